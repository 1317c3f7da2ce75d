import { html, nothing } from 'lit';

import { markup } from '../export/markup.js';
import type { Direction } from '../export/right-to-left.js';
import type { Locale } from '../locale/locale.js';
import type { FigureWords } from '../model/figure.js';
import { sourceView } from '../view/figure-view.js';

/** A picture of a figure, for what shows neither elements nor SVG: feeds, mail. */
export interface ImageFigure {
  /** Address of the picture. */
  readonly address: string;
  /** The picture as SVG, of which the size is taken. */
  readonly svg: string;
  readonly words: FigureWords;
  readonly locale: Locale;
  /** As the page has it where absent. */
  readonly dir?: Direction | undefined;
}

/** The size of a picture as its own first tag states it. px. */
function sizeOf(svg: string): readonly [width: string, height: string] {
  const [, width = '', height = ''] =
    /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return [String(Math.round(Number(width))), String(Math.round(Number(height)))];
}

/** An `<img>` with the figure in words as its alternative text, and its sources as links. */
export function imageHtml({ address, svg, words, locale, dir }: ImageFigure): string {
  const [width, height] = sizeOf(svg);
  const { strings } = locale;
  const sources = words.sources
    .slice()
    .map(
      (source, index) =>
        html`${index > 0 && strings.figure.semicolon}${sourceView(source, locale)}`,
    );
  const caption =
    sources.length === 0 ? nothing : html`<figcaption>${strings.sources}: ${sources}</figcaption>`;
  const view = html`<figure lang=${locale.tag} dir=${dir ?? nothing}>
    <img src=${address} alt=${words.summary || words.heading} width=${width} height=${height} />
    ${caption}
  </figure>`;
  return `${markup(view).replace(/\s*\n\s*/g, ' ')}\n`;
}
