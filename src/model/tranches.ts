import { type Duration, addDuration } from '../data/dates.js';
import type { Bound, Day, Deal, Quantity } from '../data/deal.js';
import { type MilestoneColumns, milestonesOf, numberAt } from '../data/milestones.js';
import { toGigawatts, toWatts } from './gigawatts.js';
import { type TrancheColumns, TrancheList, type TrancheTerms } from './tranche-list.js';

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
  /** Id of the source that states it; `null` where the file names none, or several of the deal. */
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

/** What a deal promises: its `gw`, or else what its last milestone comes to; `null` for neither. */
export function sizeOf(deal: Deal): Quantity | null {
  // A list of milestones may have to be made first: it is read only where that is needed.
  return deal.gw ?? deal.milestones.at(-1)?.gw ?? null;
}

/** The days between which a piece comes; not stated is a first one of `-Infinity`, a last of `Infinity`. */
interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** By when each milestone has come at the latest, as the later ones and the end of delivery say. */
function latestDays({ length, last }: MilestoneColumns, end: Day): Float64Array {
  const days = new Float64Array(length);
  let latest = end;
  for (let index = length - 1; index >= 0; index--) {
    days[index] = latest;
    latest = Math.min(latest, numberAt(last, index));
  }
  return days;
}

/**
 * The days between which each milestone comes. Amounts are cumulative: a later milestone, and the
 * end of delivery, bound one whose end is open, or else the later one would not be reached. The
 * start of delivery bounds the first one. A date that these contradict stays as stated.
 */
function intervalsOf(
  { start, end }: Deal,
  milestones: MilestoneColumns,
): Pick<TrancheColumns, 'first' | 'last'> {
  const { first, last } = milestones;
  const earliest = start?.first ?? -Infinity;
  const isBounded = earliest > -Infinity && first[0] === -Infinity;
  if (!isBounded && !last.includes(Infinity)) return { first, last };
  const latest = latestDays(milestones, end?.last ?? Infinity);
  const intervals = { first: first.slice(), last: last.slice() };
  for (let index = 0; index < milestones.length; index++) {
    const isOpen = index === 0 && first[index] === -Infinity;
    const from = isOpen ? earliest : numberAt(first, index);
    const to = last[index] === Infinity ? numberAt(latest, index) : numberAt(last, index);
    if (from > to) continue;
    intervals.first[index] = from;
    intervals.last[index] = to;
  }
  return intervals;
}

/**
 * The day on which the rest of a deal begins to grow, where growth is assumed: the day after the
 * last milestone, or the start of delivery, or the announcement; and not before the first day of
 * a milestone that has no last one, as what it states comes first. `-Infinity`: none is stated.
 */
function beginOfRest({ start, announced }: Deal, milestones: MilestoneColumns): Day {
  let dated = -Infinity;
  let open = -Infinity;
  for (let index = 0; index < milestones.length; index++) {
    const last = numberAt(milestones.last, index);
    if (last < Infinity) dated = Math.max(dated, last + 1);
    else open = Math.max(open, numberAt(milestones.first, index));
  }
  if (dated === -Infinity) dated = start?.first ?? announced?.first ?? announced?.last ?? dated;
  return Math.max(dated, open);
}

/** What is past stays; an interval across today moves its last day only; open ends stay open. */
function delayed(days: Days, delay: Duration, today: Day): Days {
  const first = days.first > today ? addDuration(days.first, delay) : days.first;
  if (days.last <= today || days.last === Infinity) return { first, last: days.last };
  if (days.last === days.first) return { first, last: first };
  // By the day after, so that whole months and years stay whole; a month may be too short for both.
  const last = addDuration(days.last + 1, delay) - 1;
  return { first, last: Math.max(first, last) };
}

/**
 * What of a deal's size its milestones leave, in W, and none of them adds: the rest without a date,
 * unless the deal's `end` has it grow; `null` for none.
 */
