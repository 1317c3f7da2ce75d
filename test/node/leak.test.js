/** Elements that come and go a thousand times: nothing of them may stay. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Site } from '../runner/site.js';

const BATCH = 250;
/** Before they are counted: caches fill and code is compiled. */
const WARM_UP = 250;
const BATCHES = 3;
/**
 * Growth that is still noise, from the warm-up to any later batch, while 750 elements come and go. One
 * that stayed would add some hundred nodes, twenty listeners and 30 kB; the compiler and the browser's
 * own records of requests and long tasks take up to 1 kB for each.
 */
const TOLERANCE = { JSHeapUsedSize: 800_000, Nodes: 10, JSEventListeners: 2 };

const FILE = {
  deals: [
    { id: 'a', title: 'One', layer: 'chips', announced: '2025-07', gw: 4, end: '2027' },
    { id: 'b', title: 'Another', layer: 'site', announced: '2025-09-02', gw: 1, status: 'paused' },
  ],
  events: [{ id: 'c', title: 'An event', at: '2024-03' }],
};

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
<script type="module" src="/dist/embed.js"></script>
<main style="width: 900px"><gw-ramp id="stays" src="/file.json"></gw-ramp></main>`;

/** Runs in the page: so many elements come, are used in all ways in turn, and go. */
async function comeAndGo(name, count, isKept) {
  const main = document.querySelector('main');
  const put = (attributes) => {
    const chart = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) chart.setAttribute(key, value);
    main.append(chart);
    return chart;
  };
  const drawn = async (attributes) => {
    const chart = put(attributes);
    await chart.ready;
    return chart;
  };
  const press = (chart, key) => {
    const stop = chart.shadowRoot.querySelector('.marks, .reader');
    stop.focus();
    stop.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    return chart.updateComplete;
  };
  const src = { src: '/file.json' };
  const inside = '<table><tr><th>ID<th>Title<th>Announced<tr><td>t<td>Title<td>2025</table>';
  const WAYS = [
    () => drawn(src),
    async () => {
      const chart = await drawn(src);
      await press(chart, 'Home');
      await press(chart, 'Enter');
      return chart;
    },
    async () => {
      const chart = await drawn(src);
      await press(chart, '+');
      const wheel = { deltaY: -10, ctrlKey: true, clientX: 400, bubbles: true, composed: true };
      chart.shadowRoot
        .querySelector('.drawing > svg')
        .dispatchEvent(new WheelEvent('wheel', wheel));
      await chart.updateComplete;
      return chart;
    },
    async () => {
      const chart = await drawn({ ...src, 'with-controls': '' });
      chart.shadowRoot.querySelector('[data-action=embed]').click();
      await chart.updateComplete;
      chart.shadowRoot.querySelector('details').open = true;
      await chart.updateComplete;
      return chart;
    },
    () => drawn({ for: 'stays' }),
    async () => {
      const chart = put({ for: 'nothing' });
      await chart.updateComplete;
      return chart;
    },
    async () => {
      const chart = put({ ...src, loading: 'lazy', style: 'margin-top: 9000px' });
      await chart.updateComplete;
      return chart;
    },
    async () => {
      const chart = put({});
      chart.innerHTML = inside;
      await chart.ready;
      return chart;
    },
    // It goes before it has drawn, and before its file has come.
    async () => put(src),
    async () => put({ src: `/file.json?${Math.random()}` }),
  ];
  for (let index = 0; index < count; index++) {
    const chart = await WAYS[index % WAYS.length]();
    chart.remove();
    if (isKept) (document.kept ??= []).push(chart);
  }
}

let site;

/** What there is in a page after its rubbish has been taken away. */
async function countsOf(page) {
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable');
  // What ends in a later task or is freed in two steps is gone by then.
  for (const pause of [200, 200, 0]) {
    await devtools.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  return Object.fromEntries(
    metrics.filter(({ name }) => name in TOLERANCE).map(({ name, value }) => [name, value]),
  );
}

/** What has grown beyond the noise. */
function growth(earlier, later) {
  return Object.entries(TOLERANCE).flatMap(([name, most]) => {
    const more = later[name] - earlier[name];
    return more > most ? [`${name}: ${more} more`] : [];
  });
}

async function open() {
  const { page, faults } = await site.open('/page.html');
  page.setDefaultTimeout(0);
  await page.evaluate(() => document.querySelector('#stays').ready);
  return { page, faults };
}

before(async () => {
  site = await Site.start();
  site.put('/page.html', PAGE);
  const headers = { 'Content-Type': 'application/json' };
  site.put('/file.json', { body: JSON.stringify(FILE), headers });
});

after(() => site.close());

for (const name of ['compute-timeline', 'gw-ramp']) {
  describe(`<${name}>`, () => {
    it('leaves nothing behind when it comes, is used and goes 1,000 times', async () => {
      const { page, faults } = await open();
      await page.evaluate(comeAndGo, name, WARM_UP, false);
      const first = await countsOf(page);
      for (let batch = 0; batch < BATCHES; batch++) {
        await page.evaluate(comeAndGo, name, BATCH, false);
        assert.deepEqual(growth(first, await countsOf(page)), []);
      }
      assert.deepEqual(faults, []);
      await page.close();
    });
  });
}

it('an element that is kept is found by these counts', async () => {
  const { page } = await open();
  await page.evaluate(comeAndGo, 'gw-ramp', 50, false);
  const first = await countsOf(page);
  await page.evaluate(comeAndGo, 'gw-ramp', 100, true);
  const kinds = growth(first, await countsOf(page)).map((line) => line.split(':')[0]);
  assert.deepEqual(kinds, Object.keys(TOLERANCE));
  await page.close();
});
