import { interval, listOf } from './table-cells.js';
import type { RecordList, TableRow } from './table-records.js';

const NUMBER = /^\d+(?:\.\d+)?(?:e[-+]?\d+)?$/;
/** What the columns of the export hold. */
const COLUMNS = { claim: /^(?:stated|assumed|undated)$/, gw: NUMBER, floor: NUMBER };

/**
 * Reads the table that `<gw-ramp>` exports. The rows of one id are one deal: the stated ones with a
 * date add up to its milestones, all of them to its capacity. An assumed row says when the slope
 * begins and ends.
 */
export function addRampDeals(rows: readonly TableRow[], list: RecordList): void {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const group = groups.get(row.cell('id')) ?? [];
    groups.set(row.cell('id'), group);
    group.push(row);
  }
  for (const group of groups.values()) addDeal(group, list);
}

function addDeal(rows: readonly TableRow[], list: RecordList): void {
  const [first] = rows;
  if (!first) return;
  const dated = rows.filter(isMilestone);
  const rest = rows.filter((row) => !isMilestone(row));
  const sizes = runningSizes([...dated, ...rest]);
  const milestones = dated.map(({ cell }, index) => {
    const [source] = listOf(cell('sources'));
    return { at: interval(cell('from'), cell('to')), gw: sizes[index], ...(source && { source }) };
  });
  const record = {
    ...first.record,
    announced: null,
    gw: sizes.at(-1),
    milestones,
    sources: [...new Set(rows.flatMap(({ cell }) => listOf(cell('sources'))))],
    ...slope(rest, dated),
  };
  const path = list.add('deals', record, first.number);
  dated.forEach(({ number }, index) => list.locate(`${path}/milestones/${index}`, number));
  for (const { cell, number } of rows) {
    for (const [field, pattern] of Object.entries(COLUMNS)) {
      const found = cell(field);
      if (pattern.test(found)) continue;
      list.fault(`${path}/${field}`, number, 'what <gw-ramp> exports', found);
    }
  }
}

function isMilestone({ cell }: TableRow): boolean {
  return cell('claim') === 'stated' && `${cell('from')}${cell('to')}` !== '';
}

/** What is in place after each of the rows, with the bound that it states. */
function runningSizes(rows: readonly TableRow[]): Record<string, unknown>[] {
  let high = 0;
  let low = 0;
  return rows.map(({ cell }) => {
    high = rounded(high + Number(cell('gw')));
    low = rounded(low + Number(cell('floor')));
    const bound = cell('bound');
    return low === high && bound !== 'up-to' ? { value: high, bound } : { low, high };
  });
}

/** Without the last digits in which sums of decimal fractions go astray. */
function rounded(sum: number): number {
  return Number(sum.toPrecision(14));
}

/**
 * When what is assumed begins and ends. After a milestone a slope begins by itself. A milestone
 * without a last day would get one from an end, so beside it the assumption has to be made anew.
 */
function slope(rest: readonly TableRow[], dated: readonly TableRow[]): Record<string, string> {
  const assumed = rest.find(({ cell }) => cell('claim') === 'assumed');
  const [from, to] = [assumed?.cell('from'), assumed?.cell('to')];
  if (!to || dated.some(({ cell }) => cell('to') === '')) return {};
  return dated.length > 0 || !from ? { end: to } : { start: from, end: to };
}