export function undatedRest(
  deal: Deal,
): { readonly floor: number; readonly ceiling: number } | null {
  const size = sizeOf(deal);
  if (!size || typeof deal.end?.last === 'number') return null;
  const milestones = milestonesOf(deal);
  const left = (whole: number, stated: Float64Array): number => {
    let rest = toWatts(whole);
    for (let index = 0; index < milestones.length; index++) {
      rest = Math.min(rest, toWatts(whole) - toWatts(numberAt(stated, index)));
    }
    return milestones.length > 0 ? Math.max(0, rest) : rest;
  };
  const floor = left(size.floor, milestones.floor);
  const ceiling = left(size.ceiling, milestones.ceiling);
  return floor > 0 || ceiling > 0 ? { floor, ceiling } : null;
}

/**
 * The pieces of a deal's capacity in the order in which they come: one for each milestone, and the
 * rest. Their floors sum to the floor of the deal's size and their ceilings to its ceiling. A rest
 * without a date is `undated`, unless the deal's `end` or `assumeBy` has it grow. Where `assumeBy`
 * lies before the day on which growth would begin, all of it comes on that day.
 */
export function tranches(deal: Deal, options: TrancheOptions = {}): readonly Tranche[] {
  return trancheList(deal, options).slice();
}

/** {@link tranches} in columns. */
export function trancheList(deal: Deal, options: TrancheOptions = {}): TrancheList {
  const { assumeBy = null, delay = null, today = null } = options;
  const size = sizeOf(deal);
  const milestones = size ? milestonesOf(deal) : null;
  const most = (milestones?.length ?? 0) + 1;
  const isExact = size?.floor === size?.ceiling && milestones?.floor === milestones?.ceiling;
  const ceilings = new Float64Array(most);
  const columns = {
    first: new Float64Array(most),
    last: new Float64Array(most),
    floor: isExact ? ceilings : new Float64Array(most),
    ceiling: ceilings,
  };
  /** Of which milestone each piece is. */
  const places = new Uint32Array(most);
  let length = 0;
  /** Keeps what is more than nothing. */
  const keep = (place: number, from: Day, to: Day, floor: number, ceiling: number): boolean => {
    if (floor <= 0 && ceiling <= 0) return false;
    columns.first[length] = from;
    columns.last[length] = to;
    if (delay) {
      const { first, last } = delayed({ first: from, last: to }, delay, today ?? -Infinity);
      columns.first[length] = first;
      columns.last[length] = last;
    }
    columns.floor[length] = toGigawatts(floor);
    columns.ceiling[length] = toGigawatts(ceiling);
    places[length] = place;
    length++;
    return true;
  };
  let rest: TrancheList['rest'] = null;
  if (size && milestones) {
    const floor = toWatts(size.floor);
    const ceiling = toWatts(size.ceiling);
    const { first, last } = intervalsOf(deal, milestones);
    let leastLeft = floor;
    let mostLeft = ceiling;
    for (let index = 0; index < milestones.length; index++) {
      const least = leastLeft;
      const most = mostLeft;
      leastLeft = Math.max(0, Math.min(least, floor - toWatts(numberAt(milestones.floor, index))));
      mostLeft = Math.max(
        0,
        Math.min(most, ceiling - toWatts(numberAt(milestones.ceiling, index))),
      );
      keep(
        index,
        numberAt(first, index),
        numberAt(last, index),
        least - leastLeft,
        most - mostLeft,
      );
    }
    const by = deal.end?.last ?? assumeBy;
    const begin = beginOfRest(deal, milestones);
    // Where nothing is left to grow over, it comes at once on the last day, assumed all the same.
    const since = by === null ? -Infinity : begin === -Infinity ? by : Math.min(begin, by);
    const isLeft = keep(milestones.length, since, by ?? Infinity, leastLeft, mostLeft);
    if (isLeft) rest = by === null ? 'undated' : 'assumed';
  }
  const [only = null, ...others] = deal.sources;
  const source = others.length > 0 ? null : only;
  const termsOf = (index: number): TrancheTerms => {
    const place = places[index] ?? 0;
    if (milestones && place < milestones.length) {
      const { boundOf, sourceOf } = milestones;
      return { bound: boundOf(place), source: sourceOf(place) ?? source };
    }
    return { bound: size?.bound ?? 'exact', source };
  };
  const ceiling = columns.ceiling.subarray(0, length);
  const used = {
    first: columns.first.subarray(0, length),
    last: columns.last.subarray(0, length),
    floor: isExact ? ceiling : columns.floor.subarray(0, length),
    ceiling,
  };
  return new TrancheList(deal, used, rest, termsOf);
}
