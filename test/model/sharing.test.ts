import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { mostShared } from '../../src/model/sharing.js';

interface Sharer {
  readonly size: number;
  readonly outer: Sharer | null;
}

interface Sharing {
  readonly one: Sharer;
  readonly other: Sharer;
  readonly most: number;
}

function sharer(size: number, outer: Sharer | null = null): Sharer {
  return { size, outer };
}

function link(one: Sharer, other: Sharer, most = Infinity): Sharing {
  return { one, other, most };
}

/** A sharer after those around it. */
function wayTo(end: Sharer): Sharer[] {
  return end.outer ? [...wayTo(end.outer), end] : [end];
}

/** The most that links carry, each of them given once. */
function most(links: readonly Sharing[]): number {
  const ways = links.map((each) => ({
    one: wayTo(each.one),
    other: wayTo(each.other),
    most: each.most,
  }));
  const back = ways.map((each) => ({ ...each, one: each.other, other: each.one }));
  return mostShared([...ways, ...back], ({ size }) => size);
}

/** The same by trying every whole amount on every link. */
function tried(links: readonly Sharing[], rooms = new Map<Sharer, number>()): number {
  const [first, ...others] = links;
  if (!first) return 0;
  const around = [...wayTo(first.one), ...wayTo(first.other)];
  const room = (each: Sharer): number => rooms.get(each) ?? each.size;
  const limit = Math.min(first.most, ...around.map(room));
  let best = 0;
  for (let amount = 0; amount <= limit; amount += 1) {
    const left = new Map(rooms);
    for (const each of around) left.set(each, room(each) - amount);
    best = Math.max(best, amount + tried(others, left));
  }
  return best;
}

describe('mostShared', () => {
  it('carries over a link no more than the smaller size, and no more than is stated', () => {
    expect(most([])).to.equal(0);
    expect(most([link(sharer(10), sharer(4.5))])).to.equal(4.5);
    expect(most([link(sharer(10), sharer(4.5), 3)])).to.equal(3);
  });

  it('tells an outermost sharer from those inside it', () => {
    const [one, part, other] = [sharer(5), sharer(4), sharer(9)];
    const links = [
      { one: [one, part], other: [other], most: Infinity },
      { one: [other], other: [one, part], most: Infinity },
    ];
    // The part shares half of its 4, the outermost ones all that they have.
    expect(mostShared(links, ({ size }, place) => (place === 0 ? size : size / 2))).to.equal(2);
  });

  it('gives away no more than a size over several links', () => {
    const chips = sharer(6);
    expect(most([link(chips, sharer(4)), link(chips, sharer(5))])).to.equal(6);
  });

  it('finds the plan in which all links together carry the most', () => {
    // The chips of 6 fit into the first site only (5); so the chips of 3, which fit into both, have
    // to go to the second one (2), although the first one lies nearer: 5 + 2 = 7.
    const [large, small, first, second] = [sharer(6), sharer(3), sharer(5), sharer(2)];
    const links = [link(small, first), link(small, second), link(large, first)];
    expect(most(links)).to.equal(7);
  });

  it('shares halves around a triangle', () => {
    // Three of 4, each with each: 2 on every link use every size in full.
    const [one, two, three] = [sharer(4), sharer(4), sharer(4)];
    expect(most([link(one, two), link(two, three), link(three, one)])).to.equal(6);
  });

  it('takes no more into a part than the part holds, nor into all parts than the outer one', () => {
    const outer = sharer(3);
    const [one, two] = [sharer(2, outer), sharer(2, outer)];
    expect(most([link(sharer(9), one), link(sharer(9), one)])).to.equal(2);
    expect(most([link(sharer(9), one), link(sharer(9), two)])).to.equal(3);
  });

  it('agrees with trying every amount, whatever the graph', () => {
    // Even sizes and amounts have a best plan in whole numbers.
    const even = fc.integer({ min: 0, max: 3 }).map((half) => half * 2);
    const graph = fc.record({
      sizes: fc.array(even, { minLength: 2, maxLength: 5 }),
      parts: fc.array(fc.tuple(fc.nat(4), even), { maxLength: 3 }),
      links: fc.array(fc.tuple(fc.nat(7), fc.nat(7), even), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(graph, ({ sizes, parts, links }) => {
        const all = sizes.map((size) => sharer(size));
        for (const [place, size] of parts) all.push(sharer(size, all[place % sizes.length]));
        const root = (each: Sharer): Sharer => each.outer ?? each;
        const sharings = links.flatMap(([from, to, amount]) => {
          const [one, other] = [all[from % all.length]!, all[to % all.length]!];
          return root(one) === root(other) ? [] : [link(one, other, amount)];
        });
        expect(most(sharings)).to.equal(tried(sharings));
      }),
      { numRuns: 200 },
    );
  });
});
