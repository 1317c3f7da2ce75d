import { expect } from '@open-wc/testing';
import type { Deal } from '../../src/data/deal.js';
import type { Filter } from '../../src/model/selection.js';
import { knownTotal, total } from '../../src/model/total.js';
import { bounded, by, day, deal, from, milestone, on, overlap, since, year } from './deals.js';

function range(deals: readonly Deal[], filter?: Filter): [number, number] {
  const { low, high } = total(deals, filter).gw;
  return [low, high];
}

/** The deals with a size of the two articles. */
const articles = [
  deal('oracle', {
    gw: 4.5,
    layer: 'site',
    overlaps: [
      overlap('nvidia', 'disputed'),
      overlap('amd', 'possible'),
      overlap('broadcom', 'possible'),
    ],
  }),
  deal('nvidia', {
    gw: 10,
    announced: on('2025-09-22'),
    start: year(2026),
    status: [since('letter-of-intent')],
  }),
  deal('amd', { gw: 6, announced: on('2025-10-06'), milestones: [milestone(from(2026), 1)] }),
  deal('broadcom', {
    gw: 10,
    announced: on('2025-10-13'),
    milestones: [milestone(by(2028), 10)],
  }),
  deal('valuation', { layer: 'money', usd: bounded('exact', 500e9) }),
];

describe('total of the deals of the two articles', () => {
  it('is 26 GW if these chips fill every Oracle site, and 30.5 if none', () => {
    // Low: the chips, 10 + 6 + 10 = 26, are heavier than the site with which each may overlap.
    // High: no overlap is certain: 26 + 4.5.
    expect(total(articles).gw).to.deep.equal({ low: 26, high: 30.5, orMore: false, exact: true });
  });

  it('does not add layers: 26 GW of chips, 4.5 GW of sites', () => {
    expect(total(articles).byLayer).to.deep.equal({
      chips: { low: 26, high: 26, orMore: false, exact: true },
      site: { low: 4.5, high: 4.5, orMore: false, exact: true },
    });
  });

  it('is 16 to 20.5 GW without the letter of intent', () => {
    expect(range(articles, { statuses: ['announced'] })).to.deep.equal([16, 20.5]);
  });

  it('is 26 to 26 GW once a single overlap is certain, as the site fits into those chips', () => {
    const [oracle, ...others] = articles as [Deal, ...Deal[]];
    const sure = { ...oracle, overlaps: [overlap('nvidia', 'certain')] };
    expect(range([sure, ...others])).to.deep.equal([26, 26]);
  });

  it('has 15 of the 26 GW of chips without any date, and the site', () => {
    // NVIDIA's start says nothing of a size: 10. AMD: 6 less the 1 from 2026 on. Broadcom: none.
    expect(total(articles).undated).to.deep.equal({
      chips: { low: 15, high: 15, orMore: false, exact: true },
      site: { low: 4.5, high: 4.5, orMore: false, exact: true },
    });
  });

  it('says what is counted, and what is not for which reason', () => {
    const { counted, leftOut, excess } = total(articles);
    expect(counted).to.deep.equal(['oracle', 'nvidia', 'amd', 'broadcom']);
    expect(leftOut).to.deep.equal([{ id: 'valuation', reason: 'no-capacity' }]);
    expect(excess).to.deep.equal([]);
  });

  it('counts what had been announced by a day', () => {
    // 10 and the site of 4.5 that may be in it; with AMD 10 + 6 and the same site.
    expect(range(articles, { asOf: day('2025-10-05') })).to.deep.equal([10, 14.5]);
    expect(range(articles, { asOf: day('2025-10-06') })).to.deep.equal([16, 20.5]);
  });

  it('is zero where nothing is selected', () => {
    const { gw, byLayer, leftOut } = total(articles, { layers: ['cloud'] });
    expect(gw).to.deep.equal({ low: 0, high: 0, orMore: false, exact: true });
    expect(byLayer).to.deep.equal({});
    expect(leftOut.map(({ reason }) => reason)).to.deep.equal(Array(5).fill('other-layer'));
  });
});

