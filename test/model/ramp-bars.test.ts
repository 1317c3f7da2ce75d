import { expect } from '@open-wc/testing';

import { isoDay } from '../../src/data/dates.js';
import type { Deal } from '../../src/data/deal.js';
import { drawnPeriod, periodsOf } from '../../src/model/ramp-bars.js';
import type { RampPanel } from '../../src/model/ramp-panel.js';
import { by, day, deal, from, milestone, on, since, year } from './deals.js';
import { datasetOf, rampOf } from './figures.js';

/** GW by the scale of a panel, from its lines, to three digits. */
function gwAt({ lines }: RampPanel, y: number): number {
  const [one, other] = [lines[0]!, lines.at(-1)!];
  const [low, high] = [one, other].map(({ label }) =>
    Number.parseFloat(label.replace('−', '-')),
  ) as [number, number];
  return Math.round((low + ((one.y - y) / (one.y - other.y)) * (high - low)) * 1000) / 1000 + 0;
}

/** Each piece of the bars: its kind, the year of its middle, and the GW between which it lies. */
function pieces(deals: readonly Deal[], attributes: Record<string, string> = {}): unknown[] {
  const scene = rampOf(datasetOf(deals), {
    mode: 'added',
    from: '2025',
    to: '2029',
    today: '2026-11-22',
    ...attributes,
  });
  const [panel] = scene.panels as [RampPanel];
  const width = (scene.x1 - scene.x0) / (day('2030-01-01') - day('2025-01-01'));
  return panel.areas
    .filter(({ kind }) => kind !== 'stretch')
    .flatMap(({ kind, series, path }) =>
      [...path.matchAll(/M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)L([\d.]+),/g)].map(
        ([, x0, foot, , top, x1]) => {
          const middle = (Number(x0) + Number(x1)) / 2;
          const at = isoDay(Math.round(day('2025-01-01') + (middle - scene.x0) / width));
          const [low, high] = [gwAt(panel, Number(foot)), gwAt(panel, Number(top))];
          return `${at.slice(0, 4)} ${panel.series[series]!.ids.join()} ${kind} ${low} to ${high}`;
        },
      ),
    )
    .toSorted();
}

describe('periodsOf', () => {
  const bounds = (name: 'year' | 'half' | 'quarter' | 'month'): string[] =>
    periodsOf(day('2025-11-15'), day('2026-04-30'), name).map(({ begin }) => isoDay(begin));

  it('are the calendar’s, from the one in which the axis begins to the one in which it ends', () => {
    expect(bounds('year')).to.deep.equal(['2025-01-01', '2026-01-01']);
    expect(bounds('half')).to.deep.equal(['2025-07-01', '2026-01-01']);
    expect(bounds('quarter')).to.deep.equal(['2025-10-01', '2026-01-01', '2026-04-01']);
    expect(bounds('month')).to.have.length(6);
  });

  it('are longer than asked for only where their bars would be narrower than 3 px', () => {
    const drawn = (to: string, width: number): string =>
      drawnPeriod(day('2025-01-01'), day(to), 'month', width);
    // 60 months on 960 px, then 1,200 of them: a quarter is 2.4 px wide and a half 4.7.
    expect(drawn('2029-12-31', 960)).to.equal('month');
    expect(drawn('2124-12-31', 960)).to.equal('half');
  });
});

