import type { PropertyValues, ReactiveController } from 'lit';

import type { Dataset } from '../data/deal.js';
import type { DayRange } from '../model/range.js';

/** What a reader does in one of several linked elements. */
export interface Act {
  /** Id of the deal or event that the reader has chosen last. */
  readonly selected: string | null;
  /** The days that the reader has chosen; `null` where each element shows its own. */
  readonly range: DayRange | null;
}

/** What linked elements have in common. */
export interface Shared extends Act {
  /** `null` while nothing was read. */
  readonly dataset: Dataset | null;
}

/** An element that others may follow, of this copy of the package or of another. */
export interface Leader extends HTMLElement {
  readonly shared: Shared;
  /** Takes over what was done in an element that follows it. */
  share(act: Act): void;
}

/** An element that may follow another. */
export interface Follower extends Leader {
  for: string | null;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

/** Sent by an element to those who follow it when its data, its selection or its range change. */
const CHANGE = 'ct-change';

/** Tells those who follow an element that it has changed. */
export function tellFollowers(leader: Leader): void {
  leader.dispatchEvent(new CustomEvent(CHANGE));
}

function isLeader(element: Element | null): element is Leader {
  return element !== null && 'share' in element && 'shared' in element;
}

/** What `for` names may be on the page a moment later. ms */
const PATIENCE = 3000;

/**
 * What the element stands for that `for` names: another chart, whose data, selection and range are
 * shared, or a table. It may come later, change, go away and come back.
 */
export class Link implements ReactiveController {
  /** There is nothing to follow, and there has been time for it to come. */
  isLost = false;
  readonly #host: Follower;
  readonly #tableChanged: () => void;
  readonly #root = new MutationObserver(() => this.#find());
  readonly #cells = new MutationObserver(() => this.#tableChanged());
  #target: Element | null = null;
  #waiting = 0;

  /** @param tableChanged is called when there is a table, or when it has changed. */
  constructor(host: Follower, tableChanged: () => void) {
    this.#host = host;
    this.#tableChanged = tableChanged;
    host.addController(this);
  }

  /** The chart that is followed. */
  get leader(): Leader | null {
    return isLeader(this.#target) ? this.#target : null;
  }

  /** The table that is read. */
  get table(): HTMLTableElement | null {
    return this.#target instanceof HTMLTableElement ? this.#target : null;
  }

  hostConnected(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#root.disconnect();
    this.#take(null);
  }

  /** To be called when the properties of the element have changed. */
  follow(changed: PropertyValues<{ for: unknown }>): void {
    if (changed.has('for') && this.#host.isConnected) this.#watch();
  }

  #watch(): void {
    this.#root.disconnect();
    clearTimeout(this.#waiting);
    this.isLost = false;
    const root = this.#host.getRootNode();
    if (this.#host.for) {
      this.#root.observe(root, { childList: true, subtree: true, attributeFilter: ['id'] });
      this.#waiting = window.setTimeout(() => {
        this.isLost = true;
        this.#host.requestUpdate();
      }, PATIENCE);
    }
    this.#find();
  }

  #find(): void {
    const { for: id } = this.#host;
    const root = this.#host.getRootNode();
    const isRoot = root instanceof Document || root instanceof ShadowRoot;
    const found: Element | null = id && isRoot ? root.getElementById(id) : null;
    if (found?.localName.includes('-') && !isLeader(found)) {
      void customElements.whenDefined(found.localName).then(() => isLeader(found) && this.#find());
    } else if (found !== this.#host) this.#take(found);
  }

  #take(target: Element | null): void {
    if (target === this.#target) return;
    this.#cells.disconnect();
    this.#target?.removeEventListener(CHANGE, this.#hear);
    this.#target = target;
    target?.addEventListener(CHANGE, this.#hear);
    if (this.table) {
      this.#cells.observe(this.table, { childList: true, subtree: true, characterData: true });
      this.#tableChanged();
    }
    this.#hear();
  }

  readonly #hear = (): void => {
    const { leader } = this;
    if (leader) this.#host.share(leader.shared);
    this.#host.requestUpdate();
  };
}
