import { expect } from '@open-wc/testing';

import { isoDate } from '../../demo/workbench/iso-date.js';
import { idFrom, mendOf, readableJson, sizeFrom } from '../../demo/workbench/mends.js';
import { mendAll } from '../../demo/workbench/problem-list.js';
import type { Dataset } from '../../src/data/deal.js';
import { readDeals } from '../../src/data/parse.js';

function idsOf({ deals, events }: Dataset): Set<string> {
  return new Set([...deals, ...events].map(({ id }) => id));
}

/** The text after the first problem, or the first warning, has been mended. */
function mended(text: string): string | null {
  const dataset = readDeals(text);
  const [first] = [...dataset.problems, ...dataset.warnings];
  return mendOf(text, first!, idsOf(dataset))?.text ?? null;
}

describe('the date that was meant', () => {
  const meant = {
    '22/07/2026': '2026-07-22',
    '07/22/2026': '2026-07-22',
    '5/5/2026': '2026-05-05',
    '22.7.2026': '2026-07-22',
    '2026/7/2': '2026-07-02',
    '2026-7': '2026-07',
    '7/2026': '2026-07',
    'July 2026': '2026-07',
    'Sept. 2026': '2026-09',
    '22nd July 2026': '2026-07-22',
    'July 22, 2026': '2026-07-22',
    'Q3 2026': '2026-Q3',
    '2026 h2': '2026-H2',
    '2026年7月22日': '2026-07-22',
    '2026年7月': '2026-07',
    'about 2026': '2026~',
  };
  for (const [written, date] of Object.entries(meant)) {
    it(`is ${date} for ${written}`, () => expect(isoDate(written)).to.equal(date));
  }

  for (const written of ['3/4/2026', '31/02/2026', '13/13/2026', 'soon', '22/07/26', '']) {
    it(`is not known for ${JSON.stringify(written)}`, () =>
      expect(isoDate(written)).to.equal(null));
  }
});

describe('the size that was meant', () => {
  const meant = {
    '6 gigawatts of compute': '6 gigawatt',
    '1,5 GW': '1.5 GW',
    '750 MWe': '750 MW',
    '2 GW (planned)': '2 GW',
  };
  for (const [written, size] of Object.entries(meant)) {
    it(`is ${size} for ${written}`, () => expect(sizeFrom(written, 'gw')).to.equal(size));
  }

  for (const written of ['quite a lot', '5 TWh', '2 or 3 GW', '1.2.3 GW']) {
    it(`is not known for ${written}`, () => expect(sizeFrom(written, 'gw')).to.equal(null));
  }
});

describe('a mend', () => {
  it('makes an id of a title that nobody has yet', () => {
    expect(idFrom('AMD Instinct, 6 GW', new Set())).to.equal('amd-instinct-6-gw');
    expect(idFrom('山前园区', new Set())).to.equal('山前园区');
    expect(idFrom('A', new Set(['a', 'a-2']))).to.equal('a-3');
    expect(idFrom('!', new Set())).to.equal('deal');
  });

  it('takes the name that an unknown field is nearest to', () => {
    expect(mended('[{"id": "a", "title": "A", "announced": null, "partys": []}]')).to.equal(
      '[{"id": "a", "title": "A", "announced": null, "parties": []}]',
    );
    expect(mended('Titel;Anounced\nA;2026')).to.equal(null);
    expect(mended('Title;Milestone;Date\nA;2027: 1;2026')).to.equal(
      'Title;milestones;Date\nA;2027: 1;2026',
    );
  });

  it('leaves a field alone where the known one is there already', () => {
    expect(
      mended('[{"id": "a", "title": "A", "announced": null, "parties": [], "partys": []}]'),
    ).to.equal(null);
  });

  it('writes a date, a size and a word in place of what was found', () => {
    expect(mended('[{"id": "a", "title": "A", "announced": "22/07/2026"}]')).to.contain(
      '"announced": "2026-07-22"',
    );
    expect(mended('[{"id": "a", "title": "A", "announced": null, "gw": "1,5 GW"}]')).to.contain(
      '"gw": "1.5 GW"',
    );
    expect(mended('[{"id": "a", "title": "A", "announced": null, "layer": "chip"}]')).to.contain(
      '"layer": "chips"',
    );
    expect(mended('Title,Date,Status\nA,2026,Contract-ed')).to.equal(
      'Title,Date,Status\nA,2026,contracted',
    );
  });

  it('changes only its part of a cell, and quotes what needs it', () => {
    expect(mended('Title,Date,Milestones\nA,2026,"2027: 1; 3/2028: 2"')).to.equal(
      'Title,Date,Milestones\nA,2026,2027: 1; 2028-03: 2',
    );
  });

  it('adds an id, and says that no date is stated', () => {
    expect(mended('{"deals": [{"title": {"en": "Hill, top"}, "announced": null}]}')).to.equal(
      '{"deals": [{ "id": "hill-top","title": {"en": "Hill, top"}, "announced": null}]}',
    );
    expect(mended('[\n  {\n    "id": "a",\n    "title": "A"\n  }\n]')).to.equal(
      '[\n  {\n    "announced": null,\n    "id": "a",\n    "title": "A"\n  }\n]',
    );
    expect(mended('Id\tTitle\tDate\n\tHilltop\t2026')).to.equal(
      'Id\tTitle\tDate\nhilltop\tHilltop\t2026',
    );
  });

  it('tells apart two records of one id', () => {
    const text =
      '[{"id":"a","title":"A","announced":null},{"id":"a","title":"B","announced":null}]';
    expect(mended(text)).to.equal(text.replace('"a","title":"B"', '"a-2","title":"B"'));
    expect(mended('id,title,date\nx,A,2026\nx,B,2026')).to.equal(
      'id,title,date\nx,A,2026\nx-2,B,2026',
    );
  });

  it('makes JSON of what is nearly JSON', () => {
    const text = '{"deals": [\n  // the first\n  {“id”: “a”},\n  {"id": "b"}\n  {"id": "c"},\n]}';
    for (const part of ['[{"a": 1},]', '[{"a": 1}\n{"b": 2}]', '[{“a”: “b”}]'])
      expect(() => JSON.parse(readableJson(part)!)).to.not.throw();
    expect(readableJson('{"a": nothing}')).to.equal(null);
    expect(readableJson(text.replace('“id”: “a”', '"id": "a"'))).to.not.equal(null);
  });

  it('is not there where only the author knows', () => {
    expect(mended('[{"id": "a", "title": "A", "announced": "3/4/2026"}]')).to.equal(null);
    expect(mended('[{"id": "a", "announced": null}]')).to.equal(null);
    expect(mended('Title,Date,GW\nA,2026,quite a lot')).to.equal(null);
  });

  it('follows another until nothing is left that can be mended', () => {
    const text = 'Id,Title,Date,GW\na,A,22/07/2026,"1,5 GW"\na,B,3/4/2026,2\na,C,2026,3';
    const all = mendAll(text, readDeals);
    expect(all).to.equal('Id,Title,Date,GW\na,A,2026-07-22,1.5 GW\na,B,3/4/2026,2\na-2,C,2026,3');
    expect(readDeals(all).problems.map(({ value }) => value)).to.deep.equal(['3/4/2026']);
  });
});
