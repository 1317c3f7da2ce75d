import type { LitElement, ReactiveController } from 'lit';

import { aroundTarget } from './around-target.js';

/** What a panel tells of, and who hears that the reader has put it away. */
export interface PanelOwner {
  /** Selector of the panel; where absent, what tells of the drawing. */
  readonly panel?: string;
  /** A press on it is no press outside: it closes the panel itself. */
  opener?(): Element | null;
  /** Where in the viewport the thing is that the panel tells of; `null`: nowhere in sight. */
  anchor(): DOMRect | null;
  /**
   * The reader has put the panel away, or it went with its element.
   * @param hadFocus the focus was inside, and has to go back to where the reader came from.
   */
  dismissed(hadFocus: boolean): void;
}

/* Sizes in px. */
const GAP = 8;
/** Where there is less room below and above, the panel lies over what it tells of. */
const LEAST_HEIGHT = 120;
/** The pointer has this long to get from a mark to its panel. ms. */
const GRACE = 300;

/** The panels of the page that are shown, the latest last. */
const shown: Panel[] = [];

function forget(panel: Panel): void {
  const index = shown.indexOf(panel);
  if (index >= 0) shown.splice(index, 1);
}

/**
 * Puts an open popover below an anchor, or above it where there is more room, all of it inside the
 * viewport: as high as there is room, and scrolling beyond. Hidden while the anchor is out of sight.
 */
export function placePanel(panel: HTMLElement, anchor: DOMRect | null): void {
  // On a page without a doctype the size of the viewport is that of the body.
  const { scrollingElement, documentElement } = panel.ownerDocument;
  const { clientWidth, clientHeight } = scrollingElement ?? documentElement;
  // What keys have come to would lose them if it hid.
  const isHeld = panel.matches(':focus-visible, :has(:focus-visible)');
  if (isHeld && !anchor) return;
  const place = (styles: Partial<CSSStyleDeclaration>): unknown =>
    Object.assign(panel.style, styles);
  const isInSight =
    anchor !== null &&
    (isHeld ||
      (anchor.bottom >= 0 &&
        anchor.top <= clientHeight &&
        anchor.right >= 0 &&
        anchor.left <= clientWidth));
  place({
    visibility: isInSight ? '' : 'hidden',
    boxSizing: 'border-box',
    margin: '0',
    maxWidth: `min(22rem, ${clientWidth - 2 * GAP}px)`,
    overflow: 'auto',
    // Where it stood before would limit its width.
    inset: '0 auto auto 0',
  });
  if (!isInSight) return;
  const { offsetWidth, offsetHeight, clientHeight: inner, scrollHeight } = panel;
  // Taking the limit away to measure would scroll the panel back to its top.
  const wanted = scrollHeight + offsetHeight - inner;
  const below = clientHeight - anchor.bottom - 2 * GAP;
  const above = anchor.top - 2 * GAP;
  const isBelow = wanted <= below || below >= above;
  const most = Math.min(Math.max(LEAST_HEIGHT, below, above), clientHeight - 2 * GAP);
  const height = Math.min(wanted, most);
  const within = (start: number, size: number, all: number): string =>
    `${Math.max(GAP, Math.min(start, all - size - GAP))}px`;
  const top = isBelow ? anchor.bottom + GAP : anchor.top - GAP - height;
  const left = (anchor.left + anchor.right - offsetWidth) / 2;
  place({
    maxHeight: `${most}px`,
    inset: `${within(top, height, clientHeight)} auto auto ${within(left, offsetWidth, clientWidth)}`,
  });
}

/**
 * The panel of an element: what its template draws with the class `panel` and `popover="manual"`.
 * Its place follows the anchor. Escape puts it away, and where it is pinned also a press outside of
 * it or on what has `data-action="close"` in it; where it is not, leaving both mark and panel does.
 */
export class Panel implements ReactiveController {
  /** It stays until the reader puts it away. */
  isPinned = false;
  readonly #host: LitElement;
  readonly #owner: PanelOwner;
  #listening: AbortController | null = null;
  #isOver = false;
  #leaving = 0;

