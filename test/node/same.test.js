/**
 * What the page file does without: names of words, parts of libraries, blanks. None of it may change
 * what a reader or a page gets: it is compared with the modules, bundled as they are.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

import { examples } from '../../demo/examples.js';
import { Site } from '../runner/site.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const LANGUAGES = ['en', 'zh', 'ja', 'de', 'fr', 'es', 'ar'];
const SCRIPTS = { modules: '/modules.js', 'page file': '/dist/embed.js' };

const deal = { id: 'a', title: 'A', announced: '2025' };
/** Data of which something cannot be used: for each rule of the schema one that breaks it. */
const FAULTY = {
  'not JSON': '{"deals": [',
  nothing: {},
  'no list': { deals: 'a' },
  'a list of texts': ['a', 3, null],
  'missing fields': { deals: [{}, { id: 'b' }, deal], events: [{ id: 'e' }] },
  'empty texts': { deals: [{ ...deal, id: '', title: {} }, deal] },
  'a language that is none': { deals: [deal, { ...deal, id: 'b', title: { 'not a tag': 'B' } }] },
  'texts that are numbers': { deals: [deal, { ...deal, id: 7, title: 8, note: 9 }] },
  'words that are none': {
    deals: [deal, { ...deal, id: 'b', layer: 'chip', status: 'announcd' }],
    events: [{ id: 'e', title: 'E', at: '2020', kind: '' }],
  },
  statuses: { deals: [deal, { ...deal, id: 'b', status: [{ is: 'signed' }, { at: 2025 }, 5] }] },
  sizes: {
    deals: [
      deal,
      ...[-1, NaN, true, '6 cats', { value: -2 }, { low: 1 }, { low: 3, high: 2 }, {}].map(
        (gw, at) => ({ ...deal, id: `g${at}`, gw }),
      ),
      { ...deal, id: 'u', usd: { value: 3, bound: 'maybe', basis: 'land' } },
    ],
  },
  dates: {
    deals: [
      deal,
      ...['soon', '2026-13', false, '2027/2026', { at: 1 }].map((start, at) => ({
        ...deal,
        id: `d${at}`,
        start,
      })),
    ],
  },
  milestones: {
    deals: [
      deal,
      { ...deal, id: 'm', gw: 2, milestones: [{ at: '2026', gw: 3 }, { gw: 1 }, { at: '2028' }] },
      { ...deal, id: 'n', milestones: 'none' },
    ],
  },
  links: {
    deals: [
      deal,
      { ...deal, id: 'b', within: 'x', overlaps: ['a', { id: 'y' }, { certainty: 'sure' }, 4] },
      deal,
    ],
  },
  'links that lead nowhere': {
    deals: [
      { ...deal, within: 'b', supersedes: 'x', overlaps: ['y'] },
      { ...deal, id: 'b', within: 'a' },
    ],
  },
  'parties and sources': {
    parties: { a: { name: 'A', color: 'url(x)' }, b: {}, c: 'C' },
    sources: { s: { title: 'S', url: 'javascript:1' }, t: null },
    deals: [{ ...deal, parties: ['a', 3], sources: [''] }],
    references: [{ gw: '1', label: 'L' }, {}],
  },
  'unknown fields': { deals: [{ ...deal, titel: 'B', milestones: [{ at: 2026, gw: 1, gww: 2 }] }] },
  CSV: 'id,title,announced,gw\na,"A ""quoted"", and more",2025,6\nb,B\nc,C,never,"up to 3\n',
};

