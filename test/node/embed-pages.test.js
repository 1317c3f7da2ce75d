/** Every page in `demo/embed`, as `vite build --mode demo` makes it. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startDemo } from '../runner/demo-site.js';
import { outcomes, traces } from '../runner/site.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const pages = (await readdir(`${PROJECT}/demo/embed`)).filter((name) => name.endsWith('.html'));

/** A page that takes its figure from its address gets one; the others don't look at it. */
const ADDRESS = '?element=gw-ramp&src=../data/openai-2025.json';

describe('an example page', () => {
  let demo;
  let site;

  before(async () => {
    demo = await startDemo();
    ({ site } = demo);
  });

  after(() => demo?.close());

  for (const name of pages) {
    it(`draws all its figures without an error: ${name}`, async () => {
      const { page, faults } = await site.open(`/embed/${name}${ADDRESS}`);
      const told = await outcomes(page);
      assert.ok(told.length > 0, 'there are figures');
      assert.deepEqual(
        told.filter((outcome) => !outcome.endsWith(' drawn')),
        [],
      );
      assert.deepEqual(faults, []);
      const { violations, stored } = await traces(page);
      assert.deepEqual({ violations, stored }, { violations: [], stored: 0 });
    });
  }

  it('holds a hundred figures', async () => {
    const { page } = await site.open('/embed/hundred.html');
    assert.deepEqual(
      new Set(await outcomes(page)),
      new Set(['compute-timeline drawn', 'gw-ramp drawn']),
    );
    assert.equal((await page.$$('compute-timeline, gw-ramp')).length, 100);
  });
});
