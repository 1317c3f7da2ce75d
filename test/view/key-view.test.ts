import { expect } from '@open-wc/testing';

import type { RenderOptions } from '../../src/node.js';
import { renderFigure } from '../../src/node.js';
import { readDeals } from '../../src/data/parse.js';
import { STATUSES } from '../../src/data/deal.js';
import { all, drawn, drawnArticles } from '../element/chart.js';
import { type Box, NOW, boxOf, overlapping } from '../model/figures.js';

/** A file in which every look occurs. */
const data = {
  deals: STATUSES.flatMap((status) => [
    { id: `bar-${status}`, title: status, layer: 'chips', announced: '2024', gw: 1, status },
    { id: `dot-${status}`, title: status, layer: 'money', announced: '2024-01-01', status },
  ]),
  events: ['2024~', '2024/..', '../2024'].map((at) => ({ id: at, title: at, at })),
};

describe('the key of a timeline', () => {
  it('stands under the drawing, and names what occurs', async () => {
    const chart = await drawn('compute-timeline', { properties: { data } });
    const [key] = all(chart, '.key');
    expect(key!.getAttribute('aria-label')).to.equal('Key');
    const lines = all(chart, '.key li').map((line) => line.textContent!.trim());
    expect(lines.slice(0, 2)).to.deep.equal(['announced', 'letter of intent']);
    expect(lines).to.include('fading out: no end stated');
    const drawing = all(chart, '.drawing')[0]!.getBoundingClientRect();
    expect(key!.getBoundingClientRect().top).to.be.at.least(drawing.bottom);
    for (const sample of all(chart, '.key svg')) {
      expect(sample.getAttribute('aria-hidden')).to.equal('true');
      expect(sample.querySelector('rect')).to.not.equal(null);
    }
  });

  it('has no ids twice', async () => {
    const chart = await drawn('compute-timeline', { properties: { data } });
    const found = all(chart, '[id]').map(({ id }) => id);
    expect(new Set(found).size).to.equal(found.length);
  });

  it('is wrapped at 320 px, and left out of a list and of a ramp', async () => {
    const attributes = { layout: 'wide' };
    const chart = await drawn('compute-timeline', { properties: { data }, attributes, width: 320 });
    const [key] = all(chart, '.key');
    expect(key!.scrollWidth).to.be.at.most(320);
    const list = await drawnArticles('compute-timeline', { attributes: { layout: 'list' } });
    expect(all(list, '.key')).to.deep.equal([]);
    expect(all(await drawnArticles('gw-ramp'), '.key')).to.deep.equal([]);
  });

  for (const width of [320, 960]) {
    for (const lang of ['en', 'zh']) {
      it(`has words that lie apart in a file of SVG of ${width} px in ${lang}`, () => {
        const render: RenderOptions = {
          element: 'compute-timeline',
          format: 'svg',
          width,
          lang,
          theme: 'light',
          attributes: {},
          now: NOW,
        };
        const { text } = renderFigure(readDeals(data), render);
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        const keyed = [...parsed.querySelectorAll('g > g:not([part])[transform]')];
        const origin = (element: Element): number[] =>
          element
            .getAttribute('transform')!
            .match(/[\d.]+/g)!
            .map(Number);
        const place = (element: Element): readonly [x: number, y: number] => {
          const [x0 = 0, y0 = 0] = origin(element.parentElement!);
          const [x1 = 0, y1 = 0] = origin(element);
          return [x0 + x1, y0 + y1];
        };
        const boxes = keyed.flatMap((entry) => {
          const [left, top] = place(entry);
          const words = [...entry.querySelectorAll('text')].map((line): Box => {
            const [x, y] = ['x', 'y'].map((name) => Number(line.getAttribute(name)));
            return boxOf(line.textContent!, left + x!, top + y!, 12);
          });
          const right = [...entry.querySelectorAll('rect')].map((rect) => {
            const [x, wide] = ['x', 'width'].map((name) => Number(rect.getAttribute(name)));
            return left + x! + wide!;
          });
          const x1 = Math.max(...right);
          const sample = { text: 'a sample', x0: left, x1, y0: top, y1: top + 20 };
          return [sample, ...words];
        });
        expect(keyed).to.have.length(STATUSES.length + 5);
        expect(overlapping(boxes)).to.deep.equal([]);
        for (const { x1 } of boxes) expect(x1).to.be.at.most(width + 16);
        const ids = [...parsed.querySelectorAll('[id]')].map(({ id }) => id);
        expect(new Set(ids).size).to.equal(ids.length);
      });
    }
  }
});
