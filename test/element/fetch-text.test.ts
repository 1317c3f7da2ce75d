import { aTimeout, expect } from '@open-wc/testing';

import type { Problem } from '../../src/data/deal.js';
import { fetchText } from '../../src/element/fetch-text.js';
import { all, drawn, fileOf, frames, ids, put, rejection, showsChildren, textOf } from './chart.js';

interface Call {
  readonly url: string;
  readonly options: RequestInit;
  readonly answer: (response: Response) => void;
}

function jsonOf(id: string): Response {
  return new Response(JSON.stringify(fileOf(id)));
}

describe('a request for deals', () => {
  const { fetch } = window;
  const { timeout } = AbortSignal;
  let calls: Call[];

  beforeEach(() => {
    calls = [];
    window.fetch = (input, options = {}) =>
      new Promise((resolve, reject) => {
        calls.push({ url: String(input), options, answer: resolve });
        // Like a browser, which tells of the end a little later.
        const end = (): unknown => setTimeout(() => reject(options.signal!.reason));
        options.signal?.addEventListener('abort', end);
      });
  });

  afterEach(() => {
    window.fetch = fetch;
    AbortSignal.timeout = timeout;
  });

  /** The problem of an element whose request is answered so. */
  async function failureOf(answer: () => Response | Promise<Response>): Promise<Problem> {
    window.fetch = async () => answer();
    const chart = await put('gw-ramp', { attributes: { src: 'deals.json' } });
    const problem = (await rejection(chart.ready)) as Problem;
    expect(all(chart, '.problems li')).to.have.length(1);
    expect(textOf(chart, '.problems li')).to.contain(problem.message);
    return problem;
  }

  const url = new URL('deals.json', document.baseURI).href;

  it('is made without credentials, with the address taken from the page', async () => {
    const chart = await put('gw-ramp', { attributes: { src: 'deals.json' } });
    await chart.updateComplete;
    expect(calls.map((call) => [call.url, call.options.credentials])).to.deep.equal([
      [url, 'omit'],
    ]);
    calls[0]!.answer(jsonOf('a'));
    await chart.ready;
    expect(ids(chart)).to.deep.equal(['a']);
  });

  it('is one for several elements with one address', async () => {
    const charts = [
      await put('gw-ramp', { attributes: { src: 'deals.json' } }),
      await put('compute-timeline', { attributes: { src: './deals.json' } }),
      await put('gw-ramp', { attributes: { src: 'deals.json' } }),
    ];
    await charts[2]!.updateComplete;
    expect(calls).to.have.length(1);
    calls[0]!.answer(jsonOf('a'));
    for (const chart of charts) {
      await chart.ready;
      expect(ids(chart)).to.deep.equal(['a']);
    }
  });

  it('serves also an element that comes after the answer, which is read once', async () => {
    const one = await put('gw-ramp', { attributes: { src: 'deals.json' } });
    await one.updateComplete;
    calls[0]!.answer(jsonOf('a'));
    await one.ready;
    const other = await drawn('compute-timeline', { attributes: { src: 'deals.json' } });
    expect(calls).to.have.length(1);
    expect(ids(other)).to.deep.equal(['a']);
    expect(other.shared.dataset).to.equal(one.shared.dataset);
  });

  it('is made anew when no element on the page shows its answer any longer', async () => {
    const one = await put('gw-ramp', { attributes: { src: 'deals.json' } });
    const other = await put('gw-ramp', { attributes: { src: 'deals.json' } });
    await other.updateComplete;
    calls[0]!.answer(jsonOf('a'));
    await Promise.all([one.ready, other.ready]);
    one.remove();
    other.src = null;
    await other.updateComplete;
    other.src = 'deals.json';
    await other.updateComplete;
    expect(calls).to.have.length(2);
    calls[1]!.answer(jsonOf('b'));
    await other.ready;
    expect([ids(one), ids(other)]).to.deep.equal([['a'], ['b']]);
  });

  it('goes on while its element is moved, and is not made again for that', async () => {
    const chart = await put('gw-ramp', { attributes: { src: 'deals.json' } });
    await chart.updateComplete;
    const box = chart.parentElement!;
    chart.remove();
    await frames();
    calls[0]!.answer(jsonOf('a'));
    await aTimeout(0);
    box.append(chart);
    await chart.ready;
    chart.remove();
    await frames();
    box.append(chart);
    await frames();
    expect([calls.length, ids(chart)]).to.deep.equal([1, ['a']]);
  });

  it('that fails leaves in sight what stands inside the element', async () => {
    window.fetch = async () => new Response('', { status: 404 });
    const chart = await put('gw-ramp', {
      attributes: { src: 'deals.json' },
      children: '<table><tr><td>Title</td><td>Date</td></tr></table>',
    });
    await rejection(chart.ready);
    expect(showsChildren(chart)).to.equal(true);
    expect(chart.querySelector('table')!.getBoundingClientRect().height).to.be.above(0);
  });

  it('is ended by a new src', async () => {
    const chart = await put('gw-ramp', { attributes: { src: 'first.json' } });
    await chart.updateComplete;
    chart.src = 'second.json';
    await chart.updateComplete;
    expect(calls.map(({ options }) => options.signal!.aborted)).to.deep.equal([true, false]);
    calls[1]!.answer(jsonOf('second'));
    await chart.ready;
    calls[0]!.answer(jsonOf('first'));
    await aTimeout(0);
    expect(ids(chart)).to.deep.equal(['second']);
    expect(all(chart, '.problems')).to.deep.equal([]);
  });

  it('goes on while another element still waits for it', async () => {
    const one = await put('gw-ramp', { attributes: { src: 'deals.json' } });
    const other = await put('gw-ramp', { attributes: { src: 'deals.json' } });
    await other.updateComplete;
    one.src = 'else.json';
    await one.updateComplete;
    expect(calls.map(({ options }) => options.signal!.aborted)).to.deep.equal([false, false]);
    calls[0]!.answer(jsonOf('shared'));
    await other.ready;
    expect(ids(other)).to.deep.equal(['shared']);
    calls[1]!.answer(jsonOf('own'));
    await one.ready;
    expect(ids(one)).to.deep.equal(['own']);
  });

  it('that was ended does not hide a later one for the same address', async () => {
    const chart = await put('gw-ramp', { attributes: { src: 'deals.json' } });
    await chart.updateComplete;
    chart.src = 'else.json';
    await chart.updateComplete;
    chart.src = 'deals.json';
    await chart.updateComplete;
    await aTimeout(10);
    const other = await put('gw-ramp', { attributes: { src: 'deals.json' } });
    await other.updateComplete;
    expect(calls.filter((call) => call.url === url)).to.have.length(2);
    for (const call of calls) call.answer(jsonOf('a'));
    await Promise.all([chart.ready, other.ready]);
    expect([...ids(chart), ...ids(other)]).to.deep.equal(['a', 'a']);
  });

  it('is ended by data, which goes before src', async () => {
    const chart = await put('gw-ramp', { attributes: { src: 'deals.json' } });
    await chart.updateComplete;
    chart.data = fileOf('own');
    await chart.ready;
    expect(calls[0]!.options.signal!.aborted).to.equal(true);
    expect(ids(chart)).to.deep.equal(['own']);
  });

  it('is made again only when src changes', async () => {
    const chart = await put('gw-ramp', { attributes: { src: 'deals.json' } });
    await chart.updateComplete;
    calls[0]!.answer(jsonOf('a'));
    await chart.ready;
    chart.heading = 'Other';
    chart.lang = 'zh';
    chart.parentElement!.style.width = '400px';
    await frames();
    await chart.updateComplete;
    expect(calls).to.have.length(1);
  });

  it('fails with http where the server answers with an error', async () => {
    expect(await failureOf(() => new Response('{}', { status: 404 }))).to.deep.equal({
      code: 'http',
      message: `${url}: the server answered 404`,
      path: 'src',
      value: url,
    });
  });

  it('fails with network where nobody answers', async () => {
    const problem = await failureOf(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(problem).to.include({ code: 'network', path: 'src', value: url });
  });

  it('fails with timeout after 15 seconds, in the body as well', async () => {
    const asked: number[] = [];
    AbortSignal.timeout = (milliseconds) => {
      asked.push(milliseconds);
      const abort = new AbortController();
      setTimeout(() => abort.abort(new DOMException('late', 'TimeoutError')), 20);
      return abort.signal;
    };
    const chart = await put('gw-ramp', { attributes: { src: 'deals.json' } });
    expect(await rejection(chart.ready)).to.include({ code: 'timeout', path: 'src', value: url });
    expect(asked).to.deep.equal([15_000]);

    window.fetch = async (_, options) => {
      const body = new ReadableStream({
        start(controller) {
          options!.signal!.addEventListener('abort', () =>
            controller.error(options!.signal!.reason),
          );
        },
      });
      return new Response(body);
    };
    const slow = await put('gw-ramp', { attributes: { src: 'slow.json' } });
    expect(await rejection(slow.ready)).to.include({ code: 'timeout' });
  });

  it('fails with too-large where the answer says that it is above 20 MB', async () => {
    const headers = { 'content-length': '20000001' };
    expect((await failureOf(() => new Response('{}', { headers }))).code).to.equal('too-large');
  });

  it('fails with too-large where the answer does not say and is, and ends the reading', async () => {
    let isCancelled = false;
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent++;
        controller.enqueue(new Uint8Array(1_000_000).fill(32));
      },
      cancel() {
        isCancelled = true;
      },
    });
    expect((await failureOf(() => new Response(body))).code).to.equal('too-large');
    expect(isCancelled).to.equal(true);
    expect(sent).to.be.at.most(23);
  });

  it('fails with parse where the answer is a page', async () => {
    expect((await failureOf(() => new Response('<!doctype html>'))).code).to.equal('parse');
  });

  it('fails with network where src is no address', async () => {
    window.fetch = fetch;
    const chart = await put('gw-ramp', { attributes: { src: 'http://[' } });
    expect(await rejection(chart.ready)).to.include({ code: 'network', value: 'http://[' });
  });

  it('reads characters that lie across two pieces of the answer', async () => {
    const bytes = new TextEncoder().encode('["吉瓦"]');
    window.fetch = async () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
            controller.close();
          },
        }),
      );
    const fetched = await fetchText('pieces.json', new AbortController().signal);
    expect(fetched).to.deep.equal({ text: '["吉瓦"]', type: 'json' });
  });

  it('that failed is made anew by the next element', async () => {
    await failureOf(() => new Response('', { status: 500 }));
    window.fetch = async () => jsonOf('now');
    const chart = await drawn('gw-ramp', { attributes: { src: 'deals.json' } });
    expect(ids(chart)).to.deep.equal(['now']);
  });
});
