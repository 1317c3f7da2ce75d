import { aTimeout, expect, fixture, html } from '@open-wc/testing';

import '../src/index.js';
import { ARTICLES, type Chart, all, frames } from './element/chart.js';
import { type OpenPage, openPage } from './pages.js';
import { boxOf, overlapping } from './view/boxes.js';

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly string[];
}

/** What a reader would see of a figure: its size, and each text with its place. */
function layoutOf(chart: Chart): Layout {
  const { width, height } = chart.getBoundingClientRect();
  const texts = all<SVGTextElement>(chart, '.drawing > svg text').map((text) => {
    const { text: words, x0, x1 } = boxOf(text);
    return `${words} ${Math.round(x0)} ${Math.round(x1)}`;
  });
  return { width, height, texts };
}

describe('a page with unfriendly styles', () => {
  let open: OpenPage;

  before(async () => {
    open = await openPage('hostile.html');
  });

  after(() => open.frame.remove());

  it('leaves figures as they are on a page that only sets their font', async () => {
    const { page, charts } = open;
    const before = charts.map(layoutOf);
    expect(before.map(({ width }) => width)).to.deep.equal([800, 800]);
    for (const { texts } of before) expect(texts).to.have.length.above(15);
    page.querySelector('style')!.textContent =
      'body { font: 22px Georgia, serif } main { width: 800px } h1 { margin: 0 }';
    for (const chart of charts) chart.style.removeProperty('display');
    await aTimeout(100);
    expect(charts.map(layoutOf)).to.deep.equal(before);
  });
});

describe('a shadow root of the page', () => {
  it('may hold both figures, one following the other, whatever the page hands down', async () => {
    const { frame, charts } = await openPage('shadow-root.html');
    const [timeline, ramp] = charts as [Chart, Chart];
    expect(timeline.getRootNode() === ramp.getRootNode()).to.equal(true);
    expect(timeline.getRootNode() === timeline.ownerDocument).to.equal(false);
    for (const chart of charts) {
      expect(layoutOf(chart).width).to.equal(800);
      const texts = all<SVGTextElement>(chart, '.drawing > svg text').map(boxOf);
      expect(texts).to.have.length.above(15);
      expect(overlapping(texts)).to.deep.equal([]);
    }
    all<HTMLElement>(timeline, '[data-action=zoom-in]')[0]!.click();
    await timeline.updateComplete;
    await ramp.updateComplete;
    expect(timeline.from).to.match(/^20\d\d-/);
    expect([ramp.from, ramp.to]).to.deep.equal([timeline.from, timeline.to]);
    frame.remove();
  });
});

describe('the styles of a page', () => {
  it('do not make labels overlap by what they hand down', async () => {
    const handedDown =
      'letter-spacing: 5px; word-spacing: 9px; text-transform: uppercase; font: italic small-caps 900 30px monospace; text-anchor: end; stroke-width: 3px';
    const box = await fixture<HTMLElement>(
      html`<div style=${handedDown}><gw-ramp src=${ARTICLES}></gw-ramp></div>`,
    );
    const ramp = box.querySelector('gw-ramp')!;
    await ramp.ready;
    const texts = all<SVGTextElement>(ramp, '.drawing > svg text').map(boxOf);
    expect(texts).to.have.length.above(10);
    expect(overlapping(texts)).to.deep.equal([]);
  });

  const containers = {
    'a block': 'display: block',
    'a row of flexible boxes': 'display: flex',
    'a column of flexible boxes': 'display: flex; flex-direction: column; align-items: center',
    'a grid': 'display: grid; place-items: center',
    'a box as wide as its content': 'display: inline-block; max-width: 100%',
    'a table': 'display: table',
    'a vertical text': 'writing-mode: vertical-rl',
  };
  for (const [name, style] of Object.entries(containers)) {
    it(`leave room for a figure in ${name}`, async () => {
      const box = await fixture<HTMLElement>(
        html`<div style="width: 700px">
          <div style=${style}><gw-ramp src=${ARTICLES}></gw-ramp></div>
        </div>`,
      );
      const ramp = box.querySelector('gw-ramp')!;
      await ramp.ready;
      await frames();
      const { width } = all(ramp, '.drawing > svg')[0]!.getBoundingClientRect();
      expect(width).to.be.within(650, 1000);
    });
  }

  it('can hide a figure, by a rule of their own and by the attribute hidden', async () => {
    const box = await fixture<HTMLElement>(html`
      <div>
        <style>
          .away {
            display: none;
          }
          gw-ramp[hidden] {
            display: block;
          }
        </style>
        <gw-ramp class="away" src=${ARTICLES}></gw-ramp>
        <gw-ramp hidden src=${ARTICLES}></gw-ramp>
      </div>
    `);
    await aTimeout(50);
    const ramps = [...box.querySelectorAll('gw-ramp')];
    expect(ramps.map((ramp) => getComputedStyle(ramp).display)).to.deep.equal(['none', 'none']);
  });
});
