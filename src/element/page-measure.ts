import type { Measure } from '../model/text.js';

/** So many widths are remembered: mostly the same texts are measured, with each step of a zoom. */
const MOST_KNOWN = 10_000;

/** By font and text, for all elements of the page. px */
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

function newContext(): CanvasRenderingContext2D | null {
  document.fonts.addEventListener('loadingdone', () => widths.clear());
  return document.createElement('canvas').getContext('2d');
}

/**
 * Measures texts in the font of an element.
 * @param lang BCP 47 tag of the texts: a font such as `serif` is another one in another language.
 */
export function pageMeasure(element: Element, lang: string): Measure {
  const canvas = (context ??= newContext());
  // A browser that gives no canvas to measure with gets a wide guess.
  if (!canvas) return (text, size) => text.length * size;
  const style = getComputedStyle(element);
  // As the style sheet of the elements has it, also where the page has reset the element itself.
  const fontFamily = style.getPropertyValue('--ct-font') || style.fontFamily;
  return (text, size, bold = false) => {
    const font = `${bold ? 700 : 400} ${size}px ${fontFamily}`;
    const key = `${lang} ${font} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      // Set before the font, which is found by it; browsers that do not know it take the page's.
      Object.assign(canvas, { lang, font });
      ({ width } = canvas.measureText(text));
      if (widths.size >= MOST_KNOWN) widths.clear();
      widths.set(key, width);
    }
    return width;
  };
}
