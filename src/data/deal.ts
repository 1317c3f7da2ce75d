/**
 * What a checked file of deals holds. Everything here is read-only plain data: nothing in these
 * records depends on the page, the clock or the reader.
 */

/** A day of the UTC calendar, counted from 1970-01-01, which is day 0. */
export type Day = number;

/**
 * A date as stated: the first and the last day on which it may lie, both included. An end that the
 * source does not state is `null`.
 */
export interface Span {
  readonly first: Day | null;
  readonly last: Day | null;
  /** Written with `~` or `%`: about then. */
  readonly approximate: boolean;
  /** Written with `?` or `%`: not sure. */
  readonly uncertain: boolean;
  /** The date as it was written, for words and for error messages. */
  readonly written: string;
}

/** A text, or the same text in several languages by their BCP 47 tags. */
export type Text = string | Readonly<Record<string, string>>;

/** The layers of the build-out. Capacity of different layers is never added. */
export const LAYERS = ['chips', 'site', 'cloud', 'money', 'programme'] as const;
/** One of {@link LAYERS}. */
export type Layer = (typeof LAYERS)[number];

/** The words for how far a deal has come. */
export const STATUSES = [
  'announced',
  'letter-of-intent',
  'contracted',
  'under-construction',
  'operational',
  'paused',
  'cancelled',
  'transferred',
  'superseded',
] as const;
/** One of {@link STATUSES}. */
export type Status = (typeof STATUSES)[number];

/** How a stated quantity bounds the true one. */
export const BOUNDS = ['exact', 'about', 'at-least', 'up-to'] as const;
/** One of {@link BOUNDS}. */
export type Bound = (typeof BOUNDS)[number];

/** What a stated gigawatt measures: computers alone, the whole facility, or a power plant. */
export const BASES = ['it', 'facility', 'generation'] as const;
/** One of {@link BASES}. */
export type Basis = (typeof BASES)[number];

/** How sure it is that two deals overlap. */
export const CERTAINTIES = ['certain', 'likely', 'possible', 'disputed'] as const;
/** One of {@link CERTAINTIES}. */
export type Certainty = (typeof CERTAINTIES)[number];

/**
 * A quantity in GW or in USD. `floor` is what is stated at the least and `ceiling` what is stated
 * at the most; they differ only where `bound` is `up-to` (a stated range counts as one). With
 * `at-least` both are the stated value, and sums say "or more".
 */
export interface Quantity {
  readonly floor: number;
  readonly ceiling: number;
  readonly bound: Bound;
  readonly basis: Basis | null;
}

/** How much of a deal is in place by a date: cumulative, never what is added. */
export interface Milestone {
  readonly at: Span;
  /** GW. */
  readonly gw: Quantity;
  /** Id of a source. */
  readonly source: string | null;
}

/** A status and the date from which it holds. */
export interface StatusChange {
  readonly is: Status;
  /** `null`: since the announcement. */
  readonly at: Span | null;
}

/** A link to another deal with which this one may share capacity. */
export interface Overlap {
  /** Id of the other deal. */
  readonly id: string;
  readonly certainty: Certainty;
  /** GW that the two share at the most, where a source states it. */
  readonly gw: number | null;
}

/** A deal: somebody promises capacity, money or a frame for both. */
export interface Deal {
  readonly id: string;
  readonly title: Text;
  /** Ids of {@link Party}, or names. */
  readonly parties: readonly string[];
  /** `null` where the file states none: such deals make a layer of their own. */
  readonly layer: Layer | null;
  /** `null` where no date is stated. */
  readonly announced: Span | null;
  /** GW. A floor is never below what the milestones state. */
  readonly gw: Quantity | null;
  /** US dollars. */
  readonly usd: Quantity | null;
  /** When delivery begins. */
  readonly start: Span | null;
  /** When delivery is complete. */
  readonly end: Span | null;
  /** In order of time, never falling. */
  readonly milestones: readonly Milestone[];
  /** In order of time; at least one. */
  readonly status: readonly StatusChange[];
  /** Id of the deal of which this one is a part. */
  readonly within: string | null;
  readonly overlaps: readonly Overlap[];
  /** Id of the deal that this one replaces. */
  readonly supersedes: string | null;
  /** Ids of {@link Source}, or names. */
  readonly sources: readonly string[];
  readonly note: Text | null;
  /** The record as the author wrote it, with fields that this package does not know. */
  readonly written: Readonly<Record<string, unknown>>;
}

/** Something that happened around the deals. */
export interface HistoricEvent {
  readonly id: string;
  readonly title: Text;
  /** `null` where no date is stated. */
  readonly at: Span | null;
  /** `organisation`, `model`, `platform`, `product`, `revenue`, or a word of the author's. */
  readonly kind: string | null;
  readonly parties: readonly string[];
  readonly sources: readonly string[];
  readonly note: Text | null;
  /** The record as the author wrote it, with fields that this package does not know. */
  readonly written: Readonly<Record<string, unknown>>;
}

/** Who takes part in a deal. */
export interface Party {
  readonly id: string;
  readonly name: Text;
  /** A CSS colour. */
  readonly color: string | null;
}

/** Where a statement comes from. */
export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly publisher: Text | null;
  /** Only `http:`, `https:` or `mailto:`. */
  readonly url: string | null;
  readonly date: Span | null;
}

/** A quantity to compare with, drawn as a line across the ramp. */
export interface Reference {
  readonly gw: number;
  readonly label: Text;
  /** Id of a source. */
  readonly source: string | null;
}

/** The codes of everything that can be wrong. */
export const PROBLEM_CODES = [
  'network',
  'http',
  'timeout',
  'too-large',
  'parse',
  'schema',
  'date',
  'quantity',
  'reference',
  'duplicate-id',
  'attribute',
  'empty',
] as const;
/** One of {@link PROBLEM_CODES}. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something that is wrong with the data, said to the person who can mend it. */
export interface Problem {
  readonly code: ProblemCode;
  /** What was found and what was expected, in English. */
  readonly message: string;
  /** JSON pointer to the place, such as `/deals/3/milestones/0/at`. */
  readonly path: string;
  /** What was found. */
  readonly value: unknown;
  /** Of CSV and tables: the row, counted from 1 with the heading as row 1. */
  readonly row?: number;
  /** Of CSV and tables: the heading of the column, as written. */
  readonly column?: string;
}

/** A checked file of deals, and what was wrong with it. */
export interface Dataset {
  readonly title: Text | null;
  readonly description: Text | null;
  /** The day up to which the file is complete. */
  readonly asOf: Span | null;
  readonly parties: ReadonlyMap<string, Party>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly deals: readonly Deal[];
  readonly events: readonly HistoricEvent[];
  readonly references: readonly Reference[];
  /** How many deals and events were taken. */
  readonly accepted: number;
  /** How many deals and events were left out because of a problem. */
  readonly rejected: number;
  /** What is wrong. */
  readonly problems: readonly Problem[];
  /** What is odd, and taken all the same. */
  readonly warnings: readonly Problem[];
}