/** Runs in the page: one figure after the other, each with what a page and a reader get from it. */
async function factsOf(figures) {
  const inTurn = async (make) => {
    const facts = [];
    for (const figure of figures) facts.push(await make(figure));
    return facts;
  };
  const settled = (chart) => chart.updateComplete.then(() => chart.updateComplete);
  // Without what lit keeps, and without the lines and blanks that the page file leaves out.
  const markup = ({ shadowRoot }) =>
    shadowRoot.innerHTML.replaceAll(/<!--.*?-->/g, '').replaceAll(/(?<=>)\s+(?=<)|\s*\n\s*/g, '');
  return inTurn(async ({ element, attributes, data, lang }) => {
    const chart = document.createElement(element);
    const told = [];
    for (const name of ['load', 'error', 'deal-select', 'range-change']) {
      chart.addEventListener(name, ({ detail }) => told.push([name, detail]));
    }
    for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
    chart.lang = lang;
    if (data !== undefined) chart.data = data;
    document.body.replaceChildren(chart);
    const refused = await chart.ready.then(
      () => null,
      (error) => error,
    );
    await settled(chart);
    const { shadowRoot } = chart;
    const facts = { refused, told, drawn: markup(chart), names: chart.getAttributeNames() };
    if (refused) return JSON.stringify({ ...facts, faults: markup(chart) });
    Object.assign(facts, { svg: chart.toSVG(), csv: chart.toCSV(), acts: [] });
    const act = async (what) => {
      what();
      await settled(chart);
      facts.acts.push(markup(chart));
    };
    const press = (key) => () =>
      shadowRoot.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
    const click = (selector) => () => shadowRoot.querySelector(selector)?.click();
    await act(() => shadowRoot.querySelector('.reader, .marks')?.focus());
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'Enter', 'Escape']) {
      await act(press(key));
    }
    await act(() => shadowRoot.querySelector('.switch')?.focus());
    for (const key of [' ', 'ArrowDown', 'Enter']) await act(press(key));
    const controls = ['zoom-in', 'zoom-home', 'table', 'download', 'embed'];
    for (const name of controls) await act(click(`.controls [data-action="${name}"]`));
    return JSON.stringify(facts);
  });
}

/** Of a text that may be very long only what differs first, with some of what stands before it. */
function firstDifference(text, other) {
  const index = text === other ? -1 : text.split('').findIndex((sign, at) => sign !== other[at]);
  return index < 0 ? `all ${text.length} signs` : text.slice(Math.max(0, index - 200), index + 200);
}

let site;
/** By the name of the script: the facts of all figures, as JSON. */
const facts = {};

const drawings = examples.map(({ name, element, attributes, data }, at) => ({
  name,
  element,
  attributes: {
    today: '2026-11-22',
    ...attributes,
    src: `/demo/${data}`,
    'with-controls': '',
  },
  lang: LANGUAGES[at % LANGUAGES.length],
}));
const mistakes = Object.entries(FAULTY).map(([name, data], at) => ({
  name,
  element: at % 2 === 0 ? 'gw-ramp' : 'compute-timeline',
  attributes: { today: 'never', mode: 'fast', layout: 'wide' },
  data,
  lang: LANGUAGES[at % LANGUAGES.length],
}));
const figures = [...drawings, ...mistakes];

before(async () => {
  site = await Site.start();
  const { outputFiles } = await build({
    entryPoints: [`${PROJECT}/dist/index.js`],
    bundle: true,
    format: 'iife',
    write: false,
  });
  site.put('/modules.js', outputFiles[0].text);
  const look = async ([name, script]) => {
    const path = `/${encodeURIComponent(name)}.html`;
    site.put(path, `<!doctype html><title>Page</title><script src="${script}"></script><body>`);
    const { page, faults } = await site.open(path);
    facts[name] = await page.evaluate(factsOf, figures);
    assert.deepEqual(faults, []);
    await page.close();
  };
  await Promise.all(Object.entries(SCRIPTS).map(look));
});

after(() => site.close());

describe('the page file', () => {
  for (const [at, { name, lang }] of figures.entries()) {
    it(`does with "${name}" in ${lang} what the modules do`, () => {
      const [modules, own] = Object.keys(SCRIPTS).map((script) => facts[script][at]);
      assert.equal(firstDifference(own, modules), firstDifference(modules, own));
    });
  }

  it('was looked at in all that may differ', () => {
    const all = facts.modules.map((each) => JSON.parse(each));
    const heard = new Set(all.flatMap(({ told }) => told.map(([name]) => name)));
    assert.deepEqual([...heard].sort(), ['deal-select', 'error', 'load', 'range-change']);
    const drawn = all.slice(0, drawings.length);
    for (const [at, { svg, csv, acts }] of drawn.entries()) {
      assert.ok(svg.length > 2000 && csv.length > 100, drawings[at].name);
      assert.ok(new Set(acts).size > 3, `${drawings[at].name}: ${new Set(acts).size} states`);
    }
    const problems = all.flatMap(({ told }) =>
      told.flatMap(([name, detail]) => (name === 'load' ? detail.problems : [])),
    );
    assert.ok(new Set(problems.map(({ message }) => message)).size > 30);
    const codes = new Set(problems.map(({ code }) => code));
    for (const code of ['schema', 'date', 'quantity', 'reference', 'duplicate-id', 'attribute']) {
      assert.ok(codes.has(code), code);
    }
  });
});
