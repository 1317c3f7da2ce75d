import { expect } from '@open-wc/testing';

import { figureMarkdown } from '../../src/export/markdown.js';
import { localeFor } from '../../src/locale/locale.js';
import type { FigureWords } from '../../src/model/figure.js';

const words: FigureWords = {
  heading: 'Heading',
  description: 'Described',
  summary: 'Summed up.',
  notes: ['One note.', 'Another.'],
  table: {
    headings: ['Title', 'Date'],
    rows: [
      ['A', '2025'],
      ['B', ''],
    ],
  },
  sources: [
    { text: 'A page', url: 'https://example.org/a b?c=(d)' },
    { text: 'A book', url: null },
  ],
};

describe('figureMarkdown', () => {
  it('writes heading, description, summary, table, notes and sources', () => {
    expect(figureMarkdown(words, localeFor('en'))).to.equal(
      [
        '## Heading',
        '',
        'Described',
        '',
        'Summed up.',
        '',
        '| Title | Date |',
        '| --- | --- |',
        '| A | 2025 |',
        '| B |  |',
        '',
        'One note.',
        '',
        'Another.',
        '',
        '**Sources**',
        '',
        '- [A page](<https://example.org/a%20b?c=(d)>)',
        '- A book',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what is empty', () => {
    const bare = { heading: '', description: '', summary: 'S', notes: [], sources: [] };
    expect(
      figureMarkdown({ ...bare, table: { headings: ['A'], rows: [] } }, localeFor('zh')),
    ).to.equal('S\n');
  });

  it('takes nothing of a text for markup', () => {
    const text = 'a|b\n# c <img> *d* `e` [f](g) \\ _h_';
    const lines = figureMarkdown(
      { ...words, table: { headings: [text], rows: [[text]] } },
      localeFor('en'),
    ).split('\n');
    const cell = 'a\\|b \\# c \\<img\\> \\*d\\* \\`e\\` \\[f\\](g) \\\\ \\_h\\_';
    expect(lines.filter((line) => line === `| ${cell} |`)).to.have.length(2);
  });
});
