/**
 * Snippets out of the pages under `docs/embedding`, so that what is tested is what is documented.
 * A comment before a fenced block names it: `<!-- snippet: NAME -->` or `<!-- file: PATH -->`.
 */
import { readFileSync } from 'node:fs';
import { PROJECT } from '../../scripts/generated.js';

/** Stands above each figure, and tells that a post was published at all. */
export const INTRODUCTION = 'Two deals have been announced.';

const NAMED =
  /<!-- (snippet|file): (.+?) -->\n+(?:<!-- prettier-ignore -->\n)?(`{3,})[^\n]*\n([\s\S]*?)\n\3$/gm;

/**
 * @param {string} page of `docs/embedding`, without its ending
 * @returns {{ snippets: Map<string, string>, files: Map<string, string> }} by name and by path
 */
export function readSnippets(page) {
  /** @type {Map<string, string>} */
  const snippets = new Map();
  /** @type {Map<string, string>} */
  const files = new Map();
  const text = readFileSync(`${PROJECT}/docs/embedding/${page}.md`, 'utf8');
  for (const [, kind, name = '', , snippet = ''] of text.matchAll(NAMED)) {
    (kind === 'file' ? files : snippets).set(name, snippet);
  }
  return { snippets, files };
}

/** What holds everywhere: the ways to write a figure, and the files that they name. */
export const common = readSnippets('README');

/**
 * @param {string} page
 * @param {string} name
 * @returns {string} the page's own snippet of that name
 * @throws {Error} if there is none
 */
export function snippetOf(page, name) {
  const snippet = readSnippets(page).snippets.get(name);
  if (snippet === undefined) throw new Error(`docs/embedding/${page}.md has no snippet "${name}"`);
  return snippet;
}

/**
 * @param {string} page
 * @param {string} route
 * @param {string} [variant] of the engine, where the page writes the route in another way for it
 * @returns {string} what an author writes: a sentence, and the snippet
 * @throws {Error} if neither the page nor the overview has it
 */
export function postOf(page, route, variant) {
  const own = readSnippets(page).snippets;
  const found = own.get(`${route} in ${variant}`) ?? own.get(route) ?? common.snippets.get(route);
  if (found === undefined) throw new Error(`No snippet "${route}" for docs/embedding/${page}.md`);
  return `${INTRODUCTION}\n\n${found}`;
}
