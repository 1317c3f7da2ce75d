/** A stretch of a row, in px. */
export interface Stretch {
  readonly x0: number;
  readonly x1: number;
}

/** Where an item ended up: its row, and which of its alternatives was taken. */
export interface Placement {
  readonly row: number;
  readonly choice: number;
}

function isFree(row: readonly Stretch[], wanted: Stretch, gap: number): boolean {
  return row.every((taken) => wanted.x1 + gap <= taken.x0 || taken.x1 + gap <= wanted.x0);
}

/**
 * Puts items into as few rows as a first fit finds, in the order given. Each item brings the
 * alternatives that it may take up, best first; one that fits into a higher row is preferred to a
 * better one that needs a new row.
 * @param items for each item its alternatives; at least one.
 * @param gap px that stay free between two items of a row.
 * @param taken what the first row holds already.
 */
export function pack(
  items: readonly (readonly Stretch[])[],
  gap: number,
  taken: readonly Stretch[] = [],
): { readonly placements: readonly Placement[]; readonly rows: number } {
  const rows: Stretch[][] = taken.length > 0 ? [[...taken]] : [];
  const place = (alternatives: readonly Stretch[]): Placement => {
    for (const [index, row] of rows.entries()) {
      const choice = alternatives.findIndex((wanted) => isFree(row, wanted, gap));
      const wanted = alternatives[choice];
      if (wanted) {
        row.push(wanted);
        return { row: index, choice };
      }
    }
    rows.push(alternatives.slice(0, 1));
    return { row: rows.length - 1, choice: 0 };
  };
  const placements = items.map(place);
  return { placements, rows: rows.length };
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
