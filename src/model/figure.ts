import type { Dataset, Deal, HistoricEvent, Problem } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import type { KeyEntry } from './timeline-key.js';

/** A source as a figure names it. */
export interface SourceWords {
  readonly text: string;
  /** `null` where there is no safe address. */
  readonly url: string | null;
}

/** A table of texts: what the figure shows, for readers and programs alike. */
export interface TableWords {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
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
  readonly sources: readonly SourceWords[];
}

/** The lines that there is something to say in. */
export function stated(...lines: readonly (string | false | null | undefined)[]): string[] {
  return lines.flatMap((line) => line || []);
}

/** Ids of the sources behind records, those of milestones among them, each once. */
function sourceIds(records: readonly (Deal | HistoricEvent)[]): readonly string[] {
  const ids = records.flatMap((record) => [
    ...record.sources,
    ...('milestones' in record ? record.milestones : []).flatMap(({ source }) => source ?? []),
  ]);
  return [...new Set(ids)];
}

function sourceWords(id: string, dataset: Dataset, locale: Locale): SourceWords {
  const source = dataset.sources.get(id);
  if (!source) return { text: id, url: null };
  const { title, publisher, date, url } = source;
  const parts = stated(locale.text(title), locale.text(publisher), date && locale.date(date));
  return { text: parts.join(locale.strings.figure.comma), url };
}

/** The sources of several records, each once, in the order of the records. */
export function sourcesOf(
  records: readonly (Deal | HistoricEvent)[],
  dataset: Dataset,
  locale: Locale,
): readonly SourceWords[] {
  return sourceIds(records).map((id) => sourceWords(id, dataset, locale));
}

/**
 * The sources of one record in a line, or the words that there is none.
 * @param ids the sources of a part of it, where those are known.
 */
export function sourceLine(
  record: Deal | HistoricEvent,
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

/** A problem: its kind and place in the reader's language, what was expected in English. */
export function problemWords(problem: Problem, locale: Locale): string {
  const { strings } = locale;
  const kind = strings.problems[problem.code];
  return strings.problem(kind, placeOf(problem, locale), problem.message);
}
