import { expect } from '@open-wc/testing';

import type { Dataset } from '../../src/data/deal.js';
import { localeFor } from '../../src/locale/locale.js';
import {
  type ItemDetails,
  itemDetails,
  itemSentence,
  membersDetails,
  membersSentence,
} from '../../src/model/details.js';
import { type Item, itemsOf, sizeWords } from '../../src/model/item.js';
import { spanOf } from '../data/span-of.js';
import { bounded, by, deal, from, milestone, on, overlap, since, year } from './deals.js';
import { articles, datasetOf, event } from './figures.js';

const english = localeFor('en');
const chinese = localeFor('zh');
const usd = { floor: 250e9, ceiling: 250e9, bound: 'exact', basis: null } as const;

function itemIn(dataset: Dataset, id: string, locale = english): Item {
  return itemsOf(dataset, {}, locale).find((item) => item.id === id)!;
}

function detailsIn(dataset: Dataset, id: string, locale = english): ItemDetails {
  return itemDetails(itemIn(dataset, id, locale), dataset, locale);
}

function lines({ facts }: ItemDetails): string[] {
  return facts.map(({ term, text }) => `${term}: ${text}`);
}

/** The text beside a term, of a deal `d` with these fields among others. */
function fact(term: string, fields: Parameters<typeof deal>[1], ...others: string[]): string {
  const dataset = datasetOf([
    deal('d', fields),
    ...others.map((id) => deal(id, { title: `The ${id}` })),
  ]);
  return detailsIn(dataset, 'd').facts.find((each) => each.term === term)?.text ?? 'nothing';
}

describe('itemDetails', () => {
  it('tell everything that is stated of a deal, in an order of their own', () => {
    const amd = deal('amd', {
      title: { en: 'AMD Instinct', zh: 'AMD 加速器' },
      parties: ['openai', 'AMD'],
      announced: on('2025-10-06'),
      gw: { ...bounded('at-least', 6), basis: 'facility' },
      usd,
      start: spanOf('2026-H2'),
      end: by(2029),
      milestones: [milestone(from(2026), 1, 'report')],
      status: [since('letter-of-intent'), since('contracted', on('2025-10-06'))],
      within: 'stargate',
      overlaps: [overlap('oracle', 'possible', 2)],
      supersedes: 'older',
      sources: ['A talk'],
      note: 'A note.',
    });
    const others = ['stargate', 'oracle', 'older'].map((id) => deal(id, { title: `The ${id}` }));
    const dataset = datasetOf([amd, ...others], [], {
      parties: new Map([['openai', { id: 'openai', name: 'OpenAI', color: null }]]),
      sources: new Map([
        [
          'report',
          {
            id: 'report',
            title: 'A report',
            publisher: 'A paper',
            url: 'https://example.com/',
            date: on('2025-10-07'),
          },
        ],
      ]),
    });
    const details = detailsIn(dataset, 'amd');
    expect(details).to.include({ id: 'amd', title: 'AMD Instinct', note: 'A note.' });
    expect(lines(details)).to.deep.equal([
      'Announced: 6 October 2025',
      'Layer: Chips',
      'Capacity: at least 6 GW, power of the whole facility',
      'Money: $250 billion',
      'Delivery: starts: second half of 2026; 1 GW, from 2026 on, end not stated; ends: by the end of 2029',
      'Parties: OpenAI and AMD',
      'Status: letter of intent; contracted from 6 October 2025',
      'Links: part of The stargate; may be the same capacity as The oracle, up to 2 GW; replaces The older',
    ]);
    expect(details.sources).to.deep.equal([
      { text: 'A talk', url: null },
      { text: 'A report, A paper, 7 October 2025', url: 'https://example.com/' },
    ]);
    expect(lines(detailsIn(dataset, 'amd', chinese))).to.deep.equal([
      '公布日期: 2025年10月6日',
      '类别: 芯片',
      '容量: 至少6吉瓦，整个设施的功率',
      '金额: 2500亿美元',
      '交付: 开始：2026年下半年；1吉瓦，2026年起，未说明结束时间；结束：2029年底前',
      '参与方: OpenAI和AMD',
      '状态: 意向书；已签约（2025年10月6日起）',
      '关联: 属于“The stargate”；可能与“The oracle”是同一批容量，最多2吉瓦；取代“The older”',
    ]);
  });

  it('leave out what is not stated, but for the date and the source', () => {
    const dataset = datasetOf([deal('d', { announced: null, layer: null })], [event('e', null)]);
    expect(detailsIn(dataset, 'd')).to.deep.equal({
      id: 'd',
      title: 'd',
      facts: [
        { term: 'Announced', text: 'no date stated' },
        { term: 'Status', text: 'announced' },
      ],
      note: '',
      sources: [{ text: 'No source stated', url: null }],
    });
    expect(lines(detailsIn(dataset, 'e'))).to.deep.equal(['Date: no date stated']);
  });

  it('tell of an event when it was, of what kind, and with whom', () => {
    const dataset = datasetOf(
      [],
      [event('e', spanOf('2019-11'), { kind: 'model', parties: ['A'] })],
    );
    expect(lines(detailsIn(dataset, 'e'))).to.deep.equal([
      'Date: November 2019',
      'Kind: Models',
      'Parties: A',
    ]);
  });

  it('tell each status with its date, as exactly as that is stated', () => {
    const status = (...changes: ReturnType<typeof since>[]): string =>
      fact('Status', { announced: on('2025-07-01'), status: changes });
    expect(status(since('announced', on('2025-07-01')))).to.equal('announced');
    expect(status(since('announced', on('2025-08-01')))).to.equal('announced from 1 August 2025');
    expect(status(since('contracted', spanOf('2025-10')), since('paused', year(2026)))).to.equal(
      'contracted from October 2025; paused from 2026',
    );
    expect(status(since('contracted', by(2025)), since('operational', from(2027)))).to.equal(
      'contracted by the end of 2025; operational from 2027 on, end not stated',
    );
  });

  it('tell that another deal has taken its place, as its status', () => {
    const dataset = datasetOf([
      deal('old'),
      deal('new', { announced: on('2026-02-03'), supersedes: 'old' }),
    ]);
    expect(lines(detailsIn(dataset, 'old'))).to.include(
      'Status: announced; superseded from 3 February 2026',
    );
  });

  it('tell how sure it is that two deals overlap, where the other is in the file', () => {
    const linked = (certainty: Parameters<typeof overlap>[1]): string =>
      fact('Links', { overlaps: [overlap('x', certainty)] }, 'x');
    expect(linked('certain')).to.equal('shares capacity with The x');
    expect(linked('likely')).to.equal('is likely the same capacity as The x');
    expect(linked('possible')).to.equal('may be the same capacity as The x');
    expect(linked('disputed')).to.equal('disputed whether the same capacity as The x');
    expect(fact('Links', { overlaps: [overlap('gone', 'likely')], within: 'gone' }, 'x')).to.equal(
      'nothing',
    );
  });

  it('name what a capacity measures, and its bound', () => {
    const size = (basis: 'it' | 'generation'): string =>
      fact('Capacity', { gw: { ...bounded('up-to', 10, 0), basis } });
    expect(size('it')).to.equal('up to 10 GW, power of the computers alone');
    expect(size('generation')).to.equal('up to 10 GW, power that is generated');
  });
});

