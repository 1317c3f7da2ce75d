import { expect } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import * as fc from 'fast-check';

import type { Dataset, Deal } from '../../src/data/deal.js';
import { readDeals } from '../../src/data/parse.js';
import { INDENT, LINE_SIZE, NAME_HEIGHT, NAME_SIZE } from '../../src/model/ramp-label.js';
import type { RampScene } from '../../src/model/ramp.js';
import { CAPTION_HEIGHT, TICK_SIZE } from '../../src/model/ramp-geometry.js';
import { type RampPanel, TITLE_SIZE } from '../../src/model/ramp-panel.js';
import { groupBy } from '../../src/model/group.js';
import { tableWidth } from '../../src/model/text.js';
import { by, day, deal, from, milestone, on, since, year } from './deals.js';
import {
  type Box,
  articles,
  boxOf,
  datasetOf,
  files,
  overlapping,
  rampOf,
  stage,
  titles,
} from './figures.js';

/** GW in a panel by its own scale. */
function gwIn(panel: RampPanel, y: number): number {
  const [zero, ...more] = panel.lines;
  const top = more.at(-1)!;
  const value = Number.parseFloat(top.label.replaceAll(',', ''));
  return Math.round(((zero!.y - y) / (zero!.y - top.y)) * value * 1000) / 1000;
}

function dayAt(scene: RampScene, first: string, last: string, x: number): string {
  const [begin, end] = [day(first), day(last) + 1];
  const at = begin + ((x - scene.x0) / (scene.x1 - scene.x0)) * (end - begin);
  return new Date(Math.round(at) * 86_400_000).toISOString().slice(0, 10);
}

function linesOf({ labels }: RampPanel): string[] {
  return labels.flatMap(({ lines }) => lines.map(({ text }) => text));
}

function idsOf(panel: RampPanel): string[] {
  return panel.series.flatMap(({ ids }) => ids);
}

