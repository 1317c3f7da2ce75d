import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

import '../src/index.js';
import { type Chart, all, drawnArticles, frames } from './element/chart.js';
import type { Box } from './model/figures.js';
import { openPage } from './pages.js';
import { boxOf, overlapping } from './view/boxes.js';

type Name = 'compute-timeline' | 'gw-ramp';

/** An element with the data set on a page from right to left. */
async function turned(name: Name, width = 900, years: object = {}): Promise<Chart> {
  const attributes = { today: '2026-11-22', ...years };
  const chart = await drawnArticles(name, { width, attributes });
  chart.parentElement!.dir = 'rtl';
  chart.scrollIntoView();
  await frames();
  await chart.updateComplete;
  return chart;
}

function drawing(chart: Chart): SVGSVGElement {
  return all<SVGSVGElement>(chart, '.drawing > svg')[0]!;
}

/** The years along the axis, from left to right as they are seen. */
function yearsOf(chart: Chart): number[] {
  return (
    all(chart, '[part~=axis] text')
      .filter(({ textContent }) => /^20\d\d$/.test(textContent ?? ''))
      // Below a block a year may stand in a line by itself: "from 2026".
      .filter((text, _, [first]) => text.getAttribute('y') === first?.getAttribute('y'))
      .map((text) => ({ year: Number(text.textContent), at: text.getBoundingClientRect().left }))
      .sort((one, other) => one.at - other.at)
      .map(({ year }) => year)
  );
}

/** Where texts are in the window, with their heights as in the drawing. */
function seen(chart: Chart): Box[] {
  const { left } = drawing(chart).getBoundingClientRect();
  return all<SVGTextElement>(chart, '.drawing > svg text').map((text) => {
    const rect = text.getBoundingClientRect();
    return { ...boxOf(text), x0: rect.left - left, x1: rect.right - left };
  });
}

async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
  await frames();
}

/** The data have earlier years and later ones. */
const SOME_YEARS = { from: '2022', to: '2027' };

