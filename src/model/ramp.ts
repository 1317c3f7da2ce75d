import { calendarOf, dayOf } from '../data/dates.js';
import type { Dataset, Day, Reference } from '../data/deal.js';
import type { CapacityUnit, Locale } from '../locale/locale.js';
import { type Capacity, type Commitment, type WaitingPiece, heightOf, join } from './capacity.js';
import { largestOf, sumBy } from './course.js';
import {
  type BarPiece,
  type Period,
  type PeriodName,
  barAreas,
  barsOf,
  drawnPeriod,
  periodsOf,
  reachOf,
} from './ramp-bars.js';
import {
  TICK_SIZE,
  type Geometry,
  type RampAxis,
  type ValueLine,
  LABEL_GAP,
  axisEnd,
  axisOf,
  geometryOf,
  heightFor,
  linesOf,
} from './ramp-geometry.js';
import type { DayRange } from './range.js';
import { type SeriesLabel, placeLabels } from './ramp-label.js';
import {
  type Box,
  type ReferenceLine,
  type Room,
  type StepLabel,
  REFERENCE_HEIGHT,
  barLabels,
  fits,
  referenceLines,
  referenceWords,
  stepLabels,
} from './ramp-marks.js';
import {
  type TimeScale,
  type TimeTick,
  type ValueTick,
  timeScale,
  timeTicks,
  valueTicks,
} from './scale.js';
import {
  type PanelDraft,
  type RampOptions,
  type RampSeries,
  commitmentsOf,
  draftsOf,
  joinSmall,
  withoutHidden,
} from './ramp-series.js';
import { type Area, type Knot, type Plot, pathOf, stackedAreas } from './stack.js';
import { shorten } from './text.js';
import type { Stage } from './timeline.js';
import { type TodayLine, todayLabel } from './today-line.js';
import { type Range, total } from './total.js';

export { CAPTION_HEIGHT, TICK_SIZE } from './ramp-geometry.js';
export { type RampOptions, type RampSeries, STACK_RULES, commitmentsOf } from './ramp-series.js';

/** A piece of the block beside the axis, px. */
export interface BlockPiece {
  readonly kind: WaitingPiece['kind'];
  readonly series: number;
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** Below this it is stated at the least, above it at the most. */
  readonly firm: number;
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
  readonly knots: readonly Knot[];
  /** Path data of the stack's upper edge without the delay; empty where there is none. */
  readonly original: string;
  /** What single steps or bars add, where there is room to write it. */
  readonly steps: readonly StepLabel[];
  readonly block: readonly BlockPiece[];
  readonly labels: readonly SeriesLabel[];
  /** `null` where the panel below has one. */
  readonly axis: RampAxis | null;
}

/** A ramp, ready to draw: px and final texts. */
export interface RampScene {
  readonly width: number;
  readonly height: number;
  readonly x0: number;
  readonly x1: number;
  /** First and last day of the axis. */
  readonly range: DayRange;
  /** One for the whole figure, so that sizes can be compared. */
  readonly unit: CapacityUnit;
  readonly panels: readonly RampPanel[];
  readonly ticks: readonly TimeTick[];
  readonly today: {
    readonly x: number;
    readonly label: TodayLine['label'];
    /** The label stands in the line of the first title, else in a line of its own above. */
    readonly isBesideTitle: boolean;
  } | null;
  /** What a bar stands for: what was asked for, or longer where that is too narrow; else `null`. */
  readonly period: PeriodName | null;
  /** In words, the references that lie too far above the panels to be drawn. */
  readonly farReferences: readonly string[];
}

/* Sizes in px. */
export const TITLE_SIZE = 13;

const TITLE_HEIGHT = 30;
const TITLE_BASELINE = 15;
const TODAY_HEIGHT = 18;
const PANEL_GAP = 14;
const LEAST_PANEL = 28;
/** Room for what is written above a bar or a line to compare with. */
const HEADROOM = 1.07;
/** Lines of the axis of capacity are about so far apart. */
const TICK_DISTANCE = 55;

