import type { LitElement } from 'lit';

import { prefixOf } from '../export/prefix.js';
import { standaloneSvg } from '../export/svg.js';
import type { FigureWords } from '../model/figure.js';
import type { DrawingRequest, DrawnFigure } from '../view/drawn-figure.js';
import { isTurned } from './direction.js';

/** What an element can write of what it has drawn. */
export interface Exportable {
  /**
   * Draws it again as a picture that stands alone.
   * @param prefix begins ids inside the drawing.
   */
  readonly picture: (prefix: string) => DrawnFigure;
  readonly csv: () => string;
}

const SLOTS = ['heading', 'description'] as const;

/** What an author has put into the slots of an element, as text. */
export function slotted(host: Element): Partial<Pick<FigureWords, 'heading' | 'description'>> {
  const words = SLOTS.flatMap((name) => {
    const texts = Array.from(host.children, (child) =>
      child.slot === name ? (child.textContent ?? '') : '',
    );
    const text = texts.join(' ').replace(/\s+/g, ' ').trim();
    return text ? [[name, text]] : [];
  });
  return Object.fromEntries(words);
}

/** What is drawn of a request as a file of SVG, in the font and the colours of the page. */
export function pageSvg(host: LitElement, figure: Exportable, request: DrawingRequest): string {
  const { stage, attributes } = request;
  const { locale, measure, width } = stage;
  // Where the data come from makes no difference to the picture.
  const looks = JSON.stringify({ ...attributes, src: null, for: null });
  const prefix = prefixOf(host.localName, locale.wanted, String(width), looks);
  const drawn = figure.picture(prefix);
  const { fontFamily, letterSpacing } = getComputedStyle(host);
  // A colour may follow the scheme, or another property: only an element that has it tells.
  const probe = document.createElement('i');
  probe.style.setProperty('forced-color-adjust', 'none');
  host.renderRoot.append(probe);
  const theme = (name: string): string => {
    probe.style.color = `var(--_${name})`;
    return getComputedStyle(probe).color;
  };
  const svg = standaloneSvg(
    { ...drawn, words: { ...drawn.words, ...slotted(host) } },
    {
      locale,
      measure,
      theme,
      direction: isTurned(host) ? 'rtl' : 'ltr',
      font: fontFamily,
      letterSpacing: Number.parseFloat(letterSpacing),
    },
  );
  probe.remove();
  return svg;
}

/** @param fault tells of an SVG that cannot be read. */
async function imageOf(svg: string, fault: Error): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  try {
    image.src = url;
    await image.decode();
    return image;
  } catch {
    throw fault;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** With an image in which nothing can be wrong, only a policy can fail. */
const BLANK = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const REFUSED =
  "the page's content security policy does not allow images from blob: — add img-src blob:";

/** Draws SVG as PNG, so many dots for each px. */
export async function pngOf(svg: string, scale: number): Promise<Blob> {
  await imageOf(BLANK, new DOMException(REFUSED, 'NotAllowedError'));
  const image = await imageOf(svg, new Error('the drawing cannot be read'));
  const canvas = document.createElement('canvas');
  const { width, height } = Object.assign(canvas, {
    width: Math.round(image.naturalWidth * scale),
    height: Math.round(image.naturalHeight * scale),
  });
  try {
    // Of a canvas that is too large Firefox says so here, others give nothing in the end.
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (blob) return blob;
  } catch {
    // Told below.
  }
  throw new Error(`a picture of ${width} × ${height} dots cannot be drawn: another scale may do`);
}
