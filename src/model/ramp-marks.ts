import type { Reference } from '../data/deal.js';
import { numberAt } from '../data/milestones.js';
import type { CapacityUnit, TextPart } from '../locale/locale.js';
import { spread } from './pack.js';
import { sumBy } from './course.js';
import { groupBy } from './group.js';
import { type BarPiece, STRETCH_HEIGHT, stretchOf } from './ramp-bars.js';
import { TICK_SIZE } from './ramp-geometry.js';
import { type RampSeries, toldSum } from './ramp-series.js';
import type { Knot } from './knots.js';
import type { Plot, XY } from './plot.js';
import type { AreaKind } from './stack.js';
import type { Stage } from './stage.js';

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
  readonly pixelsPerGw: number;
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
  readonly reference: Reference;
  /** Its label says the size alone, as there is no room for more. */
  readonly isBare: boolean;
}

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

/** A lower step is hardly seen, so that nothing is said of it. px. */
const LEAST_STEP = 4;
/** So many px of the width of a panel are left to each knot, or else none is drawn without a label. */
const KNOT_WIDTH = 12;
/** A reference lies on the scale of a panel if it raises it by no more than this. */
const MOST_RAISED = 1.5;
/** px of the label of a reference with its distance to the next. */
export const REFERENCE_HEIGHT = 14;
/** How far a baseline lies above what its text is about. px. */
const LIFT = 9;
/** What is kept free at either side of a text. px. */
const PADDING = 3;

/** Whether a line is drawn in a panel that reaches so many GW. */
export function fits({ gw }: Reference, size: number): boolean {
  return gw > 0 && gw <= size * MOST_RAISED;
}

function sizeOf({ gw }: Reference, { locale }: Pick<Stage, 'locale'>, unit: CapacityUnit): string {
  return locale.range({ low: gw, high: gw }, unit);
}

/** A reference in words: "11 GW: New York City's summer peak". */
export function referenceWords(
  reference: Reference,
  stage: Pick<Stage, 'locale'>,
  unit: CapacityUnit,
): string {
  const { locale } = stage;
  const label = locale.isolated(locale.text(reference.label));
  return locale.labelled(sizeOf(reference, stage, unit), label);
}

/**
 * Lines to compare with; their labels stand at the left above them. Where lines are so close that one
 * would cross the label of another, labels stand above them all and the last one below them all, in
 * the order of the lines; where there is no room above, more of them below. A label that would be cut,
 * or hide what is drawn, says the size alone.
 * @param skyline the upper edge of what is drawn.
 */
export function referenceLines(
  references: readonly Reference[],
  y: (gw: number) => number,
  { stage, unit, x0, x1, y0, y1 }: Omit<Room, 'taken'>,
  skyline: readonly XY[],
): readonly ReferenceLine[] {
  if (references.length === 0) return [];
  const sorted = references.toSorted((one, other) => other.gw - one.gw);
  const groups: number[][] = [];
  for (const { gw } of sorted) {
    const group = groups.at(-1);
    if (group && y(gw) - (group.at(-1) ?? 0) < REFERENCE_HEIGHT + 2) group.push(y(gw));
    else groups.push([y(gw)]);
  }
  const wanted = groups.flatMap((lines) => {
    const [first = 0, last = first] = [lines[0], lines.at(-1)];
    const room = Math.floor((first - y0) / REFERENCE_HEIGHT);
    const above = lines.length > 1 ? Math.min(lines.length - 1, room) : 1;
    return lines.map((_, index) => {
      const rows = index - above + 0.5;
      const middle =
        rows < 0 ? first - 1 + rows * REFERENCE_HEIGHT : last + 1 + rows * REFERENCE_HEIGHT;
      return { y: middle, height: REFERENCE_HEIGHT };
    });
  });
  const middles = spread(wanted, y0, y1);
  const isAbove = aboveAll(skyline, { x0, x1 });
  return sorted.map((reference, index) => {
    const words = referenceWords(reference, stage, unit);
    const x = x0 + 6;
    const baseline = (middles[index] ?? 0) + 3;
    const box = boxAt(x, baseline, words, stage);
    const isBare = box.x1 > x1 || !isAbove(box);
    const text = isBare ? sizeOf(reference, stage, unit) : words;
    const parts = stage.locale.parts(text, words);
    return { y: y(reference.gw), label: { x, y: baseline, text, parts }, reference, isBare };
  });
}

/** The height of a text above its baseline and below it. */
function rowAt(y: number): Pick<Box, 'y0' | 'y1'> {
  return { y0: y - TICK_SIZE * 0.9, y1: y + TICK_SIZE * 0.25 };
}

