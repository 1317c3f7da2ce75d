import { numberAt } from '../data/milestones.js';
import type { CapacityUnit } from '../locale/locale.js';
import type { XY } from './plot.js';
import { TICK_SIZE } from './ramp-geometry.js';
import type { Stage } from './stage.js';

/** A rectangle, px. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Where marks of a panel may stand, px; y runs down. */
export interface Room extends Box {
  readonly stage: Stage;
  readonly unit: CapacityUnit;
  readonly pixelsPerGw: number;
  /** What stands in the way already. */
  readonly taken: readonly Box[];
}

/** What is kept free at either side of a text. px. */
const PADDING = 3;

/** The height of a text above its baseline and below it. */
function rowAt(y: number): Pick<Box, 'y0' | 'y1'> {
  return { y0: y - TICK_SIZE * 0.9, y1: y + TICK_SIZE * 0.25 };
}

/** What a text takes that begins at a place. */
export function boxAt(x: number, y: number, text: string, { measure }: Stage): Box {
  const width = measure(text, TICK_SIZE);
  return { x0: x - PADDING, x1: x + width + PADDING, ...rowAt(y) };
}

function overlap(one: Box, other: Box): boolean {
  return one.x0 < other.x1 && other.x0 < one.x1 && one.y0 < other.y1 && other.y0 < one.y1;
}

/** Tells whether a box between two places lies above everything that is drawn. */
export function aboveAll(
  skyline: readonly XY[],
  { x0, x1 }: Pick<Room, 'x0' | 'x1'>,
): (box: Box) => boolean {
  /** How high the drawing reaches in each column of pixels: the least y, px. */
  const roof = new Float64Array(Math.max(0, Math.ceil(x1 - x0))).fill(Infinity);
  for (let index = 1; index < skyline.length; index++) {
    const [begin = 0, from = 0] = skyline[index - 1] ?? [];
    const [end = 0, to = 0] = skyline[index] ?? [];
    const top = Math.min(from, to);
    for (let column = Math.floor(begin - x0); column <= end - x0; column++) {
      roof[column] = Math.min(numberAt(roof, column), top);
    }
  }
  return (box) => {
    let column = Math.floor(box.x0 - x0);
    while (column <= box.x1 - x0 && !(numberAt(roof, column) < box.y1)) column++;
    return column > box.x1 - x0;
  };
}

/** What is taken is looked up by columns of so many px. */
const COLUMN = 32;

/** Tells where a text may stand, and takes what has been given to one. */
export interface Vacancy {
  readonly isFree: (box: Box) => boolean;
  readonly take: (box: Box) => void;
}

/** What is above everything drawn and inside of a room, apart from other things that stand there. */
export function vacancy(skyline: readonly XY[], others: readonly Box[], room: Room): Vacancy {
  const columns: Box[][] = [];
  const columnOf = (x: number): number => Math.max(0, Math.floor(x / COLUMN));
  const take = (box: Box): void => {
    for (let column = columnOf(box.x0); column <= columnOf(box.x1); column++)
      (columns[column] ??= []).push(box);
  };
  for (const box of [...room.taken, ...others]) take(box);
  const isAbove = aboveAll(skyline, room);
  const isTaken = (box: Box): boolean => {
    const end = columnOf(box.x1);
    for (let column = columnOf(box.x0); column <= end; column++)
      if (columns[column]?.some((other) => overlap(box, other))) return true;
    return false;
  };
  const isFree = (box: Box): boolean =>
    box.x0 >= room.x0 &&
    box.x1 <= room.x1 &&
    box.y0 >= room.y0 &&
    box.y1 <= room.y1 &&
    isAbove(box) &&
    !isTaken(box);
  return { isFree, take };
}
