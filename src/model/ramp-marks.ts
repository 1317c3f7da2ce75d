import type { Reference } from '../data/deal.js';
import type { CapacityUnit, TextPart } from '../locale/locale.js';
import { spread } from './pack.js';
import { sumBy } from './course.js';
import { groupBy } from './group.js';
import { type BarPiece, stretchOf } from './ramp-bars.js';
import { TICK_SIZE } from './ramp-geometry.js';
import type { AreaKind, Knot, Plot, XY } from './stack.js';
import { shorten } from './text.js';
import type { Stage } from './timeline.js';

/** A rectangle, px. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Where marks of a panel may stand, px; y runs down. */
export interface Room extends Box {
  readonly stage: Stage;
  readonly unit: CapacityUnit;
  /** What stands in the way already. */
  readonly taken: readonly Box[];
}

/** A line to compare with, across a panel. */
export interface ReferenceLine {
  readonly y: number;
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    /** The same by languages. */
    readonly parts: readonly TextPart[];
  };
}

/** What a step or a bar adds, written where there is room. */
export interface StepLabel {
  /** `null`: of a whole bar. */
  readonly series: number | null;
  /** Where the text begins, and its baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A reference lies on the scale of a panel if it raises it by no more than this. */
const MOST_RAISED = 1.5;
/** px of the label of a reference with its distance to the next. */
export const REFERENCE_HEIGHT = 14;
/** How far a baseline lies above what its text is about. px. */
const LIFT = 9;
/** Of a text, what is kept free at its sides and below its baseline. px. */
const PADDING = 3;
const DESCENT = TICK_SIZE * 0.25;

/** Whether a line is drawn in a panel that reaches so many GW. */
export function fits({ gw }: Reference, size: number): boolean {
  return gw > 0 && gw <= size * MOST_RAISED;
}

/** A reference in words: "11 GW: New York City's summer peak". */
export function referenceWords(
  { gw, label }: Reference,
  { locale }: Pick<Stage, 'locale'>,
  unit: CapacityUnit,
): string {
  const size = locale.range({ low: gw, high: gw }, unit);
  return locale.strings.reference(size, locale.isolated(locale.text(label)));
}

/**
 * Lines to compare with; their labels stand at the left above them, moved apart. Where a line close
 * above would cross the label, it stands below.
 */
export function referenceLines(
  references: readonly Reference[],
  y: (gw: number) => number,
  { stage, unit, x0, x1, y0, y1 }: Omit<Room, 'taken'>,
): readonly ReferenceLine[] {
  const sorted = references.toSorted((one, other) => other.gw - one.gw);
  const isClose = (one = Infinity, other = -Infinity): boolean =>
    y(other) - y(one) < REFERENCE_HEIGHT + 2;
  const wanted = sorted.map(({ gw }, index) => {
    const isBelow = isClose(sorted[index - 1]?.gw, gw) && !isClose(gw, sorted[index + 1]?.gw);
    const away = REFERENCE_HEIGHT / 2 + 1;
    return { y: y(gw) + (isBelow ? away : -away), height: REFERENCE_HEIGHT };
  });
  const middles = spread(wanted, y0, y1);
  return sorted.map((reference, index) => {
    const words = referenceWords(reference, stage, unit);
    const text = shorten(words, x1 - x0 - 12, stage.measure, TICK_SIZE);
    return {
      y: y(reference.gw),
      label: {
        x: x0 + 6,
        y: (middles[index] ?? 0) + 3,
        text,
        parts: stage.locale.parts(text, words),
      },
    };
  });
}

function boxAt(x: number, y: number, text: string, { measure }: Stage): Box {
  const width = measure(text, TICK_SIZE);
  return { x0: x - PADDING, x1: x + width + PADDING, y0: y - TICK_SIZE * 0.9, y1: y + DESCENT };
}

function overlap(one: Box, other: Box): boolean {
  return one.x0 < other.x1 && other.x0 < one.x1 && one.y0 < other.y1 && other.y0 < one.y1;
}

/** The index of the first point that lies at `x` or to the right of it. */
function firstFrom(x: number, points: readonly XY[]): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.[0] ?? x) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a box lies above everything that is drawn. */
function isAbove({ x0, x1, y1 }: Omit<Box, 'y0'>, skyline: readonly XY[]): boolean {
  // A line may come in from the point before, and leave for the one behind.
  const begin = firstFrom(x0, skyline);
  if (begin === skyline.length) return true;
  for (let index = Math.max(0, begin - 1); index < skyline.length; index++) {
    const [x = 0, y = 0] = skyline[index] ?? [];
    if ((skyline[index - 1]?.[0] ?? x) > x1) break;
    if (y < y1) return false;
  }
  return true;
}

