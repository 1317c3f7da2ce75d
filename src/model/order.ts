import { numberAt } from '../data/milestones.js';

/** In which order days come; equal ones as they stand. `null` where they are in order already. */
export function orderOf(days: Float64Array): Float64Array | null {
  const { length } = days;
  let place = 1;
  while (place < length && numberAt(days, place - 1) <= numberAt(days, place)) place++;
  if (place >= length) return null;
  // Numbers alone are sorted many times faster than by a rule: a day and its index fit into one.
  const keys = days.map((day, index) => day * length + index).sort();
  return keys.map((key) => ((key % length) + length) % length);
}
