/** A line from a band to its label: px. */
export type Leader = readonly (readonly [x: number, y: number])[];

/** The two ends of a leader, px. */
export interface Ends {
  /** The point of the band. */
  readonly anchor: readonly [x: number, y: number];
  /** The height of the label. */
  readonly y: number;
}

/* Sizes in px. */
/** Where a leader ends before its label, and where its bend begins. */
const [NEAR_END, FAR_END] = [3, 10] as const;
/** A bend that climbs more than this for the room that it has is hard to follow. */
const STEEP = 2 * (FAR_END - NEAR_END);
/** So far apart upright parts of leaders stand where there is room. */
const TRACK = 4;

function isUpright({ anchor, y }: Ends): boolean {
  return Math.abs(y - anchor[1]) > STEEP;
}

/** Leaders that pass each other on the way from their bands to their labels, from top to bottom. */
function runsOf(all: readonly Ends[]): readonly (readonly Ends[])[] {
  const runs: Ends[][] = [];
  let end = -Infinity;
  for (const each of all) {
    const [low, high] = [Math.min(each.anchor[1], each.y), Math.max(each.anchor[1], each.y)];
    const run = runs.at(-1);
    if (run && low <= end) run.push(each);
    else runs.push([each]);
    end = Math.max(end, high);
  }
  return runs;
}

/**
 * Leads bands to their labels without a crossing. A label that had to move far has an upright line
 * of its own, as steep ones side by side are not told apart: the upmost is the nearest to the labels
 * where they moved down, the farthest where they moved up.
 * @param all from top to bottom.
 * @param x where the labels begin.
 * @param gap what is free before them.
 */
export function leadersOf(all: readonly Ends[], x: number, gap: number): ReadonlyMap<Ends, Leader> {
  const runs = runsOf(all).flatMap((run) => {
    const hasTracks = run.length > 1 && run.some(isUpright);
    const track = Math.min(TRACK, (gap - 2 * NEAR_END - 2) / (run.length - 1));
    return run.map((each, index): readonly [Ends, Leader] => {
      const { anchor, y } = each;
      const place = y > anchor[1] ? index : run.length - 1 - index;
      const bend = hasTracks ? x - NEAR_END - 2 - track * place : x - FAR_END;
      const turn: Leader = hasTracks ? [[bend, y]] : [];
      return [each, [anchor, [bend, anchor[1]], ...turn, [x - NEAR_END, y]]];
    });
  });
  return new Map(runs);
}
