import { expect } from '@open-wc/testing';
import { csvParse } from 'd3-dsv';

import { type Chart, NAMES, all, drawn, drawnArticles, put, rejection } from './chart.js';

function parse(text: string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')?.textContent ?? '').to.equal('');
  return parsed.documentElement as unknown as SVGSVGElement;
}

function words(text: string): string {
  return parse(text).textContent.replace(/\s+/g, ' ');
}

/** The colour behind a figure. */
function background(chart: Chart): string | null {
  return parse(chart.toSVG()).querySelector('rect')!.getAttribute('fill');
}

/** Numbers and ids of everything that is drawn, apart from where it stands in its file. */
function shapes(root: ParentNode): string[] {
  return [...root.querySelectorAll('[data-ids]')].map((mark) =>
    [
      mark.getAttribute('data-ids'),
      ...[...mark.querySelectorAll('text')].map((each) => each.textContent),
    ].join(' '),
  );
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly colors: ReadonlySet<number>;
}

async function pixelsOf(blob: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext(
    '2d',
  )!;
  context.drawImage(bitmap, 0, 0);
  const { buffer } = context.getImageData(0, 0, width, height).data;
  return { width, height, colors: new Set(new Uint32Array(buffer)) };
}

for (const name of NAMES) {
  describe(`exports of <${name}>`, () => {
    it('are as wide as the element, well formed, and say what it says', async () => {
      const chart = await drawnArticles(name, { width: 700 });
      const svg = parse(chart.toSVG());
      expect(svg.getAttribute('width')).to.equal('732');
      const text = svg.textContent.replace(/\s+/g, ' ');
      for (const said of [
        'What two Chinese articles',
        'Sources',
        'DoNews',
        'Own chips with Broadcom',
      ])
        expect(text).to.contain(said);
      expect(shapes(svg).sort()).to.deep.equal(shapes(all(chart, '.drawing > svg')[0]!).sort());
    });

    it('stand alone: no script, no style, no colour that a page has to know', async () => {
      const chart = await drawnArticles(name);
      const text = chart.toSVG();
      expect(text).to.not.match(
        /<script|<style|<image|style=|class=|href|var\(|light-dark|NaN|undefined/,
      );
      const svg = parse(text);
      for (const [, id] of text.matchAll(/url\(#(.+?)\)/g))
        expect(svg.querySelector(`[id="${id}"]`), id).to.not.equal(null);
    });

    it('have the language, the font and the colours of the page', async () => {
      const chart = await drawnArticles(name, { lang: 'zh' });
      chart.style.cssText = `color-scheme: light; font-family: "Some Serif", serif; --ct-muted: rgb(1, 2, 3)`;
      const svg = parse(chart.toSVG());
      expect(svg.getAttribute('lang')).to.equal('zh-Hans');
      expect(svg.getAttribute('font-family')).to.equal('"Some Serif", serif');
      expect(svg.textContent).to.contain('与博通自研加速器');
      expect(svg.querySelector('[fill="rgb(1, 2, 3)"]')).to.not.equal(null);
      expect(background(chart)).to.equal('rgb(255, 255, 255)');
      chart.style.colorScheme = 'dark';
      expect(background(chart)).to.equal('rgb(21, 23, 26)');
    });

    it('leave nothing behind in the element', async () => {
      const chart = await drawnArticles(name);
      const before = chart.shadowRoot!.innerHTML;
      chart.toSVG();
      await chart.toPNG();
      expect(chart.shadowRoot!.innerHTML).to.equal(before);
    });

    it('show the days that are in view, and heading and sources where the page leaves them out', async () => {
      const attributes = { from: '2026', to: '2027', 'without-heading': '', 'without-sources': '' };
      const chart = await drawnArticles(name, { attributes: { ...attributes, heading: 'Mine' } });
      const text = words(chart.toSVG());
      expect(text).to.contain('Mine').and.to.contain('DoNews').and.to.contain('2027');
      expect(text).to.not.contain('2029 ');
    });

    it('take the words of slots', async () => {
      const children = '<b slot="heading">From a <i>slot</i></b>';
      const chart = await drawnArticles(name, { children });
      expect(words(chart.toSVG())).to.contain('From a slot');
    });

    it('want the element on its page, which gives it colours and a font', async () => {
      const chart = await drawnArticles(name);
      const [svg, csv, box] = [chart.toSVG(), chart.toCSV(), chart.parentElement!];
      chart.remove();
      expect(() => chart.toSVG()).to.throw('off the page');
      expect(await rejection(chart.toPNG())).to.match(/off the page/);
      expect(chart.toCSV()).to.equal(csv);
      box.append(chart);
      expect(chart.toSVG()).to.equal(svg);
    });

    it('are a picture of so many dots for each px, with Chinese text', async () => {
      const chart = await drawnArticles(name, { width: 600, lang: 'zh' });
      const png = await chart.toPNG();
      expect(png.type).to.equal('image/png');
      const pixels = await pixelsOf(png);
      expect(pixels.width).to.equal(2 * 632);
      expect(pixels.colors.size).to.be.above(50);
      const { width, height } = await pixelsOf(await chart.toPNG({ scale: 1 }));
      expect([width, height]).to.deep.equal([632, pixels.height / 2]);
    });

    it('wait for something to be drawn', async () => {
      const chart = await put(name);
      expect(() => chart.toSVG()).to.throw(Error, '`ready`');
      expect(() => chart.toCSV()).to.throw(Error, '`ready`');
      expect(await rejection(chart.toPNG()))
        .to.be.an('error')
        .with.property('message')
        .that.contains('`ready`');
    });

    it('say that a drawing cannot be read as an image, and blame no policy for it', async () => {
      const chart = await drawnArticles(name);
      chart.toSVG = () => '<svg';
      const error = await rejection(chart.toPNG());
      expect(error).to.have.property('message').that.contains('cannot be read');
      expect(error).to.have.property('name', 'Error');
    });

    it('say that a picture is too large to be drawn, or less than nothing', async () => {
      const chart = await drawnArticles(name);
      for (const scale of [1000, 0, -1, NaN])
        expect(String(await rejection(chart.toPNG({ scale }))), String(scale)).to.contain(
          'another',
        );
    });
  });
}

describe('exports of a timeline', () => {
  it('have a row for what is in view', async () => {
    const data = {
      deals: [],
      events: ['2024', '2026-05-01', null].map((at, index) => ({
        id: `e${index}`,
        title: 'E',
        at,
      })),
    };
    const chart = await drawn('compute-timeline', {
      properties: { data },
      attributes: { from: '2026', to: '2026' },
    });
    expect(csvParse(chart.toCSV()).map(({ id }) => id)).to.deep.equal(['e1', 'e2']);
  });

  it('draw a list on an axis', async () => {
    const chart = await drawnArticles('compute-timeline', { width: 320 });
    const svg = parse(chart.toSVG());
    expect(svg.getAttribute('width')).to.equal('672');
    expect(svg.querySelectorAll('[data-ids]')).to.not.be.empty;
  });
});

describe('exports of a ramp', () => {
  it('name what is assumed', async () => {
    const chart = await drawnArticles('gw-ramp', { attributes: { 'assume-by': '2029' } });
    expect(words(chart.toSVG())).to.match(/Assumed, as no source states it.*NVIDIA clusters/);
    expect(csvParse(chart.toCSV()).map(({ claim }) => claim)).to.include('assumed');
  });

  it('leave out the series that a reader has switched off, and say so', async () => {
    const chart = await drawnArticles('gw-ramp');
    const before = csvParse(chart.toCSV()).length;
    all<SVGElement>(chart, '.switch')[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await chart.updateComplete;
    expect(csvParse(chart.toCSV()).length).to.be.below(before);
    expect(words(chart.toSVG())).to.contain('Switched off');
  });
});
