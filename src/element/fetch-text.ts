import type { Problem, ProblemCode } from '../data/deal.js';

/** A text from the network, and whether it is CSV; or why there is none. */
export type Fetched =
  { readonly text: string; readonly type: 'json' | 'csv' } | { readonly problem: Problem };

const TIMEOUT = 15_000;
const MOST_BYTES = 20_000_000;

/** The text of a response; `null` where it is too large. */
async function readBody({ body, headers }: Response): Promise<string | null> {
  if (Number(headers.get('content-length')) > MOST_BYTES) return null;
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let text = '';
  let bytes = 0;
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > MOST_BYTES) {
      void reader?.cancel();
      return null;
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

function typeOf({ headers, url }: Response, asked: string): 'json' | 'csv' {
  const isCsv =
    /\bcsv\b/i.test(headers.get('content-type') ?? '') || /\.csv([?#]|$)/i.test(url || asked);
  return isCsv ? 'csv' : 'json';
}

/**
 * Fetches a text without credentials. What fails is told as a problem: `network`, `http`, `timeout`
 * after 15 s, `too-large` above 20 MB.
 * @param signal ends the request.
 */
export async function fetchText(url: string, signal: AbortSignal): Promise<Fetched> {
  const refuse = (code: ProblemCode, found: string): Fetched => ({
    problem: { code, message: `${url}: ${found}`, path: 'src', value: url },
  });
  const timeout = AbortSignal.timeout(TIMEOUT);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.any([signal, timeout]),
    });
    if (!response.ok) return refuse('http', `the server answered ${response.status}`);
    const text = await readBody(response);
    if (text === null) return refuse('too-large', 'expected 20 MB at the most');
    return { text, type: typeOf(response, url) };
  } catch (error) {
    if (timeout.aborted) return refuse('timeout', 'no answer within 15 seconds');
    return refuse('network', error instanceof Error ? error.message : 'no answer');
  }
}
