import { type Dataset, LAYERS, STATUSES } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import { groupBy } from './group.js';
import { type Item, OTHER, ownParty, partyName } from './item.js';

/** What the lanes of a timeline stand for. */
export const LANE_RULES = ['layer', 'party', 'status', 'none'] as const;
/** One of {@link LANE_RULES}. */
export type LaneRule = (typeof LANE_RULES)[number];

/** The kinds of event that have a name and a colour of their own, in the order of their lanes. */
export const EVENT_KINDS = ['organisation', 'model', 'platform', 'product', 'revenue'] as const;

/** Items that stand together. */
export interface Lane {
  /** Empty where all items share one lane. */
  readonly title: string;
  /** That of the title, where it is not that of the page. */
  readonly language?: string | undefined;
  /** Name of the lane's colour. */
  readonly tone: string;
  readonly items: readonly Item[];
}

/** Lanes by layer: what happened around the deals first, then what is promised, then the deals. */
const ORDER: readonly string[] = [...EVENT_KINDS, 'programme', 'site', 'chips', 'cloud', 'money'];
const TONES: ReadonlySet<string> = new Set([...EVENT_KINDS, ...LAYERS]);

/** Name of an item's colour. */
export function toneOf({ group }: Item): string {
  return TONES.has(group) ? group : OTHER;
}

interface Rule {
  /** The lane of an item. */
  readonly keyOf: (item: Item) => string;
  readonly titleOf: (key: string) => string;
  readonly order: readonly string[];
}

const EVENT = 'event:';

function ruleOf(rule: LaneRule, dataset: Dataset, locale: Locale): Rule {
  if (rule === 'party') {
    return {
      keyOf: ({ record }) => ownParty(record, dataset.deals),
      titleOf: (key) => locale.text(partyName(key, dataset, locale)),
      order: [],
    };
  }
  if (rule === 'status') {
    return {
      keyOf: ({ status }) => status ?? OTHER,
      titleOf: (key) =>
        key === OTHER ? locale.strings.events : locale.heading(locale.statusName(key)),
      order: STATUSES,
    };
  }
  if (rule === 'none') return { keyOf: () => OTHER, titleOf: () => '', order: [] };
  return {
    keyOf: ({ status, group }) => (status ? group : EVENT + group),
    titleOf: (key) =>
      key.startsWith(EVENT) ? locale.kindName(key.slice(EVENT.length)) : locale.layerName(key),
    order: ORDER.flatMap((key) => [EVENT + key, key]),
  };
}

/** Sorts items into lanes; within a lane their order stays. */
export function lanesOf(
  items: readonly Item[],
  rule: LaneRule,
  dataset: Dataset,
  locale: Locale,
): readonly Lane[] {
  const { keyOf, titleOf, order } = ruleOf(rule, dataset, locale);
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : Infinity);
  return [...groupBy(items, keyOf)]
    .sort(([one], [other]) => rank(one) - rank(other) || 0)
    .map(([key, members]) => ({
      title: titleOf(key),
      tone: rule === 'layer' && members[0] ? toneOf(members[0]) : 'text',
      items: members,
    }));
}

/** More lanes than this are not told apart: the smallest are shown together. */
const MOST_LANES = 16;

/** At most so many lanes as can be told apart, in the order given; the last holds all others. */
export function fewLanes(lanes: readonly Lane[], locale: Locale): readonly Lane[] {
  if (lanes.length <= MOST_LANES) return lanes;
  const bySize = lanes.toSorted((one, other) => other.items.length - one.items.length);
  const large = new Set(bySize.slice(0, MOST_LANES - 1));
  const small = lanes.filter((lane) => !large.has(lane));
  const others: Lane = {
    title: locale.strings.otherLanes(small.length),
    tone: 'text',
    items: small.flatMap(({ items }) => items),
  };
  return [...lanes.filter((lane) => large.has(lane)), others];
}
