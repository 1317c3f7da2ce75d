import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

import type { DealSelectDetail } from '../../src/index.js';
import { drawWithPen, emulate, hoverWithPen, touch, viewport } from '../commands.js';
import { type Chart, all, drawn, drawnArticles, fileOf, frames, next, textOf } from './chart.js';

const FILE = {
  deals: [
    {
      id: 'site',
      title: 'A campus',
      layer: 'site',
      announced: '2023-05-02',
      gw: { value: 2, bound: 'at-least' },
      'own-field': 7,
    },
    {
      id: 'chips',
      title: 'Chips',
      layer: 'chips',
      announced: '2025-H2',
      usd: 1e9,
      status: 'contracted',
      sources: ['paper'],
    },
  ],
  events: [{ id: 'launch', title: 'A launch', at: '2024-03-01', kind: 'product' }],
  sources: { paper: { title: 'The paper', url: 'https://example.org/paper' } },
};

/** Forty events of one day and one far from them: more than its row of a lane can name. */
const CROWD = {
  events: Array.from({ length: 80 }, (_, index) => ({
    id: `e${index}`,
    title: `Event ${index}`,
    at: '2025-03-01',
  })),
};

async function timeline(data: object = FILE): Promise<Chart> {
  const chart = await drawn('compute-timeline', { properties: { data }, width: 900 });
  chart.scrollIntoView();
  await frames();
  return chart;
}

function panel(chart: Chart): HTMLElement | undefined {
  return all<HTMLElement>(chart, '.panel:popover-open')[0];
}

function isOpen(chart: Chart): boolean {
  return panel(chart) !== undefined;
}

/** What has the focus inside the element. */
function focused(chart: Chart): string | null | undefined {
  return chart.shadowRoot!.activeElement?.getAttribute('class');
}

function active(chart: Chart): string {
  return all(chart, '.active')[0]?.getAttribute('data-ids') ?? '';
}

function mark(chart: Chart, id: string): Element {
  return all(chart, `[data-ids~="${id}"]`)[0]!;
}

/** The middle of the words or the dot of a mark. */
function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** What can be scrolled to: of a group Firefox does not know where it is. */
function shapeOf(element: Element): Element {
  return element.querySelector('.target') ?? element;
}

async function hover(element: Element): Promise<void> {
  await sendMouse({ type: 'move', position: middleOf(element) });
  await frames();
}

async function click(element: Element): Promise<void> {
  shapeOf(element).scrollIntoView({ block: 'nearest' });
  await sendMouse({ type: 'click', position: middleOf(element) });
  await frames();
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await frames();
}

function focusMarks(chart: Chart): void {
  all<SVGElement>(chart, '.marks')[0]!.focus({ focusVisible: true } as FocusOptions);
}

function chosen(chart: Chart): Record<string, unknown>[] {
  const deals: Record<string, unknown>[] = [];
  document.body.addEventListener('deal-select', (event) => {
    if (event.target === chart)
      deals.push((event as CustomEvent<DealSelectDetail>).detail.deal as never);
  });
  return deals;
}

