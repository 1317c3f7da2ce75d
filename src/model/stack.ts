import { type Series, stack } from 'd3-shape';

import { numberAt } from '../data/milestones.js';
import type { Capacity } from './capacity.js';
import { type Course, NOTHING, alongCourse, combine } from './course.js';
import { type Knot, stepsOf } from './knots.js';
import { type Plot, type XY, lineThrough, written } from './plot.js';
import { remember } from './remember.js';
import { softLayers } from './soft-layers.js';
import { type Row, rowAfter, rowsOf } from './stack-rows.js';

/** What an area of the stack stands for. */
export type AreaKind =
  | 'floor'
  | 'ceiling'
  | 'assumed'
  | 'late'
  | 'soft'
  | 'fade'
  /** Before a bar of what is late. */
  | 'stretch'
  | 'outline'
  | 'gone';

/** One area of a panel, in px. */
export interface Area {
  readonly kind: AreaKind;
  /** Index of its series. */
  readonly series: number;
  /** Path data of the area. */
  readonly path: string;
  /** Path data of its upper edge. */
  readonly edge: string;
  /** From where to where a soft edge or a fade grows. */
  readonly x0: number;
  readonly x1: number;
  /** Whether it begins later than that or ends sooner, where the axis does. */
  readonly isCut: boolean;
  /** Lower and upper end at the right end of the axis, in GW; 0 where it has ended before. */
  readonly final: readonly [low: number, high: number];
}

/** The drawing of a panel's stack. */
export interface StackedAreas {
  readonly areas: readonly Area[];
  readonly knots: readonly Knot[];
  /** The upper edge of all areas together, px. */
  readonly skyline: readonly XY[];
}

interface Layer {
  readonly kind: AreaKind;
  readonly series: number;
  readonly x0: number;
  readonly x1: number;
  readonly isCut: boolean;
  readonly course: Course;
}

/** What the stated steps of a series reach. */
const SOLID: ReadonlySet<AreaKind> = new Set(['floor', 'ceiling']);

/** What lies between floor and ceiling. It is the same with each step of a zoom. */
const openOf = remember(({ floor, ceiling }: Capacity): Course =>
  ceiling === floor ? NOTHING : combine(ceiling, floor, (most, least) => most - least),
);

