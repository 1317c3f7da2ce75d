/** The built file on a page with a strict policy. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { examples } from '../../demo/examples.js';
import { Site, outcomes, traces } from '../runner/site.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'",
];
const WITH_LIT = [...POLICY, 'trusted-types lit-html'].join('; ');
const LIT_MARKS = ['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions'];

const hashes = JSON.parse(await readFile(new URL('../../dist/sri.json', import.meta.url), 'utf8'));

const TABLE = `<table><tr><th>Title</th><th>Announced</th><th>GW</th><th>End</th></tr>
  <tr><td>Lake campus</td><td>2025-03-04</td><td>1.2</td><td>2028</td></tr></table>`;

const tagOf = ({ element, attributes, data }) => {
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return `<${element} src="/demo/${data}" ${written.join(' ')}></${element}>`;
};

const pageOf = (body, script = '<script type="module" src="/dist/embed.js"></script>') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Strict</title>
  <link rel="stylesheet" href="/dist/embed.css">${script}<body>${body}`;

const settled = (page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));

describe('embed.js on a strict page', () => {
  let site;

  const put = (path, body, policy = WITH_LIT) =>
    site.put(path, { body, headers: { 'Content-Security-Policy': policy } });

  before(async () => {
    site = await Site.start();
  });

  after(() => site.close());

  it('draws every example without a word from the policy, a request of its own, or a trace', async () => {
    put('/examples.html', pageOf(examples.map(tagOf).join('\n')));
    const { page, faults, requests } = await site.open('/examples.html');
    assert.deepEqual(
      await outcomes(page),
      examples.map(({ element }) => `${element} drawn`),
    );
    await settled(page);
    const expected = ['/examples.html', '/dist/embed.css', '/dist/embed.js'];
    const files = new Set(examples.map(({ data }) => `/demo/${data}`));
    assert.deepEqual(requests.toSorted(), [...expected, ...files].toSorted());
    assert.deepEqual(faults, []);
    assert.deepEqual(await traces(page), { violations: [], globals: LIT_MARKS, stored: 0 });
  });

  it('lets a reader open table, panels and further entries, and zoom', async () => {
    const data = '/demo/data/openai-2025.json';
    const crowded = '/demo/data/three-hundred-events.csv';
    put(
      '/acts.html',
      pageOf(`<compute-timeline src="${data}" with-controls></compute-timeline>
        <gw-ramp src="${data}" with-controls></gw-ramp>
        <compute-timeline src="${crowded}" layout="list"></compute-timeline>`),
    );
    const { page, faults } = await site.open('/acts.html', { height: 4000 });
    await outcomes(page);
    const shown = () =>
      page.$$eval('compute-timeline, gw-ramp', (elements) =>
        elements.map(({ shadowRoot }) => ({
          tables: shadowRoot.querySelectorAll('details[open] table').length,
          panels: shadowRoot.querySelectorAll('.panel:popover-open').length,
          entries: shadowRoot.querySelectorAll('.entry').length,
        })),
      );
    const [, , before] = await shown();
    for (const summary of await page.$$('>>> details[data-list=table] > summary')) {
      await summary.click();
    }
    const zoom = (name) => page.$eval(name, ({ from, to }) => [from, to]);
    await (await page.$('compute-timeline >>> [data-action=zoom-in]')).click();
    await (await page.$('gw-ramp >>> [data-action=zoom-in]')).click();
    await settled(page);
    for (const name of ['compute-timeline', 'gw-ramp'])
      assert.notDeepEqual(await zoom(name), [null, null]);
    await (await page.$('compute-timeline:last-of-type >>> [data-action=more]')).click();
    await settled(page);
    const [, , list] = await shown();
    assert.deepEqual([list.tables, list.entries > before.entries], [1, true]);

    await (await page.$('compute-timeline >>> .marks [role=option]')).click();
    await settled(page);
    assert.deepEqual(
      (await shown()).map(({ tables, panels }) => [tables, panels]),
      [
        [1, 1],
        [1, 0],
        [1, 0],
      ],
    );
    await page.keyboard.press('Escape');
    await page.$eval('gw-ramp >>> [role=slider]', (slider) => slider.focus());
    await page.keyboard.press('End');
    await settled(page);
    assert.deepEqual(
      (await shown()).map(({ panels }) => panels),
      [0, 1, 0],
    );
    await (await page.$('gw-ramp >>> [role=switch]')).click();
    await settled(page);
    assert.deepEqual(faults, []);
    assert.deepEqual((await traces(page)).violations, []);
  });

  it('runs where its integrity is stated, as sri.json has it', async () => {
    const script = (hash) =>
      `<script type="module" src="/dist/embed.js" integrity="${hash}" crossorigin></script>`;
    const sheet = `<link rel="stylesheet" href="/dist/embed.css" integrity="${hashes['embed.css']}">`;
    put('/right.html', pageOf(`<gw-ramp>${TABLE}</gw-ramp>`, script(hashes['embed.js']) + sheet));
    const right = await site.open('/right.html');
    assert.deepEqual(await outcomes(right.page), ['gw-ramp drawn']);
    assert.deepEqual(right.faults, []);

    const wrong = `sha384-${'A'.repeat(64)}`;
    put('/wrong.html', pageOf(`<gw-ramp>${TABLE}</gw-ramp>`, script(wrong)));
    const { page, faults } = await site.open('/wrong.html');
    assert.match(faults.join(), /integrity/);
    assert.deepEqual(await outcomes(page), ['gw-ramp not defined']);
    assert.ok(await (await page.$('td')).isVisible(), 'the table is what a reader sees');
  });

  it('leaves the table readable where the page refuses lit its policy', async () => {
    put(
      '/refused.html',
      pageOf(`<gw-ramp>${TABLE}</gw-ramp>`),
      [...POLICY, 'trusted-types other'].join('; '),
    );
    const { page, faults } = await site.open('/refused.html');
    assert.match(faults.join(), /lit-html/);
    assert.deepEqual(await outcomes(page), ['gw-ramp not defined']);
    assert.ok(await (await page.$('td')).isVisible(), 'the table is what a reader sees');
  });

  it('ends at once where both elements are defined, without asking for the policy of lit again', async () => {
    site.put('/copy.js', await readFile(new URL('../../dist/embed.js', import.meta.url), 'utf8'));
    put(
      '/twice.html',
      pageOf(
        `<gw-ramp>${TABLE}</gw-ramp>`,
        '<script src="/copy.js"></script><script type="module" src="/dist/embed.js"></script>',
      ),
    );
    const { page, faults } = await site.open('/twice.html');
    assert.deepEqual(await outcomes(page), ['gw-ramp drawn']);
    assert.deepEqual(faults, []);
    assert.deepEqual((await traces(page)).violations, []);
  });
});
