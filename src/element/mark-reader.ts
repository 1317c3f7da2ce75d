import { type LitElement, type ReactiveController, type TemplateResult, nothing } from 'lit';

import type { Dataset } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import {
  daysOf,
  itemDetails,
  itemSentence,
  membersDetails,
  membersSentence,
} from '../model/details.js';
import { idsText } from '../model/ids.js';
import type { Item } from '../model/item.js';
import { nextMark } from '../model/next-mark.js';
import type { DayRange } from '../model/range.js';
import type { TimelineMark } from '../model/timeline-marks.js';
import { detailsView, membersView } from '../view/details-view.js';
import type { TimelineReading } from '../view/timeline-view.js';
import { aroundTarget } from './around-target.js';
import { keyInTime } from './direction.js';
import { isModified } from './modifiers.js';
import { Panel } from './panel.js';

/** What there is to read. */
export interface Readable {
  readonly dataset: Dataset;
  readonly locale: Locale;
  /** The items of the file that are shown, by id. */
  readonly items: ReadonlyMap<string, Item>;
  /** The marks of the drawing; none in a list. */
  readonly marks: readonly TimelineMark[];
}

/** Reads marks one by one: what is active, and the panel that tells of it. */
export class MarkReader implements ReactiveController {
  readonly #host: LitElement;
  readonly #readable: () => Readable | null;
  readonly #zoomTo: (range: DayRange) => void;
  readonly #choose: (id: string | null) => void;
  readonly #panel: Panel;
  /** The ids that the panel tells of. */
  #ids: readonly string[] = [];
  /** Where a pointer came upon it, px of the viewport; `null` where a key did. */
  #x: number | null = null;
  /** The pointer is over a mark. */
  #isOver = false;
  /** The focus comes back from a panel that the reader has put away, or to another layout. */
  #isBack = false;
  /** What had the focus before a drawing, which may take it away. */
  #focused: Element | null = null;
  /** What single items are called, asked for with every frame. */
  #sentences = new WeakMap<Item, string>();
  #language = '';

  /**
   * @param readable `null` where nothing is drawn.
   * @param zoomTo shows the days of items that share a mark.
   * @param choose hears which item the reader has chosen; `null` where it was put away.
   */
  constructor(
    host: LitElement,
    readable: () => Readable | null,
    zoomTo: (range: DayRange) => void,
    choose: (id: string | null) => void,
  ) {
    this.#host = host;
    this.#readable = readable;
    this.#zoomTo = zoomTo;
    this.#choose = choose;
    this.#panel = new Panel(host, {
      anchor: () => this.#anchor(),
      opener: () => this.#element(),
      dismissed: (hadFocus) => {
        if (hadFocus) this.#focusBack();
        host.requestUpdate();
        choose(null);
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    // Not `pointerover`: a panel that goes away brings the pointer over what lies under it.
    root.addEventListener('pointermove', this.#move);
    root.addEventListener('click', this.#click);
    root.addEventListener('keydown', this.#key);
    root.addEventListener('focusin', this.#focus);
    root.addEventListener('focusout', this.#blur);
    this.#host.addEventListener('pointerleave', this.#leave);
  }

  hostUpdate(): void {
    const root = this.#host.renderRoot;
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    this.#focused = focused?.closest('.marks, .panel, .years button') ?? null;
  }

  /** A list that becomes a drawing, or the other way, takes the focus and what had it along. */
  hostUpdated(): void {
    const lost = this.#focused;
    this.#focused = null;
    if (!lost || lost.isConnected) return;
    if (lost.matches('.panel') && this.#panel.isShown) this.#focusPanel();
    else this.#focusBack();
  }

  /** How the marks of a drawing are to be read. */
  reading(readable: Readable): TimelineReading {
    const { locale, marks } = readable;
    return {
      name: locale.strings.details.marks,
      active: this.#markIn(marks) ?? null,
      isPinned: this.#panel.isPinned,
      nameOf: (mark) => this.#sentence(mark, readable),
    };
  }

  /** The panel, empty while nothing is read. */
  panelView(readable: Omit<Readable, 'marks'>): TemplateResult | typeof nothing {
    const items = this.#itemsOf(readable);
    const [item] = items;
    // A panel that nobody sees would keep the pointer from the other marks.
    if (!item) this.#panel.hide();
    if (!this.#panel.isShown || !item) return nothing;
    const { dataset, locale } = readable;
    if (items.length === 1) return detailsView(itemDetails(item, dataset, locale), locale);
    return membersView(membersDetails(items, locale), locale);
  }

  #itemsOf({ items }: Pick<Readable, 'items'>): readonly Item[] {
    return this.#ids.flatMap((id) => items.get(id) ?? []);
  }

  #markIn(marks: readonly TimelineMark[]): TimelineMark | undefined {
    const [id] = this.#ids;
    return id === undefined ? undefined : marks.find(({ ids }) => ids.includes(id));
  }

  #sentence({ ids, shape }: TimelineMark, { items, locale }: Omit<Readable, 'marks'>): string {
    if (this.#language !== locale.wanted) this.#sentences = new WeakMap();
    this.#language = locale.wanted;
    // They are in order of time, and there may be very many.
    const ends = [ids[0], ids.at(-1)].flatMap((id = '') => items.get(id) ?? []);
    if (shape === 'cluster') return membersSentence(ends, ids.length, locale);
    const [item] = ends;
    if (!item) return '';
    const known = this.#sentences.get(item) ?? itemSentence(item, locale);
    this.#sentences.set(item, known);
    return known;
  }

  /** The element that stands for what is read. */
  #element(): Element | null {
    const root = this.#host.renderRoot;
    const [id = ''] = this.#ids;
    return (
      root.querySelector('.marks .active') ??
      root.querySelector(`.years [data-ids~="${CSS.escape(idsText([id]))}"] button`)
    );
  }

  #anchor(): DOMRect | null {
    const rect = this.#element()?.getBoundingClientRect();
    const x = this.#x;
    // What the pointer came upon may have moved on since.
    if (!rect || x === null || x < rect.left || x > rect.right) return rect ?? null;
    return new DOMRect(x, rect.top, 0, rect.height);
  }

  #focusBack(): void {
    const root = this.#host.renderRoot;
    const back = root.querySelector<HTMLElement | SVGElement>('.marks') ?? this.#element();
    this.#isBack = true;
    if (back instanceof HTMLElement || back instanceof SVGElement) back.focus();
    this.#isBack = false;
  }

  #show(ids: readonly string[], x: number | null, isPinned: boolean): void {
    this.#ids = ids;
    this.#x = x;
    this.#panel.show(isPinned);
  }

  /** Keeps the panel open; a single item is chosen by that. */
  #pin(ids: readonly string[], x: number | null): void {
    this.#show(ids, x, true);
    if (ids.length === 1) this.#choose(ids[0] ?? null);
  }

  #markAt(target: EventTarget | null): TimelineMark | undefined {
    const element = aroundTarget(target, '.marks > [data-ids]');
    // They stand there in their order.
    const all: readonly Element[] = [...(element?.parentElement?.children ?? [])];
    return element ? this.#readable()?.marks[all.indexOf(element)] : undefined;
  }

