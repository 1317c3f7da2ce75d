import { readDate } from '../../src/data/dates.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;

/** @param {string} number */
function two(number) {
  return number.padStart(2, '0');
}

/** @param {string} name */
function monthOf(name) {
  return two(String(MONTHS.indexOf(name.toLowerCase()) + 1));
}

/**
 * Two numbers before a year: the one above 12 is the day. Where both may be either, nobody knows.
 *
 * @param {string} one
 * @param {string} other
 * @param {string} year
 * @returns {string}
 */
function withSlashes(one, other, year) {
  if (Number(one) > 12) return `${year}-${two(other)}-${two(one)}`;
  if (Number(other) > 12 || one === other) return `${year}-${two(one)}-${two(other)}`;
  return '';
}

/** @type {readonly (readonly [pattern: string, write: (...parts: string[]) => string])[]} */
const FORMS = [
  [
    '(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})',
    (year, month, day) => [year, two(month), two(day)].join('-'),
  ],
  ['(\\d{4})[/.-](\\d{1,2})', (year, month) => `${year}-${two(month)}`],
  ['(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})', withSlashes],
  // Who writes points writes the day first.
  [
    '(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})',
    (day, month, year) => [year, two(month), two(day)].join('-'),
  ],
  ['(\\d{1,2})[/.](\\d{4})', (month, year) => `${year}-${two(month)}`],
  [
    `(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH}[ -,]*(\\d{4})`,
    (day, month, year) => [year, monthOf(month), two(day)].join('-'),
  ],
  [
    `${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`,
    (month, day, year) => [year, monthOf(month), two(day)].join('-'),
  ],
  [`${MONTH}[ -,]*(\\d{4})`, (month, year) => `${year}-${monthOf(month)}`],
  ['([qh][1-4])[ /-]*(\\d{4})', (part, year) => `${year}-${part.toUpperCase()}`],
  ['(\\d{4})[ /]*([qh][1-4])', (year, part) => `${year}-${part.toUpperCase()}`],
  [
    '(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]',
    (year, month, day) => [year, two(month), two(day)].join('-'),
  ],
  ['(\\d{4}) ?年 ?(\\d{1,2}) ?月', (year, month) => `${year}-${two(month)}`],
  ['(\\d{4}) ?年', (year) => year],
  ['(?:around|about|circa|c\\.|ca\\.?) ?(\\d{4})', (year) => `${year}~`],
];

/**
 * A date as the elements read it, from one as people write it; `null` where it could mean two days,
 * or none.
 *
 * @param {string} written
 * @returns {string | null}
 */
export function isoDate(written) {
  const text = written.trim().replace(/\s+/g, ' ');
  for (const [pattern, write] of FORMS) {
    const [found, ...parts] = new RegExp(`^${pattern}$`, 'i').exec(text) ?? [];
    if (found === undefined) continue;
    const date = write(...parts);
    return date !== '' && 'span' in readDate(date) ? date : null;
  }
  return null;
}
