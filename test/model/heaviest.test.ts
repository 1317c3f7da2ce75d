import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { type Candidate, heaviest } from '../../src/model/heaviest.js';

type Shared = readonly [number, number, number];

interface Linked extends Candidate {
  readonly rivals: Map<Candidate, number>;
}

function candidates(weights: readonly number[], links: readonly Shared[]): Candidate[] {
  const all = weights.map((low): Linked => ({ low, rivals: new Map() }));
  for (const [from, to, amount] of links) {
    const [one, other] = [all[from]!, all[to]!];
    if (one === other) continue;
    const most = Math.min(amount, one.low, other.low);
    if (most === 0) continue;
    one.rivals.set(other, most);
    other.rivals.set(one, most);
  }
  return all;
}

/** The same by trying every set. */
function tried(all: readonly Candidate[]): number {
  let best = 0;
  for (let set = 0; set < 2 ** all.length; set += 1) {
    const chosen = all.filter((_, place) => set & (2 ** place));
    let value = 0;
    chosen.forEach((each, place) => {
      value += each.low;
      for (const other of chosen.slice(0, place)) value -= each.rivals.get(other) ?? 0;
    });
    best = Math.max(best, value);
  }
  return best;
}

/** Weights, and links between places taken round the list. */
const graph = fc.record({
  weights: fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }),
  links: fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.nat(20)), { maxLength: 16 }),
});

/** A ring of so many, each sharing with the next. */
function ring(length: number, weight: number, shared: number): Candidate[] {
  const places = Array.from({ length }, (_, place) => place);
  return candidates(
    places.map(() => weight),
    places.map((place): Shared => [place, (place + 1) % length, shared]),
  );
}

describe('heaviest', () => {
  it('is the sum of those that share nothing', () => {
    expect(heaviest([])).to.deep.equal({ value: 0, exact: true });
    expect(heaviest(candidates([1, 2, 3], []))).to.deep.equal({ value: 6, exact: true });
  });

  it('leaves out one that only repeats others, and keeps one that adds something', () => {
    // Site of 4.5 beside chips of 10 and 6, all of it shareable with either: 16 without it.
    expect(
      heaviest(
        candidates(
          [10, 6, 4.5],
          [
            [0, 2, 9],
            [1, 2, 9],
          ],
        ),
      ).value,
    ).to.equal(16);
    // If no more than 1 is shared with either, all three: 20.5 - 2 = 18.5.
    expect(
      heaviest(
        candidates(
          [10, 6, 4.5],
          [
            [0, 2, 1],
            [1, 2, 1],
          ],
        ),
      ).value,
    ).to.equal(18.5);
  });

  it('agrees with trying every set where links fall into two sides', () => {
    fc.assert(
      fc.property(graph, ({ weights, links }) => {
        const half = Math.ceil(weights.length / 2);
        const across = links.map(([from, to, most]): Shared => {
          const other = half + (to % Math.max(1, weights.length - half));
          return [from % half, Math.min(other, weights.length - 1), most];
        });
        const all = candidates(weights, across);
        expect(heaviest(all)).to.deep.equal({ value: tried(all), exact: true });
      }),
    );
  });

  it('agrees with trying every set in any small graph', () => {
    fc.assert(
      fc.property(graph, ({ weights, links }) => {
        const places = weights.length;
        const any = links.map(([from, to, most]): Shared => [from % places, to % places, most]);
        const all = candidates(weights, any);
        expect(heaviest(all)).to.deep.equal({ value: tried(all), exact: true });
      }),
    );
  });

  it('is exact for an odd ring of 23 and says that it may not be for one of 25', () => {
    // Of a ring of 23 in which neighbours share all they have, at most 11 are apart.
    expect(heaviest(ring(23, 2, 2))).to.deep.equal({ value: 22, exact: true });
    // Of 25 at most 12; no proof that there is no better set, as half of all would be 25.
    expect(heaviest(ring(25, 2, 2))).to.deep.equal({ value: 24, exact: false });
  });

  it('is exact beyond 24 where the upper bound proves it', () => {
    // Neighbours of a ring of 25 share 1 of 10: all of them, 250 - 25, which is the bound too.
    expect(heaviest(ring(25, 10, 1))).to.deep.equal({ value: 225, exact: true });
  });
});
