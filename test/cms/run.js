/**
 * Runs the tests of publishing engines and closes with one line that counts them. The packages of this
 * folder are installed and `dist` is built if they are missing; engines of the system that are not
 * installed are skipped. Names as arguments (`hugo`, `wordpress`) run these alone.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { PROJECT } from '../../scripts/generated.js';
import { closingLine, nodeCounts, runShown } from '../../scripts/steps.js';

const FOLDER = `${PROJECT}/test/cms`;

/** @returns {boolean} whether the packages are those of the lock file */
function isInstalled() {
  const installed = `${FOLDER}/node_modules/.package-lock.json`;
  const lock = `${FOLDER}/package-lock.json`;
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

const commands = [
  ...(isInstalled() ? [] : ['npm ci --prefix test/cms --no-audit --no-fund --loglevel=error']),
  ...(existsSync(`${PROJECT}/dist/embed.js`) ? [] : ['npm run --silent build']),
];
for (const command of commands) {
  const { succeeded } = await runShown(command);
  if (!succeeded) {
    console.log(closingLine({ passed: 0, failed: 1, skipped: 0 }));
    process.exit(1);
  }
}

const named = process.argv.slice(2);
const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.test.js'))
  .filter((file) => named.length === 0 || named.includes(file.replace('.test.js', '')))
  .map((file) => `test/cms/${file}`);
const options = '--test-concurrency=2 --test-reporter=spec';
const { succeeded, output } = await runShown(`node --test ${options} ${files.join(' ')}`);
const counts = nodeCounts(output);
if (!succeeded) counts.failed = Math.max(1, counts.failed);
console.log(`\n${closingLine(counts)}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
