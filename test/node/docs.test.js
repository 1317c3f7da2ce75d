/** The documentation keeps its word: examples are read, figures are drawn, links lead somewhere. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isoDay, localeFor, readDate, readDeals, readQuantity } from '../../dist/model.js';
import { anchorsIn, blocksIn, linksIn, readPage, withoutCode } from '../runner/markdown.js';
import { Site, outcomes } from '../runner/site.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pagesUnder('docs')];
const FORMAT = 'docs/data-format.md';
/** Where each example is a whole file of deals. */
const WITH_EXAMPLES = [FORMAT, 'docs/start.md', 'docs/start.zh.md'];

/** The schema of each kind of record. */
const { $defs } = JSON.parse(readFileSync(`${PROJECT}/dist/deals.schema.json`, 'utf8'));

/** @param {string} folder @returns {string[]} */
function pagesUnder(folder) {
  return readdirSync(`${PROJECT}/${folder}`, { recursive: true })
    .map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md'));
}

/** Problems and warnings of a file, as the command tells them. */
function told({ problems, warnings }) {
  const line = ({ code, path, row, column, message }) => {
    const place = row === undefined ? path : `row ${row}${column ? `, ${column}` : ''}`;
    return place === '' ? `${code} ${message}` : `${code} ${place}: ${message}`;
  };
  return [...problems.map(line), ...warnings.map((warning) => `warning: ${line(warning)}`)];
}

/** The rows of the table below a comment, each as its cells without the signs of code. */
function tableBelow(page, comment) {
  const [, table = ''] = readPage(page).split(`<!-- ${comment} -->\n\n`);
  const [, , ...rows] = table.split('\n\n')[0].split('\n');
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((text) => text.trim()),
  );
}

/** The texts between signs of code. */
const written = (cell) => [...cell.matchAll(/`(.+?)`/g)].map(([, text]) => text);

describe('an example of the data format', () => {
  const examples = WITH_EXAMPLES.flatMap(blocksIn).filter(({ language }) =>
    ['json', 'csv'].includes(language),
  );

  it('is read as the page says: without a problem, or with those quoted below it', () => {
    assert.ok(examples.length > 30, `${examples.length} examples`);
    for (const { language, mark, code, quoted, place } of examples) {
      assert.equal(mark === 'problem', quoted.length > 0, `${place} quotes what is wrong`);
      const dataset = readDeals(code, { type: language });
      assert.deepEqual(told(dataset), quoted, place);
      if (mark !== 'problem') assert.ok(dataset.accepted > 0, place);
    }
  });

  it('exists for every field of every kind of record', () => {
    const sound = examples.filter(({ mark, language }) => mark === '' && language === 'json');
    const seen = new Set();
    /** Follows the schema through what is written, and notes each field on its way. */
    const follow = (schema, value) => {
      if (value === null || value === undefined) return;
      const kind = schema.$ref?.replace('#/$defs/', '');
      const { properties, items, additionalProperties, anyOf } = kind ? $defs[kind] : schema;
      for (const option of anyOf ?? []) follow(option, value);
      if (Array.isArray(value)) for (const each of value) follow(items ?? {}, each);
      else if (typeof value === 'object') {
        for (const [name, inner] of Object.entries(value)) {
          if (properties?.[name]) seen.add(`${kind}.${name}`);
          follow(properties?.[name] ?? (additionalProperties || {}), inner);
        }
      }
    };
    for (const { code } of sound) {
      const value = JSON.parse(code);
      follow({ $ref: '#/$defs/file' }, Array.isArray(value) ? { deals: value } : value);
    }
    const missing = Object.entries($defs)
      .flatMap(([kind, { properties = {} }]) =>
        Object.keys(properties).map((name) => `${kind}.${name}`),
      )
      .filter((field) => !seen.has(field));
    assert.deepEqual(missing, []);
  });

  it('has every column of a table', () => {
    const [heading = ''] = examples.find(({ language }) => language === 'csv').code.split('\n');
    assert.deepEqual(heading.split(',').sort(), Object.keys($defs.deal.properties).sort());
  });
});

