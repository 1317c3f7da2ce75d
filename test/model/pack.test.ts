import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { pack, spread } from '../../src/model/pack.js';

describe('pack', () => {
  it('puts what does not overlap into one row', () => {
    const { placements, rows } = pack([[{ x0: 0, x1: 10 }], [{ x0: 20, x1: 30 }]], 5);
    expect(rows).to.equal(1);
    expect(placements.map((each) => each.row)).to.deep.equal([0, 0]);
  });

  it('opens a row for what overlaps or comes nearer than the gap', () => {
    const { placements } = pack([[{ x0: 0, x1: 10 }], [{ x0: 14, x1: 30 }]], 5);
    expect(placements.map((each) => each.row)).to.deep.equal([0, 1]);
  });

  it('takes a worse alternative in a row that exists before it opens another', () => {
    const { placements, rows } = pack(
      [
        [{ x0: 50, x1: 100 }],
        [
          { x0: 60, x1: 120 },
          { x0: 0, x1: 40 },
        ],
      ],
      5,
    );
    expect(rows).to.equal(1);
    expect(placements[1]).to.deep.equal({ row: 0, choice: 1 });
  });

  it('never lets two items of a row come nearer than the gap', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 300 }))
      .map(([x0, width]) => ({ x0, x1: x0 + width }));
    const items = fc.array(fc.array(stretch, { minLength: 1, maxLength: 3 }), { maxLength: 60 });
    fc.assert(
      fc.property(items, (all) => {
        const { placements } = pack(all, 4);
        const placed = placements.map(({ row, choice }, index) => ({
          row,
          ...all[index]![choice]!,
        }));
        for (const [index, one] of placed.entries())
          for (const other of placed.slice(index + 1))
            if (one.row === other.row)
              expect(one.x1 + 4 <= other.x0 || other.x1 + 4 <= one.x0).to.equal(true);
      }),
    );
  });
});

describe('spread', () => {
  it('leaves labels where they want to be when they have room', () => {
    const labels = [
      { y: 10, height: 10 },
      { y: 40, height: 10 },
    ];
    expect(spread(labels, 0, 100)).to.deep.equal([10, 40]);
  });

  it('moves two labels of one place apart by the same distance', () => {
    const labels = [
      { y: 50, height: 20 },
      { y: 50, height: 20 },
    ];
    expect(spread(labels, 0, 100)).to.deep.equal([40, 60]);
  });

  it('keeps labels inside the column', () => {
    const labels = [
      { y: 95, height: 20 },
      { y: 98, height: 20 },
    ];
    expect(spread(labels, 0, 100)).to.deep.equal([70, 90]);
  });

  it('never lets labels overlap, and keeps their order', () => {
    const label = fc.record({
      y: fc.integer({ min: -20, max: 320 }),
      height: fc.integer({ min: 8, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
        const middles = spread(labels, 0, 300);
        for (let index = 1; index < labels.length; index++) {
          const room = (labels[index - 1]!.height + labels[index]!.height) / 2;
          expect(middles[index]! - middles[index - 1]!).to.be.at.least(room - 1e-9);
        }
      }),
    );
  });
});
