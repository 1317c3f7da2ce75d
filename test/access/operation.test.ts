import { aTimeout, expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';

import { onlyInChromium } from '../commands.js';
import {
  type Chart,
  type Name,
  NAMES,
  all,
  drawn,
  drawnArticles,
  fileOf,
  frames,
} from '../element/chart.js';

const YEARS = { today: '2026-11-22', from: '2025', to: '2029' };
const CONTROLS = { ...YEARS, 'with-controls': '' };

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await frames();
}

function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

function middle(element: Element): [x: number, y: number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** What a pointer hits: an element and the box that belongs to it. */
interface Target {
  readonly element: Element;
  readonly box: DOMRect;
}

const TARGETS =
  'button, summary, .switch, .marks > [data-ids] > .target, textarea, [role=region][tabindex]';

function targetsOf(chart: Chart): Target[] {
  return all(chart, TARGETS)
    .filter((element) => element.checkVisibility())
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
}

/** Whether a circle of 24 px about the middle of a target meets another target. */
function isCrowded({ element, box }: Target, others: readonly Target[]): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return others.some((other) => {
    if (other.element === element || other.element.contains(element)) return false;
    const { left, right, top, bottom } = other.box;
    const near = Math.hypot(
      x - Math.max(left, Math.min(right, x)),
      y - Math.max(top, Math.min(bottom, y)),
    );
    return near < 12;
  });
}

/** The letters of a figure that lie outside of the window to either side, without tables that scroll. */
function beyondSides(chart: Chart): string[] {
  const walker = document.createTreeWalker(chart.shadowRoot!, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element) continue;
    if (element.closest('style, .scroll, .heard, textarea') || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, width } = range.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > innerWidth + 1)) found.push(node.textContent!.trim());
  }
  return found;
}

/** Elements that cut off what is in them. */
function clipping(chart: Chart): string[] {
  return all<HTMLElement>(chart, '*').flatMap((element) => {
    if (!(element instanceof HTMLElement) || element.matches('.heard, .scroll, textarea'))
      return [];
    const { overflowX, overflowY } = getComputedStyle(element);
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const isCut =
      (/hidden|clip/.test(overflowX) && scrollWidth > clientWidth + 1) ||
      (/hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 1);
    return isCut ? [element.outerHTML.slice(0, 80)] : [];
  });
}

/** Lines of text outside of the drawing that lie on each other. */
function onEachOther(chart: Chart): string[] {
  const walker = document.createTreeWalker(chart.shadowRoot!, NodeFilter.SHOW_TEXT);
  const lines: { text: string; box: DOMRect }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element) continue;
    const text = node.textContent!.trim();
    const isLeftOut = element.closest('style, svg, .panel, .heard, textarea');
    if (text === '' || isLeftOut || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) lines.push({ text, box });
  }
  return lines.flatMap(({ text, box }, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const { left, right, top, bottom } = other.box;
      const across = Math.min(box.right, right) - Math.max(box.left, left);
      const down = Math.min(box.bottom, bottom) - Math.max(box.top, top);
      // The box of a font reaches a little into the next line.
      return across > 1 && down > 0.4 * box.height ? [`${text} | ${other.text}`] : [];
    }),
  );
}

async function opened(
  name: Name,
  attributes: Record<string, string>,
  width: number,
): Promise<Chart> {
  const chart = await drawnArticles(name, { attributes, width });
  for (const details of all<HTMLDetailsElement>(chart, 'details')) details.open = true;
  await chart.updateComplete;
  await frames();
  return chart;
}

const SPACED = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

before(onlyInChromium);

afterEach(async () => {
  await resetMouse();
  await setViewport({ width: 1000, height: 900 });
  document.documentElement.style.fontSize = '';
});

