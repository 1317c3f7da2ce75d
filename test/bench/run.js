/**
 * Runs the benchmark in a headless Chromium and writes what it found to `RESULTS.md` beside it, and for
 * programs to `results.json`, of which the README's section is made. It measures `dist/embed.js`:
 * `npm run build` goes first.
 *
 * There are two parts. The limits: both elements against the same picture as ready-made markup, up to
 * 100,000 events. The peers: both against the libraries of `comparison/list.js`, which it installs. Rounds are
 * interleaved: each goes through all sizes, so that a slower minute of the machine falls on all of them.
 *
 * `npm run bench -- ramp` or `-- timeline` runs the limits of one of the two, `-- 30 1000` those of a
 * timeline of these sizes. `-- peers` runs the peers alone, `-- peers timeline`, `-- peers 30` and
 * `-- peers uplot` some of them. With any of these words nothing is written.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { startBrowser } from './browser.js';
import { installPeers } from './install.js';
import { compare, SIZES } from './comparison/compare.js';
import { OURS, PEERS } from './comparison/list.js';
import { report } from './report.js';
import { spread } from './statistics.js';
import { ramp, timelineOf } from './subjects.js';

/**
 * @typedef {import('./report.js').Measured} Measured
 * @typedef {import('./comparison/list.js').ChartKind} ChartKind
 * @typedef {Awaited<ReturnType<typeof startBrowser>>} Browser
 */

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const RESULTS = fileURLToPath(new URL('RESULTS.md', import.meta.url));
const NUMBERS = fileURLToPath(new URL('results.json', import.meta.url));
/** ms that a library has for each act. */
const LIMIT = 30_000;
const KINDS = /** @type {const} */ (['timeline', 'ramp']);

/** @param {readonly string[]} asked @returns {readonly import('./subjects.js').Subject[]} */
function subjectsOf(asked) {
  if (asked.includes('peers')) return [];
  const sizes = asked.map(Number).filter((size) => size > 0);
  if (sizes.length > 0) return [timelineOf(sizes)];
  return [timelineOf(), ramp()].filter(({ name }) => asked.length === 0 || asked.includes(name));
}

/** @param {Browser} browser @param {readonly import('./subjects.js').Subject[]} subjects */
async function measureLimits({ open }, subjects) {
  const found = new Map(
    subjects.map(({ name, sizes }) => [
      name,
      new Map(sizes.map(({ label }) => [label, /** @type {Measured} */ ({})])),
    ]),
  );
  const all = subjects.flatMap(({ name, sizes }) => sizes.map((size) => ({ name, ...size })));
  const rounds = Math.max(0, ...all.map((size) => size.rounds));
  for (let round = 0; round < rounds; round++) {
    for (const { name, label, measure } of all.filter((size) => round < size.rounds)) {
      const measured = found.get(name)?.get(label) ?? {};
      await measure(open, (fact, value) => (measured[fact] ??= []).push(value));
      console.log(`round ${round + 1}, ${name}, ${label}`);
    }
  }
  return found;
}

/** @param {string} word @param {import('./comparison/list.js').Peer} peer */
function isNamed(word, { name, adapter }) {
  return [name, adapter].some((text) => text.toLowerCase().startsWith(word.toLowerCase()));
}

/**
 * @param {Browser} browser
 * @param {readonly string[]} words kinds, numbers of events or deals, names of libraries; none means all
 */
async function comparePeers(browser, words) {
  installPeers();
  const kinds = KINDS.filter((kind) => words.includes(kind));
  const sizes = words.map(Number).filter((size) => size > 0);
  const names = words.filter(
    (word) => !kinds.includes(/** @type {ChartKind} */ (word)) && !(Number(word) > 0),
  );
  /** @type {Partial<Record<ChartKind, import('./comparison/compare.js').Subject[]>>} */
  const found = {};
  for (const kind of kinds.length > 0 ? kinds : KINDS) {
    const peers = PEERS[kind].filter(
      (peer) => names.length === 0 || names.some((word) => isNamed(word, peer)),
    );
    const chosen = SIZES[kind].filter(
      ({ of: [first = 0] }) => sizes.length === 0 || sizes.includes(first),
    );
    if (peers.length === 0 || chosen.length === 0) continue;
    const options = { limit: LIMIT, say: (/** @type {string} */ line) => console.log(line) };
    found[kind] = await compare(browser, kind, [OURS[kind], ...peers], chosen, options);
  }
  return found;
}

/** @param {Awaited<ReturnType<typeof measureLimits>>} limits */
function spreads(limits) {
  const ofSize = (/** @type {Measured} */ measured) =>
    Object.fromEntries(Object.entries(measured).map(([fact, all]) => [fact, spread(all)]));
  return Object.fromEntries(
    [...limits].map(([name, sizes]) => [
      name,
      Object.fromEntries([...sizes].map(([label, measured]) => [label, ofSize(measured)])),
    ]),
  );
}

if (!existsSync(join(PROJECT, 'dist/embed.js'))) {
  throw new Error('dist/embed.js is what is measured: run "npm run build" first');
}
const asked = process.argv.slice(2);
const subjects = subjectsOf(asked);
const withPeers = asked.length === 0 || asked.includes('peers');
if (subjects.length === 0 && !withPeers) {
  throw new Error(`none of "timeline", "ramp", "peers" and a number: ${asked.join(' ')}`);
}
const browser = await startBrowser(PROJECT);
const limits = await measureLimits(browser, subjects);
const peers = withPeers
  ? await comparePeers(
      browser,
      asked.filter((word) => word !== 'peers'),
    )
  : {};
await browser.close();
const [processor] = cpus();
const machine = {
  date: new Date().toISOString().slice(0, 10),
  browser: browser.version,
  processor: processor?.model.trim() ?? '',
  cores: cpus().length,
};
const text = report(machine, limits, peers, LIMIT);
console.log(text);
if (asked.length === 0) {
  const style = await resolveConfig(RESULTS);
  await writeFile(RESULTS, await format(text, { ...style, parser: 'markdown' }));
  const numbers = JSON.stringify({ ...machine, limits: spreads(limits), peers });
  await writeFile(NUMBERS, await format(numbers, { ...style, parser: 'json' }));
  execFileSync(process.execPath, [join(PROJECT, 'scripts/readme.js')], { stdio: 'inherit' });
}
