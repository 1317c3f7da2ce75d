/**
 * The first screen of the README, done as a newcomer would, with nothing but what stands in it: its
 * blocks of code are taken out of its text, into an empty folder.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { renderFigure } from '../../dist/node.js';
import { blocksIn, readPage } from '../runner/markdown.js';
import { Site, outcomes, traces } from '../runner/site.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const [FIRST_SCREEN = ''] = readPage('README.md').split('## Giving it data');
const BLOCKS = blocksIn('README.md');
const BOTH = ['gw-ramp drawn', 'compute-timeline drawn'];

/** The block of a section, in a language. */
function blockOf(section, language) {
  const block = BLOCKS.find((one) => one.section === section && one.language === language);
  assert.ok(block, `the README has ${language} under “${section}”`);
  return block.code;
}

/** The one text of the first screen that a pattern finds, without its line breaks. */
function foundIn(pattern) {
  const [, found] = pattern.exec(FIRST_SCREEN) ?? [];
  assert.ok(found, `the first screen has ${pattern}`);
  return found.replaceAll(/\s+/g, ' ');
}

const SNIPPET = blockOf('On a page', 'html');
const EXAMPLE = blockOf('The file of deals', 'json');
const TIMELINE = foundIn(/`(<compute-timeline src=.+?<\/compute-timeline>)`/);
const FROM_DISK = foundIn(/opened from the disk, take `(.+?)`/s).replace('\n', '');

