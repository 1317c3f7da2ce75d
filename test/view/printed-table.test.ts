import { expect } from '@open-wc/testing';

import { all, drawnArticles } from '../element/chart.js';
import { emulate } from '../commands.js';

/** Of the last row of the printed table: left edge, top and width of each cell, px. */
async function cellsOf(name: 'compute-timeline' | 'gw-ramp'): Promise<DOMRect[]> {
  const chart = await drawnArticles(name, { width: 700 });
  await emulate({}, 'print');
  window.dispatchEvent(new Event('beforeprint'));
  await chart.updateComplete;
  return [...all<HTMLTableRowElement>(chart, 'tbody tr').at(-1)!.cells].map((cell) =>
    cell.getBoundingClientRect(),
  );
}

describe('a printed table', () => {
  afterEach(async () => {
    await emulate();
    window.dispatchEvent(new Event('afterprint'));
  });

  it('of a timeline has sources and notes below the rest of their row, where there is room for prose', async () => {
    const cells = await cellsOf('compute-timeline');
    const [source, note] = cells.slice(-2);
    expect(cells).to.have.length(10);
    expect(new Set(cells.slice(0, 8).map(({ top }) => top)).size).to.equal(1);
    expect(source!.top).to.equal(note!.top);
    expect(source!.top).to.be.at.least(Math.max(...cells.slice(0, 8).map(({ bottom }) => bottom)));
    expect([source!.width, note!.width].every((width) => width > 300)).to.equal(true);
  });

  it('of a ramp, which is less wide, keeps its columns', async () => {
    const cells = await cellsOf('gw-ramp');
    expect(new Set(cells.map(({ top }) => top)).size).to.equal(1);
  });
});
