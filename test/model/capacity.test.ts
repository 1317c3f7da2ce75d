import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';

import type { Deal } from '../../src/data/deal.js';
import {
  type Capacity,
  type Curve,
  capacities,
  finalCapacity,
  heightOf,
  join,
} from '../../src/model/capacity.js';
import { type Course, type Rise, pointsOf, valueAt } from '../../src/model/course.js';
import { total } from '../../src/model/total.js';
import { countOf } from '../../src/model/tranche-list.js';
import { type TrancheOptions, trancheList } from '../../src/model/tranches.js';
import { by, day, deal, from, milestone, on, since, year } from './deals.js';

function capacitiesOf(
  deals: readonly Deal[],
  options: TrancheOptions = {},
  curve: Curve = 'step',
): readonly Capacity[] {
  const byId = new Map(deals.map((each) => [each.id, each]));
  const commitments = deals.map((each) => ({ deal: each, tranches: trancheList(each, options) }));
  return capacities(commitments, byId, curve);
}

function only(
  deals: readonly Deal[],
  id: string,
  options: TrancheOptions = {},
  curve: Curve = 'step',
): Capacity {
  return capacitiesOf(deals, options, curve).find(({ deals: [own] }) => own!.id === id)!;
}

/** The value from a day on. */
function on1(course: Course, text: string): number {
  return Math.round(valueAt(course, day(text)).after * 1000) / 1000;
}

/** What may come on any day of an interval, one by one. */
function softOf({ soft }: Capacity): Rise[] {
  return soft.flatMap(({ begin, end, amount }) =>
    Array.from(begin, (first, index) => ({
      begin: first,
      end: end[index]!,
      amount: amount[index]!,
    })),
  );
}

function waiting({ waiting: pieces }: Capacity): unknown[] {
  return pieces.map(({ kind, floor, ceiling }) => [kind, floor, ceiling]);
}

