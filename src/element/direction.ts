/**
 * On a page that reads from right to left time runs so, too. The style sheet turns the drawing over
 * like a page of glass, and each text in it back; scenes know nothing of it.
 */

const OPPOSITE: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};

/** Whether the drawing of an element is turned over. */
export function isTurned(host: Element): boolean {
  return host.matches(':dir(rtl)');
}

/** A key as it leads through time: the arrows follow the eye. */
export function keyInTime(host: Element, key: string): string {
  return (isTurned(host) && OPPOSITE[key]) || key;
}

/** Where x is 0 in a drawing, px of the viewport, and the way from there on. */
export function beginning(
  host: Element,
  { left, right }: DOMRect,
): { readonly start: number; readonly way: 1 | -1 } {
  return isTurned(host) ? { start: right, way: -1 } : { start: left, way: 1 };
}

/**
 * Turns the texts of a drawing that is turned over back, each about the point at which it stands. The
 * style sheet alone would turn them about their middle, which WebKit looks for in the wrong place.
 */
export function turnTextsBack(host: Element): void {
  const isOver = isTurned(host);
  const texts = isOver ? 'text' : 'text[transform]';
  for (const text of host.shadowRoot?.querySelectorAll(texts) ?? []) {
    const back = `translate(${2 * Number(text.getAttribute('x'))}) scale(-1 1)`;
    if (!isOver) text.removeAttribute('transform');
    else if (text.getAttribute('transform') !== back) text.setAttribute('transform', back);
  }
}
