import { numberAt } from '../data/milestones.js';
import type { CapacityUnit, Locale } from '../locale/locale.js';
import type { Capacity } from './capacity.js';
import { roundGw, sumBy } from './course.js';
import { groupBy } from './group.js';
import { toldSum } from './ramp-series.js';
import { remember } from './remember.js';
import { isOut, statusOn } from './status.js';
import type { Ends } from './gigawatts.js';
import { countOf } from './tranche-list.js';
import type { Tranche } from './tranches.js';

/** More lines than this are told as one sum. */
export const MOST_LINES = 4;
/** So many pieces are looked through for those of one date. */
const MOST_PIECES = 40;

type Size = Pick<Tranche, 'floor' | 'ceiling' | 'bound'>;

/** A piece of capacity, of one deal or of several. */
interface Piece extends Size, Pick<Tranche, 'first' | 'last' | 'claim'> {
  /** Of a deal that does not count any more. */
  readonly isLeft: boolean;
}

function sizeWords({ floor, ceiling, bound }: Size, locale: Locale, unit: CapacityUnit): string {
  return locale.gw({ floor, ceiling, bound, basis: null }, unit);
}

/**
 * A piece of capacity and its date in words, such as "10 GW · by the end of 2028".
 * @param isTight the date as in tight places: "by end of 2028"; that an end is not stated is said in full.
 */
export function trancheWords(
  piece: Omit<Piece, 'isLeft'>,
  locale: Locale,
  unit: CapacityUnit,
  isTight = false,
): string {
  const { first, last, claim } = piece;
  const date = locale.days(first, last, isTight && last !== null);
  const when = claim === 'assumed' ? locale.strings.assumed(date) : date;
  return `${sizeWords(piece, locale, unit)} · ${when}`;
}

/** All pieces of a series together. GW. */
function sumOfPieces({ tranches }: Capacity): Ends {
  let [low, high] = [0, 0];
  for (const list of tranches) {
    for (let index = 0; index < list.length; index++) {
      low += numberAt(list.floor, index);
      high += numberAt(list.ceiling, index);
    }
  }
  return { low, high };
}

/** What is said of a sum of pieces. */
function sumOf(pieces: readonly Piece[], { low, high }: Ends, capacity: Capacity): Size {
  const sum = toldSum({ low: roundGw(low), high: roundGw(high) }, [{ capacity }]);
  const [floor, ceiling] = [sum.low, sum.high];
  const softest = (['at-least', 'about'] as const).find((bound) =>
    pieces.some((piece) => piece.bound === bound),
  );
  return { floor, ceiling, bound: floor < ceiling ? 'up-to' : (softest ?? 'exact') };
}

/** The pieces of a series, if they are few enough to be looked through. */
const fewPieces = remember((capacity: Capacity): readonly Piece[] =>
  countOf(capacity.tranches) > MOST_PIECES
    ? []
    : capacity.tranches.flatMap((list) => {
        const isLeft = isOut(statusOn(list.deal, null));
        return list.slice().map((piece) => ({ ...piece, isLeft }));
      }),
);

/** What comes later stands later, what has no date last. */
function rankOf({ first, last }: Piece): number {
  return last ?? 1e9 + (first ?? 1e9);
}

/** All pieces of a series as one. A zoom asks for them with each step. */
const allPieces = remember((capacity: Capacity): Size =>
  sumOf(fewPieces(capacity), sumOfPieces(capacity), capacity),
);

/** Pieces that come on the same days as one, in the order in which they come. */
const piecesByDate = remember((capacity: Capacity): readonly Piece[] => {
  const groups = groupBy(fewPieces(capacity), ({ claim, first, last, isLeft }) =>
    [claim, first, last, isLeft].join(),
  );
  return [...groups.values()]
    .flatMap((group): readonly Piece[] => {
      const [piece] = group;
      if (!piece || group.length === 1) return group;
      const low = sumBy(group, ({ floor }) => floor);
      const high = sumBy(group, ({ ceiling }) => ceiling);
      return [{ ...piece, ...sumOf(group, { low, high }, capacity) }];
    })
    .sort((one, other) => rankOf(one) - rankOf(other));
});

/**
 * What is promised when, in words: a line for each date, or one for all where they are many.
 * @param most of none at all, how much it is.
 * @param isTight dates as in tight places.
 */
export function seriesLines(
  capacity: Capacity,
  locale: Locale,
  unit: CapacityUnit,
  most = MOST_LINES,
  isTight = false,
): readonly string[] {
  const count = countOf(capacity.tranches);
  const pieces = piecesByDate(capacity);
  const isFew = count <= MOST_PIECES && pieces.length <= most;
  if (isFew) return pieces.map((piece) => trancheWords(piece, locale, unit, isTight));
  const size = sizeWords(allPieces(capacity), locale, unit);
  return [most > 0 ? `${size} · ${locale.strings.pieces(count)}` : size];
}
