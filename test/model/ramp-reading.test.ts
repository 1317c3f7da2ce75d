import { expect } from '@open-wc/testing';

import type { Dataset } from '../../src/data/deal.js';
import { type Attributes, readRampOptions } from '../../src/model/options.js';
import { type RampScene, rampScene } from '../../src/model/ramp.js';
import {
  type PanelReading,
  type RampReading,
  rampReader,
  readingSentence,
} from '../../src/model/ramp-reading.js';
import { rampWords } from '../../src/model/ramp-words.js';
import { by, day, deal, from, milestone, on, overlap, since, year } from './deals.js';
import { NOW, articles, datasetOf, stage } from './figures.js';

interface Asked extends Attributes {
  readonly lang?: string;
}

function sceneOf(dataset: Dataset, attributes: Asked = {}, hidden: string[] = []): RampScene {
  const { options } = readRampOptions(attributes, NOW);
  return rampScene(dataset, { ...options, hidden }, stage(960, attributes.lang));
}

/** A ramp as it is read on a day. */
function read(
  dataset: Dataset,
  at: string,
  attributes: Asked = {},
  hidden: string[] = [],
): RampReading {
  const options = { ...readRampOptions(attributes, NOW).options, hidden };
  const { locale } = stage(960, attributes.lang);
  return rampReader(sceneOf(dataset, attributes, hidden), dataset, options, locale)(day(at));
}

function facts({ rows }: PanelReading): (readonly string[])[] {
  return rows.slice().map((row) => [row.name, ...row.facts]);
}

/** The facts and the sum of the only panel. */
function chips(dataset: Dataset, at: string, attributes?: Asked): [string, ...unknown[]] {
  const [panel] = read(dataset, at, attributes).panels;
  return [panel!.sum, ...facts(panel!)];
}

