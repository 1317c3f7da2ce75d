import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';

import { dayOf, isoDay } from '../../src/data/dates.js';
import type { Deal } from '../../src/data/deal.js';
import { milestonesOf, withChanges } from '../../src/data/milestones.js';
import { readDeals } from '../../src/data/parse.js';

/** Milestones in their order: how many there are, and what is odd about one of them. */
const ordered = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 5000 })), {
    maxLength: 140,
  })
  .map((steps) => {
    let [day, megawatts] = [dayOf(2024, 1, 1), 0];
    return steps.map(([days, more], index) => {
      const written = isoDay((day += days % 40));
      const short = index % 7 === 3 ? 7 : 10;
      megawatts += more;
      return {
        at: written.slice(0, short),
        gw: megawatts / 1000,
        source: index % 5 ? null : `s${days % 3}`,
      };
    });
  });

function dealOf(milestones: readonly unknown[], rest: object = {}): Deal | undefined {
  return readDeals([{ id: 'd', title: 'D', announced: '2023', milestones, ...rest }]).deals[0];
}

describe('milestones read as columns', () => {
  it('are those that are read with care', () => {
    fc.assert(
      fc.property(ordered, (milestones) => {
        // A size in an object is read one by one.
        const careful = milestones.map(({ gw, ...rest }) => ({ ...rest, gw: { value: gw } }));
        const [one, other] = [dealOf(milestones), dealOf(careful)];
        if (!one || !other) {
          expect(one).to.equal(other);
          return;
        }
        expect(one.gw).to.deep.equal(other.gw);
        const columns = milestonesOf(one);
        const expected = milestonesOf(other);
        expect([...columns.last]).to.deep.equal([...expected.last]);
        expect([...columns.ceiling]).to.deep.equal([...expected.ceiling]);
        expect(columns.sources).to.have.members([...expected.sources]);
        expect(one.milestones).to.deep.equal(other.milestones);
      }),
    );
  });

  it('are a list that can be copied, compared and taken over into a changed deal', () => {
    const milestones = Array.from({ length: 200 }, (_, index) => ({
      at: isoDay(dayOf(2026, 1, 1) + index),
      gw: index / 1000,
    }));
    const deal = dealOf(milestones)!;
    const changed = withChanges(deal, { within: 'other' });
    expect(milestonesOf(changed)).to.equal(milestonesOf(deal));
    expect(changed.milestones).to.deep.equal(deal.milestones);
    expect(structuredClone(deal).milestones).to.have.length(200);
    expect({ ...deal, milestones: [] }.milestones).to.deep.equal([]);
    expect(milestonesOf({ ...deal, milestones: deal.milestones.slice(0, 3) })).to.have.length(3);
    expect(deal.milestones[199]).to.deep.include({
      gw: { floor: 0.199, ceiling: 0.199, bound: 'exact', basis: null },
    });
  });

  it('do not follow what the page does to its own list later', () => {
    const milestones = Array.from({ length: 200 }, () => ({ at: '2026-07', gw: 1, source: 's' }));
    const deal = dealOf(milestones)!;
    milestones.length = 0;
    expect(deal.milestones).to.have.length(200);
    expect(deal.milestones[7]).to.deep.include({ source: 's' });
  });
});
