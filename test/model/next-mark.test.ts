import { expect } from '@open-wc/testing';

import { nextMark } from '../../src/model/next-mark.js';

function mark(name: string, lane: number, x0: number, y = lane * 100): Marked {
  return { name, lane, y, band: { x0, full0: x0, full1: x0 + 10, x1: x0 + 10 } };
}

interface Marked {
  readonly name: string;
  readonly lane: number;
  readonly y: number;
  readonly band: { x0: number; full0: number; full1: number; x1: number };
}

/** Two lanes, in which time goes a, c, e and b, d. */
const MARKS = [
  mark('a', 0, 10),
  mark('c', 0, 30),
  mark('e', 0, 50),
  mark('b', 1, 20),
  mark('d', 1, 44),
];

function walk(from: string | null, ...keys: string[]): string[] {
  let current = MARKS.find(({ name }) => name === from);
  return keys.map((key) => {
    const next = nextMark(MARKS, current, key);
    if (next) current = next;
    return next?.name ?? '–';
  });
}

describe('nextMark', () => {
  it('goes through all lanes in order of time, and stops at the ends', () => {
    const right = Array.from({ length: 6 }, () => 'ArrowRight');
    expect(walk(null, ...right)).to.deep.equal(['a', 'b', 'c', 'd', 'e', 'e']);
    expect(walk('b', 'ArrowLeft', 'ArrowLeft')).to.deep.equal(['a', 'a']);
  });

  it('goes to the mark of the next lane that is nearest in time', () => {
    expect(walk('e', 'ArrowDown', 'ArrowUp')).to.deep.equal(['d', 'e']);
    expect(walk('a', 'ArrowUp')).to.deep.equal(['a']);
    expect(walk('d', 'ArrowDown')).to.deep.equal(['d']);
  });

  it('passes over a lane without marks', () => {
    const far = [mark('top', 0, 0), mark('foot', 3, 0), mark('other', 3, 90)];
    expect(nextMark(far, far[0], 'ArrowDown')!.name).to.equal('foot');
  });

  it('goes to the first and the last mark', () => {
    expect(walk('c', 'End', 'Home')).to.deep.equal(['e', 'a']);
  });

  it('goes to the first mark from none, and nowhere with other keys or without marks', () => {
    expect(walk(null, 'ArrowDown')).to.deep.equal(['a']);
    expect(walk('a', 'x', 'Enter', 'PageDown')).to.deep.equal(['–', '–', '–']);
    expect(nextMark([], undefined, 'End')).to.equal(null);
  });
});
