/**
 * Runs the benchmark of both elements in a headless Chromium and writes what it found to
 * `RESULTS.md` beside it. It measures `dist/embed.js`: `npm run build` goes first.
 *
 * Rounds are interleaved: each goes through all sizes, so that a slower minute of the machine falls
 * on all of them. `npm run bench -- ramp` or `-- timeline` runs one of the two, `-- 30 1000` a
 * timeline of these sizes; then nothing is written.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { startBrowser } from './browser.js';
import { report } from './report.js';
import { ramp, timelineOf } from './subjects.js';

/** @typedef {import('./report.js').Measured} Measured */

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const RESULTS = fileURLToPath(new URL('RESULTS.md', import.meta.url));

/** @param {readonly string[]} asked @returns {readonly import('./subjects.js').Subject[]} */
function subjectsOf(asked) {
  const sizes = asked.map(Number).filter((size) => size > 0);
  if (sizes.length > 0) return [timelineOf(sizes)];
  return [timelineOf(), ramp()].filter(({ name }) => asked.length === 0 || asked.includes(name));
}

if (!existsSync(join(PROJECT, 'dist/embed.js'))) {
  throw new Error('dist/embed.js is what is measured: run "npm run build" first');
}
const asked = process.argv.slice(2);
const subjects = subjectsOf(asked);
if (subjects.length === 0) throw new Error(`neither "timeline" nor "ramp": ${asked.join(' ')}`);
const { version, open, close } = await startBrowser(PROJECT);
const found = new Map(
  subjects.map(({ name, sizes }) => [
    name,
    new Map(sizes.map(({ label }) => [label, /** @type {Measured} */ ({})])),
  ]),
);
const all = subjects.flatMap(({ name, sizes }) => sizes.map((size) => ({ name, ...size })));
const rounds = Math.max(...all.map((size) => size.rounds));
for (let round = 0; round < rounds; round++) {
  for (const { name, label, measure } of all.filter((size) => round < size.rounds)) {
    const measured = found.get(name)?.get(label) ?? {};
    await measure(open, (fact, value) => (measured[fact] ??= []).push(value));
    console.log(`round ${round + 1}, ${name}, ${label}`);
  }
}
await close();
const text = report(found, version);
console.log(text);
if (asked.length === 0) {
  await writeFile(
    RESULTS,
    await format(text, { ...(await resolveConfig(RESULTS)), parser: 'markdown' }),
  );
}
