/** Which Markdown files are pages of the demo site, in which order, and where they stand there. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { PROJECT } from '../generated.js';

/**
 * @typedef {object} Page
 * @property {string} source path of its Markdown in the project
 * @property {string} path where the page stands, from the folder `demo`
 * @property {string} title what lists of pages call it
 * @property {string} lang
 */

/**
 * @typedef {object} Group
 * @property {string} title
 * @property {readonly Page[]} pages
 */

/** A folder stands for all of its files that are not named elsewhere. */
const OUTLINE = [
  {
    title: 'To begin with',
    sources: [
      'docs/README.md',
      'docs/start.md',
      'docs/start.zh.md',
      'docs/data-format.md',
      'docs/attributes.md',
      'docs/reading.md',
      'docs/honest-drawing.md',
      'docs/limits.md',
      'docs/accessibility.md',
      'README.md',
    ],
  },
  {
    title: 'On your page',
    sources: [
      'docs/embedding/README.md',
      'docs/frame.md',
      'docs/frameworks.md',
      'docs/static.md',
      'docs/feeds-and-mail.md',
      'docs/embedding/',
      'docs/',
    ],
  },
  { title: 'The project', sources: ['CONTRIBUTING.md', 'CHANGELOG.md', 'docs/decisions/'] },
];

/** Titles for lists, where the heading of the file is long or says too little among others. */
const SHORT_TITLES = new Map([
  ['docs/README.md', 'Overview'],
  ['docs/start.md', 'Five minutes'],
  ['docs/start.zh.md', '五分钟'],
  ['README.md', 'The README'],
  ['docs/embedding/README.md', 'Embedding: which way'],
]);

/**
 * @param {string} source
 * @returns {string} where the page of this file stands, from the folder `demo`
 */
export function pathOf(source) {
  const { dir, name } = posix.parse(source);
  const isFolderPage = name === 'README' && dir !== '';
  const folder = dir === '' ? 'docs' : dir;
  return `${folder}/${isFolderPage ? 'index' : name.toLowerCase()}.html`;
}

/**
 * @param {string} source
 * @returns {string} its language: English, unless the name says another, as `start.zh.md` does
 */
function langOf(source) {
  return /\.(\w+)\.md$/.exec(source)?.[1] ?? 'en';
}

/**
 * @param {string} source
 * @returns {Promise<string>}
 */
async function titleOf(source) {
  const short = SHORT_TITLES.get(source);
  if (short !== undefined) return short;
  const heading = /^# (.+)$/m.exec(await readFile(`${PROJECT}/${source}`, 'utf8'))?.[1];
  if (heading === undefined) throw new Error(`${source} has no heading`);
  return heading.replaceAll('`', '');
}

/**
 * @param {string} entry of the outline
 * @returns {Promise<string[]>} the files that it stands for
 */
async function filesOf(entry) {
  if (!entry.endsWith('/')) return existsSync(`${PROJECT}/${entry}`) ? [entry] : [];
  const names = await readdir(`${PROJECT}/${entry}`);
  const named = new Set(OUTLINE.flatMap(({ sources }) => sources));
  return names
    .filter((name) => name.endsWith('.md') && !named.has(entry + name))
    .sort()
    .map((name) => entry + name);
}

/** @returns {Promise<Group[]>} the pages that there are, in the order of their list */
export function readGroups() {
  return Promise.all(
    OUTLINE.map(async ({ title, sources }) => {
      const files = (await Promise.all(sources.map(filesOf))).flat();
      const pages = files.map(async (source) => ({
        source,
        path: pathOf(source),
        title: await titleOf(source),
        lang: langOf(source),
      }));
      return { title, pages: await Promise.all(pages) };
    }),
  );
}
