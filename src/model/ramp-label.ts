import type { Text } from '../data/deal.js';
import type { CapacityUnit } from '../locale/locale.js';
import type { Capacity } from './capacity.js';
import { spread } from './pack.js';
import { sumBy } from './course.js';
import { type Leader, leadersOf } from './ramp-leader.js';
import { MOST_LINES, seriesLines } from './series-words.js';
import type { Stage } from './stage.js';
import { shorten, wrap } from './text.js';

/** The label of a series, beside its band or below the panel. */
export interface SeriesLabel {
  /** Index of the series; the first of them where it counts several. */
  readonly series: number;
  /** Indexes of the series for which there was no room; empty where it is the label of one. */
  readonly more: readonly number[];
  readonly x: number;
  /** Baseline of the first line, px. */
  readonly y: number;
  readonly name: readonly string[];
  /** That of the name, where it is not that of the page. */
  readonly language?: string | undefined;
  /** Under the name, or behind it: px. */
  readonly lines: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** Of its text, px. */
  readonly height: number;
  /** Switched off by the reader. */
  readonly isOff: boolean;
  /** From the band to the label; empty where they touch. */
  readonly leader: Leader;
}

/* Sizes in px. */
export const NAME_SIZE = 13;
export const LINE_SIZE = 12;
export const NAME_HEIGHT = 17;
const LINE_HEIGHT = 15;
const LABEL_ROOM = 10;
export const SWATCH = 10;
/** Where the text of a label begins. */
export const INDENT = SWATCH + 6;

/** Between a name and what stands behind it. */
const BEHIND = 8;
/** Labels beside a panel may reach so far down, however low the panel is, */
const LEAST_COLUMN = 330;
/** Labels below a panel take no more than this, */
const MOST_BELOW = 640;
/** and either no more than this with as much in them as there may be: beside a panel and below. */
const LEAST_DETAILED = 120;
const MOST_DETAILED = 300;
/** What is free under a panel in any case. */
const FOOT = 14;
/** So far they reach down beside a low panel rather than to leave sizes out. */
const LEAST_SIZED = 200;
/** Where the first baseline lies below the upper end of a label. */
const ASCENT = 13;

/** A series as its label needs it. */
export interface LabelledSeries {
  readonly index: number;
  readonly name: Text;
  readonly capacity: Capacity;
  /** Switched off by the reader. */
  readonly isOff?: boolean;
  /** The point of its band that the label speaks of, px. */
  readonly anchor: readonly [x: number, y: number];
  /** Whether a leader ties the label to that point. */
  readonly isTied: boolean;
  /** How many series are drawn as this one. */
  readonly count: number;
  /** Height of its band with nothing switched off, GW. */
  readonly size: number;
  /** Its place from the foot of the panel. */
  readonly rank: number;
}

/** Where labels stand: at the height of their bands, or one under the other below the panel. */
export interface LabelColumn {
  readonly x: number;
  readonly width: number;
  /** What is free before them for leaders. */
  readonly gap: number;
  readonly isBeside: boolean;
  readonly top: number;
  /** `Infinity` below the panel. */
  readonly bottom: number;
}

/** What a label says, in lines of its own. */
interface LabelText extends Pick<SeriesLabel, 'name' | 'language' | 'height'> {
  readonly lines: readonly string[];
  /** Where the only line begins behind the name; `null` where lines stand under it. */
  readonly behind: number | null;
}

interface Draft extends LabelText, Pick<SeriesLabel, 'series' | 'more' | 'isOff'> {
  readonly anchor: LabelledSeries['anchor'];
  readonly isTied: boolean;
}

/**
 * How much labels say: so many lines of dates at the most, or the size alone; whether what is too
 * long is broken or else cut; whether a single line stands behind the name where it has room there.
 */
type Detail = readonly [most: number, isWrapped: boolean, isBehind: boolean];
const FULL: Detail = [MOST_LINES, true, false];
const DENSE: Detail = [MOST_LINES, true, true];
const BRIEF: Detail = [1, true, false];
const TIGHT: Detail = [1, true, true];
const SIZED: Detail = [0, true, true];
/** A size that has no room behind the name is left out. */
const NAMED: Detail = [0, false, true];

/** Says as much as it is asked for of the series of a column; of no capacity, its name. */
function labelTexts(
  width: number,
  { locale, measure }: Stage,
  unit: CapacityUnit,
): (name: Text, capacity: Capacity | null, detail: Detail) => LabelText {
  const room = width - INDENT;
  return (text, capacity, [most, isWrapped, isBehind]) => {
    const whole = locale.text(text);
    const name = isWrapped
      ? wrap(whole, room, measure, NAME_SIZE, true)
      : [shorten(whole, room, measure, NAME_SIZE, true)];
    const linesOf = (isTight: boolean): readonly string[] =>
      capacity ? seriesLines(capacity, locale, unit, most, isTight) : [];
    const loose = linesOf(false);
    let tight: readonly string[] | null = null;
    const fits = (line: string, start: number): boolean => start + measure(line, LINE_SIZE) <= room;
    /** A line as it has room after so many px: its dates in full, or else as in tight places. */
    const fitting = (index: number, start: number): string | undefined => {
      const line = loose[index];
      if (line === undefined || fits(line, start)) return line;
      const short = (tight ??= linesOf(true))[index];
      return short !== undefined && fits(short, start) ? short : undefined;
    };
    const behind = name.length === 1 ? measure(whole, NAME_SIZE, true) + BEHIND : Infinity;
    const single = isBehind && loose.length === 1 ? fitting(0, behind) : undefined;
    const isOne = single !== undefined;
    const under = (): readonly string[] =>
      loose.flatMap((line, index) => wrap(fitting(index, 0) ?? line, room, measure, LINE_SIZE));
    const lines = isOne ? [single] : isWrapped ? under() : [];
    return {
      name,
      language: locale.languages.get(whole),
      lines,
      behind: isOne ? behind : null,
      height: name.length * NAME_HEIGHT + (isOne ? 0 : lines.length) * LINE_HEIGHT + LABEL_ROOM,
    };
  };
}

