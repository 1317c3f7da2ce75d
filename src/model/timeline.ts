import type { Dataset, Day } from '../data/deal.js';
import { extentOf, isInView } from './band.js';
import type { Item } from './item.js';
import { type Lane, type LaneRule, fewLanes } from './lane.js';
import { type Frame, HEADING_SIZE, ROW_HEIGHT, headingStretch, packLanes } from './packed-lane.js';
import { remember } from './remember.js';
import { type TimeTick, timeScale, timeTicks } from './scale.js';
import type { Filter } from './selection.js';
import type { Stage } from './stage.js';
import { shorten } from './text.js';
import { timelineContent } from './timeline-content.js';
import { crossing } from './timeline-label.js';
import { type TimelineMark, BASELINE, clusterMarks, markOf } from './timeline-marks.js';
import { type TodayLine, segmentsOf, todayLabel } from './today-line.js';

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

/** A lane with its heading. */
export interface TimelineLane {
  readonly title: string;
  /** That of the title, where it is not that of the page. */
  readonly language?: string | undefined;
  readonly tone: string;
  /** Where the heading begins, and its baseline. */
  readonly x: number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
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
  /** Items whose dates lie outside the axis. Found anew each time, as a drawing does not need them. */
  readonly outside: readonly Item[];
}

/* Sizes in px. */
export const TICK_SIZE = 12;
const AXIS_HEIGHT = 30;
const LANE_PADDING = 8;
const TODAY_HEIGHT = 22;

/** Below this width the headings of the lanes stand above them. */
const SIDE_HEADINGS_FROM = 720;
const HEADING_GAP = 20;
/** Headings beside the lanes take no more than this share of the width. */
const MOST_HEADING = 0.24;

function todayLine(
  marks: readonly TimelineMark[],
  headings: readonly TimelineLane[],
  bottom: number,
  frame: Frame,
): TodayLine | null {
  const { options, measure, x0, x1, labels } = frame;
  const { today: day } = options;
  const x = labels.today;
  if (day === null || x === null) return null;
  const crosses = crossing(x);
  const half = ROW_HEIGHT / 2 - 2;
  const gaps = [
    ...marks.filter(({ label }) => crosses(label)).map(({ label }) => label.y - BASELINE),
    ...marks.filter(({ band }) => crosses(band)).map(({ y }) => y),
  ].map((y) => [y - half, y + half] as const);
  const leaders = marks
    .filter(({ label: { leader } }) => leader !== null && crosses({ x0: leader, x1: leader }))
    .map(({ y, label }) => [y, label.y - BASELINE] as const);
  const besides = headings
    .filter(({ title }) => crosses(headingStretch(title, measure)))
    .map(({ y }) => [y - 14, y + 5] as const);
  return {
    x,
    segments: segmentsOf([...gaps, ...leaders, ...besides], AXIS_HEIGHT, bottom),
    label: todayLabel(day, x, bottom + 15, [x0, x1], frame),
  };
}

interface Headed {
  readonly lanes: readonly Lane[];
  /** Headings stand beside the lanes, not above them. */
  readonly isBeside: boolean;
  /** Where the axis begins. */
  readonly x0: number;
}

/** Lanes with headings cut to their room. */
function headed(lanes: readonly Lane[], { width, measure, locale }: Stage): Headed {
  const isBeside = width >= SIDE_HEADINGS_FROM && lanes.some(({ title }) => title !== '');
  const room = isBeside ? width * MOST_HEADING : width - 1;
  const cut = lanes.map((lane) => {
    const title = shorten(lane.title, room, measure, HEADING_SIZE, true);
    return { ...lane, title, language: locale.languages.get(lane.title) };
  });
  const ends = cut.map(({ title }) => headingStretch(title, measure).x1);
  const x0 = isBeside ? Math.ceil(Math.max(...ends)) + HEADING_GAP : 1;
  return { lanes: cut, isBeside, x0 };
}

function frameOf(x0: number, options: TimelineOptions, stage: Stage): Frame {
  const { from, to, today } = options;
  const x1 = stage.width - 1;
  const scale = timeScale(from, to, x0, x1);
  const isShown = today !== null && today >= from && today <= to;
  const { measure } = stage;
  const labels = { x0, x1, today: isShown ? scale(today + 0.5) : null, measure };
  return { ...stage, options, scale, x0, x1, labels };
}

/** The first and the last day of each item, one after the other: each step of a zoom reads all. */
const extentsOf = remember((items: readonly Item[]) => {
  const days = new Float64Array(items.length * 2).fill(NaN);
  for (const [index, item] of items.entries()) {
    if (!item.at) continue;
    const { first, last } = extentOf(item, item.at);
    days.set([first ?? -Infinity, last ?? Infinity], index * 2);
  }
  return days;
});

/** The items that {@link isShown}. */
function shownOf(items: readonly Item[], { from, to }: TimelineOptions): readonly Item[] {
  const days = extentsOf(items);
  return items.filter(
    (_, index) => Number(days[index * 2]) <= to && Number(days[index * 2 + 1]) >= from,
  );
}

/** Lays a timeline out: lanes, and in each lane as few rows as its marks and labels need. */
export function timelineScene(
  dataset: Dataset,
  options: TimelineOptions,
  stage: Stage,
): TimelineScene {
  const { width, locale, measure } = stage;
  const content = timelineContent(dataset, options, locale);
  const shown = content.lanes
    .map((lane) => ({ ...lane, items: shownOf(lane.items, options) }))
    .filter(({ items }) => items.length > 0);
  const { lanes, isBeside, x0 } = headed(fewLanes(shown, locale), stage);
  const frame = frameOf(x0, options, stage);

  const marks: TimelineMark[] = [];
  const drawn: TimelineLane[] = [];
  let y: number = AXIS_HEIGHT;
  for (const [index, packed] of packLanes(lanes, isBeside, frame).entries()) {
    const { lane, placed, counted, rows } = packed;
    const { title, language, tone } = lane;
    const top = y;
    y += LANE_PADDING;
    const middle = (row: number): number => top + LANE_PADDING + (row + 0.5) * ROW_HEIGHT;
    marks.push(...placed.map((each) => markOf(each, middle(each.row), index, frame)));
    marks.push(...clusterMarks(packed, middle(rows), index, frame));
    y += (rows + Number(counted.length > 0)) * ROW_HEIGHT + LANE_PADDING;
    drawn.push({ title, language, tone, x: 0, y: middle(0) + BASELINE, top, bottom: y });
  }
  const bottom = y;
  const today = todayLine(marks, isBeside ? [] : drawn, bottom, frame);
  return {
    width,
    height: bottom + (today ? TODAY_HEIGHT : 4),
    x0,
    x1: frame.x1,
    top: AXIS_HEIGHT,
    bottom,
    ticks: timeTicks(frame.scale, options.from, options.to, locale, measure),
    lanes: drawn,
    marks,
    today,
    get undated() {
      return content.items.filter(({ at }) => at === null);
    },
    get outside() {
      return content.items.filter((item) => item.at !== null && !isShown(item, options));
    },
  };
}

/** Whether an item has a date, and the time that it stands for lies on the axis. */
export function isShown(item: Item, options: TimelineOptions): boolean {
  return item.at !== null && isInView(extentOf(item, item.at), options);
}
