import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';

import { type Place, drawWithPen, hoverWithPen, touch, viewport } from '../commands.js';
import { type Chart, all, drawnArticles, frames, textOf } from './chart.js';
import { ATTRIBUTES, FILE, click, panel, press, read, shown, slider, switches } from './ramp.js';

function words(chart: Chart): string {
  return slider(chart).getAttribute('aria-valuetext')!;
}

/** A point of the plot: how far along the axis, and how far down, as parts of one. */
function point(chart: Chart, across: number, down = 0.2): [number, number] {
  const { left, top, width, height } = slider(chart).getBoundingClientRect();
  return [Math.round(left + across * width), Math.round(top + down * height)];
}

async function move(chart: Chart, position: [number, number]): Promise<void> {
  await sendMouse({ type: 'move', position });
  await chart.updateComplete;
}

/** Whether the panel that tells of a day lies on the grid of one of the drawing. */
function covers(chart: Chart, index: number): boolean {
  const { top, bottom } = all(chart, '[part~=axis] > path')[index]!.getBoundingClientRect();
  const told = panel(chart)!.getBoundingClientRect();
  return told.top < bottom && told.bottom > top;
}

const afterGrace = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 450));

describe('reading a ramp', () => {
  before(() => viewport(1000, 900));
  after(() => viewport(800, 600));
  beforeEach(() => sendMouse({ type: 'move', position: [990, 890] }));

  // The first ramp of a page draws a few of its deals before all of them.
  it('begins today, whatever of its file is drawn first', async () => {
    const deals = Array.from({ length: 6 }, (_, index) => ({
      ...FILE.deals[0],
      id: String(index),
      milestones: [{ at: index < 5 ? '2028' : '2025', gw: 2 }],
    }));
    const chart = await read({ deals }, { attributes: { today: '2026-06-15' } });
    expect(words(chart)).to.equal('15 June 2026');
  });

  describe('by keys', () => {
    it('begins on the last day where there is no today, and says only that before it is read', async () => {
      const chart = await read();
      expect(words(chart)).to.equal('31 December 2029');
      expect([panel(chart), all(chart, '.crosshair').length]).to.deep.equal([undefined, 0]);
      const ranged = slider(chart);
      expect(ranged.getAttribute('aria-valuenow')).to.equal(ranged.getAttribute('aria-valuemax'));
    });

    it('goes with left and right through the days on which something changes', async () => {
      const chart = await read();
      await press(chart, 'Tab');
      expect(words(chart)).to.equal(
        '31 December 2029, B: 1 GW, date stated, 3 GW, no date stated: not in the stack; Chips: 3 GW in all.',
      );
      const days: string[] = [];
      for (const key of [
        'Home',
        'ArrowLeft',
        'ArrowRight',
        'ArrowRight',
        'ArrowRight',
        'ArrowRight',
        'End',
      ]) {
        await press(chart, key);
        days.push(shown(chart));
      }
      expect(days).to.deep.equal([
        '1 January 2026',
        '1 January 2026',
        '31 December 2026',
        '30 June 2027',
        '1 January 2028',
        '31 December 2028',
        '31 December 2029',
      ]);
    });

    it('puts the crosshair where the step is drawn', async () => {
      const chart = await read();
      await press(chart, 'Tab', 'Home', 'ArrowRight');
      const [line] = all(chart, '.crosshair line');
      const [rings] = all<SVGPathElement>(chart, '[part~=lane] path[paint-order]');
      // The first ring of a series is 6 px wide.
      expect(Number(line!.getAttribute('x1'))).to.be.closeTo(rings!.getBBox().x + 3, 0.01);
      expect(all(chart, '.crosshair line')).to.have.length(2);
    });

    it('goes with up and down through the series, from the top of the stack and panel by panel', async () => {
      const chart = await read();
      await press(chart, 'Tab');
      const rows: string[] = [];
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
        await press(chart, key);
        rows.push(textOf(chart, '.panel .active dt'));
      }
      expect(rows).to.deep.equal(['B', 'A', 'S', 'S']);
      expect(words(chart)).to.equal('31 December 2029, S: 3 GW, date stated; Sites: 3 GW in all.');
    });

    it('is dismissed with Escape, pinned with Enter, and gone with the focus unless it is pinned', async () => {
      const chart = await read();
      await press(chart, 'Tab', 'Escape');
      expect(shown(chart)).to.equal('');
      expect(chart.shadowRoot!.activeElement).to.equal(slider(chart));
      await press(chart, 'ArrowRight');
      expect(shown(chart)).to.equal('31 December 2029');
      await press(chart, 'Tab');
      expect(shown(chart)).to.equal('');
      slider(chart).focus();
      await press(chart, 'Enter', 'Tab');
      expect(shown(chart)).to.equal('31 December 2029');
      await press(chart, 'Escape');
      expect(shown(chart)).to.equal('');
    });

    it('stays while the pointer passes by, and follows the pointer that comes to the plot', async () => {
      const chart = await read();
      await press(chart, 'Tab', 'Home');
      await move(chart, [980, 880]);
      await afterGrace();
      expect(shown(chart)).to.equal('1 January 2026');
      await move(chart, point(chart, 0.76));
      expect(shown(chart)).to.equal('31 December 2028');
    });

    it('leaves to others what is not for reading', async () => {
      const chart = await read();
      await press(chart, 'Tab', 'Home');
      for (const init of [
        { key: 'ArrowRight', ctrlKey: true },
        { key: 'ArrowRight', altKey: true },
        { key: 'ArrowRight', metaKey: true },
      ]) {
        const event = new KeyboardEvent('keydown', {
          ...init,
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        slider(chart).dispatchEvent(event);
        expect(event.defaultPrevented, init.key).to.equal(false);
      }
      await chart.updateComplete;
      expect(shown(chart)).to.equal('1 January 2026');
    });
  });

  describe('by pointer', () => {
    it('snaps to the next day, beside the panel of the drawing that the pointer is over', async () => {
      const chart = await read();
      await move(chart, point(chart, 0.27));
      expect(shown(chart)).to.equal('31 December 2026');
      await move(chart, point(chart, 0.36));
      expect(shown(chart)).to.equal('30 June 2027');
      expect([covers(chart, 0), covers(chart, 1)]).to.deep.equal([false, true]);
      await move(chart, [990, 890]);
      await afterGrace();
      await move(chart, point(chart, 0.36, 0.98));
      expect(covers(chart, 1)).to.equal(false);
    });

    it('goes when the pointer leaves the plot, and stays while it is over the panel', async () => {
      const chart = await read();
      await move(chart, point(chart, 0.4));
      const { left, top, width } = panel(chart)!.getBoundingClientRect();
      await move(chart, [Math.round(left + width / 2), Math.round(top) + 20]);
      await afterGrace();
      expect(shown(chart)).to.equal('30 June 2027');
      await move(chart, [990, 890]);
      await afterGrace();
      await chart.updateComplete;
      expect([shown(chart), all(chart, '.crosshair').length]).to.deep.equal(['', 0]);
    });

    it('is pinned by a click, and put away by its button, which gives the focus to the drawing', async () => {
      const chart = await read();
      await click(chart, point(chart, 0.26));
      await move(chart, point(chart, 0.9));
      await afterGrace();
      expect(shown(chart)).to.equal('31 December 2026');
      const { left, top } = all(chart, '[data-action=close]')[0]!.getBoundingClientRect();
      await click(chart, [Math.round(left) + 5, Math.round(top) + 5]);
      expect(shown(chart)).to.equal('');
      expect(chart.shadowRoot!.activeElement).to.equal(slider(chart));
    });

    it('stays in sight when the panel of the drawing beside it goes, and goes with the last', async () => {
      const chart = await read();
      chart.scrollIntoView();
      await click(chart, point(chart, 0.5, 0.95));
      chart.layers = 'chips';
      await chart.updateComplete;
      expect(panel(chart)!.style.visibility).to.equal('');
      chart.layers = 'money';
      await chart.updateComplete;
      chart.layers = null;
      await chart.updateComplete;
      expect(shown(chart)).to.equal('');
    });

    it('is pinned elsewhere by the next click, and goes with one outside', async () => {
      const chart = await read();
      await click(chart, point(chart, 0.26));
      await click(chart, point(chart, 0.76));
      expect(shown(chart)).to.equal('31 December 2028');
      await click(chart, [990, 890]);
      expect(shown(chart)).to.equal('');
    });

    it('chooses the deal whose area is clicked, and puts it away with the panel', async () => {
      const chart = await read();
      const chosen: unknown[] = [];
      chart.addEventListener('deal-select', ({ detail }) => chosen.push(detail.deal['id']));
      const [fill] = all(chart, '[part~=area][data-ids=a] path');
      const { right, bottom } = fill!.getBoundingClientRect();
      await click(chart, [Math.round(right) - 9, Math.round(bottom) - 9]);
      expect([shown(chart), chosen]).to.deep.equal(['31 December 2029', ['a']]);
      const selected = all(chart, '[data-selected]').map((each) => each.getAttribute('data-ids'));
      expect([...new Set(selected)]).to.deep.equal(['a']);
      await click(chart, [Math.round(right) - 60, Math.round(bottom) - 9]);
      expect(chosen).to.deep.equal(['a']);
      await click(chart, point(chart, 0.26));
      expect([shown(chart), all(chart, '[data-selected]')]).to.deep.equal(['31 December 2026', []]);
      // Beside the plot there is nothing to read.
      const { left, top } = all(chart, '[part~=lane] > text')[0]!.getBoundingClientRect();
      await click(chart, [Math.round(left) + 5, Math.round(top) + 5]);
      expect([shown(chart), all(chart, '[data-selected]')]).to.deep.equal(['', []]);
      await click(chart, [Math.round(right) - 9, Math.round(bottom) - 9]);
      chosen.pop();
      await click(chart, [990, 890]);
      expect([all(chart, '[data-selected]'), chosen]).to.deep.equal([[], ['a']]);
    });

    it('reads the last day beside the axis, and chooses the deal whose undated piece is pressed', async () => {
      for (const dir of ['ltr', 'rtl']) {
        for (const pressed of [
          (chart: Chart, at: [number, number]) => click(chart, at),
          (_: Chart, at: [number, number]) => touch([at]),
        ]) {
          const chart = await read(FILE, { attributes: { ...ATTRIBUTES, dir } });
          const chosen: unknown[] = [];
          chart.addEventListener('deal-select', ({ detail }) => chosen.push(detail.deal['id']));
          const piece = all(chart, '[part~=area][data-ids=b]').at(-1)!.querySelector('rect');
          const { left, top, width, height } = piece!.getBoundingClientRect();
          const at: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
          await pressed(chart, at);
          await frames(10);
          expect([shown(chart), chosen], dir).to.deep.equal(['31 December 2029', ['b']]);
          expect(all(chart, '[data-action=close]')).to.have.length(1);
          chart.remove();
        }
      }
    });

    it('is not pinned by dragging', async () => {
      const chart = await read();
      await sendMouse({ type: 'move', position: point(chart, 0.3) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: point(chart, 0.6) });
      await sendMouse({ type: 'up' });
      await chart.updateComplete;
      expect(all(chart, '[data-action=close]')).to.deep.equal([]);
    });

    it('is pinned by a touch', async () => {
      const chart = await read();
      await touch([point(chart, 0.76)]);
      await frames(10);
      expect(shown(chart)).to.equal('31 December 2028');
      expect(all(chart, '[data-action=close]')).to.have.length(1);
    });

    it('is left alone by a finger that scrolls the page', async () => {
      const chart = await read();
      const [x, y] = point(chart, 0.76, 0.8);
      await touch([60, 40, 20, 0].map((px): Place => [x, y - 60 + px]));
      await afterGrace();
      expect([shown(chart), all(chart, '[data-action=close]')]).to.deep.equal(['', []]);
    });

    it('follows a pen, is pinned by its tap, and goes where the browser takes the pen away', async () => {
      const chart = await read();
      await hoverWithPen(point(chart, 0.76));
      await chart.updateComplete;
      expect(shown(chart)).to.equal('31 December 2028');
      const gone = { pointerId: 7, pointerType: 'pen', bubbles: true, composed: true };
      slider(chart).dispatchEvent(new PointerEvent('pointercancel', gone));
      chart.dispatchEvent(new PointerEvent('pointerleave', { ...gone, bubbles: false }));
      await afterGrace();
      expect(shown(chart)).to.equal('');
      await drawWithPen([point(chart, 0.76)]);
      await hoverWithPen([990, 890]);
      await afterGrace();
      expect(shown(chart)).to.equal('31 December 2028');
      expect(all(chart, '[data-action=close]')).to.have.length(1);
    });

    it('stays inside a small viewport', async () => {
      await viewport(320, 480);
      const chart = await drawnArticles('gw-ramp', { width: 304 });
      for (const across of [0.02, 0.98]) {
        slider(chart).scrollIntoView();
        await click(chart, point(chart, across));
        const { left, top, right, bottom } = panel(chart)!.getBoundingClientRect();
        expect(left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight).to.equal(
          true,
        );
      }
      await viewport(1000, 900);
    });
  });

  describe('while the axis is zoomed', () => {
    it('shows nothing under a dragged axis, and keeps to days in view', async () => {
      const chart = await read();
      await press(chart, 'Tab', 'Home', 'Escape');
      await press(chart, '+', '+');
      const [least, now, most] = ['min', 'now', 'max'].map((name) =>
        Number(slider(chart).getAttribute(`aria-value${name}`)),
      );
      expect(least! <= now! && now! <= most!).to.equal(true);
      await move(chart, point(chart, 0.3));
      expect(shown(chart)).to.not.equal('');
      await sendMouse({ type: 'down' });
      await move(chart, point(chart, 0.5));
      await afterGrace();
      await chart.updateComplete;
      expect([shown(chart), all(chart, '.crosshair').length]).to.deep.equal(['', 0]);
      await sendMouse({ type: 'up' });
      await chart.updateComplete;
      expect(all(chart, '[data-action=close]')).to.deep.equal([]);
      expect(Number(slider(chart).getAttribute('aria-valuemin'))).to.be.below(least!);
    });
  });

  describe('while days and series come and go', () => {
    it('begins today again where today was out of view for a while', async () => {
      const chart = await read(FILE, { attributes: { ...ATTRIBUTES, today: '2026-06-15' } });
      chart.from = '2028';
      await chart.updateComplete;
      expect(words(chart)).to.equal('1 January 2028');
      chart.from = '2026';
      await chart.updateComplete;
      expect(words(chart)).to.equal('15 June 2026');
    });

    it('comes back to the day that is read, which was out of view for a while', async () => {
      const chart = await read();
      await press(chart, 'Tab', 'Home', 'ArrowRight', 'Enter');
      chart.from = '2028';
      await chart.updateComplete;
      expect(shown(chart)).to.equal('1 January 2028');
      chart.from = '2026';
      await chart.updateComplete;
      expect(shown(chart)).to.equal('31 December 2026');
    });

    it('goes on with the last series where the one that is read is switched off', async () => {
      const chart = await read();
      await press(chart, 'Tab', 'ArrowDown', 'ArrowDown', 'Enter');
      expect(words(chart)).to.match(/, S: 3 GW, /);
      switches(chart)[2]!.focus();
      await press(chart, ' ');
      expect(words(chart)).to.match(/, A: 2 GW, /);
      expect(textOf(chart, '.panel .row.active')).to.match(/^A /);
    });
  });

  describe('bars', () => {
    it('are read at the end of their periods, as what is in place then', async () => {
      const attributes = { ...ATTRIBUTES, mode: 'added' };
      const chart = await read(FILE, { attributes });
      await press(chart, 'Tab', 'Home', 'ArrowRight');
      expect(shown(chart)).to.equal('In place by the end of 31 December 2027');
      expect(words(chart)).to.match(/Chips: 2 GW in all\.$/);
    });

    it('lose a series that is switched off', async () => {
      const attributes = { ...ATTRIBUTES, mode: 'added' };
      const chart = await read(FILE, { attributes });
      expect(all(chart, '[part~=area][data-ids=a]')).to.not.deep.equal([]);
      switches(chart)[1]!.focus();
      await press(chart, ' ');
      expect(all(chart, '[part~=area][data-ids=a]')).to.deep.equal([]);
      expect(textOf(chart, '[part~=lane] > text')).to.equal('Chips: 4 GW announced');
    });
  });

  for (const lang of ['en', 'zh']) {
    for (const width of [320, 960]) {
      it(`is accessible at ${width} px in ${lang} with the panel open and a series off`, async () => {
        const chart = await drawnArticles('gw-ramp', { width, lang });
        switches(chart)[0]!.focus();
        await press(chart, ' ');
        slider(chart).focus();
        await press(chart, 'Home', 'ArrowRight', 'Enter');
        expect(all(chart, '[data-action=close]')).to.have.length(1);
        await expect(chart).to.be.accessible();
      });
    }
  }
});
