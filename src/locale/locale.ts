/**
 * A language as the rest of the package gets it handed: its words, and dates, sizes and money
 * written as its readers write them.
 */

import { calendarOf } from '../data/dates.js';
import type { Day, Quantity, Span, Text } from '../data/deal.js';
// Languages that are alike stand side by side, as a packed file holds what they share once.
import { type Strings, en } from './en.js';
import { de } from './de.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ar } from './ar.js';
import { ja } from './ja.js';
import { zh } from './zh.js';
import { dateWords, dayWords } from './date-words.js';
import { DIGITS, type Formats, formatDay, formatsOf } from './formats.js';
import { baseOf, chooseLanguage, formatsTag, writingOf } from './language-tags.js';
import { formOf } from './plural.js';

/** A new language is one file beside `en.ts` and one entry here, by its base language. */
const LANGUAGES = new Map<string, Strings>(Object.entries({ en, zh, ja, de, fr, es, ar }));

/** The unit in which capacity is written; `auto` takes MW below 1 GW. */
export type CapacityUnit = 'GW' | 'MW' | 'auto';

/** What a tick of the time axis stands for. */
export type TickUnit = 'year' | 'quarter' | 'month' | 'day';

/** A sum of which only bounds are known, in GW. */
export interface CapacityRange {
  readonly low: number;
  readonly high: number;
  /** Something in the sum states no ceiling. */
  readonly orMore?: boolean;
}

function nameIn(names: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(names, key) ? names[key] : undefined;
}

/** A stretch of a text; `language` is its BCP 47 tag where that differs from the text around it. */
export interface TextPart {
  readonly text: string;
  readonly language?: string | undefined;
}

/** A language, and everything that is written in it. Get one from {@link localeFor}. */
export class Locale {
  /** The BCP 47 tag that was asked for: the language of the page. */
  readonly wanted: string;
  /** The words of the interface. `strings.tag` is their own BCP 47 tag. */
  readonly strings: Strings;
  /** Texts of the data that stand there in another language than these words, and that language. */
  readonly languages: ReadonlyMap<string, string>;
  readonly #formats: Formats;
  /** A date stands in the drawing, in its sentence and in the table. */
  readonly #dates = new WeakMap<Span, string>();

  constructor(
    strings: Strings,
    wanted: string,
    languages: ReadonlyMap<string, string> = new Map(),
  ) {
    this.strings = strings;
    this.wanted = wanted;
    this.languages = languages;
    this.#formats = formatsOf(formatsTag(strings, wanted));
  }

  /** The BCP 47 tag of the words of the interface, for `lang` attributes. */
  get tag(): string {
    return this.strings.tag;
  }

