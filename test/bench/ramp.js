/**
 * What the benchmark does on its page with `<gw-ramp>`. The second limit is a bare canvas with the
 * areas that the element has drawn, a point for each column of pixels: once with sums that are ready,
 * once with sums that it has to make of the same file, in the shortest way and trusting all it says.
 */
import { drawing, freshBox, prepareChart, timed } from './chart.js';
import { generatedDeals } from './generate.js';

export * from './chart.js';

/**
 * @typedef {object} Band an area of the stack
 * @property {string} color
 * @property {number[]} low px of each column
 * @property {number[]} high
 */

/** @type {ReturnType<typeof generatedDeals>['deals']} */
let deals = [];
/** @typedef {{ ids: readonly string[], color: string }} Series */
/** @type {readonly Series[]} from the foot of the stack upwards */
let series = [];
/** @type {readonly Band[]} */
let bands = [];
let left = 0;
let columns = 0;
/** From where to where the stack reaches, px. */
let [top, bottom] = [0, 0];
let size = { width: 0, height: 0 };

/** @param {{ deals: number, milestones: number, steps: number }} of */
export function prepare(of) {
  const file = generatedDeals(of.deals, of.milestones);
  deals = file.deals;
  return prepareChart('gw-ramp', file, of.steps);
}

/** @returns {SVGPathElement[]} filled areas of the drawing, from the foot of the stack upwards */
function areas() {
  return [...drawing().querySelectorAll('path')].filter(
    (path) => path.closest('[part=area]') && path.getAttribute('fill') !== 'none',
  );
}

/** @returns {Map<string, Float64Array>} GW of each deal at each column, in which its milestones lie evenly */
function sharedOut() {
  return new Map(
    deals.map(({ id, milestones }) => [
      id,
      Float64Array.from({ length: columns }, (_, column) => {
        const index = Math.floor(((column + 1) / columns) * milestones.length) - 1;
        return milestones[index]?.gw ?? 0;
      }),
    ]),
  );
}

/** @returns {Map<string, Float64Array>} the same as the dates of the milestones have it */
function read() {
  const dates = deals[0]?.milestones ?? [];
  const begin = Date.parse(dates[0]?.at ?? '');
  const length = Date.parse(dates.at(-1)?.at ?? '') - begin;
  /** @type {Map<string, Float64Array>} */
  const found = new Map();
  for (const { id, milestones } of deals) {
    const own = new Float64Array(columns);
    for (const { at, gw } of milestones) {
      own[Math.floor(((Date.parse(at) - begin) / length) * (columns - 1))] = gw;
    }
    for (let column = 1; column < columns; column++) own[column] ||= own[column - 1] ?? 0;
    found.set(id, own);
  }
  return found;
}

/** @param {ReadonlyMap<string, Float64Array>} heights of each deal @returns {readonly Band[]} */
function stacked(heights) {
  let sums = new Float64Array(columns);
  const levels = series.map(({ ids, color }) => {
    const low = sums;
    sums = low.slice();
    for (const id of ids)
      heights.get(id)?.forEach((gw, column) => (sums[column] = (sums[column] ?? 0) + gw));
    return { color, low, high: sums };
  });
  const scale = (bottom - top) / Math.max(...sums);
  /** @param {Float64Array} gw */
  const placed = (gw) => Array.from(gw, (value) => bottom - value * scale);
  return levels.map(({ color, low, high }) => ({ color, low: placed(low), high: placed(high) }));
}

/** Looks up what the canvas draws: the series of the drawing in its place. */
export function prepareCanvas() {
  const paths = areas();
  const boxes = paths.map((path) => path.getBBox());
  left = Math.min(...boxes.map(({ x }) => x));
  columns = Math.round(Math.max(...boxes.map(({ x, width }) => x + width)) - left);
  top = Math.min(...boxes.map(({ y }) => y));
  bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  size = { width: 960, height: Math.ceil(drawing().getBoundingClientRect().height) };
  /** @type {Map<string, string>} */
  const colors = new Map();
  for (const path of paths) {
    const ids = path.closest('[data-ids]')?.getAttribute('data-ids') ?? '';
    if (!colors.has(ids)) colors.set(ids, getComputedStyle(path).fill);
  }
  series = [...colors].map(([ids, color]) => ({ ids: ids.split(' '), color }));
  bands = stacked(sharedOut());
}

/** @param {CanvasRenderingContext2D} context @param {Band} band */
function drawBand(context, { color, low, high }) {
  const edge = new Path2D();
  high.forEach((y, column) => edge.lineTo(left + column, y));
  const area = new Path2D(edge);
  for (let column = low.length - 1; column >= 0; column--) {
    area.lineTo(left + column, low[column] ?? 0);
  }
  context.fillStyle = color;
  context.strokeStyle = color;
  context.globalAlpha = 0.5;
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
  context.fill(area);
  context.globalAlpha = 1;
  context.stroke(edge);
}

/** @param {() => readonly Band[]} find what a fresh canvas in a box draws */
async function setCanvasOf(find) {
  const parent = freshBox();
  return timed(() => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, size);
    parent.append(canvas);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser has no canvas');
    context.lineWidth = 1.5;
    for (const band of find()) drawBand(context, band);
  });
}

/** Puts a fresh canvas with the stack into a box. */
export async function setCanvas() {
  return setCanvasOf(() => bands);
}

/** Reads the file and puts a fresh canvas with its stack into a box. */
export async function setReadingCanvas() {
  return setCanvasOf(() => stacked(read()));
}

/** @returns {number} points in one column of pixels, of the area that has most of them */
export function mostPointsPerColumn() {
  let most = 0;
  for (const path of areas()) {
    /** @type {Map<number, number>} */
    const byColumn = new Map();
    for (const [, x] of (path.getAttribute('d') ?? '').matchAll(/[ML]([\d.-]+),/g)) {
      const column = Math.floor(Number(x));
      byColumn.set(column, (byColumn.get(column) ?? 0) + 1);
    }
    most = Math.max(most, ...byColumn.values());
  }
  return most;
}

/** @returns {number} series that the drawing tells apart */
export function countSeries() {
  return series.length;
}
