import { expect } from '@open-wc/testing';

import { lineTo, pathOf, pathThrough, written } from '../../src/model/plot.js';

describe('path data', () => {
  it('has lengths to the hundredth of a px', () => {
    expect([1, 1.004, 1.006, -0.126].map(written)).to.deep.equal(['1', '1', '1.01', '-0.13']);
  });

  it('has a point once where a line stays on it', () => {
    const line: string[] = [];
    for (const point of ['0,1', '0,1', '2,1', '0,1']) lineTo(line, point);
    expect(pathThrough(line)).to.equal('M0,1L2,1L0,1');
    expect(
      pathOf([
        [0, 1],
        [0.001, 1],
        [5, 1.25],
      ]),
    ).to.equal('M0,1L5,1.25');
  });
});
