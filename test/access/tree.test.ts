import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';

import { compareGolden, onlyInChromium } from '../commands.js';
import { type Chart, type Making, type Name, all, drawn, frames, put } from '../element/chart.js';
import { treeOf } from './tree.js';

/** Of each kind something: a part of another, what may overlap, an event, and no date. */
const DATA = {
  title: { en: 'Two deals and an event', zh: '两笔交易和一个事件' },
  asOf: '2026-11-01',
  parties: { nvidia: { name: { en: 'NVIDIA', zh: '英伟达' } } },
  sources: {
    filing: { title: 'Filing', publisher: 'SEC', url: 'https://example.com/f', date: '2025-10-06' },
  },
  deals: [
    {
      id: 'chips',
      title: { en: 'Chips, first order', zh: '第一批芯片' },
      parties: ['nvidia'],
      layer: 'chips',
      announced: '2025-10-06',
      gw: 6,
      milestones: [
        { at: '2026-H2', gw: 1 },
        { at: '2028', gw: 4 },
      ],
      status: [{ is: 'contracted', at: '2025-10-06' }],
      sources: ['filing'],
      note: { en: 'The first gigawatt is due in 2026.', zh: '首个吉瓦定于2026年交付。' },
    },
    {
      id: 'campus',
      title: { en: 'Campus in Abilene', zh: '阿比林园区' },
      layer: 'site',
      announced: '2025-01-21',
      gw: { value: 1.2, bound: 'about' },
      end: '2027',
      milestones: [{ at: '2027', gw: 1.2 }],
      overlaps: [{ id: 'chips', certainty: 'possible' }],
    },
  ],
  events: [
    {
      id: 'model',
      title: { en: 'A model is out', zh: '模型发布' },
      at: '2025-08-07',
      kind: 'model',
    },
  ],
};
const WRONG = { deals: [...DATA.deals, { id: 'late', title: 'Late', announced: 'soon' }] };

async function figure(name: Name, making: Making = {}): Promise<Chart> {
  const attributes = { today: '2026-11-22', from: '2025', to: '2029', ...making.attributes };
  return drawn(name, { properties: { data: DATA }, width: 900, ...making, attributes });
}

async function press(chart: Chart, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await chart.updateComplete;
  await frames();
}

function focus(chart: Chart, selector: string): void {
  all<SVGElement>(chart, selector)[0]!.focus();
}

async function expectTree(chart: Chart, state: string): Promise<void> {
  const tree = await treeOf(chart);
  const name = `access-${chart.localName === 'gw-ramp' ? 'ramp' : 'timeline'}-${state}.txt`;
  const { equal, difference } = await compareGolden(name, tree);
  expect(equal, difference).to.equal(true);
}

describe('what a screen reader finds', () => {
  const { fetch } = window;

  before(onlyInChromium);
  before(() => setViewport({ width: 1000, height: 900 }));
  beforeEach(() => resetMouse());
  afterEach(() => {
    window.fetch = fetch;
  });

  for (const name of ['compute-timeline', 'gw-ramp'] as const) {
    for (const lang of ['en', 'zh']) {
      it(`in <${name}> in ${lang} is what was found good`, async () => {
        await expectTree(await figure(name, { lang }), `closed-${lang}`);
      });
    }

    it(`in <${name}> with its table open, rows and columns have headings`, async () => {
      const chart = await figure(name);
      all<HTMLDetailsElement>(chart, 'details')[0]!.open = true;
      await expectTree(chart, 'table');
    });

    it(`in <${name}> with buttons, each has a name and says what it has opened`, async () => {
      const chart = await figure(name, { attributes: { 'with-controls': '' } });
      all<HTMLElement>(chart, '[data-action=download]')[0]!.click();
      await frames();
      await expectTree(chart, 'controls');
    });

    it(`in <${name}> with problems in the data, they are listed`, async () => {
      await expectTree(await figure(name, { properties: { data: WRONG } }), 'problems');
    });

    it(`in <${name}> that waits for its file, it is busy, with its children in place`, async () => {
      window.fetch = () => new Promise(() => undefined);
      const src = `/never-${name}.json`;
      const chart = await put(name, { attributes: { src }, children: '<p>Deals of 2025</p>' });
      await chart.updateComplete;
      await expectTree(chart, 'loading');
    });

    it(`in <${name}> whose file is missing, it is said what is wrong`, async () => {
      const chart = await put(name, {
        attributes: { src: '/missing.json' },
        children: '<p>Deals of 2025</p>',
      });
      await chart.ready.catch(() => undefined);
      await frames();
      await expectTree(chart, 'failed');
    });

    it(`in <${name}> without any deals, it is said that there are none`, async () => {
      const chart = await put(name, { properties: { data: { deals: [] } } });
      await chart.ready.catch(() => undefined);
      await frames();
      await expectTree(chart, 'empty');
    });
  }

  it('in a timeline as a list is each entry with its date and facts', async () => {
    await expectTree(await figure('compute-timeline', { width: 400 }), 'list');
  });

  it('in a timeline at a mark is that mark, and its panel', async () => {
    const chart = await figure('compute-timeline');
    focus(chart, '.marks');
    await press(chart, 'ArrowRight');
    await expectTree(chart, 'mark');
  });

  it('in a timeline with a mark opened is a dialog that has the focus', async () => {
    const chart = await figure('compute-timeline');
    focus(chart, '.marks');
    await press(chart, 'End', 'Enter');
    await expectTree(chart, 'pinned');
  });

  it('in a ramp at a day is what stands there on that day', async () => {
    const chart = await figure('gw-ramp');
    focus(chart, '.reader');
    await press(chart, 'End');
    await expectTree(chart, 'day');
  });

  it('in a ramp with a day kept open is its panel with a button to close it', async () => {
    const chart = await figure('gw-ramp');
    focus(chart, '.reader');
    await press(chart, 'End', 'Enter');
    await expectTree(chart, 'pinned');
  });

  for (const name of ['compute-timeline', 'gw-ramp'] as const) {
    it(`in <${name}> after zooming is said which days are shown`, async () => {
      const chart = await figure(name);
      focus(chart, name === 'gw-ramp' ? '.reader' : '.marks');
      await press(chart, '+');
      await expectTree(chart, 'zoomed');
    });
  }

  it('in a ramp with a series switched off is the switch, the note and the new total', async () => {
    const chart = await figure('gw-ramp');
    focus(chart, '.switch');
    await press(chart, 'Enter');
    await expectTree(chart, 'off');
  });
});
