import { svg, type SVGTemplateResult } from 'lit';

import type { Locale } from '../locale/locale.js';
import type { FigureWords } from '../model/figure.js';
import { type Measure, wrap } from '../model/text.js';
import type { DrawnFigure } from '../view/drawn-figure.js';
import { paint, px, resolvePaints } from '../view/paint.js';
import { markup } from './markup.js';

/** How a figure is written. */
export interface SvgOptions {
  readonly locale: Locale;
  readonly measure: Measure;
  readonly theme: 'light' | 'dark';
}

interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly tone: string;
  /** px below the paragraph. */
  readonly gap: number;
}

const MARGIN = 16;
const LEADING = 1.35;

interface Block {
  readonly view: readonly SVGTemplateResult[];
  readonly height: number;
}

function paragraphs(all: readonly Paragraph[], width: number, measure: Measure): Block {
  let y = 0;
  const view = all
    .filter(({ text }) => text !== '')
    .flatMap(({ text, size, bold = false, tone, gap }) => {
      const lines = wrap(text, width, measure, size, bold).map((line) => {
        y += size * LEADING;
        return svg`<text x="0" y=${px(y - size * 0.35)} font-size=${size} font-weight=${bold ? 700 : 400} fill=${paint(tone)}>${line}</text>`;
      });
      y += gap;
      return lines;
    });
  return { view, height: y };
}

function sourcesLine({ sources }: FigureWords, locale: Locale): string {
  const texts = sources.map(({ text, url }) => (url ? `${text} (${url})` : text));
  const { sources: heading } = locale.strings;
  return texts.length === 0 ? '' : `${heading}: ${texts.join(locale.strings.figure.semicolon)}`;
}

/** An SVG document with heading, drawing, notes and sources: text as text, nothing from outside. */
export function standaloneSvg(drawing: DrawnFigure, options: SvgOptions): string {
  const { words, view, width, height } = drawing;
  const { locale, measure, theme } = options;
  const room = width;
  const head = paragraphs(
    [
      { text: words.heading, size: 22, bold: true, tone: 'text', gap: 4 },
      { text: words.description, size: 15, tone: 'muted', gap: 10 },
    ],
    room,
    measure,
  );
  const foot = paragraphs(
    [
      ...words.notes.map((text) => ({ text, size: 12, tone: 'muted', gap: 3 })),
      { text: sourcesLine(words, locale), size: 12, tone: 'muted', gap: 0 },
    ],
    room,
    measure,
  );
  const whole = head.height + height + 10 + foot.height + 2 * MARGIN;
  const document = svg`<svg xmlns="http://www.w3.org/2000/svg" width=${px(width + 2 * MARGIN)} height=${px(whole)} viewBox=${`0 0 ${px(width + 2 * MARGIN)} ${px(whole)}`} lang=${locale.tag} font-family="Arial, Helvetica, 'Liberation Sans', sans-serif" role="img" aria-label=${words.summary || words.heading}>
    <rect width="100%" height="100%" fill=${paint('background')}></rect>
    <g transform=${`translate(${MARGIN} ${MARGIN})`}>${head.view}</g>
    <g transform=${`translate(${MARGIN} ${px(MARGIN + head.height)})`}>${view}</g>
    <g transform=${`translate(${MARGIN} ${px(MARGIN + head.height + height + 10)})`}>${foot.view}</g>
  </svg>`;
  const lines = markup(document).replace(/><(?=[a-z])/gi, '>\n<');
  return `${resolvePaints(lines, theme)}\n`;
}
