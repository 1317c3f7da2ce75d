/**
 * Runs the tests of publishing engines and closes with one line that counts them. The packages of this
 * folder are installed and `dist` is built if they are missing; engines of the system that are not
 * installed are skipped. Names as arguments (`hugo`, `wordpress`) run these alone.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { PROJECT } from '../../scripts/generated.js';
import { nodeCounts, runSteps } from '../../scripts/steps.js';

const FOLDER = `${PROJECT}/test/cms`;

/** @returns {boolean} whether the packages are those of the lock file */
function isInstalled() {
  const installed = `${FOLDER}/node_modules/.package-lock.json`;
  const lock = `${FOLDER}/package-lock.json`;
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

const named = process.argv.slice(2);
const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.test.js'))
  .filter((file) => named.length === 0 || named.includes(file.replace('.test.js', '')))
  .map((file) => `test/cms/${file}`);
const runner = 'node --test --test-concurrency=2 --test-reporter=spec';

await runSteps([
  ...(isInstalled()
    ? []
    : [{ command: 'npm ci --prefix test/cms --no-audit --no-fund --loglevel=error' }]),
  ...(existsSync(`${PROJECT}/dist/embed.js`) ? [] : [{ command: 'npm run --silent build' }]),
  { command: `${runner} ${files.join(' ')}`, count: nodeCounts },
]);
