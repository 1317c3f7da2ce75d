import type { Day, Deal, Layer, Status } from '../data/deal.js';
import { withChanges } from '../data/milestones.js';
import { type Out, settledBy, statusOn, withReplacements } from './status.js';

/** Why a deal is not counted. */
export type Reason =
  | 'not-announced-yet'
  | 'no-announcement-date'
  | 'other-layer'
  | 'other-party'
  | 'other-status'
  | 'no-capacity'
  | 'switched-off'
  | Out;

/** A deal that is not counted, and why. */
export interface LeftOut {
  readonly id: string;
  readonly reason: Reason;
}

/** Which deals are asked for. What is absent or empty leaves nothing out. */
export interface Filter {
  readonly layers?: readonly Layer[] | undefined;
  /** Ids of parties: deals in which one of them takes part. */
  readonly parties?: readonly string[] | undefined;
  /** The last status, or the one that a deal had on `asOf`. */
  readonly statuses?: readonly Status[] | undefined;
  /** Only what had been announced by the end of this day, with the status it then had. */
  readonly asOf?: Day | null | undefined;
  /** Ids of deals that the reader has switched off. */
  readonly hidden?: readonly string[] | undefined;
}

/** The deals that a filter lets through, in the order given, and those that it does not. */
export interface Selection {
  /** With the status changes known on `asOf`, those that follow from `supersedes` among them. */
  readonly selected: readonly Deal[];
  /** All deals that were announced by `asOf`, selected or not, likewise. */
  readonly known: readonly Deal[];
  readonly leftOut: readonly LeftOut[];
}

function unknownOn(deal: Deal, asOf: Day | null): Reason | null {
  if (asOf === null) return null;
  const day = settledBy(deal.announced);
  if (day === null) return 'no-announcement-date';
  return day <= asOf ? null : 'not-announced-yet';
}

function asKnownOn(deal: Deal, asOf: Day | null): Deal {
  if (asOf === null) return deal;
  const status = deal.status.filter(({ at }) => (settledBy(at) ?? -Infinity) <= asOf);
  return withChanges(deal, {
    status: status.length > 0 ? status : [{ is: 'announced', at: null }],
  });
}

function has<Value>(wanted: readonly Value[] | undefined, value: Value): boolean {
  return !wanted || wanted.length === 0 || wanted.includes(value);
}

function refusal(deal: Deal, { layers, parties, statuses, hidden }: Filter): Reason | null {
  if (!has<Layer | null>(layers, deal.layer)) return 'other-layer';
  if (parties?.length && !deal.parties.some((party) => parties.includes(party))) {
    return 'other-party';
  }
  if (!has(statuses, statusOn(deal, null))) return 'other-status';
  return hidden?.includes(deal.id) ? 'switched-off' : null;
}

/**
 * The deals that were announced by the end of a day and fit a filter. A deal without a date of
 * announcement is known only where no day is given. Cancelled deals are selected like others.
 * @param against says why a deal is left out that fits the filter.
 */
export function selectDeals(
  deals: readonly Deal[],
  filter: Filter = {},
  against: (deal: Deal) => Reason | null = () => null,
): Selection {
  const asOf = filter.asOf ?? null;
  const leftOut: LeftOut[] = [];
  const announced = deals.filter((deal) => unknownOn(deal, asOf) === null);
  const known = withReplacements(announced.map((deal) => asKnownOn(deal, asOf)));
  const byId = new Map(known.map((deal) => [deal.id, deal]));
  const selected = deals.flatMap((deal) => {
    const now = byId.get(deal.id);
    const reason = now ? (refusal(now, filter) ?? against(now)) : unknownOn(deal, asOf);
    if (reason) leftOut.push({ id: deal.id, reason });
    return now && !reason ? [now] : [];
  });
  return { selected, known, leftOut };
}
