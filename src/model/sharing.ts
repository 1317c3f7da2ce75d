import { type Vertex, connect, maximumFlow, newVertex } from './maximum-flow.js';

/** A link along which something is shared, seen from one end. */
export interface Sharing<Sharer> {
  /** Who shares, after those around it: what a part shares, the outer one shares with it. */
  readonly one: readonly Sharer[];
  readonly other: readonly Sharer[];
  /** How much at the most; `Infinity` where only the sizes bound it. */
  readonly most: number;
}

/**
 * The most that pairs can share together, where nobody shares more than its size: the largest sum
 * of amounts on the links such that no link and no sharer is overfull. Where the sharers fall into
 * two sides it is a transport problem, hence a maximum flow. For any graph it is half the flow on
 * the doubled graph, in which everybody stands once on each side and every link runs both ways.
 * Source: A. Schrijver, Combinatorial Optimization (Springer 2003), on fractional b-matchings;
 * amounts here may be fractions, so that it is the true maximum.
 * @param links each of them twice, once from either end.
 * @param sizeOf the size of a sharer, which is an outermost one where `place` is 0.
 */
export function mostShared<Sharer>(
  links: readonly Sharing<Sharer>[],
  sizeOf: (sharer: Sharer, place: number) => number,
): number {
  const source = newVertex();
  const sink = newVertex();
  const known = new Map<Sharer, readonly [Vertex, Vertex]>();
  const sidesOf = (way: readonly Sharer[]): readonly [Vertex, Vertex] => {
    let [giver, taker]: readonly [Vertex, Vertex] = [source, sink];
    for (const [place, sharer] of way.entries()) {
      let sides = known.get(sharer);
      if (!sides) {
        sides = [newVertex(), newVertex()];
        known.set(sharer, sides);
        connect(giver, sides[0], sizeOf(sharer, place));
        connect(sides[1], taker, sizeOf(sharer, place));
      }
      [giver, taker] = sides;
    }
    return [giver, taker];
  };
  for (const { one, other, most } of links) connect(sidesOf(one)[0], sidesOf(other)[1], most);
  return maximumFlow(source, sink) / 2;
}