function beginOf(commitments: readonly Commitment[], to: Day): Day {
  let first = Infinity;
  for (const { deal, tranches } of commitments) {
    for (const piece of tranches) {
      if (piece.claim === 'undated') continue;
      first = Math.min(first, piece.first ?? deal.announced?.first ?? piece.last ?? to);
    }
  }
  const day = first < Infinity ? Math.min(to, first) : to - 5 * 365;
  return dayOf(calendarOf(day).year, 1, 1);
}

/** How high the stack is in the end; what fades in or has left does not count. GW. */
function endOf(areas: readonly Area[]): number {
  const settled = areas.filter(({ kind }) => kind !== 'fade' && kind !== 'outline');
  return largestOf(settled.map(({ final }) => final[1]));
}

/** What has no date, from `base` GW upwards: a piece of each kind for each series. */
function blockPieces(
  series: readonly RampSeries[],
  base: number,
  geometry: Geometry,
  y: (gw: number) => number,
): readonly BlockPiece[] {
  const pieces: BlockPiece[] = [];
  for (const kind of ['from', 'undated', 'left'] as const) {
    for (const [index, { capacity }] of series.entries()) {
      const waiting = capacity.waiting.filter((piece) => piece.kind === kind);
      if (waiting.length === 0) continue;
      const ceiling = sumBy(waiting, (piece) => piece.ceiling);
      const floor = sumBy(waiting, (piece) => piece.floor);
      pieces.push({
        kind,
        series: index,
        ...geometry.block,
        top: y(base + ceiling),
        bottom: y(base),
        firm: y(base + floor),
      });
      base += ceiling;
    }
  }
  return pieces;
}

function largest<Item>(items: readonly Item[], sizeOfItem: (item: Item) => number): Item | null {
  return items.toSorted((one, other) => sizeOfItem(other) - sizeOfItem(one))[0] ?? null;
}

/** The point that the label of a series speaks of: in the block, else at the end of the axis. */
function anchorOf(
  index: number,
  areas: readonly Area[],
  block: readonly BlockPiece[],
  x1: number,
  y: (gw: number) => number,
): readonly [number, number] {
  const own = ({ series }: { readonly series: number }): boolean => series === index;
  const piece = largest(block.filter(own), ({ top, bottom }) => bottom - top);
  if (piece) return [piece.x + piece.width, (piece.top + piece.bottom) / 2];
  const area = largest(areas.filter(own), ({ final: [low, high] }) => high - low);
  const [low, high] = area?.final ?? [0, 0];
  return [x1, y(high > low ? (low + high) / 2 : 0)];
}

/** A panel with its scale. */
interface SizedDraft extends PanelDraft {
  /** Pieces of its bars; `null` where areas are drawn. */
  readonly bars: readonly BarPiece[] | null;
  readonly references: readonly Reference[];
  /** GW below zero, and above it. */
  readonly below: number;
  readonly above: number;
}

/** What all panels of a ramp share. */
interface Setting extends Geometry {
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
  readonly today: RampScene['today'];
  /** Of each layer what its stack would be without the delay. */
  readonly originals: ReadonlyMap<string, Capacity>;
}

/** How far a panel reaches: its stack with its block, or bars beside their block; references. */
function sizedDraft(
  draft: PanelDraft,
  periods: readonly Period[] | null,
  references: readonly Reference[],
): SizedDraft {
  const { series } = draft;
  const bars = periods && barsOf(series, periods);
  const [below, highest] = bars ? reachOf(bars) : [0, 0];
  const waiting = series.flatMap(({ capacity }) => capacity.waiting);
  const size = bars
    ? Math.max(
        highest * HEADROOM,
        sumBy(waiting, (piece) => piece.ceiling),
      )
    : sumBy(series, ({ capacity }) => heightOf(capacity));
  const lines = references.filter((each) => fits(each, size));
  return {
    ...draft,
    bars,
    references: lines,
    below,
    above: largestOf([size, ...lines.map(({ gw }) => gw * HEADROOM)]),
  };
}

