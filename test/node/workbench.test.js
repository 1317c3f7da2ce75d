/** The workbench as `vite build --mode demo` makes it: an author's way from a table to a snippet. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startDemo } from '../runner/demo-site.js';
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

/** Runs in the page: what its figures show, when they have the width that there is. */
async function drawn() {
  const figures = [...document.querySelectorAll('compute-timeline, gw-ramp')];
  await Promise.all(figures.map(({ ready }) => ready));
  await new Promise((resolve) => setTimeout(resolve, 500));
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
  let demo;
  let site;

  before(async () => {
    demo = await startDemo('some/folder');
    ({ site } = demo);
    site.put('/embed.js', await readFile(`${PROJECT}/dist/embed.js`, 'utf8'));
    site.put('/frame.html', await readFile(`${PROJECT}/dist/frame.html`, 'utf8'));
    site.put('/frame.js', await readFile(`${PROJECT}/dist/frame.js`, 'utf8'));
  });

  after(() => demo?.close());

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
    await page.$eval(`[name=route][value=${route}]`, (radio) => radio.click());
    const mark = {
      inline: "data='",
      file: '<compute-timeline lang="en" id="deals" src=',
      table: '<table>',
      frame: '<iframe',
    }[route];
    await page.waitForFunction(
      (text) => document.querySelector('#snippet code')?.textContent.includes(text),
      {},
      mark,
    );
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

  it('shows the figure in a frame, which takes it from its address', async () => {
    const { page } = await author();
    const snippet = await take(page, 'frame');
    const { page: then } = await blank(page, `<script src="/embed.js"></script>${snippet}`);
    await then.waitForFunction(() => document.querySelectorAll('iframe').length === 2);
    await then.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager';
    });
    const ids = [];
    for (const handle of await then.$$('iframe')) {
      const frame = await handle.contentFrame();
      await frame.waitForSelector('compute-timeline, gw-ramp');
      const [{ element, ids: found }] = await frame.evaluate(drawn);
      ids.push([element, new Set(found)]);
    }
    assert.deepEqual(ids[0], ['compute-timeline', new Set(['row-2', 'row-3'])]);
    assert.equal(ids[1][0], 'gw-ramp');
  });

  it('keeps all in its address, which opens elsewhere as it was left', async () => {
    const { page, requests } = await author();
    const before = await page.evaluate(drawn);
    await page.waitForFunction(() => location.hash.length > 50);
    // The change of the width comes last.
    await new Promise((resolve) => setTimeout(resolve, 600));
    const hash = await page.evaluate(() => location.hash);
    const other = await open(hash);
    await other.page.waitForSelector('#snippet code');
    assert.deepEqual(await other.page.evaluate(drawn), before);
    assert.equal(
      await other.page.$eval('#text', ({ value }) => value.includes('2026-07-22')),
      true,
    );
    assert.deepEqual(other.faults, []);
    for (const request of [...requests, ...other.requests])
      assert.match(request, /^(\/some\/folder\/|data:)/, 'nothing is asked of anybody else');
  });

  it('says when the data are too long for an address, and warns before they are lost', async () => {
    const { page } = await open();
    const rows = Array.from({ length: 1200 }, (_, index) =>
      [(index * 7919 * 7919) % 999983, `Deal ${(index * 104729 * 31) % 999979}`, '2026'].join(','),
    );
    const text = ['id,title,date', ...rows].join('\n');
    await page.$eval(
      '#text',
      (field, value) => {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );
    await page.waitForFunction(() => document.querySelector('#share').disabled);
    assert.match(await page.$eval('#share', (share) => share.textContent), /Too long/);
    assert.equal(await page.evaluate(() => location.hash), '');
    await page.click('h1');
    const asked = new Promise((resolve) => page.once('dialog', resolve));
    const left = page.reload().catch(() => null);
    const dialog = await asked;
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.accept();
    await left;
    assert.equal(await page.$eval('#text', ({ value }) => value), '');
  });

  it('undoes and redoes by keys outside of text fields', async () => {
    const { page } = await author();
    const width = () => page.$eval('#stage', (stage) => stage.clientWidth);
    assert.equal(await width(), 900);
    await page.focus('#width');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.waitForFunction(() => document.querySelector('#stage').style.inlineSize === '');
    for (let step = 0; step < 3; step++) await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await page.waitForSelector('#problems .mend');
    assert.match(await page.$eval('#text', ({ value }) => value), /22\/07\/2026/);
    assert.equal(await page.$eval('#timeline', (figure) => figure.getAttribute('lanes')), null);
    await page.click('#redo');
    await page.waitForSelector('#problems .good');
  });

  it('adds a deal by form, with an id out of its title, to data that are not there yet', async () => {
    const { page, faults } = await open('', 400);
    await page.click('#add summary');
    await page.type('#deal [name=title]', 'AMD Instinct, 6 GW');
    assert.equal(await page.$eval('#deal [name=id]', ({ value }) => value), 'amd-instinct-6-gw');
    await page.type('#deal [name=announced]', '6.10.2025');
    await page.keyboard.press('Enter');
    assert.match(await page.$eval('#fault-announced', (fault) => fault.textContent), /6\.10\.2025/);
    const focused = await page.evaluate(() => document.activeElement.name);
    assert.equal(focused, 'announced');
    await page.$eval('#deal [name=announced]', (field) => (field.value = ''));
    await page.type('#deal [name=announced]', '2025-10-06');
    await page.select('#deal [name=layer]', 'chips');
    await page.type('#deal [name=gw]', '6 GW');
    await page.type('#deal [name=milestones]', '2026-H2: 1');
    await page.click('#deal .main');
    await page.waitForSelector('#problems .good');
    const text = await page.$eval('#text', ({ value }) => value);
    assert.deepEqual(JSON.parse(text).deals[0], {
      id: 'amd-instinct-6-gw',
      title: 'AMD Instinct, 6 GW',
      layer: 'chips',
      announced: '2025-10-06',
      gw: '6 GW',
      milestones: [{ at: '2026-H2', gw: '1' }],
    });
    assert.deepEqual(faults, []);
  });

  it('takes a file of another site, and says why where that may not be read', async (test) => {
    const { page } = await open();
    const other = await Site.start();
    test.after(() => other.close());
    other.put('/open.csv', {
      body: 'title,date\nHilltop,2026',
      headers: { 'Access-Control-Allow-Origin': '*' },
    });
    other.put('/closed.csv', 'title,date\nHilltop,2026');
    other.put('/blank.html', '<!doctype html>');
    const origin = new URL((await other.open('/blank.html')).page.url()).origin;
    await page.type('#url', `${origin}/closed.csv`);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#fetch-fault:not(:empty)');
    assert.match(await page.$eval('#fetch-fault', (fault) => fault.textContent), /CORS/);
    await page.$eval('#url', (field) => (field.value = ''));
    await page.type('#url', `${origin}/open.csv`);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#problems .good');
    assert.match(await take(page, 'file'), new RegExp(`src="${origin}/open.csv"`));
  });

  it('takes a file that is dropped', async () => {
    const { page } = await open();
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['{"deals": [],}'], 'deals.json'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    });
    await page.waitForSelector('#problems .mend');
    await page.click('#problems .mend');
    await page.waitForFunction(() => document.querySelector('#text').value === '{"deals": []}');
  });

  for (const width of [320, 960]) {
    for (const lang of ['en', 'zh']) {
      it(`has nothing that axe objects to, at ${width} px in ${lang}`, async () => {
        const { page } = await author();
        await page.setViewport({ width, height: 800 });
        await page.select('#lang', lang);
        await page.click('#undo');
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          document.querySelector('[data-subject=ramp] [name=delay]').value = 'soon';
        });
        await page.addScriptTag({ path: fileURLToPath(import.meta.resolve('axe-core')) });
        for (const theme of ['light', 'dark']) {
          await page.select('#theme', theme);
          const { violations, passed } = await page.evaluate(async () => {
            const result = await globalThis.axe.run();
            const told = result.violations.flatMap(({ id, nodes }) =>
              nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
            );
            return { violations: told, passed: result.passes.length };
          });
          assert.ok(passed > 20, `${passed} rules were asked`);
          assert.deepEqual(violations, []);
        }
        assert.ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          'nothing is wider than the window',
        );
      });
    }
  }
});
