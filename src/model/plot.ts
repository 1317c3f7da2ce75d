import type { Day } from '../data/deal.js';

/** How days and GW become px. */
export interface Plot {
  readonly first: Day;
  readonly last: Day;
  readonly x: (day: Day) => number;
  readonly y: (gw: number) => number;
}

/** A point, px. */
export type XY = readonly [x: number, y: number];

/** A length in px as path data has it: to the hundredth. */
export function written(length: number): string {
  return `${Math.round(length * 100) / 100}`;
}

/** Path data of a line through written points; of several equal ones in a row, one is kept. */
export function lineThrough(points: readonly string[]): string {
  return `M${points.filter((point, index) => point !== points[index - 1]).join('L')}`;
}

/** Path data of a line. */
export function pathOf(points: readonly XY[]): string {
  return lineThrough(points.map(([x, y]) => `${written(x)},${written(y)}`));
}
