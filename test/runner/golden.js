/**
 * Pictures that were looked at and found good, kept as text in `test/golden/`. A drawing that
 * differs is written beside its picture as `NAME-changed.svg`, to be looked at and compared; with
 * `UPDATE_GOLDEN=1` in the environment it takes the picture's place.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';

const FOLDER = new URL('../golden/', import.meta.url);
const NAME = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:svg|html|csv|md|txt)$/;
const CONTEXT = 2;
const LONGEST_LINE = 300;

/**
 * @typedef {object} Comparison
 * @property {boolean} equal
 * @property {string} difference where the two part, in words and lines; empty if equal
 */

/**
 * @param {URL} file
 * @returns {Promise<string | null>} its text with plain line ends, or null if there is no such file
 */
async function readText(file) {
  try {
    return (await readFile(file, 'utf8')).replaceAll('\r\n', '\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * @param {string} sign
 * @param {readonly string[]} lines
 * @returns {string[]}
 */
function marked(sign, lines) {
  return lines.map((line) => `${sign} ${line.slice(0, LONGEST_LINE)}`);
}

/**
 * @param {string} expected
 * @param {string} found
 * @returns {string} the first place where they part, with a little of what stands around it
 */
function firstDifference(expected, found) {
  const before = expected.split('\n');
  const after = found.split('\n');
  let at = 0;
  while (before[at] === after[at]) at += 1;
  const from = Math.max(0, at - CONTEXT);
  return [
    `line ${at + 1}:`,
    ...marked(' ', before.slice(from, at)),
    ...marked('-', before.slice(at, at + 1 + CONTEXT)),
    ...marked('+', after.slice(at, at + 1 + CONTEXT)),
  ].join('\n');
}

/**
 * Compares a text with the golden one of that name.
 *
 * @param {string} name a plain file name: small letters, digits, `-` and `.`, ending in .svg, .html, .csv, .md or .txt
 * @param {string} text
 * @param {URL} [folder] where the golden texts are kept
 * @returns {Promise<Comparison>}
 * @throws {TypeError} if the name is another one, so that nothing outside of the folder is touched
 */
export async function compareGolden(name, text, folder = FOLDER) {
  if (!NAME.test(name) || name.includes('-changed.')) {
    throw new TypeError(`expected the name of a golden picture, got ${JSON.stringify(name)}`);
  }
  const golden = new URL(name, folder);
  const changedName = name.replace(/\.(?=[a-z]+$)/, '-changed.');
  const changed = new URL(changedName, folder);
  const found = text.replaceAll('\r\n', '\n');
  if (process.env['UPDATE_GOLDEN'] === '1') {
    await mkdir(folder, { recursive: true });
    await writeFile(golden, found);
  }
  const expected = await readText(golden);
  if (expected === found) {
    await rm(changed, { force: true });
    return { equal: true, difference: '' };
  }
  await mkdir(folder, { recursive: true });
  await writeFile(changed, found);
  const advice = `Look at ${changedName} beside it; UPDATE_GOLDEN=1 takes it.`;
  return {
    equal: false,
    difference:
      expected === null
        ? `There is no golden ${name} yet. ${advice}`
        : `${firstDifference(expected, found)}\n${advice}`,
  };
}

/**
 * Lets tests in a browser call {@link compareGolden} as the command `golden`.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin<{ name: string, text: string }>}
 */
export function goldenPlugin() {
  return {
    name: 'golden',
    async executeCommand({ command, payload }) {
      if (command !== 'golden') return undefined;
      if (typeof payload?.name !== 'string' || typeof payload.text !== 'string') {
        throw new TypeError('the command "golden" takes { name, text }');
      }
      return { ...(await compareGolden(payload.name, payload.text)) };
    },
  };
}
