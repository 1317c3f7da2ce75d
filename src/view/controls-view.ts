import { type TemplateResult, html } from 'lit';

import type { Locale } from '../locale/locale.js';

/** The signs of the buttons, in a square of 16 px. */
const SIGNS = {
  'zoom-in': 'M3 8h10M8 3v10',
  'zoom-out': 'M3 8h10',
  'zoom-home': 'M2 8l6-5 6 5M4 7v6h8V7',
} as const;

/** Those that are named in words. */
const NAMED = ['table', 'download', 'embed'] as const;

/** Which of the buttons above a drawing are there, and what of them is open. */
export interface ControlsState {
  /** Else the buttons that zoom are there, but dead. */
  readonly isZoomable: boolean;
  readonly withTable: boolean;
  readonly opened: readonly string[];
}

/** The buttons above a drawing: what can be taken from it, in words, and zooming, in signs. */
export function controlsView(
  { isZoomable, withTable, opened }: ControlsState,
  { strings }: Locale,
): TemplateResult {
  const named = withTable ? NAMED : NAMED.slice(1);
  return html`<div class="controls" part="controls">
    ${named.map(
      (action) =>
        html`<button
          type="button"
          class="named"
          data-action=${action}
          aria-expanded=${opened.includes(action)}
        >
          ${strings.actions[action]}
        </button>`,
    )}
    ${(['zoom-in', 'zoom-out', 'zoom-home'] as const).map((action) => {
      const name = strings.actions[action];
      return html`<button
        type="button"
        data-action=${action}
        title=${name}
        ?disabled=${!isZoomable}
      >
        <svg width="16" height="16" aria-hidden="true">
          <path d=${SIGNS[action]} fill="none" stroke="currentColor" stroke-width="1.5"></path>
        </svg>
      </button>`;
    })}
  </div>`;
}
