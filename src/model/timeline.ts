import type { Dataset, Day, Span, Status } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import { groupBy } from './group.js';
import { type Extent, type Item, itemsOf } from './item.js';
import { type LaneRule, lanesOf, toneOf } from './lane.js';
import { type Stretch, pack } from './pack.js';
import { type TimeScale, type TimeTick, timeScale, timeTicks } from './scale.js';
import type { Filter } from './selection.js';
import { type Measure, shorten } from './text.js';

/** What the author of a page asks of a timeline. */
export interface TimelineOptions extends Filter {
  /** First day of the axis. */
  readonly from: Day;
  /** Last day of the axis. */
  readonly to: Day;
  /** Where the line for today stands; `null` for none. */
  readonly today: Day | null;
  readonly lanes: LaneRule;
}

/** What a scene needs to know about the place where it will be drawn. */
export interface Stage {
  /** px. */
  readonly width: number;
  readonly locale: Locale;
  readonly measure: Measure;
}

/** A stretch of time in px: full between `full0` and `full1`, fading out to `x0` and `x1`. */
export interface Band {
  readonly x0: number;
  readonly full0: number;
  readonly full1: number;
  readonly x1: number;
}

/** A line of text and the room it takes, in px. */
export interface Label {
  /** Where the text begins (`start`) or ends (`end`). */
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
  /** It stands on its bar. */
  readonly isInside: boolean;
  readonly title: string;
  /** What follows the title. */
  readonly size: string;
  readonly x0: number;
  readonly x1: number;
}

/** What stands for an item. */
export interface TimelineMark {
  readonly id: string;
  /** A `dot` for a day, a `span` as long as a longer date is, a `bar` for a deal that runs on. */
  readonly shape: 'dot' | 'span' | 'bar';
  readonly band: Band;
  /** When it was announced: the strong edge of a bar, also of a date too long for a span. */
  readonly start: Band;
  /** When something is delivered, as stated: strips along a bar. */
  readonly deliveries: readonly Band[];
  /** The middle. */
  readonly y: number;
  /** Name of the colour. */
  readonly tone: string;
  readonly status: Status | null;
  readonly label: Label;
}