/** What a newcomer writes around the snippet; the script only listens. */
const pageOf = (body, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>Page</title><script>
    document.told = [];
    document.addEventListener('load', ({ detail }) => detail && document.told.push(detail.problems.length), true);
  </script>${head}</head><body>${body}</body></html>`;

/** What an article says in Markdown of a file of the demo. */
function words(data, element) {
  const { text, summary } = renderFigure(data, { element, format: 'md' });
  return `${summary}\n${text}`;
}

const articles = readFileSync(`${PROJECT}/demo/data/openai-2025.json`, 'utf8');
const companies = JSON.parse(readFileSync(`${PROJECT}/demo/data/compute-deals.json`, 'utf8'));

describe('the pictures of the README', () => {
  it('are those that the commands of CONTRIBUTING.md draw', () => {
    const commands = readPage('CONTRIBUTING.md').match(/^node dist\/cli\.js render .+$/gm) ?? [];
    const shown = [...FIRST_SCREEN.matchAll(/!\[.+?\]\((.+?)\)/gs)].map(([, path]) => path);
    assert.equal(shown.length, 2);
    for (const path of shown) {
      const command = commands.find((one) => one.endsWith(` --out ${path}`));
      assert.ok(command, `a command draws ${path}`);
      assert.ok(command.includes('demo/data/openai-2025.json'));
      const args = command.split(' ').slice(1, -2);
      const drawn = execFileSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8' });
      assert.equal(drawn, readFileSync(`${PROJECT}/${path}`, 'utf8'), path);
    }
  });

  it('show the sizes that stand in their alternative text', () => {
    const said = words(articles, 'gw-ramp');
    const sizes = [...foundIn(/!\[(.+?)\]/s).matchAll(/[\d.]+ GW/g)].map(([size]) => size);
    assert.ok(sizes.length >= 5);
    for (const size of sizes) assert.ok(said.includes(size), size);
    assert.match(words(articles, 'compute-timeline'), /2019 to 2029/);
  });

  it('have beside them a second file with as many deals, of the companies that are named', () => {
    const [, count, names] = /has\s+(\d+) deals\s+of ([\s\S]+?)\s+from public pages/.exec(
      FIRST_SCREEN,
    );
    assert.equal(companies.deals.length, Number(count));
    const known = Object.values(companies.parties).map(({ name }) => name.en ?? name);
    for (const name of names.split(/,\s+|\s+and\s+/)) assert.ok(known.includes(name), name);
  });

  it('read dates out as precisely as “Why” says', () => {
    const said = [articles, EXAMPLE]
      .map((data) => renderFigure(data, { element: 'gw-ramp' }).text.replaceAll(/<[^>]*>/g, ' '))
      .join('\n');
    const sentence = foundIn(/\*\*Dates keep their precision\.\*\*(.+?)\n- /s);
    const dates = [...sentence.matchAll(/"(?:In the )?(.+?)"/g)].map(([, date]) => date);
    assert.equal(dates.length, 3);
    for (const date of dates) assert.ok(said.includes(date), date);
  });
});

describe('a page that follows “On a page”', () => {
  let folder;
  let site;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'newcomer-'));
    for (const name of ['embed.js', 'frame.html', 'frame.js']) {
      copyFileSync(`${PROJECT}/dist/${name}`, join(folder, name));
    }
    writeFileSync(join(folder, 'deals.json'), EXAMPLE);
    writeFileSync(
      join(folder, 'index.html'),
      pageOf(`${SNIPPET}${TIMELINE}<p id="below">Below</p>`),
    );
    site = await Site.start(folder);
  });

  after(async () => {
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('draws both figures without a problem, and asks for the file of deals once', async () => {
    const { page, faults, requests } = await site.open('/index.html');
    assert.deepEqual(await outcomes(page), BOTH);
    assert.deepEqual(await page.evaluate(() => document.told), [0, 0]);
    assert.deepEqual(faults, []);
    const asked = requests.filter((path) => path !== '/favicon.ico'); // which browsers ask for
    assert.deepEqual(asked.toSorted(), ['/deals.json', '/embed.js', '/index.html']);
    const { stored, violations } = await traces(page);
    assert.deepEqual({ stored, violations }, { stored: 0, violations: [] });
  });

  it('has one script and one tag', () => {
    assert.equal(SNIPPET.match(/<script\b/g)?.length, 1);
    assert.equal(SNIPPET.match(/<(?:gw-ramp|compute-timeline)\b/g)?.length, 1);
  });

  it('runs no other file than that of the printed hash', async () => {
    const changed = `${readFileSync(join(folder, 'embed.js'), 'utf8')}\n`;
    site.put('/other/embed.js', changed);
    site.put('/other/index.html', pageOf(SNIPPET));
    const { page, faults } = await site.open('/other/index.html');
    assert.equal(await page.evaluate(() => typeof customElements.get('gw-ramp')), 'undefined');
    assert.match(faults.join('\n'), /integrity/);
  });

  it('moves nothing below when its figures come, thanks to the style', async () => {
    const measured = pageOf(
      `${SNIPPET}${TIMELINE}<p id="below">Below</p>
      <script>document.before = below.getBoundingClientRect().top</script>`,
    );
    site.put('/measured.html', measured);
    const { page } = await site.open('/measured.html');
    assert.deepEqual(await outcomes(page), BOTH);
    const [earlier, later] = await page.evaluate(() => {
      scrollTo(0, 0);
      const { top } = document.querySelector('#below').getBoundingClientRect();
      return [document.before, top];
    });
    assert.ok(earlier > 500, `a place of ${earlier} px was kept`);
    assert.equal(later, earlier);
  });

  it('fits its column, takes font and dark colours, and says what it shows in words and a table', async () => {
    const style = '<style>:root { color-scheme: dark } body { font-family: Georgia }</style>';
    site.put('/narrow.html', pageOf(SNIPPET + TIMELINE, style));
    const { page } = await site.open('/narrow.html', { width: 320 });
    assert.deepEqual(await outcomes(page), BOTH);
    const seen = await page.$$eval('gw-ramp, compute-timeline', (figures) =>
      figures.map((figure) => {
        const root = figure.shadowRoot;
        const heading = getComputedStyle(root.querySelector('h2, [part~=heading]'));
        return {
          fits:
            document.documentElement.scrollWidth <= innerWidth && figure.offsetWidth <= innerWidth,
          font: heading.fontFamily,
          isLight: heading.color
            .match(/\d+/g)
            .slice(0, 3)
            .every((part) => Number(part) > 200),
          says: [...root.querySelectorAll('[aria-label]')].some(({ ariaLabel }) =>
            /All 1\.2 GW|Timeline 2019/.test(ariaLabel),
          ),
          rows: root.querySelectorAll('tbody tr').length,
        };
      }),
    );
    const expected = { fits: true, font: 'Georgia', isLight: true, says: true };
    assert.deepEqual(seen, [
      { ...expected, rows: 4 },
      { ...expected, rows: 4 },
    ]);
  });

  it('leaves the table of the author standing where scripts don’t run, and only there', async () => {
    const table = BLOCKS.find(({ code }) => /<gw-ramp>\s+<table>/.test(code)).code;
    site.put('/table.html', pageOf(SNIPPET.replace(/<gw-ramp[\s\S]+/, table)));
    const shows = (page) => page.$eval('table', (one) => one.getBoundingClientRect().height > 0);
    const { page: without } = await site.open('/table.html', { javascript: false });
    assert.equal(await shows(without), true);
    const { page } = await site.open('/table.html');
    assert.deepEqual(await outcomes(page), ['gw-ramp drawn']);
    assert.equal(await shows(page), false);
  });

  it('works from the disk with the script that is named for it', async () => {
    const path = join(folder, 'disk.html');
    writeFileSync(path, pageOf(`<gw-ramp data='${EXAMPLE}'></gw-ramp>${FROM_DISK}`));
    const { page } = await site.open('/index.html');
    await page.goto(pathToFileURL(path).href);
    assert.deepEqual(await outcomes(page), ['gw-ramp drawn']);
  });

  it('has the frame of the next section at the address that is printed there', async () => {
    const { page, faults } = await site.open(`/${foundIn(/`(frame\.html\?.+?)`/s)}`);
    assert.deepEqual(await outcomes(page), ['gw-ramp drawn']);
    assert.deepEqual(faults, []);
  });

  it('can be given its data in each of the ways of “Giving it data”', async () => {
    writeFileSync(join(folder, 'deals.csv'), 'Title,Announced,GW\nLake campus,2025-03-04,1.2\n');
    const ways = BLOCKS.filter(
      ({ language, section, code }) =>
        language === 'html' && section === 'Giving it data' && !code.includes('<!--'),
    );
    assert.equal(ways.length, 6);
    for (const [at, { code, place }] of ways.entries()) {
      site.put(`/way-${at}.html`, pageOf(`<script src="embed.js"></script>${code}`));
      const { page, faults } = await site.open(`/way-${at}.html`);
      const drawn = await outcomes(page);
      assert.ok(drawn.length > 0 && drawn.every((one) => one.endsWith(' drawn')), place);
      const told = await page.evaluate(() => document.told);
      assert.deepEqual([...new Set(told)], [0], `${place} has no problem`);
      assert.deepEqual(faults, [], place);
      await page.close();
    }
  });
});

/** npm, with the settings of whoever runs the tests. */
function npm(args, cwd) {
  const path = process.env['npm_execpath'];
  const [command, first] = path ? [process.execPath, [path]] : ['npm', []];
  const shell = !path && process.platform === 'win32';
  return spawnSync(command, [...first, ...args], { cwd, encoding: 'utf8', shell });
}

describe('a project that follows “With npm and a bundler”', () => {
  let folder;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'bundled-'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('installs the package, bundles its import, and draws', async (context) => {
    const install = blockOf('With npm and a bundler', 'sh').trim();
    assert.match(install, /^npm install compute-timeline$/);
    const packed = npm(
      ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
      PROJECT,
    );
    const [{ filename }] = JSON.parse(packed.stdout);
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    const quiet = ['--no-audit', '--no-fund', '--prefer-offline'];
    const { status, stderr } = npm(['install', `./${filename}`, ...quiet], folder);
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(stderr)) {
      return context.skip('no registry can be reached');
    }
    assert.equal(status, 0, stderr);
    writeFileSync(join(folder, 'main.js'), blockOf('With npm and a bundler', 'js'));
    const tags = `<gw-ramp data='${EXAMPLE}'></gw-ramp><compute-timeline data='${EXAMPLE}'></compute-timeline>`;
    const page = pageOf(`${tags}<script type="module" src="main.js"></script>`);
    writeFileSync(join(folder, 'index.html'), page);
    await build({ root: folder, configFile: false, logLevel: 'error', base: './' });
    const site = await Site.start(join(folder, 'dist'));
    try {
      const visit = await site.open('/index.html');
      assert.deepEqual(await outcomes(visit.page), BOTH);
      assert.deepEqual(visit.faults, []);
    } finally {
      await site.close();
    }
  });

  it('has the commands and the version of Node that “This repository” names', () => {
    const { scripts, engines } = JSON.parse(readPage('package.json'));
    const named = [...blockOf('This repository', 'sh').matchAll(/\bnpm (?:run )?([\w:]+)/g)];
    const commands = named.map(([, name]) => name).filter((name) => name !== 'ci');
    assert.ok(commands.includes('start') && commands.includes('test'));
    for (const name of commands) assert.ok(name in scripts, name);
    assert.equal(engines.node, `>=${foundIn(/You need Node ([\d.]+) or newer/)}`);
  });
});
