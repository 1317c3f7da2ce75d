import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { readCsv, withFormula, writeCsv } from '../../src/data/csv.js';
import { dayOf, formatSpan } from '../../src/data/dates.js';
import type { Dataset, Deal } from '../../src/data/deal.js';
import { readDeals, readRows } from '../../src/data/parse.js';

/** Everything that is wrong, with the place in the table. */
function faults({ problems }: Dataset): unknown[] {
  return problems.map(({ code, path, row, column }) => [code, path, row, column]);
}

function only(dataset: Dataset): Deal {
  expect(dataset.problems).to.deep.equal([]);
  expect(dataset.deals).to.have.length(1);
  return dataset.deals[0]!;
}

/** A deal from a table with one row. */
function fromCells(cells: Readonly<Record<string, string>>): Dataset {
  const all = { id: 'a', title: 'A', announced: '2025', ...cells };
  return readRows([Object.keys(all), Object.values(all)]);
}

describe('readCsv', () => {
  const rows = [
    ['id', 'title', 'note'],
    ['a', 'A; B, "C"', 'two\nlines'],
  ];
  const texts: Readonly<Record<string, string>> = {
    commas: 'id,title,note\na,"A; B, ""C""","two\nlines"\n',
    semicolons: 'id;title;note\r\na;"A; B, ""C""";"two\nlines"\r\n',
    tabs: 'id\ttitle\tnote\ra\t"A; B, ""C"""\t"two\nlines"',
    'a byte order mark and empty lines': '\ufeff\n \nid,title,note\na,"A; B, ""C""","two\nlines"',
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`reads ${name}`, () => {
      expect(readCsv(text)).to.deep.equal(rows);
    });
  }

  it('reports a quotation mark that is not closed, as it takes what follows for its own', () => {
    expect(readDeals('id,title,announced\na,A,2025\nb,"B,2025').problems[0]).to.include({
      code: 'parse',
      path: '',
    });
  });
});

describe('writeCsv', () => {
  it('writes rows that are read back as they were', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab,;\t"\n =+-@\'＝') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = readCsv(writeCsv(['id', 'title'], rows));
        expect(read[0]).to.deep.equal(['id', 'title']);
        // A text that begins with an apostrophe and a formula's sign is as rare as it is lost.
        const original = rows.map((row) => row.map(withFormula));
        expect(read.slice(1).map((row) => row.map(withFormula))).to.deep.equal(original);
      }),
    );
  });

  it('keeps spreadsheets from running a text, and leaves numbers numbers', () => {
    const row = ['=1+1', '+1', '-2.5e3', '-a', '@b', '\tc', '＝d', 'e', -3, 250e9, null];
    expect(writeCsv(['a'], [row])).to.equal(
      `a\n'=1+1,+1,-2.5e3,'-a,'@b,'\tc,'＝d,e,-3,250000000000,\n`,
    );
  });
});

