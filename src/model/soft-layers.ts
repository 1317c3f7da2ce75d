import type { Day } from '../data/deal.js';
import { numberAt } from '../data/milestones.js';
import type { Capacity, SoftEdges } from './capacity.js';
import type { Course } from './course.js';
import type { Plot } from './plot.js';

/** A soft edge narrower than this is not seen beside its step. px. */
const LEAST_SOFT_WIDTH = 3;
/** More soft edges than this cannot be told apart: the widest are drawn. */
export const MOST_SOFT_EDGES = 240;
/** Of two that are not wider than this times each other, both are drawn or none: as months, or quarters. */
const LIKE = 1.5;
/** A fade without an end grows for four years, whatever part of the axis is shown. */
const FADE_DAYS = 1461;

/** A soft edge that can be seen: what may be there while it grows. */
export interface SoftLayer {
  readonly kind: 'soft' | 'fade';
  /** Index of its series. */
  readonly series: number;
  /** From where to where it grows, px. */
  readonly x0: number;
  readonly x1: number;
  /** Whether the axis begins later than that or ends sooner. */
  readonly isCut: boolean;
  readonly course: Course;
}

/** Calls for each soft edge that can be seen: from which day until which it grows. */
function eachSoftEdge(
  series: readonly Capacity[],
  { first, last, x }: Plot,
  call: (since: Day, until: Day, edges: SoftEdges, place: number, index: number) => void,
): void {
  const leastDays = LEAST_SOFT_WIDTH / (x(first + 1) - x(first));
  for (const [index, { soft }] of series.entries()) {
    for (const edges of soft) {
      if (edges.longest < leastDays) continue;
      const { begin, end } = edges;
      for (let place = 0; place < begin.length; place++) {
        const from = numberAt(begin, place);
        const to = numberAt(end, place);
        if (to <= first || from > last) continue;
        // It grows from the day on which it may come, also where the axis begins later.
        const since = from > -Infinity ? from : first;
        if (Math.min(to, last + 1) - since < leastDays) continue;
        call(since, to < Infinity ? to : since + FADE_DAYS, edges, place, index);
      }
    }
  }
}

/** A number that is the same for all that are about as long. */
function likeness(days: number): number {
  return Math.round(Math.log(days) / Math.log(LIKE));
}

/** @param counts of soft edges, by their {@link likeness}. @returns that of the shortest to be drawn. */
function leastDrawn(counts: ReadonlyMap<number, number>): number {
  let [drawn, least] = [0, Infinity];
  for (const [like, count] of [...counts].sort(([one], [other]) => other - one)) {
    drawn += count;
    if (drawn > MOST_SOFT_EDGES) break;
    least = like;
  }
  return least;
}

/**
 * Soft edges that can be seen, by the day they end, fades last: at the end of the axis a fade meets
 * its block.
 */
export function softLayers(series: readonly Capacity[], plot: Plot): readonly SoftLayer[] {
  const counts = new Map<number, number>();
  let [days, like] = [NaN, 0];
  eachSoftEdge(series, plot, (since, until) => {
    // Most are as long as the one before.
    if (until - since !== days) like = likeness((days = until - since));
    counts.set(like, (counts.get(like) ?? 0) + 1);
  });
  const least = leastDrawn(counts);
  if (least === Infinity) return [];
  const layers: (SoftLayer & { readonly end: Day })[] = [];
  eachSoftEdge(series, plot, (since, until, { begin, end, amount }, place, index) => {
    if (likeness(until - since) < least) return;
    const [x0, x1] = [plot.x(since), plot.x(until)];
    const from = Math.max(numberAt(begin, place), plot.first);
    const to = numberAt(end, place);
    const gw = numberAt(amount, place);
    const course = {
      days: Float64Array.of(from, to),
      before: Float64Array.of(0, gw),
      after: Float64Array.of(gw, 0),
    };
    layers.push({
      kind: to === Infinity ? 'fade' : 'soft',
      series: index,
      x0,
      x1,
      isCut: x0 < plot.x(plot.first) || x1 > plot.x(plot.last + 1),
      course,
      end: to,
    });
  });
  return layers.sort((one, other) => one.end - other.end || 0);
}
