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
import { type Ends, roundedSum } from './gigawatts.js';
import { groupBy } from './group.js';
import { OTHER, ownParty, partyName } from './item.js';
import type { Mode, PeriodName } from './ramp-bars.js';
import { rememberCauses } from './remember.js';
import { type Filter, selectDeals } from './selection.js';
import { byRank } from './series-rank.js';
import { SERIES_TONES, SeriesTones } from './series-tones.js';
import { isOut, statusOn } from './status.js';
import type { LayerName } from './total.js';
import type { TrancheList } from './tranche-list.js';
import { sizeOf, trancheList } from './tranches.js';

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
  /** Of the mode `cumulative`. */
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
  /** Height of its band with nothing switched off, GW. */
  readonly size: number;
  /** Its place from the foot of the panel, counting the series that are switched off. */
  readonly rank: number;
}

const LAYER_ORDER: readonly LayerName[] = ['chips', 'site', 'cloud', 'programme', 'money', OTHER];

/** A panel before it has a place. */
export interface PanelDraft {
  readonly layer: string;
  readonly series: readonly RampSeries[];
  /** Switched off by the reader. */
  readonly off: readonly RampSeries[];
}

const rememberTranches = rememberCauses<Deal, TrancheList>();
const rememberCommitments = rememberCauses<Dataset, readonly Commitment[]>();
const rememberDrafts = rememberCauses<readonly Commitment[], readonly PanelDraft[]>();

/** The pieces of a deal: the same whatever else is chosen of a file. */
function tranchesOf(deal: Deal, { assumeBy = null, delay = null, now }: RampOptions): TrancheList {
  const today = delay ? now : null;
  return rememberTranches(deal, [assumeBy, delay, today], () =>
    trancheList(deal, { assumeBy, delay, today }),
  );
}

/**
 * Pieces of every selected deal with a stated capacity, as the options have them. Drawing, words
 * and exports ask for the same ones, which may be a million, and so does each step of a zoom: they
 * are made once, whatever days are shown.
 */
export function commitmentsOf(dataset: Dataset, options: RampOptions): readonly Commitment[] {
  const { layers, parties, statuses, asOf, hidden = [], assumeBy, delay, now } = options;
  const causes = [layers, parties, statuses, asOf, hidden, assumeBy, delay, now];
  return rememberCommitments(dataset, causes, () =>
    selectDeals(dataset.deals, options)
      .selected.filter((deal) => sizeOf(deal) !== null)
      .map((deal) => ({ deal, tranches: tranchesOf(deal, options) })),
  );
}

/** A sum over series, rounded where it adds up more than one deal: what one states is told as it is. */
export function toldSum<Sum extends Ends>(
  sum: Sum,
  series: readonly Pick<RampSeries, 'capacity'>[],
): Sum {
  const deals = series.flatMap(({ capacity }) => capacity.deals);
  return deals.filter((deal) => !isOut(statusOn(deal, null))).length > 1 ? roundedSum(sum) : sum;
}

/** How stated points are joined: bars tell what comes by a date, not how. */
export function curveOf({ mode, curve }: RampOptions): Curve {
  return mode === 'added' ? 'step' : curve;
}

/** What each panel holds, in the order of panels. */
function inLayers(
  commitments: readonly Commitment[],
): readonly (readonly [layer: LayerName, members: readonly Commitment[]])[] {
  const layers = groupBy(commitments, ({ deal }) => deal.layer ?? OTHER);
  return LAYER_ORDER.map((layer) => [layer, layers.get(layer) ?? []]);
}

/** By what deals of a panel are put together. */
function keyRule(stackBy: StackRule, panel: readonly Deal[]): (deal: Deal) => string {
  if (stackBy === 'deal') return ({ id }) => id;
  return stackBy === 'status' ? (deal) => statusOn(deal, null) : (deal) => ownParty(deal, panel);
}

/** The largest of a panel come first, as they are drawn where there are too many for the colours. */
function largestFirst<Series extends { readonly members: readonly Commitment[] }>(
  ranked: readonly Series[],
): readonly Series[] {
  const sizeOfAll = ({ members }: Series): number =>
    sumBy(members, ({ deal }) => sizeOf(deal)?.ceiling ?? 0);
  const sorted = ranked.toSorted((one, other) => sizeOfAll(other) - sizeOfAll(one));
  const small = new Set(sorted.slice(SERIES_TONES));
  return [...ranked.filter((each) => !small.has(each)), ...small];
}

const rememberTones = rememberCauses<Dataset, ReadonlyMap<string, string>>();

/**
 * The colours of series: of their party where it has one to itself in a panel, or of the palette.
 * They are given out in the order of the whole file, so that each deal and each party has one colour
 * in every panel, whatever is chosen of the file or assumed about it.
 */
