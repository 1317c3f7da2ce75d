import type { Dataset, Day } from '../data/deal.js';
import { calendarOf, dayOf } from '../data/dates.js';
import type { Locale } from '../locale/locale.js';
import { MOST_IDS } from './cluster.js';
import { briefly, stated } from './figure.js';
import { type Item, beginOf, isDeal, itemsOf, ownParty, partyName } from './item.js';
import { toneOf } from './lane.js';
import { deliveryWords } from './timeline-words.js';
import { stripMark } from './strip-mark.js';
import type { MarkLooks } from './timeline-key.js';
import { type TimelineOptions, isShown } from './timeline.js';

/** One entry of a timeline that is told as a list. */
export interface ListEntry {
  readonly id: string;
  /** Name of its colour. */
  readonly tone: string;
  /** Empty where none is stated, which the heading over it says. */
  readonly date: string;
  /** The date on a small axis, {@link STRIP_WIDTH} wide; `null` where none is stated. */
  readonly mark: MarkLooks | null;
  readonly title: string;
  /**
   * What is stated, in words: in a line size, money and status, before them the party where lanes are
   * parties; then a line for each delivery.
   */
  readonly facts: readonly string[];
}

/** The entries of a year, or of several where there are many. */
export interface ListYear {
  /** Stands for these years as long as the list goes by years, by decades or by centuries. */
  readonly key: string;
  readonly title: string;
  /** The first of them, in order of time. */
  readonly entries: readonly ListEntry[];
  /** How many more there are. */
  readonly more: number;
  /** The ids of those, of the first {@link MOST_IDS} where there are more. */
  readonly moreIds: readonly string[];
}

/** A timeline for a narrow column: one item under the other, by year. */
export interface TimelineList {
  readonly years: readonly ListYear[];
}

/** How many entries a reader has asked for beyond those that have room, by {@link ListYear.key}. */
export type Unfolded = ReadonlyMap<string, number>;

/** The length of the small axis, in the px of the wide layout. */
export const STRIP_WIDTH = 160;
/** So many entries have room, but for {@link LEAST_OF_YEAR} of each year. */
const MOST_ENTRIES = 100;
const LEAST_OF_YEAR = 3;
const MOST_HEADINGS = 60;

function entryOf(
  item: Item,
  dataset: Dataset,
  options: TimelineOptions,
  locale: Locale,
): ListEntry {
  const { record, status } = item;
  const deal = isDeal(record) ? record : null;
  const isByParty = options.lanes === 'party';
  const party = isByParty && partyName(ownParty(record, dataset.deals), dataset, locale);
  const deliveries = deliveryWords(record, locale);
  const size = deal?.gw ? locale.gw(deal.gw) : '';
  // A single delivery of the whole says its size.
  const isSaid =
    deliveries.length === 1 && deliveries[0]?.startsWith(size + locale.strings.figure.comma);
  const line = stated(
    party && locale.text(party),
    !isSaid && size,
    deal?.usd && locale.usd(deal.usd),
    status && status !== 'announced' && locale.statusName(status),
  ).map((fact) => locale.isolated(fact));
  const facts = [
    // No line begins with the dot.
    ...stated(line.join('\u00a0· ')),
    ...briefly(deliveries, (delivery) => delivery, locale),
  ];
  return {
    id: item.id,
    tone: toneOf(item),
    date: item.at ? locale.shortDate(item.at) : '',
    mark: stripMark(item, options, STRIP_WIDTH),
    title: item.title,
    facts,
  };
}

interface Group {
  /** The first year; `null` for what has no date. */
  readonly from: number | null;
  readonly span: number;
  readonly items: readonly Item[];
}

/**
 * Items in order of time by year; by decade, century and so on where there were too many headings.
 * What has no date stands in the last group.
 */
function groupsOf(items: readonly Item[], options: TimelineOptions, span = 1): readonly Group[] {
  const groups: (Group & { readonly items: Item[] })[] = [];
  const undated: Item[] = [];
  let until: Day = -Infinity;
  for (const item of items) {
    const day = beginOf(item.at);
    if (day === null) undated.push(item);
    else if (!isShown(item, options)) continue;
    else if (day < until) groups.at(-1)?.items.push(item);
    else {
      const from = Math.floor(calendarOf(day).year / span) * span;
      until = dayOf(from + span, 1, 1);
      groups.push({ from, span, items: [item] });
    }
  }
  if (groups.length > MOST_HEADINGS) return groupsOf(items, options, span * 10);
  return undated.length > 0 ? [...groups, { from: null, span, items: undated }] : groups;
}

/** How many entries each group may show, so that all together have room. */
function shareOf(groups: readonly Group[]): number {
  const taken = (share: number): number =>
    groups.reduce((sum, { items }) => sum + Math.min(items.length, share), 0);
  let share = MOST_ENTRIES;
  while (share > LEAST_OF_YEAR && taken(share) > MOST_ENTRIES) share--;
  return share;
}

function headingOf({ from, span }: Group, locale: Locale): string {
  if (from === null) return locale.heading(locale.date(null));
  if (span === 1) return locale.year(from);
  const [first, last] = [dayOf(from, 1, 1), dayOf(from + span, 1, 0)];
  return locale.days(first, last, true);
}

/**
 * Tells a timeline as a list by year; what has no date comes last. Each year shows its first
 * entries, 100 in all or 3 of each year; the others are counted.
 * @param unfolded what the reader has asked for beyond that.
 */
export function timelineList(
  dataset: Dataset,
  options: TimelineOptions,
  locale: Locale,
  unfolded: Unfolded = new Map(),
): TimelineList {
  const groups = groupsOf(itemsOf(dataset, options, locale), options);
  const share = shareOf(groups);
  const years = groups.map((group): ListYear => {
    const key = String(group.from);
    const shown = share + (unfolded.get(key) ?? 0);
    return {
      key,
      title: headingOf(group, locale),
      entries: group.items.slice(0, shown).map((item) => entryOf(item, dataset, options, locale)),
      more: Math.max(0, group.items.length - shown),
      moreIds: group.items.slice(shown, shown + MOST_IDS).map(({ id }) => id),
    };
  });
  return { years };
}
