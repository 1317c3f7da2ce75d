import { utcDay } from '../data/dates.js';
import { type Attributes, readDeals, readTimelineOptions, total } from '../model.js';
import { optionsOf, parse } from './arguments.js';
import { readInput } from './files.js';
import { FILTERS } from './options.js';
import { refuse, report } from './problems.js';

/** What goes without saying: that a range is exact, and has a ceiling. */
function leaveOutDefaults(key: string, value: unknown): unknown {
  const goesWithoutSaying = (key === 'exact' && value === true) || (key === 'orMore' && !value);
  return goesWithoutSaying ? undefined : value;
}

/** Prints what the deals of a file come to. */
export function printTotal(args: readonly string[]): number {
  const { values, file } = parse(args, optionsOf(FILTERS));
  const { options, problems } = readTimelineOptions(values as Attributes, utcDay(Date.now()));
  refuse(problems);
  const { text, type } = readInput(file);
  const dataset = readDeals(text, { type });
  const { layers, parties, statuses, asOf } = options;
  const found = total(dataset.deals, { layers, parties, statuses, asOf });
  process.stdout.write(`${JSON.stringify(found, leaveOutDefaults, 2)}\n`);
  return report(dataset.problems);
}
