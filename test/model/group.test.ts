import { expect } from '@open-wc/testing';

import { groupBy } from '../../src/model/group.js';

describe('groupBy', () => {
  it('keeps the order in which groups come up, and of the items in each', () => {
    const groups = groupBy(['pear', 'apple', 'plum', 'avocado'], (word) => word[0]);
    expect([...groups]).to.deep.equal([
      ['p', ['pear', 'plum']],
      ['a', ['apple', 'avocado']],
    ]);
  });
});
