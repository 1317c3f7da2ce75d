import { expect } from '@open-wc/testing';

import { remember, rememberCauses } from '../../src/model/remember.js';

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

describe('rememberCauses', () => {
  it('works out once for each object and cause, and keeps the last three of an object', () => {
    const found: number[] = [];
    const find = rememberCauses<object, { cause: number }>();
    const one = {};
    const ask = (key: object, cause: number): number =>
      find(key, [cause, null], () => {
        found.push(cause);
        return { cause };
      }).cause;
    expect([1, 2, 3, 1, 4, 1, 2].map((cause) => ask(one, cause))).to.deep.equal([
      1, 2, 3, 1, 4, 1, 2,
    ]);
    expect(found).to.deep.equal([1, 2, 3, 4, 2]);
    expect(ask({}, 1)).to.equal(1);
    expect(found).to.deep.equal([1, 2, 3, 4, 2, 1]);
  });
});
