import { expect } from '@open-wc/testing';
import { resetMouse, setViewport } from '@web/test-runner-commands';

import { SHADES } from '../../src/view/paint.js';
import { firmOf } from '../../src/view/ramp-view.js';
import { emulate, onlyInChromium } from '../commands.js';
import { type Chart, type Making, type Name, all, drawn, frames } from '../element/chart.js';
import { type Color, contrast, opacityOf, over, parsed, withoutTexts } from './contrast.js';

const PAGES = { light: '#ffffff', dark: '#15171a' } as const;
type Scheme = keyof typeof PAGES;

/** What is too near a text's colour and covers less of its box is a line or an edge that passes by. */
const LEAST_SHARE = 0.05;

interface State {
  readonly name: Name;
  readonly file: string;
  readonly making?: Making;
  /** Brings the element into the state. */
  readonly act?: (chart: Chart) => void;
}

function click(chart: Chart, selector: string): void {
  all(chart, selector)[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }));
}

const WRONG = { deals: [{ id: 'a', title: 'A', announced: '2025', gw: 1 }, { id: 'b' }] };
const CONTROLS = { 'with-controls': '' };

const STATES: Readonly<Record<string, State>> = {
  'a timeline': { name: 'compute-timeline', file: 'openai-2025.json' },
  'a timeline with every status': {
    name: 'compute-timeline',
    file: 'statuses.json',
    making: { attributes: { from: '2025', to: '2029' } },
  },
  'a timeline with a mark opened': {
    name: 'compute-timeline',
    file: 'statuses.json',
    making: { attributes: { from: '2025', to: '2029' } },
    act: (chart) => click(chart, '.marks > [data-ids] .target'),
  },
  'a timeline of dates': {
    name: 'compute-timeline',
    file: 'precision.json',
    making: { attributes: { lanes: 'none', from: '2025', to: '2027' } },
  },
  'a crowded timeline with buttons': {
    name: 'compute-timeline',
    file: 'three-hundred-events.csv',
    making: { attributes: CONTROLS },
  },
  'a list with every status': {
    name: 'compute-timeline',
    file: 'statuses.json',
    making: { width: 400 },
  },
  'a timeline with problems': {
    name: 'compute-timeline',
    file: '',
    making: { properties: { data: WRONG } },
  },
  'a ramp': { name: 'gw-ramp', file: 'openai-2025.json' },
  'a ramp with a series switched off': {
    name: 'gw-ramp',
    file: 'openai-2025.json',
    act: (chart) => click(chart, '.switch'),
  },
  'a ramp with assumptions and buttons': {
    name: 'gw-ramp',
    file: 'openai-2025.json',
    making: { attributes: { 'assume-by': '2029', delay: 'P1Y', ...CONTROLS } },
    act: (chart) => click(chart, '[data-action=embed]'),
  },
  'a ramp of what is added, with lines to compare with': {
    name: 'gw-ramp',
    file: 'overlapping-2026.json',
    making: { attributes: { mode: 'added', period: 'quarter' } },
  },
  'a ramp with lines to compare with': { name: 'gw-ramp', file: 'overlapping-2026.json' },
};

/** A colour in Oklab, in which equal distances look about equal. */
function perceived(color: Color): readonly number[] {
  const linear = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const mixed = (rows: readonly (readonly number[])[], values: readonly number[]): number[] =>
    rows.map((row) => row.reduce((sum, factor, index) => sum + factor * values[index]!, 0));
  const cones = mixed(
    [
      [0.4122, 0.5363, 0.0514],
      [0.2119, 0.6807, 0.1074],
      [0.0883, 0.2817, 0.63],
    ],
    linear,
  );
  return mixed(
    [
      [0.2105, 0.7936, -0.0041],
      [1.978, -2.4286, 0.4506],
      [0.0259, 0.7828, -0.8087],
    ],
    cones.map(Math.cbrt),
  );
}

async function onPage(scheme: Scheme): Promise<void> {
  await emulate({ 'prefers-color-scheme': scheme });
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = PAGES[scheme];
}

async function put({ name, file, making, act }: State): Promise<Chart> {
  await setViewport({ width: 1000, height: 2400 });
  const attributes = {
    today: '2026-11-22',
    ...(file && { src: `/demo/data/${file}` }),
    ...making?.attributes,
  };
  const chart = await drawn(name, { width: 960, ...making, attributes });
  const [table] = all<HTMLDetailsElement>(chart, '[data-list=table]');
  if (table) table.open = true;
  act?.(chart);
  await chart.updateComplete;
  await frames(3);
  return chart;
}

/** A text in sight: its letters, its colour and its box. */
interface Seen {
  readonly text: string;
  readonly element: Element;
  readonly box: DOMRect;
}

