import type { ReactiveController } from 'lit';

import { clamp } from '../model/clamp.js';
import { type DayRange, type DrawnAxis, dayAt, lengthOf, panned, zoomed } from '../model/range.js';
import { aroundTarget } from './around-target.js';
import { beginning, keyInTime } from './direction.js';
import type { Ranged, ReaderRange } from './reader-range.js';

/** What the keys do, by the names of the buttons; with shift the arrows move along. */
const KEYS: Readonly<Record<string, string>> = {
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'zoom-home',
};
const KEY_FACTOR = 1.5;
const TAP_FACTOR = 2;
/** Two taps within this time and distance are one double tap. ms, px */
const DOUBLE_TAP = [400, 24] as const;
/** A hand that moves less than this holds still. px */
const LEAST_DRAG = 4;
/** Most that one notch of a wheel counts for, and what a line of text does. px */
const MOST_WHEEL = 40;
const WHEEL_LINE = 33;
/** A wheel that rests so long has come to its end. ms */
const WHEEL_PAUSE = 150;

/** A point of a drawing, px. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of one point or two, and how far they are apart. px */
interface Hold {
  readonly x: number;
  readonly spread: number;
}

/** What the hand has taken hold of: a day, while so many were shown. */
interface Grip extends Hold {
  readonly day: number;
  readonly length: number;
}

function holdOf(points: ReadonlyMap<number, Point>): Hold {
  const [one = { x: 0, y: 0 }, other = one] = points.values();
  return {
    x: (one.x + other.x) / 2,
    spread: Math.hypot(one.x - other.x, one.y - other.y) || 1,
  };
}

/**
 * Lets a reader move along the axis of time and closer to it: drag and pinch, double click or double
 * tap, wheel with Ctrl or Cmd, keys, and the buttons of the element.
 */
export class TimeZoom implements ReactiveController {
  readonly #host: Ranged;
  readonly #range: ReaderRange;
  /** Where the mouse, the pen and the fingers are that are down on the drawing. */
  readonly #pointers = new Map<number, Point>();
  #grip: Grip | null = null;
  #isDragging = false;
  /** The click that comes with the end of a drag is none. */
  #wasDragged = false;
  #lastTap: PointerEvent | null = null;
  /** The button home, if it had the focus before a drawing. */
  #focused: Element | null = null;
  /** What the next frame shall show. */
  #next: DayRange | null = null;
  #frame = 0;
  #pause = 0;

  constructor(host: Ranged, range: ReaderRange) {
    this.#host = host;
    this.#range = range;
  }

