import { readDeals } from '../model.js';
import { optionsOf, parse } from './arguments.js';
import { readInput } from './files.js';
import { wordsOf } from './problems.js';

/** Prints what is wrong with a file. */
export function check(args: readonly string[]): number {
  const { values, file } = parse(args, optionsOf(['json'], 'boolean'));
  const { text, type } = readInput(file);
  const { accepted, rejected, problems, warnings } = readDeals(text, { type });
  if (values['json']) {
    process.stdout.write(
      `${JSON.stringify({ accepted, rejected, problems, warnings }, null, 2)}\n`,
    );
  } else {
    for (const problem of problems) process.stdout.write(wordsOf(problem));
    for (const warning of warnings) process.stdout.write(`warning: ${wordsOf(warning)}`);
    process.stdout.write(`${accepted} accepted, ${rejected} rejected\n`);
  }
  return problems.length > 0 ? 1 : 0;
}
