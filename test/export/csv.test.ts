import { expect } from '@open-wc/testing';
import { csvParse } from 'd3-dsv';

import type { Dataset } from '../../src/data/deal.js';
import { rampCsv, timelineCsv } from '../../src/export/csv.js';
import { localeFor } from '../../src/locale/locale.js';
import { readRampOptions, readTimelineOptions } from '../../src/model/options.js';
import { spanOf } from '../data/span-of.js';
import { bounded, deal, milestone, on, since } from '../model/deals.js';
import { NOW, articles, datasetOf, event } from '../model/figures.js';

type Row = Readonly<Record<string, string>>;

function rowsOf(csv: string): Row[] {
  return csvParse(csv).map((row) => ({ ...row }));
}

function ramp(dataset: Dataset, attributes = {}, lang = 'en'): Row[] {
  return rowsOf(rampCsv(dataset, readRampOptions(attributes, NOW).options, localeFor(lang)));
}

function timeline(dataset: Dataset, attributes = {}, lang = 'en'): Row[] {
  return rowsOf(
    timelineCsv(dataset, readTimelineOptions(attributes, NOW).options, localeFor(lang)),
  );
}

describe('rampCsv', () => {
  it('has the columns that it promises, and a line end', async () => {
    const csv = rampCsv(await articles(), readRampOptions({}, NOW).options, localeFor('en'));
    expect(csv.split('\n')[0]).to.equal(
      'id,title,layer,status,from,to,gw,bound,claim,source,floor',
    );
    expect(csv).to.match(/[^\n]\n$/);
  });

  it('has a row for each piece of capacity that comes at one time', async () => {
    const rows = ramp(await articles(), { layers: 'chips' });
    expect(
      rows.map(({ id, from, to, gw, bound, claim, floor }) => [
        id,
        from,
        to,
        gw,
        bound,
        claim,
        floor,
      ]),
    ).to.deep.equal([
      ['openai-nvidia', '', '', '10', 'exact', 'undated', '10'],
      ['openai-amd', '2026-01-01', '', '1', 'exact', 'stated', '1'],
      ['openai-amd', '', '', '5', 'exact', 'undated', '5'],
      ['openai-broadcom', '', '2028-12-31', '10', 'exact', 'stated', '10'],
    ]);
    expect(new Set(rows.map(({ source }) => source))).to.deep.equal(new Set(['donews']));
  });

  it('has rows that sum to the size of each deal, with floor and ceiling', async () => {
    const dataset = datasetOf([
      deal('d', { gw: [1.6, 2], milestones: [milestone(spanOf('2026'), [0.5, 1])] }),
    ]);
    const rows = ramp(dataset);
    const sum = (field: string): number => rows.reduce((all, row) => all + Number(row[field]), 0);
    expect([sum('floor'), sum('gw')]).to.deep.equal([1.6, 2]);
  });

  it('says what is assumed', async () => {
    const rows = ramp(await articles(), {
      'assume-by': '2029',
      parties: 'nvidia',
      layers: 'chips',
    });
    expect(rows.map(({ claim, to, gw }) => [claim, to, gw])).to.deep.equal([
      ['assumed', '2029-12-31', '10'],
    ]);
  });

  it('has the titles of the language', async () => {
    expect(ramp(await articles(), {}, 'zh').map(({ title }) => title)).to.include('英伟达集群');
  });
});

describe('timelineCsv', () => {
  it('has a row for each deal and event', async () => {
    const dataset = await articles();
    const csv = timelineCsv(dataset, readTimelineOptions({}, NOW).options, localeFor('en'));
    expect(csv.split('\n')[0]).to.equal(
      'id,title,lane,from,to,approximate,status,gw,usd,parties,source',
    );
    const rows = rowsOf(csv);
    expect(rows).to.have.length(dataset.accepted);
    expect(rows.find(({ id }) => id === 'openai-broadcom')).to.deep.equal({
      id: 'openai-broadcom',
      title: 'Own chips with Broadcom',
      lane: 'chips',
      from: '2025-10-13',
      to: '2028-12-31',
      approximate: 'no',
      status: 'announced',
      gw: '10',
      usd: '',
      parties: 'openai; broadcom',
      source: 'donews',
    });
    expect(rows.find(({ id }) => id === 'never-enough-compute')).to.include({
      lane: 'organisation',
      from: '2025-09-01',
      to: '2025-09-30',
      approximate: 'yes',
      status: '',
    });
  });

  it('leaves out what lies beyond its axis, and keeps what has no date', () => {
    const events = ['2024', '2026', '2027', null].map((at, index) =>
      event(`e${index}`, at === null ? null : spanOf(at)),
    );
    const rows = timeline(datasetOf([deal('runs')], events), { from: '2026', to: '2026' });
    expect(rows.map(({ id }) => id)).to.deep.equal(['e1', 'e3']);
  });

  it('has no last day for what has no stated end, and no day where none is stated', () => {
    const rows = timeline(
      datasetOf(
        [deal('runs', { gw: 4 }), deal('stands', { announced: spanOf('2025-Q3') })],
        [event('none', null)],
      ),
    );
    expect(rows.map(({ id, from, to }) => [id, from, to])).to.deep.equal([
      ['runs', '2025-07-01', ''],
      ['stands', '2025-07-01', '2025-09-30'],
      ['none', '', ''],
    ]);
  });

  it('has the status that holds, and money in dollars', () => {
    const usd = { floor: 5e11, ceiling: 5e11, bound: 'exact', basis: null } as const;
    const status = [since('announced'), since('paused', on('2026-01-01'))];
    const [row] = timeline(datasetOf([deal('d', { usd, status })]));
    expect(row).to.include({ usd: '500000000000', status: 'paused' });
  });

  it('has a number for an exact size, and the bound of any other in words', () => {
    const sizes = [
      4.5,
      [1.6, 2],
      bounded('about', 6),
      bounded('at-least', 2),
      bounded('up-to', 10, 0),
    ] as const;
    const rows = timeline(datasetOf(sizes.map((gw, index) => deal(`d${index}`, { gw }))));
    expect(rows.map(({ gw }) => gw)).to.deep.equal([
      '4.5',
      '1.6 to 2',
      '~6',
      'at least 2',
      'up to 10',
    ]);
  });

  it('never begins a cell as a formula', () => {
    const [row] = timeline(
      datasetOf([deal('d', { title: '=HYPERLINK("x")', parties: ['+1', '@a'] })]),
    );
    expect(row!['title']).to.equal(`'=HYPERLINK("x")`);
    expect(row!['parties']).to.equal(`'+1; @a`);
  });
});
