/** Runs everything that is checked, in Chromium and in Node. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserStep, nodeCounts, runSteps } from './steps.js';

const nodeTests = readdirSync(new URL('../test/node', import.meta.url))
  .filter((name) => name.endsWith('.test.js'))
  .map((name) => `test/node/${name}`);

/** Many files of tests look at the demo: it is built once for all. */
const demo = mkdtempSync(join(tmpdir(), 'demo-'));
process.on('exit', () => rmSync(demo, { recursive: true, force: true }));

await runSteps([
  [
    [
      { command: 'npm run --silent check' },
      { command: 'npm run --silent bundle' },
      // Only now are there hashes to compare those of the README with.
      { command: 'node scripts/readme.js --check' },
      { command: 'npx size-limit' },
      { command: `npm run --silent build:demo -- --logLevel error --outDir ${demo} --emptyOutDir` },
    ],
    // They take nothing that is built.
    browserStep(),
  ],
  {
    // By itself Node leaves one processor alone, which is half of two.
    command: `node --test --test-concurrency=2 --test-reporter=spec ${nodeTests.join(' ')}`,
    environment: { BUILT_DEMO: demo },
    count: nodeCounts,
  },
]);
