import type { Text } from '../data/deal.js';
import { numberAt } from '../data/milestones.js';
import type { CapacityUnit, Locale } from '../locale/locale.js';
import type { Capacity } from './capacity.js';
import { spread } from './pack.js';
import { roundGw, sumBy } from './course.js';
import { type Leader, leadersOf } from './ramp-leader.js';
import { toldSum } from './ramp-series.js';
import { remember } from './remember.js';
import { shorten, wrap } from './text.js';
import type { Stage } from './timeline.js';
import { countOf } from './tranche-list.js';
import type { Tranche } from './tranches.js';

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
  readonly lines: readonly string[];
  /** Switched off by the reader. */
  readonly isOff: boolean;
  /** From the band to the label; empty where they touch. */
  readonly leader: Leader;
}

/* Sizes in px. */
export const NAME_SIZE = 13;
export const LINE_SIZE = 12;
export const NAME_HEIGHT = 17;
export const LINE_HEIGHT = 15;
export const LABEL_ROOM = 10;
export const SWATCH = 10;

/** More pieces than this are told as one sum. */
const MOST_LINES = 4;
/** Labels beside a panel may reach so far down, however low the panel is. */
const LEAST_COLUMN = 330;
/** Labels below a panel take no more than this. */
const MOST_BELOW = 640;
/** Where the first baseline lies below the upper end of a label. */
const ASCENT = 13;

/** A piece of capacity and its date in words, such as "10 GW · by the end of 2028". */
export function trancheWords(tranche: Tranche, locale: Locale, unit: CapacityUnit): string {
  const { floor, ceiling, bound, first, last, claim } = tranche;
  const size = locale.gw({ floor, ceiling, bound, basis: null }, unit);
  if (claim === 'undated') return `${size} · ${locale.strings.noDateStated}`;
  const date = locale.date({ first, last, approximate: false, uncertain: false, written: '' });
  return claim === 'assumed' ? `${size} · ${locale.strings.assumed(date)}` : `${size} · ${date}`;
}

/** All pieces of a series together. A zoom asks for them with each step. GW. */
const sumOfPieces = remember((capacity: Capacity) => {
  let [floor, ceiling] = [0, 0];
  for (const list of capacity.tranches) {
    for (let index = 0; index < list.length; index++) {
      floor += numberAt(list.floor, index);
      ceiling += numberAt(list.ceiling, index);
    }
  }
  return toldSum({ low: roundGw(floor), high: roundGw(ceiling) }, [{ capacity }]);
});

function summaryOf(capacity: Capacity, locale: Locale, unit: CapacityUnit): string {
  const { low: floor, high: ceiling } = sumOfPieces(capacity);
  const bound = floor < ceiling ? 'up-to' : 'exact';
  const size = locale.gw({ floor, ceiling, bound, basis: null }, unit);
  return `${size} · ${locale.strings.pieces(countOf(capacity.tranches))}`;
}

/** What is promised when, in words: a line for each piece, or one for all where they are many. */
export function seriesLines(
  capacity: Capacity,
  locale: Locale,
  unit: CapacityUnit,
  most = MOST_LINES,
): readonly string[] {
  if (countOf(capacity.tranches) > most) return [summaryOf(capacity, locale, unit)];
  const pieces = capacity.tranches.flatMap((list) => list.slice());
  return pieces.map((each) => trancheWords(each, locale, unit));
}

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

type Draft = Omit<SeriesLabel, 'x' | 'leader'> & {
  readonly anchor: LabelledSeries['anchor'];
  readonly isTied: boolean;
  readonly height: number;
};

/** What labels say where they have room for all, for a line beside each name, or for the names. */
const DETAILS = ['full', 'short', 'name'] as const;

/** Labels of all series with as much as there is room for; else of the largest, and of the rest. */
function draftLabels(
  series: readonly LabelledSeries[],
  { width, isBeside, top, bottom }: LabelColumn,
  { locale, measure }: Stage,
  unit: CapacityUnit,
): readonly Draft[] {
  const room = width - SWATCH - 6;
  const most = isBeside ? Math.max(LEAST_COLUMN, bottom - top) : MOST_BELOW;
  const draft = (
    { index, name: text, capacity, anchor, isTied, isOff = false }: LabelledSeries,
    detail: (typeof DETAILS)[number],
    more: Draft['more'] = [],
  ): Draft => {
    const isFull = detail === 'full';
    const fit = (words: string, size: number, bold = false): readonly string[] =>
      isFull ? wrap(words, room, measure, size, bold) : [shorten(words, room, measure, size, bold)];
    const whole = locale.text(text);
    const name = fit(whole, NAME_SIZE, true);
    const words =
      detail === 'name' ? [] : seriesLines(capacity, locale, unit, isFull ? MOST_LINES : 1);
    const lines = words.flatMap((line) => fit(line, LINE_SIZE));
    const height = name.length * NAME_HEIGHT + lines.length * LINE_HEIGHT + LABEL_ROOM;
    const y = isBeside ? anchor[1] : top;
    const tie = { anchor, isTied: isTied && isBeside && !isOff };
    const language = locale.languages.get(whole);
    return { series: index, more, name, language, lines, isOff, y, height, ...tie };
  };
  const ordered = series.toSorted((one, other) => one.anchor[1] - other.anchor[1]);
  for (const detail of DETAILS) {
    const drafts = ordered.map((each) => draft(each, detail));
    if (sumBy(drafts, ({ height }) => height) <= most) return drafts;
  }
  const largest = series.toSorted((one, other) => other.size - one.size || one.rank - other.rank);
  const shown = new Set(largest.slice(0, Math.floor(most / (NAME_HEIGHT + LABEL_ROOM)) - 1));
  const rest = ordered.filter((each) => !shown.has(each));
  const name = locale.strings.moreSeries(sumBy(rest, ({ count }) => count));
  return [
    ...[...ordered].filter((each) => shown.has(each)).map((each) => draft(each, 'name')),
    ...rest.slice(0, 1).map((each) =>
      draft(
        { ...each, name, anchor: [0, isBeside ? bottom : top], isTied: false, isOff: false },
        'name',
        rest.map(({ index }) => index),
      ),
    ),
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
  const middles = spread(drafts, top, column.bottom);
  const placed = drafts.map(({ anchor, isTied, height, ...label }, position) => {
    const first = (middles[position] ?? top) - height / 2 + inset + ASCENT;
    return { label, isTied, anchor, first, y: first - SWATCH / 2 + 1 };
  });
  const tied = placed.filter(({ isTied }) => isTied);
  const leaders = leadersOf(tied, x, column.gap);
  const labels = placed.map((each) => {
    return { ...each.label, x, y: each.first, leader: leaders.get(each) ?? [] };
  });
  const bottom = (middles.at(-1) ?? top) + (drafts.at(-1)?.height ?? 0) / 2;
  return { labels, bottom };
}
