/** Exports of `dist/embed.js` on pages with a content security policy, which a test page cannot have. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../scripts/browser.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const TYPES = { js: 'text/javascript', json: 'application/json' };
const STRICT =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";
const PAGE = `<!doctype html><meta charset="utf-8">
  <script type="module" src="/dist/embed.js"></script>
  <gw-ramp with-controls src="/demo/data/openai-2025.json" today="2026-11-22" lang="zh"></gw-ramp>`;

/** A page for each policy, and the files that it loads. */
const server = createServer(async ({ url = '/' }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const policy = searchParams.get('policy');
  if (policy !== null) {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', 'text/html').end(PAGE);
    return;
  }
  const text = await readFile(PROJECT + pathname).catch(() => null);
  response.setHeader('Content-Type', TYPES[pathname.split('.').pop() ?? ''] ?? 'text/plain');
  response.writeHead(text ? 200 : 404).end(text);
});

/** @type {import('puppeteer-core').Browser} */
let browser;
let origin = '';

/** A page of a policy, with what it was refused. */
async function pageWith(policy) {
  const page = await browser.newPage();
  await page.setViewport({ width: 700, height: 800 });
  await page.evaluateOnNewDocument(() => {
    globalThis.refused = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      globalThis.refused.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  await page.goto(`${origin}/?policy=${encodeURIComponent(policy)}`);
  await page.evaluate(() => customElements.whenDefined('gw-ramp').then(() => undefined));
  await page.evaluate(() => document.querySelector('gw-ramp').ready);
  return page;
}

describe('a picture of an element', () => {
  before(async () => {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
    const executablePath = await findBrowser();
    browser = await puppeteer.launch({ executablePath, args: [...browserArguments] });
  });
  after(async () => {
    await browser?.close();
    server.close();
  });

  it('is refused with what to add to the policy where that allows no images', async () => {
    const page = await pageWith(STRICT);
    const told = await page.evaluate(() =>
      document
        .querySelector('gw-ramp')
        .toPNG()
        .then(
          () => 'drawn',
          (error) => [error instanceof Error, error.message],
        ),
    );
    assert.deepEqual(told, [
      true,
      "the page's content security policy does not allow images from blob: — add img-src blob:",
    ]);
    assert.deepEqual(await page.evaluate(() => globalThis.refused), ['img-src blob']);
  });

  it('is drawn where the policy allows images from blob:', async () => {
    const page = await pageWith(`${STRICT}; img-src blob:`);
    const { width, height, colors, type } = await page.evaluate(async () => {
      const png = await document.querySelector('gw-ramp').toPNG({ scale: 1.5 });
      const bitmap = await createImageBitmap(png);
      const canvas = Object.assign(document.createElement('canvas'), {
        width: bitmap.width,
        height: bitmap.height,
      });
      const context = canvas.getContext('2d');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const colors = new Set(new Uint32Array(data.buffer)).size;
      return { width: bitmap.width, height: bitmap.height, colors, type: png.type };
    });
    const svg = await page.evaluate(() => document.querySelector('gw-ramp').toSVG());
    const [, across, down] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg);
    assert.equal(width, Math.round(Number(across) * 1.5));
    assert.ok(Math.abs(height - Number(down) * 1.5) <= 1);
    assert.equal(type, 'image/png');
    assert.ok(colors > 50, `${colors} colours`);
    assert.deepEqual(await page.evaluate(() => globalThis.refused), []);
  });

  it('is no need of a reader who saves SVG', async () => {
    const page = await pageWith(STRICT);
    const session = await page.createCDPSession();
    const folder = await mkdtemp(join(tmpdir(), 'picture-'));
    const events = { behavior: 'allow', downloadPath: folder, eventsEnabled: true };
    await session.send('Browser.setDownloadBehavior', events);
    const saved = new Promise((resolve) => {
      session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve());
    });
    const svg = await page.evaluate(async () => {
      const ramp = document.querySelector('gw-ramp');
      ramp.heading = 'Chips / sites';
      await ramp.updateComplete;
      ramp.shadowRoot.querySelector('[data-action=download]').click();
      await ramp.updateComplete;
      ramp.shadowRoot.querySelector('[data-download=svg]').click();
      return ramp.toSVG();
    });
    await saved;
    assert.equal(await readFile(join(folder, 'chips-sites.svg'), 'utf8'), svg);
    await rm(folder, { recursive: true });
  });

  it('is no need of SVG and CSV, nor of the buttons', async () => {
    const page = await pageWith(STRICT);
    const found = await page.evaluate(async () => {
      const ramp = document.querySelector('gw-ramp');
      ramp.shadowRoot.querySelector('[data-action=embed]').click();
      await ramp.updateComplete;
      const code = ramp.shadowRoot.querySelector('textarea').value;
      return { svg: ramp.toSVG(), csv: ramp.toCSV(), code };
    });
    assert.match(found.svg, /^<svg [\s\S]*英伟达集群[\s\S]*<\/svg>\n$/);
    assert.match(found.csv, /^id,title,layer/);
    const [script] = found.code.split('\n');
    assert.equal(
      script,
      `<script type="module" src="${origin}/dist/embed.js" crossorigin></script>`,
    );
    assert.deepEqual(await page.evaluate(() => globalThis.refused), []);
  });
});
