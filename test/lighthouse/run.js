/**
 * `npm run test:lighthouse`: the pages that most people see under Lighthouse, which is installed here if
 * it is missing; with `all` each page of the demo, with `speed` also how fast they are, which wants a
 * quiet machine. Closes with one line that counts.
 */
import { existsSync, statSync } from 'node:fs';
import { PROJECT } from '../../scripts/generated.js';
import { nodeCounts, runSteps } from '../../scripts/steps.js';

const FOLDER = `${PROJECT}/test/lighthouse`;

/** @returns {boolean} whether the packages are those of the lock file */
function isInstalled() {
  const installed = `${FOLDER}/node_modules/.package-lock.json`;
  const lock = `${FOLDER}/package-lock.json`;
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

process.env['LIGHTHOUSE'] = process.argv.slice(2).join(' ');
await runSteps([
  ...(isInstalled()
    ? []
    : [{ command: 'npm ci --prefix test/lighthouse --no-audit --no-fund --loglevel=error' }]),
  { command: 'node --test --test-reporter=spec test/lighthouse/pages.test.js', count: nodeCounts },
]);
