import type { Bound, Deal } from '../data/deal.js';
import { numberAt } from '../data/milestones.js';
import type { Claim, Tranche } from './tranches.js';

/** Pieces of capacity in columns: a first day that is not stated is `-Infinity`, a last `Infinity`. */
export interface TrancheColumns {
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** GW. */
  readonly floor: Float64Array;
  /** GW. */
  readonly ceiling: Float64Array;
}

/** What is told of a piece beside its days and its size. */
export interface TrancheTerms {
  readonly bound: Bound;
  readonly source: string | null;
}

/** The pieces of a deal's capacity in the order in which they come. */
export class TrancheList implements TrancheColumns {
  readonly deal: Deal;
  readonly length: number;
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly floor: Float64Array;
  readonly ceiling: Float64Array;
  /** Each floor is its ceiling. */
  readonly isExact: boolean;
  /** What is said of the last piece where no date of its own is stated; `null` where all have one. */
  readonly rest: Exclude<Claim, 'stated'> | null;
  readonly #termsOf: (index: number) => TrancheTerms;

  constructor(
    deal: Deal,
    { first, last, floor, ceiling }: TrancheColumns,
    rest: TrancheList['rest'],
    termsOf: (index: number) => TrancheTerms,
  ) {
    this.deal = deal;
    this.length = first.length;
    this.first = first;
    this.last = last;
    this.floor = floor;
    this.ceiling = ceiling;
    this.isExact = floor === ceiling || floor.every((gw, index) => gw === ceiling[index]);
    this.rest = rest;
    this.#termsOf = termsOf;
  }

  /** How many pieces have a stated date: all, or all but the last. */
  get stated(): number {
    return this.rest === null ? this.length : this.length - 1;
  }

  boundOf(index: number): Bound {
    return this.#termsOf(index).bound;
  }

  sourceOf(index: number): string | null {
    return this.#termsOf(index).source;
  }

  /** A piece by itself. */
  at(index: number): Tranche {
    const first = numberAt(this.first, index);
    const last = numberAt(this.last, index);
    return {
      deal: this.deal.id,
      floor: numberAt(this.floor, index),
      ceiling: numberAt(this.ceiling, index),
      first: first === -Infinity ? null : first,
      last: last === Infinity ? null : last,
      claim: index < this.stated ? 'stated' : (this.rest ?? 'stated'),
      ...this.#termsOf(index),
    };
  }

  /** The pieces from one index up to another, that one not among them: all by default. */
  slice(from = 0, to = this.length): readonly Tranche[] {
    const end = Math.min(to, this.length);
    return Array.from({ length: Math.max(0, end - from) }, (_, index) => this.at(from + index));
  }
}

/** How many pieces several lists have. */
export function countOf(lists: readonly TrancheList[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}
