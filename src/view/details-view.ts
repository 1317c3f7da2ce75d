import { type TemplateResult, html, nothing } from 'lit';

import type { Locale } from '../locale/locale.js';
import type { ItemDetails, MembersDetails } from '../model/details.js';
import { sourcesLine } from './figure-view.js';

/** The button that closes a panel, at its end, and the words on top. */
export function headView(title: string, isPinned: boolean, { strings }: Locale): TemplateResult {
  const { close } = strings.details;
  return html`${isPinned ? html`<button class="close" data-action="close" aria-label=${close}>×</button>` : nothing}
    <div class="panel-title">${title}</div>`;
}

/** What stands in a panel about one item. Buttons tell by `data-action` what they are for. */
export function detailsView(details: ItemDetails, locale: Locale): TemplateResult {
  const { title, facts, note } = details;
  return html`${headView(title, true, locale)}
    <dl>
      ${facts.map(
        ({ term, text }) =>
          html`<dt>${term}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
    ${note ? html`<p>${note}</p>` : nothing}
    <p class="sources">${locale.strings.sources}: ${sourcesLine(details.sources, locale)}</p>`;
}

/**
 * What stands in a panel about items that share a mark: each is a button with its id in `data-id`.
 * @param withZoom offers to zoom in on them.
 */
export function membersView(
  { heading, range, entries, more }: MembersDetails,
  locale: Locale,
  withZoom: boolean,
): TemplateResult {
  const { details } = locale.strings;
  return html`${headView(heading, true, locale)}
    <div class="date">${range}</div>
    ${withZoom ? html`<button data-action="zoom">${details.zoom}</button>` : nothing}
    <ul class="members">
      ${entries.map(
        ({ id, title, date }) =>
          html`<li>
            <button data-action="show" data-id=${id}>
              <span class="date">${date}</span>${title}
            </button>
          </li>`,
      )}
      ${more > 0 ? html`<li>${details.more(more)}</li>` : nothing}
    </ul>`;
}
