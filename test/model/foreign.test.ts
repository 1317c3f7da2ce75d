import { expect } from '@open-wc/testing';

import { readDeals } from '../../src/data/parse.js';
import { localeFor } from '../../src/locale/locale.js';
import { localeAmong } from '../../src/model/foreign.js';

const FILE = readDeals({
  title: { en: 'Two campuses', de: 'Zwei Standorte' },
  description: { en: 'An invented example.' },
  parties: { northlab: { name: { en: 'Northlab' } } },
  sources: { march: { title: { en: 'A paper' }, publisher: { en: 'A publisher' } } },
  deals: [
    { id: 'lake', title: { en: 'Lake campus' }, announced: '2025', note: { en: 'A note' } },
    { id: 'hill', title: 'Hill campus', announced: '2025' },
  ],
  events: [{ id: 'model', title: { zh: '模型' }, at: '2026' }],
  references: [{ gw: 1, label: { en: 'A reactor' } }],
});

describe('the language of a page for a file', () => {
  it('knows every text of the file that is in another one', () => {
    expect(Object.fromEntries(localeAmong(FILE, localeFor('de')).languages)).to.deep.equal({
      'An invented example.': 'en',
      Northlab: 'en',
      'A paper': 'en',
      'A publisher': 'en',
      'Lake campus': 'en',
      'A note': 'en',
      模型: 'zh',
      'A reactor': 'en',
    });
  });

  it('is looked for once for a file and a language', () => {
    const german = localeAmong(FILE, localeFor('de'));
    expect(localeAmong(FILE, localeFor('de'))).to.equal(german);
    expect(localeAmong(FILE, localeFor('en')).languages.size).to.equal(1);
  });
});
