/**
 * Runs everything that is checked, one step after the other even if one fails, and closes with one
 * line that counts the tests of all runners. A step that fails without a failed test counts as one.
 * With `--cms`, the publishing engines are run as well.
 */
import { readdirSync } from 'node:fs';
import { PROJECT } from './generated.js';
import { closingCounts, closingLine, nodeCounts, runShown } from './steps.js';

const nodeTests = readdirSync(`${PROJECT}/test/node`)
  .filter((name) => name.endsWith('.test.js'))
  .map((name) => `test/node/${name}`);

/** @typedef {import('./steps.js').Counts} Counts */

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
  ...(process.argv.includes('--cms')
    ? [{ command: 'npm run --silent test:cms', count: closingCounts }]
    : []),
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

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];
for (const { command, count } of STEPS) {
  const { succeeded, output } = await runShown(command);
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
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
