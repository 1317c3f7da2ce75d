import { type Deal, LAYERS, type Layer } from '../data/deal.js';
import type { Sized } from './forest.js';
import { toGigawatts, toWatts } from './gigawatts.js';
import { rememberCauses } from './remember.js';
import { type Filter, type LeftOut, type Reason, selectDeals } from './selection.js';
import { isOut, statusOn } from './status.js';
import { sizeOf, undatedRest } from './tranches.js';
import { type Union, unionOf } from './union.js';

/** An honest sum, in GW. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** A counted deal states "at least": there may be more than `high`. */
  readonly orMore: boolean;
  /** `false`: `low` may be set too low, as too many deals hang together to try all sets of them. */
  readonly exact: boolean;
}

/** A layer, or `other` for the deals that state none. */
export type LayerName = Layer | 'other';

/** By how much parts are counted beyond the deal around them. */
export interface Excess {
  /** Id of the outer deal. */
  readonly outer: string;
  /** GW by which `high` is more than the outer deal alone. */
  readonly gw: number;
}

/** What deals come to together, with nothing counted twice. */
export interface Total {
  readonly gw: Range;
  /** Each layer by itself, where it has a counted deal. Layers are never to be added. */
  readonly byLayer: Readonly<Partial<Record<LayerName, Range>>>;
  /** Of each layer what has neither a date by which it comes nor one from which. */
  readonly undated: Readonly<Partial<Record<LayerName, Range>>>;
  /** Ids, in the order of the file. */
  readonly counted: readonly string[];
  /** In the order of the file. */
  readonly leftOut: readonly LeftOut[];
  readonly excess: readonly Excess[];
}

interface Counted extends Sized {
  readonly orMore: boolean;
}

/** Why a selected deal is not counted. */
function reasonAgainst(deal: Deal): Reason | null {
  const status = statusOn(deal, null);
  if (isOut(status)) return status;
  return sizeOf(deal) ? null : 'no-capacity';
}

function countedOf(deal: Deal): readonly Counted[] {
  const size = sizeOf(deal);
  if (!size) return [];
  const { floor, ceiling, bound } = size;
  return [{ deal, floor: toWatts(floor), ceiling: toWatts(ceiling), orMore: bound === 'at-least' }];
}

function rangeOf({ low, high, exact }: Omit<Union, 'excess'>, counted: readonly Counted[]): Range {
  return {
    low: toGigawatts(low),
    high: toGigawatts(high),
    orMore: counted.some(({ orMore }) => orMore),
    exact,
  };
}

/** What is left of the whole when all that has a date is taken off, at either end of the range. */
function undatedOf(
  whole: Union,
  counted: readonly Counted[],
  known: readonly Deal[],
): Range | null {
  const open: Counted[] = [];
  const dated = counted.map((each): Counted => {
    const rest = undatedRest(each.deal);
    if (!rest) return each;
    open.push(each);
    return { ...each, floor: each.floor - rest.floor, ceiling: each.ceiling - rest.ceiling };
  });
  if (open.length === 0) return null;
  const union = unionOf(dated, known);
  const [low, high] = [whole.low - union.low, whole.high - union.high];
  return rangeOf(
    {
      low: Math.max(0, Math.min(low, high)),
      high: Math.max(0, low, high),
      exact: whole.exact && union.exact,
    },
    open,
  );
}

/**
 * What deals come to together, as a range: see {@link unionOf} for what it means and how it is
 * found. Out of it stay deals that the filter refuses, that are cancelled, paused, transferred or
 * superseded, and those without a capacity; each is listed with the reason.
 * @param deals all deals of a file: those left out still say which others overlap.
 */
export function total(deals: readonly Deal[], filter: Filter = {}): Total {
  const { selected, known, leftOut } = selectDeals(deals, filter, reasonAgainst);
  const counted = selected.flatMap(countedOf);
  const layers = ([...LAYERS, 'other'] as const).flatMap((layer) => {
    const members = counted.filter(({ deal }) => (deal.layer ?? 'other') === layer);
    return members.length > 0 ? [[layer, members, unionOf(members, known)] as const] : [];
  });
  const whole = unionOf(counted, known);
  let undated: Total['undated'] | null = null;
  return {
    gw: rangeOf(whole, counted),
    byLayer: Object.fromEntries(
      layers.map(([layer, members, union]) => [layer, rangeOf(union, members)]),
    ),
    // Drawings do not ask for it, and it takes all deals apart.
    get undated() {
      return (undated ??= Object.fromEntries(
        layers.flatMap(([layer, members, union]) => {
          const open = undatedOf(union, members, known);
          return open ? [[layer, open]] : [];
        }),
      ));
    },
    counted: selected.map(({ id }) => id),
    leftOut,
    excess: whole.excess.map(([outer, watts]) => ({ outer, gw: toGigawatts(watts) })),
  };
}

const rememberTotals = rememberCauses<readonly Deal[], Total>();

/** What {@link total} finds, once for the deals and the filter, as drawing and words ask for it. */
export function knownTotal(deals: readonly Deal[], filter: Filter): Total {
  const { layers, parties, statuses, asOf, hidden } = filter;
  const causes = [layers, parties, statuses, asOf, hidden];
  return rememberTotals(deals, causes, () => total(deals, filter));
}
