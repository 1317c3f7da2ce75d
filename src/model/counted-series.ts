import type { Locale } from '../locale/locale.js';
import type { RampPanel } from './ramp-panel.js';
import type { RampScene } from './ramp.js';
import { seriesLines } from './series-words.js';

/** A series for whose label there was no room. */
export interface CountedSeries {
  readonly ids: readonly string[];
  readonly name: string;
  /** Name of its colour. */
  readonly tone: string;
  /** How much it is. */
  readonly size: string;
  readonly isOff: boolean;
}

/** The series that a panel only counts, from the top of the stack; none where all have labels. */
export function countedSeries(
  { series, off, labels }: RampPanel,
  { unit }: RampScene,
  locale: Locale,
): readonly CountedSeries[] {
  const all = [...series, ...off];
  return labels
    .flatMap(({ more }) => more.flatMap((index) => all[index] ?? []))
    .sort((one, other) => other.rank - one.rank)
    .map((each) => ({
      ids: each.ids,
      name: locale.text(each.name),
      tone: each.tone,
      size: seriesLines(each.capacity, locale, unit, 1).join(''),
      isOff: off.includes(each),
    }));
}
