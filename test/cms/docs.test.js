import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PROJECT } from '../../scripts/generated.js';
import { EXPECTATIONS } from './expectations.js';

describe('docs/embedding', () => {
  it('prints the tables that are held against the engines', () => {
    const said = execFileSync('node', [`${PROJECT}/test/cms/tables.js`, '--check'], {
      encoding: 'utf8',
    });
    assert.match(said, /README\.md is up to date/);
  });

  it('has a page for every engine that is tested, and names it in the overview', () => {
    const overview = readFileSync(`${PROJECT}/docs/embedding/README.md`, 'utf8');
    for (const [name, { page }] of Object.entries(EXPECTATIONS)) {
      const text = readFileSync(`${PROJECT}/docs/embedding/${page}.md`, 'utf8');
      assert.ok(text.includes(name), `${page}.md names ${name}`);
      assert.ok(overview.includes(`](${page}.md)`), `the overview links to ${page}.md`);
    }
  });
});
