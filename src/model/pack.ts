/** A stretch of a row, in px. */
export interface Stretch {
  readonly x0: number;
  readonly x1: number;
}

/** What an item takes up: a stretch of a row, and of the rows under it. */
export type Footprint = readonly Stretch[];

/** Where an item ended up: its first row, and which of its alternatives was taken. */
export interface Placement {
  readonly row: number;
  readonly choice: number;
}

/** Where items are packed. */
export interface Room {
  /** px that stay free between two items of a row. */
  readonly gap: number;
  /** There are never more rows than this. */
  readonly most: number;
  /** What the first row holds already, up to its end in px. */
  readonly taken?: number;
}

/** When so many items found no place, those that begin later will not find one either. */
const MOST_FAILURES = 100;

/**
 * Puts items into as few rows as a first fit finds. Each item brings the footprints that it may
 * have, best first; one that fits into a higher row is preferred to a better one further down.
 * @param items by where they begin, from left to right.
 * @param footprintsOf is asked only where a row may have a place.
 * @returns a placement for each item, `null` for one that has no room.
 */
export function pack<Item extends Pick<Stretch, 'x0'>>(
  items: readonly Item[],
  footprintsOf: (item: Item) => readonly Footprint[],
  { gap, most, taken }: Room,
): { readonly placements: readonly (Placement | null)[]; readonly rows: number } {
  const ends = taken === undefined ? [] : [taken];
  let failures = 0;
  let least = -Infinity;
  const isFree = (footprint: Footprint, row: number): boolean =>
    row + footprint.length <= most &&
    footprint.every(({ x0 }, below) => (ends[row + below] ?? -Infinity) + gap <= x0);
  const place = (item: Item): Placement | null => {
    if (failures >= MOST_FAILURES || least + gap > item.x0) return null;
    const footprints = footprintsOf(item);
    for (let row = 0; row <= ends.length; row++) {
      const choice = footprints.findIndex((footprint) => isFree(footprint, row));
      if (choice < 0) continue;
      footprints[choice]?.forEach(({ x1 }, below) => (ends[row + below] = x1));
      if (ends.length === most) least = Math.min(...ends);
      return { row, choice };
    }
    failures++;
    return null;
  };
  const placements = items.map(place);
  return { placements, rows: ends.length };
}

/**
 * Moves labels of a column apart so that none overlaps the next, each as near as may be to where it
 * wants to stand (pool adjacent violators: the least sum of squared shifts, after Ayer et al.,
 * Annals of Mathematical Statistics 26, 1955).
 * @param wanted middles in px, and heights in px, from top to bottom.
 * @param top the least y that a label may reach.
 * @param bottom the greatest y; where the column is too full, it is overrun rather than overlapped.
 * @returns the middles.
 */
export function spread(
  wanted: readonly { readonly y: number; readonly height: number }[],
  top: number,
  bottom: number,
): readonly number[] {
  type Label = (typeof wanted)[number];
  /** Labels that touch, as near to their places as they can be together. */
  const blockOf = (
    members: readonly Label[],
  ): { members: typeof members; y: number; end: number } => {
    let height = 0;
    let sum = 0;
    for (const member of members) {
      sum += member.y - member.height / 2 - height;
      height += member.height;
    }
    const y = Math.max(Math.min(sum / members.length, bottom - height), top);
    return { members, y, end: y + height };
  };
  const blocks: ReturnType<typeof blockOf>[] = [];
  for (const label of wanted) {
    let block = blockOf([label]);
    for (let above = blocks.at(-1); above && above.end > block.y; above = blocks.at(-1)) {
      blocks.pop();
      block = blockOf([...above.members, ...block.members]);
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) => {
    let y = block.y;
    return block.members.map((member) => {
      y += member.height;
      return y - member.height / 2;
    });
  });
}