/** A layer from the row `begin` on, as long as it is there: its lower and its upper edge. GW. */
interface Strip {
  readonly layer: Layer;
  readonly begin: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Soft edges one upon the other, and what they come to at each row. Each has a few rows of its own,
 * while the axis may have thousands.
 */
function pileOf(
  layers: readonly Layer[],
  rows: readonly Row[],
): { readonly strips: readonly Strip[]; readonly heights: Float64Array } {
  const heights = new Float64Array(rows.length);
  const strips = layers.map((layer) => {
    const { days } = layer.course;
    const begin = Math.max(0, rowAfter(rows, numberAt(days, 0)) - 1);
    const end = rowAfter(rows, numberAt(days, days.length - 1)) + 1;
    const read = alongCourse(layer.course);
    const low = heights.slice(begin, end);
    const high = low.map((height, at) => {
      const row = rows[begin + at];
      return row ? height + read(row.day, row.side) : height;
    });
    heights.set(high, begin);
    return { layer, begin, low, high };
  });
  return { strips, heights };
}

/** A layer, or all soft edges together. */
type Band = Layer | 'soft';

/** Bands one upon the other, over all rows: their lower and their upper edges. GW. */
type StackedBand = Series<Row, Band>;

function stackedOver(
  rows: readonly Row[],
  bands: readonly Band[],
  soft: Float64Array,
): readonly StackedBand[] {
  const readings = new Map(
    bands.map((band) => [band, band === 'soft' ? null : alongCourse(band.course)]),
  );
  return stack<unknown, Row, Band>()
    .keys(bands)
    .value(
      ({ day, side }, band, index) => readings.get(band)?.(day, side) ?? numberAt(soft, index),
    )(rows);
}

/** An area between two edges, written from the row `begin` on; `null` where it has no height. */
function areaBetween(
  { layer, begin, low, high }: Strip,
  rows: readonly Row[],
  lower: readonly string[],
  upper: readonly string[],
): Area | null {
  const isThere = (height: number, at: number): boolean => height > numberAt(low, at);
  const first = high.findIndex(isThere);
  if (first < 0) return null;
  const end = high.findLastIndex(isThere) + 2;
  const foot = Math.max(0, first - 1);
  // A slope begins at its foot, a step at its head.
  const head = rows[begin + first]?.side === 'before' ? foot : first;
  const { kind, series, x0, x1, isCut } = layer;
  const path = `${lineThrough([...upper.slice(foot, end), ...lower.slice(foot, end).toReversed()])}Z`;
  const edge = lineThrough(upper.slice(head, end - 1));
  // The last two rows are those of the day on which the axis ends.
  const last = rows.length - 2 - begin;
  return { kind, series, path, edge, x0, x1, isCut, final: [low[last] ?? 0, high[last] ?? 0] };
}

/** The lower or the upper edge of a band. */
function edgeOf(band: StackedBand, side: 0 | 1): Float64Array {
  const edge = new Float64Array(band.length);
  band.forEach((heights, row) => (edge[row] = heights[side]));
  return edge;
}

/** Each band as a strip over all rows, the soft edges as the strips of their pile upon what is sure. */
function stripsOf(stacked: readonly StackedBand[], pile: readonly Strip[]): readonly Strip[] {
  return stacked.flatMap((band): readonly Strip[] => {
    const low = edgeOf(band, 0);
    if (band.key !== 'soft') return [{ layer: band.key, begin: 0, low, high: edgeOf(band, 1) }];
    return pile.map(({ layer, begin, ...edges }) => {
      const raised = (heights: Float64Array): Float64Array =>
        heights.map((height, at) => height + numberAt(low, begin + at));
      return { layer, begin, low: raised(edges.low), high: raised(edges.high) };
    });
  });
}

/** Writes and draws strips from the foot of the panel upwards. */
function areasOf(strips: readonly Strip[], rows: readonly Row[], plot: Plot): readonly Area[] {
  const places = rows.map(({ day }) => written(plot.x(day)));
  const write = (gw: number, row: number): string => `${places[row]},${written(plot.y(gw))}`;
  // What is the upper edge of one strip is the lower edge of the next, and is written once.
  const edge = rows.map((_, row) => write(0, row));
  return strips.flatMap((strip) => {
    const { begin, high } = strip;
    const lower = edge.slice(begin, begin + high.length);
    const upper = lower.map((_, at) => write(numberAt(high, at), begin + at));
    upper.forEach((point, at) => (edge[begin + at] = point));
    return areaBetween(strip, rows, lower, upper) ?? [];
  });
}

/** The knots of series whose stated steps reach so high at each row. GW. */
function knotsOf(
  series: readonly Capacity[],
  strips: readonly Strip[],
  rows: readonly Row[],
  plot: Plot,
): readonly Knot[] {
  const tops = new Map<number, Float64Array>();
  for (const { layer, high } of strips) if (SOLID.has(layer.kind)) tops.set(layer.series, high);
  return series.flatMap(({ tranches }, index) => {
    const top = tops.get(index);
    return [...stepsOf(tranches, plot)].flatMap(({ day, count, list, index: place }): Knot[] => {
      const gw = top?.[rowAfter(rows, day)] ?? 0;
      if (gw <= 0) return [];
      const piece = count === 1 ? () => list.at(place) : null;
      return [{ series: index, x: plot.x(day), y: plot.y(gw), piece }];
    });
  });
}

/** Stacks the series of a panel over the union of their dates. */
export function stackedAreas(series: readonly Capacity[], plot: Plot): StackedAreas {
  const [x0, x1] = [plot.x(plot.first), plot.x(plot.last + 1)];
  const layer = (kind: AreaKind, index: number, course: Course): readonly Layer[] => {
    const isThere = (gw: number): boolean => gw > 0;
    return course.before.some(isThere) || course.after.some(isThere)
      ? [{ kind, series: index, x0, x1, isCut: false, course }]
      : [];
  };
  const sure = series.flatMap((capacity, index) => [
    ...layer('floor', index, capacity.floor),
    ...layer('ceiling', index, openOf(capacity)),
    ...layer('assumed', index, capacity.assumed),
  ]);
  const soft = softLayers(series, plot);
  const outlines = series.flatMap(({ outline }, index) => layer('outline', index, outline));
  const courses = [...sure, ...soft, ...outlines].map(({ course }) => course);
  const rows = rowsOf(courses, plot);
  const pile = pileOf(soft, rows);
  const stacked = stackedOver(rows, [...sure, 'soft', ...outlines], pile.heights);
  const strips = stripsOf(stacked, pile.strips);
  const [top = []] = courses.length > 0 ? stacked.slice(-1) : [];
  const skyline = top.map(([, gw], row): XY => [plot.x(rows[row]?.day ?? 0), plot.y(gw)]);
  return {
    areas: areasOf(strips, rows, plot),
    knots: knotsOf(series, strips, rows, plot),
    skyline,
  };
}
