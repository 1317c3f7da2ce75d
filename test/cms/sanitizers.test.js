import { pathToFileURL } from 'node:url';
import { packageVersion } from './commands.js';
import { serveSite, testEngine, writeAssets, writeFiles } from './engine.js';
import { readSnippets } from './snippets.js';

/** @typedef {(post: string) => string | Promise<string>} Clean */

/** Each sanitizer as it comes, for posts in HTML; that of GitHub's rules for posts in Markdown. */
const DEFAULTS = {
  dompurify: `import DOMPurify from 'dompurify';
export const clean = (post) => DOMPurify.sanitize(post);`,
  'sanitize-html': `import sanitizeHtml from 'sanitize-html';
export const clean = (post) => sanitizeHtml(post);`,
  'rehype-sanitize': readSnippets('sanitizers')
    .files.get('rehype-sanitize.js')
    ?.replace('rehypeSanitize, schema', 'rehypeSanitize'),
  'js-xss': `import xss from 'xss';
export const clean = (post) => xss(post);`,
};

/**
 * @param {string} content of the body
 * @param {string} [head] beside the script of the elements
 */
const page = (content, head = '') => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Notes</title>${head}
    <script type="module" src="/embed.js"></script></head>
  <body><main>${content}</main></body>
</html>`;

/**
 * DOMPurify works in the reader's browser: the page cleans the post when it is opened.
 *
 * @param {string} post
 */
const cleanedOnPage = (post) =>
  page(
    `<script type="module">
      import { clean } from './clean.js';
      document.querySelector('main').innerHTML = clean(${JSON.stringify(post).replaceAll('</', String.raw`<\/`)});
    </script>`,
    `<script type="importmap">
      { "imports": { "dompurify": "/node_modules/dompurify/dist/purify.es.mjs" } }
    </script>`,
  );

/**
 * @param {string} name as in the table of expectations
 * @param {string} library
 * @param {string} file name of its snippet in the docs
 * @param {string | undefined} code which exports `clean`
 */
function testSanitizer(name, library, file, code) {
  if (!code) throw new Error(`docs/embedding/sanitizers.md has no file ${file}.js`);
  testEngine({
    name,
    version: packageVersion(library),
    install: 'npm ci --prefix test/cms',
    async publish(folder, posts) {
      await writeFiles(folder, [
        ['package.json', '{ "type": "module" }'],
        ['clean.js', code],
      ]);
      await writeAssets(folder);
      /** @type {{ clean: Clean }} */
      const { clean } = await import(pathToFileURL(`${folder}/clean.js`).href);
      for (const [route, post] of posts) {
        const html = library === 'dompurify' ? cleanedOnPage(post) : page(await clean(post));
        await writeFiles(folder, [[`${route}.html`, html]]);
      }
      return serveSite(folder, (route) => `${route}.html`);
    },
  });
}

const { files } = readSnippets('sanitizers');
for (const [name, library, file] of /** @type {const} */ ([
  ['DOMPurify', 'dompurify', 'dompurify'],
  ['sanitize-html', 'sanitize-html', 'sanitize-html'],
  ['rehype-sanitize', 'rehype-sanitize', 'rehype-sanitize'],
  ['js-xss', 'xss', 'js-xss'],
])) {
  const rules = file === 'rehype-sanitize' ? "GitHub's rules" : 'default';
  testSanitizer(`${name}, ${rules}`, library, file, DEFAULTS[file]);
  testSanitizer(`${name}, elements allowed`, library, file, files.get(`${file}.js`));
}