describe('reading the marks of a timeline', () => {
  beforeEach(async () => {
    await viewport(1000, 700);
    await sendMouse({ type: 'move', position: [2, 690] });
  });

  it('shows what is stated of the mark under the pointer, and hides it when the pointer leaves', async () => {
    const chart = await timeline();
    expect(isOpen(chart)).to.equal(false);
    await hover(mark(chart, 'chips'));
    expect(textOf(chart, '.panel-title')).to.equal('Chips');
    expect(textOf(chart, '.panel dl')).to.include('second half of 2025').and.include('contracted');
    expect(all<HTMLAnchorElement>(chart, '.panel a')[0]!.href).to.equal(
      'https://example.org/paper',
    );
    await sendMouse({ type: 'move', position: [2, 690] });
    await aTimeout(450);
    expect(isOpen(chart)).to.equal(false);
  });

  it('stays open while the pointer is in it', async () => {
    const chart = await timeline();
    await hover(mark(chart, 'chips'));
    await hover(panel(chart)!);
    await aTimeout(450);
    expect(isOpen(chart)).to.equal(true);
  });

  it('keeps the panel open after a click until the reader puts it away', async () => {
    const chart = await timeline();
    for (const away of [
      () => press('Escape'),
      () => click(all(chart, '.panel .close')[0]!),
      () => sendMouse({ type: 'click', position: [2, 690] }),
    ]) {
      await click(mark(chart, 'launch'));
      await sendMouse({ type: 'move', position: [2, 690] });
      await aTimeout(450);
      expect(textOf(chart, '.panel-title')).to.equal('A launch');
      await away();
      await frames();
      expect(isOpen(chart)).to.equal(false);
    }
  });

  it('tells the page what the reader chose: the record with the fields of its author', async () => {
    const chart = await timeline();
    const deals = chosen(chart);
    await hover(mark(chart, 'site'));
    expect(deals, 'a look is no choice').to.deep.equal([]);
    await click(mark(chart, 'site'));
    await press('Escape');
    focusMarks(chart);
    await press('End', 'Enter');
    expect(deals.map(({ id }) => id)).to.deep.equal(['site', 'chips']);
    expect(deals[0]).to.deep.include({ 'own-field': 7, layer: 'site', announced: '2023-05-02' });
  });

  it('tells it once where the mark is clicked twice, which keeps its panel open', async () => {
    const chart = await timeline();
    const deals = chosen(chart);
    await click(mark(chart, 'chips'));
    await click(mark(chart, 'chips'));
    expect([deals.length, isOpen(chart)]).to.deep.equal([1, true]);
  });

  it('opens by a tap', async () => {
    const chart = await timeline();
    await touch([middleOf(mark(chart, 'site'))]);
    await frames(4);
    expect(textOf(chart, '.panel-title')).to.equal('A campus');
  });

  it('shows the mark under a pen, keeps it open after a tap, and lets it go with the pen', async () => {
    const chart = await timeline();
    await hoverWithPen(middleOf(mark(chart, 'site')));
    await frames();
    expect(textOf(chart, '.panel-title')).to.equal('A campus');
    await hoverWithPen([2, 690]);
    await aTimeout(450);
    expect(isOpen(chart)).to.equal(false);
    await drawWithPen([middleOf(mark(chart, 'launch'))]);
    await hoverWithPen([2, 690]);
    await aTimeout(450);
    expect(textOf(chart, '.panel-title')).to.equal('A launch');
  });

  it('brings the mark into view to which keys have come', async () => {
    const chart = await timeline();
    for (const place of ['beforebegin', 'afterend'] as const) {
      const room = document.createElement('div');
      room.style.height = '2000px';
      chart.insertAdjacentElement(place, room);
    }
    for (const key of ['Home', 'End']) {
      scrollTo(0, 0);
      all<SVGElement>(chart, '.marks')[0]!.focus({ preventScroll: true });
      await press(key);
      const { top, bottom } = all(chart, '.active .target')[0]!.getBoundingClientRect();
      // Firefox scrolls by whole pixels.
      expect(top).to.be.at.least(-1);
      expect(bottom).to.be.at.most(innerHeight + 1);
    }
  });

  it('is one stop for the keyboard, in which arrows go through time and across lanes', async () => {
    const chart = await timeline();
    const before = document.createElement('button');
    chart.before(before);
    before.focus();
    await press('Tab');
    expect(active(chart)).to.equal('site');
    expect(textOf(chart, '.panel-title')).to.equal('A campus');
    await press('ArrowRight');
    expect(active(chart)).to.equal('launch');
    await press('ArrowRight');
    expect(active(chart)).to.equal('chips');
    await press('ArrowUp');
    expect(active(chart)).to.equal('site');
    await press('End');
    expect(active(chart)).to.equal('chips');
    await press('Home');
    expect(active(chart)).to.equal('site');
    const marks = all(chart, '.marks')[0]!;
    const id = marks.getAttribute('aria-activedescendant')!;
    expect(chart.shadowRoot!.getElementById(id)!.getAttribute('data-ids')).to.equal('site');
    expect(focused(chart)).to.equal('marks');
  });

  it('leads into the panel with Enter and back with Escape', async () => {
    const chart = await timeline();
    focusMarks(chart);
    await press('End', 'Enter');
    expect(focused(chart)).to.equal('panel');
    await press('Tab', 'Tab');
    expect(chart.shadowRoot!.activeElement!.textContent).to.include('The paper');
    await press('Escape');
    expect(isOpen(chart)).to.equal(false);
    expect(focused(chart)).to.equal('marks');
    expect(active(chart)).to.equal('chips');
  });

  it('closes what was only looked at when the focus leaves', async () => {
    const chart = await timeline();
    const after = document.createElement('button');
    chart.after(after);
    focusMarks(chart);
    await frames();
    expect(isOpen(chart)).to.equal(true);
    after.focus();
    await frames();
    expect(isOpen(chart)).to.equal(false);
  });

  it('reads each mark out as a sentence', async () => {
    const chart = await timeline();
    const names = all(chart, '[role=option]').map((option) => option.getAttribute('aria-label'));
    expect(names).to.deep.equal([
      'A launch. 1 March 2024.',
      'A campus · at least 2 GW. 2 May 2023, announced.',
      'Chips · $1 billion. second half of 2025, contracted.',
    ]);
  });

  it('tells which items share a counted mark, opens each, and zooms to them', async () => {
    const chart = await timeline(CROWD);
    const deals = chosen(chart);
    const counted = all(chart, '[data-count]');
    expect(counted).to.have.length(1);
    const count = Number(counted[0]!.getAttribute('data-count'));
    expect(counted[0]!.getAttribute('data-ids')!.split(' ')).to.have.length(count);
    expect(counted[0]!.getAttribute('aria-label')).to.equal(`${count} items, 1 March 2025`);
    await click(counted[0]!);
    expect(textOf(chart, '.panel-title')).to.equal(`${count} items`);
    expect(deals, 'a group is no deal').to.deep.equal([]);
    const entries = all(chart, '.panel [data-action=show]');
    expect(entries).to.have.length(count);
    await click(entries[2]!);
    expect(textOf(chart, '.panel-title')).to.match(/^Event /);
    expect(deals).to.have.length(1);
    await press('Escape');
    focusMarks(chart);
    await press('End');
    for (let step = 0; step < 5 && !active(chart).includes(' '); step++) await press('ArrowLeft');
    await click(all(chart, '[data-count]')[0]!);
    await click(all(chart, '.panel [data-action=zoom]')[0]!);
    await chart.updateComplete;
    expect([chart.from! < '2025-03-01', chart.to! > '2025-03-01']).to.deep.equal([true, true]);
    expect(Date.parse(chart.to!) - Date.parse(chart.from!)).to.be.below(40 * 86_400_000);
  });

  it('keeps the focus in the panel when one of several items is opened by key', async () => {
    const chart = await timeline(CROWD);
    await click(all(chart, '[data-count]')[0]!);
    all<HTMLElement>(chart, '.panel [data-action=show]')[2]!.focus();
    await press('Enter');
    await frames();
    expect(focused(chart)).to.equal('panel');
    await press('Escape');
    expect(focused(chart)).to.equal('marks');
  });

  it('stands beside its item when the layout changes under it', async () => {
    const chart = await timeline();
    await click(mark(chart, 'chips'));
    expect(panel(chart)!.style.visibility).to.equal('');
    chart.parentElement!.style.width = '320px';
    await viewport(360, 600);
    await frames();
    chart.shadowRoot!.querySelector('[data-id=chips]')!.scrollIntoView();
    await frames();
    expect(panel(chart)!.style.visibility).to.equal('');
    await viewport(1000, 800);
  });

  it('lets other marks be read when the item of a pinned panel is no longer shown', async () => {
    const chart = await timeline();
    await click(mark(chart, 'launch'));
    chart.data = { deals: FILE.deals, sources: FILE.sources };
    await chart.ready;
    expect(isOpen(chart)).to.equal(false);
    await hover(mark(chart, 'site'));
    expect(textOf(chart, '.panel-title')).to.equal('A campus');
  });

  it('lets other marks be read while that of a pinned panel is out of view', async () => {
    const chart = await timeline();
    await click(mark(chart, 'launch'));
    chart.from = '2025';
    await frames();
    expect(panel(chart)!.style.visibility).to.equal('hidden');
    await hover(mark(chart, 'chips'));
    expect([textOf(chart, '.panel-title'), panel(chart)!.style.visibility]).to.deep.equal([
      'Chips',
      '',
    ]);
  });

  it('opens what is pressed also where ids have spaces', async () => {
    const [one, two] = ['a', 'a b'].map((id) => fileOf(id).deals[0]);
    const data = { deals: [one, { ...two, announced: '2026-02' }] };
    for (const layout of ['wide', 'list']) {
      const chart = await drawn('compute-timeline', {
        properties: { data },
        attributes: { layout },
      });
      const chosen = next<DealSelectDetail>(chart, 'deal-select');
      const [mark] = all(chart, '[part~=mark][data-ids="a\u00a0b"]');
      const target = mark!.querySelector('button') ?? mark!;
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      expect((await chosen).detail.deal['id']).to.equal('a b');
      await chart.updateComplete;
      expect(textOf(chart, '.panel .panel-title')).to.equal('Title of a b');
      expect(all(chart, '[data-selected]')).to.deep.equal([mark]);
    }
  });

  it('keeps the panel inside the viewport', async () => {
    await viewport(560, 320);
    const chart = await drawnArticles('compute-timeline', {
      width: 540,
      attributes: { layout: 'wide' },
    });
    focusMarks(chart);
    for (let step = 0; step < 30; step++) {
      await press('ArrowRight');
      const { left, top, right, bottom } = panel(chart)!.getBoundingClientRect();
      expect([left >= 0, top >= 0, right <= 560, bottom <= 320], active(chart)).to.deep.equal([
        true,
        true,
        true,
        true,
      ]);
    }
  });

  it('tells nothing that was not known on the day of as-of', async () => {
    const [campus, chips] = FILE.deals;
    const chart = await timeline({ deals: [{ ...campus, supersedes: 'chips' }, chips] });
    await hover(mark(chart, 'site'));
    expect(textOf(chart, '.panel dl')).to.include('replaces Chips');
    chart.asOf = '2024';
    await chart.updateComplete;
    await hover(mark(chart, 'site'));
    expect(textOf(chart, '.panel dl')).to.include('at least 2 GW').and.not.include('Chips');
  });

  it('is accessible with the panel open', async () => {
    const chart = await timeline();
    await click(mark(chart, 'chips'));
    await expect(chart).to.be.accessible();
  });

  it('lays nothing out anew while the reader goes through the marks', async () => {
    const chart = await timeline();
    const before = mark(chart, 'chips').outerHTML;
    const moved: MutationRecord[] = [];
    const observer = new MutationObserver((records) => moved.push(...records));
    const options = { subtree: true, attributes: true, attributeFilter: ['x', 'y', 'width', 'd'] };
    observer.observe(all(chart, '.drawing')[0]!, options);
    await hover(mark(chart, 'site'));
    await hover(mark(chart, 'launch'));
    expect(mark(chart, 'chips').outerHTML).to.equal(before);
    expect(moved).to.deep.equal([]);
  });

  it('moves marks only where the reader allows motion', async () => {
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      await emulate({ 'prefers-reduced-motion': reducedMotion });
      const chart = await timeline();
      chart.to = '2026';
      await chart.updateComplete;
      const motions = all(chart, '[data-ids]').flatMap((each) => each.getAnimations());
      expect(motions.length > 0, reducedMotion).to.equal(reducedMotion === 'no-preference');
    }
  });
});

