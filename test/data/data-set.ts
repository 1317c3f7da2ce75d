import { expect } from '@open-wc/testing';
import type { Dataset, Deal, HistoricEvent, Text } from '../../src/data/deal.js';

/** Kinds for which the interface has a word of its own. */
const KINDS = ['organisation', 'model', 'platform', 'product', 'revenue'];

/** Width in Latin letters, where 14 Chinese characters take as much room as 34 of them. */
function width(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 34 / 14 : 1), 0);
}

/** A text in the two languages that every data set of the demo has. */
export function inBoth(text: Text | null): { en: string; zh: string } {
  const { en, zh } = text as Record<string, string>;
  expect(en, JSON.stringify(text)).to.be.a('string').and.not.equal('');
  expect(zh, JSON.stringify(text)).to.be.a('string').and.not.equal('');
  return { en: en!, zh: zh! };
}

export function recordsOf({ deals, events }: Dataset): readonly (Deal | HistoricEvent)[] {
  return [...deals, ...events];
}

/** What holds for every data set of the demo. */
export function itIsWellMade(read: () => Dataset): void {
  it('is read without a problem and without a warning', () => {
    const dataset = read();
    const records = recordsOf(dataset);
    expect(dataset.problems).to.deep.equal([]);
    expect(dataset.warnings).to.deep.equal([]);
    expect(dataset.rejected).to.equal(0);
    expect(dataset.accepted).to.equal(records.length);
    expect(records.length).to.be.above(0);
  });

  it('has every text in English and Chinese', () => {
    const dataset = read();
    inBoth(dataset.title);
    inBoth(dataset.description);
    for (const { title, note } of recordsOf(dataset)) {
      inBoth(title);
      if (note) inBoth(note);
    }
    for (const { name } of dataset.parties.values()) inBoth(name);
    for (const { title } of dataset.sources.values()) inBoth(title);
  });

  it('has titles that fit beside a dot', () => {
    for (const { title } of recordsOf(read())) {
      const { en, zh } = inBoth(title);
      expect(width(en), en).to.be.at.most(34);
      expect(width(zh), zh).to.be.at.most(34);
    }
  });

  it('has ids in kebab case, each once', () => {
    const ids = recordsOf(read()).map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const id of ids) expect(id).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('has a listed source for every record, and lists no party or source in vain', () => {
    const dataset = read();
    const records = recordsOf(dataset);
    for (const { id, sources } of records) expect(sources, id).to.not.be.empty;
    const sources = new Set(records.flatMap((record) => record.sources));
    const parties = new Set(records.flatMap((record) => record.parties));
    expect([...sources].sort()).to.deep.equal([...dataset.sources.keys()].sort());
    expect([...parties].sort()).to.deep.equal([...dataset.parties.keys()].sort());
  });

  it('uses only kinds of events that the interface can name', () => {
    for (const { kind } of read().events) expect(KINDS).to.include(kind);
  });
}
