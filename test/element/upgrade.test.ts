import { aTimeout, expect } from '@open-wc/testing';

import { upgradeDivs } from '../../src/element/upgrade.js';
import { type Chart, ids, place } from './chart.js';

const TABLE =
  '<table><tr><th>ID</th><th>Title</th><th>Date</th><th>GW</th></tr><tr><td>a</td><td>From a table</td><td>2025-07</td><td>4</td></tr></table>';

/** What a box holds after there was time to upgrade it. */
async function upgraded(markup: string): Promise<Element[]> {
  const box = await place(800);
  box.innerHTML = markup;
  await aTimeout(0);
  return [...box.children];
}

describe('a div with the name of an element as its class', () => {
  it('stays what it is without the page file', async () => {
    const [div] = await upgraded(`<div class="gw-ramp">${TABLE}</div>`);
    expect(div!.localName).to.equal('div');
  });

  it('becomes the element, at once or when it is added, and once by two copies', async () => {
    const [early] = await upgraded(`<div class="gw-ramp early">${TABLE}</div>`);
    const box = early!.parentElement!;
    // As two copies of the page file do.
    upgradeDivs();
    upgradeDivs();
    expect(box.querySelectorAll('div')).to.have.length(0);
    box.insertAdjacentHTML('beforeend', `<p><div class="compute-timeline">${TABLE}</div></p>`);
    await aTimeout(0);
    const charts = [...box.querySelectorAll<Chart>('gw-ramp, compute-timeline')];
    expect(charts.map(({ localName }) => localName)).to.deep.equal(['gw-ramp', 'compute-timeline']);
    for (const chart of charts) {
      await chart.ready;
      expect(ids(chart)).to.deep.equal(['a']);
    }
  });

  it('keeps attributes with names that only a parser takes', async () => {
    const markup = `<div class="gw-ramp" =odd="1" @click="x" data-from="2020">${TABLE}</div>`;
    const [chart, behind] = await upgraded(`${markup}<div class="compute-timeline"></div>`);
    expect(chart!.getAttributeNames()).to.include.members(['=odd', '@click', 'from']);
    expect(behind!.localName, 'the one behind it').to.equal('compute-timeline');
  });

  it('gives data-* to the attributes of the element and keeps all others', async () => {
    const [element] = await upgraded(
      '<div id="deals" class="gw-ramp wide" lang="zh" dir="rtl" style="margin-top: 7px" data-from="2024" data-as-of="2026" data-without-table data-data="[]" data-track="x" aria-label="Deals"></div>',
    );
    const attributes = element!.getAttributeNames().map((name) => {
      return [name, element!.getAttribute(name)];
    });
    expect(Object.fromEntries(attributes)).to.deep.equal({
      id: 'deals',
      class: 'gw-ramp wide',
      lang: 'zh',
      dir: 'rtl',
      style: 'margin-top: 7px;',
      from: '2024',
      'as-of': '2026',
      'without-table': '',
      data: '[]',
      'data-track': 'x',
      'aria-label': 'Deals',
    });
  });

  it('lets no data-* become a handler or a style', async () => {
    const [element] = await upgraded(
      '<div class="gw-ramp" data-onclick="window.wasRun = true" data-style="color: red" data-class="x" data-id="y"></div>',
    );
    (element as HTMLElement).click();
    expect('wasRun' in window).to.equal(false);
    expect(element!.getAttributeNames().toSorted()).to.deep.equal([
      'class',
      'data-class',
      'data-id',
      'data-onclick',
      'data-style',
    ]);
  });

  it('moves its children with their listeners', async () => {
    const box = await place(800);
    const div = document.createElement('div');
    div.className = 'compute-timeline';
    const button = document.createElement('button');
    let clicks = 0;
    button.addEventListener('click', () => clicks++);
    div.append('Text', button);
    box.append(div);
    await aTimeout(0);
    button.click();
    expect(clicks).to.equal(1);
    expect(button.parentElement!.localName).to.equal('compute-timeline');
    expect(button.previousSibling!.textContent).to.equal('Text');
  });

  it('is found anywhere in what is added, and nothing else is touched', async () => {
    const children = await upgraded(
      '<section><div><div class="a gw-ramp"></div></div><span class="gw-ramp"></span></section><div class="gw-ramp-wide"></div>',
    );
    expect(children[0]!.querySelectorAll('gw-ramp')).to.have.length(1);
    expect(children[0]!.querySelector('span')!.className).to.equal('gw-ramp');
    expect(children[1]!.localName).to.equal('div');
  });
});
