import { scaleIdentity } from 'd3-scale';

import { calendarOf, dayOf } from '../data/dates.js';
import type { Day } from '../data/deal.js';
import type { CapacityUnit, Locale, TickUnit } from '../locale/locale.js';
import type { Measure } from './text.js';

/** Where a day begins on the time axis, in px. */
export type TimeScale = (day: Day) => number;

/** One labelled step of the time axis, in px: it stands for all days between `x0` and `x1`. */
export interface TimeTick {
  readonly x0: number;
  readonly x1: number;
  readonly label: string;
}

/** One labelled line of the axis of capacity. */
export interface ValueTick {
  /** GW. */
  readonly value: number;
  /** The number alone. */
  readonly label: string;
  /** The number with its unit. */
  readonly unit: string;
}

/** The axis runs from the beginning of the first day to the end of the last, from `x0` to `x1` px. */
export function timeScale(first: Day, last: Day, x0: number, x1: number): TimeScale {
  return (day) => x0 + ((day - first) / (last + 1 - first)) * (x1 - x0);
}

type Step = readonly [unit: TickUnit, count: number];

const YEARS = [1, 2, 5, 10, 20, 50, 100, 500, 1000];
const STEPS: readonly Step[] = [
  ['day', 1],
  ['day', 7],
  ['month', 1],
  ['quarter', 1],
  ...YEARS.map((count): Step => ['year', count]),
];
/** One label for the whole axis, whatever its length. */
const WIDEST: Step = ['year', 10_000];
/** Least days of a unit, and its months: a day is no part of one. */
const UNITS: Readonly<Record<TickUnit, readonly [days: number, months: number]>> = {
  day: [1, 0],
  month: [28, 1],
  quarter: [90, 3],
  year: [365, 12],
};
const LABEL_SIZE = 12;
const LABEL_GAP = 8;

/** The first day of the step in which a day lies, or of a later step. */
function stepBegin(day: Day, [unit, count]: Step, later = 0): Day {
  const months = UNITS[unit][1] * count;
  if (months === 0) return (Math.floor(day / count) + later) * count;
  const { year, month } = calendarOf(day);
  const index = Math.floor((year * 12 + month - 1) / months) + later;
  return dayOf(0, index * months + 1, 1);
}

/** A unit narrower than this gets no line of its own. px. */
const LEAST_CELL = 10;

/**
 * The steps of the time axis: lines at each day, month, quarter or year, or at each labelled one
 * where those stand too close, and the densest labels that have room. The first and the last step
 * may be cut by the end of the axis; a label that has no room there is left empty.
 */
export function timeTicks(
  scale: TimeScale,
  first: Day,
  last: Day,
  locale: Locale,
  measure: Measure,
): readonly TimeTick[] {
  const width = (label: string): number => measure(label, LABEL_SIZE) + LABEL_GAP;
  const { year } = calendarOf(last);
  // Names of months are of different lengths.
  const lateDays = Array.from({ length: 12 }, (_, index) => dayOf(year, index + 1, 28));
  const widest = (unit: TickUnit): number =>
    Math.max(...lateDays.map((day) => width(locale.tick(day, unit))));
  const pixels = scale(first + 1) - scale(first);
  const [unit, count] =
    STEPS.find(([each, many]) => pixels * UNITS[each][0] * many >= widest(each)) ?? WIDEST;
  const isFine = pixels * UNITS[unit][0] >= LEAST_CELL;
  const ticks: TimeTick[] = [];
  const step: Step = [unit, isFine ? 1 : count];
  let day = stepBegin(first, step);
  for (let index = 0; day <= last; index++) {
    const next = stepBegin(day, [unit, 1], 1);
    const x0 = scale(Math.max(day, first));
    const x1 = Math.max(x0, scale(Math.min(next, last + 1)));
    const label = locale.tick(day, unit);
    const isLabelled = !isFine || index % count === 0;
    const labelEnd = (x0 + x1 + width(label) - LABEL_GAP) / 2;
    const hasRoom =
      count > 1
        ? day >= first && labelEnd <= scale(last + 1) + LABEL_GAP / 2
        : x1 - x0 >= width(label) - LABEL_GAP;
    ticks.push({ x0, x1, label: isLabelled && hasRoom ? label : '' });
    day = stepBegin(day, step, 1);
  }
  return ticks;
}

/**
 * The lines of the axis of capacity: about `count` round values from 0 to `most` GW at the most.
 * With `auto` the unit is MW where the largest is below 1 GW.
 */
export function valueTicks(
  most: number,
  count: number,
  unit: CapacityUnit,
  locale: Locale,
): readonly ValueTick[] {
  if (!(most > 0)) return [];
  const isSmall = unit === 'MW' || (unit === 'auto' && most < 1);
  const factor = isSmall ? 1000 : 1;
  // The linear scale would do as well, but brings 7 KB of colours to interpolate between.
  return scaleIdentity([0, most * factor])
    .ticks(count)
    .map((value) => ({
      value: value / factor,
      label: locale.number(value),
      unit: locale.strings.withUnit(locale.number(value), isSmall ? 'MW' : 'GW'),
    }));
}