describe('total of deals that overlap', () => {
  const three = (one: number | null, two: number | null): Deal[] => [
    deal('chips', { gw: 6 }),
    deal('site', { gw: 4, layer: 'site', overlaps: [overlap('chips', 'possible', one)] }),
    deal('cloud', { gw: 5, layer: 'cloud', overlaps: [overlap('site', 'possible', two)] }),
  ];

  it('takes the heaviest deals of which no two may overlap', () => {
    // Chips and cloud have no link: 6 + 5. All together 15.
    expect(range(three(null, null))).to.deep.equal([11, 15]);
  });

  it('takes all of them less the stated amounts where that is more', () => {
    // 15 - 1 - 2 = 12 is more than chips and cloud alone.
    expect(range(three(1, 2))).to.deep.equal([12, 15]);
  });

  it('reads a link from either end, and the least where both state an amount', () => {
    const [chips, site] = three(2, null) as [Deal, Deal];
    const both = [{ ...chips, overlaps: [overlap('site', 'certain')] }, site];
    // Certain from one end, 2 GW from the other: 10 - 2.
    expect(range(both)).to.deep.equal([8, 8]);
  });

  it('is half way around for a triangle of certain overlaps', () => {
    // Each pair may be the same 4 GW, and all three too: at least 4. For sure each gives away its 4
    // but once, as 2 on every link: at most 12 - 6.
    const triangle = [
      deal('one', { gw: 4, overlaps: [overlap('two', 'certain')] }),
      deal('two', { gw: 4, overlaps: [overlap('three', 'certain')] }),
      deal('three', { gw: 4, overlaps: [overlap('one', 'certain')] }),
    ];
    expect(total(triangle).gw).to.deep.equal({ low: 4, high: 6, orMore: false, exact: true });
  });

  it('lets two certain overlaps take away no more than the deal between them has', () => {
    // Sites of 4 and 5 with the same chips of 6: 15 - 6. The sites have no link: at least 9.
    const pair = [
      deal('chips', { gw: 6, overlaps: [overlap('one', 'certain'), overlap('two', 'certain')] }),
      deal('one', { gw: 4, layer: 'site' }),
      deal('two', { gw: 5, layer: 'site' }),
    ];
    expect(range(pair)).to.deep.equal([9, 9]);
  });

  it('ignores a link to itself and to a deal that is not there', () => {
    const alone = deal('alone', {
      gw: 3,
      overlaps: [overlap('alone', 'certain'), overlap('gone', 'certain')],
    });
    expect(range([alone])).to.deep.equal([3, 3]);
  });
});

