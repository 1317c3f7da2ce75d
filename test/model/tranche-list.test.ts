import { expect } from '@open-wc/testing';

import { countOf } from '../../src/model/tranche-list.js';
import { trancheList } from '../../src/model/tranches.js';
import { by, day, deal, from, milestone, year } from './deals.js';

describe('pieces of capacity in columns', () => {
  const list = trancheList(
    deal('d', {
      gw: [3, 5],
      milestones: [milestone(by(2026), 1, 's'), milestone(from(2027), 2)],
    }),
  );

  it('say by infinities what dates do not state, and by null one by one', () => {
    expect([...list.first]).to.deep.equal([-Infinity, day('2027-01-01'), -Infinity]);
    expect([...list.last]).to.deep.equal([day('2026-12-31'), Infinity, Infinity]);
    expect(list.slice().map(({ first, last }) => [first, last])).to.deep.equal([
      [null, day('2026-12-31')],
      [day('2027-01-01'), null],
      [null, null],
    ]);
  });

  it('tell what is stated from the rest, and each its source', () => {
    expect(list.stated).to.equal(2);
    expect(list.slice().map(({ claim }) => claim)).to.deep.equal(['stated', 'stated', 'undated']);
    expect([0, 1, 2].map((index) => list.sourceOf(index))).to.deep.equal(['s', null, null]);
    expect(list.at(2)).to.deep.include({ deal: 'd', floor: 1, ceiling: 3 });
  });

  it('give a part of the list, also where it is asked for more than there is', () => {
    expect(list.slice(2, 9)).to.deep.equal([list.at(2)]);
    expect(list.slice(5)).to.deep.equal([]);
    const whole = trancheList(deal('w', { gw: 1, milestones: [milestone(year(2026), 1)] }));
    expect(countOf([list, whole, trancheList(deal('none'))])).to.equal(4);
  });
});
