import { dsvFormat } from 'd3-dsv';

/** What makes a spreadsheet take a text for a formula, with the full-width forms. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/** Splits CSV into rows of cells, at what the first row has most of: commas, semicolons or tabs. */
export function readCsv(text: string): string[][] {
  const body = text.replace(/^\ufeff?(?:[ \t]*[\r\n])*/, '');
  const [heading = ''] = body.split(/[\r\n]/, 1);
  const parts = (delimiter: string): number => heading.split(delimiter).length;
  const [delimiter = ','] = [',', ';', '\t'].sort((one, other) => parts(other) - parts(one));
  return dsvFormat(delimiter).parseRows(body);
}

/**
 * Writes rows as CSV. Texts that a spreadsheet would run as a formula get an apostrophe before
 * them, which reading a table takes off again; numbers stay numbers.
 */
export function writeCsv(
  headings: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const text = dsvFormat(',').formatRows([
    [...headings],
    ...rows.map((row) => row.map((cell) => (cell === null ? '' : withoutFormula(cell)))),
  ]);
  return `${text}\n`;
}

/** A cell as it was before {@link writeCsv} put an apostrophe before it. */
export function withFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function withoutFormula(cell: string | number): string {
  const text = String(cell);
  const risky = typeof cell === 'string' && FORMULA.test(text) && !NUMBER.test(text);
  return risky ? `'${text}` : text;
}