describe('total of deals within others', () => {
  const chips = deal('chips', { gw: 6, overlaps: [overlap('site', 'possible')] });
  const site = deal('site', { gw: 4, layer: 'site', within: 'programme' });
  const programme = deal('programme', { gw: 10, layer: 'programme' });

  it('counts an outer deal once, and each layer by itself', () => {
    const { gw, byLayer } = total([site, programme]);
    expect([gw.low, gw.high]).to.deep.equal([10, 10]);
    expect(byLayer.site?.low).to.equal(4);
    expect(byLayer.programme?.low).to.equal(10);
  });

  it('counts parts by what exceeds the outer deal, and says so', () => {
    const parts = [deal('one', { gw: 7, within: 'programme' })];
    parts.push(deal('two', { gw: 5, within: 'programme' }));
    const sum = total([programme, ...parts]);
    expect([sum.gw.low, sum.gw.high]).to.deep.equal([12, 12]);
    expect(sum.excess).to.deep.equal([{ outer: 'programme', gw: 2 }]);
  });

  it('counts parts that may overlap as a range of their own', () => {
    // Parts of 7 and 6 are 7 to 13 together: with the outer 10, 10 to 13.
    const parts = [
      deal('one', { gw: 7, within: 'programme', overlaps: [overlap('two', 'likely')] }),
      deal('two', { gw: 6, within: 'programme' }),
    ];
    expect(range([programme, ...parts])).to.deep.equal([10, 13]);
  });

  it('reaches through: what overlaps an inner deal overlaps the outer one by no more', () => {
    // Chips of 6 share up to 4 with the site, so with the programme: 16 - 4 to 16.
    expect(range([chips, site, programme])).to.deep.equal([12, 16]);
    expect(range([chips, site, programme], { layers: ['chips', 'programme'] })).to.deep.equal([
      12, 16,
    ]);
  });

  it('reaches through where the overlap is certain', () => {
    const sure = { ...chips, overlaps: [overlap('site', 'certain')] };
    expect(range([sure, site, programme])).to.deep.equal([12, 12]);
  });

  it('takes no more for certain than the inner deal has for sure', () => {
    // A site of up to 4 may be nothing: then the chips are beside the programme.
    const sure = { ...chips, overlaps: [overlap('site', 'certain')] };
    const upTo = deal('site', { gw: [0, 4], layer: 'site', within: 'programme' });
    expect(range([sure, upTo, programme])).to.deep.equal([12, 16]);
  });

  it('adds up several links to one outer deal, to the smaller size at the most', () => {
    // 2 with one part and 3 with the other: 16 - 5; 16 - 6 with 5 and 4.
    const linked = (one: number, two: number): Deal[] => [
      deal('chips', {
        gw: 6,
        overlaps: [overlap('one', 'possible', one), overlap('two', 'possible', two)],
      }),
      programme,
      deal('one', { gw: 5, layer: 'site', within: 'programme' }),
      deal('two', { gw: 5, layer: 'site', within: 'programme' }),
    ];
    expect(range(linked(2, 3))).to.deep.equal([11, 16]);
    expect(range(linked(5, 4))).to.deep.equal([10, 16]);
  });

  it('takes what overlaps an outer deal as possible for each inner one, never as certain', () => {
    // Without the programme the chips and the site may be the same: 6 to 10.
    const outer = { ...chips, overlaps: [overlap('programme', 'certain')] };
    expect(range([outer, site, programme], { layers: ['chips', 'site'] })).to.deep.equal([6, 10]);
  });

  it('looks through a deal without a size', () => {
    // Site in campus (no size) in programme: 10. Chips that overlap the campus may be in it with
    // all of their 6.
    const campus = deal('campus', { layer: 'site', within: 'programme' });
    const inner = { ...site, within: 'campus' };
    expect(range([inner, campus, programme])).to.deep.equal([10, 10]);
    const beside = { ...chips, overlaps: [overlap('campus', 'certain')] };
    expect(range([beside, inner, campus, programme])).to.deep.equal([10, 16]);
    // Without the programme: at least the chips, or 6 + 4 in which the 4 may be theirs.
    expect(range([beside, inner, campus])).to.deep.equal([6, 10]);
  });

  it('applies the links of parts that lie in different depths of one outer deal', () => {
    // In a programme of 10: a campus of 5 holding a hall of 3, and chips of 8 that are the hall's
    // for sure: parts are 8 + 5 - 3 = 10, and fit. Without that link they would exceed it by 3.
    const parts = (certainty: 'certain' | 'possible'): Deal[] => [
      programme,
      deal('campus', { gw: 5, layer: 'site', within: 'programme' }),
      deal('hall', { gw: 3, layer: 'site', within: 'campus' }),
      deal('inner', { gw: 8, within: 'programme', overlaps: [overlap('hall', certainty)] }),
    ];
    expect(range(parts('certain'))).to.deep.equal([10, 10]);
    expect(range(parts('possible'))).to.deep.equal([10, 13]);
  });

  it('ignores a link between a deal and one around it', () => {
    const linked = { ...site, overlaps: [overlap('programme', 'certain')] };
    expect(range([linked, programme])).to.deep.equal([10, 10]);
    // Nor does it link the parts of one that has no size with each other.
    const frame = deal('programme', { layer: 'programme' });
    const other = deal('other', { gw: 3, within: 'programme' });
    expect(range([linked, other, frame])).to.deep.equal([7, 7]);
  });

  it('does not hang on a circle', () => {
    const circle = [
      deal('one', { gw: 2, within: 'two' }),
      deal('two', { gw: 3, within: 'one' }),
      deal('own', { gw: 4, within: 'own' }),
    ];
    expect(range(circle)).to.deep.equal([7, 7]);
  });

  it('takes the dated parts off what an outer deal has without a date', () => {
    const part = deal('part', { gw: 4, within: 'outer', milestones: [milestone(year(2027), 4)] });
    const { undated } = total([deal('outer', { gw: 10 }), part]);
    expect(undated.chips).to.deep.equal({ low: 6, high: 6, orMore: false, exact: true });
  });
});

