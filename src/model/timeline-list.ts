import type { Dataset } from '../data/deal.js';
import { calendarOf } from '../data/dates.js';
import type { Locale } from '../locale/locale.js';
import { type Item, OTHER, isDeal, itemsOf } from './item.js';
import { TONES } from './lane.js';
import { dateWords, deliveryWords } from './timeline-words.js';
import type { TimelineOptions } from './timeline.js';

/** One entry of a timeline that is told as a list. */
export interface ListEntry {
  readonly id: string;
  /** Name of its colour. */
  readonly tone: string;
  readonly date: string;
  readonly title: string;
  /** Size, money, status: what is stated, in words. */
  readonly facts: readonly string[];
}

/** The entries of a year. */
export interface ListYear {
  readonly title: string;
  readonly entries: readonly ListEntry[];
}

/** A timeline for a narrow column: one item under the other, by year. */
export interface TimelineList {
  readonly years: readonly ListYear[];
}

function entryOf(item: Item, locale: Locale): ListEntry {
  const { record, status } = item;
  const deal = isDeal(record) ? record : null;
  const facts = [
    deal?.gw ? locale.gw(deal.gw) : '',
    deal?.usd ? locale.usd(deal.usd) : '',
    ...deliveryWords(record, locale),
    status === null || status === 'announced' ? '' : locale.statusName(status),
  ];
  return {
    id: item.id,
    tone: TONES.has(item.group) ? item.group : OTHER,
    date: item.at ? locale.shortDate(item.at) : dateWords(item, locale),
    title: item.title,
    facts: facts.filter((fact) => fact !== ''),
  };
}

/** Tells a timeline as a list by year; what has no date comes last. */
export function timelineList(
  dataset: Dataset,
  options: TimelineOptions,
  locale: Locale,
): TimelineList {
  const years = new Map<string, ListEntry[]>();
  for (const item of itemsOf(dataset, options, locale)) {
    const day = item.at?.first ?? item.at?.last ?? null;
    if (day !== null && (day > options.to || (item.at?.last ?? day) < options.from)) continue;
    const year = day === null ? locale.strings.noDateStated : locale.year(calendarOf(day).year);
    years.set(year, [...(years.get(year) ?? []), entryOf(item, locale)]);
  }
  return { years: [...years].map(([title, entries]) => ({ title, entries })) };
}
