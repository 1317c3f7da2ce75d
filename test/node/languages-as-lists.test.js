/** The words of the page file, which lists them without their names. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

import { localeFor as fromModules } from '../../dist/locale/locale.js';
import { languagesAsLists } from '../../scripts/languages-as-lists.js';

const LANGUAGES = ['en', 'zh', 'ja', 'de', 'fr', 'es', 'ar'];

/** What texts are made of: none goes with each of them, but what one says goes for both. */
const INSERTED = [
  [1, '2026', '2027', '4'],
  ['quarter', 3, '2027', 2],
  ['1 August 2026', '2 GW', '', true],
];

async function listedLocales() {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [languagesAsLists()],
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('../../src/locale/locale.ts', import.meta.url)),
        formats: ['es'],
      },
    },
  }).then(([built]) => built);
  const [{ code }] = output;
  const { localeFor } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return { code, localeFor };
}

function said(make, values) {
  try {
    return make(...values);
  } catch (error) {
    return error.name;
  }
}

/** Words as they are, and what is said by those that put others in. */
function spoken(words) {
  if (typeof words === 'function') return INSERTED.map((values) => said(words, values));
  if (typeof words !== 'object' || Array.isArray(words)) return words;
  return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, spoken(value)]));
}

describe('the words of the page file', () => {
  it('say in each language what those of the modules say, under the same names', async () => {
    const { localeFor } = await listedLocales();
    for (const tag of LANGUAGES) {
      const modules = spoken(fromModules(tag).strings);
      assert.ok(JSON.stringify(modules).length > 5000, tag);
      assert.deepEqual(spoken(localeFor(tag).strings), modules, tag);
    }
  });

  it('name only in English what each language has', async () => {
    const { code } = await listedLocales();
    for (const name of [
      'otherDeals',
      'letter-of-intent',
      'outsideItems',
      'statusSince',
      'byEndOf',
    ]) {
      const written = code.match(new RegExp(`\\b${name}["']?:`, 'g')) ?? [];
      // `shortDates` begin with what `dates` say, so their own words keep their names.
      const most = name === 'byEndOf' ? LANGUAGES.length : 1;
      assert.ok(written.length >= 1 && written.length <= most, `${name}: ${written.length} times`);
    }
  });
});
