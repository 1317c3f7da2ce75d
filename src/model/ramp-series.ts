import type { Duration } from '../data/dates.js';
import type { Dataset, Day, Deal, Text } from '../data/deal.js';
import type { CapacityUnit, Locale } from '../locale/locale.js';
import {
  type Capacity,
  type Commitment,
  type Curve,
  capacities,
  heightOf,
  join,
} from './capacity.js';
import { sumBy } from './course.js';
import { groupBy } from './group.js';
import { OTHER, ownParty, partyName } from './item.js';
import { type Filter, selectDeals } from './selection.js';
import { statusOn } from './status.js';
import type { LayerName } from './total.js';
import { type Tranche, sizeOf, tranches } from './tranches.js';

/** What a series of the stack stands for. */
export const STACK_RULES = ['deal', 'party', 'status'] as const;
/** One of {@link STACK_RULES}. */
export type StackRule = (typeof STACK_RULES)[number];

/** What the author of a page asks of a ramp. */
export interface RampOptions extends Filter {
  /** First day of the axis; `null`: the first year with capacity that can be drawn. */
  readonly from: Day | null;
  /** Last day of the axis. */
  readonly to: Day;
  /** Where the line for today stands; `null` for none. */
  readonly today: Day | null;
  /** The day after which `delay` counts. */
  readonly now: Day;
  readonly stackBy: StackRule;
  readonly curve: Curve;
  /** What has no date grows evenly until this day; `null`: it stays in its block. */
  readonly assumeBy: Day | null;
  /** All that lies after today comes later by this much. */
  readonly delay: Duration | null;
  readonly unit: CapacityUnit;
}

/** Deals that share a name in the stack of a panel. */
export interface RampSeries {
  readonly ids: readonly string[];
  readonly name: Text;
  readonly capacity: Capacity;
  /** Name of its colour. */
  readonly tone: string;
}

/** More series than this are told apart by their labels. */
const SERIES_TONES = 8;
const LAYER_ORDER: readonly LayerName[] = ['chips', 'site', 'cloud', 'programme', 'money', OTHER];

/** A panel before it has a place. */
export interface PanelDraft {
  readonly layer: string;
  /** GW. */
  readonly size: number;
  readonly series: readonly RampSeries[];
}

/** Pieces of every selected deal with a stated capacity, as the options have them. */
export function commitmentsOf(dataset: Dataset, options: RampOptions): readonly Commitment[] {
  const { selected } = selectDeals(dataset.deals, options);
  return selected
    .filter((deal) => sizeOf(deal) !== null)
    .map((deal) => ({ deal, tranches: tranches(deal, { ...options, today: options.now }) }));
}

/** What is dated earliest lies at the foot of the stack; what has no date on top. */
function byRank({ tranches: one }: Capacity, { tranches: other }: Capacity): number {
  const earliest = (pieces: readonly Tranche[], end: 'first' | 'last'): number =>
    Math.min(...pieces.map((each) => each[end] ?? Infinity));
  const size = (pieces: readonly Tranche[]): number => sumBy(pieces, (each) => each.ceiling);
  // Infinity less Infinity is no number, so that the next rule decides.
  return (
    earliest(one, 'last') - earliest(other, 'last') ||
    earliest(one, 'first') - earliest(other, 'first') ||
    size(other) - size(one)
  );
}

/**
 * The series of a panel from its foot upwards. Each has the colour of its status, of its party
 * where that has it to itself in the panel, or of the palette.
 * @param begin how many series the panels above have.
 */
function seriesOf(
  commitments: readonly Commitment[],
  dataset: Dataset,
  { stackBy, curve }: RampOptions,
  locale: Locale,
  begin: number,
): readonly RampSeries[] {
  const byId = new Map(dataset.deals.map((deal) => [deal.id, deal]));
  const members = commitments.map(({ deal }) => deal);
  const keyOf = (deal: Deal): string => {
    if (stackBy === 'deal') return deal.id;
    return stackBy === 'status' ? statusOn(deal, null) : ownParty(deal, members);
  };
  const nameOf = (deal: Deal): Text => {
    if (stackBy === 'deal') return deal.title;
    const key = keyOf(deal);
    return stackBy === 'status' ? locale.statusName(key) : partyName(key, dataset, locale);
  };
  const groups = groupBy(capacities(commitments, byId, curve), ({ deals: [deal] }) =>
    deal ? keyOf(deal) : OTHER,
  );
  const joined = [...groups.values()].map(join).sort(byRank);
  const panel = joined.flatMap(({ deals }) => deals);
  const used = new Set<string>();
  return joined.flatMap((capacity, index) => {
    const { deals } = capacity;
    const [deal] = deals;
    if (!deal) return [];
    const color = dataset.parties.get(ownParty(deal, panel))?.color;
    const own =
      color && !used.has(color) ? color : `series-${((begin + index) % SERIES_TONES) + 1}`;
    used.add(own);
    const tone = stackBy === 'status' ? statusOn(deal, null) : own;
    return [{ ids: deals.map(({ id }) => id), name: nameOf(deal), capacity, tone }];
  });
}

/** A panel for each layer with a stated capacity. */
export function draftsOf(
  commitments: readonly Commitment[],
  dataset: Dataset,
  options: RampOptions,
  locale: Locale,
): readonly PanelDraft[] {
  const layers = groupBy(commitments, ({ deal }) => deal.layer ?? OTHER);
  let begin = 0;
  return LAYER_ORDER.flatMap((layer) => {
    const series = seriesOf(layers.get(layer) ?? [], dataset, options, locale, begin);
    begin += series.length;
    const size = sumBy(series, ({ capacity }) => heightOf(capacity));
    return size > 0 ? [{ layer, size, series }] : [];
  });
}
