import { expect } from '@open-wc/testing';

import type { Dataset, Deal } from '../../src/data/deal.js';
import { localeFor } from '../../src/locale/locale.js';
import { type FigureWords, problemWords } from '../../src/model/figure.js';
import { readRampOptions, readTimelineOptions } from '../../src/model/options.js';
import { dateShares, rampWords } from '../../src/model/ramp-words.js';
import { rampScene } from '../../src/model/ramp.js';
import { type ListYear, type Unfolded, timelineList } from '../../src/model/timeline-list.js';
import { timelineWords } from '../../src/model/timeline-words.js';
import { timelineScene } from '../../src/model/timeline.js';
import { bounded, by, deal, from, milestone, on, overlap, since, year } from './deals.js';
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

/** What is said of the two articles; `␣` and `⍽` are no-break spaces. */
const SUMMARIES: Readonly<Record<string, readonly [timeline: string, ramp: RegExp]>> = {
  ja: [
    '2019〜2029年の年表。案件11件、出来事25件。',
    /^半導体で発表された容量は26GW（期限あり10GW、開始時期のみ1GW、時期の記載なし15GW）。データセンターで発表された容量は4\.5GW（時期の記載なし）。全区分の合計：26〜30\.5GW。Oracle data centresは.*と同じ容量の可能性があるため、区分をまたいで足し合わせていない。$/,
  ],
  de: [
    'Zeitleiste 2019 bis 2029 mit 11 Vorhaben und 25 Ereignissen.',
    /^26␣GW Chip-Leistung angekündigt: 10␣GW mit spätestem Termin, 1␣GW nur mit Beginn, 15␣GW ohne Termin\. 4,5␣GW Standort-Leistung angekündigt: alles ohne genannten Termin\. Alle Ebenen zusammen: 26 bis 30,5␣GW\. Oracle data centres ist womöglich dieselbe Leistung wie .*; deshalb werden Ebenen nicht addiert\.$/,
  ],
  fr: [
    'Chronologie (de 2019 à 2029)␣: 11 accords et 25 événements.',
    /^Annoncé pour les puces␣: 26␣GW \(10␣GW avec échéance, 1␣GW avec début seul, 15␣GW sans date\)\. Annoncé pour les sites␣: 4,5␣GW \(le tout sans date précisée\)\. Toutes catégories confondues␣: 26 à 30,5␣GW\. Oracle data centres est peut-être la même capacité que .*⍽; les catégories ne sont donc pas additionnées\.$/,
  ],
  es: [
    'Cronología (de 2019 a 2029): 11 acuerdos y 25 acontecimientos.',
    /^Anunciado en chips: 26␣GW \(10␣GW con fecha límite, 1␣GW solo con inicio, 15␣GW sin fecha\)\. Anunciado en centros de datos: 4,5␣GW \(todo sin fecha indicada\)\. Todas las categorías juntas: 26 a 30,5␣GW\. Oracle data centres quizá sea la misma capacidad que .*; por eso las categorías no se suman\.$/,
  ],
  ar: [
    'خط زمني من 2019 إلى 2029: 11 صفقة و25 حدثًا.',
    /^القدرة المعلنة للرقائق: 26␣غيغاواط \(10␣غيغاواط لها موعد أقصى، 1␣غيغاواط لها بداية فقط، 15␣غيغاواط بلا تاريخ مذكور\)\. القدرة المعلنة لمراكز البيانات: 4\.5␣غيغاواط \(كلها بلا تاريخ مذكور\)\. مجموع الفئات: 26 إلى 30\.5␣غيغاواط\. قد تكون قدرة \u2068Oracle data centres\u2069 .*، ولذلك لا تُجمع الفئات معًا\.$/,
  ],
};

