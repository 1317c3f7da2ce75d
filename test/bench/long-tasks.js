/**
 * How long a page with a figure cannot answer: the longest tasks of its main thread on a processor
 * that is four times slower, from when `embed.js` has run until both elements have drawn the demo's
 * file. It measures `dist/embed.js`: `npm run build` goes first. `npm run bench:tasks` prints a table;
 * with a number behind `--` that many rounds, of which medians are told.
 *
 * Time is that of the thread, so that a machine with other things to do changes little.
 */
import { readFile } from 'node:fs/promises';
import { Site } from '../runner/site.js';

/** @typedef {{ name: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number }} TraceEvent */

const SLOWER = 4;
/** A task that takes longer keeps a reader waiting. ms */
const LONG = 50;
const ROUNDS = Number(process.argv[2] ?? 5);
const DATA = '/demo/data/openai-2025.json';
const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8'];

const SCRIPT = '<script type="module" src="/dist/embed.js"></script>';
const json = await readFile(new URL(`../..${DATA}`, import.meta.url), 'utf8');
const inline = `<script type="application/json">${json.replaceAll('<', '\\u003c')}</script>`;

/** @type {Readonly<Record<string, string>>} */
const FIGURES = {
  timeline: `<compute-timeline src="${DATA}"></compute-timeline>`,
  ramp: `<gw-ramp src="${DATA}"></gw-ramp>`,
  'both, of one address': `<compute-timeline src="${DATA}"></compute-timeline><gw-ramp src="${DATA}"></gw-ramp>`,
  'both, linked': `<compute-timeline id="a" src="${DATA}"></compute-timeline><gw-ramp for="a"></gw-ramp>`,
  'both, data on the page': `<compute-timeline>${inline}</compute-timeline><gw-ramp>${inline}</gw-ramp>`,
};

/** @param {readonly number[]} values @returns {number} */
function median(values) {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? NaN;
}

/** @param {TraceEvent} event @returns {number} ms of the thread */
function lengthOf({ dur = 0, tdur = dur }) {
  return tdur / 1000;
}

/**
 * @param {readonly TraceEvent[]} events
 * @returns {{ evaluation: number, after: number[] }} ms of the task in which `embed.js` was run, and
 *   of those that came later, the longest first
 */
function tasksOf(events) {
  const runs = events.filter(({ name }) => name === 'v8.evaluateModule');
  const run = runs.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0];
  if (!run) throw new Error('the trace does not tell when embed.js was run');
  const tasks = events.filter(
    ({ name, pid, tid }) =>
      name === 'ThreadControllerImpl::RunTask' && pid === run.pid && tid === run.tid,
  );
  const isAround = (/** @type {TraceEvent} */ { ts, dur = 0 }) =>
    ts <= run.ts && ts + dur >= run.ts;
  const after = tasks.filter(({ ts }) => ts > run.ts).map(lengthOf);
  const around = tasks.find(isAround);
  return {
    evaluation: around ? lengthOf(around) : NaN,
    after: after.toSorted((one, other) => other - one),
  };
}

/** @param {Site} site @param {string} path */
async function measure(site, path) {
  const { page } = await site.open('/empty.html');
  await page.emulateCPUThrottling(SLOWER);
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(site.origin + path);
  await page.evaluate(async () => {
    await customElements.whenDefined('gw-ramp');
    const figures = [...document.querySelectorAll('compute-timeline, gw-ramp')];
    await Promise.all(figures.map((figure) => 'ready' in figure && figure.ready));
    // What has been drawn is laid out and painted in a frame.
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  const trace = await page.tracing.stop();
  await page.close();
  return tasksOf(JSON.parse(new TextDecoder().decode(trace)).traceEvents);
}

const site = await Site.start();
site.put('/empty.html', '<!doctype html><title>Page</title>');
const figures = Object.entries(FIGURES).map(([name, figure], index) => {
  const path = `/figure-${index}.html`;
  const style = 'width: 960px; font: 16px sans-serif';
  const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>';
  site.put(path, `${head}<body style="${style}">${figure}${SCRIPT}`);
  return { name, path, rounds: /** @type {ReturnType<typeof tasksOf>[]} */ ([]) };
});
for (let round = 0; round < ROUNDS; round++) {
  for (const { path, rounds } of figures) rounds.push(await measure(site, path));
}
await site.close();
const rows = figures.map(({ name, rounds }) => {
  const middle = (/** @type {(round: ReturnType<typeof tasksOf>) => number} */ fact) =>
    median(rounds.map(fact)).toFixed(0).padStart(6);
  return [
    name.padEnd(24),
    middle(({ evaluation }) => evaluation),
    middle(({ after }) => after[0] ?? 0),
    middle(({ after }) => after.filter((ms) => ms > LONG).length),
    middle(({ after }) => after.reduce((sum, ms) => sum + ms, 0)),
  ].join('  ');
});
process.stdout
  .write(`Main thread, processor ${SLOWER} times slower, ms of the thread, medians of ${ROUNDS} rounds
figure                    script  longest  > ${LONG}   all after the script
${rows.join('\n')}
`);
