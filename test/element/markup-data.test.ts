import { aTimeout, expect } from '@open-wc/testing';

import type { LoadDetail } from '../../src/index.js';
import type { Problem } from '../../src/data/deal.js';
import {
  type Chart,
  all,
  fileOf,
  frames,
  ids,
  next,
  place,
  showsChildren,
  textOf,
} from './chart.js';

function row(...cells: string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function table(id: string, attributes = ''): string {
  const head = row('ID', 'Title', 'Announced', 'GW');
  return `<table ${attributes}>${head}${row(id, `Title of ${id}`, '2025-07', '4.5 GW')}</table>`;
}

const UNRELATED = `<table>${row('City', 'Rain')}${row('Bergen', '2,250 mm')}</table>`;
const RAMP = '<gw-ramp></gw-ramp>';

/** The first ramp of a page with this markup, after it has had time to read. */
async function ramp(markup: string): Promise<Chart> {
  const box = await place(800);
  box.innerHTML = markup;
  const chart = box.querySelector('gw-ramp')!;
  await settled(chart);
  return chart;
}

async function settled(chart: Chart): Promise<void> {
  await frames();
  await chart.updateComplete;
}

function isSeen(element: Element | null): boolean {
  return element!.getClientRects().length > 0;
}

describe('a table just behind an element', () => {
  it('is its data, and is put out of sight when the figure is drawn', async () => {
    const chart = await ramp(`${RAMP}\n<!-- moved out -->\n${table('behind')}<p>Text</p>`);
    expect(ids(chart)).to.deep.equal(['behind']);
    expect(isSeen(chart.parentElement!.querySelector('table'))).to.equal(false);
    expect(isSeen(chart.parentElement!.querySelector('p'))).to.equal(true);
  });

  const shapes: Readonly<Record<string, string>> = {
    'out of the paragraph that WordPress puts around the element': `<p>${RAMP}</p>\n${table('behind')}\n<p></gw-ramp></p>`,
    'out of a sentence': `<p>See ${RAMP}</p>${table('behind')}`,
    'in the block that WordPress has for tables': `${RAMP}<figure class="wp-block-table">${table('behind')}</figure>`,
    'in boxes that let it scroll': `${RAMP}<div class="scroll"><div> ${table('behind')} </div></div>`,
    'after a script, a line break and an empty paragraph': `<p>${RAMP}<br><script type="text/plain">x</script></p><p>&nbsp;</p>${table('behind')}`,
  };
  for (const [shape, markup] of Object.entries(shapes)) {
    it(`is found ${shape}`, async () => {
      const chart = await ramp(markup);
      expect(ids(chart)).to.deep.equal(['behind']);
      const found = document.querySelector('gw-ramp')!.closest('[lang]')!.querySelector('table')!;
      expect(isSeen(found)).to.equal(false);
      expect(found.closest('figure, .scroll')?.getClientRects().length ?? 0).to.equal(0);
    });
  }

  it('leaves its caption in sight', async () => {
    const caption = '<figcaption>As of November</figcaption>';
    const chart = await ramp(`${RAMP}<figure>${table('behind')}${caption}</figure>`);
    expect(ids(chart)).to.deep.equal(['behind']);
    expect(isSeen(chart.parentElement!.querySelector('table'))).to.equal(false);
    expect(isSeen(chart.parentElement!.querySelector('figcaption'))).to.equal(true);
  });

  const apart: Readonly<Record<string, string>> = {
    'a paragraph': `${RAMP}<p>Text</p>${table('behind')}`,
    text: `${RAMP}text${table('behind')}`,
    'an image': `${RAMP}<p><img alt=""></p>${table('behind')}`,
    'the rest of its paragraph': `<p>${RAMP} text</p>${table('behind')}`,
    'a box with more in it': `${RAMP}<div>${table('behind')}<p>Text</p></div>`,
    'the end of a section': `<section>${RAMP}</section>${table('behind')}`,
    'another element': `${RAMP}<compute-timeline></compute-timeline>${table('behind')}`,
  };
  for (const [what, markup] of Object.entries(apart)) {
    it(`is not looked for across ${what}`, async () => {
      const chart = await ramp(markup);
      expect(ids(chart)).to.deep.equal([]);
      expect(showsChildren(chart)).to.equal(true);
    });
  }

  it('is left alone if it names no field', async () => {
    const chart = await ramp(`${RAMP}${UNRELATED}`);
    expect(isSeen(chart.parentElement!.querySelector('table'))).to.equal(true);
    expect(textOf(chart, '.problems')).to.equal('');
    chart.innerHTML = table('inside');
    await settled(chart);
    chart.innerHTML = '';
    await settled(chart);
    expect(ids(chart)).to.deep.equal(['inside']);
    expect(isSeen(chart.parentElement!.querySelector('table'))).to.equal(true);
  });

  it('is out of sight whatever the page says of tables, and in sight as before when data come', async () => {
    const style = document.createElement('style');
    style.textContent = 'table { display: block !important }';
    document.head.append(style);
    const chart = await ramp(`${RAMP}${table('behind', 'style="display: inline-table"')}`);
    const found = chart.parentElement!.querySelector('table')!;
    expect(isSeen(found)).to.equal(false);
    chart.data = fileOf('own');
    await settled(chart);
    style.remove();
    expect(ids(chart)).to.deep.equal(['own']);
    expect(getComputedStyle(found).display).to.equal('inline-table');
    chart.data = null;
    await settled(chart);
    expect(ids(chart)).to.deep.equal(['behind']);
    expect(isSeen(found)).to.equal(false);
  });

  it('is followed when it comes late, changes, fails and is mended', async () => {
    const chart = await ramp(`<p>${RAMP}</p>`);
    chart.parentElement!.insertAdjacentHTML('afterend', table('late'));
    await settled(chart);
    expect(ids(chart)).to.deep.equal(['late']);
    const found = chart.parentElement!.nextElementSibling as HTMLTableElement;
    expect(isSeen(found)).to.equal(false);

    found.rows[1]!.cells[0]!.textContent = 'changed';
    await settled(chart);
    expect(ids(chart)).to.deep.equal(['changed']);

    const errors = next<Problem>(chart, 'error');
    found.rows[1]!.cells[2]!.textContent = 'soon';
    expect((await errors).detail).to.include({ code: 'date', value: 'soon' });
    await settled(chart);
    expect(isSeen(found)).to.equal(true);
    expect(textOf(chart, '.problems')).to.contain('row 2');

    found.rows[1]!.cells[2]!.textContent = '2026';
    await settled(chart);
    expect(ids(chart)).to.deep.equal(['changed']);
    expect(isSeen(found)).to.equal(false);
  });

  it('is not read again for what else happens around it', async () => {
    const chart = await ramp(`${RAMP}${table('behind')}`);
    let loads = 0;
    chart.addEventListener('load', () => loads++);
    chart.before(document.createElement('p'));
    chart.parentElement!.append(document.createElement('hr'));
    await settled(chart);
    expect(loads).to.equal(0);
    expect(isSeen(chart.parentElement!.querySelector('table'))).to.equal(false);
  });

  it('comes back when the element goes, or when it moves away from it', async () => {
    const chart = await ramp(`${RAMP}${table('behind')}<hr>`);
    const box = chart.parentElement!;
    const found = box.querySelector('table')!;
    chart.remove();
    expect(isSeen(found)).to.equal(true);
    found.before(chart);
    await settled(chart);
    expect(isSeen(found)).to.equal(false);
    box.append(found);
    await settled(chart);
    expect(isSeen(found)).to.equal(true);
    expect(ids(chart)).to.deep.equal(['behind']);
  });
});

describe('what stands inside an element', () => {
  it('is read on its return if it has changed while the element was off the page', async () => {
    const chart = await ramp(`<gw-ramp>${table('before')}</gw-ramp>`);
    const box = chart.parentElement!;
    chart.remove();
    await frames();
    chart.querySelector('td')!.parentElement!.nextElementSibling!.children[0]!.textContent = 'new';
    await frames();
    expect(ids(chart)).to.deep.equal(['before']);
    const loads = next<LoadDetail>(chart, 'load');
    box.append(chart);
    await loads;
    expect(ids(chart)).to.deep.equal(['new']);
  });

  it('is not read again on its return if nothing has changed', async () => {
    const chart = await ramp(`<gw-ramp>${table('same')}</gw-ramp>`);
    let loads = 0;
    chart.addEventListener('load', () => loads++);
    const box = chart.parentElement!;
    chart.remove();
    await frames();
    box.append(chart);
    await settled(chart);
    expect(loads).to.equal(0);
  });

  it('is not read again when a heading beside it changes', async () => {
    const heading = '<h2 slot="heading">One</h2>';
    const chart = await ramp(`<gw-ramp>${heading}${table('same')}</gw-ramp>`);
    let loads = 0;
    chart.addEventListener('load', () => loads++);
    const [label] = all<SVGElement>(chart, '.switch');
    label!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    chart.querySelector('h2')!.textContent = 'Two';
    chart.append(document.createElement('p'));
    await settled(chart);
    expect(loads).to.equal(0);
    expect(all(chart, '.switch')[0]!.ariaChecked).to.equal('false');
    chart.querySelectorAll('td')[4]!.textContent = 'other';
    await next(chart, 'load');
  });

  it('is read without what an editor has put into CSV', async () => {
    const csv =
      'id,title,layer,announced,gw</p>\n<p>a,A &amp; B,chips,2025-07,4<br />\nb,B,chips,2025,1';
    const chart = await ramp(`<gw-ramp><script type="text/csv">${csv}</script></gw-ramp>`);
    expect(ids(chart)).to.have.members(['a', 'b']);
  });

  it('keeps curled quotation marks where an editor has put only line breaks into JSON', async () => {
    const json = JSON.stringify(fileOf('a', { title: 'The “big”, “bold” one' }), null, 1);
    const markup = `<script type="application/json">${json.replaceAll('\n', '<br />\n')}</script>`;
    const chart = await ramp(`<gw-ramp>${markup}</gw-ramp>`);
    expect(textOf(chart, 'tbody th')).to.equal('The “big”, “bold” one');
  });
});

describe('a table of a page', () => {
  const markup = (title: string, gw: string, more = ''): string =>
    `<gw-ramp><table>${row('ID', 'Title', 'Announced', 'GW')}${row('a', title, '2025', gw)}${more}</table></gw-ramp>`;

  it('keeps apart what stands apart in a cell, so that no number grows by a note', async () => {
    for (const gw of ['6<sup>1</sup>', '6<br>1', '<del>6</del><ins>1</ins>', '<p>6</p><p>1</p>']) {
      const chart = await ramp(markup('A', gw));
      expect(textOf(chart, '.problems'), gw).to.contain('found "6 1"');
    }
    const lists = ['Lake<!-- new --><br>campus', '<ul><li>Lake</li><li>campus</li></ul>'];
    for (const title of lists) {
      const chart = await ramp(markup(title, '<b>1</b>.<a href="#note">5</a>&nbsp;GW'));
      expect(textOf(chart, 'tbody th')).to.equal('Lake campus');
      expect(chart.toCSV()).to.contain('a,Lake campus,,announced,,,1.5,');
    }
  });

  it('is read without its foot, as a sum below the deals would count them twice', async () => {
    const foot = `<tfoot>${row('sum', 'All', '', '6 GW')}</tfoot>`;
    const chart = await ramp(markup('A', '6 GW', foot));
    expect(ids(chart)).to.deep.equal(['a']);
    expect(textOf(chart, '.problems')).to.equal('');
  });

  it('keeps the columns below and beside a cell that spans several, whose size counts once', async () => {
    const spanned = `<tr><td>b</td><td>B</td><td rowspan="2">2026</td><td rowspan="2">6 GW</td><td>B’s</td></tr>
      <tr><td>c</td><td>C</td><td>C’s</td></tr><tr><td>d</td><td colspan="2">D</td><td>1 GW</td></tr>`;
    const table = `<table>${row('ID', 'Title', 'Announced', 'GW', 'Note')}${spanned}</table>`;
    const chart = await ramp(`<gw-ramp>${table}</gw-ramp>`);
    expect(textOf(chart, '.problems')).to.equal('');
    const rows = chart.toCSV().trim().split(/\r?\n/).slice(1);
    expect(rows.map((each) => each.split(',').slice(0, 7).join())).to.deep.equal([
      'b,B,,announced,,,6',
      'd,D,,announced,,,1',
    ]);
  });
});

describe('what an author writes a little otherwise is found', () => {
  it('as a table whose id an editor has put on the figure around it', async () => {
    const block = `<figure id="block">${table('in-figure')}</figure>`;
    const chart = await ramp(`<gw-ramp for="block"></gw-ramp><p>Text</p>${block}`);
    expect(ids(chart)).to.deep.equal(['in-figure']);
  });

  it('as a script, in whatever case its type is written', async () => {
    const json = `<script type="Application/JSON">${JSON.stringify(fileOf('json'))}</script>`;
    expect(ids(await ramp(`<gw-ramp>${json}</gw-ramp>`))).to.deep.equal(['json']);
    const csv = '<script type="TEXT/CSV">id,title,announced,gw\ncsv,Rows,2025,1</script>';
    expect(ids(await ramp(`<gw-ramp>${csv}</gw-ramp>`))).to.deep.equal(['csv']);
  });
});

describe('of two sources of data the first counts:', () => {
  const json = (id: string): string => JSON.stringify(fileOf(id));
  const address = (id: string): string => URL.createObjectURL(new Blob([json(id)]));
  const script = `<script type="application/json">${json('script')}</script>`;

  async function shown(markup: string): Promise<string[]> {
    const chart = await ramp(markup);
    await chart.ready;
    await aTimeout(50);
    return ids(chart);
  }

  it('data before for', async () => {
    const leader = `<compute-timeline id="leader" data='${json('leader')}'></compute-timeline>`;
    const markup = `<gw-ramp data='${json('data')}' for="leader"></gw-ramp>${leader}`;
    expect(await shown(markup)).to.deep.equal(['data']);
  });

  it('for before src', async () => {
    const markup = `<gw-ramp for="rows" src="${address('src')}"></gw-ramp><p>Text</p>${table('for', 'id="rows"')}`;
    expect(await shown(markup)).to.deep.equal(['for']);
  });

  it('src before a script', async () => {
    expect(await shown(`<gw-ramp src="${address('src')}">${script}</gw-ramp>`)).to.deep.equal([
      'src',
    ]);
  });

  it('a script before a table', async () => {
    expect(await shown(`<gw-ramp>${table('table')}${script}</gw-ramp>`)).to.deep.equal(['script']);
  });

  it('a table inside before one behind, which stays in sight', async () => {
    const markup = `<gw-ramp>${table('inside')}</gw-ramp>${table('behind')}`;
    expect(await shown(markup)).to.deep.equal(['inside']);
    expect(isSeen(document.querySelector('gw-ramp + table'))).to.equal(true);
  });

  it('any of them before a table behind', async () => {
    for (const markup of [
      `<gw-ramp data='${json('own')}'></gw-ramp>`,
      `<gw-ramp src="${address('own')}"></gw-ramp>`,
      `<gw-ramp>${script.replaceAll('script"', 'own"').replaceAll('of script', 'of own')}</gw-ramp>`,
    ])
      expect(await shown(`${markup}${table('behind')}`)).to.deep.equal(['own']);
  });

  it('and one that comes later takes the place of the one behind', async () => {
    const chart = await ramp(`${RAMP}${table('behind')}`);
    expect(ids(chart)).to.deep.equal(['behind']);
    chart.innerHTML = table('inside');
    await settled(chart);
    expect(ids(chart)).to.deep.equal(['inside']);
    expect(isSeen(chart.nextElementSibling)).to.equal(true);
  });
});
