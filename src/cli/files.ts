/** The file that a call names, and the one that it writes. */
import { readFileSync, writeFileSync } from 'node:fs';

import { UsageError, reasonOf } from './usage-error.js';

/** A file as it is to be read. */
export interface Input {
  readonly text: string;
  readonly type: 'csv' | 'json' | undefined;
}

/** How a file is to be read, as its name says. */
function typeOf(file: string): Input['type'] {
  if (/\.[ct]sv$/i.test(file)) return 'csv';
  return /\.json$/i.test(file) ? 'json' : undefined;
}

/** Reads a file of UTF-8, or standard input where it is `-`. */
export function readInput(file: string): Input {
  try {
    const bytes = readFileSync(file === '-' ? 0 : file);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, type: typeOf(file) };
  } catch (error) {
    const reason = error instanceof TypeError ? 'its text is not UTF-8' : reasonOf(error);
    throw new UsageError(`cannot read ${file}: ${reason}`);
  }
}

/** Writes into a file, or on standard output where none is named. */
export function writeOut(content: string | Uint8Array, file: string | undefined): void {
  if (file === undefined) {
    process.stdout.write(content);
    return;
  }
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${reasonOf(error)}`);
  }
}
