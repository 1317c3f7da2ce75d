import { expect } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import { dayOf } from '../../src/data/dates.js';
import type { Dataset, Deal } from '../../src/data/deal.js';
import { readDeals } from '../../src/data/parse.js';
import { statusOn } from '../../src/model/status.js';
import { total } from '../../src/model/total.js';
import { inBoth, itIsWellMade, recordsOf } from './data-set.js';

const COMPANIES = ['openai', 'anthropic', 'xai', 'meta', 'microsoft'];

describe('the data set compute-deals', () => {
  let dataset: Dataset;

  function deal(id: string): Deal {
    return dataset.deals.find((one) => one.id === id)!;
  }

  function noteOf(id: string): string {
    return inBoth(deal(id).note).en;
  }

  before(async () => {
    dataset = readDeals(await readFile({ path: '../../demo/data/compute-deals.json' }));
  });

  itIsWellMade(() => dataset);

  it('holds 60 deals and 5 events of five companies, each deal in the lane of its buyer', () => {
    expect([dataset.deals.length, dataset.events.length]).to.deep.equal([60, 5]);
    const buyers = new Set(dataset.deals.map(({ parties }) => parties[0]));
    expect([...buyers].sort()).to.deep.equal([...COMPANIES].sort());
  });

  it('names for each number of a delivery one of the sources of its deal', () => {
    const milestones = dataset.deals.flatMap(({ milestones, sources }) =>
      milestones.map(({ source }) => [source, sources] as const),
    );
    expect(milestones).to.have.length(26);
    for (const [source, sources] of milestones) expect(sources).to.include(source);
  });

  it('tells how each deal of OpenAI that changed its course did so, with the day', () => {
    const courses = ['openai-norway', 'openai-uk', 'openai-abilene-more', 'openai-oracle'].map(
      (id) => deal(id).status.map(({ is, at }) => `${is} ${at?.written}`),
    );
    expect(courses).to.deep.equal([
      ['announced 2025-07-31', 'transferred 2026-04'],
      ['announced 2025-09-16', 'paused 2026-04-09'],
      ['announced 2025-09-23', 'cancelled 2026-03'],
      ['announced 2025-07-22', 'contracted 2025-09-10'],
    ]);
    const replaced = dataset.deals.flatMap(({ id, supersedes }) =>
      supersedes ? [[id, supersedes]] : [],
    );
    expect(replaced).to.deep.equal([
      ['openai-nvidia-stake', 'openai-nvidia'],
      ['openai-total-2026', 'openai-total-2025'],
      ['openai-amazon-2026', 'openai-amazon-2025'],
    ]);
  });

  it('takes nothing for running that is only built in part', () => {
    const running = dataset.deals.filter((each) => statusOn(each, null) === 'operational');
    expect(running.map(({ id }) => id)).to.deep.equal([
      'xai-colossus-1',
      'microsoft-wisconsin',
      'microsoft-atlanta',
    ]);
  });

  it('says what a gigawatt measures where a source does', () => {
    const sizes = dataset.deals.flatMap(({ id, gw, milestones }) =>
      [gw, ...milestones.map((each) => each.gw)].flatMap((size) =>
        size?.basis ? [`${size.basis} ${size.ceiling} ${id}`] : [],
      ),
    );
    expect(sizes.sort()).to.deep.equal([
      'facility 0.83 microsoft-atlanta',
      'facility 1.18 openai-abilene',
      'facility 1.3 openai-port-washington',
      'facility 1.383 openai-michigan',
      'facility 1.96 openai-shackelford',
      'facility 2.21 openai-dona-ana',
      'it 0.49 xai-colossus-2',
      'it 0.496 meta-prometheus',
      'it 0.636 microsoft-atlanta',
      'it 0.91 anthropic-rainier',
      'it 0.946 xai-colossus-2',
    ]);
  });

  it('says in the note what only one page says, and where pages differ', () => {
    for (const id of ['openai-milam', 'openai-port-washington', 'openai-amazon-2026']) {
      expect(noteOf(id), id).to.match(/only one page/i);
    }
    expect(noteOf('openai-nvidia-stake')).to.match(/only one page/i);
    expect(noteOf('xai-colossus-2')).to.contain('one against one');
    for (const id of ['openai-korea', 'anthropic-broadcom', 'openai-cerebras']) {
      expect(noteOf(id), id).to.match(/differ/);
    }
    expect(noteOf('meta-hyperion')).to.contain('generation, not compute');
  });

  it('totals 25.5 to 27.25 GW of chips and 19.583 to 23.983 GW of sites', () => {
    const { byLayer, excess } = total(dataset.deals);
    // AMD 6, Broadcom 10, Cerebras 0 to 0.75, Google 1, Broadcom and Google 3.5 of which 1 may be
    // the same, AMD for Meta 6. NVIDIA's letter of intent is superseded.
    expect([byLayer.chips?.low, byLayer.chips?.high]).to.deep.equal([25.5, 27.25]);
    // Abilene 1.18, UAE 1, Milam 1.2, Korea 0.02, Argentina 0 to 0.5, India 0.1 to 1, Rainier 2.2,
    // Colossus 0.3 and 2, Prometheus 1, Hyperion 2 to 5, Fairwater 0.9 and 0.83; and Oracle's 4.5,
    // of which Epoch AI's four sites come to 1.96 + 2.21 + 1.3 + 1.383 = 6.853: 2.353 more.
    expect([byLayer.site?.low, byLayer.site?.high]).to.deep.equal([19.583, 23.983]);
    expect(excess).to.deep.equal([{ outer: 'openai-oracle', gw: 2.353 }]);
    // Oracle 4.5, Azure 0 to 1, Amazon 2 for OpenAI and 1 to 5 for Anthropic, Colossus 0.3.
    expect([byLayer.cloud?.low, byLayer.cloud?.high]).to.deep.equal([7.8, 12.8]);
  });

  it('totals at most 60 GW: Oracle and Colossus 1 once, Stargate by what its sites leave', () => {
    // 27.25 + 23.983 + 12.8 - 4.5 - 0.3, and 10 - (1.18 + 6.853 + 1.2) = 0.767 of Stargate.
    expect(total(dataset.deals).gw.high).to.equal(60);
    expect(total(dataset.deals).gw.exact).to.equal(true);
  });

  it('counted, at the end of 2025, the 10 GW of NVIDIA and nothing of Meta’s chips', () => {
    const { byLayer, counted } = total(dataset.deals, { asOf: dayOf(2025, 12, 31) });
    // NVIDIA 10, AMD 6, Broadcom 10, Google 1.
    expect([byLayer.chips?.low, byLayer.chips?.high]).to.deep.equal([27, 27]);
    expect(counted).to.include('openai-nvidia').and.not.include('meta-amd');
  });

  it('names one of the five companies in every record', () => {
    for (const { id, parties } of recordsOf(dataset)) {
      expect(
        parties.some((party) => COMPANIES.includes(party)),
        id,
      ).to.equal(true);
    }
  });
});