describe('the data format', () => {
  it('reads every date of its table as it says', () => {
    const english = localeFor('en');
    const rows = tableBelow(FORMAT, 'dates');
    assert.ok(rows.length > 10);
    for (const [cell, first, last, words] of rows) {
      for (const text of written(cell)) {
        const { span } = readDate(text);
        const days = [span.first, span.last].map((day) =>
          day === null ? 'not stated' : isoDay(day),
        );
        assert.deepEqual([...days, english.date(span)], [first, last, words], text);
      }
    }
  });

  it('reads every size of its table as it says', () => {
    const rows = tableBelow(FORMAT, 'sizes');
    assert.ok(rows.length > 5);
    for (const [cell, said] of rows) {
      const measure = said.includes('dollars') ? 'usd' : 'gw';
      const [low, high = low] = [...said.matchAll(/\d+(?:\.\d+)?/g)].map(Number);
      const times = said.includes('billion') ? 1e9 : 1;
      for (const text of written(cell)) {
        const { quantity } = readQuantity(text, measure);
        const { floor, ceiling, bound } = quantity;
        assert.deepEqual([floor, ceiling], [low * times, high * times], text);
        const named = /bound `(.+?)`/.exec(said)?.[1] ?? (low === high ? 'exact' : 'up-to');
        assert.equal(bound, named, text);
      }
    }
  });

  /** Each field of a kind with the example that the page shows for it. */
  const examplesOf = (kind) =>
    Object.entries($defs[kind].properties).map(([name, { examples }]) => [name, examples?.[0]]);
  /** A record of a kind, and how it stands in a deal or an event. */
  const WITHIN = {
    deal: (fields) => ({ deals: [{ id: 'a', title: 'A', announced: '2025', ...fields }] }),
    event: (fields) => ({ events: [{ id: 'a', title: 'A', at: '2025', ...fields }] }),
    milestone: (fields) => WITHIN.deal({ milestones: [fields] }),
    statusChange: (fields) => WITHIN.deal({ status: [fields] }),
    overlap: (fields) => WITHIN.deal({ overlaps: [fields] }),
    value: (fields) => WITHIN.deal({ gw: fields }),
    range: (fields) => WITHIN.deal({ gw: fields }),
  };
  for (const [kind, fileWith] of Object.entries(WITHIN)) {
    it(`takes each example of the table, and loses the record for a wrong value: ${kind}`, () => {
      const isWhole = kind === 'deal' || kind === 'event';
      for (const [name, example] of examplesOf(kind)) {
        const rest = isWhole ? {} : Object.fromEntries(examplesOf(kind));
        const sound = readDeals(fileWith({ ...rest, [name]: example }));
        assert.equal(sound.accepted, 1, `${kind}.${name}`);
        const others = sound.problems.filter(({ code }) => code !== 'reference');
        assert.deepEqual(others, [], `${kind}.${name}`);
        const spoilt = readDeals(fileWith({ ...rest, [name]: true }));
        assert.deepEqual([spoilt.accepted, spoilt.rejected], [0, 1], `${kind}.${name}`);
      }
    });
  }

  it('loses no deal for what is wrong with a party, a source, a reference or the file itself', () => {
    const deals = [{ id: 'a', title: 'A', announced: '2025', parties: ['p'], sources: ['s'] }];
    const PLACES = {
      file: (fields) => fields,
      party: (fields) => ({ parties: { p: fields } }),
      source: (fields) => ({ sources: { s: fields } }),
      reference: (fields) => ({ references: [fields] }),
    };
    for (const [kind, fileWith] of Object.entries(PLACES)) {
      for (const [name] of examplesOf(kind).filter(([, example]) => example !== undefined)) {
        const rest = Object.fromEntries(examplesOf(kind));
        const { accepted, problems } = readDeals({
          ...fileWith({ ...rest, [name]: false }),
          deals,
        });
        assert.equal(accepted, 1, `${kind}.${name}`);
        if (name !== '$schema') assert.ok(problems.length > 0, `${kind}.${name}`);
      }
    }
  });
});

