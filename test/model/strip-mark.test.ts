import { expect } from '@open-wc/testing';

import { localeFor } from '../../src/locale/locale.js';
import { itemsOf } from '../../src/model/item.js';
import { readTimelineOptions } from '../../src/model/options.js';
import { stripMark } from '../../src/model/strip-mark.js';
import type { MarkLooks } from '../../src/model/timeline-key.js';
import { spanOf } from '../data/span-of.js';
import { deal } from './deals.js';
import { NOW, datasetOf, event } from './figures.js';

const { options } = readTimelineOptions({ from: '2020', to: '2029' }, NOW);

/** Ten years on a strip of 110 px: 5 px at either end stay free, so that a year is 10 px. */
function markOf(dataset: ReturnType<typeof datasetOf>): MarkLooks | null {
  const [item] = itemsOf(dataset, {}, localeFor('en'));
  return stripMark(item!, options, 110);
}

function bandOf(mark: MarkLooks | null): number[] {
  const { x0, full0, full1, x1 } = mark!.band;
  return [x0, full0, full1, x1].map(Math.round);
}

describe('stripMark', () => {
  it('draws a day as a dot and a longer date as long as it is', () => {
    const day = markOf(datasetOf([], [event('e', spanOf('2025-01-01'))]));
    expect([day!.shape, ...bandOf(day)]).to.deep.equal(['dot', 50, 50, 60, 60]);
    const years = markOf(datasetOf([], [event('e', spanOf('2022/2024'))]));
    expect([years!.shape, ...bandOf(years)]).to.deep.equal(['span', 25, 25, 55, 55]);
  });

  it('draws a deal as a bar that fades where no end is stated', () => {
    const mark = markOf(datasetOf([deal('d', { announced: spanOf('2025-01-01'), gw: 4 })]));
    const [x0, full0, full1, x1] = bandOf(mark);
    expect([mark!.shape, x0, full0, x1]).to.deep.equal(['bar', 55, 55, 105]);
    expect(full1).to.be.below(105);
  });

  it('draws nothing without a date', () => {
    expect(markOf(datasetOf([], [event('e', null)]))).to.equal(null);
  });
});
