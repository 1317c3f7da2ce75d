import { hasBlock } from './ramp-block.js';
import type { PanelDraft } from './ramp-series.js';
import type { ValueTick } from './scale.js';
import type { Stage } from './stage.js';
import { wrap } from './text.js';

/** A line of the axis of capacity, px. */
export interface ValueLine {
  readonly y: number;
  readonly label: string;
}

/** What the block beside a panel is, in words: the middle of the text, and its first baseline. */
export interface Caption {
  readonly x: number;
  readonly y: number;
  /** Empty where the panel has none. */
  readonly lines: readonly string[];
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
  const isBlocked = drafts.some(({ series }) => hasBlock(series));
  const axis = Math.max(0, ...values.map(({ unit }) => measure(unit, TICK_SIZE)));
  const x0 = Math.ceil(axis) + 8;
  const blockWidth = isBlocked ? Math.max(56, Math.min(88, width * 0.09)) : 0;
  const most = Math.max(0, ...drafts.map(({ series }) => series.length));
  const gap = Math.max(LABEL_GAP, Math.min(most * LEADER_ROOM, width * MOST_LEADERS));
  const end = isBeside ? width - labelWidth - gap : width - 1;
  const x1 = isBlocked ? end - blockWidth - BLOCK_GAP : end;
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

/** Where texts at the foot of a panel stand below it. */
export const FOOT_BASELINE = 17;
/** How far it reaches below their baseline. */
const FOOT_END = 6;

/** What stands under the block of a panel that ends at `bottom`; nothing without words. */
export function captionOf(
  bottom: number,
  words: string,
  { block: column, labels }: Geometry,
  { width, measure }: Stage,
): Caption {
  const middle = column.x + column.width / 2;
  // Leaders may pass on its way between the block and the labels.
  const room =
    2 * Math.min(width - middle, column.width / 2 + (labels.isBeside ? 4 : BLOCK_GAP - 2));
  const lines = words ? wrap(words, room, measure, TICK_SIZE) : [];
  return { x: middle, y: bottom + FOOT_BASELINE, lines };
}

/** Where the foot of a panel ends that has a line of text at the least. */
export function footEnd({ y, lines }: Caption): number {
  return y + FOOT_END + Math.max(0, lines.length - 1) * CAPTION_HEIGHT;
}