function tonesOf(dataset: Dataset, options: RampOptions): ReadonlyMap<string, string> {
  const { stackBy, now } = options;
  const all = { layers: [], parties: [], statuses: [], hidden: [], asOf: null };
  const whole = { ...options, ...all, assumeBy: null, delay: null };
  return rememberTones(dataset, [stackBy, now], () => {
    const tones = new SeriesTones();
    const commitments = commitmentsOf(dataset, whole);
    for (const [, panel] of inLayers(commitments)) {
      const deals = panel.map(({ deal }) => deal);
      const keyOf = keyRule(stackBy, deals);
      const series = [...groupBy(panel, ({ deal }) => keyOf(deal))].map(([key, members]) => {
        return { key, members, tranches: members.flatMap((each) => each.tranches) };
      });
      const used = new Set<string | null | undefined>();
      for (const { key, members } of largestFirst(byRank(series))) {
        const party = members[0] ? ownParty(members[0].deal, deals) : OTHER;
        const color = dataset.parties.get(party)?.color;
        const own = members.map(({ deal }) => deal);
        used.add(tones.give(key, own, used.has(color) ? null : color));
      }
    }
    // Where a filter makes a party the one that all deals share, others stand for them.
    const shares = commitments.flatMap(({ deal }) => deal.parties.map((id) => ({ id, deal })));
    for (const [id, its] of groupBy(shares, (share) => share.id)) {
      const deals = its.map(({ deal }) => deal);
      if (!tones.byKey.has(id)) tones.give(id, deals, dataset.parties.get(id)?.color);
    }
    return tones.byKey;
  });
}

/** The series of a panel from its foot upwards. */
function seriesOf(
  commitments: readonly Commitment[],
  dataset: Dataset,
  options: RampOptions,
  locale: Locale,
): readonly RampSeries[] {
  const { stackBy } = options;
  const byId = new Map(dataset.deals.map((deal) => [deal.id, deal]));
  const keyOf = keyRule(
    stackBy,
    commitments.map(({ deal }) => deal),
  );
  const nameOf = (deal: Deal): Text => {
    if (stackBy === 'deal') return deal.title;
    const key = keyOf(deal);
    if (stackBy === 'status') return locale.heading(locale.statusName(key));
    return partyName(key, dataset, locale);
  };
  const groups = groupBy(capacities(commitments, byId, curveOf(options)), ({ deals: [deal] }) =>
    deal ? keyOf(deal) : OTHER,
  );
  const joined = byRank([...groups.values()].map(join));
  const tones = stackBy === 'status' ? null : tonesOf(dataset, options);
  return joined.flatMap((capacity, index) => {
    const { deals } = capacity;
    const [deal] = deals;
    if (!deal) return [];
    const key = keyOf(deal);
    const tone = tones ? (tones.get(key) ?? OTHER) : key;
    const ids = deals.map(({ id }) => id);
    const parts = groups.get(key) ?? [];
    const size = heightOf(capacity);
    return [{ ids, name: nameOf(deal), capacity, parts, tone, count: 1, size, rank: index }];
  });
}

/** A panel for each layer with a stated capacity, whatever days are shown. */
export function draftsOf(
  commitments: readonly Commitment[],
  dataset: Dataset,
  options: RampOptions,
  locale: Locale,
): readonly PanelDraft[] {
  const causes = [options.stackBy, curveOf(options), locale.wanted];
  return rememberDrafts(commitments, causes, () => panelsOf(commitments, dataset, options, locale));
}

function panelsOf(
  commitments: readonly Commitment[],
  dataset: Dataset,
  options: RampOptions,
  locale: Locale,
): readonly PanelDraft[] {
  return inLayers(commitments).flatMap(([layer, members]) => {
    const series = seriesOf(members, dataset, options, locale);
    return series.some(({ size }) => size > 0) ? [{ layer, series, off: [] }] : [];
  });
}

/** Panels keep their series and these their colour, whatever the reader has switched off. */
export function withoutHidden<Draft extends PanelDraft>(
  whole: readonly Draft[],
  left: readonly PanelDraft[],
): readonly Draft[] {
  const byId = new Map(left.flatMap(({ series }) => series.map((each) => [each.ids[0], each])));
  return whole.map((draft) => {
    const shown = draft.series.flatMap((each): RampSeries[] => {
      const { capacity, parts } = byId.get(each.ids[0]) ?? {};
      return capacity && parts ? [{ ...each, capacity, parts }] : [];
    });
    return { ...draft, series: shown, off: draft.series.filter(({ ids }) => !byId.has(ids[0])) };
  });
}
