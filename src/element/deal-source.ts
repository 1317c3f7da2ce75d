import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Dataset } from '../data/deal.js';
import { withoutMarkup } from '../data/markup.js';
import { failedDataset, readDeals, readRows } from '../data/parse.js';
import { fetchText } from './fetch-text.js';

/** What a chart says about its data. */
export interface DataRequest {
  /** An object, or text of JSON or CSV. */
  readonly data?: unknown;
  /** What another element has read; `null` while it has nothing yet, absent where none is named. */
  readonly linked?: Dataset | null | undefined;
  /** Address of JSON or CSV. */
  readonly src?: string | null;
}

function textDataset(text: string, type?: 'json' | 'csv'): Dataset {
  const dataset = readDeals(text, { type });
  const isBroken = dataset.problems.some(({ code }) => code === 'parse');
  return isBroken ? readDeals(withoutMarkup(text), { type }) : dataset;
}

function isDataScript(element: Element): element is HTMLScriptElement {
  return (
    element instanceof HTMLScriptElement && /^(application\/json|text\/csv)\b/.test(element.type)
  );
}

/** The texts of a table. */
export function tableRows(table: HTMLTableElement): readonly (readonly string[])[] {
  return Array.from(table.rows, (row) => Array.from(row.cells, (cell) => cell.textContent ?? ''));
}

/** The data among the children of an element; `null` where there is none yet. */
function childDataset(element: Element): Dataset | null {
  const script = Array.from(element.querySelectorAll('script')).find(isDataScript);
  if (script) {
    return textDataset(script.textContent ?? '', script.type.includes('csv') ? 'csv' : 'json');
  }
  const table = element.querySelector('table');
  return table ? readRows(tableRows(table)) : null;
}

/** Whether an author has set a value. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/**
 * Finds the data of a chart and reads it: `data`, else that of another element, else `src`, else a child script, else a child
 * table. Children may come late or change.
 */
export class DealSource implements ReactiveController {
  /** What was read; `null` until there is something. */
  dataset: Dataset | null = null;
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: () => void;
  /** `null` until the chart has asked for the first time. */
  #request: DataRequest | null = null;
  readonly #observer = new MutationObserver(() => this.#readChildren());
  #abort: AbortController | null = null;

  /** @param changed is called each time something has been read. */
  constructor(host: ReactiveControllerHost & Element, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    const options = { childList: true, subtree: true, characterData: true };
    this.#observer.observe(this.#host, options);
    if (!this.dataset) this.#readChildren();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Reads anew from what the chart now says. */
  read(request: DataRequest): void {
    this.#request = request;
    this.#abort?.abort();
    this.#abort = null;
    if (isPresent(request.data)) this.#take(readDeals(request.data));
    else if (request.linked !== undefined) {
      // What is drawn stays where the other element goes away.
      if (request.linked) this.#take(request.linked);
    } else if (request.src) void this.#fetch(request.src);
    else {
      this.dataset = null;
      this.#readChildren();
    }
  }

  #readChildren(): void {
    const { data, linked, src } = this.#request ?? { src: 'unknown' };
    if (isPresent(data) || linked !== undefined || src) return;
    const dataset = childDataset(this.#host);
    if (dataset) this.#take(dataset);
  }

  async #fetch(src: string): Promise<void> {
    const { signal } = (this.#abort = new AbortController());
    const { baseURI } = this.#host.ownerDocument;
    const url = URL.canParse(src, baseURI) ? new URL(src, baseURI).href : src;
    const fetched = await fetchText(url, signal);
    if (signal.aborted) return;
    this.#take(
      'text' in fetched ? readDeals(fetched.text, fetched) : failedDataset(fetched.problem),
    );
  }

  #take(dataset: Dataset): void {
    this.dataset = dataset;
    this.#changed();
    this.#host.requestUpdate();
  }
}
