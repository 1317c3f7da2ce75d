import type { LitElement, ReactiveController } from 'lit';

import { isModified } from './modifiers.js';

/** Where a key leads among a number of stops. */
function target(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(index + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(index - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function stopAt(stop: HTMLElement | undefined, stops: readonly HTMLElement[]): void {
  for (const each of stops) each.tabIndex = each === stop ? 0 : -1;
}

/** Makes buttons one tab stop: arrows up and down, Home and End move between them. */
export class Roving implements ReactiveController {
  readonly #host: LitElement;
  readonly #selector: string;

  /** @param selector of the buttons, in the order of reading. */
  constructor(host: LitElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
  }

  hostConnected(): void {
    // What listens inside the element goes with it, and is added only once.
    const { renderRoot } = this.#host;
    renderRoot.addEventListener('keydown', this.#onKey);
    // Where the focus stays in the shadow tree, the host does not hear of it.
    renderRoot.addEventListener('focusin', this.#onFocus);
  }

  /** The first button is the stop where there is none, or no longer. */
  hostUpdated(): void {
    const stops = this.#stops();
    if (!stops.some(({ tabIndex }) => tabIndex === 0)) stopAt(stops[0], stops);
  }

  #stops(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(this.#selector)];
  }

  readonly #onFocus = (event: Event): void => {
    const stops = this.#stops();
    const stop = stops.find((each) => each === event.target);
    if (stop) stopAt(stop, stops);
  };

  readonly #onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || isModified(event)) return;
    const stops = this.#stops();
    const index = stops.findIndex((each) => each === event.target);
    const to = target(event.key, index, stops.length);
    if (index < 0 || to === null) return;
    event.preventDefault();
    stops[to]?.focus();
  };
}
