import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { total } from '../../src/model/total.js';
import { type Case, type Drawn, type Link, drawTruth } from './truth.js';
import { deal, overlap } from './deals.js';

// Sizes and amounts are multiples of 4, so that the halves of halves are whole.
const four = fc.nat(2).map((count) => count * 4);

const drawnDeal = fc.record({
  size: four,
  below: four,
  above: four,
  unsized: fc.nat(7).map((one) => one === 0),
  outer: fc.option(fc.nat(1)),
});

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    deals: fc.array(drawnDeal, { minLength: 2, maxLength: 6 }),
    links: fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean(), fc.option(four)), {
      maxLength: 5,
      selector: ([one, other]) => Math.min(one, other) * 6 + Math.max(one, other),
    }),
  })
  .map(({ deals, links }) => ({
    deals: deals.map(({ size, below, above, unsized, outer }, place): Drawn => ({
      id: `d${place}`,
      // The first two may be around the others.
      outer: outer === null || place < 2 ? null : `d${outer}`,
      size: unsized ? null : size,
      floor: Math.max(0, size - below),
      ceiling: size + above,
    })),
    links: links
      .map(([one, other, certain, most]): Link => ({
        one: `d${one % deals.length}`,
        other: `d${other % deals.length}`,
        certain,
        most,
      }))
      .filter(({ one, other }) => one !== other)
      .filter(({ one, other }, place, all) => {
        const same = (each: Link): boolean =>
          [each.one, each.other].includes(one) && [each.one, each.other].includes(other);
        return all.findIndex(same) === place;
      }),
  }));

describe('total of sets drawn at random', () => {
  it('holds their true union', () => {
    let drawn = 0;
    let tight = 0;
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat(999)), (one, stream) => {
        const truth = drawTruth(one, () => (stream.next().value as number) / 1000);
        fc.pre(truth !== null);
        const deals = one.deals.map(({ id, outer, size, floor, ceiling }) =>
          deal(id, {
            gw: size === null ? null : [floor, ceiling],
            within: outer,
            overlaps: one.links
              .filter((link) => link.one === id)
              .map(({ other, certain, most }) =>
                overlap(other, certain ? 'certain' : 'possible', most),
              ),
          }),
        );
        const { low, high } = total(deals).gw;
        expect(truth).to.be.within(low, high);
        drawn += 1;
        if (truth === low || truth === high) tight += 1;
      }),
      { numRuns: 500, seed: 1 },
    );
    // A range that is always too wide would hold any truth.
    expect(tight).to.be.above(drawn / 4);
  });
});
