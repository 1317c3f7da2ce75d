import type { Day } from '../data/deal.js';
import { numberAt } from '../data/milestones.js';
import type { Locale } from '../locale/locale.js';
import type { WaitingPiece } from './capacity.js';
import { sumBy } from './course.js';
import type { Geometry } from './ramp-geometry.js';
import type { RampSeries } from './ramp-series.js';
import type { TrancheList } from './tranche-list.js';

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

/** Whether something of series has no date, and stands in a block beside the axis. */
export function hasBlock(series: readonly RampSeries[]): boolean {
  return series.some(({ capacity }) => capacity.waiting.length > 0);
}

/** When that begins of which no last day is stated; `Infinity` where there is nothing such. */
function openFrom({ first, last, stated }: TrancheList): Day {
  const index = last.indexOf(Infinity);
  return index >= 0 && index < stated ? numberAt(first, index) : Infinity;
}

/** What a block holds, in words: what has no date, what has only a first day, or both; empty without one. */
export function blockWordsOf(series: readonly RampSeries[], locale: Locale): string {
  let first = Infinity;
  let isUndated = false;
  for (const { capacity } of series) {
    const kinds = capacity.waiting.map(({ kind }) => kind);
    isUndated ||= kinds.includes('undated');
    // Of what has left, its pieces tell.
    for (const list of kinds.some((kind) => kind !== 'undated') ? capacity.tranches : []) {
      first = Math.min(first, openFrom(list));
      isUndated ||= list.rest === 'undated';
    }
  }
  const { claims, figure } = locale.strings;
  if (first === Infinity) return hasBlock(series) ? claims.undated : '';
  return (isUndated ? claims.undated + figure.semicolon : '') + locale.days(first, null, true);
}

/** What has no date, from `base` GW upwards: a piece of each kind for each series. */
export function blockPieces(
  series: readonly RampSeries[],
  base: number,
  geometry: Geometry,
  y: (gw: number) => number,
): readonly BlockPiece[] {
  const pieces: BlockPiece[] = [];
  for (const kind of ['from', 'undated', 'left'] as const) {
    for (const [index, { capacity }] of series.entries()) {
      const waiting = capacity.waiting.filter((piece) => piece.kind === kind);
      if (waiting.length === 0) continue;
      const ceiling = sumBy(waiting, (piece) => piece.ceiling);
      const floor = sumBy(waiting, (piece) => piece.floor);
      pieces.push({
        kind,
        series: index,
        ...geometry.block,
        top: y(base + ceiling),
        bottom: y(base),
        firm: y(base + floor),
      });
      base += ceiling;
    }
  }
  return pieces;
}
