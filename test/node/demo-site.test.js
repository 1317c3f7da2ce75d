/** The demo with its documentation, as `npm run build:demo` makes it, deep inside a site. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { startDemo } from '../runner/demo-site.js';
import { outcomes } from '../runner/site.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PLACE = 'articles/2026/figures';
/** One page takes its figure from its address. */
const FIGURE = '?element=gw-ramp&src=../data/openai-2025.json';

/** Runs in the page. What it links to, and what may be linked to in it. */
function anchors() {
  return {
    title: document.title,
    description: document.querySelector('meta[name="description"]')?.content ?? '',
    lang: document.documentElement.lang,
    depths: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
      Number(localName.slice(1)),
    ),
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    links: [...document.querySelectorAll('a[href]')].map(({ href }) => href),
  };
}

describe('the built demo', () => {
  let demo;
  let site;
  /** Path of each file of the site. */
  let files;
  /** What became of each page, by its path. */
  const visits = new Map();

  async function visit(path) {
    const address = path.endsWith('/frame.html') ? path + FIGURE : path;
    const { page, faults, requests } = await site.open(address);
    // The workbench waits for an author.
    const told = path.endsWith('/workbench.html') ? [] : await outcomes(page);
    visits.set(path, { faults, requests, told, ...(await page.evaluate(anchors)) });
    await page.close();
  }

  const documentation = () => [...visits].filter(([path]) => path.includes('/docs/'));

  before(async () => {
    demo = await startDemo(PLACE);
    ({ site } = demo);
    const entries = await readdir(demo.folder, { recursive: true, withFileTypes: true });
    files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(demo.folder.length))
      .map((path) => path.replaceAll(sep, '/'));
    for (const path of files) if (path.endsWith('.html')) await visit(path);
  });

  after(() => demo?.close());

  it('shows every page without an error and without a request to anywhere else', () => {
    const faults = [];
    for (const [path, page] of visits) {
      const elsewhere = page.requests.filter(
        (address) => !address.startsWith(`/${PLACE}/`) && !/^(?:data|blob):/.test(address),
      );
      const undrawn = page.told.filter((outcome) => !outcome.endsWith(' drawn'));
      faults.push(...[...page.faults, ...elsewhere, ...undrawn].map((one) => `${path}: ${one}`));
    }
    assert.deepEqual(faults, []);
    assert.ok(visits.size > 40);
  });

  it('has no link to a page, a file or a heading that does not exist', () => {
    const dead = [];
    for (const [path, { links }] of visits) {
      for (const link of links) {
        const { origin, pathname, hash } = new URL(link);
        if (origin !== site.origin) continue;
        const target = decodeURIComponent(pathname);
        const ids = visits.get(target)?.ids ?? [];
        if (!files.includes(target)) dead.push(`${path}: ${link}`);
        else if (hash !== '' && !ids.includes(decodeURIComponent(hash.slice(1))))
          dead.push(`${path}: ${link}`);
      }
    }
    assert.deepEqual(dead, []);
  });

  it('says on each page of the documentation what it is', () => {
    const titles = new Set();
    for (const [path, { title, description, lang, depths, ids }] of documentation()) {
      assert.match(title, /^.+ – compute-timeline$/, path);
      assert.ok(description.length > 20 && description.length < 160, `${path}: ${description}`);
      assert.equal(lang, 'en');
      assert.equal(depths.filter((depth) => depth === 1).length, 1, `${path} has one main heading`);
      assert.equal(depths[0], 1, path);
      const jumps = depths.filter((depth, at) => at > 0 && depth > (depths[at - 1] ?? 0) + 1);
      assert.deepEqual(jumps, [], `${path} leaves out no level of headings`);
      assert.equal(new Set(ids).size, ids.length, `${path} gives each id once`);
      titles.add(title);
    }
    assert.ok(titles.size > 20);
    assert.equal(titles.size, documentation().length, 'no two pages have one title');
  });

  it('lists all pages of the documentation on each of them', () => {
    for (const [path, { links }] of documentation()) {
      const linked = new Set(links.map((link) => new URL(link).pathname));
      const missing = documentation().filter(([other]) => !linked.has(other));
      assert.deepEqual(missing, [], path);
    }
  });

  it('keeps wide tables of the documentation in boxes of their own, in 320 px', async () => {
    for (const [path] of documentation()) {
      const { page } = await site.open(path, { width: 320 });
      await outcomes(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      await page.close();
      assert.equal(width, 320, path);
    }
  });
});

describe('the documentation while the demo is served', () => {
  let server;

  before(async () => {
    server = await createServer({
      configFile: join(PROJECT, 'vite.config.ts'),
      root: PROJECT,
      logLevel: 'error',
      server: { port: 0, open: false, hmr: false },
      optimizeDeps: { noDiscovery: true },
    });
    await server.listen();
  });

  after(() => server?.close());

  it('is written from Markdown when it is asked for', async () => {
    const [origin] = server.resolvedUrls.local;
    const page = await fetch(new URL('/demo/docs/frame.html', origin));
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<h1 id="a-figure-in-a-frame">/);
    const missing = await fetch(new URL('/demo/docs/no-such-page.html', origin));
    assert.equal(missing.status, 404);
  });
});
