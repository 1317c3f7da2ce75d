import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { Bound } from '../../src/data/deal.js';
import { readQuantity } from '../../src/data/quantities.js';

/** Floor, ceiling and bound of what a text says. */
type Expected = readonly [floor: number, ceiling: number, bound: Bound];

const GW: Readonly<Record<string, Expected>> = {
  '4.5 GW': [4.5, 4.5, 'exact'],
  '4.5GW': [4.5, 4.5, 'exact'],
  '4.5 gw': [4.5, 4.5, 'exact'],
  '4.5': [4.5, 4.5, 'exact'],
  '.5': [0.5, 0.5, 'exact'],
  '0': [0, 0, 'exact'],
  '0.75': [0.75, 0.75, 'exact'],
  '750 MW': [0.75, 0.75, 'exact'],
  '1.1 MW': [0.0011, 0.0011, 'exact'],
  '1,200 MW': [1.2, 1.2, 'exact'],
  '1 200 MW': [1.2, 1.2, 'exact'],
  '1\u202f200 MW': [1.2, 1.2, 'exact'],
  '12,345,678 kW': [12.345678, 12.345678, 'exact'],
  '2 TW': [2000, 2000, 'exact'],
  '500 kW': [0.0005, 0.0005, 'exact'],
  '3 W': [3e-9, 3e-9, 'exact'],
  '1.2 million kW': [1.2, 1.2, 'exact'],
  '6 gigawatts': [6, 6, 'exact'],
  '1 gigawatt': [1, 1, 'exact'],
  '850 megawatts': [0.85, 0.85, 'exact'],
  '4.5\u00a0GW': [4.5, 4.5, 'exact'],
  '4.5&nbsp;GW': [4.5, 4.5, 'exact'],
  '\u201c4.5 GW\u201d': [4.5, 4.5, 'exact'],
  '1e-3': [0.001, 0.001, 'exact'],
  '4.5吉瓦': [4.5, 4.5, 'exact'],
  '4.5千兆瓦': [4.5, 4.5, 'exact'],
  '4.5 千兆瓦': [4.5, 4.5, 'exact'],
  '4．5吉瓦': [4.5, 4.5, 'exact'],
  '４５０万千瓦': [4.5, 4.5, 'exact'],
  '450万千瓦': [4.5, 4.5, 'exact'],
  '1.2百万千瓦': [1.2, 1.2, 'exact'],
  '1亿千瓦': [100, 100, 'exact'],
  '750兆瓦': [0.75, 0.75, 'exact'],
  '２太瓦': [2000, 2000, 'exact'],
  'up to 10 GW': [0, 10, 'up-to'],
  'Up to 750 MW': [0, 0.75, 'up-to'],
  'at most 10': [0, 10, 'up-to'],
  '<=10': [0, 10, 'up-to'],
  '≤ 10 GW': [0, 10, 'up-to'],
  '<10 GW': [0, 10, 'up-to'],
  最多10吉瓦: [0, 10, 'up-to'],
  至多10吉瓦: [0, 10, 'up-to'],
  高达10吉瓦: [0, 10, 'up-to'],
  不超过10吉瓦: [0, 10, 'up-to'],
  '10吉瓦以下': [0, 10, 'up-to'],
  'at least 10 GW': [10, 10, 'at-least'],
  '10+ GW': [10, 10, 'at-least'],
  '10 GW+': [10, 10, 'at-least'],
  '10+': [10, 10, 'at-least'],
  '≥10': [10, 10, 'at-least'],
  '>= 10 GW': [10, 10, 'at-least'],
  'over 10 GW': [10, 10, 'at-least'],
  'more than 10 GW': [10, 10, 'at-least'],
  '10 GW or more': [10, 10, 'at-least'],
  至少10吉瓦: [10, 10, 'at-least'],
  超过10吉瓦: [10, 10, 'at-least'],
  逾10千兆瓦: [10, 10, 'at-least'],
  '10吉瓦以上': [10, 10, 'at-least'],
  '10余吉瓦': [10, 10, 'at-least'],
  'about 6 GW': [6, 6, 'about'],
  'approx. 6 GW': [6, 6, 'about'],
  '~6': [6, 6, 'about'],
  '～6': [6, 6, 'about'],
  '≈6': [6, 6, 'about'],
  约6吉瓦: [6, 6, 'about'],
  '6吉瓦左右': [6, 6, 'about'],
  '1.6\u20132 GW': [1.6, 2, 'up-to'],
  '1.6-2': [1.6, 2, 'up-to'],
  '1.6 to 2 GW': [1.6, 2, 'up-to'],
  '1.6至2吉瓦': [1.6, 2, 'up-to'],
  '1.6～2吉瓦': [1.6, 2, 'up-to'],
  '500 MW to 1 GW': [0.5, 1, 'up-to'],
  '1 GW \u2014 1,500 MW': [1, 1.5, 'up-to'],
  '2 to 2 GW': [2, 2, 'exact'],
};

