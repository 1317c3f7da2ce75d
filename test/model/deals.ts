import type { Bound, Certainty, Day, Deal, Milestone, Overlap } from '../../src/data/deal.js';
import type { Quantity, Span, StatusChange } from '../../src/data/deal.js';

/** The number of a day written `2026-07-22`. */
export function day(text: string): Day {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

function span(first: Day | null, last: Day | null, written: string): Span {
  return { first, last, approximate: false, uncertain: false, written };
}

/** The date of one day. */
export function on(text: string): Span {
  return span(day(text), day(text), text);
}

/** A whole year. */
export function year(number: number): Span {
  return span(day(`${number}-01-01`), day(`${number}-12-31`), `${number}`);
}

/** From the beginning of a year on. */
export function from(number: number): Span {
  return span(day(`${number}-01-01`), null, `${number}/..`);
}

/** By the end of a year. */
export function by(number: number): Span {
  return span(null, day(`${number}-12-31`), `../${number}`);
}

/** A number, or the least and the most. */
type Size = number | readonly [number, number];

function quantity(size: Size | Quantity): Quantity {
  if (typeof size === 'number') {
    return { floor: size, ceiling: size, bound: 'exact', basis: null };
  }
  if ('bound' in size) return size;
  return { floor: size[0], ceiling: size[1], bound: 'up-to', basis: null };
}

/** A size with a bound other than `exact`. */
export function bounded(bound: Bound, value: number, floor = value): Quantity {
  return { floor, ceiling: value, bound, basis: null };
}

/** So much in place by a date. */
export function milestone(at: Span, gw: Size | Quantity, source: string | null = null): Milestone {
  return { at, gw: quantity(gw), source };
}

/** A link to another deal. */
export function overlap(id: string, certainty: Certainty, gw: number | null = null): Overlap {
  return { id, certainty, gw };
}

/** A status that holds from a date. */
export function since(is: StatusChange['is'], at: Span | null = null): StatusChange {
  return { is, at };
}

/** What a test says of a deal; `gw` may be a number, or the least and the most. */
export type Literal = Partial<Omit<Deal, 'id' | 'gw'>> & { readonly gw?: Size | Quantity | null };

/** A deal of the layer `chips`, announced on 2025-07-01, of which nothing else is stated. */
export function deal(id: string, { gw = null, ...rest }: Literal = {}): Deal {
  return {
    id,
    title: id,
    parties: [],
    layer: 'chips',
    announced: on('2025-07-01'),
    gw: gw === null ? null : quantity(gw),
    usd: null,
    start: null,
    end: null,
    milestones: [],
    status: [since('announced')],
    within: null,
    overlaps: [],
    supersedes: null,
    sources: [],
    note: null,
    written: {},
    ...rest,
  };
}
