import { type TemplateResult, html, nothing } from 'lit';

import type { Locale } from '../locale/locale.js';
import { idsText } from '../model/ids.js';
import {
  type ListEntry,
  type ListYear,
  type TimelineList,
  STRIP_WIDTH,
} from '../model/timeline-list.js';
import { BAR_HEIGHT } from '../model/timeline-marks.js';
import { marked } from './marked.js';
import { paint } from './paint.js';
import { markShape } from './mark-view.js';

/** The small axis is drawn at this share of the wide layout's size. */
const STRIP_SCALE = 0.6;

function strip({ mark }: ListEntry, id: string): TemplateResult | typeof nothing {
  if (!mark) return nothing;
  return html`<svg
    width=${STRIP_WIDTH * STRIP_SCALE}
    height=${BAR_HEIGHT * STRIP_SCALE}
    viewBox=${`0 0 ${STRIP_WIDTH} ${BAR_HEIGHT}`}
    aria-hidden="true"
  >
    <line
      x2=${STRIP_WIDTH}
      y1=${BAR_HEIGHT / 2}
      y2=${BAR_HEIGHT / 2}
      stroke=${paint('grid')}
      stroke-width="2"
    ></line>
    ${markShape(mark, id)}
  </svg>`;
}

/** What a reader can press in a list. */
export interface ListControls {
  readonly title: (entry: ListEntry, locale: Locale) => TemplateResult;
  /** @param words how many more there are. */
  readonly more: (year: ListYear, words: string) => TemplateResult;
}

/** No button is a tab stop of its own: the page makes one of them one. */
const buttons: ListControls = {
  title: ({ id, title }, locale) =>
    html`<button class="title" data-action="show" data-id=${id} tabindex="-1">
      ${marked(title, locale)}
    </button>`,
  more: ({ key }, words) =>
    html`<button data-action="more" data-year=${key} tabindex="-1">${words}</button>`,
};

function entryView(
  entry: ListEntry,
  prefix: string,
  controls: ListControls,
  locale: Locale,
): TemplateResult {
  const { id, date, facts } = entry;
  return html`<li class="entry" part="mark" data-ids=${idsText([id])}>
    <span class="date">${date}${strip(entry, prefix)}</span>
    <span part="label"
      >${controls.title(entry, locale)}${facts.map(
        (fact) => html`<span class="facts">${marked(fact, locale)}</span>`,
      )}</span
    >
  </li>`;
}

function moreView(year: ListYear, locale: Locale, controls: ListControls): TemplateResult {
  const { more, moreIds } = year;
  return html`<li class="entry" part="mark" data-ids=${idsText(moreIds)} data-count=${more}>
    ${controls.more(year, locale.strings.more(locale.number(more)))}
  </li>`;
}

/**
 * A timeline as an ordered list by year: real text that wraps.
 * @param prefix begins the ids of gradients.
 */
export function listView(
  { years }: TimelineList,
  summary: string,
  locale: Locale,
  prefix: string,
  controls: ListControls = buttons,
): TemplateResult {
  return html`<ol class="years" aria-label=${summary}>
    ${years.map(
      (year, index) =>
        html`<li part="lane">
          <div class="year">${year.title}</div>
          <ol class="entries">
            ${year.entries.map((entry, row) => entryView(entry, `${prefix}-${index}-${row}`, controls, locale))}
            ${year.more > 0 ? moreView(year, locale, controls) : nothing}
          </ol>
        </li>`,
    )}
  </ol>`;
}
