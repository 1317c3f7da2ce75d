import type { Deal } from '../data/deal.js';
import { numberAt } from '../data/milestones.js';
import {
  type Course,
  NOTHING,
  type Rise,
  type Rises,
  combine,
  courseOf,
  during,
  finalValue,
  largestOf,
  risesOf,
  roundGw,
  sumBy,
  sumOf,
} from './course.js';
import { groupBy } from './group.js';
import { absences, leavesOn } from './status.js';
import type { TrancheList } from './tranche-list.js';

/** How stated points are joined. */
export const CURVES = ['step', 'linear'] as const;
/** One of {@link CURVES}. */
export type Curve = (typeof CURVES)[number];

/**
 * Capacity without a date by which it comes, for the block beside the axis: with a stated first
 * day, with none, or of a deal that has left. GW.
 */
export interface WaitingPiece {
  readonly kind: 'from' | 'undated' | 'left';
  readonly floor: number;
  readonly ceiling: number;
}

/** What may come on any day of an interval. GW. */
export interface SoftEdges extends Rises {
  /** Days of the longest of them. */
  readonly longest: number;
}

/** What a deal brings to the stack of its panel, over time. GW. */
export interface Capacity {
  readonly deals: readonly Deal[];
  /** Of each of its deals. */
  readonly tranches: readonly TrancheList[];
  /** What must be there by the stated dates: at the least, and at the most. */
  readonly floor: Course;
  readonly ceiling: Course;
  /** What grows only by assumption. */
  readonly assumed: Course;
  /**
   * What may come on any day of an interval: the soft edges before the steps, from the beginning
   * of the axis (`-Infinity`) or without an end (`Infinity`) where none is stated.
   */
  readonly soft: readonly SoftEdges[];
  readonly waiting: readonly WaitingPiece[];
  /** What a deal would have brought, from the day on which it left. */
  readonly outline: Course;
}

/** A deal with its pieces of capacity. */
export interface Commitment {
  readonly deal: Deal;
  readonly tranches: TrancheList;
}

/**
 * The stated pieces of a deal as steps with their soft edges, in the columns in which they stand;
 * `null` where one of them has an open end.
 */
function stepsIn({ first, last, ceiling, stated }: TrancheList): Rises | null {
  const end = new Float64Array(stated);
  for (let index = 0; index < stated; index++) {
    const day = numberAt(last, index);
    if (day === Infinity || first[index] === -Infinity) return null;
    end[index] = day + 1;
  }
  return { begin: first.subarray(0, stated), end, amount: ceiling.subarray(0, stated) };
}

/** Gathered rises as soft edges. */
function softEdges(rises: Rises): SoftEdges {
  let longest = 0;
  for (let index = 0; index < rises.begin.length; index++) {
    longest = Math.max(longest, numberAt(rises.end, index) - numberAt(rises.begin, index));
  }
  return { ...rises, longest };
}

/** With `linear`, what is stated grows since the date before it, or since the announcement. */
function capacityOf({ deal, tranches }: Commitment, curve: Curve): Capacity {
  const { length, stated } = tranches;
  const waiting: WaitingPiece[] = [];
  const isGone = leavesOn(deal) !== null;
  const isLinear = curve === 'linear';
  const announced = deal.announced?.first;
  let knot = deal.start?.first ?? announced;
  const steps = isLinear || isGone ? null : stepsIn(tranches);
  const rest = steps ? stated : 0;
  const floors: Rise[] = [];
  const ceilings: Rise[] = [];
  const soft: Rise[] = [];
  const growth: Rise[] = [];
  for (let index = rest; index < length; index++) {
    const first = numberAt(tranches.first, index);
    const end = numberAt(tranches.last, index) + 1;
    const floor = numberAt(tranches.floor, index);
    const ceiling = numberAt(tranches.ceiling, index);
    const isStated = index < stated;
    // With `linear` only what has no last day stays soft.
    if (isStated && !isGone && !(isLinear && end < Infinity)) {
      const begin = first > -Infinity ? first : (announced ?? -Infinity);
      soft.push({ begin, end, amount: ceiling });
    }
    if (end === Infinity) {
      waiting.push({ kind: isGone ? 'left' : isStated ? 'from' : 'undated', floor, ceiling });
    } else if (isStated) {
      const begin = isLinear ? (knot ?? (first > -Infinity ? first : end)) : end;
      floors.push({ begin, end, amount: floor });
      ceilings.push({ begin, end, amount: ceiling });
      knot = end;
    } else growth.push({ begin: first > -Infinity ? first : end, end, amount: ceiling });
  }
  const out = absences(deal);
  const absent = (course: Course): Course =>
    sumOf(out.map(({ from, until }) => during(course, from ?? -Infinity, until ?? Infinity)));
  const present = (course: Course): Course =>
    out.length > 0 ? combine(course, absent(course), (whole, gone) => whole - gone) : course;
  const ceiling = courseOf(steps ? { ...steps, begin: steps.end } : risesOf(ceilings));
  const least = steps
    ? { begin: steps.end, end: steps.end, amount: tranches.floor.subarray(0, stated) }
    : risesOf(floors);
  const assumed = courseOf(risesOf(growth));
  const edges = steps ?? risesOf(soft);
  return {
    deals: [deal],
    tranches: [tranches],
    floor: present(tranches.isExact ? ceiling : courseOf(least)),
    ceiling: present(ceiling),
    assumed: present(assumed),
    soft: edges.begin.length > 0 ? [softEdges(edges)] : [],
    waiting,
    outline: out.length > 0 ? absent(sumOf([ceiling, assumed])) : NOTHING,
  };
}

