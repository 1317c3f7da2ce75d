import { type Series, stack } from 'd3-shape';

import type { Day } from '../data/deal.js';
import { numberAt } from '../data/milestones.js';
import type { Capacity, SoftEdges } from './capacity.js';
import { type Course, NOTHING, alongCourse, combine, countUntil } from './course.js';
import { remember } from './remember.js';
import type { TrancheList } from './tranche-list.js';
import type { Tranche } from './tranches.js';

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
  /** Lower and upper end at the right end of the axis, in GW. */
  readonly final: readonly [low: number, high: number];
}

/** Where a stated step has been reached. */
export interface Knot {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  /** How many pieces come there, and what comes where it is one. */
  readonly count: number;
  readonly piece: Tranche | null;
}

/** The drawing of a panel's stack. */
export interface StackedAreas {
  readonly areas: readonly Area[];
  readonly knots: readonly Knot[];
  /** The upper edge of all areas together, px. */
  readonly skyline: readonly XY[];
}

/** How days and GW become px. */
export interface Plot {
  readonly first: Day;
  readonly last: Day;
  readonly x: (day: Day) => number;
  readonly y: (gw: number) => number;
}

/** A soft edge narrower than this is not seen beside its step. px. */
const LEAST_SOFT_WIDTH = 3;
/** Steps of a series nearer to each other have one knot. px. */
const LEAST_KNOT_DISTANCE = 8;
/** More soft edges than this cannot be told apart: the widest are drawn. */
export const MOST_SOFT_EDGES = 120;

/** A fade without an end grows for four years, whatever part of the axis is shown. */
const FADE_DAYS = 1461;

interface Layer {
  readonly kind: AreaKind;
  readonly series: number;
  readonly x0: number;
  readonly x1: number;
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
        const [from, to] = [numberAt(begin, place), numberAt(end, place)];
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
function softLayers(series: readonly Capacity[], plot: Plot): readonly Layer[] {
  const widths: number[] = [];
  eachSoftEdge(series, plot, (_, __, x0, x1) => widths.push(x1 - x0));
  // The order of numbers alone is found many times faster than by a rule.
  const least =
    Float64Array.from(widths)
      .sort()
      .at(-1 - MOST_SOFT_EDGES) ?? 0;
  const layers: (Layer & { readonly end: Day })[] = [];
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
      course,
      end: to,
    });
  });
  return layers.sort((one, other) => one.end - other.end || 0);
}

/** In which half of a pixel a day begins; a path is written in hundredths of a px. */
function columnOf(day: Day, { x }: Plot): number {
  return Math.floor(x(day) * 2 + 0.01);
}

/**
 * The last of the days that lie together from an index on, up to an end: by steps that grow and
 * shrink again, as there may be thousands of them in a pixel.
 */
function lastIn(
  days: Float64Array,
  index: number,
  end: number,
  isTogether: (day: Day) => boolean,
): number {
  const reaches = (place: number): boolean => place < end && isTogether(numberAt(days, place));
  let step = 1;
  while (reaches(index + step)) {
    index += step;
    step *= 2;
  }
  for (step /= 2; step >= 1; step /= 2) if (reaches(index + step)) index += step;
  return index;
}

/** All on which something changes, one day for each half of a pixel at the most. */
function drawnDays(layers: readonly Layer[], plot: Plot): readonly Day[] {
  const { first, last } = plot;
  const byPixel = new Map<number, Day>();
  for (const { course } of layers) {
    const { days } = course;
    const end = countUntil(days, last);
    for (let index = countUntil(days, first); index < end; index++) {
      const pixel = columnOf(numberAt(days, index), plot);
      index = lastIn(days, index, end, (day) => columnOf(day, plot) === pixel);
      const day = numberAt(days, index);
      byPixel.set(pixel, Math.max(day, byPixel.get(pixel) ?? day));
    }
  }
  byPixel.delete(columnOf(last + 1, plot));
  return [first, ...[...byPixel.values()].sort((one, other) => one - other), last + 1];
}

interface Row {
  readonly day: Day;
  readonly side: 'before' | 'after';
}

/** What is drawn of each day; of one that follows at once upon another, only what it comes to. */
function rowsOf(days: readonly Day[], plot: Plot): readonly Row[] {
  let previous = -Infinity;
  return days.flatMap((day, index): readonly Row[] => {
    const column = columnOf(day, plot);
    const isClose = column - previous <= 1 && index < days.length - 1;
    previous = column;
    const after: Row = { day, side: 'after' };
    return isClose ? [after] : [{ day, side: 'before' }, after];
  });
}

/** A point, px. */
export type XY = readonly [x: number, y: number];

/** Path data of a line; points that come to the same hundredth of a px are written once. */
export function pathOf(points: readonly XY[]): string {
  const round = (length: number): number => Math.round(length * 100) / 100;
  const written = points.map(([x, y]) => `${round(x)},${round(y)}`);
  return `M${written.filter((point, index) => point !== written[index - 1]).join('L')}`;
}

/** What the stated steps of a series reach. */
const SOLID: ReadonlySet<AreaKind> = new Set(['floor', 'ceiling']);

/** Stated steps that cannot be told apart: the last day on which one of them is reached. */
interface Step {
  day: Day;
  count: number;
  /** The first of them. */
  readonly list: TrancheList;
  readonly index: number;
}

