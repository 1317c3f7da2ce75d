import { type SVGTemplateResult, type TemplateResult, html, nothing } from 'lit';

import type { Locale } from '../locale/locale.js';
import type { FigureWords, SourceWords, TableWords } from '../model/figure.js';
import { keyView } from './key-view.js';
import { controlsView } from './controls-view.js';
import { px } from './paint.js';

/** Everything around a drawing. */
export interface FigureFrame {
  readonly words: FigureWords;
  readonly drawing: TemplateResult;
  /** What is wrong with the data, a line each. */
  readonly problems: readonly string[];
  readonly locale: Locale;
  /** There is an axis to zoom. */
  readonly isZoomable: boolean;
  readonly withHeading: boolean;
  readonly withTable: boolean;
  readonly withSources: boolean;
  readonly withControls: boolean;
}

/** A drawing of a given size in px, read out as one picture, or as a group of what it holds. */
export function drawingView(
  content: SVGTemplateResult,
  width: number,
  height: number,
  summary: string,
  role: 'img' | 'group' = 'img',
): TemplateResult {
  return html`<svg
    role=${role}
    aria-label=${summary}
    width=${px(width)}
    height=${px(height)}
    viewBox=${`0 0 ${px(width)} ${px(height)}`}
  >
    ${content}
  </svg>`;
}

function caption({ words, withHeading }: FigureFrame): TemplateResult | typeof nothing {
  if (!withHeading) return nothing;
  return html`<figcaption>
    <div class="heading" part="heading"><slot name="heading">${words.heading}</slot></div>
    <div class="description" part="description">
      <slot name="description">${words.description}</slot>
    </div>
  </figcaption>`;
}

function notes({ notes: lines }: FigureWords): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<ul class="notes">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

/** What is wrong with the data, for the person who can mend it. */
export function problemsView(
  problems: readonly string[],
  locale: Locale,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const heading = locale.strings.figure.problemsHeading(problems.length);
  return html`<div class="problems" role="status">
    <strong>${heading}</strong>
    <ul>
      ${problems.map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`;
}

function tableView({ headings, rows }: TableWords, name: string): TemplateResult {
  return html`<div class="scroll" role="region" aria-label=${name} tabindex="0">
    <table part="table">
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function sourceView({ text, url }: SourceWords): TemplateResult {
  return url === null ? html`${text}` : html`<a href=${url}>${text}</a>`;
}

/** Sources in a line, as links where there is an address. */
export function sourcesView(
  { sources }: Pick<FigureWords, 'sources'>,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  const { figure, sources: heading } = locale.strings;
  return html`<div class="sources" part="sources">
    ${heading}:
    ${sources.map(
      (source, index) => html`${index > 0 ? figure.semicolon : nothing}${sourceView(source)}`,
    )}
  </div>`;
}

/** A figure: heading, drawing, what it does not say by itself, table and sources. */
export function figureView(frame: FigureFrame): TemplateResult {
  const { words, drawing, problems, locale, withTable, withSources, withControls } = frame;
  const { dataTable } = locale.strings;
  return html`<figure part="figure" lang=${locale.tag} aria-label=${words.heading || words.summary}>
    ${caption(frame)} ${withControls ? controlsView(frame.isZoomable, locale) : nothing}
    <div class="drawing">${drawing}</div>
    ${keyView(words, locale)} ${notes(words)} ${problemsView(problems, locale)}
    ${
      withTable
        ? html`<details part="details">
            <summary>${dataTable}</summary>
            ${tableView(words.table, dataTable)}
          </details>`
        : nothing
    }
    ${withSources ? sourcesView(words, locale) : nothing}
  </figure>`;
}
