import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';

import { renderFigure } from '../../src/node.js';
import { onlyInChromium } from '../commands.js';
import { type Chart, type Making, type Name, all, drawn, frames } from '../element/chart.js';

/** A page in German: each kind of text is there in another language alone, or in German, or bare. */
const DATA = {
  title: { en: 'Two deals' },
  description: { fr: 'Deux accords sur des puces' },
  parties: { utility: { name: { ja: '東京電力' } }, maker: { name: { de: 'Hersteller' } } },
  sources: { filing: { title: { en: 'Current report' }, publisher: 'SEC', date: '2025-10-06' } },
  deals: [
    {
      id: 'foreign',
      title: { en: 'Campus in the desert', ar: 'موقع في الصحراء' },
      parties: ['utility', 'maker'],
      layer: 'site',
      announced: '2025-01-21',
      gw: 1.2,
      milestones: [{ at: '2027', gw: 1.2 }],
      overlaps: [{ id: 'own', certainty: 'possible' }],
      note: { es: 'Se anunció en enero.' },
      sources: ['filing'],
    },
    {
      id: 'own',
      title: { de: 'Erste Chips', en: 'First chips' },
      layer: 'chips',
      announced: '2025-10-06',
      gw: 6,
    },
    { id: 'bare', title: 'Plain', layer: 'chips', announced: null, gw: 1 },
    { id: 'unplaced', title: { en: 'Without a date' }, layer: 'chips', announced: null },
  ],
  references: [{ gw: 1, label: { en: 'A power plant' } }],
};

/** What stands there in another language than its surroundings, with that language, each once. */
function markedIn(root: ParentNode): string[] {
  const found = [...root.querySelectorAll('[lang]:not(figure, svg[xmlns])')].map(
    (element) =>
      `${element.getAttribute('lang')}: ${element.textContent!.trim() || element.ariaLabel}`,
  );
  return [...new Set(found)].sort();
}

async function figure(name: Name, making: Making = {}): Promise<Chart> {
  const attributes = { today: '2026-11-22', from: '2025', to: '2029', ...making.attributes };
  return drawn(name, { properties: { data: DATA }, width: 900, lang: 'de', ...making, attributes });
}

function within(chart: Chart, selector: string): string[] {
  return all(chart, selector).flatMap(markedIn).sort();
}

async function press(chart: Chart, selector: string, ...keys: string[]): Promise<void> {
  all<SVGElement>(chart, selector)[0]!.focus();
  for (const key of keys) await sendKeys({ press: key });
  await chart.updateComplete;
  await frames();
}

