import { expect } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';

import { examples } from '../demo/examples.js';
import { dayOf } from '../src/data/dates.js';
import { readDeals } from '../src/data/parse.js';
import { renderFigure } from '../src/node.js';
import { compareGolden } from './commands.js';
import { all, drawn, ids } from './element/chart.js';

/** The day on which the pictures are drawn. */
const NOW = dayOf(2026, 11, 22);

describe('the examples', () => {
  it('have names of their own', () => {
    const names = examples.map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    for (const name of names) expect(name).to.match(/^[a-z]+(-[a-z]+)*$/);
  });

  for (const { name, element, attributes, data, note } of examples) {
    describe(name, () => {
      it('is explained in English and Chinese', () => {
        expect(note.en).to.match(/\.$/);
        expect(note.zh).to.match(/。$/);
      });

      for (const width of [320, 960]) {
        it(`draws without a problem at ${width} px, for everybody`, async () => {
          const src = `/demo/${data}`;
          const chart = await drawn(element, { attributes: { ...attributes, src }, width });
          expect(all(chart, '.problems')).to.deep.equal([]);
          expect(ids(chart)).to.not.be.empty;
          await expect(chart).to.be.accessible();
        });
      }

      for (const lang of ['en', 'zh']) {
        it(`looks as it was found good in ${lang}`, async () => {
          const dataset = readDeals(await readFile({ path: `../demo/${data}` }));
          const { text, problems } = renderFigure(dataset, {
            element,
            format: 'svg',
            width: 960,
            lang,
            theme: 'light',
            attributes,
            now: NOW,
          });
          expect(problems).to.deep.equal([]);
          const { equal, difference } = await compareGolden(`${name}-${lang}.svg`, text);
          expect(equal, difference).to.equal(true);
        });
      }
    });
  }
});
