/** Dates in the words of a language, with their precision. */

import { type Precision, calendarOf, finest, precisionOf } from '../data/dates.js';
import type { Day, Span } from '../data/deal.js';
import type { Strings } from './en.js';
import { type DateFormats, formatDay } from './formats.js';
import type { Locale } from './locale.js';
import { type Period, periodOf } from './period.js';

type Words = Strings['dates'];

/**
 * A date with its precision, which is found in the days themselves.
 * @param words those of the locale for sentences, or for tight places.
 */
export function dateWords(
  span: Span | null,
  words: Words,
  formats: DateFormats,
  locale: Locale,
): string {
  if (span === null) return locale.strings.claims.undated;
  const about = (date: string): string => (span.approximate ? words.about(date) : date);
  const date = certainWords(span, about, words, formats, locale);
  return span.uncertain ? words.uncertain(date) : date;
}

function certainWords(
  { first, last }: Span,
  about: (date: string) => string,
  words: Words,
  formats: DateFormats,
  locale: Locale,
): string {
  const write = (day: Day, precision: Precision): string =>
    precision === 'year'
      ? words.year(locale.year(calendarOf(day).year))
      : dayWords(day, precision, formats, locale);
  if (first === null) {
    if (last === null) return locale.strings.claims.undated;
    const precision = precisionOf(last + 1);
    const date = about(write(last, precision));
    return precision === 'day' ? words.by(date) : words.byEndOf(date);
  }
  if (last === null) return words.from(about(write(first, precisionOf(first))));
  const period = periodOf(first, last);
  if (period) return about(periodWords(period, first, words, formats, locale));
  const precision = finest([precisionOf(first), precisionOf(last + 1)]);
  return about(words.between(write(first, precision), write(last, precision)));
}

/** The month or the day that holds a day. */
export function dayWords(
  day: Day,
  unit: keyof DateFormats,
  formats: DateFormats,
  { strings }: Locale,
): string {
  const written = formatDay(day, formats[unit]);
  return unit === 'day' ? strings.dates.day(written) : written;
}

function periodWords(
  { unit, year, number }: Period,
  first: Day,
  words: Words,
  formats: DateFormats,
  locale: Locale,
): string {
  const digits = locale.year(year);
  if (unit === 'year') return words.year(digits);
  if (unit === 'half') return words.half(number, digits);
  if (unit === 'quarter') return words.quarter(number, digits);
  if (unit === 'season') return words.season(number, digits, locale.year(year + 1));
  return dayWords(first, unit, formats, locale);
}
