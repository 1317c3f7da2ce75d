import { expect } from '@open-wc/testing';

import { readDeals, readRows } from '../../src/data/parse.js';
import { type SnippetParts, datasetJson, embedSnippet } from '../../src/export/snippet.js';
import { articles } from '../model/figures.js';

const FILE = {
  title: 'It\'s "quoted" & <b>bold</b>',
  asOf: '2026-11-21',
  parties: { a: { name: { en: 'A', zh: '甲' }, color: '#76b900' }, b: { name: 'B' } },
  sources: {
    s: { title: 'S', publisher: 'P', url: 'https://example.com/?a=1&b=2', date: '2025~' },
  },
  deals: [
    {
      id: 'd',
      title: '&quot; is no &#39;',
      announced: '2025-07',
      gw: { low: 1, high: 2 },
      parties: ['a'],
    },
    { id: 'e', title: 'No date', announced: null, gw: 'up to 3 GW', sources: ['s'] },
  ],
  events: [{ id: 'v', title: 'V', at: '2026-Q3', kind: 'model' }],
  references: [{ gw: 11, label: 'New York', source: 's' }],
};

function partsOf(rest: Partial<SnippetParts> = {}): SnippetParts {
  return {
    script: 'https://example.com/embed.js?v=1&w=2',
    integrity: '',
    element: 'gw-ramp',
    attributes: [],
    height: 512.4,
    src: 'https://example.com/deals.json',
    dataset: readDeals(FILE),
    ...rest,
  };
}

/** What a page makes of the code. */
function parsed(rest: Partial<SnippetParts> = {}): Document {
  return new DOMParser().parseFromString(embedSnippet(partsOf(rest)).code, 'text/html');
}

describe('embedSnippet', () => {
  it('writes a line for the script, the room that the figure takes, and the element', () => {
    const attributes = [
      ['layers', 'chips site'],
      ['with-controls', ''],
    ] as const;
    expect(
      embedSnippet(partsOf({ attributes, script: 'https://example.com/embed.js' })),
    ).to.deep.equal({
      code: [
        '<script type="module" src="https://example.com/embed.js" crossorigin></script>',
        '<style>gw-ramp{display:block;min-height:512px}</style>',
        '<gw-ramp layers="chips site" with-controls src="https://example.com/deals.json"></gw-ramp>',
      ].join('\n'),
      needsFile: false,
    });
  });

  it('keeps the hash of the script', () => {
    const script = parsed({ integrity: 'sha384-abc+/=' }).querySelector('script')!;
    expect(script.integrity).to.equal('sha384-abc+/=');
    expect(script.src).to.equal('https://example.com/embed.js?v=1&w=2');
    expect(script.hasAttribute('crossorigin')).to.equal(true);
  });

  it('writes data that the page holds into the element, whatever characters it has', () => {
    const dataset = readDeals(FILE);
    const page = parsed({ src: null, dataset });
    const element = page.querySelector('gw-ramp')!;
    expect(element.hasAttribute('src')).to.equal(false);
    expect(readDeals(element.getAttribute('data'))).to.deep.equal(dataset);
    expect(page.body.children).to.have.length(1);
  });

  it('says that a file is needed where there is too much data for an attribute', () => {
    const deals = Array.from({ length: 400 }, (_, index) => {
      return { id: `d${index}`, title: 'A deal with a long title', announced: '2025', gw: 1 };
    });
    const dataset = readDeals({ deals });
    const { code, needsFile } = embedSnippet(partsOf({ src: null, dataset }));
    expect(needsFile).to.equal(true);
    expect(code).to.contain('<gw-ramp src="deals.json"></gw-ramp>');
    expect(embedSnippet(partsOf({ dataset })).needsFile, 'which has an address').to.equal(false);
  });

  it('never lets a value out of its attribute', () => {
    const evil = `"'><script>alert(1)</script>`;
    const page = parsed({ attributes: [['heading', evil]], script: `https://e.com/${evil}` });
    expect(page.querySelectorAll('script')).to.have.length(1);
    expect(page.querySelector('gw-ramp')!.getAttribute('heading')).to.equal(evil);
  });
});

describe('datasetJson', () => {
  it('is read as the same dataset', async () => {
    for (const dataset of [readDeals(FILE), await articles(), readDeals([FILE.deals[0]])]) {
      expect(readDeals(datasetJson(dataset))).to.deep.equal(dataset);
    }
  });

  it('holds what a table holds', () => {
    const dataset = readRows([
      ['Title', 'Layer', 'Announced', 'GW', 'Milestones'],
      ['Lake', 'site', '2025-03-04', '1.2', '2026-H2: 0.4; 2028: 1.2'],
    ]);
    expect(readDeals(datasetJson(dataset))).to.deep.equal(dataset);
  });
});
