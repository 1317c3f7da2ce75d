/** What is wrong with a file or a call, in lines. */
import type { Problem } from '../model.js';
import { UsageError } from './usage-error.js';

/** A problem with its place, as a line. */
export function wordsOf({ code, message, path, row, column }: Problem): string {
  const place = row === undefined ? path : `row ${row}${column === undefined ? '' : `, ${column}`}`;
  return `${code} ${place === '' ? '' : `${place}: `}${message}\n`;
}

/** Attributes that cannot be read end the call, as nobody would see them on a figure. */
export function refuse(problems: readonly Problem[]): void {
  const [problem] = problems;
  if (problem) throw new UsageError(problem.message.replace(/^attribute /, '--'));
}

/**
 * Says what is wrong with a file on standard error; what could be drawn has been.
 * @returns with what the call ends
 */
export function report(problems: readonly Problem[]): number {
  for (const problem of problems) process.stderr.write(wordsOf(problem));
  return problems.length > 0 ? 1 : 0;
}
