import type { Locale } from '../locale/locale.js';
import type { FigureWords, SourceWords, TableWords } from '../model/figure.js';

/** A text in which Markdown finds nothing to interpret. */
function escape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#]/g, '\\$&');
}

function tableLines({ headings, rows }: TableWords): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`;
  return rows.length === 0
    ? []
    : [line(headings), line(headings.map(() => '---')), ...rows.slice().map(line), ''];
}

function sourceLine({ text, url }: SourceWords): string {
  return url
    ? `- [${escape(text)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`
    : `- ${escape(text)}`;
}

/** A figure as Markdown: all its words, its table and its sources. */
export function figureMarkdown(words: FigureWords, locale: Locale): string {
  const { heading, description, summary, notes, table, sources } = words;
  const paragraphs = [
    heading === '' ? '' : `## ${escape(heading)}`,
    escape(description),
    summary === heading ? '' : escape(summary),
  ].filter((paragraph) => paragraph !== '');
  const listed =
    sources.length === 0
      ? []
      : [`**${escape(locale.strings.sources)}**`, '', ...sources.slice().map(sourceLine)];
  const lines = [
    ...paragraphs.flatMap((paragraph) => [paragraph, '']),
    ...tableLines(table),
    ...notes.flatMap((note) => [escape(note), '']),
    ...listed,
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
