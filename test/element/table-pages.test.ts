import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { type Chart, all, drawn, textOf } from './chart.js';

const TABLE = '[data-list=table]';

/** A file of so many events, each with a source of its own. */
function events(count: number): object {
  const list = Array.from({ length: count }, (_, index) => {
    return { id: `e${index}`, title: `Event ${index}`, at: '2025', sources: [`Source ${index}`] };
  });
  return { events: list };
}

/** An element with a list of this name opened. */
async function opened(name: string, properties: object, lang = 'en'): Promise<Chart> {
  const chart = await drawn('compute-timeline', { properties, lang });
  await open(chart, name);
  return chart;
}

async function open(chart: Chart, name: string): Promise<void> {
  const details = all(chart, `[data-list=${name}]`)[0]!;
  const toggled = oneEvent(details, 'toggle');
  details.querySelector('summary')!.click();
  await toggled;
  await chart.updateComplete;
}

async function press(chart: Chart, action: string): Promise<HTMLElement> {
  const button = all<HTMLElement>(chart, `[data-action=${action}]`)[0]!;
  button.focus();
  await sendKeys({ press: 'Enter' });
  await chart.updateComplete;
  return button;
}

function rows(chart: Chart): number {
  return all(chart, 'tbody tr').length;
}

function first(chart: Chart): string {
  return textOf(chart, 'tbody th');
}

describe('a list under a figure', () => {
  it('stands there while it is closed if it has 200 rows', async () => {
    const chart = await drawn('compute-timeline', { properties: { data: events(200) } });
    expect(rows(chart)).to.equal(200);
    expect(all(chart, '.pages')).to.deep.equal([]);
  });

  it('is written in pages of 200 rows once it is opened if it is longer', async () => {
    const chart = await drawn('compute-timeline', { properties: { data: events(450) } });
    expect(rows(chart)).to.equal(0);
    await open(chart, 'table');
    expect([rows(chart), first(chart), textOf(chart, `${TABLE} [role=status]`)]).to.deep.equal([
      200,
      'Event 0',
      'Rows 1 to 200 of 450',
    ]);
    expect(all(chart, `${TABLE} [role=group]`)[0]!.ariaLabel).to.equal('Data as a table');
    await press(chart, 'table-next');
    await press(chart, 'table-next');
    expect([rows(chart), first(chart), textOf(chart, `${TABLE} [role=status]`)]).to.deep.equal([
      50,
      'Event 400',
      'Rows 401 to 450 of 450',
    ]);
    await press(chart, 'table-previous');
    expect(first(chart)).to.equal('Event 200');
    await open(chart, 'table');
    expect(rows(chart)).to.equal(0);
    await open(chart, 'table');
    expect(first(chart)).to.equal('Event 200');
  });

  it('keeps the focus on the button, also at the end, where it leads nowhere', async () => {
    const chart = await opened('table', { data: events(300) });
    const next = await press(chart, 'table-next');
    expect(chart.shadowRoot!.activeElement).to.equal(next);
    expect(next.ariaDisabled).to.equal('true');
    await press(chart, 'table-next');
    expect(first(chart)).to.equal('Event 200');
    const previous = await press(chart, 'table-previous');
    expect(chart.shadowRoot!.activeElement).to.equal(previous);
    expect(previous.ariaDisabled).to.equal('true');
    expect(next.ariaDisabled).to.equal(null);
  });

  it('begins anew with new data, and never stands behind its end', async () => {
    const chart = await opened('table', { data: events(650) });
    await press(chart, 'table-next');
    await press(chart, 'table-next');
    await press(chart, 'table-next');
    expect(first(chart)).to.equal('Event 600');
    chart.data = events(450);
    await chart.ready;
    expect([rows(chart), first(chart)]).to.deep.equal([200, 'Event 0']);
    const dated = Array.from({ length: 300 }, (_, index) => {
      return { id: `d${index}`, title: `Deal ${index}`, announced: '2026', layer: 'site' };
    });
    chart.data = { ...events(300), deals: dated };
    await chart.ready;
    await press(chart, 'table-next');
    await press(chart, 'table-next');
    chart.layers = 'chips';
    await chart.updateComplete;
    expect([rows(chart), first(chart)]).to.deep.equal([100, 'Event 200']);
    await press(chart, 'table-previous');
    expect(first(chart)).to.equal('Event 0');
  });

  it('speaks Chinese', async () => {
    const chart = await opened('table', { data: events(1200) }, 'zh');
    expect(textOf(chart, `${TABLE} .pages`)).to.equal('上一页 第1至200行，共1,200行 下一页');
  });

  it('has buttons that a finger can meet, and is accessible', async () => {
    const chart = await opened('table', { data: events(300) });
    for (const button of all(chart, '.pages button')) {
      expect(button.getBoundingClientRect().height).to.be.at.least(24);
      expect(button.getBoundingClientRect().width).to.be.at.least(24);
    }
    await expect(chart).to.be.accessible();
  });

  it('holds the sources and problems beyond the first 40', async () => {
    const broken = Array.from({ length: 50 }, (_, index) => {
      return { id: `b${index}`, title: 'B', announced: 'soon' };
    });
    const data = { ...events(45), deals: broken };
    const chart = await drawn('compute-timeline', { properties: { data } });
    const further = '[data-list=sources]';
    expect(textOf(chart, '.sources')).to.match(/^Sources: Source 0; .*; Source 39 5 more/);
    expect(all(chart, `${further} li`).map((line) => line.textContent)).to.deep.equal(
      Array.from({ length: 5 }, (_, index) => `Source ${index + 40}`),
    );
    expect(textOf(chart, '.problems')).to.match(/^50 problems in the data/);
    expect(all(chart, '.problems > ul > li')).to.have.length(40);
    expect(all(chart, '[data-list=problems] li')).to.have.length(10);
  });

  it('writes sources in pages where there are hundreds', async () => {
    const chart = await drawn('compute-timeline', { properties: { data: events(500) } });
    expect(all(chart, '.sources li')).to.deep.equal([]);
    await open(chart, 'sources');
    await press(chart, 'sources-next');
    const lines = all(chart, '.sources li').map((line) => line.textContent);
    expect([lines.length, lines[0]]).to.deep.equal([200, 'Source 240']);
    expect(rows(chart)).to.equal(0);
  });
});
