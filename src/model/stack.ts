import { numberAt } from '../data/milestones.js';
import type { Capacity } from './capacity.js';
import { type Course, NOTHING, alongCourse, combine } from './course.js';
import { type Knot, canBeTold, stepsOf } from './knots.js';
import { type Plot, type XY, lineTo, pathThrough, written } from './plot.js';
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

/** Puts a layer upon what each row has come to so far, from one row up to another. */
function putUpon(
  top: Float64Array,
  layer: Layer,
  rows: readonly Row[],
  begin = 0,
  end = rows.length,
): Strip {
  const read = alongCourse(layer.course);
  const low = top.slice(begin, end);
  for (let index = begin; index < end; index++) {
    const row = rows[index];
    if (row) top[index] = numberAt(top, index) + read(row.day, row.side);
  }
  return { layer, begin, low, high: top.slice(begin, end) };
}

/** Puts a soft edge there, which has a few rows of its own, while the axis may have thousands. */
function putSoft(top: Float64Array, layer: Layer, rows: readonly Row[]): Strip {
  const { days } = layer.course;
  const begin = Math.max(0, rowAfter(rows, numberAt(days, 0)) - 1);
  return putUpon(top, layer, rows, begin, rowAfter(rows, numberAt(days, 1)) + 1);
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
  // It ends where the next row finds nothing of it.
  const last = high.findLastIndex(isThere) + 1;
  const end = Math.min(high.length, last + 1);
  const foot = Math.max(0, first - 1);
  // A slope begins at its foot, a step at its head.
  const head = rows[begin + first]?.side === 'before' ? foot : first;
  const outline: string[] = [];
  let [from, to] = [0, 0];
  for (let at = foot; at < end; at++) {
    lineTo(outline, upper[at] ?? '');
    if (at === head) from = outline.length - 1;
    if (at === last - 1) to = outline.length;
  }
  const edge = pathThrough(outline.slice(from, to));
  for (let at = end - 1; at >= foot; at--) lineTo(outline, lower[begin + at] ?? '');
  const { kind, series, x0, x1, isCut } = layer;
  // The last two rows are those of the day on which the axis ends.
  const final = rows.length - 2 - begin;
  return {
    kind,
    series,
    path: `${pathThrough(outline)}Z`,
    edge,
    x0,
    x1,
    isCut,
    final: [low[final] ?? 0, high[final] ?? 0],
  };
}

/** Writes and draws strips from the foot of the panel upwards. */
function areasOf(strips: readonly Strip[], rows: readonly Row[], plot: Plot): readonly Area[] {
  const places = rows.map(({ day }) => `${written(plot.x(day))},`);
  const ground = written(plot.y(0));
  // What is the upper edge of one strip is the lower edge of the next, and is written once.
  const edge = places.map((place) => place + ground);
  return strips.flatMap((strip) => {
    const upper = pointsAlong(strip, places, plot);
    const area = areaBetween(strip, rows, edge, upper);
    upper.forEach((point, at) => (edge[strip.begin + at] = point));
    return area ?? [];
  });
}

/** The points of the upper edge of a strip, written. */
function pointsAlong(
  { begin, high }: Strip,
  places: readonly string[],
  plot: Plot,
): readonly string[] {
  const points: string[] = [];
  let before = NaN;
  let height = '';
  for (let at = 0; at < high.length; at++) {
    const gw = numberAt(high, at);
    // Until a step it runs level: to write a number takes its time.
    if (gw !== before) height = written(plot.y((before = gw)));
    points.push((places[begin + at] ?? '') + height);
  }
  return points;
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
  const knots: Knot[] = [];
  series.forEach(({ tranches }, index) => {
    const top = tops.get(index);
    for (const { day, count, list, index: place } of stepsOf(tranches, plot)) {
      const gw = top?.[rowAfter(rows, day)] ?? 0;
      if (gw <= 0) continue;
      const isTold = count === 1 && canBeTold(numberAt(list.ceiling, place), plot);
      const piece = isTold ? () => list.at(place) : null;
      knots.push({ series: index, x: plot.x(day), y: plot.y(gw), piece });
    }
  });
  return knots;
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
  const top = new Float64Array(rows.length);
  const strips = [
    ...sure.map((each) => putUpon(top, each, rows)),
    ...soft.map((each) => putSoft(top, each, rows)),
    ...outlines.map((each) => putUpon(top, each, rows)),
  ];
  const crest = courses.length > 0 ? rows : [];
  return {
    areas: areasOf(strips, rows, plot),
    knots: knotsOf(series, strips, rows, plot),
    skyline: crest.map(({ day }, row) => [plot.x(day), plot.y(numberAt(top, row))]),
  };
}
