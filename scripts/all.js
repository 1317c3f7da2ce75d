/**
 * Runs the commands that it is given, each of which closes with a line that counts its tests, and
 * closes with one line that sums theirs: `node scripts/all.js 'npm test' 'npm run test:browsers'`.
 */
import { closingCounts, runSteps } from './steps.js';

await runSteps(process.argv.slice(2).map((command) => ({ command, count: closingCounts })));
