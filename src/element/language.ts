import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The nearest element around another that has an attribute, across shadow roots. */
function nearest(element: Element, attribute: string): Element | null {
  for (let at: Element | null = element; at;) {
    const found: Element | null = at.closest(`[${attribute}]`);
    if (found) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/**
 * The language of an element: that of the nearest ancestor with `lang`. It is followed as it changes,
 * as is the direction.
 */
export class Language implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer = new MutationObserver(() => this.#host.requestUpdate());

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47 tag; empty where no ancestor states one. */
  get tag(): string {
    return nearest(this.#host, 'lang')?.getAttribute('lang') ?? '';
  }

  hostConnected(): void {
    for (let root: Node = this.#host.getRootNode(); ;) {
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
      if (!(root instanceof ShadowRoot)) break;
      root = root.host.getRootNode();
    }
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
