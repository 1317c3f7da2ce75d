/** A page with both elements as it comes out of a printer, its text read back from the PDF. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readFile, writeFile } from 'node:fs/promises';
import { extractText, getDocumentProxy } from 'unpdf';
import { BUILT, Site, outcomes } from '../runner/site.js';

const PROJECT = new URL('../..', import.meta.url);
const DATA = JSON.parse(await readFile(new URL('demo/data/openai-2025.json', PROJECT), 'utf8'));

const event = (index) => ({ id: `e${index}`, title: `Event number ${index}!`, at: '2025-03' });
const events = (count) =>
  JSON.stringify({ events: Array.from({ length: count }, (_, i) => event(i)) });

const page = (body, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Print</title>${head}
  <script type="module" src="embed.js"></script><body>${body}</body></html>`;

const DARK = `<style>:root { color-scheme: dark; --ct-text: #fff; --ct-background: #111; background: #111; color: #eee }</style>`;

const BOTH = `<compute-timeline src="openai-2025.json" with-controls></compute-timeline>
  <gw-ramp src="openai-2025.json"></gw-ramp>`;

const PAGES = {
  'both.html': page(BOTH),
  'dark.html': page(BOTH, DARK),
  'pushed.html': page(`<div></div><compute-timeline src="openai-2025.json"></compute-timeline>`),
  'many.html': page(
    `<compute-timeline layout="wide"><script type="application/json">${events(450)}</script></compute-timeline>`,
  ),
  'most.html': page(
    `<compute-timeline layout="wide"><script type="application/json">${events(2300)}</script></compute-timeline>`,
  ),
};

/** Words as they were, however lines were broken. */
const plain = (text) => text.replace(/\s+/g, '');

/** @param {Uint8Array} pdf */
async function textOf(pdf) {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: true,
  });
  return plain(text);
}

describe('printing', () => {
  let site;

  before(async () => {
    site = await Site.start(...BUILT);
    for (const [name, html] of Object.entries(PAGES)) site.put(`/${name}`, html);
  });

  after(() => site.close());

  async function open(name) {
    const { page: tab } = await site.open(`/${name}`);
    await outcomes(tab);
    return tab;
  }

  /** What stands on the page, down to which lists are open. */
  const shadows = (tab) =>
    tab.evaluate(() =>
      [...document.querySelectorAll('compute-timeline, gw-ramp')].map(({ shadowRoot }) =>
        shadowRoot.innerHTML.replace(/<!--.*?-->/g, ''),
      ),
    );

  async function print(tab) {
    const pdf = await tab.pdf({ format: 'A4', printBackground: true });
    if (process.env['KEEP_PDF'])
      await writeFile(
        `${process.env['KEEP_PDF']}-${new URL(tab.url()).pathname.slice(1)}.pdf`,
        pdf,
      );
    return pdf;
  }

  it('gives heading, every row of the table, and every source with its address', async () => {
    const tab = await open('both.html');
    const text = await textOf(await print(tab));
    assert.ok(text.includes(plain(DATA.title.en)), 'the heading');
    for (const { title } of [...DATA.deals, ...DATA.events]) {
      assert.ok(text.includes(plain(title.en)), title.en);
    }
    const rows = await tab.evaluate(() =>
      [...document.querySelectorAll('compute-timeline, gw-ramp')].flatMap(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('tbody tr')].map((row) =>
          [...row.cells].map((cell) => cell.textContent),
        ),
      ),
    );
    assert.ok(rows.length > 40);
    for (const cells of rows) {
      for (const cell of cells) assert.ok(text.includes(plain(cell)), cell);
    }
    const urls = Object.values(DATA.sources).flatMap(({ url }) => url ?? []);
    assert.ok(urls.length > 1);
    for (const { title } of Object.values(DATA.sources))
      assert.ok(text.includes(plain(title.en)), title.en);
    for (const url of urls) assert.ok(text.includes(url), url);
    await tab.close();
  });

  it('leaves the page as it was', async () => {
    const tab = await open('both.html');
    await tab.evaluate(() =>
      document.querySelector('gw-ramp').shadowRoot.querySelector('summary').click(),
    );
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    const before = await shadows(tab);
    assert.deepEqual(
      before.map((html) => /<details[^>]* open/.test(html)),
      [false, true],
    );
    await print(tab);
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    assert.deepEqual(await shadows(tab), before);
    await tab.close();
  });

  it('writes a table of several pages as a whole', async () => {
    const tab = await open('many.html');
    assert.doesNotMatch((await shadows(tab)).join(), /<td>/);
    const text = await textOf(await print(tab));
    for (const index of [0, 199, 200, 449])
      assert.ok(text.includes(`Eventnumber${index}!`), String(index));
    assert.doesNotMatch(text, /Notprinted/);
    await tab.close();
  });

  it('leaves no heading of a table alone at the foot of a sheet', async () => {
    const tab = await open('pushed.html');
    for (let height = 0; height <= 400; height += 50) {
      await tab.evaluate((px) => {
        const above = document.querySelector('div');
        if (above) above.style.height = `${px}px`;
      }, height);
      const pdf = await getDocumentProxy(new Uint8Array(await tab.pdf({ format: 'A4' })));
      const { text } = await extractText(pdf, { mergePages: false });
      for (const sheet of text) assert.doesNotMatch(plain(sheet), /Dataasatable$/, `${height} px`);
    }
  });

  it('stops a table at 2,000 rows and says how many more there are', async () => {
    const tab = await open('most.html');
    const text = await textOf(await print(tab));
    assert.ok(text.includes('Eventnumber1999!'));
    assert.ok(!text.includes('Eventnumber2000!'));
    assert.match(text, /Notprinted:300more/);
    await tab.close();
  });

  it('is on white, in dark letters, also from a dark page, without buttons', async () => {
    for (const name of ['both.html', 'dark.html']) {
      const tab = await open(name);
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await tab.emulateMediaType('print');
      const seen = await tab.evaluate(() =>
        [...document.querySelectorAll('compute-timeline, gw-ramp')].map(({ shadowRoot }) => {
          const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
          return {
            background: style('figure').backgroundColor,
            color: style('.heading').color,
            label: style('svg text[font-weight], svg text[part~=label]').fill,
            buttons: [...shadowRoot.querySelectorAll('.controls')].some((each) =>
              each.checkVisibility(),
            ),
            // Where only style sheets know of the printer, the table is to be seen all the same.
            table: shadowRoot
              .querySelector('table')
              .checkVisibility({ contentVisibilityAuto: true }),
          };
        }),
      );
      for (const { background, color, label, buttons, table } of seen) {
        assert.equal(background, 'rgb(255, 255, 255)');
        assert.equal(color, 'rgb(29, 29, 31)');
        const channels = label.match(/\d+/g).map(Number);
        assert.ok(Math.min(...channels) < 128, label);
        assert.equal(buttons, false);
        assert.equal(table, true);
      }
      await tab.close();
    }
  });
});
