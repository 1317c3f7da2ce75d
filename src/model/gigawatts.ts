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
