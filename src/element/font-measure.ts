import type { LitElement, ReactiveController } from 'lit';

import type { Measure } from '../model/text.js';
import { pageMeasure } from './page-measure.js';

/** Measures texts in the font of an element, and anew where the page may have given it another. */
export class FontMeasure implements ReactiveController {
  readonly #host: LitElement;
  #measure: Measure | null = null;
  /** The language that it measures. */
  #tag = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** @param tag BCP 47 tag of the texts. */
  in(tag: string): Measure {
    if (tag !== this.#tag) this.#measure = null;
    this.#tag = tag;
    return (this.#measure ??= pageMeasure(this.#host, tag));
  }

  hostConnected(): void {
    document.fonts.addEventListener('loadingdone', this);
    this.handleEvent();
  }

  hostDisconnected(): void {
    document.fonts.removeEventListener('loadingdone', this);
  }

  /** Texts may be in another font now. */
  handleEvent(): void {
    this.#measure = null;
    this.#host.requestUpdate();
  }
}
