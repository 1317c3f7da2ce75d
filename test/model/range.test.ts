import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';

import { readDeals } from '../../src/data/parse.js';
import {
  type DayRange,
  dayAt,
  datedYears,
  isSame,
  lengthOf,
  panned,
  rounded,
  union,
  zoomed,
} from '../../src/model/range.js';
import { day } from './deals.js';

const LIMITS: DayRange = { from: 0, to: 999 };

describe('isSame', () => {
  it('says whether two ranges begin and end alike, of which none is like none', () => {
    const range = { from: 1, to: 20 };
    expect(isSame(range, { ...range })).to.equal(true);
    expect(isSame(range, { from: 2, to: 20 })).to.equal(false);
    expect(isSame(range, { from: 1, to: 21 })).to.equal(false);
    expect(isSame(range, null)).to.equal(false);
    expect(isSame(undefined, null)).to.equal(true);
  });
});

describe('zoomed', () => {
  it('shows so many times fewer days, and keeps a day in its place', () => {
    // 400 days from 100; the day 200 lies at a quarter. Of 200 days a quarter is 50.
    expect(zoomed({ from: 100, to: 499 }, 2, 200, LIMITS)).to.deep.equal({ from: 150, to: 349 });
    expect(zoomed({ from: 400, to: 499 }, 0.5, 450, LIMITS)).to.deep.equal({ from: 350, to: 549 });
  });

  it('stops at ten days, and at the limits', () => {
    expect(zoomed({ from: 0, to: 19 }, 100, 10, LIMITS)).to.deep.equal({ from: 5, to: 14 });
    expect(zoomed({ from: 100, to: 499 }, 0.01, 200, LIMITS)).to.deep.equal(LIMITS);
    // 200 days about the day 20 would begin at -20 * (200 / 100) + 20.
    expect(zoomed({ from: 0, to: 99 }, 0.5, 20, LIMITS)).to.deep.equal({ from: 0, to: 199 });
  });

  it('shows all where the limits are less than ten days apart', () => {
    const limits = { from: 3, to: 7 };
    expect(zoomed(limits, 2, 5, limits)).to.deep.equal(limits);
  });
});

describe('panned', () => {
  it('begins so many days later, as far as the limits let it', () => {
    expect(panned({ from: 100, to: 199 }, 50, LIMITS)).to.deep.equal({ from: 150, to: 249 });
    expect(panned({ from: 100, to: 199 }, -150, LIMITS)).to.deep.equal({ from: 0, to: 99 });
    expect(panned({ from: 100, to: 199 }, 5000, LIMITS)).to.deep.equal({ from: 900, to: 999 });
  });
});

describe('zoomed and panned', () => {
  /** Limits, and a range of at least ten days inside them. */
  const settings = fc
    .tuple(
      fc.integer({ min: -300_000, max: 300_000 }),
      fc.integer({ min: 10, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([from, all, share, place]) => {
      const length = 10 + share * (all - 10);
      const begin = from + place * (all - length);
      return {
        limits: { from, to: from + all - 1 },
        range: { from: begin, to: begin + length - 1 },
      };
    });
  const factors = fc.double({ min: 0.01, max: 100, noNaN: true });
  const shares = fc.double({ min: 0, max: 1, noNaN: true });

  it('stay inside the limits, at ten days or more', () => {
    fc.assert(
      fc.property(settings, factors, shares, shares, ({ limits, range }, factor, share, way) => {
        const at = range.from + share * lengthOf(range);
        const days = (way - 0.5) * 3 * lengthOf(limits);
        for (const found of [zoomed(range, factor, at, limits), panned(range, days, limits)]) {
          expect(found.from).to.be.at.least(limits.from - 1e-6);
          expect(found.to).to.be.at.most(limits.to + 1e-6);
          expect(lengthOf(found)).to.be.at.least(10 - 1e-6);
          const whole = rounded(found);
          expect(whole.from).to.be.at.least(limits.from);
          expect(whole.to).to.be.at.most(limits.to);
        }
      }),
      { seed: 1 },
    );
  });

  it('keep the day under the pointer in its place, unless a limit stops it', () => {
    fc.assert(
      fc.property(settings, factors, shares, ({ limits, range }, factor, share) => {
        const x = share * 900;
        const at = dayAt(x, { ...range, x0: 0, x1: 900 });
        const found = zoomed(range, factor, at, limits);
        const isStopped =
          found.from <= limits.from + 1e-6 || found.to >= limits.to - 1e-6 || lengthOf(found) > 1e5;
        const error = Math.abs(dayAt(x, { ...found, x0: 0, x1: 900 }) - at);
        if (!isStopped) expect(error).to.be.below(1e-6);
      }),
      { seed: 1 },
    );
  });

  it('come back by the opposite factor at the same day, where no limit stops them', () => {
    fc.assert(
      fc.property(settings, factors, shares, ({ limits, range }, factor, share) => {
        const at = range.from + share * lengthOf(range);
        const there = zoomed(range, factor, at, limits);
        const isWhole = Math.abs(lengthOf(there) * factor - lengthOf(range)) < 1e-6;
        const isInside = there.from > limits.from + 1e-6 && there.to < limits.to - 1e-6;
        fc.pre(isWhole && isInside);
        const back = zoomed(there, 1 / factor, at, limits);
        expect(back.from).to.be.closeTo(range.from, 1e-5);
        expect(back.to).to.be.closeTo(range.to, 1e-5);
      }),
      { seed: 1 },
    );
  });
});

describe('dayAt', () => {
  it('is the first day at the beginning of the axis and the end of the last one at its end', () => {
    const axis = { from: 100, to: 199, x0: 50, x1: 250 };
    expect([50, 150, 250].map((x) => dayAt(x, axis))).to.deep.equal([100, 150, 200]);
  });
});

describe('union', () => {
  it('reaches from the first day of both to the last', () => {
    expect(union({ from: 3, to: 8 }, { from: 5, to: 30 })).to.deep.equal({ from: 3, to: 30 });
  });
});

describe('datedYears', () => {
  const whole = (from: string, to: string): DayRange => ({ from: day(from), to: day(to) });

  it('is all years in which a deal or an event has a date', () => {
    const deal = { id: 'a', title: 'A', announced: '2025-07', gw: 4 };
    const late = { ...deal, milestones: [{ at: '2031-Q2', gw: 2 }], end: '../2032-03' };
    expect(datedYears(readDeals({ deals: [deal] }))).to.deep.equal(
      whole('2025-01-01', '2025-12-31'),
    );
    expect(datedYears(readDeals({ deals: [late] }))).to.deep.equal(
      whole('2025-01-01', '2032-12-31'),
    );
    const events = [{ id: 'e', title: 'E', at: '2019-11-20' }];
    expect(datedYears(readDeals({ deals: [deal], events }))).to.deep.equal(
      whole('2019-01-01', '2025-12-31'),
    );
  });

  it('is none where nothing has a date', () => {
    const deals = [{ id: 'a', title: 'A', announced: null }];
    expect(datedYears(readDeals({ deals }))).to.equal(null);
  });
});
