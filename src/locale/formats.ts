/** How `Intl` writes dates, numbers and lists by a tag: each format is made once, when it is asked for. */

import type { Day } from '../data/deal.js';
import { MILLISECONDS_PER_DAY } from './calendar.js';

/**
 * Makes something once it is asked for. A format takes a browser up to two milliseconds, and a figure
 * writes in few of them.
 */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** So many texts are kept of each kind. */
const MOST_KEPT = 2_000;

/** Texts that have been written: figures write the same few dates and numbers over and over. */
export class Written<Key> {
  readonly #texts = new Map<Key, string>();

  of(key: Key, write: () => string): string {
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    if (this.#texts.size >= MOST_KEPT) this.#texts.clear();
    const text = write();
    this.#texts.set(key, text);
    return text;
  }
}

/** Writes a number, or a time in ms. */
type Write = (value: number) => string;

function writer(make: () => { readonly format: Write }): Write {
  const made = once(make);
  const written = new Written<number>();
  // To look it up there is no minus before 0, so there is none in what is written.
  return (value) => written.of(value, () => made().format(value + 0));
}

/** For a month or a day, in one length. */
export type DateFormats = Readonly<Record<'month' | 'day', Write>>;

/** Titles and files have these digits, so that a page has no two kinds of them. */
export const DIGITS = { numberingSystem: 'latn' } as const;
const CALENDAR = { ...DIGITS, calendar: 'gregory', timeZone: 'UTC' } as const;

function dateFormats(tag: string, month: 'long' | 'short'): DateFormats {
  const options = { ...CALENDAR, year: 'numeric', month } as const;
  return {
    month: writer(() => new Intl.DateTimeFormat(tag, options)),
    day: writer(() => new Intl.DateTimeFormat(tag, { ...options, day: 'numeric' })),
  };
}

/** A day as a format writes it. */
export function formatDay(day: Day, write: Write): string {
  return write(day * MILLISECONDS_PER_DAY);
}

/** All formats of a language. */
export interface Formats {
  readonly long: DateFormats;
  readonly short: DateFormats;
  /** A month or a day without what it is part of. */
  readonly bare: DateFormats;
  readonly year: Write;
  readonly number: Write;
  readonly money: Write;
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
      month: writer(() => new Intl.DateTimeFormat(tag, { ...CALENDAR, month: 'short' })),
      day: writer(() => new Intl.DateTimeFormat(tag, { ...CALENDAR, day: 'numeric' })),
    },
    year: writer(() => new Intl.NumberFormat(tag, { ...DIGITS, useGrouping: false })),
    number: writer(() => new Intl.NumberFormat(tag, digits)),
    money: writer(() => new Intl.NumberFormat(tag, { ...digits, useGrouping: 'min2' })),
    plurals: once(() => new Intl.PluralRules(tag)),
    list: once(() => new Intl.ListFormat(tag, { type: 'conjunction' })),
  };
  formatsByTag.set(tag, formats);
  return formats;
}