describe('a figure of the documentation', () => {
  let site;

  before(async () => {
    site = await Site.start();
  });

  after(() => site?.close());

  const pages = PAGES.map((name) => ({
    name,
    figures: blocksIn(name).filter(({ language, mark }) => language === 'html' && mark !== ''),
  })).filter(({ figures }) => figures.length > 0);

  const drawings = new Map();

  /** What became of a block as a page with nothing else on it, and all that its figures say. */
  function draw(block) {
    if (!drawings.has(block.place)) drawings.set(block.place, drawAnew(block));
    return drawings.get(block.place);
  }

  async function drawAnew({ code, place }) {
    const path = `/${place.replaceAll(/\W/g, '-')}.html`;
    site.put(
      path,
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Figure</title>
      <base href="/demo/data/"><script>
        document.problems = [];
        document.addEventListener('load', ({ detail }) => document.problems.push(...(detail?.problems ?? [])), true);
      </script><script src="/dist/embed.js"></script><body>${code}`,
    );
    const { page, faults } = await site.open(path);
    const drawn = await outcomes(page);
    const problems = await page.evaluate(() => document.problems.map(({ message }) => message));
    const said = await page.$$eval('compute-timeline, gw-ramp', (figures) =>
      figures.flatMap(({ shadowRoot }) => [
        ...[...shadowRoot.querySelectorAll('[aria-label]')].map((one) => one.ariaLabel),
        ...[...shadowRoot.querySelectorAll(':not(style)')].map(({ textContent }) => textContent),
      ]),
    );
    await page.close();
    return { drawn, problems, faults, said: said.join('\n').replaceAll(/\s+/g, ' ') };
  }

  for (const { name, figures } of pages) {
    it(`is drawn, with no other problem than is quoted, and says what is: ${name}`, async () => {
      for (const figure of figures) {
        const { drawn, problems, faults, said } = await draw(figure);
        assert.ok(drawn.length > 0, `${figure.place} has a figure`);
        assert.deepEqual(
          drawn.filter((outcome) => !outcome.endsWith(' drawn')),
          [],
          figure.place,
        );
        assert.deepEqual(faults, [], figure.place);
        const expected = figure.mark === 'problem' ? figure.quoted.length : 0;
        assert.equal(problems.length, expected, figure.place);
        for (const sentence of figure.quoted) {
          assert.ok(said.includes(sentence), `${figure.place} says “${sentence}”, not: ${said}`);
        }
      }
    });
  }

  it('has every size that the prose around it names', async () => {
    const name = 'docs/honest-drawing.md';
    const sections = withoutElsewhere(readPage(name)).split(/^(?=## )/m);
    const figures = blocksIn(name).filter(({ mark }) => mark === 'live');
    let compared = 0;
    for (const section of sections) {
      const own = figures.filter(({ code }) => section.includes(code));
      if (own.length === 0) continue;
      const told = await Promise.all(own.map(async (one) => one.code + (await draw(one)).said));
      for (const [size] of withoutCode(section).matchAll(/\d+(?:\.\d+)?(?= GW\b)/g)) {
        const number = new RegExp(`(?<![\\d.])${size.replace('.', '\\.')}(?![\\d.]*\\d)`);
        assert.match(told.join('\n'), number, `${size} GW in ${section.split('\n')[0]}`);
        compared++;
      }
    }
    assert.ok(compared > 30, `${compared} sizes`);
  });

  /** What other charts would say is no claim about ours. */
  function withoutElsewhere(text) {
    return text.replaceAll(/^- \*\*Elsewhere\*\*[\s\S]*?(?=^- |\n\n)/gm, '');
  }
});

describe('a link of the documentation', () => {
  it('leads to a file of the project and a heading in it', () => {
    const dead = [];
    for (const name of PAGES) {
      const text = readPage(name);
      for (const address of linksIn(text).filter((one) => !/^[a-z]+:/.test(one))) {
        const [path = '', anchor] = address.split('#');
        const target = path === '' ? name : join(dirname(name), decodeURI(path));
        const isThere = statSync(`${PROJECT}/${target}`, { throwIfNoEntry: false });
        const isHeading =
          anchor === undefined || (isThere && anchorsIn(readPage(target)).has(anchor));
        if (!isThere || !isHeading) dead.push(`${name}: ${address}`);
      }
    }
    assert.deepEqual(dead, []);
  });

  it('leads to every page from the index of the documentation', () => {
    const listed = new Set(linksIn(readPage('docs/README.md')).map((path) => `docs/${path}`));
    const pages = pagesUnder('docs').filter(
      (name) => !/^docs\/(?:README|decisions\/.*|embedding\/(?!README).*)\.md$/.test(name),
    );
    assert.deepEqual(
      pages.filter((name) => !listed.has(name)),
      [],
    );
  });
});
