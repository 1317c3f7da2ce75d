import { aTimeout, expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';

import type { RangeDetail } from '../../src/index.js';
import { type Place, devtools, drawWithPen, touch, viewport } from '../commands.js';
import { type Chart, NAMES, all, drawn, fileOf, frames, ids, next, textOf } from './chart.js';

const FILE = {
  deals: [
    ...fileOf('early', { announced: '2021-03-04', end: '2022' }).deals,
    ...fileOf('late', { announced: '2025-10', end: '2028-06' }).deals,
  ],
};
/** What the author of the page says: of the 11 years of the axis the data fill eight. */
const BUBBLING = { bubbles: true, composed: true, cancelable: true };
const YEARS = { from: '2019', to: '2029' };

const SHIFT = 8;

async function zoomable(
  name: (typeof NAMES)[number],
  attributes: Readonly<Record<string, string>> = YEARS,
): Promise<Chart> {
  const made = { properties: { data: FILE }, attributes: { 'with-controls': '', ...attributes } };
  const chart = await drawn(name, { ...made, width: 900 });
  chart.scrollIntoView();
  await frames();
  return chart;
}

function drawing(chart: Chart): SVGSVGElement {
  return all<SVGSVGElement>(chart, '.drawing > svg')[0]!;
}

/** A place between the two ends of the axis, from 0 to 1, near the top of the drawing. */
function place(chart: Chart, share: number): { x: number; y: number } {
  // The grid ends where the axis does. Some browsers count its stroke into its box on the page.
  const grid = all<SVGPathElement>(chart, '[part~=axis] path')[0]!;
  const { x, width } = grid.getBBox();
  const { a, e } = grid.getScreenCTM()!;
  const { top } = drawing(chart).getBoundingClientRect();
  return { x: Math.round(e + a * (x + share * width)), y: Math.round(top) + 24 };
}

function range({ from, to }: Chart): [string | null, string | null] {
  return [from, to];
}

/** Days from one date to another. */
function daysBetween(from: string | null, to: string | null): number {
  return (Date.parse(to!) - Date.parse(from!)) / 86_400_000;
}

function lengthOf({ from, to }: Chart): number {
  return daysBetween(from, to) + 1;
}

/** What `range-change` tells from now on. */
function told(chart: Chart): RangeDetail[] {
  const all: RangeDetail[] = [];
  chart.parentElement!.addEventListener('range-change', (event) =>
    all.push((event as CustomEvent<RangeDetail>).detail),
  );
  return all;
}

function mouse(
  type: string,
  { x, y }: { x: number; y: number },
  more: object = {},
): [string, object] {
  return ['Input.dispatchMouseEvent', { type, x, y, ...more }];
}

/** Presses the left button at a place, moves it in steps, and lets it go. */
async function drag(chart: Chart, from: number, to: number, down = 0): Promise<void> {
  const [begin, end] = [place(chart, from), place(chart, to)];
  const at = (share: number): [number, number] => [
    Math.round(begin.x + share * (end.x - begin.x)),
    Math.round(begin.y + share * down),
  ];
  await sendMouse({ type: 'move', position: at(0) });
  await sendMouse({ type: 'down' });
  for (const share of [0.25, 0.5, 0.75, 1]) await sendMouse({ type: 'move', position: at(share) });
  await sendMouse({ type: 'up' });
  await chart.updateComplete;
}

async function doubleClick(chart: Chart, share: number, modifiers = 0): Promise<void> {
  const at = place(chart, share);
  const click = [1, 2].flatMap((clickCount) => [
    mouse('mousePressed', at, { button: 'left', clickCount, modifiers }),
    mouse('mouseReleased', at, { button: 'left', clickCount, modifiers }),
  ]);
  await devtools(mouse('mouseMoved', at), ...click);
  await chart.updateComplete;
}

async function press(chart: Chart, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const [held, pressed] = key.split(' ');
    if (!held || !pressed) await sendKeys({ press: key });
    else {
      await sendKeys({ down: held });
      await sendKeys({ press: pressed });
      await sendKeys({ up: held });
    }
  }
  await chart.updateComplete;
}

function button(chart: Chart, action: string): HTMLButtonElement {
  return all<HTMLButtonElement>(chart, `[data-action=${action}]`)[0]!;
}

