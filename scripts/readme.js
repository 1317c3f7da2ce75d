/**
 * Writes the tables of README.md and docs/attributes.md. Each stands between `<!-- table: NAME -->` and
 * `<!-- /table -->`, with a name that tables.js knows. What to
 * paste into a page stands between `<!-- snippet -->` and `<!-- /snippet -->`; it holds the hash of what
 * is built, and stays as it is where nothing is. In docs/frameworks.md a file that is tested stands
 * between `<!-- code: PATH -->` and `<!-- /code -->`. With `--check` it only says whether all are up to
 * date.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { keepGenerated, PROJECT } from './generated.js';
import { TABLES, tableNamed } from './tables.js';

const MARKED = /(<!-- table: (.+?) -->\n)[\s\S]*?(<!-- \/table -->)/g;
const SNIPPET = /(<!-- snippet -->\n)[\s\S]*?(<!-- \/snippet -->)/;
const HASHES = `${PROJECT}/dist/sri.json`;
const CODE = /(<!-- code: (.+?) -->\n)[\s\S]*?(<!-- \/code -->)/g;

/** @returns {Promise<string>} what to paste into a page, as a block of code */
async function snippet() {
  const hashes = JSON.parse(await readFile(HASHES, 'utf8'));
  const css = await readFile(`${PROJECT}/src/embed.css`, 'utf8');
  return [
    '```html',
    `<style>${css.replace(/\/\*[\s\S]*?\*\//, '')}</style>`,
    `<script type="module" src="embed.js" integrity="${hashes['embed.js']}" crossorigin></script>`,
    '<gw-ramp src="deals.json"></gw-ramp>',
    '```',
  ].join('\n');
}

/**
 * @param {string} text
 * @returns {string} the text with the files that it shows
 */
function withCode(text) {
  return text.replaceAll(
    CODE,
    (_, /** @type {string} */ start, /** @type {string} */ path, /** @type {string} */ end) => {
      const file = readFileSync(`${PROJECT}/${path}`, 'utf8');
      return `${start}\n\`\`\`${extname(path).slice(1)}\n${file}\`\`\`\n\n${end}`;
    },
  );
}

/**
 * @param {string} text
 * @returns {string} the text with its tables
 */
function withTables(text) {
  return text.replaceAll(
    MARKED,
    (_, /** @type {string} */ start, /** @type {string} */ name, /** @type {string} */ end) =>
      `${start}\n${tableNamed(name)}\n\n${end}`,
  );
}

const readme = await readFile(`${PROJECT}/README.md`, 'utf8');
const asked = new Set([...readme.matchAll(MARKED)].map((match) => match[2]));
const missing = Object.keys(TABLES).filter((name) => !asked.has(name));
if (missing.length > 0) {
  throw new Error(`README.md has no place for these tables: ${missing.join(', ')}`);
}
if (!SNIPPET.test(readme)) throw new Error('README.md has no place for the snippet');
const pasted = existsSync(HASHES) ? await snippet() : null;
await keepGenerated(
  'README.md',
  pasted === null ? withTables(readme) : withTables(readme).replace(SNIPPET, `$1\n${pasted}\n\n$2`),
);
await keepGenerated(
  'docs/frameworks.md',
  withCode(await readFile(`${PROJECT}/docs/frameworks.md`, 'utf8')),
);
await keepGenerated(
  'docs/attributes.md',
  withTables(await readFile(`${PROJECT}/docs/attributes.md`, 'utf8')),
);
