import { type Dataset, LAYERS, STATUSES } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import { type Item, OTHER } from './item.js';

/** What the lanes of a timeline stand for. */
export const LANE_RULES = ['layer', 'party', 'status', 'none'] as const;
/** One of {@link LANE_RULES}. */
export type LaneRule = (typeof LANE_RULES)[number];

/** The kinds of event that have a name and a colour of their own, in the order of their lanes. */
export const EVENT_KINDS = ['organisation', 'model', 'platform', 'product', 'revenue'] as const;

/** Items that stand together. */
export interface Lane {
  /** The word behind the lane: a layer, a kind, a party, a status. */
  readonly key: string;
  /** Empty where all items share one lane. */
  readonly title: string;
  /** Name of the lane's colour. */
  readonly tone: string;
  readonly items: readonly Item[];
  /** Name of an item's colour. */
  readonly toneOf: (item: Item) => string;
}

/** Lanes by layer: what happened around the deals first, then what is promised, then the deals. */
const ORDER: readonly string[] = [...EVENT_KINDS, 'programme', 'site', 'chips', 'cloud', 'money'];
/** Groups with a colour of their own. */
export const TONES: ReadonlySet<string> = new Set([...EVENT_KINDS, ...LAYERS]);

function toneOfGroup(group: string): string {
  return TONES.has(group) ? group : OTHER;
}

function rank(order: readonly string[], key: string): number {
  const index = order.indexOf(key);
  return index < 0 ? order.length : index;
}

interface Rule {
  /** The lane of an item. */
  readonly key: (item: Item) => string;
  readonly title: (key: string) => string;
  readonly order: readonly string[];
}

function ruleOf(rule: LaneRule, dataset: Dataset, locale: Locale): Rule {
  const { strings } = locale;
  const events = strings.events;
  if (rule === 'party') {
    const nameOf = (id: string): string => {
      const party = dataset.parties.get(id);
      return party ? locale.text(party.name) : id;
    };
    const key = (item: Item): string =>
      item.parties.find((id) => !isShared(id, dataset)) ?? item.parties[0] ?? OTHER;
    return { key, title: (id) => (id === OTHER ? strings.noParty : nameOf(id)), order: [] };
  }
  if (rule === 'status') {
    const title = (key: string): string => (key === OTHER ? events : locale.statusName(key));
    return { key: (item) => item.status ?? OTHER, title, order: STATUSES };
  }
  if (rule === 'none') return { key: () => OTHER, title: () => '', order: [] };
  const key = (item: Item): string => (item.status === null ? `event:${item.group}` : item.group);
  const title = (each: string): string =>
    each.startsWith('event:') ? locale.kindName(each.slice(6)) : locale.layerName(each);
  return { key, title, order: ORDER.flatMap((each) => [`event:${each}`, each]) };
}

/** A party in every deal says nothing about any of them. */
function isShared(id: string, { deals }: Dataset): boolean {
  return deals.length > 1 && deals.every((deal) => deal.parties.includes(id));
}

/** Sorts items into lanes; within a lane their order stays. */
export function lanesOf(
  items: readonly Item[],
  rule: LaneRule,
  dataset: Dataset,
  locale: Locale,
): readonly Lane[] {
  const { key, title, order } = ruleOf(rule, dataset, locale);
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups]
    .sort(([one], [other]) => rank(order, one) - rank(order, other))
    .map(([each, members]) => ({
      key: each,
      title: title(each),
      tone: rule === 'layer' ? toneOfGroup(members[0]?.group ?? OTHER) : 'text',
      items: members,
      toneOf: (item) => toneOfGroup(item.group),
    }));
}
