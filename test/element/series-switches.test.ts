import { expect } from '@open-wc/testing';

import { viewport } from '../commands.js';
import { all, textOf } from './chart.js';
import { FILE, click, panel, press, read, shown, slider, switches } from './ramp.js';

describe('switches of series', () => {
  before(() => viewport(1000, 900));
  after(() => viewport(800, 600));

  describe('series that are only counted', () => {
    const many = {
      deals: Array.from({ length: 16 }, (_, index) => ({
        id: `d${index}`,
        title: `Deal ${index}`,
        layer: 'chips',
        announced: '2025-01',
        gw: 1 + index / 10,
        milestones: [{ at: '2027', gw: 1 + index / 10 }],
      })),
    };

    it('are listed by click and by key, each with its size and a switch', async () => {
      const chart = await read(many);
      const [more] = all<SVGElement>(chart, 'svg [data-more]');
      const count = Number(/\d+/.exec(more!.getAttribute('aria-label')!)![0]);
      const { left, top } = more!.getBoundingClientRect();
      await click(chart, [Math.round(left) + 20, Math.round(top) + 8]);
      const rows = all<HTMLElement>(chart, '.panel [role=switch]');
      expect(rows).to.have.length(count);
      expect(rows[0]!.closest('.row')!.textContent).to.match(/Deal \d+\s+[\d.]+ GW · 2027/);
      const title = (): string => textOf(chart, '[part~=lane] > text');
      expect(title()).to.equal('Chips: 28 GW announced');
      const smallest = rows.find(({ textContent }) => /Deal 0\s/.test(`${textContent} `))!;
      smallest.click();
      await chart.updateComplete;
      expect(title()).to.equal('Chips: 27 GW announced');
      expect(all(chart, '.panel [role=switch]')).to.have.length(count);
      expect(smallest.ariaChecked).to.equal('false');
      await press(chart, 'Escape');
      expect(panel(chart)).to.equal(undefined);
      more!.focus();
      await press(chart, 'Enter');
      expect(all(chart, '.panel [role=switch]')).to.have.length(count);
      await expect(chart).to.be.accessible();
    });
  });

  describe('switching series off and on', () => {
    it('takes a series out of stack, sum and words by a click on its label, and back', async () => {
      const chart = await read();
      const titles = (): string[] =>
        all(chart, '[part~=lane] > text').map((text) => text.textContent!);
      const centre = (index: number): [number, number] => {
        const { left, top } = switches(chart)[index]!.getBoundingClientRect();
        return [Math.round(left) + 20, Math.round(top) + 10];
      };
      expect(titles()).to.include('Chips: 6 GW announced');
      await click(chart, centre(0));
      expect(titles()).to.include('Chips: 2 GW announced');
      expect(textOf(chart, '.notes li')).to.equal('Switched off by the reader: B 4 GW.');
      expect(all(chart, '[part~=area][data-ids=b]')).to.deep.equal([]);
      const [label] = all(chart, '[part~=label][data-ids=b]');
      expect(label!.getAttribute('text-decoration')).to.equal('line-through');
      expect(switches(chart).map((each) => each.ariaChecked)).to.deep.equal([
        'false',
        'true',
        'true',
      ]);
      await click(chart, centre(0));
      expect(titles()).to.include('Chips: 6 GW announced');
      expect(all(chart, '[text-decoration]')).to.deep.equal([]);
    });

    it('works where ids have spaces, and chooses such a deal', async () => {
      const [deal] = FILE.deals;
      const chart = await read({ deals: [deal, { ...deal, id: 'a b', title: 'B' }] });
      const titles = (): string => textOf(chart, '[part~=lane] > text');
      expect(titles()).to.equal('Chips: 4 GW announced');
      const place = switches(chart).findIndex((each) => each.ariaLabel === 'B');
      switches(chart)[place]!.focus();
      await press(chart, ' ');
      expect(titles()).to.equal('Chips: 2 GW announced');
      await press(chart, ' ');
      expect(titles()).to.equal('Chips: 4 GW announced');
      const chosen: unknown[] = [];
      chart.addEventListener('deal-select', ({ detail }) => chosen.push(detail.deal['id']));
      slider(chart).focus();
      await press(chart, 'End', 'Enter', 'ArrowDown', 'ArrowUp');
      expect([...new Set(chosen)].toSorted()).to.deep.equal(['a', 'a b']);
    });

    it('works by keys, with one stop for the tab key, and keeps the focus', async () => {
      const chart = await read();
      await press(chart, 'Tab', 'Tab');
      const name = (): string | null => chart.shadowRoot!.activeElement!.getAttribute('aria-label');
      expect(name()).to.equal('B');
      await press(chart, 'ArrowDown');
      expect(name()).to.equal('A');
      await press(chart, ' ');
      expect([name(), chart.shadowRoot!.activeElement!.ariaChecked]).to.deep.equal(['A', 'false']);
      await press(chart, 'End', 'ArrowDown', 'Enter');
      expect(textOf(chart, '.notes li')).to.equal('Switched off by the reader: A 2 GW and S 3 GW.');
      await press(chart, 'Home', 'ArrowUp');
      expect(name()).to.equal('B');
      expect(switches(chart).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    });

    it('may leave nothing, and still lets each be switched on', async () => {
      const chart = await read();
      await press(chart, 'Tab', 'Tab', ' ', 'ArrowDown', ' ', 'ArrowDown', ' ');
      expect(switches(chart).map((each) => each.ariaChecked)).to.deep.equal([
        'false',
        'false',
        'false',
      ]);
      slider(chart).focus();
      await press(chart, 'ArrowLeft');
      expect(shown(chart)).to.equal('');
      switches(chart)[0]!.focus();
      await press(chart, ' ');
      expect(textOf(chart, '[part~=lane] > text')).to.equal('Chips: 4 GW announced');
    });

    it('begins anew with other data, and with other series', async () => {
      const chart = await read();
      await press(chart, 'Tab', 'Tab', ' ');
      expect(all(chart, '[aria-checked=false]')).to.have.length(1);
      chart.setAttribute('stack-by', 'status');
      await chart.updateComplete;
      expect(all(chart, '[aria-checked=false]')).to.have.length(0);
      switches(chart)[0]!.focus();
      await press(chart, ' ');
      expect(all(chart, '[aria-checked=false]')).to.have.length(1);
      chart.data = { deals: [...FILE.deals] };
      await chart.ready;
      expect(all(chart, '[aria-checked=false]')).to.have.length(0);
    });
  });
});
