/**
 * The dates that are read here, compared with the npm package `edtf`, an independent reader of the
 * Extended Date/Time Format: whatever is read agrees with it to the day, whatever is refused has a
 * message. Where the two differ, the difference and its reason stand in the tables below; the last
 * test fails at any difference that stands in none.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import edtf from 'edtf';

import { calendarOf, dayOf, isoDay, readDate } from '../../dist/data/dates.js';

const MILLISECONDS_PER_DAY = 86_400_000;

/** What `edtf` calls level 3: marked seasons and intervals of seasons, quarters and halves. */
const LEVEL_3 = { level: 3, seasonIntervals: true, seasonUncertainty: true };

function parseByEdtf(text) {
  try {
    return edtf(text);
  } catch {
    // With level 3 alone it would trip over intervals whose begin is unknown.
    return edtf(text, LEVEL_3);
  }
}

/** By `edtf`; `null` is an end that is open or unknown, `undefined` a text that it refuses. */
function daysByEdtf(text) {
  let date;
  try {
    date = parseByEdtf(text);
  } catch {
    return undefined;
  }
  const day = (time) =>
    time === null || !Number.isFinite(time) ? null : Math.floor(time / MILLISECONDS_PER_DAY);
  return { first: day(date.min), last: day(date.max) };
}

/** By this package; `undefined` is a text that it refuses. */
function daysByUs(text) {
  const reading = readDate(text);
  if ('expected' in reading) return undefined;
  return { first: reading.span.first, last: reading.span.last };
}

function assertAgreement(text) {
  const days = daysByUs(text);
  assert.ok(days, `"${text}" is not read`);
  assert.deepEqual(days, daysByEdtf(text), text);
}

function assertRefusal(text) {
  const reading = readDate(text);
  assert.ok('expected' in reading, `"${text}" is read`);
  assert.ok(reading.expected.length > 10, `"${text}" is refused without a message`);
}

const pad = (number, digits) => String(number).padStart(digits, '0');
const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Pseudo-random numbers from 0 to 1, the same at every run (a multiplicative generator). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const MARKS = ['', '~', '?', '%'];
/** Leap and common years by every rule, and both ends of the calendar. */
const YEARS = ['0000', '0004', '0099', '0100', '1582', '1900', '1999', '2000', '2024', '9999'];

/** The features of the format that are read here, by examples as its specification has them. */
const READ = {
  'years, months and days': ['1985-04-12', '1985-04', '1985', '0000', '9999'],
  'intervals of dates': [
    '1964/2008',
    '2004-06/2006-08',
    '2004-02-01/2005-02-08',
    '2004-02-01/2005-02',
    '2004-02-01/2005',
    '2005/2006-02',
  ],
  'dates with a mark': ['1984?', '2004-06~', '2004-06-11%'],
  'unspecified last digits': ['201X', '20XX', '1XXX', '2004-XX', '1985-04-XX', '1985-XX-XX'],
  'open ends': ['1985-04-12/..', '1985-04/..', '1985/..', '../1985-04-12', '../1985-04', '../1985'],
  'unknown ends': ['1985-04-12/', '1985-04/', '1985/', '/1985-04-12', '/1985-04', '/1985'],
  'intervals with marks': [
    '1984~/2004-06',
    '1984/2004-06~',
    '1984~/2004~',
    '1984?/2004%',
    '1984-06?/2004-08?',
    '1984-06-02?/2004-08-08~',
    '1984~/..',
    '../2004?',
  ],
  'quarters and halves by number': [
    '2001-33',
    '2001-34~',
    '2001-35?',
    '2001-36',
    '2001-40',
    '2001-41%',
  ],
  'intervals of quarters or halves': ['2001-33/2001-35', '2001-40/2002-41'],
};

const hasLateFebruary = (text) =>
  [...text.matchAll(/(\d{4})-02-29/g)].some(([, year]) => !isLeap(Number(year)));

