import { calendarOf, dayOf } from '../data/dates.js';
import type { Dataset, Day } from '../data/deal.js';
import type { CapacityUnit } from '../locale/locale.js';
import type { Commitment, WaitingPiece } from './capacity.js';
import {
  type Geometry,
  type RampAxis,
  type ValueLine,
  LABEL_GAP,
  axisEnd,
  axisOf,
  geometryOf,
  linesOf,
} from './ramp-geometry.js';
import type { DayRange } from './range.js';
import { type SeriesLabel, placeLabels } from './ramp-label.js';
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
} from './ramp-series.js';
import { type Area, type Knot, type Plot, stackedAreas } from './stack.js';
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
  readonly series: readonly RampSeries[];
  readonly areas: readonly Area[];
  readonly knots: readonly Knot[];
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
  readonly panels: readonly RampPanel[];
  readonly ticks: readonly TimeTick[];
  readonly today: {
    readonly x: number;
    readonly label: TodayLine['label'];
    /** The label stands in the line of the first title, else in a line of its own above. */
    readonly isBesideTitle: boolean;
  } | null;
}

/* Sizes in px. */
export const TITLE_SIZE = 13;

const TITLE_HEIGHT = 30;
const TITLE_BASELINE = 15;
const TODAY_HEIGHT = 18;
const PANEL_GAP = 14;
const LEAST_PANEL = 24;
/** About so many lines cross the largest panel. */
const VALUE_TICKS = 6;

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

function blockPieces(
  series: readonly RampSeries[],
  areas: readonly Area[],
  geometry: Geometry,
  y: (gw: number) => number,
): readonly BlockPiece[] {
  const settled = areas.filter(({ kind }) => kind !== 'fade' && kind !== 'outline');
  let base = Math.max(0, ...settled.map(({ final }) => final[1]));
  const pieces: BlockPiece[] = [];
  for (const kind of ['from', 'undated', 'left'] as const) {
    for (const [index, { capacity }] of series.entries()) {
      for (const piece of capacity.waiting) {
        if (piece.kind !== kind) continue;
        pieces.push({
          kind,
          series: index,
          ...geometry.block,
          top: y(base + piece.ceiling),
          bottom: y(base),
          firm: y(base + piece.floor),
        });
        base += piece.ceiling;
      }
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

/** What all panels of a ramp share. */
interface Setting extends Geometry {
  readonly stage: Stage;
  readonly options: RampOptions;
  readonly first: Day;
  readonly last: Day;
  readonly scale: TimeScale;
  /** One for the whole figure, so that sizes can be compared. */
  readonly unit: CapacityUnit;
  readonly values: readonly ValueTick[];
  readonly sums: ReadonlyMap<string, Range>;
}

function titleOf(layer: string, { sums, stage, unit }: Setting): string {
  const { locale, measure, width } = stage;
  const sum = sums.get(layer);
  const words = sum ? locale.range(sum, unit) : '';
  const title = locale.strings.announcedSum(locale.layerName(layer), words);
  return shorten(title, width, measure, TITLE_SIZE, true);
}

function panelOf(
  draft: PanelDraft,
  top: number,
  isLast: boolean,
  setting: Setting,
): { readonly panel: RampPanel; readonly end: number } {
  const { layer, size, series } = draft;
  const plotTop = top + TITLE_HEIGHT;
  const bottom = plotTop + Math.max(LEAST_PANEL, size * setting.pixelsPerGw);
  const y = (gw: number): number => bottom - gw * setting.pixelsPerGw;
  const plot: Plot = { first: setting.first, last: setting.last, x: setting.scale, y };
  const { areas, knots } = stackedAreas(
    series.map(({ capacity }) => capacity),
    plot,
  );
  const block = blockPieces(series, areas, setting, y);
  const labelled = series.map((each, index) => ({
    ...each,
    index,
    anchor: anchorOf(index, areas, block, setting.x1, y),
    isTied: true,
  }));
  const { isBeside } = setting.labels;
  const axis =
    isLast || !isBeside ? axisOf(bottom, block.length > 0, setting, setting.stage) : null;
  const foot = axis ? axisEnd(axis) : bottom;
  const column = isBeside ? { top: plotTop - 8, bottom } : { top: foot + 8, bottom: Infinity };
  const place = { ...setting.labels, ...column };
  const { labels, bottom: labelsEnd } = placeLabels(labelled, place, setting.stage, setting.unit);
  const panel = {
    layer,
    title: titleOf(layer, setting),
    tone: layer,
    titleY: top + TITLE_BASELINE,
    top: plotTop,
    bottom,
    lines: linesOf(size, y, setting.values),
    series,
    areas,
    knots,
    block,
    labels,
    axis,
  };
  return { panel, end: Math.max(foot, labelsEnd) };
}

function todayOf(firstTitle: string, setting: Setting): RampScene['today'] {
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
  const commitments = commitmentsOf(dataset, options);
  const drafts = draftsOf(commitments, dataset, options, locale);
  const most = Math.max(0, ...drafts.map(({ size }) => size));
  const unit = options.unit === 'auto' && most >= 1 ? 'GW' : options.unit;
  const values = valueTicks(most, VALUE_TICKS, unit, locale);
  const geometry = geometryOf(drafts, values, stage);
  const first = options.from ?? beginOf(commitments, options.to);
  const last = Math.max(options.to, first);
  const scale = timeScale(first, last, geometry.x0, geometry.x1);
  const sums = new Map<string, Range>(Object.entries(total(dataset.deals, options).byLayer));
  const setting: Setting = { ...geometry, stage, options, first, last, scale, unit, values, sums };
  const today = drafts[0] ? todayOf(titleOf(drafts[0].layer, setting), setting) : null;
  const panels: RampPanel[] = [];
  let y = today && !today.isBesideTitle ? TODAY_HEIGHT : 0;
  for (const [index, draft] of drafts.entries()) {
    const drawn = joinSmall(draft, geometry.pixelsPerGw, locale);
    const { panel, end } = panelOf(drawn, y, index === drafts.length - 1, setting);
    panels.push(panel);
    y = end + PANEL_GAP;
  }
  return {
    width,
    height: y,
    x0: geometry.x0,
    x1: geometry.x1,
    range: { from: first, to: last },
    panels,
    ticks: timeTicks(scale, first, last, locale, measure),
    today,
  };
}
