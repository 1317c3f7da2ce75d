/** Both elements: importing this registers `<compute-timeline>` and `<gw-ramp>`. */
export { ComputeTimeline } from './compute-timeline.js';
export { GwRamp } from './gw-ramp.js';
export type {
  DealChartEventMap,
  DealSelectDetail,
  DealSelectEvent,
  FailureEvent,
  LoadDetail,
  LoadEvent,
  RangeChangeEvent,
  RangeDetail,
} from './element/events.js';
export type { Dataset, Deal, HistoricEvent, Problem, ProblemCode } from './data/deal.js';
