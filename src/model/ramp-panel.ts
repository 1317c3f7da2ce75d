import type { Day, Reference } from '../data/deal.js';
import type { CapacityUnit, Locale } from '../locale/locale.js';
import type { Capacity } from './capacity.js';
import { largestOf } from './course.js';
import { type Knot, shownKnots } from './knots.js';
import { type Plot, pathOf } from './plot.js';
import { type BarPiece, type Period, barAreas, barsOf } from './ramp-bars.js';
import { type BlockPiece, blockPieces } from './ramp-block.js';
import {
  type Caption,
  type Geometry,
  type ValueLine,
  FOOT_BASELINE,
  TICK_SIZE,
  captionOf,
  footEnd,
  linesOf,
} from './ramp-geometry.js';
import { type SeriesLabel, placeLabels } from './ramp-label.js';
import { type PanelDraft, type RampOptions, type RampSeries, toldSum } from './ramp-series.js';
import { type ReferenceLine, referenceLines } from './reference-lines.js';
import type { Box, Room } from './room.js';
import { type TimeScale, type ValueTick, valueTicks } from './scale.js';
import { joinSmall } from './small-series.js';
import { type Area, stackedAreas } from './stack.js';
import type { Stage } from './stage.js';
import { type StepLabel, barLabels, stepLabels } from './step-labels.js';
import { shorten } from './text.js';
import type { TodayLine } from './today-line.js';
import type { Range } from './total.js';

/** The line for today, ready to draw: px. */
export interface RampToday {
  readonly x: number;
  readonly label: TodayLine['label'];
  /** The label stands in the line of the first title, else in a line of its own under it. */
  readonly isBesideTitle: boolean;
}

/** One layer of the build-out with its own stack. */
export interface RampPanel {
  readonly layer: string;
  readonly title: string;
  readonly tone: string;
  /** Baseline of the title. */
  readonly titleY: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly ValueLine[];
  readonly references: readonly ReferenceLine[];
  /** From the foot of the stack upwards. */
  readonly series: readonly RampSeries[];
  /** Switched off by the reader; labels count them after the others. */
  readonly off: readonly RampSeries[];
  readonly areas: readonly Area[];
  /** Of stated steps; of many, those of which a label tells. */
  readonly knots: readonly Knot[];
  /** Path data of the stack's upper edge without the delay; empty where there is none. */
  readonly original: string;
  /** What single steps or bars add, where there is room to write it. */
  readonly steps: readonly StepLabel[];
  readonly block: readonly BlockPiece[];
  readonly labels: readonly SeriesLabel[];
  /** Baseline of the labels of the time axis; `null` where the panel below has them. */
  readonly tickY: number | null;
  readonly caption: Caption;
}

/* Sizes in px. */
export const TITLE_SIZE = 13;
export const TITLE_BASELINE = 15;
const TITLE_HEIGHT = 30;
export const TODAY_HEIGHT = 18;
const LEAST_PANEL = 28;
/** Lines of the axis of capacity are about so far apart. */
const TICK_DISTANCE = 55;

/** A panel with its scale. */
export interface SizedDraft extends PanelDraft {
  /** Pieces of its bars; `null` where areas are drawn. */
  readonly bars: readonly BarPiece[] | null;
  readonly references: readonly Reference[];
  /** GW below zero, and above it. */
  readonly below: number;
  readonly above: number;
}

/** What all panels of a ramp share. */
export interface Setting extends Geometry {
  readonly stage: Stage;
  readonly options: RampOptions;
  readonly first: Day;
  readonly last: Day;
  readonly scale: TimeScale;
  /** One for the whole figure, so that sizes can be compared. */
  readonly unit: CapacityUnit;
  readonly pixelsPerGw: number;
  /** `null` where areas are drawn. */
  readonly periods: readonly Period[] | null;
  readonly sums: ReadonlyMap<string, Range>;
  readonly today: RampToday | null;
  /** Of each layer what its stack would be without the delay. */
  readonly originals: ReadonlyMap<string, Capacity>;
}

/** What is common before anything is placed. */
export type Plain = Omit<Setting, 'today' | 'originals'>;

/** How high the stack is in the end; what fades in or has left does not count. GW. */
function endOf(areas: readonly Area[]): number {
  const settled = areas.filter(({ kind }) => kind !== 'fade' && kind !== 'outline');
  return largestOf(settled.map(({ final }) => final[1]));
}

function largest<Item>(items: readonly Item[], sizeOfItem: (item: Item) => number): Item | null {
  return items.toSorted((one, other) => sizeOfItem(other) - sizeOfItem(one))[0] ?? null;
}

/**
 * The point that the label of a series speaks of: in the block, else at the end of the axis; `null`
 * where nothing of it is drawn.
 */
function anchorOf(
  index: number,
  areas: readonly Area[],
  block: readonly BlockPiece[],
  x1: number,
  y: (gw: number) => number,
): readonly [number, number] | null {
  const own = ({ series }: { readonly series: number }): boolean => series === index;
  const piece = largest(block.filter(own), ({ top, bottom }) => bottom - top);
  if (piece) return [piece.x + piece.width, (piece.top + piece.bottom) / 2];
  const area = largest(areas.filter(own), ({ final: [low, high] }) => high - low);
  if (!area) return null;
  const [low, high] = area.final;
  return [x1, y(high > low ? (low + high) / 2 : 0)];
}

