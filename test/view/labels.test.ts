import { expect } from '@open-wc/testing';

import { type Chart, all, drawn, drawnArticles } from '../element/chart.js';
import type { Box } from '../model/figures.js';
import { boxOf, overlapping, overlaps } from './boxes.js';

function shapeBox(shape: SVGGraphicsElement): Box {
  const { x, y, width, height } = shape.getBBox();
  return { text: '', x0: x, x1: x + width, y0: y, y1: y + height };
}

function htmlBoxOf(element: Element): Box {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { text: element.textContent!, x0: left, x1: right, y0: top, y1: bottom };
}

function textsOf(chart: Chart): Box[] {
  return all<SVGTextElement>(chart, '.drawing > svg text').map(boxOf);
}

function outside(boxes: readonly Box[], width: number, height: number): string[] {
  return boxes
    .filter(({ x0, x1, y0, y1 }) => x0 < -2 || x1 > width + 2 || y0 < 0 || y1 > height)
    .map(({ text }) => text);
}

/** Where the line for today runs through a text. */
function crossed(chart: Chart, boxes: readonly Box[]): string[] {
  return all(chart, '[part~=today] line').flatMap((line) => {
    const [x, y1, y2] = ['x1', 'y1', 'y2'].map((name) => Number(line.getAttribute(name)));
    return boxes
      .filter((box) => box.x0 < x! && x! < box.x1 && box.y0 < y2! && y1! < box.y1)
      .map(({ text }) => text);
  });
}

const FONTS = ['sans-serif', 'DejaVu Serif, serif', 'monospace'];

describe('labels', () => {
  for (const lang of ['en', 'zh']) {
    for (const width of [320, 640, 1200]) {
      for (const name of ['compute-timeline', 'gw-ramp'] as const) {
        it(`of <${name}> lie apart and inside at ${width} px in ${lang}`, async () => {
          for (const layout of name === 'gw-ramp' ? ['auto'] : ['auto', 'wide']) {
            for (const font of FONTS) {
              const attributes = { layout, today: '2026-11-22', style: `font-family: ${font}` };
              const chart = await drawnArticles(name, { width, lang, attributes });
              const texts = textsOf(chart);
              const [drawing] = all<SVGSVGElement>(chart, '.drawing > svg');
              if (drawing) {
                expect(all(chart, '[part~=label]')).to.not.be.empty;
                const height = Number(drawing.getAttribute('height'));
                expect(overlapping(texts), font).to.deep.equal([]);
                expect(outside(texts, width, height), font).to.deep.equal([]);
                expect(crossed(chart, texts), font).to.deep.equal([]);
              } else {
                const boxes = all(chart, '.entry > .date, [part~=label], .year').map(htmlBoxOf);
                expect(overlapping(boxes), font).to.deep.equal([]);
                const { left, right } = chart.getBoundingClientRect();
                for (const { x0, x1, text } of boxes) {
                  expect(x0, text).to.be.at.least(left);
                  expect(x1, text).to.be.at.most(right);
                }
              }
              chart.remove();
            }
          }
        });
      }
    }
  }

  for (const file of ['three-hundred-events.csv', 'statuses.json', 'precision.json']) {
    for (const width of [540, 960]) {
      it(`and marks of ${file} do not touch those of others at ${width} px`, async () => {
        const attributes = { src: `/demo/data/${file}`, from: '2019', today: '2026-11-22' };
        const chart = await drawn('compute-timeline', { width, attributes });
        const texts = textsOf(chart);
        expect(texts).to.not.be.empty;
        expect(overlapping(texts)).to.deep.equal([]);
        expect(crossed(chart, texts)).to.deep.equal([]);
        const marks = all(chart, '[part~=mark]').map((mark) => {
          const shapes = [...mark.querySelectorAll<SVGGraphicsElement>('rect, circle, path')];
          const own = [...mark.querySelectorAll('text')].map((text) => text.textContent!);
          return { own, shapes: shapes.filter(({ classList }) => !classList.contains('target')) };
        });
        const touched = marks.flatMap(({ own, shapes }) =>
          shapes
            .map(shapeBox)
            .flatMap((box) =>
              texts
                .filter((text) => !own.includes(text.text) && overlaps(box, text))
                .map(({ text }) => `${text} on ${own.join()}`),
            ),
        );
        expect(touched).to.deep.equal([]);
      });
    }
  }

  it('are not parted from their unit in headings and notes', async () => {
    const chart = await drawnArticles('gw-ramp', { width: 320 });
    const lines = all(chart, '.heading slot, .notes li').map((line) => line.textContent!);
    const sizes = lines.join(' ').match(/\d\s[GM]W/g)!;
    expect(sizes).to.have.length.above(4);
    expect(sizes.filter((size) => !size.includes('\u00a0'))).to.deep.equal([]);
  });

  it('name every deal and event that has a date, whole at 1200 px', async () => {
    const chart = await drawnArticles('compute-timeline', { width: 1200 });
    const labels = all(chart, 'text[part~=label]').map((label) => label.textContent!);
    expect(labels).to.have.length(30);
    expect(labels.filter((label) => label === '' || label.includes('…'))).to.deep.equal([]);
  });
});
