/** The built file on pages of all kinds: how it is loaded, beside what, and what moves meanwhile. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { styles } from '../../dist/view/styles.js';
import { Site, outcomes, traces } from '../runner/site.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const DATA = '/demo/data/openai-2025.json';
const LIT_MARKS = ['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions'];
const BOTH = ['compute-timeline drawn', 'gw-ramp drawn'];

const built = await readFile(`${PROJECT}/dist/embed.js`, 'utf8');

/** What a page with a bundler ships: entries of the package, resolved as a bundler does. */
const bundled = async (entry) => {
  const { outputFiles } = await build({
    entryPoints: [`${PROJECT}/dist/${entry}.js`],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  return outputFiles[0].text;
};

const FIGURES = `<compute-timeline src="${DATA}"></compute-timeline><gw-ramp src="${DATA}"></gw-ramp>`;

const pageOf = (body, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
  <meta name="viewport" content="width=device-width">${head}<body>${body}`;

/** A table of so many deals. */
const tableOf = (count) => {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `<tr><td>Site ${at}</td><td>site</td><td>2026-0${1 + (at % 9)}-04</td><td>1</td></tr>`,
  );
  return `<table><tr><th>Title</th><th>Layer</th><th>Date</th><th>GW</th></tr>${rows.join('')}</table>`;
};

let site;
let pages = 0;

/** Opens a page with this in it. */
const open = (body, head, settings) => {
  const path = `/made-${++pages}.html`;
  site.put(path, pageOf(body, head));
  return site.open(path, settings);
};

before(async () => {
  site = await Site.start();
  site.put('/copy.js', built);
  // Another version, which would say so if it drew.
  site.put('/other.js', built.replaceAll('ct-change', 'ct-other-change'));
  site.put('/npm.js', await bundled('index'));
  site.put('/npm-ramp.js', await bundled('gw-ramp'));
});

after(() => site.close());

describe('embed.js', () => {
  const WAYS = {
    'a module': '<script type="module" src="/dist/embed.js"></script>',
    'a classic script': '<script src="/dist/embed.js"></script>',
    'an async script': '<script async src="/dist/embed.js"></script>',
    'a deferred script': '<script defer src="/dist/embed.js"></script>',
  };
  for (const [way, script] of Object.entries(WAYS)) {
    it(`draws both elements as ${way}, before and after them, and leaves nothing global`, async () => {
      for (const [head, tail] of [
        [script, ''],
        ['', script],
      ]) {
        const { page, faults } = await open(FIGURES + tail, head);
        await page.evaluate(() => customElements.whenDefined('gw-ramp').then(() => null));
        assert.deepEqual(await outcomes(page), BOTH);
        assert.deepEqual(faults, []);
        assert.deepEqual((await traces(page)).globals, LIT_MARKS);
        await page.close();
      }
    });
  }

  it('reads children that a classic script in the head has come before', async () => {
    const table = tableOf(3);
    const { page, faults } = await open(
      `<compute-timeline>${table}</compute-timeline><gw-ramp>${table}</gw-ramp>`,
      '<script src="/dist/embed.js"></script>',
    );
    assert.deepEqual(await outcomes(page), BOTH);
    assert.deepEqual(faults, []);
  });

  it('has the rules that the style sheet of the modules has', async () => {
    const { page } = await open(FIGURES, '<script src="/dist/embed.js"></script>');
    assert.deepEqual(await outcomes(page), BOTH);
    const [modules, own] = await page.evaluate((css) => {
      // What stands beside `attr()` is told in the quotes that it was written in.
      const rulesOf = (sheet) =>
        Array.from(sheet.cssRules, ({ cssText }) => cssText.replaceAll("'", '"'));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const { shadowRoot } = document.querySelector('gw-ramp');
      return [rulesOf(sheet), rulesOf(shadowRoot.adoptedStyleSheets[0])];
    }, styles.cssText);
    assert.ok(modules.length > 50);
    assert.deepEqual(own, modules);
    await page.close();
  });

  const module = (path) => `<script type="module" src="${path}"></script>`;
  const classic = (path) => `<script src="${path}"></script>`;
  const COPIES = {
    'itself, as a module and a classic script': [
      module('/dist/embed.js'),
      classic('/dist/embed.js'),
    ],
    'itself from another address': [classic('/dist/embed.js'), classic('/copy.js')],
    'another version before it': [classic('/other.js'), module('/dist/embed.js')],
    'another version after it': [module('/dist/embed.js'), module('/other.js')],
    'a copy from npm before it': [module('/npm.js'), module('/dist/embed.js')],
    'a copy from npm after it': [module('/dist/embed.js'), module('/npm.js')],
    'half a copy from npm before it': [module('/npm-ramp.js'), module('/dist/embed.js')],
    'half a copy from npm after it': [classic('/dist/embed.js'), module('/npm-ramp.js')],
  };
  for (const [what, scripts] of Object.entries(COPIES)) {
    it(`lives with ${what}: the first counts, and both elements draw and are linked`, async () => {
      const watch = `<script>
        document.defined = [];
        const define = customElements.define.bind(customElements);
        CustomElementRegistry.prototype.define = function (name, element) {
          document.defined.push(name);
          define(name, element);
        };
      </script>`;
      const { page, faults } = await open(
        `${FIGURES}<gw-ramp for="deals"></gw-ramp><compute-timeline id="deals" src="${DATA}"></compute-timeline>`,
        watch + scripts.join(''),
      );
      assert.deepEqual(await outcomes(page), [...BOTH, ...BOTH.toReversed()]);
      assert.deepEqual(faults, []);
      const defined = await page.evaluate(() => document.defined);
      assert.deepEqual(defined.toSorted(), ['compute-timeline', 'gw-ramp']);
    });
  }
});

describe('the code to embed a figure', () => {
  /** The script in it. */
  const scriptIn = async (scripts) => {
    const body = `<gw-ramp src="${DATA}" with-controls></gw-ramp>`;
    const { page } = await open(body, scripts.join(''));
    await page.evaluate(() => customElements.whenDefined('gw-ramp').then(() => null));
    await outcomes(page);
    const code = await page.$eval('gw-ramp', async (ramp) => {
      ramp.shadowRoot.querySelector('[data-action=embed]').click();
      await ramp.updateComplete;
      return ramp.shadowRoot.querySelector('textarea').value;
    });
    return /<script[^>]* src="([^"]*)"/.exec(code)[1];
  };
  const foreign = '<script src="/comments/embed.js"></script>';

  before(() => site.put('/comments/embed.js', ''));

  it('names the script that has drawn it, whatever others are called', async () => {
    for (const type of ['module', 'text/javascript']) {
      const own = `<script type="${type}" src="/dist/embed.js?v=2"></script>`;
      assert.match(await scriptIn([foreign, own]), /^http.*\/dist\/embed\.js\?v=2$/);
    }
  });

  it('names a public copy where the page has one that nobody else can load', async () => {
    const bundle = '<script type="module" src="/npm.js"></script>';
    assert.match(await scriptIn([foreign, bundle]), /^https:\/\/cdn\./);
  });
});

describe('what is set on an element before it is defined', () => {
  const LATE = `<script>
    const load = () => new Promise((resolve) => {
      const script = document.createElement('script');
      script.src = '/dist/embed.js';
      script.onload = resolve;
      document.head.append(script);
    });
  </script>`;

  it('counts for every property, also for one that an attribute states otherwise', async () => {
    const tags = '<compute-timeline from="2020"></compute-timeline><gw-ramp from="2020"></gw-ramp>';
    const defined = await open(tags, '<script src="/dist/embed.js" defer></script>');
    const given = await defined.page.$$eval('compute-timeline, gw-ramp', (elements) =>
      elements.map(({ constructor }) =>
        Object.fromEntries(
          Array.from(constructor.elementProperties, ([name, { type }]) => [
            name,
            name === 'data' ? { deals: [] } : type === Boolean || `own ${name}`,
          ]),
        ),
      ),
    );
    assert.deepEqual(
      given.map((one) => [one.asOf, one.withControls, one.lanes ?? one.unit]),
      [
        ['own asOf', true, 'own lanes'],
        ['own asOf', true, 'own unit'],
      ],
    );

    const { page, faults } = await open(tags, LATE);
    const found = await page.evaluate(async (values) => {
      const elements = [...document.querySelectorAll('compute-timeline, gw-ramp')];
      elements.forEach((element, at) => Object.assign(element, values[at]));
      await load();
      await Promise.all(elements.map(({ updateComplete }) => updateComplete));
      return elements.map((element, at) =>
        Object.fromEntries(Object.keys(values[at]).map((name) => [name, element[name]])),
      );
    }, given);
    assert.deepEqual(found, given);
    assert.equal(await page.$eval('gw-ramp', (ramp) => ramp.getAttribute('from')), 'own from');
    assert.deepEqual(faults, []);
  });

  it('is there at once, and what is set afterwards counts more', async () => {
    const { page } = await open('<gw-ramp></gw-ramp>', LATE);
    const seen = await page.evaluate(async () => {
      const ramp = document.querySelector('gw-ramp');
      const told = (title) => [{ id: 'a', title, announced: '2025', gw: 1, end: '2027' }];
      const own = told('Before');
      Object.assign(ramp, { data: own, heading: 'Before', unit: 'MW' });
      const away = document.createElement('gw-ramp');
      Object.assign(away, { data: own, heading: 'Before' });
      const unsettled = document.createElement('gw-ramp');
      unsettled.heading = 'Before';
      let atOnce = null;
      const defined = customElements.whenDefined('gw-ramp').then(() => {
        atOnce = [ramp.data === own, ramp.heading, ramp.unit];
        ramp.data = told('After');
        ramp.heading = 'After';
      });
      await load();
      await defined;
      await ramp.ready;
      document.body.append(away, unsettled);
      away.heading = 'After';
      unsettled.data = told('Late');
      await Promise.all([away.ready, unsettled.ready]);
      const text = ({ shadowRoot }) => shadowRoot.textContent;
      return {
        atOnce,
        later: [ramp.data[0].title, ramp.heading, ramp.unit, text(ramp).includes('Before')],
        away: [away.data === own, away.heading, text(away).includes('After')],
        unsettled: [unsettled.heading, text(unsettled).includes('Late')],
      };
    });
    assert.deepEqual(seen, {
      atOnce: [true, 'Before', 'MW'],
      later: ['After', 'After', 'MW', false],
      away: [true, 'After', true],
      unsettled: ['Before', true],
    });
  });
});
