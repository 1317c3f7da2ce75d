/**
 * Writes the tables of `docs/embedding`, from what is expected of the engines. Each stands between
 * `<!-- table: PAGE -->` and `<!-- /table -->`; the page `all` is that of all engines. With `--check`
 * it only says whether they are up to date.
 */
import { readFile, readdir } from 'node:fs/promises';
import { keepGenerated, PROJECT } from '../../scripts/generated.js';
import { EXPECTATIONS, OUTCOMES, ROUTES } from './expectations.js';

/** @typedef {import('./expectations.js').Route} Route */
/** @typedef {import('./expectations.js').Outcome} Outcome */

const MARKED = /(<!-- table: (\S+) -->\n)[\s\S]*?(<!-- \/table -->)/g;

const all = Object.entries(EXPECTATIONS);
const routes = /** @type {Route[]} */ (Object.keys(ROUTES));

/** @param {Outcome | undefined} outcome */
const cell = (outcome) => (outcome ? OUTCOMES[outcome].cell : '');

/**
 * @param {readonly (readonly string[])[]} rows the first of them being the head
 * @returns {string}
 */
function table([head = [], ...rows]) {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * @param {string} page
 * @returns {string} the ways of a page, with a column for each of its engines
 */
function tableOf(page) {
  const engines = all.filter(([, tested]) => tested.page === page);
  const written = routes.filter((route) => engines.some(([, tested]) => tested.routes[route]));
  return table([
    ['', ...engines.map(([name, { version }]) => `${name} (${version})`)],
    ...written.map((route) => [
      ROUTES[route].cell,
      ...engines.map(([, tested]) => cell(tested.routes[route])),
    ]),
  ]);
}

/** @returns {string} all engines, with a column for each of the ways that many of them know */
function overview() {
  const shared = routes.filter(
    (route) => all.filter(([, tested]) => tested.routes[route]).length > all.length / 3,
  );
  return table([
    ['', ...shared.map((route) => ROUTES[route].cell)],
    ...all.map(([name, { version, page, routes: outcomes }]) => [
      `[${name}](${page}.md) ${version}`,
      ...shared.map((route) => cell(outcomes[route])),
    ]),
  ]);
}

for (const name of await readdir(`${PROJECT}/docs/embedding`)) {
  const text = await readFile(`${PROJECT}/docs/embedding/${name}`, 'utf8');
  await keepGenerated(
    `docs/embedding/${name}`,
    text.replaceAll(MARKED, (_, start, page, end) => {
      return `${start}\n${page === 'all' ? overview() : tableOf(page)}\n\n${end}`;
    }),
    'node test/cms/tables.js',
  );
}
