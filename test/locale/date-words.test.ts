import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { dayOf } from '../../src/data/dates.js';
import { localeFor } from '../../src/locale/locale.js';
import { spanOf } from '../data/span-of.js';

const english = localeFor('en');
const chinese = localeFor('zh');

/** Texts by what they stand for: English in a sentence and short, Chinese in a sentence and short. */
type Words = readonly [en: string, shortEn: string, zh: string, shortZh: string];

const DATES: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'a year, a month, a day': {
    '2026': ['2026', '2026', '2026年', '2026年'],
    '0099': ['99', '99', '99年', '99年'],
    '2026-07': ['July 2026', 'Jul 2026', '2026年7月', '2026年7月'],
    '2025-07-22': ['22 July 2025', '22 Jul 2025', '2025年7月22日', '2025年7月22日'],
  },
  'a half or a quarter': {
    '2026-H1': ['first half of 2026', 'H1 2026', '2026年上半年', '2026年上半年'],
    '2026-41': ['second half of 2026', 'H2 2026', '2026年下半年', '2026年下半年'],
    '2026-Q1': ['first quarter of 2026', 'Q1 2026', '2026年第一季度', '2026年一季度'],
    '2026-Q2': ['second quarter of 2026', 'Q2 2026', '2026年第二季度', '2026年二季度'],
    '2026-35': ['third quarter of 2026', 'Q3 2026', '2026年第三季度', '2026年三季度'],
    '2026-Q4': ['fourth quarter of 2026', 'Q4 2026', '2026年第四季度', '2026年四季度'],
  },
  'a season, a winter with both of its years': {
    '2025-21': ['spring 2025', 'spring 2025', '2025年春季', '2025春季'],
    '2025-22': ['summer 2025', 'summer 2025', '2025年夏季', '2025夏季'],
    '2025-23': ['autumn 2025', 'autumn 2025', '2025年秋季', '2025秋季'],
    '2019-24': ['winter 2019–20', 'winter 2019–20', '2019至2020年冬季', '2019–20冬季'],
  },
  'an interval': {
    '2026/2029': ['2026 to 2029', '2026–2029', '2026年至2029年', '2026年至2029年'],
    '202X': ['2020 to 2029', '2020–2029', '2020年至2029年', '2020年至2029年'],
    '2026-H2/2029': [
      'July 2026 to December 2029',
      'Jul 2026 – Dec 2029',
      '2026年7月至2029年12月',
      '2026年7月至2029年12月',
    ],
    '2026-07/2026-10': [
      'July 2026 to October 2026',
      'Jul 2026 – Oct 2026',
      '2026年7月至2026年10月',
      '2026年7月至2026年10月',
    ],
    '2026-07-22/2026-08-03': [
      '22 July 2026 to 3 August 2026',
      '22 Jul 2026 – 3 Aug 2026',
      '2026年7月22日至2026年8月3日',
      '2026年7月22日至2026年8月3日',
    ],
    '2026-12-30/2027-01-02': [
      '30 December 2026 to 2 January 2027',
      '30 Dec 2026 – 2 Jan 2027',
      '2026年12月30日至2027年1月2日',
      '2026年12月30日至2027年1月2日',
    ],
  },
  'a date without an end': {
    '2026/..': [
      'from 2026 on, end not stated',
      'from 2026',
      '2026年起，未说明结束时间',
      '2026年起',
    ],
    '2026-H2/..': [
      'from July 2026 on, end not stated',
      'from Jul 2026',
      '2026年7月起，未说明结束时间',
      '2026年7月起',
    ],
    '2026-07-22/..': [
      'from 22 July 2026 on, end not stated',
      'from 22 Jul 2026',
      '2026年7月22日起，未说明结束时间',
      '2026年7月22日起',
    ],
  },
  'a date without a begin, by the longest period that ends with it': {
    '../2029': ['by the end of 2029', 'by end of 2029', '2029年底前', '2029年底前'],
    '../2028-12-31': ['by the end of 2028', 'by end of 2028', '2028年底前', '2028年底前'],
    '../2026-H1': [
      'by the end of June 2026',
      'by end of Jun 2026',
      '2026年6月底前',
      '2026年6月底前',
    ],
    '../2024-02-29': [
      'by the end of February 2024',
      'by end of Feb 2024',
      '2024年2月底前',
      '2024年2月底前',
    ],
    '../2026-03-15': [
      'by 15 March 2026',
      'by 15 Mar 2026',
      '最迟2026年3月15日',
      '最迟2026年3月15日',
    ],
  },
  'about and uncertain': {
    '2026~': ['about 2026', '~2026', '约2026年', '约2026年'],
    '2026?': ['2026 (uncertain)', '2026?', '2026年（不确定）', '2026年（？）'],
    '2026%': ['about 2026 (uncertain)', '~2026?', '约2026年（不确定）', '约2026年（？）'],
    '2026-H2~': ['about the second half of 2026', '~H2 2026', '约2026年下半年', '约2026年下半年'],
    '2026~/2029': ['about 2026 to 2029', '~2026–2029', '约2026年至2029年', '约2026年至2029年'],
    '2026~/..': [
      'from about 2026 on, end not stated',
      'from ~2026',
      '约2026年起，未说明结束时间',
      '约2026年起',
    ],
    '../2029?': [
      'by the end of 2029 (uncertain)',
      'by end of 2029?',
      '2029年底前（不确定）',
      '2029年底前（？）',
    ],
  },
};

describe('Locale.date and Locale.shortDate', () => {
  for (const [name, dates] of Object.entries(DATES)) {
    it(`say ${name}`, () => {
      for (const [text, words] of Object.entries(dates)) {
        const span = spanOf(text);
        const said = [english, chinese].flatMap((each) => [each.date(span), each.shortDate(span)]);
        expect(said, text).to.deep.equal(words);
      }
    });
  }

  it('find the precision in the days, however the date was written', () => {
    expect(english.date(spanOf('2026-01-01/2026-12-31'))).to.equal('2026');
    expect(english.date(spanOf('2026-07-01/2026-07-31'))).to.equal('July 2026');
    expect(english.date(spanOf('2026-04/2026-06'))).to.equal('second quarter of 2026');
    expect(english.date(spanOf('2026-02/2026-04'))).to.equal('February 2026 to April 2026');
    expect(english.date(spanOf('2026-02/2026-07'))).to.equal('February 2026 to July 2026');
    expect(english.date(spanOf('2026-02/2027-01'))).to.equal('February 2026 to January 2027');
  });

  it('say that no date is stated where neither end is', () => {
    const nothing = { first: null, last: null, approximate: false, uncertain: false, written: '' };
    expect(english.date(nothing)).to.equal('no date stated');
    expect(chinese.shortDate(nothing)).to.equal('未说明日期');
  });

  it('have words for any two days', () => {
    const days = fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9999, 12, 31) });
    fc.assert(
      fc.property(fc.option(days), fc.option(days), (one, other) => {
        const [first, last] =
          one !== null && other !== null
            ? [Math.min(one, other), Math.max(one, other)]
            : [one, other];
        const span = { first, last, approximate: true, uncertain: true, written: '' };
        for (const tag of ['en', 'zh', 'ja', 'de', 'fr', 'es', 'ar']) {
          const locale = localeFor(tag);
          for (const words of [locale.date(span), locale.shortDate(span)]) {
            expect(words).to.not.match(/undefined|null|NaN|Invalid/);
          }
        }
      }),
      { seed: 1 },
    );
  });
});
