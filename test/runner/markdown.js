/** Pages of the documentation as tests read them: their sections, blocks of code, and links. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {object} Block
 * @property {string} language the first word behind the fence
 * @property {string} mark the words after it: `live`, `problem`
 * @property {string} code
 * @property {readonly string[]} quoted what the quotation right behind the block says: its paragraphs or
 *   the entries of its list, each on one line
 * @property {string} section the heading above it
 * @property {string} place page and line
 */

const FENCE = /^(`{3,})(\w*) *(.*)\n([\s\S]*?)^\1$/gm;

/**
 * @param {string} name path of a page in the project
 * @returns {string}
 */
export function readPage(name) {
  return readFileSync(`${PROJECT}/${name}`, 'utf8');
}

/**
 * @param {string} name path of a page in the project
 * @returns {Block[]} its blocks of code, in order
 */
export function blocksIn(name) {
  const text = readPage(name);
  return [...text.matchAll(FENCE)].map((match) => {
    const [whole, , language = '', mark = '', code = ''] = match;
    const before = text.slice(0, match.index);
    return {
      language,
      mark,
      code,
      quoted: quotation(text.slice(match.index + whole.length)),
      section: [...withoutCode(before).matchAll(/^#+ (.+)$/gm)].at(-1)?.[1] ?? '',
      place: `${name}:${before.split('\n').length}`,
    };
  });
}

/**
 * @param {string} text
 * @returns {string} the text without its blocks of code
 */
export function withoutCode(text) {
  return text.replaceAll(FENCE, '');
}

/** @param {string} rest what follows a block @returns {string[]} */
function quotation(rest) {
  const [lines = ''] = /^\n\n((?:>.*(?:\n|$))+)/.exec(rest)?.slice(1) ?? [];
  return lines
    .replaceAll(/^> ?/gm, '')
    .split(/\n\n|^- /m)
    .map((part) => plainText(part))
    .filter(Boolean);
}

/** @param {string} markdown @returns {string} its words on one line */
function plainText(markdown) {
  return markdown
    .replaceAll(/\\(?=[^\w\s])/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * @param {string} text of a page
 * @returns {string[]} the addresses of its links and pictures
 */
export function linksIn(text) {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address);
}

/**
 * @param {string} text of a page
 * @returns {Set<string>} what may stand behind `#` to lead to a heading
 */
export function anchorsIn(text) {
  const headings = [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set(headings);
}