describe('rampReader', () => {
  it('tells the data set day by day, from the top of the stack to its foot', async () => {
    const dataset = await articles();
    const undated = '4.5 GW, no date stated: not in the stack';
    const expected = {
      '2025-01-01': ['Chips: 0 GW in all', ['nothing by then'], '15 GW'],
      '2028-12-30': ['Chips: 0 GW in all', ['up to 10 GW may already be there'], '15 GW'],
      '2028-12-31': ['Chips: 10 GW in all', ['10 GW, date stated'], '15 GW'],
    };
    for (const [at, [sum, broadcom, rest]] of Object.entries(expected)) {
      const { title, panels } = read(dataset, at);
      expect(title).to.equal(stage(960).locale.day(day(at)));
      const [first, second] = panels as [PanelReading, PanelReading];
      expect(first.sum, at).to.equal(sum);
      expect(first.undated, at).to.equal(`${rest as string}, no date stated: not in the stack`);
      expect(facts(first), at).to.deep.equal([
        ['NVIDIA clusters', '10 GW, no date stated: not in the stack'],
        [
          'AMD Instinct chips',
          ...(at < '2026' ? [] : ['up to 1 GW may already be there']),
          '5 GW, no date stated: not in the stack',
        ],
        ['Own chips with Broadcom', ...(broadcom as string[])],
      ]);
      expect(second.sum, at).to.equal('Sites: 0 GW in all');
      expect(facts(second), at).to.deep.equal([['Oracle data centres', undated]]);
    }
    for (const { rows } of read(dataset, '2028-12-31').panels) {
      for (const { source } of rows) expect(source).to.contain('DoNews');
    }
  });

  it('tells the data set in Chinese', async () => {
    const dataset = await articles();
    const { title, panels } = read(dataset, '2028-12-31', { lang: 'zh' });
    const [panel] = panels as [PanelReading];
    const locale = stage(960, 'zh').locale;
    expect(readingSentence({ title, panels }, panel, panel.rows[2]!, locale)).to.equal(
      '2028年12月31日，与博通自研加速器：10吉瓦，已说明日期；芯片：合计10吉瓦。',
    );
  });

  it('tells a series on a day in one sentence', () => {
    const dataset = datasetOf([
      deal('NVIDIA', { gw: 1, milestones: [milestone(on('2026-12-31'), 1)] }),
      deal('AMD', { gw: 0.5, milestones: [milestone(on('2026-06-30'), 0.5)] }),
    ]);
    const reading = read(dataset, '2026-12-31');
    const [panel] = reading.panels as [PanelReading];
    expect(readingSentence(reading, panel, panel.rows[0]!, stage(960).locale)).to.equal(
      '31 December 2026, NVIDIA: 1 GW, date stated; Chips: 1.5 GW in all.',
    );
  });

  it('has what is due at the end of its day, and not a day sooner', () => {
    const dataset = datasetOf([
      deal('d', { gw: 3, milestones: [milestone(on('2026-05-06'), 1), milestone(by(2027), 3)] }),
    ]);
    expect(chips(dataset, '2026-05-05')[0]).to.equal('Chips: 0 GW in all');
    expect(chips(dataset, '2026-05-06')).to.deep.equal([
      'Chips: 1 GW in all',
      ['d', '1 GW, date stated', 'up to 2 GW may already be there'],
    ]);
    expect(chips(dataset, '2027-12-31')).to.deep.equal([
      'Chips: 3 GW in all',
      ['d', '3 GW, date stated'],
    ]);
  });

  it('tells floor and ceiling, and that there may be more', () => {
    const dataset = datasetOf([
      deal('least', {
        gw: { floor: 4, ceiling: 4, bound: 'at-least', basis: null },
        end: by(2026),
        milestones: [milestone(by(2026), { floor: 4, ceiling: 4, bound: 'at-least', basis: null })],
      }),
      deal('range', { gw: [1, 2], milestones: [milestone(by(2026), [1, 2])] }),
    ]);
    expect(chips(dataset, '2026-12-31')).to.deep.equal([
      'Chips: 5 to 6 GW or more in all',
      ['range', '1 to 2 GW, date stated'],
      ['least', 'at least 4 GW, date stated'],
    ]);
  });

  it('tells apart what is assumed', () => {
    // From 1 January 2026 to 31 December 2027 are 730 days; half of them are over after 2026.
    const dataset = datasetOf([
      deal('d', { gw: 5, start: year(2026), milestones: [milestone(on('2025-12-31'), 1)] }),
    ]);
    expect(chips(dataset, '2026-12-31', { 'assume-by': '2027' })).to.deep.equal([
      'Chips: 1 GW in all, 2 GW more assumed',
      ['d', '1 GW, date stated', '2 GW, assumed'],
    ]);
  });

  it('counts nothing twice where deals of a layer overlap or lie within one another', () => {
    const due = (gw: number): object => ({ gw, milestones: [milestone(by(2026), gw)] });
    const overlapping = datasetOf([
      deal('a', { ...due(4), overlaps: [overlap('b', 'possible')] }),
      deal('b', due(3)),
    ]);
    expect(chips(overlapping, '2026-12-31')[0]).to.equal('Chips: 4 to 7 GW in all');
    const nested = datasetOf([
      deal('outer', due(10)),
      deal('inner', { ...due(4), within: 'outer' }),
    ]);
    expect(chips(nested, '2026-12-31')[0]).to.equal('Chips: 10 GW in all');
  });

  it('leaves out a deal from the day on which it goes, and says so', () => {
    const dataset = datasetOf([
      deal('gone', {
        gw: 2,
        milestones: [milestone(on('2026-01-31'), 2)],
        status: [since('announced'), since('superseded', on('2026-03-04'))],
      }),
    ]);
    expect(chips(dataset, '2026-03-02')).to.deep.equal([
      'Chips: 2 GW in all',
      ['gone', '2 GW, date stated'],
    ]);
    expect(chips(dataset, '2026-03-04')).to.deep.equal([
      'Chips: 0 GW in all',
      ['gone', 'superseded, not counted'],
    ]);
  });

  it('names the source of the piece that came last', () => {
    const dataset = datasetOf([
      deal('d', {
        gw: 2,
        milestones: [milestone(on('2026-01-31'), 1, 'one'), milestone(by(2027), 2, 'two')],
        sources: ['deal'],
      }),
      deal('none', { gw: 2 }),
    ]);
    const sources = (at: string): string[] =>
      read(dataset, at).panels.flatMap(({ rows }) => rows.slice().map(({ source }) => source));
    expect(sources('2026-06-01')).to.deep.equal(['No source stated', 'one']);
    expect(sources('2027-12-31')).to.deep.equal(['No source stated', 'two']);
  });

  it('writes all sizes in the unit of the figure', () => {
    const dataset = datasetOf([
      deal('large', { gw: 2, milestones: [milestone(by(2026), 2)] }),
      deal('small', { gw: 0.25, milestones: [milestone(by(2026), 0.25)] }),
    ]);
    expect(chips(dataset, '2026-12-31')).to.deep.equal([
      'Chips: 2.25 GW in all',
      ['small', '0.25 GW, date stated'],
      ['large', '2 GW, date stated'],
    ]);
  });
});

