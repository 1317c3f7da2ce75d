/**
 * Sums and differences are taken in whole watts: gigawatts with decimals, such as 0.3 - 0.1, are
 * not exact in binary, and a sum that depends on the order of the deals would not be honest.
 */
const WATTS = 1e9;

/** GW as whole W, exact up to nine million GW. */
export function toWatts(gigawatts: number): number {
  return Math.round(gigawatts * WATTS);
}

/** W as GW. */
export function toGigawatts(watts: number): number {
  return watts / WATTS;
}

/** A sum by its two ends, in GW. */
export interface Ends {
  readonly low: number;
  readonly high: number;
  /** Something in it states no ceiling. */
  readonly orMore?: boolean;
}

/** A number of GW in at most three digits, whatever the unit in which it is written. */
function inThreeDigits(gigawatts: number, round: (value: number) => number): number {
  const watts = toWatts(gigawatts);
  const last = 10 ** Math.max(0, String(watts).length - 3);
  return toGigawatts(round(watts / last) * last);
}

/**
 * A sum as a figure tells it: in at most three digits, 19.583 to 23.983 GW as 19.5 to 24. A floor is
 * rounded down and a ceiling up, so that the range still holds the truth and two ends never become
 * one; a sum without a range is rounded to the nearest. It is for what was added up: a size that a
 * source states is shown as stated, and tables and exports have all digits.
 */
export function roundedSum<Sum extends Ends>(sum: Sum): Sum {
  const { low, high, orMore = false } = sum;
  const isRange = low < high;
  return {
    ...sum,
    low: inThreeDigits(low, isRange || orMore ? Math.floor : Math.round),
    high: inThreeDigits(high, isRange ? Math.ceil : orMore ? Math.floor : Math.round),
  };
}
