import { type TemplateResult, html, nothing } from 'lit';

import type { Locale } from '../locale/locale.js';
import type { ItemDetails, MembersDetails } from '../model/details.js';
import { sourcesLine } from './figure-view.js';
import { marked } from './marked.js';
import { panelView } from './panel-view.js';

/** The panel of one item. */
export function detailsView(details: ItemDetails, locale: Locale): TemplateResult {
  const { title, facts, note, sources } = details;
  const content = html`<dl>
      ${facts.map(
        ({ term, text }) =>
          html`<dt>${term}</dt>
            <dd>${marked(text, locale)}</dd>`,
      )}
    </dl>
    ${note ? html`<p>${marked(note, locale)}</p>` : nothing}
    <p class="sources">
      ${locale.strings.sources}${locale.strings.figure.colon}${sourcesLine(sources, locale)}
    </p>`;
  return panelView({ title, content, isPinned: true, isDialog: true }, locale);
}

/** The panel of items that share a mark: each is a button with its id in `data-id`. */
export function membersView(
  { heading, range, entries, more }: MembersDetails,
  locale: Locale,
): TemplateResult {
  const { details } = locale.strings;
  const content = html`<div class="date">${range}</div>
    <button data-action="zoom">${details.zoom}</button>
    <ul class="members">
      ${entries.map(
        ({ id, title, date }) =>
          html`<li>
            <button data-action="show" data-id=${id}>
              <span class="date">${date}</span>${marked(title, locale)}
            </button>
          </li>`,
      )}
      ${more > 0 ? html`<li>${details.more(more)}</li>` : nothing}
    </ul>`;
  return panelView({ title: heading, content, isPinned: true, isDialog: true }, locale);
}
