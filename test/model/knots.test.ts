import { expect } from '@open-wc/testing';

import { stepsOf } from '../../src/model/knots.js';
import type { Plot } from '../../src/model/plot.js';
import { trancheList } from '../../src/model/tranches.js';
import { day, deal, from, milestone, on } from './deals.js';

/** Two years: a day is a px. */
const PLOT: Plot = {
  first: day('2026-01-01'),
  last: day('2027-12-31'),
  x: (at) => at - day('2026-01-01'),
  y: (gw) => gw,
};

function steps(...dates: readonly string[]): (readonly [number, number])[] {
  const milestones = dates.map((date, index) => milestone(on(date), index + 1));
  const list = trancheList(deal('d', { gw: dates.length, milestones }));
  return [...stepsOf([list], PLOT)].map(({ day: at, count }) => [PLOT.x(at), count] as const);
}

describe('stepsOf', () => {
  it('are reached on the day after the last one on which they may come', () => {
    expect(steps('2026-01-31', '2026-03-02')).to.deep.equal([
      [31, 1],
      [61, 1],
    ]);
  });

  it('are one where they cannot be told apart, on the last of their days', () => {
    expect(steps('2026-02-01', '2026-02-02', '2026-02-03', '2026-06-01')).to.deep.equal([
      [34, 3],
      [152, 1],
    ]);
  });

  it('leave out what comes before the axis or after it, and what has no last day', () => {
    expect(steps('2025-01-31', '2026-01-31', '2028-01-31')).to.deep.equal([[31, 1]]);
    const open = trancheList(deal('d', { gw: 1, milestones: [milestone(from(2026), 1)] }));
    expect([...stepsOf([open], PLOT)]).to.deep.equal([]);
  });
});
