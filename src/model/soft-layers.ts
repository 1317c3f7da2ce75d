import type { Day } from '../data/deal.js';
import { numberAt } from '../data/milestones.js';
import type { Capacity, SoftEdges } from './capacity.js';
import type { Course } from './course.js';
import type { Plot } from './plot.js';

/** A soft edge narrower than this is not seen beside its step. px. */
const LEAST_SOFT_WIDTH = 3;
/** More soft edges than this cannot be told apart: the widest are drawn. */
export const MOST_SOFT_EDGES = 120;
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

/** Calls for each soft edge that can be seen, with its place among those of its series. */
function eachSoftEdge(
  series: readonly Capacity[],
  { first, last, x }: Plot,
  call: (edges: SoftEdges, place: number, x0: number, x1: number, index: number) => void,
): void {
  const pixelsPerDay = x(first + 1) - x(first);
  for (const [index, { soft }] of series.entries()) {
    for (const edges of soft) {
      if (edges.longest * pixelsPerDay < LEAST_SOFT_WIDTH - 1) continue;
      const { begin, end } = edges;
      for (let place = 0; place < begin.length; place++) {
        const from = numberAt(begin, place);
        const to = numberAt(end, place);
        if (to <= first || from > last) continue;
        // It grows from the day on which it may come, also where the axis begins later.
        const since = from > -Infinity ? from : first;
        const x0 = x(since);
        const x1 = x(to < Infinity ? to : since + FADE_DAYS);
        if (x(Math.min(to, last + 1)) - x0 >= LEAST_SOFT_WIDTH) call(edges, place, x0, x1, index);
      }
    }
  }
}

/**
 * Soft edges that can be seen, by the day they end, fades last: at the end of the axis a fade meets
 * its block.
 */
export function softLayers(series: readonly Capacity[], plot: Plot): readonly SoftLayer[] {
  const widths: number[] = [];
  eachSoftEdge(series, plot, (_, __, x0, x1) => widths.push(x1 - x0));
  // The order of numbers alone is found many times faster than by a rule.
  const least =
    Float64Array.from(widths)
      .sort()
      .at(-1 - MOST_SOFT_EDGES) ?? 0;
  const layers: (SoftLayer & { readonly end: Day })[] = [];
  eachSoftEdge(series, plot, ({ begin, end, amount }, place, x0, x1, index) => {
    if (x1 - x0 <= least) return;
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
