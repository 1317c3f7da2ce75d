import type { Measure } from '../model/text.js';

/** So many widths are remembered: with each step of a zoom mostly the same texts are measured. */
const MOST_KNOWN = 10_000;

/** Measures texts in the font of an element. */
export function pageMeasure(element: Element): Measure {
  const context = document.createElement('canvas').getContext('2d');
  // A browser that gives no canvas to measure with gets a wide guess.
  if (!context) return (text, size) => text.length * size;
  const { fontFamily, letterSpacing } = getComputedStyle(element);
  const spacing = Number.parseFloat(letterSpacing) || 0;
  const widths = new Map<string, number>();
  return (text, size, bold = false) => {
    const style = `${bold ? 700 : 400} ${size}px `;
    const known = widths.get(style + text);
    if (known !== undefined) return known;
    context.font = style + fontFamily;
    const width = context.measureText(text).width + spacing * text.length;
    if (widths.size >= MOST_KNOWN) widths.clear();
    widths.set(style + text, width);
    return width;
  };
}
