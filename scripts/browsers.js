/**
 * Runs the tests in each engine that is installed, or in those that are named:
 * `npm run test:browsers -- firefox webkit`. Closes with one line that counts over all of them.
 */
import { engines } from '../test/runner/browsers.js';
import { browserStep, runSteps } from './steps.js';

/** What may turn out different in another engine; arithmetic does not. */
const FILES = "'test/{locale,view,export,element}/**/*.test.ts' 'test/*.test.ts'";

const named = process.argv.slice(2);
const unknown = named.filter((name) => !engines[name]);
if (unknown.length > 0) {
  const names = Object.keys(engines).join(', ');
  throw new Error(`Expected names of engines (${names}), got ${unknown.join(' ')}`);
}

/** @type {import('./steps.js').Step[]} */
const steps = [];
for (const [name, { find, advice }] of Object.entries(engines)) {
  if (named.length > 0 && !named.includes(name)) continue;
  if ((await find()) === undefined) {
    console.log(`${name} is not installed: ${advice}`);
    continue;
  }
  const environment = { BROWSER: name };
  steps.push(browserStep(name === 'chromium' ? { environment } : { files: FILES, environment }));
}
await runSteps(steps);
