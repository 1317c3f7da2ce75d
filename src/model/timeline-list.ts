import type { Dataset } from '../data/deal.js';
import { calendarOf } from '../data/dates.js';
import type { Locale } from '../locale/locale.js';
import { stated } from './figure.js';
import { groupBy } from './group.js';
import { type Item, beginOf, isDeal, itemsOf } from './item.js';
import { toneOf } from './lane.js';
import { deliveryWords } from './timeline-words.js';
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
  const facts = stated(
    deal?.gw && locale.gw(deal.gw),
    deal?.usd && locale.usd(deal.usd),
    ...deliveryWords(record, locale),
    status && status !== 'announced' && locale.statusName(status),
  );
  return {
    id: item.id,
    tone: toneOf(item),
    date: item.at ? locale.shortDate(item.at) : locale.strings.noDateStated,
    title: item.title,
    facts,
  };
}

/** Tells a timeline as a list by year; what has no date comes last. */
export function timelineList(
  dataset: Dataset,
  options: TimelineOptions,
  locale: Locale,
): TimelineList {
  const items = itemsOf(dataset, options, locale).filter(({ at }) => {
    const day = beginOf(at);
    return day === null || (day <= options.to && (at?.last ?? day) >= options.from);
  });
  const years = groupBy(items, ({ at }) => {
    const day = beginOf(at);
    return day === null ? locale.strings.noDateStated : locale.year(calendarOf(day).year);
  });
  return {
    years: [...years].map(([title, members]) => ({
      title,
      entries: members.map((item) => entryOf(item, locale)),
    })),
  };
}
