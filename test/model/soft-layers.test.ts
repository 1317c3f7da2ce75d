import { expect } from '@open-wc/testing';

import { type Capacity, capacities } from '../../src/model/capacity.js';
import type { Plot } from '../../src/model/plot.js';
import { MOST_SOFT_EDGES, softLayers } from '../../src/model/soft-layers.js';
import { trancheList } from '../../src/model/tranches.js';
import { day, deal, from, milestone, on, year } from './deals.js';

/** Two years: a day is a px. */
const PLOT: Plot = {
  first: day('2026-01-01'),
  last: day('2027-12-31'),
  x: (at) => at - day('2026-01-01'),
  y: (gw) => gw,
};

function capacityOf(...milestones: readonly ReturnType<typeof milestone>[]): Capacity {
  const its = deal('d', { gw: 1000, milestones });
  const found = capacities([{ deal: its, tranches: trancheList(its) }], new Map(), 'step');
  return found[0]!;
}

describe('softLayers', () => {
  it('are the days on which something may come before its step', () => {
    const found = softLayers([capacityOf(milestone(year(2026), 2))], PLOT);
    expect(
      found.map(({ kind, series, x0, x1, isCut }) => [kind, series, x0, x1, isCut]),
    ).to.deep.equal([['soft', 0, 0, 365, false]]);
    expect([...found[0]!.course.after]).to.deep.equal([2, 0]);
  });

  it('have none for a day', () => {
    expect(softLayers([capacityOf(milestone(on('2026-05-01'), 2))], PLOT)).to.deep.equal([]);
  });

  it('are cut where the axis begins later or ends sooner', () => {
    const early = { ...year(2026), first: day('2025-01-01') };
    const late = { ...year(2027), last: day('2028-06-30') };
    const found = softLayers([capacityOf(milestone(early, 2), milestone(late, 3))], PLOT);
    expect(found.map(({ isCut }) => isCut)).to.deep.equal([true, true]);
  });

  it('come in the order in which they end, a fade without an end last', () => {
    const open = capacityOf(milestone(from(2026), 2));
    const closed = capacityOf(milestone(year(2027), 3));
    const found = softLayers([open, closed], PLOT);
    expect(found.map(({ kind, series }) => [kind, series])).to.deep.equal([
      ['soft', 1],
      ['fade', 0],
    ]);
  });

  it('are the widest of many, as more cannot be told apart', () => {
    const many = Array.from({ length: 300 }, (_, index) => {
      const last = day('2026-06-01') + index;
      const at = {
        first: last - 10 - index / 3,
        last,
        approximate: false,
        uncertain: false,
        written: '',
      };
      return milestone({ ...at, first: Math.floor(at.first) }, index + 1);
    });
    const found = softLayers([capacityOf(...many)], PLOT);
    const widths = found.map(({ x0, x1 }) => x1 - x0);
    expect(found.length).to.be.within(MOST_SOFT_EDGES / 2, MOST_SOFT_EDGES);
    expect(Math.min(...widths)).to.be.above(30);
    expect(Math.max(...widths)).to.be.above(105);
  });

  it('are drawn for all months or for none, as those of 31 days are no other than those of 30', () => {
    const monthly = (count: number): Capacity =>
      capacityOf(
        ...Array.from({ length: count }, (_, index) => {
          const month = (index % 24) + 1;
          const first = Date.UTC(2026, month - 1) / 86_400_000;
          const last = Date.UTC(2026, month) / 86_400_000 - 1;
          return { first, last, index };
        })
          .sort((one, other) => one.last - other.last)
          .map(({ first, last }, index) =>
            milestone(
              { first, last, approximate: false, uncertain: false, written: '' },
              index + 1,
            ),
          ),
      );
    expect(softLayers([monthly(240)], PLOT)).to.have.length(240);
    expect(softLayers([monthly(264)], PLOT)).to.have.length(0);
    const [whole] = softLayers([monthly(264), capacityOf(milestone(year(2026), 2))], PLOT);
    expect(whole!.series).to.equal(1);
  });
});
