import type { Dataset, Deal, HistoricEvent, Problem } from '../data/deal.js';
import { milestonesOf } from '../data/milestones.js';
import type { Locale } from '../locale/locale.js';
import type { KeyEntry } from './timeline-key.js';

/** A source as a figure names it. */
export interface SourceWords {
  readonly text: string;
  /** `null` where there is no safe address. */
  readonly url: string | null;
}

/** A list of which no more is put in words than is asked for. A list of words is one, too. */
export interface LongList<Words> {
  readonly length: number;
  /** The words from one index up to another, that one not among them: all by default. */
  readonly slice: (from?: number, to?: number) => readonly Words[];
}

/** Puts items in words once they are asked for. */
export function inWords<Item, Words>(
  items: LongList<Item>,
  write: (item: Item) => Words,
): LongList<Words> {
  return { length: items.length, slice: (from, to) => items.slice(from, to).map(write) };
}

/** Several lists as one. */
export function oneAfterOther<Item>(lists: readonly LongList<Item>[]): LongList<Item> {
  const length = lists.reduce((sum, list) => sum + list.length, 0);
  return {
    length,
    slice: (from = 0, to = length) => {
      let begin = 0;
      return lists.flatMap((list) => {
        const own = [from - begin, to - begin] as const;
        begin += list.length;
        return own[0] < list.length && own[1] > 0 ? list.slice(Math.max(0, own[0]), own[1]) : [];
      });
    },
  };
}

/** What follows the first so many of a long list. */
export function after<Words>(count: number, list: LongList<Words>): LongList<Words> {
  const length = Math.max(0, list.length - count);
  return { length, slice: (from = 0, to = length) => list.slice(count + from, count + to) };
}

/** A table of texts: what the figure shows, for readers and programs alike. */
export interface TableWords {
  readonly headings: readonly string[];
  readonly rows: LongList<readonly string[]>;
}

/** Everything about a figure that is said in words. */
export interface FigureWords {
  readonly heading: string;
  readonly description: string;
  /** The whole figure in one or two sentences. */
  readonly summary: string;
  /** What the drawing alone would not say: what is assumed, left out, or has no place. */
  readonly notes: readonly string[];
  /** What the looks of its marks mean; a figure that says so itself has none. */
  readonly key?: readonly KeyEntry[];
  readonly table: TableWords;
  readonly sources: LongList<SourceWords>;
}

/** The lines that there is something to say in. */
export function stated(...lines: readonly (string | false | null | undefined)[]): string[] {
  return lines.flatMap((line) => line || []);
}

/** So much of a list is said; the table has all of it. */
const MOST_SAID = 12;

/** What is said of items, of the first of them, and how many more there are. */
export function briefly<Item>(
  items: readonly Item[],
  write: (item: Item) => string,
  locale: Locale,
): readonly string[] {
  const said = items.slice(0, MOST_SAID).map(write);
  const rest = items.length - said.length;
  return rest > 0 ? [...said, locale.strings.more(locale.number(rest))] : said;
}

/** What has sources: a deal, an event, or no more than a list of them. */
export type Sourced = Deal | Pick<HistoricEvent, 'sources'>;

/** Ids of the sources behind records, those of milestones among them, each once. */
export function sourceIds(records: readonly Sourced[]): readonly string[] {
  const ids = new Set<string>();
  for (const record of records) {
    for (const id of record.sources) ids.add(id);
    if ('milestones' in record) for (const id of milestonesOf(record).sources) ids.add(id);
  }
  return [...ids];
}

function sourceWords(id: string, dataset: Dataset, locale: Locale): SourceWords {
  const source = dataset.sources.get(id);
  if (!source) return { text: id, url: null };
  const { title, publisher, date, url } = source;
  const names = [title, publisher].map((text) => locale.isolated(locale.text(text)));
  const parts = stated(...names, date && locale.date(date));
  return { text: parts.join(locale.strings.figure.comma), url };
}

/** The sources of a figure, by their ids. */
export function sourcesOf(
  ids: readonly string[],
  dataset: Dataset,
  locale: Locale,
): LongList<SourceWords> {
  return inWords(ids, (id) => sourceWords(id, dataset, locale));
}

/**
 * The sources of one record in a line, or the words that there is none.
 * @param ids the sources of a part of it, where those are known.
 */
export function sourceLine(
  record: Sourced,
  dataset: Dataset,
  locale: Locale,
  ids: readonly string[] = sourceIds([record]),
): string {
  const words = ids.map((id) => sourceWords(id, dataset, locale).text);
  return words.join(locale.strings.figure.semicolon) || locale.strings.noSource;
}

/** The names of parties in a list. */
export function partyNames(ids: readonly string[], dataset: Dataset, locale: Locale): string {
  return locale.list(ids.map((id) => locale.text(dataset.parties.get(id)?.name ?? id)));
}

/** The place of a problem as its author counts: the cell of a table, else a JSON pointer. */
function placeOf({ row, column, path }: Problem, { strings }: Locale): string {
  return row !== undefined && column !== undefined ? strings.cell(row, column) : path;
}

/** A problem in words. */
export interface ProblemWords {
  /** Its kind and place in the reader's language. */
  readonly text: string;
  /** What was found and expected, in English. */
  readonly message: string;
}

/** Tells of a problem: what it is, where it is, and what was expected. */
export function problemWords(problem: Problem, locale: Locale): ProblemWords {
  const { strings } = locale;
  const kind = strings.problems[problem.code];
  const place = locale.isolated(placeOf(problem, locale));
  return { text: strings.problem(kind, place), message: problem.message };
}
