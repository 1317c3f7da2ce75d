/** Runs everything that is checked, in Chromium and in Node. */
import { readdirSync } from 'node:fs';
import { browserStep, nodeCounts, runSteps } from './steps.js';

const nodeTests = readdirSync(new URL('../test/node', import.meta.url))
  .filter((name) => name.endsWith('.test.js'))
  .map((name) => `test/node/${name}`);

await runSteps([
  { command: 'npm run --silent check' },
  browserStep(),
  { command: 'npm run --silent bundle' },
  // Only now are there hashes to compare those of the README with.
  { command: 'node scripts/readme.js --check' },
  { command: `node --test --test-reporter=spec ${nodeTests.join(' ')}`, count: nodeCounts },
  { command: 'npx size-limit' },
]);
