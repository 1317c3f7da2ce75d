import { type Duration, addDuration } from '../data/dates.js';
import type { Bound, Day, Deal, Quantity, Span } from '../data/deal.js';
import { toGigawatts, toWatts } from './gigawatts.js';

/** Whether a date is stated for a piece of capacity, assumed, or not there at all. */
export type Claim = 'stated' | 'assumed' | 'undated';

/**
 * A piece of capacity that comes at one time. `floor` and `ceiling` are what it adds to what is
 * stated at the least and at the most; where a range narrows later, a piece may add more to the
 * one than to the other.
 */
export interface Tranche {
  /** Id of the deal. */
  readonly deal: string;
  /** GW. */
  readonly floor: number;
  /** GW. */
  readonly ceiling: number;
  /** The first day on which it may come, `null` where none is stated. */
  readonly first: Day | null;
  /** The last day on which it may come, `null` where none is stated. */
  readonly last: Day | null;
  /** `assumed`: it grows evenly from `first` to `last`. */
  readonly claim: Claim;
  readonly bound: Bound;
  /** Id of the source that states it, `null` where the file names none. */
  readonly source: string | null;
}

/** What is assumed beyond what is stated. */
export interface TrancheOptions {
  /** The day until which what has no date grows evenly. A dated `end` of the deal goes before it. */
  readonly assumeBy?: Day | null | undefined;
  /** By how much all that lies after `today` comes later. */
  readonly delay?: Duration | null | undefined;
  /** Where it is absent, `delay` moves everything that has a date. */
  readonly today?: Day | null | undefined;
}

/** A piece with sizes in W. A first day that is not stated is `-Infinity`, a last one `Infinity`. */
interface Piece extends Tranche {
  readonly first: Day;
  readonly last: Day;
}

/** What a deal promises: its `gw`, or else what its last milestone comes to; `null` for neither. */
export function sizeOf({ gw, milestones }: Deal): Quantity | null {
  return gw ?? milestones.at(-1)?.gw ?? null;
}

/**
 * The days between which a milestone comes. Amounts are cumulative: a later milestone, and the end
 * of delivery, bound one whose end is open, or else the later one would not be reached. The start
 * of delivery bounds the first one. A date that these contradict stays as stated.
 */
function intervalOf(
  at: Span,
  isFirst: boolean,
  start: Span | null,
  latest: Day,
): Pick<Piece, 'first' | 'last'> {
  const stated = { first: at.first ?? -Infinity, last: at.last ?? Infinity };
  const first = at.first ?? (isFirst ? start?.first : null) ?? -Infinity;
  const last = at.last ?? latest;
  return first <= last ? { first, last } : stated;
}

/** By when each milestone has come at the latest, as the later ones and the end of delivery say. */
function latestDays({ milestones, end }: Deal): readonly Day[] {
  let latest = end?.last ?? Infinity;
  return milestones
    .toReversed()
    .map(({ at }) => {
      const own = latest;
      latest = Math.min(latest, at.last ?? Infinity);
      return own;
    })
    .toReversed();
}

/**
 * The day on which the rest of a deal begins to grow, where growth is assumed: the day after the
 * last milestone, or the start of delivery, or the announcement; and not before the first day of
 * a milestone that has no last one, as what it states comes first. `-Infinity`: none is stated.
 */
function beginOfRest({ milestones, start, announced }: Deal): Day {
  let dated = -Infinity;
  let open = -Infinity;
  for (const { at } of milestones) {
    if (at.last === null) open = Math.max(open, at.first ?? open);
    else dated = Math.max(dated, at.last + 1);
  }
  if (dated === -Infinity) dated = start?.first ?? announced?.first ?? announced?.last ?? dated;
  return Math.max(dated, open);
}

/** What is past stays; an interval across today moves its last day only; open ends stay open. */
function delayed(piece: Piece, delay: Duration, today: Day): Piece {
  const first = piece.first > today ? addDuration(piece.first, delay) : piece.first;
  if (piece.last <= today || piece.last === Infinity) return { ...piece, first };
  if (piece.last === piece.first) return { ...piece, first, last: first };
  // By the day after, so that whole months and years stay whole; a month may be too short for both.
  const last = addDuration(piece.last + 1, delay) - 1;
  return { ...piece, first, last: Math.max(first, last) };
}

/**
 * The pieces of a deal's capacity in the order in which they come: one for each milestone, and the
 * rest. Their floors sum to the floor of the deal's size and their ceilings to its ceiling. A rest
 * without a date is `undated`, unless the deal's `end` or `assumeBy` has it grow. Where `assumeBy`
 * lies before the day on which growth would begin, all of it comes on that day.
 */
export function tranches(deal: Deal, options: TrancheOptions = {}): readonly Tranche[] {
  const size = sizeOf(deal);
  if (!size) return [];
  const { assumeBy = null, delay = null, today = null } = options;
  const floor = toWatts(size.floor);
  const ceiling = toWatts(size.ceiling);
  const last = deal.end?.last ?? assumeBy;
  const begin = beginOfRest(deal);
  const found: Tranche[] = [];
  /** Keeps what is more than nothing, with days and sizes as they are told. */
  const keep = (piece: Piece): void => {
    if (piece.floor <= 0 && piece.ceiling <= 0) return;
    const moved = delay ? delayed(piece, delay, today ?? -Infinity) : piece;
    found.push({
      ...moved,
      floor: toGigawatts(piece.floor),
      ceiling: toGigawatts(piece.ceiling),
      first: moved.first === -Infinity ? null : moved.first,
      last: moved.last === Infinity ? null : moved.last,
    });
  };
  const source = deal.sources[0] ?? null;
  const latest = latestDays(deal);
  let rest = { floor, ceiling };
  for (const [index, milestone] of deal.milestones.entries()) {
    const { at, gw } = milestone;
    const before = rest;
    rest = {
      floor: Math.max(0, Math.min(rest.floor, floor - toWatts(gw.floor))),
      ceiling: Math.max(0, Math.min(rest.ceiling, ceiling - toWatts(gw.ceiling))),
    };
    keep({
      deal: deal.id,
      floor: before.floor - rest.floor,
      ceiling: before.ceiling - rest.ceiling,
      ...intervalOf(at, index === 0, deal.start, latest[index] ?? Infinity),
      claim: 'stated',
      bound: gw.bound,
      source: milestone.source ?? source,
    });
  }
  keep({
    deal: deal.id,
    ...rest,
    // Where nothing is left to grow over, it comes at once on the last day, assumed all the same.
    first: last === null ? -Infinity : begin === -Infinity ? last : Math.min(begin, last),
    last: last ?? Infinity,
    claim: last === null ? 'undated' : 'assumed',
    bound: size.bound,
    source,
  });
  return found;
}
