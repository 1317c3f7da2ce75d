import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { type Chart, all, drawn, textOf } from './chart.js';

const ATTRIBUTES = { layout: 'list' };

function dated(count: number, prefix = 'e'): object[] {
  return Array.from({ length: count }, (_, index) => {
    return { id: `${prefix}${index}`, title: `Event ${prefix}${index}`, at: '2025-03' };
  });
}

async function list(events: object[]): Promise<Chart> {
  const chart = await drawn('compute-timeline', {
    attributes: ATTRIBUTES,
    properties: { data: { events } },
    width: 320,
  });
  return chart;
}

function stops(chart: Chart): string[] {
  return all<HTMLElement>(chart, '.years button')
    .filter(({ tabIndex }) => tabIndex === 0)
    .map((button) => button.textContent!.trim());
}

function focused(chart: Chart): string {
  return (chart.shadowRoot!.activeElement?.textContent ?? '').trim();
}

async function keys(chart: Chart, ...pressed: string[]): Promise<string> {
  for (const key of pressed) await sendKeys({ press: key });
  return focused(chart);
}

describe('the entries of a list', () => {
  it('are one tab stop, and arrows, Home and End move between them', async () => {
    const chart = await list(dated(3));
    const before = document.createElement('button');
    chart.before(before);
    before.focus();
    expect(stops(chart)).to.deep.equal(['Event e0']);
    expect(await keys(chart, 'Tab')).to.equal('Event e0');
    expect(await keys(chart, 'ArrowUp')).to.equal('Event e0');
    expect(await keys(chart, 'ArrowDown')).to.equal('Event e1');
    expect(await keys(chart, 'End', 'ArrowDown')).to.equal('Event e2');
    expect(stops(chart)).to.deep.equal(['Event e2']);
    expect(await keys(chart, 'Home')).to.equal('Event e0');
    expect(await keys(chart, 'Tab')).to.equal('Data as a table');
    await sendKeys({ down: 'Shift' });
    expect(await keys(chart, 'Tab')).to.equal('Event e0');
    await sendKeys({ up: 'Shift' });
    before.remove();
  });

  it('leave other keys and keys elsewhere to the page', async () => {
    const chart = await list(dated(3));
    const prevented: boolean[] = [];
    const listen = (event: KeyboardEvent): unknown => prevented.push(event.defaultPrevented);
    chart.parentElement!.addEventListener('keydown', listen);
    all<HTMLElement>(chart, '.title')[0]!.focus();
    await keys(chart, 'a', 'ArrowRight', 'ArrowDown');
    all<HTMLElement>(chart, 'summary')[0]!.focus();
    expect(await keys(chart, 'ArrowUp')).to.equal('Data as a table');
    expect(prevented).to.deep.equal([false, false, true, false]);
  });

  it('make the one that is pressed the stop, and the first one where that has gone', async () => {
    const chart = await list(dated(3));
    all<HTMLElement>(chart, '.title')[2]!.focus();
    expect(stops(chart)).to.deep.equal(['Event e2']);
    chart.data = { events: dated(2, 'n') };
    await chart.ready;
    expect(stops(chart)).to.deep.equal(['Event n0']);
  });

  it('name what they show, and are accessible with their mark', async () => {
    const chart = await list(dated(120));
    const [title] = all<HTMLElement>(chart, '.title');
    expect(title!.dataset).to.include({ action: 'show', id: 'e0' });
    expect(title!.getBoundingClientRect().height).to.be.at.least(24);
    const [strip] = all(chart, '.entry svg');
    expect(strip!.ariaHidden).to.equal('true');
    const { width, height } = strip!.getBoundingClientRect();
    expect([width, height]).to.deep.equal([96, 12]);
    await expect(chart).to.be.accessible();
  });
});

describe('what has no room in a list', () => {
  const MORE = '[data-action=more]';

  it('is counted in a mark that opens the next hundred, with the focus on the first', async () => {
    const chart = await list(dated(250));
    const counted = all(chart, '[data-count]')[0]!;
    expect(counted.getAttribute('part')).to.equal('mark');
    expect(counted.getAttribute('data-count')).to.equal('150');
    expect(counted.getAttribute('data-ids')!.split(' ')).to.have.length(150);
    expect(textOf(chart, MORE)).to.equal('150 more');
    all<HTMLElement>(chart, '.title')[0]!.focus();
    expect(await keys(chart, 'End')).to.equal('150 more');
    await keys(chart, 'Enter');
    await chart.updateComplete;
    expect(focused(chart)).to.equal('Event e100');
    expect(stops(chart)).to.deep.equal(['Event e100']);
    expect(textOf(chart, MORE)).to.equal('50 more');
    all<HTMLElement>(chart, MORE)[0]!.click();
    await chart.updateComplete;
    expect(focused(chart)).to.equal('Event e200');
    expect(all(chart, MORE)).to.deep.equal([]);
    expect(all(chart, '.title')).to.have.length(250);
  });

  it('is folded again with new data', async () => {
    const chart = await list(dated(250));
    all<HTMLElement>(chart, MORE)[0]!.click();
    await chart.updateComplete;
    expect(all(chart, '.title')).to.have.length(200);
    chart.data = { events: dated(250, 'n') };
    await chart.ready;
    expect(all(chart, '.title')).to.have.length(100);
  });
});