/** A text with the places where it may begin, best first. */
interface Wanted {
  readonly series: number | null;
  readonly text: string;
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
  // Of most steps more is stacked on top: they have no room, whatever they would say.
  const isFree = (x: number, y: number): boolean =>
    isAbove({ x0: x, x1: x, y1: y - LIFT + DESCENT }, skyline);
  const wanted = knots.flatMap(({ series, x, y, pieces }): Wanted[] => {
    const [piece] = pieces;
    const near = LIFT - PADDING;
    if (!piece || pieces.length > 1 || !(isFree(x - near, y) || isFree(x + near, y))) return [];
    const { floor, ceiling, bound, first, last } = piece;
    const size = locale.gw({ floor, ceiling, bound, basis: null }, unit);
    const span = { first, last, approximate: false, uncertain: false, written: '' };
    const text = size + locale.strings.figure.comma + locale.shortDate(span);
    const width = measure(text, TICK_SIZE);
    const places: readonly XY[] = [
      [x - width - LIFT, y - LIFT],
      [x + LIFT, y - LIFT],
    ];
    return [{ series, text, places }];
  });
  const circles = knots.map(({ x, y }) => ({ x0: x - 5, x1: x + 5, y0: y - 5, y1: y + 5 }));
  return placeFree(wanted, skyline, references, circles, room);
}

/** Each text at its first place that is free, above what is drawn and inside of the room. */
export function placeFree(
  wanted: readonly Wanted[],
  skyline: readonly XY[],
  references: readonly ReferenceLine[],
  others: readonly Box[],
  room: Room,
): readonly StepLabel[] {
  const { stage } = room;
  const taken = [
    ...room.taken,
    ...others,
    ...references.map(({ label: { x, y, text } }) => boxAt(x, y, text, stage)),
  ];
  return wanted.flatMap(({ series, text, places }) => {
    for (const [x, y] of places) {
      const box = boxAt(x, y, text, stage);
      const isInside =
        box.x0 >= room.x0 && box.x1 <= room.x1 && box.y0 >= room.y0 && box.y1 <= room.y1;
      if (!isInside || !isAbove(box, skyline) || taken.some((other) => overlap(box, other))) {
        continue;
      }
      taken.push(box);
      return [{ series, x, y, text }];
    }
    return [];
  });
}

/** What is stated of each period's bar, above it; a bar of what is assumed has none. */
export function barLabels(
  bars: readonly BarPiece[],
  plot: Plot,
  references: readonly ReferenceLine[],
  room: Room,
): readonly StepLabel[] {
  const { locale, measure } = room.stage;
  const boxes = bars.map((bar): Box => {
    const [x0, , x1] = stretchOf(bar, plot);
    return { x0, x1, y0: plot.y(bar.high), y1: plot.y(bar.low) };
  });
  const wanted = [...groupBy(bars, ({ period }) => period).values()].flatMap((pieces): Wanted[] => {
    const sum = (...kinds: readonly AreaKind[]): number =>
      sumBy(pieces, ({ kind, low, high }) => (kinds.includes(kind) ? high - low : 0));
    const range = { low: sum('floor'), high: sum('floor', 'ceiling', 'late') };
    const [bar] = pieces;
    if (!bar || range.high === 0 || sum('assumed') > 0) return [];
    const [, x0, x1] = stretchOf({ ...bar, since: null }, plot);
    const text = locale.range(range, room.unit);
    const top = Math.min(...pieces.map(({ high }) => plot.y(high)));
    return [{ series: null, text, places: [[(x0 + x1 - measure(text, TICK_SIZE)) / 2, top - 5]] }];
  });
  return placeFree(wanted, [], references, boxes, room);
}
