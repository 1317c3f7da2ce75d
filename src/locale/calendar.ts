/** Days as calendars name them: by year, month and date, and by the period that they fill. In UTC. */

import type { Day } from '../data/deal.js';

export const MILLISECONDS_PER_DAY = 86_400_000;

/** A day as people write it. */
interface CalendarDay {
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  readonly date: number;
}

/** The year, the month and the date of a day. */
export function calendarDay(day: Day): CalendarDay {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
  };
}

/** A stretch of days that has a name. */
export interface Period {
  readonly unit: 'year' | 'half' | 'quarter' | 'season' | 'month' | 'day';
  /** Of its first day. */
  readonly year: number;
  /** Which of its kind in the year, counted from 1. */
  readonly number: number;
}

/** The period that the days from `first` to `last` fill exactly. */
export function periodOf(first: Day, last: Day): Period | null {
  const from = calendarDay(first);
  if (first === last) return { unit: 'day', year: from.year, number: from.date };
  const after = calendarDay(last + 1);
  if (from.date !== 1 || after.date !== 1) return null;
  const { year, month } = from;
  const months = (after.year - year) * 12 + after.month - month;
  if (months === 1) return { unit: 'month', year, number: month };
  if (months === 3 && month % 3 === 1) return { unit: 'quarter', year, number: (month + 2) / 3 };
  if (months === 3 && month % 3 === 0) return { unit: 'season', year, number: month / 3 };
  if (months === 6 && month % 6 === 1) return { unit: 'half', year, number: (month + 5) / 6 };
  if (months === 12 && month === 1) return { unit: 'year', year, number: 1 };
  return null;
}

/** How closely a date says when. */
export type Precision = 'year' | 'month' | 'day';

/** The coarsest precision at which a day can begin a period. */
export function precisionOfFirst(day: Day): Precision {
  const { month, date } = calendarDay(day);
  if (date !== 1) return 'day';
  return month === 1 ? 'year' : 'month';
}

/** The finer of two precisions. */
export function finer(one: Precision, other: Precision): Precision {
  if (one === 'day' || other === 'day') return 'day';
  return one === 'month' || other === 'month' ? 'month' : 'year';
}
