import type { Deal } from '../data/deal.js';
import { toWatts } from './gigawatts.js';
import type { Candidate } from './heaviest.js';
import type { Sharing } from './sharing.js';
import { sizeOf } from './tranches.js';

/** A deal with the size that is to be summed, in W. */
export interface Sized {
  readonly deal: Deal;
  readonly floor: number;
  readonly ceiling: number;
}

/** A deal among those of which it is a part and those that are parts of it. Sizes in W. */
export interface Branch extends Candidate {
  readonly id: string;
  /** Whether it is summed; one that is not passes on who is within whom and who overlaps whom. */
  readonly sized: boolean;
  /** The deal around it, summed or not; `null` at the root, which is around all. */
  outer: Branch | null;
  /** The nearest summed deals inside it. */
  readonly parts: Branch[];
  /** What it may share with others that stand side by side with it, both ways. */
  readonly rivals: Map<Branch, number>;
  /** What it, or a part of it, shares for sure with such others or their parts. */
  readonly certain: Sharing<Branch>[];
  /** What it holds with its parts at the least, whatever they share; its own floor to begin with. */
  low: number;
  /** What it holds with its parts at the most; its own ceiling to begin with. */
  high: number;
  /** What it holds for sure, whatever the links: its own floor, or that of its largest part. */
  least: number;
  /** What it can hold, whatever the links: its own ceiling, or its parts side by side. */
  most: number;
}

/** All known deals by what they are within. */
export interface Forest {
  readonly branches: ReadonlyMap<string | null, Branch>;
  /** The summed ones, parts before the one around them; the root comes last. */
  readonly inward: readonly Branch[];
}

function newBranch(id: string, sized: boolean, floor: number, ceiling: number): Branch {
  return {
    id,
    sized,
    outer: null,
    parts: [],
    rivals: new Map(),
    certain: [],
    low: floor,
    high: ceiling,
    least: floor,
    most: ceiling,
  };
}

/** A branch after all that it is within. */
export function wayTo(branch: Branch): readonly Branch[] {
  const way: Branch[] = [];
  for (let at: Branch | null = branch; at; at = at.outer) way.push(at);
  return way.toReversed();
}

/** Hangs each deal on the one around it, but for the link that would close a circle. */
export function growForest(sized: readonly Sized[], deals: readonly Deal[]): Forest {
  const sizes = new Map(sized.map((each) => [each.deal.id, each]));
  const root = newBranch('', true, 0, 0);
  const branches = new Map<string | null, Branch>();
  for (const deal of deals) {
    const size = sizes.get(deal.id);
    const ceiling = size?.ceiling ?? toWatts(sizeOf(deal)?.ceiling ?? Infinity);
    branches.set(deal.id, newBranch(deal.id, size !== undefined, size?.floor ?? 0, ceiling));
  }
  for (const { id, within } of deals) {
    const branch = branches.get(id);
    if (!branch) continue;
    const outer = branches.get(within) ?? root;
    let at: Branch | null = outer;
    while (at && at !== branch) at = at.outer;
    branch.outer = at ? root : outer;
  }
  for (const branch of branches.values()) {
    if (!branch.sized) continue;
    for (let { outer } = branch; outer; outer = outer.sized ? null : outer.outer) {
      outer.parts.push(branch);
    }
  }
  const inward = [root];
  for (const { parts } of inward) for (const part of parts) inward.push(part);
  inward.reverse();
  // Those that are not summed last, as they may stand around any of the others.
  for (const branch of [...inward, ...branches.values()]) {
    let sum = 0;
    for (const part of branch.parts) {
      branch.least = Math.max(branch.least, part.least);
      sum += part.most;
    }
    branch.most = Math.max(branch.most, sum);
  }
  return { branches, inward };
}
