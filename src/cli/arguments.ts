/** The words of a call: options with their values, and a file. */
import { parseArgs } from 'node:util';

import { UsageError, reasonOf } from './usage-error.js';

/** What the words of a call come to. */
export interface ParsedArguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  /** `-` is standard input. */
  readonly file: string;
  /** The one option that may stand there several times. */
  readonly fonts: readonly string[];
}

/** An option as `parseArgs` wants it described. */
export type Option = { readonly type: 'string' | 'boolean'; readonly multiple?: boolean };

/** Options of some names, all with a text or all without. */
export function optionsOf(
  names: readonly string[],
  type: Option['type'] = 'string',
): Record<string, Option> {
  return Object.fromEntries(names.map((name) => [name, { type }]));
}

/** Reads the words that follow a command; those that it does not know end the call. */
export function parse(
  args: readonly string[],
  options: Readonly<Record<string, Option>>,
): ParsedArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined) throw new UsageError('expected a file, or - for standard input');
    if (more.length > 0) throw new UsageError(`expected one file, got ${positionals.length}`);
    return {
      values: values as ParsedArguments['values'],
      file,
      fonts: (values['font'] ?? []) as readonly string[],
    };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(reasonOf(error));
  }
}

/** The one of some words that an option names. */
export function oneOf<Word extends string>(
  name: string,
  words: readonly Word[],
  text: string,
): Word {
  const word = words.find((each) => each === text);
  if (!word) throw new UsageError(`--${name}: expected one of ${words.join(', ')}, got "${text}"`);
  return word;
}

/** The number that an option names. */
export function numberOf(name: string, text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!Number.isNaN(value)) return value;
  throw new UsageError(`--${name}: expected a number, got "${text}"`);
}
