import { expect } from '@open-wc/testing';
import { emulate } from './commands.js';

describe('the tests', () => {
  it('run in a time zone that is a day ahead of UTC', () => {
    expect(new Date('2026-01-01T12:00Z').getDate()).to.equal(2);
  });

  it('can emulate dark, forced colours, contrast and print', async () => {
    const queries = [
      '(prefers-color-scheme: dark)',
      '(forced-colors: active)',
      '(prefers-contrast: more)',
      '(prefers-reduced-motion: reduce)',
      'print',
    ];
    await emulate(
      {
        'prefers-color-scheme': 'dark',
        'forced-colors': 'active',
        'prefers-contrast': 'more',
        'prefers-reduced-motion': 'reduce',
      },
      'print',
    );
    expect(queries.filter((query) => !matchMedia(query).matches)).to.deep.equal([]);
    await emulate();
    expect(queries.filter((query) => matchMedia(query).matches)).to.deep.equal([]);
  });
});
