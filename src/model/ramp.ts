import type { Duration } from '../data/dates.js';
import { calendarOf, dayOf } from '../data/dates.js';
import type { Dataset, Day, Deal, Text } from '../data/deal.js';
import type { CapacityUnit, Locale } from '../locale/locale.js';
import {
  type Capacity,
  type Commitment,
  type Curve,
  type WaitingPiece,
  capacities,
  heightOf,
  join,
} from './capacity.js';
import { sumBy } from './course.js';
import { groupBy } from './group.js';
import { OTHER, ownParty, partyName } from './item.js';
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
import { type Filter, selectDeals } from './selection.js';
import { type Area, type Knot, type Plot, stackedAreas } from './stack.js';
import { statusOn } from './status.js';
import { shorten, wrap } from './text.js';
import type { Stage } from './timeline.js';
import { type TodayLine, todayLabel } from './today-line.js';
import { type LayerName, type Range, total } from './total.js';
import { type Tranche, sizeOf, tranches } from './tranches.js';

/** What a series of the stack stands for. */
export const STACK_RULES = ['deal', 'party', 'status'] as const;
/** One of {@link STACK_RULES}. */
export type StackRule = (typeof STACK_RULES)[number];

/** What the author of a page asks of a ramp. */
export interface RampOptions extends Filter {
  /** First day of the axis; `null`: the first year with capacity that can be drawn. */
  readonly from: Day | null;
  /** Last day of the axis. */
  readonly to: Day;
  /** Where the line for today stands; `null` for none. */
  readonly today: Day | null;
  /** The day after which `delay` counts. */
  readonly now: Day;
  readonly stackBy: StackRule;
  readonly curve: Curve;
  /** What has no date grows evenly until this day; `null`: it stays in its block. */
  readonly assumeBy: Day | null;
  /** All that lies after today comes later by this much. */
  readonly delay: Duration | null;
  readonly unit: CapacityUnit;
}

/** Deals that share a name in the stack of a panel. */
export interface RampSeries {
  readonly ids: readonly string[];
  readonly name: Text;
  readonly capacity: Capacity;
  /** Name of its colour. */
  readonly tone: string;
}

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

/** A line of the axis of capacity, px. */
export interface ValueLine {
  readonly y: number;
  readonly label: string;
}

