/** The page file on a page that arrives piece by piece, and beside another copy of itself. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../scripts/browser.js';

const EMBED = fileURLToPath(new URL('../../dist/embed.js', import.meta.url));

const file = (...ids) =>
  JSON.stringify({
    deals: ids.map((id) => ({ id, title: `Deal ${id}`, layer: 'chips', announced: '2025', gw: 2 })),
  });

const cells = (...texts) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;

/** Counts the events of all elements, as a script in the head of a page may. */
const LISTENER = `<script>
  window.told = [];
  for (const type of ['load', 'error'])
    document.addEventListener(type, ({ target, detail }) => {
      if (target.localName?.includes('-')) told.push([target.id, type, detail.accepted ?? detail.code]);
    }, true);
</script>`;

describe('on a page that arrives piece by piece, with a classic script in its head', () => {
  let browser;
  let server;
  let address;
  /** The pieces of the page that is asked for next. */
  let pieces = [];
  let requests = [];

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: [EMBED],
      bundle: true,
      format: 'iife',
      write: false,
    });
    const script = outputFiles[0].text;
    server = createServer(async (request, response) => {
      requests.push(request.url);
      const type = { '/classic.js': 'text/javascript', '/deals.json': 'application/json' };
      response.setHeader('content-type', type[request.url] ?? 'text/html; charset=utf-8');
      if (request.url === '/classic.js') return response.end(script);
      if (request.url === '/deals.json') return response.end(file('a'));
      response.flushHeaders();
      for (const piece of pieces) {
        response.write(piece);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      return response.end();
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${server.address().port}`;
    browser = await puppeteer.launch({
      executablePath: await findBrowser(),
      args: browserArguments,
    });
  });

  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  /** What the elements of a page have told, and the ids that each of them shows. */
  async function open(...body) {
    requests = [];
    const head = `<!doctype html><html lang="en"><head><meta charset="utf-8">${LISTENER}<script src="classic.js"></script></head><body>`;
    pieces = [head, ...body];
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(async () => {
      const charts = [...document.querySelectorAll('gw-ramp, compute-timeline')];
      await Promise.allSettled(charts.map(({ ready }) => ready));
    });
    const found = await page.evaluate(() => ({
      told: window.told,
      shown: [...document.querySelectorAll('gw-ramp, compute-timeline')].map((chart) => {
        const marks = [...chart.shadowRoot.querySelectorAll('[data-ids]')];
        return [...new Set(marks.map((mark) => mark.getAttribute('data-ids')))].sort().join(' ');
      }),
      tables: [...document.querySelectorAll('table')].map((table) => table.getClientRects().length),
    }));
    await page.close();
    assert.deepEqual(errors, []);
    return found;
  }

  it('a script inside is read once its end is there', async () => {
    const json = file('a', 'b');
    const { told, shown } = await open(
      '<gw-ramp id="x">',
      `<script type="application/json">${json.slice(0, 60)}`,
      `${json.slice(60)}</script>`,
      '</gw-ramp>',
      '<p>Text</p>',
    );
    assert.deepEqual(told, [['x', 'load', 2]]);
    assert.deepEqual(shown, ['a b']);
  });

  it('a table inside is read once, as a whole, also at the very end of the page', async () => {
    const { told, shown } = await open(
      `<gw-ramp id="x"><table>${cells('id', 'title', 'date', 'gw')}<tr><td>a</td><td>A`,
      `</td><td>2025</td><td>2</td></tr>`,
      `${cells('b', 'B', '2026', '1')}</table></gw-ramp>`,
    );
    assert.deepEqual(told, [['x', 'load', 2]]);
    assert.deepEqual(shown, ['a b']);
  });

  it('a table that is named, or stands behind, is read as a whole', async () => {
    const table = (id) => [
      `<table id="${id}">${cells('id', 'title', 'date', 'gw')}`,
      `${cells('a', 'A', '2025', '2')}`,
      `${cells('b', 'B', '2026', '1')}</table>`,
    ];
    const { told, shown, tables } = await open(
      '<gw-ramp id="named" for="rows"></gw-ramp><p>Text</p>',
      ...table('rows'),
      '<p><gw-ramp id="behind"></p>',
      ...table(''),
      '<p></gw-ramp></p>',
    );
    assert.deepEqual(told.sort(), [
      ['behind', 'load', 2],
      ['named', 'load', 2],
    ]);
    assert.deepEqual(shown, ['a b', 'a b']);
    assert.deepEqual(tables, [1, 0]);
  });

  it('a div is upgraded with all that stands in it, and only then', async () => {
    const { told, shown } = await open(
      '<div class="compute-timeline" id="x" data-from="2024">',
      `<table>${cells('id', 'title', 'date')}${cells('a', 'A', '2025')}`,
      `${cells('b', 'B', '2026')}</table>`,
      '</div><div class="gw-ramp" id="y" data-src="deals.json"></div>',
    );
    assert.deepEqual(told.sort(), [
      ['x', 'load', 2],
      ['y', 'load', 1],
    ]);
    assert.deepEqual(shown, ['a b', 'a']);
  });

  it('two copies upgrade a div once', async () => {
    const { told, shown } = await open(
      '<script src="classic.js"></script>',
      `<div class="gw-ramp" id="x"><script type="application/json">${file('a')}</script></div>`,
      '<p>Text</p>',
    );
    assert.deepEqual(told, [['x', 'load', 1]]);
    assert.deepEqual(shown, ['a']);
  });

  it('elements with one address make one request, however late they come', async () => {
    const { shown } = await open(
      '<gw-ramp src="deals.json"></gw-ramp>',
      ...Array.from({ length: 6 }, () => '<p>Text</p>'),
      '<compute-timeline src="./deals.json"></compute-timeline>',
    );
    assert.deepEqual(shown, ['a', 'a']);
    assert.deepEqual(
      requests.filter((url) => url === '/deals.json'),
      ['/deals.json'],
    );
  });
});
