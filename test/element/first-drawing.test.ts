import { expect } from '@open-wc/testing';

import { generatedDeals, generatedFile } from '../bench/generate.js';
import { type Chart, type Name, all } from './chart.js';

const SMALL: Readonly<Record<Name, object>> = {
  'compute-timeline': generatedFile(10),
  'gw-ramp': generatedDeals(2, 4),
};

function isDrawn(chart: Chart): boolean {
  return all(chart, '.drawing').length > 0;
}

/** Elements with data, not on the page yet. */
function made(name: Name, count = 1, data = SMALL[name]): Chart[] {
  return Array.from({ length: count }, () => Object.assign(document.createElement(name), { data }));
}

/** In each task of the page until all are drawn: how many are. */
async function tasksOf(charts: readonly Chart[]): Promise<number[]> {
  const told: number[] = [];
  const { port1, port2 } = new MessageChannel();
  const done = new Promise<void>((resolve) => {
    port1.addEventListener('message', () => {
      told.push(charts.filter(isDrawn).length);
      if (told.at(-1) === charts.length) resolve();
      else port2.postMessage(null);
    });
  });
  port1.start();
  document.body.append(...charts);
  port2.postMessage(null);
  await done;
  port1.close();
  return told;
}

// This page is fresh: no element has drawn on it before the first of these.
describe('the first figure of a page', () => {
  const names: readonly Name[] = ['compute-timeline', 'gw-ramp'];
  for (const name of names) {
    it(`lets the page answer before <${name}> is drawn, as its code has never run`, async () => {
      const charts = made(name);
      expect(await tasksOf(charts)).to.include(0);
      charts[0]!.remove();
    });

    it(`is followed by others of <${name}> that are drawn before the page's next task`, async () => {
      const found: string[] = [];
      // On a machine with other things to do not each of them has the time.
      for (let turn = 0; turn < 10; turn++) {
        const charts = made(name);
        found.push(String(await tasksOf(charts)));
        charts[0]!.remove();
      }
      expect(found).to.include('1');
    });
  }
});

describe('figures that come together', () => {
  it('leave the page turns where there are many of them', async () => {
    const charts = made('compute-timeline', 100, generatedFile(100));
    const told = await tasksOf(charts);
    expect(told.some((count) => count > 0 && count < 100)).to.equal(true);
    for (const chart of charts) chart.remove();
  });

  it('draw only the last of the data that came while they waited', async () => {
    const charts = made('compute-timeline', 30, generatedFile(100));
    const last = charts.at(-1)!;
    const drawings: number[] = [];
    document.body.append(...charts);
    // The first ones take the time of this task, and the last one waits.
    await charts[0]!.ready;
    expect(isDrawn(last)).to.equal(false);
    last.addEventListener('load', ({ detail }) => drawings.push(detail.accepted));
    last.data = SMALL['compute-timeline'];
    await last.ready;
    await Promise.all(charts.map(({ updateComplete }) => updateComplete));
    expect(drawings).to.deep.equal([10]);
    for (const chart of charts) chart.remove();
  });
});
