import type { Deal, Overlap } from '../data/deal.js';
import { type Branch, type Forest, wayTo } from './forest.js';
import { toWatts } from './gigawatts.js';

/** What the deals state of a pair, seen from one of the two. */
interface Statement {
  readonly from: Branch;
  readonly to: Branch;
  readonly certain: boolean;
  /** W. Where several state an amount, the least holds. */
  readonly most: number;
}

/** Each pair twice, once from either end. */
function statements(deals: readonly Deal[], branches: Forest['branches']): Iterable<Statement> {
  const found = new Map<string, Statement>();
  const add = (ids: readonly [string, string], { certainty, gw }: Overlap): void => {
    const [from, to] = [branches.get(ids[0]), branches.get(ids[1])];
    if (!from || !to) return;
    const key = JSON.stringify(ids);
    const before = found.get(key);
    found.set(key, {
      from,
      to,
      certain: certainty === 'certain' || (before?.certain ?? false),
      most: Math.min(before?.most ?? Infinity, toWatts(gw ?? Infinity)),
    });
  };
  for (const { id, overlaps } of deals) {
    for (const overlap of overlaps) {
      add([id, overlap.id], overlap);
      add([overlap.id, id], overlap);
    }
  }
  return found.values();
}

/**
 * Links branches that stand side by side: both outermost, or parts of one. A link reaches through:
 * what overlaps an inner deal overlaps the outer one by no more than that. The link of a deal that
 * is not summed holds for the nearest summed one around it, or else for all inside it, as possible.
 * A link between a deal and one around it says nothing.
 */
export function linkBranches(deals: readonly Deal[], { branches }: Forest): void {
  for (const { from, to, certain, most } of statements(deals, branches)) {
    const [around, beside] = [wayTo(from), wayTo(to)];
    const fork = around.findIndex((branch, place) => branch !== beside[place]);
    if (fork < 0 || fork >= beside.length) continue;
    const inside = (way: readonly Branch[]): readonly Branch[] =>
      way.slice(fork).filter(({ sized }) => sized);
    const [one, other] = [inside(around), inside(beside)];
    if (certain && from.sized && to.sized) one[0]?.certain.push({ one, other, most });
    const bound = Math.min(most, from.most, to.most);
    for (const unit of one.length > 0 ? one.slice(0, 1) : from.parts) {
      for (const rival of other.length > 0 ? other.slice(0, 1) : to.parts) {
        unit.rivals.set(rival, (unit.rivals.get(rival) ?? 0) + bound);
      }
    }
  }
}