/** Whether pieces stand in the order of their last days. */
const inOrder = remember(({ last, stated }: TrancheList): boolean => {
  let index = 1;
  while (index < stated && numberAt(last, index - 1) <= numberAt(last, index)) index++;
  return index >= stated;
});

/** Stated steps by the day on which they are reached. */
function stepsOf(lists: readonly TrancheList[], { first, last, x }: Plot): Iterable<Step> {
  const byPlace = new Map<number, Step>();
  const placeOf = (due: Day): number => Math.round(x(due + 1) / LEAST_KNOT_DISTANCE);
  for (const list of lists) {
    const dues = list.last.subarray(0, list.stated);
    const isInOrder = inOrder(list);
    // Those that are a step together are counted at once where they stand in order.
    for (let index = isInOrder ? countUntil(dues, first - 1) : 0; index < dues.length; index++) {
      const due = numberAt(dues, index);
      if (due > last && isInOrder) break;
      if (due > last || due < first) continue;
      const place = placeOf(due);
      const begin = index;
      if (isInOrder) {
        index = lastIn(
          dues,
          index,
          dues.length,
          (other) => other <= last && placeOf(other) === place,
        );
      }
      const day = numberAt(dues, index) + 1;
      const count = index - begin + 1;
      const step = byPlace.get(place);
      if (step) {
        step.day = Math.max(step.day, day);
        step.count += count;
      } else byPlace.set(place, { day, count, list, index: begin });
    }
  }
  return byPlace.values();
}

/** What lies between floor and ceiling. It is the same with each step of a zoom. */
const openOf = remember(({ floor, ceiling }: Capacity): Course =>
  ceiling === floor ? NOTHING : combine([ceiling, floor], ([most = 0, least = 0]) => most - least),
);

/** A layer upon those under it, by rows: its lower and its upper edge. GW. */
type Stacked = Series<Row, Layer>;

/** Layers one upon the other. */
function stackedOver(rows: readonly Row[], layers: readonly Layer[]): readonly Stacked[] {
  const readings = new Map(layers.map((layer) => [layer, alongCourse(layer.course)]));
  return stack<unknown, Row, Layer>()
    .keys(layers)
    .value(({ day, side }, layer) => readings.get(layer)?.(day, side) ?? 0)(rows);
}

/** The index of the first row that tells what is there from a day on. */
function rowAfter(rows: readonly Row[], day: Day): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.day ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return rows[low]?.side === 'before' ? low + 1 : low;
}

/** Stacks the series of a panel over the union of their dates. */
export function stackedAreas(series: readonly Capacity[], plot: Plot): StackedAreas {
  const [x0, x1] = [plot.x(plot.first), plot.x(plot.last + 1)];
  const layer = (kind: AreaKind, index: number, course: Course): readonly Layer[] => {
    const isThere = (gw: number): boolean => gw > 0;
    return course.before.some(isThere) || course.after.some(isThere)
      ? [{ kind, series: index, x0, x1, course }]
      : [];
  };
  const sure = series.flatMap((capacity, index) => [
    ...layer('floor', index, capacity.floor),
    ...layer('ceiling', index, openOf(capacity)),
    ...layer('assumed', index, capacity.assumed),
  ]);
  const outlines = series.flatMap(({ outline }, index) => layer('outline', index, outline));
  const layers = [...sure, ...softLayers(series, plot), ...outlines];
  const rows = rowsOf(drawnDays(layers, plot), plot);
  const stacked = stackedOver(rows, layers);
  const places = rows.map(({ day }) => plot.x(day));
  const outline = (entries: Stacked, side: 0 | 1, from: number, to: number): readonly XY[] =>
    entries.slice(from, to).map((entry, at) => [places[from + at] ?? 0, plot.y(entry[side])]);
  const areas = stacked.flatMap((entries) => {
    const begin = entries.findIndex(([low, high]) => high > low);
    if (begin < 0) return [];
    const end = entries.findLastIndex(([low, high]) => high > low);
    const foot = Math.max(0, begin - 1);
    const upper = outline(entries, 1, foot, end + 2);
    const path = `${pathOf([...upper, ...outline(entries, 0, foot, end + 2).toReversed()])}Z`;
    // A slope begins at its foot, a step at its head.
    const head = rows[begin]?.side === 'before' ? foot : begin;
    const edge = pathOf(outline(entries, 1, head, end + 1));
    const [low = 0, high = 0] = entries.at(-2) ?? [];
    const { kind, series: index, x0: from, x1: to } = entries.key;
    return [{ kind, series: index, path, edge, x0: from, x1: to, final: [low, high] as const }];
  });
  const knots = series.flatMap(({ tranches }, index): Knot[] => {
    const top = stacked.findLast(({ key }) => key.series === index && SOLID.has(key.kind));
    return [...stepsOf(tranches, plot)].flatMap(({ day, count, list, index: place }) => {
      const gw = top?.[rowAfter(rows, day)]?.[1] ?? 0;
      if (gw <= 0) return [];
      const piece = count === 1 ? list.at(place) : null;
      return [{ series: index, x: plot.x(day), y: plot.y(gw), count, piece }];
    });
  });
  const top = stacked.at(-1);
  const skyline = top ? outline(top, 1, 0, rows.length) : [];
  return { areas, knots, skyline };
}
