/**
 * What the benchmark does on its page with either element. Every act is timed in the same way: from the call up to the
 * task after the next frame, when the browser has painted it. The limit is the very same picture as
 * ready-made markup, set with `innerHTML`.
 *
 * @typedef {import('../../src/index.js').ComputeTimeline} Timeline
 * @typedef {import('../../src/index.js').GwRamp} Ramp
 * @typedef {Timeline | Ramp} Chart
 * @typedef {'compute-timeline' | 'gw-ramp'} ChartName
 *
 * @typedef {object} Timing
 * @property {number} painted ms up to the task after the frame
 * @property {number} script ms of them in which scripts ran
 */

/** ms. */
const PAUSE = 50;

/** @type {ChartName} */
let name = 'compute-timeline';
let steps = 1;
/** @type {HTMLElement | null} */
let box = null;
/** @type {object | null} */
let file = null;
let figure = '';
let picture = '';

/** @returns {HTMLElement} an empty box in place of the one before */
export function freshBox() {
  box?.remove();
  box = document.createElement('div');
  box.className = 'box';
  document.body.append(box);
  return box;
}

/** @returns {Promise<void>} after the next frame was painted */
export function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  });
}

/** @returns {Promise<void>} once the frame before is out of the way of the compositor */
export async function rested() {
  await painted();
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
}

/** @returns {Promise<void>} in the frame, behind what was asked for before */
function framed() {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/**
 * Times what is done at once and in the microtasks after it.
 *
 * @param {() => void} act
 * @param {() => Promise<unknown>} [done]
 * @returns {Promise<Timing>}
 */
export async function timed(act, done = () => Promise.resolve()) {
  await rested();
  const start = performance.now();
  act();
  await done();
  const script = performance.now() - start;
  // A figure that comes in turns may have let a frame pass.
  await painted();
  return { painted: performance.now() - start, script };
}

/**
 * Times what is done in the frame that an act asks for.
 *
 * @param {() => void} act
 * @param {Chart} chart
 * @returns {Promise<Timing>}
 */
export async function timedInFrame(act, chart) {
  await rested();
  const start = performance.now();
  const before = framed().then(() => performance.now());
  act();
  const acted = performance.now() - start;
  const after = framed()
    .then(() => chart.updateComplete)
    .then(() => performance.now());
  await painted();
  const end = performance.now();
  return { painted: end - start, script: acted + (await after) - (await before) };
}

/** @returns {Chart} the element that is measured */
export function chartOf() {
  /** @type {Chart | null | undefined} */
  const found = box?.querySelector(name);
  if (!found) throw new Error(`no ${name} is there`);
  return found;
}

/** @returns {ShadowRoot} */
function shadowOf() {
  const { shadowRoot } = chartOf();
  if (!shadowRoot) throw new Error('the element has drawn nothing');
  return shadowRoot;
}

/** @returns {SVGSVGElement} */
export function drawing() {
  const found = shadowOf().querySelector('.drawing > svg');
  if (!(found instanceof SVGSVGElement)) throw new Error('there is no drawing');
  return found;
}

/** @returns {CSSStyleSheet[]} those of the element */
function sheets() {
  const element = /** @type {typeof import('lit').LitElement | undefined} */ (
    customElements.get(name)
  );
  return (element?.elementStyles ?? []).flatMap((style) =>
    style instanceof CSSStyleSheet ? style : (style.styleSheet ?? []),
  );
}

/** @param {string} markup */
function withoutComments(markup) {
  return markup.replace(/<!--.*?-->/gs, '');
}

/**
 * Takes the data, which is made before anything is timed.
 *
 * @param {ChartName} chart
 * @param {object} data
 * @param {number} acts how often each act of a reader is done
 */
export async function prepareChart(chart, data, acts) {
  name = chart;
  file = data;
  steps = acts;
  freshBox();
  await painted();
}

/** Puts a fresh element with the data into a box. */
export async function setData() {
  const parent = freshBox();
  /** @type {Chart} */
  const chart = document.createElement(name);
  const timing = await timed(
    () => {
      parent.append(chart);
      chart.data = file;
    },
    () => chart.updateComplete,
  );
  drawing();
  return timing;
}

/** Keeps the figure as ready-made markup. @returns {string} */
export function keepFigure() {
  return (figure = withoutComments(shadowOf().innerHTML));
}

/**
 * Puts a figure of another page into a box, so that it is the first one on this page.
 *
 * @param {ChartName} chart
 * @param {string} markup
 */
export async function setFirstFigure(chart, markup) {
  name = chart;
  figure = markup;
  return setFigure();
}

/** Puts a fresh element with the figure that was kept into a box. */
export async function setFigure() {
  const parent = freshBox();
  const host = document.createElement('div');
  return timed(() => {
    parent.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = sheets();
    shadow.innerHTML = figure;
  });
}

/** @returns {number} nodes of the shadow tree, the templates' comments among them */
export function countNodes() {
  let nodes = 0;
  const walker = document.createTreeWalker(shadowOf());
  while (walker.nextNode()) nodes++;
  return nodes;
}

/** @param {(index: number) => Promise<Timing>} act */
export async function repeated(act) {
  const timings = [];
  for (let index = 0; index < steps; index++) timings.push(await act(index));
  return timings;
}

/** @param {number} share from the left edge of the drawing, 0, to the right, 1 */
export function placeAt(share) {
  const { left, top, width } = drawing().getBoundingClientRect();
  return { clientX: left + share * width, clientY: top + 40 };
}

/** A notch of the wheel with Ctrl, closer to the middle of the axis. */
export async function zoomSteps() {
  const act = () => {
    const init = { deltaY: -20, ctrlKey: true, bubbles: true, composed: true, cancelable: true };
    drawing().dispatchEvent(new WheelEvent('wheel', { ...init, ...placeAt(0.5) }));
  };
  return repeated(() => timedInFrame(act, chartOf()));
}

/** Other days set by the page: the whole figure with its words. */
export async function setRanges() {
  return repeated((index) => {
    const chart = chartOf();
    const act = () => Object.assign(chart, { from: `${2020 + index}`, to: `${2025 + index}` });
    return timed(act, () => chart.updateComplete);
  });
}

/** Keeps the drawing as ready-made SVG. */
export function keepPicture() {
  picture = withoutComments(drawing().outerHTML);
}

/** Puts the drawing that was kept in the place of another. */
export async function setPicture() {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = sheets();
  shadow.innerHTML = `<figure><div class="drawing">${picture}</div></figure>`;
  freshBox().append(host);
  const holder = shadow.querySelector('.drawing');
  return repeated(() => timed(() => holder && (holder.innerHTML = picture)));
}
