import type { Reference } from '../data/deal.js';
import type { CapacityUnit, TextPart } from '../locale/locale.js';
import { spread } from './pack.js';
import type { XY } from './plot.js';
import { type Box, type Room, aboveAll, boxAt } from './room.js';
import type { Stage } from './stage.js';

/** A line to compare with, across a panel. */
export interface ReferenceLine {
  readonly y: number;
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    /** The same by languages. */
    readonly parts: readonly TextPart[];
  };
  readonly reference: Reference;
  /** Its label says the size alone, as there is no room for more. */
  readonly isBare: boolean;
}

/** A reference lies on the scale of a panel if it raises it by no more than this. */
const MOST_RAISED = 1.5;
/** px of the label of a reference with its distance to the next. */
export const REFERENCE_HEIGHT = 14;

/** Whether a line is drawn in a panel that reaches so many GW. */
export function fits({ gw }: Reference, size: number): boolean {
  return gw > 0 && gw <= size * MOST_RAISED;
}

function sizeOf({ gw }: Reference, { locale }: Pick<Stage, 'locale'>, unit: CapacityUnit): string {
  return locale.range({ low: gw, high: gw }, unit);
}

/** A reference in words: "11 GW: New York City's summer peak". */
export function referenceWords(
  reference: Reference,
  stage: Pick<Stage, 'locale'>,
  unit: CapacityUnit,
): string {
  const { locale } = stage;
  const label = locale.isolated(locale.text(reference.label));
  return locale.labelled(sizeOf(reference, stage, unit), label);
}

/**
 * Lines to compare with; their labels stand at the left above them. Where lines are so close that one
 * would cross the label of another, labels stand above them all and the last one below them all, in
 * the order of the lines; where there is no room above, more of them below. A label that would be cut,
 * or hide what is drawn, says the size alone.
 * @param skyline the upper edge of what is drawn.
 */
export function referenceLines(
  references: readonly Reference[],
  y: (gw: number) => number,
  { stage, unit, x0, x1, y0, y1 }: Omit<Room, 'taken'>,
  skyline: readonly XY[],
): readonly ReferenceLine[] {
  if (references.length === 0) return [];
  const sorted = references.toSorted((one, other) => other.gw - one.gw);
  const groups: number[][] = [];
  for (const { gw } of sorted) {
    const group = groups.at(-1);
    if (group && y(gw) - (group.at(-1) ?? 0) < REFERENCE_HEIGHT + 2) group.push(y(gw));
    else groups.push([y(gw)]);
  }
  const wanted = groups.flatMap((lines) => {
    const [first = 0, last = first] = [lines[0], lines.at(-1)];
    const room = Math.floor((first - y0) / REFERENCE_HEIGHT);
    const above = lines.length > 1 ? Math.min(lines.length - 1, room) : 1;
    return lines.map((_, index) => {
      const rows = index - above + 0.5;
      const middle =
        rows < 0 ? first - 1 + rows * REFERENCE_HEIGHT : last + 1 + rows * REFERENCE_HEIGHT;
      return { y: middle, height: REFERENCE_HEIGHT };
    });
  });
  const middles = spread(wanted, y0, y1);
  const isAbove = aboveAll(skyline, { x0, x1 });
  return sorted.map((reference, index) => {
    const words = referenceWords(reference, stage, unit);
    const x = x0 + 6;
    const baseline = (middles[index] ?? 0) + 3;
    const box = boxAt(x, baseline, words, stage);
    const isBare = box.x1 > x1 || !isAbove(box);
    const text = isBare ? sizeOf(reference, stage, unit) : words;
    const parts = stage.locale.parts(text, words);
    return { y: y(reference.gw), label: { x, y: baseline, text, parts }, reference, isBare };
  });
}

/** What the labels of lines take. */
export function labelBoxes(lines: readonly ReferenceLine[], stage: Stage): readonly Box[] {
  return lines.map(({ label: { x, y, text } }) => boxAt(x, y, text, stage));
}