/** What `edtf` reads and this package refuses. */
const REFUSED = [
  {
    reason: 'a date is a whole day in UTC, without a time',
    applies: (text) => /\dT\d/.test(text),
    texts: ['1985-04-12T23:20:30', '1985-04-12T23:20:30Z', '1985-04-12T23:20:30+04:30'],
  },
  {
    reason: 'years have four digits: nothing about computing lies outside 0000 to 9999',
    applies: (text) => /(^|\/)(-\d|Y)/.test(text),
    texts: ['-1985', '-0001-04', '-0044-03-15', '-199X', '-1985/2026', 'Y17000', 'Y-17000'],
  },
  {
    reason: 'it does not say when',
    applies: (text) => /(^|\/)XXXX/.test(text) || /^(\.\.)?\/(\.\.)?$/.test(text),
    texts: ['XXXX', 'XXXX-XX', 'XXXX-XX-XX', '../..'],
  },
  {
    reason: 'of level 2 only quarters and halves: not exponents and significant digits',
    applies: (text) => /\d[ES]\d/.test(text),
    texts: ['Y-17E7', 'Y17E8', '1950S2', 'Y17101S3'],
  },
  {
    reason: 'of level 2 only quarters and halves: not seasons by hemisphere and thirds of a year',
    applies: (text) => /\d{4}-(2[5-9]|3[0-2]|3[7-9])/.test(text),
    texts: ['2001-25', '2001-28', '2001-29', '2001-32', '2001-37', '2001-39'],
  },
  {
    reason: 'of level 2 only quarters and halves: not lists and sets',
    applies: (text) => /^[[{]/.test(text),
    texts: ['[1667,1668,1670..1672]', '[..1760-12-03]', '{1960,1961-12}', '{..1984}'],
  },
  {
    reason: 'of level 2 only quarters and halves: not marks for a part of a date',
    applies: (text) => /(^|\/|-)[~?%]|[~?%]-/.test(text),
    texts: ['2004-06~-11', '2004?-06-11', '?2004-06-~11', '2004-%06-11', '2004-06-~01/2004-06-~20'],
  },
  {
    reason: 'of level 2 only quarters and halves: not unspecified digits before specified ones',
    applies: (text) => /X\d|X-|\dX(-|$|\/)|X\d?(-|$|\/)/.test(text),
    texts: ['156X-12-25', '15XX-12-25', '1XXX-12', '1984-1X', '201X-XX', '2004-XX-05', '2X04'],
  },
  {
    reason: 'a year of two or three digits is a mistake more often than a century or a decade',
    applies: (text) => /(^|\/)\d{2,3}[~?%]?($|\/)/.test(text),
    texts: ['20', '20~', '202', '202?'],
  },
  {
    reason: 'there is no 29 February in a common year; edtf runs on to 1 March',
    applies: hasLateFebruary,
    texts: ['1900-02-29', '2025-02-29', '2025-02-29/2026', '2023-02-29~'],
  },
];

const SEASON = /^\d{4}-2[1-4][~?%]?$/;

/** What both read, on other days. */
const OTHERWISE = [
  {
    reason: 'seasons begin in March, June, September and December; edtf takes quarters for them',
    applies: (text) => text.split('/').some((side) => SEASON.test(side)),
    texts: {
      '2001-21': '2001-03-01 2001-05-31',
      '2001-22~': '2001-06-01 2001-08-31',
      '2001-23?': '2001-09-01 2001-11-30',
      '2001-24': '2001-12-01 2002-02-28',
      '2003-24%': '2003-12-01 2004-02-29',
      '2001-22/2001-24': '2001-06-01 2002-02-28',
    },
  },
  {
    reason: 'the year 0000 is a leap year; edtf counts its February by the year 1900',
    applies: (text) => /0000-02-(2[89]|XX)/.test(text),
    texts: {
      '0000-02-28': '0000-02-28 0000-02-28',
      '0000-02-29': '0000-02-29 0000-02-29',
      '0000-02-XX': '0000-02-01 0000-02-29',
    },
  },
];

/** What this package reads and `edtf` refuses, with another way to write it that `edtf` reads. */
const MORE = [
  {
    reason: 'quarters and halves have a common spelling',
    applies: (text) => /[QH]/.test(text),
    texts: {
      '2026-Q1': '2026-33',
      '2026-Q4~': '2026-36',
      '2026-H1': '2026-40',
      '2026-H2?': '2026-41',
    },
  },
  {
    reason: 'an interval may end in a longer date that begins no later; edtf orders first days',
    applies: (text) => {
      const [begin, end] = text.split('/').map(daysByEdtf);
      return begin && end && end.first <= begin.first;
    },
    texts: {
      '2026/2026': '2026',
      '2026-07/2026': '2026-07/2026-12',
      '2026-07-22/2026-07': '2026-07-22/2026-07-31',
    },
  },
  {
    reason: 'unspecified digits may have a mark',
    applies: (text) => /X[~?%]/.test(text),
    texts: { '201X~': '201X', '2004-XX?': '2004-XX', '2004-02-XX%': '2004-02-XX' },
  },
];

function inSomeTable(text, table) {
  return table.some(({ applies }) => applies(text));
}

describe('readDate beside the package edtf', () => {
  for (const [feature, texts] of Object.entries(READ)) {
    it(`agrees to the day on ${feature}`, () => texts.forEach(assertAgreement));
  }

  it('agrees on the years from 0000 to 9999 and on each February', () => {
    for (const year of range(0, 9999)) {
      assertAgreement(pad(year, 4));
      assertAgreement(`${pad(year, 4)}-02`);
    }
  });

  it('agrees on months, quarters, halves and unspecified digits, with every mark', () => {
    const parts = [...range(1, 12), ...range(33, 36), 40, 41].map((part) => `-${pad(part, 2)}`);
    for (const year of YEARS) {
      for (const part of ['', ...parts]) {
        for (const mark of MARKS) assertAgreement(year + part + mark);
      }
      for (const part of ['-XX', '-XX-XX']) assertAgreement(year + part);
      assertAgreement(`${year.slice(0, 3)}X`);
      assertAgreement(`${year.slice(0, 2)}XX`);
    }
    for (const year of YEARS.filter((each) => each !== '0000')) {
      for (const month of range(1, 12)) assertAgreement(`${year}-${pad(month, 2)}-XX`);
    }
  });

  it('agrees on which days the months have', () => {
    const parts = range(0, 13).flatMap((month) => range(0, 32).map((day) => [month, day]));
    for (const year of YEARS) {
      for (const [month, day] of parts) {
        const text = `${year}-${pad(month, 2)}-${pad(day, 2)}`;
        if (daysByEdtf(text) === undefined || hasLateFebruary(text)) assertRefusal(text);
        else if (!inSomeTable(text, OTHERWISE)) assertAgreement(text);
      }
    }
  });

  it('begins an interval as edtf begins its first date, and ends it as edtf ends its second', () => {
    // edtf has no interval between a quarter or a half and another kind of date.
    const dates = [
      '2024',
      '2024-02',
      '2024-02-29',
      '2025-34~',
      '2025-41?',
      '202X',
      '2026-XX',
      '2099',
    ];
    for (const begin of [...dates, '..', '']) {
      for (const end of [...dates, '..', '']) {
        const [first, last] = [begin, end].map((side) =>
          side === '' || side === '..' ? { first: null, last: null } : daysByEdtf(side),
        );
        const days = { first: first.first, last: last.last };
        const text = `${begin}/${end}`;
        const isReversed = days.first !== null && days.last !== null && days.last < days.first;
        if (isReversed || (days.first === null && days.last === null)) assertRefusal(text);
        else assert.deepEqual(daysByUs(text), days, text);
      }
    }
  });

  for (const { reason, applies, texts } of REFUSED) {
    it(`differs: refuses, with a message, because ${reason}`, () => {
      for (const text of texts) {
        assert.ok(daysByEdtf(text), `edtf refuses "${text}" too`);
        assert.ok(applies(text), text);
        assertRefusal(text);
      }
    });
  }

  for (const { reason, applies, texts } of OTHERWISE) {
    it(`differs: reads otherwise, because ${reason}`, () => {
      for (const [text, expected] of Object.entries(texts)) {
        const { first, last } = daysByUs(text);
        assert.equal(`${isoDay(first)} ${isoDay(last)}`, expected, text);
        assert.ok(daysByEdtf(text), text);
        assert.notDeepEqual({ first, last }, daysByEdtf(text), text);
        assert.ok(applies(text), text);
      }
    });
  }

  for (const { reason, applies, texts } of MORE) {
    it(`differs: reads more, because ${reason}`, () => {
      for (const [text, same] of Object.entries(texts)) {
        assert.equal(daysByEdtf(text), undefined, text);
        assert.deepEqual(daysByUs(text), daysByEdtf(same), text);
        assert.ok(applies(text), text);
      }
    });
  }

  it('puts every season two months after the quarter that edtf takes it for', () => {
    const later = (day) => {
      const { year, month } = calendarOf(day);
      return dayOf(year, month + 2, 1);
    };
    for (const year of YEARS) {
      for (const season of range(21, 24)) {
        const { first, last } = daysByEdtf(`${year}-${season}`);
        const expected = { first: later(first), last: later(last + 1) - 1 };
        assert.deepEqual(daysByUs(`${year}-${season}`), expected);
      }
    }
  });

  it('differs in nothing else over what edtf itself makes up from its grammar', async (context) => {
    context.mock.method(Math, 'random', randomNumbers(2026));
    // Takes hold of Math.random when it is loaded.
    const { sample } = await import('edtf/sample');
    const counts = { read: 0, refused: 0 };
    for (const level of [undefined, 0, 1, 2]) {
      for (const text of sample({ count: 2000, level })) {
        const [theirs, ours] = [daysByEdtf(text), daysByUs(text)];
        if (!ours) {
          assertRefusal(text);
          counts.refused += 1;
          assert.ok(!theirs || inSomeTable(text, REFUSED), `"${text}" is refused`);
          continue;
        }
        counts.read += 1;
        if (!theirs) assert.ok(inSomeTable(text, MORE), `"${text}" is read, not by edtf`);
        else if (!inSomeTable(text, OTHERWISE)) assert.deepEqual(ours, theirs, text);
      }
    }
    assert.ok(counts.read > 1000 && counts.refused > 1000, JSON.stringify(counts));
  });
});