type Plain = Omit<Setting, 'today' | 'originals'>;

/** Each layer without the delay, where areas are drawn with one; soft edges and outlines apart. */
function originalsOf(
  dataset: Dataset,
  options: RampOptions,
  locale: Locale,
): ReadonlyMap<string, Capacity> {
  if (!options.delay || options.mode === 'added') return new Map();
  const undelayed = { ...options, delay: null };
  const drafts = draftsOf(commitmentsOf(dataset, undelayed), dataset, undelayed, locale);
  return new Map(
    drafts.map(({ layer, series }) => {
      const whole = join(series.map(({ capacity }) => capacity));
      return [layer, { ...whole, soft: [], outline: [] }];
    }),
  );
}

function titleOf(layer: string, { sums, stage, unit }: Plain): string {
  const { locale, measure, width } = stage;
  const sum = sums.get(layer);
  const words = sum ? locale.range(sum, unit) : '';
  const title = locale.strings.announcedSum(locale.layerName(layer), words);
  return shorten(title, width, measure, TITLE_SIZE, true);
}

/** px of a panel: no less than what can be seen, however small it is on the common scale. */
function panelHeight({ below, above }: SizedDraft, pixelsPerGw: number): number {
  return Math.max(LEAST_PANEL, (below + above) * pixelsPerGw);
}

/** The lines of a panel, as close as its own height allows. */
function ticksOf(
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

/** Areas, or bars with what stands on them. */
function drawn(
  series: readonly RampSeries[],
  bars: readonly BarPiece[] | null,
  plot: Plot,
  references: readonly ReferenceLine[],
  room: Room,
): Pick<RampPanel, 'areas' | 'knots' | 'steps'> {
  if (bars) {
    const steps = barLabels(bars, plot, references, room);
    return { areas: barAreas(bars, plot), knots: [], steps };
  }
  const capacities = series.map(({ capacity }) => capacity);
  const { areas, knots, skyline } = stackedAreas(capacities, plot);
  return { areas, knots, steps: stepLabels(knots, skyline, references, room) };
}

function panelOf(
  draft: SizedDraft,
  top: number,
  isLast: boolean,
  setting: Setting,
): { readonly panel: RampPanel; readonly end: number } {
  const { pixelsPerGw, stage, unit, x0, x1, first, last } = setting;
  const { layer, series, off } = joinSmall(draft, pixelsPerGw, stage.locale);
  const { below } = draft;
  const plotTop = top + TITLE_HEIGHT;
  const bottom = plotTop + panelHeight(draft, pixelsPerGw);
  const y = (gw: number): number => bottom - (gw + below) * pixelsPerGw;
  const plot: Plot = { first, last, x: setting.scale, y };
  const plain = { stage, unit, x0, x1, y0: plotTop - 12, y1: bottom };
  const references = referenceLines(draft.references, y, plain);
  const title = titleOf(layer, setting);
  const titleY = top + TITLE_BASELINE;
  const room: Room = { ...plain, y0: top, taken: headsOf(title, titleY, setting) };
  const bars = draft.bars && barsOf(series, setting.periods ?? []);
  const { areas, knots, steps } = drawn(series, bars, plot, references, room);
  const original = setting.originals.get(layer);
  const block = blockPieces(series, bars ? 0 : endOf(areas), setting, y);
  const labelled = [...series, ...off].map((each, index) => ({
    ...each,
    index,
    isOff: index >= series.length,
    anchor: anchorOf(index, areas, block, x1, y),
    // A bar may stand anywhere on the axis: its label tells it by its colour.
    isTied: !bars || block.some((piece) => piece.series === index),
  }));
  const { isBeside } = setting.labels;
  // Beside the labels one foot serves all panels.
  const hasBlock = isBeside
    ? setting.block.width > 0
    : labelled.some(({ capacity }) => capacity.waiting.length > 0);
  const axis = isLast || !isBeside ? axisOf(bottom, hasBlock, setting, stage) : null;
  const foot = axis ? axisEnd(axis) : bottom;
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
    knots,
    original: original ? pathOf(stackedAreas([original], plot).skyline) : '',
    steps,
    block,
    labels,
    axis,
  };
  return { panel, end: Math.max(foot, labelsEnd) };
}

