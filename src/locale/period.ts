/** What the calendar calls a stretch of days. */

import { calendarOf } from '../data/dates.js';
import type { Day } from '../data/deal.js';

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
  const from = calendarOf(first);
  if (first === last) return { unit: 'day', year: from.year, number: from.day };
  const after = calendarOf(last + 1);
  if (from.day !== 1 || after.day !== 1) return null;
  const { year, month } = from;
  const months = (after.year - year) * 12 + after.month - month;
  if (months === 1) return { unit: 'month', year, number: month };
  if (months === 3 && month % 3 === 1) return { unit: 'quarter', year, number: (month + 2) / 3 };
  if (months === 3 && month % 3 === 0) return { unit: 'season', year, number: month / 3 };
  if (months === 6 && month % 6 === 1) return { unit: 'half', year, number: (month + 5) / 6 };
  if (months === 12 && month === 1) return { unit: 'year', year, number: 1 };
  return null;
}
