import { type TemplateResult, html, nothing } from 'lit';

import type { Locale } from '../locale/locale.js';
import { panelView } from './panel-view.js';

/** What a figure can be downloaded as. */
export const DOWNLOADS = ['svg', 'png', 'csv'] as const;
/** One of {@link DOWNLOADS}. */
export type Download = (typeof DOWNLOADS)[number];

/** What of the buttons above a drawing is open. */
export interface ToolsState {
  readonly opened: 'download' | 'embed' | null;
  /** HTML to be copied. */
  readonly code: string;
  /** The code needs a file that has to be put on a server. */
  readonly needsFile: boolean;
  /** What came of an act of the reader; empty where it is seen. */
  readonly said: string;
}

function downloadsView({ strings }: Locale): TemplateResult {
  return html`<ul>
    ${DOWNLOADS.map(
      (format) => html`<li><button data-download=${format}>${strings.tools[format]}</button></li>`,
    )}
  </ul>`;
}

function codeView({ code, needsFile }: ToolsState, { strings }: Locale): TemplateResult {
  const { paste, copy, needsFile: note } = strings.tools;
  return html`<p>${paste}${needsFile ? ` ${note}` : nothing}</p>
    <textarea
      readonly
      rows="7"
      spellcheck="false"
      dir="ltr"
      aria-label="HTML"
      .value=${code}
    ></textarea>
    <button data-action="copy">${copy}</button>`;
}

/** What the buttons above a drawing open: each of its own buttons tells by `data-` what it is for. */
export function toolsView(state: ToolsState, locale: Locale): TemplateResult | typeof nothing {
  const { opened, said } = state;
  if (!opened) return nothing;
  const content = html`${opened === 'embed' ? codeView(state, locale) : downloadsView(locale)}
    <span class="said" role="status">${said}</span>`;
  const title = locale.strings.actions[opened];
  return panelView({ title, content, isPinned: true, isDialog: true, kind: 'tools' }, locale);
}
