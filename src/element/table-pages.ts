import type { LitElement, ReactiveController } from 'lit';

import type { Pages } from '../view/pages-view.js';
import { aroundTarget } from './around-target.js';

/** Which of the lists under a figure are open, and on which page each is. */
export class TablePages implements ReactiveController {
  readonly #host: LitElement;
  readonly #open = new Set<string>();
  readonly #pages = new Map<string, number>();
  /** Paper has no lists to be opened. */
  #isPrinting = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // What listens inside the element goes with it, and is added only once.
    const { renderRoot } = this.#host;
    renderRoot.addEventListener('click', this.#onClick);
    // It does not bubble.
    renderRoot.addEventListener('toggle', this.#onToggle, true);
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
  }

  /** How the list of a name is to be shown. */
  readonly of: Pages = (name) => {
    const isPrinted = this.#isPrinting;
    return {
      isOpen: isPrinted || this.#open.has(name),
      isPrinted,
      page: this.#pages.get(name) ?? 0,
    };
  };

  /** To be called with new data: all lists are at their beginning again. */
  reset(): void {
    this.#pages.clear();
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.#host.requestUpdate();
  };

  readonly #onToggle = ({ target }: Event): void => {
    if (this.#isPrinting || !(target instanceof HTMLDetailsElement)) return;
    const name = target.dataset.list ?? '';
    if (target.open) this.#open.add(name);
    else this.#open.delete(name);
    this.#host.requestUpdate();
  };

  readonly #onClick = ({ target }: Event): void => {
    const button = aroundTarget(target, '[data-page]');
    const list = button && button.closest<HTMLElement>('[data-list]');
    if (!button || !list) return;
    this.#pages.set(list.dataset.list ?? '', Number(button.dataset.page));
    this.#host.requestUpdate();
  };
}
