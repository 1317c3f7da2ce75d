import { expect } from '@open-wc/testing';

import type { Dataset } from '../../src/data/deal.js';
import { standaloneSvg } from '../../src/export/svg.js';
import { localeFor } from '../../src/locale/locale.js';
import { tableWidth } from '../../src/model/text.js';
import { ELEMENTS, type RenderOptions, renderFigure } from '../../src/node.js';
import { deal } from '../model/deals.js';
import { NOW, articles, datasetOf, event } from '../model/figures.js';
import { rampFigure } from '../../src/view/drawn-figure.js';

function render(dataset: Dataset, rest: Partial<RenderOptions> = {}): string {
  return renderFigure(dataset, {
    element: 'gw-ramp',
    format: 'svg',
    width: 960,
    lang: 'en',
    theme: 'light',
    attributes: {},
    now: NOW,
    ...rest,
  }).text;
}

function parse(text: string): Document {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')?.textContent ?? '').to.equal('');
  return parsed;
}

describe('a figure as a file of SVG', () => {
  it('is well formed, and text stays text', async () => {
    for (const element of ELEMENTS) {
      for (const lang of ['en', 'zh']) {
        const parsed = parse(render(await articles(), { element, lang }));
        expect(parsed.documentElement.namespaceURI).to.equal('http://www.w3.org/2000/svg');
        const text = parsed.documentElement.textContent!;
        expect(text).to.contain(lang === 'en' ? 'Own chips with Broadcom' : '与博通自研加速器');
      }
    }
  });

  it('has heading, description, notes and sources', async () => {
    const text = parse(render(await articles())).documentElement.textContent!.replace(/\s+/g, ' ');
    for (const words of [
      'Of 26 GW of announced chips',
      'What two Chinese articles',
      'All layers together: 26 to 30.5 GW',
      'DoNews',
      'no date stated',
    ]) {
      expect(text).to.contain(words);
    }
  });

  it('says what is assumed', async () => {
    const attributes = { 'assume-by': '2029' };
    const text = parse(render(await articles(), { attributes })).documentElement.textContent!;
    expect(text).to.match(/10 GW · assumed .*2029/);
    expect(text.replace(/\s+/g, ' ')).to.match(/Assumed, as no source states it.*NVIDIA clusters/);
  });

  it('needs no script, no style and nothing from outside', async () => {
    for (const element of ELEMENTS) {
      const parsed = parse(render(await articles(), { element }));
      expect([
        ...parsed.querySelectorAll('script, style, image, use, foreignObject, a'),
      ]).to.deep.equal([]);
      for (const each of parsed.querySelectorAll('*')) {
        for (const { name, value } of each.attributes) {
          expect(name).to.not.match(/^(on|style$|href$|xlink:|class$)/);
          expect(value, name).to.not.match(/var\(|light-dark|NaN|undefined/);
          if (/url\(/.test(value)) {
            const id = /^url\(#([\w-]+)\)$/.exec(value)?.[1];
            expect(parsed.getElementById(id!), value).to.not.equal(null);
          }
        }
      }
    }
  });

  it('has ids of its own, so that two figures may share a page', async () => {
    const dataset = await articles();
    const idsOf = (text: string): string[] =>
      [...parse(text).querySelectorAll('[id]')].map(({ id }) => id);
    const one = idsOf(render(dataset));
    expect(new Set(one).size).to.equal(one.length);
    const other = idsOf(render(dataset, { lang: 'zh' }));
    expect(one.filter((id) => other.includes(id))).to.deep.equal([]);
    expect(idsOf(render(dataset))).to.deep.equal(one);
  });

  it('cuts numbers to two digits', async () => {
    for (const element of ELEMENTS)
      expect(render(await articles(), { element })).to.not.match(/\d\.\d{3}/);
  });

  it('is light or dark', async () => {
    const dataset = await articles();
    const background = (theme: 'light' | 'dark'): string | null =>
      parse(render(dataset, { theme })).querySelector('rect')!.getAttribute('fill');
    expect(background('light')).to.equal('#ffffff');
    expect(background('dark')).to.not.equal('#ffffff');
  });

  it('has the colours, the font and the letter spacing of a page', async () => {
    const dataset = await articles();
    const attributes = {};
    const stage = { width: 600, locale: localeFor('en'), measure: tableWidth };
    const figure = rampFigure({ dataset, stage, attributes, now: NOW, prefix: 'p' });
    const asked: string[] = [];
    const theme = (name: string): string => `color-${asked.push(name)}`;
    const { locale, measure } = stage;
    const options = { locale, measure, theme, font: '"A & B", serif', letterSpacing: 1.5 };
    const root = parse(standaloneSvg(figure, options)).documentElement;
    expect(root.getAttribute('font-family')).to.equal('"A & B", serif');
    expect(root.getAttribute('letter-spacing')).to.equal('1.5');
    expect(root.querySelector('rect')!.getAttribute('fill')).to.equal('color-1');
    expect(asked[0]).to.equal('background');
    expect(new Set(asked).size, 'each is asked for once').to.equal(asked.length);
  });

  it('never takes text from the data as markup, and has no character that XML forbids', () => {
    const evil = '"><script>alert(1)</script>&\u0000\u0008\ud800]]>';
    const dataset = datasetOf(
      [deal('d', { title: evil, gw: 1, parties: [evil], sources: [evil] })],
      [event('e', null, { title: evil, kind: evil })],
      {
        title: evil,
        description: evil,
        parties: new Map([[evil, { id: evil, name: evil, color: evil }]]),
      },
    );
    for (const element of ELEMENTS) {
      const parsed = parse(render(dataset, { element }));
      expect(parsed.querySelector('script')).to.equal(null);
      expect(parsed.documentElement.textContent).to.contain('<script>alert(1)</script>');
    }
  });

  it('names the attributes that it cannot read', () => {
    const dataset = datasetOf([deal('d', { gw: 1 })]);
    const options = {
      element: 'gw-ramp',
      format: 'md',
      width: 960,
      lang: 'en',
      theme: 'light',
      now: NOW,
    } as const;
    const { text, problems } = renderFigure(dataset, { ...options, attributes: { unit: 'TW' } });
    expect(problems.map(({ path, value }) => [path, value])).to.deep.equal([['unit', 'TW']]);
    expect(text).to.contain('1 GW');
  });
});
