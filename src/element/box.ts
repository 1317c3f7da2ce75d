import type { ReactiveController, ReactiveControllerHost } from 'lit';

const { parseFloat } = Number;

/** The width inside of padding and border, also where the page scales it; 0 without a box. px */
function innerWidth(host: HTMLElement): number {
  if (host.clientWidth === 0) return 0;
  const style = getComputedStyle(host);
  const width = parseFloat(style.width);
  if (style.boxSizing !== 'border-box') return width;
  const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = style;
  const edges = [paddingLeft, paddingRight, borderLeftWidth, borderRightWidth];
  return edges.reduce((rest, edge) => rest - parseFloat(edge), width);
}

/** The measured width of an element, in whole px; 0 while it is not laid out. */
export class Box implements ReactiveController {
  #width = 0;
  #isMeasured = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    cancelAnimationFrame(this.#frame);
    // An observer begins with what is known: that is no cause for another frame.
    if (width === this.width) return;
    this.#stand();
    // A height that follows the width would end in a loop within one frame.
    this.#frame = requestAnimationFrame(() => this.#take(width));
  });
  #frame = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** It is measured when it is first asked for: a hundred elements that come at once are laid out once. */
  get width(): number {
    if (!this.#isMeasured && this.#host.isConnected) {
      this.#isMeasured = true;
      // Most have a width: to ask for it lays the page out once, and is all that is asked.
      let width = innerWidth(this.#host);
      if (width === 0) {
        this.#stand();
        width = innerWidth(this.#host);
      }
      this.#width = Math.floor(width) || this.#width;
    }
    return this.#width;
  }

  hostConnected(): void {
    this.#isMeasured = false;
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  /** A page that resets everything, with `all: unset`, leaves a line of text, which has no width. */
  #stand(): void {
    if (getComputedStyle(this.#host).display === 'inline') this.#host.style.display = 'block';
  }

  #take(width: number): void {
    if (width === this.#width || width === 0) return;
    this.#width = width;
    this.#host.requestUpdate();
  }
}
