/** A server of the project's files, and a headless Chromium with pages from it. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { launch } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../scripts/browser.js';

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
});

/** Frames come as fast as they are drawn: a time is not rounded up to the next 16.7 ms. */
const ARGUMENTS = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--window-size=1100,900'];

/** @param {string} folder @returns {Promise<import('node:http').Server>} a server of its files */
function serve(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(folder, normalize(decodeURIComponent(pathname)));
    try {
      const body = await readFile(path);
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function launchBrowser() {
  return launch({
    executablePath: await findBrowser(),
    args: [...browserArguments, ...ARGUMENTS],
    protocolTimeout: 600_000,
  });
}

/** @param {string} folder of the project */
export async function startBrowser(folder) {
  const server = await serve(folder);
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  let browser = await launchBrowser();
  return {
    version: await browser.version(),
    /** Opens a page of this folder: by default the one with the elements and nothing drawn. */
    async open(name = 'page.html') {
      const page = await browser.newPage();
      page.on('pageerror', (error) => console.error(error));
      await page.setViewport({ width: 1100, height: 900 });
      await page.goto(`http://127.0.0.1:${port}/test/bench/${name}`);
      return page;
    },
    /** Puts another browser in the place of one in which a page hangs, and so cannot be closed. */
    async restart() {
      browser.process()?.kill('SIGKILL');
      browser = await launchBrowser();
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
