/**
 * Every example page and the demo pass axe, in each language and each mode of colours. A page is opened
 * once, and switched. Of the rules of axe only one looks at colours: the others are asked once for each
 * language. The documentation is English: it is looked at as it is, in light and dark.
 */
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readGroups } from '../../scripts/site/pages.js';
import { startDemo } from '../runner/demo-site.js';
import { outcomes } from '../runner/site.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const AXE = await readFile(`${PROJECT}/node_modules/axe-core/axe.min.js`, 'utf8');
const LANGUAGES = ['en', 'zh', 'ja', 'de', 'fr', 'es', 'ar'];
const scheme = (value) => ({ name: 'prefers-color-scheme', value });
const COLOURS = [
  { name: 'light', features: [scheme('light')] },
  { name: 'dark', features: [scheme('dark')] },
  { name: 'forced', features: [scheme('dark'), { name: 'forced-colors', value: 'active' }] },
];

/** A page that takes its figure from its address gets one; the others don't look at it. */
const ADDRESS = '?element=gw-ramp&src=../data/openai-2025.json';
const pages = (await readdir(`${PROJECT}/demo/embed`)).filter((name) => name.endsWith('.html'));
const groups = await readGroups();
const documentation = groups.flatMap((group) => group.pages.map(({ path }) => path));

/**
 * Runs in the page. Another language, as a page would change it. One table of each element is opened,
 * and of a hundred figures the first `most` stay: the others would say the same.
 */
async function showIn(lang, most) {
  const dir = lang === 'ar' ? 'rtl' : 'ltr';
  Object.assign(document.documentElement, { lang, dir });
  const figuresIn = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      if (element.matches('compute-timeline, gw-ramp')) return [element];
      return element.shadowRoot ? figuresIn(element.shadowRoot) : [];
    });
  const figures = figuresIn(document);
  for (const figure of figures.splice(most)) figure.remove();
  const opened = new Set();
  for (const figure of figures) {
    const around = figure.closest('[lang]:not(html)');
    if (around) Object.assign(around, { lang, dir });
    await figure.updateComplete;
    const details = figure.shadowRoot.querySelector('details');
    if (details && !opened.has(figure.localName)) details.open = true;
    opened.add(figure.localName);
    await figure.updateComplete;
  }
}

/**
 * Runs in the page. What axe finds, in a line each. In forced colours it reads those that the page
 * has written and not those that are shown; figures name the system's themselves.
 */
async function faultsOf(runOnly, isForced) {
  const { violations } = await window.axe.run(document, {
    runOnly,
    resultTypes: ['violations'],
    iframes: false,
  });
  const isOwn = (id, [place]) => !(isForced && id === 'color-contrast' && !Array.isArray(place));
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ target }) => isOwn(id, target))
      .map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The one rule to which colours make a difference. */
const CONTRAST = ['color-contrast'];
const MOST_FIGURES = 20;
/** What stands in a frame is part of the page around it, which has the heading and the landmarks. */
const isPart = (name) => name === 'embed/frame.html';

describe('axe finds nothing', { concurrency: 2 }, () => {
  let demo;
  let site;

  before(async () => {
    demo = await startDemo();
    ({ site } = demo);
  });

  after(() => demo?.close());

  for (const name of ['index.html', ...pages.map((page) => `embed/${page}`)]) {
    it(`on ${name}`, async () => {
      const { page } = await site.open(`/${name}${ADDRESS}`);
      await outcomes(page);
      await page.evaluate(AXE);
      const tags = isPart(name) ? WCAG : [...WCAG, 'best-practice'];
      const faults = [];
      for (const lang of LANGUAGES) {
        for (const [turn, { name: colours, features }] of COLOURS.entries()) {
          await page.emulateMediaFeatures(features);
          if (turn === 0) await page.evaluate(showIn, lang, MOST_FIGURES);
          const rules =
            turn === 0 ? { type: 'tag', values: tags } : { type: 'rule', values: CONTRAST };
          const found = await page.evaluate(faultsOf, rules, colours === 'forced');
          faults.push(...found.map((fault) => `${lang}, ${colours}: ${fault}`));
        }
      }
      await page.close();
      assert.deepEqual(faults, []);
    });
  }

  for (const path of documentation) {
    it(`on ${path}`, async () => {
      const { page } = await site.open(`/${path}`);
      await outcomes(page);
      await page.evaluate(AXE);
      const faults = [];
      for (const { name, features } of COLOURS.filter((colours) => colours.name !== 'forced')) {
        await page.emulateMediaFeatures(features);
        const rules = { type: 'tag', values: [...WCAG, 'best-practice'] };
        const found = await page.evaluate(faultsOf, rules, false);
        faults.push(...found.map((fault) => `${name}: ${fault}`));
      }
      await page.close();
      assert.deepEqual(faults, []);
    });
  }
});
