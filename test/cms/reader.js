/** A reader with a real browser, who opens a published post and says what is there. */
import { launch } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../scripts/browser.js';

/** @typedef {import('./expectations.js').Outcome} Outcome */
/** @typedef {import('puppeteer-core').Page} Page */

/** Milliseconds for a figure that should come, on a machine that has other things to do. */
const PATIENCE = 15_000;
/** Milliseconds after which a figure that should not come is taken as not coming. */
const GRACE = 500;

/**
 * @typedef {object} Seen
 * @property {string[]} ids of the marks drawn, each once
 * @property {string[]} names of the deals that the figure tells
 * @property {number} rows of tables that can be read beside a figure, without their heads
 * @property {boolean} picture whether a picture was loaded that has an alternative text
 * @property {string} text that can be read
 * @property {string[]} complaints of the browser: errors, and files that are missing
 */

/** @returns {Omit<Seen, 'complaints'>} */
function look() {
  const shows = (/** @type {Element} */ element) => element.checkVisibility();
  const charts = [...document.querySelectorAll('compute-timeline, gw-ramp')];
  const marks = charts.flatMap((chart) => [
    ...(chart.shadowRoot?.querySelectorAll('[data-ids]') ?? []),
  ]);
  const ids = marks.flatMap((mark) => (mark.getAttribute('data-ids') ?? '').split(' '));
  const figures = charts.map((chart) => chart.shadowRoot?.textContent ?? '').join('\n');
  const rows = [...document.querySelectorAll('td:first-child')].filter(shows);
  const pictures = [...document.images].filter(
    (image) => shows(image) && image.naturalWidth > 0 && image.alt !== '',
  );
  return {
    ids: [...new Set(ids)].sort(),
    names: ['Lake campus', 'River chips'].filter((name) => figures.includes(name)),
    rows: rows.length,
    picture: pictures.length > 0,
    text: document.body.innerText,
  };
}

/**
 * @param {Page} page
 * @returns {Promise<Omit<Seen, 'complaints'>>} in the page and in the frames that it holds
 */
async function lookAround(page) {
  const seen = await Promise.all(page.frames().map((frame) => frame.evaluate(look)));
  return {
    ids: seen.flatMap(({ ids }) => ids),
    names: seen.flatMap(({ names }) => names),
    rows: seen.reduce((sum, { rows }) => sum + rows, 0),
    picture: seen.some(({ picture }) => picture),
    text: seen.map(({ text }) => text).join('\n'),
  };
}

/**
 * @param {Seen} seen
 * @returns {Outcome} in a word
 */
export function outcomeOf({ ids, rows, picture, text }) {
  if (ids.length > 0) return rows > 0 ? 'figure, table' : 'figure';
  if (picture) return 'picture';
  if (rows > 0) return 'table';
  return /Lake campus|<\/?(?:compute-timeline|iframe)/.test(text) ? 'text' : 'nothing';
}

/** @returns {Promise<{ see: (url: string, expected?: Outcome) => Promise<Seen>, close: () => Promise<void> }>} */
export async function openReader() {
  const browser = await launch({
    executablePath: await findBrowser(),
    args: browserArguments,
    protocolTimeout: 60_000,
  });
  return {
    async see(url, expected) {
      const page = await browser.newPage();
      try {
        /** @type {string[]} */
        const complaints = [];
        page.on('pageerror', (error) => complaints.push(String(error)));
        page.on('response', (answer) => {
          const isIcon = answer.url().endsWith('/favicon.ico');
          if (!answer.ok() && !isIcon)
            complaints.push(`${answer.url()} answered ${answer.status()}`);
        });
        const response = await page.goto(url, { waitUntil: 'load' });
        if (!response?.ok()) throw new Error(`${url} answered ${response?.status()}`);
        const patience = expected?.startsWith('figure') ? PATIENCE : GRACE;
        const end = Date.now() + patience;
        let seen = await lookAround(page);
        while (seen.ids.length === 0 && Date.now() < end) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          seen = await lookAround(page);
        }
        return { ...seen, complaints };
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}