describe('the summary of a figure', () => {
  it('is said in every language', async () => {
    const dataset = await articles();
    for (const [lang, [timeline, ramp]] of Object.entries(SUMMARIES)) {
      const seen = (text: string): string =>
        text.replaceAll('\u00a0', '␣').replaceAll('\u202f', '⍽');
      expect(seen(ofTimeline(dataset, {}, lang).summary)).to.equal(timeline);
      expect(seen(ofRamp(dataset, {}, lang).summary)).to.match(ramp);
    }
  });

  it('and all else has no mark of direction without its counterpart', async () => {
    const dataset = await articles();
    const count = (text: string, sign: string): number => text.split(sign).length;
    const asked = { 'assume-by': '2029', delay: 'P1Y', 'as-of': '2026' };
    for (const words of [
      ofRamp(dataset, asked, 'ar'),
      ofRamp(dataset, {}, 'ar'),
      ofTimeline(dataset, { to: '2025-06' }, 'ar'),
    ]) {
      const { summary, heading, notes, sources, table } = words;
      const all = [summary, heading, ...notes, ...sources.slice().map(({ text }) => text)];
      for (const text of [...all, ...table.rows.slice().flat()]) {
        expect(count(text, '\u2068'), text).to.equal(count(text, '\u2069'));
      }
      expect(notes.join(''), 'titles stand in notes').to.include('\u2068');
    }
  });
});

