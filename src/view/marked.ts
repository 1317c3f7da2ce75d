import { type SVGTemplateResult, type TemplateResult, html, svg } from 'lit';

import type { Locale, TextPart } from '../locale/locale.js';

/** Text and elements, as a template takes them. */
type Content = string | readonly (string | TemplateResult)[];

/**
 * A text on a page, its parts in other languages marked as such.
 * @param write changes how a part is written, as to its spaces.
 */
export function marked(
  text: string,
  locale: Locale,
  write = (part: string): string => part,
): Content {
  // Most files have one language, or that of the page: then there is nothing to part.
  if (locale.languages.size === 0) return write(text);
  return locale
    .parts(text)
    .map((part) =>
      part.language
        ? html`<span lang=${part.language} dir="auto">${write(part.text)}</span>`
        : write(part.text),
    );
}

/** Text of a drawing, marked where it is in another language than the figure. */
export function markedText({ text, language }: TextPart): string | SVGTemplateResult {
  return language ? svg`<tspan lang=${language}>${text}</tspan>` : text;
}
