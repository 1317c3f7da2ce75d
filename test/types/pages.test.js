/** The component of each framework, on a page: `right/NAME` as `mount/NAME` puts it there. */
import assert from 'node:assert/strict';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../scripts/browser.js';
import { start } from './commands.js';

const PAGES = join(import.meta.dirname, 'built', 'pages');
const PAGE = `<!doctype html><html lang="en"><head><title>Deals</title>
<link rel="icon" href="data:,"></head><body><main></main></body></html>`;

const DEALS = {
  deals: [
    { id: 'lake', title: 'Lake', announced: '2025-03-04', gw: 1.2, parties: ['northlab'] },
    { id: 'hill', title: 'Hill', announced: '2026-07', gw: 0.5, parties: ['northlab'] },
  ],
};

function serve() {
  const server = createServer(({ url = '/' }, response) => {
    const path = join(PAGES, url);
    if (!url.endsWith('.js') || !existsSync(path)) {
      response.writeHead(url === '/' ? 200 : 404, { 'Content-Type': 'text/html' }).end(PAGE);
    } else {
      response.writeHead(200, { 'Content-Type': 'text/javascript' });
      createReadStream(path).pipe(response);
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('on a page', () => {
  let browser, server;
  before(async () => {
    const compiled = await start('ngc -p tsconfig.angular.json');
    assert.equal(compiled.code, 0, compiled.output);
    const built = await start('vite build -c vite.config.js');
    assert.equal(built.code, 0, built.output);
    server = await serve();
    browser = await launch({ executablePath: await findBrowser(), args: browserArguments });
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  for (const name of ['react', 'preact', 'vue', 'svelte', 'angular']) {
    it(`${name} sets data and attributes, listens, and follows changes`, async () => {
      const page = await browser.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) errors.push(message.text());
      });
      await page.setViewport({ width: 1000, height: 800 });
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      const found = await page.evaluate(
        async (path, deals) => {
          const { mount } = await import(path);
          const chosen = [];
          const props = { deals, canZoom: true, choose: (deal) => chosen.push(deal) };
          const update = await mount(document.querySelector('main'), props);
          const settled = async () => {
            await new Promise((resolve) => setTimeout(resolve, 100));
            const chart = document.querySelector('compute-timeline');
            await chart.ready;
            await chart.updateComplete;
            const { data, lanes, withControls } = chart;
            return {
              hasData: data === props.deals,
              lanes,
              withControls,
              marks: chart.shadowRoot.querySelectorAll('[part~="mark"]').length,
              controls: chart.shadowRoot.querySelectorAll('[part~="controls"]').length,
            };
          };
          const first = await settled();
          const mark = document
            .querySelector('compute-timeline')
            .shadowRoot.querySelector('[part~="mark"][data-ids="lake"]');
          mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
          const ids = chosen.map(({ id }) => id);
          props.deals = { deals: deals.deals.slice(1) };
          update({ ...props, canZoom: false });
          return { first, ids, second: await settled() };
        },
        `/${name}.js`,
        DEALS,
      );
      const expected = { hasData: true, lanes: 'party' };
      assert.deepEqual(found, {
        first: { ...expected, withControls: true, marks: 2, controls: 1 },
        ids: ['lake'],
        second: { ...expected, withControls: false, marks: 1, controls: 0 },
      });
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});
