import type { Measure } from '../model/text.js';

/** A wide guess, in font sizes, for a browser that gives no canvas to measure with. */
const CHARACTER_WIDTH = 0.7;

/** Measures texts in the font of an element. */
export function pageMeasure(element: Element): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text, size) => text.length * size * CHARACTER_WIDTH;
  const { fontFamily, letterSpacing } = getComputedStyle(element);
  const spacing = Number.parseFloat(letterSpacing) || 0;
  return (text, size, bold = false) => {
    context.font = `${bold ? 700 : 400} ${size}px ${fontFamily}`;
    return context.measureText(text).width + spacing * text.length;
  };
}
