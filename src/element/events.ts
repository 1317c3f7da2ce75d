import type { Problem } from '../data/deal.js';

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
