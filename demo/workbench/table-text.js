/**
 * A cell of a table that is written as text, and where it stands.
 *
 * @typedef {object} Cell
 * @property {string} text what it says
 * @property {number} start offset of its first character, a quotation mark among them
 * @property {number} end offset behind its last character
 */

/**
 * What a table in text is divided by: what its first line has most of, as the elements take it.
 *
 * @param {string} text
 */
export function delimiterOf(text) {
  const [heading = ''] = text.trimStart().split(/[\r\n]/, 1);
  /** @param {string} one */
  const parts = (one) => heading.split(one).length;
  const [delimiter = ','] = [',', ';', '\t'].sort((one, other) => parts(other) - parts(one));
  return delimiter;
}

/** Many problems are of one text. @type {{ text: string, rows: readonly (readonly Cell[])[] }} */
let last = { text: '', rows: [] };

/**
 * The rows of a table in text. The first is the one that names the fields.
 *
 * @param {string} text
 * @returns {readonly (readonly Cell[])[]}
 */
export function tableCells(text) {
  if (text !== last.text) last = { text, rows: split(text) };
  return last.rows;
}

/**
 * @param {string} text
 * @returns {Cell[][]}
 */
function split(text) {
  const delimiter = delimiterOf(text);
  const stop = delimiter === '\t' ? '\\t' : delimiter;
  const pattern = new RegExp(`("(?:[^"]|"")*"|[^${stop}\\r\\n]*)(${stop}|\\r\\n|\\r|\\n|$)`, 'y');
  /** @type {Cell[][]} */
  const rows = [];
  /** @type {Cell[]} */
  let row = [];
  let at = /^\ufeff?(?:[ \t]*[\r\n])*/.exec(text)?.[0].length ?? 0;
  while (at <= text.length) {
    pattern.lastIndex = at;
    const [whole = '', written = '', end = ''] = pattern.exec(text) ?? [];
    const isQuoted = written.startsWith('"') && written.length > 1;
    const said = isQuoted ? written.slice(1, -1).replaceAll('""', '"') : written;
    row.push({ text: said, start: at, end: at + written.length });
    at += whole.length;
    if (end === delimiter) continue;
    rows.push(row);
    row = [];
    // A quotation mark amid a cell, or the end of the text.
    if (whole === '' || at >= text.length) break;
  }
  const head = rows.findIndex((cells) => cells.some((cell) => cell.text.trim() !== ''));
  return head < 0 ? [] : rows.slice(head);
}

/**
 * A text as a cell of a table.
 *
 * @param {string} text
 * @param {string} delimiter
 */
export function cellText(text, delimiter) {
  return text.includes(delimiter) || /["\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/**
 * Rows as text with tabs, as a spreadsheet would give them.
 *
 * @param {readonly (readonly string[])[]} rows
 */
export function tabText(rows) {
  return rows.map((row) => row.map((cell) => cellText(cell, '\t')).join('\t')).join('\n');
}

/**
 * The texts of a table of a page. A cell that stands for several gives its text to each.
 *
 * @param {HTMLTableElement} table
 * @returns {string[][]}
 */
export function tableRows(table) {
  /** @type {string[][]} */
  const rows = Array.from(table.rows, () => []);
  for (const [index, { cells }] of Array.from(table.rows).entries()) {
    let column = 0;
    for (const cell of cells) {
      while (rows[index]?.[column] !== undefined) column++;
      const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
      for (let down = 0; down < cell.rowSpan; down++)
        for (let along = 0; along < cell.colSpan; along++) {
          const row = rows[index + down];
          if (row) row[column + along] = text;
        }
    }
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''));
}
