import { clamp } from './clamp.js';
import type { Stretch } from './pack.js';

/** Items that are drawn as one counted mark, and the room that the mark takes in px. */
export interface Cluster<Item> extends Stretch {
  readonly items: readonly Item[];
}

const GAP = 4;

/** A counted mark names at most so many of the ids that it stands for. */
export const MOST_IDS = 1000;

/**
 * Counts items that have no place of their own, column by column of an axis.
 * @param items by where they begin, which is on the axis.
 * @param axis where the columns begin and end.
 * @param widthOf px that a count takes; more items never take less.
 */
export function clustersOf<Item extends Pick<Stretch, 'x0'>>(
  items: readonly Item[],
  axis: Stretch,
  widthOf: (count: number) => number,
): readonly Cluster<Item>[] {
  if (items.length === 0) return [];
  const most = widthOf(items.length);
  const columns = Math.max(1, Math.floor((axis.x1 - axis.x0) / (most + GAP)));
  const columnWidth = (axis.x1 - axis.x0) / columns;
  const members: Item[][] = Array.from({ length: columns }, () => []);
  for (const item of items) {
    const column = Math.floor((item.x0 - axis.x0) / columnWidth);
    members[clamp(column, 0, columns - 1)]?.push(item);
  }
  return members.flatMap((together, index) => {
    if (together.length === 0) return [];
    const width = widthOf(together.length);
    const left = axis.x0 + index * columnWidth + GAP / 2;
    const first = together[0]?.x0 ?? left;
    const last = together.at(-1)?.x0 ?? left;
    const x0 = Math.min(
      Math.max((first + last - width) / 2, left),
      left + columnWidth - GAP - width,
    );
    return [{ items: together, x0, x1: x0 + width }];
  });
}
