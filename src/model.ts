/**
 * The pure functions behind the elements, for programs: no page, no clock. Read a file with
 * {@link readDeals}, ask for its {@link total}, or lay a figure out as plain data.
 */
export * from './data/deal.js';
export {
  addDuration,
  calendarOf,
  dayOf,
  formatSpan,
  isoDay,
  readDate,
  readDuration,
} from './data/dates.js';
export type { CalendarDay, DateReading, Duration, DurationReading } from './data/dates.js';
export { readDeals, readRows } from './data/parse.js';
export type { ReadOptions } from './data/parse.js';
export { readQuantity } from './data/quantities.js';
export { localeFor } from './locale/locale.js';
export type { Locale } from './locale/locale.js';
export { rampScene } from './model/ramp.js';
export type { RampScene } from './model/ramp.js';
export type { RampOptions } from './model/ramp-series.js';
export { readRampOptions, readTimelineOptions } from './model/options.js';
export type { Attributes } from './model/options.js';
export type { Stage } from './model/stage.js';
export { tableWidth } from './model/text.js';
export type { Measure } from './model/text.js';
export { timelineScene } from './model/timeline.js';
export type { TimelineOptions, TimelineScene } from './model/timeline.js';
export { total } from './model/total.js';
export type { Total } from './model/total.js';
export { tranches } from './model/tranches.js';
export type { Tranche, TrancheOptions } from './model/tranches.js';
