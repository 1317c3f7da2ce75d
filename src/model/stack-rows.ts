import type { Day } from '../data/deal.js';
import { numberAt } from '../data/milestones.js';
import { type Course, countUntil } from './course.js';
import type { Plot } from './plot.js';

/** In which half of a pixel a day begins; a path is written in hundredths of a px. */
function columnOf(day: Day, { x }: Plot): number {
  return Math.floor(x(day) * 2 + 0.01);
}

/**
 * The last of the days that lie together from an index on, up to an end: by steps that grow and
 * shrink again, as there may be thousands of them in a pixel.
 */
export function lastIn(
  days: Float64Array,
  index: number,
  end: number,
  isTogether: (day: Day) => boolean,
): number {
  let step = 1;
  while (index + step < end && isTogether(numberAt(days, index + step))) {
    index += step;
    step *= 2;
  }
  for (step /= 2; step >= 1; step /= 2) {
    if (index + step < end && isTogether(numberAt(days, index + step))) index += step;
  }
  return index;
}

/** All on which something changes, one day for each half of a pixel at the most: the last one. */
function drawnDays(courses: readonly Course[], plot: Plot): readonly Day[] {
  const { first, last } = plot;
  const begin = columnOf(first, plot);
  // What falls together with the end of the axis has no place in it: that day is drawn anyway.
  const latest = new Float64Array(Math.max(0, columnOf(last + 1, plot) - begin)).fill(-Infinity);
  let column = begin;
  const isTogether = (day: Day): boolean => columnOf(day, plot) === column;
  for (const { days } of courses) {
    const end = countUntil(days, last);
    for (let index = countUntil(days, first); index < end; index++) {
      column = columnOf(numberAt(days, index), plot);
      index = lastIn(days, index, end, isTogether);
      latest[column - begin] = Math.max(numberAt(latest, column - begin), numberAt(days, index));
    }
  }
  return [first, ...latest.filter((day) => day > -Infinity), last + 1];
}

/** What is drawn of a day: what is there until it begins, or from then on. */
export interface Row {
  readonly day: Day;
  readonly side: 'before' | 'after';
}

/**
 * Where the stack of some courses is drawn: on each day on which one of them changes; of a day that
 * follows at once upon another, only what it comes to.
 */
export function rowsOf(courses: readonly Course[], plot: Plot): readonly Row[] {
  const rows: Row[] = [];
  let previous = -Infinity;
  for (const day of drawnDays(courses, plot)) {
    const column = columnOf(day, plot);
    if (column - previous > 1 || day > plot.last) rows.push({ day, side: 'before' });
    rows.push({ day, side: 'after' });
    previous = column;
  }
  return rows;
}

/** The index of the first row that tells what is there from a day on. */
export function rowAfter(rows: readonly Row[], day: Day): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.day ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return rows[low]?.side === 'before' ? low + 1 : low;
}
