import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { shadowOf } from './page.js';

/** The nearest element around another that has an attribute, across shadow roots. */
function nearest(element: Element, attribute: string): Element | null {
  for (let at: Element | null = element; at;) {
    const found: Element | null = at.closest(`[${attribute}]`);
    if (found) return found;
    at = shadowOf(at)?.host ?? null;
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
    for (let at: Element | undefined = this.#host; at; at = shadowOf(at)?.host) {
      const options = { subtree: true, attributeFilter: ['lang', 'dir'] };
      this.#observer.observe(at.getRootNode(), options);
    }
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