describe('a series that is switched off', () => {
  const dataset = datasetOf([
    deal('a', { gw: 10, milestones: [milestone(by(2026), 10)] }),
    deal('b', { gw: 4, milestones: [milestone(by(2027), 4)] }),
    deal('site', { gw: 3, layer: 'site', start: from(2026) }),
  ]);

  it('leaves stack, sum and block, while scale, colours and the room of its panel stay', () => {
    const [all, some] = [sceneOf(dataset), sceneOf(dataset, {}, ['a'])];
    const [before, after] = [all.panels[0]!, some.panels[0]!];
    expect([before.title, after.title]).to.deep.equal([
      'Chips: 14 GW announced',
      'Chips: 4 GW announced',
    ]);
    expect(after.series.map(({ ids, tone }) => [...ids, tone])).to.deep.equal([
      ['b', before.series[1]!.tone],
    ]);
    expect([after.top, after.bottom, after.lines]).to.deep.equal([
      before.top,
      before.bottom,
      before.lines,
    ]);
    expect(some.height).to.equal(all.height);
    const final = after.areas.find(({ kind }) => kind === 'floor')!.final;
    expect(final).to.deep.equal([0, 4]);
  });

  it('keeps its label, at the end', () => {
    const [panel] = sceneOf(dataset, {}, ['b']).panels;
    expect(panel!.off.map(({ ids }) => ids)).to.deep.equal([['b']]);
    expect(panel!.labels.map(({ name, isOff }) => [...name, isOff])).to.deep.equal([
      ['a', false],
      ['b', true],
    ]);
  });

  it('is named in the notes, and is left out of heading, table and total', () => {
    const options = { ...readRampOptions({}, NOW).options, hidden: ['a'] };
    const words = rampWords(dataset, sceneOf(dataset, {}, ['a']), options, stage(960).locale);
    expect(words.notes[0]).to.equal('Switched off by the reader: a 10 GW.');
    expect(words.heading).to.equal('All 4 GW of announced chips has a date by which it is due');
    expect(words.table.rows.slice().map(([title]) => title)).to.deep.equal(['b', 'site']);
  });

  it('may be the last of its panel, which stays', () => {
    const scene = sceneOf(dataset, {}, ['site']);
    expect(scene.panels.map(({ title }) => title)).to.deep.equal([
      'Chips: 14 GW announced',
      'Sites',
    ]);
    const options = { ...readRampOptions({}, NOW).options, hidden: ['site'] };
    const { summary } = rampWords(dataset, scene, options, stage(960).locale);
    expect(summary).to.not.contain('site');
    expect(read(dataset, '2027-12-31', {}, ['site']).panels).to.have.length(1);
  });
});
