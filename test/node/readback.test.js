/** What the two figures export, read again as data, gives the same figures. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readDeals } from '../../dist/data/parse.js';
import { localeFor } from '../../dist/locale/locale.js';
import { timelineScene } from '../../dist/model/timeline.js';
import { readTimelineOptions } from '../../dist/model/options.js';
import { tableWidth } from '../../dist/model/text.js';
import { total } from '../../dist/model/total.js';
import { renderFigure } from '../../dist/node.js';

const NOW = Date.UTC(2026, 10, 22) / 86_400_000;
const ARTICLES = readFileSync(new URL('../../demo/data/openai-2025.json', import.meta.url), 'utf8');

/** Deals and events with every kind of date, bound and status. */
const VARIED = JSON.stringify({
  deals: [
    {
      id: 'staged',
      title: '=Staged, "quoted"',
      layer: 'chips',
      announced: '2025-10-06',
      gw: { low: 5, high: 6 },
      milestones: [
        { at: '2026-H2', gw: 1 },
        { at: '2027~', gw: { low: 1.5, high: 2 } },
        { at: '../2029', gw: 5 },
      ],
      sources: ['a', 'b'],
    },
    { id: 'open', title: 'Open', layer: 'site', announced: '2025-Q3', gw: 4.5, start: '2026/..' },
    {
      id: 'floor',
      title: 'Floor',
      layer: 'site',
      announced: '2025~',
      gw: 'at least 2 GW',
      status: 'contracted',
    },
    { id: 'ceiling', title: 'Ceiling', layer: 'chips', announced: '2024', gw: 'up to 10 GW' },
    { id: 'about', title: 'About', announced: '2025-07', gw: '~0.3', end: '../2028' },
    {
      id: 'paused',
      title: 'Paused',
      layer: 'programme',
      announced: '2025',
      gw: 3,
      status: 'paused',
    },
    {
      id: 'cloud',
      title: 'Cloud',
      layer: 'cloud',
      announced: '2025-09-19',
      usd: 350e9,
      end: '2030',
    },
    { id: 'money', title: 'Money', layer: 'money', announced: '2025-23', usd: '$500B' },
    { id: 'bare', title: 'Bare', layer: 'chips', announced: '2025-Q2', status: 'letter-of-intent' },
  ],
  events: [
    { id: 'day', title: 'Day', at: '2025-01-21', kind: 'model' },
    { id: 'year', title: 'Year', at: '2024', kind: 'A kind of my own' },
    { id: 'from', title: 'From', at: '2026/..', kind: 'product' },
    { id: 'none', title: 'None', at: null, kind: 'platform' },
  ],
});

/**
 * @param {ReturnType<typeof readDeals>} dataset
 * @param {'gw-ramp' | 'compute-timeline'} element
 * @param {Readonly<Record<string, string>>} [attributes]
 */
function csvOf(dataset, element, attributes = {}) {
  const { text } = renderFigure(dataset, {
    element,
    format: 'csv',
    width: 960,
    lang: 'en',
    theme: 'light',
    attributes,
    now: NOW,
  });
  return text;
}

/** @param {string} csv */
function read(csv) {
  const dataset = readDeals(csv, { type: 'csv' });
  assert.deepEqual(dataset.problems, []);
  assert.deepEqual(dataset.warnings, []);
  return dataset;
}

/**
 * Where each mark stands, in what lane and with what words.
 *
 * @param {ReturnType<typeof readDeals>} dataset
 */
function marksOf(dataset) {
  const { options } = readTimelineOptions({ from: '2024', to: '2031' }, NOW);
  const stage = { width: 2000, locale: localeFor('en'), measure: tableWidth };
  const { marks, lanes, undated } = timelineScene(dataset, options, stage);
  const round = (/** @type {number} */ x) => Math.round(x);
  return {
    lanes: lanes.map(({ title }) => title),
    marks: marks.map(({ id, shape, band, label, tone, status }) => {
      return [id, shape, round(band.x0), round(band.x1), label.title, label.size, tone, status];
    }),
    undated: undated.map(({ id }) => id),
  };
}

const FILES = { 'the data set': ARTICLES, 'a file with every kind of deal': VARIED };

