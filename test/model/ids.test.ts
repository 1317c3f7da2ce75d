import { expect } from '@open-wc/testing';

import { idsText } from '../../src/model/ids.js';

describe('idsText', () => {
  it('writes ids with spaces between them, and none inside', () => {
    expect(idsText(['a', 'a b', 'c'])).to.equal('a a\u00a0b c');
    expect(idsText([])).to.equal('');
  });

  it('leaves alone what it has written', () => {
    expect(idsText(idsText(['a b', 'c']).split(' '))).to.equal(idsText(['a b', 'c']));
  });
});
