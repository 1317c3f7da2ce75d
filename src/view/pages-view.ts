import { type TemplateResult, html, nothing } from 'lit';

import type { Locale } from '../locale/locale.js';
import type { LongList } from '../model/figure.js';

/** How a list that may be long is to be shown. */
export interface PageState {
  readonly isOpen: boolean;
  /** Counted from 0. */
  readonly page: number;
}

/** Tells how the list of a name is to be shown. */
export type Pages = (name: string) => PageState;

/** A list that can be opened. */
export interface Disclosure<Words> {
  /** What the state of the page is kept under. */
  readonly name: string;
  readonly summary: string;
  readonly list: LongList<Words>;
  readonly view: (words: readonly Words[]) => TemplateResult;
}

/** A list up to this length stands there as a whole, also while it is closed. */
const PAGE = 200;

/**
 * A list that is opened to be read. A short one can be found and printed while it is closed, a long
 * one is written in pages, and only once it is open.
 */
export function pagesView<Words>(
  { name, summary, list, view }: Disclosure<Words>,
  pages: Pages,
  locale: Locale,
): TemplateResult {
  const { isOpen, page } = pages(name);
  const { length } = list;
  const { strings } = locale;
  const last = Math.ceil(length / PAGE) - 1;
  const current = Math.min(page, last);
  const from = current * PAGE;
  const to = Math.min(from + PAGE, length);
  // An end is no `disabled` button: that would lose the focus.
  const button = (action: 'previous' | 'next', leadsTo: number): TemplateResult => {
    const isEnd = leadsTo < 0 || leadsTo > last;
    return html`<button
      data-action=${`${name}-${action}`}
      data-page=${isEnd ? nothing : leadsTo}
      aria-disabled=${isEnd ? 'true' : nothing}
    >
      ${strings[action]}
    </button>`;
  };
  const paged = (): TemplateResult =>
    html`<div class="pages">
        ${button('previous', current - 1)}
        <span role="status"
          >${strings.rows(locale.number(from + 1), locale.number(to), locale.number(length))}</span
        >
        ${button('next', current + 1)}
      </div>
      ${view(list.slice(from, to))}`;
  return html`<details part="details" data-list=${name} ?open=${isOpen}>
    <summary>${summary}</summary>
    ${length <= PAGE ? view(list.slice()) : isOpen ? paged() : nothing}
  </details>`;
}
