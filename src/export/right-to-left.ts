import { type SVGTemplateResult, svg } from 'lit';

import { px } from '../view/paint.js';

/** The way in which lines of text run and, on an axis, time. */
export type Direction = 'ltr' | 'rtl';

/** Letters of scripts that run from right to left: Hebrew, Arabic and their kin. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Marks each text of a drawing that holds letters from right to left as one that runs as its first
 * letter does. Characters say so, as not every program that draws SVG knows `unicode-bidi`, and the
 * attribute, as WebKit passes over the characters.
 */
export function isolateTexts(markup: string): string {
  return markup.replace(/<text([^>]*>)([^]*?)<\/text>/g, (found, attributes, content) =>
    FROM_RIGHT.test(content)
      ? `<text unicode-bidi="plaintext"${attributes}\u2068${content}\u2069</text>`
      : found,
  );
}

const OPPOSITE: Readonly<Record<string, string>> = { start: 'end', middle: 'middle', end: 'start' };

/** A text stands where a mirror shows it, but reads as before. */
function turnBack(attributes: string): string {
  const [, x = '0'] = / x="([^"]*)"/.exec(attributes) ?? [];
  const [, anchor = 'start'] = / text-anchor="(\w+)"/.exec(attributes) ?? [];
  const others = attributes.replace(/ (?:x|text-anchor)="[^"]*"/g, '');
  return `<text x="${px(-Number(x))}" text-anchor="${OPPOSITE[anchor]}" transform="scale(-1 1)"${others}>`;
}

/** Turns the texts of a drawing back that has been turned over. */
export function turnTextsBack(markup: string): string {
  return markup.replace(/<text([^>]*)>/g, (_, attributes: string) => turnBack(attributes));
}

/** Turns a drawing over that is so many px wide, like a page of glass: its texts, too. */
export function turnOver(drawing: SVGTemplateResult, width: number): SVGTemplateResult {
  return svg`<g transform=${`translate(${px(width)} 0) scale(-1 1)`}>${drawing}</g>`;
}
