import type { Problem } from '../data/deal.js';

/** A text from the network, and whether it is CSV. */
export interface FetchedText {
  readonly text: string;
  readonly type: 'json' | 'csv';
}

const TIMEOUT = 15_000;
const MOST_BYTES = 20_000_000;

/** A request that failed, told as a problem of the data. */
export class FetchFailure extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

function failure(code: Problem['code'], url: string, what: string): FetchFailure {
  return new FetchFailure({ code, message: `${url}: ${what}`, path: 'src', value: url });
}

async function readBody(response: Response, url: string): Promise<string> {
  const tooLarge = (): FetchFailure => failure('too-large', url, 'expected 20 MB at the most');
  if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) throw tooLarge();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = response.body?.getReader();
  if (!reader) return text;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > MOST_BYTES) {
      void reader.cancel();
      throw tooLarge();
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

function typeOf(response: Response, url: string): FetchedText['type'] {
  const type = response.headers.get('content-type') ?? '';
  const path = url.replace(/[?#].*$/, '');
  return /\bcsv\b/i.test(type) || /\.csv$/i.test(path) ? 'csv' : 'json';
}

async function request(url: string, signal: AbortSignal): Promise<FetchedText> {
  const timeout = AbortSignal.timeout(TIMEOUT);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.any([signal, timeout]),
    });
    if (!response.ok) throw failure('http', url, `the server answered ${response.status}`);
    return { text: await readBody(response, url), type: typeOf(response, url) };
  } catch (error) {
    if (error instanceof FetchFailure || signal.aborted) throw error;
    if (timeout.aborted) throw failure('timeout', url, 'no answer within 15 seconds');
    throw failure('network', url, error instanceof Error ? error.message : 'no answer');
  }
}

interface Running {
  readonly answer: Promise<FetchedText>;
  readonly abort: AbortController;
  waiting: number;
}

const running = new Map<string, Running>();

/** An ended request may settle after a new one for its address has begun, which stays. */
function forget(url: string, answer: Running['answer']): void {
  if (running.get(url)?.answer === answer) running.delete(url);
}

/**
 * Fetches a text without credentials. Elements that ask for one address at a time share a request;
 * it is ended when none of them waits any longer.
 * @param signal ends the waiting of this caller.
 * @throws {FetchFailure} `network`, `http`, `timeout` after 15 s, `too-large` above 20 MB.
 */
export async function fetchText(url: string, signal: AbortSignal): Promise<FetchedText> {
  let shared = running.get(url);
  if (!shared) {
    const abort = new AbortController();
    const answer = request(url, abort.signal).finally(() => forget(url, answer));
    // Who stopped waiting does not handle the failure any more.
    answer.catch(() => undefined);
    shared = { answer, abort, waiting: 0 };
    running.set(url, shared);
  }
  const { answer, abort } = shared;
  shared.waiting++;
  const leave = (): void => {
    shared.waiting--;
    if (shared.waiting > 0) return;
    forget(url, answer);
    abort.abort();
  };
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await answer;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
