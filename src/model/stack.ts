import { stack } from 'd3-shape';

import type { Day } from '../data/deal.js';
import type { Capacity } from './capacity.js';
import { type Course, combine, valueAt } from './course.js';
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
  /** What comes there. */
  readonly pieces: readonly Tranche[];
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

/**
 * Soft edges that can be seen, by the day they end, fades last: at the end of the axis a fade meets
 * its block.
 */
function softLayers(series: readonly Capacity[], { first, last, x }: Plot): readonly Layer[] {
  const pieces = series.flatMap(({ soft }, index) =>
    soft.flatMap(({ begin, end, amount }) => {
      if (end <= first || begin > last) return [];
      const from = Math.max(begin, first);
      // It grows from the day on which it may come, also where the axis begins later.
      const since = begin > -Infinity ? begin : first;
      const [x0, until] = [x(since), x(Math.min(end, last + 1))];
      const x1 = x(end < Infinity ? end : since + FADE_DAYS);
      return until - x0 < LEAST_SOFT_WIDTH ? [] : { from, end, amount, index, x0, x1 };
    }),
  );
  const widths = pieces.map(({ x0, x1 }) => x1 - x0).sort((one, other) => other - one);
  const least = widths[MOST_SOFT_EDGES] ?? 0;
  return pieces
    .filter(({ x0, x1 }) => x1 - x0 > least)
    .sort((one, other) => one.end - other.end || 0)
    .map(({ from, end, amount, index, x0, x1 }) => ({
      kind: end === Infinity ? 'fade' : 'soft',
      series: index,
      x0,
      x1,
      course: [
        { day: from, before: 0, after: amount },
        { day: end, before: amount, after: 0 },
      ],
    }));
}

/** In which half of a pixel a day begins; a path is written in hundredths of a px. */
function columnOf(day: Day, { x }: Plot): number {
  return Math.floor(x(day) * 2 + 0.01);
}

/** All on which something changes, one day for each half of a pixel at the most. */
function drawnDays(layers: readonly Layer[], plot: Plot): readonly Day[] {
  const { first, last } = plot;
  const byPixel = new Map<number, Day>();
  for (const { course } of layers) {
    for (const { day } of course) {
      if (day <= first || day > last) continue;
      const pixel = columnOf(day, plot);
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

/** Stated steps by the day on which they are reached; those that cannot be told apart as one. */
function stepsOf(
  tranches: readonly Tranche[],
  { first, last, x }: Plot,
): Iterable<{ day: Day; pieces: Tranche[] }> {
  const byPlace = new Map<number, { day: Day; pieces: Tranche[] }>();
  for (const piece of tranches) {
    const { claim, last: due } = piece;
    if (claim !== 'stated' || due === null || due > last || due < first) continue;
    const day = due + 1;
    const place = Math.round(x(day) / LEAST_KNOT_DISTANCE);
    const step = byPlace.get(place);
    if (step) {
      step.day = Math.max(step.day, day);
      step.pieces.push(piece);
    } else byPlace.set(place, { day, pieces: [piece] });
  }
  return byPlace.values();
}

/** Stacks the series of a panel over the union of their dates. */
export function stackedAreas(series: readonly Capacity[], plot: Plot): StackedAreas {
  const [x0, x1] = [plot.x(plot.first), plot.x(plot.last + 1)];
  const layer = (kind: AreaKind, index: number, course: Course): readonly Layer[] =>
    course.some(({ before, after }) => before > 0 || after > 0)
      ? [{ kind, series: index, x0, x1, course }]
      : [];
  const sure = series.flatMap(({ floor, ceiling, assumed }, index) => {
    const open =
      ceiling === floor ? [] : combine([ceiling, floor], ([most = 0, least = 0]) => most - least);
    return [
      ...layer('floor', index, floor),
      ...layer('ceiling', index, open),
      ...layer('assumed', index, assumed),
    ];
  });
  const outlines = series.flatMap(({ outline }, index) => layer('outline', index, outline));
  const layers = [...sure, ...softLayers(series, plot), ...outlines];
  const rows = rowsOf(drawnDays(layers, plot), plot);
  const stacked = stack<unknown, Row, Layer>()
    .keys(layers)
    .value(({ day, side }, { course }) => valueAt(course, day)[side])(rows);
  const areas = stacked.flatMap((entries): Area[] => {
    const begin = entries.findIndex(([low, high]) => high > low);
    if (begin < 0) return [];
    const end = entries.findLastIndex(([low, high]) => high > low);
    const outline = (side: 0 | 1, from: number, to: number): readonly XY[] =>
      entries.slice(from, to).map((entry) => [plot.x(entry.data.day), plot.y(entry[side])]);
    const foot = Math.max(0, begin - 1);
    const around = [...outline(1, foot, end + 2), ...outline(0, foot, end + 2).toReversed()];
    const [low = 0, high = 0] = entries.at(-2) ?? [];
    const path = `${pathOf(around)}Z`;
    // A slope begins at its foot, a step at its head.
    const head = entries[begin]?.data.side === 'before' ? foot : begin;
    const edge = pathOf(outline(1, head, end + 1));
    const { kind, series: index, x0: from, x1: to } = entries.key;
    return [{ kind, series: index, path, edge, x0: from, x1: to, final: [low, high] }];
  });
  const knots = series.flatMap(({ tranches }, index): Knot[] => {
    const top = stacked.findLast(({ key }) => key.series === index && SOLID.has(key.kind));
    return [...stepsOf(tranches, plot)].flatMap(({ day, pieces }) => {
      const entry = top?.find(({ data }) => data.day >= day && data.side === 'after');
      const isReached = entry !== undefined && entry[1] > 0;
      return isReached ? [{ series: index, x: plot.x(day), y: plot.y(entry[1]), pieces }] : [];
    });
  });
  const skyline = (stacked.at(-1) ?? []).map((entry): XY => [
    plot.x(entry.data.day),
    plot.y(entry[1]),
  ]);
  return { areas, knots, skyline };
}
