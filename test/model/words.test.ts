import { expect } from '@open-wc/testing';

import type { Dataset } from '../../src/data/deal.js';
import { localeFor } from '../../src/locale/locale.js';
import { type FigureWords, problemWords } from '../../src/model/figure.js';
import { readRampOptions, readTimelineOptions } from '../../src/model/options.js';
import { dateShares, rampWords } from '../../src/model/ramp-words.js';
import { rampScene } from '../../src/model/ramp.js';
import { timelineList } from '../../src/model/timeline-list.js';
import { timelineWords } from '../../src/model/timeline-words.js';
import { timelineScene } from '../../src/model/timeline.js';
import { by, deal, milestone, on, since } from './deals.js';
import { NOW, articles, datasetOf, event, rampOf, stage } from './figures.js';

function ofRamp(dataset: Dataset, attributes = {}, lang = 'en'): FigureWords {
  const { options } = readRampOptions(attributes, NOW);
  const place = stage(960, lang);
  return rampWords(dataset, rampScene(dataset, options, place), options, place.locale);
}

function ofTimeline(dataset: Dataset, attributes = {}, lang = 'en'): FigureWords {
  const { options } = readTimelineOptions(attributes, NOW);
  const place = stage(960, lang);
  return timelineWords(dataset, timelineScene(dataset, options, place), options, place.locale);
}

describe('the words of a ramp', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await articles();
  });

  it('say in a sentence what has a date and what has none', () => {
    expect(ofRamp(dataset).heading).to.equal(
      'Of 26 GW of announced chips, 10 GW have a date by which they are due, 1 GW a start, 15 GW neither',
    );
    expect(ofRamp(dataset, {}, 'zh').heading).to.equal(
      '已宣布的26吉瓦芯片中，10吉瓦有最晚交付日期，1吉瓦只有开始时间，15吉瓦两者皆无',
    );
  });

  it('give the honest range with its reason', () => {
    const { summary, notes } = ofRamp(dataset);
    const range =
      'All layers together: 26 to 30.5 GW. Oracle data centres may be the same capacity as NVIDIA clusters, AMD Instinct chips and Own chips with Broadcom, so layers are not added.';
    expect(summary).to.contain(range);
    expect(notes[0]).to.equal(range);
    expect(summary).to.contain('Of 4.5 GW of announced sites, 4.5 GW have no stated date.');
    expect(ofRamp(dataset, {}, 'zh').summary).to.contain('各类合计：26至30.5吉瓦。');
  });

  it('give no range over layers where there is one', () => {
    expect(ofRamp(dataset, { layers: 'chips' }).summary).to.not.contain('All layers');
  });

  it('name what is assumed, delayed, out, without capacity, and what was known when', () => {
    const left = datasetOf([
      deal('gone', { title: 'Gone', gw: 2, status: [since('cancelled')] }),
      deal('here', { gw: 1 }),
    ]);
    const notes = (...of: Parameters<typeof ofRamp>): string => ofRamp(...of).notes.join('\n');
    expect(notes(dataset, { 'assume-by': '2029' })).to.match(
      /Assumed.* NVIDIA clusters and AMD Instinct chips grow/,
    );
    expect(notes(dataset, { delay: 'P1Y6M' })).to.contain('comes later by 1 year 6 months');
    expect(notes(dataset, { delay: 'P1Y6M' }, 'zh')).to.contain('推迟1年6个月');
    expect(notes(dataset, { curve: 'linear' })).to.contain('line is straight');
    expect(notes(dataset, { 'as-of': '2025-09' })).to.contain(
      'What was known on 30 September 2025',
    );
    expect(notes(dataset)).to.contain('No capacity stated: Stargate, Stargate UAE,');
    expect(notes(left)).to.contain('superseded): Gone.');
  });

  it('share a panel out to the kinds of its dates', () => {
    const series = rampOf(dataset).panels[0]!.series.map(({ capacity }) => capacity);
    expect(dateShares(series)).to.deep.equal({
      all: 26,
      due: 10,
      started: 1,
      assumed: 0,
      undated: 15,
    });
    const assumed = rampOf(dataset, { 'assume-by': '2029' }).panels[0]!.series;
    expect(dateShares(assumed.map(({ capacity }) => capacity))).to.deep.equal({
      all: 26,
      due: 10,
      started: 1,
      assumed: 15,
      undated: 0,
    });
  });

  it('have a row in the table for every piece of capacity', () => {
    const { headings, rows } = ofRamp(dataset, { layers: 'chips' }).table;
    expect(headings).to.deep.equal([
      'Title',
      'Layer',
      'Status',
      'Capacity',
      'From',
      'To',
      'Claim',
      'Source',
    ]);
    expect(rows.map((row) => row.slice(0, 7))).to.deep.equal([
      ['NVIDIA clusters', 'Chips', 'announced', '10 GW', '', '', 'no date stated'],
      ['AMD Instinct chips', 'Chips', 'announced', '1 GW', '2026-01-01', '', 'date stated'],
      ['AMD Instinct chips', 'Chips', 'announced', '5 GW', '', '', 'no date stated'],
      ['Own chips with Broadcom', 'Chips', 'announced', '10 GW', '', '2028-12-31', 'date stated'],
    ]);
    for (const row of rows) expect(row[7]).to.not.equal('');
  });

  it('say where no source is stated', () => {
    expect(ofRamp(datasetOf([deal('d', { gw: 1 })])).table.rows[0]!.at(-1)).to.equal(
      'No source stated',
    );
  });

  it('have something to say where nothing states a capacity', () => {
    for (const lang of ['en', 'zh']) {
      const { heading, summary } = ofRamp(datasetOf([deal('d')]), {}, lang);
      expect([heading, summary]).to.not.include('');
    }
  });
});

