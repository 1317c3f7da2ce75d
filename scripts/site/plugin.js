/** The documentation beside the demo, for vite: written from Markdown as it is asked for, or built. */
import { posix } from 'node:path';
import { PROJECT } from '../generated.js';
import { pageAt } from './page.js';
import { readGroups } from './pages.js';

const DEMO = `${PROJECT}demo/`;
/** What may be the module of a page. */
const MODULE = /\/demo\/docs\/.+\.html$/;

/** @returns {import('vite').Plugin} pages of the documentation while the demo is served */
export function servedDocumentation() {
  return {
    name: 'served-documentation',
    configureServer(server) {
      server.middlewares.use('/demo/', (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const path = posix.join('.', pathname, pathname.endsWith('/') ? 'index.html' : '');
        if (!/^docs\/.*\.html$/.test(path)) return next();
        readGroups()
          .then((groups) => pageAt(path, groups))
          .then(async (html) => {
            if (html === null) return next();
            const page = await server.transformIndexHtml(`/demo/${path}`, html);
            response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
          })
          .catch(next);
      });
      server.watcher.on('change', (file) => {
        if (file.endsWith('.md')) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/** @returns {import('vite').Plugin} pages of the documentation among those of the built demo */
export function builtDocumentation() {
  /** @type {import('./pages.js').Group[]} */
  let groups = [];
  /** @type {ReadonlyMap<string, string>} path of each page by the name of its module */
  let paths = new Map();
  return {
    name: 'built-documentation',
    async config() {
      groups = await readGroups();
      const all = groups.flatMap(({ pages }) => pages.map(({ path }) => path));
      paths = new Map(all.map((path) => [DEMO + path, path]));
      return { build: { rolldownOptions: { input: [...paths.keys()] } } };
    },
    resolveId: {
      filter: { id: MODULE },
      handler: (id) => (paths.has(id) ? id : null),
    },
    load: {
      filter: { id: MODULE },
      handler(id) {
        const path = paths.get(id);
        return path === undefined ? null : pageAt(path, groups);
      },
    },
  };
}
