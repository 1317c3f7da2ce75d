import type { PanelDraft } from './ramp-series.js';
import type { ValueTick } from './scale.js';
import { wrap } from './text.js';
import type { Stage } from './timeline.js';

/** A line of the axis of capacity, px. */
export interface ValueLine {
  readonly y: number;
  readonly label: string;
}

/** The foot of a panel: where the years stand, and what the block beside them is. */
export interface RampAxis {
  /** Baseline of the labels of the time axis. */
  readonly tickY: number;
  /** Empty lines where the panel has no block. */
  readonly caption: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
}

/** Where the columns of a ramp stand, px. */
export interface Geometry {
  readonly x0: number;
  readonly x1: number;
  readonly block: { readonly x: number; readonly width: number };
  readonly labels: {
    readonly x: number;
    readonly width: number;
    readonly gap: number;
    readonly isBeside: boolean;
  };
}

/* Sizes in px. */
export const TICK_SIZE = 12;
export const CAPTION_HEIGHT = 14;
export const LABEL_GAP = 18;
/** What each of many series wants of the room before the labels, for its leader, */
const LEADER_ROOM = 3;
/** and the share of the width that they get at the most. */
const MOST_LEADERS = 0.032;
const LABELS_BESIDE_FROM = 640;
const BLOCK_GAP = 18;

/** No panel is higher. px. */
const MOST_PANEL = 330;

/** How high a ramp's largest panel is, with labels so high beside it. px. */
export function heightFor(width: number, labels: number): number {
  return Math.max(200, Math.min(MOST_PANEL, Math.max(width * 0.34, labels)));
}

/** The width of labels beside the panels; 0 where they stand below. */
export function labelWidthFor(width: number): number {
  return width >= LABELS_BESIDE_FROM ? Math.max(190, Math.min(250, width * 0.24)) : 0;
}

/** The columns for a ramp: values, time, block and labels, as far as the figure has them. */
export function geometryOf(
  drafts: readonly PanelDraft[],
  values: readonly ValueTick[],
  { width, measure }: Stage,
): Geometry {
  const labelWidth = labelWidthFor(width);
  const isBeside = labelWidth > 0;
  const hasBlock = drafts.some(({ series }) =>
    series.some(({ capacity }) => capacity.waiting.length > 0),
  );
  const axis = Math.max(0, ...values.map(({ unit }) => measure(unit, TICK_SIZE)));
  const x0 = Math.ceil(axis) + 8;
  const blockWidth = hasBlock ? Math.max(56, Math.min(88, width * 0.09)) : 0;
  const most = Math.max(0, ...drafts.map(({ series }) => series.length));
  const gap = Math.max(LABEL_GAP, Math.min(most * LEADER_ROOM, width * MOST_LEADERS));
  const end = isBeside ? width - labelWidth - gap : width - 1;
  const x1 = hasBlock ? end - blockWidth - BLOCK_GAP : end;
  return {
    x0,
    x1,
    block: { x: x1 + BLOCK_GAP, width: blockWidth },
    labels: isBeside
      ? { x: width - labelWidth, width: labelWidth, gap, isBeside }
      : { x: 0, width, gap, isBeside },
  };
}

/** The lines of a panel. The uppermost has the unit. */
export function linesOf(
  values: readonly ValueTick[],
  y: (gw: number) => number,
): readonly ValueLine[] {
  return values.map(({ value, label, unit }, index) => ({
    y: y(value),
    label: index === values.length - 1 && value > 0 ? unit : label,
  }));
}

/** In a narrow figure labels stand below each panel, so that each needs years of its own. */
export function axisOf(
  bottom: number,
  hasBlock: boolean,
  { block: column, labels }: Geometry,
  { width, locale, measure }: Stage,
): RampAxis {
  const middle = column.x + column.width / 2;
  // Leaders may pass on its way between the block and the labels.
  const words = hasBlock ? locale.strings.noDateStated : '';
  const room =
    2 * Math.min(width - middle, column.width / 2 + (labels.isBeside ? 4 : BLOCK_GAP - 2));
  const lines = wrap(words, room, measure, TICK_SIZE);
  const y = bottom + 17;
  return { tickY: y, caption: { x: middle, y, lines } };
}

/** Where the foot of a panel ends. */
export function axisEnd({ tickY, caption }: RampAxis): number {
  return tickY + 6 + Math.max(0, caption.lines.length - 1) * CAPTION_HEIGHT;
}
