/** Static HTML on a page of its own, with and without scripts, from the package as it is built. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { renderFigure, styleHash } from 'compute-timeline/node';
import { browserArguments, findBrowser } from '../../scripts/browser.js';

const ARTICLES = await readFile(
  new URL('../../demo/data/openai-2025.json', import.meta.url),
  'utf8',
);
const EMBED = await readFile(new URL('../../dist/embed.js', import.meta.url));
const EMBED_CSS = await readFile(new URL('../../dist/embed.css', import.meta.url), 'utf8');
const ELEMENTS = /** @type {const} */ (['compute-timeline', 'gw-ramp']);
const FONT = "font-family: Arial, Helvetica, 'Liberation Sans', sans-serif";

/** @typedef {import('../../dist/node.js').RenderOptions} RenderOptions */

/**
 * @param {RenderOptions['element']} element
 * @param {Partial<RenderOptions>} [options]
 */
function figure(element, options = {}) {
  const attributes = { today: '2026-11-22', ...options.attributes };
  return renderFigure(ARTICLES, { ...options, element, format: 'html', attributes }).text;
}

/** Writes down what stands in the element at each change and in each frame, from the first on. */
const RECORDER = `
  window.seen = { figures: new Set(), tops: new Set(), shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const root = document.querySelector('gw-ramp, compute-timeline').shadowRoot;
    const drawn = [...root.querySelectorAll('figure')]
      .filter((one) => one.getBoundingClientRect().height > 200 && one.querySelector('svg path, svg rect'));
    seen.figures.add(drawn.length);
    seen.tops.add(document.querySelector('#below').getBoundingClientRect().top);
    return root;
  };
  const frame = () => { look(); requestAnimationFrame(frame); };
  new MutationObserver(look).observe(look(), { childList: true, subtree: true });
  frame();
`;

/**
 * @param {string} content
 * @param {{ policy?: string, width?: number, scripts?: string, style?: string }} [options]
 */
