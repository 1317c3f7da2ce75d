import type { Span } from '../data/deal.js';
import { type Band, type TimeAxis, atLeast, courseBand, dateBand, isInView } from './band.js';
import { type Item, sizeWords } from './item.js';
import type { Lane } from './lane.js';
import { type Footprint, type Stretch, pack } from './pack.js';
import type { Measure } from './text.js';
import type { Stage, TimelineMark, TimelineOptions } from './timeline.js';
import {
  type LabelDraft,
  type LabelRoom,
  fillsAxis,
  footprintOf,
  labelsOf,
} from './timeline-label.js';

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

/** A mark whose row is not known yet. */
export interface Sketch extends Pick<TimelineMark, 'shape' | 'band' | 'start'>, Stretch {
  readonly item: Item;
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
  return { item, shape, band, start, x0: band.x0, x1: band.x1 };
}

function labelsOfSketch({ item, shape, band, start }: Sketch, frame: Frame): readonly LabelDraft[] {
  const { title, status } = item;
  const size = sizeWords(item, frame.locale);
  return labelsOf({ title, size, status, isBar: shape === 'bar', band, start }, frame.labels);
}

/** Items with their rows, and what found none. */
export interface PackedLane {
  readonly lane: Lane;
  readonly sketches: readonly Sketch[];
  readonly placed: readonly (Sketch & { readonly row: number; readonly label: LabelDraft })[];
  readonly counted: readonly Sketch[];
  readonly rows: number;
}

/** More items than this are not packed twice to see which way is lower. */
const MOST_TRIED = 300;

function packLane(
  lane: Lane,
  sketches: readonly Sketch[],
  most: number,
  taken: number | undefined,
  frame: Frame,
): PackedLane {
  const drafts = new Map<Sketch, readonly LabelDraft[]>();
  const draftsOf = (each: Sketch): readonly LabelDraft[] => {
    const labels = drafts.get(each) ?? labelsOfSketch(each, frame);
    drafts.set(each, labels);
    return labels;
  };
  /** To the left first: that leaves the room to the right to those that begin later. */
  const earliest = (each: Sketch): readonly LabelDraft[] =>
    draftsOf(each).toSorted((one, other) => one.x1 - other.x1);
  const attempt = (labelsFor: typeof draftsOf): PackedLane => {
    const footprints = (each: Sketch): readonly Footprint[] =>
      labelsFor(each).map((label) => footprintOf(each, label));
    const { placements, rows } = pack(sketches, footprints, { gap: ITEM_GAP, most, taken });
    const placed: PackedLane['placed'][number][] = [];
    const counted: Sketch[] = [];
    for (const [index, each] of sketches.entries()) {
      const placement = placements[index];
      const label = placement && labelsFor(each)[placement.choice];
      if (label) placed.push({ ...each, row: placement.row, label });
      else counted.push(each);
    }
    return { lane, sketches, placed, counted, rows };
  };
  const usual = attempt(draftsOf);
  if (usual.rows < 2 || sketches.length > MOST_TRIED) return usual;
  const other = attempt(earliest);
  const isLower =
    other.counted.length < usual.counted.length ||
    (other.counted.length === usual.counted.length && other.rows < usual.rows);
  return isLower ? other : usual;
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
    const sketches = lane.items
      .flatMap((item) => (item.at ? sketch(item, item.at, frame) : []))
      .sort((one, other) => one.x0 - other.x0);
    return packLane(lane, sketches, MOST_ROWS, headingEnd(lane.title), frame);
  });
  const shares = shareRows(packed.map(({ rows, counted }) => rows + Number(counted.length > 0)));
  return packed.map((each, index) => {
    const { lane, sketches, rows, counted } = each;
    const share = shares[index] ?? rows;
    if (rows + Number(counted.length > 0) <= share) return each;
    return packLane(lane, sketches, share - 1, headingEnd(lane.title), frame);
  });
}
