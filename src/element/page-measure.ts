import type { Measure } from '../model/text.js';

/** Measures texts in the font of an element. */
export function pageMeasure(element: Element): Measure {
  const context = document.createElement('canvas').getContext('2d');
  // A browser that gives no canvas to measure with gets a wide guess.
  if (!context) return (text, size) => text.length * size;
  const { fontFamily, letterSpacing } = getComputedStyle(element);
  const spacing = Number.parseFloat(letterSpacing) || 0;
  return (text, size, bold = false) => {
    context.font = `${bold ? 700 : 400} ${size}px ${fontFamily}`;
    return context.measureText(text).width + spacing * text.length;
  };
}
