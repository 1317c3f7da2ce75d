/**
 * Runs the benchmark of `<compute-timeline>` in a headless Chromium and writes what it found to
 * `RESULTS.md` beside it. It measures `dist/embed.js`: `npm run build` goes first.
 *
 * Rounds are interleaved: each goes through all sizes, each size on a page of its own, so that a
 * slower minute of the machine falls on all of them. `npm run bench -- 30 1000` runs these sizes.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { launch } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../scripts/browser.js';

/** @typedef {import('./timeline.js').Timing} Timing */
/** @typedef {Record<string, number[]>} Measured numbers of all rounds by what they tell */

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const RESULTS = fileURLToPath(new URL('RESULTS.md', import.meta.url));
const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html',
  '.js': 'text/javascript',
});

const SIZES = [30, 1_000, 10_000, 100_000];
/** From this size on a round takes long. */
const LARGE = 100_000;
const ROUNDS = 7;
const LARGE_ROUNDS = 3;

/** Frames come as fast as they are drawn: a time is not rounded up to the next 16.7 ms. */
const ARGUMENTS = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--window-size=1100,900'];

/** @returns {Promise<import('node:http').Server>} a server of the project's files */
function serve() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(PROJECT, normalize(decodeURIComponent(pathname)));
    try {
      const body = await readFile(path);
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {number | undefined} port of the server
 */
async function openPage(browser, port) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.setViewport({ width: 1100, height: 900 });
  await page.goto(`http://127.0.0.1:${port}/test/bench/timeline.html`);
  const acts = await page.evaluateHandle(() => import('./timeline.js'));
  return { page, acts };
}

/**
 * One round with one size.
 *
 * @param {() => ReturnType<typeof openPage>} open
 * @param {number} count
 * @param {(name: string, value: number) => void} note
 */
async function measure(open, count, note) {
  const { page, acts } = await open();
  const connection = await page.createCDPSession();
  const heap = async () => {
    await connection.send('HeapProfiler.collectGarbage');
    return (await connection.send('Runtime.getHeapUsage')).usedSize;
  };
  /** @type {(name: string, timings: Timing | Timing[]) => void} */
  const noteTimes = (name, timings) => {
    for (const { painted, script } of [timings].flat()) {
      note(`${name} painted`, painted);
      note(`${name} script`, script);
    }
  };
  await acts.evaluate((module, size) => module.prepare(size), count);
  const before = await heap();
  noteTimes('first', await acts.evaluate((module) => module.setData()));
  note('heap', ((await heap()) - before) / 2 ** 20);
  note('nodes', await acts.evaluate((module) => module.countNodes()));
  const figure = await acts.evaluate((module) => module.keepFigure());
  noteTimes('zoom', await acts.evaluate((module) => module.zoomSteps()));
  await acts.evaluate((module) => module.keepPicture());
  note('zoomed nodes', await acts.evaluate((module) => module.countNodes()));
  // A wheel that rests has come to its end.
  await new Promise((resolve) => setTimeout(resolve, 400));
  noteTimes('pan', await acts.evaluate((module) => module.panFrames()));
  noteTimes('range', await acts.evaluate((module) => module.setRanges()));
  noteTimes('picture', await acts.evaluate((module) => module.setPicture()));
  for (let time = count < LARGE ? 3 : 1; time > 0; time--) {
    noteTimes('figure', await acts.evaluate((module) => module.setFigure()));
    noteTimes('again', await acts.evaluate((module) => module.setData()));
  }
  await page.close();
  const other = await open();
  noteTimes(
    'first figure',
    await other.acts.evaluate((module, html) => module.setFirstFigure(html), figure),
  );
  await other.page.close();
}

