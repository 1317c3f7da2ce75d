import { type Sharing, mostShared } from './sharing.js';

/** One that may be counted. */
export interface Candidate {
  /** What it weighs. */
  readonly low: number;
  /** What it shares with others, both ways: never nothing, never more than either weighs. */
  readonly rivals: ReadonlyMap<Candidate, number>;
}

/** The best value found, and whether no set has a better one. */
export interface Heaviest {
  readonly value: number;
  readonly exact: boolean;
}

/** A candidate on which is not decided yet. */
interface Open {
  readonly each: Candidate;
  /** What it would add to those chosen. */
  readonly gain: number;
  /** What it shares with all others on which is not decided yet. */
  readonly stake: number;
}

/** Up to so many that hang together every set is tried. */
const TRIED_IN_FULL = 24;

/**
 * The best that any set of candidates reaches: the sum of its weights less what its pairs share at
 * the most. Each such value is a lower bound on the weight of the union of all.
 * Sources: C. E. Bonferroni, Teoria statistica delle classi e calcolo delle probabilità (1936), for
 * the bound; P. L. Hammer, P. Hansen, B. Simeone, Roof duality, complementation and persistency in
 * quadratic 0-1 optimization, Mathematical Programming 28 (1984), for the maximum flow that bounds
 * the best set from above and is reached where the links fall into two sides.
 */
export function heaviest(candidates: readonly Candidate[]): Heaviest {
  let value = 0;
  let exact = true;
  const sides = new Map<Candidate, boolean>();
  for (const first of candidates) {
    if (sides.has(first)) continue;
    // Those that hang together by any chain of links.
    const group = [first];
    let twoSides = true;
    sides.set(first, true);
    for (const member of group) {
      const side = !sides.get(member);
      for (const rival of member.rivals.keys()) {
        if (!sides.has(rival)) group.push(rival);
        else if (sides.get(rival) !== side) twoSides = false;
        if (!sides.has(rival)) sides.set(rival, side);
      }
    }
    const open = group.map((each) => {
      const stake = [...each.rivals.values()].reduce((sum, most) => sum + most, 0);
      return { each, gain: each.low, stake };
    });
    const bound = boundOf(open);
    const best = twoSides ? bound : search(open);
    value += best;
    exact &&= best === bound || group.length <= TRIED_IN_FULL;
  }
  return { value, exact };
}

/** No set adds more than all gains less what can be shared at once. */
function boundOf(open: readonly Open[]): number {
  const gains = new Map(open.map(({ each, gain }) => [each, gain]));
  let sum = 0;
  const links: Sharing<Candidate>[] = [];
  for (const [one, gain] of gains) {
    sum += gain;
    for (const [other, most] of one.rivals) {
      if (gains.has(other)) links.push({ one: [one], other: [other], most });
    }
  }
  return sum - mostShared(links, (each) => gains.get(each) ?? 0);
}

/** What stays open once it is decided whether one comes. */
function decide(open: readonly Open[], one: Open, comes: boolean): readonly Open[] {
  const changed = open.map((other) => {
    const shared = comes ? (one.each.rivals.get(other.each) ?? 0) : 0;
    return { ...other, gain: other === one ? 0 : other.gain - shared };
  });
  const gone = changed.filter(({ gain }) => gain <= 0);
  return changed
    .filter(({ gain }) => gain > 0)
    .map(({ each, gain, stake }) => ({
      each,
      gain,
      stake: gone.reduce((rest, other) => rest - (each.rivals.get(other.each) ?? 0), stake),
    }));
}

/** What one adds if it meets half of what it shares with others. */
function promise({ gain, stake }: Open): number {
  return gain - stake / 2;
}

/**
 * The best value of any set, by branch and bound: the most promising one is chosen first, then left
 * out wherever that may be better than the best set found. Of too many, the first set is all.
 */
function search(all: readonly Open[]): number {
  let best = 0;
  const ways = [{ open: all, value: 0 }];
  for (let way = ways.pop(); way; way = ways.pop()) {
    const { open, value } = way;
    const inFull = all.length <= TRIED_IN_FULL;
    if (inFull && value + boundOf(open) <= best) continue;
    best = Math.max(best, value);
    const [first] = open;
    if (!first) continue;
    const next = open.reduce((top, each) => (promise(each) > promise(top) ? each : top), first);
    // Choosing one that adds more than it can ever take from the others is never wrong.
    if (inFull && next.stake > next.gain) ways.push({ open: decide(open, next, false), value });
    ways.push({ open: decide(open, next, true), value: value + next.gain });
  }
  return best;
}
