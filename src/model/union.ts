import type { Deal } from '../data/deal.js';
import { type Sized, growForest } from './forest.js';
import { heaviest } from './heaviest.js';
import { mostShared } from './sharing.js';
import { linkBranches } from './union-links.js';

/** How much several deals hold together, in W. */
export interface Union {
  readonly low: number;
  readonly high: number;
  /** `false`: better sets may exist than the one that gave `low`, which is a true bound still. */
  readonly exact: boolean;
  /** By how much parts are counted beyond the deal around them, with its id. */
  readonly excess: readonly (readonly [string, number])[];
}

/**
 * The range of what deals hold together when nothing is counted twice.
 *
 * What the range means: each deal is a set of watts. A part lies in the deal around it as far as it
 * fits. Deals without a link are apart. Two with a link share any watts up to the stated amount, or
 * to the smaller one's size. Certain links take away from the sum of the sizes at least as much as
 * they could carry together if no watt of a deal went into more than one of them. Every such choice
 * of sets has its union in the range.
 *
 * The outer deal of a `within` counts once, its parts by what exceeds it, and parts among
 * themselves by the same rules. Links reach through: see {@link linkBranches}. What a link carries
 * into an inner deal is bounded by that deal too: by the most that it can hold for `low`, by what
 * it holds for sure for `high`.
 * @param sized the deals to be summed, each once.
 * @param deals all deals that are known, the summed ones among them: what they say of `within` and
 * `overlaps` holds for the summed ones too.
 */
export function unionOf(sized: readonly Sized[], deals: readonly Deal[]): Union {
  // In one order, whatever the order given, so that ties fall alike.
  const known = deals.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const forest = growForest(sized, known);
  linkBranches(known, forest);
  const union = { low: 0, high: 0, exact: true };
  const excess: [string, number][] = [];
  for (const branch of forest.inward) {
    const { parts } = branch;
    let high = -mostShared(
      parts.flatMap(({ certain }) => certain),
      (each, place) => (place === 0 ? each.high : each.least),
    );
    for (const part of parts) {
      high += part.high;
      for (const [rival, most] of part.rivals) {
        const shared = Math.min(most, part.low, rival.low);
        if (shared > 0) part.rivals.set(rival, shared);
        else part.rivals.delete(rival);
      }
    }
    const { value, exact } = heaviest(parts);
    if (branch.outer && high > branch.high) excess.push([branch.id, high - branch.high]);
    branch.low = Math.max(branch.low, value);
    branch.high = Math.max(branch.high, high);
    Object.assign(union, { low: branch.low, high: branch.high, exact: union.exact && exact });
  }
  return { ...union, excess };
}
