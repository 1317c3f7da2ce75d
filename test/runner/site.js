/**
 * Sites that tests make up: pages of their own beside files of the project, opened in the browser
 * that the other tests use, which tells of all that a page should not do.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../scripts/browser.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the figures of a test find `embed.js` and the frame's page, and their data. */
export const BUILT = [join(PROJECT, 'dist'), join(PROJECT, 'demo/data')];

/** A machine that has other things to do may take longer than puppeteer waits. ms */
const PATIENCE = 60_000;

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
});

/**
 * @typedef {object} Served
 * @property {string | Buffer} body
 * @property {Record<string, string>} [headers]
 * @property {number} [delay] so long the answer takes. ms
 */

/**
 * @typedef {object} Visit
 * @property {import('puppeteer-core').Page} page
 * @property {string[]} faults errors of the console and of scripts, and what a policy has refused
 * @property {string[]} requests paths, each as often as it was asked for
 */

/** Runs in the page before anything else: what its policy refuses, and what is global so far. */
function watch() {
  const seen = {
    violations: /** @type {string[]} */ ([]),
    globals: Object.getOwnPropertyNames(window),
  };
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    seen.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
  );
  Object.defineProperty(document, 'seen', { value: seen });
}

export class Site {
  /** Where its pages are: scheme, host and port. */
  origin;
  /** @type {Map<string, Served>} */
  #pages = new Map([['/favicon.ico', { body: '' }]]);
  /** @type {import('node:http').Server} */
  #server;
  /** @type {import('puppeteer-core').Browser} */
  #browser;
  #folders;

  /**
   * @param {import('node:http').Server} server
   * @param {import('puppeteer-core').Browser} browser
   * @param {readonly string[]} folders
   */
  constructor(server, browser, folders) {
    this.#server = server;
    this.#browser = browser;
    this.#folders = folders;
    const address = server.address();
    this.origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    server.on('request', (request, response) => void this.#answer(request.url ?? '/', response));
  }

  /**
   * @param {...string} folders whose files are served where the test has put nothing; the project's
   *   where absent
   * @returns {Promise<Site>}
   */
  static async start(...folders) {
    const executablePath = await findBrowser();
    const browser = await launch({ executablePath, args: browserArguments, timeout: PATIENCE });
    return new Site(await listening(), browser, folders.length > 0 ? folders : [PROJECT]);
  }

  /**
   * A site of another origin, visited with the same browser.
   *
   * @returns {Promise<Site>}
   */
  async another() {
    return new Site(await listening(), this.#browser, this.#folders);
  }

  /**
   * @param {string} path as in an address: `/page.html`
   * @param {string | Served} served a text is served as it is, and at once
   */
  put(path, served) {
    this.#pages.set(path, typeof served === 'string' ? { body: served } : served);
  }

  /**
   * @param {string} path
   * @param {{ width?: number, height?: number, javascript?: boolean }} [settings]
   * @returns {Promise<Visit>} when the page has fired its event `load`
   */
  async open(path, { width = 1000, height = 800, javascript = true } = {}) {
    // Pages are looked at side by side: one that lies behind another is not drawn, loads nothing that
    // may wait until it is near, and gets no frames.
    const page = await this.#browser.newPage({ type: 'window' });
    page.setDefaultTimeout(PATIENCE);
    /** @type {string[]} */
    const faults = [];
    /** @type {string[]} */
    const requests = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) faults.push(message.text());
    });
    page.on('request', (request) => requests.push(request.url().replace(this.origin, '')));
    await page.setViewport({ width, height });
    await page.setJavaScriptEnabled(javascript);
    await page.evaluateOnNewDocument(watch);
    await page.goto(this.origin + path);
    return { page, faults, requests };
  }

  /** Closes the browser, too, if it is still open. */
  async close() {
    await this.#browser.close();
    this.#server.close();
  }

  /**
   * @param {string} url
   * @param {import('node:http').ServerResponse} response
   */
  async #answer(url, response) {
    const { pathname } = new URL(url, this.origin);
    try {
      const served = this.#pages.get(pathname) ?? (await this.#file(pathname));
      await pause(served.delay ?? 0);
      const type = TYPES[extname(pathname)] ?? 'text/plain';
      response.writeHead(200, { 'Content-Type': type, ...served.headers }).end(served.body);
    } catch {
      response.writeHead(404).end();
    }
  }

  /** @param {string} pathname @returns {Promise<Served>} a file; pages of any origin may read data */
  async #file(pathname) {
    const path = normalize(decodeURIComponent(pathname));
    const body = await Promise.any(this.#folders.map((folder) => readFile(join(folder, path))));
    const isData = /\.(?:json|csv)$/.test(path);
    return { body, headers: isData ? { 'Access-Control-Allow-Origin': '*' } : {} };
  }
}

/** @returns {Promise<import('node:http').Server>} */
async function listening() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/**
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<string[]>} of each of our elements, in order, those in frames and shadow trees
 *   among them: its name and `drawn`, or why not
 */
export async function outcomes(page) {
  const told = [];
  for (const frame of page.frames()) {
    // What a frame shows comes from a script of its own.
    if (frame !== page.mainFrame()) await frame.waitForSelector('compute-timeline, gw-ramp');
    told.push(...(await frame.evaluate(outcomesHere)));
  }
  return told;
}

/** Runs in the page. @returns {Promise<string[]>} */
async function outcomesHere() {
  /** @typedef {Element & { ready?: Promise<void> }} Figure */
  /** @type {(root: ParentNode) => Figure[]} */
  const figuresIn = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      if (element.matches('compute-timeline, gw-ramp')) return [element];
      return element.shadowRoot ? figuresIn(element.shadowRoot) : [];
    });
  /** @type {(figure: Figure) => Promise<string>} */
  const outcomeOf = async ({ ready }) => {
    if (!ready) return 'not defined';
    const late = new Promise((resolve) => setTimeout(resolve, 15_000, 'still waiting'));
    const drawn = ready.then(
      () => 'drawn',
      ({ code, message }) => `${code}: ${message}`,
    );
    return Promise.race([drawn, late]);
  };
  const told = [];
  // Some figures come when what is folded opens, of which by itself one alone may be open.
  for (const folded of document.querySelectorAll('details')) {
    folded.removeAttribute('name');
    folded.open = true;
  }
  await new Promise((resolve) => setTimeout(resolve));
  for (const figure of figuresIn(document)) {
    // Some wait until they come near.
    figure.scrollIntoView();
    told.push(`${figure.localName} ${await outcomeOf(figure)}`);
  }
  return told;
}

/**
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<{ violations: string[], globals: string[], stored: number }>} what the policy of
 *   the page has refused, which globals are new, and how much is stored
 */
export function traces(page) {
  return page.evaluate(async () => {
    const { violations, globals } = /** @type {any} */ (document).seen;
    const databases = await indexedDB.databases();
    const caches = await window.caches.keys();
    return {
      violations,
      globals: Object.getOwnPropertyNames(window)
        .filter((name) => !globals.includes(name))
        .sort(),
      stored:
        document.cookie.length +
        localStorage.length +
        sessionStorage.length +
        databases.length +
        caches.length,
    };
  });
}