describe('itemSentence', () => {
  const sentence = (fields: Parameters<typeof deal>[1], locale = english): string =>
    itemSentence(itemIn(datasetOf([deal('d', fields)]), 'd', locale), locale);

  it('says title, date, size, money and status of a deal', () => {
    const fields = { title: 'AMD Instinct', announced: on('2025-10-06'), gw: 6, usd };
    expect(sentence(fields)).to.equal(
      'AMD Instinct · 6 GW. 6 October 2025, $250 billion, announced.',
    );
    expect(sentence({ ...fields, status: [since('under-construction')] }, chinese)).to.equal(
      'AMD Instinct · 6吉瓦。2025年10月6日，2500亿美元，建设中。',
    );
  });

  it('says no size twice', () => {
    expect(sentence({ title: 'AMD Instinct, 6 GW', gw: 6 })).to.equal(
      'AMD Instinct, 6 GW. 1 July 2025, announced.',
    );
    expect(sentence({ title: 'For 6 GW', gw: bounded('at-least', 6) })).to.equal(
      'For 6 GW · at least 6 GW. 1 July 2025, announced.',
    );
  });

  it('says of an event when it was, and where no date is stated', () => {
    const dataset = datasetOf([], [event('then', spanOf('2019-11')), event('some day', null)]);
    expect(itemSentence(itemIn(dataset, 'then'), english)).to.equal('then. November 2019.');
    expect(itemSentence(itemIn(dataset, 'some day'), english)).to.equal(
      'some day. no date stated.',
    );
  });

  it('can be said of every item of the data set, in both languages', async () => {
    const dataset = await articles();
    for (const locale of [english, chinese]) {
      for (const item of itemsOf(dataset, {}, locale)) {
        const said = itemSentence(item, locale);
        expect(said.startsWith(item.title), said).to.equal(true);
        expect(said)
          .to.match(/[.。]$/)
          .and.to.contain(sizeWords(item, locale));
        expect(itemDetails(item, dataset, locale).facts.length, said).to.be.at.least(2);
      }
    }
  });
});

describe('membersDetails', () => {
  const sentence = (items: readonly Item[], locale = english): string =>
    membersSentence(items, items.length, locale);

  const members = (...dates: string[]): Item[] => {
    const events = dates.map((date, index) => event(`e${index}`, spanOf(date)));
    return [...itemsOf(datasetOf([], events), {}, english)];
  };

  it('count items, and tell the months they span', () => {
    const items = members('2024-03-05', '2025-05-20', '2024-09');
    const { heading, range, more } = membersDetails(items, english);
    expect([heading, range, more]).to.deep.equal(['3 items', 'March 2024 to May 2025', 0]);
    expect(sentence(items, english)).to.equal('3 items, March 2024 to May 2025');
    expect(sentence(items, chinese)).to.equal('3项，2024年3月至2025年5月');
  });

  it('tell the days where they lie within a month', () => {
    expect(sentence(members('2024-03-05', '2024-03-05'))).to.equal('2 items, 5 March 2024');
    expect(sentence(members('2024-03-05', '2024-03-20'))).to.equal(
      '2 items, 5 March 2024 to 20 March 2024',
    );
    expect(sentence(members('2024', '2025'))).to.equal('2 items, 2024 to 2025');
  });

  it('span what has no first or no last day, and nothing where no date is stated', () => {
    expect(sentence(members('../2023', '2025/..'))).to.equal(
      '2 items, December 2023 to January 2025',
    );
    const undated = itemsOf(datasetOf([], [event('e', null)]), {}, english);
    expect(sentence(undated, english)).to.equal('1 item, no date stated');
  });

  it('name the first fifty in order of time', () => {
    const events = Array.from({ length: 60 }, (_, index) => event(`e${index}`, year(2100 - index)));
    const items = itemsOf(datasetOf([], [...events, event('never', null)]), {}, english);
    const { entries, more } = membersDetails(items.toReversed(), english);
    expect(entries).to.have.length(50);
    expect(more).to.equal(11);
    expect(entries[0]).to.deep.equal({ id: 'e59', title: 'e59', date: '2041' });
    expect(entries[49]!.id).to.equal('e10');
  });
});
