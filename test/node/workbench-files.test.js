/** What an author takes from the workbench as files, and how wide its figures are on the way. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { readDeals } from '../../dist/model.js';
import { startDemo } from '../runner/demo-site.js';

/** As a spreadsheet puts it into the clipboard; the second date is to be mended. */
const SHEET = `<table>
<tr><td>Title</td><td>Layer</td><td>Date</td><td>GW</td><td>Milestones</td><td>Remark</td></tr>
<tr><td>Hilltop, phase 1</td><td>site</td><td>2026-04-09</td><td>2</td><td>2027-H1: 2</td><td>a</td></tr>
<tr><td>Lakeside “A”</td><td>chips</td><td>22/07/2026</td><td>750 MW</td><td>2028: 0.5</td><td></td></tr>
</table>`;

/** Runs in the page: pastes as an author does. */
function paste(html) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.querySelector('#text').dispatchEvent(event);
}

let demo;
let folder;

before(async () => {
  demo = await startDemo();
  folder = await mkdtemp(join(tmpdir(), 'downloads-'));
});

after(async () => {
  await demo?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** The workbench with a table whose mistake is mended. */
async function author(width = 1300) {
  const visit = await demo.site.open('/workbench.html', { width, height: 900 });
  const { page } = visit;
  await page.waitForSelector('#deal input');
  await page.evaluate(paste, SHEET);
  await page.waitForSelector('#problems .mend');
  await page.click('#problems .mend');
  await page.waitForSelector('#problems .good');
  await page.waitForSelector('#downloads button');
  return visit;
}

/** A file that has been saved to its end. */
async function saved(name) {
  for (let waits = 0; waits < 200; waits++) {
    // A browser makes the file before it has written anything into it.
    const file = (await readdir(folder)).includes(name) ? await readFile(join(folder, name)) : '';
    if (file.length > 0) return file;
    await pause(50);
  }
  throw new Error(`${name} was not saved; there are ${await readdir(folder)}`);
}

describe('the buttons of the workbench', () => {
  let visit;

  /** What the button of a name saves. */
  async function taken(label, name) {
    const { page } = visit;
    await page.$$eval(
      '#downloads button',
      (buttons, wanted) => buttons.find(({ ariaLabel }) => ariaLabel === wanted).click(),
      label,
    );
    return saved(name);
  }

  before(async () => {
    visit = await author();
    const devtools = await visit.page.createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
    });
  });

  it('save the mended data as JSON, in which nothing is left to mend', async () => {
    const text = (await taken('Save: deals.json', 'deals.json')).toString();
    const { deals, problems, accepted } = readDeals(text);
    assert.deepEqual([accepted, problems], [2, []]);
    assert.deepEqual(
      deals.map(({ id, title, announced, gw }) => [id, title, announced?.written, gw?.ceiling]),
      [
        ['row-2', 'Hilltop, phase 1', '2026-04-09', 2],
        ['row-3', 'Lakeside “A”', '2026-07-22', 0.75],
      ],
    );
    // What the elements do not know is the author's, and stays.
    assert.equal(JSON.parse(text).deals[0].Remark, 'a');
  });

  for (const [label, name] of [
    ['Timeline', 'timeline'],
    ['Ramp', 'ramp'],
  ]) {
    it(`save the ${name} as the SVG, the CSV and the picture that it is`, async () => {
      const { page } = visit;
      const shown = await page.$eval(`#${name}`, async (element) => {
        const bytes = new Uint8Array(await (await element.toPNG()).arrayBuffer());
        return { svg: element.toSVG(), csv: element.toCSV(), png: Array.from(bytes) };
      });
      const svg = (await taken(`${label}: SVG`, `${name}.svg`)).toString();
      assert.equal(svg, shown.svg);
      assert.match(svg, /Lakeside “A”/);
      assert.equal((await taken(`${label}: CSV`, `${name}.csv`)).toString(), shown.csv);
      assert.deepEqual(
        readDeals(shown.csv, { type: 'csv' })
          .deals.map(({ id }) => id)
          .toSorted(),
        ['row-2', 'row-3'],
      );
      const png = await taken(`${label}: PNG`, `${name}.png`);
      assert.deepEqual(png, Buffer.from(shown.png));
      // The width of a picture stands 16 bytes from its beginning: two dots for each px.
      const [, width] = /<svg[^>]* width="(\d+)"/.exec(svg);
      assert.equal(png.readUInt32BE(16), 2 * width);
    });
  }

  it('do so without a fault of the page', () => assert.deepEqual(visit.faults, []));
});

describe('the width of the figures', () => {
  const widthOf = (page) =>
    page.evaluate(async () => {
      const told = document.querySelector('#px').textContent;
      const stage = document.querySelector('#stage').clientWidth;
      const figures = [...document.querySelectorAll('compute-timeline, gw-ramp')];
      // One in which the width is seen, one in which the figures take it up, one after it.
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
      await Promise.all(figures.map(({ updateComplete }) => updateComplete));
      const drawn = figures.map(({ shadowRoot }) =>
        Number(shadowRoot.querySelector('.drawing > svg')?.getAttribute('width') ?? stage),
      );
      return { told: parseInt(told), stage, drawn };
    });
  const all = (width) => ({ told: width, stage: width, drawn: [width, width] });

  it('follows the handle at their edge, from 320 to 1200 px', async () => {
    const { page, faults } = await author();
    await page.click('#fit');
    const drag = async (to) => {
      const handle = await page.$('#handle');
      const { x, y, width, height } = await handle.boundingBox();
      const stage = await (await page.$('#stage')).boundingBox();
      await page.mouse.move(x + width / 2, y + Math.min(40, height / 2));
      await page.mouse.down();
      await page.mouse.move(stage.x + (to + stage.width) / 2, y + 40);
      await page.mouse.move(stage.x + to, y + 40);
      await page.mouse.up();
    };
    await drag(703);
    assert.deepEqual(await widthOf(page), all(700));
    // Only while the pointer holds it.
    await page.mouse.move(400, 400);
    assert.deepEqual(await widthOf(page), all(700));
    await drag(60);
    assert.equal((await widthOf(page)).stage, 320);
    // The address keeps it, as soon as the hand has rested.
    await pause(1500);
    await page.reload();
    await page.waitForSelector('#downloads button');
    assert.equal((await widthOf(page)).stage, 320);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('follows the keys of its slider, and goes back to what there is room for', async () => {
    const { page } = await author();
    await page.click('#fit');
    const room = (await widthOf(page)).stage;
    await page.focus('#width');
    await page.keyboard.press('Home');
    assert.equal((await widthOf(page)).stage, 320);
    await page.keyboard.press('ArrowRight');
    assert.equal((await widthOf(page)).stage, 330);
    await page.keyboard.press('End');
    assert.deepEqual(await widthOf(page), all(1200));
    await page.keyboard.press('ArrowLeft');
    assert.deepEqual(await widthOf(page), all(1190));
    await page.click('#fit');
    assert.equal((await widthOf(page)).stage, room);
    await page.close();
  });
});
