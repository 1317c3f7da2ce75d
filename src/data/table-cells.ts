import { plain, tidy } from './written-text.js';

/** Names by all words for them, each name before its words. */
export function namesByWord(groups: string): ReadonlyMap<string, string> {
  return new Map(
    groups.split(', ').flatMap((group) => {
      const words = group.split(' ');
      return words.map((word): [string, string] => [word, words[0] ?? '']);
    }),
  );
}

/** The layers, statuses and kinds of events in English and Chinese. */
const WORDS = namesByWord(
  'chips 芯片, site 站点 数据中心, cloud 云, money 资金, programme 计划, ' +
    'announced 宣布, letter-of-intent 意向书, contracted 签约, under-construction 在建, ' +
    'operational 运营中, paused 暂停, cancelled 取消, transferred 转让, superseded 被取代, ' +
    'organisation, model, platform, product, revenue',
);

/** What a cell says, as an author of JSON would have written it. */
const READERS: ReadonlyMap<string, (cell: string) => unknown> = new Map<
  string,
  (cell: string) => unknown
>([
  ['announced', plain],
  ['at', plain],
  ['start', plain],
  ['end', plain],
  ['layer', (cell) => dataWord(cell)],
  ['kind', (cell) => dataWord(cell, cell)],
  ['parties', (cell) => listOf(cell.replace(/、/g, ';'))],
  ['sources', listOf],
  ['milestones', (cell) => pairsIn(cell).map(([at, gw]) => ({ at: plain(at), ...(gw && { gw }) }))],
  [
    'overlaps',
    (cell) =>
      pairsIn(cell).map(([id, word]) => ({ id, ...(word && { certainty: dataWord(word) }) })),
  ],
  [
    'status',
    (cell) =>
      pairsIn(cell).map(([at, is]) =>
        is ? { is: dataWord(is), at: plain(at) } : { is: dataWord(at) },
      ),
  ],
]);

/** Reads a cell of a column by the name of its field. */
export function readCell(field: string, cell: string): unknown {
  return READERS.get(field)?.(cell) ?? cell;
}

/** A word of the data from English or Chinese; else the other one, or the word itself. */
export function dataWord(cell: string, other?: string): string {
  const word = plain(cell).toLowerCase().replace(/[ _]/g, '-').replace(/^已/, '');
  return WORDS.get(word) ?? other ?? word;
}

/** The parts of a cell that holds a list. */
export function listOf(cell: string): string[] {
  return cell.split(/[;；]/).map(tidy).filter(Boolean);
}

/** The parts of a list such as `2026-H2: 1; 2029: 6`, each with what stands behind its colon. */
function pairsIn(cell: string): [string, string][] {
  return listOf(cell).map((part) => {
    const [before = '', ...behind] = part.split(/[:：]/);
    return [tidy(before), tidy(behind.join(':'))];
  });
}

/** The date from the one day to the other, with a mark; `null` without either. */
export function interval(from: string, to: string, mark = ''): string | null {
  if (!from && !to) return null;
  const [begin, end] = [from, to].map((day) => (day ? day + mark : '..'));
  return from === to ? `${from}${mark}` : `${begin}/${end}`;
}
