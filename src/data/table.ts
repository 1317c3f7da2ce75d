import { withFormula } from './csv.js';
import { isoDay, plainDay } from './dates.js';
import { LAYERS } from './deal.js';
import type { Findings } from './problems.js';
import { addRampDeals } from './ramp-table.js';
import { dataWord, interval, listOf, namesByWord, readCell } from './table-cells.js';
import type { Column, TableRow } from './table-records.js';
import { RecordList } from './table-records.js';
import { plain, tidy } from './written-text.js';

/** Field names by heading, in small letters and without spaces. */
const FIELDS = namesByWord(
  'id 编号, title 标题, parties 参与方, layer 层, kind, category 类别, ' +
    'announced date 日期 公布日期, at, start 开始, end 结束, gw 容量 功率, usd 金额, ' +
    'milestones 里程碑, status 状态, within, overlaps, supersedes, sources source 来源, note 备注',
);

/** The field that a heading names; its unit in brackets stands apart. */
export function fieldName(heading: string): string | undefined {
  return FIELDS.get(heading.toLowerCase().replace(/[\s_-]/g, ''));
}

/** What only a deal has. */
const DEAL_FIELDS = 'layer gw usd milestones status'.split(' ');
/** Columns that only exports have. */
const EXPORTED = 'lane from to approximate claim bound floor'.split(' ');
/** What in brackets is a unit of milestones, and no remark. */
const POWER = /[w瓦]$/i;
/** The category of a deal without a layer and of an event without a kind. */
const NO_CATEGORY = 'other';

/**
 * Reads rows as records of deals and events: the first row that is not empty names the fields, in
 * English or Chinese, in any case and order. A row is an event where its `kind` is filled, or where
 * it has `at` and nothing that only a deal has. In a table without a column for ids they are made
 * from the numbers of the rows. What the two elements export is read back as the deals that it was made from.
 */
export function readTable(
  rows: readonly (readonly string[])[],
  findings: Findings,
): Pick<RecordList, 'deals' | 'events'> {
  const head = rows.findIndex(isFilled);
  const headings = rows[head] ?? [];
  const columns = readHeadings(headings);
  const list = new RecordList(columns, findings);
  if (!columns.some(({ field }) => FIELDS.has(field))) {
    const expected = 'a first row that names fields such as id and title';
    if (head >= 0) findings.problem('parse', '', expected, headings.join(', '));
    return list;
  }
  const isExport = list.has('claim') || list.has('lane');
  const body = rows
    .slice(head + 1)
    .map((cells, index) => readRow(columns, cells, index + 2, isExport))
    .filter(({ cells }) => isFilled(cells));
  if (list.has('claim')) addRampDeals(body, list);
  else addRecords(body, columns.length, list);
  return list;
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => tidy(cell) !== '');
}

function readHeadings(cells: readonly string[]): Column[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const heading = tidy(cell);
    const [, name = '', brackets = ''] = /^([^(]*)(?:\((.*)\))?$/.exec(plain(cell)) ?? [];
    let field = fieldName(name) ?? heading;
    const isUnit = /^(?:gw|usd)$/.test(field) || (field === 'milestones' && POWER.test(brackets));
    const unit = isUnit ? brackets : '';
    if (field === '' || taken.has(field)) field = `${heading} (column ${index + 1})`.trim();
    taken.add(field);
    return { field, heading, unit };
  });
}

function readRow(
  columns: readonly Column[],
  cells: readonly string[],
  number: number,
  isExport: boolean,
): TableRow {
  const texts = new Map<string, string>();
  columns.forEach(({ field, unit }, index) => {
    const text = tidy(withFormula(cells[index] ?? ''));
    const withUnit = (part: string): string =>
      /\d\+?$/.test(plain(part)) ? `${part} ${unit}` : part;
    if (/^-*$/.test(plain(text))) return;
    texts.set(field, unit ? listOf(text).map(withUnit).join('; ') : text);
  });
  const fields = [...texts]
    .filter(([field]) => !isExport || !EXPORTED.includes(field))
    .map(([field, text]) => [field, readCell(field, text)]);
  return {
    number,
    cells,
    record: Object.fromEntries(fields),
    cell: (field) => texts.get(field) ?? '',
  };
}

function addRecords(rows: readonly TableRow[], width: number, list: RecordList): void {
  const isDated = ['announced', 'at', 'lane'].some((field) => list.has(field));
  for (const row of rows) {
    const { isEvent, date, record } = settled(list.has('lane') ? timelineRecord(row) : row.record);
    const fields = {
      ...(!list.has('id') && { id: `row-${row.number}` }),
      ...record,
      ...(isDated && { [isEvent ? 'at' : 'announced']: date ?? null }),
    };
    const path = list.add(isEvent ? 'events' : 'deals', fields, row.number);
    if (isFilled(row.cells.slice(width))) {
      const expected = `${width} cells as in the heading`;
      list.fault(path, row.number, expected, row.cells.length);
    }
  }
}

/** Tells events from deals, and what the category and the date of a row are for either. */
function settled({ category, announced, at, ...written }: Readonly<Record<string, unknown>>) {
  const name = String(category ?? NO_CATEGORY);
  const word = dataWord(name);
  const hasSize = DEAL_FIELDS.some((field) => field in written);
  const isLayer = hasSize || LAYERS.some((layer) => layer === word);
  const own = isLayer ? { layer: word } : { kind: readCell('kind', name) };
  const record: Record<string, unknown> = { ...(word !== NO_CATEGORY && own), ...written };
  const isEvent = 'kind' in record || (at !== undefined && announced === undefined && !isLayer);
  const [date, other] = isEvent ? [at, announced] : [announced, at];
  if (date !== undefined && other !== undefined) record[isEvent ? 'announced' : 'at'] = other;
  return { isEvent, date: date ?? other, record };
}

/** The days of a period such as a quarter; others are those of something that goes on. */
function isPeriod(from: string, to: string): boolean {
  const [first, end] = [plainDay(from), plainDay(to) + 1];
  const isWhole = from.endsWith('-01') && isoDay(end).endsWith('-01');
  return from === to || (isWhole && end - first <= 366);
}

/**
 * A row of what `<compute-timeline>` exports, as other tables have it. One without a status is an
 * event. A deal that promises capacity, or money for it, runs from its announcement to its stated
 * end, and so does one whose days are no period; every other one stands where it was announced. What
 * runs on without a size or an end has some start: all that is known of that is that it comes later.
 */
function timelineRecord({ record, cell }: TableRow): Record<string, unknown> {
  const [lane, from, to] = [cell('lane'), cell('from'), cell('to')];
  const isEvent = cell('status') === '';
  const promises = cell('gw') || (cell('usd') && lane !== 'money');
  const runs = from && !isEvent && (promises || !to || !isPeriod(from, to));
  return {
    ...record,
    [isEvent && lane !== NO_CATEGORY ? 'kind' : 'category']: lane,
    at: interval(from, runs ? from : to, cell('approximate') === 'yes' ? '~' : ''),
    ...(runs && to && { end: `../${to}` }),
    ...(runs && !to && !promises && { start: `${from}/..` }),
  };
}