describe('readRows', () => {
  it('reads the fields in any case and order, with spaces, and in Chinese', () => {
    const english = readRows([
      [
        'STATUS',
        ' Title ',
        'ID',
        'Announced',
        'Start',
        'end',
        'GW',
        'Usd',
        'Mile stones',
        'layer',
        'Parties',
        'sources',
        'Note',
      ],
      [
        'Letter of intent',
        '甲',
        'x',
        '2025-10-06',
        '2026-H2',
        '../2029',
        '6',
        '$250B',
        '2026-H2: 1',
        'Chips',
        'openai; AMD',
        's',
        'n',
      ],
    ]);
    const chinese = readRows([
      [
        '状态',
        '标题',
        '编号',
        '公布日期',
        '开始',
        '结束',
        '容量',
        '金额',
        '里程碑',
        '层',
        '参与方',
        '来源',
        '备注',
      ],
      [
        '意向书',
        '甲',
        'x',
        '2025-10-06',
        '2026-H2',
        '../2029',
        '６吉瓦',
        '2500亿美元',
        '2026-H2：1 吉瓦',
        '芯片',
        'openai；AMD',
        's',
        'n',
      ],
    ]);
    const { written: _english, ...one } = only(english);
    const { written: _chinese, ...other } = only(chinese);
    expect(one).to.deep.equal(other);
    expect(one).to.deep.include({
      id: 'x',
      title: '甲',
      layer: 'chips',
      parties: ['openai', 'AMD'],
      sources: ['s'],
      note: 'n',
      status: [{ is: 'letter-of-intent', at: null }],
    });
    expect(one.gw!.ceiling).to.equal(6);
    expect(one.usd!.ceiling).to.equal(250e9);
    expect(one.milestones[0]!.at.written).to.equal('2026-H2');
    expect(english.warnings).to.deep.equal([]);
    expect(chinese.warnings).to.deep.equal([]);
  });

  it('reads 日期, 功率 and 类别, where a layer or a size makes a deal and any other word an event', () => {
    const { deals, events, problems } = readRows([
      ['编号', '标题', '类别', '日期', '功率'],
      ['a', '甲', '数据中心', '2025', '1吉瓦'],
      ['b', '乙', 'Model', '2025-08', ''],
      ['c', '丙', '展会', '2024', '—'],
      ['d', '丁', '计画', '2024', '1吉瓦'],
    ]);
    expect(deals.map(({ id, layer }) => [id, layer])).to.deep.equal([['a', 'site']]);
    expect(events.map(({ id, kind }) => [id, kind])).to.deep.equal([
      ['b', 'model'],
      ['c', '展会'],
    ]);
    expect(problems.map(({ path, column }) => [path, column])).to.deep.equal([
      ['/deals/1/layer', '类别'],
    ]);
  });

  it('reads milestones, statuses and overlaps as lists', () => {
    const { deals, problems } = readRows([
      ['id', 'title', 'announced', 'milestones', 'status', 'overlaps', 'within', 'supersedes'],
      [
        'a',
        'A',
        '2025',
        '2026-H2: 1; 2029：6 GW；',
        '2025: announced; 2026: contracted',
        'b; c: likely',
        'd',
        'd',
      ],
      ['b', 'B', '2025', '', 'announced; 运营中', '', '', ''],
      ['c', 'C', '2025', '', '已取消', '', '', ''],
      ['d', 'D', '2025', '', '', '', '', ''],
    ]);
    expect(problems).to.deep.equal([]);
    const [a, b, c] = deals;
    expect(a!.milestones.map(({ at, gw }) => [at.written, gw.ceiling])).to.deep.equal([
      ['2026-H2', 1],
      ['2029', 6],
    ]);
    expect(a!.status.map(({ is, at }) => [is, at?.written])).to.deep.equal([
      ['announced', '2025'],
      ['contracted', '2026'],
    ]);
    expect(a!.overlaps).to.deep.equal([
      { id: 'b', certainty: 'possible', gw: null },
      { id: 'c', certainty: 'likely', gw: null },
    ]);
    expect(a).to.include({ within: 'd', supersedes: 'd' });
    expect(b!.status.map(({ is }) => is)).to.deep.equal(['announced', 'operational']);
    expect(c!.status.map(({ is }) => is)).to.deep.equal(['cancelled']);
  });

  const statuses = {
    已宣布: 'announced',
    意向书: 'letter-of-intent',
    已签约: 'contracted',
    在建: 'under-construction',
    运营中: 'operational',
    暂停: 'paused',
    取消: 'cancelled',
    转让: 'transferred',
    被取代: 'superseded',
    'Under construction': 'under-construction',
    LETTER_OF_INTENT: 'letter-of-intent',
  };
  for (const [cell, status] of Object.entries(statuses)) {
    it(`reads the status ${cell}`, () => {
      expect(only(fromCells({ status: cell })).status[0]!.is).to.equal(status);
    });
  }

  const layers = {
    芯片: 'chips',
    站点: 'site',
    数据中心: 'site',
    云: 'cloud',
    资金: 'money',
    计划: 'programme',
    Chips: 'chips',
  };
  for (const [cell, layer] of Object.entries(layers)) {
    it(`reads the layer ${cell}`, () => {
      expect(only(fromCells({ layer: cell })).layer).to.equal(layer);
    });
  }

  it('takes what editors make of a cell', () => {
    const one = only(
      fromCells({
        announced: '&nbsp;2025\u201110\u201306\u00a0',
        gw: '\u201c4.5&nbsp;GW\u201d',
        milestones: '２０２６：１',
        title: '\u00a0A \u2013 B\u00a0',
        note: "'=1+1",
      }),
    );
    expect(one.announced!.first).to.equal(dayOf(2025, 10, 6));
    expect(one.gw!.ceiling).to.equal(4.5);
    expect(one.milestones[0]!.at.first).to.equal(dayOf(2026, 1, 1));
    expect(one.title).to.equal('A \u2013 B');
    expect(one.note).to.equal('=1+1');
  });

  it('takes what is written without the marks of direction that pages and spreadsheets add', () => {
    const marked = (text: string): string => `\u202a\u200e${text}\u200f\u202c`;
    const title = '\u2067مجمع\u2069 1';
    const one = only(
      fromCells({
        announced: marked('2025-10-06'),
        gw: marked('4.5\u00ad GW'),
        milestones: `${marked('2026')}: ${marked('1')}`,
        layer: marked('Chips'),
        title,
      }),
    );
    expect(one.announced!.first).to.equal(dayOf(2025, 10, 6));
    expect(one.gw!.ceiling).to.equal(4.5);
    expect(one.milestones[0]!.gw.ceiling).to.equal(1);
    expect(one.layer).to.equal('chips');
    expect(one.title, 'a text keeps its own').to.equal(title);
  });

  it('takes the unit in the heading for numbers that have none of their own', () => {
    for (const [cell, gw] of [
      ['750', 0.75],
      ['~750', 0.75],
      ['1,200', 1.2],
      ['500-750', 0.75],
      ['750+', 0.75],
      ['2 GW', 2],
    ] as const) {
      expect(only(fromCells({ 'GW (MW)': cell })).gw!.ceiling, cell).to.equal(gw);
    }
    const { usd } = only(fromCells({ '金额（亿美元）': '2500' }));
    expect(usd!.ceiling).to.equal(250e9);
  });

  it('takes the unit in the heading of milestones for each of them', () => {
    for (const [heading, sizes] of [
      ['Milestones (MW)', [0.5, 0.75, 1]],
      ['里程碑（兆瓦）', [0.5, 0.75, 1]],
      ['Milestones (GW)', [500, 750, 1000]],
      ['Milestones (planned)', [500, 750, 1000]],
    ] as const) {
      const { milestones } = only(fromCells({ [heading]: '2026-H2: 500；2027: 750; 2029: 1e3' }));
      expect(
        milestones.map(({ gw }) => gw.ceiling),
        heading,
      ).to.deep.equal(sizes);
    }
    const { milestones } = only(fromCells({ 'Milestones (MW)': '2026: 500 MW; 2027: 2 GW' }));
    expect(milestones.map(({ gw }) => gw.ceiling)).to.deep.equal([0.5, 2]);
  });

  it('takes an empty cell or a dash for what is not stated', () => {
    const one = only(
      fromCells({ announced: '', gw: '\u2014', usd: '-', status: ' ', layer: '\u2013' }),
    );
    expect([one.announced, one.gw, one.usd, one.layer]).to.deep.equal([null, null, null, null]);
  });

  it('takes a row for an event by its kind, or by a date "at" and nothing of a deal', () => {
    const { deals, events, problems } = readRows([
      ['id', 'title', 'kind', 'at', 'announced', 'gw', 'usd'],
      ['a', 'A', 'Model', '', '2025', '', ''],
      ['b', 'B', '', '2025', '', '', ''],
      ['c', 'C', '', '2025', '', '6', ''],
      ['d', 'D', '', '2025', '', '', '$1B'],
      ['e', 'E', '', '', '2025', '', ''],
      ['f', 'F', 'My kind', '2025', '', '', ''],
    ]);
    expect(problems).to.deep.equal([]);
    expect(events.map(({ id, kind, at }) => [id, kind, at!.written])).to.deep.equal([
      ['a', 'model', '2025'],
      ['b', null, '2025'],
      ['f', 'My kind', '2025'],
    ]);
    expect(deals.map(({ id, announced }) => [id, announced!.written])).to.deep.equal([
      ['c', '2025'],
      ['d', '2025'],
      ['e', '2025'],
    ]);
  });

  it('warns of a second date of a row, which stands for nothing', () => {
    const { deals, events, warnings } = readRows([
      ['id', 'title', 'kind', 'at', 'date', 'gw'],
      ['a', 'A', 'model', '2024', '2025', ''],
      ['b', 'B', '', '2024', '2025', '6'],
      ['c', 'C', '', '2024', '', '6'],
    ]);
    expect(events.map(({ at }) => at!.written)).to.deep.equal(['2024']);
    expect(deals.map(({ announced }) => announced!.written)).to.deep.equal(['2025', '2024']);
    expect(warnings.map(({ row, column }) => [row, column])).to.deep.equal([
      [3, 'at'],
      [2, 'date'],
    ]);
  });

  it('makes ids from the numbers of the rows where the table has no column for them', () => {
    const { deals } = readRows([
      ['title', 'announced'],
      ['Stargate, 10 GW', '2025'],
      ['', ''],
      ['Stargate, 10 GW', '2025'],
    ]);
    expect(deals.map(({ id }) => id)).to.deep.equal(['row-2', 'row-4']);
  });

  it('says row, heading and pointer of what is wrong, and skips empty rows', () => {
    const dataset = readRows([
      ['', ''],
      ['ID', 'Title', 'Date', 'Capacity', 'GW', 'Milestones'],
      ['a', 'A', '2025', '', '4,5', ''],
      ['', ' ', '', '', '', ''],
      ['b', '', '22.7.2025', '', '6', '2026: 7; 2025: x'],
      ['', 'C', '2025', '', '', 'soon'],
      ['d', 'D', '2025', '', '', ''],
    ]);
    expect(faults(dataset)).to.deep.equal([
      ['quantity', '/deals/0/gw', 2, 'GW'],
      ['schema', '/deals/1/title', 4, 'Title'],
      ['date', '/deals/1/announced', 4, 'Date'],
      ['quantity', '/deals/1/milestones/1/gw', 4, 'Milestones'],
      ['quantity', '/deals/1/milestones/0/gw', 4, 'Milestones'],
      ['schema', '/deals/2/id', 5, 'ID'],
      ['schema', '/deals/2/milestones/0/gw', 5, 'Milestones'],
    ]);
    expect([dataset.accepted, dataset.rejected]).to.deep.equal([1, 3]);
  });

  it('warns once of a column that it does not know, and passes its cells on', () => {
    const { warnings, deals } = readRows([
      ['id', 'title', 'announced', 'Anounced', 'a/b', 'gw', 'GW', ''],
      ['a', 'A', '2025', 'x', 'y', '1', '2', 'z'],
      ['b', 'B', '2025', 'x', 'y', '1', '', ''],
    ]);
    expect(warnings.map(({ path, row, column }) => [path, row, column])).to.deep.equal([
      ['/deals/0/Anounced', 2, 'Anounced'],
      ['/deals/0/a~1b', 2, 'a/b'],
      ['/deals/0/GW (column 7)', 2, 'GW'],
      ['/deals/0/(column 8)', 2, ''],
    ]);
    expect(warnings[0]!.message).to.include('perhaps "announced"');
    expect(deals[0]!.written).to.include({ Anounced: 'x', 'a/b': 'y', '(column 8)': 'z' });
    expect(deals[0]!.gw!.ceiling).to.equal(1);
  });

  it('refuses a row with more cells than headings, as an unquoted comma makes it', () => {
    const dataset = readDeals('id,title,announced,gw\na,A,2025,1,200 MW\nb,B,2025,6,\nc,C\n');
    expect(faults(dataset)).to.deep.equal([['schema', '/deals/0', 2, undefined]]);
    expect(dataset.problems[0]!.message).to.equal('expected 4 cells as in the heading, found 5');
    expect([dataset.accepted, dataset.rejected]).to.deep.equal([2, 1]);
  });

  it('reports a table that is empty, or without a heading that it knows', () => {
    for (const rows of [[], [['']], [['id', 'title', 'announced']]]) {
      expect(readRows(rows).problems.map(({ code }) => code)).to.deep.equal(['empty']);
    }
    expect(
      readRows([
        ['constructor', '__proto__'],
        ['1', '2'],
      ]).problems[0],
    ).to.include({
      code: 'parse',
    });
  });

  it('misses a date only where the table has no column for one', () => {
    const dataset = readRows([
      ['id', 'title'],
      ['a', 'A'],
    ]);
    expect(faults(dataset)).to.deep.equal([['schema', '/deals/0/announced', 2, undefined]]);
  });

  it('never throws, and counts every row', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '2026',
        '6',
        '~6 GW',
        'a',
        'chips',
        '2026: 1; 2027: 2',
        'announced',
        '__proto__',
      ),
      fc.string({ unit: 'binary' }),
    );
    const headings = fc.subarray(
      [
        'id',
        'title',
        'announced',
        'at',
        'kind',
        'gw',
        'milestones',
        'status',
        '类别',
        '__proto__',
        'toString',
      ],
      { minLength: 2 },
    );
    fc.assert(
      fc.property(
        headings,
        fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 6 }),
        (head, body) => {
          const dataset = readRows([head, ...body]);
          expect(dataset.accepted + dataset.rejected).to.be.at.most(body.length);
          expect(dataset.accepted).to.equal(dataset.deals.length + dataset.events.length);
          expect(readDeals(writeCsv(head, body), { type: 'csv' })).to.have.property('problems');
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('reading an export of <gw-ramp>', () => {
  const heading = 'id,title,layer,status,from,to,gw,bound,claim,source,floor';

  it('adds the rows of one id up to a deal', () => {
    // AMD: 1 GW from 2026 on and 5 without a date; a range of 1.6 to 2 GW of which 0.5 come in 2026.
    const { deals, problems, warnings, accepted } = readDeals(
      [
        heading,
        'amd,AMD,chips,contracted,2026-01-01,,1,exact,stated,s,1',
        'amd,AMD,chips,contracted,,,5,exact,undated,s,5',
        'broadcom,Broadcom,chips,announced,,2028-12-31,10,exact,stated,t; u,10',
        'nvidia,NVIDIA,chips,letter-of-intent,,,10,at-least,undated,,10',
        'range,"A, range",,announced,2026-07-01,2026-12-31,0.5,exact,stated,,0.5',
        'range,"A, range",,announced,2027-01-01,2029-12-31,1.5,up-to,assumed,,1.1',
        'open,Open,site,announced,,,10,up-to,undated,,0',
      ].join('\n'),
    );
    expect(problems).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
    expect(accepted).to.equal(5);
    const [amd, broadcom, nvidia, range, open] = deals as [Deal, Deal, Deal, Deal, Deal];
    expect(amd).to.deep.include({ layer: 'chips', announced: null, end: null, sources: ['s'] });
    expect(amd.status).to.deep.equal([{ is: 'contracted', at: null }]);
    expect(amd.gw).to.include({ floor: 6, ceiling: 6, bound: 'exact' });
    expect(amd.milestones).to.have.length(1);
    expect(amd.milestones[0]!.at).to.include({ first: dayOf(2026, 1, 1), last: null });
    expect(amd.milestones[0]!.gw.ceiling).to.equal(1);
    expect(amd.milestones[0]!.source).to.equal('s');
    expect(broadcom.milestones[0]!.at).to.include({ first: null, last: dayOf(2028, 12, 31) });
    expect(broadcom.sources).to.deep.equal(['t', 'u']);
    expect(nvidia.milestones).to.deep.equal([]);
    expect(nvidia.gw).to.include({ floor: 10, ceiling: 10, bound: 'at-least' });
    expect(range.title).to.equal('A, range');
    expect(range.layer).to.equal(null);
    expect(range.gw).to.include({ floor: 1.6, ceiling: 2, bound: 'up-to' });
    expect(formatSpan(range.milestones[0]!.at)).to.equal('2026-07/2026-12');
    expect(range.start).to.equal(null);
    expect(range.end!.last).to.equal(dayOf(2029, 12, 31));
    expect(open.gw).to.include({ floor: 0, ceiling: 10, bound: 'up-to' });
  });

  it('has what is assumed begin where its row does if no milestone comes before', () => {
    const row = 'a,A,site,announced,2026-03-05,2029-12-31,4.5,exact,assumed,,4.5';
    const one = only(readDeals(`${heading}\n${row}`));
    expect(one.start!.first).to.equal(dayOf(2026, 3, 5));
    expect(one.end!.last).to.equal(dayOf(2029, 12, 31));
  });

  it('gives a milestone without a last day none from what is assumed beside it', () => {
    const one = only(
      readDeals(
        [
          heading,
          'a,A,chips,announced,2026-01-01,,1,exact,stated,,1',
          'a,A,chips,announced,2026-01-01,2029-12-31,5,exact,assumed,,5',
        ].join('\n'),
      ),
    );
    expect([one.start, one.end]).to.deep.equal([null, null]);
  });

  it('sums decimal fractions exactly, in the order of the rows', () => {
    const one = only(
      readDeals(
        [
          heading,
          'a,A,,announced,2026-01-01,2026-12-31,0.1,about,stated,,0.1',
          'a,A,,announced,2028-01-01,2028-12-31,0.3,exact,stated,,0.3',
          'a,A,,announced,2027-07-01,,0.2,exact,stated,,0.2',
          'a,A,,announced,2029-01-01,2029-12-31,0.1,exact,stated,,0.1',
        ].join('\n'),
      ),
    );
    expect(one.milestones.map(({ at, gw }) => [formatSpan(at), gw.ceiling])).to.deep.equal([
      ['2026', 0.1],
      ['2028', 0.4],
      ['2027-07/..', 0.6],
      ['2029', 0.7],
    ]);
    expect(one.milestones[0]!.gw.bound).to.equal('about');
    expect(one.gw!.ceiling).to.equal(0.7);
  });

  it('refuses a deal whose rows were sorted otherwise than by time', () => {
    const dataset = readDeals(
      [
        heading,
        'a,A,,announced,2028-01-01,2028-12-31,0.3,exact,stated,,0.3',
        'a,A,,announced,2026-01-01,2026-12-31,0.1,exact,stated,,0.1',
      ].join('\n'),
    );
    expect(faults(dataset)).to.deep.equal([['quantity', '/deals/0/milestones/0/gw', 2, undefined]]);
  });

  it('says the row of what is wrong', () => {
    const dataset = readDeals(
      [
        heading,
        'a,A,chips,announced,,,5,exact,undated,,5',
        'a,A,chips,announced,,,x,exact,undated,,5',
        'b,B,chips,announced,,,5,exact,guessed,,y',
        'c,C,chips,announced,2026-01-01,2026-02-30,5,exact,stated,,5',
      ].join('\n'),
    );
    expect(faults(dataset)).to.deep.equal([
      ['schema', '/deals/0/gw', 3, 'gw'],
      ['schema', '/deals/1/claim', 4, 'claim'],
      ['schema', '/deals/1/floor', 4, 'floor'],
      ['date', '/deals/2/milestones/0/at', 5, undefined],
    ]);
    expect([dataset.accepted, dataset.rejected]).to.deep.equal([0, 3]);
  });
});

describe('reading an export of <compute-timeline>', () => {
  it('takes a row with a layer, status or size for a deal and every other for an event', () => {
    const { deals, events, problems, warnings } = readDeals(
      [
        'id,title,lane,from,to,approximate,status,gw,usd,parties,source',
        'amd,AMD,chips,2025-10-06,2029-12-31,no,contracted,6,,openai; amd,s',
        'fund,Fund,money,2025-03-01,2025-03-31,yes,announced,,40000000000,openai,',
        'plain,Plain,other,2025-01-01,,no,announced,,,,',
        'gpt,Model,model,2019-11-01,2019-11-30,no,,,,openai,t',
        'old,Old,other,2019-01-01,2019-12-31,yes,,,,,',
        'lost,Lost,product,,,no,,,,,',
      ].join('\n'),
    );
    expect(problems).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
    const [amd, fund, plain] = deals as [Deal, Deal, Deal];
    expect(amd).to.deep.include({ layer: 'chips', parties: ['openai', 'amd'], sources: ['s'] });
    expect(formatSpan(amd.announced!)).to.equal('2025-10-06');
    expect(formatSpan(amd.end!)).to.equal('../2029');
    expect(amd.gw!.ceiling).to.equal(6);
    expect(formatSpan(fund.announced!)).to.equal('2025-03~');
    expect(fund.usd!.ceiling).to.equal(40e9);
    expect(plain.layer).to.equal(null);
    // What runs on without a size or an end has some start, at its announcement or later.
    expect(formatSpan(plain.announced!)).to.equal('2025-01-01');
    expect(formatSpan(plain.start!)).to.equal('2025/..');
    expect(events.map(({ id, kind, at }) => [id, kind, at && formatSpan(at)])).to.deep.equal([
      ['gpt', 'model', '2019-11'],
      ['old', null, '2019~'],
      ['lost', 'product', null],
    ]);
  });

  it('takes a row without a status for an event, though its kind be the word of a layer', () => {
    const { deals, events } = readDeals(
      [
        'id,title,lane,from,to,approximate,status,gw,usd,parties,source',
        'launch,A cloud opens,cloud,2025-10-06,2025-10-06,no,,,,,',
        'site,A site,site,2025-10-06,2025-10-06,no,announced,,,,',
      ].join('\n'),
    );
    expect(events.map(({ id, kind }) => [id, kind])).to.deep.equal([['launch', 'cloud']]);
    expect(deals.map(({ id, layer }) => [id, layer])).to.deep.equal([['site', 'site']]);
  });

  it('takes a last day in a later year for the end of a deal, not of its announcement', () => {
    const { deals } = readDeals(
      [
        'id,title,lane,from,to,approximate,status,gw,usd,parties,source',
        'rent,Rent,cloud,2025-09-19,2030-12-31,no,announced,,,,',
        'fund,Fund,money,2025-09-01,2028-12-31,no,announced,,5000000000,,',
        'year,Year,money,2025-01-01,2025-12-31,no,announced,,5000000000,,',
      ].join('\n'),
    );
    expect(
      deals.map(({ announced, end }) => [formatSpan(announced!), end && formatSpan(end)]),
    ).to.deep.equal([
      ['2025-09-19', '../2030'],
      ['2025-09-01', '../2028'],
      ['2025', null],
    ]);
  });
});