describe('total of sizes that are not exact', () => {
  it('sums floors below and ceilings above', () => {
    // Up to 10 of which 2 are dated, and 1.6 to 2: 3.6 to 12.
    const sizes = [
      deal('up-to', { gw: bounded('up-to', 10, 2), milestones: [milestone(year(2026), 2)] }),
      deal('range', { gw: [1.6, 2] }),
    ];
    expect(range(sizes)).to.deep.equal([3.6, 12]);
    const { low, high } = total(sizes).undated.chips ?? {};
    expect([low, high]).to.deep.equal([1.6, 10]);
  });

  it('takes the value of "at least" and says that there may be more', () => {
    const open = total([deal('open', { gw: bounded('at-least', 10) }), deal('site', { gw: 1 })]);
    expect(open.gw).to.deep.equal({ low: 11, high: 11, orMore: true, exact: true });
  });

  it('takes what the last milestone comes to where no size is stated', () => {
    const staged = deal('staged', {
      milestones: [milestone(year(2026), 1), milestone(by(2029), 3)],
    });
    expect(total([staged]).gw).to.deep.equal({ low: 3, high: 3, orMore: false, exact: true });
  });

  it('has no noise of binary fractions', () => {
    expect(range([deal('one', { gw: 0.1 }), deal('two', { gw: 0.2 })])).to.deep.equal([0.3, 0.3]);
  });
});

describe('total of deals that come and go', () => {
  const letter = deal('letter', { gw: 10, status: [since('letter-of-intent')] });
  const contract = deal('contract', {
    gw: 3,
    announced: on('2026-02-01'),
    supersedes: 'letter',
  });

  it('counts a letter of intent until what supersedes it is announced', () => {
    const pair = [letter, contract];
    expect(range(pair, { asOf: day('2026-01-31') })).to.deep.equal([10, 10]);
    expect(range(pair, { asOf: day('2026-02-01') })).to.deep.equal([3, 3]);
    expect(total(pair).leftOut).to.deep.equal([{ id: 'letter', reason: 'superseded' }]);
  });

  it('leaves out what is paused, cancelled or transferred, and counts what came back', () => {
    const gone = [
      deal('paused', { gw: 1, status: [since('paused')] }),
      deal('cancelled', { gw: 1, status: [since('cancelled')] }),
      deal('transferred', { gw: 1, status: [since('transferred')] }),
      deal('back', { gw: 1, status: [since('paused'), since('operational', on('2026-01-01'))] }),
    ];
    expect(range(gone)).to.deep.equal([1, 1]);
    expect(total(gone).leftOut.map(({ reason }) => reason)).to.deep.equal([
      'paused',
      'cancelled',
      'transferred',
    ]);
  });

  it('gives deals without a layer a layer of their own', () => {
    const { byLayer } = total([deal('plan', { gw: 2, layer: null })]);
    expect(byLayer.other?.high).to.equal(2);
  });
});

describe('total for a drawing', () => {
  it('is worked out once for the same deals and filter, and anew for another filter', () => {
    const found = knownTotal(articles, { layers: ['chips'] });
    expect(knownTotal(articles, { layers: ['chips'] })).to.equal(found);
    expect(found).to.deep.equal(total(articles, { layers: ['chips'] }));
    expect(knownTotal(articles, { layers: ['site'] }).gw.high).to.equal(4.5);
  });
});
