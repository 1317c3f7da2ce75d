import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { type Footprint, type Room, pack, spread } from '../../src/model/pack.js';

/** Items as the packer takes them: their footprints, and where the leftmost begins. */
interface Item {
  readonly x0: number;
  readonly footprints: readonly Footprint[];
}

function item(...footprints: readonly Footprint[]): Item {
  return { x0: Math.max(...footprints.map(([first]) => first!.x0)), footprints };
}

function packed(items: readonly Item[], room: Partial<Room> = {}): ReturnType<typeof pack> {
  return pack(items, ({ footprints }) => footprints, { gap: 5, most: 48, ...room });
}

function rowsOf(items: readonly Item[], room: Partial<Room> = {}): (number | null)[] {
  return packed(items, room).placements.map((each) => each?.row ?? null);
}

describe('pack', () => {
  it('puts what does not overlap into one row', () => {
    const items = [item([{ x0: 0, x1: 10 }]), item([{ x0: 20, x1: 30 }])];
    expect(rowsOf(items)).to.deep.equal([0, 0]);
    expect(packed(items).rows).to.equal(1);
  });

  it('opens a row for what overlaps or comes nearer than the gap', () => {
    expect(rowsOf([item([{ x0: 0, x1: 10 }]), item([{ x0: 14, x1: 30 }])])).to.deep.equal([0, 1]);
  });

  it('takes a worse alternative in a row that exists before it opens another', () => {
    const { placements, rows } = packed([
      item([{ x0: 0, x1: 30 }]),
      item([{ x0: 20, x1: 120 }], [{ x0: 40, x1: 70 }]),
    ]);
    expect(rows).to.equal(1);
    expect(placements[1]).to.deep.equal({ row: 0, choice: 1 });
  });

  it('gives an item with a label under it two rows', () => {
    const moved = item([
      { x0: 0, x1: 90 },
      { x0: 0, x1: 50 },
    ]);
    expect(rowsOf([moved, item([{ x0: 60, x1: 70 }]), item([{ x0: 80, x1: 99 }])])).to.deep.equal([
      0, 1, 1,
    ]);
  });

  it('leaves free what the first row holds already', () => {
    expect(
      rowsOf([item([{ x0: 20, x1: 30 }]), item([{ x0: 46, x1: 50 }])], { taken: 40 }),
    ).to.deep.equal([1, 0]);
  });

  it('finds no room where all rows are full', () => {
    const same = Array.from({ length: 5 }, () => item([{ x0: 0, x1: 10 }]));
    expect(rowsOf([...same, item([{ x0: 15, x1: 20 }])], { most: 2 })).to.deep.equal([
      0,
      1,
      null,
      null,
      null,
      0,
    ]);
  });

  it('never lets two items of a row come nearer than the gap, and opens no row without need', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 300 }))
      .map(([x0, width]) => ({ x0, x1: x0 + width }));
    const footprint = fc.array(stretch, { minLength: 1, maxLength: 2 });
    const items = fc.array(fc.array(footprint, { minLength: 1, maxLength: 3 }), { maxLength: 60 });
    fc.assert(
      fc.property(items, fc.integer({ min: 2, max: 80 }), (all, most) => {
        const sorted = all
          .map((footprints) => item(...footprints))
          .toSorted((one, other) => one.x0 - other.x0);
        const { placements, rows } = packed(sorted, { gap: 4, most });
        expect(rows).to.be.at.most(most);
        const placed = placements.flatMap((each, index) =>
          each
            ? sorted[index]!.footprints[each.choice]!.map((taken, below) => {
                return { row: each.row + below, ...taken };
              })
            : [],
        );
        for (const [index, one] of placed.entries())
          for (const other of placed.slice(index + 1))
            if (one.row === other.row)
              expect(one.x1 + 4 <= other.x0 || other.x1 + 4 <= one.x0).to.equal(true);
        const used = new Set(placed.map(({ row }) => row));
        expect(used.size).to.equal(rows);
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
