import { expect } from '@open-wc/testing';

import { lineAt, reachOf } from '../../demo/workbench/document.js';
import { jsonPlaces, placeOf } from '../../demo/workbench/json-places.js';
import { tableCells, tableRows, tabText } from '../../demo/workbench/table-text.js';
import { readCsv } from '../../src/data/csv.js';
import { readDeals } from '../../src/data/parse.js';

describe('places in JSON', () => {
  const text = '{\n  "deals": [\n    {"id": "a", "a/b": {"~": [1, "}{"]}}\n  ]\n}';

  /** What stands at a pointer, as written. */
  function written(pointer: string): string {
    const { start, end } = jsonPlaces(text).get(pointer)!;
    return text.slice(start, end);
  }

  it('finds each value by its pointer, with escaped keys and brackets in texts', () => {
    expect(written('/deals/0/id')).to.equal('"a"');
    expect(written('/deals/0/a~1b/~0/1')).to.equal('"}{"');
    expect(written('/deals/0/a~1b')).to.equal('{"~": [1, "}{"]}');
    expect(written('')).to.equal(text);
  });

  it('takes the value around what is missing', () => {
    const places = jsonPlaces(text);
    expect(placeOf(places, '/deals/0/announced')).to.equal(places.get('/deals/0'));
    expect(placeOf(places, '/parties/x')).to.equal(places.get(''));
  });

  it('knows what it has passed where the text breaks off', () => {
    const places = jsonPlaces('{"deals": [{"id": "a"');
    expect(places.has('/deals/0/id')).to.equal(true);
    expect(jsonPlaces('').size).to.equal(0);
  });

  it('counts lines and columns from 1, whatever ends a line', () => {
    expect(lineAt('ab\r\ncd\ref\ngh', 10)).to.deep.equal({ line: 4, column: 1 });
    expect(lineAt('ab', 0)).to.deep.equal({ line: 1, column: 1 });
  });

  it('finds where JSON breaks off from what the engine says', () => {
    const broken = '{"deals": [\n  {"id": "a",}\n]}';
    const [problem] = readDeals(broken).problems;
    const reach = reachOf(broken, problem!)!;
    expect(lineAt(broken, reach.start).line).to.equal(2);
  });
});

describe('places in a table', () => {
  const tables = [
    'a,b\n1,2\n',
    'a;b\r\n"x; ""y""";2\r\n\r\n3;4',
    '\n \na\tb\n"1\n2"\t\n',
    'a,b\n"open,2',
    'a,"b"\n,\n',
  ];

  for (const text of tables) {
    it(`splits as the elements do: ${JSON.stringify(text)}`, () => {
      const cells = tableCells(text).map((row) => row.map((cell) => cell.text));
      const rows = readCsv(text);
      if (!text.includes('"open')) expect(cells).to.deep.equal(rows);
      else expect(cells[0]).to.deep.equal(rows[0]);
    });
  }

  it('finds the cell of a problem by row and heading, also behind a cell of two lines', () => {
    const text = 'Title,Note,Date,GW\nA,"two\nlines",2026,1\nB,,soon,2';
    const [problem] = readDeals(text).problems;
    const { start, end } = reachOf(text, problem!)!;
    expect(text.slice(start, end)).to.equal('soon');
    expect(lineAt(text, start)).to.deep.equal({ line: 4, column: 4 });
  });

  it('reads a table of a page, cells that stand for several among them', () => {
    const table = document.createElement('table');
    table.innerHTML = '<tr><th>a<th>b<th>c<tr><td rowspan=2>1<td colspan=2>x y<tr><td>"q"<td>t\tu';
    expect(tableRows(table)).to.deep.equal([
      ['a', 'b', 'c'],
      ['1', 'x y', 'x y'],
      ['1', '"q"', 't u'],
    ]);
    expect(tabText([['a', 'b\n"c"']])).to.equal('a\t"b\n""c"""');
  });
});