/** @param {readonly number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
}

/** @param {number} value */
function short(value) {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/**
 * @param {string} heading
 * @param {ReadonlyMap<number, Measured>} found
 * @param {Record<string, (measured: Measured) => string>} lines
 */
function table(heading, found, lines) {
  /** @type {(cells: readonly string[]) => string} */
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return [
    row([heading, ...[...found.keys()].map((count) => `${count.toLocaleString('en')} events`)]),
    row(['---', ...[...found.keys()].map(() => '--:')]),
    ...Object.entries(lines).map(([name, cell]) => row([name, ...[...found.values()].map(cell)])),
  ].join('\n');
}

/** @param {string} name median, and in brackets what the middle half of all lies between */
function time(name) {
  return (/** @type {Measured} */ measured) => {
    const values = measured[name] ?? [];
    const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => short(quantile(values, share)));
    return `${middle} (${low}–${high})`;
  };
}

/** @param {string} name @param {string} limit */
function ratio(name, limit) {
  return (/** @type {Measured} */ measured) =>
    short(quantile(measured[name] ?? [], 0.5) / quantile(measured[limit] ?? [], 0.5));
}

/** @param {string} name */
function number(name) {
  return (/** @type {Measured} */ measured) => short(quantile(measured[name] ?? [], 0.5));
}

/**
 * @param {ReadonlyMap<number, Measured>} found
 * @param {string} browser
 */
function report(found, browser) {
  const day = new Date().toISOString().slice(0, 10);
  const [processor] = cpus();
  return `# Results of the benchmark

Written by \`npm run bench\` on ${day}: ${browser}, ${processor?.model.trim()}, ${cpus().length} cores.
Other machines have other times; ratios travel better.

Generated events, days and longer dates in four lanes, 960 px wide. Times in ms: the median of all
rounds, in brackets what the middle half of them lies between. "Painted" lasts from the act to the
task after the next frame; frames come as soon as they are done, not 60 times a second. The limit is
the same picture as ready-made markup, set with \`innerHTML\` in the same round.

## Setting \`data\` on a fresh element

${table('', found, {
  'first on its page': time('first painted'),
  '… scripts alone': time('first script'),
  'limit, first on its page': time('first figure painted'),
  '**ratio, first**': ratio('first painted', 'first figure painted'),
  'once more on the same page': time('again painted'),
  '… scripts alone ': time('again script'),
  'limit, on the same page': time('figure painted'),
  '**ratio, once more**': ratio('again painted', 'figure painted'),
  'nodes of the shadow tree': number('nodes'),
  'MiB of JS heap taken': number('heap'),
})}

## Zooming and moving

${table('', found, {
  'step of a zoom by wheel': time('zoom painted'),
  '… scripts alone': time('zoom script'),
  'frame of a drag': time('pan painted'),
  '… scripts alone ': time('pan script'),
  limit: time('picture painted'),
  '**ratio, step**': ratio('zoom painted', 'picture painted'),
  '**ratio, frame**': ratio('pan painted', 'picture painted'),
  'other `from` and `to`': time('range painted'),
  'nodes when zoomed': number('zoomed nodes'),
})}
`;
}

if (!existsSync(join(PROJECT, 'dist/embed.js'))) {
  throw new Error('dist/embed.js is what is measured: run "npm run build" first');
}
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : SIZES;
const server = await serve();
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;
const browser = await launch({
  executablePath: await findBrowser(),
  args: [...browserArguments, ...ARGUMENTS],
  protocolTimeout: 600_000,
});
/** @type {Map<number, Measured>} */
const found = new Map(sizes.map((count) => [count, {}]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [count, measured] of found) {
    if (count >= LARGE && round >= LARGE_ROUNDS) continue;
    const open = () => openPage(browser, port);
    await measure(open, count, (name, value) => (measured[name] ??= []).push(value));
    console.log(`round ${round + 1}, ${count} events`);
  }
}
const text = report(found, await browser.version());
await browser.close();
server.close();
console.log(text);
if (asked.length === 0) {
  await writeFile(
    RESULTS,
    await format(text, { ...(await resolveConfig(RESULTS)), parser: 'markdown' }),
  );
}