function page(content, { policy, width = 960, scripts = '', style = '' } = {}) {
  const meta = policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${meta}<title>Page</title>
    <link rel="stylesheet" href="/page.css?${encodeURIComponent(`body { margin: 0 auto; width: ${width}px; ${FONT} } ${style}`)}">
    </head><body>${content}<p id="below">Below</p>${scripts}</body></html>`;
}

const RECORDED = `<script>${RECORDER}</script><script type="module" async src="/embed.js"></script>`;

describe('static HTML on a page', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('node:http').Server} */
  let server;
  let origin = '';
  let html = '';
  /** Lets the script go to the page. */
  let release = () => {};
  let released = Promise.resolve();

  before(async () => {
    browser = await puppeteer.launch({
      executablePath: await findBrowser(),
      args: browserArguments,
    });
    server = createServer(async ({ url = '/' }, response) => {
      const { pathname, search } = new URL(url, 'http://localhost');
      if (pathname === '/') response.setHeader('Content-Type', 'text/html').end(html);
      else if (pathname === '/page.css')
        response.setHeader('Content-Type', 'text/css').end(decodeURIComponent(search.slice(1)));
      else if (pathname === '/embed.js') {
        await released;
        response.setHeader('Content-Type', 'text/javascript').end(EMBED);
      } else response.writeHead(404).end();
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  /**
   * Opens a page whose script, if it has one, waits for `release`.
   *
   * @param {string} text
   * @param {{ hasScripts?: boolean, scheme?: string, viewport?: number }} [options]
   */
  async function open(text, { hasScripts = true, scheme = 'light', viewport = 1200 } = {}) {
    html = text;
    released = new Promise((resolve) => (release = () => resolve(undefined)));
    const opened = await browser.newPage();
    await opened.setViewport({ width: viewport, height: 900 });
    await opened.setJavaScriptEnabled(hasScripts);
    await opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await opened.goto(origin, { waitUntil: hasScripts ? 'domcontentloaded' : 'load' });
    return opened;
  }

  /**
   * Two frames later.
   *
   * @param {import('puppeteer-core').Page} opened
   */
  async function settle(opened) {
    await opened.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  for (const element of ELEMENTS) {
    it(`<${element}> shows heading, marks, table and sources where scripts don't run`, async () => {
      const opened = await open(page(figure(element), { scripts: RECORDED }), {
        hasScripts: false,
      });
      const root = await opened.evaluateHandle(
        (name) => document.querySelector(name)?.shadowRoot,
        element,
      );
      const found = await opened.evaluate((tree) => {
        if (!tree) return null;
        const [heading] = tree.querySelectorAll('.heading');
        const drawing = tree.querySelector('.drawing > svg');
        const details = tree.querySelector('details');
        const text = (/** @type {string} */ under) =>
          /** @type {HTMLElement | null} */ (tree.querySelector(under))?.innerText ?? '';
        return {
          heading: text('.heading'),
          headingHeight: heading?.getBoundingClientRect().height ?? 0,
          role: drawing?.getAttribute('role'),
          label: drawing?.getAttribute('aria-label'),
          width: drawing?.getBoundingClientRect().width,
          marks: [...(drawing?.querySelectorAll('[data-ids]') ?? [])].filter(
            (mark) => mark.getBoundingClientRect().width > 0,
          ).length,
          rows: tree.querySelectorAll('tbody tr').length,
          summary: details?.querySelector('summary')?.getBoundingClientRect().height ?? 0,
          sources: text('.sources'),
          buttons: tree.querySelectorAll('button, [role=button], [popover]').length,
          isDefined: customElements.get('gw-ramp') !== undefined,
        };
      }, root);
      assert.ok(found);
      assert.match(found.heading, /26\sGW of/);
      assert.ok(found.headingHeight > 20);
      assert.equal(found.role, 'img');
      assert.ok(found.label && found.label.length > 30);
      assert.equal(found.width, 960);
      assert.ok(found.marks >= 10, `${found.marks} marks`);
      assert.ok(found.rows >= 5, `${found.rows} rows`);
      assert.ok(found.summary >= 24, 'the table can be opened');
      assert.match(found.sources, /DoNews/);
      assert.equal(found.buttons, 0);
      assert.equal(found.isDefined, false);

      // Without a script, too, a click opens the table.
      const [x, y] = await opened.evaluate((tree) => {
        const box = tree?.querySelector('summary')?.getBoundingClientRect();
        return [(box?.x ?? 0) + 5, (box?.y ?? 0) + 5];
      }, root);
      await opened.evaluate((top) => scrollTo(0, top), y - 100);
      await opened.mouse.click(x, 100);
      const height = await opened.evaluate(
        (tree) => tree?.querySelector('table')?.getBoundingClientRect().height ?? 0,
        root,
      );
      assert.ok(height > 200, `the table is ${height} px high`);
      await opened.close();
    });

    for (const [lang, style] of /** @type {const} */ ([
      ['en', ''],
      ['zh', ''],
      ['en', `${EMBED_CSS} ${element} { --ct-height: 200px }`],
    ])) {
      it(`<${element}> comes alive in ${lang}${style && ' beside embed.css'} with no frame empty and nothing moved`, async () => {
        const opened = await open(page(figure(element, { lang }), { scripts: RECORDED, style }));
        await settle(opened);
        assert.equal(await opened.evaluate(() => customElements.get('gw-ramp')), undefined);
        release();
        await opened.waitForFunction(
          (name) =>
            document.querySelector(name)?.shadowRoot?.querySelector('[role=listbox], .reader'),
          {},
          element,
        );
        await settle(opened);
        const seen = await opened.evaluate(() => {
          const { figures, tops, shift } = /** @type {any} */ (window).seen;
          return { figures: [...figures], tops: [...tops], shift };
        });
        assert.deepEqual(seen.figures, [1]);
        assert.equal(seen.tops.length, 1, `#below stood at ${seen.tops.join(', ')}`);
        assert.equal(seen.shift, 0);
        await opened.close();
      });
    }

    it(`<${element}> keeps its drawing where the file of its src is not there`, async () => {
      const text = figure(element, { attributes: { src: '/no-such-file.json' } });
      assert.doesNotMatch(text, /<script/);
      const opened = await open(page(text, { scripts: RECORDED }));
      release();
      await opened.waitForFunction(
        (name) => document.querySelector(name)?.shadowRoot?.querySelector('.problems'),
        {},
        element,
      );
      await settle(opened);
      const found = await opened.evaluate((name) => {
        const tree = document.querySelector(name)?.shadowRoot;
        return [
          [.../** @type {any} */ (window).seen.figures],
          tree?.querySelector('.problems')?.textContent,
        ];
      }, element);
      assert.deepEqual(found[0], [1]);
      assert.match(String(found[1]), /404/);
      await opened.close();
    });

    it(`<${element}> fits a column narrower than its drawing`, async () => {
      const opened = await open(page(figure(element), { width: 320 }), {
        hasScripts: false,
        viewport: 320,
      });
      const [scroll, width, ratio] = await opened.evaluate((name) => {
        const box = document
          .querySelector(name)
          ?.shadowRoot?.querySelector('.drawing > svg')
          ?.getBoundingClientRect();
        const { scrollWidth } = document.documentElement;
        return [scrollWidth, box?.width ?? 0, (box?.width ?? 0) / (box?.height ?? 1)];
      }, element);
      assert.equal(scroll, 320);
      assert.equal(width, 320);
      const [, w, h] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(figure(element)) ?? [];
      assert.ok(Math.abs(ratio / (Number(w) / Number(h)) - 1) < 0.01, 'nothing is distorted');
      await opened.close();
    });

    it(`<${element}> has the colours of light and of dark pages`, async () => {
      /** @param {string} scheme */
      const colour = async (scheme) => {
        const style = ':root { color-scheme: light dark }';
        const opened = await open(page(figure(element), { style }), { hasScripts: false, scheme });
        const found = await opened.evaluate((name) => {
          const tree = document.querySelector(name)?.shadowRoot;
          const of = (/** @type {string} */ selector) => {
            const one = tree?.querySelector(selector);
            return one ? [getComputedStyle(one).color, getComputedStyle(one).fill] : [];
          };
          return [of('.heading')[0], of('svg text[font-weight="700"]')[1]];
        }, element);
        await opened.close();
        return found;
      };
      const [light, dark] = [await colour('light'), await colour('dark')];
      assert.equal(light[0], 'rgb(29, 29, 31)');
      assert.equal(dark[0], 'rgb(236, 236, 240)');
      assert.notEqual(light[1], dark[1]);
    });
  }

  it('has its style sheet under a strict policy that allows its hash, and no other', async () => {
    const strict = "default-src 'none'; style-src 'self'";
    /** @param {string} policy */
    const look = async (policy) => {
      const opened = await open(page(figure('gw-ramp'), { policy }), { hasScripts: false });
      const found = await opened.evaluate(() => {
        const tree = document.querySelector('gw-ramp')?.shadowRoot;
        const heading = tree?.querySelector('.heading');
        const area = tree?.querySelector('[part=area] path');
        return [
          heading ? getComputedStyle(heading).fontWeight : '',
          area ? getComputedStyle(area).fill : '',
          tree?.querySelector('svg')?.getBoundingClientRect().width ?? 0,
        ];
      });
      await opened.close();
      return found;
    };
    const hash = await styleHash();
    assert.match(hash, /^'sha256-[\w+/]{43}='$/);
    assert.deepEqual(await look(`${strict} ${hash}`), ['700', 'rgb(154, 96, 15)', 960]);
    // Without it the drawing has its colours and its size still.
    assert.deepEqual(await look(strict), ['400', 'rgb(154, 96, 15)', 960]);
    await assertSameHash(hash);
  });

  /**
   * The hash is of what stands in every figure.
   *
   * @param {string} hash
   */
  async function assertSameHash(hash) {
    for (const element of ELEMENTS) {
      const [, style = ''] = /<style>([^]*)<\/style>/.exec(figure(element, { lang: 'zh' })) ?? [];
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
      assert.equal(`'sha256-${Buffer.from(digest).toString('base64')}'`, hash);
    }
  }
});

