/** A site with what is built, and a browser that visits it. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../scripts/browser.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const TYPES = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/**
 * A site of its own origin. Under `/` stand its pages, files of `dist` and those of `demo/data`, which
 * other origins may read, too.
 *
 * @param {Record<string, string>} [pages] by their names
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function openSite(pages = {}) {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const folder = /\.(?:json|csv)$/.test(name) ? 'demo/data' : 'dist';
    try {
      const body = pages[name] ?? (await readFile(`${PROJECT}/${folder}/${name}`));
      const type = TYPES[extname(name)] ?? 'text/html';
      response.setHeader('Content-Type', type);
      if (folder === 'demo/data') response.setHeader('Access-Control-Allow-Origin', '*');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** @returns {Promise<import('puppeteer-core').Browser>} */
export async function openBrowser() {
  return launch({ executablePath: await findBrowser(), args: browserArguments });
}
