import type { Bound, Quantity } from './deal.js';
import type { Findings } from './problems.js';
import type { QuantityInput, RangeInput, ValueInput } from './schema.js';
import { plain } from './written-text.js';

/** What a text says, or what it should have been. */
export type QuantityReading = { readonly quantity: Quantity } | { readonly expected: string };

/** What a quantity measures: power in gigawatts, or US dollars. */
export type Measure = 'gw' | 'usd';

const EXPECTED = {
  gw: 'a size such as "4.5 GW", "1.6 to 2 GW" or "up to 750 MW"',
  usd: 'US dollars such as "$250B" or "up to 1.5 trillion"',
};

/** Words before a number, or behind it, that say how it bounds the true one. */
const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  [
    'up-to',
    /^(?:up to|at most|less than|<=?|≤|最多|至多|高达|不超过|不到) ?(.*)$|^(.+?) ?(?:or less|以下|以内)(\D*)$/,
  ],
  [
    'at-least',
    /^(?:at least|more than|over|>=?|≥|至少|不低于|超过|逾) ?(.*)$|^(.+?) ?(?:or more|以上|[+多余])(\D*)$/,
  ],
  ['about', /^(?:about|around|approx\.?|~|≈|大约|约|近) ?(.*)$|^(.+?) ?(?:左右)(\D*)$/],
];

const RANGE = /^(.*\d.*?) ?(?:(?<!e)-|~|至|到|\bto\b) ?(.*\d.*)$/;
/** Dollar sign, number, unit. */
const AMOUNT =
  /^(us ?\$|\$|usd)? ?([1-9]\d{0,2}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+)(?![\d.,]) ?(.*)$/;

/** A word for a large number, and the prefix of watt. */
const UNITS = {
  gw: /^(million|billion|[十百千万亿]*) ?(k|m|g|t|kilo|mega|giga|tera|[兆吉太]?)(?:w|watts?|瓦)$/,
  usd: /^(k|mn?|million|bn?|billion|tn?|trillion|[十百千万亿]*) ?(?:(?:us )?dollars?|usd|us ?\$|美元|美金)?$/,
};
/** Powers of ten by the first letter of an English word, or by each letter of a Chinese one. */
const POWERS: Readonly<Record<string, number>> = {
  k: 3,
  m: 6,
  g: 9,
  b: 9,
  t: 12,
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  亿: 8,
  兆: 6,
  吉: 9,
  太: 12,
};
const WATTS_PER_GW = 9;
/** No size comes up to it. In watts, sums of what is smaller are exact. */
export const MOST: Readonly<Record<Measure, number>> = { gw: 9e6, usd: 1e18 };

/**
 * Reads a quantity as people write it, in English or Chinese: `4.5 GW`, `750 MW`, `4.5千兆瓦`,
 * `450万千瓦`, `$250B`, `2500亿美元`, `up to 10 GW`, `~6`, `1.6–2 GW`. A number alone is in GW or
 * US dollars. A comma separates thousands and a point decimals; what can be read in two ways, and
 * every other unit, is refused.
 *
 * @param text - What was written.
 * @param measure - What is to be read.
 * @returns the quantity in GW or US dollars, or a phrase that says what was expected
 */
export function readQuantity(text: string, measure: Measure): QuantityReading {
  const written = plain(text).toLowerCase();
  const quantity = readRange(written, measure) ?? readBounded(written, measure);
  const { floor, ceiling } = quantity;
  return floor <= ceiling && ceiling < Infinity ? { quantity } : { expected: EXPECTED[measure] };
}

function readRange(written: string, measure: Measure): Quantity | undefined {
  const ends = RANGE.exec(written);
  const low = AMOUNT.exec(ends?.[1] ?? '');
  const high = AMOUNT.exec(ends?.[2] ?? '');
  if (!low || !high) return undefined;
  const [, lowSign, lowNumber = '', lowUnit = ''] = low;
  const [, highSign, highNumber = '', highUnit = ''] = high;
  // "$1 to $2 billion" may begin at a dollar or at a billion; "500 MW to 1" ends anywhere.
  const isOpen = lowUnit ? !highUnit : lowSign && highSign && highUnit;
  const floor = isOpen ? NaN : valueOf(lowSign, lowNumber, lowUnit || highUnit, measure);
  const ceiling = valueOf(highSign, highNumber, highUnit, measure);
  return { floor, ceiling, bound: floor === ceiling ? 'exact' : 'up-to', basis: null };
}

function readBounded(written: string, measure: Measure): Quantity {
  const [bound, words] = BOUNDS.find(([, pattern]) => pattern.test(written)) ?? ['exact'];
  const amount = words ? written.replace(words, '$1$2$3') : written;
  const [, sign, number = '', unit = ''] = AMOUNT.exec(amount) ?? [];
  const value = valueOf(sign, number, unit, measure);
  return {
    floor: bound === 'up-to' ? Math.min(0, value) : value,
    ceiling: value,
    bound,
    basis: null,
  };
}

/** A number in GW or US dollars; `NaN` where it is none, or in another unit. */
function valueOf(sign: string | undefined, number: string, unit: string, measure: Measure): number {
  const words = UNITS[measure].exec(unit || measure);
  if (!words || !number || (sign && measure === 'gw')) return NaN;
  const letters = words.slice(1).flatMap((word) => word.match(/^[a-z]|[^a-z]/g) ?? []);
  const power = letters.reduce((sum, letter) => sum + (POWERS[letter] ?? 0), 0);
  // Moving the decimal point in the text keeps 1.1 MW from becoming 0.0011000000000000001 GW.
  const [digits = '', exponent = '0'] = number.replace(/[, ]/g, '').split('e');
  const shift = measure === 'gw' ? power - WATTS_PER_GW : power;
  return Number(`${digits}e${Number(exponent) + shift}`);
}

/** Reads a quantity of a file; `null` where there is none or where it is wrong. */
export function readSize(
  input: QuantityInput | null | undefined,
  measure: Measure,
  path: string,
  findings: Findings,
): Quantity | null {
  if (input === null || input === undefined) return null;
  const size = readForm(input, measure, path, findings);
  const most = MOST[measure];
  if (!size || size.ceiling < most) return size;
  return findings.problem('quantity', path, `less than ${most}`, size.ceiling);
}

function readForm(
  input: QuantityInput,
  measure: Measure,
  path: string,
  findings: Findings,
): Quantity | null {
  if (typeof input === 'object') return readBoundedSize(input, path, findings);
  if (typeof input === 'number') return sizeOf({ value: input });
  const reading = readQuantity(input, measure);
  if ('quantity' in reading) return reading.quantity;
  return findings.problem('quantity', path, reading.expected, input);
}

function readBoundedSize(
  input: ValueInput | RangeInput,
  path: string,
  findings: Findings,
): Quantity | null {
  if ('value' in input && ('low' in input || 'high' in input)) {
    return findings.problem('quantity', path, 'either "value", or "low" and "high"', input);
  }
  if (!('low' in input)) return sizeOf(input);
  const { low, high, basis = null } = input;
  if (low <= high) {
    return { floor: low, ceiling: high, bound: low < high ? 'up-to' : 'exact', basis };
  }
  return findings.problem('quantity', `${path}/low`, `no more than "high" (${high})`, low);
}

function sizeOf({ value, bound, basis }: ValueInput): Quantity {
  const floor = bound === 'up-to' ? 0 : value;
  return { floor, ceiling: value, bound: bound ?? 'exact', basis: basis ?? null };
}
