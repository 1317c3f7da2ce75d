import { expect } from '@open-wc/testing';

import { by, deal, milestone, on, year } from './deals.js';
import { datasetOf, rampOf } from './figures.js';

describe('labels of steps', () => {
  const textsOf = (...deals: Parameters<typeof datasetOf>[0]): string[] =>
    rampOf(datasetOf(deals), { from: '2024', to: '2029', today: 'none' }).panels[0]!.steps.map(
      ({ text }) => text,
    );

  it('say what a step adds and when, above everything that is drawn', () => {
    const steps = deal('steps', {
      gw: 6,
      milestones: [
        milestone({ ...year(2026), first: on('2026-07-01').first }, 1),
        milestone(year(2028), 6),
      ],
    });
    expect(textsOf(steps)).to.deep.equal(['1 GW, H2 2026', '5 GW, 2028']);
  });

  it('are left out where a step is too low to be seen', () => {
    const low = deal('low', {
      gw: 6,
      milestones: [milestone(year(2026), 0.01), milestone(year(2028), 6)],
    });
    expect(textsOf(low)).to.deep.equal(['5.99 GW, 2028']);
  });

  it('are left out where another series lies over the step', () => {
    const below = deal('below', { gw: 1, milestones: [milestone(on('2027-06-30'), 1)] });
    const above = deal('above', { gw: 3, milestones: [milestone(by(2028), 3)] });
    // From its announcement on, the soft edge of what comes by 2028 lies above the other step.
    expect(textsOf(below)).to.deep.equal(['1 GW, 30 Jun 2027']);
    expect(textsOf(below, above)).to.deep.equal(['3 GW, by end of 2028']);
  });

  it('lie within the axis', () => {
    const early = deal('early', { gw: 1, milestones: [milestone(on('2024-01-05'), 1)] });
    const scene = rampOf(datasetOf([early]), { from: '2024', to: '2029' });
    for (const { x } of scene.panels[0]!.steps) expect(x).to.be.at.least(scene.x0);
  });
});