for (const [name, text] of Object.entries(FILES)) {
  describe(`an export of ${name}, read again`, () => {
    const dataset = readDeals(text, { type: 'json' });

    it('was made from sound data', () => {
      assert.deepEqual(dataset.problems, []);
    });

    it('is the same ramp', () => {
      const csv = csvOf(dataset, 'gw-ramp');
      assert.equal(csvOf(read(csv), 'gw-ramp'), csv);
    });

    it('is the same ramp where growth was assumed', () => {
      const csv = csvOf(dataset, 'gw-ramp', {
        'assume-by': '2031',
        layers: 'site cloud programme',
      });
      assert.equal(csvOf(read(csv), 'gw-ramp', { 'assume-by': '2031' }), csv);
    });

    it('has the same sums of each layer', () => {
      const again = total(read(csvOf(dataset, 'gw-ramp')).deals);
      assert.deepEqual(again.byLayer, total(dataset.deals).byLayer);
    });

    it('is the same timeline: titles, lanes, places, status', () => {
      const csv = csvOf(dataset, 'compute-timeline');
      const again = read(csv);
      assert.deepEqual(marksOf(again), marksOf(dataset));
    });

    it('is the same table of the timeline', () => {
      const csv = csvOf(dataset, 'compute-timeline');
      assert.equal(csvOf(read(csv), 'compute-timeline'), csv);
    });
  });
}

/** Deals of which the rows do not tell all by themselves. */
const SUBTLE = JSON.stringify([
  {
    id: 'open',
    title: 'Open until the end',
    announced: '2025',
    layer: 'site',
    gw: 6,
    milestones: [{ at: '2026/..', gw: 1 }],
    end: '../2029',
  },
  {
    id: 'started',
    title: 'Open until the end, and started later',
    announced: '2025',
    layer: 'site',
    gw: 6,
    milestones: [{ at: '2026/..', gw: 1 }],
    start: '2027',
    end: '../2029',
  },
  {
    id: 'pause',
    title: 'No more in 2028 than in 2027',
    announced: '2025',
    layer: 'site',
    gw: 6,
    milestones: [
      { at: '2027', gw: 2 },
      { at: '2028', gw: 2 },
    ],
    end: '2030',
  },
  {
    id: 'sourced',
    title: 'A milestone with a source of its own',
    announced: '2025',
    layer: 'chips',
    gw: 3,
    milestones: [
      { at: '2026', gw: 1, source: 'own' },
      { at: '2027', gw: 2 },
    ],
    sources: ['first', 'second'],
  },
  {
    id: 'bare',
    title: 'A milestone with a source, of a deal without',
    announced: '2025',
    layer: 'chips',
    gw: 3,
    milestones: [
      { at: '2026', gw: 1, source: 'own' },
      { at: '2027', gw: 2 },
    ],
  },
]);

describe('an export of deals with odd terms, read again', () => {
  const csv = csvOf(readDeals(SUBTLE), 'gw-ramp');
  const again = csvOf(read(csv), 'gw-ramp');
  /**
   * @param {string} text
   * @param {string} id
   */
  const rowsOf = (text, id) => text.split('\n').filter((line) => line.startsWith(id));

  it('has a slope that begins while a milestone is still open', () => {
    assert.match(csv, /^open,.*,2026-01-01,2029-12-31,5,exact,assumed/m);
    assert.deepEqual(rowsOf(again, 'open'), rowsOf(csv, 'open'));
    assert.match(csv, /^started,.*,2027-01-01,2029-12-31,5,exact,assumed/m);
    assert.deepEqual(rowsOf(again, 'started'), rowsOf(csv, 'started'));
  });

  it('has a slope that begins after a milestone that adds nothing', () => {
    assert.match(csv, /^pause,.*,2029-01-01,2030-12-31,4,exact,assumed/m);
    assert.deepEqual(rowsOf(again, 'pause'), rowsOf(csv, 'pause'));
  });

  it('has all sources of a deal, and those of a milestone where it has its own', () => {
    const sources = rowsOf(csv, 'sourced').map((line) => line.split(',').at(-2));
    assert.deepEqual(sources, ['own', 'first; second', 'first; second']);
    assert.deepEqual(rowsOf(again, 'sourced'), rowsOf(csv, 'sourced'));
  });

  it('gives no source to what has none', () => {
    assert.deepEqual(rowsOf(again, 'bare'), rowsOf(csv, 'bare'));
  });

  it('names the row of a slope whose beginning cannot be read', () => {
    const [problem] = readDeals(csv.replace('2029-01-01', 'soon'), { type: 'csv' }).problems;
    assert.deepEqual([problem?.code, problem?.row, problem?.value], ['date', 7, 'soon']);
  });
});