for (const name of NAMES) {
  describe(`access to <${name}>`, () => {
    it('has targets of 24 px, or so much room about smaller ones', async () => {
      for (const width of [320, 900]) {
        await setViewport({ width: 1000, height: 2000 });
        const chart = await opened(name, CONTROLS, width);
        all<HTMLElement>(chart, '[data-action=download]')[0]!.click();
        await frames();
        const targets = targetsOf(chart);
        const small = targets.filter(({ box }) => Math.min(box.width, box.height) < 23.99);
        const crowded = small.filter((target) => isCrowded(target, targets));
        expect(crowded.map(({ element }) => element.outerHTML)).to.deep.equal([]);
        expect(targets.length).to.be.above(8);
        chart.remove();
      }
    });

    it('is whole in 320 px, upright and across, which is a zoom of 400 %', async () => {
      for (const height of [640, 256]) {
        await setViewport({ width: 320, height });
        const chart = await opened(name, CONTROLS, 304);
        const { scrollWidth, clientWidth } = document.documentElement;
        expect(scrollWidth).to.equal(clientWidth);
        expect(beyondSides(chart)).to.deep.equal([]);
        expect(clipping(chart)).to.deep.equal([]);
        const wide = await drawnArticles(name, { attributes: YEARS, width: 900 });
        // All that a wide one says in its table is there.
        const rows = (each: Chart): number => all(each, 'tbody tr').length;
        expect(rows(chart)).to.equal(rows(wide));
        chart.parentElement!.remove();
        wide.parentElement!.remove();
      }
    });

    it('opens its panel whole in 320 px by 256 px, to be scrolled', async () => {
      await setViewport({ width: 320, height: 256 });
      const chart = await opened(name, CONTROLS, 304);
      all<HTMLElement>(chart, '[data-action=embed]')[0]!.click();
      await frames();
      const panel = all(chart, '.tools')[0]!;
      const { left, right, top, bottom } = panel.getBoundingClientRect();
      expect([left >= 0, right <= 320, top >= 0, bottom <= 256]).to.deep.equal([
        true,
        true,
        true,
        true,
      ]);
      expect(getComputedStyle(panel).overflowY).to.equal('auto');
    });

    for (const width of [320, 900]) {
      it(`loses nothing of its words at ${width} px where a reader spaces text`, async () => {
        const chart = await opened(name, CONTROLS, width);
        const before = all(chart, '.heading')[0]!.getBoundingClientRect().height;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(SPACED);
        chart.shadowRoot!.adoptedStyleSheets.push(sheet);
        await frames();
        const { height } = all(chart, '.heading')[0]!.getBoundingClientRect();
        expect(height).to.be.above(before);
        expect(clipping(chart)).to.deep.equal([]);
        expect(onEachOther(chart)).to.deep.equal([]);
      });

      it(`loses nothing of its words at ${width} px where the page's text is twice as large`, async () => {
        const chart = await opened(name, CONTROLS, width);
        const size = (): number =>
          parseFloat(getComputedStyle(all(chart, '.heading')[0]!).fontSize);
        const before = size();
        document.documentElement.style.fontSize = '200%';
        await frames(3);
        expect(size()).to.equal(2 * before);
        expect(clipping(chart)).to.deep.equal([]);
        expect(onEachOther(chart)).to.deep.equal([]);
      });
    }

    it('hears + - and 0 only while it has the focus', async () => {
      const chart = await drawnArticles(name, { attributes: YEARS });
      const field = document.createElement('input');
      chart.after(field);
      const range = (): unknown[] => [chart.from, chart.to];
      const before = range();
      (document.activeElement as HTMLElement | null)?.blur();
      await press('+', '-', '0');
      field.focus();
      await press('+', '0');
      expect([range(), field.value]).to.deep.equal([before, '+0']);
      all<SVGElement>(chart, '.marks, .reader')[0]!.focus();
      await press('+');
      expect(range()).to.not.deep.equal(before);
    });

    it('does nothing with a press that is let go of elsewhere', async () => {
      const chart = await drawnArticles(name, { attributes: YEARS, width: 900 });
      const chosen: unknown[] = [];
      chart.addEventListener('deal-select', (event) => chosen.push(event.detail));
      const target = all(chart, '.marks > [data-ids] .target, .switch')[0]!;
      const [x, y] = middle(target);
      const words = (): string => chart.shadowRoot!.textContent;
      const before = words();
      await sendMouse({ type: 'move', position: [x, 2] });
      await frames();
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x, 2] });
      await sendMouse({ type: 'up' });
      await aTimeout(400);
      expect([chart.from, chart.to, chosen]).to.deep.equal(['2025', '2029', []]);
      expect(words()).to.equal(before);
    });

    it('is where it was after a drag that goes back before it ends', async () => {
      const chart = await drawnArticles(name, { attributes: YEARS, width: 900 });
      const [x, y] = middle(all(chart, '.drawing > svg')[0]!);
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x + 80, y] });
      await frames();
      await sendMouse({ type: 'move', position: [x, y] });
      await sendMouse({ type: 'up' });
      await frames();
      expect([chart.from, chart.to]).to.deep.equal(['2025', '2029']);
    });

    it('can be zoomed and moved without dragging, by its buttons and double clicks', async () => {
      const chart = await drawnArticles(name, { attributes: CONTROLS, width: 900 });
      const act = (action: string): void =>
        all<HTMLElement>(chart, `[data-action=${action}]`)[0]!.click();
      act('zoom-in');
      await frames();
      const first = chart.from!;
      act('zoom-out');
      await frames();
      const drawing = all(chart, '.drawing > svg')[0]!.getBoundingClientRect();
      const position: [number, number] = [
        Math.round(drawing.left + 0.45 * drawing.width),
        Math.round(drawing.top + 12),
      ];
      for (let click = 0; click < 2; click++) await sendMouse({ type: 'click', position });
      await frames();
      expect(chart.from).to.not.equal(first);
      act('zoom-home');
      await frames();
      expect([chart.from, chart.to]).to.deep.equal(['2025', '2029']);
    });

    it('leads back by one button once a finger has zoomed in, and nothing moves for it', async () => {
      const chart = await drawnArticles(name, { attributes: YEARS, width: 900 });
      const home = (): HTMLElement | undefined =>
        all<HTMLElement>(chart, '[data-action=zoom-home]')[0];
      const box = (): DOMRect => all(chart, '.drawing > svg')[0]!.getBoundingClientRect();
      const { left, top, width } = box();
      expect(home()).to.equal(undefined);
      const position: [number, number] = [Math.round(left + 0.45 * width), Math.round(top + 12)];
      for (let click = 0; click < 2; click++) await sendMouse({ type: 'click', position });
      await frames();
      expect(chart.from).to.not.equal('2025');
      expect([box().left, box().top, box().width]).to.deep.equal([left, top, width]);
      expect(home()!.textContent!.trim()).to.equal('Show all');
      expect(home()!.getBoundingClientRect().height).to.be.at.least(24);
      expect(home()!.getBoundingClientRect().top).to.be.at.least(box().bottom);
      home()!.scrollIntoView({ block: 'center' });
      await sendMouse({ type: 'click', position: middle(home()!) });
      await frames();
      expect([chart.from, chart.to]).to.deep.equal(['2025', '2029']);
      expect(home()).to.equal(undefined);
    });

    it('leads back by key, too, and the focus stays in the drawing', async () => {
      const chart = await drawnArticles(name, { attributes: YEARS, width: 900 });
      const drawing = all<SVGElement>(chart, '.marks, .reader')[0]!;
      drawing.focus();
      await press('+');
      const button = all<HTMLElement>(chart, '.home')[0]!;
      expect(drawing.compareDocumentPosition(button)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      button.focus();
      await press('Enter');
      expect(chart.from).to.equal('2025');
      expect(chart.shadowRoot!.activeElement).to.equal(all(chart, '.marks, .reader')[0]);
    });

    it('has that button neither where there are others, nor where all is shown again', async () => {
      const chart = await drawnArticles(name, {
        attributes: { ...YEARS, ...CONTROLS },
        width: 900,
      });
      all<SVGElement>(chart, '.marks, .reader')[0]!.focus();
      await press('+');
      expect(all(chart, '[data-action=zoom-home]')).to.have.length(1);
      expect(all(chart, '.home')).to.have.length(0);
      chart.withControls = false;
      await chart.updateComplete;
      expect(all(chart, '.home')).to.have.length(1);
      Object.assign(chart, { from: '2026', to: '2028' });
      await chart.updateComplete;
      expect(all(chart, '.home')).to.have.length(0);
    });

    it('shows what is under the pointer so that it can be reached, and put away by Escape', async () => {
      const chart = await drawnArticles(name, { attributes: YEARS, width: 900 });
      const target = all(chart, '.marks > [data-ids]:not([data-count]) .target, .reader')[0]!;
      const [x, y] = middle(target);
      const panel = (): Element | undefined => all(chart, '.panel:popover-open')[0];
      await sendMouse({ type: 'move', position: [x, y] });
      await frames();
      expect(panel()).to.exist;
      // It stays for as long as the pointer does.
      await aTimeout(700);
      expect(panel()).to.exist;
      await sendMouse({ type: 'move', position: middle(panel()!) });
      await aTimeout(700);
      expect(panel()).to.exist;
      await press('Escape');
      expect(panel()).to.equal(undefined);
    });

    it('leaves the focus where it is when Escape puts away a panel that lies over it', async () => {
      const chart = await drawnArticles(name, { attributes: YEARS, width: 900 });
      all<SVGElement>(chart, '.marks, .reader')[0]!.focus();
      await press('End', 'Enter');
      expect(all(chart, '.panel:popover-open')).to.have.length(1);
      all<HTMLElement>(chart, 'summary')[0]!.focus();
      await press('Escape');
      expect(all(chart, '.panel:popover-open')).to.have.length(0);
      expect(focused()?.localName).to.equal('summary');
    });

    it('lets Tab out of an open panel', async () => {
      const chart = await drawnArticles(name, { attributes: YEARS, width: 900 });
      const after = document.createElement('button');
      after.textContent = 'After';
      chart.after(after);
      all<SVGElement>(chart, '.marks, .reader')[0]!.focus();
      await press('Home', 'Enter');
      const stops = new Set<Element | null>();
      while (focused() !== after && stops.size < 60) {
        stops.add(focused());
        await sendKeys({ press: 'Tab' });
      }
      expect(focused()).to.equal(after);
      expect([...stops].some((stop) => stop?.closest('.panel'))).to.equal(true);
    });

    it('says aloud what its controls show', async () => {
      for (const lang of ['en', 'zh']) {
        const chart = await drawnArticles(name, { attributes: YEARS, width: 900, lang });
        const bare = (text: string): string => text.replace(/[\s…]/g, '');
        const controls = all(chart, '[role=option]:not([data-count]), .switch[data-series]');
        for (const control of controls) {
          const ids = control.getAttribute('data-ids') ?? control.getAttribute('data-series')!;
          const isOption = control.matches('[role=option]');
          const label = isOption
            ? [...control.querySelector('text')!.childNodes].find((node) => node instanceof Text)!
                .data
            : all(chart, `[part~=label][data-ids="${ids}"] text[font-weight]`)
                .map(({ textContent }) => textContent)
                .join('');
          expect(label).to.not.equal('');
          expect(bare(control.getAttribute('aria-label')!)).to.include(bare(label));
        }
        expect(controls.length).to.be.above(2);
      }
    });

    it('tells of zooming and of problems in places that were there before', async () => {
      const chart = await drawn(name, { properties: { data: fileOf('a') }, attributes: YEARS });
      const places = all(chart, '.heard[role=status]');
      const said = (): string[] => places.map(({ textContent }) => textContent);
      expect(said()).to.deep.equal(['', '', '']);
      all<SVGElement>(chart, '.marks, .reader')[0]!.focus();
      await press('+');
      expect(said()[1]).to.match(/\d{4} to .*\d{4}/);
      await press('0');
      expect(said()[1]).to.equal('2025 to 2029');
      chart.data = { deals: [...fileOf('a').deals, { id: 'b' }] };
      await chart.ready;
      expect(said()[0]).to.match(/problems? in the data/);
      chart.data = { deals: [] };
      await chart.ready.catch(() => undefined);
      expect(said()[0]).to.equal('1 problem in the data');
      expect(all(chart, '.heard[role=status]')).to.deep.equal(places);
    });
  });
}

describe('access to a ramp', () => {
  it('tells of the sums when a series is switched off, and on again', async () => {
    const data = { deals: [...fileOf('a').deals, ...fileOf('b').deals] };
    const chart = await drawn('gw-ramp', { properties: { data }, attributes: YEARS });
    const said = (): string => all(chart, '.heard')[2]!.textContent;
    all<SVGElement>(chart, '.switch')[0]!.focus();
    await press(' ');
    expect(said()).to.equal('Chips: 4 GW announced');
    await press(' ');
    expect(said()).to.equal('Chips: 8 GW announced');
  });
});
