/**
 * On a page that reads from right to left time runs so, too. The style sheet turns the drawing over
 * like a page of glass, and each text in it back; scenes know nothing of it.
 */

const OPPOSITE: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};

/** Whether the drawing of an element is turned over. */
function isTurned(host: Element): boolean {
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
