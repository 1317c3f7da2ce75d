import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import {
  addDuration,
  calendarOf,
  dayOf,
  formatSpan,
  isoDay,
  plainDay,
  readDate,
  readDuration,
  utcDay,
} from '../../src/data/dates.js';
import { spanOf } from './span-of.js';

function daysOf(text: string): string {
  const { first, last } = spanOf(text);
  return [first, last].map((day) => (day === null ? '..' : isoDay(day))).join(' ');
}

function expectedFor(text: string): string {
  const reading = readDate(text);
  return 'expected' in reading ? reading.expected : `nothing, but "${text}" was read`;
}

describe('utcDay', () => {
  it('is the day of a moment in UTC, whatever the zone', () => {
    expect(utcDay(Date.UTC(2026, 10, 22))).to.equal(dayOf(2026, 11, 22));
    expect(utcDay(Date.UTC(2026, 10, 22, 23, 59, 59, 999))).to.equal(dayOf(2026, 11, 22));
    expect(utcDay(-1)).to.equal(-1);
  });
});

describe('dayOf, calendarOf and isoDay', () => {
  it('count days from 1970-01-01', () => {
    expect(dayOf(1970, 1, 1)).to.equal(0);
    expect(dayOf(1969, 12, 31)).to.equal(-1);
    // 30 years with 7 leap days (1972 to 1996): 30 × 365 + 7.
    expect(dayOf(2000, 1, 1)).to.equal(10_957);
    // 400 years hold 97 leap days: 400 × 365 + 97 = 146,097 days before 2000-01-01.
    expect(dayOf(1600, 1, 1)).to.equal(10_957 - 146_097);
    expect(dayOf(0, 1, 1)).to.equal(10_957 - 5 * 146_097);
  });

  it('take the years 0 to 99 for what they are', () => {
    expect(isoDay(dayOf(26, 7, 22))).to.equal('0026-07-22');
  });

  it('run a month or a day beyond its range on into the next one', () => {
    expect(isoDay(dayOf(2026, 14, 1))).to.equal('2027-02-01');
    expect(isoDay(dayOf(2024, 3, 0))).to.equal('2024-02-29');
  });

  it('undo each other for every day of the years 0000 to 9999', () => {
    const days = fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9999, 12, 31) });
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: dayOfMonth } = calendarOf(day);
        expect(dayOf(year, month, dayOfMonth)).to.equal(day);
        expect(spanOf(isoDay(day))).to.include({ first: day, last: day });
      }),
      { seed: 1 },
    );
  });
});

