import type { Dataset, Day, Deal, HistoricEvent, Span, Status, Text } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import { remember, rememberCauses } from './remember.js';
import { type Filter, selectDeals } from './selection.js';
import { settledBy, statusOn } from './status.js';

/** The days over which something lasts; an end that is not stated is `null`. */
export interface Extent {
  readonly first: Day | null;
  readonly last: Day | null;
}

/** A deal or an event as a timeline shows it. */
export interface Item {
  readonly id: string;
  /** The record behind it. */
  readonly record: Deal | HistoricEvent;
  /** Layer of a deal (`other` where none is stated), or kind of an event. */
  readonly group: string;
  readonly title: string;
  /** `null`: an event has none. */
  readonly status: Status | null;
  /** When it was announced or happened; `null` where no date is stated. */
  readonly at: Span | null;
  /** A deal that promises something over time: from the announcement to what is stated as its end. */
  readonly course: { readonly end: Span | null } | null;
  /** When something is delivered, as stated. */
  readonly deliveries: readonly Extent[];
}

/** The group of a deal without a layer, and of an event without a kind. */
export const OTHER = 'other';

/** The parties that take part in every deal, where there are several. */
const sharedParties = remember((deals: readonly Deal[]): readonly string[] => {
  const candidates = deals.length < 2 ? [] : (deals[0]?.parties ?? []);
  return candidates.filter((id) => deals.every(({ parties }) => parties.includes(id)));
});

/** The first party of a record that is not in every deal: one that is says nothing about any. */
export function ownParty({ parties }: Pick<Deal, 'parties'>, deals: readonly Deal[]): string {
  const shared = sharedParties(deals);
  return parties.find((id) => !shared.includes(id)) ?? parties[0] ?? OTHER;
}

/** The name of {@link ownParty}. */
export function partyName(id: string, { parties }: Dataset, { strings }: Locale): Text {
  return parties.get(id)?.name ?? (id === OTHER ? strings.noParty : id);
}

/** The first day of a date, or the last one where no first is stated. */
export function beginOf(at: Span | null): Day | null {
  return at?.first ?? at?.last ?? null;
}

/** True of a deal, false of an event. */
export function isDeal(record: Deal | HistoricEvent): record is Deal {
  return 'announced' in record;
}

function lastStated(deal: Deal): Span | null {
  if (deal.end) return deal.end;
  const final = deal.milestones.at(-1);
  const isComplete = final !== undefined && final.gw.ceiling >= (deal.gw?.ceiling ?? 0);
  return isComplete ? final.at : null;
}

/** A deal runs on after its announcement if it states a time, a capacity, or a sum to be spent. */
function courseOf(deal: Deal): Item['course'] {
  const states = deal.start !== null || deal.end !== null || deal.milestones.length > 0;
  const promises = deal.gw !== null || (deal.usd !== null && deal.layer !== 'money');
  return states || promises ? { end: lastStated(deal) } : null;
}

/**
 * The size of an item, such as "6 GW" or "$250 billion"; empty where none is stated, or the title
 * says it. It is no field: writing 100,000 numbers takes a second, and few of them have room.
 */
export function sizeWords(
  { record, title }: Pick<Item, 'record' | 'title'>,
  locale: Locale,
): string {
  if (!isDeal(record)) return '';
  const { gw, usd } = record;
  return locale.unsaid(title, (each) => (gw ? each.gw(gw) : usd ? each.usd(usd) : ''));
}

function itemOf(record: Deal | HistoricEvent, locale: Locale): Item {
  const deal = isDeal(record) ? record : null;
  const deliveries = deal ? [deal.start, ...deal.milestones.map(({ at }) => at)] : [];
  return {
    id: record.id,
    record,
    group: (isDeal(record) ? record.layer : record.kind) ?? OTHER,
    title: locale.text(record.title),
    status: deal && statusOn(deal, null),
    at: isDeal(record) ? record.announced : record.at,
    course: deal && courseOf(deal),
    deliveries: deliveries.flatMap((at) => at ?? []),
  };
}

function isSelected({ at, parties }: HistoricEvent, filter: Filter): boolean {
  const { parties: wanted = [], asOf = null } = filter;
  if (wanted.length > 0 && !parties.some((party) => wanted.includes(party))) return false;
  const day = settledBy(at);
  return asOf === null || (day !== null && day <= asOf);
}

/** With each step of a zoom the same is asked for again. */
const rememberItems = rememberCauses<Dataset, readonly Item[]>();

/**
 * The deals and events of a file that a figure shows, in order of time, then as in the file. Layers
 * and statuses choose among deals; events have neither and stay.
 */
export function itemsOf(dataset: Dataset, filter: Filter, locale: Locale): readonly Item[] {
  const { layers, parties, statuses, asOf } = filter;
  const causes = [locale.wanted, layers, parties, statuses, asOf];
  return rememberItems(dataset, causes, () => {
    const items = [
      ...selectDeals(dataset.deals, filter).selected,
      ...dataset.events.filter((event) => isSelected(event, filter)),
    ].map((record) => itemOf(record, locale));
    return items
      .map((item) => ({ item, begin: beginOf(item.at) ?? Infinity }))
      .sort((one, other) => one.begin - other.begin || 0)
      .map(({ item }) => item);
  });
}
