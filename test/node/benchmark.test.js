/** The machinery of the benchmark, at the smallest size and without the libraries. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { benchmarkSection } from '../../scripts/benchmark.js';
import { PROJECT } from '../../scripts/generated.js';
import { startBrowser } from '../bench/browser.js';
import { compare, comparedSize } from '../bench/comparison/compare.js';
import { rampContent, timelineContent } from '../bench/comparison/content.js';
import { OURS, PEERS } from '../bench/comparison/list.js';
import { comparisonReport } from '../bench/comparison/report.js';

/** @param {string} name @returns {import('../bench/comparison/list.js').Peer} */
function fake(name) {
  return { name, adapter: `../../node/benchmark/${name}.js`, scripts: [], parts: '' };
}

describe('the comparison', () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;

  before(async () => {
    browser = await startBrowser(PROJECT);
  });

  after(() => browser.close());

  for (const kind of /** @type {const} */ (['timeline', 'ramp'])) {
    it(`measures our own ${kind}`, async () => {
      const size = comparedSize(kind, kind === 'timeline' ? [5] : [2, 5], 1);
      const many = { ...size, label: 'three', count: 3 };
      const options = { limit: 20_000, say: () => undefined };
      const [ours] = await compare(browser, kind, [OURS[kind]], [size, many], options);
      const facts = ours?.sizes[size.label] ?? {};
      assert.deepEqual(Object.keys(facts).toSorted(), [
        'again',
        'evaluation',
        'first',
        'heap',
        'height',
        'nodes',
        'update',
        'zoom',
      ]);
      for (const name of ['first', 'again', 'update', 'zoom', 'nodes', 'heap']) {
        const fact = facts[name];
        assert.ok(typeof fact === 'object' && fact.median > 0, name);
      }
      const all = ours?.sizes['three']?.['all'];
      assert.ok(typeof all === 'object' && all.median > 0);
      assert.ok(ours && ours.bytes.brotli < ours.bytes.gzip && Number(ours.bytes.parts) > 10_000);
    });
  }

  it('tells what hangs and what fails, and goes on', async () => {
    const peers = ['hangs', 'fails', 'draws'].map(fake);
    const sizes = [comparedSize('timeline', [5], 2)];
    /** @type {string[]} */
    const said = [];
    const options = { limit: 4_000, say: (/** @type {string} */ line) => said.push(line) };
    const subjects = await compare(browser, 'timeline', peers, sizes, options);
    assert.deepEqual(said, [
      'round 1, 5 events, hangs: stopped after 4 s',
      'round 1, 5 events, fails: failed: too deep',
      'round 1, 5 events, draws',
      'round 2, 5 events, draws',
    ]);
    const rows = comparisonReport('timeline', subjects).split('\n');
    const cells = (/** @type {string} */ name) =>
      rows.findLast((row) => row.startsWith(`| ${name} `))?.split(' | ') ?? [];
    assert.equal(cells('hangs')[1], 'stopped after 4 s');
    assert.match(cells('fails').join(), /,failed: too deep,/);
    assert.ok(cells('draws').every((cell) => cell !== '–' && !cell.includes('NaN')));
  });
});

describe('the content of the comparison', () => {
  it('lies in rows that leave room for labels, as long as there are labels', () => {
    const { events, lanes, rows, hasLabels } = timelineContent(30);
    assert.ok(hasLabels);
    assert.equal(events.length, 30);
    assert.equal(Math.max(...events.map(({ row }) => row)), rows - 1);
    for (const { name, first } of lanes) {
      const own = events.filter(({ lane }) => lane === name);
      assert.equal(Math.min(...own.map(({ row }) => row)), first);
    }
    for (const one of events) {
      for (const other of events.filter(({ row, id }) => row === one.row && id !== one.id)) {
        assert.ok(one.from >= other.to || other.from >= one.to, `${one.title}, ${other.title}`);
      }
    }
  });

  it('holds the numbers of the file, each from the day on which it is there for sure', () => {
    const { file, dates, series } = rampContent(3, 12);
    assert.equal(new Date(dates[0] ?? 0).toISOString(), '2029-02-01T00:00:00.000Z');
    assert.equal(new Date(dates.at(-1) ?? 0).toISOString(), '2030-01-01T00:00:00.000Z');
    assert.deepEqual(
      series.map(({ gw }) => gw.at(-1)),
      file.deals.map(({ gw }) => gw),
    );
  });
});

describe('the section of the README', () => {
  /**
   * @param {string} name
   * @param {number} gzip
   * @param {Record<string, number | string>} firsts by size: ms, or why there is none
   */
  const subject = (name, gzip, firsts) => ({
    name,
    version: '1.0.0',
    remark: '',
    bytes: { gzip, brotli: gzip, parts: null },
    evaluation: null,
    sizes: Object.fromEntries(
      Object.entries(firsts).map(([label, first]) => [
        label,
        typeof first === 'number'
          ? { first: { median: first, low: first, high: first, count: 1 } }
          : { failure: first },
      ]),
    ),
  });

  it('puts the best first, and says who is ahead', () => {
    const text = benchmarkSection({
      date: '2026-01-02',
      browser: 'Browser/1',
      processor: 'A processor',
      cores: 2,
      peers: {
        timeline: [
          subject('Ours', 50_000, { '30 events': 20, '10,000 events': 200 }),
          subject('Stops', 70_000, { '30 events': 30, '10,000 events': 'stopped after 30 s' }),
          subject('Swift', 20_000, { '30 events': 10, '10,000 events': 1234 }),
        ],
        ramp: [
          subject('Ours', 50_000, { '12 × 132': 40, '20 × 50,000': 900 }),
          subject('Swift', 20_000, { '12 × 132': 41, '20 × 50,000': 80 }),
        ],
      },
    });
    assert.match(text, /\| 50 kB \| Swift 20 kB, Stops 70 kB \|/);
    assert.match(text, /\| 200 ms \| Swift 1,230 ms, Stops stopped after 30 s \|/);
    assert.match(text, /\| 40 ms \| Swift 41 ms \|/);
    assert.match(text, /than ours: of 30 events Swift; of 20 × 50,000 all others\./);
    assert.match(text, /Ours is the first there with 10,000 events and 12 × 132\./);
  });
});

describe('the adapters of libraries', () => {
  for (const kind of /** @type {const} */ (['timeline', 'ramp'])) {
    it(`all take the data of a ${kind}, and do each act`, async () => {
      const content = kind === 'timeline' ? timelineContent(30) : rampContent(2, 12);
      for (const { adapter } of [OURS[kind], ...PEERS[kind]]) {
        const { prepare, ...acts } = await import(`../bench/peers/${adapter}`);
        assert.equal(typeof prepare(content), 'object', adapter);
        for (const name of ['create', 'update', 'zoom', 'destroy']) {
          assert.equal(typeof acts[name], 'function', `${adapter}: ${name}`);
        }
      }
    });
  }
});
