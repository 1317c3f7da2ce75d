/** A hundred elements on one page: what they have in common, and what each of them brings. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Site } from '../runner/site.js';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
<main></main><script src="/dist/embed.js"></script>`;
const DATA = '/demo/data/openai-2025.json';

/** Runs in the page before anything else: counts what is made, and notes what happens in which order. */
function watch() {
  const made = {};
  const order = [];
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
    made[name] = 0;
    window[name] = class extends window[name] {
      constructor(...given) {
        super(...given);
        made[name]++;
      }
    };
  }
  const { get } = Object.getOwnPropertyDescriptor(Element.prototype, 'clientWidth');
  Object.defineProperty(Element.prototype, 'clientWidth', {
    get() {
      if (/^(compute-timeline|gw-ramp)$/.test(this.localName)) order.push('measured');
      return get.call(this);
    },
  });
  Object.defineProperty(document, 'watched', { value: { made, order } });
}

/** Runs in the page: so many timelines, each with its ramp, in one task. */
async function fill(pairs, src) {
  const { made, order } = document.watched;
  const before = { ...made };
  const title = (index) => `Site ${index}`;
  const figures = Array.from({ length: 2 * pairs }, (_, index) => {
    const figure = document.createElement(index % 2 ? 'gw-ramp' : 'compute-timeline');
    const deal = { id: 'a', title: title(index), announced: '2025', gw: 1, end: '2027' };
    if (src) figure.src = src;
    else figure.data = [deal];
    figure.addEventListener('load', () => order.push('drawn'));
    return figure;
  });
  document.querySelector('main').append(...figures);
  await Promise.all(figures.map(({ ready }) => ready));
  const sheets = figures.flatMap(({ shadowRoot }) => shadowRoot.adoptedStyleSheets);
  const grown = Object.entries(made).map(([name, count]) => [name, count - before[name]]);
  return {
    observers: Object.fromEntries(grown),
    sheets: new Set(sheets).size,
    styles: figures.filter(({ shadowRoot }) => shadowRoot.querySelector('style')).length,
    order,
  };
}

describe('a hundred elements on a page', () => {
  let site;

  before(async () => {
    site = await Site.start();
    site.put('/page.html', PAGE);
    site.put('/empty.html', '<!doctype html><title>Page</title>');
  });

  after(() => site.close());

  async function filled(pairs, src) {
    const visit = await site.open('/empty.html');
    const { page, requests, faults } = visit;
    await page.evaluateOnNewDocument(watch);
    await page.goto(`${site.origin}/page.html`);
    const told = await page.evaluate(fill, pairs, src);
    await page.close();
    return { ...told, requests, faults };
  }

  it('share one style sheet', async () => {
    const { sheets, styles, faults } = await filled(50);
    assert.deepEqual([sheets, styles, faults], [1, 0, []]);
  });

  it('have as many observers as one of them, a hundred times', async () => {
    const one = await filled(1);
    const many = await filled(50);
    assert.deepEqual(
      many.observers,
      Object.fromEntries(Object.entries(one.observers).map(([name, count]) => [name, 50 * count])),
    );
    assert.deepEqual(one.observers, {
      ResizeObserver: 2,
      IntersectionObserver: 2,
      MutationObserver: 12,
    });
  });

  it('are all measured before the first is drawn, so that the page is laid out once', async () => {
    const { order } = await filled(50);
    assert.equal(order.filter((act) => act === 'measured').length, 100);
    assert.equal(order.lastIndexOf('measured') < order.indexOf('drawn'), true);
  });

  it('make one request for one address', async () => {
    const { requests } = await filled(50, DATA);
    assert.deepEqual(
      requests.filter((path) => path.startsWith(DATA)),
      [DATA],
    );
  });
});