describe('rampScene of the data set', () => {
  let dataset: Dataset;
  let scene: RampScene;
  let chips: RampPanel;
  const at = (x: number): string => dayAt(scene, '2025-01-01', '2029-12-31', x);

  before(async () => {
    dataset = await articles();
    scene = rampOf(dataset, { today: '2026-11-22' });
    [chips] = scene.panels as [RampPanel];
  });

  it('has a panel for each layer with capacity, with its sum, on one scale', () => {
    expect(scene.panels.map(({ layer, title }) => [layer, title])).to.deep.equal([
      ['chips', 'Chips: 26 GW announced'],
      ['site', 'Sites: 4.5 GW announced'],
    ]);
    const heights = scene.panels.map(({ top, bottom }) => bottom - top);
    expect(heights[1]! / heights[0]!).to.be.closeTo(4.5 / 26, 1e-9);
  });

  it('stacks what is dated earliest at the foot, and what has no date on top', () => {
    expect(idsOf(chips)).to.deep.equal(['openai-broadcom', 'openai-amd', 'openai-nvidia']);
    const order = chips.labels
      .toSorted((one, other) => other.y - one.y)
      .map(({ series }) => series);
    expect(order).to.deep.equal([0, 1, 2]);
  });

  it('has Broadcom’s 10 GW reached at the end of 2028, and soft since its announcement', () => {
    expect(chips.knots).to.have.length(1);
    const [knot] = chips.knots;
    expect([knot!.series, at(knot!.x), gwIn(chips, knot!.y)]).to.deep.equal([0, '2029-01-01', 10]);
    const soft = chips.areas.find(({ kind }) => kind === 'soft')!;
    expect([soft.series, at(soft.x0), at(soft.x1)]).to.deep.equal([0, '2025-10-13', '2029-01-01']);
    expect(chips.areas.find(({ kind }) => kind === 'floor')!.final).to.deep.equal([0, 10]);
  });

  it('lets AMD’s first gigawatt fade in from the beginning of 2026', () => {
    const fade = chips.areas.find(({ kind }) => kind === 'fade')!;
    expect([fade.series, at(fade.x0), at(fade.x1 - 0.01)]).to.deep.equal([
      1,
      '2026-01-01',
      '2030-01-01',
    ]);
    expect(fade.final).to.deep.equal([10, 11]);
  });

  it('fades in over the same days whatever part of the axis is shown', () => {
    for (const [from, to] of [
      ['2025', '2035'],
      ['2026', '2026'],
      ['2027', '2028'],
    ] as const) {
      const zoomed = rampOf(dataset, { from, to });
      const fade = zoomed.panels[0]!.areas.find(({ kind }) => kind === 'fade')!;
      const ends = [fade.x0, fade.x1].map((end) =>
        dayAt(zoomed, `${from}-01-01`, `${to}-12-31`, end),
      );
      expect(ends, from).to.deep.equal(['2026-01-01', '2030-01-01']);
    }
  });

  it('has beside the axis 1 GW from 2026, and 5 and 10 without a date, on top of the stack', () => {
    const pieces = chips.block.map(({ kind, series, top, bottom, firm }) => [
      kind,
      series,
      gwIn(chips, bottom),
      gwIn(chips, top),
      gwIn(chips, firm),
    ]);
    expect(pieces).to.deep.equal([
      ['from', 1, 10, 11, 11],
      ['undated', 1, 11, 16, 16],
      ['undated', 2, 16, 26, 26],
    ]);
    const [site] = scene.panels[1]!.block;
    expect(gwIn(chips, chips.bottom - (site!.bottom - site!.top))).to.equal(4.5);
  });

  it('says of each series what is promised when', () => {
    const labels = chips.labels.map(({ series, name, lines }) => [
      series,
      name.join(' '),
      lines.map(({ text }) => text).join(' '),
    ]);
    expect(labels.toSorted(([one], [other]) => Number(one) - Number(other))).to.deep.equal([
      [0, 'Own chips with Broadcom', '10 GW · by the end of 2028'],
      [1, 'AMD Instinct chips', '1 GW · from 2026 on, end not stated 5 GW · no date stated'],
      [2, 'NVIDIA clusters', '10 GW · no date stated'],
    ]);
  });

  it('has no number, date or band that no source states', () => {
    const kinds = new Set(scene.panels.flatMap(({ areas }) => areas.map(({ kind }) => kind)));
    expect([...kinds].toSorted()).to.deep.equal(['fade', 'floor', 'soft']);
  });

  it('begins with the first year that has something to draw, and ends with 2029', () => {
    expect(scene.ticks.map(({ label }) => label)).to.deep.equal([
      '2025',
      '2026',
      '2027',
      '2028',
      '2029',
    ]);
    expect([scene.ticks[0]!.x0, scene.ticks.at(-1)!.x1]).to.deep.equal([scene.x0, scene.x1]);
  });

  it('shows only layers, parties and what was known by a day, where it is asked to', () => {
    const idsFor = (attributes: Record<string, string>): string[] =>
      rampOf(dataset, attributes).panels.flatMap(idsOf).toSorted();
    expect(idsFor({ layers: 'site' })).to.deep.equal(['openai-oracle']);
    expect(idsFor({ parties: 'amd broadcom' })).to.deep.equal(['openai-amd', 'openai-broadcom']);
    expect(idsFor({ 'as-of': '2025-09' })).to.deep.equal(['openai-nvidia', 'openai-oracle']);
    expect(rampOf(dataset, { 'as-of': '2025-09' }).panels[0]!.title).to.equal(
      'Chips: 10 GW announced',
    );
  });

  it('lets what has no date grow only where it is assumed, and by then', () => {
    const assumed = rampOf(dataset, { layers: 'chips', 'assume-by': '2029' });
    const [panel] = assumed.panels as [RampPanel];
    const slopes = panel.areas.filter(({ kind }) => kind === 'assumed');
    const sizes = slopes.map(({ series, final }) => [
      panel.series[series]!.ids[0],
      final[1] - final[0],
    ]);
    expect(sizes.toSorted()).to.deep.equal([
      ['openai-amd', 5],
      ['openai-nvidia', 10],
    ]);
    // AMD's first gigawatt has a first day and no last one: no assumption dates it.
    expect(panel.block.map(({ kind }) => kind)).to.deep.equal(['from']);
    expect(linesOf(panel).join(' ')).to.contain('assumed');
  });

  it('delays what lies after today', () => {
    const late = rampOf(dataset, {
      layers: 'chips',
      delay: 'P1Y',
      to: '2030',
      today: '2026-11-22',
    });
    const [panel] = late.panels as [RampPanel];
    // The thin line rises where the step would stand without the delay.
    const [, rise] = /L([\d.]+),[\d.]+L\1,/.exec(panel.original)!;
    expect(dayAt(late, '2025-01-01', '2030-12-31', Number(rise))).to.equal('2029-01-01');
    expect(rampOf(dataset).panels[0]!.original).to.equal('');
    expect(dayAt(late, '2025-01-01', '2030-12-31', panel.knots[0]!.x)).to.equal('2030-01-01');
    const past = rampOf(dataset, {
      layers: 'chips',
      delay: 'P1Y',
      to: '2030',
      today: '2029-06-01',
    });
    expect(dayAt(past, '2025-01-01', '2030-12-31', past.panels[0]!.knots[0]!.x)).to.equal(
      '2029-01-01',
    );
  });

  it('has no line without the delay where nothing has a date that it could be drawn by', () => {
    const { panels } = rampOf(dataset, { layers: 'site', delay: 'P1Y' });
    expect(panels.map(({ original }) => original)).to.deep.equal(['']);
  });

  it('stacks by the party that not every deal has, and by status', () => {
    const names = (attributes: Record<string, string>): unknown[] =>
      rampOf(dataset, attributes)
        .panels[0]!.labels.map(({ name }) => name.join(' '))
        .toSorted();
    expect(names({ 'stack-by': 'party' })).to.deep.equal(['AMD', 'Broadcom', 'NVIDIA']);
    expect(names({ 'stack-by': 'status' })).to.deep.equal(['Announced']);
  });

  it('keeps the colour of a deal and of a party, whatever is chosen of the file or assumed', async () => {
    const companies = readDeals(await readFile({ path: '../../demo/data/compute-deals.json' }));
    const tonesIn = (attributes: Record<string, string>): [string, string][] =>
      rampOf(companies, attributes)
        .panels.flatMap(({ series }) => series)
        // Of too many small ones none has a colour of its own.
        .filter(({ count }) => count === 1)
        .map(({ ids, name, tone }) => [
          attributes['stack-by'] ? stage(960).locale.text(name) : ids.join(),
          tone,
        ]);
    const choices: Record<string, string>[] = [
      { layers: 'site' },
      { parties: 'openai' },
      { 'as-of': '2025-09' },
      { statuses: 'under-construction' },
      { 'assume-by': '2030' },
    ];
    const rules: Record<string, string>[] = [{}, { 'stack-by': 'party' }];
    for (const stacked of rules) {
      const whole = new Map(tonesIn(stacked));
      for (const chosen of [{}, ...choices]) {
        for (const [key, tone] of tonesIn({ ...stacked, ...chosen })) {
          expect(tone, key).to.equal(whole.get(key) ?? tone);
        }
      }
    }
  });

  it('gives the deals and the partners of a party colours of their own, as it may be chosen alone', async () => {
    const companies = readDeals(await readFile({ path: '../../demo/data/compute-deals.json' }));
    for (const parties of companies.parties.keys()) {
      for (const stackBy of ['deal', 'party']) {
        for (const { series } of rampOf(companies, { parties, 'stack-by': stackBy }).panels) {
          const tones = series.map(({ tone }) => tone);
          if (tones.length < 8) expect(new Set(tones).size, parties).to.equal(tones.length);
        }
      }
    }
  });

  it('has one unit for all sizes, though each bar is below 1 GW where their sum is not', () => {
    const deals = ['2026', '2027', '2028'].map((at, index) =>
      deal(at, {
        gw: 0.4 + index / 10,
        milestones: [milestone(year(Number(at)), 0.4 + index / 10)],
      }),
    );
    const textsOf = (unit: string): string[] => {
      const { panels } = rampOf(datasetOf(deals), { mode: 'added', to: '2029', unit });
      const [{ title, steps, lines, labels }] = panels as [RampPanel];
      return [
        title,
        ...steps.map(({ text }) => text),
        lines.at(-1)!.label,
        ...labels.flatMap((label) => label.lines.map(({ text }) => text)),
      ];
    };
    for (const text of textsOf('auto')) expect(text).to.match(/ GW/).and.not.match(/MW/);
    for (const text of textsOf('MW')) expect(text).to.match(/ MW/);
    expect(textsOf('auto').slice(0, 4)).to.deep.equal([
      'Chips: 1.5 GW announced',
      '0.4 GW',
      '0.5 GW',
      '0.6 GW',
    ]);
  });

  it('writes sizes in the unit that is asked for', () => {
    const [panel] = rampOf(dataset, { layers: 'chips', unit: 'MW' }).panels as [RampPanel];
    expect(panel.title).to.equal('Chips: 26,000 MW announced');
    expect(panel.lines.at(-1)!.label).to.equal('25,000 MW');
    expect(linesOf(panel)).to.include('10,000 MW · no date stated');
  });

  it('leaves out a word, and no part of a sum, where a title has little room', () => {
    const narrow = { layers: 'chips', unit: 'MW' };
    const [panel] = rampOf(dataset, narrow, stage(160)).panels as [RampPanel];
    expect(panel.title).to.equal('Chips · 26,000 MW');
  });

  it('rounds what it adds up to three digits, and never what one deal states', () => {
    const one = deal('one', { gw: 1.386, milestones: [milestone(year(2026), 1.386)] });
    const other = deal('other', { gw: [6.975, 9.975], milestones: [milestone(year(2026), 6.975)] });
    const ofBars = (...deals: Deal[]): unknown => {
      const [panel] = rampOf(datasetOf(deals), { mode: 'added', from: '2025' }).panels;
      return [panel!.title, panel!.steps[0]?.text, panel!.labels[0]?.lines[0]?.text];
    };
    expect(ofBars(one)).to.deep.equal(['Chips: 1.386 GW announced', '1.386 GW', '1.386 GW · 2026']);
    expect(ofBars(one, other)).to.deep.equal([
      'Chips: 8.36 to 11.4 GW announced',
      '8.36 GW',
      '1.386 GW · 2026',
    ]);
    const gone = { ...other, status: [{ is: 'cancelled' as const, at: on('2026-01-01') }] };
    expect(rampOf(datasetOf([one, gone])).panels[0]!.title).to.equal('Chips: 1.386 GW announced');
  });

  it('says the same in Chinese', () => {
    const [panel] = rampOf(dataset, {}, stage(960, 'zh')).panels as [RampPanel];
    expect(panel.title).to.equal('芯片：已宣布26吉瓦');
    expect(panel.labels.map(({ name }) => name.join(''))).to.include('与博通自研加速器');
  });
});

