import {
  type LitElement,
  type ReactiveController,
  type TemplateResult,
  html,
  nothing,
  svg,
} from 'lit';

import type { Dataset, Day } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import { clamp } from '../model/clamp.js';
import { countedSeries } from '../model/counted-series.js';
import { idsText } from '../model/ids.js';
import type { RampFigure } from '../view/drawn-figure.js';
import { drawingView } from '../view/figure-view.js';
import { countedPanel, readingControls } from '../view/reading-view.js';
import { aroundTarget } from './around-target.js';
import { keyInTime } from './direction.js';
import { isModified } from './modifiers.js';
import { Panel } from './panel.js';
import { drawingOf, lineThrough, pointUnder } from './ramp-place.js';
import {
  type RampSubject,
  type Reading,
  dayAt,
  dayNextTo,
  rampSubject,
  readDay,
  rowsOf,
} from './ramp-subject.js';
import { type Control, SeriesSwitches } from './series-switches.js';

const READER = '.reader';

/** By how many days and rows a key goes on. */
const STEPS: Readonly<Record<string, readonly [days: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

const HEARD = ['pointermove', 'click', 'keydown', 'focusin', 'focusout'];

/**
 * Reading a ramp by pointer, touch and keys: the days on which something changes, the stack on such
 * a day in a panel, and series that can be switched off and on.
 */
export class RampReader implements ReactiveController {
  readonly #host: LitElement;
  readonly #choose: (id: string | null) => void;
  readonly #panel: Panel;
  readonly #switches: SeriesSwitches;
  #subject: RampSubject | null = null;
  /** The day to which the reader has gone, in view or not; `null` before. */
  #chosen: Day | null = null;
  /** The day that is read: the one in view next to it, or to today. */
  #day: Day = 0;
  /** The row that keys have come to, counted over all panels; -1 for none. */
  #row = -1;
  /** The panel of the drawing beside which the reading stands. */
  #beside = 0;
  /** The panel of the drawing whose counted series are shown instead of a day; -1 for none. */
  #more = -1;
  #isReturning = false;

  /** @param choose hears which deal the reader has chosen; `null` where it was put away. */
  constructor(host: LitElement, choose: (id: string | null) => void) {
    this.#host = host;
    this.#choose = choose;
    host.addController(this);
    this.#switches = new SeriesSwitches(host);
    this.#panel = new Panel(host, {
      anchor: () => this.#anchor(),
      opener: () => drawingOf(host),
      dismissed: (hadFocus) => {
        if (hadFocus) this.#focus();
        this.#close();
      },
    });
  }

  hostConnected(): void {
    for (const name of HEARD) this.#host.renderRoot.addEventListener(name, this);
    this.#host.addEventListener('pointerleave', this);
  }

  /**
   * Ids of the deals that are switched off.
   * @param matter what they are deals of: with anything else all are on again.
   */
  off(...matter: readonly unknown[]): readonly string[] {
    if (this.#switches.begin(matter)) this.#panel.hide();
    return this.#switches.off;
  }

  /** The sums that are left or back since the reader has switched series; empty before. */
  outcome(figure: RampFigure, locale: Locale): string {
    return this.#switches.outcome(figure, locale);
  }

  /** The drawing with what its readers need. */
  view(figure: RampFigure, dataset: Dataset, locale: Locale): TemplateResult {
    if (this.#subject?.figure !== figure) this.#subject = rampSubject(figure, dataset, locale);
    const { view, width, height, words, scene, options } = figure;
    if (scene.panels.length === 0) {
      this.#panel.hide();
      return drawingView(view, width, height, words.summary);
    }
    const { from, to } = scene.range;
    this.#day = clamp(this.#chosen ?? options.today ?? to, from, to);
    const { at, panel } = this.#read(this.#subject, this.#day);
    const controls = readingControls(scene, { ...at, stop: this.#switches.stop }, locale);
    // What can be operated stands beside the picture, as nothing inside of one is read out.
    const content = svg`<g role="img" aria-label=${words.summary}><g aria-hidden="true">${view}</g></g>${controls}`;
    // One template whether the panel is open or not, as the focus goes with what is drawn anew.
    return html`${drawingView(content, width, height, '', 'group')}${panel}`;
  }

  /** What is read on a day, and the panel with it; where nothing is read, only the day. */
  #read(subject: RampSubject, day: Day): Reading {
    const { figure, panels, locale } = subject;
    const { scene } = figure;
    const open = scene.panels[this.#more];
    const counted = open ? countedSeries(open, scene, locale) : [];
    if (panels.length === 0 && counted.length === 0) this.#panel.hide();
    if (!this.#panel.isShown || counted.length > 0) {
      const panel = this.#panel.isShown ? countedPanel(counted, locale) : nothing;
      return { at: { day, words: locale.day(day), x: null }, panel };
    }
    return readDay(subject, day, this.#row, this.#panel.isPinned);
  }

  handleEvent(event: Event): void {
    const subject = this.#subject;
    if (!subject) return;
    const [target] = event.composedPath();
    const control = aroundTarget<Control>(target, `${READER}, [data-series], [data-more]`);
    if (event instanceof KeyboardEvent) {
      // Buttons of the panel hear keys by themselves.
      const isOwn = !isModified(event) && control instanceof SVGElement;
      const key = keyInTime(this.#host, event.key);
      if (isOwn && this.#key(key, control, subject)) event.preventDefault();
    } else if (event instanceof FocusEvent) {
      if (control?.matches(READER)) this.#focused(event.type === 'focusin', subject);
    } else if (event instanceof MouseEvent) {
      if (event.type !== 'click') this.#hover(event, subject);
      else if (control) this.#toggle(control);
      else this.#click(event, subject);
    }
  }

  #all(selector: string): readonly SVGElement[] {
    return [...this.#host.renderRoot.querySelectorAll<SVGElement>(selector)];
  }

  /** Whether the drawing has the focus of somebody who uses keys. */
  #isFocused(): boolean {
    return this.#all(READER).some((slider) => slider.matches(':focus-visible'));
  }

  /** What opens the counted series that are shown. */
  #opener(): SVGElement | undefined {
    return this.#all(`[data-more='${this.#more}']`)[0];
  }

  /** Brings the focus back to where reading began, without beginning anew. */
  #focus(): void {
    this.#isReturning = true;
    (this.#opener() ?? this.#all(READER)[0])?.focus({ preventScroll: true });
    this.#isReturning = false;
  }

  /** The crosshair in the panel that is read. */
  #anchor(): DOMRect | null {
    const opener = this.#opener();
    if (opener) return opener.getBoundingClientRect();
    const subject = this.#subject;
    // The panel beside which reading began may have gone since.
    const panel = subject?.panels[this.#beside] ?? subject?.panels.at(-1);
    if (!subject || !panel) return null;
    const { x } = subject.opened().days[dayNextTo(this.#day, subject)] ?? { x: 0 };
    return lineThrough(this.#host, subject.figure, panel, x);
  }

  /** What of the ramp lies under the pointer: the day next to it, and the panel. */
  #spot(event: MouseEvent, subject: RampSubject): { day: Day; beside: number } | null {
    const point = pointUnder(event, this.#host, subject.figure, subject.panels);
    if (!point) return null;
    const day = dayAt(point.x, subject);
    return day === undefined ? null : { day, beside: point.beside };
  }

  #show(day: Day, row: number, beside: number, isPinned: boolean): void {
    this.#more = -1;
    this.#chosen = this.#day = day;
    this.#row = row;
    this.#beside = beside;
    this.#panel.show(isPinned);
  }

  #hover(event: MouseEvent, subject: RampSubject): void {
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (isTouch || this.#panel.isPinned) return;
    // A pressed pointer drags.
    const isOn = event.type === 'pointermove' && event.buttons === 0;
    const spot = isOn ? this.#spot(event, subject) : null;
    if (!spot) {
      // What is read by keys stays where the pointer merely passes by.
      if (!this.#isFocused()) this.#panel.leave();
    } else if (!this.#panel.isShown || spot.day !== this.#day || spot.beside !== this.#beside) {
      this.#show(spot.day, -1, spot.beside, false);
    } else this.#panel.stay();
  }

  #click(event: MouseEvent, subject: RampSubject): void {
    const spot = this.#spot(event, subject);
    if (!spot) {
      // Beside the plot there is nothing to read.
      if (event.composedPath().some((each) => each === drawingOf(this.#host))) this.#close();
      return;
    }
    this.#more = -1;
    this.#focus();
    this.#show(spot.day, -1, spot.beside, true);
    const [target] = event.composedPath();
    const area = aroundTarget(target, '[data-ids]');
    this.#chooseOf(area?.getAttribute('data-ids') ?? '');
  }

  #close(): void {
    this.#panel.hide();
    this.#host.requestUpdate();
    this.#choose(null);
  }

  /** What stands for a single deal chooses it, anything else none. */
  #chooseOf(ids: string): void {
    this.#choose(ids !== '' && !ids.includes(' ') ? ids : null);
  }

  #focused(isIn: boolean, subject: RampSubject): void {
    if (this.#panel.isPinned || this.#isReturning) return;
    if (isIn && this.#isFocused()) this.#move(0, 0, subject);
    else {
      this.#panel.hide();
      this.#host.requestUpdate();
    }
  }

  /** Goes on by so many days and rows. */
  #move(days: number, rows: number, subject: RampSubject, isPinned = this.#panel.isPinned): void {
    const { days: all, read } = subject.opened();
    const index = clamp(dayNextTo(this.#day, subject) + days, 0, all.length - 1);
    const day = all[index]?.day;
    if (day === undefined) return;
    const series = rowsOf(read(day));
    const place = clamp(this.#row + rows, 0, series.length - 1);
    const { beside = 0, row } = series[place] ?? {};
    this.#show(day, place, beside, isPinned);
    if (isPinned) this.#chooseOf(idsText(row?.ids ?? []));
  }

  /** Whether a key is one of those that are heard here. */
  #key(key: string, control: SVGElement, subject: RampSubject): boolean {
    const [across = 0, down = 0] = STEPS[key] ?? [];
    if (control.matches(READER)) {
      if (!(key in STEPS) && key !== 'Enter') return false;
      this.#move(across, down, subject, key === 'Enter' || this.#panel.isPinned);
    } else if (key === 'Enter' || key === ' ') this.#toggle(control);
    else if (key in STEPS) this.#switches.move(control, across || down);
    else return false;
    return true;
  }

  /** Switches a series off or on, or opens those that are only counted. */
  #toggle(control: Control): void {
    const { more } = control.dataset;
    this.#switches.stay(control);
    if (more === undefined) this.#switches.toggle(control);
    else {
      this.#more = Number(more);
      this.#panel.show(true);
    }
  }
}
