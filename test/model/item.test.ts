import { expect } from '@open-wc/testing';

import { localeFor } from '../../src/locale/locale.js';
import { type Item, isDeal, itemsOf, ownParty, sizeWords } from '../../src/model/item.js';
import { by, day, deal, from, milestone, on, since, year } from './deals.js';
import { datasetOf, event } from './figures.js';

const english = localeFor('en');
const usd = { floor: 250e9, ceiling: 250e9, bound: 'exact', basis: null } as const;

function item(...of: Parameters<typeof deal>): Item {
  return itemsOf(datasetOf([deal(...of)]), {}, english)[0]!;
}

describe('itemsOf', () => {
  const dataset = datasetOf(
    [
      deal('late', { announced: on('2025-10-01'), parties: ['a'] }),
      deal('open', { announced: null }),
      deal('early', { announced: year(2024), layer: 'site', status: [since('contracted')] }),
    ],
    [event('model', on('2025-01-01'), { kind: 'model', parties: ['b'] }), event('by', by(2025))],
  );
  const ids = (filter: Parameters<typeof itemsOf>[1]): string[] =>
    itemsOf(dataset, filter, english).map(({ id }) => id);

  it('are deals and events in order of time, without a date last', () => {
    expect(ids({})).to.deep.equal(['early', 'model', 'late', 'by', 'open']);
  });

  it('choose deals by layer and status, which events do not have', () => {
    expect(ids({ layers: ['site'] })).to.deep.equal(['early', 'model', 'by']);
    expect(ids({ statuses: ['announced'] })).to.deep.equal(['model', 'late', 'by', 'open']);
  });

  it('choose by party and by what was known among both', () => {
    expect(ids({ parties: ['a'] })).to.deep.equal(['late']);
    expect(ids({ parties: ['b'] })).to.deep.equal(['model']);
    expect(ids({ asOf: day('2025-01-01') })).to.deep.equal(['early', 'model']);
  });

  it('have the group of their layer or kind, or `other`', () => {
    expect(itemsOf(dataset, {}, english).map(({ group }) => group)).to.deep.equal([
      'site',
      'model',
      'chips',
      'other',
      'chips',
    ]);
    expect(item('d', { layer: null }).group).to.equal('other');
    expect(itemsOf(dataset, {}, english).map(({ record }) => isDeal(record))).to.deep.equal([
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  it('name their size, capacity before money, unless the title does', () => {
    expect(sizeWords(item('d', { gw: 6, usd }), english)).to.equal('6 GW');
    expect(sizeWords(item('d', { usd }), english)).to.equal('$250 billion');
    expect(sizeWords(item('d'), english)).to.equal('');
    expect(sizeWords(item('d', { title: 'Chips for 6 GW', gw: 6 }), english)).to.equal('');
  });

  it('are found once for each filter and language', () => {
    const once = itemsOf(dataset, {}, english);
    expect(itemsOf(dataset, {}, localeFor('en'))).to.equal(once);
    expect(itemsOf(dataset, {}, localeFor('zh'))).to.not.equal(once);
    expect(ids({ layers: ['site'] })).to.have.length(3);
    expect(ids({})).to.have.length(5);
  });

  it('have a party of their own where one takes part in every deal', () => {
    const deals = [deal('a', { parties: ['all', 'x'] }), deal('b', { parties: ['y', 'all'] })];
    expect(deals.map((each) => ownParty(each, deals))).to.deep.equal(['x', 'y']);
    expect(ownParty({ parties: ['all'] }, deals)).to.equal('all');
    expect(ownParty({ parties: ['all', 'x'] }, deals.slice(0, 1))).to.equal('all');
    expect(ownParty({ parties: [] }, deals)).to.equal('other');
  });

  it('run on where a deal states a time, a capacity or a sum to be spent', () => {
    expect(item('d').course).to.equal(null);
    expect(item('d', { layer: 'money', usd }).course).to.equal(null);
    expect(item('d', { layer: 'cloud', usd }).course).to.deep.equal({ end: null });
    expect(item('d', { gw: 6 }).course).to.deep.equal({ end: null });
    expect(item('d', { start: year(2026) }).course).to.deep.equal({ end: null });
    expect(item('d', { end: by(2029) }).course).to.deep.equal({ end: by(2029) });
    expect(item('d', { layer: 'money', usd, end: by(2029) }).course).to.deep.equal({
      end: by(2029),
    });
  });

  it('end with the last milestone where it states the whole', () => {
    const whole = { gw: 6, milestones: [milestone(from(2026), 1), milestone(by(2028), 6)] };
    expect(item('d', whole).course).to.deep.equal({ end: by(2028) });
    expect(item('d', { ...whole, gw: 7 }).course).to.deep.equal({ end: null });
  });

  it('are delivered when start and milestones say', () => {
    const stated = { start: year(2026), milestones: [milestone(by(2028), 6)] };
    expect(item('d', stated).deliveries).to.deep.equal([year(2026), by(2028)]);
  });
});