describe('the words of a ramp', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await articles();
  });

  it('say in a sentence what has a date and what has none', () => {
    expect(ofRamp(dataset).heading).to.equal(
      'Of 26 GW of announced chips, 10 GW has a date by which it is due, 1 GW a start, 15 GW no date',
    );
    expect(ofRamp(dataset, {}, 'zh').heading).to.equal(
      '已宣布的26吉瓦芯片中，10吉瓦有最晚交付日期，1吉瓦只有开始时间，15吉瓦没有日期',
    );
  });

  it('say it shortly in every language where all has a date of the same kind, or none has one', () => {
    const end = milestone(year(2028), 4.92);
    const headings = (gw: Partial<Deal>, attributes = {}): string[] =>
      ['en', 'zh', 'ja', 'de', 'fr', 'es', 'ar'].map((lang) =>
        ofRamp(datasetOf([deal('a', { gw: 4.92, ...gw })]), attributes, lang).heading.replace(
          /[\u00a0\u202f]/g,
          ' ',
        ),
      );
    expect(headings({ milestones: [end] })).to.deep.equal([
      'All 4.92 GW of announced chips has a date by which it is due',
      '已宣布的4.92吉瓦芯片全部有最晚交付日期',
      '半導体で発表された容量は4.92GW（期限あり）',
      '4,92 GW Chip-Leistung angekündigt: alles mit spätestem Termin',
      'Annoncé pour les puces : 4,92 GW (le tout avec échéance)',
      'Anunciado en chips: 4,92 GW (todo con fecha límite)',
      'القدرة المعلنة للرقائق: 4.92 غيغاواط (كلها لها موعد أقصى)',
    ]);
    expect(headings({})).to.deep.equal([
      'Of 4.92 GW of announced chips, none has a stated date',
      '已宣布的4.92吉瓦芯片全部未说明日期',
      '半導体で発表された容量は4.92GW（時期の記載なし）',
      '4,92 GW Chip-Leistung angekündigt: alles ohne genannten Termin',
      'Annoncé pour les puces : 4,92 GW (le tout sans date précisée)',
      'Anunciado en chips: 4,92 GW (todo sin fecha indicada)',
      'القدرة المعلنة للرقائق: 4.92 غيغاواط (كلها بلا تاريخ مذكور)',
    ]);
    expect(headings({ milestones: [milestone(from(2026), 4.92)] })[0]).to.equal(
      'All 4.92 GW of announced chips has a start',
    );
    expect(headings({}, { 'assume-by': '2029' })[0]).to.equal(
      'All 4.92 GW of announced chips has an assumed date',
    );
  });

  it('write each size in the unit of the drawing', () => {
    const file = datasetOf([deal('a', { gw: 0.75 }), deal('b', { gw: 6 })]);
    const sizes = (unit: string): unknown[] =>
      ofRamp(file, { unit })
        .table.rows.slice()
        .map((row) => row[3]);
    expect(sizes('auto')).to.have.members(['0.75 GW', '6 GW']);
    expect(sizes('MW')).to.have.members(['750 MW', '6,000 MW']);
  });

  it('tell sums in three digits as their panels do, and have all digits in the table', () => {
    const site = (id: string, gw: [number, number]): Deal => deal(id, { gw, layer: 'site' });
    const cloud = deal('c', { gw: 1.5, layer: 'cloud' });
    const deals = [site('a', [1.386, 1.386]), site('b', [6.975, 9.975]), cloud];
    const { heading, notes, table } = ofRamp(datasetOf(deals));
    expect(heading).to.equal('Of 11.4 GW of announced sites, none has a stated date');
    expect(notes[0]).to.equal('All layers together: 9.86 to 12.9 GW.');
    expect(table.rows.slice().flat()).to.include.members(['1.386 GW', '6.975 to 9.975 GW']);
  });

  it('round the ceiling of a range up, whatever digits it begins with', () => {
    const chips = ['a', 'b'].map((id) => deal(id, { gw: [9.1, 10.12] }));
    const { heading } = ofRamp(datasetOf(chips));
    expect(heading).to.equal('Of 20.3 GW of announced chips, none has a stated date');
  });

  it('give the honest range with its reason', () => {
    const { summary, notes } = ofRamp(dataset);
    const range =
      'All layers together: 26 to 30.5 GW. Oracle data centres may be the same capacity as NVIDIA clusters, AMD Instinct chips and Own chips with Broadcom, so layers are not added.';
    expect(summary).to.contain(range);
    expect(notes[0]).to.equal(range);
    expect(summary).to.contain('Of 4.5 GW of announced sites, none has a stated date.');
    expect(ofRamp(dataset, {}, 'zh').summary).to.contain('各类合计：26至30.5吉瓦。');
  });

  it('give 12 of the reasons and count the others', () => {
    const deals = Array.from({ length: 14 }, (_, index) => [
      deal(`c${index}`, { gw: 1, overlaps: [overlap(`s${index}`, 'possible')] }),
      deal(`s${index}`, { gw: 1, layer: 'site' }),
    ]).flat();
    expect(ofRamp(datasetOf(deals)).summary).to.match(
      /GW\. c0 may be .*; c11 may be the same capacity as s11; 2 more, so layers are not added\.$/,
    );
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
      /Assumed.* growth of .*NVIDIA clusters and AMD Instinct chips until/,
    );
    expect(notes(dataset, { delay: 'P1Y6M' })).to.contain('comes later by 1 year 6 months');
    expect(notes(dataset, { delay: 'P1Y6M' }, 'zh')).to.contain('推迟1年6个月');
    expect(notes(dataset, { curve: 'linear' })).to.contain('line is straight');
    expect(notes(dataset, { 'as-of': '2025-09' })).to.contain(
      'What was known on 30 September 2025',
    );
    expect(notes(dataset)).to.contain('No capacity stated: Stargate, Stargate UAE,');
    expect(notes(left)).to.contain('not counted (cancelled): Gone.');
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
    const { headings, rows: list } = ofRamp(dataset, { layers: 'chips' }).table;
    const rows = list.slice();
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
    const [row] = ofRamp(datasetOf([deal('d', { gw: 1 })])).table.rows.slice();
    expect(row!.at(-1)).to.equal('No source stated');
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
    const { headings, rows: list } = ofTimeline(dataset).table;
    const rows = list.slice();
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
    expect(headings).to.deep.equal(['Title', 'Date', 'Layer', 'Source']);
    expect(rows.slice()[0]).to.have.length(headings.length);
  });

  it('put rows and sources in words only when they are asked for', () => {
    const written: number[] = [];
    const titles = Array.from({ length: 300 }, (_, index) => ({
      get en() {
        written.push(index);
        return `Note ${index}`;
      },
    }));
    const events = titles.map((note, index) =>
      event(`e${index}`, on('2025-01-01'), { note, sources: [`s${index}`] }),
    );
    const { table, sources } = ofTimeline(datasetOf([], events));
    expect([table.rows.length, sources.length, written]).to.deep.equal([300, 300, []]);
    const cells = table.rows.slice(200, 202).map((row) => [row[0], row.at(-1)]);
    expect(cells).to.deep.equal([
      ['e200', 'Note 200'],
      ['e201', 'Note 201'],
    ]);
    expect(new Set(written)).to.deep.equal(new Set([200, 201]));
    expect(sources.slice(299)).to.deep.equal([{ text: 's299', url: null }]);
  });

  it('name at most 12 titles in a note and count the others', () => {
    const undated = (count: number): Dataset =>
      datasetOf(
        [],
        Array.from({ length: count }, (_, index) => event(`e${index}`, null)),
      );
    expect(ofTimeline(undated(12)).notes).to.deep.equal([
      'No date stated: e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10 and e11.',
    ]);
    expect(ofTimeline(undated(1246)).notes).to.deep.equal([
      'No date stated: e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11 and 1,234 more.',
    ]);
    expect(ofTimeline(undated(1246), {}, 'zh').notes[0]).to.match(/e11和另外1,234项。$/);
    const unsized = Array.from({ length: 15 }, (_, index) => deal(`d${index}`));
    expect(ofRamp(datasetOf(unsized)).notes.join()).to.contain('d10, d11 and 3 more.');
  });

  it('count one as one', () => {
    const dataset = datasetOf([deal('d')], [event('e', on('2025-01-01'))]);
    expect(ofTimeline(dataset).summary).to.contain('1 deal and 1 event.');
  });
});

