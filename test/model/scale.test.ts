import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';

import type { Day } from '../../src/data/deal.js';
import { localeFor } from '../../src/locale/locale.js';
import { type TimeTick, timeScale, timeTicks, valueTicks } from '../../src/model/scale.js';
import { tableWidth } from '../../src/model/text.js';
import { day } from './deals.js';

const english = localeFor('en');

function ticksOf(first: Day, last: Day, width: number, lang = 'en'): readonly TimeTick[] {
  const scale = timeScale(first, last, 0, width);
  return timeTicks(scale, first, last, localeFor(lang), tableWidth);
}

/** The labels that are to be seen. */
function labels(first: string, last: string, width: number, lang = 'en'): string[] {
  const all = ticksOf(day(first), day(last), width, lang).map(({ label }) => label);
  return all.filter((label) => label !== '');
}

describe('timeScale', () => {
  it('runs from the beginning of the first day to the end of the last', () => {
    const scale = timeScale(day('2026-01-01'), day('2026-12-31'), 10, 375);
    expect(scale(day('2026-01-01'))).to.equal(10);
    expect(scale(day('2026-07-01'))).to.equal(10 + 181);
    expect(scale(day('2027-01-01'))).to.equal(375);
  });
});

describe('timeTicks', () => {
  it('are years where they have room', () => {
    expect(labels('2019-01-01', '2029-12-31', 900)).to.deep.equal(
      Array.from({ length: 11 }, (_, index) => String(2019 + index)),
    );
  });

  it('are years over more than three of them, however wide they are', () => {
    expect(labels('2025-01-01', '2027-12-31', 1100)).to.have.length(12);
    expect(labels('2025-01-01', '2028-12-31', 1600)).to.deep.equal([
      '2025',
      '2026',
      '2027',
      '2028',
    ]);
  });

  it('are days, weeks, months, quarters, and groups of years, the finest that have room', () => {
    expect(labels('2026-01-30', '2026-02-02', 400)).to.deep.equal([
      '30 Jan 2026',
      '31',
      '1 Feb 2026',
      '2',
    ]);
    expect(labels('2026-06-20', '2026-07-25', 640)).to.deep.equal([
      '22 Jun 2026',
      '29',
      '6 Jul 2026',
      '13',
      '20',
    ]);
    expect(labels('2026-01-01', '2026-04-30', 400)).to.deep.equal([
      'Jan 2026',
      'Feb',
      'Mar',
      'Apr',
    ]);
    expect(labels('2026-01-01', '2026-12-31', 300)).to.deep.equal([
      'Q1 2026',
      'Q2 2026',
      'Q3 2026',
      'Q4 2026',
    ]);
    expect(labels('2020-01-01', '2029-12-31', 250)).to.deep.equal([
      '2020',
      '2022',
      '2024',
      '2026',
      '2028',
    ]);
    expect(labels('1900-01-01', '1999-12-31', 400)).to.deep.equal(
      Array.from({ length: 10 }, (_, index) => String(1900 + 10 * index)),
    );
    expect(labels('1900-01-01', '2100-12-31', 640)).to.deep.equal(
      Array.from({ length: 10 }, (_, index) => String(1900 + 20 * index)),
    );
    expect(labels('1001-01-01', '3000-12-31', 200)).to.deep.equal(['1500', '2000', '2500']);
  });

  it('are ten days in a wide figure and in a narrow one', () => {
    expect(labels('2026-06-27', '2026-07-06', 960)).to.deep.equal([
      '27 Jun 2026',
      '28',
      '29',
      '30',
      '1 Jul 2026',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
    expect(labels('2026-06-27', '2026-07-06', 320)).to.deep.equal([
      '27 Jun 2026',
      '30',
      '1 Jul 2026',
      '3',
      '4',
      '5',
      '6',
    ]);
    expect(labels('2026-06-27', '2026-07-06', 200)).to.deep.equal(['29 Jun 2026', '6']);
  });

  it('say the year with the first month of each year', () => {
    expect(labels('2025-11-01', '2026-03-31', 300)).to.deep.equal([
      'Nov 2025',
      'Dec',
      'Jan 2026',
      'Feb',
      'Mar',
    ]);
  });

  it('stay at the same days while the axis moves', () => {
    const years = (first: string): string[] => labels(first, '2029-12-31', 250);
    expect(years('2019-01-01')).to.deep.equal(['2020', '2022', '2024', '2026', '2028']);
    expect(years('2019-12-01')).to.deep.equal(['2020', '2022', '2024', '2026', '2028']);
  });

  it('have words that begin with their step where they are longer than it', () => {
    const ticks = ticksOf(day('2026-06-27'), day('2026-07-06'), 320);
    const [long, , , short] = ticks;
    expect(long!.x - tableWidth(long!.label, 12) / 2).to.be.closeTo(0, 1e-9);
    expect(short!.x).to.be.closeTo((short!.x0 + short!.x1) / 2, 1e-9);
  });

  it('have a line for each year, also where only some are labelled', () => {
    const ticks = ticksOf(day('2020-01-01'), day('2029-12-31'), 250);
    expect(ticks.map(({ label }) => label)).to.deep.equal([
      '2020',
      '',
      '2022',
      '',
      '2024',
      '',
      '2026',
      '',
      '2028',
      '',
    ]);
  });

  it('leave a label out where the end of the axis cuts its step short', () => {
    expect(labels('2019-12-20', '2022-01-05', 300)).to.deep.equal(['2020', '2021']);
    expect(ticksOf(day('2019-12-20'), day('2022-01-05'), 300)).to.have.length(4);
  });

  it('are written in the language of the page', () => {
    expect(labels('2025-01-01', '2026-12-31', 300, 'zh')).to.deep.equal(['2025', '2026']);
    expect(labels('2026-01-01', '2026-12-31', 400, 'zh')[0]).to.equal('2026年一季度');
    expect(labels('2026-06-30', '2026-07-03', 400, 'zh')).to.deep.equal([
      '2026年6月30日',
      '2026年7月1日',
      '2日',
      '3日',
    ]);
  });

  it('have labels that lie apart, inside the axis, one with the year, from days to centuries', () => {
    const quarters = fc.tuple(
      fc.integer({ min: -1_200_000, max: 1_600_000 }),
      fc.oneof(fc.integer({ min: 36, max: 20_000 }), fc.integer({ min: 36, max: 3_600_000 })),
    );
    const days = quarters.map(([first, length]) => [first / 4, length / 4] as const);
    const widths = fc.integer({ min: 200, max: 1400 });
    fc.assert(
      fc.property(days, widths, fc.constantFrom('en', 'zh'), ([first, length], width, lang) => {
        const ticks = ticksOf(first, first + length, width, lang);
        expect(ticks[0]!.x0).to.equal(0);
        expect(ticks.length).to.be.at.most(width / 8);
        let end = -8;
        for (const { x0, x1, x, label } of ticks) {
          expect(x0).to.be.at.most(x1);
          if (label === '') continue;
          const half = tableWidth(label, 12) / 2;
          expect(x - half, label).to.be.at.least(end + 8 - 1e-6);
          end = x + half;
        }
        expect(end).to.be.at.most(width + 1e-6);
        const shown = ticks.filter(({ label }) => label !== '');
        expect(shown, `${first}, ${length}, ${width}`).to.not.be.empty;
        expect(shown.some(({ label }) => /\d{4}/.test(label))).to.equal(true);
      }),
      { numRuns: 400, seed: 1 },
    );
  });
});

describe('valueTicks', () => {
  it('are written with a minus below zero', () => {
    const labels = valueTicks(1, 3, 'GW', english, -1).map(({ label }) => label);
    expect(labels).to.deep.equal(['−1', '−0.5', '0', '0.5', '1']);
  });

  function values(most: number, unit: 'auto' | 'GW' | 'MW' = 'auto'): [number, string, string][] {
    return valueTicks(most, 6, unit, english).map(({ value, label, unit: words }) => [
      value,
      label,
      words,
    ]);
  }

  it('are round values from zero to the most', () => {
    expect(values(26)).to.deep.equal([
      [0, '0', '0 GW'],
      [5, '5', '5 GW'],
      [10, '10', '10 GW'],
      [15, '15', '15 GW'],
      [20, '20', '20 GW'],
      [25, '25', '25 GW'],
    ]);
  });

  it('are in MW where all is below one GW, or where MW is asked for', () => {
    expect(values(0.4).map(([, , words]) => words)).to.deep.equal([
      '0 MW',
      '50 MW',
      '100 MW',
      '150 MW',
      '200 MW',
      '250 MW',
      '300 MW',
      '350 MW',
      '400 MW',
    ]);
    expect(values(0.4).at(-1)![0]).to.equal(0.4);
    expect(values(2, 'MW').at(-1)).to.deep.equal([2, '2,000', '2,000 MW']);
    expect(values(0.4, 'GW').at(-1)).to.deep.equal([0.4, '0.4', '0.4 GW']);
  });

  it('are none where there is nothing', () => {
    expect(values(0)).to.deep.equal([]);
  });
});
