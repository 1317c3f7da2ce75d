import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Dataset } from '../data/deal.js';
import { readDeals } from '../data/parse.js';
import { MarkupData } from './markup-data.js';
import { sharedDataset } from './shared-dataset.js';

/** What a chart says about its data. */
export interface DataRequest {
  /** An object, or text of JSON or CSV. */
  readonly data?: unknown;
  /** What another element has read; `null` while it has nothing yet, absent where none is named. */
  readonly linked?: Dataset | null | undefined;
  /** Address of JSON or CSV. */
  readonly src?: string | null;
}

/** Where datasets come from that were fetched. */
const addresses = new WeakMap<Dataset, string>();

/** The absolute address of the file that holds a dataset; `null` where the page holds it. */
export function addressOf(dataset: Dataset): string | null {
  return addresses.get(dataset) ?? null;
}

/** Whether an author has set a value. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/**
 * Finds the data of a chart and reads it: `data`, else that of another element, else `src`, else
 * what stands on the page inside the element or just behind it.
 */
export class DealSource implements ReactiveController {
  /** What was read; `null` until there is something. */
  dataset: Dataset | null = null;
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: () => void;
  readonly #markup: MarkupData;
  /** Ends the request, or gives up the share in what has come of it. */
  #abort: AbortController | null = null;
  #isFetching = false;

  /** @param changed is called each time something has been read. */
  constructor(host: ReactiveControllerHost & Element, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#markup = new MarkupData(host, (dataset) => this.#take(dataset));
    host.addController(this);
  }

  /** It waits for a file. */
  get isBusy(): boolean {
    return this.#isFetching;
  }

  hostDisconnected(): void {
    if (!this.#isFetching) this.#abort?.abort();
  }

  /** Reads anew from what the chart now says. */
  read({ data, linked, src }: DataRequest): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#isFetching = false;
    const isOnPage = !isPresent(data) && linked === undefined && !src;
    if (isPresent(data)) this.#take(readDeals(data));
    else if (linked !== undefined) {
      // What is drawn stays where the other element goes away.
      if (linked) this.#take(linked);
    } else if (src) void this.#fetch(src);
    else this.dataset = null;
    this.#markup.use(isOnPage);
  }

  /** Says whether a figure is drawn, which takes the place of a table behind the element. */
  settle(isDrawn: boolean): void {
    this.#markup.settle(isDrawn);
  }

  async #fetch(src: string): Promise<void> {
    const abort = (this.#abort = new AbortController());
    const { baseURI } = this.#host.ownerDocument;
    const url = URL.canParse(src, baseURI) ? new URL(src, baseURI).href : src;
    this.#isFetching = true;
    const dataset = await sharedDataset(url, abort.signal);
    if (abort.signal.aborted) return;
    this.#isFetching = false;
    addresses.set(dataset, url);
    this.#take(dataset);
    if (!this.#host.isConnected) abort.abort();
  }

  #take(dataset: Dataset): void {
    this.dataset = dataset;
    this.#changed();
    this.#host.requestUpdate();
  }
}
