import type { Span } from '../data/deal.js';
import { type Band, type TimeAxis, atLeast, courseBand, dateBand, isInView } from './band.js';
import { clamp } from './clamp.js';
import { largestOf } from './course.js';
import { type Item, isDeal, sizeWords } from './item.js';
import type { Lane } from './lane.js';
import { type Footprint, type Stretch, pack } from './pack.js';
import type { Stage } from './stage.js';
import type { Measure } from './text.js';
import type { TimelineOptions } from './timeline.js';
import {
  type LabelDraft,
  type LabelRoom,
  fillsAxis,
  footprintOf,
  labelsOf,
} from './timeline-label.js';
import type { TimelineMark } from './timeline-marks.js';
import { sizeOf } from './tranches.js';

/* Sizes in px. */
export const HEADING_SIZE = 13;
export const ROW_HEIGHT = 24;
export const DOT_RADIUS = 5;
const ITEM_GAP = 12;
/** A strong edge with less room than this beside it is drawn as its first day alone. */
const LEAST_ROOM = 48;

/** All lanes together have no more rows than this, whatever they hold. */
const MOST_ROWS = 48;
/** What each lane may have of them: rows of marks, and one of counts. */
const LEAST_ROWS = 3;

/** The heading of a lane from the left edge of the figure. */
export function headingStretch(title: string, measure: Measure): Stretch {
  return { x0: 0, x1: measure(title, HEADING_SIZE, true) };
}

/** Where lanes are packed. */
export interface Frame extends Stage, TimeAxis {
  readonly options: TimelineOptions;
  readonly labels: LabelRoom;
}

/** An item and where it begins, px: of most of many items nothing more is needed. */
export interface Spot extends Pick<Stretch, 'x0'> {
  readonly item: Item;
}

/** A mark whose row is not known yet. */
export interface Sketch extends Pick<TimelineMark, 'shape' | 'band' | 'start'> {
  readonly item: Item;
  readonly labels: readonly LabelDraft[];
}

function shapeOf(item: Item, date: Band, frame: Frame): TimelineMark['shape'] {
  if (item.course) return 'bar';
  if (date.x1 - date.x0 <= 2 * DOT_RADIUS) return 'dot';
  return fillsAxis(date, frame) ? 'bar' : 'span';
}

/** The date of an announcement, or its first day alone where the words need the room. */
function startOf(date: Band, band: Band, frame: Frame): Band {
  const isTooLong = fillsAxis(band, frame) && band.x1 - date.x1 < LEAST_ROOM;
  const { x0 } = date;
  return atLeast(isTooLong ? { x0, full0: x0, full1: x0, x1: x0 } : date, 3);
}

function sketch(item: Item, at: Span, frame: Frame): Sketch {
  const date = dateBand(at, at.approximate || at.uncertain, frame);
  const shape = shapeOf(item, date, frame);
  const band = item.course
    ? courseBand(item, at, frame)
    : atLeast(date, shape === 'dot' ? 2 * DOT_RADIUS : 0);
  const begins = isInView(at, frame.options);
  const start = shape === 'bar' && begins ? startOf(date, band, frame) : date;
  const { title, status } = item;
  const size = sizeWords(item, frame.locale);
  const words = { title, size, status, isBar: shape === 'bar', band, start };
  return { item, shape, band, start, labels: labelsOf(words, frame.labels) };
}

/** Where items begin, from left to right. */
function spotsOf(items: readonly Item[], { scale, x0, x1 }: Frame): readonly Spot[] {
  return items
    .map((item): Spot => ({ item, x0: clamp(scale(item.at?.first ?? -Infinity), x0, x1) }))
    .sort((one, other) => one.x0 - other.x0);
}

/** Items with their rows, and what found none. */
export interface PackedLane {
  readonly lane: Lane;
  readonly spots: readonly Spot[];
  readonly placed: readonly (Sketch & { readonly row: number; readonly label: LabelDraft })[];
  readonly counted: readonly Spot[];
  readonly rows: number;
}

/** More items than this are not packed twice to see which way is lower. */
const MOST_TRIED = 300;

/**
 * Items by how much they matter in their lane: by their share of its largest capacity or sum of money.
 * Those that state neither come last, in order of time.
 */
function byWeight(spots: readonly Spot[]): readonly Spot[] {
  const sizes = spots.map(({ item: { record } }) =>
    isDeal(record) ? ([sizeOf(record)?.ceiling ?? 0, record.usd?.ceiling ?? 0] as const) : null,
  );
  const [mostGw, mostUsd] = [0, 1].map((kind) => largestOf(sizes.map((size) => size?.[kind] ?? 0)));
  return spots
    .map((spot, index) => {
      const [gw = 0, usd = 0] = sizes[index] ?? [];
      return { spot, weight: Math.max(gw / (mostGw || 1), usd / (mostUsd || 1)) };
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ spot }) => spot);
}

