import { calendarOf, dayOf } from '../data/dates.js';
import type { Dataset, Day, Deal, Quantity, StatusChange } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import { type SourceWords, partyNames, sourceIds, sourcesOf, stated } from './figure.js';
import { type Item, beginOf, isDeal, sizeWords } from './item.js';
import { settledBy } from './status.js';
import { labelWords } from './timeline-label.js';
import { deliveryWords } from './timeline-words.js';

/** One thing that is stated of an item. */
export interface Fact {
  readonly term: string;
  readonly text: string;
}

/** Everything that is said about one item. */
export interface ItemDetails {
  readonly id: string;
  readonly title: string;
  /** Only what is stated; the date also where none is. */
  readonly facts: readonly Fact[];
  /** Empty where there is none. */
  readonly note: string;
  /** Where nothing is stated, the words for that stand here. */
  readonly sources: readonly SourceWords[];
}

/** One of many items that share a mark. */
export interface MemberEntry {
  readonly id: string;
  readonly title: string;
  readonly date: string;
}

/** What is said about items that share a mark. */
export interface MembersDetails {
  /** How many they are. */
  readonly heading: string;
  /** The time from the first to the last of them. */
  readonly range: string;
  /** In order of time, {@link MOST_MEMBERS} at the most. */
  readonly entries: readonly MemberEntry[];
  /** How many more there are. */
  readonly more: number;
}

/** More entries than this are counted instead of told. */
const MOST_MEMBERS = 50;
/** A stretch longer than this is told in months. Days. */
const MONTH = 31;

function quantityWords(gw: Quantity, locale: Locale): string {
  const { details, figure } = locale.strings;
  const basis = gw.basis && details.bases[gw.basis];
  return stated(locale.gw(gw), basis).join(figure.comma);
}

/** A status and since when. That a deal is announced since its announcement goes without saying. */
function statusWords({ is, at }: StatusChange, { announced }: Deal, locale: Locale): string {
  const name = locale.statusName(is);
  const isSaid =
    is === 'announced' && at?.first === announced?.first && at?.last === announced?.last;
  if (!at || isSaid) return name;
  const isOpen = at.first === null || at.last === null;
  return locale.strings.details.statusSince(name, locale.date(at), isOpen);
}

/** What ties a deal to others of the file. */
function linkWords(deal: Deal, { deals }: Dataset, locale: Locale): readonly string[] {
  const { details, figure } = locale.strings;
  const link = (id: string | null, words: (title: string) => string): string | null => {
    const other = deals.find((each) => each.id === id);
    return other ? words(locale.isolated(locale.text(other.title))) : null;
  };
  return stated(
    link(deal.within, details.partOf),
    ...deal.overlaps.map(({ id, certainty, gw }) => {
      const words = link(id, details.overlaps[certainty]);
      const most = gw !== null && locale.gw({ floor: 0, ceiling: gw, bound: 'up-to', basis: null });
      return words && stated(words, most).join(figure.comma);
    }),
    link(deal.supersedes, details.replaces),
  );
}

function dealFacts(
  deal: Deal,
  dataset: Dataset,
  locale: Locale,
): readonly (readonly [term: string, text: string | null])[] {
  const { columns, details, figure } = locale.strings;
  const joined = (lines: readonly string[]): string => lines.join(figure.semicolon);
  return [
    [details.announced, locale.date(deal.announced)],
    [columns.layer, deal.layer && locale.layerName(deal.layer)],
    [columns.gw, deal.gw && quantityWords(deal.gw, locale)],
    [columns.usd, deal.usd && locale.usd(deal.usd)],
    [columns.delivery, joined(deliveryWords(deal, locale))],
    [columns.parties, partyNames(deal.parties, dataset, locale)],
    [columns.status, joined(deal.status.map((change) => statusWords(change, deal, locale)))],
    [details.links, joined(linkWords(deal, dataset, locale))],
  ];
}

/**
 * Everything that a file states about an item.
 * @param dataset names parties and sources, and the deals to which a link may be told.
 */
export function itemDetails(
  { record, title }: Item,
  dataset: Dataset,
  locale: Locale,
): ItemDetails {
  const { columns, details, noSource } = locale.strings;
  const facts = isDeal(record)
    ? dealFacts(record, dataset, locale)
    : ([
        [columns.date, locale.date(record.at)],
        [details.kind, record.kind && locale.kindName(record.kind)],
        [columns.parties, partyNames(record.parties, dataset, locale)],
      ] as const);
  const sources = sourcesOf(sourceIds([record]), dataset, locale).slice();
  return {
    id: record.id,
    title,
    facts: facts.flatMap(([term, text]) => (text ? { term, text } : [])),
    note: locale.text(record.note),
    sources: sources.length > 0 ? sources : [{ text: noSource, url: null }],
  };
}

/** An item in a sentence that begins with what stands in its label, for a reader who hears it. */
export function itemSentence(item: Item, locale: Locale): string {
  const { record, title, at, status } = item;
  const size = sizeWords(item, locale);
  const { comma, fullStop, gap } = locale.strings.figure;
  const usd = isDeal(record) ? record.usd : null;
  const money = locale.unsaid(title, (each) => (usd ? each.usd(usd) : ''));
  const facts = stated(
    locale.date(at),
    money !== size && money,
    status && locale.statusName(status),
  );
  const words = labelWords(locale.isolated(title), size);
  return words + fullStop + gap + facts.join(comma) + fullStop;
}

/** The days that the dates of items span; `null` where none has one. */
export function daysOf(items: readonly Item[]): { readonly from: Day; readonly to: Day } | null {
  let from = Infinity;
  let to = -Infinity;
  for (const { at } of items) {
    from = Math.min(from, beginOf(at) ?? Infinity);
    to = Math.max(to, settledBy(at) ?? -Infinity);
  }
  return from > to ? null : { from, to };
}

/** The first and the last day of the month that holds a day. */
function monthOf(day: Day): readonly [first: Day, last: Day] {
  const { year, month } = calendarOf(day);
  return [dayOf(year, month, 1), dayOf(year, month + 1, 0)];
}

/** The time that items span; in whole months where it is longer than one. */
function rangeWords(items: readonly Item[], locale: Locale): string {
  const days = daysOf(items);
  if (!days) return locale.date(null);
  let { from: first, to: last } = days;
  if (last - first > MONTH) {
    [first] = monthOf(first);
    [, last] = monthOf(last);
  }
  return locale.days(first, last);
}

/** What is said about items that share a mark. */
export function membersDetails(items: readonly Item[], locale: Locale): MembersDetails {
  const begin = ({ at }: Item): number => beginOf(at) ?? Infinity;
  const sorted = items.toSorted((one, other) => begin(one) - begin(other) || 0);
  return {
    heading: locale.strings.details.items(items.length),
    range: rangeWords(items, locale),
    entries: sorted.slice(0, MOST_MEMBERS).map(({ id, title, at }) => {
      return { id, title, date: locale.shortDate(at) };
    }),
    more: Math.max(0, items.length - MOST_MEMBERS),
  };
}

/**
 * Items that share a mark in a few words: "37 items, March 2024 to May 2025".
 * @param ends the first and the last of them.
 */
export function membersSentence(ends: readonly Item[], count: number, locale: Locale): string {
  const { details, figure } = locale.strings;
  return details.items(count) + figure.comma + rangeWords(ends, locale);
}
