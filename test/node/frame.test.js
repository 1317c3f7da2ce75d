/** The frame route: dist/frame.html in a page of another origin, with and without its script. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { BUILT, Site } from '../runner/site.js';

const HEIGHT = 'compute-timeline:height';

/** A page with a frame in it, which notes what it is told. */
const holder = (src, { sandbox = '', script = '', height = 300 } = {}) => `<!doctype html>
  <html lang="en"><meta charset="utf-8"><title>Holder</title>
  <script>const told = []; addEventListener('message', ({ data }) => told.push(data));</script>
  ${script}
  <body style="margin: 0; width: 640px"><iframe title="Figure" width="600" height="${height}" ${sandbox} src="${src}"></iframe></body></html>`;

const SCRIPT = '<script src="frame-height.js" defer></script>';

/** What is asked of the site, without the figure's address, in alphabetical order. */
const pathsOf = (requests) =>
  requests
    .filter((path) => path.startsWith('/'))
    .map((path) => path.replace(/\?.*/, ''))
    .sort();

describe('the frame', () => {
  let site;
  let other;

  before(async () => {
    site = await Site.start(...BUILT);
    other = await site.another();
  });

  after(async () => {
    await other.close();
    await site.close();
  });

  /** Opens frame.html itself. */
  async function open(query) {
    const { page: tab, faults, requests } = await site.open(`/frame.html?${query}`);
    await tab.waitForFunction(() =>
      document.body.querySelector('compute-timeline, gw-ramp, [role=alert]'),
    );
    await tab.evaluate(() =>
      document.querySelector('compute-timeline, gw-ramp')?.ready.catch(() => undefined),
    );
    return { tab, faults, requests };
  }

  /** Opens a page with a frame, on another origin than the frame's. */
  async function hold(name, html) {
    other.put(`/${name}`, html);
    const { page: tab } = await other.open(`/${name}`);
    const frame = await tab.waitForFrame((each) => each.url().includes('frame.html'));
    await frame.waitForFunction(() =>
      document.querySelector('compute-timeline, gw-ramp')?.shadowRoot.querySelector('figure'),
    );
    return { tab, frame };
  }

  const frameHeight = (tab) => tab.evaluate(() => document.querySelector('iframe').offsetHeight);
  const contentHeight = (frame) =>
    frame.evaluate(() => document.documentElement.getBoundingClientRect().height);

  it('takes every attribute of the element from its address, and nothing else', async () => {
    const query =
      'src=openai-2025.json&element=gw-ramp&layers=chips&stack-by=status&heading=A+%3Cb%3Eheading%3C/b%3E&without-table&lang=zh&dir=rtl&theme=dark&onclick=alert(1)&style=color:red&id=x';
    const { tab, faults } = await open(query);
    const seen = await tab.evaluate(() => {
      const ramp = document.querySelector('gw-ramp');
      return {
        attributes: Object.fromEntries(
          ramp.getAttributeNames().map((name) => [name, ramp.getAttribute(name)]),
        ),
        page: [document.documentElement.lang, document.documentElement.dir],
        scheme: getComputedStyle(ramp).colorScheme,
        heading: ramp.shadowRoot.querySelector('.heading').textContent.trim(),
        marked: ramp.shadowRoot.querySelectorAll('.heading b').length,
        tables: ramp.shadowRoot.querySelectorAll('table').length,
        panels: ramp.shadowRoot.querySelectorAll('[part~=lane]').length,
      };
    });
    assert.deepEqual(seen, {
      attributes: {
        src: 'openai-2025.json',
        layers: 'chips',
        'stack-by': 'status',
        heading: 'A <b>heading</b>',
        'without-table': '',
      },
      page: ['zh', 'rtl'],
      scheme: 'dark',
      heading: 'A <b>heading</b>',
      marked: 0,
      tables: 0,
      panels: 1,
    });
    assert.deepEqual(faults, []);
    await tab.close();
  });

  it('draws a timeline where no element is named, in light colours where no theme is', async () => {
    const { tab, requests } = await open('src=openai-2025.json');
    const scheme = await tab.$eval(
      'compute-timeline',
      (chart) => getComputedStyle(chart).colorScheme,
    );
    assert.equal(scheme, 'light');
    assert.deepEqual(pathsOf(requests), [
      '/embed.js',
      '/frame.html',
      '/frame.js',
      '/openai-2025.json',
    ]);
    await tab.close();
  });

  for (const src of [
    'javascript:alert(1)',
    'data:application/json,[]',
    'file:///etc/passwd',
    'blob:http://x/1',
    'ftp://x/deals.json',
    'http://',
  ]) {
    it(`refuses src=${src} in words, and asks for nothing`, async () => {
      const { tab, requests } = await open(`src=${encodeURIComponent(src)}`);
      const text = await tab.$eval('[role=alert]', ({ textContent }) => textContent);
      assert.equal(text, `src: expected an address with http: or https:, found “${src}”.`);
      assert.equal(await tab.$('compute-timeline'), null);
      assert.deepEqual(pathsOf(requests), ['/embed.js', '/frame.html', '/frame.js']);
      await tab.close();
    });
  }

  it('says what is missing or unknown in its address', async () => {
    for (const [query, expected] of [
      ['element=gw-ramp', /^src: the address .* is missing\.$/],
      [
        'src=openai-2025.json&element=script',
        /^element: expected compute-timeline or gw-ramp, found “script”\.$/,
      ],
    ]) {
      const { tab } = await open(query);
      assert.match(await tab.$eval('[role=alert]', ({ textContent }) => textContent), expected);
      await tab.close();
    }
  });

  it('runs no script but its own', async () => {
    const { tab } = await open('src=openai-2025.json');
    const isRun = await tab.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'window.hasRun = true';
        document.head.append(script);
      } catch {
        // Trusted types refuse the text already.
      }
      return Boolean(window.hasRun);
    });
    assert.equal(isRun, false);
    await tab.close();
  });

  it('opens sources beside the page, not in the frame', async () => {
    const { tab } = await open('src=openai-2025.json');
    const [target, rel] = await tab.evaluate(() => {
      const link = document
        .querySelector('compute-timeline')
        .shadowRoot.querySelector('.sources a');
      return [link.target || document.querySelector('base').target, link.href];
    });
    assert.equal(target, '_blank');
    assert.match(rel, /^https:/);
    await tab.close();
  });

  it('is as high as its figure where the page has the script, and stays so', async () => {
    const src = `${site.origin}/frame.html?src=openai-2025.json`;
    const { tab, frame } = await hold('script.html', holder(src, { script: SCRIPT }));
    const fits = async () => {
      for (let attempt = 0; attempt < 100; attempt++) {
        const [outer, inner] = [
          await tab.$eval('iframe', (each) => each.clientHeight),
          await contentHeight(frame),
        ];
        if (outer === Math.ceil(inner)) return inner;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return assert.fail(
        `the frame is ${await frameHeight(tab)} px, its page ${await contentHeight(frame)} px high`,
      );
    };
    const first = await fits();
    assert.ok(first > 800);
    await frame.evaluate(() =>
      document.querySelector('compute-timeline').shadowRoot.querySelector('summary').click(),
    );
    await frame.waitForFunction(
      (before) => document.documentElement.getBoundingClientRect().height > before + 500,
      {},
      first,
    );
    assert.ok((await fits()) > first + 500);
    await tab.$eval('iframe', (each) => (each.width = '380'));
    await frame.waitForSelector('compute-timeline >>> .years');
    await fits();
    // A page that counts borders in.
    await tab.$eval('iframe', (each) =>
      Object.assign(each.style, { boxSizing: 'border-box', border: '5px solid' }),
    );
    await tab.$eval('iframe', (each) => (each.width = '520'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await fits();
    await tab.close();
  });

  it('tells its height again to a script that came late', async () => {
    const src = `${site.origin}/frame.html?src=openai-2025.json&element=gw-ramp`;
    const { tab, frame } = await hold('late.html', holder(src));
    await tab.waitForFunction(() => told.length > 0 && told.at(-1).height > 300);
    assert.equal(await tab.$eval('iframe', (each) => each.clientHeight), 300);
    await tab.addScriptTag({ url: 'frame-height.js' });
    const height = Math.ceil(await contentHeight(frame));
    await tab.waitForFunction(
      (wanted) => document.querySelector('iframe').clientHeight === wanted,
      {},
      height,
    );
    await tab.close();
  });

  it('works in a sandbox that allows scripts alone', async () => {
    const src = `${site.origin}/frame.html?src=openai-2025.json&element=gw-ramp`;
    const sandbox = 'sandbox="allow-scripts"';
    const { tab, frame } = await hold('sandbox.html', holder(src, { sandbox, script: SCRIPT }));
    assert.equal(await frame.evaluate(() => self.origin), 'null');
    const height = Math.ceil(await contentHeight(frame));
    await tab.waitForFunction(
      (wanted) => document.querySelector('iframe').clientHeight === wanted,
      {},
      height,
    );
    await tab.close();
  });

  it('keeps the height that is written until there is something to show', async () => {
    const scripts = `${SCRIPT}<script>
      const heights = [];
      const note = () => {
        const height = document.querySelector('iframe')?.clientHeight;
        if (height !== undefined && height !== heights.at(-1)) heights.push(height);
        requestAnimationFrame(note);
      };
      note();
    </script>`;
    for (const query of [
      'src=openai-2025.json',
      'src=openai-2025.json&loading=lazy',
      'src=nowhere.json',
      'src=ftp://x/y',
    ]) {
      const src = `${site.origin}/frame.html?element=gw-ramp&${query}`;
      other.put('/steady.html', holder(src, { script: scripts, height: 500 }));
      const { page: tab } = await other.open('/steady.html');
      const frame = await tab.waitForFrame((each) => each.url().includes('frame.html'));
      await frame.waitForFunction(() => document.documentElement.offsetHeight > 40);
      const height = Math.ceil(await contentHeight(frame));
      await tab.waitForFunction((wanted) => heights.at(-1) === wanted, {}, height);
      assert.deepEqual(await tab.evaluate(() => heights), [500, height], query);
      await tab.close();
    }
  });

  it('can be scrolled where its page has no script', async () => {
    const src = `${site.origin}/frame.html?src=openai-2025.json`;
    const { tab, frame } = await hold('plain.html', holder(src));
    const scrolled = await frame.evaluate(() => {
      scrollTo(0, 10_000);
      return scrollY;
    });
    assert.ok(scrolled > 300);
    assert.equal(await tab.$eval('iframe', (each) => each.clientHeight), 300);
    await tab.close();
  });

  it('is not moved by other windows, other origins and odd numbers', async () => {
    const src = `${site.origin}/frame.html?src=openai-2025.json&element=gw-ramp`;
    const { tab, frame } = await hold('attacked.html', holder(src, { script: SCRIPT }));
    const height = Math.ceil(await contentHeight(frame));
    const now = () => tab.$eval('iframe', (each) => each.clientHeight);
    await tab.waitForFunction(
      (wanted) => document.querySelector('iframe').clientHeight === wanted,
      {},
      height,
    );
    // The page itself, and a frame of another origin than its `src` names.
    other.put(
      '/evil.html',
      `<script>parent.postMessage({ type: '${HEIGHT}', height: 77 }, '*')</script>`,
    );
    await tab.evaluate(
      async ({ type, evil }) => {
        postMessage({ type, height: 66 }, '*');
        const frame = document.createElement('iframe');
        frame.id = 'evil';
        frame.src = evil;
        frame.height = 111;
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
      },
      { type: HEIGHT, evil: `${site.origin}/frame.html?src=x.json` },
    );
    await tab.waitForFunction(() => told.some(({ height: each }) => each === 66));
    assert.equal(await now(), height);
    // A frame that has gone elsewhere.
    await tab.evaluate((address) => {
      document.querySelector('#evil').contentWindow.location = address;
    }, `${other.origin}/evil.html`);
    await tab.waitForFunction(() => told.some(({ height: each }) => each === 77));
    const ownHeight = await tab.$eval('#evil', (each) => each.style.height);
    assert.notEqual(ownHeight, '77px');
    for (const odd of [-1, 0, 20_001, 1e9, NaN, Infinity, '500', null, { valueOf: 500 }]) {
      await frame.evaluate(
        (type, value) => parent.postMessage({ type, height: value === 'nan' ? NaN : value }, '*'),
        HEIGHT,
        Number.isNaN(odd) ? 'nan' : odd,
      );
    }
    await frame.evaluate(() => parent.postMessage({ height: 'last' }, '*'));
    await tab.waitForFunction(() => told.some(({ height: each }) => each === 'last'));
    assert.equal(await now(), height);
    await frame.evaluate((type) => parent.postMessage({ type, height: 555.5 }, '*'), HEIGHT);
    await tab.waitForFunction(() => document.querySelector('iframe').clientHeight === 556);
    await tab.close();
  });
});