/** Where a lane has no room for all, the heaviest of its items have it, as many as find a place. */
function packLane(
  lane: Lane,
  spots: readonly Spot[],
  most: number,
  taken: number | undefined,
  frame: Frame,
): PackedLane {
  const sketches = new Map<Spot, Sketch>();
  const packed = packSpots(lane, spots, most, taken, frame, sketches);
  const states = ({ item: { record } }: Spot): boolean =>
    isDeal(record) && (sizeOf(record) ?? record.usd) !== null;
  if (packed.counted.length === 0 || !spots.some(states)) return packed;
  const ranked = byWeight(spots);
  let [best, least, limit] = [packed, 0, Math.min(ranked.length, MOST_TRIED)];
  while (least < limit) {
    const middle = Math.ceil((least + limit) / 2);
    const chosen = new Set(ranked.slice(0, middle));
    const few = spots.filter((spot) => chosen.has(spot));
    const attempt = packSpots(lane, few, most, taken, frame, sketches);
    if (attempt.counted.length > 0) limit = middle - 1;
    else [best, least] = [attempt, middle];
  }
  const shown = new Set(best.placed.map(({ item }) => item));
  return { ...best, spots, counted: spots.filter(({ item }) => !shown.has(item)) };
}

function packSpots(
  lane: Lane,
  spots: readonly Spot[],
  most: number,
  taken: number | undefined,
  frame: Frame,
  sketches: Map<Spot, Sketch>,
): PackedLane {
  const sketchOf = (spot: Spot): Sketch | undefined => {
    const { item } = spot;
    const known = sketches.get(spot) ?? (item.at ? sketch(item, item.at, frame) : undefined);
    if (known) sketches.set(spot, known);
    return known;
  };
  const usual = (spot: Spot): readonly LabelDraft[] => sketchOf(spot)?.labels ?? [];
  /** To the left first: that leaves the room to the right to those that begin later. */
  const earliest = (spot: Spot): readonly LabelDraft[] =>
    usual(spot).toSorted((one, other) => one.x1 - other.x1);
  const attempt = (labelsFor: typeof usual): PackedLane => {
    const footprints = (spot: Spot): readonly Footprint[] =>
      labelsFor(spot).map((label) => footprintOf(sketchOf(spot)?.band ?? label, label));
    const { placements, rows } = pack(spots, footprints, { gap: ITEM_GAP, most, taken });
    const placed: PackedLane['placed'][number][] = [];
    const counted = spots.filter((spot, index) => {
      const placement = placements[index];
      const each = placement && sketchOf(spot);
      const label = each && labelsFor(spot)[placement.choice];
      if (label) placed.push({ ...each, row: placement.row, label });
      return !label;
    });
    return { lane, spots, placed, counted, rows };
  };
  const first = attempt(usual);
  if (first.rows < 2 || spots.length > MOST_TRIED) return first;
  const second = attempt(earliest);
  const isLower =
    second.counted.length < first.counted.length ||
    (second.counted.length === first.counted.length && second.rows < first.rows);
  return isLower ? second : first;
}

/** How many rows each lane gets of all: none more than it needs. */
function shareRows(needs: readonly number[]): readonly number[] {
  const used = (level: number): number =>
    needs.reduce((sum, need) => sum + Math.min(need, level), 0);
  let level = LEAST_ROWS;
  while (level < MOST_ROWS && used(level + 1) <= MOST_ROWS) level++;
  return needs.map((need) => Math.min(need, level));
}

/** Packs lanes, one under the other, into what rows there are; the last row of a full one is for counts. */
export function packLanes(
  lanes: readonly Lane[],
  isBeside: boolean,
  frame: Frame,
): readonly PackedLane[] {
  const headingEnd = (title: string): number | undefined =>
    title === '' || isBeside ? undefined : headingStretch(title, frame.measure).x1;
  const packed = lanes.map((lane) => {
    return packLane(lane, spotsOf(lane.items, frame), MOST_ROWS, headingEnd(lane.title), frame);
  });
  const shares = shareRows(packed.map(({ rows, counted }) => rows + Number(counted.length > 0)));
  return packed.map((each, index) => {
    const { lane, spots, rows, counted } = each;
    const share = shares[index] ?? rows;
    if (rows + Number(counted.length > 0) <= share) return each;
    return packLane(lane, spots, share - 1, headingEnd(lane.title), frame);
  });
}
