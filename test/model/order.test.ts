import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';

import { orderOf } from '../../src/model/order.js';

describe('orderOf', () => {
  it('orders days as a sort by a rule does, equal ones as they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 })), (days) => {
        const indices = days.map((_, index) => index);
        const expected = indices.toSorted((one, other) => days[one]! - days[other]!);
        expect([...(orderOf(Float64Array.from(days)) ?? indices)]).to.deep.equal(expected);
      }),
    );
  });

  it('has nothing to do where days are in order', () => {
    expect(orderOf(Float64Array.of(-3, 1, 1, 9))).to.equal(null);
  });
});
