import { type TemplateResult, html, nothing } from 'lit';

import type { Locale } from '../locale/locale.js';
import type { LongList } from '../model/figure.js';

/** How a list that may be long is to be shown. */
export interface PageState {
  readonly isOpen: boolean;
  /** It goes to paper, as a whole. */
  readonly isPrinted: boolean;
  /** Counted from 0. */
  readonly page: number;
  /** It is written in full, however long: nothing answers where it could be turned over. */
  readonly isWhole?: boolean;
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
/** So much of a list goes to paper: some fifty sheets. */
const MOST_PRINTED = 2000;

/**
 * A list that is opened to be read, or printed. A short one can be found while it is closed, a long
 * one is written in pages, and only once it is open.
 */
export function pagesView<Words>(
  { name, summary, list, view }: Disclosure<Words>,
  pages: Pages,
  locale: Locale,
): TemplateResult {
  const { isOpen, isPrinted, isWhole, page } = pages(name);
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
  const rest = length - MOST_PRINTED;
  const printed = (): TemplateResult =>
    html`${view(list.slice(0, MOST_PRINTED))}
    ${rest > 0 ? html`<p>${strings.notPrinted(locale.number(rest))}</p>` : nothing}`;
  const long = isPrinted ? printed : isOpen ? paged : () => nothing;
  return html`<details part="details" data-list=${name} ?open=${isOpen}>
    <summary>${summary}</summary>
    ${length <= PAGE || isWhole ? view(list.slice()) : long()}
  </details>`;
}
