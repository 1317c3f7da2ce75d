import type { Status } from '../data/deal.js';
import type { Band } from './band.js';
import { clamp } from './clamp.js';
import type { Footprint, Stretch } from './pack.js';
import { type Measure, shorten } from './text.js';

/** A line of text and the room it takes, in px. */
export interface Label {
  /** Where the text begins (`start`) or ends (`end`). */
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
  /** It stands on its bar. */
  readonly isInside: boolean;
  readonly title: string;
  /** That of the title, where it is not that of the page. */
  readonly language?: string | undefined;
  /** What follows the title. */
  readonly size: string;
  readonly x0: number;
  readonly x1: number;
  /** x of a line that leads from the mark down to its label, where that had to move. */
  readonly leader: number | null;
}

/** A label whose row is not known yet. */
export type LabelDraft = Omit<Label, 'y'>;

/** Where labels may stand. */
export interface LabelRoom {
  /** Where the axis begins and ends. */
  readonly x0: number;
  readonly x1: number;
  /** Where the line for today stands. */
  readonly today: number | null;
  readonly measure: Measure;
}

/** What a label belongs to. */
export interface Labelled {
  readonly title: string;
  readonly size: string;
  readonly status: Status | null;
  readonly isBar: boolean;
  readonly band: Band;
  /** The strong edge of a bar. */
  readonly start: Band;
}

export const LABEL_SIZE = 13;
const LABEL_GAP = 6;
/** Beside a mark with less room than this no label stands. */
const LEAST_ROOM = 48;
/** A line nearer to words than this touches them. */
const NEAR = 3;
/** A leader stands so far from the end of its mark. */
const LEADER_INSET = 5;

/** A label that would get less than this share of the axis beside its mark stands under it. */
const LEAST_SHARE = 0.6;

/** Bars of these are hatched or struck through, so that no words stand on them. */
const UNWRITABLE: ReadonlySet<Status | null> = new Set(['under-construction', 'cancelled']);

/** What leaves no room for words on either side has to have them on it or under it. */
export function fillsAxis({ x0, x1 }: Band, axis: Stretch): boolean {
  return Math.max(x0 - axis.x0, axis.x1 - x1) < LABEL_GAP + LEAST_ROOM;
}

/** Tells whether a line through words would be too near to them. */
export function crossing(x: number): (words: Stretch) => boolean {
  return ({ x0, x1 }) => x0 - NEAR < x && x < x1 + NEAR;
}

interface Place extends Pick<Label, 'x' | 'anchor' | 'isInside'> {
  readonly room: number;
}

/** Inside a bar, to the right, to the left: best first. */
function placesOf({ status, isBar, band, start }: Labelled, axis: LabelRoom): readonly Place[] {
  const inside = start.x1 + LABEL_GAP;
  const right = band.x1 + LABEL_GAP;
  const left = band.x0 - LABEL_GAP;
  const onBar: Place = {
    x: inside,
    anchor: 'start',
    isInside: true,
    room: band.x1 - LABEL_GAP - inside,
  };
  const toRight: Place = { x: right, anchor: 'start', isInside: false, room: axis.x1 - right };
  const toLeft: Place = { x: left, anchor: 'end', isInside: false, room: left - axis.x0 };
  // A deal is best named where it begins: its end may fade far away.
  const beside = isBar ? [toLeft, toRight] : [toRight, toLeft];
  return isBar && !UNWRITABLE.has(status) ? [onBar, ...beside] : beside;
}

/** Labels that the line for today would not cross go first. */
function awayFromToday(labels: readonly LabelDraft[], today: number | null): readonly LabelDraft[] {
  if (today === null) return labels;
  const crosses = crossing(today);
  return labels.toSorted((one, other) => Number(crosses(one)) - Number(crosses(other)));
}

/** What stands in a label that has room for it. */
export function labelWords(title: string, size: string): string {
  return title + (size && ` · ${size}`);
}

/** Words cut to the room that there is; the size goes before the title does. */
function wordsIn(
  { title, size }: Labelled,
  room: number,
  measure: Measure,
): Pick<Label, 'title' | 'size'> & { readonly width: number } {
  const width = (text: string): number => measure(text, LABEL_SIZE);
  const all = labelWords('', size);
  const cut = shorten(title, room - width(all), measure, LABEL_SIZE);
  const words = cut
    ? { title: cut, size: all }
    : { title: shorten(title, room, measure, LABEL_SIZE), size: '' };
  return {
    title: words.title,
    // Programs that draw SVG leave a plain space out where words of another colour begin.
    size: words.size.replace(' ', '\u00a0'),
    width: width(words.title) + width(words.size),
  };
}

/** A label under its mark, with a leader. */
function movedLabel(labelled: Labelled, { x0: least, x1: most, measure }: LabelRoom): LabelDraft {
  const { band } = labelled;
  const { title, size, width } = wordsIn(labelled, most - least, measure);
  const x0 = clamp(band.x0, least, most - width);
  const x1 = x0 + width;
  const leader = clamp(band.x0 + LEADER_INSET, x0, Math.min(x1, (band.x0 + band.x1) / 2));
  return { title, size, x: x0, anchor: 'start', isInside: false, x0, x1, leader };
}

/**
 * The labels that an item may have, best first: beside or inside its mark; where it would lose
 * much of its words there, under it.
 */
export function labelsOf(labelled: Labelled, room: LabelRoom): readonly LabelDraft[] {
  const { measure, today } = room;
  const places = placesOf(labelled, room);
  const most = Math.max(0, ...places.map((place) => place.room));
  const { title, size, width } = wordsIn(labelled, most, measure);
  const isCut = title !== labelled.title || (size === '' && labelled.size !== '');
  const axis = room.x1 - room.x0;
  if (
    isCut &&
    (most < axis * LEAST_SHARE || wordsIn(labelled, axis, measure).title === labelled.title)
  ) {
    return [movedLabel(labelled, room)];
  }
  const labels = places
    .filter((place) => width <= place.room + 0.5)
    .map(({ x, anchor, isInside }): LabelDraft => {
      const x0 = anchor === 'end' ? x - width : x;
      return { title, size, x, anchor, isInside, x0, x1: x0 + width, leader: null };
    });
  return awayFromToday(labels, today);
}

/** The rows that a mark and its label take up together. */
export function footprintOf({ x0, x1 }: Stretch, label: LabelDraft): Footprint {
  if (label.leader !== null) return [{ x0, x1 }, label];
  return [{ x0: Math.min(x0, label.x0), x1: Math.max(x1, label.x1) }];
}
