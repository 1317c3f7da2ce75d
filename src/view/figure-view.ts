import { type SVGTemplateResult, type TemplateResult, html, nothing } from 'lit';

import type { Locale } from '../locale/locale.js';
import {
  type FigureWords,
  type LongList,
  type ProblemWords,
  type SourceWords,
  type TableWords,
  after,
} from '../model/figure.js';
import { type Pages, pagesView } from './pages-view.js';
import { keyView } from './key-view.js';
import { controlsView } from './controls-view.js';
import { marked } from './marked.js';
import { px } from './paint.js';
import { type ToolsState, toolsView } from './tools-view.js';

/** Everything around a drawing. */
export interface FigureFrame {
  readonly words: FigureWords;
  readonly drawing: TemplateResult;
  /** What is wrong with the data, a line each. */
  readonly problems: LongList<ProblemWords>;
  /** Which of the long lists are open, and where. */
  readonly pages: Pages;
  readonly locale: Locale;
  /** There is an axis to zoom. */
  readonly isZoomable: boolean;
  /** The reader sees other days than those of the author. */
  readonly isAway: boolean;
  readonly withHeading: boolean;
  readonly withTable: boolean;
  readonly withSources: boolean;
  readonly withControls: boolean;
  /** What of the controls is open. */
  readonly tools: ToolsState;
}

/**
 * A drawing of a given size in px, read out as one picture, or as a group of what it holds.
 * @param summary its name; a group may have none.
 */
export function drawingView(
  content: SVGTemplateResult,
  width: number,
  height: number,
  summary: string,
  role: 'img' | 'group' = 'img',
): TemplateResult {
  return html`<svg
    role=${role}
    aria-label=${summary || nothing}
    width=${px(width)}
    height=${px(height)}
    viewBox=${`0 0 ${px(width)} ${px(height)}`}
  >
    ${content}
  </svg>`;
}

/** A number stays in the line of its unit. */
function unbroken(text: string): string {
  return text.replace(/(\d) (?=[GM]W)/g, '$1\u00a0');
}

function caption({ words, locale, withHeading }: FigureFrame): TemplateResult | typeof nothing {
  if (!withHeading) return nothing;
  return html`<figcaption>
    <div class="heading" part="heading" id="heading">
      <slot name="heading">${marked(words.heading, locale, unbroken)}</slot>
    </div>
    <div class="description" part="description">
      <slot name="description">${marked(words.description, locale)}</slot>
    </div>
  </figcaption>`;
}