function totalOf(capacity: Capacity): number {
  return sumBy(Object.values(finalCapacity(capacity)), (value) => value);
}

/**
 * What an outer deal has left beside its parts: at each date what it states less what the parts
 * state, and never more than its size less theirs. Its soft edges are left to the parts.
 */
function rest(outer: Capacity, parts: readonly Capacity[]): Capacity {
  const left = Math.max(
    0,
    sumBy([totalOf(outer), -sumBy(parts, totalOf)], (value) => value),
  );
  const taken = sumOf(parts.map((part) => part.ceiling));
  const less = (whole: Course): Course =>
    combine(whole, taken, (value, others) => Math.min(left, Math.max(0, value - others)));
  const ceiling = less(outer.ceiling);
  const dated = finalValue(ceiling);
  const assumed = combine(outer.assumed, NOTHING, (value) => Math.min(value, left - dated));
  const undated = sumBy([left, -dated, -finalValue(assumed)], (value) => value);
  const floor = Math.min(
    undated,
    sumBy(outer.waiting, (piece) => piece.floor),
  );
  return {
    ...outer,
    ceiling,
    floor: less(outer.floor),
    assumed,
    soft: [],
    waiting: undated > 0 ? [{ kind: 'undated', floor, ceiling: undated }] : [],
  };
}

/** The nearest deal around a deal that stands in the same panel. */
function outerIn(
  panel: ReadonlySet<string>,
  deal: Deal,
  byId: ReadonlyMap<string, Deal>,
): string | undefined {
  const seen = new Set<string>();
  for (let id = deal.within; id !== null && !seen.has(id); id = byId.get(id)?.within ?? null) {
    if (panel.has(id)) return id;
    seen.add(id);
  }
  return undefined;
}

/**
 * What each deal of one panel brings to its stack. A deal within another of the panel is part of
 * it: the outer one brings only what its parts leave.
 * @param byId all deals of the file, for what lies between two deals of the panel.
 */
export function capacities(
  commitments: readonly Commitment[],
  byId: ReadonlyMap<string, Deal>,
  curve: Curve,
): readonly Capacity[] {
  const panel = new Set(commitments.map(({ deal }) => deal.id));
  const whole = commitments.map((each) => capacityOf(each, curve));
  const parts = groupBy(whole, ({ deals: [deal] }) => deal && outerIn(panel, deal, byId));
  return whole.map((own) => {
    const inner = parts.get(own.deals[0]?.id);
    return inner ? rest(own, inner) : own;
  });
}

/** Several deals as one series. */
export function join(members: readonly Capacity[]): Capacity {
  const [only] = members;
  if (only && members.length === 1) return only;
  const sum = (kind: 'floor' | 'ceiling' | 'assumed' | 'outline'): Course =>
    sumOf(members.map((each) => each[kind]));
  const ceiling = sum('ceiling');
  return {
    deals: members.flatMap((each) => each.deals),
    tranches: members.flatMap((each) => each.tranches),
    floor: members.every((each) => each.floor === each.ceiling) ? ceiling : sum('floor'),
    ceiling,
    assumed: sum('assumed'),
    soft: members.flatMap((each) => each.soft),
    waiting: members.flatMap((each) => each.waiting),
    outline: sum('outline'),
  };
}

/** What a capacity comes to in the end, by the kind of its dates. GW. */
export function finalCapacity({ ceiling, assumed, waiting }: Capacity): {
  readonly stated: number;
  readonly assumed: number;
  readonly from: number;
  readonly undated: number;
} {
  const sum = (kind: WaitingPiece['kind']): number =>
    sumBy(waiting, (piece) => (piece.kind === kind ? piece.ceiling : 0));
  return {
    stated: finalValue(ceiling),
    assumed: finalValue(assumed),
    from: sum('from'),
    undated: sum('undated'),
  };
}

/** The most that a capacity reaches, dated or not, counted or not. GW. */
export function heightOf({ ceiling, assumed, waiting, outline }: Capacity): number {
  // What has left comes in place of what was there. To sum a million points takes its time.
  const apart = outline.days.length > 0 ? [sumOf([ceiling, assumed, outline])] : [ceiling, assumed];
  const dated = sumBy(apart, ({ before, after }) => Math.max(largestOf(before), largestOf(after)));
  return roundGw(dated + sumBy(waiting, (piece) => piece.ceiling));
}
