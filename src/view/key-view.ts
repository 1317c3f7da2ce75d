import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from 'lit';

import type { Locale } from '../locale/locale.js';
import type { FigureWords } from '../model/figure.js';
import { type KeyEntry, SAMPLE_HEIGHT } from '../model/timeline-key.js';
import { markShape } from './mark-view.js';

/**
 * The samples of a line of a key, drawn as in the figure.
 * @param id begins ids inside the drawing.
 */
export function samplesView({ samples }: KeyEntry, id: string): SVGTemplateResult {
  return svg`${samples.map((sample, index) => markShape(sample, `${id}-${index}`))}`;
}

/** The key of a figure on a page; ids are those of the shadow tree in which it stands. */
export function keyView(
  { key = [] }: FigureWords,
  { strings }: Locale,
): TemplateResult | typeof nothing {
  if (key.length === 0) return nothing;
  return html`<ul class="key" part="key" aria-label=${strings.key.heading}>
    ${key.map(
      (entry, index) =>
        html`<li>
          <svg width=${entry.width} height=${SAMPLE_HEIGHT} aria-hidden="true">
            ${samplesView(entry, `key-${index}`)}</svg
          >${entry.text}
        </li>`,
    )}
  </ul>`;
}
