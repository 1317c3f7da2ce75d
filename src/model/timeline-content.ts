import type { Dataset } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import { type Item, itemsOf } from './item.js';
import { type Lane, type LaneRule, lanesOf } from './lane.js';
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

/** The last content of each file: zooming asks for the same again and again. */
const contents = new WeakMap<
  Dataset,
  { readonly key: string; readonly content: TimelineContent }
>();

/** The items of a file by their lanes. */
export function timelineContent(
  dataset: Dataset,
  { layers, parties, statuses, asOf, lanes }: Filter & { readonly lanes: LaneRule },
  locale: Locale,
): TimelineContent {
  const filter = { layers, parties, statuses, asOf };
  const key = JSON.stringify([filter, lanes, locale.tag, locale.wanted]);
  const before = contents.get(dataset);
  if (before?.key === key) return before.content;
  const items = itemsOf(dataset, filter, locale);
  const dated = items.filter(({ at }) => at !== null);
  const content = {
    items,
    known:
      typeof asOf === 'number'
        ? { ...dataset, deals: selectDeals(dataset.deals, { asOf }).known }
        : dataset,
    byId: new Map(items.map((item) => [item.id, item])),
    lanes: lanesOf(dated, lanes, dataset, locale),
  };
  contents.set(dataset, { key, content });
  return content;
}
