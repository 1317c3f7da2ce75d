import { expect } from '@open-wc/testing';

import type { Dataset } from '../../src/data/deal.js';
import { localeFor } from '../../src/locale/locale.js';
import { itemsOf } from '../../src/model/item.js';
import { type KeyEntry, timelineKey } from '../../src/model/timeline-key.js';
import { spanOf } from '../data/span-of.js';
import { deal, milestone, on, since } from './deals.js';
import { articles, datasetOf, event, timelineOf } from './figures.js';

function keyOf(dataset: Dataset, lang = 'en'): readonly KeyEntry[] {
  const locale = localeFor(lang);
  const items = itemsOf(dataset, {}, locale);
  const byId = new Map(items.map((item) => [item.id, item]));
  return timelineKey(timelineOf(dataset).marks, byId, locale);
}

function texts(dataset: Dataset): string[] {
  return keyOf(dataset).map(({ text }) => text);
}

/** A deal that is a bar with hard ends. */
const BAR = { gw: 1, end: spanOf('2028-03-01') };
const DOT = 'a day, or too short to be drawn longer';
const SPAN = 'a longer time, to scale';
const SOFT = 'soft edge: date not exact';
const FADE = 'fading out: no end stated';
const FADE_IN = 'fading in: no start stated';
const DELIVERY = 'line along the foot: stated time of delivery';

describe('timelineKey', () => {
  it('is empty where the drawing says everything by itself', () => {
    expect(texts(datasetOf([deal('d', BAR)], [event('e', on('2025-01-01'))]))).to.deep.equal([]);
  });

  it('lists the statuses that occur, in their order, where they say anything', () => {
    const one = deal('a', { ...BAR, status: [since('contracted')] });
    expect(texts(datasetOf([one]))).to.deep.equal(['contracted']);
    expect(texts(datasetOf([one, deal('b', BAR)]))).to.deep.equal(['announced', 'contracted']);
  });

  it('leaves out what lies outside the years shown', () => {
    const paused = { announced: on('2010-01-01'), status: [since('paused')] };
    expect(texts(datasetOf([deal('a', BAR), deal('b', paused)]))).to.deep.equal([]);
  });

  it('shows a status as a bar, as a dot, or as both, as it occurs', () => {
    const shapes = (...deals: ReturnType<typeof deal>[]): unknown =>
      keyOf(datasetOf(deals))
        .filter(({ text }) => text === 'paused')
        .map(({ samples, width }) => [...samples.map(({ shape }) => shape), width]);
    const status = [since('paused')];
    const bar = deal('bar', { ...BAR, status });
    const dot = deal('dot', { layer: 'money', status });
    expect(shapes(bar)).to.deep.equal([['bar', 28]]);
    expect(shapes(dot)).to.deep.equal([['dot', 10]]);
    // 28 px of a bar, 4 px between, 10 px of a dot.
    expect(shapes(bar, dot)).to.deep.equal([['bar', 'dot', 42]]);
  });

  it('tells a dot from a longer date only where both occur', () => {
    const day = event('day', on('2025-01-01'));
    const long = event('long', spanOf('2024'));
    expect(texts(datasetOf([], [day]))).to.deep.equal([]);
    expect(texts(datasetOf([], [long]))).to.deep.equal([SPAN]);
    expect(texts(datasetOf([], [day, long]))).to.deep.equal([DOT, SPAN]);
  });

  it('explains soft edges: of dates that are about, and of an end that is a longer date', () => {
    expect(texts(datasetOf([], [event('e', spanOf('2024~'))]))).to.deep.equal([SPAN, SOFT]);
    expect(texts(datasetOf([deal('d', { ...BAR, announced: spanOf('2024-05?') })]))).to.include(
      SOFT,
    );
    expect(texts(datasetOf([deal('d', { ...BAR, end: spanOf('2028-03-01~') })]))).to.include(SOFT);
    expect(texts(datasetOf([deal('d', { ...BAR, end: spanOf('2028') })]))).to.deep.equal([SOFT]);
    expect(texts(datasetOf([deal('d', { ...BAR, end: spanOf('../2028') })]))).to.deep.equal([]);
  });

  it('explains what fades, towards either end', () => {
    expect(texts(datasetOf([deal('d', { gw: 1 })]))).to.deep.equal([FADE]);
    expect(texts(datasetOf([deal('d', { ...BAR, end: spanOf('2028/..') })]))).to.deep.equal([FADE]);
    expect(texts(datasetOf([], [event('e', spanOf('2024/..'))]))).to.include(FADE);
    expect(texts(datasetOf([], [event('e', spanOf('../2024'))]))).to.deep.equal([SPAN, FADE_IN]);
  });

  it('explains the line that stands for a delivery', () => {
    const milestones = [milestone(spanOf('2027'), 1)];
    expect(texts(datasetOf([deal('d', { ...BAR, milestones })]))).to.deep.equal([DELIVERY]);
  });

  it('has samples that lie within their room, in no layer’s colour', async () => {
    const dataset = await articles();
    for (const { samples, width } of keyOf(dataset)) {
      for (const { band, start, deliveries, tone } of samples) {
        expect(tone).to.equal('muted');
        for (const { x0, full0, full1, x1 } of [band, start, ...deliveries]) {
          const xs = [0, x0, full0, full1, x1, width];
          expect(xs).to.deep.equal(xs.toSorted((one, other) => one - other));
        }
      }
    }
    expect(texts(dataset)).to.deep.equal([
      'announced',
      'contracted',
      DOT,
      SPAN,
      SOFT,
      FADE,
      DELIVERY,
    ]);
    expect(keyOf(dataset, 'zh')[4]!.text).to.equal('边缘渐变：日期不精确');
  });
});
