import { expect } from '@open-wc/testing';

import { stepsOf } from '../../src/model/knots.js';
import type { Plot } from '../../src/model/plot.js';
import { trancheList } from '../../src/model/tranches.js';
import { day, deal, from, milestone, on } from './deals.js';
import { datasetOf, rampOf } from './figures.js';

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

describe('knots', () => {
  const monthly = (months: number, most: number): Parameters<typeof deal>[1] & object => ({
    gw: most,
    milestones: Array.from({ length: months }, (_, index) =>
      milestone(
        on(`${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-15`),
        (most * (index + 1)) / months,
      ),
    ),
  });

  it('show each step, where a panel has room for them', () => {
    const [panel] = rampOf(datasetOf([deal('d', monthly(30, 6))])).panels;
    expect(panel!.knots).to.have.length(30);
  });

  it('are drawn at steps with a label alone where they would hide the stack', () => {
    const large = deal('large', { gw: 9, milestones: [milestone(on('2029-06-30'), 9)] });
    const deals = [...['a', 'b', 'c'].map((id) => deal(id, monthly(48, 6))), large];
    const [panel] = rampOf(datasetOf(deals), { from: '2024', to: '2029', today: 'none' }).panels;
    expect(panel!.steps.map(({ text }) => text)).to.deep.equal(['9 GW, 30 Jun 2029']);
    expect(panel!.knots.map((knot) => knot.piece?.().deal)).to.deep.equal(['large']);
  });
});
