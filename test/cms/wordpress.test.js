import { after } from 'node:test';
import { testEngine } from './engine.js';
import { snippetOf } from './snippets.js';
import { startWordPress, wordpressVersion } from './wordpress.js';

/** @typedef {import('./wordpress.js').Writer} Writer */

const version = wordpressVersion();

/**
 * One for all tests of this file.
 *
 * @type {ReturnType<typeof startWordPress> | null}
 */
let started = null;
after(async () => (await started)?.close());

/** @param {string} text */
const inHtmlBlock = (text) => `<!-- wp:html -->\n${text}\n<!-- /wp:html -->`;
/** @param {string} text */
const inClassicEditor = (text) => text;

/**
 * @param {string} name as in the table of expectations
 * @param {Writer} writer
 * @param {(text: string) => string} written
 * @param {string} [extension] of the plugin
 */
function testWordPress(name, writer, written, extension) {
  testEngine({
    name,
    version,
    install:
      'apt-get install wordpress wordpress-theme-twentytwentythree php-cli php-mysql mariadb-server',
    async publish(_folder, posts) {
      const { post, extendPlugin } = await (started ??= startWordPress());
      if (extension) await extendPlugin(extension);
      /** @type {Map<string, string>} */
      const addresses = new Map();
      for (const [route, text] of posts) addresses.set(route, await post(writer, written(text)));
      return { address: (route) => addresses.get(route) ?? '' };
    },
  });
}

testWordPress('WordPress, HTML block', 'admin', inHtmlBlock);
testWordPress('WordPress, classic editor', 'admin', inClassicEditor);
testWordPress('WordPress, author', 'author', inHtmlBlock);
testWordPress(
  'WordPress, author, elements allowed',
  'author',
  inHtmlBlock,
  snippetOf('wordpress', 'authors'),
);