function notes({ notes: lines }: FigureWords, locale: Locale): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<ul class="notes" part="notes">
    ${lines.map((line) => html`<li>${marked(line, locale, unbroken)}</li>`)}
  </ul>`;
}

/** So many sources or problems stand there at once; the others can be opened. */
const MOST_LINES = 40;

function linesView(lines: readonly TemplateResult[]): TemplateResult {
  return html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

/** What has no room among the first lines of a list. */
function furtherView<Words>(
  name: string,
  words: LongList<Words>,
  lineOf: (line: Words) => TemplateResult,
  { pages, locale }: Pick<FigureFrame, 'pages' | 'locale'>,
): TemplateResult | typeof nothing {
  const list = after(MOST_LINES, words);
  if (list.length === 0) return nothing;
  const summary = locale.strings.more(locale.number(list.length));
  const view = (lines: readonly Words[]): TemplateResult => linesView(lines.map(lineOf));
  return pagesView({ name, summary, list, view }, pages, locale);
}

/** What was expected is said in English, whatever the language of the page. */
function problemView({ text, message }: ProblemWords): TemplateResult {
  return html`${text}<span lang="en" dir="auto">${message}</span>`;
}

/** What is wrong with the data, for the person who can mend it. */
export function problemsView(
  frame: Pick<FigureFrame, 'problems' | 'pages' | 'locale'>,
): TemplateResult | typeof nothing {
  const { problems, locale } = frame;
  if (problems.length === 0) return nothing;
  const heading = locale.strings.figure.problemsHeading(problems.length);
  return html`<div class="problems">
    <strong>${heading}</strong>
    ${linesView(problems.slice(0, MOST_LINES).map(problemView))}
    ${furtherView('problems', problems, problemView, frame)}
  </div>`;
}

/** So many rows are one template: each template more is a fragment to be copied. */
const BLOCK = 10;
const stringsBySize = new Map<string, TemplateStringsArray>();

/**
 * The template of rows with so many cells each.
 * @param isMarked cells may hold elements; those that do not are quicker to write.
 */
function rowStrings(rows: number, cells: number, isMarked: boolean): TemplateStringsArray {
  const size = `${rows} ${cells} ${isMarked}`;
  const cell = isMarked ? '>|</' : ' .textContent=|></';
  const row = `<tr><th scope="row"${cell}th>${`<td${cell}td>`.repeat(cells - 1)}</tr>`;
  const parts = row.repeat(rows).split('|');
  const strings = stringsBySize.get(size) ?? Object.assign(parts, { raw: parts });
  stringsBySize.set(size, strings);
  return strings;
}

function rowsView(rows: readonly (readonly string[])[], locale: Locale): readonly TemplateResult[] {
  const isMarked = locale.languages.size > 0;
  const views: TemplateResult[] = [];
  for (let begin = 0, size = 1; begin < rows.length; begin += size) {
    size = rows.length - begin < BLOCK ? 1 : BLOCK;
    const strings = rowStrings(size, rows[begin]?.length ?? 0, isMarked);
    const cells = rows.slice(begin, begin + size).flat();
    views.push(html(strings, ...cells.map((cell) => marked(cell, locale))));
  }
  return views;
}

function tableView(
  headings: TableWords['headings'],
  rows: readonly (readonly string[])[],
  locale: Locale,
): TemplateResult {
  return html`<div class="scroll" role="group" aria-label=${locale.strings.dataTable} tabindex="0">
    <table part="table">
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col" .textContent=${heading}></th>`)}
        </tr>
      </thead>
      <tbody>
        ${rowsView(rows, locale)}
      </tbody>
    </table>
  </div>`;
}

/** A source, as a link where it has an address. */
export function sourceView({ text, url }: SourceWords, locale: Locale): TemplateResult {
  const words = marked(text, locale);
  return url === null ? html`${words}` : html`<a href=${url}>${words}</a>`;
}

/** Sources in a line, as links where there is an address. */
export function sourcesLine(
  sources: LongList<SourceWords>,
  locale: Locale,
): readonly TemplateResult[] {
  return sources.slice(0, MOST_LINES).map((source, index) => {
    const { semicolon } = locale.strings.figure;
    return html`${index > 0 ? semicolon : nothing}${sourceView(source, locale)}`;
  });
}

function sourcesView(frame: FigureFrame): TemplateResult | typeof nothing {
  const { words, locale } = frame;
  const { sources } = words;
  if (sources.length === 0) return nothing;
  return html`<div class="sources" part="sources">
    ${locale.strings.sources}${locale.strings.figure.colon}${sourcesLine(sources, locale)}
    ${furtherView('sources', sources, (source) => sourceView(source, locale), frame)}
  </div>`;
}

function toolRow({ isZoomable, withTable, pages, tools, locale }: FigureFrame): TemplateResult {
  const opened = [pages('table').isOpen ? 'table' : '', tools.opened ?? ''];
  return html`${controlsView({ isZoomable, withTable, opened }, locale)}${toolsView(tools, locale)}`;
}

/** Leads back to the author's days where no other button does: one finger can zoom in, but not out. */
function homeView({
  isZoomable,
  isAway,
  withControls,
  locale,
}: FigureFrame): TemplateResult | typeof nothing {
  if (!isZoomable || !isAway || withControls) return nothing;
  return html`<button class="home" data-action="zoom-home">
    ${locale.strings.actions['zoom-home']}
  </button>`;
}

/** A figure: heading, drawing, what it does not say by itself, table and sources. */
export function figureView(frame: FigureFrame): TemplateResult {
  const { words, drawing, pages, locale, withHeading, withTable, withSources } = frame;
  const { headings, rows } = words.table;
  const { dataTable } = locale.strings;
  const hasHeading = withHeading && words.heading !== '';
  return html`<figure
    part="figure"
    lang=${locale.tag}
    aria-labelledby=${hasHeading ? 'heading' : nothing}
    aria-label=${hasHeading ? nothing : words.heading || words.summary}
  >
    ${caption(frame)} ${frame.withControls ? toolRow(frame) : nothing}
    <div class="drawing">${drawing}</div>
    ${homeView(frame)} ${keyView(words, locale)} ${notes(words, locale)} ${problemsView(frame)}
    ${
      withTable
        ? pagesView(
            {
              name: 'table',
              summary: dataTable,
              list: rows,
              view: (page) => tableView(headings, page, locale),
            },
            pages,
            locale,
          )
        : nothing
    }
    ${withSources ? sourcesView(frame) : nothing}
  </figure>`;
}
