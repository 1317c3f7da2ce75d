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

/** Adds a written point to a line, unless it ends there. */
export function lineTo(line: string[], point: string): void {
  if (line.at(-1) !== point) line.push(point);
}

/** Path data of a line through written points. */
export function pathThrough(line: readonly string[]): string {
  return `M${line.join('L')}`;
}

/** Path data of a line. */
export function pathOf(points: readonly XY[]): string {
  const line: string[] = [];
  for (const [x, y] of points) lineTo(line, `${written(x)},${written(y)}`);
  return pathThrough(line);
}
