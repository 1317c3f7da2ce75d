/**
 * Writes `custom-elements.json`, the manifest of what both elements offer to a page, from their
 * source. With `--check` it only says whether the file is up to date.
 */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { keepGenerated, PROJECT } from './generated.js';
import { spelledOut } from './type-words.js';

/** @typedef {import('custom-elements-manifest/schema.js').Package} Package */

const SOURCES = ['src/compute-timeline.ts', 'src/gw-ramp.ts', 'src/element/*.ts'];

/**
 * @param {{ privacy?: string, name: string }} member
 * @returns {boolean} whether a page may use it
 */
function isPublic({ privacy, name }) {
  return privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');
}

/**
 * Spells out the words that an attribute may have, for those who read no TypeScript.
 *
 * @param {Package} manifest
 */
function spellOut(manifest) {
  for (const { path, declarations = [] } of manifest.modules) {
    for (const one of declarations) {
      if (!('customElement' in one)) continue;
      for (const offer of [...(one.members ?? []), ...(one.attributes ?? [])]) {
        const type = 'type' in offer ? offer.type : undefined;
        if (type) type.text = spelledOut(type.text, offer.inheritedFrom?.module ?? path);
      }
    }
  }
}

/**
 * Keeps what a page may use, in an order that is the same everywhere, and names the modules as they
 * are shipped.
 *
 * @param {Package} manifest
 * @returns {Package}
 */
function published(manifest) {
  spellOut(manifest);
  const text = JSON.stringify(manifest, (key, value) =>
    key === 'members' && Array.isArray(value) ? value.filter(isPublic) : value,
  );
  /** @type {Package} */
  const shipped = JSON.parse(text.replaceAll(/"\/?src\/([\w/-]+)\.(?:ts|js)"/g, '"dist/$1.js"'));
  shipped.modules = shipped.modules
    .filter(({ declarations }) => declarations?.some((one) => 'customElement' in one))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return shipped;
}

const manifest = await cli({
  argv: ['analyze', '--litelement', '--quiet', '--globs', ...SOURCES],
  cwd: PROJECT,
  noWrite: true,
});
await keepGenerated('custom-elements.json', JSON.stringify(published(manifest)));
