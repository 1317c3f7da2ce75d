import { daySpan, plainDay, readDateText } from './dates.js';
import type { Bound, Deal, Milestone, Span } from './deal.js';
import type { Findings } from './problems.js';
import { MOST } from './quantities.js';
import { isRecord } from './record.js';
import type { MilestoneInput } from './schema.js';

/**
 * The milestones of a deal as columns, in their order. A file may hold a million of them, and as
 * objects they would be mostly work for the collector of garbage.
 */
export interface MilestoneColumns {
  readonly length: number;
  /** First days; `-Infinity` where none is stated. */
  readonly first: Float64Array;
  /** Last days; `Infinity` where none is stated. */
  readonly last: Float64Array;
  /** GW. */
  readonly floor: Float64Array;
  /** GW. */
  readonly ceiling: Float64Array;
  /** Ids of their sources, each once. */
  readonly sources: readonly string[];
  readonly boundOf: (index: number) => Bound;
  readonly sourceOf: (index: number) => string | null;
}

/** The number in a place of a column. */
export function numberAt(column: Float64Array, index: number): number {
  return column[index] ?? NaN;
}

/** Milestones of a file that are as most are, and how to make the list that a deal shows. */
export interface PlainMilestones extends MilestoneColumns {
  readonly list: () => readonly Milestone[];
}

/** Columns by the deal whose list nobody has asked for yet, and by lists. */
const known = new WeakMap<object, MilestoneColumns>();

/** The milestones of a deal as columns. */
export function milestonesOf(deal: Deal): MilestoneColumns {
  const key = known.has(deal) ? deal : deal.milestones;
  const found = known.get(key) ?? columnsOf(deal.milestones);
  known.set(key, found);
  return found;
}

function columnsOf(list: readonly Milestone[]): MilestoneColumns {
  const sources = list.flatMap(({ source }) => source ?? []);
  return {
    length: list.length,
    first: Float64Array.from(list, ({ at }) => at.first ?? -Infinity),
    last: Float64Array.from(list, ({ at }) => at.last ?? Infinity),
    floor: Float64Array.from(list, ({ gw }) => gw.floor),
    ceiling: Float64Array.from(list, ({ gw }) => gw.ceiling),
    sources: [...new Set(sources)],
    boundOf: (index) => list[index]?.gw.bound ?? 'exact',
    sourceOf: (index) => list[index]?.source ?? null,
  };
}

/** Lists that were asked for, by their columns. */
const lists = new WeakMap<MilestoneColumns, readonly Milestone[]>();

/** The list of a deal, made when somebody reads it. One getter for all deals gives them one shape. */
function listOf(this: object): readonly Milestone[] {
  const columns = known.get(this) as PlainMilestones;
  const list = lists.get(columns) ?? columns.list();
  lists.set(columns, list);
  return list;
}

/** A deal with its milestones, whose list is made when somebody reads it. */
export function withMilestones(
  rest: Omit<Deal, 'milestones'>,
  milestones: readonly Milestone[] | PlainMilestones,
): Deal {
  if (!('list' in milestones)) return Object.assign(rest, { milestones });
  const own = { get: listOf, enumerable: true };
  return keeping(Object.defineProperty(rest, 'milestones', own), milestones);
}

function keeping(deal: object, columns: MilestoneColumns): Deal {
  known.set(deal, columns);
  return deal as Deal;
}

/** A deal in which something else is different. A list of milestones that waits goes on waiting. */
export function withChanges(deal: Deal, changes: Partial<Omit<Deal, 'milestones'>>): Deal {
  const columns = known.get(deal);
  if (!columns) return { ...deal, ...changes };
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(deal));
  return keeping(Object.assign(copy, changes), columns);
}

/** A milestone with no fields but those that are known. */
function isMilestone(value: unknown): value is Readonly<Record<keyof MilestoneInput, unknown>> {
  if (!isRecord(value)) return false;
  for (const name in value) {
    if (name !== 'at' && name !== 'gw' && name !== 'source') return false;
  }
  return true;
}

function spanOf(at: unknown, findings: Findings): Span | null {
  if (typeof at !== 'string' && typeof at !== 'number') return null;
  const reading = readDateText(String(at), findings);
  return 'span' in reading ? reading.span : null;
}

/**
 * Reads milestones of which each states no more than a date, a number of GW and a source, and which
 * stand in their order without a fault.
 *
 * @returns `null` where any of them is otherwise, and has to be read with care
 */
export function plainMilestones(
  written: readonly unknown[],
  findings: Findings,
): PlainMilestones | null {
  const { length } = written;
  const first = new Float64Array(length);
  /** Of days alone it is the same column. */
  let last = first;
  const sizes = new Float64Array(length);
  const sources = new Set<string>();
  /** Of those that are not a day; a list of days has none. */
  let spans: (Span | undefined)[] | null = null;
  let ownSources: (string | undefined)[] | null = null;
  let [latest, before, least] = [-Infinity, -Infinity, 0];
  for (let index = 0; index < length; index++) {
    const milestone = written[index];
    if (!isMilestone(milestone)) return null;
    const { at, gw, source } = milestone;
    if (typeof gw !== 'number' || !(gw >= least && gw < MOST.gw)) return null;
    let begin = typeof at === 'string' ? plainDay(at) : NaN;
    let end = begin;
    if (Number.isNaN(begin)) {
      const span = spanOf(at, findings);
      // An open end has its place among others by rules of its own.
      if (!span || span.last === null) return null;
      begin = span.first ?? -Infinity;
      end = span.last;
      if (last === first) last = first.slice();
      spans ??= Array.from({ length });
      spans[index] = span;
    }
    if (end < latest || (gw === least && end === latest && begin < before)) return null;
    if (source !== undefined && source !== null) {
      if (typeof source !== 'string') return null;
      if (!sources.has(source) && !/./.test(source)) return null;
      ownSources ??= Array.from({ length });
      ownSources[index] = source;
      sources.add(source);
    }
    first[index] = before = begin;
    last[index] = latest = end;
    sizes[index] = least = gw;
  }
  const sourceOf = (index: number): string | null => ownSources?.[index] ?? null;
  return {
    length,
    first,
    last,
    floor: sizes,
    ceiling: sizes,
    sources: [...sources],
    boundOf: () => 'exact',
    sourceOf,
    list: () =>
      Array.from(sizes, (size, index) => ({
        at: spans?.[index] ?? daySpan(numberAt(first, index)),
        gw: { floor: Math.max(0, size), ceiling: size, bound: 'exact', basis: null },
        source: sourceOf(index),
      })),
  };
}
