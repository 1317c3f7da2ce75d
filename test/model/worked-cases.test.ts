import { expect } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';

import { isoDay } from '../../src/data/dates.js';
import type { Dataset } from '../../src/data/deal.js';
import { readDeals } from '../../src/data/parse.js';
import { readRampOptions } from '../../src/model/options.js';
import { rampWords } from '../../src/model/ramp-words.js';
import { commitmentsOf } from '../../src/model/ramp-series.js';
import { total } from '../../src/model/total.js';
import { day } from './deals.js';
import { NOW, rampOf, stage } from './figures.js';

/** Cases worked out by hand, from the file to the words. */
describe('a ramp of', () => {
  const notesOf = (
    dataset: Dataset,
    attributes: Record<string, string> = {},
  ): readonly string[] => {
    const { options } = readRampOptions(attributes, NOW);
    return rampWords(dataset, rampOf(dataset, attributes), options, stage(960).locale).notes;
  };
  const titlesOf = (dataset: Dataset, attributes: Record<string, string> = {}): string[] =>
    rampOf(dataset, attributes).panels.map(({ title }) => title);

  describe('three layers with partial overlaps', () => {
    let dataset: Dataset;
    before(async () => {
      dataset = readDeals(await readFile({ path: '../../demo/data/overlapping-2026.json' }));
    });

    it('has the range that follows from its links', () => {
      // 6 of chips, 4 of sites (the plant's 1.5 within), 2 of cloud; what was transferred is out.
      // Apart they are 12. Certainly shared are 2: at most 10. Possibly shared is 1 more: all
      // three less both links are 12 - 2 - 1 = 9, two alone are 10 - 2 = 8, 8 - 1 = 7 or 6.
      const { gw, byLayer } = total(dataset.deals);
      expect([gw.low, gw.high]).to.deep.equal([9, 10]);
      const layers = Object.entries(byLayer).map(([layer, { low, high }]) => [layer, low, high]);
      expect(layers).to.deep.equal([
        ['chips', 6, 6],
        ['site', 4, 4],
        ['cloud', 2, 2],
      ]);
      expect(notesOf(dataset)[0]).to.equal(
        'All layers together: 9 to 10 GW. Accelerators may be the same capacity as Site in the north and Lease at the harbour, so layers are not added.',
      );
    });

    it('says that a panel mixes bases, and warns of it', () => {
      expect(dataset.warnings.map(({ code, path }) => [code, path])).to.deep.equal([
        ['quantity', '/deals/3/gw/basis'],
      ]);
      expect(notesOf(dataset)).to.include(
        'Sites: sizes here do not measure the same thing (a whole facility and a power plant).',
      );
      expect(notesOf(dataset, { layers: 'chips cloud' }).join(' ')).to.not.contain('measure');
    });
  });

  it('a deal inside a programme: the outer one shows what the part leaves', () => {
    const dataset = readDeals([
      { id: 'envelope', title: 'Envelope', layer: 'programme', announced: '2026', gw: 10 },
      {
        id: 'phase',
        title: 'Phase one',
        layer: 'programme',
        announced: '2026',
        within: 'envelope',
        gw: 4,
        milestones: [{ at: '2027', gw: 4 }],
      },
    ]);
    const [panel] = rampOf(dataset).panels;
    expect(panel!.title).to.equal('Programmes: 10 GW announced');
    const ends = panel!.areas
      .filter(({ kind }) => kind === 'floor')
      .map(({ series, final }) => [panel!.series[series]!.ids[0], ...final]);
    expect(ends).to.deep.equal([['phase', 0, 4]]);
    const gw = (px: number): number => (px / (panel!.bottom - panel!.top)) * 10;
    const waiting = panel!.block.map(({ series, top, bottom }) => [
      panel!.series[series]!.ids[0],
      Math.round(gw(bottom - top) * 1000) / 1000,
    ]);
    expect(waiting).to.deep.equal([['envelope', 6]]);
  });

  it('a letter of intent that is superseded, seen before and after', () => {
    const dataset = readDeals([
      {
        id: 'letter',
        title: 'Letter',
        layer: 'chips',
        announced: '2025-09-22',
        gw: 10,
        status: 'letter-of-intent',
      },
      {
        id: 'contract',
        title: 'Contract',
        layer: 'chips',
        announced: '2026-05-04',
        gw: 6,
        supersedes: 'letter',
      },
    ]);
    expect(titlesOf(dataset, { 'as-of': '2026-05-03' })).to.deep.equal(['Chips: 10 GW announced']);
    expect(titlesOf(dataset, { 'as-of': '2026-05-04' })).to.deep.equal(['Chips: 6 GW announced']);
    expect(notesOf(dataset, { 'as-of': '2026-05-04' }).join(' ')).to.contain(
      'superseded): Letter.',
    );
  });

  it('what is assumed to grow until 2029, and what a year’s delay moves', () => {
    const dataset = readDeals([
      {
        id: 'd',
        title: 'D',
        layer: 'chips',
        announced: '2026-01-01',
        gw: 4,
        milestones: [{ at: '2026-12-31', gw: 1 }],
      },
    ]);
    const piecesFor = (attributes: Record<string, string>): unknown[] =>
      commitmentsOf(dataset, readRampOptions(attributes, NOW).options).flatMap(({ tranches }) =>
        tranches
          .slice()
          .map(({ claim, ceiling, first, last }) => [
            claim,
            ceiling,
            first && isoDay(first),
            last && isoDay(last),
          ]),
      );
    // The rest begins the day after the last milestone, which the delay moves from 2026 to 2027.
    expect(piecesFor({ 'assume-by': '2029' })).to.deep.equal([
      ['stated', 1, '2026-12-31', '2026-12-31'],
      ['assumed', 3, '2027-01-01', '2029-12-31'],
    ]);
    expect(piecesFor({ delay: 'P1Y' })).to.deep.equal([
      ['stated', 1, '2027-12-31', '2027-12-31'],
      ['undated', 3, null, null],
    ]);
    expect(notesOf(dataset, { delay: 'P1Y' }).join(' ')).to.contain('comes later by 1 year');
    // Half way, 548 of 1,096 days on, half of the rest has grown: 1 + 1.5 GW.
    const scene = rampOf(dataset, { 'assume-by': '2029', from: '2027', to: '2029' });
    const [panel] = scene.panels;
    const slope = panel!.areas.find(({ kind }) => kind === 'assumed')!;
    const [start, end] = [...slope.edge.matchAll(/([\d.]+),([\d.]+)/g)].map(([, , y]) => Number(y));
    const gw = (y: number): number => ((panel!.bottom - y) / (panel!.bottom - panel!.top)) * 4;
    expect(gw((start! + end!) / 2)).to.be.closeTo(2.5, 0.001);
    expect(day('2029-12-31') - day('2027-01-01') + 1).to.equal(1096);
  });

  it('megawatts and gigawatts in one sum', () => {
    const dataset = readDeals([
      { id: 'a', title: 'A', layer: 'site', announced: '2026', gw: '750 MW' },
      { id: 'b', title: 'B', layer: 'site', announced: '2026', gw: '1.25 GW' },
      { id: 'c', title: 'C', layer: 'site', announced: '2026', gw: 0.1 },
    ]);
    expect(titlesOf(dataset)).to.deep.equal(['Sites: 2.1 GW announced']);
    expect(titlesOf(dataset, { unit: 'MW' })).to.deep.equal(['Sites: 2,100 MW announced']);
  });
});
