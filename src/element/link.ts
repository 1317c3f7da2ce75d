import type { PropertyValues, ReactiveController } from 'lit';

import type { Dataset } from '../data/deal.js';
import { failedDataset, readRows } from '../data/parse.js';
import type { DayRange } from '../model/range.js';
import { tableOf, tableRows } from './markup-data.js';
import { isParsed } from './parsed.js';

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
  /** The id of what it follows itself. */
  for: string | null;
  readonly shared: Shared;
  /** Takes over what was done in an element that follows it. */
  share(act: Act): void;
  /** Reads its data for an element that follows it, even if it does not draw yet. */
  lend(): void;
}

/** An element that may follow another. */
export interface Follower extends Leader {
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

/** What a chart names in its part of the page. */
function namedBy(chart: Leader): Element | null {
  const root = chart.getRootNode();
  const isRoot = root instanceof Document || root instanceof ShadowRoot;
  return chart.for && isRoot ? root.getElementById(chart.for) : null;
}

/** What `for` names may be on the page a moment later. ms */
const PATIENCE = 3000;

/**
 * What the element stands for that `for` names: another chart, whose data, selection and range are
 * shared, or a table. It may come later, change, go away and come back.
 */
export class Link implements ReactiveController {
  readonly #host: Follower;
  readonly #root = new MutationObserver(() => this.#find());
  readonly #cells = new MutationObserver(() => this.#readTable());
  #target: Element | null = null;
  /** What a table holds, or that there is nothing to follow. */
  #own: Dataset | null = null;
  #waiting = 0;

  constructor(host: Follower) {
    this.#host = host;
    host.addController(this);
  }

  /** The chart that is followed. */
  get leader(): Leader | null {
    return isLeader(this.#target) ? this.#target : null;
  }

  /** What there is to show; `null` while nothing has come, `undefined` where `for` names nothing. */
  get dataset(): Dataset | null | undefined {
    if (!this.#host.for) return undefined;
    return this.#own ?? this.leader?.shared.dataset ?? null;
  }

  /** Whether there may be data some day: there are none where following leads back to this element. */
  get #isLed(): boolean {
    const passed = new Set<Element>();
    let next: Element | null = this.leader;
    while (isLeader(next) && !passed.has(next)) {
      passed.add(next);
      next = namedBy(next);
    }
    return passed.size > 0 && !passed.has(this.#host);
  }

  hostConnected(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#rest();
    this.#take(null);
  }

  /** To be called when the properties of the element have changed. */
  follow(changed: PropertyValues<{ for: unknown }>): void {
    if (changed.has('for') && this.#host.isConnected) this.#watch();
  }

  #rest(): void {
    this.#root.disconnect();
    clearTimeout(this.#waiting);
    document.removeEventListener('readystatechange', this.#findAgain);
  }

  #watch(): void {
    this.#rest();
    if (!this.#target) this.#own = null;
    const { for: id } = this.#host;
    this.#find();
    if (!id) return;
    const options = { childList: true, subtree: true, attributeFilter: ['id'] };
    this.#root.observe(this.#host.getRootNode(), options);
    document.addEventListener('readystatechange', this.#findAgain);
    if (!this.#isLed) this.#waiting = window.setTimeout(() => this.#lose(id), PATIENCE);
  }

  /** There is nothing to follow, and there has been time for it to come. */
  #lose(id: string): void {
    if (this.#isLed || this.dataset || this.#target instanceof HTMLTableElement) return;
    const expected =
      'expected the id of a table beside this element, or of a chart there that does not follow it';
    const message = `attribute for: ${expected}, got "${id}"`;
    this.#own = failedDataset({ code: 'attribute', message, path: 'for', value: id });
    this.#host.requestUpdate();
  }

  #find(): void {
    const named = namedBy(this.#host);
    // Editors give the id of a table to the figure around it.
    const found: Element | null = tableOf(named) ?? named;
    if (found?.localName.includes('-') && !isLeader(found)) {
      void customElements.whenDefined(found.localName).then(() => isLeader(found) && this.#find());
    } else if (found !== this.#host) this.#take(found);
  }

  readonly #findAgain = (): void => this.#find();

  #take(target: Element | null): void {
    // A table may have been parsed to its end by now.
    if (target === this.#target) {
      if (!this.#own) this.#readTable();
      return;
    }
    this.#cells.disconnect();
    this.#target?.removeEventListener(CHANGE, this.#hear);
    this.#target = target;
    this.#own = null;
    target?.addEventListener(CHANGE, this.#hear);
    // What has been there once may go away: its figure stays.
    if (this.#isLed) clearTimeout(this.#waiting);
    if (target instanceof HTMLTableElement) {
      this.#cells.observe(target, { childList: true, subtree: true, characterData: true });
      this.#readTable();
    }
    this.#hear();
  }

  #readTable(): void {
    const table = this.#target;
    if (!(table instanceof HTMLTableElement && isParsed(table))) return;
    this.#own = readRows(tableRows(table));
    this.#host.requestUpdate();
  }

  readonly #hear = (): void => {
    const { leader } = this;
    if (leader) this.#host.share(leader.shared);
    // Where two follow each other one of them may be given data after all.
    if (leader?.shared.dataset?.accepted) this.#own = null;
    this.#host.requestUpdate();
  };
}
