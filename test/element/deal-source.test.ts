import { aTimeout, expect } from '@open-wc/testing';

import type { LoadDetail } from '../../src/index.js';
import type { Problem } from '../../src/data/deal.js';
import { all, drawn, fileOf, ids, next, put, rejection, showsChildren, textOf } from './chart.js';

const JSON_OF_A = JSON.stringify(fileOf('a'));
const SCRIPT_B = `<script type="application/json">${JSON.stringify(fileOf('b'))}</script>`;
const CSV_C = 'id,title,layer,announced,gw\nc,Title of c,chips,2025-07,4';
const TABLE_D =
  '<table><tr><th>ID</th><th>Title</th><th>Announced</th><th>GW</th></tr><tr><td>d</td><td>Title of d</td><td>2025-07</td><td>4.5 GW</td></tr></table>';

/** An address that answers with a text. */
function address(text: string, type = 'application/json'): string {
  return URL.createObjectURL(new Blob([text], { type }));
}

describe('the data of an element', () => {
  it('comes from the property data as an object', async () => {
    const chart = await drawn('compute-timeline', { properties: { data: fileOf('a') } });
    expect(ids(chart)).to.deep.equal(['a']);
  });

  it('comes from the property data as a list of deals', async () => {
    const chart = await drawn('gw-ramp', { properties: { data: fileOf('a').deals } });
    expect(ids(chart)).to.deep.equal(['a']);
  });

  it('comes from the property data as text of JSON or CSV', async () => {
    for (const [data, id] of [
      [JSON_OF_A, 'a'],
      [CSV_C, 'c'],
    ]) {
      const chart = await drawn('compute-timeline', { properties: { data } });
      expect(ids(chart)).to.deep.equal([id]);
    }
  });

  it('comes from the attribute data', async () => {
    const chart = await drawn('compute-timeline', { attributes: { data: JSON_OF_A } });
    expect(ids(chart)).to.deep.equal(['a']);
    chart.setAttribute('data', CSV_C);
    await chart.updateComplete;
    expect(ids(chart)).to.deep.equal(['c']);
  });

  it('comes from src as JSON', async () => {
    const chart = await drawn('gw-ramp', { attributes: { src: '/demo/data/openai-2025.json' } });
    expect(ids(chart)).to.include.members(['openai-amd', 'openai-oracle']);
  });

  it('comes from src as CSV where the type of the answer says so', async () => {
    const src = address(CSV_C, 'text/csv;charset=utf-8');
    expect(ids(await drawn('gw-ramp', { attributes: { src } }))).to.deep.equal(['c']);
  });

  it('comes from src as CSV where the address ends so', async () => {
    const { fetch } = window;
    window.fetch = async () => new Response(CSV_C, { headers: { 'content-type': 'text/plain' } });
    try {
      const chart = await drawn('gw-ramp', { attributes: { src: 'deals.CSV?version=2#top' } });
      expect(ids(chart)).to.deep.equal(['c']);
    } finally {
      window.fetch = fetch;
    }
  });

  it('comes from a child script of JSON', async () => {
    expect(ids(await drawn('gw-ramp', { children: SCRIPT_B }))).to.deep.equal(['b']);
  });

  it('comes from a child script into which an editor has put paragraphs and entities', async () => {
    const spoilt = JSON.stringify(fileOf('b', { title: 'A & B' }), null, 1)
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll('\n', '<br />\n');
    const children = `<script type="application/json"><p>${spoilt}</p></script>`;
    const chart = await drawn('compute-timeline', { children });
    expect(ids(chart)).to.deep.equal(['b']);
    expect(textOf(chart, 'text[part~=label]')).to.equal('A & B · 4 GW');
  });

  it('keeps markup in a child script that can be read as it stands', async () => {
    const file = JSON.stringify(fileOf('b', { title: 'x &lt; y', gw: null }));
    const children = `<script type="application/json">${file}</script>`;
    const chart = await drawn('compute-timeline', { children });
    expect(textOf(chart, 'text[part~=label]')).to.equal('x &lt; y');
  });

  it('comes from a child script of CSV', async () => {
    const children = `<script type="text/csv">\n${CSV_C}\n</script>`;
    expect(ids(await drawn('gw-ramp', { children }))).to.deep.equal(['c']);
  });

  it('comes from a child table', async () => {
    const chart = await drawn('gw-ramp', { children: TABLE_D });
    expect(ids(chart)).to.deep.equal(['d']);
    expect(all(chart, '[part~=table] td').map((cell) => cell.textContent)).to.include('4.5 GW');
  });

  it('comes from a child table with Chinese headings, anywhere among the children', async () => {
    const children = `<p>说明</p><figure><table><caption>交易</caption><thead><tr><th>编号</th><th>标题</th><th>类别</th><th>公布日期</th><th>容量</th></tr></thead>
      <tbody><tr><td>e</td><td>甲骨文</td><td>数据中心</td><td>2025-07-22</td><td>4.5千兆瓦</td></tr></tbody></table></figure>`;
    const chart = await drawn('gw-ramp', { children, lang: 'zh' });
    expect(ids(chart)).to.deep.equal(['e']);
    expect(textOf(chart, '[part~=lane] text')).to.equal('数据中心：已宣布4.5吉瓦');
  });

  it('ignores scripts of another type', async () => {
    const children = `<script type="text/plain">{}</script>${TABLE_D}`;
    expect(ids(await drawn('gw-ramp', { children }))).to.deep.equal(['d']);
  });

  it('comes from the first source that is present: data, src, a script, a table', async () => {
    const chart = await put('gw-ramp', {
      attributes: { data: JSON_OF_A, src: address(CSV_C, 'text/csv') },
      children: `${TABLE_D}${SCRIPT_B}`,
    });
    await chart.ready;
    expect(ids(chart)).to.deep.equal(['a']);
    chart.removeAttribute('data');
    await chart.ready;
    expect(ids(chart)).to.deep.equal(['c']);
    chart.removeAttribute('src');
    await chart.ready;
    expect(ids(chart)).to.deep.equal(['b']);
    chart.querySelector('script')!.remove();
    await aTimeout(0);
    await chart.ready;
    expect(ids(chart)).to.deep.equal(['d']);
  });

  it('is not taken from children while src is on its way', async () => {
    const details: LoadDetail[] = [];
    const chart = await put('gw-ramp', { children: TABLE_D });
    const other = document.createElement('gw-ramp');
    other.addEventListener('load', (event) => details.push((event as CustomEvent).detail));
    other.src = address(JSON.stringify({ deals: [...fileOf('a').deals, ...fileOf('b').deals] }));
    other.innerHTML = TABLE_D;
    chart.before(other);
    await other.ready;
    expect(ids(other).toSorted()).to.deep.equal(['a', 'b']);
    expect(details.map(({ accepted }) => accepted)).to.deep.equal([2]);
  });

  it('is found in children that arrive late', async () => {
    const chart = await put('gw-ramp');
    await chart.updateComplete;
    expect(showsChildren(chart)).to.equal(true);
    const script = document.createElement('script');
    script.type = 'application/json';
    chart.append(script);
    script.append(JSON.stringify(fileOf('late')));
    await chart.ready;
    expect(ids(chart)).to.deep.equal(['late']);
  });

  it('is read again when children change', async () => {
    const chart = await drawn('gw-ramp', { children: TABLE_D });
    const loads = next<LoadDetail>(chart, 'load');
    chart.querySelector('td')!.firstChild!.textContent = 'changed';
    expect((await loads).detail.accepted).to.equal(1);
    expect(ids(chart)).to.deep.equal(['changed']);
  });

  it('is forgotten when its source is taken away', async () => {
    const chart = await drawn('gw-ramp', { attributes: { data: JSON_OF_A }, children: '<p>x</p>' });
    chart.removeAttribute('data');
    await chart.updateComplete;
    expect(ids(chart)).to.deep.equal([]);
    expect(showsChildren(chart)).to.equal(true);
  });

  it('stays in sight as children until something is drawn, and again when nothing can be', async () => {
    const chart = await drawn('gw-ramp', { children: TABLE_D });
    expect(showsChildren(chart)).to.equal(false);
    expect(chart.querySelector('table')!.getBoundingClientRect().height).to.equal(0);
    chart.data = '{';
    expect(((await rejection(chart.ready)) as Problem).code).to.equal('parse');
    expect(showsChildren(chart)).to.equal(true);
    expect(chart.querySelector('table')!.getBoundingClientRect().height).to.be.above(0);
    expect(textOf(chart, '.problems')).to.contain('cannot be read').and.contain('found "{"');
  });
});