  readonly #move = (event: Event): void => {
    const { target, clientX, pointerType, buttons } = event as PointerEvent;
    if (pointerType === 'touch' || buttons > 0) return;
    // What is pinned hides while its mark is not drawn, as after a zoom.
    if (this.#panel.isPinned && this.#element()) return;
    const mark = this.#markAt(target);
    if (!mark) {
      if (this.#isOver) this.#panel.leave();
      this.#isOver = false;
      return;
    }
    this.#isOver = true;
    if (!this.#panel.isShown || mark.ids[0] !== this.#ids[0]) this.#show(mark.ids, clientX, false);
    else this.#panel.stay();
  };

  readonly #leave = (): void => this.#panel.leave();

  readonly #click = (event: Event): void => {
    const { target, clientX, detail } = event as MouseEvent;
    const mark = this.#markAt(target);
    if (mark) return this.#pin(mark.ids, clientX);
    const button = aroundTarget(target, '[data-action]');
    const action = button?.getAttribute('data-action');
    const id = button?.getAttribute('data-id');
    if (action === 'show' && id) {
      this.#pin([id], detail ? this.#x : null);
      // The button goes with the list it stands in.
      if (button?.closest('.panel')) void this.#host.updateComplete.then(() => this.#focusPanel());
    }
    if (action === 'zoom') this.#zoomToItems();
  };

  #zoomToItems(): void {
    const readable = this.#readable();
    const days = readable ? daysOf(this.#itemsOf(readable)) : null;
    this.#panel.hide();
    if (days) this.#zoomTo(days);
    this.#focusBack();
  }

  readonly #key = (event: Event): void => {
    const { target, key } = event as KeyboardEvent;
    if (!(target instanceof Element) || !target.matches('.marks')) return;
    if (isModified(event as KeyboardEvent)) return;
    const marks = this.#readable()?.marks ?? [];
    const current = this.#markIn(marks);
    if (current && (key === 'Enter' || key === ' ')) {
      event.preventDefault();
      this.#pin(current.ids, null);
      void this.#host.updateComplete.then(() => this.#focusPanel());
      return;
    }
    const next = nextMark(marks, current, keyInTime(this.#host, key));
    if (!next) return;
    event.preventDefault();
    this.#show(next.ids, null, false);
    void this.#host.updateComplete.then(() => {
      const element = this.#element();
      // Firefox scrolls to a wrong place for a group of shapes.
      (element?.querySelector('.target') ?? element)?.scrollIntoView({ block: 'nearest' });
    });
  };

  #focusPanel(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.drawing .panel')?.focus();
  }

  readonly #focus = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const entry = target.closest('.years [data-ids]');
    if (entry && !this.#panel.isShown) {
      const id = target.getAttribute('data-id');
      this.#ids = id === null ? (entry.getAttribute('data-ids')?.split(' ') ?? []) : [id];
    }
    if (!target.matches('.marks:focus-visible')) return;
    const marks = this.#readable()?.marks ?? [];
    const mark = this.#markIn(marks) ?? nextMark(marks, undefined, 'Home');
    if (mark && !this.#panel.isShown && !this.#isBack) this.#show(mark.ids, null, false);
  };

  readonly #blur = (event: Event): void => {
    const { relatedTarget } = event as FocusEvent;
    if (this.#focused || this.#panel.isPinned || aroundTarget(relatedTarget, '.panel')) return;
    this.#panel.hide();
    this.#host.requestUpdate();
  };
}