  hostConnected(): void {
    const host = this.#host;
    host.addEventListener('pointerdown', this.#down);
    host.addEventListener('pointermove', this.#move);
    host.addEventListener('pointerup', this.#up);
    host.addEventListener('pointercancel', this.#up);
    host.addEventListener('click', this.#click, true);
    host.addEventListener('wheel', this.#wheel, { passive: false });
    host.addEventListener('keydown', this.#keydown);
  }

  hostUpdate(): void {
    this.#focused = this.#host.renderRoot.querySelector('.home:focus');
  }

  /** A button that goes would take the focus along. */
  hostUpdated(): void {
    if (!this.#focused || this.#focused.isConnected) return;
    const stops = '.marks, .reader, .years button';
    this.#host.renderRoot.querySelector<HTMLElement | SVGElement>(stops)?.focus();
  }

  hostDisconnected(): void {
    this.#pointers.clear();
    this.#finish();
  }

  /** Does what a button is named after: `zoom-in`, `zoom-out` or `zoom-home`. */
  act(action: string): boolean {
    const axis = this.#axis();
    if (!axis) return false;
    const factor = { 'zoom-in': KEY_FACTOR, 'zoom-out': 1 / KEY_FACTOR }[action];
    if (factor) this.#zoom(factor, (axis.x0 + axis.x1) / 2);
    else if (action !== 'zoom-home') return false;
    this.#finish();
    if (!factor) this.#range.home();
    return true;
  }

  /** Does what a key says: `+`, `-`, `0`, and the arrows to left and right with shift. */
  key({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
    if (ctrlKey || altKey || metaKey) return false;
    const axis = this.#axis();
    const ways: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
    const way = shiftKey && axis ? ways[keyInTime(this.#host, key)] : undefined;
    if (!way || !axis) return this.act(KEYS[key] ?? '');
    this.#show(panned(axis, (way * lengthOf(axis)) / 4, this.#range.limits(axis)));
    this.#finish();
    return true;
  }

  #axis(): DrawnAxis | null {
    const { axis } = this.#range;
    return axis && { ...axis, ...this.#next };
  }

  /** The drawing, if an event is about it. */
  #drawingOf(event: Event): SVGSVGElement | null {
    const drawing = this.#host.renderRoot.querySelector<SVGSVGElement>('.drawing > svg');
    return drawing && event.composedPath().includes(drawing) ? drawing : null;
  }

  /** Where an event is, also in a drawing that the page has made smaller. */
  #pointOf({ clientX, clientY }: MouseEvent, drawing: SVGSVGElement): Point {
    const box = drawing.getBoundingClientRect();
    const { start, way } = beginning(this.#host, box);
    const scale = drawing.viewBox.baseVal.width / box.width;
    return { x: (clientX - start) * way * scale, y: (clientY - box.top) * scale };
  }

  /** Takes hold of what is under the pointers. */
  #take(): void {
    const axis = this.#axis();
    const hold = holdOf(this.#pointers);
    this.#grip = axis && { ...hold, day: dayAt(hold.x, axis), length: lengthOf(axis) };
  }

  readonly #down = (event: PointerEvent): void => {
    this.#wasDragged = false;
    const drawing = this.#drawingOf(event);
    if (!drawing || event.button !== 0 || this.#pointers.size > 1) return;
    if (!this.#isDragging) this.#finish();
    this.#pointers.set(event.pointerId, this.#pointOf(event, drawing));
    this.#take();
  };

  readonly #move = (event: PointerEvent): void => {
    const drawing = this.#drawingOf(event);
    const { pointerId, buttons } = event;
    if (!drawing || !this.#pointers.has(pointerId)) return;
    // A mouse may have been let go of somewhere else.
    if (buttons === 0) return this.#up(event);
    this.#pointers.set(pointerId, this.#pointOf(event, drawing));
    const axis = this.#axis();
    const grip = this.#grip;
    const { x, spread } = holdOf(this.#pointers);
    if (!axis || !grip) return;
    const isStill = this.#pointers.size === 1 && Math.abs(x - grip.x) < LEAST_DRAG;
    if (isStill && !this.#isDragging) return;
    this.#isDragging = true;
    drawing.setPointerCapture(pointerId);
    const limits = this.#range.limits(axis);
    const factor = (lengthOf(axis) * spread) / (grip.length * grip.spread);
    const range = zoomed(axis, factor, grip.day, limits);
    this.#show(panned(range, grip.day - dayAt(x, { ...axis, ...range }), limits));
  };

  readonly #up = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId)) return;
    if (this.#pointers.size > 0) return this.#take();
    if (this.#isDragging) {
      this.#isDragging = false;
      this.#wasDragged = true;
      this.#finish();
    } else if (event.type === 'pointerup') this.#tap(event);
  };

  #tap(event: PointerEvent): void {
    const last = this.#lastTap;
    const [time, distance] = DOUBLE_TAP;
    const isSecond =
      last &&
      event.timeStamp - last.timeStamp < time &&
      Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY) < distance;
    this.#lastTap = isSecond ? null : event;
    const drawing = isSecond && this.#drawingOf(event);
    if (!drawing) return;
    this.#zoom(event.shiftKey ? 1 / TAP_FACTOR : TAP_FACTOR, this.#pointOf(event, drawing).x);
    this.#finish();
  }

  readonly #click = (event: MouseEvent): void => {
    // A click by key comes without a count, and not from a drag.
    if (this.#wasDragged && event.detail > 0) return event.stopImmediatePropagation();
    const [target] = event.composedPath();
    const button = aroundTarget(target, '[data-action]');
    if (!button) return;
    this.act(button.dataset['action'] ?? '');
  };

  readonly #wheel = (event: WheelEvent): void => {
    const drawing = this.#drawingOf(event);
    const { ctrlKey, metaKey, deltaMode, deltaY } = event;
    if (!drawing || !(ctrlKey || metaKey) || !this.#axis()) return;
    event.preventDefault();
    const delta = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? deltaY : deltaY * WHEEL_LINE;
    const counted = clamp(delta, -MOST_WHEEL, MOST_WHEEL);
    // The pinch of a touchpad comes as a wheel with Ctrl, a hundredth of its logarithm at a time.
    this.#zoom(Math.exp(-counted / 100), this.#pointOf(event, drawing).x);
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#finish(), WHEEL_PAUSE);
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const isInside = aroundTarget(target, '.drawing, .controls');
    if (isInside && !event.defaultPrevented && this.key(event)) event.preventDefault();
  };

  /** Zooms about a place of the drawing, or about the end of the axis that is next to it. */
  #zoom(factor: number, x: number): void {
    const axis = this.#axis();
    if (!axis) return;
    const at = dayAt(clamp(x, axis.x0, axis.x1), axis);
    this.#show(zoomed(axis, factor, at, this.#range.limits(axis)));
  }

  /** At most one drawing a frame, whatever the hand does. */
  #show(range: DayRange): void {
    this.#next = range;
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#next) this.#range.show(this.#next);
    this.#next = null;
  }

  #finish(): void {
    clearTimeout(this.#pause);
    this.#draw();
    this.#range.finish();
  }
}
