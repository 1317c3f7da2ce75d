/** What somebody sees who opens the built file in the tools of a browser. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping';

const read = (name) => readFile(new URL(`../../dist/${name}`, import.meta.url), 'utf8');

/** Names in quotes or after a point, such as nothing shortens: each with its place, where there is one. */
function onlyOnce(code) {
  const places = new Map();
  for (const [line, text] of code.split('\n').entries()) {
    for (const { 1: word, index } of text.matchAll(/(?<=[.`'"])([a-z][A-Za-z]{11,})\b/g)) {
      places.set(word, places.has(word) ? null : { line: line + 1, column: index });
    }
  }
  return [...places].filter(([, place]) => place !== null);
}

describe('the source map of embed.js', () => {
  it('leads from each long name that stands there once to the line that has it', async () => {
    const [code, map] = await Promise.all([read('embed.js'), read('embed.js.map')]);
    const traced = new TraceMap(map);
    const names = onlyOnce(code);
    const astray = names.filter(([word, place]) => {
      const { source, line } = originalPositionFor(traced, place);
      const text = traced.sourcesContent?.[traced.sources.indexOf(source)] ?? '';
      return !text.split('\n')[(line ?? 0) - 1]?.includes(word);
    });
    assert.ok(names.length > 50, `only ${names.length} names`);
    assert.deepEqual(astray, []);
  });
});
