/*
 * A page may bring an element into another document: that of a frame. There it has another window, by
 * which what it meets is made, so that `instanceof` tells nothing.
 */

/** The window in which a node stands; where its document has none, the one that runs this. */
export function windowOf({ ownerDocument }: Node): Window & typeof globalThis {
  return ownerDocument?.defaultView ?? window;
}

/** The shadow root that is the root of a node. */
export function shadowOf(node: Node): ShadowRoot | null {
  const root = node.getRootNode();
  return 'host' in root ? (root as ShadowRoot) : null;
}

/** The element at which an event has happened, in whatever shadow tree it is. */
export function targetOf(event: Event): HTMLElement | SVGElement | null {
  const [target] = event.composedPath();
  return target && 'closest' in target ? (target as HTMLElement | SVGElement) : null;
}