/** The foot of a panel: where the years stand, and what the block beside them is. */
export interface RampAxis {
  /** Baseline of the labels of the time axis. */
  readonly tickY: number;
  /** Empty lines where the panel has no block. */
  readonly caption: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
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
export const TICK_SIZE = 12;
export const TITLE_SIZE = 13;
export const CAPTION_HEIGHT = 14;

const LABELS_BESIDE_FROM = 640;
/** More series than this are told apart by their labels. */
const SERIES_TONES = 8;
const TITLE_HEIGHT = 30;
const TITLE_BASELINE = 15;
const TODAY_HEIGHT = 18;
const PANEL_GAP = 14;
const LEAST_PANEL = 24;
const BLOCK_GAP = 18;
const LABEL_GAP = 18;
/** About so many lines cross the largest panel. */
const VALUE_TICKS = 6;
const LAYER_ORDER: readonly LayerName[] = ['chips', 'site', 'cloud', 'programme', 'money', OTHER];

/** Pieces of every selected deal with a stated capacity, as the options have them. */
export function commitmentsOf(dataset: Dataset, options: RampOptions): readonly Commitment[] {
  const { selected } = selectDeals(dataset.deals, options);
  return selected
    .filter((deal) => sizeOf(deal) !== null)
    .map((deal) => ({ deal, tranches: tranches(deal, { ...options, today: options.now }) }));
}

function beginOf(commitments: readonly Commitment[], to: Day): Day {
  const days = commitments.flatMap(({ deal, tranches: pieces }) =>
    pieces
      .filter(({ claim }) => claim !== 'undated')
      .map(({ first, last }) => first ?? deal.announced?.first ?? last ?? to),
  );
  const first = days.length > 0 ? Math.min(to, ...days) : to - 5 * 365;
  return dayOf(calendarOf(first).year, 1, 1);
}

/** What is dated earliest lies at the foot of the stack; what has no date on top. */
function byRank({ tranches: one }: Capacity, { tranches: other }: Capacity): number {
  const earliest = (pieces: readonly Tranche[], end: 'first' | 'last'): number =>
    Math.min(...pieces.map((each) => each[end] ?? Infinity));
  const size = (pieces: readonly Tranche[]): number => sumBy(pieces, (each) => each.ceiling);
  // Infinity less Infinity is no number, so that the next rule decides.
  return (
    earliest(one, 'last') - earliest(other, 'last') ||
    earliest(one, 'first') - earliest(other, 'first') ||
    size(other) - size(one)
  );
}

/**
 * The series of a panel from its foot upwards. Each has the colour of its status, of its party
 * where that has it to itself in the panel, or of the palette.
 * @param begin how many series the panels above have.
 */
function seriesOf(
  commitments: readonly Commitment[],
  dataset: Dataset,
  { stackBy, curve }: RampOptions,
  locale: Locale,
  begin: number,
): readonly RampSeries[] {
  const byId = new Map(dataset.deals.map((deal) => [deal.id, deal]));
  const members = commitments.map(({ deal }) => deal);
  const keyOf = (deal: Deal): string => {
    if (stackBy === 'deal') return deal.id;
    return stackBy === 'status' ? statusOn(deal, null) : ownParty(deal, members);
  };
  const nameOf = (deal: Deal): Text => {
    if (stackBy === 'deal') return deal.title;
    const key = keyOf(deal);
    return stackBy === 'status' ? locale.statusName(key) : partyName(key, dataset, locale);
  };
  const groups = groupBy(capacities(commitments, byId, curve), ({ deals: [deal] }) =>
    deal ? keyOf(deal) : OTHER,
  );
  const joined = [...groups.values()].map(join).sort(byRank);
  const panel = joined.flatMap(({ deals }) => deals);
  const used = new Set<string>();
  return joined.flatMap((capacity, index) => {
    const { deals } = capacity;
    const [deal] = deals;
    if (!deal) return [];
    const color = dataset.parties.get(ownParty(deal, panel))?.color;
    const own =
      color && !used.has(color) ? color : `series-${((begin + index) % SERIES_TONES) + 1}`;
    used.add(own);
    const tone = stackBy === 'status' ? statusOn(deal, null) : own;
    return [{ ids: deals.map(({ id }) => id), name: nameOf(deal), capacity, tone }];
  });
}

interface Geometry {
  readonly x0: number;
  readonly x1: number;
  readonly block: { readonly x: number; readonly width: number };
  readonly labels: { readonly x: number; readonly width: number; readonly isBeside: boolean };
  readonly pixelsPerGw: number;
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

interface PanelDraft {
  readonly layer: string;
  /** GW. */
  readonly size: number;
  readonly series: readonly RampSeries[];
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

function linesOf(
  size: number,
  y: (gw: number) => number,
  { values }: Setting,
): readonly ValueLine[] {
  const inside = values.filter(({ value }) => value <= size);
  return inside.map(({ value, label, unit }, index) => ({
    y: y(value),
    label: index === inside.length - 1 && value > 0 ? unit : label,
  }));
}

function titleOf(layer: string, { sums, stage, unit }: Setting): string {
  const { locale, measure, width } = stage;
  const sum = sums.get(layer);
  const words = sum ? locale.range(sum, unit) : '';
  const title = locale.strings.announcedSum(locale.layerName(layer), words);
  return shorten(title, width, measure, TITLE_SIZE, true);
}

/** In a narrow figure labels stand below each panel, so that each needs years of its own. */
function axisOf(bottom: number, block: readonly BlockPiece[], setting: Setting): RampAxis {
  const { stage, block: column } = setting;
  const { width, locale, measure } = stage;
  const middle = column.x + column.width / 2;
  const words = block.length > 0 ? locale.strings.noDateStated : '';
  const room = 2 * Math.min(width - middle, column.width / 2 + BLOCK_GAP - 2);
  const lines = wrap(words, room, measure, TICK_SIZE);
  const y = bottom + 17;
  return { tickY: y, caption: { x: middle, y, lines } };
}

function axisEnd({ tickY, caption }: RampAxis): number {
  return tickY + 6 + Math.max(0, caption.lines.length - 1) * CAPTION_HEIGHT;
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
  const labelled = series.map(({ name, capacity }, index) => ({
    index,
    name,
    capacity,
    anchor: anchorOf(index, areas, block, setting.x1, y),
  }));
  const { isBeside } = setting.labels;
  const axis = isLast || !isBeside ? axisOf(bottom, block, setting) : null;
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
    lines: linesOf(size, y, setting),
    series,
    areas,
    knots,
    block,
    labels,
    axis,
  };
  return { panel, end: Math.max(foot, labelsEnd) };
}

function draftsOf(
  commitments: readonly Commitment[],
  dataset: Dataset,
  options: RampOptions,
  locale: Locale,
): readonly PanelDraft[] {
  const layers = groupBy(commitments, ({ deal }) => deal.layer ?? OTHER);
  let begin = 0;
  return LAYER_ORDER.flatMap((layer) => {
    const series = seriesOf(layers.get(layer) ?? [], dataset, options, locale, begin);
    begin += series.length;
    const size = sumBy(series, ({ capacity }) => heightOf(capacity));
    return size > 0 ? [{ layer, size, series }] : [];
  });
}

function geometryOf(
  drafts: readonly PanelDraft[],
  values: readonly ValueTick[],
  { width, measure }: Stage,
): Geometry {
  const isBeside = width >= LABELS_BESIDE_FROM;
  const hasBlock = drafts.some(({ series }) =>
    series.some(({ capacity }) => capacity.waiting.length > 0),
  );
  const most = Math.max(1, ...drafts.map(({ size }) => size));
  const axis = Math.max(0, ...values.map(({ unit }) => measure(unit, TICK_SIZE)));
  const x0 = Math.ceil(axis) + 8;
  const blockWidth = hasBlock ? Math.max(56, Math.min(88, width * 0.09)) : 0;
  const labelWidth = isBeside ? Math.max(190, Math.min(250, width * 0.24)) : 0;
  const end = isBeside ? width - labelWidth - LABEL_GAP : width - 1;
  const x1 = hasBlock ? end - blockWidth - BLOCK_GAP : end;
  return {
    x0,
    x1,
    block: { x: x1 + BLOCK_GAP, width: blockWidth },
    labels: isBeside
      ? { x: width - labelWidth, width: labelWidth, isBeside }
      : { x: 0, width, isBeside },
    pixelsPerGw: Math.max(200, Math.min(330, width * 0.34)) / most,
  };
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
    const { panel, end } = panelOf(draft, y, index === drafts.length - 1, setting);
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