describe('capacities', () => {
  it('rise on the day after the last on which a stated date allows, soft until then', () => {
    const capacity = only(
      [deal('d', { gw: 4, milestones: [milestone(year(2026), 1), milestone(by(2028), 4)] })],
      'd',
    );
    expect(pointsOf(capacity.floor)).to.deep.equal([
      { day: day('2027-01-01'), before: 0, after: 1 },
      { day: day('2029-01-01'), before: 1, after: 4 },
    ]);
    expect(capacity.ceiling).to.deep.equal(capacity.floor);
    expect(softOf(capacity)).to.deep.equal([
      { begin: day('2026-01-01'), end: day('2027-01-01'), amount: 1 },
      // Where no first day is stated, at any time since the announcement.
      { begin: day('2025-07-01'), end: day('2029-01-01'), amount: 3 },
    ]);
    expect(capacity.waiting).to.deep.equal([]);
  });

  it('are soft from the announcement on where only the last day is stated', () => {
    const deals = [deal('d', { gw: 10, milestones: [milestone(by(2028), 10)] })];
    const soft = softOf(only(deals, 'd'));
    expect(soft).to.deep.equal([{ begin: day('2025-07-01'), end: day('2029-01-01'), amount: 10 }]);
  });

  it('never rise for what has a first day alone: it fades in and waits', () => {
    const capacity = only([deal('d', { gw: 6, milestones: [milestone(from(2026), 1)] })], 'd');
    const { floor, ceiling, assumed } = capacity;
    expect([floor, ceiling, assumed].map(pointsOf)).to.deep.equal([[], [], []]);
    expect(softOf(capacity)).to.deep.equal([
      { begin: day('2026-01-01'), end: Infinity, amount: 1 },
    ]);
    expect(waiting(capacity)).to.deep.equal([
      ['from', 1, 1],
      ['undated', 5, 5],
    ]);
  });

  it('keep floor and ceiling apart', () => {
    const capacity = only(
      [deal('d', { gw: [1.6, 2], milestones: [milestone(year(2026), [0.5, 1])] })],
      'd',
    );
    expect([on1(capacity.floor, '2027-01-01'), on1(capacity.ceiling, '2027-01-01')]).to.deep.equal([
      0.5, 1,
    ]);
    expect(waiting(capacity)).to.deep.equal([['undated', 1.1, 1]]);
  });

  it('grow evenly where growth is assumed, apart from what is stated', () => {
    const capacity = only([deal('d', { gw: 4, milestones: [milestone(year(2026), 1)] })], 'd', {
      assumeBy: day('2028-12-31'),
    });
    expect(on1(capacity.ceiling, '2028-12-31')).to.equal(1);
    // From 2027-01-01 to 2029-01-01 are 731 days, so the middle of 2027 is 181 days on.
    expect(on1(capacity.assumed, '2027-01-01')).to.equal(0);
    expect(on1(capacity.assumed, '2027-07-01')).to.equal(Math.round((3 * 181 * 1000) / 731) / 1000);
    expect(on1(capacity.assumed, '2029-01-01')).to.equal(3);
    expect(capacity.waiting).to.deep.equal([]);
  });

  it('are joined by straight lines with `linear`, from the start, or else the announcement', () => {
    const deals = [
      deal('d', {
        gw: 4,
        start: year(2026),
        milestones: [milestone(year(2026), 1), milestone(year(2027), 4)],
      }),
    ];
    const { ceiling, soft } = only(deals, 'd', {}, 'linear');
    expect(on1(ceiling, '2026-01-01')).to.equal(0);
    expect(on1(ceiling, '2026-07-01')).to.equal(Math.round((181 * 1000) / 365) / 1000);
    expect(on1(ceiling, '2027-01-01')).to.equal(1);
    expect(on1(ceiling, '2028-01-01')).to.equal(4);
    expect(soft).to.deep.equal([]);
    const announced = only(
      [deal('d', { gw: 2, milestones: [milestone(by(2026), 2)] })],
      'd',
      {},
      'linear',
    );
    expect(on1(announced.ceiling, '2025-07-01')).to.equal(0);
    expect(on1(announced.ceiling, '2026-04-01')).to.be.closeTo((2 * 274) / 549, 0.001);
  });

  it('leave the stack as an outline from the day on which a deal is paused, until it goes on', () => {
    const deals = [
      deal('d', {
        gw: 4,
        milestones: [milestone(on('2025-12-31'), 4)],
        status: [
          since('announced'),
          since('paused', on('2026-07-01')),
          since('contracted', on('2027-01-01')),
        ],
      }),
    ];
    const { ceiling, floor, outline } = only(deals, 'd');
    for (const course of [ceiling, floor]) {
      expect(
        ['2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'].map((at) => on1(course, at)),
      ).to.deep.equal([4, 0, 0, 4]);
    }
    expect(
      ['2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'].map((at) => on1(outline, at)),
    ).to.deep.equal([0, 4, 4, 0]);
  });

  it('are out for good once cancelled: what waits is left, and nothing is soft', () => {
    for (const is of ['paused', 'cancelled', 'transferred', 'superseded'] as const) {
      const deals = [
        deal('d', {
          gw: 6,
          milestones: [milestone(by(2028), 4)],
          status: [since(is, on('2026-07-01'))],
        }),
      ];
      const capacity = only(deals, 'd');
      expect(on1(capacity.ceiling, '2030-01-01')).to.equal(0);
      expect(on1(capacity.outline, '2030-01-01')).to.equal(4);
      expect(softOf(capacity)).to.deep.equal([]);
      expect(waiting(capacity)).to.deep.equal([['left', 2, 2]]);
      expect(finalCapacity(capacity)).to.deep.equal({ stated: 0, assumed: 0, from: 0, undated: 0 });
      expect(heightOf(capacity)).to.equal(6);
    }
  });

  it('are never as high as what was there and what has left together', () => {
    const milestones = [milestone(on('2026-06-30'), 4)];
    const status = [since('cancelled', on('2027-07-01'))];
    expect(heightOf(only([deal('d', { gw: 4, milestones, status })], 'd'))).to.equal(4);
  });
});

