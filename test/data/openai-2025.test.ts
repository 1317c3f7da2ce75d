import { expect } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import type { Dataset, Deal, HistoricEvent } from '../../src/data/deal.js';
import { readDeals } from '../../src/data/parse.js';
import { total } from '../../src/model/total.js';
import { inBoth, itIsWellMade, recordsOf } from './data-set.js';

describe('the data set openai-2025', () => {
  let dataset: Dataset;
  let records: readonly (Deal | HistoricEvent)[];

  function deal(id: string): Deal {
    return dataset.deals.find((one) => one.id === id)!;
  }

  before(async () => {
    dataset = readDeals(await readFile({ path: '../../demo/data/openai-2025.json' }));
    records = recordsOf(dataset);
  });

  itIsWellMade(() => dataset);

  it('says in the source that a model generated the second article', () => {
    const { en, zh } = inBoth(dataset.sources.get('donews')!.title);
    expect(en).to.contain('model generated');
    expect(zh).to.contain('模型');
  });

  it('holds the four sizes and the six sums of money that the articles state', () => {
    const sizes = dataset.deals.flatMap(({ id, gw }) => (gw ? [[id, gw.floor, gw.ceiling]] : []));
    expect(sizes).to.deep.equal([
      ['openai-oracle', 4.5, 4.5],
      ['openai-nvidia', 10, 10],
      ['openai-amd', 6, 6],
      ['openai-broadcom', 10, 10],
    ]);
    const money = dataset.deals.flatMap(({ id, usd }) =>
      usd ? [[id, usd.floor, usd.ceiling]] : [],
    );
    expect(money).to.deep.equal([
      ['stargate', 500e9, 500e9],
      ['server-rental', 350e9, 350e9],
      ['backup-servers', 100e9, 100e9],
      ['openai-azure', 250e9, 250e9],
      ['openai-funds', 1.5e12, 1.5e12],
      ['openai-valuation', 500e9, 500e9],
    ]);
  });

  it('dates 11 of the 26 GW of chips: 10 by the end of 2028, 1 from 2026 on', () => {
    // 2026-01-01 is day 20454 after 1970-01-01 (56 years of 365 days and 14 leap days);
    // 2028-12-31 is 3 years of 365 days and 1 leap day later, less one day: 21549.
    const milestones = dataset.deals.flatMap(({ id, milestones }) =>
      milestones.map(({ at, gw }) => [id, at.first, at.last, gw.floor]),
    );
    expect(milestones).to.deep.equal([
      ['openai-amd', 20454, null, 1],
      ['openai-broadcom', null, 21549, 10],
    ]);
    expect(deal('openai-nvidia').start?.written).to.equal('2026');
  });

  it('leaves open what the articles leave open', () => {
    for (const id of ['openai-oracle', 'openai-nvidia', 'openai-amd', 'openai-azure', 'stargate']) {
      expect(deal(id).end, id).to.equal(null);
    }
    expect(deal('stargate').gw).to.equal(null);
    expect(deal('stargate-uae').gw).to.equal(null);
    // The public record knows a letter of intent; the article does not.
    expect(deal('openai-nvidia').status.map(({ is }) => is)).to.deep.equal(['announced']);
  });

  it('says in a note where an article contradicts itself or the public record', () => {
    const notes = new Map(records.map(({ id, note }) => [id, note]));
    const corrections: readonly (readonly [string, string])[] = [
      ['simo-appointed', '7 May 2025'],
      ['simo-starts', '21 July 2025'],
      ['simo-board', 'March 2024'],
      ['yearly-server-bill', 'neither is 85'],
      ['openai-broadcom', 'end of 2029'],
      ['openai-funds', '$1.4 trillion'],
      ['openai-nvidia', 'letter of intent'],
      ['recurring-revenue', 'business products'],
      ['image-feature', 'not video'],
      ['dall-e-and-sora-limits', '9 December 2024'],
    ];
    for (const [id, words] of corrections) {
      expect(inBoth(notes.get(id) ?? null).en, id).to.contain(words);
    }
  });

  it('totals 26 to 30.5 GW: 26 if every Oracle site houses these chips, 30.5 if none does', () => {
    const { gw, byLayer, undated } = total(dataset.deals);
    expect([gw.low, gw.high]).to.deep.equal([26, 30.5]);
    expect([byLayer.chips?.low, byLayer.chips?.high]).to.deep.equal([26, 26]);
    expect([byLayer.site?.low, byLayer.site?.high]).to.deep.equal([4.5, 4.5]);
    // Of the 26 GW of chips NVIDIA's 10 and 5 of AMD's 6 have no date of their own.
    expect([undated.chips?.low, undated.chips?.high]).to.deep.equal([15, 15]);
  });
});
