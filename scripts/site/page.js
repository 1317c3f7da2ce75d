/** Pages of the documentation, as HTML. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { PROJECT } from '../generated.js';
import { escaped, rendered } from './markdown.js';
import { pathOf } from './pages.js';

/** @typedef {import('./pages.js').Group} Group */
/** @typedef {import('./pages.js').Page} Page */
/** @typedef {import('./markdown.js').Rendered} Rendered */

/** The page that lists all others. */
const OVERVIEW = 'docs/index.html';

/**
 * @param {string} from path of a page
 * @param {string} to path of a page or file, both from one folder
 * @returns {string} address of the one in the other
 */
function addressFrom(from, to) {
  return posix.relative(posix.dirname(from), to);
}

/**
 * @param {Page} page
 * @param {ReadonlySet<string>} sources of all pages
 * @returns {(address: string) => string | null}
 */
function linksOf(page, sources) {
  return (address) => {
    if (/^(?:[a-z]+:|#)/.test(address)) return address;
    const [path = '', anchor] = address.split('#');
    const target = posix.join(posix.dirname(page.source), path);
    const hash = anchor === undefined ? '' : `#${anchor}`;
    if (sources.has(target)) return addressFrom(page.path, pathOf(target)) + hash;
    const inDemo = /^demo\/(data\/.+|.+\.html)$/.exec(target)?.[1];
    return inDemo === undefined ? null : addressFrom(page.path, inDemo) + hash;
  };
}

/**
 * Pictures are SVG, which says how large it is.
 *
 * @param {Page} page
 * @returns {import('./markdown.js').Surroundings['picture']}
 */
function picturesOf(page) {
  return (address) => {
    const path = posix.join(posix.dirname(page.source), address);
    const root = /<svg\b[^>]*>/.exec(readFileSync(`${PROJECT}/${path}`, 'utf8'))?.[0] ?? '';
    const size = /\swidth="([\d.]+)" height="([\d.]+)"/.exec(root);
    if (!size) throw new Error(`${page.source}: ${address} is no SVG that says how large it is`);
    const [, width = '', height = ''] = size;
    return { src: addressFrom(page.path, `../${path}`), width, height };
  };
}

/**
 * @param {Page} page
 * @returns {string} the attribute for what is in its language, as all around is in English
 */
function langMark({ lang }) {
  return lang === 'en' ? '' : ` lang="${lang}"`;
}

/**
 * @param {string} path of the page that the list stands on
 * @param {readonly Group[]} groups
 * @param {Rendered} [shown] what the page shows; its sections stand under its title
 * @returns {string}
 */
function listOfPages(path, groups, shown) {
  /** @param {Page} page */
  const entry = (page) => {
    const link = `<a href="${addressFrom(path, page.path)}"${langMark(page)}`;
    if (page.path !== path) return `<li>${link}>${escaped(page.title)}</a></li>`;
    const sections = (shown?.headings ?? [])
      .filter(({ depth }) => depth === 2)
      .map(({ id, text }) => `<li><a href="#${id}">${escaped(text)}</a></li>`)
      .join('');
    const list = sections === '' ? '' : `\n<ul>${sections}</ul>`;
    return `<li>${link} aria-current="page">${escaped(page.title)}</a>${list}</li>`;
  };
  return groups
    .map(
      ({ title, pages }) =>
        `<p>${escaped(title)}</p>\n<ul role="list">\n${pages.map(entry).join('\n')}\n</ul>`,
    )
    .join('\n');
}

/**
 * @param {Page} page
 * @param {readonly Group[]} groups
 * @param {Rendered} shown
 * @returns {string} the whole of the page
 */
function wholePage(page, groups, shown) {
  const { path } = page;
  const toDemo = addressFrom(path, '.');
  const elements = shown.hasFigures
    ? `\n    <script type="module" src="${toDemo}/../src/embed.ts"></script>`
    : '';
  const pages = listOfPages(path, groups, shown);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(shown.title)} – compute-timeline</title>
    <meta name="description" content="${escaped(shown.description)}" />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${toDemo}/demo.css" />
    <link rel="stylesheet" href="${toDemo}/docs.css" />${elements}
    <script type="module" src="${toDemo}/docs.js"></script>
  </head>
  <body>
    <header class="column">
      <a class="skip" href="#page-text">Skip to the text</a>
      <nav class="site" aria-label="Site">
        <a class="name" href="${toDemo}/index.html">compute-timeline</a>
        <a href="${toDemo}/workbench.html">Workbench</a>
        <a href="${addressFrom(path, OVERVIEW)}"${path === OVERVIEW ? ' aria-current="page"' : ''}>Documentation</a>
      </nav>
    </header>
    <div class="column with-pages">
      <nav class="pages" aria-label="Documentation">
        <details>
          <summary>Pages</summary>
${pages}
        </details>
      </nav>
      <main id="page-text"${langMark(page)} tabindex="-1">
${shown.html}
      </main>
    </div>
    <footer class="column">
      <p>compute-timeline is free software under the MIT licence.</p>
    </footer>
    <p class="unseen" role="status"></p>
  </body>
</html>
`;
}

/**
 * @param {Page} page
 * @param {readonly Group[]} groups
 * @returns {Promise<Rendered>}
 */
async function renderedPage(page, groups) {
  const sources = new Set(groups.flatMap(({ pages }) => pages.map(({ source }) => source)));
  return rendered(await readFile(`${PROJECT}/${page.source}`, 'utf8'), {
    linkTo: linksOf(page, sources),
    picture: picturesOf(page),
    toData: `${addressFrom(page.path, 'data')}/`,
  });
}

/**
 * @param {string} path of a page, from the folder `demo`
 * @param {readonly Group[]} groups
 * @returns {Promise<string | null>} its HTML; `null` if there is no such page
 */
export async function pageAt(path, groups) {
  const page = groups.flatMap(({ pages }) => pages).find((one) => one.path === path);
  return page ? wholePage(page, groups, await renderedPage(page, groups)) : null;
}
