import { calendarOf, dayOf } from '../data/dates.js';
import type { Dataset, Day, Span } from '../data/deal.js';
import { milestonesOf } from '../data/milestones.js';
import { clamp } from './clamp.js';
import { remember } from './remember.js';

/** Days that an axis shows, both ends included; while a reader zooms they may be fractional. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** An axis of time as it is drawn: from the beginning of a day to the end of another, in px. */
export interface DrawnAxis extends DayRange {
  readonly x0: number;
  readonly x1: number;
}

/** No reader needs fewer days at once. */
const LEAST_DAYS = 10;

/** Two ends of any kind: days, or what is written for them. */
type Ends = Readonly<Record<'from' | 'to', unknown>>;

/** Whether two ranges begin and end alike; none is like none. */
export function isSame(one: Ends | null | undefined, other: Ends | null | undefined): boolean {
  return one?.from === other?.from && one?.to === other?.to;
}

/** How many days a range has. */
export function lengthOf({ from, to }: DayRange): number {
  return to + 1 - from;
}

/** The point of time at a place of an axis, in days. */
export function dayAt(x: number, axis: DrawnAxis): Day {
  return axis.from + ((x - axis.x0) / (axis.x1 - axis.x0)) * lengthOf(axis);
}

/** So many days from a first one on, moved into the limits where they reach out. */
function placed(from: Day, length: number, limits: DayRange): DayRange {
  const begin = clamp(from, limits.from, limits.to + 1 - length);
  return { from: begin, to: begin + length - 1 };
}

/**
 * A range that shows so many times fewer days, at least ten; what is at the day `at` stays in its
 * place unless a limit stops it.
 */
export function zoomed(range: DayRange, factor: number, at: Day, limits: DayRange): DayRange {
  const all = lengthOf(limits);
  const length = lengthOf(range);
  const wanted = clamp(length / factor, Math.min(LEAST_DAYS, all), all);
  return placed(at - (at - range.from) * (wanted / length), wanted, limits);
}

/** A range that begins so many days later, as far as the limits let it. */
export function panned(range: DayRange, days: number, limits: DayRange): DayRange {
  return placed(range.from + days, lengthOf(range), limits);
}

/** Days with some room before and after them, as far as the limits let it. */
export function around({ from, to }: DayRange, limits: DayRange): DayRange {
  const room = Math.max(LEAST_DAYS, lengthOf({ from, to }) * 0.2) / 2;
  return placed(from - room, lengthOf({ from, to }) + 2 * room, limits);
}

/** The whole days nearest to a range. */
export function rounded({ from, to }: DayRange): DayRange {
  return { from: Math.round(from), to: Math.round(to) };
}

/** The days of both ranges, and those between them. */
export function union(one: DayRange, other: DayRange): DayRange {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}

/** The whole years in which something of a file has a stated date; `null` where nothing has. */
export const datedYears = remember((dataset: Dataset): DayRange | null => {
  let [from, to] = [Infinity, -Infinity];
  const takeDay = (day: Day): void => {
    if (!Number.isFinite(day)) return;
    from = Math.min(from, day);
    to = Math.max(to, day);
  };
  const take = (at: Span | null): void => {
    for (const day of [at?.first, at?.last]) takeDay(day ?? NaN);
  };
  for (const deal of dataset.deals) {
    for (const at of [deal.announced, deal.start, deal.end]) take(at);
    const { first, last } = milestonesOf(deal);
    for (const days of [first, last]) for (const day of days) takeDay(day);
  }
  for (const { at } of dataset.events) take(at);
  if (from > to) return null;
  return { from: dayOf(calendarOf(from).year, 1, 1), to: dayOf(calendarOf(to).year, 12, 31) };
});
