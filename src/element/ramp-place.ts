import type { RampPanel } from '../model/ramp-panel.js';
import type { RampFigure } from '../view/drawn-figure.js';
import { beginning } from './direction.js';

/** Where the drawing of a ramp is in the viewport. */
interface Place {
  /** Where its x and y are 0, px. */
  readonly start: number;
  readonly top: number;
  /** How many px of the viewport there are one of the scene. */
  readonly scale: number;
  /** The same along time, which may run to the left. */
  readonly along: number;
}

/** A point of a ramp in px of its scene, and the index of the panel that is there. */
export interface RampPoint {
  readonly x: number;
  readonly beside: number;
}

/** So far beside the axis of time the pointer still reads the ramp. px. */
const REACH = 6;

/** The drawing of a ramp. */
export function drawingOf(host: Element): Element | null {
  return host.shadowRoot?.querySelector('.drawing > svg') ?? null;
}

function placeOf(host: Element, { width }: RampFigure): Place {
  const box = drawingOf(host)?.getBoundingClientRect() ?? new DOMRect();
  const scale = box.width / width || 1;
  const { start, way } = beginning(host, box);
  return { start, top: box.top, scale, along: way * scale };
}

/** The line through a panel at x, in px of the viewport. */
export function lineThrough(
  host: Element,
  figure: RampFigure,
  { top, bottom, tickY }: RampPanel,
  x: number,
): DOMRect {
  const place = placeOf(host, figure);
  const height = ((tickY ?? bottom) - top) * place.scale;
  return new DOMRect(place.start + x * place.along, place.top + top * place.scale, 0, height);
}

/** What of a ramp's panels lies under the pointer; `null` beside them. */
export function pointUnder(
  event: MouseEvent,
  host: Element,
  figure: RampFigure,
  panels: readonly RampPanel[],
): RampPoint | null {
  if (!event.composedPath().some((each) => each === drawingOf(host))) return null;
  const place = placeOf(host, figure);
  const x = (event.clientX - place.start) / place.along;
  const y = (event.clientY - place.top) / place.scale;
  const { x0, x1 } = figure.scene;
  const beside = panels.findIndex(({ top, bottom }) => y >= top - REACH && y <= bottom + REACH);
  // The block of what has no date is what the last day leaves open.
  const ends = panels[beside]?.block.map((piece) => piece.x + piece.width) ?? [];
  const isAlong = x >= x0 - REACH && x <= Math.max(x1, ...ends) + REACH;
  return beside >= 0 && isAlong ? { x, beside } : null;
}
