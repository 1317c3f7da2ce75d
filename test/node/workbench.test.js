/** The workbench as `vite build --mode demo` makes it: an author's way from a table to a snippet. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { Site } from '../runner/site.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = '/some/folder/workbench.html';

/** As a spreadsheet puts it into the clipboard: in two forms, of which the first wins. */
const SHEET = `<html><body><table>
<tr><td>Title</td><td>Layer</td><td>Date</td><td>GW</td><td>Milestones</td></tr>
<tr><td>Hilltop, phase 1</td><td>site</td><td>2026-04-09</td><td>2</td><td>2027-H1: 2</td></tr>
<tr><td>Lakeside</td><td>chips</td><td>22/07/2026</td><td>750 MW</td><td>2028: 0.5</td></tr>
</table></body></html>`;

/** Runs in the page: pastes as an author does. */
function paste(html) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.querySelector('#text').dispatchEvent(event);
}

/** Runs in the page: what its figures show. */
async function drawn() {
  const figures = [...document.querySelectorAll('compute-timeline, gw-ramp')];
  await Promise.all(figures.map(({ ready }) => ready));
  await Promise.all(figures.map(({ updateComplete }) => updateComplete));
  return figures.map((figure) => ({
    element: figure.localName,
    ids: Array.from(figure.shadowRoot.querySelectorAll('[data-ids]'), (mark) =>
      mark.getAttribute('data-ids'),
    ),
    svg: figure.toSVG(),
  }));
}

describe('the workbench', () => {
  let folder;
  let site;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workbench-'));
    await build({
      configFile: `${PROJECT}/vite.config.ts`,
      mode: 'demo',
      logLevel: 'error',
      build: { outDir: `${folder}/some/folder` },
    });
    site = await Site.start(folder);
    site.put('/embed.js', await readFile(`${PROJECT}/dist/embed.js`, 'utf8'));
    site.put('/frame.html', await readFile(`${PROJECT}/dist/frame.html`, 'utf8'));
  });

  after(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** @returns {Promise<import('../runner/site.js').Visit>} the workbench, when it has begun */
  async function open(hash = '', width = 1200) {
    const visit = await site.open(PAGE + hash, { width, height: 900 });
    await visit.page.waitForSelector('#deal input');
    return visit;
  }

  /** The workbench with a table whose mistake is mended, figures of 900 px, two attributes changed. */
  async function author() {
    const visit = await open();
    const { page } = visit;
    await page.evaluate(paste, SHEET);
    await page.waitForSelector('#problems .mend');
    visit.told = await page.$eval('#problems', ({ innerText }) => innerText);
    await page.click('#problems .mend');
    await page.waitForSelector('#problems .good');
    await page.click('#options summary');
    await page.select('[data-subject=timeline] [name=lanes]', 'status');
    await page.select('[data-subject=ramp] [name=mode]', 'added');
    await page.$eval('#width', (range) => {
      range.value = '900';
      range.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.$eval('#script', (field) => {
      field.value = new URL('/embed.js', location.href).href;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.waitForFunction(() =>
      document.querySelector('#snippet code')?.textContent.includes('mode="added"'),
    );
    return visit;
  }

  /** @param {import('puppeteer-core').Page} page @param {string} route */
  async function take(page, route) {
    await page.evaluate(() => delete document.querySelector('#snippet').dataset.code);
    await page.$eval(`[name=route][value=${route}]`, (radio) => radio.click());
    await page.waitForFunction(() => document.querySelector('#snippet').dataset.code);
    await page.evaluate(() => {
      navigator.clipboard.writeText = async (text) => void (document.copied = text);
    });
    await page.click('#snippet button');
    return page.evaluate(() => document.copied);
  }

  /** A blank page with the author's snippet, in the font and the width of the workbench. */
  async function blank(page, snippet) {
    const font = await page.$eval('#stage', (stage) => getComputedStyle(stage).fontFamily);
    site.put(
      '/blank.html',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title>
<style>body{margin:0;width:900px;font-family:${font};line-height:1.55}</style>${snippet}</html>`,
    );
    const visit = await site.open('/blank.html', { width: 1000, height: 900 });
    await visit.page.waitForFunction(() => customElements.get('gw-ramp'));
    return visit;
  }

  it('leads from a spreadsheet with a mistake to a page with the same figures', async () => {
    const { page, told, faults } = await author();
    assert.match(told, /1 problem/);
    assert.match(told, /Line 3, column 16/);
    assert.match(told, /found "22\/07\/2026"/);
    assert.match(told, /Change “22\/07\/2026” to “2026-07-22”/);
    const before = await page.evaluate(drawn);
    assert.equal(before.length, 2);
    assert.ok(before.every(({ ids }) => ids.length > 0));
    assert.deepEqual(new Set(before[0].ids), new Set(['row-2', 'row-3']));
    for (const route of ['inline', 'table']) {
      const snippet = await take(page, route);
      const visit = await blank(page, snippet);
      const then = await visit.page.evaluate(drawn);
      assert.deepEqual(
        then.map(({ element, ids }) => ({ element, ids })),
        before.map(({ element, ids }) => ({ element, ids })),
        route,
      );
      assert.deepEqual(
        then.map(({ svg }) => svg),
        before.map(({ svg }) => svg),
        route,
      );
      assert.deepEqual(visit.faults, []);
      await visit.page.close();
    }
    assert.deepEqual(faults, []);
  });
});