describe('a container that becomes wide or narrow while an item is read', () => {
  async function resize(chart: Chart, width: number): Promise<void> {
    const box = chart.parentElement!;
    box.style.width = `${width}px`;
    await frames();
    await frames();
    await chart.updateComplete;
  }

  async function narrow(data: object = FILE): Promise<Chart> {
    const chart = await drawn('compute-timeline', { properties: { data }, width: 360 });
    chart.scrollIntoView();
    await frames();
    return chart;
  }

  function active(chart: Chart): string | null | undefined {
    return all(chart, '.marks .active')[0]?.getAttribute('data-ids');
  }

  it('keeps the panel of an item open, with the focus on its mark', async () => {
    const chart = await narrow();
    const button = all<HTMLElement>(chart, '.years [data-id=chips]')[0]!;
    button.focus();
    await sendKeys({ press: 'Enter' });
    await frames();
    expect(isOpen(chart)).to.be.true;
    await resize(chart, 900);
    expect(isOpen(chart)).to.be.true;
    expect(textOf(chart, '.panel:popover-open')).to.include('Chips');
    expect(focused(chart)).to.equal('marks');
    expect(active(chart)).to.equal('chips');
    await resize(chart, 360);
    expect(textOf(chart, '.panel:popover-open')).to.include('Chips');
    expect(chart.shadowRoot!.activeElement?.getAttribute('data-id')).to.equal('chips');
    await sendKeys({ press: 'Escape' });
    await frames();
    expect(isOpen(chart)).to.be.false;
    expect(chart.shadowRoot!.activeElement?.getAttribute('data-id')).to.equal('chips');
  });

  it('keeps the focus in the panel that has it', async () => {
    const chart = await timeline();
    all<HTMLElement>(chart, '.marks')[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await frames();
    expect(chart.shadowRoot!.activeElement).to.equal(panel(chart));
    const told = textOf(chart, '.panel:popover-open');
    await resize(chart, 360);
    expect(textOf(chart, '.panel:popover-open')).to.equal(told);
    expect(chart.shadowRoot!.activeElement).to.equal(panel(chart));
    await resize(chart, 900);
    expect(textOf(chart, '.panel:popover-open')).to.equal(told);
    expect(chart.shadowRoot!.activeElement).to.equal(panel(chart));
  });

  it('keeps a panel that goes with the focus', async () => {
    const chart = await timeline();
    all<HTMLElement>(chart, '.marks')[0]!.focus();
    await sendKeys({ press: 'End' });
    await frames();
    expect(active(chart)).to.equal('chips');
    await resize(chart, 360);
    expect(textOf(chart, '.panel:popover-open')).to.include('Chips');
    expect(chart.shadowRoot!.activeElement?.getAttribute('data-id')).to.equal('chips');
  });

  it('leads from an entry without a panel to its mark', async () => {
    const chart = await narrow();
    all<HTMLElement>(chart, '.years [data-id=launch]')[0]!.focus();
    await resize(chart, 900);
    expect(focused(chart)).to.equal('marks');
    expect(active(chart)).to.equal('launch');
    expect(isOpen(chart)).to.be.false;
  });

  it('leads from an item to the button that unfolds it, where the list counts it', async () => {
    const events = Array.from({ length: 150 }, (_, index) => ({
      id: `e${index}`,
      title: `Event ${index}`,
      at: index < 149 ? '2025-03-01' : '2025-12-24',
    }));
    const chart = await timeline({ events });
    all<HTMLElement>(chart, '.marks')[0]!.focus();
    await sendKeys({ press: 'End' });
    await frames();
    expect(active(chart)).to.equal('e149');
    await resize(chart, 360);
    expect(chart.shadowRoot!.activeElement?.getAttribute('data-action')).to.equal('more');
    expect(textOf(chart, '.panel:popover-open')).to.include('Event 149');
    await resize(chart, 900);
    expect(active(chart)).to.equal('e149');
  });

  it('leaves the focus of the page alone', async () => {
    const chart = await narrow();
    await resize(chart, 900);
    expect(document.activeElement).to.equal(document.body);
  });
});
