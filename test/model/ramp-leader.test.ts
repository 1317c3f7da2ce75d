import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';

import { type Ends, type Leader, leadersOf } from '../../src/model/ramp-leader.js';
import { spread } from '../../src/model/pack.js';

const LABELS = 300;
const GAP = 30;

/** Leaders from bands at these heights to labels that are spread below a top. */
function leadersTo(anchors: readonly number[], height: number, top: number): readonly Leader[] {
  const places = spread(
    anchors.map((y) => ({ y, height })),
    top,
    Infinity,
  );
  const ends = anchors.map((at, index): Ends => ({
    anchor: [LABELS - GAP, at],
    y: places[index]!,
  }));
  const leaders = leadersOf(ends, LABELS, GAP);
  return ends.map((each) => leaders.get(each)!);
}

/** Points of a line, half a px apart. */
function pointsOf(leader: Leader): [number, number][] {
  return leader.slice(1).flatMap(([x, y], index) => {
    const [from, begin] = leader[index]!;
    const count = Math.max(1, Math.ceil(Math.hypot(x - from, y - begin) * 2));
    return Array.from({ length: count + 1 }, (_, step): [number, number] => [
      from + ((x - from) * step) / count,
      begin + ((y - begin) * step) / count,
    ]);
  });
}

function distance(one: Leader, other: Leader): number {
  const all = pointsOf(other);
  const squares = pointsOf(one).map(([x, y]) =>
    Math.min(...all.map(([at, height]) => (x - at) ** 2 + (y - height) ** 2)),
  );
  return Math.sqrt(Math.min(...squares));
}

describe('leaders', () => {
  it('bend once to a label that is near', () => {
    expect(leadersTo([100], 40, 0)).to.deep.equal([
      [
        [270, 100],
        [290, 100],
        [297, 100],
      ],
    ]);
  });

  it('stay 2 px apart where seven labels stand far below small parts', () => {
    const leaders = leadersTo([0, 5, 10, 16, 22, 40, 60], 50, 0);
    for (const [index, each] of leaders.entries()) {
      for (const other of leaders.slice(index + 1)) {
        expect(distance(each, other), `${index}`).to.be.at.least(2);
      }
    }
  });

  it('never cross, wherever labels move', () => {
    const heights = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        heights,
        fc.integer({ min: 5, max: 60 }),
        fc.integer({ min: -200, max: 60 }),
        (some, height, top) => {
          const leaders = leadersTo(
            some.map((each) => each * 4).sort((one, other) => one - other),
            height,
            top,
          );
          for (const [index, each] of leaders.slice(1).entries()) {
            expect(distance(leaders[index]!, each)).to.be.above(0.3);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
