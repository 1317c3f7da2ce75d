/**
 * Writes the tables of README.md, docs/data-format.md and docs/attributes.md. Each stands between
 * `<!-- table: NAME -->` and `<!-- /table -->`, with a name that tables.js knows. What to paste into a
 * page stands between `<!-- snippet -->` and `<!-- /snippet -->` of README.md; it holds the hash of what
 * is built, and stays as it is where nothing is. What the benchmark has found last stands there between
 * `<!-- benchmark -->` and `<!-- /benchmark -->`. In docs/frameworks.md a file that is tested stands
 * between `<!-- code: PATH -->` and `<!-- /code -->`. With `--check` it only says whether all are up to
 * date.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { benchmarkSection } from './benchmark.js';
import { keepGenerated, PROJECT } from './generated.js';
import { NAMES, tableNamed } from './tables.js';

const MARKED = /(<!-- table: (.+?) -->\n)[\s\S]*?(<!-- \/table -->)/g;
const SNIPPET = /(<!-- snippet -->\n)[\s\S]*?(<!-- \/snippet -->)/;
/** Where tables stand beside README.md. */
const WITH_TABLES = ['docs/data-format.md', 'docs/attributes.md'];
const BENCHMARK = /(<!-- benchmark -->\n)[\s\S]*?(<!-- \/benchmark -->)/;
const HASHES = `${PROJECT}/dist/sri.json`;
const CODE = /(<!-- code: (.+?) -->\n)[\s\S]*?(<!-- \/code -->)/g;

/** @returns {Promise<string>} what to paste into a page, as a block of code */
async function snippet() {
  const hashes = JSON.parse(await readFile(HASHES, 'utf8'));
  const css = await readFile(`${PROJECT}/src/embed.css`, 'utf8');
  return [
    '```html',
    `<style>${css.replace(/\/\*[\s\S]*?\*\//, '')}</style>`,
    `<script type="module" src="embed.js" integrity="${hashes['embed.js']}" crossorigin></script>`,
    '<gw-ramp src="deals.json"></gw-ramp>',
    '```',
  ].join('\n');
}

/**
 * @param {string} text
 * @returns {string} the text with the files that it shows
 */
function withCode(text) {
  return text.replaceAll(
    CODE,
    (_, /** @type {string} */ start, /** @type {string} */ path, /** @type {string} */ end) => {
      const file = readFileSync(`${PROJECT}/${path}`, 'utf8');
      return `${start}\n\`\`\`${extname(path).slice(1)}\n${file}\`\`\`\n\n${end}`;
    },
  );
}

/** @type {Set<string>} */
const asked = new Set();

/**
 * @param {string} name of a document
 * @returns {Promise<string>} its text with fresh tables
 */
async function withTables(name) {
  const text = await readFile(`${PROJECT}/${name}`, 'utf8');
  return text.replaceAll(
    MARKED,
    (_, /** @type {string} */ start, /** @type {string} */ table, /** @type {string} */ end) => {
      asked.add(table);
      return `${start}\n${tableNamed(table)}\n\n${end}`;
    },
  );
}

/**
 * @param {string} text of README.md
 * @returns {Promise<string>} the text with what to paste and what was measured
 * @throws {Error} if it has no place for one of them
 */
async function withFindings(text) {
  if (!SNIPPET.test(text)) throw new Error('README.md has no place for the snippet');
  if (!BENCHMARK.test(text)) throw new Error('README.md has no place for the benchmark');
  const measured = JSON.parse(await readFile(`${PROJECT}/test/bench/results.json`, 'utf8'));
  const found = text.replace(
    BENCHMARK,
    (_, /** @type {string} */ start, /** @type {string} */ end) =>
      `${start}\n${benchmarkSection(measured)}\n\n${end}`,
  );
  if (!existsSync(HASHES)) return found;
  const pasted = await snippet();
  return found.replace(SNIPPET, `$1\n${pasted}\n\n$2`);
}

await keepGenerated('README.md', await withFindings(await withTables('README.md')));
for (const name of WITH_TABLES) await keepGenerated(name, await withTables(name));
const missing = NAMES.filter((name) => !asked.has(name));
if (missing.length > 0) {
  throw new Error(`The documentation has no place for these tables: ${missing.join(', ')}`);
}
await keepGenerated(
  'docs/frameworks.md',
  withCode(await readFile(`${PROJECT}/docs/frameworks.md`, 'utf8')),
);
