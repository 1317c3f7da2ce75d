/**
 * What the benchmark does on its page with `<gw-ramp>`. The second limit is a bare canvas with the
 * areas that the element has drawn: their sums are ready, a point for each column of pixels.
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
/** @type {Band[]} */
let bands = [];
let left = 0;
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

/**
 * @param {readonly string[]} ids
 * @param {number} columns
 * @returns {number[]} GW at each column of what these deals have in place
 */
function heights(ids, columns) {
  const own = new Set(ids);
  const chosen = deals.filter(({ id }) => own.has(id));
  return Array.from({ length: columns }, (_, column) =>
    // Milestones lie evenly along the axis.
    chosen.reduce((sum, { milestones }) => {
      const index = Math.floor(((column + 1) / columns) * milestones.length) - 1;
      return sum + (milestones[index]?.gw ?? 0);
    }, 0),
  );
}

/** Sums up what the canvas draws: the series of the drawing in its place. */
export function prepareCanvas() {
  const paths = areas();
  const boxes = paths.map((path) => path.getBBox());
  left = Math.min(...boxes.map(({ x }) => x));
  const columns = Math.round(Math.max(...boxes.map(({ x, width }) => x + width)) - left);
  const top = Math.min(...boxes.map(({ y }) => y));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  size = { width: 960, height: Math.ceil(drawing().getBoundingClientRect().height) };
  /** @type {Map<string, string>} */
  const colors = new Map();
  for (const path of paths) {
    const ids = path.closest('[data-ids]')?.getAttribute('data-ids') ?? '';
    if (!colors.has(ids)) colors.set(ids, getComputedStyle(path).fill);
  }
  let sums = Array.from({ length: columns }, () => 0);
  const stacked = [...colors].map(([ids, color]) => {
    const low = sums;
    const own = heights(ids.split(' '), columns);
    sums = low.map((sum, column) => sum + (own[column] ?? 0));
    return { color, low, high: sums };
  });
  const scale = (bottom - top) / Math.max(...sums);
  /** @param {readonly number[]} values */
  const placed = (values) => values.map((value) => bottom - value * scale);
  bands = stacked.map(({ color, low, high }) => ({ color, low: placed(low), high: placed(high) }));
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

/** Puts a fresh canvas with the stack into a box. */
export async function setCanvas() {
  const parent = freshBox();
  return timed(() => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, size);
    parent.append(canvas);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser has no canvas');
    context.lineWidth = 1.5;
    for (const band of bands) drawBand(context, band);
  });
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
  return bands.length;
}