/** How high a column of labels would be with all that there is to say. px. */
export function columnHeight(
  series: readonly Pick<LabelledSeries, 'name' | 'capacity'>[],
  width: number,
  stage: Stage,
  unit: CapacityUnit,
): number {
  const textOf = labelTexts(width, stage, unit);
  return sumBy(series, ({ name, capacity }) => textOf(name, capacity, FULL).height);
}

/** Labels of all series with as much as there is room for; else of the largest, and of the rest. */
function draftLabels(
  series: readonly LabelledSeries[],
  { width, isBeside, top, bottom }: LabelColumn,
  stage: Stage,
  unit: CapacityUnit,
): readonly Draft[] {
  const textOf = labelTexts(width, stage, unit);
  const most = isBeside ? Math.max(LEAST_COLUMN, bottom - top) : MOST_BELOW;
  const panel = Math.max(LEAST_DETAILED, bottom - top + FOOT);
  const limits: readonly (readonly [detail: Detail, height: number])[] = isBeside
    ? [
        [FULL, panel],
        [DENSE, panel],
        [BRIEF, panel],
        [TIGHT, panel],
        [SIZED, Math.max(LEAST_SIZED, panel)],
        [NAMED, most],
      ]
    : [
        [DENSE, MOST_DETAILED],
        [TIGHT, most],
        [NAMED, most],
      ];
  const ordered = series.toSorted((one, other) => one.anchor[1] - other.anchor[1]);
  const draft = (
    { index, name, capacity, anchor, isTied, isOff = false }: LabelledSeries,
    detail: Detail,
  ): Draft => {
    const text = textOf(name, capacity, detail);
    return { ...text, series: index, more: [], anchor, isTied: isTied && !isOff, isOff };
  };
  for (const [detail, limit] of limits) {
    const drafts = ordered.map((each) => draft(each, detail));
    if (sumBy(drafts, ({ height }) => height) <= limit) return drafts;
  }
  const largest = series.toSorted((one, other) => other.size - one.size || one.rank - other.rank);
  const shown = new Set(largest.slice(0, Math.floor(most / (NAME_HEIGHT + LABEL_ROOM)) - 1));
  const rest = ordered.filter((each) => !shown.has(each));
  const name = stage.locale.strings.moreSeries(sumBy(rest, ({ count }) => count));
  return [
    ...ordered.filter((each) => shown.has(each)).map((each) => draft(each, NAMED)),
    {
      ...textOf(name, null, NAMED),
      series: rest[0]?.index ?? 0,
      more: rest.map(({ index }) => index),
      anchor: [0, isBeside ? bottom : top],
      isTied: false,
      isOff: false,
    },
  ];
}

/** Labels from the top of the stack to its foot, each as near to its place as it has room. */
export function placeLabels(
  series: readonly LabelledSeries[],
  column: LabelColumn,
  stage: Stage,
  unit: CapacityUnit,
): { readonly labels: readonly SeriesLabel[]; readonly bottom: number } {
  const { x, isBeside, top } = column;
  const inset = isBeside ? LABEL_ROOM / 2 : 0;
  const drafts = draftLabels(series, column, stage, unit);
  /** How far the middle of a name's first line lies below the upper end of its label. */
  const middle = inset + ASCENT + 1 - SWATCH / 2;
  const wanted = drafts.map(({ anchor, height }) => {
    return { y: isBeside ? anchor[1] - middle + height / 2 : top, height };
  });
  const middles = spread(wanted, top, column.bottom);
  const placed = drafts.map(({ anchor, isTied, behind, lines, height, ...label }, position) => {
    const upper = (middles[position] ?? top) - height / 2;
    const y = upper + inset + ASCENT;
    const start = x + INDENT + (behind ?? 0);
    const first = behind === null ? y + (label.name.length - 1) * NAME_HEIGHT + LINE_HEIGHT : y;
    return {
      label: {
        ...label,
        x,
        y,
        height: height - LABEL_ROOM,
        lines: lines.map((text, index) => ({ x: start, y: first + index * LINE_HEIGHT, text })),
      },
      isTied: isTied && isBeside,
      anchor,
      y: upper + middle,
    };
  });
  const tied = placed.filter((each) => each.isTied);
  const leaders = leadersOf(tied, x, column.gap);
  const labels = placed.map((each) => ({ ...each.label, leader: leaders.get(each) ?? [] }));
  const bottom = (middles.at(-1) ?? top) + (drafts.at(-1)?.height ?? 0) / 2;
  return { labels, bottom };
}