describe('a deal within another of the same panel', () => {
  const inner = (rest = {}): Deal => deal('inner', { gw: 6, within: 'outer', ...rest });
  const outer = (rest = {}): Deal => deal('outer', { gw: 10, ...rest });
  const byEnd2028 = { milestones: [milestone(by(2028), 6)] };
  const byEnd2029 = { milestones: [milestone(by(2029), 10)] };

  it('leaves to the outer one what it does not state: 6 by 2028, and 4 by 2029', () => {
    const deals = [outer(byEnd2029), inner(byEnd2028)];
    const rest = only(deals, 'outer');
    expect(on1(rest.ceiling, '2029-01-01')).to.equal(0);
    expect(on1(rest.ceiling, '2030-01-01')).to.equal(4);
    expect(on1(only(deals, 'inner').ceiling, '2029-01-01')).to.equal(6);
    expect(rest.waiting).to.deep.equal([]);
    expect(rest.soft).to.deep.equal([]);
  });

  it('without a date leaves to an outer one by 2029 its 4, and waits itself', () => {
    const deals = [outer(byEnd2029), inner()];
    const rest = only(deals, 'outer');
    expect(on1(rest.ceiling, '2030-01-01')).to.equal(4);
    expect(rest.waiting).to.deep.equal([]);
    expect(waiting(only(deals, 'inner'))).to.deep.equal([['undated', 6, 6]]);
  });

  it('by 2028 leaves to an outer one without a date 4 that wait', () => {
    const rest = only([outer(), inner(byEnd2028)], 'outer');
    expect(rest.ceiling.after.every((after) => after === 0)).to.equal(true);
    expect(waiting(rest)).to.deep.equal([['undated', 4, 4]]);
  });

  it('as large as the outer one, or larger, leaves nothing', () => {
    for (const gw of [10, 12]) {
      const rest = only([outer(), inner({ gw })], 'outer');
      expect(waiting(rest)).to.deep.equal([]);
      expect(heightOf(rest)).to.equal(0);
    }
  });

  it('leaves a rest that grows evenly where growth is assumed', () => {
    const rest = only([outer(), inner()], 'outer', { assumeBy: day('2029-12-31') });
    const days = ['2025-07-01', '2027-10-01', '2030-01-01'];
    // Half of the 1645 days from the announcement on are over on the second.
    expect(days.map((at) => on1(rest.assumed, at))).to.deep.equal([
      0,
      Math.round((4 * 822 * 1000) / 1645) / 1000,
      4,
    ]);
    expect(rest.waiting).to.deep.equal([]);
  });

  it('counts in the panel around it also through a deal of another panel', () => {
    const middle = deal('middle', { layer: 'site', within: 'outer' });
    const deals = [outer(), inner({ within: 'middle' })];
    const byId = new Map([...deals, middle].map((each) => [each.id, each]));
    const commitments = deals.map((each) => ({ deal: each, tranches: trancheList(each) }));
    const [rest] = capacities(commitments, byId, 'step');
    expect(waiting(rest!)).to.deep.equal([['undated', 4, 4]]);
  });

  it('comes to what the total says, whatever is within what', () => {
    const dates = fc.constantFrom(
      [],
      [milestone(by(2028), 0.5)],
      [milestone(from(2026), 0.5)],
      [milestone(year(2027), 0.5)],
    );
    const tree = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(), dates), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(tree, fc.constantFrom(null, day('2029-12-31')), (nodes, assumeBy) => {
        const deals = nodes.map(([gw, around, milestones], index) => {
          const within = index > 0 && around % 3 > 0 ? `d${around % index}` : null;
          return deal(`d${index}`, { gw, milestones, within });
        });
        const sum = capacitiesOf(deals, { assumeBy }).reduce((all, each) => {
          const { stated, assumed, from: started, undated } = finalCapacity(each);
          return all + stated + assumed + started + undated;
        }, 0);
        const { excess, gw } = total(deals);
        if (excess.length === 0) expect(sum).to.be.closeTo(gw.high, 1e-6);
        expect(sum).to.be.at.least(gw.high - 1e-6);
      }),
      { includeErrorInReport: true },
    );
  });
});

describe('join', () => {
  it('adds several capacities', () => {
    const deals = [
      deal('a', { gw: 4, milestones: [milestone(year(2026), 1)] }),
      deal('b', { gw: 6, milestones: [milestone(year(2026), 2), milestone(from(2027), 5)] }),
    ];
    const joined = join(capacitiesOf(deals));
    expect(joined.deals.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(on1(joined.ceiling, '2027-01-01')).to.equal(3);
    expect(finalCapacity(joined)).to.deep.equal({ stated: 3, assumed: 0, from: 3, undated: 4 });
    expect(countOf(joined.tranches)).to.equal(5);
  });
});
