import type { LitElement, ReactiveController } from 'lit';

/**
 * A drawing that has come with the page, as declarative shadow DOM. It was made for some width and
 * is not brought to life: it stays until there is a live one, and goes in the same update.
 */
export class TakeOver implements ReactiveController {
  readonly #host: LitElement;
  #nodes: readonly ChildNode[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { hasUpdated, renderRoot, renderOptions } = this.#host;
    if (hasUpdated) return;
    this.#nodes = [...renderRoot.childNodes];
    // What the element draws would hang on a node that goes.
    renderOptions.renderBefore = null;
    // What a reader has opened already stays open.
    for (const open of renderRoot.querySelectorAll('details[open]'))
      open.dispatchEvent(new Event('toggle'));
  }

  /** There is a drawing still that is not the element's own. */
  get isStatic(): boolean {
    return this.#nodes.length > 0;
  }

  /** To be called when the element is about to draw. */
  finish(): void {
    for (const node of this.#nodes) node.remove();
    this.#nodes = [];
  }
}