describe('readDate', () => {
  const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'a year, a month, a day': {
      '2026': '2026-01-01 2026-12-31',
      '0000': '0000-01-01 0000-12-31',
      '9999': '9999-01-01 9999-12-31',
      '2026-07': '2026-07-01 2026-07-31',
      '2026-12': '2026-12-01 2026-12-31',
      '2026-07-22': '2026-07-22 2026-07-22',
    },
    'February by the leap years of the Gregorian calendar': {
      '2025-02': '2025-02-01 2025-02-28',
      '2024-02': '2024-02-01 2024-02-29',
      '2000-02': '2000-02-01 2000-02-29',
      '1900-02': '1900-02-01 1900-02-28',
      '0000-02': '0000-02-01 0000-02-29',
      '2024-02-29': '2024-02-29 2024-02-29',
    },
    quarters: {
      '2026-Q1': '2026-01-01 2026-03-31',
      '2026-Q2': '2026-04-01 2026-06-30',
      '2026-Q3': '2026-07-01 2026-09-30',
      '2026-Q4': '2026-10-01 2026-12-31',
      '2026-33': '2026-01-01 2026-03-31',
      '2026-34': '2026-04-01 2026-06-30',
      '2026-35': '2026-07-01 2026-09-30',
      '2026-36': '2026-10-01 2026-12-31',
    },
    halves: {
      '2026-H1': '2026-01-01 2026-06-30',
      '2026-H2': '2026-07-01 2026-12-31',
      '2026-40': '2026-01-01 2026-06-30',
      '2026-41': '2026-07-01 2026-12-31',
    },
    'northern meteorological seasons, a winter into February of the next year': {
      '2025-21': '2025-03-01 2025-05-31',
      '2025-22': '2025-06-01 2025-08-31',
      '2025-23': '2025-09-01 2025-11-30',
      '2025-24': '2025-12-01 2026-02-28',
      '2019-24': '2019-12-01 2020-02-29',
      '9999-24': '9999-12-01 10000-02-29',
    },
    'digits that are not specified': {
      '202X': '2020-01-01 2029-12-31',
      '20XX': '2000-01-01 2099-12-31',
      '2XXX': '2000-01-01 2999-12-31',
      '2026-XX': '2026-01-01 2026-12-31',
      '2024-02-XX': '2024-02-01 2024-02-29',
      '2026-XX-XX': '2026-01-01 2026-12-31',
    },
    'intervals from the first day of one date to the last day of the other': {
      '2026/2029': '2026-01-01 2029-12-31',
      '2026/2026': '2026-01-01 2026-12-31',
      '2026-07/2027-03': '2026-07-01 2027-03-31',
      '2026-07-22/2026-08-03': '2026-07-22 2026-08-03',
      '2026-H2/2029': '2026-07-01 2029-12-31',
      '2025-24/2026-Q3': '2025-12-01 2026-09-30',
      '2026-35/202X': '2026-07-01 2029-12-31',
      '2026-07/2026': '2026-07-01 2026-12-31',
    },
    'intervals with an end that is not stated': {
      '2026/..': '2026-01-01 ..',
      '2026-H2/..': '2026-07-01 ..',
      '../2029': '.. 2029-12-31',
      '../2028-12-31': '.. 2028-12-31',
      '2026/': '2026-01-01 ..',
      '/2029': '.. 2029-12-31',
    },
  };

  for (const [name, dates] of Object.entries(forms)) {
    it(`reads ${name}`, () => {
      for (const [text, days] of Object.entries(dates)) expect(daysOf(text), text).to.equal(days);
    });
  }

  it('keeps the date as it was written', () => {
    expect(spanOf('2026-H2/2029~').written).to.equal('2026-H2/2029~');
  });

  it('reads ~ as about, ? as uncertain and % as both, after every form', () => {
    for (const date of ['2026', '2026-07', '2026-07-22', '2026-Q3', '2026-41', '2025-24', '202X']) {
      const plain = spanOf(date);
      const marks = [
        { mark: '', approximate: false, uncertain: false },
        { mark: '~', approximate: true, uncertain: false },
        { mark: '?', approximate: false, uncertain: true },
        { mark: '%', approximate: true, uncertain: true },
      ];
      for (const { mark, approximate, uncertain } of marks) {
        const written = date + mark;
        expect(spanOf(written)).to.deep.equal({ ...plain, approximate, uncertain, written });
      }
    }
  });

  it('takes a mark on either side of an interval for the whole of it', () => {
    expect(spanOf('2026~/2029')).to.include({ approximate: true, uncertain: false });
    expect(spanOf('2026/2029?')).to.include({ approximate: false, uncertain: true });
    expect(spanOf('2026~/2029?')).to.include({ approximate: true, uncertain: true });
    expect(spanOf('2026%/..')).to.include({ approximate: true, uncertain: true });
    expect(spanOf('../2029~')).to.include({ approximate: true, uncertain: false });
  });

  const part = /^a month 01 to 12, Q1 to Q4, H1 or H2$/;
  const order = /^year-month-day as in 2026-07-22$/;
  const examples = /^a date such as 2026-07-22, 2026-07, 2026-Q3/;
  const reversed = /^an interval that ends after it begins$/;
  const spaces = /^a date without spaces$/;
  const refusals: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
    'a month or another part of a year that does not exist': [
      ['2026-13', part],
      ['2026-00', part],
      ['2026-20', part],
      ['2026-13/2027', part],
      ['2026-13-01', part],
      ['2026-Q3-05', examples],
      ['2026-21-05', part],
    ],
    'seasons by hemisphere and thirds of a year': [
      ['2026-25', part],
      ['2026-29', part],
      ['2026-32', part],
      ['2026-37', part],
      ['2026-42', part],
    ],
    'a day that the month does not have, with the days that it has': [
      ['2026-02-30', /^a day from 01 to 28$/],
      ['2025-02-29', /^a day from 01 to 28$/],
      ['1900-02-29', /^a day from 01 to 28$/],
      ['2024-02-30', /^a day from 01 to 29$/],
      ['2026-04-31', /^a day from 01 to 30$/],
      ['2026-07-00', /^a day from 01 to 31$/],
      ['2026-07-32/2027', /^a day from 01 to 31$/],
    ],
    'a quarter or a half that does not exist, or stands elsewhere': [
      ['2026-Q5', part],
      ['2026-Q0', part],
      ['2026-H3', part],
      ['H2 2026', examples],
      ['Q3/2026', examples],
      ['2026Q3', examples],
      ['2026 H1', examples],
      ['2026-q3', examples],
    ],
    'another order, another separator, missing digits': [
      ['22/07/2026', order],
      ['07/22/2026', order],
      ['22.07.2026', order],
      ['2026/07/22', order],
      ['2026.7.22', order],
      ['20260722', examples],
      ['2026-7-5', order],
      ['2026-07-5', order],
      ['2026年7月22日', order],
      ['07/2026', examples],
      ['2026/07', examples],
      ['2026/27', examples],
      ['2026-7', examples],
      ['2026/2027-7', examples],
      ['26', examples],
      ['202', examples],
    ],
    'intervals without a slash, or with one too many, or reversed': [
      ['2026-2029', examples],
      ['2026–2029', examples],
      ['2026..2029', examples],
      ['2026..', examples],
      ['2026/2027/2028', examples],
      ['2026/../2029', examples],
      ['2029/2026', reversed],
      ['2026-08/2026-07', reversed],
      ['2026-07-23/2026-07-22', reversed],
    ],
    'what states no date': [
      ['', examples],
      [' ', spaces],
      ['..', examples],
      ['../..', examples],
      ['/', examples],
      ['../', examples],
      ['/..', examples],
      ['XXXX', examples],
      ['XXXX-XX', examples],
      ['XXXX-12-25', examples],
      ['TBD', examples],
      ['null', examples],
      ['Invalid Date', examples],
    ],
    'unspecified digits elsewhere than at the end': [
      ['202X-07', examples],
      ['202X-XX', examples],
      ['2026-1X', examples],
      ['2026-XX-05', examples],
      ['2026-07-2X', order],
      ['2X26', examples],
      ['202x', examples],
    ],
    'marks that stand elsewhere than once at the end': [
      ['~2026', examples],
      ['2026?-07', examples],
      ['2026-07-~22', examples],
      ['2026~?', examples],
      ['2026/..~', examples],
      ['~', examples],
    ],
    'a time of day': [
      ['2026-07-22T10:00', order],
      ['2026-07-22T10:00:00Z', order],
      ['2026-07-22 10:00', order],
    ],
    'lists, sets, years beyond four digits, numbers': [
      ['[2026,2027]', examples],
      ['{2026}', examples],
      ['2026,2027', examples],
      ['-0044', examples],
      ['Y170000002', examples],
      ['Y-17000', examples],
      ['12026', examples],
      ['2026S2', examples],
      ['Y1E5', examples],
      ['2.026e3', examples],
    ],
    'spaces, words': [
      [' 2026', spaces],
      ['2026 / 2029', spaces],
      ['2026\n', spaces],
      ['July 2026', examples],
      ['about 2026', examples],
      ['summer 2026', examples],
    ],
  };

  for (const [name, cases] of Object.entries(refusals)) {
    it(`refuses ${name}, and says what was expected`, () => {
      for (const [text, expected] of cases) expect(expectedFor(text), text).to.match(expected);
    });
  }

  it('reads any text as days in order or says what was expected', () => {
    const characters = [...'0123456789QHXSTY-/.~?%[{ '];
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...characters), { maxLength: 24 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readDate(text);
        if ('expected' in reading) {
          expect(reading.expected).to.be.a('string').that.is.not.empty;
          return;
        }
        const { first, last } = reading.span;
        for (const day of [first, last]) expect(day === null || Number.isInteger(day)).to.be.true;
        expect(first !== null || last !== null).to.be.true;
        if (first !== null && last !== null) expect(first).to.be.at.most(last);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

/** Any way to write a date without a mark, in the years that leave room for a winter. */
const plainDates = fc.oneof(
  fc.integer({ min: 0, max: 9998 }).map((year) => String(year).padStart(4, '0')),
  fc
    .tuple(
      fc.integer({ min: 0, max: 9998 }),
      fc.constantFrom(
        ...'01 02 06 09 12 21 22 23 24 33 34 35 36 40 41 Q1 Q2 Q3 Q4 H1 H2 XX'.split(' '),
      ),
    )
    .map(([year, part]) => `${String(year).padStart(4, '0')}-${part}`),
  fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9998, 12, 31) }).map(isoDay),
);
const dates = fc
  .tuple(plainDates, fc.constantFrom('', '~', '?', '%'))
  .map((parts) => parts.join(''));
