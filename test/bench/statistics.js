/**
 * @param {readonly number[]} values
 * @param {number} share
 * @returns {number}
 */
export function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
}

/**
 * @param {readonly number[]} values
 * @returns {import('./comparison/compare.js').Spread} as digits that are worth keeping
 */
export function spread(values) {
  const [low = NaN, median = NaN, high = NaN] = [0.25, 0.5, 0.75].map((share) =>
    Number(quantile(values, share).toPrecision(3)),
  );
  return { median, low, high, count: values.length };
}

/** @param {number} value @returns {string} with three digits */
export function short(value) {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
