import { expect } from '@open-wc/testing';

import { SeriesTones } from '../../src/model/series-tones.js';
import { deal } from './deals.js';

/** The tones of deals of a layer with these parties, one after the other. */
function tonesOf(...parties: readonly (readonly string[])[]): readonly string[] {
  const tones = new SeriesTones();
  return parties.map((each, index) =>
    tones.give(`d${index}`, [deal(`d${index}`, { parties: each, layer: 'chips' })]),
  );
}

const numbered = (...numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `series-${number}`);

describe('the colours of series', () => {
  it('are those of the palette in turn, after the eighth their second tones, then all again', () => {
    expect(tonesOf(...Array.from({ length: 17 }, () => []))).to.deep.equal(
      numbered(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 1),
    );
  });

  it('go on where another layer has stopped, and need no second tone there', () => {
    const tones = new SeriesTones();
    const give = (layer: 'chips' | 'site', count: number): readonly string[] =>
      Array.from({ length: count }, (_, index) =>
        tones.give(`${layer}${index}`, [deal('d', { layer })]),
      );
    give('chips', 6);
    expect(give('site', 8)).to.deep.equal(numbered(7, 8, 1, 2, 3, 4, 5, 6));
  });

  it('differ between the deals of a party, however many of others come between', () => {
    const others = Array.from({ length: 7 }, () => ['b']);
    const [first, ...rest] = tonesOf(['a'], ...others, ['a', 'c']);
    expect(first).to.equal('series-1');
    expect(rest.at(-1)).to.equal('series-9');
    expect(new Set(rest.slice(0, 7)).size).to.equal(7);
  });

  it('stay with a series, and are its own where it has one', () => {
    const tones = new SeriesTones();
    expect(tones.give('a', [], '#123456')).to.equal('#123456');
    expect(tones.give('b', [])).to.equal('series-2');
    expect(tones.give('b', [], '#654321')).to.equal('series-2');
    expect([...tones.byKey]).to.deep.equal([
      ['a', '#123456'],
      ['b', 'series-2'],
    ]);
  });
});
