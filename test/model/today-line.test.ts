import { expect } from '@open-wc/testing';

import { segmentsOf, todayLabel } from '../../src/model/today-line.js';
import { tableWidth } from '../../src/model/text.js';
import { day } from './deals.js';
import { stage } from './figures.js';

describe('the line for today', () => {
  it('is whole where nothing stands in its way', () => {
    expect(segmentsOf([], 30, 90)).to.deep.equal([[30, 90]]);
  });

  it('leaves out gaps, in any order, also where they overlap or reach out', () => {
    const gaps = [
      [60, 70],
      [20, 35],
      [40, 50],
      [45, 55],
      [85, 99],
    ] as const;
    expect(segmentsOf(gaps, 30, 90)).to.deep.equal([
      [35, 40],
      [55, 60],
      [70, 85],
    ]);
  });

  it('has its words under it, or as near as the ends of the axis allow', () => {
    const today = day('2026-11-22');
    const half = tableWidth('today, 22 November 2026', 12) / 2;
    const at = (x: number): number => todayLabel(today, x, 50, [10, 500], stage(500)).x;
    expect(at(250)).to.equal(250);
    expect(at(12)).to.equal(10 + half);
    expect(at(499)).to.equal(500 - half);
  });
});