for (const name of NAMES) {
  describe(`the axis of <${name}>`, () => {
    // The whole figure is in view.
    before(() => (innerWidth < 1000 ? viewport(1000, 700) : undefined));

    afterEach(() => resetMouse());

    it('moves with a drag, and from and to say whole days of what is seen', async () => {
      const chart = await zoomable(name, { from: '2025', to: '2026' });
      const events = told(chart);
      const day = 730 / (place(chart, 1).x - place(chart, 0).x);
      const moved = (place(chart, 0.75).x - place(chart, 0.25).x) * day;
      await drag(chart, 0.75, 0.25);
      // All dates lie in the years 2021 to 2028.
      expect(lengthOf(chart)).to.equal(730);
      expect(daysBetween('2025-01-01', chart.from)).to.be.closeTo(moved, 2);
      expect(chart.getAttribute('from')).to.equal(chart.from);
      expect(events).to.deep.equal([{ from: chart.from, to: chart.to }]);
      await drag(chart, 0.1, 0.9);
      await drag(chart, 0.1, 0.9);
      await drag(chart, 0, 1);
      await drag(chart, 0, 1);
      expect(range(chart)).to.deep.equal(['2021-01-01', '2022-12-31']);
      expect(events.length).to.be.at.least(3);
    });

    it('takes no drag for a click, and no click for a drag', async () => {
      const chart = await zoomable(name, { from: '2025', to: '2026' });
      let clicks = 0;
      drawing(chart).addEventListener('click', () => clicks++);
      await drag(chart, 0.6, 0.4);
      expect(clicks).to.equal(0);
      const before = range(chart);
      const { x, y } = place(chart, 0.5);
      await aTimeout(450);
      await sendMouse({ type: 'click', position: [x, y] });
      await chart.updateComplete;
      expect(clicks).to.equal(1);
      await aTimeout(450);
      const held = { button: 'left', buttons: 1, clickCount: 1 };
      await devtools(
        mouse('mousePressed', { x, y }, held),
        mouse('mouseMoved', { x: x + 3, y: y + 3 }, held),
        mouse('mouseReleased', { x: x + 3, y: y + 3 }, { ...held, buttons: 0 }),
      );
      expect(clicks).to.equal(2);
      expect(range(chart)).to.deep.equal(before);
    });

    it('shows half as many days after a double click, about the day clicked', async () => {
      const chart = await zoomable(name);
      const events = told(chart);
      await doubleClick(chart, 0.5);
      // Eleven years have 4018 days; the middle is the first of July 2024.
      expect(lengthOf(chart)).to.be.closeTo(2009, 1);
      expect(daysBetween('2024-07-01', chart.from)).to.be.closeTo(-1004, 4);
      expect(events).to.have.length(1);
      await aTimeout(450);
      await doubleClick(chart, 0.5, SHIFT);
      expect(lengthOf(chart)).to.be.closeTo(4018, 2);
    });

    it('zooms by the wheel with Ctrl alone, and tells once when the wheel rests', async () => {
      const chart = await zoomable(name);
      const events = told(chart);
      const at = place(chart, 0.25);
      const box = document.body.appendChild(document.createElement('div'));
      box.style.height = '5000px';
      chart.scrollIntoView();
      const scrolled = window.scrollY;
      const wheel = { deltaX: 0, deltaY: 100 };
      await devtools(mouse('mouseWheel', at, wheel));
      await aTimeout(250);
      expect(range(chart)).to.deep.equal(['2019', '2029']);
      expect(window.scrollY).to.be.above(scrolled);
      chart.scrollIntoView();
      await frames();
      const y = window.scrollY;
      const rested = next(chart, 'range-change');
      // Both in one task: a loaded machine may rest between two notches of a driver's wheel.
      for (let notch = 0; notch < 2; notch++) {
        const inwards = { deltaY: -100, ctrlKey: true, clientX: at.x, clientY: at.y };
        const event = new WheelEvent('wheel', { ...inwards, ...BUBBLING });
        drawing(chart).dispatchEvent(event);
        expect(event.defaultPrevented, 'the page does not zoom as well').to.equal(true);
      }
      expect(events).to.deep.equal([]);
      await rested;
      box.remove();
      // Two notches of 0.4 in the logarithm; a quarter of the days lies before the pointer.
      const length = 4018 / Math.exp(0.8);
      expect(lengthOf(chart)).to.be.closeTo(length, 2);
      expect(daysBetween('2019-01-01', chart.from)).to.be.closeTo((4018 - length) / 4, 5);
      expect(events).to.have.length(1);
      expect(y).to.be.at.least(scrolled);
    });

    it('is zoomed and moved by two fingers', async () => {
      const chart = await zoomable(name);
      const events = told(chart);
      const { y } = place(chart, 0);
      const way = (...shares: number[]): Place[] =>
        shares.map((share) => [place(chart, share).x, y]);
      await touch(way(0.4, 0.35, 0.3), way(0.6, 0.65, 0.7));
      await chart.updateComplete;
      // The fingers are twice as far apart.
      expect(lengthOf(chart)).to.be.closeTo(2009, 30);
      expect(daysBetween('2024-07-01', chart.from)).to.be.closeTo(-1004, 20);
      expect(events).to.have.length(1);
      const before = chart.from;
      await touch(way(0.4, 0.45, 0.5), way(0.6, 0.65, 0.7));
      await chart.updateComplete;
      expect(lengthOf(chart)).to.be.closeTo(2009, 30);
      expect(daysBetween(before, chart.from)).to.be.closeTo(-201, 20);
    });

    it('is zoomed by two fingers one above the other, while the page stays in place', async () => {
      const chart = await zoomable(name);
      const box = document.body.appendChild(document.createElement('div'));
      box.style.height = '5000px';
      const { x, y } = place(chart, 0.5);
      const scrolled = window.scrollY;
      const way = (...above: number[]): Place[] => above.map((px) => [x, y + 60 - px]);
      await touch(way(40, 60, 80), way(0, 0, 0));
      await chart.updateComplete;
      box.remove();
      expect(lengthOf(chart)).to.be.closeTo(2009, 30);
      expect(window.scrollY).to.equal(scrolled);
    });

    it('is moved by one finger to the side, and left alone by one that scrolls', async () => {
      const chart = await zoomable(name, { from: '2025', to: '2026' });
      const { y } = place(chart, 0);
      await touch([0.7, 0.5, 0.3].map((share) => [place(chart, share).x, y]));
      await chart.updateComplete;
      expect(daysBetween('2025-01-01', chart.from)).to.be.closeTo(292, 5);
      const before = range(chart);
      expect(getComputedStyle(drawing(chart)).touchAction).to.equal('pan-y');
      const { x } = place(chart, 0.7);
      await touch([60, 30, 0].map((down) => [x, y + down]));
      await chart.updateComplete;
      expect(range(chart)).to.deep.equal(before);
    });

    it('comes nearer by a double tap', async () => {
      const chart = await zoomable(name);
      const { x, y } = place(chart, 0.5);
      await touch([[x, y]]);
      await touch([[x, y]]);
      await chart.updateComplete;
      expect(lengthOf(chart)).to.be.closeTo(2009, 1);
    });

    it('is moved by a pen that is down, and comes nearer by its double tap', async () => {
      const chart = await zoomable(name, { from: '2025', to: '2026' });
      const events = told(chart);
      const { y } = place(chart, 0);
      const at = (share: number): Place => [place(chart, share).x, y];
      await drawWithPen([at(0.7), at(0.5), at(0.3)]);
      await chart.updateComplete;
      expect(daysBetween('2025-01-01', chart.from)).to.be.closeTo(292, 5);
      expect(events).to.have.length(1);
      await drawWithPen([at(0.5)], [at(0.5)]);
      await chart.updateComplete;
      expect(lengthOf(chart)).to.be.closeTo(365, 2);
    });

    it('rests where a drag was when the browser takes the pointer away', async () => {
      const chart = await zoomable(name, { from: '2025', to: '2026' });
      const events = told(chart);
      let pointerId = 0;
      drawing(chart).addEventListener('pointerdown', (event) => ({ pointerId } = event));
      const [from, to, beyond] = [0.7, 0.3, 0.1].map((share) => place(chart, share));
      await sendMouse({ type: 'move', position: [from!.x, from!.y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [to!.x, to!.y] });
      const cancel = { pointerId, bubbles: true, composed: true };
      drawing(chart).dispatchEvent(new PointerEvent('pointercancel', cancel));
      expect(events).to.have.length(1);
      expect(daysBetween('2025-01-01', chart.from)).to.be.closeTo(292, 5);
      const rested = range(chart);
      await sendMouse({ type: 'move', position: [beyond!.x, beyond!.y] });
      await sendMouse({ type: 'up' });
      await chart.updateComplete;
      expect(range(chart)).to.deep.equal(rested);
      expect(events).to.have.length(1);
    });

    it('is zoomed by + and -, moved by arrows with shift, and 0 goes home', async () => {
      const chart = await zoomable(name);
      const events = told(chart);
      button(chart, 'zoom-home').focus();
      await press(chart, '+');
      expect(lengthOf(chart)).to.be.closeTo(4018 / 1.5, 1);
      await press(chart, '=');
      expect(lengthOf(chart)).to.be.closeTo(4018 / 2.25, 2);
      const { from } = chart;
      await press(chart, 'Shift ArrowRight');
      expect(daysBetween(from, chart.from)).to.be.closeTo(4018 / 9, 2);
      await press(chart, 'Shift ArrowLeft');
      expect(daysBetween(from, chart.from)).to.be.closeTo(0, 1);
      await press(chart, '-', 'ArrowRight', 'Control ArrowRight');
      expect(lengthOf(chart)).to.be.closeTo(4018 / 1.5, 3);
      expect(events).to.have.length(5);
      await press(chart, '0');
      expect(range(chart)).to.deep.equal(['2019', '2029']);
      expect(events).to.have.length(6);
      expect(events[5]).to.deep.equal({ from: '2019-01-01', to: '2029-12-31' });
      await press(chart, '0', '-');
      expect(events).to.have.length(6);
      expect(range(chart)).to.deep.equal(['2019', '2029']);
    });

    it('goes home to where the author said nothing', async () => {
      const chart = await zoomable(name, {});
      const before = textOf(chart, '[part~=axis]');
      await press(chart, 'Tab');
      button(chart, 'zoom-in').click();
      await chart.updateComplete;
      expect(chart.from).to.match(/^20\d\d-\d\d-\d\d$/);
      expect(chart.hasAttribute('to')).to.equal(true);
      expect(textOf(chart, '[part~=axis]')).to.not.equal(before);
      button(chart, 'zoom-home').click();
      await chart.updateComplete;
      expect(range(chart)).to.deep.equal([null, null]);
      expect(chart.hasAttribute('from') || chart.hasAttribute('to')).to.equal(false);
      expect(textOf(chart, '[part~=axis]')).to.equal(before);
    });

    it('tells what it shows at home, also where that has changed meanwhile', async () => {
      const [early] = fileOf('early', { milestones: [{ at: '2021', gw: 4 }] }).deals;
      const [late] = fileOf('late', { milestones: [{ at: '2027', gw: 4 }] }).deals;
      const chart = await drawn(name, {
        properties: { data: [early, late] },
        attributes: { 'with-controls': '', to: '2030' },
      });
      button(chart, 'zoom-in').click();
      await chart.updateComplete;
      chart.data = [late];
      await chart.ready;
      const told = next<RangeDetail>(chart, 'range-change');
      button(chart, 'zoom-home').click();
      const { from, to } = (await told).detail;
      const first = name === 'gw-ramp' ? 2027 : 2019;
      expect([from, to]).to.deep.equal([`${first}-01-01`, '2030-12-31']);
      await chart.updateComplete;
      expect(textOf(chart, '.heard:nth-of-type(2)')).to.equal(`${first} to 2030`);
    });

    it('has buttons with names, where it is told to', async () => {
      const chart = await zoomable(name);
      const buttons = all<HTMLButtonElement>(chart, '[data-action^=zoom]');
      expect(buttons.map((each) => each.getAttribute('title'))).to.deep.equal([
        'Zoom in',
        'Zoom out',
        'Show all',
      ]);
      for (const each of buttons) {
        const { width, height } = each.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
        expect(each.disabled).to.equal(false);
      }
      const last = buttons[2]!.getBoundingClientRect().right;
      expect(last).to.equal(chart.getBoundingClientRect().right);
      chart.withControls = false;
      await chart.updateComplete;
      expect(all(chart, '[part~=controls]')).to.deep.equal([]);
    });

    it('tells nothing of what the page sets, which is the new home', async () => {
      const chart = await zoomable(name);
      button(chart, 'zoom-in').click();
      await chart.updateComplete;
      const events = told(chart);
      chart.from = '2024';
      await chart.updateComplete;
      // The other end is as the author had it.
      expect(range(chart)).to.deep.equal(['2024', '2029']);
      button(chart, 'zoom-out').click();
      await chart.updateComplete;
      button(chart, 'zoom-home').click();
      await chart.updateComplete;
      expect(range(chart)).to.deep.equal(['2024', '2029']);
      expect(events.map(({ from, to }) => daysBetween(from, to) > 2191)).to.deep.equal([
        true,
        false,
      ]);
    });

    it('shows what the author said of other data', async () => {
      const chart = await zoomable(name);
      button(chart, 'zoom-in').click();
      await chart.updateComplete;
      const { from } = chart;
      chart.data = fileOf('other');
      await chart.ready;
      expect(chart.from).to.equal(from);
      chart.src = '/demo/data/openai-2025.json';
      await chart.updateComplete;
      expect(range(chart)).to.deep.equal(['2019', '2029']);
    });

    it('keeps the focus where the page goes home, or shows a list', async () => {
      for (const change of [{ from: '2020' }, { layout: 'list' }]) {
        const chart = await drawn(name, { properties: { data: FILE }, attributes: YEARS });
        all<SVGElement>(chart, '.marks, .reader')[0]!.focus();
        await press(chart, '+');
        button(chart, 'zoom-home').focus();
        Object.assign(chart, change);
        await chart.updateComplete;
        const focused = chart.shadowRoot!.activeElement;
        const isInside = focused?.matches('.marks, .reader, .years button, .home');
        expect(isInside, JSON.stringify(change)).to.equal(true);
        chart.remove();
      }
    });

    it('reaches all dates of the data, and no further', async () => {
      const chart = await zoomable(name, { from: '2025-10', to: '2025-12' });
      button(chart, 'zoom-home').focus();
      await press(chart, ...Array.from({ length: 10 }, () => '-'));
      expect(range(chart)).to.deep.equal(['2021-01-01', '2028-12-31']);
      await press(chart, ...Array.from({ length: 16 }, () => '+'));
      expect(lengthOf(chart)).to.equal(10);
    });

    it('is as high as it was while the reader zooms, so that the page stays in place', async () => {
      const chart = await zoomable(name);
      const box = all(chart, '.drawing')[0]!;
      const height = box.getBoundingClientRect().height;
      button(chart, 'zoom-home').focus();
      await press(chart, ...Array.from({ length: 12 }, () => '+'));
      expect(box.getBoundingClientRect().height).to.be.at.least(height);
      await press(chart, '0');
      expect(box.getBoundingClientRect().height).to.equal(height);
    });

    it('is as high as its drawing again when its data or its width change', async () => {
      const chart = await zoomable(name);
      const rest = (): number => {
        const [box, picture] = [all(chart, '.drawing')[0]!, drawing(chart)];
        return box.getBoundingClientRect().bottom - picture.getBoundingClientRect().bottom;
      };
      const before = rest();
      button(chart, 'zoom-in').click();
      await chart.updateComplete;
      chart.data = fileOf('only');
      await chart.ready;
      expect(rest()).to.equal(before);
      for (const width of [600, 900]) {
        button(chart, 'zoom-in').click();
        await chart.updateComplete;
        chart.parentElement!.style.width = `${width}px`;
        await frames(3);
        await chart.updateComplete;
        expect(rest()).to.equal(before);
      }
    });

    it('stays in step with a drawing that the page has made smaller', async () => {
      const chart = await zoomable(name);
      chart.parentElement!.style.transform = 'scale(0.5)';
      chart.parentElement!.style.transformOrigin = 'top left';
      await frames();
      await doubleClick(chart, 0.5);
      expect(daysBetween('2024-07-01', chart.from)).to.be.closeTo(-1004, 8);
    });

    it('follows the hand with one drawing a frame', async () => {
      const chart = await zoomable(name, { from: '2025', to: '2026' });
      const { x, y } = place(chart, 0.5);
      const pointer = { bubbles: true, composed: true, pointerId: 1, button: 0, buttons: 1 };
      const send = (type: string, clientX: number): boolean =>
        drawing(chart).dispatchEvent(new PointerEvent(type, { ...pointer, clientX, clientY: y }));
      drawing(chart).setPointerCapture = () => undefined;
      let drawings = 0;
      const observer = new MutationObserver(() => drawings++);
      observer.observe(drawing(chart), { subtree: true, attributes: true, childList: true });
      send('pointerdown', x);
      await frames(1);
      for (let step = 1; step <= 20; step++) send('pointermove', x - step * 5);
      await chart.updateComplete;
      expect(drawings).to.equal(0);
      await frames(2);
      expect(drawings).to.equal(1);
      expect(chart.from).to.equal('2025');
      send('pointerup', x - 100);
      await chart.updateComplete;
      expect(daysBetween('2025-01-01', chart.from)).to.be.above(50);
      observer.disconnect();
      expect(ids(chart)).to.not.be.empty;
    });
  });
}

describe('the list of <compute-timeline>', () => {
  it('has nothing to zoom', async () => {
    const chart = await zoomable('compute-timeline', { ...YEARS, layout: 'list' });
    const events = told(chart);
    for (const each of all<HTMLButtonElement>(chart, '.controls [data-action^=zoom]')) {
      expect(each.disabled).to.equal(true);
    }
    const entry = all(chart, '.drawing')[0]!;
    entry.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true, composed: true }));
    await chart.updateComplete;
    expect(range(chart)).to.deep.equal(['2019', '2029']);
    expect(events).to.deep.equal([]);
  });
});