describe('a page that reads from right to left', () => {
  for (const name of ['compute-timeline', 'gw-ramp'] as const) {
    for (const width of [540, 900]) {
      it(`lets time run to the left in <${name}> at ${width} px, labels apart and inside`, async () => {
        const chart = await turned(name, width);
        const years = yearsOf(chart);
        expect(years).to.have.length.above(3);
        expect(years).to.deep.equal(years.toSorted((one, other) => other - one));
        const texts = seen(chart);
        expect(overlapping(texts)).to.deep.equal([]);
        chart.parentElement!.dir = 'ltr';
        await frames();
        for (const [index, planned] of seen(chart).entries()) {
          const { text, x0, x1 } = texts[index]!;
          // Each is where a mirror would show it, but reads as before.
          expect(x0, text).to.be.closeTo(width - planned.x1, 1.5);
          expect(x1, text).to.be.closeTo(width - planned.x0, 1.5);
        }
      });
    }

    it(`moves the years of <${name}> with the hand`, async () => {
      const chart = await turned(name, 900, SOME_YEARS);
      const { left, top } = drawing(chart).getBoundingClientRect();
      const find = (): DOMRect =>
        all(chart, '[part~=axis] text')
          .find(({ textContent }) => textContent === '2024')!
          .getBoundingClientRect();
      const start = find().left;
      await sendMouse({ type: 'move', position: [Math.round(left) + 400, Math.round(top) + 60] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [Math.round(left) + 370, Math.round(top) + 60] });
      await sendMouse({ type: 'move', position: [Math.round(left) + 330, Math.round(top) + 60] });
      await frames();
      expect(find().left).to.be.closeTo(start - 70, 2);
      await sendMouse({ type: 'up' });
      // A hand to the left brings what was before.
      expect(chart.from! < '2022').to.equal(true);
    });
  }

  it('leads arrow keys through a timeline as the eye goes', async () => {
    const chart = await turned('compute-timeline', 900, SOME_YEARS);
    all<SVGElement>(chart, '.marks')[0]!.focus();
    await frames();
    const at = (): number => all(chart, '.active .target')[0]!.getBoundingClientRect().right;
    await press('End');
    const last = at();
    await press('Home');
    const first = at();
    expect(last).to.be.below(first - 100);
    await press('ArrowLeft');
    const second = all(chart, '.active')[0]!;
    await press('ArrowRight');
    expect(all(chart, '.active')[0] === second).to.equal(false);
    expect(at()).to.be.closeTo(first, 1);
    await sendKeys({ down: 'Shift' });
    await press('ArrowLeft');
    await sendKeys({ up: 'Shift' });
    expect(chart.from! > '2022-06').to.equal(true);
  });

  it('reads a ramp at the day under the pointer, and by arrow keys as the eye goes', async () => {
    const chart = await turned('gw-ramp', 700);
    const reader = all(chart, '.reader')[0]!;
    const { left, right, top } = reader.getBoundingClientRect();
    const crosshair = (): number => all(chart, '.crosshair line')[0]!.getBoundingClientRect().left;
    for (const x of [left + 3, right - 3]) {
      await sendMouse({ type: 'move', position: [Math.round(x), Math.round(top) + 40] });
      await frames();
      expect(crosshair()).to.be.closeTo(x, 30);
      const panel = all(chart, '.panel')[0]!.getBoundingClientRect();
      expect(panel.left - 10).to.be.below(crosshair());
      expect(panel.right + 10).to.be.above(crosshair());
    }
    (reader as SVGElement).focus();
    await press('Home');
    const day = Number(reader.getAttribute('aria-valuenow'));
    const start = crosshair();
    await press('ArrowLeft');
    expect(Number(reader.getAttribute('aria-valuenow'))).to.be.above(day);
    expect(crosshair()).to.be.below(start);
  });

  it('is written to SVG as it is seen', async () => {
    for (const name of ['compute-timeline', 'gw-ramp'] as const) {
      const chart = await turned(name);
      const holder = document.createElement('div');
      holder.dir = 'ltr';
      holder.innerHTML = chart.toSVG();
      document.body.append(holder);
      const { left, width } = holder.querySelector('svg')!.getBoundingClientRect();
      const margin = (width - drawing(chart).getBoundingClientRect().width) / 2;
      const written = [...holder.querySelectorAll('text')].map((text) => {
        const box = text.getBoundingClientRect();
        return { text: text.textContent, x: (box.left + box.right) / 2 - left - margin };
      });
      for (const { text, x0, x1 } of seen(chart)) {
        const near = written.filter((each) => each.text.includes(text));
        const distances = near.map(({ x }) => Math.abs(x - (x0 + x1) / 2));
        expect(Math.min(...distances), text).to.be.below(2);
      }
      holder.remove();
      chart.remove();
    }
  });

  it('has its tables and lists at the right, and the example page does', async () => {
    const { frame, charts } = await openPage('rtl.html', 400);
    const [timeline] = charts as [Chart, Chart];
    const { right } = timeline.getBoundingClientRect();
    for (const selector of ['.heading', '.year', '.title', '.sources', 'summary', 'td']) {
      const range = document.createRange();
      const element = all<HTMLElement>(timeline, selector)[0]!;
      element.closest('details')?.setAttribute('open', '');
      range.selectNodeContents(element);
      const own = element.getBoundingClientRect();
      expect(own.right - range.getBoundingClientRect().right, selector).to.be.below(20);
      if (selector !== '.title' && selector !== 'td') {
        expect(right - own.right, selector).to.be.below(2);
      }
    }
    const [date, label] = [all(timeline, '.date')[0]!, all(timeline, '[part~=label]')[0]!];
    expect(label.getBoundingClientRect().right).to.be.below(date.getBoundingClientRect().left);
    frame.remove();
  });
});