const texts = fc.oneof(
  dates,
  dates.map((date) => `${date}/..`),
  dates.map((date) => `../${date}`),
  fc
    .tuple(dates, dates)
    .filter(([begin, end]) => (spanOf(begin).first ?? 0) <= (spanOf(end).last ?? 0))
    .map((sides) => sides.join('/')),
);

describe('formatSpan', () => {
  it('writes a date at the coarsest precision that is exact', () => {
    const written: Readonly<Record<string, string>> = {
      '2026': '2026',
      '2026-07': '2026-07',
      '2026-07-22': '2026-07-22',
      '2026-Q3': '2026-07/2026-09',
      '2026-41': '2026-07/2026-12',
      '2019-24': '2019-12/2020-02',
      '202X': '2020/2029',
      '2026-01-01/2026-12-31': '2026',
      '2026/2029': '2026/2029',
      '2026-H2/2029': '2026-07/2029-12',
      '2026-07-22/2029': '2026-07-22/2029-12-31',
      '2026/': '2026/..',
      '2026-07-01/..': '2026-07/..',
      '../2028-12-31': '../2028',
      '../2026-06': '../2026-06',
      '2026~': '2026~',
      '2026-Q3?': '2026-07?/2026-09?',
      '2026~/2029?': '2026%/2029%',
      '../2029~': '../2029~',
      '9999-24': '9999-12/10000-02',
    };
    for (const [text, expected] of Object.entries(written)) {
      expect(formatSpan(spanOf(text)), text).to.equal(expected);
    }
  });

  it('writes nothing where neither end is stated', () => {
    const span = { first: null, last: null, approximate: false, uncertain: false };
    expect(formatSpan(span)).to.equal('');
  });

  it('writes what reads as the same days and marks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const span = spanOf(text);
        const written = formatSpan(span);
        expect(spanOf(written)).to.deep.equal({ ...span, written });
        expect(formatSpan(spanOf(written))).to.equal(written);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

describe('readDuration', () => {
  it('reads whole years, months, weeks and days', () => {
    const durations: Readonly<Record<string, readonly [months: number, days: number]>> = {
      P6M: [6, 0],
      P1Y: [12, 0],
      P1Y6M: [18, 0],
      P2W: [0, 14],
      P90D: [0, 90],
      P1Y2M3W4D: [14, 25],
      P0D: [0, 0],
    };
    for (const [text, [months, days]] of Object.entries(durations)) {
      expect(readDuration(text), text).to.deep.equal({ duration: { months, days } });
    }
  });

  it('refuses everything else, and says what was expected', () => {
    const refused = [
      '',
      'P',
      '6M',
      'p6m',
      'P6',
      '-P6M',
      'P-6M',
      'P1.5Y',
      'P6M1Y',
      'PT12H',
      'P1DT2H',
    ];
    for (const text of [...refused, 'P6M ', '6 months', 'P12345Y']) {
      expect(readDuration(text), text)
        .to.have.property('expected')
        .that.matches(/such as P1Y, P6M/);
    }
  });
});

describe('addDuration', () => {
  function after(start: string, duration: string): string {
    const reading = readDuration(duration);
    if ('expected' in reading) throw new Error(reading.expected);
    return isoDay(addDuration(spanOf(start).first ?? 0, reading.duration));
  }

  it('keeps the day of the month', () => {
    expect(after('2026-07-22', 'P6M')).to.equal('2027-01-22');
    expect(after('2026-12-01', 'P1M')).to.equal('2027-01-01');
    expect(after('2026-07-22', 'P1Y6M')).to.equal('2028-01-22');
  });

  it('takes the last day of a month that has no such day', () => {
    expect(after('2026-08-31', 'P6M')).to.equal('2027-02-28');
    expect(after('2027-08-31', 'P6M')).to.equal('2028-02-29');
    expect(after('2024-02-29', 'P1Y')).to.equal('2025-02-28');
    expect(after('2024-02-29', 'P4Y')).to.equal('2028-02-29');
  });

  it('adds weeks and days after the months', () => {
    expect(after('2026-07-22', 'P2W')).to.equal('2026-08-05');
    expect(after('2026-07-22', 'P90D')).to.equal('2026-10-20');
    // First a month, 28 February, then a day.
    expect(after('2026-01-31', 'P1M1D')).to.equal('2026-03-01');
  });

  it('never turns the order of two days around', () => {
    const days = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 12, 31) });
    const lengths = fc.record({
      months: fc.integer({ min: 0, max: 60 }),
      days: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(days, days, lengths, (one, other, length) => {
        const [first, last] = one < other ? [one, other] : [other, one];
        expect(addDuration(first, length)).to.be.at.most(addDuration(last, length));
        expect(addDuration(first, length)).to.be.at.least(first);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('plainDay', () => {
  it('is the day of every date of the calendar, and of no other text', () => {
    const day = fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9999, 12, 31) });
    fc.assert(fc.property(day, (each) => plainDay(isoDay(each)) === each));
    for (const other of ['2026-02-29', '2026-13-01', '2026-00-01', '2026-01-00', '2026-01-32']) {
      expect(plainDay(other), other).to.be.NaN;
    }
    for (const other of [
      '2026-1-001',
      '2026/01/01',
      '2O26-01-01',
      '2026-01-1 ',
      '٢٠٢٦-٠١-٠١',
      '2026',
    ]) {
      expect(plainDay(other), other).to.be.NaN;
    }
    expect(calendarOf(plainDay('2000-02-29'))).to.deep.equal({ year: 2000, month: 2, day: 29 });
    expect(plainDay('1900-02-29')).to.be.NaN;
  });
});
