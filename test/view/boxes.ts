/** Texts as the page draws them. px. */
import { type Box, overlapping as pairs, overlaps as touches } from '../model/figures.js';

/** So far drawn texts may reach into each other: a hair. */
const SLACK = 0.5;

/** A font's own box may reach into the next line, so the height is that of an em about the baseline. */
export function boxOf(text: SVGTextElement): Box {
  const { x, width } = text.getBBox();
  const y = Number(text.getAttribute('y'));
  const size = Number.parseFloat(getComputedStyle(text).fontSize);
  const words = text.textContent!;
  return { text: words, x0: x, x1: x + width, y0: y - 0.8 * size, y1: y + 0.2 * size };
}

/** Whether two boxes lie on each other by more than a hair. */
export function overlaps(one: Box, other: Box): boolean {
  return touches(one, other, SLACK);
}

/** The texts that lie on each other, two by two. */
export function overlapping(boxes: readonly Box[]): string[] {
  return pairs(boxes, SLACK);
}
