import { jsonPlaces, placeOf } from './json-places.js';
import { tableCells } from './table-text.js';

/**
 * @typedef {import('../../src/data/deal.ts').Problem} Problem
 * @typedef {import('./table-text.js').Cell} Cell
 *
 * @typedef {object} Line where something stands, for people: both counted from 1
 * @property {number} line
 * @property {number} column
 *
 * @typedef {object} Reach what of a text is meant
 * @property {number} start
 * @property {number} end
 */

/**
 * Whether a text is taken for JSON, as the elements do.
 *
 * @param {string} text
 */
export function isJson(text) {
  return /^\ufeff?\s*[{[]/.test(text);
}

/**
 * @param {string} text
 * @param {number} offset
 * @returns {Line}
 */
export function lineAt(text, offset) {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/**
 * The cell of a table that a problem is about.
 *
 * @param {readonly (readonly Cell[])[]} rows
 * @param {Pick<Problem, 'row' | 'column'>} place
 * @returns {Cell | null} the first of the row where no column is named
 */
export function cellOf(rows, { row = 1, column }) {
  const index = column === undefined ? 0 : columnOf(rows, column);
  return rows[row - 1]?.[index] ?? null;
}

/**
 * @param {readonly (readonly Cell[])[]} rows
 * @param {string} heading
 * @returns {number} -1 where there is none
 */
export function columnOf([heads = []], heading) {
  return heads.findIndex(({ text }) => text.trim().replace(/\s+/g, ' ') === heading);
}

/**
 * Where a problem stands in a text.
 *
 * @param {string} text
 * @param {Problem} problem
 * @returns {Reach | null}
 */
export function reachOf(text, problem) {
  if (problem.code === 'parse') return parseReach(text, problem);
  if (isJson(text)) return placeOf(jsonPlaces(text), problem.path);
  const rows = tableCells(text);
  return cellOf(rows, problem) ?? cellOf(rows, { row: problem.row ?? 1 });
}

/**
 * The engine says where JSON breaks off: by a line, an offset, or not at all.
 *
 * @param {string} text
 * @param {Problem} problem
 * @returns {Reach}
 */
function parseReach(text, { message }) {
  const [, line = '', column = ''] = /line (\d+) column (\d+)/.exec(message) ?? [];
  const [, offset] = /position (\d+)/.exec(message) ?? [];
  if (offset) return { start: Number(offset), end: Number(offset) + 1 };
  if (!line) return { start: 0, end: 0 };
  const before = text.split('\n', Number(line) - 1).join('\n').length;
  const start = before + Number(line !== '1') + Number(column) - 1;
  return { start, end: start + 1 };
}