describe('timelineList', () => {
  /** So many events in each year. */
  function eventsIn(years: readonly number[], each: number): Dataset {
    const ids = years.flatMap((year) => Array.from({ length: each }, (_, index) => [year, index]));
    return datasetOf(
      [],
      ids.map(([year, index]) => event(`${year}-${index}`, on(`${year}-03-01`))),
    );
  }

  function listOf(dataset: Dataset, attributes = {}, unfolded?: Unfolded): readonly ListYear[] {
    const settings = readTimelineOptions(attributes, NOW).options;
    return timelineList(dataset, settings, localeFor('en'), unfolded).years;
  }

  function counts(years: readonly ListYear[]): [string, number, number][] {
    return years.map(({ title, entries, more }) => [title, entries.length, more]);
  }

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
      ['No date stated', ['n']],
    ]);
    const { mark, ...entry } = years[0]!.entries[0]!;
    expect(mark).to.include({ shape: 'bar', tone: 'chips', status: 'contracted' });
    expect(years[2]!.entries[0]).to.include({ mark: null, date: '' });
    expect(entry).to.deep.equal({
      id: 'd',
      tone: 'chips',
      date: '1 Jul 2025',
      title: 'D',
      facts: ['contracted', '6 GW, by the end of 2028'],
    });
    expect(years[1]!.entries[0]!.tone).to.equal('model');
  });

  it('draws a date on a small axis of all years shown, 150 units long', () => {
    const dataset = datasetOf(
      [],
      [
        event('day', on('2025-07-02')),
        event('year', year(2026)),
        event('about', { ...year(2025), approximate: true }),
        event('from', from(2026)),
      ],
    );
    const [first, second] = listOf(dataset, { from: '2025', to: '2026' });
    const marks = [...first!.entries, ...second!.entries].map(({ id, mark }) => {
      const { x0, full0, full1, x1 } = mark!.band;
      return [id, mark!.shape, ...[x0, full0, full1, x1].map(Math.round)];
    });
    // 730 days have 150 units; a soft edge has 14, a fade 65 % of what it crosses.
    expect(marks).to.deep.equal([
      ['about', 'span', 5, 19, 66, 80],
      ['day', 'dot', 38, 38, 48, 48],
      ['year', 'span', 80, 80, 155, 155],
      ['from', 'span', 80, 80, 106, 155],
    ]);
  });

  it('holds a deal that runs on into the years shown', () => {
    const early = { announced: on('2024-05-01'), end: by(2026) };
    const dataset = datasetOf([deal('runs', early), deal('over', { ...early, end: by(2024) })]);
    const years = listOf(dataset, { from: '2025', to: '2026' });
    expect(counts(years)).to.deep.equal([['2024', 1, 0]]);
  });

  it('shows 100 entries, shared among the years, and counts the others', () => {
    const few = eventsIn([2020, 2021], 50);
    expect(counts(listOf(few))).to.deep.equal([
      ['2020', 50, 0],
      ['2021', 50, 0],
    ]);
    const many = datasetOf([], [...few.events, ...eventsIn([2022], 7).events]);
    const years = listOf(many);
    expect(counts(years)).to.deep.equal([
      ['2020', 46, 4],
      ['2021', 46, 4],
      ['2022', 7, 0],
    ]);
    expect(years[0]!.moreIds).to.deep.equal(['2020-46', '2020-47', '2020-48', '2020-49']);
    const unfolded = listOf(many, {}, new Map([['2021', 100]]));
    expect(counts(unfolded)[1]).to.deep.equal(['2021', 50, 0]);
  });

  it('names the ids of a thousand that are only counted', () => {
    const [{ entries, more, moreIds }] = listOf(eventsIn([2020], 5000)) as [ListYear];
    expect([entries.length, more, moreIds.length]).to.deep.equal([100, 4900, 1000]);
  });

  it('shows 3 of each year where there are many, and goes by decades beyond 60 years', () => {
    const span = (count: number): number[] =>
      Array.from({ length: count }, (_, index) => 1960 + index);
    const axis = { from: '1900', to: '3000' };
    const years = counts(listOf(eventsIn(span(60), 4), axis));
    expect(years).to.have.length(60);
    expect(years[0]).to.deep.equal(['1960', 3, 1]);
    expect(counts(listOf(eventsIn(span(61), 1), axis))).to.deep.equal([
      ...['1960–1969', '1970–1979', '1980–1989', '1990–1999'].map((title) => [title, 10, 0]),
      ...['2000–2009', '2010–2019'].map((title) => [title, 10, 0]),
      ['2020–2029', 1, 0],
    ]);
    expect(counts(listOf(eventsIn(span(1000), 1), axis))[0]).to.deep.equal(['1900–1999', 9, 31]);
  });

  it('says size, money and status in a line, and each delivery in one of its own', () => {
    const two = [milestone(year(2027), 2), milestone(year(2028), 6)];
    const dataset = datasetOf([
      deal('a', {
        gw: 6,
        usd: bounded('exact', 1e9),
        status: [{ is: 'contracted', at: null }],
        milestones: two,
      }),
      // What a single delivery says is not said before it.
      deal('b', { gw: 6, milestones: [milestone(year(2028), 6)] }),
      deal('c', { gw: [5, 6], milestones: [milestone(year(2028), 6)] }),
    ]);
    const told = listOf(dataset).flatMap(({ entries }) => entries.map(({ facts }) => facts));
    expect(told).to.deep.equal([
      ['6 GW\u00a0· $1 billion\u00a0· contracted', '2 GW, 2027', '6 GW, 2028'],
      ['6 GW, 2028'],
      ['5 to 6 GW', '6 GW, 2028'],
    ]);
  });

  it('names 12 deliveries of a deal and counts the others', () => {
    const milestones = Array.from({ length: 14 }, (_, index) => milestone(year(2026), index + 1));
    const [{ entries }] = listOf(datasetOf([deal('d', { milestones })])) as [ListYear];
    expect(entries[0]!.facts).to.have.length(13);
    expect(entries[0]!.facts.slice(-2)).to.deep.equal(['12 GW, 2026', '2 more']);
  });

  it('names the party of each entry where a wide timeline has a lane for each', () => {
    const dataset = datasetOf([
      deal('one', { parties: ['buyer', 'maker'] }),
      deal('other', { parties: ['buyer'], gw: 2 }),
    ]);
    const told = (attributes: object): (readonly string[])[] =>
      listOf(dataset, attributes).flatMap(({ entries }) => entries.map(({ facts }) => facts));
    expect(told({ lanes: 'party' })).to.deep.equal([['maker'], ['buyer\u00a0· 2 GW']]);
    expect(told({})).to.deep.equal([[], ['2 GW']]);
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
    const { message } = problem;
    expect(problemWords(problem, localeFor('en'))).to.deep.equal({
      text: 'This is not a date (/deals/0/announced): ',
      message,
    });
    expect(problemWords({ ...problem, row: 3, column: '日期' }, localeFor('zh'))).to.deep.equal({
      text: '日期无效（第3行“日期”列）：',
      message,
    });
    expect(problemWords({ ...problem, path: '' }, localeFor('en'))).to.deep.equal({
      text: 'This is not a date: ',
      message,
    });
  });
});
