import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';

import { localeFor } from '../../src/locale/locale.js';
import { roundedSum } from '../../src/model/gigawatts.js';

/** A sum as a figure tells it. */
function told(low: number, high = low, unit: 'GW' | 'MW' | 'auto' = 'GW', orMore = false): string {
  return localeFor('en').range(roundedSum({ low, high, orMore }), unit);
}

describe('sums as a figure tells them', () => {
  it('have three digits, the floor rounded down and the ceiling up', () => {
    expect(told(19.583, 23.983)).to.equal('19.5 to 24 GW');
    expect(told(25.5, 27.25)).to.equal('25.5 to 27.3 GW');
    expect(told(42.35, 60)).to.equal('42.3 to 60 GW');
    expect(told(19.583, 19.583, 'GW', true)).to.equal('19.5 GW or more');
    expect(told(9.996, 10.001)).to.equal('9.99 to 10.1 GW');
  });

  it('are rounded to the nearest where they are no range', () => {
    expect(told(8.361)).to.equal('8.36 GW');
    expect(told(8.367)).to.equal('8.37 GW');
  });

  it('stay as they are where three digits hold them, whatever binary fractions say', () => {
    expect(told(4.5)).to.equal('4.5 GW');
    expect(told(0.295)).to.equal('0.295 GW');
    expect(told(26, 30.5)).to.equal('26 to 30.5 GW');
    for (let tenths = 1; tenths < 1000; tenths++) {
      const exact = tenths / 10;
      expect(roundedSum({ low: exact, high: exact + 500 }).low).to.equal(exact);
      expect(roundedSum({ low: 0, high: exact }).high).to.equal(exact);
    }
  });

  it('have as many digits in every unit, from megawatts to terawatts', () => {
    expect(told(0.1386, 0.2114, 'auto')).to.equal('138 to 212 MW');
    expect(told(19.583, 23.983, 'MW')).to.equal('19,500 to 24,000 MW');
    expect(told(1234, 5678)).to.equal('1,230 to 5,680 GW');
    expect(told(0.0012345, 0.0012346, 'MW')).to.equal('1.23 to 1.24 MW');
  });

  it('never promise more or less than was added up, and never become one number', () => {
    const size = fc.integer({ min: 1, max: 10 ** 14 }).map((watts) => watts / 1e9);
    fc.assert(
      fc.property(size, size, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const sum = roundedSum({ low, high });
        if (low < high) expect(sum.low <= low && high <= sum.high).to.equal(true);
        else expect(sum.low).to.equal(sum.high);
        expect(Math.abs(sum.high - high) <= high / 100).to.equal(true);
      }),
    );
  });
});