describe('static HTML as text', () => {
  it('keeps what looks like markup in the data out of the page', () => {
    const evil = '</script><script>alert(1)</script><!-- "><img src=x onerror=alert(1)>';
    const deals = [{ id: 'a', title: evil, layer: 'chips', announced: '2025', gw: 1, note: evil }];
    for (const element of ELEMENTS) {
      const { text } = renderFigure(
        { deals },
        { element, format: 'html', attributes: { heading: evil } },
      );
      assert.equal(text.match(/<script/g)?.length, 1);
      assert.equal(text.match(/<\/script/g)?.length, 1);
      assert.doesNotMatch(text, /<img|<!--/);
      const [, json = ''] = /<script type="application\/json">([^]*)<\/script>/.exec(text) ?? [];
      assert.deepEqual(JSON.parse(json), { deals });
    }
  });

  it('carries CSV in an attribute, line by line', () => {
    const csv = 'id,title,announced,layer,gw\na,"A ""<b>"" & C",2025,chips,1\n';
    const { text, accepted } = renderFigure(csv, { element: 'gw-ramp', format: 'html' });
    assert.equal(accepted, 1);
    const [, data = ''] = /^<gw-ramp lang="en" data="([^"]*)">\n/.exec(text) ?? [];
    assert.equal(
      data
        .replaceAll('&#10;', '\n')
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
      csv,
    );
    assert.doesNotMatch(text, /<script/);
  });

  it('has no empty line, and its tags in lines of their own, for Markdown', () => {
    for (const element of ELEMENTS) {
      const lines = figure(element).trimEnd().split('\n');
      assert.equal(lines.length, 4);
      assert.match(lines[0] ?? '', /^<[a-z-]+ [^<>]*>$/);
      assert.equal(lines[3], `</${element}>`);
    }
  });

  it('passes attributes on, and writes a table of any length in full', () => {
    const events = Array.from({ length: 450 }, (_, index) => {
      return { id: `e${index}`, title: `Event ${index}`, at: '2025-03' };
    });
    const attributes = { id: 'one', from: '2024', 'with-controls': true, 'without-sources': true };
    const { text } = renderFigure(
      { events },
      { element: 'compute-timeline', format: 'html', lang: 'zh', attributes },
    );
    const opening =
      '<compute-timeline id="one" from="2024" with-controls without-sources lang="zh">';
    assert.equal(text.split('\n')[0], opening);
    assert.equal(text.match(/<tr>/g)?.length, 451);
    assert.doesNotMatch(text, /part="sources"|<button/);
  });
});

