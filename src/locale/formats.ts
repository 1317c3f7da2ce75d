/** How `Intl` writes dates, numbers and lists by a tag: each format is made once, when it is asked for. */

import { MILLISECONDS_PER_DAY } from '../data/dates.js';
import type { Day } from '../data/deal.js';

/**
 * Makes something once it is asked for. A format takes a browser up to two milliseconds, and a figure
 * writes in few of them.
 */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** For a month or a day, in one length. */
export type DateFormats = Readonly<Record<'month' | 'day', () => Intl.DateTimeFormat>>;

/** Titles and files have these digits, so that a page has no two kinds of them. */
export const DIGITS = { numberingSystem: 'latn' } as const;
const CALENDAR = { ...DIGITS, calendar: 'gregory', timeZone: 'UTC' } as const;

function dateFormats(tag: string, month: 'long' | 'short'): DateFormats {
  const options = { ...CALENDAR, year: 'numeric', month } as const;
  return {
    month: once(() => new Intl.DateTimeFormat(tag, options)),
    day: once(() => new Intl.DateTimeFormat(tag, { ...options, day: 'numeric' })),
  };
}

/** A day as a format writes it. */
export function formatDay(day: Day, dates: () => Intl.DateTimeFormat): string {
  return dates().format(day * MILLISECONDS_PER_DAY);
}

/** All formats of a language. */
export interface Formats {
  readonly long: DateFormats;
  readonly short: DateFormats;
  /** A month or a day without what it is part of. */
  readonly bare: DateFormats;
  readonly number: () => Intl.NumberFormat;
  readonly money: () => Intl.NumberFormat;
  readonly plurals: () => Intl.PluralRules;
  readonly list: () => Intl.ListFormat;
}

const formatsByTag = new Map<string, Formats>();

/** The formats of a BCP 47 tag, the same each time. */
export function formatsOf(tag: string): Formats {
  const known = formatsByTag.get(tag);
  if (known) return known;
  // Three decimals keep the megawatt, three digits keep what is smaller, and both drop the noise
  // of binary fractions.
  const digits = {
    ...DIGITS,
    maximumFractionDigits: 3,
    maximumSignificantDigits: 3,
    roundingPriority: 'morePrecision',
  } as const;
  const formats: Formats = {
    long: dateFormats(tag, 'long'),
    short: dateFormats(tag, 'short'),
    bare: {
      month: once(() => new Intl.DateTimeFormat(tag, { ...CALENDAR, month: 'short' })),
      day: once(() => new Intl.DateTimeFormat(tag, { ...CALENDAR, day: 'numeric' })),
    },
    number: once(() => new Intl.NumberFormat(tag, digits)),
    money: once(() => new Intl.NumberFormat(tag, { ...digits, useGrouping: 'min2' })),
    plurals: once(() => new Intl.PluralRules(tag)),
    list: once(() => new Intl.ListFormat(tag, { type: 'conjunction' })),
  };
  formatsByTag.set(tag, formats);
  return formats;
}
