/**
 * What has to come over the network before a library can draw.
 *
 * @typedef {object} Weight bytes
 * @property {number} gzip of the published files
 * @property {number} brotli of them
 * @property {number | null} parts of what is used, bundled and minified by esbuild, in gzip, with the style
 *   sheet; `null` where it cannot be bundled
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { build } from 'esbuild';
import { PROJECT } from '../../../scripts/generated.js';

/** @typedef {import('./list.js').Peer} Peer */

const BENCHMARK = join(PROJECT, 'test/bench');

/** @param {Buffer | Uint8Array} content */
async function gzipped(content) {
  return (await promisify(gzip)(content, { level: 9 })).length;
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** @param {Peer} peer @returns {Promise<number | null>} */
async function weighParts({ parts }) {
  try {
    const { outputFiles } = await build({
      stdin: { contents: parts, resolveDir: BENCHMARK },
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
      logLevel: 'silent',
    });
    return sum(await Promise.all(outputFiles.map(({ contents }) => gzipped(contents))));
  } catch {
    return null;
  }
}

/** @param {Peer} peer @returns {Promise<Weight>} */
export async function weigh(peer) {
  const read = (/** @type {string} */ path) => readFile(join(PROJECT, path));
  const styles = await Promise.all((peer.styles ?? []).map(read));
  const files = [...(await Promise.all(peer.scripts.map(read))), ...styles];
  const parts = await weighParts(peer);
  return {
    gzip: sum(await Promise.all(files.map(gzipped))),
    brotli: sum(
      await Promise.all(files.map(async (file) => (await promisify(brotliCompress)(file)).length)),
    ),
    parts: parts === null ? null : parts + sum(await Promise.all(styles.map(gzipped))),
  };
}

/** @param {Peer} peer @returns {Promise<string>} */
export async function versionOf({ package: name }) {
  const path = name ? join(BENCHMARK, 'node_modules', name) : PROJECT;
  return JSON.parse(await readFile(join(path, 'package.json'), 'utf8')).version;
}
