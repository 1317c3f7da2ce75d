import { type TimeAxis, atLeast, courseBand, dateBand, isInView, within } from './band.js';
import type { Item } from './item.js';
import { toneOf } from './lane.js';
import { DOT_RADIUS } from './packed-lane.js';
import { timeScale } from './scale.js';
import type { MarkLooks } from './timeline-key.js';
import { BAR_HEIGHT } from './timeline-marks.js';
import type { TimelineOptions } from './timeline.js';

/** What stands for an item on a small axis of its own, `width` px wide; `null` without a date. */
export function stripMark(item: Item, options: TimelineOptions, width: number): MarkLooks | null {
  const { at, status } = item;
  if (!at) return null;
  const x0 = DOT_RADIUS;
  const x1 = width - DOT_RADIUS;
  const scale = timeScale(options.from, options.to, x0, x1);
  const frame: TimeAxis = { scale, x0, x1 };
  const date = dateBand(at, at.approximate || at.uncertain, frame);
  const isDot = !item.course && date.x1 - date.x0 <= 2 * DOT_RADIUS;
  const band = item.course ? courseBand(item, at, frame) : atLeast(date, isDot ? x0 * 2 : 0);
  return {
    shape: item.course ? 'bar' : isDot ? 'dot' : 'span',
    band,
    start: atLeast(date, 3),
    deliveries: item.deliveries
      .filter((delivery) => isInView(delivery, options))
      .map((delivery) => within(dateBand(delivery, false, frame), band)),
    y: BAR_HEIGHT / 2,
    tone: toneOf(item),
    status,
  };
}
