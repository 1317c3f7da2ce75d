import type { LitElement, ReactiveController } from 'lit';

/** Where something stands in a drawing, px, by the first id it stands for. */
export type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** More marks than this are not moved one by one. */
const MOST_MOVED = 300;
const TIMING = { duration: 240, easing: 'ease-out' };

/** Lets marks glide from where they were to where they are, where the reader allows motion. */
export class Motion implements ReactiveController {
  readonly #host: LitElement;
  readonly #places: () => Places | null;
  #before: Places | null = null;

  /** @param places where marks stand; `null` where nothing shall move. */
  constructor(host: LitElement, places: () => Places | null) {
    this.#host = host;
    this.#places = places;
  }

  hostUpdated(): void {
    const before = this.#before;
    const after = (this.#before = this.#places());
    if (!before?.size || !after || before.size + after.size > 2 * MOST_MOVED) return;
    if (!matchMedia('(prefers-reduced-motion: no-preference)').matches) return;
    for (const mark of this.#host.renderRoot.querySelectorAll('svg [data-ids]')) {
      const key = mark.getAttribute('data-ids')?.split(' ')[0] ?? '';
      const [from, to] = [before.get(key), after.get(key)];
      if (!from) mark.animate([{ opacity: 0 }, { opacity: 1 }], TIMING);
      else if (to && (from.x !== to.x || from.y !== to.y)) {
        const transform = `translate(${from.x - to.x}px, ${from.y - to.y}px)`;
        mark.animate([{ transform }, { transform: 'none' }], TIMING);
      }
    }
  }
}
