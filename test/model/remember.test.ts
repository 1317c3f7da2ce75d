import { expect } from '@open-wc/testing';

import { remember } from '../../src/model/remember.js';

describe('remember', () => {
  it('works out once for each object what is asked of it, also where that is nothing', () => {
    const asked: object[] = [];
    const one = {};
    const other = {};
    const find = remember((key: object) => {
      asked.push(key);
      return key === one ? 1 : undefined;
    });
    expect([find(one), find(other), find(one), find(other)]).to.deep.equal([
      1,
      undefined,
      1,
      undefined,
    ]);
    expect(asked).to.deep.equal([one, other]);
  });
});
