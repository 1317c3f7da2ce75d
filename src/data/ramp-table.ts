import { isoDay, plainDay } from './dates.js';
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
  const record = {
    ...first.record,
    announced: null,
    ...deliveryIn(dated, rest),
    sources: sourcesIn(dated, rest),
  };
  const path = list.add('deals', record, first.number);
  dated.forEach(({ number }, index) => list.locate(`${path}/milestones/${index}`, number));
  for (const { number } of rest) {
    for (const field of ['start', 'end']) list.locate(`${path}/${field}`, number);
  }
  for (const { cell, number } of rows) {
    for (const [field, pattern] of Object.entries(COLUMNS)) {
      const found = cell(field);
      if (pattern.test(found)) continue;
      list.fault(`${path}/${field}`, number, 'what <gw-ramp> exports', found);
    }
  }
}

/** How much comes when: milestones, and what is assumed of the rest as a start and an end. */
function deliveryIn(
  dated: readonly TableRow[],
  rest: readonly TableRow[],
): Readonly<Record<string, unknown>> {
  const sizes = runningSizes([...dated, ...rest]);
  const assumed = rest.find(({ cell }) => cell('claim') === 'assumed');
  const from = assumed?.cell('from') ?? '';
  // A milestone without a last day would get one from an end, so that it has to be assumed anew.
  const isSlope = assumed && dated.every(({ cell }) => cell('to') !== '');
  const end = isSlope ? assumed.cell('to') : '';
  // While a slope lasts only that comes which has no last day of its own but this end.
  const last = from !== '' && from < end ? end : '';
  const isOpen = ({ cell }: TableRow): boolean => cell('to') === last;
  const milestones = dated.map((row, index) => {
    const { cell } = row;
    const [source, ...more] = listOf(cell('sources'));
    return {
      at: interval(cell('from'), isOpen(row) ? '' : cell('to')),
      gw: sizes[index],
      ...(source && more.length === 0 && { source }),
    };
  });
  const before = plainDay(from) - 1;
  const isLater = dated.length > 0 && dated.every(({ cell }) => plainDay(cell('to')) < before);
  // A slope begins after the last milestone, which may have been one that adds nothing.
  if (isLater) milestones.push({ at: isoDay(before), gw: sizes[dated.length - 1] });
  const isFirst = dated.every(isOpen) || Number.isNaN(before);
  return {
    gw: sizes.at(-1),
    milestones,
    ...(end && isFirst && from && { start: from }),
    ...(end && { end }),
  };
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
 * The sources of a deal stand in each row that has none of its own, so that a row without any, or
 * with several, tells them.
 */
function sourcesIn(dated: readonly TableRow[], rest: readonly TableRow[]): readonly string[] {
  const sources = ({ cell }: TableRow): readonly string[] => listOf(cell('sources'));
  const telling = dated.filter((row) => sources(row).length !== 1);
  const [rows = dated] = [rest, telling].filter(({ length }) => length > 0);
  return rows.flatMap(sources);
}
