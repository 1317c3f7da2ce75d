import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

import { viewport } from '../commands.js';
import { LitElement, type TemplateResult, html as template } from 'lit';

import { Panel, placePanel } from '../../src/element/panel.js';
import { frames } from './chart.js';

/** A mark of 10 × 10 px with a panel of so many lines. */
class Marked extends LitElement {
  lines = 3;
  isTold = true;
  readonly heard: boolean[] = [];
  readonly panel = new Panel(this, {
    anchor: () => this.renderRoot.querySelector('i')?.getBoundingClientRect() ?? null,
    dismissed: (hadFocus) => this.heard.push(hadFocus),
  });

  protected override render(): TemplateResult {
    if (!this.isTold) return template`<i></i>`;
    return template`<i></i>
      <div class="panel" popover="manual">
        <button data-action="close">×</button>
        ${Array.from({ length: this.lines }, (_, index) => template`<p>Line ${index}</p>`)}
      </div>`;
  }

  get popup(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.panel')!;
  }

  get isOpen(): boolean {
    return this.popup.matches(':popover-open');
  }
}
customElements.define('marked-thing', Marked);

interface Placing {
  readonly x: number;
  readonly y: number;
  readonly lines?: number;
  readonly isPinned?: boolean;
}

/** A mark at a place of the viewport, with its panel shown. */
async function shown({ x, y, lines = 3, isPinned = false }: Placing): Promise<Marked> {
  const marked = await fixture<Marked>(html`<marked-thing></marked-thing>`);
  Object.assign(marked.style, { position: 'absolute', left: `${x}px`, top: `${y}px` });
  const mark = marked.renderRoot.querySelector('i')!;
  Object.assign(mark.style, { display: 'block', width: '10px', height: '10px' });
  marked.lines = lines;
  marked.panel.show(isPinned);
  await marked.updateComplete;
  return marked;
}

/** The sides on which a panel is cut off by the viewport. */
function cutOff({ popup }: Marked): string[] {
  const { left, top, right, bottom } = popup.getBoundingClientRect();
  return Object.entries({
    left: left >= 0,
    top: top >= 0,
    right: right <= innerWidth,
    bottom: bottom <= innerHeight,
  }).flatMap(([side, isInside]) => (isInside ? [] : side));
}

const afterGrace = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