describe('a text in another language than the figure', () => {
  before(onlyInChromium);
  before(() => setViewport({ width: 1000, height: 900 }));
  beforeEach(() => resetMouse());

  it('is marked around the drawing of a timeline', async () => {
    const chart = await figure('compute-timeline');
    expect(within(chart, '[part=heading]')).to.deep.equal(['en: Two deals']);
    expect(within(chart, '[part=description]')).to.deep.equal(['fr: Deux accords sur des puces']);
    expect(within(chart, '[part=notes]')).to.deep.equal(['en: Without a date']);
    expect(within(chart, '[part=sources]')).to.deep.equal(['en: Current report']);
    expect(within(chart, '[part=table]')).to.deep.equal([
      'en: Campus in the desert',
      'en: Current report',
      'en: Without a date',
      'es: Se anunció en enero.',
      'ja: 東京電力',
    ]);
  });

  it('is marked in the drawing of a timeline, its size in words of the page', async () => {
    const chart = await figure('compute-timeline', { attributes: { lanes: 'party' } });
    expect(within(chart, '.drawing')).to.deep.equal(['en: Campus in the desert', 'ja: 東京電力']);
    const [label] = all(chart, '[data-ids=foreign] text');
    expect(label!.textContent).to.equal('Campus in the desert\u00a0· 1,2\u00a0GW');
  });

  it('is marked in a list', async () => {
    const chart = await figure('compute-timeline', {
      width: 400,
      attributes: { lanes: 'party' },
    });
    expect(within(chart, '.years')).to.deep.equal([
      'en: Campus in the desert',
      'en: Without a date',
      'ja: 東京電力',
    ]);
  });

  it('is marked in the panel of a mark', async () => {
    const chart = await figure('compute-timeline');
    await press(chart, '.marks', 'Home', 'Enter');
    expect(within(chart, '.panel')).to.deep.equal([
      'en: Campus in the desert',
      'en: Current report',
      'es: Se anunció en enero.',
      'ja: 東京電力',
    ]);
    await press(chart, '.marks', 'End', 'Enter');
    // The other deal of an overlap is named in a sentence.
    expect(within(chart, '.panel-title')).to.deep.equal([]);
  });

  it('is marked in the drawing of a ramp, and on its switches', async () => {
    const chart = await figure('gw-ramp');
    expect(within(chart, '.drawing')).to.deep.equal([
      'en: A power plant',
      'en: Campus in the desert',
    ]);
    const switches = all(chart, '[role=switch]').map((each) => [
      each.ariaLabel,
      each.getAttribute('lang'),
    ]);
    expect(switches).to.deep.include(['Campus in the desert', 'en']);
    expect(switches).to.deep.include(['Erste Chips', null]);
  });

  it('is marked around the drawing of a ramp, also inside of a sentence', async () => {
    const chart = await figure('gw-ramp');
    const [note] = all(chart, '[part=notes] li');
    expect(note!.textContent).to.contain('Campus in the desert');
    expect(markedIn(note!)).to.deep.equal(['en: Campus in the desert']);
    expect(within(chart, '[part=table]')).to.deep.equal([
      'en: Campus in the desert',
      'en: Current report',
    ]);
  });

  it('is marked in what is read on a day', async () => {
    const chart = await figure('gw-ramp');
    await press(chart, '.reader', 'End', 'Enter');
    expect(within(chart, '.panel')).to.deep.equal([
      'en: Campus in the desert',
      'en: Current report',
    ]);
  });

  it('says that what was expected of data is told in English', async () => {
    const data = { deals: [...DATA.deals, { id: 'late', title: 'Late', announced: 'soon' }] };
    const chart = await figure('compute-timeline', { properties: { data } });
    const [message] = all(chart, '.problems [lang=en]');
    expect(message!.textContent).to.contain('"soon"');
    expect(message!.parentElement!.textContent).to.match(/^Das ist kein Datum/);
  });

  it('follows the language of the page, and nothing is marked where all is in it', async () => {
    const chart = await figure('compute-timeline');
    chart.parentElement!.lang = 'en';
    await frames();
    await chart.updateComplete;
    expect(within(chart, '[part=table], .drawing, figcaption')).to.deep.equal([
      'de: Hersteller',
      'es: Se anunció en enero.',
      'fr: Deux accords sur des puces',
      'ja: 東京電力',
    ]);
  });

  for (const element of ['compute-timeline', 'gw-ramp'] as const) {
    it(`is marked in an export of <${element}> as SVG, line by line`, async () => {
      const chart = await figure(element, { width: 400 });
      const svg = new DOMParser().parseFromString(chart.toSVG(), 'image/svg+xml');
      const lines = markedIn(svg.documentElement);
      expect(lines).to.include('fr: Deux accords sur des puces');
      expect(lines.filter((line) => line.includes('Campus'))).not.to.be.empty;
      expect(svg.documentElement.getAttribute('lang')).to.equal('de');
    });

    it(`is marked in <${element}> as static HTML, and not in Markdown`, () => {
      const of = (format: 'html' | 'md'): string =>
        renderFigure(DATA, { element, format, lang: 'de', now: 20_000 }).text;
      expect(of('html')).to.contain('<span lang="en" dir="auto">Campus in the desert</span>');
      expect(of('html')).to.contain('<tspan lang="en">Campus in the desert</tspan>');
      expect(of('md'))
        .to.contain('Campus in the desert')
        .and.not.to.match(/[\u2068\u2069]|lang=/);
    });
  }
});
