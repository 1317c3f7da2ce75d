import { numberAt } from '../data/milestones.js';
import type { Capacity } from './capacity.js';
import { remember } from './remember.js';
import type { TrancheList } from './tranche-list.js';

/** What comes first goes before: its earliest last day and first day, and then what is larger. */
const rankOf = remember(({ length, first, last, ceiling }: TrancheList): readonly number[] => {
  let earliestEnd = Infinity;
  let earliest = Infinity;
  let size = 0;
  for (let index = 0; index < length; index++) {
    const begin = numberAt(first, index);
    const end = numberAt(last, index);
    if (end < earliestEnd) earliestEnd = end;
    if (begin < earliest && begin > -Infinity) earliest = begin;
    size += numberAt(ceiling, index);
  }
  return [earliestEnd, earliest, -size];
});

/** What is dated earliest lies at the foot of the stack; what has no date on top. */
export function byRank<Ranked extends Pick<Capacity, 'tranches'>>(
  capacities: readonly Ranked[],
): readonly Ranked[] {
  const ranked = capacities.map((capacity) => {
    let [last, first, size] = [Infinity, Infinity, 0];
    for (const list of capacity.tranches) {
      const [ownLast = last, ownFirst = first, ownSize = 0] = rankOf(list);
      last = Math.min(last, ownLast);
      first = Math.min(first, ownFirst);
      size += ownSize;
    }
    return { capacity, rank: [last, first, size] };
  });
  return ranked
    .sort(({ rank: one }, { rank: other }) =>
      // Infinity less Infinity is no number, so that the next rule decides.
      one.reduce((order, value, index) => order || value - (other[index] ?? 0), 0),
    )
    .map(({ capacity }) => capacity);
}
