import { pointer } from './problems.js';
import type { Findings, Place } from './problems.js';

/** A column of a table. */
export interface Column {
  /** Name of the field, or the heading of a column that stands for none. */
  readonly field: string;
  readonly heading: string;
  /** Unit in brackets behind the heading, as in `容量（MW）`. */
  readonly unit: string;
}

/** A row of a table: its number, counted from 1 with the heading as row 1, and its fields. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
  /** What an author of JSON would have written, by the names of the columns. */
  readonly record: Readonly<Record<string, unknown>>;
  /** The text of a cell by the name of its field; empty where there is none. */
  readonly cell: (field: string) => string;
}

/** Fields of which one may stand for the other. */
const STAND_INS = [
  ['announced', 'at', 'from'],
  ['layer', 'kind', 'category', 'lane'],
];

/** The records of a table, and where in it each of them was written. */
export class RecordList {
  readonly deals: Record<string, unknown>[] = [];
  readonly events: Record<string, unknown>[] = [];
  readonly #rows = new Map<string, number>();
  readonly #columns: readonly Column[];
  readonly #findings: Findings;

  constructor(columns: readonly Column[], findings: Findings) {
    this.#columns = columns;
    this.#findings = findings;
    findings.place = (path) => this.#place(path);
  }

  /** Whether the table has a column of this name. */
  has(field: string): boolean {
    return this.#columns.some((column) => column.field === field);
  }

  /** Adds a record and gives its JSON pointer. */
  add(kind: 'deals' | 'events', record: Record<string, unknown>, row: number): string {
    return this.locate(`/${kind}/${this[kind].push(record) - 1}`, row);
  }

  /** Says in which row something was written. */
  locate(path: string, row: number): string {
    this.#rows.set(path, row);
    return path;
  }

  /** Says what is wrong with a row, which spoils its record. */
  fault(path: string, row: number, expected: string, value: unknown): void {
    this.#findings.problem('schema', this.locate(path, row), expected, value);
  }

  #place(path: string): Place {
    let written = path;
    while (written && !this.#rows.has(written)) written = written.replace(/\/[^/]*$/, '');
    const row = this.#rows.get(written);
    const [, , , field = ''] = path.split('/');
    const names = [field, ...(STAND_INS.find((group) => group.includes(field)) ?? [])];
    const [column] = names.flatMap((name) =>
      this.#columns.filter((one) => pointer('', one.field) === `/${name}`),
    );
    return { ...(row && { row }), ...(column && { column: column.heading }) };
  }
}
