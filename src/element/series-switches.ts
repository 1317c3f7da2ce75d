import type { LitElement } from 'lit';

import type { Locale } from '../locale/locale.js';
import { clamp } from '../model/clamp.js';
import type { RampFigure } from '../view/drawn-figure.js';

/** What can be operated in a ramp: a rectangle over its drawing, or a button of a panel. */
export type Control = HTMLElement | SVGElement;

/** Which series of a ramp its reader has switched off, and the keys that lead from switch to switch. */
export class SeriesSwitches {
  readonly #host: LitElement;
  /** What the series that are switched off belong to. */
  #matter: readonly unknown[] = [];
  #off: readonly string[] = [];
  #hasSwitched = false;
  #stop = 0;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Ids of the deals that are switched off. */
  get off(): readonly string[] {
    return this.#off;
  }

  /** The switch to which the tab key comes. */
  get stop(): number {
    return this.#stop;
  }

  /**
   * Switches all series on that are of something else than before.
   * @param matter what they are series of.
   * @returns whether it is something else.
   */
  begin(matter: readonly unknown[]): boolean {
    if (matter.every((each, index) => each === this.#matter[index])) return false;
    this.#matter = matter;
    this.#off = [];
    this.#hasSwitched = false;
    return true;
  }

  /** The sums that are left or back since the reader has switched series; empty before. */
  outcome({ scene, words }: RampFigure, { strings }: Locale): string {
    if (!this.#hasSwitched) return '';
    const panels = scene.panels.filter(({ series }) => series.length > 0);
    return panels.map(({ title }) => title).join(strings.figure.semicolon) || words.summary;
  }

  /** Switches the series of a control off or on. */
  toggle(control: Control): void {
    const ids = (control.dataset['series'] ?? '').split('\n');
    const others = this.#off.filter((id) => !ids.includes(id));
    this.#off = control.ariaChecked === 'false' ? others : [...others, ...ids];
    this.#hasSwitched = true;
    this.#host.requestUpdate();
  }

  /** Lets the tab key come back to a control, if that is one of the switches. */
  stay(control: Control): void {
    const place = this.#all().findIndex((each) => each === control);
    if (place >= 0) this.#stop = place;
  }

  /** Brings the focus so many switches on from one. */
  move(from: Control, steps: number): void {
    const switches = this.#all();
    const place = switches.findIndex((each) => each === from) + steps;
    const next = switches[clamp(place, 0, switches.length - 1)];
    if (!next) return;
    this.#stop = switches.indexOf(next);
    next.focus();
    this.#host.requestUpdate();
  }

  #all(): readonly SVGElement[] {
    return [...this.#host.renderRoot.querySelectorAll<SVGElement>('.switch')];
  }
}
