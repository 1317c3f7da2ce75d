import type { Day, Deal, Span, Status, StatusChange } from '../data/deal.js';
import { withChanges } from '../data/milestones.js';

/** The words for a deal that is out: it leaves the stack and the sums. */
export const OUT = ['paused', 'cancelled', 'transferred', 'superseded'] as const;
/** One of {@link OUT}. */
export type Out = (typeof OUT)[number];

/** A stretch of days over which a deal is out; `from` is its first day, `until` the day after. */
export interface Absence {
  /** `null`: since the announcement. */
  readonly from: Day | null;
  /** `null`: for good, as far as is stated. */
  readonly until: Day | null;
  readonly as: Out;
}

/**
 * The day by which a stated date has come for sure: its last one, or its first one where no last
 * one is stated. `null` where neither is.
 */
export function settledBy(date: Span | null): Day | null {
  return date?.last ?? date?.first ?? null;
}

/** The first day of a status; one without a date holds from the announcement. */
function beginOf(change: StatusChange): Day {
  return settledBy(change.at) ?? -Infinity;
}

/** Whether a deal with this status is out. */
export function isOut(status: Status): status is Out {
  return OUT.some((out) => out === status);
}

/**
 * The status of a deal at the end of a day. One that holds from a date which is an interval holds
 * from its last day on. Before the first dated one a deal is `announced`.
 * @param day `null`: the last status that is stated, whenever it begins.
 */
export function statusOn(deal: Deal, day: Day | null): Status {
  const known = day === null ? deal.status : deal.status.filter((each) => beginOf(each) <= day);
  return known.at(-1)?.is ?? 'announced';
}

/** The stretches of days over which a deal is out, in order of time. */
export function absences(deal: Deal): readonly Absence[] {
  return deal.status.flatMap((change, index) => {
    if (!isOut(change.is)) return [];
    const next = deal.status[index + 1];
    const begin = beginOf(change);
    const until = next ? beginOf(next) : null;
    if (until !== null && until <= begin) return [];
    return [{ from: begin === -Infinity ? null : begin, until, as: change.is }];
  });
}

/**
 * The day from which a deal is out and never stated to come back; `-Infinity` where it is out since
 * its announcement, `null` where it still counts.
 */
export function leavesOn(deal: Deal): Day | null {
  let leaves: Day | null = null;
  for (const change of deal.status.toReversed()) {
    if (!isOut(change.is)) break;
    leaves = beginOf(change);
  }
  return leaves;
}

/**
 * Deals with what follows from each other: whatever a deal of the list `supersedes` is superseded
 * from the day on which that deal is announced, whatever its own record says of later.
 */
export function withReplacements(deals: readonly Deal[]): readonly Deal[] {
  const changes = new Map<string, StatusChange>();
  for (const { id, supersedes, announced } of deals) {
    if (supersedes === null || supersedes === id) continue;
    const change: StatusChange = { is: 'superseded', at: announced };
    const known = changes.get(supersedes);
    if (!known || beginOf(change) < beginOf(known)) changes.set(supersedes, change);
  }
  return deals.map((deal) => {
    const change = changes.get(deal.id);
    if (!change) return deal;
    const before = deal.status.filter((each) => beginOf(each) < beginOf(change));
    return withChanges(deal, { status: [...before, change] });
  });
}
