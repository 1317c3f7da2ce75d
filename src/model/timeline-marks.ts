import type { Status } from '../data/deal.js';
import { type Band, dateBand, isInView, within } from './band.js';
import { clustersOf } from './cluster.js';
import { toneOf } from './lane.js';
import { type Frame, type PackedLane, ROW_HEIGHT } from './packed-lane.js';
import type { Label } from './timeline-label.js';

/** What stands for an item, or for several. */
export interface TimelineMark {
  /** What it stands for, in order of time; more than one of a `cluster` alone. */
  readonly ids: readonly string[];
  /**
   * A `dot` for a day, a `span` as long as a longer date is, a `bar` for a deal that runs on, a
   * `cluster` for items that have no room of their own: its label is their count.
   */
  readonly shape: 'dot' | 'span' | 'bar' | 'cluster';
  readonly band: Band;
  /** When it was announced: the strong edge of a bar, also of a date too long for a span. */
  readonly start: Band;
  /** When something is delivered, as stated: strips along a bar. */
  readonly deliveries: readonly Band[];
  /** The middle. */
  readonly y: number;
  /** Name of the colour. */
  readonly tone: string;
  readonly status: Status | null;
  readonly label: Label;
  /** Index of its lane. */
  readonly lane: number;
}

/* Sizes in px. */
export const BAR_HEIGHT = 20;
export const COUNT_SIZE = 12;
/** From the middle of a line of text down to its baseline. */
export const BASELINE = 4.5;
const CLUSTER_PADDING = 7;

/** The mark of an item that has a place of its own. */
export function markOf(
  { item, shape, band, start, label }: PackedLane['placed'][number],
  y: number,
  lane: number,
  frame: Frame,
): TimelineMark {
  const { id, status } = item;
  const deliveries = item.deliveries
    .filter((delivery) => isInView(delivery, frame.options))
    .map((delivery) => within(dateBand(delivery, false, frame), band));
  const labelY = y + BASELINE + (label.leader === null ? 0 : ROW_HEIGHT);
  const tone = toneOf(item);
  return {
    ids: [id],
    shape,
    band,
    start,
    deliveries,
    y,
    tone,
    status,
    label: { ...label, y: labelY, language: frame.locale.languages.get(item.title) },
    lane,
  };
}

/** Counted marks of a lane, in a row of their own. */
export function clusterMarks(
  { lane: { tone }, counted }: PackedLane,
  y: number,
  lane: number,
  { x0, x1, measure, locale }: Frame,
): readonly TimelineMark[] {
  const words = (count: number): string => locale.number(count);
  const widthOf = (text: string): number => measure(text, COUNT_SIZE, true);
  const clusters = clustersOf(counted, { x0, x1 }, (count) =>
    Math.max(ROW_HEIGHT, widthOf(words(count)) + 2 * CLUSTER_PADDING),
  );
  return clusters.map((cluster) => {
    const title = words(cluster.items.length);
    const band = { x0: cluster.x0, full0: cluster.x0, full1: cluster.x1, x1: cluster.x1 };
    const x = (cluster.x0 + cluster.x1 - widthOf(title)) / 2;
    const label: Label = {
      title,
      size: '',
      x,
      y: y + BASELINE - 0.5,
      anchor: 'start',
      isInside: true,
      x0: x,
      x1: x + widthOf(title),
      leader: null,
    };
    return {
      ids: cluster.items.map(({ item }) => item.id),
      shape: 'cluster',
      band,
      start: band,
      deliveries: [],
      y,
      tone,
      status: null,
      label,
      lane,
    };
  });
}
