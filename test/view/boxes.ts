/** A text as the page draws it: its real width, and the height of its letters. px. */
export interface Box {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

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
  const slack = 0.5;
  return (
    one.x0 < other.x1 - slack &&
    other.x0 < one.x1 - slack &&
    one.y0 < other.y1 - slack &&
    other.y0 < one.y1 - slack
  );
}

/** The texts that lie on each other, two by two. */
export function overlapping(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlaps(one, other))
      .map((other) => `“${one.text}” and “${other.text}”`),
  );
}
