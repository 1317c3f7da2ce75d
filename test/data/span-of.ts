import { readDate } from '../../src/data/dates.js';
import type { Span } from '../../src/data/deal.js';

/** The days that a date stands for, as it is written in a file. */
export function spanOf(written: string): Span {
  const reading = readDate(written);
  if ('expected' in reading) throw new Error(`"${written}": expected ${reading.expected}`);
  return reading.span;
}
