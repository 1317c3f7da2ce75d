/**
 * What the benchmark does on its page. Every act is timed in the same way: from the call up to the
 * task after the next frame, when the browser has painted it. The limit is the very same picture as
 * ready-made markup, set with `innerHTML`.
 *
 * @typedef {import('../../src/index.js').ComputeTimeline} Timeline
 *
 * @typedef {object} Timing
 * @property {number} painted ms up to the task after the frame
 * @property {number} script ms of them in which scripts ran
 */
import { generatedFile } from './generate.js';

const STEPS = 5;
/** ms. */
const PAUSE = 50;

// Events made by a script have no pointer that could be captured.
SVGElement.prototype.setPointerCapture = () => undefined;

/** @type {HTMLElement | null} */
let box = null;
/** @type {object | null} */
let file = null;
let figure = '';
let picture = '';

/** @returns {HTMLElement} an empty box in place of the one before */
function freshBox() {
  box?.remove();
  box = document.createElement('div');
  box.className = 'box';
  document.body.append(box);
  return box;
}

/** @returns {Promise<void>} after the next frame was painted */
function painted() {
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
async function rested() {
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
async function timed(act, done = () => Promise.resolve()) {
  await rested();
  const start = performance.now();
  const end = painted();
  act();
  await done();
  const script = performance.now() - start;
  await end;
  return { painted: performance.now() - start, script };
}

/**
 * Times what is done in the frame that an act asks for.
 *
 * @param {() => void} act
 * @param {Timeline} timeline
 * @returns {Promise<Timing>}
 */
async function timedInFrame(act, timeline) {
  await rested();
  const start = performance.now();
  const before = framed().then(() => performance.now());
  act();
  const acted = performance.now() - start;
  const after = framed()
    .then(() => timeline.updateComplete)
    .then(() => performance.now());
  await painted();
  const end = performance.now();
  return { painted: end - start, script: acted + (await after) - (await before) };
}

/** @returns {Timeline} */
function timelineOf() {
  const found = box?.querySelector('compute-timeline');
  if (!found) throw new Error('no timeline is there');
  return found;
}

/** @returns {ShadowRoot} */
function shadowOf() {
  const { shadowRoot } = timelineOf();
  if (!shadowRoot) throw new Error('the timeline has drawn nothing');
  return shadowRoot;
}

/** @returns {SVGSVGElement} */
function drawing() {
  const found = shadowOf().querySelector('.drawing > svg');
  if (!(found instanceof SVGSVGElement)) throw new Error('there is no drawing');
  return found;
}

/** @returns {CSSStyleSheet[]} those of the element */
function sheets() {
  const timeline = /** @type {typeof import('lit').LitElement | undefined} */ (
    customElements.get('compute-timeline')
  );
  return (timeline?.elementStyles ?? []).flatMap((style) =>
    style instanceof CSSStyleSheet ? style : (style.styleSheet ?? []),
  );
}

/** @param {string} markup */
function withoutComments(markup) {
  return markup.replace(/<!--.*?-->/gs, '');
}

/** Makes the data, which is no part of what is timed. @param {number} count */
export async function prepare(count) {
  file = generatedFile(count);
  freshBox();
  await painted();
}

/** Puts a fresh element with the data into a box. */
export async function setData() {
  const parent = freshBox();
  const timeline = document.createElement('compute-timeline');
  const timing = await timed(
    () => {
      parent.append(timeline);
      timeline.data = file;
    },
    () => timeline.updateComplete,
  );
  drawing();
  return timing;
}

/** Keeps the figure as ready-made markup. @returns {string} */
export function keepFigure() {
  return (figure = withoutComments(shadowOf().innerHTML));
}

/** Puts a figure of another page into a box, so that it is the first one on this page. */
export async function setFirstFigure(/** @type {string} */ markup) {
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

/** Removes everything, so that the heap can be compared. */
export async function clear() {
  freshBox();
  await painted();
}

/** @param {(index: number) => Promise<Timing>} act */
async function repeated(act) {
  const timings = [];
  for (let index = 0; index < STEPS; index++) timings.push(await act(index));
  return timings;
}

/** @param {number} share from the left edge of the drawing, 0, to the right, 1 */
function placeAt(share) {
  const { left, top, width } = drawing().getBoundingClientRect();
  return { clientX: left + share * width, clientY: top + 40 };
}

/** A notch of the wheel with Ctrl, closer to the middle of the axis. */
export async function zoomSteps() {
  const act = () => {
    const init = { deltaY: -20, ctrlKey: true, bubbles: true, composed: true, cancelable: true };
    drawing().dispatchEvent(new WheelEvent('wheel', { ...init, ...placeAt(0.5) }));
  };
  return repeated(() => timedInFrame(act, timelineOf()));
}

/** Moves of a pointer that drags the axis by 12 px each; the drawing is zoomed already. */
export async function panFrames() {
  /** @param {string} type @param {number} share */
  const send = (type, share) => {
    const init = { pointerId: 1, isPrimary: true, buttons: 1, bubbles: true, composed: true };
    drawing().dispatchEvent(new PointerEvent(type, { ...init, ...placeAt(share) }));
  };
  send('pointerdown', 0.8);
  const timings = await repeated((index) =>
    timedInFrame(() => send('pointermove', 0.8 - (index + 1) / 80), timelineOf()),
  );
  send('pointerup', 0.8 - STEPS / 80);
  await timelineOf().updateComplete;
  return timings;
}

/** Other days set by the page: the whole figure with its words. */
export async function setRanges() {
  return repeated((index) => {
    const timeline = timelineOf();
    const act = () => Object.assign(timeline, { from: `${2020 + index}`, to: `${2025 + index}` });
    return timed(act, () => timeline.updateComplete);
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
