/** Commands of which the tests consist, and what they say of themselves. */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { PROJECT } from './generated.js';

/** A day ahead of UTC's for most of it, so that a date read in the reader's zone shows. */
const ENVIRONMENT = { ...process.env, TZ: 'Pacific/Apia' };

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @param {string} output of Node's test runner
 * @returns {Counts}
 */
export function nodeCounts(output) {
  /** @type {(word: string) => number} */
  const sum = (word) => Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return {
    passed: sum('pass'),
    failed: sum('fail') + sum('cancelled'),
    skipped: sum('skipped') + sum('todo'),
  };
}

/**
 * @param {string} output that ends with a closing line
 * @returns {Counts}
 */
export function closingCounts(output) {
  const found = /^(\d+) passed, (\d+) failed, (\d+) skipped\s*$/m.exec(output);
  const [passed = 0, failed = 0, skipped = 0] = (found ?? []).slice(1).map(Number);
  return { passed, failed, skipped };
}

/**
 * @param {Counts} counts
 * @returns {string}
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * @param {string} command
 * @returns {Promise<{ succeeded: boolean, output: string }>} what it printed, which is shown as well
 */
export function runShown(command) {
  return new Promise((resolve) => {
    console.log(`\n> ${command}`);
    let output = '';
    const child = spawn(command, {
      cwd: PROJECT,
      env: ENVIRONMENT,
      shell: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', (error) => resolve({ succeeded: false, output: String(error) }));
    child.on('close', (code) =>
      resolve({ succeeded: code === 0, output: stripVTControlCharacters(output) }),
    );
  });
}
