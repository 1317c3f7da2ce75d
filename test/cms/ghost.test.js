import { readFileSync } from 'node:fs';
import { postFiles, serveSite, testEngine, writeAssets, writeFiles } from './engine.js';
import { CARDS } from './ghost-cards.js';
import { snippetOf } from './snippets.js';

/** @typedef {Record<string, { source: string, published: string }>} Recorded by the name of the way */

/** @type {{ version: string, recorded: Record<string, Recorded> }} */
const { version, recorded } = JSON.parse(
  readFileSync(new URL('ghost.json', import.meta.url), 'utf8'),
);

/** @param {string} content */
const page = (content) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Notes</title>${snippetOf('ghost', 'head')}</head>
  <body><main>${content}</main></body>
</html>`;

for (const name of Object.keys(CARDS)) {
  testEngine({
    name,
    version,
    install: 'it is recorded',
    async publish(folder, posts) {
      const published = new Map();
      for (const [route, source] of posts) {
        const found = recorded[name]?.[route];
        if (found?.source !== source) {
          throw new Error(`Record ${route} again: node test/cms/record-ghost.js ADDRESS`);
        }
        published.set(route, found.published.replaceAll('ORIGIN', ''));
      }
      await writeFiles(
        folder,
        postFiles(published, (route) => `${route}.html`, page),
      );
      await writeAssets(folder);
      await writeFiles(folder, [['assets/embed.js', readFileSync(`${folder}/embed.js`, 'utf8')]]);
      return serveSite(folder, (route) => `${route}.html`);
    },
  });
}