describe('a panel', () => {
  before(() => viewport(480, 480));
  after(() => viewport(800, 600));
  beforeEach(() => sendMouse({ type: 'move', position: [2, 2] }));

  for (const [x, y] of [
    [0, 0],
    [470, 0],
    [0, 470],
    [470, 470],
    [235, 235],
  ] as const) {
    it(`stays inside the viewport beside a mark at ${x}, ${y}, and off the mark`, async () => {
      const marked = await shown({ x, y });
      expect(marked.isOpen).to.equal(true);
      expect(cutOff(marked)).to.deep.equal([]);
      const { top, bottom } = marked.popup.getBoundingClientRect();
      expect(bottom <= y || top >= y + 10).to.equal(true);
    });
  }

  it('stands below its mark where it has room, and above it where it has not', async () => {
    const below = await shown({ x: 155, y: 100 });
    expect(below.popup.getBoundingClientRect().top).to.equal(118);
    const above = await shown({ x: 155, y: 400 });
    expect(above.popup.getBoundingClientRect().bottom).to.equal(392);
  });

  it('scrolls where it is higher than the room beside its mark, and stays scrolled', async () => {
    const marked = await shown({ x: 155, y: 235, lines: 60, isPinned: true });
    expect(cutOff(marked)).to.deep.equal([]);
    expect(marked.popup.scrollHeight).to.be.above(marked.popup.clientHeight);
    marked.popup.scrollTop = 50;
    marked.requestUpdate();
    await frames();
    expect(marked.popup.scrollTop).to.equal(50);
  });

  it('follows its mark when the page scrolls, and hides with it', async () => {
    const marked = await shown({ x: 155, y: 1000, isPinned: true });
    expect(getComputedStyle(marked.popup).visibility).to.equal('hidden');
    scrollTo(0, 900);
    await frames();
    expect(getComputedStyle(marked.popup).visibility).to.equal('visible');
    expect(marked.popup.getBoundingClientRect().bottom).to.equal(1000 - scrollY - 8);
    scrollTo(0, 0);
  });

  it('stays in sight, and keeps the focus, while somebody who uses keys is in it', async () => {
    const marked = await shown({ x: 155, y: 1000, isPinned: true });
    scrollTo(0, 900);
    await frames();
    const button = marked.popup.querySelector('button')!;
    button.focus({ focusVisible: true } as FocusOptions);
    scrollTo(0, 0);
    await frames();
    const hasFocus = (): boolean => marked.shadowRoot!.activeElement === button;
    expect(hasFocus()).to.equal(true);
    expect(getComputedStyle(marked.popup).visibility).to.equal('visible');
    expect(cutOff(marked)).to.deep.equal([]);
    marked.renderRoot.querySelector('i')!.remove();
    marked.requestUpdate();
    await frames();
    expect(cutOff(marked)).to.deep.equal([]);
    expect(hasFocus()).to.equal(true);
  });

  it('goes with Escape, whether it is pinned or not, and leaves a dialog of the page open', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog></dialog>`);
    dialog.showModal();
    for (const isPinned of [false, true]) {
      const marked = await shown({ x: 155, y: 100, isPinned });
      await sendKeys({ press: 'Escape' });
      expect([marked.isOpen, marked.panel.isShown]).to.deep.equal([false, false]);
      expect(marked.heard).to.deep.equal([false]);
    }
    expect(dialog.open).to.equal(true);
  });

  it('goes with Escape before those that were opened earlier', async () => {
    const first = await shown({ x: 155, y: 100, isPinned: true });
    const second = await shown({ x: 455, y: 100 });
    await sendKeys({ press: 'Escape' });
    expect([first.isOpen, second.isOpen]).to.deep.equal([true, false]);
    await sendKeys({ press: 'Escape' });
    expect(first.isOpen).to.equal(false);
  });

  it('goes with its button, and says that the focus was inside', async () => {
    const marked = await shown({ x: 155, y: 100, isPinned: true });
    const { left, top } = marked.popup.querySelector('button')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 4, Math.round(top) + 4] });
    expect(marked.isOpen).to.equal(false);
    expect(marked.heard).to.deep.equal([true]);
  });

  it('goes with a press outside where it is pinned, and stays with one inside', async () => {
    const marked = await shown({ x: 155, y: 100, isPinned: true });
    const { left, bottom } = marked.popup.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 3, Math.round(bottom) - 3] });
    expect(marked.isOpen).to.equal(true);
    await sendMouse({ type: 'click', position: [4, 470] });
    expect(marked.isOpen).to.equal(false);
    expect(marked.heard).to.deep.equal([false]);
  });

  it('is pressed, and put away, also in a closed shadow root', async () => {
    const box = await fixture(html`<div></div>`);
    const marked = await shown({ x: 155, y: 100, isPinned: true });
    box.attachShadow({ mode: 'closed' }).append(marked);
    marked.panel.show(true);
    await marked.updateComplete;
    const { left, bottom } = marked.popup.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 3, Math.round(bottom) - 3] });
    expect(marked.isOpen).to.equal(true);
    const close = marked.popup.querySelector('button')!.getBoundingClientRect();
    const centre = [close.left + 4, close.top + 4].map(Math.round) as [number, number];
    await sendMouse({ type: 'click', position: centre });
    expect(marked.isOpen).to.equal(false);
  });

  it('stays inside the viewport of a page without a doctype', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe height="200"></iframe>`);
    const { body, compatMode } = frame.contentDocument!;
    expect(compatMode).to.equal('BackCompat');
    body.innerHTML = '<div popover="manual">Panel</div><p style="height: 900px"></p>';
    const popup = body.querySelector('div')!;
    popup.showPopover();
    placePanel(popup, new DOMRect(100, 190, 10, 10));
    expect(popup.getBoundingClientRect().bottom).to.equal(182);
    placePanel(popup, new DOMRect(100, 300, 10, 10));
    expect(popup.style.visibility).to.equal('hidden');
  });

  it('stays while the pointer has come over to it from the mark, and goes when it leaves', async () => {
    const marked = await shown({ x: 155, y: 100 });
    const { top } = marked.popup.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [160, 105] });
    marked.panel.leave();
    await sendMouse({ type: 'move', position: [160, Math.round(top) + 20] });
    await afterGrace();
    expect(marked.isOpen).to.equal(true);
    await sendMouse({ type: 'move', position: [4, 470] });
    await afterGrace();
    expect(marked.isOpen).to.equal(false);
    expect(marked.heard).to.deep.equal([false]);
  });

  it('goes when the pointer leaves the mark, unless it is pinned', async () => {
    const hovered = await shown({ x: 155, y: 100 });
    hovered.panel.leave();
    const pinned = await shown({ x: 155, y: 100, isPinned: true });
    pinned.panel.leave();
    await afterGrace();
    expect([hovered.isOpen, pinned.isOpen]).to.deep.equal([false, true]);
  });

  it('goes with what it tells of, leaves Escape to the page then, and does not come back', async () => {
    const marked = await shown({ x: 155, y: 100, isPinned: true });
    marked.isTold = false;
    marked.requestUpdate();
    await marked.updateComplete;
    expect([marked.panel.isShown, marked.heard]).to.deep.equal([false, [false]]);
    const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
    expect(document.dispatchEvent(escape)).to.equal(true);
    marked.isTold = true;
    marked.requestUpdate();
    await marked.updateComplete;
    expect(marked.isOpen).to.equal(false);
  });

  it('goes with its element, and no longer listens', async () => {
    const marked = await shown({ x: 155, y: 100, isPinned: true });
    marked.remove();
    await sendKeys({ press: 'Escape' });
    expect(marked.heard, 'told of once, by the removal').to.deep.equal([false]);
    expect(marked.panel.isShown).to.equal(false);
  });
});
