import type { DateReading } from './dates.js';
import type { Problem, ProblemCode } from './deal.js';
import type { PlainMilestones } from './milestones.js';

/** Where in a table something stands. */
export type Place = Pick<Problem, 'row' | 'column'>;

/** Collects what is wrong and what is odd while a file is read. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  /** What each date of the file says: many records have the same ones. */
  readonly dates = new Map<string, DateReading>();
  /** Lists of milestones that were read all at once; `null` where one of them needs more care. */
  readonly milestones = new Map<unknown, PlainMilestones | null>();
  /** Says where in a table a JSON pointer stands. */
  place: (path: string) => Place = () => ({});
  readonly #told = new Set<string>();

  /**
   * Something that keeps a record or a link from being taken.
   *
   * @returns `null`, which then stands for what was found
   */
  problem(code: ProblemCode, path: string, expected: string, value: unknown): null {
    const message = `expected ${expected}, found ${describe(value)}`;
    this.problems.push({ code, message, path, value, ...this.place(path) });
    return null;
  }

  /** Something odd that is taken all the same. */
  warn(code: ProblemCode, path: string, message: string, value: unknown): void {
    this.warnings.push({ code, message, path, value, ...this.place(path) });
  }

  /** Says once in a file that a kind of record has a field that nobody knows. */
  unknownField(name: string, known: readonly string[], path: string, value: unknown): void {
    const key = [...known, name].join();
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.warn('schema', path, `unknown field ${describe(name)}${perhaps(name, known)}`, value);
  }
}

/** The JSON pointer (RFC 6901) of a member of what stands at `path`. */
export function pointer(path: string, key: string): string {
  return `${path}/${key.replace(/[~/]/g, (letter) => (letter === '~' ? '~0' : '~1'))}`;
}

function describe(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.slice(0, 60));
  }
  if (Array.isArray(value)) return 'an array';
  if (value === Object(value)) return 'an object';
  return value === undefined ? 'nothing' : String(value);
}

/** A hint at the known word that a mistyped one is nearest to; empty where none is near. */
export function perhaps(word: string, known: readonly string[]): string {
  let least = Math.min(3, word.length / 2);
  let hint = '';
  for (const other of known) {
    const different = lettersBetween(word.toLowerCase(), other.toLowerCase());
    if (different < least) hint = ` (perhaps "${other}")`;
    least = Math.min(least, different);
  }
  return hint;
}

/** How many letters lie between the beginning and the end that two words have in common. */
function lettersBetween(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let begin = 0;
  while (begin < shorter && one[begin] === other[begin]) begin++;
  let end = 0;
  while (end < shorter - begin && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - begin - end;
}
