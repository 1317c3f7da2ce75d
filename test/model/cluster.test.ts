import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { clustersOf } from '../../src/model/cluster.js';

const at = (x0: number): { x0: number } => ({ x0 });
/** Ten px for each digit. */
const widthOf = (count: number): number => 10 * String(count).length;

describe('clustersOf', () => {
  it('counts by columns, each wide enough for the count of all', () => {
    // Six items: a count is 10 px and its column at least 14, so that 100 px hold seven columns.
    const items = [1, 2, 3, 50, 51, 99].map(at);
    const clusters = clustersOf(items, { x0: 0, x1: 100 }, widthOf);
    expect(clusters.map((cluster) => cluster.items.length)).to.deep.equal([3, 2, 1]);
  });

  it('stands as near to the middle of its items as its column allows', () => {
    const begin = (...positions: number[]): number =>
      clustersOf(positions.map(at), { x0: 0, x1: 100 }, widthOf)[0]!.x0;
    // The second of seven columns runs from 14.29 to 28.57, and 2 px on either side stay free.
    expect(begin(20, 22)).to.be.closeTo(16.29, 0.01);
    expect(begin(24, 28)).to.be.closeTo(16.57, 0.01);
    expect(begin(21.4)).to.be.closeTo(16.4, 0.01);
  });

  it('holds every item once, and no two counts touch', () => {
    const positions = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 200 });
    fc.assert(
      fc.property(positions, fc.integer({ min: 15, max: 300 }), (found, width) => {
        const items = found.toSorted((one, other) => one - other).map(at);
        const clusters = clustersOf(items, { x0: 0, x1: width }, widthOf);
        expect(clusters.flatMap((cluster) => cluster.items)).to.have.members(items);
        for (const [index, { x1 }] of clusters.entries()) {
          const next = clusters[index + 1];
          if (next) expect(x1).to.be.at.most(next.x0);
        }
      }),
    );
  });
});
