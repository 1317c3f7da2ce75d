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

function delayedColumns(columns: TrancheColumns, delay: Duration, today: Day): TrancheColumns {
  const first = columns.first.slice();
  const last = columns.last.slice();
  first.forEach((day, index) => {
    const days = delayed({ first: day, last: numberAt(last, index) }, delay, today);
    first[index] = days.first;
    last[index] = days.last;
  });
  return { ...columns, first, last };
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

/** What each milestone adds, and at the end the rest. GW. */
function amountsOf(whole: number, stated: Float64Array): Float64Array {
  const { length } = stated;
  const amounts = new Float64Array(length + 1);
  const size = toWatts(whole);
  let left = size;
  for (let index = 0; index < length; index++) {
    const rest = Math.max(0, Math.min(left, size - toWatts(numberAt(stated, index))));
    amounts[index] = toGigawatts(left - rest);
    left = rest;
  }
  amounts[length] = toGigawatts(left);
  return amounts;
}

/** Where one of two columns of amounts has more than nothing. */
function placesOf(floors: Float64Array, ceilings: Float64Array): Uint32Array {
  const places = new Uint32Array(ceilings.length);
  let length = 0;
  for (let index = 0; index < ceilings.length; index++) {
    if (numberAt(floors, index) > 0 || numberAt(ceilings, index) > 0) places[length++] = index;
  }
  return places.subarray(0, length);
}

/** The numbers in some places of a column, with another one for what lies behind its end. */
function pick(column: Float64Array, places: Uint32Array, rest: number): Float64Array {
  const { length } = places;
  const isBeginning = length <= column.length && places[length - 1] === length - 1;
  if (isBeginning) return column.subarray(0, length);
  const picked = new Float64Array(length);
  for (let index = 0; index < length; index++) picked[index] = column[places[index] ?? 0] ?? rest;
  return picked;
}

/** {@link tranches} in columns. */
export function trancheList(deal: Deal, options: TrancheOptions = {}): TrancheList {
  const { assumeBy = null, delay = null, today = null } = options;
  const size = sizeOf(deal);
  const milestones = milestonesOf(deal);
  const { length, boundOf, sourceOf } = milestones;
  const isExact = size?.floor === size?.ceiling && milestones.floor === milestones.ceiling;
  const ceilings = amountsOf(size?.ceiling ?? 0, milestones.ceiling);
  const floors = isExact ? ceilings : amountsOf(size?.floor ?? 0, milestones.floor);
  const by = deal.end?.last ?? assumeBy;
  const begin = beginOfRest(deal, milestones);
  // Where nothing is left to grow over, it comes at once on the last day, assumed all the same.
  const since = by === null ? -Infinity : begin === -Infinity ? by : Math.min(begin, by);
  const places = placesOf(floors, ceilings);
  const { first, last } = intervalsOf(deal, milestones);
  const ceiling = pick(ceilings, places, 0);
  const columns = {
    first: pick(first, places, since),
    last: pick(last, places, by ?? Infinity),
    floor: isExact ? ceiling : pick(floors, places, 0),
    ceiling,
  };
  const isLeft = places.at(-1) === length;
  const rest = !isLeft ? null : by === null ? 'undated' : 'assumed';
  const [only = null, ...others] = deal.sources;
  const source = others.length > 0 ? null : only;
  const termsOf = (index: number): TrancheTerms => {
    const place = places[index] ?? length;
    return place < length
      ? { bound: boundOf(place), source: sourceOf(place) ?? source }
      : { bound: size?.bound ?? 'exact', source };
  };
  const due = delay ? delayedColumns(columns, delay, today ?? -Infinity) : columns;
  return new TrancheList(deal, due, rest, termsOf);
}
