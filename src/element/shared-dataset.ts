import type { Dataset } from '../data/deal.js';
import { failedDataset, readDeals } from '../data/parse.js';
import { fetchText } from './fetch-text.js';

interface Shared {
  readonly dataset: Promise<Dataset>;
  readonly abort: AbortController;
  /** How many elements wait for it or show it. */
  users: number;
}

const shares = new Map<string, Shared>();

/** An ended request may settle after a new one for its address has begun, which stays. */
function forget(url: string, ended: Shared): void {
  if (shares.get(url) === ended) shares.delete(url);
}

async function read(url: string, signal: AbortSignal): Promise<Dataset> {
  const fetched = await fetchText(url, signal);
  return 'text' in fetched ? readDeals(fetched.text, fetched) : failedDataset(fetched.problem);
}

function begin(url: string): Shared {
  const abort = new AbortController();
  const begun: Shared = { dataset: read(url, abort.signal), abort, users: 0 };
  shares.set(url, begun);
  void begun.dataset.then(({ accepted }) => accepted || forget(url, begun));
  return begun;
}

/**
 * The deals at an address. Elements that wait for them or show them share one request and what was
 * read; a request is ended when none waits any longer. What failed is asked for anew by the next.
 * @param signal says that this element needs them no longer.
 */
export function sharedDataset(url: string, signal: AbortSignal): Promise<Dataset> {
  const shared = shares.get(url) ?? begin(url);
  shared.users++;
  const leave = (): void => {
    shared.users--;
    if (shared.users > 0) return;
    forget(url, shared);
    shared.abort.abort();
  };
  signal.addEventListener('abort', leave, { once: true });
  return shared.dataset;
}
