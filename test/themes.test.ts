import { expect } from '@open-wc/testing';

import { LAYERS, STATUSES } from '../src/data/deal.js';
import { type Chart, type Name, all, drawn, frames } from './element/chart.js';

interface Documented {
  readonly name: string;
  readonly description: string;
}

interface Declaration {
  readonly tagName?: Name;
  readonly cssProperties?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
}

async function declarations(): Promise<Declaration[]> {
  const response = await fetch('/custom-elements.json');
  const { modules } = (await response.json()) as { modules: { declarations: Declaration[] }[] };
  return modules.flatMap((module) => module.declarations).filter(({ tagName }) => tagName);
}

const KINDS = ['organisation', 'model', 'platform', 'product', 'revenue', 'other'];

/** Something of everything that has a colour or a part of its own. */
const DATA = {
  description: 'Of everything',
  references: [{ gw: 3, label: 'A city' }],
  sources: Object.fromEntries(
    Array.from({ length: 45 }, (_, index) => [`s${index}`, { title: `Source ${index}` }]),
  ),
  deals: [
    ...LAYERS.map((layer) => ({ id: layer, title: layer, layer, announced: '2025', gw: 1 })),
    ...STATUSES.map((status) => ({
      id: status,
      title: status,
      layer: 'chips',
      announced: '2025',
      gw: 1,
      milestones: [{ at: '2026', gw: 1 }],
      status: [
        { is: 'announced', at: '2025' },
        { is: status, at: '2027' },
      ],
      sources: Array.from({ length: 45 }, (_, index) => `s${index}`),
    })),
    // With those above, as many chips as there are colours of series.
    ...Array.from({ length: 6 }, (_, index) => ({
      id: `chips${index}`,
      title: `Chips ${index}`,
      layer: 'chips',
      announced: '2025',
      gw: 1,
    })),
  ],
  events: [
    ...KINDS.map((kind, index) => ({ id: kind, title: kind, kind, at: `2024-0${index + 1}` })),
    { id: 'undated', title: 'Some day', at: null },
  ],
};

async function chartOf(name: Name, attributes: Record<string, string> = {}): Promise<Chart> {
  const chart = await drawn(name, {
    attributes: { today: '2026-11-22', 'with-controls': '', ...attributes },
    properties: { data: DATA },
    width: 900,
  });
  all<HTMLElement>(chart, '[data-action=download]')[0]!.click();
  await frames();
  return chart;
}

/** In these states everything documented is to be seen. */
const STATES: Readonly<Record<Name, readonly Record<string, string>[]>> = {
  'compute-timeline': [{}],
  'gw-ramp': [{}, { 'stack-by': 'status' }],
};

const DRAWN = ['color', 'fill', 'stroke', 'stop-color', 'background-color', 'border-bottom-color'];

/** Every colour that is drawn, and every font. */
function looks(chart: Chart): Set<string> {
  return new Set(
    all(chart, 'figure, figure *').flatMap((element) => {
      const style = getComputedStyle(element);
      return [...DRAWN, 'font-family'].map((name) => style.getPropertyValue(name));
    }),
  );
}

/** The names in a line of the documentation: its own, and those that go likewise. */
function propertiesOf({ name, description }: Documented): string[] {
  const named = [name, ...(description.match(/--ct-[\w-]+/g) ?? [])];
  const [, last] = /up to `--ct-series-(\d+)`/.exec(description) ?? [];
  for (let index = 2; index < Number(last ?? 0); index++) named.push(`--ct-series-${index}`);
  if (description.includes('every other word of status'))
    named.push(...STATUSES.map((status) => `--ct-${status}`));
  return [...new Set(named)];
}

describe('a theme', () => {
  for (const name of ['compute-timeline', 'gw-ramp'] as const) {
    it(`reaches what <${name}> draws by every custom property of its documentation`, async () => {
      const own = (await declarations()).find(({ tagName }) => tagName === name)!;
      const properties = own.cssProperties!.flatMap(propertiesOf);
      expect(properties).to.include('--ct-chips');
      expect(properties.length).to.be.above(15);
      const charts = await Promise.all(STATES[name].map((state) => chartOf(name, state)));
      for (const property of properties) {
        const { value, seen } =
          property === '--ct-font'
            ? { value: 'monospace', seen: 'monospace' }
            : { value: '#010203', seen: 'rgb(1, 2, 3)' };
        if (property === '--ct-height') {
          const style = getComputedStyle(charts[0]!);
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(await (await fetch('/src/embed.css')).text());
          document.adoptedStyleSheets.push(sheet);
          charts[0]!.style.setProperty(property, '4321px');
          expect(style.minHeight).to.equal('4321px');
          charts[0]!.style.removeProperty(property);
          document.adoptedStyleSheets.pop();
          continue;
        }
        expect(
          charts.some((chart) => looks(chart).has(seen)),
          `before ${property}`,
        ).to.equal(false);
        for (const chart of charts) chart.style.setProperty(property, value);
        expect(
          charts.some((chart) => looks(chart).has(seen)),
          property,
        ).to.equal(true);
        for (const chart of charts) chart.style.removeProperty(property);
      }
    });

    it(`reaches every part of <${name}> that its documentation names`, async () => {
      const own = (await declarations()).find(({ tagName }) => tagName === name)!;
      const parts = own.cssParts!.map((part) => part.name);
      expect(parts).to.include.members(['figure', 'panel', 'notes']);
      const chart = await chartOf(name);
      const sheet = new CSSStyleSheet();
      document.adoptedStyleSheets.push(sheet);
      for (const part of parts) {
        sheet.replaceSync(`::part(${part}) { outline: 7px solid rgb(1, 2, 3); }`);
        const reached = all(chart, '*').filter(
          (element) => getComputedStyle(element).outlineWidth === '7px',
        );
        expect(reached.length, part).to.be.above(0);
        const others = reached.filter((element) => !element.part.contains(part));
        expect(others.map(({ outerHTML }) => outerHTML.slice(0, 99))).to.deep.equal([]);
      }
      document.adoptedStyleSheets.pop();
      // None is there that nobody knows of.
      const used = new Set(all(chart, '[part]').flatMap((element) => [...element.part]));
      expect([...used].filter((part) => !parts.includes(part))).to.deep.equal([]);
    });
  }
});
