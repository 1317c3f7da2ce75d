import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import { type Chart, type Name, NAMES, all, fileOf, frames, ids, next, place } from './chart.js';
import { showsChildren } from './chart.js';

const TABLE =
  '<table><tr><th>Title</th><th>Date</th><th>GW</th></tr><tr><td>From a table</td><td>2025-07</td><td>4</td></tr></table>';
const FAR = 5000;

describe('an element with loading="lazy"', () => {
  const { fetch } = window;
  let asked: string[];

  before(() => setViewport({ width: 900, height: 600 }));

  beforeEach(() => {
    asked = [];
    window.fetch = async (input) => {
      asked.push(String(input).replace(/^.*\//, ''));
      return new Response(JSON.stringify(fileOf('fetched')));
    };
  });

  afterEach(() => {
    window.fetch = fetch;
    window.scrollTo(0, 0);
  });

  /** An element so many px below the top of a page. */
  async function below(
    distance: number,
    attributes: Record<string, string>,
    name: Name = 'gw-ramp',
    children = '',
  ): Promise<Chart> {
    const box = await place(800);
    box.style.paddingBlock = `${distance}px ${FAR}px`;
    const chart = document.createElement(name);
    for (const [key, value] of Object.entries({ loading: 'lazy', ...attributes }))
      chart.setAttribute(key, value);
    chart.innerHTML = children;
    box.append(chart);
    await rested(chart);
    return chart;
  }

  /** After what sees an element come near has had time for it. */
  async function rested(...charts: Chart[]): Promise<void> {
    await frames(4);
    await aTimeout(0);
    for (const chart of charts) await chart.updateComplete;
  }

  for (const name of NAMES) {
    it(`fetches and draws nothing in <${name}> far from the viewport`, async () => {
      const chart = await below(FAR, { src: 'far.json' }, name);
      expect(asked).to.deep.equal([]);
      expect(all(chart, 'svg')).to.deep.equal([]);
      let isReady = false;
      void chart.ready.then(() => (isReady = true));
      await rested(chart);
      expect(isReady).to.equal(false);
      chart.scrollIntoView();
      await chart.ready;
      expect([asked, ids(chart)]).to.deep.equal([['far.json'], ['fetched']]);
    });
  }

  it('shows what stands inside it meanwhile', async () => {
    const chart = await below(FAR, {}, 'gw-ramp', TABLE);
    expect(showsChildren(chart)).to.equal(true);
    expect(chart.querySelector('table')!.getBoundingClientRect().height).to.be.above(0);
    chart.scrollIntoView();
    await chart.ready;
    expect(showsChildren(chart)).to.equal(false);
  });

  it('begins one viewport before it is seen', async () => {
    const near = await below(1100, { data: JSON.stringify(fileOf('near')) });
    expect(ids(near)).to.deep.equal(['near']);
    near.parentElement!.remove();
    const far = await below(1300, { data: JSON.stringify(fileOf('far')) });
    expect(ids(far)).to.deep.equal([]);
    window.scrollTo(0, 300);
    await far.ready;
    expect(ids(far)).to.deep.equal(['far']);
  });

  it('draws when a link leads to it', async () => {
    const chart = await below(FAR, { id: 'figure', src: 'link.json' });
    location.hash = '#figure';
    await chart.ready;
    expect(ids(chart)).to.deep.equal(['fetched']);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('draws at once when it is set to eager', async () => {
    const chart = await below(FAR, { src: 'eager.json' });
    chart.loading = 'eager';
    await chart.ready;
    expect(ids(chart)).to.deep.equal(['fetched']);
  });

  it('draws before the page is printed, without any delay if its data are on the page', async () => {
    const chart = await below(FAR, {}, 'compute-timeline', TABLE);
    const fetching = await below(FAR, { src: 'print.json' });
    window.dispatchEvent(new Event('beforeprint'));
    expect(all(chart, '.drawing svg')).to.have.length(1);
    expect(asked).to.deep.equal(['print.json']);
    await fetching.ready;
  });

  it('tells what is wrong with its data only when it begins', async () => {
    const chart = await below(FAR, { data: '{' });
    expect(all(chart, '.problems')).to.deep.equal([]);
    const errors = next(chart, 'error');
    chart.scrollIntoView();
    await errors;
    expect(all(chart, '.problems li')).to.have.length(1);
  });

  it('goes on like any other once it has begun', async () => {
    const chart = await below(0, { data: JSON.stringify(fileOf('first')) });
    window.scrollTo(0, FAR);
    await rested(chart);
    chart.data = fileOf('second');
    await chart.ready;
    expect(ids(chart)).to.deep.equal(['second']);
  });

  it('waits also where it is moved to, and begins there', async () => {
    const chart = await below(FAR, { src: 'moved.json' });
    const box = chart.parentElement!;
    chart.remove();
    window.scrollTo(0, FAR);
    window.dispatchEvent(new Event('beforeprint'));
    await rested(chart);
    expect(asked).to.deep.equal([]);
    box.append(chart);
    await chart.ready;
    expect(ids(chart)).to.deep.equal(['fetched']);
  });

  it('costs nothing when the page changes far from it', async () => {
    const chart = await below(FAR, {}, 'gw-ramp', TABLE);
    const measured: string[] = [];
    const { measureText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.measureText = function (text) {
      measured.push(text);
      return measureText.call(this, text);
    };
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(chart.shadowRoot!, { subtree: true, childList: true, attributes: true });
    chart.parentElement!.lang = 'zh';
    chart.parentElement!.style.width = '400px';
    await rested(chart);
    CanvasRenderingContext2D.prototype.measureText = measureText;
    observer.disconnect();
    expect([measured, records]).to.deep.equal([[], []]);
  });

  it('reads for a follower near the viewport, and draws when it is near itself', async () => {
    const leader = await below(FAR, { id: 'leader', src: 'leader.json' }, 'compute-timeline');
    const follower = document.createElement('gw-ramp');
    follower.for = 'leader';
    leader.parentElement!.prepend(follower);
    leader.parentElement!.style.paddingBlockStart = '0';
    follower.style.marginBlockEnd = `${FAR}px`;
    await follower.ready;
    expect([asked, ids(follower), ids(leader)]).to.deep.equal([['leader.json'], ['fetched'], []]);
    leader.scrollIntoView();
    await leader.ready;
    expect([asked, ids(leader)]).to.deep.equal([['leader.json'], ['fetched']]);
  });

  it('asks nothing of the one that it follows before it is near', async () => {
    const leader = await below(FAR, { id: 'leader', src: 'leader.json' }, 'compute-timeline');
    const follower = document.createElement('gw-ramp');
    Object.assign(follower, { for: 'leader', loading: 'lazy' });
    leader.after(follower);
    await rested(leader, follower);
    expect(asked).to.deep.equal([]);
    follower.scrollIntoView();
    await follower.ready;
    expect([asked, ids(follower)]).to.deep.equal([['leader.json'], ['fetched']]);
  });

  it('takes only eager and lazy, and is eager otherwise', async () => {
    const data = JSON.stringify(fileOf('a'));
    const chart = await below(FAR, { loading: 'slow', data });
    expect(ids(chart)).to.deep.equal(['a']);
    expect(all(chart, '.problems li').map((item) => item.textContent)[0]).to.contain(
      'attribute loading: expected one of eager, lazy, got "slow"',
    );
    const plain = await below(FAR, { loading: 'eager', data });
    expect(all(plain, '.problems')).to.deep.equal([]);
  });
});