describe('an <img> for feeds and mail', () => {
  it('has its address, its size, the figure in words, and sources as links', () => {
    const { text, summary } = renderFigure(ARTICLES, {
      element: 'compute-timeline',
      format: 'html',
      image: 'figure.png?a=1&b="2"',
      width: 568,
    });
    const svg = renderFigure(ARTICLES, { element: 'compute-timeline', width: 568 }).text;
    const [, width, height] = /^<svg[^>]* width="(\d+)" height="([\d.]+)"/.exec(svg) ?? [];
    assert.equal(width, '600');
    assert.match(summary, /^Timeline 2019 to 2029 with 11 deals/);
    const image = `<img src="figure.png?a=1&amp;b=&quot;2&quot;" alt="${summary}" width="600" height="${Math.round(Number(height))}" />`;
    assert.ok(text.startsWith(`<figure lang="en">${image}<figcaption>`), text);
    assert.match(text, /<a href="https:\/\/www\.theinformation\.com\/[^"]*">Report on/);
    assert.doesNotMatch(text, /<template|<script|<style|style=/);
  });

  it('escapes its alternative text, and names every source', () => {
    const events = Array.from({ length: 60 }, (_, index) => {
      return {
        id: `e${index}`,
        title: `Event ${index}`,
        at: '2025',
        sources: [`Source ${index}.`],
      };
    });
    const options = /** @type {const} */ ({ format: 'html', image: 'a.png' });
    const { text } = renderFigure({ events }, { element: 'compute-timeline', ...options });
    assert.equal(text.match(/Source \d+\./g)?.length, 60);
    const deals = [
      { id: 'a', title: 'A "&" <B>', layer: 'chips', announced: '2025', gw: 1, overlaps: ['b'] },
      { id: 'b', title: 'B', layer: 'site', announced: '2025', gw: 1 },
    ];
    const ramp = renderFigure({ deals }, { element: 'gw-ramp', ...options });
    assert.match(ramp.summary, /A "&" <B>/);
    assert.match(ramp.text, /A &quot;&amp;&quot; &lt;B&gt;/);
    assert.doesNotMatch(ramp.text, /<figcaption/);
  });
});
