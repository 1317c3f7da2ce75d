/**
 * Runs everything that is checked, one step after the other even if one fails, and closes with one
 * line that counts the tests of all runners. A step that fails without a failed test counts as one.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** A day ahead of UTC's for most of it, so that a date read in the reader's zone shows. */
const ENVIRONMENT = { ...process.env, TZ: 'Pacific/Apia' };

const nodeTests = readdirSync(`${PROJECT}/test/node`)
  .filter((name) => name.endsWith('.test.js'))
  .map((name) => `test/node/${name}`);

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @typedef {object} Step
 * @property {string} command as one would type it
 * @property {(output: string) => Counts} [count] reads what the step says of its tests
 */

/** @type {readonly Step[]} */
const STEPS = [
  { command: 'npm run --silent check' },
  { command: 'npx wtr --config test/web-test-runner.config.js', count: browserCounts },
  { command: 'npm run --silent bundle' },
  // Only now are there hashes to compare those of the README with.
  { command: 'node scripts/readme.js --check' },
  { command: `node --test --test-reporter=spec ${nodeTests.join(' ')}`, count: nodeCounts },
  { command: 'npx size-limit' },
];

/**
 * @param {string} output
 * @returns {Counts}
 */
function browserCounts(output) {
  const found = /^browser tests: (\d+) passed, (\d+) failed, (\d+) skipped$/m.exec(output);
  const [passed = 0, failed = 0, skipped = 0] = (found ?? []).slice(1).map(Number);
  return { passed, failed, skipped };
}

/**
 * @param {string} output
 * @returns {Counts}
 */
function nodeCounts(output) {
  /** @type {(word: string) => number} */
  const sum = (word) => Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return {
    passed: sum('pass'),
    failed: sum('fail') + sum('cancelled'),
    skipped: sum('skipped') + sum('todo'),
  };
}

/**
 * @param {string} command
 * @returns {Promise<{ succeeded: boolean, output: string }>} what it printed, which is shown as well
 */
function run(command) {
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

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];
for (const { command, count } of STEPS) {
  const { succeeded, output } = await run(command);
  const counts = count?.(output) ?? { passed: 0, failed: 0, skipped: 0 };
  const silent = count !== undefined && counts.passed === 0;
  if (!succeeded || silent) {
    counts.failed = Math.max(1, counts.failed);
    failures.push(silent ? `${command} (no test passed)` : command);
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

console.log('');
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
