import { STATUSES, type Span } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import type { Item } from './item.js';
import type { Band } from './band.js';
import { DOT_RADIUS } from './packed-lane.js';
import type { TimelineMark } from './timeline-marks.js';

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

function dot(x0 = 0, status: MarkLooks['status'] = null): MarkLooks {
  return sample('dot', hard(x0, x0 + 2 * DOT_RADIUS), { status });
}

function entryOf(text: string, ...samples: readonly MarkLooks[]): KeyEntry {
  return { samples, width: samples.at(-1)?.band.x1 ?? 0, text };
}

/** The statuses that occur, unless all there is has been announced and no more. */
function statusEntries(marks: readonly TimelineMark[], locale: Locale): readonly KeyEntry[] {
  const statuses = STATUSES.filter((each) => marks.some(({ status }) => status === each));
  if (statuses.join() === 'announced') return [];
  return statuses.map((status) => {
    const alike = marks.filter((mark) => mark.status === status);
    const bars = alike.filter(({ shape }) => shape === 'bar').length;
    const samples = bars > 0 ? [sample('bar', WHOLE, { status })] : [];
    if (bars < alike.length) samples.push(dot(bars > 0 ? SAMPLE_WIDTH + SAMPLE_GAP : 0, status));
    return entryOf(locale.statusName(status), ...samples);
  });
}

/** The end that a mark shows: that of its date, or of a deal what is stated as its end. */
function endOf({ at, course }: Item): Span | null {
  return course ? course.end : at;
}

/** Soft is what is only about then, and the end of a deal that is a longer date. */
function isSoft({ item }: Shown): boolean {
  const { first = null, last = null } = item.course?.end ?? {};
  return (
    [item.at, endOf(item)].some((date) => date?.approximate || date?.uncertain) ||
    (first !== null && last !== null && first < last)
  );
}

/** How exact dates are, as far as the marks do not tell by themselves. */
function precisionEntries(shown: readonly Shown[], { strings }: Locale): readonly KeyEntry[] {
  const { key } = strings;
  const has = (wanted: MarkLooks['shape'], among = shown): boolean =>
    among.some(({ mark }) => mark.shape === wanted);
  const fading = shown.filter(({ item }) => (endOf(item)?.last ?? null) === null);
  const span = (band: Partial<Band>): MarkLooks => sample('span', { ...WHOLE, ...band });
  const fade = { ...WHOLE, full1: 6 };
  const delivery = { deliveries: [hard(10, SAMPLE_WIDTH)] };
  return [
    has('dot') && has('span') && entryOf(key.dot, dot()),
    has('span') && entryOf(key.span, span({})),
    shown.some(isSoft) && entryOf(key.soft, span({ full0: 8, full1: 20 })),
    fading.length > 0 && entryOf(key.fade, sample(has('bar', fading) ? 'bar' : 'span', fade)),
    shown.some(({ item }) => item.at?.first === null) && entryOf(key.fadeIn, span({ full0: 22 })),
    shown.some(({ mark }) => mark.deliveries.length > 0) &&
      entryOf(key.delivery, sample('bar', WHOLE, delivery)),
  ].filter((entry) => entry !== false);
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
