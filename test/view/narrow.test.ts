import { expect } from '@open-wc/testing';
import { html, render } from 'lit';

import { type Attributes } from '../../src/model/options.js';
import { rampFigure, timelineFigure } from '../../src/view/drawn-figure.js';
import { drawingView } from '../../src/view/figure-view.js';
import { readingControls } from '../../src/view/reading-view.js';
import { NOW, articles, stage } from '../model/figures.js';
import { ARTICLES, put } from '../element/chart.js';

/** Sizes in a drawing that no browser can draw. */
function wrongSizes(root: ParentNode): string[] {
  const all = [...root.querySelectorAll('svg, svg *')];
  return all.flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) =>
        /^(width|height|r|rx)$/.test(name)
          ? !(Number(value.replace('%', '')) >= 0)
          : /NaN|Infinity/.test(value),
      )
      .map(({ name, value }) => `${element.localName} ${name}=${value}`),
  );
}

const LANGUAGES = ['en', 'zh', 'ja', 'de', 'fr', 'es', 'ar'];
const RAMPS: readonly Attributes[] = [
  {},
  { mode: 'added' },
  { unit: 'MW' },
  { 'stack-by': 'party', 'assume-by': '2029', delay: 'P1Y' },
];
const TIMELINES: readonly Attributes[] = [{}, { lanes: 'party' }, { lanes: 'none' }];

describe('a drawing in a column of less than 320 px', () => {
  it('has no negative size from 240 px on, as no element lays out in less', async () => {
    const dataset = await articles();
    const box = document.createElement('div');
    for (let width = 240; width <= 320; width += 4) {
      const place = stage(width, LANGUAGES[width % 7]);
      const request = { dataset, stage: place, now: NOW, prefix: 'p' };
      for (const attributes of RAMPS) {
        const { view, height, scene } = rampFigure({ ...request, attributes });
        const at = { day: scene.range.from, words: '', x: null, stop: 0 };
        const controls = readingControls(scene, at, place.locale);
        render(html`${drawingView(view, width, height, '')}<svg>${controls}</svg>`, box);
        expect(wrongSizes(box), `${width}`).to.deep.equal([]);
      }
      for (const attributes of TIMELINES) {
        const { view, height } = timelineFigure({ ...request, attributes });
        render(drawingView(view, width, height, ''), box);
        expect(wrongSizes(box), `${width}`).to.deep.equal([]);
      }
    }
  });

  it('has a Chinese heading that breaks between clauses, where browsers know of phrases', async function () {
    if (!CSS.supports('word-break: auto-phrase')) this.skip();
    const chart = await put('gw-ramp', { width: 320, lang: 'zh', attributes: { src: ARTICLES } });
    await chart.ready;
    const heading = chart.shadowRoot!.querySelector('slot[name=heading]')!;
    const text = [...heading.childNodes].find(
      (node): node is Text => node instanceof Text && node.data.trim() !== '',
    )!;
    const lines = new Map<number, string>();
    for (const [index, sign] of [...text.data].entries()) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      const { top } = range.getBoundingClientRect();
      lines.set(top, (lines.get(top) ?? '') + sign);
    }
    expect([...lines.values()]).to.deep.equal([
      '已宣布的26吉瓦芯片中，',
      '10吉瓦有最晚交付日期，',
      '1吉瓦只有开始时间，',
      '15吉瓦没有日期',
    ]);
  });

  it('is drawn on a page at any width, as a smaller picture below 240 px', async () => {
    for (const width of [0, 1, 40, 170, 239, 240, 300, 320])
      for (const [name, layout] of [
        ['gw-ramp', ''],
        ['compute-timeline', 'wide'],
        ['compute-timeline', 'list'],
      ] as const) {
        const chart = await put(name, { width, attributes: { src: ARTICLES, layout } });
        if (width > 0) await chart.ready;
        expect(wrongSizes(chart.shadowRoot!), `${name} ${width}`).to.deep.equal([]);
        const [svg] = chart.shadowRoot!.querySelectorAll('.drawing > svg');
        if (svg) expect(svg.getBoundingClientRect().width, `${name} ${width}`).to.equal(width);
      }
  });
});