describe('bars of what each period adds', () => {
  it('have a deal’s steps each in the period in which it lies, not what came before', () => {
    const steps = deal('a', {
      gw: 6,
      milestones: [
        milestone(on('2026-03-31'), 1),
        milestone(year(2027), 3),
        milestone(on('2027-12-31'), 4),
        milestone(on('2029-01-01'), 6),
      ],
    });
    // 1, then 3 - 1 and 4 - 3 in one year, none in 2028, then 6 - 4.
    expect(pieces([steps])).to.deep.equal([
      '2026 a floor 0 to 1',
      '2027 a floor 0 to 3',
      '2029 a floor 0 to 2',
    ]);
  });

  it('stand upon each other in the order of the stack, hatched above the floor', () => {
    const one = deal('one', { gw: [1, 3], milestones: [milestone(on('2026-06-30'), [1, 3])] });
    const other = deal('other', { gw: 2, milestones: [milestone(on('2026-09-30'), 2)] });
    expect(pieces([other, one])).to.deep.equal([
      '2026 one ceiling 1 to 3',
      '2026 one floor 0 to 1',
      '2026 other floor 3 to 5',
    ]);
  });

  it('are pale where a date reaches over several periods, on top in the last one', () => {
    const late = deal('late', { gw: 4, milestones: [milestone(by(2027), 4)] });
    const sure = deal('sure', { gw: 1, milestones: [milestone(on('2027-12-31'), 1)] });
    expect(pieces([late, sure])).to.deep.equal(['2027 late late 1 to 5', '2027 sure floor 0 to 1']);
    // A half of 2026 is one year's, but two quarters'.
    const half = deal('half', {
      gw: 1,
      milestones: [milestone({ ...year(2026), first: day('2026-07-01') }, 1)],
    });
    expect(pieces([half])).to.deep.equal(['2026 half floor 0 to 1']);
    expect(pieces([half], { period: 'quarter' })).to.deep.equal(['2026 half late 0 to 1']);
  });

  it('have a soft stretch over the earlier periods in which it may come', () => {
    const scene = rampOf(
      datasetOf([deal('late', { gw: 4, milestones: [milestone(by(2027), 4)] })]),
      { mode: 'added', from: '2025', to: '2029', today: 'none' },
    );
    const [soft] = scene.panels[0]!.areas;
    const days = (day('2030-01-01') - day('2025-01-01')) / (scene.x1 - scene.x0);
    expect(soft!.kind).to.equal('stretch');
    // Since its announcement.
    const begin = day('2025-01-01') + (soft!.x0 - scene.x0) * days;
    expect(isoDay(Math.round(begin))).to.equal('2025-07-01');
    // It is no bar: a line at the middle of its own, whatever it passes.
    const heights = [...soft!.path.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.max(...heights) - Math.min(...heights)).to.be.closeTo(5, 0.02);
    const [panel] = scene.panels;
    expect(Math.min(...heights) + 2.5).to.be.closeTo(
      panel!.bottom -
        (2 / 4) * (panel!.bottom - Number(/,([\d.]+)/.exec(panel!.areas[1]!.edge)![1])),
      0.02,
    );
  });

  it('split what is assumed in proportion to the days, and leave the rest in its block', () => {
    const grows = deal('grows', { gw: 4, announced: on('2026-07-02'), end: on('2027-12-31') });
    const rests = deal('rests', { gw: 2 });
    // 548 days from 2 July 2026, of which 183 lie in 2026: 4 GW · 183 / 548 = 1.336 GW.
    expect(pieces([grows, rests])).to.deep.equal([
      '2026 grows assumed 0 to 1.336',
      '2027 grows assumed 0 to 2.664',
    ]);
    const [panel] = rampOf(datasetOf([grows, rests]), { mode: 'added' }).panels as [RampPanel];
    expect(
      panel.block.map(({ kind, bottom, top }) => [kind, gwAt(panel, bottom), gwAt(panel, top)]),
    ).to.deep.equal([['undated', 0, 2]]);
  });

  it('hang below zero where what has come leaves, and are outlined where what leaves had not', () => {
    const leaves = deal('leaves', {
      gw: 6,
      milestones: [milestone(on('2026-03-31'), 4), milestone(on('2028-03-31'), 6)],
      status: [since('cancelled', on('2027-06-01'))],
    });
    expect(pieces([leaves])).to.deep.equal([
      '2026 leaves floor 0 to 4',
      '2027 leaves gone -4 to 0',
      '2028 leaves outline 0 to 2',
    ]);
    const early = deal('early', {
      gw: 6,
      milestones: [milestone(on('2026-03-31'), 6)],
      status: [since('paused', on('2025-09-01')), since('announced', on('2028-06-30'))],
    });
    // What is paused and comes back is added when it is back.
    expect(pieces([early])).to.deep.equal(['2026 early outline 0 to 6', '2028 early floor 0 to 6']);
  });

  it('sum to what the areas end with', () => {
    const deals = [
      deal('a', { gw: 3, milestones: [milestone(year(2026), 1), milestone(by(2028), 3)] }),
      deal('b', { gw: [1, 2], end: on('2029-06-30') }),
      deal('c', { gw: 1, within: 'a', milestones: [milestone(year(2026), 1)] }),
      deal('d', { gw: 5, milestones: [milestone(from(2026), 1)] }),
    ];
    const total = pieces(deals, { 'assume-by': '2029' }).map((text) => {
      const [, low, high] = /(\S+) to (\S+)$/.exec(String(text))!;
      return Number(high) - Number(low);
    });
    const scene = rampOf(datasetOf(deals), { 'assume-by': '2029', from: '2025' });
    const ends = scene.panels[0]!.areas.filter(({ kind }) =>
      ['floor', 'ceiling', 'assumed'].includes(kind),
    ).map(({ final: [low, high] }) => high - low);
    const sum = (sizes: readonly number[]): number => sizes.reduce((all, each) => all + each, 0);
    expect(sum(total)).to.be.closeTo(sum(ends), 0.01);
  });

  it('say what is stated of a bar above it, and nothing of what is assumed', () => {
    const texts = (...deals: Deal[]): string[] =>
      rampOf(datasetOf(deals), { mode: 'added', from: '2025' }).panels[0]!.steps.map(
        ({ text }) => text,
      );
    const sure = deal('sure', { gw: 1, milestones: [milestone(year(2026), 1)] });
    const late = deal('late', { gw: 4, milestones: [milestone(by(2026), 4)] });
    expect(texts(sure)).to.deep.equal(['1 GW']);
    expect(texts(sure, late)).to.deep.equal(['1 to 5 GW']);
    expect(texts(deal('grows', { gw: 4, end: on('2027-12-31') }))).to.deep.equal([]);
  });

  it('have labels in the order of the stack, whatever the largest bar of each', () => {
    // The lowest of the stack is small first and large last, the highest the other way round.
    const rising = deal('rising', {
      gw: 5,
      milestones: [milestone(year(2025), 1), milestone(year(2029), 5)],
    });
    const even = deal('even', {
      gw: 4,
      milestones: [milestone(year(2026), 2), milestone(year(2027), 4)],
    });
    const falling = deal('falling', {
      gw: 5,
      milestones: [milestone(year(2027), 4), milestone(year(2028), 5)],
    });
    const scene = rampOf(datasetOf([falling, even, rising]), { mode: 'added', today: 'none' });
    const [panel] = scene.panels as [RampPanel];
    const names = panel.labels.map(({ series }) => panel.series[series]!.ids[0]);
    expect(names).to.deep.equal(['falling', 'even', 'rising']);
  });

  it('ignore how points are joined, which bars do not tell', () => {
    const steps = deal('a', { gw: 1, milestones: [milestone(on('2027-03-31'), 1)] });
    expect(pieces([steps], { curve: 'linear' })).to.deep.equal(pieces([steps]));
  });
});
