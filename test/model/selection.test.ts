import { expect } from '@open-wc/testing';
import { type Filter, selectDeals } from '../../src/model/selection.js';
import { statusOn } from '../../src/model/status.js';
import { day, deal, from, on, since, year } from './deals.js';

const deals = [
  deal('letter', {
    parties: ['openai', 'nvidia'],
    announced: on('2025-09-22'),
    status: [since('letter-of-intent')],
  }),
  deal('contract', {
    parties: ['openai', 'amd'],
    announced: on('2025-10-06'),
    status: [since('announced'), since('cancelled', on('2026-06-01'))],
  }),
  deal('site', { parties: ['oracle'], layer: 'site', announced: year(2025) }),
  deal('plan', { layer: null, announced: null }),
];

function select(filter: Filter): { ids: string[]; reasons: string[] } {
  const { selected, leftOut } = selectDeals(deals, filter);
  return {
    ids: selected.map(({ id }) => id),
    reasons: leftOut.map(({ id, reason }) => `${id}: ${reason}`),
  };
}

describe('selectDeals', () => {
  it('takes everything without a filter, cancelled deals and those without a date too', () => {
    const all = { ids: ['letter', 'contract', 'site', 'plan'], reasons: [] };
    expect(select({})).to.deep.equal(all);
    expect(select({ layers: [], parties: [], statuses: [] })).to.deep.equal(all);
  });

  it('takes the layers asked for, none of which a deal without a layer is', () => {
    expect(select({ layers: ['chips', 'money'] })).to.deep.equal({
      ids: ['letter', 'contract'],
      reasons: ['site: other-layer', 'plan: other-layer'],
    });
  });

  it('takes deals in which one of the parties takes part', () => {
    expect(select({ parties: ['amd', 'oracle'] })).to.deep.equal({
      ids: ['contract', 'site'],
      reasons: ['letter: other-party', 'plan: other-party'],
    });
  });

  it('takes the last statuses asked for', () => {
    expect(select({ statuses: ['announced'] })).to.deep.equal({
      ids: ['site', 'plan'],
      reasons: ['letter: other-status', 'contract: other-status'],
    });
  });

  it('knows on a day what had been announced by its end, with the status it then had', () => {
    expect(select({ asOf: day('2025-10-06') })).to.deep.equal({
      ids: ['letter', 'contract'],
      reasons: ['site: not-announced-yet', 'plan: no-announcement-date'],
    });
    expect(select({ asOf: day('2025-12-31'), statuses: ['announced'] }).ids).to.deep.equal([
      'contract',
      'site',
    ]);
    const { selected } = selectDeals(deals, { asOf: day('2026-05-31') });
    expect(statusOn(selected[1]!, null)).to.equal('announced');
  });

  it('takes a deal that was announced from a day on as known from that day', () => {
    const open = [deal('open', { announced: from(2026) })];
    expect(selectDeals(open, { asOf: day('2025-12-31') }).selected).to.deep.equal([]);
    expect(selectDeals(open, { asOf: day('2026-01-01') }).selected).to.deep.equal(open);
  });

  it('supersedes a deal only by what was announced', () => {
    const pair = [deals[0]!, deal('stake', { announced: on('2026-02-01'), supersedes: 'letter' })];
    const status = (asOf: string): string | undefined => {
      const [first] = selectDeals(pair, { asOf: day(asOf) }).selected;
      return first && statusOn(first, null);
    };
    expect(status('2026-01-31')).to.equal('letter-of-intent');
    expect(status('2026-02-01')).to.equal('superseded');
  });

  it('lists what is known beside what is selected', () => {
    const { known } = selectDeals(deals, { layers: ['site'], asOf: day('2025-12-31') });
    expect(known.map(({ id }) => id)).to.deep.equal(['letter', 'contract', 'site']);
  });
});
