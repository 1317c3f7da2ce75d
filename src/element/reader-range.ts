import type { PropertyValues, ReactiveControllerHost } from 'lit';

import { isoDay } from '../data/dates.js';
import type { Dataset } from '../data/deal.js';
import {
  type DayRange,
  type DrawnAxis,
  datedYears,
  isSame,
  rounded,
  union,
} from '../model/range.js';
import { type RangeDetail, rangeChangeEvent } from './events.js';

/** An element whose axis of time begins at `from` and ends at `to`. */
export interface Ranged extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  from: string | null;
  to: string | null;
}

/** What an element has drawn; its axis is `null` where it has none. */
export interface Drawn {
  readonly axis: DrawnAxis | null;
  readonly dataset: Dataset;
}

/** What the author had in `from` and `to`, the days that it showed, and what stands there now. */
interface Home {
  readonly from: string | null;
  readonly to: string | null;
  /** `null` where it showed none: a list has no axis. */
  readonly range: DayRange | null;
  readonly chosen: RangeDetail;
}

function detailOf({ from, to }: DayRange): RangeDetail {
  return { from: isoDay(from), to: isoDay(to) };
}

/**
 * The range that a reader chooses instead of the author's. It stands in `from` and `to` of the
 * element, until the reader goes home or the page sets something else.
 */
export class ReaderRange {
  /** What is shown while the reader's hand moves. */
  moving: DayRange | null = null;
  /** What the page was last told that the reader has chosen. */
  told: DayRange | null = null;
  readonly #host: Ranged;
  readonly #drawn: () => Drawn | null;
  readonly #changed: (range: DayRange | null) => void;
  /** What was shown before the hand moved. */
  #start: DayRange | null = null;
  #home: Home | null = null;

  /**
   * @param drawn tells what is drawn; `null` where nothing is.
   * @param changed hears what the reader has chosen; `null` where the element is home again.
   */
  constructor(host: Ranged, drawn: () => Drawn | null, changed: (range: DayRange | null) => void) {
    this.#host = host;
    this.#drawn = drawn;
    this.#changed = changed;
  }

  /** The axis as it is drawn, or will be in the next frame; `null` where there is none. */
  get axis(): DrawnAxis | null {
    const axis = this.#drawn()?.axis ?? null;
    return axis && { ...axis, ...this.moving };
  }

  /** The reader sees other days than those of the author. */
  get isAway(): boolean {
    const { range, chosen } = this.#home ?? {};
    const own = range && detailOf(range);
    return !isSame(own, chosen);
  }

  /** No range reaches out of these: the author's days and all that the data state. */
  limits(axis: DayRange): DayRange {
    const home = this.#home?.range ?? this.#start ?? axis;
    const drawn = this.#drawn();
    return union(home, (drawn && datedYears(drawn.dataset)) ?? home);
  }

  /** Shows a range in the next update. */
  show(range: DayRange): void {
    this.#move(range);
    this.#changed(range);
  }

  /** The reader's hand rests: the nearest whole days are the range. */
  finish(): void {
    const { moving } = this;
    const start = this.#start;
    if (!moving || !start) return;
    const range = rounded(moving);
    this.#rest();
    if (!isSame(range, start)) {
      this.#stay(range, start);
      this.#tell(range);
    }
    this.#changed(this.#home && range);
  }

  /** Goes back to what the author had. */
  home(): void {
    const home = this.#home;
    if (!home) return;
    this.#leave(home);
    this.#changed(null);
    // Not what was shown then: that may follow data and attributes, which may have changed.
    void this.#host.updateComplete.then(() => this.axis && this.#tell(this.axis));
  }

  #tell(range: DayRange): void {
    this.told = range;
    this.#host.requestUpdate();
    this.#host.dispatchEvent(rangeChangeEvent(detailOf(range)));
  }

  /** Shows what the reader has chosen in a linked element; `null` where that is home again. */
  adopt(range: DayRange | null): void {
    if (!range) {
      if (this.#home) this.#leave(this.#home);
      else this.#rest();
    } else if (Number.isInteger(range.from) && Number.isInteger(range.to)) {
      const start = this.#start ?? this.axis;
      this.#rest();
      this.#stay(range, start);
    } else this.#move(range);
  }

  #move(range: DayRange): void {
    this.#start ??= this.axis;
    this.moving = range;
    const box = this.#box;
    // A drawing that became lower would move the page under the reader's hand.
    if (box) box.style.minHeight = `${box.offsetHeight}px`;
    this.#host.requestUpdate();
  }

  #stay(range: DayRange, start: DayRange | null): void {
    const { from, to } = this.#host;
    const chosen = detailOf(range);
    this.#home = { ...(this.#home ?? { from, to, range: start }), chosen };
    Object.assign(this.#host, chosen);
  }

  /** What the page itself sets is a new home; what it does not set is as the author had it. */
  follow(changed: PropertyValues<{ src: unknown }>): void {
    const home = this.#home;
    if (!home) return;
    const { from, to } = this.#host;
    const { chosen } = home;
    const ends = {
      from: from === chosen.from ? home.from : from,
      to: to === chosen.to ? home.to : to,
    };
    if (!changed.has('src') && isSame(this.#host, chosen)) return;
    this.#leave(ends);
    this.#changed(null);
  }

  /** Lets the drawing be as high as it is: with another width or other data nothing stays in place. */
  release(): void {
    this.#box?.style.removeProperty('min-height');
  }

  #leave({ from, to }: Pick<Home, 'from' | 'to'>): void {
    this.#rest();
    this.#home = this.told = null;
    this.release();
    Object.assign(this.#host, { from, to });
  }

  #rest(): void {
    this.moving = this.#start = null;
    this.#host.requestUpdate();
  }

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.drawing');
  }
}
