import { type TemplateResult, html } from 'lit';

import type { Locale } from '../locale/locale.js';

/** The signs of the buttons, in a square of 16 px. */
const SIGNS = {
  'zoom-in': 'M3 8h10M8 3v10',
  'zoom-out': 'M3 8h10',
  'zoom-home': 'M2 8l6-5 6 5M4 7v6h8V7',
} as const;

/** The buttons above a drawing; they are there, but dead, where there is no axis to zoom. */
export function controlsView(isZoomable: boolean, { strings }: Locale): TemplateResult {
  return html`<div class="controls" part="controls">
    ${(['zoom-in', 'zoom-out', 'zoom-home'] as const).map((action) => {
      const name = strings.actions[action];
      return html`<button
        type="button"
        data-action=${action}
        title=${name}
        aria-label=${name}
        ?disabled=${!isZoomable}
      >
        <svg width="16" height="16" aria-hidden="true">
          <path d=${SIGNS[action]} fill="none" stroke="currentColor" stroke-width="1.5"></path>
        </svg>
      </button>`;
    })}
  </div>`;
}
