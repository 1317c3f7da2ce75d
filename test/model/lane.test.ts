import { expect } from '@open-wc/testing';

import type { Dataset } from '../../src/data/deal.js';
import { localeFor } from '../../src/locale/locale.js';
import { itemsOf } from '../../src/model/item.js';
import { type LaneRule, lanesOf, toneOf } from '../../src/model/lane.js';
import { deal, on, since } from './deals.js';
import { articles, datasetOf, event } from './figures.js';

function lanes(dataset: Dataset, rule: LaneRule, lang = 'en'): unknown[] {
  const locale = localeFor(lang);
  return lanesOf(itemsOf(dataset, {}, locale), rule, dataset, locale).map(
    ({ title, tone, items }) => [title, tone, items.map((item) => `${item.id} ${toneOf(item)}`)],
  );
}

const dataset = datasetOf(
  [
    deal('money', { layer: 'money', parties: ['openai'] }),
    deal('bare', { layer: null, parties: [] }),
    deal('chips', { parties: ['openai', 'amd'], status: [since('contracted')] }),
    deal('site', { layer: 'site', parties: ['openai', 'oracle'] }),
  ],
  [
    event('own', on('2025-01-02'), { kind: 'a kind of my own', parties: ['amd'] }),
    event('model', on('2025-01-01'), { kind: 'model' }),
    event('site', on('2025-01-03'), { kind: 'site' }),
  ],
  { parties: new Map([['amd', { id: 'amd', name: { en: 'AMD', zh: '超威' }, color: null }]]) },
);

describe('lanesOf', () => {
  it('stand by layer and kind: what happened first, then what is promised', () => {
    expect(lanes(dataset, 'layer')).to.deep.equal([
      ['Models', 'model', ['model model']],
      ['site', 'site', ['site site']],
      ['Sites', 'site', ['site site']],
      ['Chips', 'chips', ['chips chips']],
      ['Money', 'money', ['money money']],
      ['a kind of my own', 'other', ['own other']],
      ['Other deals', 'other', ['bare other']],
    ]);
  });

  it('stand by party: the first that is not in every deal', () => {
    const shared = datasetOf(
      dataset.deals.filter(({ id }) => id !== 'bare'),
      dataset.events,
      {
        parties: dataset.parties,
      },
    );
    const titles = lanes(shared, 'party').map((lane) => (lane as string[])[0]);
    expect(titles.toSorted()).to.deep.equal(['AMD', 'No party stated', 'openai', 'oracle']);
    expect(lanes(shared, 'party', 'zh').map((lane) => (lane as string[])[0])).to.include('超威');
  });

  it('stand by status in the order in which a deal comes to be, events apart', () => {
    expect(lanes(dataset, 'status').map((lane) => (lane as string[])[0])).to.deep.equal([
      'Announced',
      'Contracted',
      'Events',
    ]);
  });

  it('are one without a title where none are asked for', () => {
    const [only, ...more] = lanes(dataset, 'none') as [string, string, string[]][];
    expect(more).to.deep.equal([]);
    expect(only![0]).to.equal('');
    expect(only![2]).to.have.length(7);
    expect(only![2]).to.include('chips chips');
  });

  it('hold every item of the data set once, in each rule', async () => {
    const all = await articles();
    for (const rule of ['layer', 'party', 'status', 'none'] as const) {
      const items = lanes(all, rule).flatMap((lane) => (lane as string[][])[2]!);
      expect(items, rule).to.have.length(all.accepted);
    }
    expect(lanes(all, 'layer').map((lane) => (lane as string[])[0])).to.deep.equal([
      'Organisation',
      'Models',
      'Platforms',
      'Products',
      'Revenue',
      'Programmes',
      'Sites',
      'Chips',
      'Cloud contracts',
      'Money',
    ]);
  });
});