/** A lane with its heading. */
export interface TimelineLane {
  readonly title: string;
  readonly tone: string;
  /** Where the heading begins, and its baseline. */
  readonly x: number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line that leaves out the words it would run through. */
export interface TodayLine {
  readonly x: number;
  readonly segments: readonly (readonly [y0: number, y1: number])[];
  readonly label: { readonly x: number; readonly y: number; readonly text: string };
}

/** A timeline, ready to draw: px and final texts. */
export interface TimelineScene {
  readonly width: number;
  readonly height: number;
  /** Where time begins and ends. */
  readonly x0: number;
  readonly x1: number;
  /** Where the lanes begin and end. */
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly TimeTick[];
  readonly lanes: readonly TimelineLane[];
  readonly marks: readonly TimelineMark[];
  readonly today: TodayLine | null;
  /** Items that have no stated date and therefore no place. */
  readonly undated: readonly Item[];
  /** Items whose dates lie outside the axis. */
  readonly outside: readonly Item[];
}

/* Sizes in px. */
export const LABEL_SIZE = 13;
export const HEADING_SIZE = 13;
export const TICK_SIZE = 12;
const ROW_HEIGHT = 24;
export const BAR_HEIGHT = 20;
export const DOT_RADIUS = 5;
const AXIS_HEIGHT = 30;
const LANE_PADDING = 8;
const TODAY_HEIGHT = 22;

/** Below this width the headings of the lanes stand above them. */
const SIDE_HEADINGS_FROM = 720;
const HEADING_GAP = 20;
const LABEL_GAP = 6;
const ITEM_GAP = 12;
/** Beside a mark with less room than this no label stands, and a date so long is drawn as a bar. */
const LEAST_ROOM = 48;
/** Headings beside the lanes take no more than this share of the width. */
const MOST_HEADING = 0.24;
const SOFT_EDGE = 14;
/** A fade that lasts to the end of the axis keeps its full strength for this share of it. */
const FULL_SHARE = 0.35;
const BASELINE = 4.5;

interface Frame extends Stage {
  readonly options: TimelineOptions;
  readonly scale: TimeScale;
  readonly x0: number;
  readonly x1: number;
}

function isInView({ first, last }: Extent, { from, to }: TimelineOptions): boolean {
  return (last ?? to) >= from && (first ?? from) <= to;
}

/** The whole time an item stands for: its date, and the course of a deal. */
function extentOf(item: Item, at: Span): Extent {
  if (!item.course) return at;
  const end = item.course.end?.last ?? null;
  return { first: at.first, last: end === null ? null : Math.max(at.last ?? end, end) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** The band of a date: hard where days are stated, soft where it is only about then, fading if open. */
function dateBand({ first, last }: Extent, isSoft: boolean, frame: Frame): Band {
  const { scale, x0, x1 } = frame;
  const begin = first === null ? x0 : clamp(scale(first), x0, x1);
  const end = last === null ? x1 : clamp(scale(last + 1), x0, x1);
  const soft = isSoft ? Math.min(SOFT_EDGE, (end - begin) / 2) : 0;
  const isOpen = first === null && last === null;
  const fade = (end - begin) * (isOpen ? 0.5 : 1 - FULL_SHARE);
  const full0 = begin + (first === null ? fade : soft);
  const full1 = end - (last === null ? fade : soft);
  return { x0: begin, full0, full1: Math.max(full0, full1), x1: end };
}

/** The band of a deal's course: a stated end is as soft as its date is long, an open one fades. */
function courseBand(item: Item, at: Span, frame: Frame): Band {
  const end = item.course?.end ?? null;
  const whole = dateBand(extentOf(item, at), at.approximate || at.uncertain, frame);
  if (end === null || end.last === null) return whole;
  const isSoft = end.approximate || end.uncertain;
  const softFrom = end.first === null ? whole.x1 : frame.scale(end.first);
  const full1 = Math.min(softFrom, whole.x1 - (isSoft ? SOFT_EDGE : 0));
  return { ...whole, full1: clamp(full1, whole.full0, whole.x1) };
}

function atLeast(band: Band, width: number): Band {
  const missing = (width - (band.x1 - band.x0)) / 2;
  if (missing <= 0) return band;
  const x0 = band.x0 - missing;
  const x1 = band.x1 + missing;
  const middle = (x0 + x1) / 2;
  const isSoft = band.full0 > band.x0;
  return { x0, full0: isSoft ? middle : x0, full1: isSoft ? middle : x1, x1 };
}

/** The part of a band that lies in another; an open beginning there is hard. */
function within(band: Band, outer: Band): Band {
  const inside = (x: number): number => clamp(x, outer.x0, outer.x1);
  const isCut = band.x0 < outer.x0;
  const x0 = inside(band.x0);
  return {
    x0,
    full0: isCut ? x0 : inside(band.full0),
    full1: inside(band.full1),
    x1: inside(band.x1),
  };
}

/** A mark whose row is not known yet, with the labels that it may have; best first. */
interface Sketch extends Pick<TimelineMark, 'shape' | 'band' | 'start'> {
  readonly item: Item;
  readonly labels: readonly Omit<Label, 'y'>[];
}

/** What leaves no room for words on either side has to have them on it. */
function fillsAxis({ x0, x1 }: Band, frame: Frame): boolean {
  return Math.max(x0 - frame.x0, frame.x1 - x1) < LABEL_GAP + LEAST_ROOM;
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

/** Bars of these are hatched or struck through, so that no words stand on them. */
const UNWRITABLE: ReadonlySet<Status | null> = new Set(['under-construction', 'cancelled']);

/** Where the label of an item may stand: inside its bar, to the right, to the left. */
function labelsOf(
  { item, shape, band, start }: Omit<Sketch, 'labels'>,
  frame: Frame,
): Sketch['labels'] {
  const { measure, options, scale } = frame;
  const inside = start.x1 + LABEL_GAP;
  const right = band.x1 + LABEL_GAP;
  const left = band.x0 - LABEL_GAP;
  const within = { x: inside, isInside: true, room: band.x1 - LABEL_GAP - inside };
  const toRight = { x: right, isInside: false, room: frame.x1 - right };
  const toLeft = { x: left, isInside: false, room: left - frame.x0 };
  // A deal is best named where it begins: its end may fade far away.
  const beside = shape === 'bar' ? [toLeft, toRight] : [toRight, toLeft];
  const isWritable = shape === 'bar' && !UNWRITABLE.has(item.status);
  const places = isWritable || fillsAxis(band, frame) ? [within, ...beside] : beside;
  const most = Math.max(0, ...places.map(({ room }) => room));
  const all = item.size && ` · ${item.size}`;
  const short = shorten(item.title, most - measure(all, LABEL_SIZE), measure, LABEL_SIZE);
  const title = short || shorten(item.title, most, measure, LABEL_SIZE);
  const size = short && all;
  const width = measure(title, LABEL_SIZE) + measure(size, LABEL_SIZE);
  const labels = places
    .filter(({ room }) => width <= room + 0.5)
    .map((place): Omit<Label, 'y'> => {
      const { x, isInside } = place;
      const x0 = place === toLeft ? x - width : x;
      const anchor = place === toLeft ? 'end' : 'start';
      return { title, size, x, anchor, isInside, x0, x1: x0 + width };
    });
  if (options.today === null) return labels;
  const crosses = groupBy(labels, crossing(scale(options.today + 0.5)));
  return [...(crosses.get(false) ?? []), ...(crosses.get(true) ?? [])];
}

/** Tells whether a line through words would be too near to them. */
function crossing(x: number): (words: Stretch) => boolean {
  return ({ x0, x1 }) => x0 - 3 < x && x < x1 + 3;
}

function sketch(item: Item, at: Span, frame: Frame): Sketch {
  const isSoft = at.approximate || at.uncertain;
  const date = dateBand(at, isSoft, frame);
  const shape = shapeOf(item, date, frame);
  const band = item.course
    ? courseBand(item, at, frame)
    : atLeast(date, shape === 'dot' ? 2 * DOT_RADIUS : 0);
  const begins = isInView(at, frame.options);
  const start = shape === 'bar' && begins ? startOf(date, band, frame) : date;
  const whole = { item, shape, band, start };
  return { ...whole, labels: labelsOf(whole, frame) };
}

function stretchOf(each: Sketch, label: Sketch['labels'][number]): Stretch {
  return { x0: Math.min(each.band.x0, label.x0), x1: Math.max(each.band.x1, label.x1) };
}

/** The words at the line for today, as near to it as they have room between two ends. */
export function todayLabel(
  day: Day,
  x: number,
  y: number,
  [least, most]: readonly [x0: number, x1: number],
  { locale, measure }: Stage,
): TodayLine['label'] & { readonly x0: number } {
  const text = `${locale.strings.today}, ${locale.day(day)}`;
  const half = measure(text, TICK_SIZE) / 2;
  const middle = clamp(x, least + half, most - half);
  return { x: middle, x0: middle - half, y, text };
}

function todayLine(
  marks: readonly TimelineMark[],
  headings: readonly TimelineLane[],
  bottom: number,
  frame: Frame,
): TodayLine | null {
  const { options, scale, measure, x0, x1 } = frame;
  const day = options.today;
  if (day === null || day < options.from || day > options.to) return null;
  const x = scale(day + 0.5);
  const crosses = crossing(x);
  const half = ROW_HEIGHT / 2 - 2;
  const gaps = [
    ...marks
      .filter(({ label, shape, band }) => {
        return crosses(label) || (shape !== 'bar' && band.x0 - 2 < x && x < band.x1 + 2);
      })
      .map(({ y }) => [y - half, y + half] as const),
    ...headings
      .filter(({ title }) => crosses(headingStretch(title, measure)))
      .map(({ y }) => [y - 14, y + 5] as const),
  ].sort(([one], [other]) => one - other);
  const segments: (readonly [number, number])[] = [];
  let from: number = AXIS_HEIGHT;
  for (const [y0, y1] of [...gaps, [bottom, bottom] as const]) {
    if (y0 > from) segments.push([from, y0]);
    from = Math.max(from, y1);
  }
  return { x, segments, label: todayLabel(day, x, bottom + 15, [x0, x1], frame) };
}

function headingStretch(title: string, measure: Measure): Stretch {
  return { x0: 0, x1: measure(title, HEADING_SIZE, true) };
}

/** Lays a timeline out: lanes, and in each lane as few rows as its marks and labels need. */
export function timelineScene(
  dataset: Dataset,
  options: TimelineOptions,
  stage: Stage,
): TimelineScene {
  const { width, locale, measure } = stage;
  const groups = groupBy(itemsOf(dataset, options, locale), (item) => {
    if (!item.at) return 'undated';
    return isInView(extentOf(item, item.at), options) ? 'shown' : 'outside';
  });
  const named = lanesOf(groups.get('shown') ?? [], options.lanes, dataset, locale);
  const titled = named.some(({ title }) => title !== '');
  const isBeside = titled && width >= SIDE_HEADINGS_FROM;
  const room = isBeside ? width * MOST_HEADING : width - 1;
  const lanes = named.map((lane) => {
    return { ...lane, title: shorten(lane.title, room, measure, HEADING_SIZE, true) };
  });
  const headings = lanes.map(({ title }) => headingStretch(title, measure).x1);
  const x0 = isBeside ? Math.ceil(Math.max(...headings)) + HEADING_GAP : 1;
  const x1 = width - 1;
  const scale = timeScale(options.from, options.to, x0, x1);
  const frame: Frame = { ...stage, options, scale, x0, x1 };

  const marks: TimelineMark[] = [];
  const drawn: TimelineLane[] = [];
  let y: number = AXIS_HEIGHT;
  for (const lane of lanes) {
    const top = y;
    y += LANE_PADDING;
    const headingY = y + ROW_HEIGHT / 2 + BASELINE;
    const sketches = lane.items.flatMap((item) => (item.at ? sketch(item, item.at, frame) : []));
    const { placements, rows } = pack(
      sketches.map((each) => each.labels.map((label) => stretchOf(each, label))),
      ITEM_GAP,
      titled && !isBeside ? [headingStretch(lane.title, measure)] : [],
    );
    for (const [index, { row, choice }] of placements.entries()) {
      const each = sketches[index];
      const label = each?.labels[choice];
      if (!label) continue;
      const { item, shape, band, start } = each;
      const { id, status } = item;
      const middle = y + (row + 0.5) * ROW_HEIGHT;
      const deliveries = item.deliveries
        .filter((delivery) => isInView(delivery, options))
        .map((delivery) => within(dateBand(delivery, false, frame), band));
      marks.push({
        id,
        shape,
        band,
        start,
        deliveries,
        y: middle,
        tone: toneOf(item),
        status,
        label: { ...label, y: middle + BASELINE },
      });
    }
    y += rows * ROW_HEIGHT + LANE_PADDING;
    drawn.push({ title: lane.title, tone: lane.tone, x: 0, y: headingY, top, bottom: y });
  }
  const bottom = y;
  const today = todayLine(marks, isBeside ? [] : drawn, bottom, frame);
  return {
    width,
    height: bottom + (today ? TODAY_HEIGHT : 4),
    x0,
    x1,
    top: AXIS_HEIGHT,
    bottom,
    ticks: timeTicks(scale, options.from, options.to, locale, measure),
    lanes: drawn,
    marks,
    today,
    undated: groups.get('undated') ?? [],
    outside: groups.get('outside') ?? [],
  };
}