function boxAt(x: number, y: number, text: string, { measure }: Stage): Box {
  const width = measure(text, TICK_SIZE);
  return { x0: x - PADDING, x1: x + width + PADDING, ...rowAt(y) };
}

function overlap(one: Box, other: Box): boolean {
  return one.x0 < other.x1 && other.x0 < one.x1 && one.y0 < other.y1 && other.y0 < one.y1;
}

/** Tells whether a box between two places lies above everything that is drawn. */
function aboveAll(
  skyline: readonly XY[],
  { x0, x1 }: Pick<Room, 'x0' | 'x1'>,
): (box: Box) => boolean {
  /** How high the drawing reaches in each column of pixels: the least y, px. */
  const roof = new Float64Array(Math.max(0, Math.ceil(x1 - x0))).fill(Infinity);
  for (let index = 1; index < skyline.length; index++) {
    const [begin = 0, from = 0] = skyline[index - 1] ?? [];
    const [end = 0, to = 0] = skyline[index] ?? [];
    const top = Math.min(from, to);
    for (let column = Math.floor(begin - x0); column <= end - x0; column++) {
      roof[column] = Math.min(numberAt(roof, column), top);
    }
  }
  return (box) => {
    let column = Math.floor(box.x0 - x0);
    while (column <= box.x1 - x0 && !(numberAt(roof, column) < box.y1)) column++;
    return column > box.x1 - x0;
  };
}

/** What is taken is looked up by columns of so many px. */
const COLUMN = 32;

/** Tells where a text may stand, and takes what has been given to one. */
interface Vacancy {
  readonly isFree: (box: Box) => boolean;
  readonly take: (box: Box) => void;
}

/** What is above everything drawn and inside of a room, apart from other things that stand there. */
function vacancy(
  skyline: readonly XY[],
  references: readonly ReferenceLine[],
  others: readonly Box[],
  room: Room,
): Vacancy {
  const columns: Box[][] = [];
  const columnOf = (x: number): number => Math.max(0, Math.floor(x / COLUMN));
  const take = (box: Box): void => {
    for (let column = columnOf(box.x0); column <= columnOf(box.x1); column++)
      (columns[column] ??= []).push(box);
  };
  for (const box of [...room.taken, ...others]) take(box);
  for (const { label } of references) take(boxAt(label.x, label.y, label.text, room.stage));
  const isAbove = aboveAll(skyline, room);
  const isTaken = (box: Box): boolean => {
    const end = columnOf(box.x1);
    for (let column = columnOf(box.x0); column <= end; column++)
      if (columns[column]?.some((other) => overlap(box, other))) return true;
    return false;
  };
  const isFree = (box: Box): boolean =>
    box.x0 >= room.x0 &&
    box.x1 <= room.x1 &&
    box.y0 >= room.y0 &&
    box.y1 <= room.y1 &&
    isAbove(box) &&
    !isTaken(box);
  return { isFree, take };
}

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
  const circles = knots.map(({ x, y }) => ({ x0: x - 5, x1: x + 5, y0: y - 5, y1: y + 5 }));
  const free = vacancy(skyline, references, circles, room);
  const wanted = knots.flatMap((knot): Wanted[] => {
    const { series, x, y, piece } = knot;
    const told = piece?.();
    if (!told || told.ceiling * room.pixelsPerGw < LEAST_STEP) return [];
    const { floor, ceiling, bound, first, last } = told;
    const size = locale.gw({ floor, ceiling, bound, basis: null }, unit);
    const span = { first, last, approximate: false, uncertain: false, written: '' };
    const text = size + locale.strings.figure.comma + locale.shortDate(span);
    const width = measure(text, TICK_SIZE);
    const places: readonly XY[] = [
      [x - width - LIFT, y - LIFT],
      [x + LIFT, y - LIFT],
    ];
    return [{ series, text, knot, places }];
  });
  return placeFree(wanted, free, stage);
}

/** The knots that are drawn: of many, those that a label tells of, as rings would hide the stack. */
export function shownKnots(
  knots: readonly Knot[],
  labels: readonly StepLabel[],
  { x0, x1 }: Pick<Box, 'x0' | 'x1'>,
): readonly Knot[] {
  if (knots.length * KNOT_WIDTH <= x1 - x0) return knots;
  const told = new Set(labels.map(({ knot }) => knot));
  return knots.filter((knot) => told.has(knot));
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
  return placeFree(wanted, vacancy([], references, boxes, room), room.stage);
}
