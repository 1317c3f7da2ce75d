import type { Dataset, Day } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import { type Item, itemsOf } from './item.js';
import { type Lane, type LaneRule, lanesOf } from './lane.js';
import { rememberCauses } from './remember.js';
import { type Filter, selectDeals } from './selection.js';

/** What a timeline shows, wherever its axis begins and ends. */
export interface TimelineContent {
  /** In order of time. */
  readonly items: readonly Item[];
  readonly byId: ReadonlyMap<string, Item>;
  /** The file as it was known on `asOf`. */
  readonly known: Dataset;
  /** Those with a date. */
  readonly lanes: readonly Lane[];
}

const rememberContent = rememberCauses<readonly Item[], TimelineContent>();

function knownOn(dataset: Dataset, asOf: Day | null | undefined): Dataset {
  if (typeof asOf !== 'number') return dataset;
  return { ...dataset, deals: selectDeals(dataset.deals, { asOf }).known };
}

/** The items of a file by their lanes. */
export function timelineContent(
  dataset: Dataset,
  options: Filter & { readonly lanes: LaneRule },
  locale: Locale,
): TimelineContent {
  const { lanes, asOf } = options;
  const items = itemsOf(dataset, options, locale);
  return rememberContent(items, [lanes, locale.wanted], () => {
    const dated = items.filter(({ at }) => at !== null);
    return {
      items,
      byId: new Map(items.map((item) => [item.id, item])),
      known: knownOn(dataset, asOf),
      lanes: lanesOf(dated, lanes, dataset, locale),
    };
  });
}
