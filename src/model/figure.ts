import type { Dataset, Deal, HistoricEvent, Problem, Source } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';

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
  readonly table: TableWords;
  readonly sources: readonly SourceWords[];
}

/** Ids of the sources behind a record, those of its milestones among them. */
function sourceIds(record: Deal | HistoricEvent): readonly string[] {
  const milestones = 'milestones' in record ? record.milestones : [];
  return [...record.sources, ...milestones.flatMap(({ source }) => source ?? [])];
}

/** A source in words: title, publisher and date, as far as they are stated. */
export function sourceWords(id: string, dataset: Dataset, locale: Locale): SourceWords {
  const source: Source | undefined = dataset.sources.get(id);
  if (!source) return { text: id, url: null };
  const parts = [
    locale.text(source.title),
    locale.text(source.publisher),
    source.date ? locale.date(source.date) : '',
  ];
  return {
    text: parts.filter((part) => part !== '').join(locale.strings.figure.comma),
    url: source.url,
  };
}

/** The sources of several records, each once, in the order of the records. */
export function sourcesOf(
  records: readonly (Deal | HistoricEvent)[],
  dataset: Dataset,
  locale: Locale,
): readonly SourceWords[] {
  const ids = new Set(records.flatMap(sourceIds));
  return [...ids].map((id) => sourceWords(id, dataset, locale));
}

/** The sources of one record in a line, or the words that there is none. */
export function sourceLine(record: Deal | HistoricEvent, dataset: Dataset, locale: Locale): string {
  const ids = [...new Set(sourceIds(record))];
  if (ids.length === 0) return locale.strings.noSource;
  return ids
    .map((id) => sourceWords(id, dataset, locale).text)
    .join(locale.strings.figure.semicolon);
}

/** The names of parties in a list. */
export function partyNames(ids: readonly string[], dataset: Dataset, locale: Locale): string {
  return locale.list(
    ids.map((id) => {
      const party = dataset.parties.get(id);
      return party ? locale.text(party.name) : id;
    }),
  );
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