/** The heading of a panel: its layer and what of it has been announced. */
export function titleOf({ layer, series, off }: PanelDraft, { sums, stage, unit }: Plain): string {
  const { locale, measure, width } = stage;
  const sum = sums.get(layer);
  const words = sum ? locale.range(toldSum(sum, [...series, ...off]), unit) : '';
  const name = locale.layerName(layer);
  const whole = locale.strings.announcedSum(name, words);
  // A sum without its end says something else: where room is short, the word goes before the sum.
  const title = measure(whole, TITLE_SIZE, true) > width ? `${name} · ${words}` : whole;
  return shorten(title, width, measure, TITLE_SIZE, true);
}

/** px of a panel: no less than what can be seen, however small it is on the common scale. */
export function panelHeight({ below, above }: SizedDraft, pixelsPerGw: number): number {
  return Math.max(LEAST_PANEL, (below + above) * pixelsPerGw);
}

/** The lines of a panel, as close as its own height allows. */
export function ticksOf(
  draft: SizedDraft,
  pixelsPerGw: number,
  unit: CapacityUnit,
  locale: Locale,
): readonly ValueTick[] {
  const height = panelHeight(draft, pixelsPerGw);
  const { below } = draft;
  return valueTicks(height / pixelsPerGw - below, height / TICK_DISTANCE, unit, locale, -below);
}

/** Where the title of a panel stands, and the label of today. */
function headsOf(title: string, y: number, { stage, today }: Setting): readonly Box[] {
  const { measure } = stage;
  const rowOf = (x0: number, width: number, baseline: number): Box => ({
    x0,
    x1: x0 + width,
    y0: baseline - TITLE_SIZE,
    y1: baseline + 4,
  });
  const heads = [rowOf(0, measure(title, TITLE_SIZE, true), y)];
  if (!today) return heads;
  const width = measure(today.label.text, TICK_SIZE);
  return [...heads, rowOf(today.label.x - width / 2, width, today.label.y)];
}

/** The place of a panel among all. */
export interface PanelPlace {
  readonly isLast: boolean;
  /** What is said of its block; empty where there is none, or a block below says the same. */
  readonly blockWords: string;
}

/** Lays a panel out from `top` px on, and tells where it ends. */
export function panelOf(
  draft: SizedDraft,
  top: number,
  setting: Setting,
  { isLast, blockWords }: PanelPlace,
): { readonly panel: RampPanel; readonly end: number } {
  const { pixelsPerGw, stage, unit, x0, x1, first, last } = setting;
  const { layer, series, off } = joinSmall(draft, pixelsPerGw, stage.locale);
  const { below } = draft;
  const hasToday = top === 0 && setting.today?.isBesideTitle === false;
  const plotTop = top + TITLE_HEIGHT + (hasToday ? TODAY_HEIGHT : 0);
  const bottom = plotTop + panelHeight(draft, pixelsPerGw);
  const y = (gw: number): number => bottom - (gw + below) * pixelsPerGw;
  const plot: Plot = { first, last, x: setting.scale, y };
  const plain = { stage, unit, pixelsPerGw, x0, x1, y0: plotTop - 12, y1: bottom };
  const title = titleOf(draft, setting);
  const titleY = top + TITLE_BASELINE;
  const room: Room = { ...plain, y0: top, taken: headsOf(title, titleY, setting) };
  const bars = draft.bars && barsOf(series, setting.periods ?? []);
  const stacked = stackedAreas(bars ? [] : series.map(({ capacity }) => capacity), plot);
  const { knots, skyline } = stacked;
  const areas = bars ? barAreas(bars, plot) : stacked.areas;
  const references = referenceLines(draft.references, y, plain, skyline);
  const steps = bars
    ? barLabels(bars, series, plot, references, room)
    : stepLabels(knots, skyline, references, room);
  const original = setting.originals.get(layer);
  const before = original ? stackedAreas([original], plot).skyline : [];
  const block = blockPieces(series, bars ? 0 : endOf(areas), setting, y);
  // The bars of a series stand at many heights: its place in the stack says more than any of them.
  const heightOf = (index: number): number =>
    bars && index < series.length ? (draft.above * (index + 0.5)) / series.length : 0;
  const labelled = [...series, ...off].map((each, index) => {
    const anchor = anchorOf(index, bars ? [] : areas, block, x1, y);
    return {
      ...each,
      index,
      isOff: index >= series.length,
      anchor: anchor ?? ([x1, y(heightOf(index))] as const),
      // A bar may stand anywhere on the axis: its label tells it by its colour.
      isTied: bars ? block.some((piece) => piece.series === index) : anchor !== null,
    };
  });
  const { isBeside } = setting.labels;
  const hasTicks = isLast || !isBeside || blockWords !== '';
  const caption = captionOf(bottom, blockWords, setting, stage);
  const foot = hasTicks ? footEnd(caption) : bottom;
  const column = isBeside ? { top: plotTop - 8, bottom } : { top: foot + 8, bottom: Infinity };
  const place = { ...setting.labels, ...column };
  const { labels, bottom: labelsEnd } = placeLabels(labelled, place, stage, unit);
  const panel = {
    layer,
    title,
    tone: layer,
    titleY,
    top: plotTop,
    bottom,
    lines: linesOf(ticksOf(draft, pixelsPerGw, unit, stage.locale), y),
    references,
    series,
    off,
    areas,
    knots: shownKnots(knots, steps, x1 - x0),
    original: before.length > 0 ? pathOf(before) : '',
    steps,
    block,
    labels,
    tickY: hasTicks ? bottom + FOOT_BASELINE : null,
    caption,
  };
  return { panel, end: Math.max(foot, labelsEnd) };
}
