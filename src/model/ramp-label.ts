import type { Text } from '../data/deal.js';
import type { CapacityUnit, Locale } from '../locale/locale.js';
import type { Capacity } from './capacity.js';
import { spread } from './pack.js';
import { type Measure, wrap } from './text.js';
import type { Tranche } from './tranches.js';

/** The label of a series, beside its band or below the panel. */
export interface SeriesLabel {
  readonly series: number;
  readonly x: number;
  /** Baseline of the first line, px. */
  readonly y: number;
  readonly name: readonly string[];
  readonly lines: readonly string[];
  /** From the band to the label; empty where they touch. */
  readonly leader: readonly (readonly [x: number, y: number])[];
}

/** Sizes in px. */
export const LABEL = {
  nameSize: 13,
  lineSize: 12,
  nameHeight: 17,
  lineHeight: 15,
  gap: 10,
  swatch: 10,
} as const;

/** More pieces than this are told as one sum. */
const MOST_LINES = 4;
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

function summaryOf(tranches: readonly Tranche[], locale: Locale, unit: CapacityUnit): string {
  const sum = (amount: (tranche: Tranche) => number): number =>
    Math.round(tranches.reduce((all, each) => all + amount(each), 0) * 1e9) / 1e9;
  const floor = sum((each) => each.floor);
  const ceiling = sum((each) => each.ceiling);
  const size = locale.gw(
    { floor, ceiling, bound: floor < ceiling ? 'up-to' : 'exact', basis: null },
    unit,
  );
  return `${size} · ${locale.strings.pieces(tranches.length)}`;
}

/** What is promised when, in words: a line for each piece, or one for all where they are many. */
export function seriesLines(
  { tranches }: Capacity,
  locale: Locale,
  unit: CapacityUnit,
): readonly string[] {
  return tranches.length <= MOST_LINES
    ? tranches.map((each) => trancheWords(each, locale, unit))
    : [summaryOf(tranches, locale, unit)];
}

/** A series as its label needs it. */
export interface LabelledSeries {
  readonly index: number;
  readonly name: Text;
  readonly capacity: Capacity;
  /** The point of its band that the label speaks of, px. */
  readonly anchor: readonly [x: number, y: number];
}

interface Draft {
  readonly series: LabelledSeries;
  readonly name: readonly string[];
  readonly lines: readonly string[];
  readonly height: number;
}

function draft(
  series: LabelledSeries,
  width: number,
  locale: Locale,
  measure: Measure,
  unit: CapacityUnit,
): Draft {
  const room = width - LABEL.swatch - 6;
  const name = wrap(locale.text(series.name), room, measure, LABEL.nameSize, true);
  const lines = seriesLines(series.capacity, locale, unit).flatMap((line) =>
    wrap(line, room, measure, LABEL.lineSize),
  );
  const height = name.length * LABEL.nameHeight + lines.length * LABEL.lineHeight + LABEL.gap;
  return { series, name, lines, height };
}

/** Where labels may stand. */
export interface LabelColumn {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** Labels in a column beside the panel, each at the height of its band as far as they have room. */
export function labelsBeside(
  series: readonly LabelledSeries[],
  column: LabelColumn,
  locale: Locale,
  measure: Measure,
  unit: CapacityUnit,
): { readonly labels: readonly SeriesLabel[]; readonly bottom: number } {
  const drafts = [...series]
    .sort((one, other) => one.anchor[1] - other.anchor[1])
    .map((each) => draft(each, column.width, locale, measure, unit));
  const middles = spread(
    drafts.map(({ series: { anchor }, height }) => ({ y: anchor[1], height })),
    column.top,
    column.bottom,
  );
  const labels = drafts.map(({ series: { index, anchor }, name, lines, height }, position) => {
    const middle = middles[position] ?? anchor[1];
    const y = middle - (height - LABEL.gap) / 2 + ASCENT;
    const swatchY = y - LABEL.swatch / 2 + 1;
    const elbow = column.x - 10;
    const leader: SeriesLabel['leader'] = [anchor, [elbow, anchor[1]], [column.x - 3, swatchY]];
    return { series: index, x: column.x, y, name, lines, leader };
  });
  const last = drafts.length - 1;
  const bottom = last < 0 ? column.top : (middles[last] ?? 0) + (drafts[last]?.height ?? 0) / 2;
  return { labels, bottom };
}

/** Labels one under the other below the panel, from the top of the stack to its foot. */
export function labelsBelow(
  series: readonly LabelledSeries[],
  column: LabelColumn,
  locale: Locale,
  measure: Measure,
  unit: CapacityUnit,
): { readonly labels: readonly SeriesLabel[]; readonly bottom: number } {
  let y = column.top;
  const labels = [...series]
    .sort((one, other) => one.anchor[1] - other.anchor[1])
    .map((each) => {
      const { name, lines, height } = draft(each, column.width, locale, measure, unit);
      const label = { series: each.index, x: column.x, y: y + ASCENT, name, lines, leader: [] };
      y += height;
      return label;
    });
  return { labels, bottom: y };
}
