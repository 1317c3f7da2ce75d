import { expect } from '@open-wc/testing';

import { isoDay } from '../../src/data/dates.js';
import type { Dataset } from '../../src/data/deal.js';
import { type Attributes, readRampOptions } from '../../src/model/options.js';
import { rampScene } from '../../src/model/ramp.js';
import { readingDays } from '../../src/model/reading-days.js';
import { by, day, deal, milestone, on, since, year } from './deals.js';
import { NOW, datasetOf, stage } from './figures.js';

function daysOf(dataset: Dataset, attributes: Attributes = {}): string[] {
  const { options } = readRampOptions(attributes, NOW);
  return readingDays(rampScene(dataset, options, stage(960)), options).map((each) =>
    isoDay(each.day),
  );
}

describe('readingDays', () => {
  it('are the days on which something changes, today and both ends of the axis', () => {
    const dataset = datasetOf([
      deal('step', { gw: 2, milestones: [milestone(year(2027), 1), milestone(by(2028), 2)] }),
      deal('out', { gw: 1, status: [since('announced'), since('cancelled', on('2026-03-04'))] }),
    ]);
    expect(daysOf(dataset, { from: '2025', today: '2026-11-22' })).to.deep.equal([
      '2025-01-01',
      // The announcement, since which what is due by the end of 2028 may come.
      '2025-07-01',
      '2026-03-04',
      '2026-11-22',
      '2027-01-01',
      '2027-12-31',
      '2028-12-31',
      '2029-12-31',
    ]);
  });

  it('have begin and end of what is assumed to grow', () => {
    const dataset = datasetOf([deal('d', { gw: 2, start: on('2026-05-06') })]);
    expect(daysOf(dataset, { 'assume-by': '2028', today: 'none' })).to.deep.equal([
      '2026-01-01',
      '2026-05-06',
      '2028-12-31',
      '2029-12-31',
    ]);
  });

  it('leave out what lies outside the axis', () => {
    const dataset = datasetOf([deal('d', { gw: 2, milestones: [milestone(on('2026-05-06'), 2)] })]);
    expect(daysOf(dataset, { from: '2027', to: '2028', today: '2026-01-01' })).to.deep.equal([
      '2027-01-01',
      '2028-12-31',
    ]);
  });

  it('are in order, one for each pixel at the most, the day by which something is due before others', () => {
    const begin = day('2020-01-01');
    const milestones = Array.from({ length: 3000 }, (_, index) =>
      milestone(on(isoDay(begin + index)), (index + 1) / 1000),
    );
    const dataset = datasetOf([deal('many', { gw: 3, milestones })]);
    const { options } = readRampOptions({}, NOW);
    const scene = rampScene(dataset, options, stage(960));
    const days = readingDays(scene, options);
    const pixels = days.map(({ x }) => Math.round(x));
    expect(pixels).to.deep.equal([...new Set(pixels)].sort((one, other) => one - other));
    expect(days.length)
      .to.be.above(300)
      .and.at.most(scene.x1 - scene.x0 + 1);
    // On an axis of 100 years the end of one and the beginning of the next are the same pixel.
    const years = datasetOf([
      deal('d', { gw: 2, milestones: [milestone(year(2000), 1), milestone(year(2001), 2)] }),
    ]);
    const century = daysOf(years, { from: '1950', to: '2049', today: 'none' });
    expect(century).to.include('2000-12-31').and.not.include('2001-01-01');
  });
});
