/**
 * Dates as they are written in a file of deals: the Extended Date/Time Format of ISO 8601-2 at
 * level 1, with the quarters and halves of level 2 and their common spellings `2026-Q3` and
 * `2026-H2`. Every date is read as an interval of days of the proleptic Gregorian calendar in UTC.
 *
 * Of level 1 two things are left out, with a message: years outside 0000 to 9999, and dates that
 * say nothing (`XXXX`, `../..`). Of level 0 it is the time of day.
 */

import type { Day, Span } from './deal.js';
import type { Findings } from './problems.js';
import type { DateInput } from './schema.js';

/** What a text says as a date, or in English what was expected instead. */
export type DateReading = { readonly span: Span } | { readonly expected: string };

/** What a text says as a duration, or in English what was expected instead. */
export type DurationReading = { readonly duration: Duration } | { readonly expected: string };

/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  /** Of the month, counted from 1. */
  readonly day: number;
}

/** A length of time by the calendar: months come first, then days. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

export const MILLISECONDS_PER_DAY = 86_400_000;
const DAYS_OF_400_YEARS = 146_097;
/** From 1 March of the year 0 on, and one more, as days of a month are counted from 1. */
const DAYS_UNTIL_1970 = 719_469;

/**
 * The day of a calendar date. A month or a day beyond its range runs on into the next one, so that
 * day 0 is the last day of the month before.
 */
export function dayOf(year: number, month: number, day: number): Day {
  // `Date.UTC` would take the years 0 to 99 for 1900 to 1999. 400 years later all days are the same.
  return Date.UTC(year + 400, month - 1, day) / MILLISECONDS_PER_DAY - DAYS_OF_400_YEARS;
}

const HYPHEN = 45;
const ZERO = 48;