const USD: Readonly<Record<string, Expected>> = {
  '250': [250, 250, 'exact'],
  $250B: [250e9, 250e9, 'exact'],
  $250bn: [250e9, 250e9, 'exact'],
  '$ 250 billion': [250e9, 250e9, 'exact'],
  'US$1.5 trillion': [1.5e12, 1.5e12, 'exact'],
  '1.5tn': [1.5e12, 1.5e12, 'exact'],
  '250 billion dollars': [250e9, 250e9, 'exact'],
  '250 billion US dollars': [250e9, 250e9, 'exact'],
  'USD 250 billion': [250e9, 250e9, 'exact'],
  '250bn USD': [250e9, 250e9, 'exact'],
  '2.5e11': [250e9, 250e9, 'exact'],
  '$1,234,567.89': [1234567.89, 1234567.89, 'exact'],
  '85 million': [85e6, 85e6, 'exact'],
  $85m: [85e6, 85e6, 'exact'],
  $40k: [40e3, 40e3, 'exact'],
  '2500亿美元': [250e9, 250e9, 'exact'],
  '2,500 亿美元': [250e9, 250e9, 'exact'],
  '1.5万亿美元': [1.5e12, 1.5e12, 'exact'],
  '8500万美元': [85e6, 85e6, 'exact'],
  '2千亿美金': [200e9, 200e9, 'exact'],
  'up to $100 billion': [0, 100e9, 'up-to'],
  高达1000亿美元: [0, 100e9, 'up-to'],
  '$250B+': [250e9, 250e9, 'at-least'],
  '100多亿美元': [10e9, 10e9, 'at-least'],
  'over $100bn': [100e9, 100e9, 'at-least'],
  '~$30B': [30e9, 30e9, 'about'],
  约300亿美元: [30e9, 30e9, 'about'],
  '$1\u20132 trillion': [1e12, 2e12, 'up-to'],
  '$1.5B to $2B': [1.5e9, 2e9, 'up-to'],
  '250-300 billion dollars': [250e9, 300e9, 'up-to'],
  '1000亿至1500亿美元': [100e9, 150e9, 'up-to'],
};

const REFUSED = {
  gw: [
    '',
    'unknown',
    '4,5',
    '4,5 GW',
    '0,500 GW',
    '1,2345',
    '1.200.000 kW',
    '4.5 GWh',
    '4.5 吉瓦时',
    '100万度',
    '4.5 GWp',
    '4.5 MW/h',
    '6 billion',
    '$6',
    '4.5 GW of chips',
    '-5 GW',
    '\u22125',
    '1e999',
    'about 1.6 to 2 GW',
    'at least 10 GW or more',
    '2 to 1.6 GW',
    '500 MW to 1',
    '2026-07-22',
    '1/2 GW',
    '4²',
    '六吉瓦',
  ],
  usd: [
    'a lot',
    '4,5 billion',
    '€250B',
    '250亿元',
    'RMB 250 billion',
    '2500亿人民币',
    'HK$250B',
    '$1 to $2 billion',
    '$250B in stock',
    '-$5B',
    '250兆美元',
  ],
} as const;

describe('readQuantity', () => {
  for (const [measure, cases] of Object.entries({ gw: GW, usd: USD })) {
    for (const [text, [floor, ceiling, bound]] of Object.entries(cases)) {
      it(`reads ${text} as ${bound} ${ceiling} ${measure}`, () => {
        expect(readQuantity(text, measure as 'gw' | 'usd')).to.deep.equal({
          quantity: { floor, ceiling, bound, basis: null },
        });
      });
    }
  }

  for (const measure of ['gw', 'usd'] as const) {
    for (const text of REFUSED[measure]) {
      it(`refuses "${text}" as ${measure} and says what is expected`, () => {
        const expected = { gw: 'a size such as', usd: 'US dollars such as' };
        const reading = readQuantity(text, measure);
        expect(reading).to.have.property('expected').that.includes(expected[measure]);
      });
    }
  }

  it('reads every number back that JavaScript writes', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readQuantity(String(value), 'usd')).to.have.nested.property(
          'quantity.ceiling',
          value === 0 ? 0 : value,
        );
      }),
    );
  });

  it('takes or refuses any text without throwing, and never gives a number below 0', () => {
    const alphabet = fc.constantFrom(
      ...'0123456789.,-~+ $€eGMkWhbnt到至约千兆吉瓦万亿美元多以上'.split(''),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: alphabet })),
        fc.constantFrom('gw' as const, 'usd' as const),
        (text, measure) => {
          const reading = readQuantity(text, measure);
          if ('expected' in reading) return;
          expect(reading.quantity.floor).to.be.at.least(0);
          expect(reading.quantity.ceiling).to.be.at.least(reading.quantity.floor);
          expect(reading.quantity.ceiling).to.be.finite;
        },
      ),
      { numRuns: 2000 },
    );
  });
});