  constructor(host: LitElement, owner: PanelOwner) {
    this.#host = host;
    this.#owner = owner;
    host.addController(this);
  }

  /** Whether it is shown, or will be with the next update. */
  get isShown(): boolean {
    return this.#listening !== null;
  }

  /** Shows it with the next update of the element. */
  show(isPinned = false): void {
    this.stay();
    this.isPinned = isPinned;
    forget(this);
    shown.push(this);
    if (!this.#listening) this.#listen();
    this.#host.requestUpdate();
  }

  /** The pointer has left the mark: what is not pinned goes unless the pointer comes to the panel. */
  leave(): void {
    this.stay();
    if (!this.isShown || this.isPinned || this.#isOver) return;
    this.#leaving = window.setTimeout(() => this.#dismiss(), GRACE);
  }

  /** The pointer is back on the mark. */
  stay(): void {
    clearTimeout(this.#leaving);
  }

  /** Puts it away; the owner is not told. */
  hide(): void {
    this.stay();
    forget(this);
    this.#listening?.abort();
    this.#listening = null;
    this.isPinned = false;
    this.#isOver = false;
    const panel = this.#panel();
    if (panel?.matches(':popover-open')) panel.hidePopover();
  }

  hostUpdated(): void {
    if (!this.isShown) return;
    const panel = this.#panel();
    // What it tells of has gone: it neither takes Escape from the page, nor comes back by itself.
    if (!panel) return this.#dismiss();
    if (!panel.matches(':popover-open')) panel.showPopover();
    this.#place();
  }

  hostDisconnected(): void {
    if (this.isShown) this.#dismiss();
  }

  #panel(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(
      this.#owner.panel ?? '.panel:not(.tools)',
    );
  }

  #place(): void {
    const panel = this.#panel();
    if (panel?.matches(':popover-open')) placePanel(panel, this.#owner.anchor());
  }

  #dismiss(): void {
    const hadFocus = this.#panel()?.matches(':focus-within') ?? false;
    this.hide();
    this.#owner.dismissed(hadFocus);
  }

  #listen(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    this.#listening = new AbortController();
    const options = { signal: this.#listening.signal, capture: true };
    const listen = <Name extends keyof DocumentEventMap>(
      name: Name,
      heard: (event: DocumentEventMap[Name]) => void,
    ): void => document.addEventListener(name, heard, options);
    // The path of an event ends at a closed shadow root in which the element may stand.
    const isOver = ({ clientX, clientY }: MouseEvent, element: Element | null): boolean =>
      element?.contains(root.elementFromPoint(clientX, clientY)) ?? false;
    listen('keydown', (event) => {
      if (event.key !== 'Escape' || shown.at(-1) !== this) return;
      // A dialog of the page around the figure stays open.
      event.preventDefault();
      this.#dismiss();
    });
    let isFromInside = false;
    listen('pointerdown', (event) => {
      isFromInside = isOver(event, this.#panel());
    });
    // Not with the press: who has pressed by mistake can still go back to the panel.
    listen('pointerup', (event) => {
      const own = [this.#panel(), this.#owner.opener?.() ?? null];
      if (this.isPinned && !isFromInside && !own.some((each) => isOver(event, each)))
        this.#dismiss();
    });
    root.addEventListener(
      'click',
      ({ target }) => {
        const close = aroundTarget(target, '[data-action=close]');
        if (close && this.#panel()?.contains(close)) this.#dismiss();
      },
      options,
    );
    // Not `pointerover`, which is not heard outside of the element while the pointer stays in it.
    listen('pointermove', (event) => {
      const isInside = isOver(event, this.#panel());
      const wasOver = this.#isOver;
      this.#isOver = isInside;
      if (isInside) this.stay();
      else if (wasOver) this.leave();
    });
    listen('scroll', () => this.#place());
    window.addEventListener('resize', () => this.#place(), options);
  }
}
