import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';

import { emulate, onlyInChromium } from '../commands.js';
import { type Chart, type Making, type Name, all, drawn, frames } from '../element/chart.js';
import { type Watch, watch } from './contrast.js';

const YEARS = { today: '2026-11-22', from: '2025', to: '2029' };
const LINKED = {
  deals: [{ id: 'a', title: 'A', announced: '2026-03', gw: 1, sources: ['s'] }],
  sources: { s: { title: 'A filing', url: 'https://example.com/' } },
};
/** An outline may lie so far outside of what it goes round. px */
const AROUND = 4;
/** So much of the edge of what has the focus stands out, a px of each px: corners may be round. */
const LEAST_SHARE = 0.75;

const MODES = {
  'a light page': {
    features: { 'prefers-color-scheme': 'light' },
    scheme: 'light',
    page: '#ffffff',
  },
  'a dark page': { features: { 'prefers-color-scheme': 'dark' }, scheme: 'dark', page: '#15171a' },
  'a page in forced colours': {
    features: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
    scheme: 'dark',
    page: 'Canvas',
  },
} as const;

function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** What the focus is shown at: a list of marks shows it at the mark that its keys have come to. */
function shownAt(element: Element): Element {
  return element.querySelector('.active .target') ?? element;
}

function nameOf(element: Element): string {
  const words = element.textContent!.replace(/\s+/g, ' ').trim();
  const { localName, className } = element;
  const kind = typeof className === 'string' ? className : element.getAttribute('class');
  return [localName, kind, element.getAttribute('role'), words.slice(0, 20)]
    .filter(Boolean)
    .join(' ');
}

/** A box in whole px, so much larger than another one or, where that is negative, smaller. */
function grown({ left, top, right, bottom }: DOMRect, by: number): DOMRect {
  const [x, y] = [Math.max(0, Math.floor(left) - by), Math.max(0, Math.floor(top) - by)];
  const width = Math.min(innerWidth, Math.ceil(right) + by) - x;
  return new DOMRect(x, y, width, Math.min(innerHeight, Math.ceil(bottom) + by) - y);
}

/** How much of the edge of an element has come to stand out by 3 to 1 from what was there. */
async function shareOf(element: Element, before: Watch): Promise<number> {
  let edge = 0;
  let strong = 0;
  for (const box of element.getClientRects()) {
    edge += 2 * (box.width + box.height);
    strong += await before.changed(grown(box, AROUND), 3);
    // What changes inside is something else: the line of a day, or the panel of a mark.
    const inside = grown(box, -AROUND);
    if (inside.width > 0 && inside.height > 0) strong -= await before.changed(inside, 3);
  }
  return strong / edge;
}

/** Tabs through an element: where the focus came to and was not to be seen, and everything else. */
async function walk(chart: Chart, most = 40): Promise<{ unseen: string[]; seen: string[] }> {
  const unseen: string[] = [];
  const seen: string[] = [];
  const before = await watch();
  for (let stop = 0; stop < most; stop++) {
    await sendKeys({ press: 'Tab' });
    await frames();
    const element = focused();
    if (!element || !chart.shadowRoot!.contains(element)) break;
    const share = await shareOf(shownAt(element), before);
    if (share < LEAST_SHARE) unseen.push(`${share.toFixed(2)} ${nameOf(element)}`);
    else seen.push(nameOf(element));
  }
  return { unseen, seen };
}

async function figure(name: Name, making: Making = {}): Promise<Chart> {
  await setViewport({ width: 1000, height: 2200 });
  const attributes = { ...YEARS, src: '/demo/data/openai-2025.json', ...making.attributes };
  const chart = await drawn(name, { width: 960, ...making, attributes });
  await frames(3);
  return chart;
}

describe('the focus', function () {
  this.timeout(60_000);
  before(onlyInChromium);
  beforeEach(() => resetMouse());
  afterEach(async () => {
    await emulate();
    document.documentElement.style.colorScheme = '';
    document.body.style.background = '';
  });

  for (const [where, { features, scheme, page }] of Object.entries(MODES)) {
    const onPage = async (): Promise<void> => {
      await emulate(features);
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = page;
    };

    for (const name of ['compute-timeline', 'gw-ramp'] as const) {
      it(`stands out by 3 to 1 at all that <${name}> has, on ${where}`, async () => {
        await onPage();
        const chart = await figure(name, { attributes: { 'with-controls': '' } });
        // That of the timeline would not have room in the window.
        if (name === 'gw-ramp') all<HTMLDetailsElement>(chart, 'details')[0]!.open = true;
        await frames(3);
        const { unseen, seen } = await walk(chart);
        expect(unseen).to.deep.equal([]);
        const own = {
          'compute-timeline': [/^g marks/, /^a /],
          'gw-ramp': [/^rect reader/, /^rect switch/, /^div scroll/],
        };
        for (const kind of [...own[name], /^button named/, /^summary/]) {
          expect(
            seen.some((stop) => kind.test(stop)),
            `${String(kind)}: ${seen.join(', ')}`,
          ).to.equal(true);
        }
      });
    }

    it(`stands out by 3 to 1 in a list, on ${where}`, async () => {
      await onPage();
      const { unseen, seen } = await walk(await figure('compute-timeline', { width: 400 }), 1);
      expect(unseen).to.deep.equal([]);
      expect(seen[0]).to.match(/^button title/);
    });

    it(`stands out by 3 to 1 at the button that leads back, on ${where}`, async () => {
      await onPage();
      const chart = await figure('compute-timeline', { properties: { data: LINKED } });
      all<SVGElement>(chart, '.marks')[0]!.focus();
      for (const key of ['+', 'Escape']) await sendKeys({ press: key });
      await chart.updateComplete;
      await frames(3);
      const { unseen, seen } = await walk(chart, 1);
      expect(unseen).to.deep.equal([]);
      expect(seen).to.deep.equal(['button home Show all']);
    });

    it(`stands out by 3 to 1 in an open panel, on ${where}`, async () => {
      await onPage();
      const chart = await figure('compute-timeline', { properties: { data: LINKED } });
      all<SVGElement>(chart, '.marks')[0]!.focus();
      for (const key of ['End', 'Enter']) await sendKeys({ press: key });
      await frames(3);
      const { unseen, seen } = await walk(chart, 2);
      expect(unseen).to.deep.equal([]);
      expect(seen.map((stop) => stop.split(' ', 1)[0])).to.deep.equal(['button', 'a']);
    });
  }
});
