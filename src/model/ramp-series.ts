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
import { groupBy } from './group.js';
import { OTHER, ownParty, partyName } from './item.js';
import type { Mode, PeriodName } from './ramp-bars.js';
import { type Filter, selectDeals } from './selection.js';
import { statusOn } from './status.js';
import type { LayerName } from './total.js';
import { sizeOf, tranches } from './tranches.js';

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
  readonly mode: Mode;
  /** The bars of the mode `added`. */
  readonly period: PeriodName;
  /** Of the mode `cumulative`: bars tell what comes by a date, not how. */
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
  /** Of each of its deals. */
  readonly parts: readonly Capacity[];
  /** Name of its colour. */
  readonly tone: string;
  /** How many series are drawn as this one: more than one where they are too small. */
  readonly count: number;
}

/** So many series of a panel can be told apart, */
const MOST_SERIES = 60;
/** and those that reach this height somewhere. px. */
const LEAST_HEIGHT = 1;
/** More series than this are told apart by their labels. */
const SERIES_TONES = 8;
const LAYER_ORDER: readonly LayerName[] = ['chips', 'site', 'cloud', 'programme', 'money', OTHER];

/** A panel before it has a place. */
export interface PanelDraft {
  readonly layer: string;
  readonly series: readonly RampSeries[];
}

const known = new WeakMap<RampOptions, readonly [Dataset, readonly Commitment[]]>();

/**
 * Pieces of every selected deal with a stated capacity, as the options have them. Drawing, words
 * and exports ask for the same ones, which may be a million: they are made once.
 */
export function commitmentsOf(dataset: Dataset, options: RampOptions): readonly Commitment[] {
  const [of, before] = known.get(options) ?? [];
  if (before && of === dataset) return before;
  const { selected } = selectDeals(dataset.deals, options);
  const found = selected
    .filter((deal) => sizeOf(deal) !== null)
    .map((deal) => ({ deal, tranches: tranches(deal, { ...options, today: options.now }) }));
  known.set(options, [dataset, found]);
  return found;
}

/** What is dated earliest lies at the foot of the stack; what has no date on top. */
function byRank(capacities: readonly Capacity[]): readonly Capacity[] {
  const ranked = capacities.map((capacity) => {
    let [last, first, size] = [Infinity, Infinity, 0];
    for (const tranche of capacity.tranches) {
      last = Math.min(last, tranche.last ?? Infinity);
      first = Math.min(first, tranche.first ?? Infinity);
      size -= tranche.ceiling;
    }
    return { capacity, rank: [last, first, size] };
  });
  return ranked
    .sort(({ rank: one }, { rank: other }) =>
      // Infinity less Infinity is no number, so that the next rule decides.
      one.reduce((order, value, index) => order || value - (other[index] ?? 0), 0),
    )
    .map(({ capacity }) => capacity);
}

/**
 * The series of a panel from its foot upwards. Each has the colour of its status, of its party
 * where that has it to itself in the panel, or of the palette.
 * @param begin how many series the panels above have.
 */
function seriesOf(
  commitments: readonly Commitment[],
  dataset: Dataset,
  { stackBy, curve, mode }: RampOptions,
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
  const groups = groupBy(
    capacities(commitments, byId, mode === 'added' ? 'step' : curve),
    ({ deals: [deal] }) => (deal ? keyOf(deal) : OTHER),
  );
  const joined = byRank([...groups.values()].map(join));
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
    const ids = deals.map(({ id }) => id);
    const parts = groups.get(keyOf(deal)) ?? [];
    return [{ ids, name: nameOf(deal), capacity, parts, tone, count: 1 }];
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
    return series.some(({ capacity }) => heightOf(capacity) > 0) ? [{ layer, series }] : [];
  });
}

/**
 * Draws together what cannot be told apart: series lower than a pixel everywhere, and all but the
 * largest where they are many. Nothing of them is lost but their own names.
 */
export function joinSmall(draft: PanelDraft, pixelsPerGw: number, locale: Locale): PanelDraft {
  const heights = new Map(
    draft.series.map((each) => [each, heightOf(each.capacity) * pixelsPerGw]),
  );
  const high = [...heights].filter(([, height]) => height >= LEAST_HEIGHT);
  const kept = new Set(
    high
      .sort(([, one], [, other]) => other - one)
      .slice(0, MOST_SERIES)
      .map(([each]) => each),
  );
  const small = draft.series.filter((each) => !kept.has(each));
  if (small.length < 2) return draft;
  const others: RampSeries = {
    ids: small.flatMap(({ ids }) => ids),
    name: locale.strings.smallSeries(small.length),
    capacity: join(small.map(({ capacity }) => capacity)),
    parts: small.flatMap(({ parts }) => parts),
    tone: OTHER,
    count: small.length,
  };
  return { ...draft, series: [...draft.series.filter((each) => kept.has(each)), others] };
}
