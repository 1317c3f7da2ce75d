import { aTimeout, expect, fixture, html } from '@open-wc/testing';

import type { ComputeTimeline, DealSelectDetail, GwRamp, RangeDetail } from '../../src/index.js';
import { type Chart, all, fileOf, frames, ids, next, textOf } from './chart.js';

const FILE = {
  deals: [...fileOf('one', { end: '2027' }).deals, ...fileOf('two', { start: '2026-H2' }).deals],
};

interface Pair {
  readonly root: ParentNode & Node;
  readonly timeline: ComputeTimeline;
  readonly ramp: GwRamp;
}

function chart<Kind extends Chart>(name: string, attributes: Record<string, string>): Kind {
  const element = document.createElement(name) as Kind;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

async function box(): Promise<HTMLElement> {
  return fixture(html`<div style="width: 900px"></div>`);
}

/** A timeline with data, and a ramp that follows it. */
async function pair(root?: ParentNode & Node): Promise<Pair> {
  const place = root ?? (await box());
  const timeline = chart<ComputeTimeline>('compute-timeline', { id: 'deals', 'with-controls': '' });
  const ramp = chart<GwRamp>('gw-ramp', { for: 'deals', 'with-controls': '' });
  timeline.data = FILE;
  place.append(timeline, ramp);
  await ramp.ready;
  await timeline.ready;
  return { root: place, timeline, ramp };
}

function zoomIn(element: Chart): void {
  all<HTMLElement>(element, '[data-action=zoom-in]')[0]!.click();
}

function select(element: Chart, id: string): void {
  all(element, `.marks > [data-ids="${id}"]`)[0]!.dispatchEvent(
    new MouseEvent('click', { bubbles: true, composed: true }),
  );
}

function selected(element: Chart): string[] {
  const found = all(element, '[data-selected]').map((mark) => mark.getAttribute('data-ids')!);
  return [...new Set(found)];
}

async function settled(...elements: Chart[]): Promise<void> {
  await frames();
  for (const element of elements) await element.updateComplete;
}

describe('an element with `for`', () => {
  it('shows the data of the element that it names, read once', async () => {
    const { ramp, timeline } = await pair();
    expect(ids(ramp)).to.have.members(['one', 'two']);
    timeline.data = fileOf('three');
    await settled(timeline, ramp);
    expect(ids(ramp)).to.deep.equal(['three']);
  });

  it('shows data of its own before those', async () => {
    const { ramp } = await pair();
    ramp.data = fileOf('own');
    await settled(ramp);
    expect(ids(ramp)).to.deep.equal(['own']);
    ramp.data = null;
    await settled(ramp);
    expect(ids(ramp)).to.have.members(['one', 'two']);
  });

  it('shares what the reader zooms to, both ways, and tells of it once', async () => {
    const { root, ramp, timeline } = await pair();
    const heard: string[] = [];
    root.addEventListener('range-change', (event) => {
      const { from } = (event as CustomEvent<RangeDetail>).detail;
      heard.push(`${(event.target as Element).localName} ${from}`);
    });
    zoomIn(timeline);
    await settled(timeline, ramp);
    expect([ramp.from, ramp.to]).to.deep.equal([timeline.from, timeline.to]);
    const first = timeline.from;
    zoomIn(ramp);
    await settled(timeline, ramp);
    expect(timeline.from).to.not.equal(first);
    expect([timeline.from, timeline.to]).to.deep.equal([ramp.from, ramp.to]);
    expect(heard).to.deep.equal([`compute-timeline ${first}`, `gw-ramp ${ramp.from}`]);
  });

  it('goes home with the other, each to the years of its own', async () => {
    const { ramp, timeline } = await pair();
    zoomIn(timeline);
    await settled(timeline, ramp);
    all<HTMLElement>(ramp, '[data-action=zoom-home]')[0]!.click();
    await settled(timeline, ramp);
    expect([timeline.from, timeline.to, ramp.from, ramp.to]).to.deep.equal([
      null,
      null,
      null,
      null,
    ]);
  });

  it('lets what the reader chooses stand out in both, until it is put away', async () => {
    const { ramp, timeline } = await pair();
    select(timeline, 'two');
    await settled(timeline, ramp);
    expect(selected(timeline)).to.deep.equal(['two']);
    expect(selected(ramp)).to.deep.equal(['two']);
    const [area] = all(ramp, '[part~=area][data-ids="one"]');
    expect(Number(getComputedStyle(area!).opacity)).to.be.below(0.5);
    all<HTMLElement>(timeline, '.panel .close')[0]!.click();
    await settled(timeline, ramp);
    expect([...selected(timeline), ...selected(ramp)]).to.deep.equal([]);
    expect(getComputedStyle(area!).opacity).to.equal('1');
  });

  it('lets that stand out also when the other is read and put away in between', async () => {
    const { ramp, timeline } = await pair();
    select(timeline, 'two');
    await settled(timeline, ramp);
    const slider = all<SVGElement>(ramp, '[role=slider]')[0]!;
    slider.focus({ focusVisible: true } as FocusOptions);
    // In a window that lies behind another, the focus alone is not heard.
    slider.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'End', bubbles: true, composed: true }),
    );
    await settled(ramp);
    const open = (): number[] =>
      [timeline, ramp].map((each) => all(each, '.panel:popover-open').length);
    expect(open()).to.deep.equal([1, 1]);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settled(timeline, ramp);
    expect(open()).to.deep.equal([1, 0]);
    expect([...selected(timeline), ...selected(ramp)]).to.deep.equal(['two', 'two']);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settled(timeline, ramp);
    expect(open()).to.deep.equal([0, 0]);
    expect([...selected(timeline), ...selected(ramp)]).to.deep.equal([]);
  });

  it('lets what is chosen in the ramp stand out in the timeline', async () => {
    const { root, ramp, timeline } = await pair();
    const chosen: unknown[] = [];
    root.addEventListener('deal-select', (event) => {
      chosen.push((event as CustomEvent<DealSelectDetail>).detail.deal['id']);
    });
    const slider = all<SVGElement>(ramp, '[role=slider]')[0]!;
    slider.focus({ focusVisible: true } as FocusOptions);
    for (const key of ['End', 'ArrowDown', 'Enter']) {
      slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
    await settled(timeline, ramp);
    expect(chosen).to.have.length(1);
    expect(selected(timeline)).to.deep.equal(chosen);
  });

  it('works in nested shadow trees', async () => {
    const outer = (await box()).attachShadow({ mode: 'open' });
    const middle = document.createElement('div');
    outer.append(middle);
    const inner = middle.attachShadow({ mode: 'open' });
    const { ramp, timeline } = await pair(inner);
    expect(ids(ramp)).to.have.members(['one', 'two']);
    zoomIn(ramp);
    await settled(timeline, ramp);
    expect(timeline.from).to.equal(ramp.from);
  });

  it('waits for an element that comes later', async () => {
    const place = await box();
    const ramp = chart<GwRamp>('gw-ramp', { for: 'late' });
    place.append(ramp);
    await settled(ramp);
    expect(all(ramp, '.problems')).to.deep.equal([]);
    const timeline = chart<ComputeTimeline>('compute-timeline', { id: 'late' });
    timeline.data = FILE;
    place.append(timeline);
    await ramp.ready;
    expect(ids(ramp)).to.have.members(['one', 'two']);
  });

  it('keeps its figure when the other goes away, and follows it when it comes back', async () => {
    const { root, ramp, timeline } = await pair();
    timeline.remove();
    await settled(ramp);
    await ramp.ready;
    expect(ids(ramp)).to.have.members(['one', 'two']);
    timeline.data = fileOf('three');
    root.append(timeline);
    await settled(timeline, ramp);
    await settled(timeline, ramp);
    expect(ids(ramp)).to.deep.equal(['three']);
  });

  it('loads nothing where one of them is moved, and follows as before', async () => {
    const { root, ramp, timeline } = await pair();
    let loads = 0;
    for (const each of [ramp, timeline]) each.addEventListener('load', () => loads++);
    for (const each of [ramp, timeline]) {
      each.remove();
      await settled(each);
      root.append(each);
      await settled(ramp, timeline);
    }
    expect(loads).to.equal(0);
    timeline.data = fileOf('three');
    await settled(timeline, ramp);
    expect([loads, ids(ramp)]).to.deep.equal([2, ['three']]);
  });

  it('keeps its figure for good, also when the other soon goes away', async () => {
    const { ramp, timeline } = await pair();
    timeline.remove();
    await aTimeout(3200);
    expect(all(ramp, '.problems')).to.deep.equal([]);
    expect(ids(ramp)).to.have.members(['one', 'two']);
  });

  it('is ready again when it names another', async () => {
    const { root, ramp } = await pair();
    const other = chart<ComputeTimeline>('compute-timeline', { id: 'other' });
    other.data = fileOf('three');
    root.append(other);
    await other.ready;
    ramp.for = 'other';
    await ramp.ready;
    expect(ids(ramp)).to.deep.equal(['three']);
  });

  it('tells the years of its own when it goes home, also if it was a list before', async () => {
    const { ramp, timeline } = await pair();
    timeline.layout = 'list';
    await settled(timeline);
    zoomIn(ramp);
    await settled(timeline, ramp);
    timeline.layout = 'wide';
    await settled(timeline);
    const told = next<RangeDetail>(timeline, 'range-change');
    all<HTMLElement>(timeline, '[data-action=zoom-home]')[0]!.click();
    expect((await told).detail).to.deep.equal({ from: '2019-01-01', to: '2029-12-31' });
  });

  it('lets go of what was chosen when it goes away with it', async () => {
    const { root, ramp, timeline } = await pair();
    select(timeline, 'two');
    await settled(timeline, ramp);
    timeline.remove();
    root.append(timeline);
    await settled(timeline, ramp);
    expect([...selected(timeline), ...selected(ramp)]).to.deep.equal([]);
  });

  it('lets go of the other when it goes away itself', async () => {
    const { ramp, timeline } = await pair();
    ramp.remove();
    zoomIn(timeline);
    await settled(timeline);
    expect(ramp.from).to.equal(null);
  });

  it('reads a table that it names, and follows it', async () => {
    const place = await box();
    place.innerHTML = `<table id="rows"><tr><th>title</th><th>date</th><th>gw</th></tr>
      <tr><td>From a table</td><td>2025</td><td>2 GW</td></tr></table>`;
    const ramp = chart<GwRamp>('gw-ramp', { for: 'rows' });
    place.append(ramp);
    await ramp.ready;
    expect(textOf(ramp, 'tbody th')).to.equal('From a table');
    place.querySelector('td')!.textContent = 'Changed';
    await settled(ramp);
    expect(textOf(ramp, 'tbody th')).to.equal('Changed');
  });

  it('tells what is wrong where nothing has this id', async () => {
    const place = await box();
    const ramp = chart<GwRamp>('gw-ramp', { for: 'nowhere' });
    place.append(ramp);
    const problem = await ramp.ready.then(
      () => null,
      (error: unknown) => error,
    );
    expect(problem).to.deep.include({ code: 'attribute', path: 'for', value: 'nowhere' });
    expect(textOf(ramp, '.problems')).to.include('got "nowhere"');
  });

  it('tells what is wrong where two follow each other and none has data', async () => {
    const place = await box();
    const one = chart<ComputeTimeline>('compute-timeline', { id: 'one', for: 'two' });
    const two = chart<GwRamp>('gw-ramp', { id: 'two', for: 'one' });
    place.append(one, two);
    for (const element of [one, two]) {
      const problem = await element.ready.then(
        () => null,
        (error: unknown) => error,
      );
      expect(problem).to.deep.include({ code: 'attribute', path: 'for' });
    }
    two.data = FILE;
    await two.ready;
    await settled(one, two);
    expect(ids(one)).to.deep.equal(['one', 'two']);
  });

  it('does not run in circles', async () => {
    const place = await box();
    const one = chart<ComputeTimeline>('compute-timeline', { id: 'one', for: 'two' });
    const two = chart<ComputeTimeline>('compute-timeline', { id: 'two', for: 'one' });
    const self = chart<ComputeTimeline>('compute-timeline', { id: 'self', for: 'self' });
    place.append(one, two, self);
    one.data = FILE;
    await two.ready;
    one.share({ selected: 'one', range: null });
    await settled(one, two);
    expect(selected(two)).to.deep.equal(['one']);
    await aTimeout(0);
    expect(ids(self)).to.deep.equal([]);
  });
});
