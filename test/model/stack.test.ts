import { expect } from '@open-wc/testing';

import type { Deal } from '../../src/data/deal.js';
import { capacities } from '../../src/model/capacity.js';
import type { Plot } from '../../src/model/plot.js';
import { type StackedAreas, stackedAreas } from '../../src/model/stack.js';
import { trancheList } from '../../src/model/tranches.js';
import { day, deal, from, milestone, on, year } from './deals.js';

/** Two years: a day is a px, a GW ten px downwards from 100. */
const PLOT = {
  first: day('2026-01-01'),
  last: day('2027-12-31'),
  x: (at: number) => at - day('2026-01-01'),
  y: (gw: number) => 100 - 10 * gw,
};

function stacked(...deals: readonly Deal[]): StackedAreas {
  return stackedOn(PLOT, ...deals);
}

function stackedOn(plot: Plot, ...deals: readonly Deal[]): StackedAreas {
  const byId = new Map(deals.map((each) => [each.id, each]));
  const commitments = deals.map((each) => ({ deal: each, tranches: trancheList(each) }));
  return stackedAreas(capacities(commitments, byId, 'step'), plot);
}

describe('stackedAreas', () => {
  it('draws a step at the last day, over the whole height of the series', () => {
    const { areas, knots } = stacked(
      deal('d', { gw: 2, milestones: [milestone(on('2026-12-31'), 2)] }),
    );
    const [floor] = areas;
    expect(floor).to.deep.include({ kind: 'floor', series: 0, final: [0, 2] });
    expect(floor!.path).to.match(/^M365,100L365,80L730,80L730,100/);
    expect(floor!.edge).to.equal('M365,80L730,80');
    const places = knots.map(({ series, x, y, piece }) => [series, x, y, piece?.().ceiling]);
    expect(places).to.deep.equal([[0, 365, 80, 2]]);
  });

  it('puts one series upon the other, and soft edges upon both', () => {
    const { areas } = stacked(
      deal('a', { gw: 1, milestones: [milestone(on('2026-03-31'), 1)] }),
      deal('b', { gw: 2, milestones: [milestone(year(2026), 2)] }),
    );
    const drawn = areas.map(({ kind, series, x0, x1, final }) => [kind, series, x0, x1, final]);
    expect(drawn).to.deep.equal([
      ['floor', 0, 0, 730, [0, 1]],
      ['floor', 1, 0, 730, [1, 3]],
      ['soft', 1, 0, 365, [0, 0]],
    ]);
    // The soft edge stands on what is sure at the time: nothing until April, then a's GW.
    expect(areas[2]!.edge).to.equal('M0,80L90,80L90,70L365,70');
  });

  it('lets a soft edge grow from its own first day, also where the axis begins later', () => {
    const at = { ...year(2026), first: day('2025-01-01') };
    const { areas } = stacked(
      deal('a', { gw: 1, milestones: [milestone(at, 1)] }),
      deal('b', { gw: 1, milestones: [milestone(year(2025), 1)] }),
    );
    const soft = areas.filter(({ kind }) => kind === 'soft');
    expect(soft.map(({ series, x0, x1, edge }) => [series, x0, x1, edge])).to.deep.equal([
      [0, -365, 365, 'M0,80L365,80'],
    ]);
  });

  it('lets what has no last day fade in for four years, also beyond the axis', () => {
    const { areas, knots } = stacked(deal('d', { gw: 3, milestones: [milestone(from(2027), 3)] }));
    expect(areas.map(({ kind, x0, x1, final }) => [kind, x0, x1, final])).to.deep.equal([
      ['fade', 365, 365 + 4 * 365 + 1, [0, 3]],
    ]);
    expect(knots).to.deep.equal([]);
  });

  it('draws nothing of what comes after the axis, and no knot beyond it', () => {
    const { areas, knots } = stacked(
      deal('d', { gw: 2, milestones: [milestone(on('2028-06-30'), 2)] }),
    );
    expect(areas).to.deep.equal([]);
    expect(knots).to.deep.equal([]);
  });

  it('draws no more points than pixels, and no more soft edges than can be told apart', () => {
    const many = Array.from({ length: 300 }, (_, index) => {
      const last = day('2026-02-01') + index;
      const at = { first: last - 25, last, approximate: false, uncertain: false, written: '' };
      return deal(`d${index}`, {
        gw: 0.5,
        milestones: [milestone(at, 0.1), milestone(on('2027-06-30'), 0.5)],
      });
    });
    const { areas } = stacked(...many);
    expect(areas.filter(({ kind }) => kind === 'soft').length).to.be.at.most(301);
    for (const { path } of areas) expect(path.split('L').length).to.be.at.most(4 * 731);
  });
  it('draws what follows within half a pixel as a slope of that width', () => {
    const deals = deal('d', {
      gw: 3,
      milestones: [
        milestone(on('2026-01-10'), 1),
        milestone(on('2026-01-11'), 2),
        milestone(on('2026-01-13'), 3),
      ],
    });
    const { areas } = stackedOn({ ...PLOT, x: (at) => PLOT.x(at) / 2 }, deals);
    expect(areas[0]!.edge).to.equal('M5,90L5.5,80L6.5,80L6.5,70L365,70');
  });
});
