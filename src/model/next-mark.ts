import type { TimelineMark } from './timeline-marks.js';

type Placed = Pick<TimelineMark, 'band' | 'lane' | 'y'>;

function byTime(one: Placed, other: Placed): number {
  return one.band.x0 - other.band.x0 || one.y - other.y;
}

/** Of marks in the nearest lane on one side, the one nearest in time. */
function acrossLanes<Mark extends Placed>(marks: readonly Mark[], from: Mark, step: 1 | -1): Mark {
  const beyond = marks.filter(({ lane }) => (lane - from.lane) * step > 0);
  const nearest = Math.min(...beyond.map(({ lane }) => Math.abs(lane - from.lane)));
  const away = ({ band }: Mark): number => Math.abs(band.x0 - from.band.x0);
  const [next] = beyond
    .filter(({ lane }) => Math.abs(lane - from.lane) === nearest)
    .sort((one, other) => away(one) - away(other));
  return next ?? from;
}

/**
 * The mark to which a key leads: the arrows left and right go through all marks in order of time, up
 * and down to the lanes above and below, `Home` and `End` to the first and the last.
 * @param current the mark from which the key leads; where there is none, arrows lead to the first.
 * @returns `null` where the key leads nowhere or there are no marks.
 */
export function nextMark<Mark extends Placed>(
  marks: readonly Mark[],
  current: Mark | undefined,
  key: string,
): Mark | null {
  const sorted = marks.toSorted(byTime);
  const at = current ? sorted.indexOf(current) : -1;
  const leads: Readonly<Record<string, () => Mark | undefined>> = {
    ArrowRight: () => sorted[Math.min(at + 1, sorted.length - 1)],
    ArrowLeft: () => sorted[Math.max(at - 1, 0)],
    ArrowUp: () => current && acrossLanes(sorted, current, -1),
    ArrowDown: () => (current ? acrossLanes(sorted, current, 1) : sorted[0]),
    Home: () => sorted[0],
    End: () => sorted.at(-1),
  };
  return leads[key]?.() ?? null;
}