  /**
   * A date in words, with its precision: "22 July 2026", "second half of 2026", "by the end of
   * 2029", "about 2026". The precision is found in the days themselves. `null`: none is stated.
   */
  date(span: Span | null): string {
    const written =
      (span && this.#dates.get(span)) ??
      dateWords(span, this.strings.dates, this.#formats.long, this);
    if (span) this.#dates.set(span, written);
    return written;
  }

  /** A date for tight places: "22 Jul 2026", "H2 2026", "2026–2029", "~2026". */
  shortDate(span: Span | null): string {
    return dateWords(span, this.strings.shortDates, this.#formats.short, this);
  }

  /** A day in words: "22 July 2026". */
  day(day: Day): string {
    return dayWords(day, 'day', this.#formats.long, this);
  }

  /**
   * The days from one to another: "2026", "22 July 2026 to 31 December 2029".
   * @param isTight as in tight places.
   */
  days(first: Day | null, last: Day | null, isTight = false): string {
    const span = { first, last, approximate: false, uncertain: false, written: '' };
    return isTight ? this.shortDate(span) : this.date(span);
  }

  /** The digits of a year: "2026". */
  year(year: number): string {
    return String(year);
  }

  /**
   * The label of the year, quarter, month or day that holds `day`: "2026", "Q3 2026".
   * @param isShort leaves out what a month or a day is part of: "Jul", "22".
   */
  tick(day: Day, unit: TickUnit, isShort = false): string {
    const { year, month } = calendarOf(day);
    if (unit === 'year') return this.year(year);
    if (unit === 'quarter') {
      return this.strings.shortDates.quarter(Math.ceil(month / 3), this.year(year));
    }
    if (isShort) return formatDay(day, this.#formats.bare[unit]);
    return dayWords(day, unit, this.#formats.short, this);
  }

  /** A number with at most three decimals, or three digits where it is small. */
  number(value: number): string {
    return this.#formats.number().format(value);
  }

  /** Capacity: "4.5 GW", "about 6 GW", "up to 10 GW", "1.6 to 2 GW", "750 MW". */
  gw(quantity: Quantity, unit: CapacityUnit = 'auto'): string {
    return this.#bounded(quantity, (low, high) => this.#capacity(low, high, unit));
  }

  /** US dollars: "$250 billion", "up to $100 billion". */
  usd(quantity: Quantity): string {
    const { usd, usdBetween } = this.strings.quantities;
    return this.#bounded(quantity, (floor, ceiling) => {
      const low = this.#money(floor);
      const high = this.#money(ceiling);
      return low === high ? usd(high) : usdBetween(low, high);
    });
  }

  /** A sum: "26 GW", "26 to 30.5 GW", "26 GW or more". */
  range({ low, high, orMore = false }: CapacityRange, unit: CapacityUnit = 'auto'): string {
    const words = this.#capacity(low, high, unit);
    return orMore ? this.strings.quantities.orMore(words) : words;
  }

  /** "a, b and c"; where commas stand in items, "a; b, c; d". */
  list(items: readonly string[]): string {
    const apart = items.map((item) => this.isolated(item));
    const hasComma = items.length > 1 && /[,，、،](?!\d)/.test(items.join(''));
    return hasComma
      ? apart.join(this.strings.figure.semicolon)
      : this.#formats.list().format(apart);
  }

  /** A length of time: "1 year 6 months". */
  duration(months: number, days: number): string {
    const amounts = { year: Math.floor(months / 12), month: months % 12, day: days };
    const tag = this.#formats.list().resolvedOptions().locale;
    const parts = Object.entries(amounts).flatMap(([unit, amount]) => {
      const options = { ...DIGITS, style: 'unit', unit, unitDisplay: 'long' } as const;
      return amount > 0 ? new Intl.NumberFormat(tag, options).format(amount) : [];
    });
    return new Intl.ListFormat(tag, { type: 'unit', style: 'narrow' }).format(parts);
  }

  /**
   * A text of the author's inside of a sentence: where that runs from right to left, or is in another
   * language, marked as one that runs as it does by itself.
   */
  isolated(text: string): string {
    const isApart = this.languages.has(text) || (this.strings === ar && text !== '');
    return isApart ? `\u2068${text}\u2069` : text;
  }

  /**
   * A line in parts by their languages.
   * @param text what the line was cut from: a text of the data, or a sentence with some in it.
   */
  parts(line: string, text = line): readonly TextPart[] {
    const only = this.languages.get(text);
    if (only || this.languages.size === 0) return [{ text: line, language: only }];
    const isolated: readonly string[] = text.match(/[^\u2068\u2069]+(?=\u2069)/g) ?? [];
    return line.split(/\u2068([^\u2068\u2069]+)\u2069/).map((part, index) => {
      if (index % 2 === 0) return { text: part };
      const cut = part.replace(/…$/, '').trim();
      const whole = isolated.includes(part) ? part : isolated.find((each) => each.includes(cut));
      const language = this.languages.get(whole ?? '');
      return { text: language ? part : `\u2068${part}\u2069`, language };
    });
  }

  /**
   * A size in words; empty where a title says it already, in this language or in English, which
   * stands in for others.
   */
  unsaid(title: string, write: (locale: Locale) => string): string {
    const size = write(this);
    const bare = (text: string): string => text.replace(/\s/g, '');
    const isSaid = (words: string): boolean => bare(title).includes(bare(words));
    return isSaid(size) || isSaid(write(localeFor('en'))) ? '' : this.isolated(size);
  }

  /** A text as a heading begins. */
  heading(text: string): string {
    return text.replace(/^./u, (first) => first.toUpperCase());
  }

  /** A text in the language of the page, or the nearest one there is; empty where there is none. */
  text(text: Text | null): string {
    if (text === null || typeof text === 'string') return text ?? '';
    const tag = chooseLanguage(text, this.wanted);
    return tag === undefined ? '' : (text[tag] ?? '');
  }

  /** This language for a file of these texts: it knows which of them stand there in another one. */
  among(texts: readonly (Text | null)[]): Locale {
    const translated = texts.filter((text) => text !== null && typeof text !== 'string');
    if (translated.length === 0) return this;
    const own = writingOf(this.tag);
    const languages = new Map<string, string>();
    /** Words that are said in both are read as the page is. */
    const shared = new Set<string>();
    for (const text of translated) {
      const tag = chooseLanguage(text, this.wanted) ?? '';
      const [writing, words] = [writingOf(tag), text[tag]];
      if (writing === own) shared.add(words ?? '');
      else if (words && writing) languages.set(words, tag);
    }
    for (const words of shared) languages.delete(words);
    return new Locale(this.strings, this.wanted, languages);
  }

  /** A label and what it is for: "ends: 2029". */
  labelled(label: string, text: string): string {
    return label + this.strings.figure.colon + text;
  }

  /** The same as a sentence: "No date stated: GPT-2." */
  note(label: string, text: string): string {
    return this.labelled(label, text) + this.strings.figure.fullStop;
  }

  /** The heading of a layer; of any other key that of the deals without a layer. */
  layerName(layer: string): string {
    return nameIn(this.strings.layers, layer) ?? this.strings.otherDeals;
  }

  /** The word for a status. A word that is not known is shown as written. */
  statusName(status: string): string {
    return nameIn(this.strings.statuses, status) ?? status;
  }

  /** The heading of a kind of events: an author's own kind as written, `other` stands for none. */
  kindName(kind: string): string {
    if (kind === 'other') return this.strings.otherEvents;
    return nameIn(this.strings.eventKinds, kind) ?? kind;
  }

  #money(value: number): string {
    const { large } = this.strings.quantities;
    const [size, ...forms] = large.find(([least]) => value >= least) ?? [1];
    const amount = value / size;
    const { money, plurals } = this.#formats;
    return money().format(amount) + formOf(plurals(), amount, forms);
  }

  #capacity(floor: number, ceiling: number, unit: CapacityUnit): string {
    const isSmall = unit === 'MW' || (unit === 'auto' && ceiling > 0 && ceiling < 1);
    const low = this.number(isSmall ? floor * 1000 : floor);
    const high = this.number(isSmall ? ceiling * 1000 : ceiling);
    const amount = low === high ? high : this.strings.quantities.between(low, high);
    return this.strings.withUnit(amount, isSmall ? 'MW' : 'GW');
  }

  /** A stated range counts as `up-to` with a floor; without one, nothing but the ceiling is known. */
  #bounded(
    { floor, ceiling, bound }: Quantity,
    write: (low: number, high: number) => string,
  ): string {
    const words = this.strings.quantities;
    if (bound === 'up-to') {
      return floor > 0 ? write(floor, ceiling) : words.upTo(write(ceiling, ceiling));
    }
    const size = write(floor, ceiling);
    if (bound === 'about') return words.about(size);
    return bound === 'at-least' ? words.atLeast(size) : size;
  }
}

const localesByTag = new Map<string, Locale>();

/**
 * The language for a page.
 *
 * @param lang BCP 47 tag of the page, such as `zh` or `en-US`. Where there are no words in that
 *   language the interface is in English; texts of the data still come in it if they have it.
 */
export function localeFor(lang: string | null | undefined): Locale {
  const wanted = lang?.trim() ? lang.trim() : 'en';
  const locale =
    localesByTag.get(wanted) ?? new Locale(LANGUAGES.get(baseOf(wanted)) ?? en, wanted);
  localesByTag.set(wanted, locale);
  return locale;
}
