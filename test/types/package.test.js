/** What checkers of packages say of this one. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { start } from './commands.js';

const [archive] = readdirSync(join(import.meta.dirname, 'built', 'packed'));
const PACKED = `built/packed/${archive}`;
const INSTALLED = join(import.meta.dirname, 'node_modules', 'compute-timeline');
/** @type {{ exports: Record<string, unknown> }} */
const manifest = JSON.parse(readFileSync(join(INSTALLED, 'package.json'), 'utf8'));

/** Taken by tags of a page, not by imports. */
const UNTYPED = Object.keys(manifest.exports).filter((one) => one.startsWith('./embed.'));

describe('the package', () => {
  it('has nothing that publint would change', async () => {
    const { code, output } = await start(`publint ${PACKED} --strict`);
    assert.match(output, /All good!/);
    assert.equal(code, 0);
  });

  it('has types that are right for Node and for bundlers', async () => {
    const { code, output } = await start(
      `attw ${PACKED} --profile esm-only --format json --exclude-entrypoints ${UNTYPED.join(' ')}`,
    );
    /** @type {{ analysis: { entrypoints: object }, problems: object }} */
    const { analysis } = JSON.parse(output.slice(output.indexOf('{')));
    assert.deepEqual(
      Object.keys(analysis.entrypoints).sort(),
      Object.keys(manifest.exports)
        .filter((one) => !UNTYPED.includes(one))
        .sort(),
    );
    assert.equal(code, 0, output);
  });

  const modules = Object.keys(manifest.exports).filter((one) => !/\.(?:json|css)$/.test(one));
  for (const entry of modules.filter((one) => !UNTYPED.includes(one))) {
    it(`can be imported by a server: ${entry}`, async () => {
      await import(`compute-timeline${entry.slice(1)}`);
      assert.equal(globalThis.document, undefined);
    });
  }
});
