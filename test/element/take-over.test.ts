import { expect } from '@open-wc/testing';

import { type RenderOptions, renderFigure } from '../../src/node.js';
import {
  type Chart,
  NAMES,
  type Name,
  all,
  fileOf,
  frames,
  place,
  rejection,
  showsChildren,
  textOf,
} from './chart.js';

const STATIC = fileOf('static');
const TITLE = 'table > tbody > tr > th';

type Options = Partial<RenderOptions>;

/** A box of the width of the drawing, in a font that is as wide as drawings without a page assume. */
async function placeOf({ width = 800 }: Options = {}): Promise<HTMLElement> {
  const box = await place(width);
  box.style.fontFamily = 'Arial, Helvetica, "Liberation Sans", sans-serif';
  return box;
}

/** Puts an element with a static drawing into a box. It comes alive once the caller awaits. */
function put(box: HTMLElement, name: Name, options: Options, data: object = STATIC): Chart {
  const { attributes, width = 800 } = options;
  const { text, problems } = renderFigure(data, {
    ...options,
    element: name,
    format: 'html',
    width,
    attributes: { today: '2026-11-22', ...attributes },
  });
  expect(problems).to.deep.equal([]);
  box.setHTMLUnsafe(text);
  // Firefox would do so a moment later.
  customElements.upgrade(box);
  return box.querySelector(name)!;
}

/** How many figures stood in the element after each change. */
function counted(chart: Chart): number[] {
  const counts = [all(chart, 'figure').length];
  const count = (): unknown => counts.push(all(chart, 'figure').length);
  new MutationObserver(count).observe(chart.shadowRoot!, { childList: true, subtree: true });
  return counts;
}

describe('an element that has come with a static drawing', () => {
  for (const name of NAMES) {
    it(`is a live ${name} from the first update on, with one figure at all times`, async () => {
      const chart = put(await placeOf(), name, {});
      const counts = counted(chart);
      expect(all(chart, '[tabindex="0"]:not(.scroll)'), 'nothing to operate').to.deep.equal([]);
      await chart.ready;
      await frames();
      expect([...new Set(counts)]).to.deep.equal([1]);
      expect(all(chart, 'style')).to.deep.equal([]);
      expect(all(chart, '[tabindex="0"]:not(.scroll)')).to.not.be.empty;
      expect(textOf(chart, TITLE)).to.equal('Title of static');
    });

    it(`keeps the static ${name} until its own data have come`, async () => {
      const blob = new Blob([JSON.stringify(fileOf('fetched'))], { type: 'application/json' });
      const chart = put(await placeOf(), name, { attributes: { src: URL.createObjectURL(blob) } });
      const counts = counted(chart);
      await chart.updateComplete;
      expect(textOf(chart, TITLE)).to.equal('Title of static');
      await chart.ready;
      await frames();
      expect(textOf(chart, TITLE)).to.equal('Title of fetched');
      expect([...new Set(counts)]).to.deep.equal([1]);
    });

    it(`leaves the static ${name} where its own data fail, and says what is wrong`, async () => {
      const chart = put(await placeOf(), name, { attributes: { src: '/no/such/file.json' } });
      chart.append(document.createElement('table'));
      const counts = counted(chart);
      expect(await rejection(chart.ready)).to.include({ code: 'http' });
      await frames();
      expect([...new Set(counts)]).to.deep.equal([1]);
      expect(textOf(chart, TITLE)).to.equal('Title of static');
      expect(textOf(chart, '.problems')).to.include('404');
      expect(showsChildren(chart), 'children beside the drawing').to.equal(false);

      chart.data = fileOf('mended');
      await chart.ready;
      expect(textOf(chart, TITLE)).to.equal('Title of mended');
      expect(all(chart, 'figure').length).to.equal(1);
      expect(all(chart, '.problems')).to.deep.equal([]);

      chart.data = '{';
      await rejection(chart.ready);
      expect(all(chart, 'figure'), 'once alive, as any other').to.deep.equal([]);
      expect(showsChildren(chart)).to.equal(true);
    });
  }

  it('leaves open what a reader has opened before it lived', async () => {
    const box = await place(800);
    const { text } = renderFigure(fileOf('static'), { element: 'gw-ramp', format: 'html' });
    // In a document without a window nothing comes alive.
    const still = new DOMParser().parseFromString('', 'text/html');
    still.body.setHTMLUnsafe(text);
    const host = still.querySelector('gw-ramp')!;
    host.shadowRoot!.querySelector('details')!.open = true;
    box.append(host);
    const chart = box.querySelector('gw-ramp')!;
    await chart.ready;
    expect(all<HTMLDetailsElement>(chart, 'details')[0]!.open).to.equal(true);
  });

  it('keeps the static drawing when it is moved before it has data', async () => {
    const chart = put(await placeOf(), 'gw-ramp', { attributes: { src: '/no/such/file.json' } });
    (await place(800)).append(chart);
    await rejection(chart.ready);
    expect(textOf(chart, TITLE)).to.equal('Title of static');
  });

  const cases: readonly (readonly [Name, Partial<RenderOptions>])[] = [
    ['gw-ramp', {}],
    ['gw-ramp', { width: 360, lang: 'zh' }],
    ['gw-ramp', { attributes: { 'with-controls': true } }],
    ['compute-timeline', {}],
    ['compute-timeline', { width: 400, lang: 'zh' }],
    ['compute-timeline', { attributes: { 'without-heading': true, 'without-table': true } }],
  ];
  for (const [name, options] of cases) {
    it(`moves nothing on the page: ${name} with ${JSON.stringify(options)}`, async () => {
      const chart = put(await placeOf(options), name, options);
      const height = (): number => chart.getBoundingClientRect().height;
      const before = height();
      expect(before).to.be.above(100);
      await chart.ready;
      expect(height()).to.equal(before);
    });
  }

  it('moves nothing where a list has more entries than it shows', async () => {
    const events = Array.from({ length: 150 }, (_, index) => {
      return { id: `e${index}`, title: `Event ${index}`, at: '2025-03' };
    });
    const options = { width: 400 };
    const chart = put(await placeOf(options), 'compute-timeline', options, { events });
    expect(all(chart, 'tbody tr').length).to.equal(150);
    expect(textOf(chart, '[data-count]')).to.equal('50 more');
    expect(all(chart, 'button')).to.deep.equal([]);
    const before = chart.getBoundingClientRect().height;
    await chart.ready;
    expect(all(chart, 'button')).to.not.be.empty;
    // WebKit's button is 3 px higher than its words alone.
    expect(chart.getBoundingClientRect().height).to.be.closeTo(before, 3);
  });
});
