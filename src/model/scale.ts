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
  /** The middle of the label. */
  readonly x: number;
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
/** Day 0 is a Thursday. */
const MONDAY = 3;

interface Cell extends Pick<TimeTick, 'x0' | 'x1'> {
  readonly day: Day;
}

/** The first day of the step in which a day lies, or of a later step; weeks begin on Monday. */
function stepBegin(day: Day, [unit, count]: Step, later = 0): Day {
  const months = UNITS[unit][1] * count;
  if (months === 0) return (Math.floor((day + MONDAY) / count) + later) * count - MONDAY;
  const { year, month } = calendarOf(day);
  const index = Math.floor((year * 12 + month - 1) / months) + later;
  return dayOf(0, index * months + 1, 1);
}

/** Days of a month and months of a year share the words that their first label says. */
function parentOf(day: Day, unit: TickUnit): number {
  const { year, month } = calendarOf(day);
  if (unit === 'day') return year * 12 + month;
  return unit === 'month' ? year : day;
}

/** A unit narrower than this gets no line of its own. px. */
const LEAST_CELL = 10;

/** The finest step whose labels have room; where they are short, the first of a month has some too. */
function stepOf(pixels: number, first: Day, last: Day, locale: Locale, measure: Measure): Step {
  const { year } = calendarOf(last);
  const widest = (unit: TickUnit, isShort: boolean): number => {
    // Names of months are of different lengths.
    const lateDays = Array.from({ length: 12 }, (_, index) => dayOf(year, index + 1, 28));
    const labels = new Set(lateDays.map((day) => locale.tick(day, unit, isShort)));
    return LABEL_GAP + Math.max(...[...labels].map((label) => measure(label, LABEL_SIZE)));
  };
  const hasRoom = ([unit, count]: Step): boolean => {
    const room = pixels * UNITS[unit][0] * count;
    // Writing labels takes time: not for steps that have no room for a letter.
    if (room < LABEL_GAP) return false;
    // Each quarter says its year again: over more than three years that is more to read, not to know.
    if (unit === 'quarter' && last - first > 3 * 366) return false;
    return room >= widest(unit, true) && room * (count > 1 ? 2 : 4) >= widest(unit, false);
  };
  return STEPS.find(hasRoom) ?? WIDEST;
}

/**
 * The steps of the time axis: lines at each day, month, quarter or year, or at each labelled one
 * where those stand too close, and the densest labels that have room. The first label of a month
 * says which, the first of a year too; then days and months stand alone. A label stands in the
 * middle of its step, or begins with it where it is longer; one that has no room is left empty.
 */
export function timeTicks(
  scale: TimeScale,
  first: Day,
  last: Day,
  locale: Locale,
  measure: Measure,
): readonly TimeTick[] {
  const pixels = scale(first + 1) - scale(first);
  const labelled = stepOf(pixels, first, last, locale, measure);
  const [unit, count] = labelled;
  const step: Step = pixels * UNITS[unit][0] >= LEAST_CELL ? [unit, 1] : labelled;
  const end = scale(last + 1);
  const cells: Cell[] = [];
  for (let day = stepBegin(first, step); day < last + 1; day = stepBegin(day, step, 1)) {
    const next = stepBegin(day, [unit, 1], 1);
    const x0 = scale(Math.max(day, first));
    cells.push({ day, x0, x1: Math.max(x0, scale(Math.min(next, last + 1))) });
  }
  const taken: (readonly [x0: number, x1: number])[] = [];
  const labels = new Map<Cell, Pick<TimeTick, 'x' | 'label'>>();
  const put = (cell: Cell, isShort: boolean, most = Infinity): boolean => {
    const { day, x0, x1 } = cell;
    const label = locale.tick(day, unit, isShort);
    const half = measure(label, LABEL_SIZE) / 2;
    const x = Math.min(Math.max((x0 + x1) / 2, x0 + half), most - half);
    const isWhole = day >= first || (count === 1 && x1 - x0 >= 2 * half);
    const isFree = taken.every(
      ([from, to]) => x + half + LABEL_GAP <= from || to + LABEL_GAP <= x - half,
    );
    if (!isWhole || !isFree || x + half > end || x - half < scale(first)) return false;
    taken.push([x - half, x + half]);
    labels.set(cell, { x, label });
    return true;
  };
  const candidates = cells.filter(({ day }) => stepBegin(day, labelled) === day);
  let told: number | null = null;
  for (const cell of candidates) {
    const parent = parentOf(cell.day, unit);
    if (parent !== told && put(cell, false)) told = parent;
  }
  if (told === null) candidates.find((cell) => put(cell, false, end));
  for (const cell of candidates) if (!labels.has(cell)) put(cell, true);
  return cells.map((cell) => ({
    x0: cell.x0,
    x1: cell.x1,
    x: cell.x0,
    label: '',
    ...labels.get(cell),
  }));
}

/**
 * The lines of the axis of capacity: about `count` round values from `least` to `most` GW, and at
 * least one above 0 where that is in reach. With `auto` the unit is MW where the largest is below
 * 1 GW.
 */
export function valueTicks(
  most: number,
  count: number,
  unit: CapacityUnit,
  locale: Locale,
  least = 0,
): readonly ValueTick[] {
  if (!(most > least)) return [];
  const isSmall = unit === 'MW' || (unit === 'auto' && most < 1);
  const factor = isSmall ? 1000 : 1;
  // The linear scale would do as well, but brings 7 KB of colours to interpolate between.
  const scale = scaleIdentity([least * factor, most * factor]);
  const wanted = [count, 1, 2, 3].map((each) => scale.ticks(each));
  const values = wanted.find((each) => each.some((value) => value > 0)) ?? scale.ticks(count);
  return values.map((value) => ({
    value: value / factor,
    // A minus is as wide as a plus.
    label: locale.number(value).replace('-', '−'),
    unit: locale.strings.withUnit(locale.number(value), isSmall ? 'MW' : 'GW'),
  }));
}