function todayOf(firstTitle: string, setting: Plain): RampScene['today'] {
  const { options, scale, x0, x1, stage } = setting;
  const { today } = options;
  if (today === null) return null;
  const x = scale(today + 0.5);
  if (x < x0 || x > x1) return null;
  const { width, measure } = stage;
  const label = todayLabel(today, x, TITLE_BASELINE, [0, width], stage);
  const titleEnd = measure(firstTitle, TITLE_SIZE, true);
  return { x, label, isBesideTitle: label.x0 > titleEnd + LABEL_GAP };
}

/** Lays a ramp out: a panel for each layer, all on one scale, one under the other. */
export function rampScene(dataset: Dataset, options: RampOptions, stage: Stage): RampScene {
  const { width, locale, measure } = stage;
  const isWhole = !options.hidden?.length;
  const all = isWhole ? options : { ...options, hidden: [] };
  const commitments = commitmentsOf(dataset, all);
  const first = options.from ?? beginOf(commitments, options.to);
  const last = Math.max(options.to, first);
  const period = options.mode === 'added' ? drawnPeriod(first, last, options.period, width) : null;
  const periods = period && periodsOf(first, last, period);
  const sized = draftsOf(commitments, dataset, options, locale).map((draft) =>
    sizedDraft(draft, periods, dataset.references),
  );
  const most = largestOf(sized.map(({ below, above }) => below + above));
  const pixelsPerGw = heightFor(width) / (most || 1);
  const whole = sized.map((draft) => {
    const places = Math.floor(panelHeight(draft, pixelsPerGw) / REFERENCE_HEIGHT);
    return { ...draft, references: draft.references.slice(0, places) };
  });
  const drafts = isWhole
    ? whole
    : withoutHidden(whole, draftsOf(commitmentsOf(dataset, options), dataset, options, locale));
  const unit = options.unit === 'auto' && most >= 1 ? 'GW' : options.unit;
  const values = whole.flatMap((draft) => ticksOf(draft, pixelsPerGw, unit, locale));
  const geometry = geometryOf(whole, values, stage);
  const scale = timeScale(first, last, geometry.x0, geometry.x1);
  const sums = new Map<string, Range>(Object.entries(total(dataset.deals, options).byLayer));
  const plain = {
    ...geometry,
    stage,
    options,
    first,
    last,
    scale,
    periods,
    unit,
    pixelsPerGw,
    sums,
  };
  const today = drafts[0] ? todayOf(titleOf(drafts[0].layer, plain), plain) : null;
  const setting: Setting = { ...plain, today, originals: originalsOf(dataset, options, locale) };
  const panels: RampPanel[] = [];
  let y = today && !today.isBesideTitle ? TODAY_HEIGHT : 0;
  for (const [index, draft] of drafts.entries()) {
    const { panel, end } = panelOf(draft, y, index === drafts.length - 1, setting);
    panels.push(panel);
    y = end + PANEL_GAP;
  }
  const shown = new Set(drafts.flatMap(({ references }) => references));
  return {
    width,
    height: y,
    x0: geometry.x0,
    x1: geometry.x1,
    range: { from: first, to: last },
    unit,
    panels,
    ticks: timeTicks(scale, first, last, locale, measure),
    today,
    period,
    farReferences: dataset.references
      .filter((each) => !shown.has(each))
      .map((each) => referenceWords(each, stage, options.unit)),
  };
}
