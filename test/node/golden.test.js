/** The examples as they are drawn without a browser: the same pictures as on a page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { examples } from '../../demo/examples.js';
import { readDeals } from '../../dist/data/parse.js';
import { renderFigure } from '../../dist/node.js';
import { compareGolden } from '../runner/golden.js';

/** The day on which the pictures are drawn. */
const NOW = Date.UTC(2026, 10, 22) / 86_400_000;

describe('without a browser', () => {
  for (const { name, element, attributes, data } of examples) {
    it(`the example ${name} looks as on a page`, async () => {
      const file = new URL(`../../demo/${data}`, import.meta.url);
      const dataset = readDeals(readFileSync(file, 'utf8'));
      for (const lang of ['en', 'zh']) {
        const { text } = renderFigure(dataset, {
          element,
          format: 'svg',
          width: 960,
          lang,
          theme: 'light',
          attributes,
          now: NOW,
        });
        const { equal, difference } = await compareGolden(`${name}-${lang}.svg`, text);
        assert.ok(equal, difference);
      }
    });
  }
});
