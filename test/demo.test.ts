import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import type { ComputeTimeline } from '../src/index.js';
import { onlyInChromium, viewport } from './commands.js';

/** The demo in a frame of its own, when all figures that are not folded have been drawn. */
async function openDemo(): Promise<{ frame: HTMLIFrameElement; page: Document }> {
  await viewport(1000, 800);
  const frame = document.createElement('iframe');
  Object.assign(frame, { src: '/demo/index.html', width: 980, height: 780, title: 'Demo' });
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentDocument!;
  const figures = (): (Element & { ready: Promise<void> })[] => [
    ...page.querySelectorAll<ComputeTimeline>('compute-timeline, gw-ramp'),
  ];
  while (figures().length < 10) await aTimeout(50);
  for (const figure of figures()) {
    if (figure.closest('details:not([open])')) continue;
    // It waits until it comes near.
    figure.scrollIntoView();
    await figure.ready.catch(() => undefined);
  }
  frame.contentWindow!.scrollTo(0, 0);
  return { frame, page };
}

/** What has the focus, through all shadow roots. */
function focused(page: Document): Element | null {
  let at = page.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** The figure that holds the focus. */
function figureOf(page: Document): ComputeTimeline | null {
  return page.activeElement?.shadowRoot ? (page.activeElement as ComputeTimeline) : null;
}

/** A stop as a reader would tell it: what it is, and what it is called. */
function told(stop: Element): string {
  const name =
    stop.getAttribute('aria-label') ??
    stop.getAttribute('title') ??
    (stop instanceof stop.ownerDocument.defaultView!.HTMLInputElement
      ? `${stop.name}=${stop.value}`
      : (stop.textContent ?? ''));
  const what = stop.getAttribute('role') ?? stop.localName;
  return `${what}: ${name.replace(/\s+/g, ' ').trim().slice(0, 40)}`;
}

/** Whether the focus can be seen: an outline, or in a drawing a frame about it or what is active. */
function isSeen(stop: Element): boolean {
  const { outlineStyle, outlineWidth } = getComputedStyle(stop);
  if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) return true;
  const framed = stop.querySelector('.active .target') ?? stop;
  return getComputedStyle(framed).stroke !== 'none';
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

/** Presses Tab until a stop fits. */
async function tabTo(page: Document, fits: (stop: Element) => boolean): Promise<Element> {
  for (let step = 0; step < 200; step++) {
    await press('Tab');
    const stop = focused(page);
    if (stop && fits(stop)) return stop;
  }
  throw new Error('no such stop');
}

function panelOf({ shadowRoot }: Element): string {
  const panel = shadowRoot!.querySelector('.panel:popover-open .panel-title');
  return panel?.textContent ?? '';
}

describe('the demo with the keyboard alone', function () {
  this.timeout(60_000);

  let frame: HTMLIFrameElement;
  let page: Document;

  before(async () => {
    ({ frame, page } = await openDemo());
  });

  after(() => frame.remove());

  // Drivers of the other engines send keys to the page that holds the frame.
  beforeEach(onlyInChromium);

  it('can be walked from its first stop to its last, each of them named and seen', async () => {
    frame.contentWindow!.focus();
    const stops: string[] = [];
    const unseen: string[] = [];
    const unnamed: string[] = [];
    for (let step = 0; step < 400; step++) {
      await press('Tab');
      const stop = focused(page);
      if (!stop || stop === page.body || document.activeElement !== frame) break;
      stops.push(told(stop));
      if (!isSeen(stop)) unseen.push(told(stop));
      if (told(stop).endsWith(': ')) unnamed.push(stop.outerHTML.slice(0, 120));
    }
    expect(unseen).to.deep.equal([]);
    expect(unnamed).to.deep.equal([]);
    expect(stops.length).to.be.within(40, 399);
    // The whole of the page's head and of its first figure.
    expect(stops.slice(0, 18)).to.deep.equal([
      'a: Skip to the figures',
      'a: compute-timeline',
      'a: Workbench',
      'a: Documentation',
      'button: Copy: HTML',
      'a: Make your own figure in the workbench',
      'input: lang=en',
      'input: theme=auto',
      'input: width=full',
      'button: Table',
      'button: Download',
      'button: Embed',
      'button: Zoom in',
      'button: Zoom out',
      'button: Show all',
      'listbox: Deals and events. Arrow keys move, Enter',
      'button: Close',
      'summary: Data as a table',
    ]);
    expect(stops.filter((stop) => stop.startsWith('listbox'))).to.have.length.above(6);
  });

  it('reads the first timeline: through time, into the details, to a source and back', async () => {
    page.querySelector<HTMLElement>('.skip')!.focus();
    const marks = await tabTo(page, ({ role }) => role === 'listbox');
    const figure = figureOf(page)!;
    expect(panelOf(figure)).to.equal('Mission page of OpenAI LP');
    await press('ArrowRight', 'ArrowRight');
    expect(panelOf(figure)).to.equal('$200 billion spent at four clouds');
    await press('ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(panelOf(figure)).to.equal('Stargate UAE');
    await press('Enter', 'Tab');
    expect(told(focused(page)!)).to.equal('button: Close');
    await press('Escape');
    expect(focused(page) === marks).to.equal(true);
    expect(panelOf(figure)).to.equal('');
  });

  it('opens the table of a figure, and closes it', async () => {
    const summary = await tabTo(page, ({ localName }) => localName === 'summary');
    await press('Enter');
    const details = summary.parentElement as HTMLDetailsElement;
    expect(details.open).to.equal(true);
    await press('Enter');
    expect(details.open).to.equal(false);
  });

  it('zooms with buttons and keys, and goes home', async () => {
    await tabTo(page, (stop) => stop.getAttribute('data-action') === 'zoom-in');
    const figure = figureOf(page)!;
    const { from, to } = figure;
    await press('Enter');
    await figure.updateComplete;
    expect([figure.from, figure.to]).to.not.deep.equal([from, to]);
    await tabTo(page, ({ role }) => role === 'listbox');
    const zoomed = figure.to;
    await press('-');
    await figure.updateComplete;
    expect(figure.to).to.not.equal(zoomed);
    await press('0');
    await figure.updateComplete;
    expect([figure.from, figure.to]).to.deep.equal([from, to]);
  });

  it('shows in the ramp what was zoomed to in the timeline', async () => {
    page.querySelector<HTMLElement>('.skip')!.focus();
    await tabTo(page, ({ role }) => role === 'listbox');
    await press('+');
    const figure = figureOf(page)!;
    await figure.updateComplete;
    const ramp = page.querySelector('gw-ramp')!;
    expect([ramp.from, ramp.to]).to.deep.equal([figure.from, figure.to]);
    expect(figure.from).to.match(/^20\d\d-/);
    await press('0');
    expect([ramp.from, figure.from]).to.deep.equal([null, null]);
  });

  it('reads a ramp day by day, and switches a series off and on', async () => {
    page.querySelector<HTMLElement>('.skip')!.focus();
    const slider = await tabTo(page, ({ role }) => role === 'slider');
    const figure = figureOf(page)!;
    const before = slider.getAttribute('aria-valuetext');
    await press('End');
    expect(slider.getAttribute('aria-valuetext')).to.include('31 December 2029');
    expect(slider.getAttribute('aria-valuetext')).to.not.equal(before);
    const toggle = await tabTo(page, ({ role }) => role === 'switch');
    const series = toggle.getAttribute('aria-label')!;
    await press(' ');
    await figure.updateComplete;
    expect(focused(page)!.getAttribute('aria-checked')).to.equal('false');
    expect(figure.shadowRoot!.querySelector('.notes')!.textContent).to.include(series);
    await press(' ');
    await figure.updateComplete;
    expect(focused(page)!.getAttribute('aria-checked')).to.equal('true');
  });

  it('opens a folded example, reads its list entry by entry, and opens one', async () => {
    await tabTo(page, (stop) => stop.matches('#timeline-as-list > summary'));
    await press('Enter');
    await waitUntil(() => page.querySelector('#timeline-as-list compute-timeline'));
    await page.querySelector<ComputeTimeline>('#timeline-as-list compute-timeline')!.ready;
    const entry = await tabTo(page, (stop) => stop.matches('.years button'));
    const figure = figureOf(page)!;
    await press('ArrowDown', 'ArrowDown');
    const third = focused(page)!;
    expect(third === entry).to.equal(false);
    await press('Enter');
    expect(panelOf(figure)).to.equal(third.textContent!.trim());
    await press('Escape');
    expect(panelOf(figure)).to.equal('');
  });
});
