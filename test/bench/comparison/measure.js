/**
 * One library, drawing one size on a page of its own. Whatever it does, this comes to an end: a library
 * that hangs is stopped with its browser, one that fails is told with its message.
 *
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./list.js').ChartKind} ChartKind
 * @typedef {import('./list.js').Peer} Peer
 * @typedef {import('./page.js')} Acts
 *
 * @typedef {object} Browser
 * @property {(name: string) => Promise<Page>} open
 * @property {() => Promise<void>} restart
 *
 * @typedef {object} Task
 * @property {Peer} peer
 * @property {ChartKind} kind
 * @property {readonly number[]} size
 * @property {number} count of charts on the page
 * @property {number} limit ms for each act
 *
 * @typedef {object} Visit
 * @property {Record<string, number[]>} numbers
 * @property {string} [failure] why it went no further
 */

const ACTS = '/test/bench/comparison/page.js';
const ADAPTERS = '/test/bench/peers/';
const MIB = 2 ** 20;
/** Acts are short for a chart that is; others stop by themselves. */
const TIMES = 5;
/** A chart that took longer is not drawn once more on its page. ms */
const SLOW = 5_000;

class Stopped extends Error {}

/**
 * @template T
 * @param {Page} page
 * @param {number} limit ms
 * @param {Promise<T>} act
 * @returns {Promise<T>}
 */
async function within(page, limit, act) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const stop = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Stopped(`stopped after ${limit / 1000} s`)), limit);
    page.once('error', () => reject(new Stopped('crashed')));
  });
  // One that ends after the other is nobody's concern.
  act.catch(() => undefined);
  stop.catch(() => undefined);
  try {
    return await Promise.race([act, stop]);
  } finally {
    clearTimeout(timer);
  }
}

/** @param {Page} page @returns {Promise<() => Promise<number>>} what scripts, page and buffers hold, MiB */
async function heapOf(page) {
  const connection = await page.createCDPSession();
  return async () => {
    await connection.send('HeapProfiler.collectGarbage');
    /** @type {{ usedSize: number, embedderHeapUsedSize?: number, backingStorageSize?: number }} */
    const {
      usedSize,
      embedderHeapUsedSize = 0,
      backingStorageSize = 0,
    } = await connection.send('Runtime.getHeapUsage');
    return (usedSize + embedderHeapUsedSize + backingStorageSize) / MIB;
  };
}

/** @param {Page} page @param {Task} task @param {Record<string, number[]>} numbers that are filled */
async function acts(page, { peer, kind, size, count, limit }, numbers) {
  /** @type {<T>(act: Promise<T>) => Promise<T>} */
  const limited = (act) => within(page, limit, act);
  const library = await page.evaluateHandle(
    (path) => /** @type {Promise<Acts>} */ (import(path)),
    ACTS,
  );
  const files = [peer.styles ?? [], peer.scripts].map((paths) => paths.map((path) => `/${path}`));
  numbers['evaluation'] = [
    await limited(
      library.evaluate((module, styles, scripts) => module.load(styles, scripts), ...files),
    ),
  ];
  const address = new URL(peer.adapter, `http://localhost${ADAPTERS}`).pathname;
  await limited(
    library.evaluate((module, ...of) => module.prepare(...of), address, kind, size, count),
  );
  if (count > 1) {
    numbers['all'] = [await limited(library.evaluate((module) => module.createAll()))];
    return;
  }
  const heap = await heapOf(page);
  const before = await heap();
  const first = await limited(library.evaluate((module) => module.create()));
  numbers['first'] = [first];
  numbers['heap'] = [(await limited(heap())) - before];
  const { nodes, height } = await limited(library.evaluate((module) => module.look()));
  numbers['nodes'] = [nodes];
  numbers['height'] = [height];
  for (const act of /** @type {const} */ (['update', 'zoom'])) {
    numbers[act] = await limited(
      library.evaluate((module, name, times) => module.repeat(name, times), act, TIMES),
    );
  }
  // A wheel that rests has come to its end.
  await new Promise((resolve) => setTimeout(resolve, 400));
  if (first < SLOW)
    numbers['again'] = [await limited(library.evaluate((module) => module.createAgain()))];
}

/** @param {Browser} browser @param {Task} task @returns {Promise<Visit>} */
export async function visit(browser, task) {
  /** @type {Visit} */
  const found = { numbers: {} };
  try {
    const page = await browser.open('empty.html');
    await acts(page, task, found.numbers);
    await within(page, task.limit, page.close());
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    found.failure = error instanceof Stopped ? line : `failed: ${line}`;
    await browser.restart();
  }
  return found;
}
