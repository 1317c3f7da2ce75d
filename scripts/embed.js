/**
 * Puts beside the built `dist/embed.js` what goes with it: `embed.css`, `embed.d.ts`, and `sri.json`
 * with the version and the hash of both files, for `integrity` in a page.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { PROJECT } from './generated.js';

/**
 * @param {string} name of a file in `dist`
 * @returns {string} what a browser compares it with
 */
function integrity(name) {
  const bytes = readFileSync(`${PROJECT}/dist/${name}`);
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

copyFileSync(`${PROJECT}/src/embed.css`, `${PROJECT}/dist/embed.css`);
// The compiler leaves src/embed.ts alone: what it would write is what vite writes.
writeFileSync(`${PROJECT}/dist/embed.d.ts`, "import './index.js';\n");

const { version } = JSON.parse(readFileSync(`${PROJECT}/package.json`, 'utf8'));
const hashes = Object.fromEntries(['embed.js', 'embed.css'].map((name) => [name, integrity(name)]));
const text = `${JSON.stringify({ version, ...hashes }, null, 2)}\n`;
writeFileSync(`${PROJECT}/dist/sri.json`, text);
