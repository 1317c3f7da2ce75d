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
  const reaches = (place: number): boolean => place < end && isTogether(numberAt(days, place));
  let step = 1;
  while (reaches(index + step)) {
    index += step;
    step *= 2;
  }
  for (step /= 2; step >= 1; step /= 2) if (reaches(index + step)) index += step;
  return index;
}

/** All on which something changes, one day for each half of a pixel at the most. */
function drawnDays(courses: readonly Course[], plot: Plot): readonly Day[] {
  const { first, last } = plot;
  const byPixel = new Map<number, Day>();
  for (const { days } of courses) {
    const end = countUntil(days, last);
    for (let index = countUntil(days, first); index < end; index++) {
      const pixel = columnOf(numberAt(days, index), plot);
      index = lastIn(days, index, end, (day) => columnOf(day, plot) === pixel);
      const day = numberAt(days, index);
      byPixel.set(pixel, Math.max(day, byPixel.get(pixel) ?? day));
    }
  }
  byPixel.delete(columnOf(last + 1, plot));
  return [first, ...[...byPixel.values()].sort((one, other) => one - other), last + 1];
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
  const days = drawnDays(courses, plot);
  let previous = -Infinity;
  return days.flatMap((day, index): readonly Row[] => {
    const column = columnOf(day, plot);
    const isClose = column - previous <= 1 && index < days.length - 1;
    previous = column;
    const after: Row = { day, side: 'after' };
    return isClose ? [after] : [{ day, side: 'before' }, after];
  });
}

/** The index of the first row that tells what is there from a day on. */
export function rowAfter(rows: readonly Row[], day: Day): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.day ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return rows[low]?.side === 'before' ? low + 1 : low;
}
