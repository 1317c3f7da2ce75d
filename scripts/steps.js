/**
 * Runs commands one after the other, even if one fails, and closes with one line that counts the
 * tests of all. A command that fails without a failed test counts as one.
 */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { PROJECT } from './generated.js';

/** A day ahead of UTC's for most of it, so that a date read in the reader's zone shows. */
const TIME_ZONE = 'Pacific/Apia';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @typedef {object} Step
 * @property {string} command as one would type it
 * @property {Readonly<Record<string, string>>} [environment] beside what there is
 * @property {(output: string) => Counts | null} [count] reads what the step says of its tests; `null`
 *   if it says nothing, which is a failure
 */

let isInterrupted = false;

/**
 * @param {RegExp} line with three numbers: passed, failed, skipped
 * @returns {(output: string) => Counts | null} reads the last such line
 */
function countsIn(line) {
  return (output) => {
    const found = [...output.matchAll(line)].at(-1);
    if (!found) return null;
    const [passed = 0, failed = 0, skipped = 0] = found.slice(1).map(Number);
    return { passed, failed, skipped };
  };
}

/**
 * @param {Counts | null} counts
 * @returns {Counts | null} `null` if no test has come to its end
 */
function orNone(counts) {
  return counts && counts.passed + counts.failed > 0 ? counts : null;
}

const browserLine = countsIn(/^browser tests: (\d+) passed, (\d+) failed, (\d+) skipped$/gm);

/**
 * Counts of the tests in a browser.
 *
 * @param {string} output
 * @returns {Counts | null}
 */
export function browserCounts(output) {
  return orNone(browserLine(output));
}

/** Counts of a command that closes as {@link runSteps} does. */
export const closingCounts = countsIn(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm);

/**
 * Counts of Node's own test runner.
 *
 * @param {string} output
 * @returns {Counts | null}
 */
export function nodeCounts(output) {
  /** @type {(word: string) => number} */
  const sum = (word) => Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return orNone({
    passed: sum('pass'),
    failed: sum('fail') + sum('cancelled'),
    skipped: sum('skipped') + sum('todo'),
  });
}

/**
 * @param {Step} step
 * @returns {Promise<{ succeeded: boolean, output: string }>} what it printed, which is shown as well
 */
function run({ command, environment }) {
  return new Promise((resolve) => {
    console.log(`\n> ${command}`);
    let output = '';
    const child = spawn(command, {
      cwd: PROJECT,
      env: { ...process.env, TZ: TIME_ZONE, ...environment },
      shell: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      // In a group of its own, which can be ended as a whole.
      detached: process.platform !== 'win32',
    });
    /** @param {NodeJS.Signals} signal */
    const end = (signal) => {
      isInterrupted = true;
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    };
    process.on('SIGINT', end).on('SIGTERM', end);
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', (error) => resolve({ succeeded: false, output: String(error) }));
    child.on('close', (code) => {
      process.off('SIGINT', end).off('SIGTERM', end);
      resolve({ succeeded: code === 0, output: stripVTControlCharacters(output) });
    });
  });
}

/**
 * Runs all steps, and sets the exit code.
 *
 * @param {readonly Step[]} steps
 */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const failures = [];
  for (const step of steps) {
    if (isInterrupted) break;
    const { succeeded, output } = await run(step);
    const none = { passed: 0, failed: 0, skipped: 0 };
    const counts = step.count ? step.count(output) : none;
    const { passed, failed, skipped } = counts ?? none;
    const isFailed = !succeeded || !counts;
    if (isFailed) failures.push(counts ? step.command : `${step.command} (no test was run)`);
    total.passed += passed;
    total.failed += isFailed ? Math.max(1, failed) : failed;
    total.skipped += skipped;
  }
  console.log('');
  for (const failure of failures) console.log(`failed: ${failure}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 || isInterrupted ? 1 : 0;
}
