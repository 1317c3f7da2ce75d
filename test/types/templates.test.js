/**
 * Templates of each framework know the elements. What `right/` holds is accepted. In `wrong/` each
 * fault is marked, and just these are found: in files that know comments for it by
 * `@ts-expect-error`, in others by a comment `wrong` on the line before.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { start } from './commands.js';

const MARK = '<!-- wrong -->';
const FOUND = /^(?:\d+ ERROR )?"?(\w+\/[\w-]+\.\w+)"?[:( ](\d+)[:,]/gm;

/** @param {string} file @returns {string[]} the lines behind those that are marked */
function marked(file) {
  const lines = readFileSync(`${import.meta.dirname}/${file}`, 'utf8').split('\n');
  const places = lines.flatMap((line, at) => (line.trim() === MARK ? [at + 2] : []));
  assert.notDeepEqual(places, [], `${file} marks what is wrong`);
  return places.map((line) => `${file}:${line}`);
}

/** @param {string} output @returns {string[]} where a checker has found something */
function complaints(output) {
  return [...new Set([...output.matchAll(FOUND)].map(([, file, line]) => `${file}:${line}`))];
}

/** @param {string} command */
async function accepts(command) {
  const { code, output } = await start(command);
  if (code !== 0) throw new Error(output);
}

describe('types', () => {
  it('know elements, events and methods in TypeScript, and in JSX of React, Preact and Solid', () =>
    accepts('tsc -p tsconfig.json'));

  it('know properties and events in templates of Vue', () =>
    accepts('vue-tsc -p tsconfig.vue.json'));

  it('know attributes, properties and events in templates of Svelte', async () => {
    const { output } = await start(
      'svelte-check --tsconfig tsconfig.svelte.json --output machine --threshold error',
    );
    assert.match(output, /COMPLETED/);
    assert.deepEqual(complaints(output), marked('wrong/svelte.svelte'));
  });

  it('know events and references in templates of Angular', async () => {
    await accepts('ngc -p tsconfig.angular.json');
    const { output } = await start('ngc -p tsconfig.angular-wrong.json');
    assert.deepEqual(complaints(output), marked('wrong/angular.ts'));
  });
});
