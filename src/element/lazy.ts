import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { isLazy } from '../model/options.js';

/** How far from the viewport an element begins: the height, and the width, of the viewport. */
const MARGIN = '100%';

/** An element that may wait. */
export interface Waiting extends ReactiveControllerHost, HTMLElement {
  readonly loading: string | null;
}

/**
 * Whether an element with `loading="lazy"` may begin: it has come near the viewport, or the page is
 * printed. What has begun does not stop again.
 */
export class Lazy implements ReactiveController {
  /** The data may be fetched and read: for this element, or for one that follows it. */
  mayRead = false;
  mayDraw = false;
  readonly #host: Waiting;
  readonly #print: () => void;
  readonly #observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#begin();
    },
    { rootMargin: MARGIN },
  );

  /** @param drawNow draws without delay, as a printer does not wait. */
  constructor(host: Waiting, drawNow: () => void) {
    this.#host = host;
    this.#print = () => {
      if (!this.mayDraw) this.#begin();
      drawNow();
    };
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#print);
    if (!this.mayDraw && isLazy(this.#host.loading)) this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    window.removeEventListener('beforeprint', this.#print);
  }

  /** To be called before each update. */
  follow(): void {
    if (this.mayDraw || !this.#host.isConnected) return;
    if (isLazy(this.#host.loading)) this.#observer.observe(this.#host);
    else this.#begin();
  }

  /** Another element needs the data. */
  lend(): void {
    if (this.mayRead) return;
    this.mayRead = true;
    this.#host.requestUpdate();
  }

  #begin(): void {
    this.mayRead = this.mayDraw = true;
    this.#observer.disconnect();
    this.#host.requestUpdate();
  }
}
