import { type TemplateResult, html } from 'lit';

import type { ListEntry, TimelineList } from '../model/timeline-list.js';
import { paint } from './paint.js';

function entryView({ id, tone, date, title, facts }: ListEntry): TemplateResult {
  return html`<li class="entry" part="mark" data-ids=${id}>
    <span class="date">${date}</span
    ><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" fill=${paint(tone)}></circle></svg
    ><span part="label"
      >${title}${facts.map((fact) => html`<span class="facts">${fact}</span>`)}</span
    >
  </li>`;
}

/** A timeline as an ordered list by year: real text that wraps. */
export function listView({ years }: TimelineList, summary: string): TemplateResult {
  return html`<ol class="years" aria-label=${summary}>
    ${years.map(
      ({ title, entries }) =>
        html`<li part="lane">
          <div class="year">${title}</div>
          <ol class="entries">
            ${entries.map(entryView)}
          </ol>
        </li>`,
    )}
  </ol>`;
}
