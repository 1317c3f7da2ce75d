import { STATUSES, type Span } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import type { Item } from './item.js';
import type { Band } from './band.js';
import { DOT_RADIUS } from './packed-lane.js';
import type { TimelineMark } from './timeline.js';

/** The looks of a mark, without its words. */
export type MarkLooks = Pick<
  TimelineMark,
  'shape' | 'band' | 'start' | 'deliveries' | 'y' | 'tone' | 'status'
>;

/** One line of a key: marks to look at, and what they mean. */
export interface KeyEntry {
  readonly samples: readonly MarkLooks[];
  /** Of the samples, px; they are {@link SAMPLE_HEIGHT} high. */
  readonly width: number;
  readonly text: string;
}

/** A mark of the figure and what it stands for. */
interface Shown {
  readonly mark: TimelineMark;
  readonly item: Item;
}

/** px. */
export const SAMPLE_HEIGHT = 20;
const SAMPLE_WIDTH = 28;
const SAMPLE_GAP = 4;
/** The strong edge of a bar. */
const EDGE = 3;

function hard(x0: number, x1: number): Band {
  return { x0, full0: x0, full1: x1, x1 };
}

const WHOLE = hard(0, SAMPLE_WIDTH);

function sample(shape: MarkLooks['shape'], band: Band, rest: Partial<MarkLooks> = {}): MarkLooks {
  const start = hard(band.x0, band.x0 + EDGE);
  const place = { start, deliveries: [], y: SAMPLE_HEIGHT / 2, tone: 'muted', status: null };
  return { shape, band, ...place, ...rest };
}

function dot(x0: number, status: MarkLooks['status'] = null): MarkLooks {
  return sample('dot', hard(x0, x0 + 2 * DOT_RADIUS), { status });
}

/** The statuses that occur, unless all there is has been announced and no more. */
function statusEntries(marks: readonly TimelineMark[], locale: Locale): readonly KeyEntry[] {
  const statuses = STATUSES.filter((each) => marks.some(({ status }) => status === each));
  if (statuses.length === 1 && statuses[0] === 'announced') return [];
  return statuses.map((status) => {
    const alike = marks.filter((mark) => mark.status === status);
    const samples: MarkLooks[] = [];
    let width = 0;
    if (alike.some(({ shape }) => shape === 'bar')) {
      samples.push(sample('bar', WHOLE, { status }));
      width = SAMPLE_WIDTH;
    }
    if (alike.some(({ shape }) => shape !== 'bar')) {
      const x0 = width ? width + SAMPLE_GAP : (SAMPLE_WIDTH - 2 * DOT_RADIUS) / 2;
      samples.push(dot(x0, status));
      width = width ? x0 + 2 * DOT_RADIUS : SAMPLE_WIDTH;
    }
    return { samples, width, text: locale.statusName(status) };
  });
}

/** The ends that a mark shows: that of its date, and of a deal what is stated as its end. */
function endOf({ at, course }: Item): Span | null {
  return course ? course.end : at;
}

function isInexact(date: Span | null): boolean {
  return date !== null && (date.approximate || date.uncertain);
}

/** An end that is a longer date grows pale over that date. */
function isLong({ item: { course } }: Shown): boolean {
  const { first = null, last = null } = course?.end ?? {};
  return first !== null && last !== null && first < last;
}

/** How exact dates are, as far as the marks do not tell by themselves. */
function precisionEntries(shown: readonly Shown[], { strings }: Locale): readonly KeyEntry[] {
  const { key } = strings;
  const has = (shape: MarkLooks['shape']): boolean =>
    shown.some(({ mark }) => mark.shape === shape);
  const fading = shown.filter(({ item }) => (endOf(item)?.last ?? null) === null);
  const isBar = fading.some(({ mark }) => mark.shape === 'bar');
  const soft = { x0: 0, full0: 8, full1: 20, x1: SAMPLE_WIDTH };
  const fade = { ...WHOLE, full1: 6 };
  const fadeIn = { ...WHOLE, full0: 22 };
  const isSoft = (each: Shown): boolean =>
    isInexact(each.item.at) || isInexact(endOf(each.item)) || isLong(each);
  const delivery = { deliveries: [hard(10, SAMPLE_WIDTH)] };
  const entries: readonly (readonly [occurs: boolean, sample: MarkLooks, text: string])[] = [
    [has('dot') && has('span'), dot((SAMPLE_WIDTH - 2 * DOT_RADIUS) / 2), key.dot],
    [has('span'), sample('span', WHOLE), key.span],
    [shown.some(isSoft), sample('span', soft), key.soft],
    [fading.length > 0, sample(isBar ? 'bar' : 'span', fade), key.fade],
    [shown.some(({ item }) => item.at?.first === null), sample('span', fadeIn), key.fadeIn],
    [
      shown.some(({ mark }) => mark.deliveries.length > 0),
      sample('bar', WHOLE, delivery),
      key.delivery,
    ],
  ];
  return entries.flatMap(([occurs, only, text]) =>
    occurs ? { samples: [only], width: SAMPLE_WIDTH, text } : [],
  );
}

/**
 * What the looks of a timeline mean: only what occurs in it.
 * @param items what the marks stand for, by id.
 */
export function timelineKey(
  marks: readonly TimelineMark[],
  items: ReadonlyMap<string, Item>,
  locale: Locale,
): readonly KeyEntry[] {
  const shown = marks.flatMap((mark) => {
    const item = mark.shape !== 'cluster' && items.get(mark.ids[0] ?? '');
    return item ? { mark, item } : [];
  });
  return [...statusEntries(marks, locale), ...precisionEntries(shown, locale)];
}