describe('the words of a timeline', () => {
  it('are those of the data, with a summary', async () => {
    const dataset = await articles();
    expect(ofTimeline(dataset).heading).to.contain('26 GW of chips');
    expect(ofTimeline(dataset).summary).to.equal(
      'Timeline 2019 to 2029 with 11 deals and 25 events.',
    );
    expect(ofTimeline(dataset, {}, 'zh').summary).to.equal(
      '2019年至2029年时间线，含11项交易和25个事件。',
    );
  });

  it('tell in the notes what has no place', async () => {
    const notes = ofTimeline(await articles(), { from: '2025' }).notes.join('\n');
    expect(notes).to.contain('Capped-profit company OpenAI LP').and.contain('No date stated: ');
    expect(notes).to.match(/Outside the years shown: .*Simo/);
  });

  it('have every item in the table, with date, delivery, status, parties and sources', async () => {
    const dataset = await articles();
    const { headings, rows } = ofTimeline(dataset).table;
    expect(rows).to.have.length(dataset.accepted);
    const amd = rows.find(([title]) => title === 'AMD Instinct chips')!;
    const cell = (heading: string): string => amd[headings.indexOf(heading)]!;
    expect(cell('Date')).to.equal('6 October 2025');
    expect(cell('Capacity')).to.equal('6 GW');
    expect(cell('Delivery')).to.equal('1 GW, from 2026 on, end not stated');
    expect(cell('Parties')).to.equal('OpenAI and AMD');
    expect(cell('Source')).to.contain('DoNews');
  });

  it('leave out columns in which nothing stands', () => {
    const { headings, rows } = ofTimeline(datasetOf([], [event('e', on('2025-01-01'))])).table;
    expect(headings).to.not.include('Money');
    expect(rows[0]).to.have.length(headings.length);
  });

  it('count one as one', () => {
    const dataset = datasetOf([deal('d')], [event('e', on('2025-01-01'))]);
    expect(ofTimeline(dataset).summary).to.contain('1 deal and 1 event.');
  });
});

describe('timelineList', () => {
  const { options } = readTimelineOptions({ from: '2025', to: '2026' }, NOW);

  it('tells items year by year, without a date last, and none outside the axis', () => {
    const dataset = datasetOf(
      [
        deal('d', {
          title: 'D',
          gw: 6,
          milestones: [milestone(by(2028), 6)],
          status: [since('contracted')],
        }),
        deal('n', { announced: null }),
      ],
      [event('before', on('2024-12-31')), event('e', on('2026-02-03'), { kind: 'model' })],
    );
    const { years } = timelineList(dataset, options, localeFor('en'));
    expect(years.map(({ title, entries }) => [title, entries.map(({ id }) => id)])).to.deep.equal([
      ['2025', ['d']],
      ['2026', ['e']],
      ['no date stated', ['n']],
    ]);
    expect(years[0]!.entries[0]).to.deep.equal({
      id: 'd',
      tone: 'chips',
      date: '1 Jul 2025',
      title: 'D',
      facts: ['6 GW', '6 GW, by the end of 2028', 'contracted'],
    });
    expect(years[1]!.entries[0]!.tone).to.equal('model');
  });

  it('tells the whole data set', async () => {
    const dataset = await articles();
    const { years } = timelineList(dataset, readTimelineOptions({}, NOW).options, localeFor('zh'));
    expect(years.flatMap(({ entries }) => entries)).to.have.length(dataset.accepted);
  });
});

describe('problemWords', () => {
  const problem = {
    code: 'date',
    message: 'expected a date, found "soon"',
    path: '/deals/0/announced',
    value: 'soon',
  } as const;

  it('say what kind of problem it is, where, and what was expected', () => {
    expect(problemWords(problem, localeFor('en'))).to.equal(
      'This is not a date (/deals/0/announced): expected a date, found "soon"',
    );
    expect(problemWords({ ...problem, row: 3, column: '日期' }, localeFor('zh'))).to.equal(
      '日期无效（第3行“日期”列）：expected a date, found "soon"',
    );
    expect(problemWords({ ...problem, path: '' }, localeFor('en'))).to.equal(
      'This is not a date: expected a date, found "soon"',
    );
  });
});
