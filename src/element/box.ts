import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The measured width of an element, in whole px; 0 while it is not laid out. */
export class Box implements ReactiveController {
  width = 0;
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    // A height that follows the width would end in a loop within one frame.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#take(width));
  });
  #frame = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
    this.#take(Math.floor(this.#host.getBoundingClientRect().width));
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  #take(width: number): void {
    if (width === this.width || width === 0) return;
    this.width = width;
    this.#host.requestUpdate();
  }
}
