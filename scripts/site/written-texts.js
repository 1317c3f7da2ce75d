/**
 * The English texts of the demo's pages, and the code in their heads, written into their HTML: they are
 * there before the scripts that put them in, in another language as well, so that nothing moves, and
 * for whoever reads pages without running them.
 */
import { codes } from '../../demo/samples.js';
import { texts as demoTexts } from '../../demo/texts.js';
import { texts as workbenchTexts } from '../../demo/workbench/texts.js';
import { codeBlock, escaped } from './markdown.js';

/** @type {Readonly<Record<string, Readonly<Record<string, unknown>>>>} */
const TEXTS = { 'index.html': demoTexts.en, 'workbench.html': workbenchTexts.en };

/** @returns {import('vite').Plugin} */
export function writtenTexts() {
  return {
    name: 'written-texts',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { filename }) {
        const words = TEXTS[filename.replace(/^.*\/demo\//, '')];
        return words ? withTexts(html, words) : html;
      },
    },
  };
}

/**
 * @param {string} html
 * @param {Readonly<Record<string, unknown>>} words by the key that `data-text` and `data-label` name
 * @returns {string}
 */
function withTexts(html, words) {
  /** @param {string} key */
  const text = (key) => escaped(String(words[key] ?? ''));
  return html
    .replaceAll(
      /(<div data-code="page">)(?=<\/div>)/g,
      (place) => place + codeBlock(codes.page.trim(), text('html')),
    )
    .replaceAll(
      /(<[^<>]*\sdata-text="(\w+)"[^<>]*>)(?=<\/)/g,
      (tag, _, key) => tag + text(key).replaceAll(/`(.+?)`/g, '<code>$1</code>'),
    )
    .replaceAll(/\sdata-label="(\w+)"/g, (label, key) => `${label} aria-label="${text(key)}"`);
}
