import { type TemplateResult, html, nothing } from 'lit';

import type { Locale } from '../locale/locale.js';
import { marked } from './marked.js';

/** A panel over the page, for the element to open and to place. */
export interface PanelWords {
  readonly title: string;
  /** What stands under the title. */
  readonly content: unknown;
  /** It can be closed; else it goes with the pointer. */
  readonly isPinned: boolean;
  /** Keys lead into it: it takes the focus. */
  readonly isDialog: boolean;
  /** A class of its own, to be found by. */
  readonly kind?: string;
}

/** What tells of a mark or a day. Buttons in it tell by `data-action` what they are for. */
export function panelView(
  { title, content, isPinned, isDialog, kind }: PanelWords,
  locale: Locale,
): TemplateResult {
  const { strings } = locale;
  const close = html`<button class="close" data-action="close" aria-label=${strings.details.close}>
    ×
  </button>`;
  return html`<div
    class=${kind ? `panel ${kind}` : isDialog ? 'panel' : 'panel reading'}
    part="panel"
    popover="manual"
    role=${isDialog ? 'dialog' : 'group'}
    tabindex=${isDialog ? '-1' : nothing}
    aria-label=${title}
  >
    ${isPinned ? close : nothing}
    <div class="panel-title">${marked(title, locale)}</div>
    ${content}
  </div>`;
}
