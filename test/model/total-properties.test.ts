import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { CERTAINTIES, type Certainty, type Deal, LAYERS } from '../../src/data/deal.js';
import { type Total, total } from '../../src/model/total.js';
import { bounded, by, deal, milestone, overlap } from './deals.js';

const tenths = fc.nat(60).map((amount) => amount / 10);
const amount = fc.option(tenths);
const certainty = fc.constantFrom(...CERTAINTIES);

/** Up to eight deals, some within earlier ones, some without a size, with links of any kind. */
const anyDeals: fc.Arbitrary<Deal[]> = fc
  .record({
    deals: fc.array(
      fc.record({
        floor: tenths,
        more: fc.constantFrom(0, 0, 1, 2.5),
        bound: fc.constantFrom('exact' as const, 'at-least' as const),
        unsized: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
        within: fc.option(fc.nat(7)),
        layer: fc.option(fc.constantFrom(...LAYERS)),
        dated: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    links: fc.array(fc.tuple(fc.nat(7), fc.nat(7), certainty, amount), { maxLength: 12 }),
  })
  .map(({ deals, links }) =>
    deals.map((each, place) => {
      const size = each.more
        ? bounded('up-to', each.floor + each.more, each.floor)
        : bounded(each.bound, each.floor);
      const own = links.filter(([at]) => at % deals.length === place);
      return deal(`d${place}`, {
        gw: each.unsized ? null : size,
        layer: each.layer,
        milestones: each.dated && !each.unsized ? [milestone(by(2028), each.floor)] : [],
        within: each.within === null || each.within >= place ? null : `d${each.within}`,
        overlaps: own.map(([, to, sure, gw]) => overlap(`d${to % deals.length}`, sure, gw)),
      });
    }),
  );

/** The same deals with one more link, between two that had none. */
function withLink(deals: Deal[], from: number, to: number, sure: Certainty, gw: number | null) {
  const [one, other] = [deals[from % deals.length]!, deals[to % deals.length]!];
  const linked = [
    ...one.overlaps.map(({ id }) => [one.id, id]),
    ...other.overlaps.map(({ id }) => [other.id, id]),
  ].some((pair) => pair.includes(one.id) && pair.includes(other.id));
  fc.pre(one !== other && !linked);
  const more = { ...one, overlaps: [...one.overlaps, overlap(other.id, sure, gw)] };
  return deals.map((each) => (each === one ? more : each));
}

const runs = { numRuns: 400 };

describe('total of any deals', () => {
  it('is never lower at most than at least', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const { gw, byLayer, undated } = total(deals);
        for (const { low, high } of [gw, ...Object.values(byLayer), ...Object.values(undated)]) {
          expect(low).to.be.at.least(0);
          expect(high).to.be.at.least(low);
        }
      }),
      runs,
    );
  });

  it('is at least the largest deal and at most the sum of all', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const { low, high } = total(deals).gw;
        expect(low).to.be.at.least(Math.max(...deals.map(({ gw }) => gw?.floor ?? 0)));
        expect(high).to.be.at.most(deals.reduce((sum, { gw }) => sum + (gw?.ceiling ?? 0), 1e-6));
      }),
      runs,
    );
  });

  it('has no more undated than there is, and none where all is dated', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const { byLayer, undated } = total(deals);
        for (const [layer, { low, high }] of Object.entries(undated)) {
          const whole = byLayer[layer as keyof typeof byLayer]!;
          expect(low).to.be.at.most(whole.high);
          expect(high).to.be.at.most(whole.high);
        }
      }),
      runs,
    );
  });

  it('never has a higher least for one more link', () => {
    fc.assert(
      fc.property(
        anyDeals,
        fc.nat(7),
        fc.nat(7),
        certainty,
        amount,
        (deals, from, to, sure, gw) => {
          const more = withLink(deals, from, to, sure, gw);
          expect(total(more).gw.low).to.be.at.most(total(deals).gw.low);
        },
      ),
      runs,
    );
  });

  it('never has a higher most for one more certain link, and the same for any other', () => {
    fc.assert(
      fc.property(
        anyDeals,
        fc.nat(7),
        fc.nat(7),
        certainty,
        amount,
        (deals, from, to, sure, gw) => {
          const more = total(withLink(deals, from, to, sure, gw)).gw.high;
          if (sure === 'certain') expect(more).to.be.at.most(total(deals).gw.high);
          else expect(more).to.equal(total(deals).gw.high);
        },
      ),
      runs,
    );
  });

  it('is the same in whatever order the deals stand', () => {
    const sorted = ({ counted, leftOut, excess, ...sums }: Total): unknown => ({
      ...sums,
      counted: counted.toSorted(),
      leftOut: leftOut.map(({ id }) => id).toSorted(),
      excess: excess.toSorted((one, other) => (one.outer < other.outer ? -1 : 1)),
    });
    const shuffled = anyDeals.chain((deals) =>
      fc.tuple(fc.constant(deals), fc.shuffledSubarray(deals, { minLength: deals.length })),
    );
    fc.assert(
      fc.property(shuffled, ([deals, others]) => {
        expect(sorted(total(others))).to.deep.equal(sorted(total(deals)));
      }),
      runs,
    );
  });
});

describe('total of many deals', () => {
  it('takes less than a second for 1,000 deals with 2,000 links', () => {
    const links = (place: number): Deal['overlaps'] => [
      overlap(`d${(place * 7 + 3) % 1000}`, place % 3 ? 'possible' : 'certain', 2),
      overlap(`d${(place * 12 + 6) % 1000}`, 'likely'),
    ];
    const deals = Array.from({ length: 1000 }, (_, place) =>
      deal(`d${place}`, {
        gw: 1 + ((place * 17) % 50) / 10,
        layer: place % 2 ? 'chips' : 'site',
        overlaps: links(place),
        within: place % 5 === 4 ? `d${place - 4}` : null,
      }),
    );
    const begin = performance.now();
    const { low, high, exact } = total(deals).gw;
    expect(performance.now() - begin).to.be.below(1000);
    expect(low).to.be.above(0).and.below(high);
    expect(exact).to.equal(false);
  });

  it('reads through thousands of deals within each other', () => {
    const chain = Array.from({ length: 5000 }, (_, place) =>
      deal(`d${place}`, { gw: 1, within: place > 0 ? `d${place - 1}` : null }),
    );
    const beside = deal('beside', { gw: 1, overlaps: [overlap('d4999', 'certain')] });
    expect(total([...chain, beside]).gw.high).to.equal(1);
  });
});
