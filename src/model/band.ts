import type { Day, Span } from '../data/deal.js';
import { clamp } from './clamp.js';
import type { Extent, Item } from './item.js';
import type { TimeScale } from './scale.js';

/** A stretch of time in px: full between `full0` and `full1`, fading out to `x0` and `x1`. */
export interface Band {
  readonly x0: number;
  readonly full0: number;
  readonly full1: number;
  readonly x1: number;
}

/** An axis of time: where it stands in px, and where on it a day begins. */
export interface TimeAxis {
  readonly scale: TimeScale;
  readonly x0: number;
  readonly x1: number;
}

const SOFT_EDGE = 14;
/** A fade that lasts to the end of the axis keeps its full strength for this share of it, */
const FULL_SHARE = 0.35;
/** and one of what has no end is no longer than this: however far in a zoom, it is an open end. px. */
const MOST_FADE = 160;

/** The whole time an item stands for: its date, and the course of a deal. */
export function extentOf(item: Item, at: Span): Extent {
  if (!item.course) return at;
  const end = item.course.end?.last ?? null;
  return { first: at.first, last: end === null ? null : Math.max(at.last ?? end, end) };
}

/** Whether any day of an extent lies on an axis. */
export function isInView(
  { first, last }: Extent,
  { from, to }: { readonly from: Day; readonly to: Day },
): boolean {
  return (last ?? to) >= from && (first ?? from) <= to;
}

/** The band of a date: hard where days are stated, soft where it is only about then, fading if open. */
export function dateBand({ first, last }: Extent, isSoft: boolean, axis: TimeAxis): Band {
  const { scale, x0, x1 } = axis;
  const begin = first === null ? x0 : clamp(scale(first), x0, x1);
  const end = last === null ? x1 : clamp(scale(last + 1), begin, x1);
  const soft = isSoft ? Math.min(SOFT_EDGE, (end - begin) / 2) : 0;
  const isOpen = first === null && last === null;
  const fade = (end - begin) * (isOpen ? 0.5 : 1 - FULL_SHARE);
  const full0 = begin + (first === null ? fade : soft);
  const full1 = end - (last === null ? Math.min(fade, MOST_FADE) : soft);
  return { x0: begin, full0, full1: Math.max(full0, full1), x1: end };
}

/** The band of a deal's course: a stated end is as soft as its date is long, an open one fades. */
export function courseBand(item: Item, at: Span, axis: TimeAxis): Band {
  const end = item.course?.end ?? null;
  const whole = dateBand(extentOf(item, at), at.approximate || at.uncertain, axis);
  if (end === null || end.last === null) return whole;
  const isSoft = end.approximate || end.uncertain;
  const softFrom = end.first === null ? whole.x1 : axis.scale(end.first);
  const full1 = Math.min(softFrom, whole.x1 - (isSoft ? SOFT_EDGE : 0));
  return { ...whole, full1: clamp(full1, whole.full0, whole.x1) };
}

/** A band widened about its middle to be seen at all. */
export function atLeast(band: Band, width: number): Band {
  const missing = (width - (band.x1 - band.x0)) / 2;
  if (missing <= 0) return band;
  const x0 = band.x0 - missing;
  const x1 = band.x1 + missing;
  const middle = (x0 + x1) / 2;
  const isSoft = band.full0 > band.x0;
  return { x0, full0: isSoft ? middle : x0, full1: isSoft ? middle : x1, x1 };
}

/** The part of a band that lies in another; an open beginning there is hard. */
export function within(band: Band, outer: Band): Band {
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
