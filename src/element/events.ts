import type { Deal, HistoricEvent, Problem } from '../data/deal.js';

/** What came of reading the data. */
export interface LoadDetail {
  /** How many deals and events were taken. */
  readonly accepted: number;
  /** How many were left out because of a problem. */
  readonly rejected: number;
  readonly problems: readonly Problem[];
}

/** The data has been read, and at least one deal or event was taken. */
export type LoadEvent = CustomEvent<LoadDetail>;

/** Nothing could be drawn: the first problem. */
export type FailureEvent = CustomEvent<Problem>;

/** The days that a reader has chosen to see, in ISO 8601: `2025-07-01`. */
export interface RangeDetail {
  readonly from: string;
  /** Included. */
  readonly to: string;
}

/** A reader has moved along the axis, or zoomed. */
export type RangeChangeEvent = CustomEvent<RangeDetail>;

/** The event that says which days a reader has chosen. */
export function rangeChangeEvent(detail: RangeDetail): RangeChangeEvent {
  return new CustomEvent('range-change', { detail, bubbles: true, composed: true });
}

/** The event that says what came of the data; it does not bubble. */
export function outcomeEvent(
  { accepted, rejected }: Pick<LoadDetail, 'accepted' | 'rejected'>,
  problems: readonly Problem[],
): LoadEvent | FailureEvent {
  const [problem] = problems;
  if (accepted > 0 || !problem) {
    return new CustomEvent('load', { detail: { accepted, rejected, problems } });
  }
  return new CustomEvent('error', { detail: problem });
}

/** What a reader has chosen. */
export interface DealSelectDetail {
  /** The deal or event as the author wrote it, with fields that this package does not know. */
  readonly deal: Readonly<Record<string, unknown>>;
}

/** A reader has chosen a deal or an event. */
export type DealSelectEvent = CustomEvent<DealSelectDetail>;

/** The event that says which deal or event a reader has chosen. */
export function dealSelectEvent({ id, written }: Deal | HistoricEvent): DealSelectEvent {
  const detail = { deal: { id, ...written } };
  return new CustomEvent('deal-select', { detail, bubbles: true, composed: true });
}

/** Events of both elements by name. */
export interface DealChartEventMap extends Omit<HTMLElementEventMap, 'load' | 'error'> {
  load: LoadEvent;
  error: FailureEvent;
  'range-change': RangeChangeEvent;
  'deal-select': DealSelectEvent;
}

type Listener<This, Name extends keyof DealChartEventMap> = (
  this: This,
  event: DealChartEventMap[Name],
) => unknown;

/** `addEventListener` and `removeEventListener` that know the events by their names. */
export interface Listen<This, Options> {
  <Name extends keyof DealChartEventMap>(
    type: Name,
    listener: Listener<This, Name>,
    options?: boolean | Options,
  ): void;
  (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | Options): void;
}
