/**
 * What the comparison does on its page, which holds nothing but one library. What is timed lasts until
 * the task after the frame in which the library says that it has drawn, when the browser has painted.
 *
 * @typedef {import('./list.js').ChartKind} ChartKind
 *
 * @typedef {object} Adapter
 * @property {(content: unknown) => unknown} prepare the data in the library's own form; not timed
 * @property {(box: HTMLElement, data: unknown) => Promise<unknown>} create a chart that is drawn
 * @property {(chart: unknown, content: unknown, step: number) => Promise<void>} update one value
 * @property {(chart: unknown, content: unknown, step: number) => Promise<void>} zoom by a tenth
 * @property {(chart: unknown) => void} destroy
 */
import { freshBox, painted, rested } from '../chart.js';
import { rampContent, timelineContent } from './content.js';

/** Acts are repeated until they have taken so long. ms */
const LONG = 3_000;

/** @type {Adapter | null} */
let adapter = null;
/** @type {unknown} */
let content = null;
/** @type {unknown[]} */
let data = [];
/** @type {unknown} */
let chart = null;
let box = document.body;
/** @type {Promise<void> | null} */
let frame = null;

/** Knows for as long as `act` runs whether a frame is being made. @param {() => Promise<void>} act */
async function watchingFrames(act) {
  let isWatching = true;
  const watch = () =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      frame = new Promise((resolve) => {
        port1.addEventListener('message', () => resolve(), { once: true });
      });
      void frame.then(() => (frame = null));
      port1.start();
      port2.postMessage(null);
      if (isWatching) watch();
    });
  watch();
  await act();
  isWatching = false;
}

/** @param {() => Promise<unknown>} act @returns {Promise<number>} ms */
async function timed(act) {
  await rested();
  let start = 0;
  await watchingFrames(async () => {
    start = performance.now();
    await act();
    await (frame ?? painted());
  });
  return performance.now() - start;
}

/** @returns {Adapter} */
function ofLibrary() {
  if (!adapter) throw new Error('no library is prepared');
  return adapter;
}

/**
 * @param {readonly string[]} styles
 * @param {readonly string[]} scripts
 * @returns {Promise<number>} ms in which the scripts were compiled and run; they were there before
 */
export async function load(styles, scripts) {
  for (const href of styles) {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    const loaded = new Promise((resolve) => link.addEventListener('load', resolve));
    document.head.append(link);
    await loaded;
  }
  const texts = await Promise.all(scripts.map(async (path) => (await fetch(path)).text()));
  await rested();
  const start = performance.now();
  // Written into the page a script runs at once; all of these are of the classic kind.
  for (const textContent of texts) {
    document.head.append(Object.assign(document.createElement('script'), { textContent }));
  }
  return performance.now() - start;
}

/**
 * @param {string} address of the adapter
 * @param {ChartKind} kind
 * @param {readonly number[]} size
 * @param {number} count of charts
 */
export async function prepare(address, kind, size, count) {
  /** @type {Adapter} */
  const loaded = await import(address);
  const [first = 0, second = 0] = size;
  const made = kind === 'timeline' ? timelineContent(first) : rampContent(first, second);
  adapter = loaded;
  content = made;
  // Each has data of its own, as some libraries write into them.
  data = Array.from({ length: count }, () => loaded.prepare(made));
  box = freshBox();
}

/** @returns {Promise<number>} ms */
export function create() {
  return timed(async () => {
    chart = await ofLibrary().create(box, data[0]);
  });
}

/** Draws all that was prepared, a box for each. @returns {Promise<number>} ms */
export function createAll() {
  const boxes = data.map(() => {
    const own = Object.assign(document.createElement('div'), { className: 'box' });
    document.body.append(own);
    return own;
  });
  return timed(() => Promise.all(boxes.map((own, index) => ofLibrary().create(own, data[index]))));
}

/** @param {'update' | 'zoom'} act @param {number} times at most @returns {Promise<number[]>} ms */
export async function repeat(act, times) {
  const timings = [];
  for (let step = 1; step <= times; step++) {
    timings.push(await timed(() => ofLibrary()[act](chart, content, step)));
    if (timings.reduce((sum, time) => sum + time, 0) > LONG) break;
  }
  return timings;
}

/** Takes the chart away and draws another in its place. @returns {Promise<number>} ms */
export async function createAgain() {
  ofLibrary().destroy(chart);
  box = freshBox();
  data = [ofLibrary().prepare(content)];
  return create();
}

/** @returns {{ nodes: number, height: number }} of the page's body, shadow trees counted in */
export function look() {
  /** @param {Node} root @returns {number} */
  const count = (root) => {
    let nodes = 0;
    const walker = document.createTreeWalker(root);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes += 1;
      if (node instanceof Element && node.shadowRoot) nodes += count(node.shadowRoot);
    }
    return nodes;
  };
  return { nodes: count(box), height: Math.round(box.getBoundingClientRect().height) };
}
