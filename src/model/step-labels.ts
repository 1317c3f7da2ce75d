import { sumBy } from './course.js';
import { groupBy } from './group.js';
import type { Knot } from './knots.js';
import type { Plot, XY } from './plot.js';
import { type BarPiece, STRETCH_HEIGHT, stretchOf } from './ramp-bars.js';
import { TICK_SIZE } from './ramp-geometry.js';
import { type RampSeries, toldSum } from './ramp-series.js';
import { type ReferenceLine, labelBoxes } from './reference-lines.js';
import { type Box, type Room, type Vacancy, boxAt, vacancy } from './room.js';
import type { AreaKind } from './stack.js';
import type { Stage } from './stage.js';

/** What a step or a bar adds, written where there is room. */
export interface StepLabel {
  /** `null`: of a whole bar. */
  readonly series: number | null;
  /** Where the text begins, and its baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The knot of the step; `null`: of a whole bar. */
  readonly knot: Knot | null;
}

/** How far a baseline lies above what its text is about. px. */
const LIFT = 9;

/** A text with the places where it may begin, best first. */
interface Wanted extends Pick<StepLabel, 'series' | 'text' | 'knot'> {
  readonly places: readonly XY[];
}

/** What each step adds and when, beside its knot; nothing where it would lie on something else. */
export function stepLabels(
  knots: readonly Knot[],
  skyline: readonly XY[],
  references: readonly ReferenceLine[],
  room: Room,
): readonly StepLabel[] {
  const { stage, unit } = room;
  const { locale, measure } = stage;
  // Of a thousand steps there may be none that is high enough.
  if (knots.every(({ piece }) => !piece)) return [];
  const circles = knots.map(({ x, y }) => ({ x0: x - 5, x1: x + 5, y0: y - 5, y1: y + 5 }));
  const free = vacancy(skyline, [...circles, ...labelBoxes(references, stage)], room);
  const wanted = knots.flatMap((knot): Wanted[] => {
    const { series, x, y, piece } = knot;
    const told = piece?.();
    if (!told) return [];
    const { floor, ceiling, bound, first, last } = told;
    const size = locale.gw({ floor, ceiling, bound, basis: null }, unit);
    const text = size + locale.strings.figure.comma + locale.days(first, last, true);
    const width = measure(text, TICK_SIZE);
    const places: readonly XY[] = [
      [x - width - LIFT, y - LIFT],
      [x + LIFT, y - LIFT],
    ];
    return [{ series, text, knot, places }];
  });
  return placeFree(wanted, free, stage);
}

/** Each text at its first place that is free. */
function placeFree(
  wanted: readonly Wanted[],
  { isFree, take }: Vacancy,
  stage: Stage,
): readonly StepLabel[] {
  return wanted.flatMap(({ places, ...told }) => {
    const place = places.find(([x, y]) => isFree(boxAt(x, y, told.text, stage)));
    if (!place) return [];
    const [x, y] = place;
    take(boxAt(x, y, told.text, stage));
    return [{ ...told, x, y }];
  });
}

/** What is stated of each period's bar, above it; a bar of what is assumed has none. */
export function barLabels(
  bars: readonly BarPiece[],
  series: readonly RampSeries[],
  plot: Plot,
  references: readonly ReferenceLine[],
  room: Room,
): readonly StepLabel[] {
  const { locale, measure } = room.stage;
  const boxes = bars.flatMap((bar): readonly Box[] => {
    const [from, x0, x1] = stretchOf(bar, plot);
    const middle = plot.y((bar.low + bar.high) / 2);
    return [
      { x0, x1, y0: plot.y(bar.high), y1: plot.y(bar.low) },
      { x0: from, x1: x0, y0: middle - STRETCH_HEIGHT / 2, y1: middle + STRETCH_HEIGHT / 2 },
    ];
  });
  const wanted = [...groupBy(bars, ({ period }) => period).values()].flatMap((pieces): Wanted[] => {
    const sum = (...kinds: readonly AreaKind[]): number =>
      sumBy(pieces, ({ kind, low, high }) => (kinds.includes(kind) ? high - low : 0));
    const range = { low: sum('floor'), high: sum('floor', 'ceiling', 'late') };
    const [bar] = pieces;
    if (!bar || range.high === 0 || sum('assumed') > 0) return [];
    const [, x0, x1] = stretchOf({ ...bar, since: null }, plot);
    const own = new Set(pieces.flatMap((piece) => series[piece.series] ?? []));
    const text = locale.range(toldSum(range, [...own]), room.unit);
    const top = Math.min(...pieces.map(({ high }) => plot.y(high)));
    return [
      {
        series: null,
        text,
        knot: null,
        places: [[(x0 + x1 - measure(text, TICK_SIZE)) / 2, top - 5]],
      },
    ];
  });
  const free = vacancy([], [...boxes, ...labelBoxes(references, room.stage)], room);
  return placeFree(wanted, free, room.stage);
}
