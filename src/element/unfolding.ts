import type { LitElement, ReactiveController } from 'lit';

import type { Dataset } from '../data/deal.js';
import type { Unfolded } from '../model/timeline-list.js';
import { aroundTarget } from './around-target.js';

/** A press on "37 more" shows so many. */
const STEP = 100;

/** Which years of a list the reader has unfolded, and how far. */
export class Unfolding implements ReactiveController {
  readonly #host: LitElement;
  readonly #unfolded = new Map<string, number>();
  #dataset: Dataset | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // What listens inside the element goes with it, and is added only once.
    this.#host.renderRoot.addEventListener('click', this.#onClick);
  }

  /** New data is folded. */
  of(dataset: Dataset): Unfolded {
    if (dataset !== this.#dataset) this.#unfolded.clear();
    this.#dataset = dataset;
    return this.#unfolded;
  }

  readonly #onClick = ({ target }: Event): void => {
    const button = aroundTarget(target, '[data-action=more]');
    if (button) void this.#unfold(button);
  };

  /** Shows more of a year, with the focus on the first entry that is new. */
  async #unfold(button: HTMLElement): Promise<void> {
    const year = button.dataset.year ?? '';
    const list = button.closest('ol');
    const index = list ? list.childElementCount - 1 : 0;
    this.#unfolded.set(year, (this.#unfolded.get(year) ?? 0) + STEP);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    list?.children[index]?.querySelector('button')?.focus();
  }
}
