import { type TemplateResult, html, nothing } from 'lit';

import type { Locale } from '../locale/locale.js';
import {
  type ListEntry,
  type ListYear,
  type TimelineList,
  STRIP_WIDTH,
} from '../model/timeline-list.js';
import { BAR_HEIGHT } from '../model/timeline.js';
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

function entryView(entry: ListEntry, prefix: string): TemplateResult {
  const { id, date, title, facts } = entry;
  return html`<li class="entry" part="mark" data-ids=${id}>
    <span class="date">${date}${strip(entry, prefix)}</span>
    <span part="label"
      ><button class="title" data-action="show" data-id=${id} tabindex="-1">${title}</button
      >${facts.map((fact) => html`<span class="facts">${fact}</span>`)}</span
    >
  </li>`;
}

function moreView({ key, more, moreIds }: ListYear, locale: Locale): TemplateResult {
  return html`<li class="entry" part="mark" data-ids=${moreIds.join(' ')} data-count=${more}>
    <button data-action="more" data-year=${key} tabindex="-1">
      ${locale.strings.more(locale.number(more))}
    </button>
  </li>`;
}

/**
 * A timeline as an ordered list by year: real text that wraps. No button is a tab stop of its own:
 * the page makes one of them one.
 * @param prefix begins the ids of gradients.
 */
export function listView(
  { years }: TimelineList,
  summary: string,
  locale: Locale,
  prefix: string,
): TemplateResult {
  return html`<ol class="years" aria-label=${summary}>
    ${years.map(
      (year, index) =>
        html`<li part="lane">
          <div class="year">${year.title}</div>
          <ol class="entries">
            ${year.entries.map((entry, row) => entryView(entry, `${prefix}-${index}-${row}`))}
            ${year.more > 0 ? moreView(year, locale) : nothing}
          </ol>
        </li>`,
    )}
  </ol>`;
}
