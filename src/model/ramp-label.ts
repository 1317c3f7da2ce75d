import type { Text } from '../data/deal.js';
import type { CapacityUnit, Locale } from '../locale/locale.js';
import type { Capacity } from './capacity.js';
import { spread } from './pack.js';
import { sumBy } from './course.js';
import { wrap } from './text.js';
import type { Stage } from './timeline.js';
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

/* Sizes in px. */
export const NAME_SIZE = 13;
export const LINE_SIZE = 12;
export const NAME_HEIGHT = 17;
export const LINE_HEIGHT = 15;
export const LABEL_ROOM = 10;
export const SWATCH = 10;

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
  const floor = sumBy(tranches, (each) => each.floor);
  const ceiling = sumBy(tranches, (each) => each.ceiling);
  const bound = floor < ceiling ? 'up-to' : 'exact';
  const size = locale.gw({ floor, ceiling, bound, basis: null }, unit);
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

/** Where labels stand: at the height of their bands, or one under the other below the panel. */
export interface LabelColumn {
  readonly x: number;
  readonly width: number;
  readonly isBeside: boolean;
  readonly top: number;
  /** `Infinity` below the panel. */
  readonly bottom: number;
}

/** Labels from the top of the stack to its foot, each as near to its place as it has room. */
export function placeLabels(
  series: readonly LabelledSeries[],
  { x, width, isBeside, top, bottom }: LabelColumn,
  { locale, measure }: Stage,
  unit: CapacityUnit,
): { readonly labels: readonly SeriesLabel[]; readonly bottom: number } {
  const room = width - SWATCH - 6;
  const inset = isBeside ? LABEL_ROOM / 2 : 0;
  const drafts = series
    .toSorted((one, other) => one.anchor[1] - other.anchor[1])
    .map(({ index, anchor, name: text, capacity }) => {
      const name = wrap(locale.text(text), room, measure, NAME_SIZE, true);
      const lines = seriesLines(capacity, locale, unit).flatMap((line) =>
        wrap(line, room, measure, LINE_SIZE),
      );
      const height = name.length * NAME_HEIGHT + lines.length * LINE_HEIGHT + LABEL_ROOM;
      return { index, anchor, name, lines, y: isBeside ? anchor[1] : top, height };
    });
  const middles = spread(drafts, top, bottom);
  let end = top;
  const labels = drafts.map(({ index, anchor, name, lines, height }, position) => {
    const middle = middles[position] ?? top;
    end = middle + height / 2;
    const y = middle - height / 2 + inset + ASCENT;
    const leader: SeriesLabel['leader'] = isBeside
      ? [anchor, [x - 10, anchor[1]], [x - 3, y - SWATCH / 2 + 1]]
      : [];
    return { series: index, x, y, name, lines, leader };
  });
  return { labels, bottom: end };
}
