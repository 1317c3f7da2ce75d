import type { Day } from '../data/deal.js';
import { numberAt } from '../data/milestones.js';
import { countUntil } from './course.js';
import type { Plot } from './plot.js';
import { remember } from './remember.js';
import { lastIn } from './stack-rows.js';
import type { TrancheList } from './tranche-list.js';
import type { Tranche } from './tranches.js';

/** Steps of a series nearer to each other have one knot. px. */
const LEAST_KNOT_DISTANCE = 8;
/** So many px of the width of a panel are left to each knot, or else none is drawn without a label. */
const KNOT_WIDTH = 12;

/** Where a stated step has been reached. */
export interface Knot {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  /** What comes there, where that is one piece of capacity, and high enough to be told. */
  readonly piece: (() => Tranche) | null;
}

/** A lower step is hardly seen, so that nothing is said of it. px. */
const LEAST_STEP = 4;

/** Whether a step of so many GW is high enough for a label. */
export function canBeTold(gw: number, { y }: Plot): boolean {
  return y(0) - y(gw) >= LEAST_STEP;
}

/** Stated steps that cannot be told apart: the last day on which one of them is reached. */
interface Step {
  day: Day;
  count: number;
  /** The first of them. */
  readonly list: TrancheList;
  readonly index: number;
}

/** Whether pieces stand in the order of their last days. */
const inOrder = remember(({ last, stated }: TrancheList): boolean => {
  let index = 1;
  while (index < stated && numberAt(last, index - 1) <= numberAt(last, index)) index++;
  return index >= stated;
});

/** Stated steps by the day on which they are reached. */
export function stepsOf(lists: readonly TrancheList[], { first, last, x }: Plot): Iterable<Step> {
  const byPlace = new Map<number, Step>();
  const placeOf = (due: Day): number => Math.round(x(due + 1) / LEAST_KNOT_DISTANCE);
  let place = 0;
  const isTogether = (due: Day): boolean => due <= last && placeOf(due) === place;
  for (const list of lists) {
    const dues = list.last.subarray(0, list.stated);
    const isInOrder = inOrder(list);
    // Those that are a step together are counted at once where they stand in order.
    for (let index = isInOrder ? countUntil(dues, first - 1) : 0; index < dues.length; index++) {
      const due = numberAt(dues, index);
      if (due > last && isInOrder) break;
      if (due > last || due < first) continue;
      place = placeOf(due);
      const begin = index;
      if (isInOrder) index = lastIn(dues, index, dues.length, isTogether);
      const day = numberAt(dues, index) + 1;
      const count = index - begin + 1;
      const step = byPlace.get(place);
      if (step) {
        step.day = Math.max(step.day, day);
        step.count += count;
      } else byPlace.set(place, { day, count, list, index: begin });
    }
  }
  return byPlace.values();
}

/** The knots that are drawn: of many, those that a label tells of, as rings would hide the stack. */
export function shownKnots(
  knots: readonly Knot[],
  labels: readonly { readonly knot: Knot | null }[],
  width: number,
): readonly Knot[] {
  if (knots.length * KNOT_WIDTH <= width) return knots;
  const told = new Set(labels.map(({ knot }) => knot));
  return knots.filter((knot) => told.has(knot));
}
