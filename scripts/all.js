/**
 * Runs the commands that it is given, each of which closes with a line that counts its tests, and
 * closes with one line that sums theirs: `node scripts/all.js 'npm test' 'npm run test:browsers'`. The
 * first one runs alone, as others take what it builds; those run side by side.
 */
import { closingCounts, runSteps } from './steps.js';

const commands = process.argv.slice(2).map((command) => ({ command, count: closingCounts }));
await runSteps([...commands.slice(0, 1), commands.slice(1)]);