function textsOf(chart: Chart): Seen[] {
  const walker = document.createTreeWalker(chart.shadowRoot!, NodeFilter.SHOW_TEXT);
  const found: Seen[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    const text = node.textContent!.trim();
    const isRead = text !== '' && !element.closest('style, textarea, [aria-disabled], :disabled');
    if (!isRead || !element.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    // A line of its own for each line; what a scroller hides is not there.
    for (const box of range.getClientRects()) {
      const at = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const isIn = box.width > 0 && box.bottom < innerHeight && box.right < 980;
      const isCovered = isIn && !element.closest('.panel') && isUnderPanel(chart, box);
      if (isIn && !isCovered && at.length > 0) found.push({ text, element, box });
    }
  }
  return found;
}

function isUnderPanel(chart: Chart, box: DOMRect): boolean {
  return all(chart, '.panel').some((panel) => {
    const { left, right, top, bottom } = panel.getBoundingClientRect();
    return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
  });
}

function needed(element: Element): number {
  const { fontSize, fontWeight } = getComputedStyle(element);
  const size = Number.parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
}

function colorOf(element: Element): string {
  const style = getComputedStyle(element);
  return element instanceof SVGElement ? style.fill : style.color;
}

/** A text with a halo stands on that, whatever lies under it. */
function haloOf(element: Element): Color | null {
  const { stroke, strokeWidth, paintOrder } = getComputedStyle(element);
  const isHalo = stroke !== 'none' && paintOrder.startsWith('stroke');
  return isHalo && Number.parseFloat(strokeWidth) >= 3 ? parsed(stroke).color : null;
}

/** The part of a line of text in which its letters stand. */
function letters({ x, y, width, height }: DOMRect): DOMRect {
  return new DOMRect(x, y + 0.2 * height, width, 0.65 * height);
}

/** What marks are drawn with, without the room about them. */
const SHAPES = ':is(rect, path, circle, line):not(.target, defs *, pattern *)';
/** So much of a mark is as dark as it should be, square px. */
const LEAST_AREA = 8;

const SYSTEM = [
  'Canvas',
  'CanvasText',
  'GrayText',
  'LinkText',
  'VisitedText',
  'ButtonFace',
  'ButtonText',
  'ButtonBorder',
  'Field',
  'FieldText',
  'Highlight',
  'HighlightText',
];

function resolved(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return opaque(color);
}

function opaque(color: string): string {
  return parsed(color).color.join(' ');
}

/** The colours with which something of an element is drawn. */
function colorsOf(element: Element): string[] {
  const style = getComputedStyle(element);
  const { color, fill, stroke, backgroundColor, borderTopWidth, borderTopColor } = style;
  if (style.display === 'none') return [];
  const drawn = element instanceof SVGElement ? [fill, stroke] : [color, backgroundColor];
  if (borderTopWidth !== '0px') drawn.push(borderTopColor);
  return drawn.filter((each) => each.startsWith('rgb') && parsed(each).opacity > 0);
}

/** Texts that stand out too little, with the contrast they have. */
async function paleTexts(chart: Chart): Promise<{ pale: string[]; count: number }> {
  const texts = textsOf(chart);
  const picture = await withoutTexts(chart);
  const pale = texts.flatMap(({ text, element, box }) => {
    const { color, opacity } = parsed(colorOf(element));
    const halo = haloOf(element);
    const behind = halo ? [{ color: halo, share: 1 }] : picture.colors(letters(box));
    const shown = opacity * opacityOf(element);
    const ratios = behind
      .map(({ color: each, share }) => ({ ratio: contrast(over(color, shown, each), each), share }))
      .filter(({ ratio }) => ratio < needed(element));
    const share = ratios.reduce((sum, each) => sum + each.share, 0);
    const least = Math.min(...ratios.map(({ ratio }) => ratio));
    return share >= LEAST_SHARE ? [`${least.toFixed(2)} ${text.slice(0, 60)}`] : [];
  });
  return { pale: [...new Set(pale)], count: texts.length };
}

describe('the contrast', () => {
  before(onlyInChromium);
  beforeEach(() => resetMouse());
  afterEach(async () => {
    await emulate();
    document.documentElement.style.colorScheme = '';
    document.body.style.background = '';
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const [what, state] of Object.entries(STATES)) {
      it(`of every text in ${what} is 4.5, or 3 where it is large, on a ${scheme} page`, async () => {
        await onPage(scheme);
        const { pale, count } = await paleTexts(await put(state));
        expect(pale).to.deep.equal([]);
        expect(count).to.be.above(5);
      });
    }
  }

  for (const scheme of ['light', 'dark'] as const) {
    const page = parsed(PAGES[scheme]);
    const named = (names: readonly string[]): readonly [string, State][] =>
      names.map((name) => [name, STATES[name]!]);
    const timelines = ['a timeline', 'a timeline with every status', 'a timeline of dates'];
    const ramps = ['a ramp', 'a ramp of what is added, with lines to compare with'];

    for (const [what, state] of named(timelines)) {
      it(`of every mark and sample in ${what} is 3 to the page in enough of it to be seen, on a ${scheme} page`, async () => {
        await onPage(scheme);
        const chart = await put(state);
        const picture = await withoutTexts(chart);
        const marks = all<SVGElement>(chart, '.marks > [part~=mark]:not([data-count]), .key svg');
        const pale = marks.filter((mark) => {
          const shapes = [...mark.querySelectorAll<SVGGraphicsElement>(SHAPES)];
          const strong = shapes.map((shape) => {
            const box = shape.getBoundingClientRect();
            const shares = picture.colors(box).map(({ color, share }) => {
              return contrast(color, page.color) >= 3 ? share * box.width * box.height : 0;
            });
            return shares.reduce((sum, each) => sum + each, 0);
          });
          return Math.max(...strong) < LEAST_AREA;
        });
        expect(pale.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
        expect(marks.length).to.be.above(5);
      });
    }

    for (const [what, state] of named(ramps)) {
      it(`of every edge in ${what} is 3 to the page and to all series beside it, on a ${scheme} page`, async () => {
        await onPage(scheme);
        const chart = await put(state);
        const pale: string[] = [];
        let edges = 0;
        for (const panel of all(chart, '[part~=lane]')) {
          const paths = [...panel.querySelectorAll('[part~=area] path, [part~=area] rect')];
          const styles = paths.map((path) => getComputedStyle(path));
          const fills = styles.flatMap(({ fill, fillOpacity }) =>
            fill.startsWith('rgb')
              ? [over(parsed(fill).color, Number(fillOpacity), page.color)]
              : [],
          );
          for (const { stroke } of styles.filter(({ stroke }) => stroke.startsWith('rgb'))) {
            edges++;
            for (const beside of [page.color, ...fills]) {
              const ratio = contrast(parsed(stroke).color, beside);
              if (ratio < 3) pale.push(`${ratio.toFixed(2)} ${stroke} beside ${beside.join(' ')}`);
            }
          }
        }
        expect([...new Set(pale)]).to.deep.equal([]);
        expect(edges).to.be.above(2);
      });
    }

    it(`of any two series that may stand on each other is 3 at the edge, on a ${scheme} page`, () => {
      const tones = Object.entries(SHADES).filter(([name]) => name.startsWith('series-'));
      const series = tones.map(([name, shade]) => {
        const { color } = parsed(shade[scheme === 'light' ? 0 : 1]);
        return { name, color, fill: over(color, firmOf(name), page.color) };
      });
      const pale = series.flatMap((edge) =>
        series.filter(({ fill }) => contrast(edge.color, fill) < 3).map(({ name }) => name),
      );
      expect(pale).to.deep.equal([]);
      expect(series).to.have.length(16);
    });

    it(`between any two series is one that can be seen, on a ${scheme} page`, () => {
      const tones = Object.entries(SHADES).filter(([name]) => name.startsWith('series-'));
      const colors = tones.map(([, shade]) =>
        perceived(parsed(shade[scheme === 'light' ? 0 : 1]).color),
      );
      const distances = colors.flatMap((one, index) =>
        colors
          .slice(index + 1)
          .map((other) => Math.hypot(...one.map((value, at) => value - other[at]!))),
      );
      // A hundredth is the least that can be told apart with both side by side.
      expect(Math.min(...distances)).to.be.above(0.05);
    });

    it(`of the lines for today and to compare with, and of leaders, is 3 on a ${scheme} page`, async () => {
      await onPage(scheme);
      const chart = await put(STATES['a ramp with lines to compare with']!);
      const lines = all(
        chart,
        '[part~=today] :is(line, path), [part~=reference], [part~=label] polyline',
      );
      for (const line of lines) {
        const { stroke } = getComputedStyle(line);
        if (line.localName === 'g') continue;
        expect(contrast(parsed(stroke).color, page.color), line.outerHTML).to.be.at.least(3);
      }
      expect(lines.length).to.be.above(5);
    });
  }

  for (const [what, state] of Object.entries(STATES)) {
    it(`is the reader's own where colours are forced: in ${what} all are colours of the system`, async () => {
      await emulate({ 'forced-colors': 'active' });
      const chart = await put(state);
      const system = new Set(SYSTEM.map((name) => resolved(name)));
      const used = all(chart, '*').flatMap((element) => colorsOf(element));
      const own = used.filter((color) => !system.has(opaque(color)));
      expect([...new Set(own)]).to.deep.equal([]);
      expect(used.length).to.be.above(50);
    });
  }
});
