import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

import { generatedFile } from '../bench/generate.js';
import { type Chart, all, drawn, frames } from './chart.js';

function timelineOf(count: number): Promise<Chart> {
  return drawn('compute-timeline', { properties: { data: generatedFile(count) }, width: 960 });
}

/** All nodes of the shadow tree, also those that templates need. */
async function nodesOf(count: number): Promise<number> {
  const walker = document.createTreeWalker((await timelineOf(count)).shadowRoot!);
  let nodes = 0;
  while (walker.nextNode()) nodes++;
  return nodes;
}

/** Counts how often an element is drawn from now on. */
function updatesOf(chart: Chart): () => number {
  const updating = chart as unknown as { update: (changed: unknown) => void };
  const { update } = updating;
  let updates = 0;
  updating.update = (changed) => {
    updates++;
    update.call(chart, changed);
  };
  return () => updates;
}

/** Counts what changes in a shadow tree from now on. */
function changesOf(chart: Chart): () => number {
  let changes = 0;
  const observer = new MutationObserver((records) => (changes += records.length));
  const every = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(chart.shadowRoot!, every);
  return () => changes + observer.takeRecords().length;
}

/** A chart in view that has come to rest. */
async function resting(count = 30): Promise<Chart> {
  const chart = await timelineOf(count);
  chart.scrollIntoView();
  await frames();
  return chart;
}

describe('the nodes of a timeline', () => {
  it('are at most 60 for each of 30 events', async () => {
    expect(await nodesOf(30)).to.be.within(30, 30 * 60);
  });

  it('are bounded by pixels: for 10,000 and 100,000 events at most twice those for 1,000', async () => {
    const thousand = await nodesOf(1_000);
    expect(thousand).to.be.within(1_000, 4_000);
    expect(await nodesOf(10_000)).to.be.within(1_000, 2 * thousand);
    expect(await nodesOf(100_000)).to.be.within(1_000, 2 * thousand);
  });
});

describe('a timeline is drawn once', () => {
  it('when data is set on a fresh element', async () => {
    const chart = document.createElement('compute-timeline');
    const updates = updatesOf(chart);
    document.body.append(chart);
    chart.data = generatedFile(30);
    await chart.ready;
    await frames();
    // In the first update it is read, in the second drawn: a slow machine answers in between.
    expect(updates()).to.equal(2);
    chart.remove();
  });

  it('when a pointer comes upon a mark', async () => {
    const chart = await resting();
    const updates = updatesOf(chart);
    const { left, top, width, height } = all(chart, '.marks .target')[3]!.getBoundingClientRect();
    const at: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'move', position: at });
    await frames();
    expect(all(chart, '.panel')).to.have.length(1);
    expect(updates()).to.equal(1);
    await sendMouse({ type: 'move', position: [at[0] + 1, at[1]] });
    await frames();
    expect(updates()).to.equal(1);
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('for each arrow key', async () => {
    const chart = await resting();
    all<SVGElement>(chart, '.marks')[0]!.focus();
    await sendKeys({ press: 'Home' });
    await frames();
    const updates = updatesOf(chart);
    for (const keys of [1, 2, 3]) {
      await sendKeys({ press: 'ArrowRight' });
      await frames();
      expect(updates()).to.equal(keys);
    }
  });

  it('for each zoom by key, and for each frame of the wheel', async () => {
    const chart = await resting(1_000);
    const updates = updatesOf(chart);
    all<SVGElement>(chart, '.marks')[0]!.dispatchEvent(
      new KeyboardEvent('keydown', { key: '+', bubbles: true, composed: true }),
    );
    await frames();
    expect(updates()).to.equal(1);
    const wheel = { deltaY: -10, ctrlKey: true, bubbles: true, composed: true, clientX: 500 };
    const drawing = all(chart, '.drawing > svg')[0]!;
    for (let notch = 0; notch < 3; notch++) drawing.dispatchEvent(new WheelEvent('wheel', wheel));
    // Soon after the last notch it is drawn once more, to whole days.
    await frames(1);
    expect(updates()).to.equal(2);
  });
});

describe('the tree of a timeline', () => {
  it('does not change when an attribute is set to what it is', async () => {
    const chart = await resting();
    chart.setAttribute('lanes', 'layer');
    chart.from = '2020';
    await chart.updateComplete;
    const changes = changesOf(chart);
    chart.setAttribute('lanes', 'layer');
    chart.setAttribute('from', '2020');
    chart.from = '2020';
    await chart.updateComplete;
    expect(changes()).to.equal(0);
    chart.from = '2021';
    await chart.updateComplete;
    expect(changes()).to.be.greaterThan(0);
  });
});
