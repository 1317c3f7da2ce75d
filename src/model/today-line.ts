import type { Day } from '../data/deal.js';
import { clamp } from './clamp.js';
import type { Stretch } from './pack.js';
import type { Stage } from './stage.js';

/** A line that leaves out what it would run through. */
export interface TodayLine {
  readonly x: number;
  readonly segments: readonly (readonly [y0: number, y1: number])[];
  readonly label: { readonly x: number; readonly y: number; readonly text: string };
}
const SIZE = 12;

/** The words at the line for today, as near to it as they have room between two ends. */
export function todayLabel(
  day: Day,
  x: number,
  y: number,
  [least, most]: readonly [x0: number, x1: number],
  { locale, measure }: Stage,
): TodayLine['label'] & Stretch {
  const text = locale.strings.today(locale.day(day));
  const half = measure(text, SIZE) / 2;
  const middle = clamp(x, least + half, most - half);
  return { x: middle, x0: middle - half, x1: middle + half, y, text };
}

/** What is left of a line from `top` to `bottom` without the gaps. */
export function segmentsOf(
  gaps: readonly (readonly [y0: number, y1: number])[],
  top: number,
  bottom: number,
): TodayLine['segments'] {
  const segments: (readonly [number, number])[] = [];
  let from = top;
  for (const [y0, y1] of [
    ...gaps.toSorted(([one], [other]) => one - other),
    [bottom, bottom] as const,
  ]) {
    if (y0 > from) segments.push([from, y0]);
    from = Math.max(from, y1);
  }
  return segments;
}
