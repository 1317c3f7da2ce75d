import { expect } from '@open-wc/testing';

import { rememberFigure } from '../../src/element/remember-figure.js';
import type { DrawingRequest } from '../../src/view/drawn-figure.js';
import { datasetOf, stage } from '../model/figures.js';

describe('rememberFigure', () => {
  const dataset = datasetOf([]);
  const off: readonly string[] = [];
  const request = (rest: Partial<DrawingRequest> = {}): DrawingRequest => {
    const attributes = { from: '2025', to: null };
    return { dataset, stage: stage(800), attributes, now: 20_000, prefix: 'p', ...rest };
  };

  it('makes a figure anew only where something is different that it is made from', () => {
    let made = 0;
    const figure = rememberFigure<number, [readonly string[]]>(() => ++made);
    expect([figure(request(), off), figure(request(), off)]).to.deep.equal([1, 1]);
    const others: [DrawingRequest, readonly string[]][] = [
      [request({ dataset: datasetOf([]) }), off],
      [request({ stage: stage(801) }), off],
      [request({ stage: stage(800, 'zh') }), off],
      [request({ attributes: { from: '2025', to: '2026' } }), off],
      [request({ now: 20_001 }), off],
      [request({ range: { from: 1, to: 9 } }), off],
      [request({ range: { from: 1, to: 8 } }), off],
      [request(), ['a']],
    ];
    for (const [index, [asked, hidden]] of others.entries()) {
      expect(figure(asked, hidden)).to.equal(index + 2);
    }
  });
});