describe('rampScene', () => {
  it('stacks deals with unequal milestone dates over the union of them', () => {
    const dataset = datasetOf([
      deal('a', {
        gw: 3,
        milestones: [milestone(on('2026-06-30'), 1), milestone(on('2027-12-31'), 3)],
      }),
      deal('b', { gw: 2, milestones: [milestone(on('2027-03-31'), 2)] }),
    ]);
    const scene = rampOf(dataset, { from: '2026', to: '2028' });
    const [panel] = scene.panels as [RampPanel];
    const upper = panel.areas.find(({ kind, series }) => kind === 'floor' && series === 1)!;
    const points = [...upper.edge.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [
      dayAt(scene, '2026-01-01', '2028-12-31', Number(x)),
      Math.round(gwIn(panel, Number(y)) * 10) / 10,
    ]);
    // 1 of a and 2 of b from April 2027 on, 3 and 2 from 2028 on.
    expect(points).to.deep.equal([
      ['2027-04-01', 3],
      ['2028-01-01', 3],
      ['2028-01-01', 5],
      ['2029-01-01', 5],
    ]);
  });

  it('hatches from the floor to the ceiling', () => {
    const dataset = datasetOf([
      deal('a', { gw: [1, 4], milestones: [milestone(on('2026-06-30'), [1, 4])] }),
    ]);
    const [panel] = rampOf(dataset, { from: '2026', to: '2028' }).panels as [RampPanel];
    const sure = panel.areas
      .filter(({ kind }) => kind !== 'soft' && kind !== 'stretch')
      .map(({ kind, final }) => [kind, final]);
    expect(sure).to.deep.equal([
      ['floor', [0, 1]],
      ['ceiling', [1, 4]],
    ]);
  });

  it('draws what has left as an outline on top, and what waited of it apart', () => {
    const dataset = datasetOf([
      deal('gone', {
        gw: 6,
        milestones: [milestone(year(2026), 4)],
        status: [since('cancelled', on('2027-06-01'))],
      }),
      deal('here', { gw: 2 }),
    ]);
    const [panel] = rampOf(dataset, { to: '2029' }).panels as [RampPanel];
    expect(panel.title).to.equal('Chips: 2 GW announced');
    expect(panel.areas.find(({ kind }) => kind === 'outline')!.final).to.deep.equal([0, 4]);
    expect(panel.block.map(({ kind }) => kind)).to.deep.equal(['undated', 'left']);
  });

  it('says what blocks are under the last of which the same is said, with the years; in a narrow figure under each', () => {
    const file = datasetOf([
      deal('a', { gw: 6 }),
      deal('b', { layer: 'site', gw: 4 }),
      deal('c', { layer: 'cloud', gw: 4, milestones: [milestone(year(2027), 4)] }),
    ]);
    const captions = (width: number): unknown[] =>
      rampOf(file, {}, stage(width)).panels.map(({ caption, bottom, tickY }) => [
        caption.lines.join(' '),
        caption.y - bottom,
        tickY !== null,
      ]);
    expect(captions(1200)).to.deep.equal([
      ['', 17, false],
      ['no date stated', 17, true],
      ['', 17, true],
    ]);
    expect(captions(320)).to.deep.equal([
      ['no date stated', 17, true],
      ['no date stated', 17, true],
      ['', 17, true],
    ]);
  });

  it('says of a block from when what has a first day may come', () => {
    const open = milestone(from(2026), 2);
    const undated = deal('a', { gw: 6 });
    const dated = deal('b', { gw: 2, milestones: [open] });
    const left = deal('c', { gw: 2, milestones: [open], status: [since('cancelled')] });
    const words = (deals: readonly Deal[], width = 1200): string[] =>
      rampOf(datasetOf(deals), {}, stage(width)).panels.map(({ caption }) =>
        caption.lines.join(' '),
      );
    expect(words([undated])).to.deep.equal(['no date stated']);
    expect(words([undated, deal('d', { gw: 1, status: [since('cancelled')] })])).to.deep.equal([
      'no date stated',
    ]);
    for (const deals of [[dated], [left]]) expect(words(deals)).to.deep.equal(['from 2026']);
    for (const deals of [[undated, dated], [undated, left], [deal('f', { ...left, gw: 3 })]])
      expect(words(deals)).to.deep.equal(['no date stated; from 2026']);
    // No block is said to hold what only another one holds.
    const panels = [deal('e', { gw: 6, layer: 'chips' }), { ...dated, layer: 'site' as const }];
    for (const width of [1200, 320])
      expect(words(panels, width)).to.deep.equal(['no date stated', 'from 2026']);
  });

  it('has the label of today in the line of the title, or right above the axis', () => {
    const file = datasetOf([deal('a', { gw: 6, milestones: [milestone(year(2027), 6)] })]);
    const labelOf = (width: number): unknown[] => {
      const { today, panels } = rampOf(file, { from: '2025', today: '2026-11-22' }, stage(width));
      return [today!.label.y - panels[0]!.titleY, panels[0]!.top - today!.label.y];
    };
    expect(labelOf(1200)).to.deep.equal([0, 15]);
    expect(labelOf(320)).to.deep.equal([18, 15]);
  });

  it('has no panel and no block where nothing states a capacity', () => {
    const scene = rampOf(datasetOf([deal('bare')]));
    expect(scene.panels).to.deep.equal([]);
    const dated = rampOf(datasetOf([deal('d', { gw: 2, milestones: [milestone(year(2026), 2)] })]));
    expect(dated.panels[0]!.block).to.deep.equal([]);
    expect(dated.panels[0]!.caption.lines).to.deep.equal([]);
  });

  it('begins with a year of its own, whatever `from` would be by default', () => {
    const first = (dataset: Dataset): string => rampOf(dataset).ticks[0]!.label;
    expect(
      first(datasetOf([deal('d', { gw: 2, milestones: [milestone(year(2027), 2)] })])),
    ).to.contain('2027');
    expect(
      first(datasetOf([deal('d', { gw: 2, milestones: [milestone(by(2027), 2)] })])),
    ).to.contain('2025');
    expect(
      first(datasetOf([deal('d', { gw: 2, milestones: [milestone(from(2028), 2)] })])),
    ).to.contain('2028');
  });

  describe('of very small and very large sizes', () => {
    const ofSizes = (chips: number, site: number): RampPanel[] => {
      const sized = [
        deal('chips', { gw: chips }),
        deal('site', { gw: site, layer: 'site' }),
      ].filter(({ gw }) => gw!.ceiling > 0);
      return [...rampOf(datasetOf(sized)).panels];
    };
    const labels = ({ lines }: RampPanel): string[] => lines.map(({ label }) => label);

    it('has round values in a fitting unit', () => {
      expect(ofSizes(0.001, 0).map(labels)).to.deep.equal([
        ['0', '0.2', '0.4', '0.6', '0.8', '1 MW'],
      ]);
      expect(ofSizes(1000, 0).map(labels)).to.deep.equal([
        ['0', '200', '400', '600', '800', '1,000 GW'],
      ]);
    });

    it('keeps one scale, on which the small panel is legible and says its size', () => {
      const [large, small] = ofSizes(1000, 0.001) as [RampPanel, RampPanel];
      expect(large.bottom - large.top).to.be.closeTo(326.4, 0.01);
      expect(small.bottom - small.top).to.equal(28);
      // 28 px are 85.8 GW on the common scale.
      expect(labels(small)).to.deep.equal(['0', '50 GW']);
      expect(small.lines[0]!.y - small.lines[1]!.y).to.be.closeTo((326.4 * 50) / 1000, 0.01);
      expect(small.title).to.equal('Sites: 0.001 GW announced');
    });

    it('makes the largest panel as high as its labels, from 640 px on and up to 330 px', () => {
      const heightOf = (count: number, width: number): number => {
        const deals = Array.from({ length: count }, (_, index) => deal(`d${index}`, { gw: 1 }));
        const [panel] = rampOf(datasetOf(deals), {}, stage(width)).panels as [RampPanel];
        return Math.round(panel.bottom - panel.top);
      };
      // A label with one line under its name is 42 px high; 34 % of the width are 218 px.
      expect(heightOf(1, 640)).to.equal(218);
      expect(heightOf(6, 640)).to.equal(6 * 42);
      expect(heightOf(20, 640)).to.equal(330);
      expect(heightOf(20, 480)).to.equal(200);
    });

    it('has a line above zero in every panel', () => {
      for (const size of [0.1, 1, 2, 3, 4, 4.5, 7, 8, 9, 13]) {
        const [, small] = ofSizes(26, size) as [RampPanel, RampPanel];
        expect(small.lines.length, `${size} GW`).to.be.greaterThan(1);
      }
    });
  });

  describe('of many dates', () => {
    /** Deals that come in steps of a megawatt, on days dense over five years. */
    const manySteps = (deals: number, dates: number): Dataset =>
      datasetOf(
        Array.from({ length: deals }, (_, index) =>
          deal(`d${index}`, {
            gw: dates / 1000 + 1,
            milestones: Array.from({ length: dates }, (__, at) => {
              const due = day('2025-01-01') + Math.floor((at * 1800) / dates) + (index % 13);
              return milestone(
                { first: due, last: due, approximate: false, uncertain: false, written: '' },
                (at + 1) / 1000,
              );
            }),
          }),
        ),
      );

    it('has at most 6 points of a path in each px column, and exact sums', () => {
      const scene = rampOf(manySteps(3, 5000));
      const [panel] = scene.panels as [RampPanel];
      for (const { path, edge } of panel.areas) {
        // Where the axis begins, its own point comes on top.
        const columns = [...path.matchAll(/L(\d+)/g)]
          .map(([, x]) => Number(x))
          .filter((x) => x > scene.x0);
        const most = Math.max(
          ...[...groupBy(columns, (x) => x).values()].map(({ length }) => length),
        );
        expect(most).to.be.at.most(6);
        expect(edge).to.not.equal('');
      }
      // Three times 5,000 steps of a megawatt, summed without a trace of binary fractions.
      expect(panel.title).to.equal('Chips: 18 GW announced');
      expect(panel.areas.at(-1)!.final[1]).to.equal(15);
    });

    it('draws as one what is lower than a pixel, with all its ids and its sum', () => {
      const [panel] = rampOf(manySteps(400, 4)).panels as [RampPanel];
      expect(panel.series.map(({ count, ids }) => [count, ids.length])).to.deep.equal([[400, 400]]);
      expect(panel.labels.map(({ name }) => name)).to.deep.equal([['400 small ones together']]);
      // 400 times 4 MW with a date, and 1 GW without.
      expect(panel.areas[0]!.final).to.deep.equal([0, 1.6]);
      expect(panel.title).to.equal('Chips: 402 GW announced');
    });

    it('draws as many series as there are colours, the largest, and the others as one', () => {
      const deals = Array.from({ length: 80 }, (_, index) => deal(`d${index}`, { gw: 1 + index }));
      const [panel] = rampOf(datasetOf(deals)).panels as [RampPanel];
      expect(panel.series).to.have.length(17);
      expect(panel.series.at(-1)!.count).to.equal(64);
      // The column holds 12 names: of eleven series, the joined one among them, and of the others.
      expect(panel.labels.at(-1)!.name).to.deep.equal(['+6 more']);
    });

    it('has no colour twice among them, and a grey for the others', () => {
      for (const count of [9, 16, 17, 40]) {
        const deals = Array.from({ length: count }, (_, index) => {
          const milestones = [milestone(year(2026 + (index % 3)), 1)];
          return deal(`d${index}`, { gw: 1 + ((index * 7) % count), milestones });
        });
        const [panel] = rampOf(datasetOf(deals)).panels as [RampPanel];
        const tones = panel.series.map(({ tone }) => tone);
        expect(new Set(tones).size, `${count}`).to.equal(tones.length);
        expect(tones.includes('other'), `${count}`).to.equal(count > 16);
      }
    });
  });

  it('has everything inside, labels apart and bands within the axis, for any file at any width', () => {
    const curves = fc.constantFrom(
      {},
      { curve: 'linear' },
      { 'assume-by': '2030' },
      { delay: 'P1Y' },
      { 'stack-by': 'party' },
      { mode: 'added' },
      { mode: 'added', period: 'month', from: '2024' },
    );
    const references = fc.array(
      fc.record({
        gw: fc.double({ min: 0.001, max: 400, noNaN: true }),
        label: titles,
        source: fc.constant(null),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        fc
          .tuple(files, references)
          .map(([file, lines]): Dataset => ({ ...file, references: lines })),
        fc.constantFrom(320, 480, 640, 960, 1200),
        curves,
        fc.constantFrom('en', 'zh'),
        (dataset, width, attributes, lang) => {
          const scene = rampOf(dataset, { ...attributes, today: '2026-11-22' }, stage(width, lang));
          const boxes: Box[] = scene.panels.flatMap((panel) => [
            boxOf(panel.title, 0, panel.titleY, TITLE_SIZE, true),
            ...panel.lines.map(({ y, label }) =>
              boxOf(label, scene.x0 - 8 - tableWidth(label, TICK_SIZE), y + 4, TICK_SIZE),
            ),
            ...panel.references.map(({ label: { x, y, text } }) => boxOf(text, x, y, TICK_SIZE)),
            ...panel.steps.map(({ x, y, text }) => boxOf(text, x, y, TICK_SIZE)),
            ...(panel.tickY === null ? [] : scene.ticks).map(({ x0, x1, label }) =>
              boxOf(label, (x0 + x1 - tableWidth(label, TICK_SIZE)) / 2, panel.tickY!, TICK_SIZE),
            ),
            ...panel.labels.flatMap(({ x, y, name, lines }) => {
              return [
                ...name.map((line, index) =>
                  boxOf(line, x + INDENT, y + index * NAME_HEIGHT, NAME_SIZE, true),
                ),
                ...lines.map((line) => boxOf(line.text, line.x, line.y, LINE_SIZE)),
              ];
            }),
            ...panel.caption.lines.map((line, index) => {
              const { x, y } = panel.caption;
              return boxOf(
                line,
                x - tableWidth(line, TICK_SIZE) / 2,
                y + index * CAPTION_HEIGHT,
                TICK_SIZE,
              );
            }),
          ]);
          if (scene.today) {
            const { x, y, text } = scene.today.label;
            boxes.push(boxOf(text, x - tableWidth(text, TICK_SIZE) / 2, y, TICK_SIZE));
          }
          expect(overlapping(boxes).join('; ')).to.equal('');
          for (const { text, x0, x1, y0, y1 } of boxes) {
            expect(x0, text).to.be.at.least(-0.5);
            expect(x1, text).to.be.at.most(width + 0.5);
            expect(y0, text).to.be.at.least(0);
            expect(y1, text).to.be.at.most(scene.height);
          }
          for (const { areas, knots, block, top, bottom } of scene.panels) {
            for (const { x0, x1, path } of areas) {
              expect(x0).to.be.at.least(scene.x0 - 0.01);
              expect(x1).to.be.at.most(scene.x1 + 0.01);
              expect(path).to.not.match(/NaN|Infinity|undefined/);
            }
            for (const { x, y } of knots) {
              expect(x).to.be.within(scene.x0, scene.x1 + 0.01);
              expect(y).to.be.within(top - 0.01, bottom);
            }
            for (const piece of block) {
              expect(piece.top).to.be.at.least(top - 0.01);
              expect(piece.bottom).to.be.at.most(bottom + 0.01);
              expect(piece.firm).to.be.within(piece.top - 0.01, piece.bottom + 0.01);
            }
          }
        },
      ),
      { seed: 1, numRuns: 60, includeErrorInReport: true },
    );
  });
});
