/** A place through which a flow goes; what flows in flows out, but at the source and the sink. */
export interface Vertex {
  readonly steps: Step[];
  /** Grows along the shortest ways of a round; one that is not reached keeps that of an earlier. */
  level: number;
  /** How many of its steps were tried in the present round. */
  tried: number;
}

interface Arc {
  readonly to: Vertex;
  /** What it can still carry. */
  room: number;
}

/** An arc, and the one that takes back what went over it. */
type Step = readonly [Arc, Arc];

export function newVertex(): Vertex {
  return { steps: [], level: 0, tried: 0 };
}

/** Joins two vertices one way by an arc that carries so much; `Infinity` is a capacity too. */
export function connect(from: Vertex, to: Vertex, room: number): void {
  const [there, back]: Step = [
    { to, room },
    { to: from, room: 0 },
  ];
  from.steps.push([there, back]);
  to.steps.push([back, there]);
}

/**
 * The most that flows from source to sink, each time over the shortest ways that have room; finite
 * where every way has an arc that is.
 * Source: E. A. Dinic, Algorithm for solution of a problem of maximum flow in a network with power
 * estimation, Soviet Mathematics Doklady 11 (1970). Each way fills an arc, so that it ends with any
 * capacities; with whole numbers it is exact.
 */
export function maximumFlow(source: Vertex, sink: Vertex): number {
  let sum = 0;
  for (let level = 1; ;) {
    source.level = level;
    source.tried = 0;
    const reached = [source];
    for (const at of reached) {
      for (const [{ to, room }] of at.steps) {
        if (room <= 0 || to.level >= source.level) continue;
        level = at.level + 1;
        to.level = level;
        to.tried = 0;
        reached.push(to);
      }
    }
    if (sink.level < source.level) return sum;
    sum += fillShortestWays(source, sink);
    level += 1;
  }
}

/** Depth first along rising levels, until every shortest way is full. */
function fillShortestWays(source: Vertex, sink: Vertex): number {
  let sum = 0;
  const way: Step[] = [];
  for (let at = source; ;) {
    const step = at.steps[at.tried];
    if (at === sink) {
      const amount = way.reduce((least, [{ room }]) => Math.min(least, room), Infinity);
      for (const [there, back] of way.splice(0)) {
        there.room -= amount;
        back.room += amount;
      }
      sum += amount;
      at = source;
    } else if (!step) {
      const last = way.pop();
      if (!last) return sum;
      at = last[1].to;
      at.tried += 1;
    } else if (step[0].room > 0 && step[0].to.level === at.level + 1) {
      way.push(step);
      at = step[0].to;
    } else at.tried += 1;
  }
}