/** The number of two digits in a text; `NaN` where there are none. */
function twoDigits(text: string, index: number): number {
  const tens = text.charCodeAt(index) - ZERO;
  const ones = text.charCodeAt(index + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** The most common of all texts, such as `2026-07-22`, as a day; `NaN` of every other one. */
export function plainDay(text: string): Day {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) {
    return NaN;
  }
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  // Written with care are the days at the end of a month, of which some are none.
  if (!(
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    (day <= 28 || day <= lengthOfMonth(year, month))
  )) {
    return NaN;
  }
  // Years begin with March, so that the day of a leap year is the last one.
  const years = month > 2 ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const months = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  return years * 365 + leapDays + months + day - DAYS_UNTIL_1970;
}

/** The date of one day. */
export function daySpan(day: Day, written = isoDay(day)): Span {
  return { first: day, last: day, approximate: false, uncertain: false, written };
}

/** The day of a moment in UTC; `time` as `Date.now()` tells it. */
export function utcDay(time: number): Day {
  return Math.floor(time / MILLISECONDS_PER_DAY);
}

/** The calendar date of a day. */
export function calendarOf(day: Day): CalendarDay {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** A day as ISO 8601 writes it: `2026-07-22`. */
export function isoDay(day: Day): string {
  // The year 10000 comes with a sign and six digits.
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().replace(/^\+0|T.*/g, '');
}

/** Without a `Date`, as a file may hold many days at the end of a month. */
function lengthOfMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Parts of a year as ISO 8601-2 numbers them: first number, last number, first month, months. */
const PARTS = [
  [1, 12, 1, 1], // months
  [21, 24, 3, 3], // seasons
  [33, 36, 1, 3], // quarters
  [40, 41, 1, 6], // halves
] as const;
const BEFORE_Q1 = 32;
const BEFORE_H1 = 39;

/** Year, letter and digit of a quarter or half, or number of another part, day; mark. */
const DATE =
  /^(\d{4}|(?:\d{3}X|\d\dXX|\dXXX)(?!-))(?:-(?:XX(?:-XX)?|([QH])(\d)|(\d\d)(?:-(\d\d|XX))?))?([~?%]?)$/;

type Days = Pick<Span, 'first' | 'last'>;
/** The two ends of an interval, `null` where not stated, and how sure they are. */
type Interval = Omit<Span, 'written'>;
type Refusal = { readonly expected: string };

/** An end that is not stated. */
const OPEN: Interval = { first: null, last: null, approximate: false, uncertain: false };

/** What was expected of a text that is written in no known form. */
function refusalOf(text: string): Refusal {
  if (/\d([-/.])\d\d?\1\d|年/.test(text)) return { expected: 'year-month-day as in 2026-07-22' };
  if (/^[\d\s/.-]+$/.test(text) && /\s/.test(text)) return { expected: 'a date without spaces' };
  return {
    expected: 'a date such as 2026-07-22, 2026-07, 2026-Q3, 2026-H2, 2026~, 2026/2029 or 2026/..',
  };
}

/** `201X` is any year from 2010 to 2019. */
function daysOfYears(digits: string): Days {
  const [first, last] = [digits.replaceAll('X', '0'), digits.replaceAll('X', '9')];
  return { first: dayOf(Number(first), 1, 1), last: dayOf(Number(last), 12, 31) };
}

/** The days of a numbered part of a year, or one of them. */
function daysOfPart(year: number, number: number, day?: string): Days | Refusal {
  const part = PARTS.find(([from, to]) => number >= from && number <= to);
  if (!part || (day && number > 12)) return { expected: 'a month 01 to 12, Q1 to Q4, H1 or H2' };
  const [from, , start, months] = part;
  const month = start + (number - from) * months;
  const first = dayOf(year, month, 1);
  const last = dayOf(year, month + months, 0);
  if (!day || day === 'XX') return { first, last };
  const only = dayOf(year, month, Number(day));
  if (only >= first && only <= last) return { first: only, last: only };
  return { expected: `a day from 01 to ${last - first + 1}` };
}

function readSide(text: string): Interval | Refusal {
  if (text === '' || text === '..') return OPEN;
  const groups = DATE.exec(text);
  if (!groups) return refusalOf(text);
  const [, year = '', letter, digit, part, day, mark = ''] = groups;
  const number = letter ? (letter === 'Q' ? BEFORE_Q1 : BEFORE_H1) + Number(digit) : Number(part);
  const days = letter || part ? daysOfPart(Number(year), number, day) : daysOfYears(year);
  if ('expected' in days) return days;
  const isBoth = mark === '%';
  return { ...days, approximate: isBoth || mark === '~', uncertain: isBoth || mark === '?' };
}

/**
 * Reads a date: a year, month or day, a quarter (`2026-Q3`, `2026-35`), a half (`2026-H2`,
 * `2026-41`), a northern meteorological season (`2026-21` to `-24`; winter ends in February of the
 * next year), unspecified last digits (`202X`, `2026-XX`), each with `~`, `?` or `%` after it where
 * it is about or uncertain; or an interval of two of these, `2026-H2/2029`, from the first day of
 * one to the last day of the other. An end that is not stated is `..` or empty.
 *
 * @returns the days on which the date may lie, or a phrase that says what was expected
 */
export function readDate(text: string): DateReading {
  const day = plainDay(text);
  if (!Number.isNaN(day)) return { span: daySpan(day, text) };
  const [begin = '', end = begin, ...more] = text.split('/');
  if (more.length > 0) return refusalOf(text);
  const one = readSide(begin);
  const other = end === begin ? one : readSide(end);
  if ('expected' in one) return one;
  if ('expected' in other) return other;
  const { first } = one;
  const { last } = other;
  if (first === null && last === null) return refusalOf(text);
  if (first !== null && last !== null && last < first) {
    return { expected: 'an interval that ends after it begins' };
  }
  const approximate = one.approximate || other.approximate;
  const uncertain = one.uncertain || other.uncertain;
  return { span: { first, last, approximate, uncertain, written: text } };
}

/** Reads a text that other dates of the file may share. */
export function readDateText(text: string, { dates }: Findings): DateReading {
  const known = dates.get(text);
  if (known) return known;
  const reading = readDate(text);
  dates.set(text, reading);
  return reading;
}

/** Reads a date of a file; `null` where there is none or where it is wrong. */
export function readDateOf(
  date: DateInput | null | undefined,
  path: string,
  findings: Findings,
): Span | null {
  if (date === null || date === undefined) return null;
  const reading = readDateText(String(date), findings);
  if ('span' in reading) return reading.span;
  return findings.problem('date', path, reading.expected, date);
}

/** Orders dates by their last day, then by their first; an open end comes last. */
export function compareSpans(one: Span, other: Span): number {
  // Two open ends are apart by `NaN`, which is as good as 0.
  return (
    (one.last ?? Infinity) - (other.last ?? Infinity) ||
    (one.first ?? -Infinity) - (other.first ?? -Infinity)
  );
}

/** How closely a date says when. */
export type Precision = 'year' | 'month' | 'day';

/** The coarsest precision at which a period begins on this day. */
export function precisionOf(first: Day): Precision {
  const { month, day } = calendarOf(first);
  if (day !== 1) return 'day';
  return month === 1 ? 'year' : 'month';
}

/** The finest of some precisions. */
export function finest(precisions: readonly Precision[]): Precision {
  return (['day', 'month'] as const).find((each) => precisions.includes(each)) ?? 'year';
}

const PARTS_WRITTEN: Readonly<Record<Precision, number>> = { year: 1, month: 2, day: 3 };

/**
 * Writes a date so that {@link readDate} reads the same days and marks from it, at level 1 of EDTF:
 * a year, month or day, or an interval of two of these at the coarsest precision that is exact. A
 * quarter comes out as `2026-07/2026-09`. Where neither end is stated the text is empty.
 */
export function formatSpan({ first, last, approximate, uncertain }: Omit<Span, 'written'>): string {
  if (first === null && last === null) return '';
  const precision = finest([
    ...(first === null ? [] : [precisionOf(first)]),
    ...(last === null ? [] : [precisionOf(last + 1)]),
  ]);
  const mark = approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
  const write = (day: Day | null): string =>
    day === null
      ? '..'
      : isoDay(day).split('-').slice(0, PARTS_WRITTEN[precision]).join('-') + mark;
  const begin = write(first);
  const end = write(last);
  return begin === end ? begin : `${begin}/${end}`;
}

/**
 * Reads a duration of ISO 8601 in whole years, months, weeks and days: `P6M`, `P1Y6M`, `P2W`,
 * `P90D`.
 *
 * @returns the duration, or a phrase that says what was expected
 */
export function readDuration(text: string): DurationReading {
  const parts = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/.exec(text);
  if (!parts) {
    return { expected: 'a duration such as P1Y, P6M, P1Y6M, P2W or P90D' };
  }
  const number = (part: number): number => Number(parts[part] ?? 0);
  return {
    duration: { months: number(1) * 12 + number(2), days: number(3) * 7 + number(4) },
  };
}

/**
 * The day that comes so much later. Where the month has no such day it is the month's last one:
 * 31 August and six months is 28 or 29 February. To move the last day of an interval so that whole
 * months stay whole, move the day after it and step back: `addDuration(last + 1, duration) - 1`.
 */
export function addDuration(start: Day, duration: Duration): Day {
  const { year: before, month, day } = calendarOf(start);
  const months = month - 1 + duration.months;
  const year = before + Math.floor(months / 12);
  const target = (months % 12) + 1;
  return dayOf(year, target, Math.min(day, lengthOfMonth(year, target))) + duration.days;
}
