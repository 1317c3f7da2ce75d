import { expect } from '@open-wc/testing';

import type { Deal } from '../../src/data/deal.js';
import { localeFor } from '../../src/locale/locale.js';
import { type Capacity, capacities, join } from '../../src/model/capacity.js';
import { seriesLines, trancheWords } from '../../src/model/series-words.js';
import { trancheList, tranches } from '../../src/model/tranches.js';
import { by, day, deal, from, milestone, on, year } from './deals.js';

const english = localeFor('en');
const chinese = localeFor('zh');

const stated = deal('d', {
  gw: [5, 6],
  milestones: [milestone(from(2026), 1), milestone(year(2027), 2), milestone(by(2028), 3)],
});

/** Deals as one series. */
function seriesOf(...deals: readonly Deal[]): Capacity {
  const commitments = deals.map((each) => ({ deal: each, tranches: trancheList(each) }));
  return join(capacities(commitments, new Map(deals.map((each) => [each.id, each])), 'step'));
}

describe('trancheWords', () => {
  it('say how much comes when, as it is stated', () => {
    expect(tranches(stated).map((each) => trancheWords(each, english, 'auto'))).to.deep.equal([
      // Not later than the milestone that follows.
      '1 GW · 2026 to 2027',
      '1 GW · 2027',
      '1 GW · by the end of 2028',
      '2 to 3 GW · no date stated',
    ]);
    expect(trancheWords(tranches(stated)[2]!, chinese, 'MW')).to.equal('1,000兆瓦 · 2028年底前');
  });

  it('say what is assumed', () => {
    const [, , , rest] = tranches(stated, { assumeBy: day('2029-12-31') });
    expect(trancheWords(rest!, english, 'GW')).to.equal('2 to 3 GW · assumed 2029');
  });
});

describe('seriesLines', () => {
  function dated(count: number): Capacity {
    const milestones = Array.from({ length: count }, (_, index) =>
      milestone(on(`202${index}-12-31`), index + 1),
    );
    return seriesOf(deal('m', { gw: count, milestones }));
  }

  it('are a line for each piece, or one for all where they are many', () => {
    expect(seriesLines(dated(4), english, 'GW')).to.have.length(4);
    expect(seriesLines(dated(5), english, 'GW')).to.deep.equal(['5 GW · in 5 parts']);
    expect(seriesLines(dated(5), chinese, 'GW')).to.deep.equal(['5吉瓦 · 分5部分']);
  });

  it('are a line for all that comes on the same days, in order of time, what has no date last', () => {
    const series = seriesOf(
      deal('a', { gw: 2 }),
      deal('b', { gw: 3, milestones: [milestone(year(2028), 3)] }),
      deal('c', { gw: 1.5, milestones: [milestone(year(2027), 1)] }),
      deal('e', { gw: [0, 1] }),
      deal('f', { gw: 4, milestones: [milestone(year(2028), 4)] }),
    );
    expect(seriesLines(series, english, 'GW')).to.deep.equal([
      '1 GW · 2027',
      '7 GW · 2028',
      '2.5 to 3.5 GW · no date stated',
    ]);
  });

  it('never put what has left together with what counts', () => {
    const series = seriesOf(
      deal('a', { gw: 2 }),
      deal('b', { gw: 3, status: [{ is: 'cancelled', at: on('2026-01-01') }] }),
    );
    expect(seriesLines(series, english, 'GW')).to.deep.equal([
      '2 GW · no date stated',
      '3 GW · no date stated',
    ]);
  });

  it('keep that a size is about or at least what it is, in a sum too', () => {
    const about = deal('a', { gw: { floor: 1, ceiling: 1, bound: 'about', basis: null } });
    const more = deal('b', { gw: { floor: 2, ceiling: 2, bound: 'at-least', basis: null } });
    const exact = deal('c', { gw: 4 });
    expect(seriesLines(seriesOf(about, exact), english, 'GW')).to.deep.equal([
      'about 5 GW · no date stated',
    ]);
    const whole = (...deals: readonly Deal[]): string =>
      seriesLines(seriesOf(...deals), english, 'GW', 0).join();
    expect(whole(about, more, exact)).to.equal('at least 7 GW');
    expect(whole(stated)).to.equal('5 to 6 GW');
    expect(whole(about)).to.equal('about 1 GW');
  });

  it('have dates as in tight places where they are asked to', () => {
    const lines = seriesLines(seriesOf(stated), english, 'GW', 4, true);
    expect(lines).to.deep.equal([
      '1 GW · 2026–2027',
      '1 GW · 2027',
      '1 GW · by end of 2028',
      '2 to 3 GW · no date stated',
    ]);
  });
});
