/** A deal of a case, with the size that it truly has. */
export interface Drawn {
  readonly id: string;
  /** Id of one that is itself not within another. */
  readonly outer: string | null;
  /** `null`: it has none, and only passes on who is within whom and who overlaps whom. */
  readonly size: number | null;
  readonly floor: number;
  readonly ceiling: number;
}

/** A link between two deals that have no other one. */
export interface Link {
  readonly one: string;
  readonly other: string;
  readonly certain: boolean;
  readonly most: number | null;
}

/** What is drawn. Sizes and amounts are multiples of 4. */
export interface Case {
  readonly deals: readonly Drawn[];
  readonly links: readonly Link[];
}

/** A deal with its parts: the deals of which each of its cells is one. */
interface Unit {
  readonly id: string;
  readonly cells: readonly ReadonlySet<string>[];
}

/** A cell of several units, by their ids. */
type Shared = ReadonlyMap<string, ReadonlySet<string>>;

/** A link with the number of cells that it may still carry. */
interface Budget extends Link {
  left: number;
}

/** A number from 0 up to 1. */
type Chance = () => number;

function pick<Item>(items: readonly Item[], chance: Chance): Item {
  return items[Math.floor(chance() * items.length)]!;
}

/**
 * The amounts on links that sum to the most, by trying all: no room that a link goes through may be
 * overfull.
 */
function bestPlan(
  links: readonly { readonly most: number; readonly through: readonly string[] }[],
  rooms: ReadonlyMap<string, number>,
): readonly number[] {
  const [first, ...others] = links;
  if (!first) return [];
  const most = Math.min(first.most, ...first.through.map((id) => rooms.get(id)!));
  let best: readonly number[] = [];
  let sum = -1;
  for (let amount = most; amount >= 0; amount -= 1) {
    const left = new Map(rooms);
    for (const id of first.through) left.set(id, left.get(id)! - amount);
    const plan = [amount, ...bestPlan(others, left)];
    const carried = plan.reduce((all, each) => all + each, 0);
    if (carried > sum) [best, sum] = [plan, carried];
  }
  return best;
}

/**
 * Draws sets of cells that obey a case, and counts their union. Parts lie in the deal around them
 * as far as they fit; deals without a link are apart; certain links carry together as much as the
 * sizes allow; beyond that, whatever two linked deals may share is shared by chance; a link
 * between a deal and the one around it says nothing. `null` where
 * the certain links find no cells for that, as when two of them lead to parts that are the same.
 */
export function drawTruth({ deals, links }: Case, chance: Chance): number | null {
  const byId = new Map(deals.map((each) => [each.id, each]));
  const sizeOf = (id: string): number | null => byId.get(id)?.size ?? null;
  const outerOf = (id: string): string | null => byId.get(id)?.outer ?? null;
  const partsOf = (id: string): readonly string[] =>
    deals.filter((each) => each.outer === id && each.size !== null).map((each) => each.id);

  /** The deals in whose cells the end of a link may lie. */
  const reach = (id: string): readonly string[] => {
    const outer = outerOf(id);
    if (sizeOf(id) !== null) return [id, ...partsOf(id)];
    return outer !== null && sizeOf(outer) !== null ? [outer] : partsOf(id);
  };
  const touches = (cell: ReadonlySet<string> | undefined, id: string): boolean =>
    cell !== undefined && reach(id).some((each) => cell.has(each));

  /** The cells of units with what they share, where a cell stands for so many watts. */
  const unite = (units: readonly Unit[], watts: number): Shared[] | null => {
    let cells: Shared[] = units.flatMap(({ id, cells }) =>
      cells.map((cell) => new Map([[id, cell]])),
    );
    const budgets = links
      .filter(({ one, other }) => outerOf(one) !== other && outerOf(other) !== one)
      .map((link): Budget => ({ ...link, left: (link.most ?? 99) / watts }));
    const merge = (one: Shared, other: Shared): void => {
      cells = cells.filter((each) => each !== one && each !== other);
      cells.push(new Map([...one, ...other]));
    };

    const unitOf = (id: string): string | null =>
      [id, outerOf(id)].find((each) => units.some((unit) => unit.id === each)) ?? null;
    const certain = budgets.flatMap((budget) => {
      const [one, other] = [unitOf(budget.one), unitOf(budget.other)];
      const sized = sizeOf(budget.one) !== null && sizeOf(budget.other) !== null;
      if (!budget.certain || !sized || one === null || other === null || one === other) return [];
      const through = [...new Set([one, budget.one]), ...new Set([other, budget.other])];
      return [{ budget, one, other, through, most: budget.left }];
    });
    const rooms = new Map(deals.map(({ id, size }) => [id, (size ?? 0) / watts]));
    for (const { id, cells: own } of units) rooms.set(id, own.length);
    const plan = bestPlan(certain, rooms);
    for (const [place, { budget, one, other }] of certain.entries()) {
      for (let amount = plan[place]!; amount > 0; amount -= 1) {
        const free = cells.filter((cell) => cell.size === 1);
        const left = free.find((cell) => touches(cell.get(one), budget.one));
        const right = free.find((cell) => touches(cell.get(other), budget.other));
        if (!left || !right) return null;
        budget.left -= 1;
        merge(left, right);
      }
    }

    const linkOf = (left?: ReadonlySet<string>, right?: ReadonlySet<string>): Budget | undefined =>
      budgets.find(
        (budget) =>
          budget.left > 0 &&
          ((touches(left, budget.one) && touches(right, budget.other)) ||
            (touches(left, budget.other) && touches(right, budget.one))),
      );
    const eager = chance();
    for (let tries = cells.length * 3; tries > 0; tries -= 1) {
      const [left, right] = [pick(cells, chance), pick(cells, chance)];
      if (left === right || chance() > eager) continue;
      if ([...left.keys()].some((id) => right.has(id))) continue;
      const used: Budget[] = [];
      for (const one of left.values()) {
        for (const other of right.values()) {
          const link = linkOf(one, other);
          if (!link) continue;
          link.left -= 1;
          used.push(link);
        }
      }
      if (used.length === left.size * right.size) merge(left, right);
      else for (const link of used) link.left += 1;
    }
    return cells;
  };

  const unitFor = (id: string): Unit | null => {
    const inner = partsOf(id).map((part) => unitFor(part));
    // Parts are united in cells of two watts, so that each unit has an even number of them.
    const halved = inner.map((part) => ({
      id: part!.id,
      cells: part!.cells.filter((_, place) => place % 2 === 0),
    }));
    const united = unite(halved, 2);
    if (!united) return null;
    const parts = united.flatMap((cell) => {
      const ids = [...cell.values()].flatMap((each) => [...each]);
      return [new Set(ids), new Set(ids)];
    });
    const size = sizeOf(id)!;
    const cells = Array.from(
      { length: Math.max(size, parts.length) },
      (_, place) => new Set([...(parts[place] ?? []), ...(place < size ? [id] : [])]),
    );
    return { id, cells };
  };

  const roots = deals.filter(({ outer, size }) => {
    return size !== null && (outer === null || sizeOf(outer) === null);
  });
  const units = roots.map(({ id }) => unitFor(id));
  const known = units.filter((unit) => unit !== null);
  return known.length === units.length ? (unite(known, 1)?.length ?? null) : null;
}
