import { aTimeout, expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { readFile } from '@web/test-runner-commands';

import type { LoadDetail } from '../../src/index.js';
import type { Problem } from '../../src/data/deal.js';
import { type Chart, type Name, ARTICLES, NAMES, all, drawn, drawnArticles } from './chart.js';
import {
  fileOf,
  frames,
  ids,
  next,
  place,
  put,
  rejection,
  showsChildren,
  textOf,
} from './chart.js';

const BROKEN = { id: 'broken', title: 'Broken', announced: 'soon' };

/** A part, an attribute or an event that the documentation of an element names. */
async function documented(name: Name, tag: string): Promise<string[]> {
  const source = (await readFile({ path: `../../src/${name}.ts` }))!;
  return [...source.matchAll(new RegExp(`@${tag} (?:\\{\\w+\\} )?([\\w-]+) - `, 'g'))].map(
    ([, word]) => word!,
  );
}

for (const name of NAMES) {
  describe(`<${name}>`, () => {
    it('has every part that its documentation names, and no other', async () => {
      // The articles name nothing to compare with.
      const src = name === 'gw-ramp' ? '/demo/data/overlapping-2026.json' : ARTICLES;
      const chart = await drawn(name, { attributes: { src, 'with-controls': '' }, width: 960 });
      const parts = all(chart, '[part]').flatMap((each) => each.getAttribute('part')!.split(' '));
      // A panel is there only while it is open.
      const wanted = (await documented(name, 'csspart')).filter((part) => part !== 'panel');
      expect(wanted).to.have.length.above(8);
      expect([...new Set(parts)].toSorted()).to.deep.equal(wanted.toSorted());
    });

    it('lets a page colour each of its parts and tones', async () => {
      const style = document.createElement('style');
      style.textContent = `${name}::part(heading) { color: rgb(1, 2, 3) } ${name} { --ct-muted: rgb(4, 5, 6); --ct-font: monospace }`;
      document.head.append(style);
      const chart = await drawnArticles(name);
      expect(getComputedStyle(all(chart, '.heading')[0]!).color).to.equal('rgb(1, 2, 3)');
      expect(getComputedStyle(all(chart, '[part~=axis]')[0]!).fill).to.equal('rgb(4, 5, 6)');
      expect(getComputedStyle(all(chart, 'text')[0]!).fontFamily).to.equal('monospace');
      style.remove();
    });

    it('follows color-scheme', async () => {
      const chart = await drawnArticles(name);
      const colour = (): string => getComputedStyle(all(chart, '[part~=axis]')[0]!).fill;
      expect(colour()).to.equal('rgb(92, 96, 102)');
      chart.parentElement!.style.colorScheme = 'dark';
      expect(colour()).to.equal('rgb(169, 175, 183)');
    });

    it('reflects every attribute both ways', async () => {
      const chart = await drawn(name, { properties: { data: fileOf('a') } });
      const { elementProperties, observedAttributes } = chart.constructor as typeof LitElement;
      const properties = [...elementProperties].filter(([, { reflect }]) => reflect);
      // Only `data`, which may be an object or long, is not written back.
      expect(properties).to.have.length(observedAttributes.length - 1);
      for (const [property, { attribute, type }] of properties) {
        const key = typeof attribute === 'string' ? attribute : String(property);
        expect(key.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())).to.equal(property);
        const [on, off] = type === Boolean ? [true, false] : ['2026', null];
        const settable = chart as unknown as Record<PropertyKey, unknown>;
        settable[property] = on;
        await chart.updateComplete;
        expect(chart.getAttribute(key), key).to.equal(type === Boolean ? '' : '2026');
        settable[property] = off;
        await chart.updateComplete;
        expect(chart.hasAttribute(key), key).to.equal(false);
        chart.setAttribute(key, '2026');
        expect(settable[property], key).to.equal(on);
        chart.removeAttribute(key);
        expect(settable[property], key).to.equal(off);
      }
    });

    it('fulfils ready when the current data has been drawn', async () => {
      const chart = await put(name, { properties: { data: fileOf('a') } });
      expect(await chart.ready).to.equal(undefined);
      expect(ids(chart)).to.deep.equal(['a']);
      chart.data = fileOf('b');
      await chart.ready;
      expect(ids(chart)).to.deep.equal(['b']);
      chart.data = null;
      chart.src = ARTICLES;
      await chart.ready;
      expect(ids(chart)).to.include('openai-amd');
    });

    it('rejects ready with the problem where nothing can be drawn, and fulfils it once mended', async () => {
      const chart = await put(name, { properties: { data: { deals: [BROKEN] } } });
      const problem = (await rejection(chart.ready)) as Problem;
      expect(problem).to.include({ code: 'date', path: '/deals/0/announced', value: 'soon' });
      expect(problem.message).to.be.a('string').and.contain('soon');
      chart.data = fileOf('a');
      await chart.ready;
      expect(ids(chart)).to.deep.equal(['a']);
    });

    it('renews ready when its children change', async () => {
      const children = '<script type="application/json">[</script>';
      const chart = await put(name, { children });
      await rejection(chart.ready);
      const load = next(chart, 'load');
      chart.querySelector('script')!.textContent = JSON.stringify(fileOf('mended'));
      await load;
      await chart.ready;
      expect(ids(chart)).to.deep.equal(['mended']);
    });

    it('sends load with what was taken, left out and wrong; it does not bubble', async () => {
      const heard: Event[] = [];
      const chart = await put(name);
      const listen = (event: Event): unknown => heard.push(event);
      chart.parentElement!.addEventListener('load', listen);
      const loads = next<LoadDetail>(chart, 'load');
      chart.data = { deals: [...fileOf('a').deals, BROKEN] };
      const event = await loads;
      expect([event.bubbles, event.composed]).to.deep.equal([false, false]);
      const { accepted, rejected, problems } = event.detail;
      expect([accepted, rejected]).to.deep.equal([1, 1]);
      expect(problems.map(({ code, path }) => [code, path])).to.deep.equal([
        ['date', '/deals/1/announced'],
      ]);
      expect(heard).to.deep.equal([]);
    });

    it('sends error with the problem where nothing was taken; it does not bubble', async () => {
      const chart = await put(name);
      const errors = next<Problem>(chart, 'error');
      let loads = 0;
      chart.addEventListener('load', () => loads++);
      chart.data = '{"deals": [}';
      const event = await errors;
      expect([event.bubbles, event.composed]).to.deep.equal([false, false]);
      expect(Object.keys(event.detail)).to.include.members(['code', 'message', 'path', 'value']);
      expect(event.detail.code).to.equal('parse');
      expect(loads).to.equal(0);
    });

    it('sends one event for each load, and none for what is drawn again', async () => {
      let loads = 0;
      const chart = await put(name);
      chart.addEventListener('load', () => loads++);
      chart.data = fileOf('a');
      await chart.ready;
      chart.heading = 'Other';
      chart.parentElement!.lang = 'zh';
      chart.parentElement!.style.width = '400px';
      await frames(3);
      await chart.updateComplete;
      expect(loads).to.equal(1);
      chart.data = fileOf('a');
      await chart.ready;
      expect(loads).to.equal(2);
    });

    it('says that a file is empty', async () => {
      const chart = await put(name, { properties: { data: { deals: [] } } });
      expect(await rejection(chart.ready)).to.include({ code: 'empty' });
    });

    it('draws what is valid and lists what is not with its JSON pointer', async () => {
      const data = { deals: [BROKEN, ...fileOf('a').deals] };
      const chart = await drawn(name, { properties: { data } });
      expect(ids(chart)).to.deep.equal(['a']);
      expect(all(chart, '.problems li')).to.have.length(1);
      const problem = textOf(chart, '.problems li');
      expect(problem).to.contain('(/deals/0/announced)').and.contain('"soon"');
      const drawing = all(chart, '.drawing')[0]!.getBoundingClientRect();
      expect(all(chart, '.problems')[0]!.getBoundingClientRect().top).to.be.at.least(
        drawing.bottom,
      );
    });

    it('lists what is wrong in a table with row and column', async () => {
      const children = `<table><tr><th>id</th><th>title</th><th>Date</th></tr><tr><td>a</td><td>A</td><td>2025</td></tr><tr><td>b</td><td>B</td><td>soon</td></tr></table>`;
      const chart = await drawn(name, { children });
      expect(textOf(chart, '.problems li')).to.contain('row 3, column Date').and.contain('"soon"');
    });

    it('lists what is wrong in the words of the page', async () => {
      const data = { deals: [BROKEN, ...fileOf('a').deals] };
      const chart = await drawn(name, { properties: { data }, lang: 'zh' });
      expect(textOf(chart, '.problems strong')).to.equal('数据中有1处问题');
      expect(textOf(chart, '.problems li')).to.match(/^日期无效（\/deals\/0\/announced）：/);
    });

    it('reports an attribute that it cannot read, and uses its default', async () => {
      const data = fileOf('a');
      const plain = await drawn(name, { properties: { data } });
      const chart = await put(name, { attributes: { from: 'soon', layers: 'chips ships' } });
      const load = next<LoadDetail>(chart, 'load');
      chart.data = data;
      const { detail } = await load;
      expect(detail.problems.map(({ code, path, value }) => [code, path, value])).to.deep.equal([
        ['attribute', 'layers', 'ships'],
        ['attribute', 'from', 'soon'],
      ]);
      expect(all(chart, '.problems li')).to.have.length(2);
      expect(textOf(chart, '[part~=axis]')).to.equal(textOf(plain, '[part~=axis]'));
      chart.removeAttribute('from');
      chart.layers = 'chips';
      await chart.updateComplete;
      expect(all(chart, '.problems')).to.deep.equal([]);
    });

    it('takes a number where a framework sets one as the property', async () => {
      const data = fileOf('a');
      const [text, number] = await Promise.all(
        ['2021', 2021].map((from) => drawn(name, { properties: { data, from, to: 2024 } })),
      );
      expect(textOf(number!, '[part~=axis]')).to.include('2021').and.to.include('2024');
      expect(textOf(number!, '[part~=axis]')).to.equal(textOf(text!, '[part~=axis]'));
      expect(textOf(number!, '[part~=axis]')).not.to.include('2025');
    });

    it('takes its heading and description from the attributes before the data', async () => {
      const data = { ...fileOf('a'), title: 'Of the data', description: 'Described' };
      const chart = await drawn(name, { properties: { data }, attributes: { heading: 'Mine' } });
      expect(textOf(chart, '[part~=heading]')).to.equal('Mine');
      expect(textOf(chart, '[part~=description]')).to.equal('Described');
      chart.description = 'Also mine';
      await chart.updateComplete;
      expect(textOf(chart, '[part~=description]')).to.equal('Also mine');
    });

    it('takes heading and description as HTML from slots', async () => {
      const chart = await drawn(name, {
        properties: { data: fileOf('a') },
        children: '<h2 slot="heading">My <em>own</em></h2><p slot="description">Text</p>',
      });
      const slots = all<HTMLSlotElement>(chart, 'slot');
      expect(slots.map((slot) => slot.name)).to.deep.equal(['heading', 'description']);
      expect(slots.map((slot) => slot.assignedElements()[0]?.textContent)).to.deep.equal([
        'My own',
        'Text',
      ]);
      expect(chart.querySelector('h2')!.getBoundingClientRect().height).to.be.above(0);
    });

    it('leaves out heading, table and sources where it is told to', async () => {
      const chart = await drawnArticles(name);
      const parts = ['heading', 'description', 'details', 'table', 'sources'];
      const present = (): string[] => parts.filter((part) => all(chart, `[part~=${part}]`).length);
      expect(present()).to.deep.equal(parts);
      chart.withoutHeading = true;
      await chart.updateComplete;
      expect(present()).to.deep.equal(['details', 'table', 'sources']);
      chart.setAttribute('without-table', '');
      await chart.updateComplete;
      expect(present()).to.deep.equal(['sources']);
      chart.withoutSources = true;
      await chart.updateComplete;
      expect(present()).to.deep.equal([]);
      expect(all(chart, '.drawing svg')).to.not.be.empty;
    });

    it('has the same content in a table that opens, and links to its sources', async () => {
      const chart = await drawnArticles(name);
      const details = all<HTMLDetailsElement>(chart, 'details')[0]!;
      expect(details.open).to.equal(false);
      const rows = all(chart, '[part~=table] tbody tr');
      const titles = rows.map((row) => row.querySelector('th')!.textContent);
      expect(titles).to.include.members(['AMD Instinct chips', 'Own chips with Broadcom']);
      const headings = all(chart, '[part~=table] thead th');
      for (const row of rows) expect(row.children).to.have.length(headings.length);
      const links = all<HTMLAnchorElement>(chart, '[part~=sources] a');
      for (const { protocol } of links) expect(protocol).to.equal('https:');
    });

    it('makes no mutation in an update that changes nothing', async () => {
      const chart = await drawnArticles(name);
      await document.fonts.ready;
      await chart.updateComplete;
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((more) => records.push(...more));
      const options = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(chart.shadowRoot!, options);
      chart.requestUpdate();
      await chart.updateComplete;
      chart.heading = null;
      chart.lang = 'en';
      await aTimeout(0);
      await chart.updateComplete;
      records.push(...observer.takeRecords());
      expect(records.map(({ type, target }) => [type, target.nodeName])).to.deep.equal([]);
    });

    it('goes on drawing after it was moved', async () => {
      const chart = await drawnArticles(name);
      const before = ids(chart);
      const [figure] = all(chart, 'figure');
      let loads = 0;
      chart.addEventListener('load', () => loads++);
      const elsewhere = await place(600);
      chart.remove();
      await frames();
      elsewhere.append(chart);
      await frames(3);
      await chart.updateComplete;
      expect(all(chart, 'figure')[0]).to.equal(figure);
      expect(ids(chart)).to.deep.equal(before);
      expect(all(chart, '.drawing svg')[0]!.getAttribute('width')).to.equal('600');
      expect(loads).to.equal(0);
      chart.lang = 'zh';
      await aTimeout(0);
      await chart.updateComplete;
      expect(textOf(chart, 'summary')).to.equal('数据表');
    });

    it('takes properties that were set before its definition was loaded', async () => {
      const box = await place(800);
      const upgraded = `${name}-later`;
      const chart = document.createElement(upgraded) as Chart;
      chart.data = fileOf('early');
      chart.heading = 'Early';
      box.append(chart);
      const constructor = customElements.get(name)!;
      customElements.define(upgraded, class extends constructor {});
      await chart.ready;
      expect(ids(chart)).to.deep.equal(['early']);
      expect(textOf(chart, '[part~=heading]')).to.equal('Early');
    });

    it('can be loaded twice', async () => {
      const constructor = customElements.get(name);
      const copy = new URL(`../../src/${name}.ts?twice`, import.meta.url).href;
      const again = await import(copy);
      expect(Object.values(again)).to.not.include(constructor);
      expect(customElements.get(name)).to.equal(constructor);
    });

    it('never takes text from the data as markup, or links to what is not a page', async () => {
      const evil =
        '<img src=x onerror="window.wasRun = true"><script>window.wasRun = true</script>';
      const data = {
        title: evil,
        description: evil,
        parties: { p: { name: evil, color: '"/><script>' } },
        sources: {
          bad: { title: 'Bad', url: 'javascript:window.wasRun=true' },
          good: { title: evil, url: 'https://example.org/"><script>' },
        },
        deals: [
          {
            ...fileOf('a').deals[0],
            title: evil,
            parties: ['p'],
            sources: ['bad', 'good', evil],
            note: evil,
          },
        ],
        events: [{ id: 'e', title: evil, at: '2025', kind: evil }],
      };
      const chart = await put(name, { properties: { data }, attributes: { heading: evil } });
      await chart.ready;
      expect(all(chart, 'img, script, [onerror]')).to.deep.equal([]);
      const links = all<HTMLAnchorElement>(chart, 'a').map(({ protocol }) => protocol);
      expect(new Set(links)).to.deep.equal(new Set(['https:']));
      expect(textOf(chart, '[part~=heading]')).to.equal(evil);
      await aTimeout(20);
      expect('wasRun' in window).to.equal(false);
    });

    it('adds nothing to the globals of the page but the marks of lit', () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const known = new Set(Object.getOwnPropertyNames(frame.contentWindow!));
      frame.remove();
      const added = Object.getOwnPropertyNames(window).filter(
        (key) => !known.has(key) && /^(ct|gw|compute|deal|lit|react)/i.test(key),
      );
      for (const key of added) expect(key).to.match(/^(lit|reactiveElement)/);
    });

    it('says with a summary what its picture shows', async () => {
      const chart = await drawnArticles(name, { width: 960 });
      const picture = all(chart, '.drawing [aria-label]')[0]!;
      expect(picture.getAttribute('role')).to.be.oneOf(['img', 'group']);
      expect(picture.getAttribute('aria-label')).to.be.a('string').and.not.equal('');
      expect(all(chart, 'figure')[0]!.getAttribute('aria-label')).to.not.equal('');
    });

    it('shows its children while there is no data', async () => {
      const chart = await put(name, { children: '<p>Loading</p>' });
      await chart.updateComplete;
      expect(showsChildren(chart)).to.equal(true);
      expect(all(chart, '.problems')).to.deep.equal([]);
    });
  });
}
