import { nothing, svg, type SVGTemplateResult } from 'lit';

import type { Locale } from '../locale/locale.js';
import type { FigureWords } from '../model/figure.js';
import { type Measure, wrap } from '../model/text.js';
import { SAMPLE_HEIGHT } from '../model/timeline-key.js';
import type { DrawnFigure } from '../view/drawn-figure.js';
import { samplesView } from '../view/key-view.js';
import { markedText } from '../view/marked.js';
import { type Theme, paint, px, resolvePaints } from '../view/paint.js';
import { markup } from './markup.js';
import { type Direction, isolateTexts, turnOver, turnTextsBack } from './right-to-left.js';

/** How a figure is written. */
export interface SvgOptions {
  readonly locale: Locale;
  readonly measure: Measure;
  readonly theme: Theme;
  /** From right to left the whole picture is turned over, its texts are not; `ltr` where absent. */
  readonly direction?: Direction;
  /** A CSS list of fonts; sans serif where absent. */
  readonly font?: string;
  /** px between letters; 0 where absent. */
  readonly letterSpacing?: number;
}

const FONT = "Arial, Helvetica, 'Liberation Sans', sans-serif";

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
const KEY_SIZE = 12;

interface Block {
  readonly view: readonly SVGTemplateResult[];
  readonly height: number;
}

function paragraphs(
  all: readonly Paragraph[],
  width: number,
  { measure, locale }: Pick<SvgOptions, 'measure' | 'locale'>,
): Block {
  let y = 0;
  const view = all
    .filter(({ text }) => text !== '')
    .flatMap(({ text, size, bold = false, tone, gap }) => {
      const lines = wrap(text, width, measure, size, bold).map((line) => {
        y += size * LEADING;
        return svg`<text x="0" y=${px(y - size * 0.35)} font-size=${size} font-weight=${bold ? 700 : 400} fill=${paint(tone)}>${locale.parts(line, text).map(markedText)}</text>`;
      });
      y += gap;
      return lines;
    });
  return { view, height: y };
}

/** A key in lines that wrap: each sample with its words beside it. */
function keyBlock({ words, prefix }: DrawnFigure, width: number, measure: Measure): Block {
  const { key = [] } = words;
  let x = 0;
  let top = 0;
  let bottom = 0;
  const view = key.map((entry, index) => {
    const textX = entry.width + 6;
    const lines = wrap(entry.text, width - textX, measure, KEY_SIZE);
    const whole = textX + Math.max(...lines.map((line) => measure(line, KEY_SIZE)));
    if (x > 0 && x + whole > width) {
      x = 0;
      top = bottom;
    }
    const place = `translate(${px(x)} ${px(top)})`;
    x += whole + 16;
    bottom = Math.max(bottom, top + SAMPLE_HEIGHT + 4 + (lines.length - 1) * KEY_SIZE * LEADING);
    return svg`<g transform=${place}>${samplesView(entry, `${prefix}-k${index}`)}${lines.map((line, number) => svg`<text x=${textX} y=${px(SAMPLE_HEIGHT / 2 + 4 + number * KEY_SIZE * LEADING)} font-size=${KEY_SIZE} fill=${paint('muted')}>${line}</text>`)}</g>`;
  });
  return { view, height: bottom };
}

function sourcesLine({ sources }: FigureWords, locale: Locale): string {
  const texts = sources
    .slice()
    .map(({ text, url }) => locale.isolated(url ? `${text} (${url})` : text));
  const { sources: heading, figure } = locale.strings;
  return texts.length === 0 ? '' : heading + figure.colon + texts.join(figure.semicolon);
}

/** An SVG document with heading, drawing, notes and sources: text as text, nothing from outside. */
export function standaloneSvg(drawing: DrawnFigure, options: SvgOptions): string {
  const { words, view, width, height } = drawing;
  const { locale, measure, theme, direction, font = FONT, letterSpacing } = options;
  const room = width;
  const head = paragraphs(
    [
      { text: words.heading, size: 22, bold: true, tone: 'text', gap: 4 },
      { text: words.description, size: 15, tone: 'muted', gap: 10 },
    ],
    room,
    options,
  );
  const foot = paragraphs(
    [
      ...words.notes.map((text) => ({ text, size: 12, tone: 'muted', gap: 3 })),
      { text: sourcesLine(words, locale), size: 12, tone: 'muted', gap: 0 },
    ],
    room,
    options,
  );
  const key = keyBlock(drawing, room, measure);
  const below = MARGIN + head.height + height + 10;
  const whole = below + key.height + foot.height + MARGIN;
  const outer = width + 2 * MARGIN;
  const content = svg`<g transform=${`translate(${MARGIN} ${MARGIN})`}>${head.view}</g>
    <g transform=${`translate(${MARGIN} ${px(MARGIN + head.height)})`}>${view}</g>
    ${key.height > 0 ? svg`<g transform=${`translate(${MARGIN} ${px(below)})`}>${key.view}</g>` : nothing}
    <g transform=${`translate(${MARGIN} ${px(below + key.height)})`}>${foot.view}</g>`;
  const isTurned = direction === 'rtl';
  const document = svg`<svg xmlns="http://www.w3.org/2000/svg" width=${px(outer)} height=${px(whole)} viewBox=${`0 0 ${px(outer)} ${px(whole)}`} lang=${locale.tag} font-family=${font} letter-spacing=${letterSpacing || nothing} role="img" aria-label=${words.summary || words.heading}>
    <rect width="100%" height="100%" fill=${paint('background')}></rect>
    ${isTurned ? turnOver(content, outer) : content}
  </svg>`;
  const text = isolateTexts(markup(document));
  const lines = (isTurned ? turnTextsBack(text) : text).replace(/><(?=[a-z])/gi, '>\n<');
  return `${resolvePaints(lines, theme)}\n`;
}
