import { stack } from 'd3-shape';

import type { Day } from '../data/deal.js';
import type { Capacity } from './capacity.js';
import { type Course, combine, unionOfDays, valueAt } from './course.js';

/** What an area of the stack stands for. */
export type AreaKind = 'floor' | 'ceiling' | 'assumed' | 'soft' | 'fade' | 'outline';

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
}

/** The drawing of a panel's stack. */
export interface StackedAreas {
  readonly areas: readonly Area[];
  readonly knots: readonly Knot[];
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
/** More soft edges than this cannot be told apart: the widest are drawn. */
const MOST_SOFT_EDGES = 120;

interface Layer {
  readonly kind: AreaKind;
  readonly series: number;
  readonly x0: number;
  readonly x1: number;
  readonly course: Course;
}

/** Soft edges by the day they end, fades last: at the end of the axis a fade meets its block. */
function softLayers(series: readonly Capacity[], { first, last, x }: Plot): readonly Layer[] {
  return series
    .flatMap(({ soft }, index) => soft.map((piece) => ({ ...piece, index })))
    .filter(({ begin, end }) => end > first && begin <= last)
    .sort((one, other) => one.end - other.end || 0)
    .map(({ begin, end, amount, index }) => {
      const from = Math.max(begin, first);
      return {
        kind: end === Infinity ? 'fade' : 'soft',
        series: index,
        // It grows from the day on which it may come, also where the axis begins later.
        x0: x(begin > -Infinity ? begin : first),
        x1: x(end < Infinity ? end : last + 1),
        course: [
          { day: from, before: 0, after: amount },
          { day: end, before: amount, after: 0 },
        ],
      };
    });
}

function widest(layers: readonly Layer[]): readonly Layer[] {
  const widthOf = ({ x0, x1 }: Layer): number => x1 - x0;
  const widths = layers.map(widthOf).sort((one, other) => other - one);
  const least = widths[MOST_SOFT_EDGES] ?? 0;
  return layers.filter((layer) => widthOf(layer) >= LEAST_SOFT_WIDTH && widthOf(layer) > least);
}

/** All on which something changes, one day for each half of a pixel at the most. */
function drawnDays(layers: readonly Layer[], { first, last, x }: Plot): readonly Day[] {
  const days = unionOfDays(layers.map(({ course }) => course));
  const inside = days.filter((day) => day > first && day < last + 1);
  const byPixel = new Map(inside.map((day) => [Math.round(x(day) * 2), day]));
  return [first, ...byPixel.values(), last + 1];
}

interface Row {
  readonly day: Day;
  readonly side: 'before' | 'after';
}

type XY = readonly [x: number, y: number];

/** Path data of a line; points that come to the same hundredth of a px are written once. */
function pathOf(points: readonly XY[]): string {
  const round = (length: number): number => Math.round(length * 100) / 100;
  const written = points.map(([x, y]) => `${round(x)},${round(y)}`);
  return `M${written.filter((point, index) => point !== written[index - 1]).join('L')}`;
}

/** Stacks the series of a panel over the union of their dates. */
export function stackedAreas(series: readonly Capacity[], plot: Plot): StackedAreas {
  const [x0, x1] = [plot.x(plot.first), plot.x(plot.last + 1)];
  const layer = (kind: AreaKind, index: number, course: Course): Layer => {
    return { kind, series: index, x0, x1, course };
  };
  const sure = series.flatMap(({ floor, ceiling, assumed }, index) => {
    const open = combine([ceiling, floor], ([most = 0, least = 0]) => most - least);
    return [
      layer('floor', index, floor),
      layer('ceiling', index, open),
      layer('assumed', index, assumed),
    ];
  });
  const outlines = series.map(({ outline }, index) => layer('outline', index, outline));
  const soft = softLayers(series, plot);
  const layers = [...sure, ...widest(soft), ...outlines];
  const rows: readonly Row[] = drawnDays([...sure, ...soft, ...outlines], plot).flatMap(
    (day): Row[] => [
      { day, side: 'before' },
      { day, side: 'after' },
    ],
  );
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
    const edge = pathOf(outline(1, begin, end + 1));
    const { kind, series: index, x0: from, x1: to } = entries.key;
    return [{ kind, series: index, path, edge, x0: from, x1: to, final: [low, high] }];
  });
  const knots = series.flatMap(({ tranches }, index) => {
    const top = stacked.find(({ key }) => key.series === index && key.kind === 'ceiling');
    return tranches.flatMap(({ claim, last }): Knot[] => {
      if (claim !== 'stated' || last === null || last > plot.last || last < plot.first) return [];
      const entry = top?.find(({ data }) => data.day >= last + 1 && data.side === 'after');
      return entry && entry[1] > 0
        ? [{ series: index, x: plot.x(last + 1), y: plot.y(entry[1]) }]
        : [];
    });
  });
  return { areas, knots };
}
