import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { Deal, Span } from '../../src/data/deal.js';
import { type Tranche, sizeOf, tranches } from '../../src/model/tranches.js';
import { bounded, by, day, deal, from, milestone, on, year } from './deals.js';

/** A piece in a few words: `5 GW 2026-01-01…2026-12-31 stated`. */
function words({ floor, ceiling, first, last, claim }: Tranche): string {
  const iso = (at: number | null): string =>
    at === null ? '' : new Date(at * 86_400_000).toISOString().slice(0, 10);
  const gw = floor === ceiling ? `${floor}` : `${floor} to ${ceiling}`;
  return `${gw} GW ${iso(first)}…${iso(last)} ${claim}`;
}

function pieces(...of: Parameters<typeof tranches>): string[] {
  return tranches(...of).map(words);
}

const amd = deal('amd', {
  gw: 6,
  announced: on('2025-10-06'),
  milestones: [milestone(from(2026), 1)],
});

describe('tranches', () => {
  it('are a piece for each milestone, and the rest without a date', () => {
    expect(pieces(amd)).to.deep.equal(['1 GW 2026-01-01… stated', '5 GW … undated']);
  });

  it('have a last day and no first one for what is promised by a date', () => {
    const broadcom = deal('broadcom', { gw: 10, milestones: [milestone(by(2028), 10)] });
    expect(pieces(broadcom)).to.deep.equal(['10 GW …2028-12-31 stated']);
  });

  it('take no size from a start of delivery', () => {
    const nvidia = deal('nvidia', { gw: 10, start: year(2026) });
    expect(pieces(nvidia)).to.deep.equal(['10 GW … undated']);
  });

  it('are what each milestone adds, as milestones are cumulative', () => {
    const staged = deal('staged', {
      gw: 0.6,
      milestones: [
        milestone(year(2026), 0.1),
        milestone(year(2027), 0.3),
        milestone(by(2028), 0.3),
      ],
    });
    // 0.3 - 0.1 is 0.19999999999999998 in binary; a milestone that adds nothing is no piece.
    expect(pieces(staged)).to.deep.equal([
      '0.1 GW 2026-01-01…2026-12-31 stated',
      '0.2 GW 2027-01-01…2027-12-31 stated',
      '0.3 GW … undated',
    ]);
  });

  it('end an open milestone where a later one does, and leave a start open that no source states', () => {
    const staged = deal('staged', {
      gw: 6,
      milestones: [milestone(from(2026), 1), milestone(by(2029), 6)],
    });
    expect(pieces(staged)).to.deep.equal([
      '1 GW 2026-01-01…2029-12-31 stated',
      '5 GW …2029-12-31 stated',
    ]);
  });

  it('bound open milestones by the start and the end of delivery', () => {
    const bound = { ...amd, end: by(2030) };
    expect(pieces({ ...bound, gw: bounded('exact', 1) })).to.deep.equal([
      '1 GW 2026-01-01…2030-12-31 stated',
    ]);
    const broadcom = deal('broadcom', {
      gw: 10,
      start: from(2026),
      milestones: [milestone(by(2028), 10)],
    });
    expect(pieces(broadcom)).to.deep.equal(['10 GW 2026-01-01…2028-12-31 stated']);
  });

  it('keep a date as stated where another one contradicts it', () => {
    const odd = { ...amd, gw: bounded('exact', 1), end: by(2025) };
    expect(pieces(odd)).to.deep.equal(['1 GW 2026-01-01… stated']);
  });

  it('sum floors and ceilings apart where a deal says "up to"', () => {
    const upTo = deal('up-to', {
      gw: bounded('up-to', 10, 2),
      milestones: [milestone(year(2026), 2)],
    });
    expect(pieces(upTo)).to.deep.equal([
      '2 GW 2026-01-01…2026-12-31 stated',
      '0 to 8 GW … undated',
    ]);
  });

  it('are what the milestones state where the deal states no size', () => {
    const open = { ...amd, gw: null };
    expect(sizeOf(open)).to.deep.equal(bounded('exact', 1));
    expect(pieces(open)).to.deep.equal(['1 GW 2026-01-01… stated']);
    expect(sizeOf(deal('money'))).to.equal(null);
    expect(tranches(deal('money'))).to.deep.equal([]);
  });

  it('have the source of the milestone, or the only one of the deal; of several none is theirs', () => {
    const sourced = deal('sourced', {
      gw: 3,
      sources: ['article', 'filing'],
      milestones: [milestone(year(2026), 1, 'release'), milestone(year(2027), 2)],
    });
    const sources = tranches(sourced).map(({ source }) => source);
    expect(sources).to.deep.equal(['release', null, null]);
    const [piece] = tranches({ ...sourced, sources: ['article'], milestones: [] });
    expect(piece!.source).to.equal('article');
    expect(tranches(amd).map(({ source }) => source)).to.deep.equal([null, null]);
  });

  it('have the bound of the milestone, and the rest that of the deal', () => {
    const about = deal('about', {
      gw: bounded('at-least', 10),
      milestones: [milestone(year(2026), bounded('about', 1))],
    });
    expect(tranches(about).map(({ bound }) => bound)).to.deep.equal(['about', 'at-least']);
  });
});

describe('tranches that are assumed', () => {
  const dated = deal('dated', { gw: 4, milestones: [milestone(year(2026), 1)] });

  it('grow from the day after the last dated milestone until the day given', () => {
    expect(pieces(dated, { assumeBy: day('2029-12-31') })).to.deep.equal([
      '1 GW 2026-01-01…2026-12-31 stated',
      '3 GW 2027-01-01…2029-12-31 assumed',
    ]);
  });

  it('grow from the start of delivery, or else from the announcement', () => {
    const assumeBy = day('2029-12-31');
    const nvidia = deal('nvidia', { gw: 10, announced: on('2025-09-22'), start: year(2026) });
    expect(pieces(nvidia, { assumeBy })).to.deep.equal(['10 GW 2026-01-01…2029-12-31 assumed']);
    const oracle = deal('oracle', { gw: 4.5, announced: on('2025-07-22') });
    expect(pieces(oracle, { assumeBy })).to.deep.equal(['4.5 GW 2025-07-22…2029-12-31 assumed']);
  });

  it('do not grow before what comes first, though it has no last day', () => {
    expect(pieces(amd, { assumeBy: day('2029-12-31') })).to.deep.equal([
      '1 GW 2026-01-01… stated',
      '5 GW 2026-01-01…2029-12-31 assumed',
    ]);
  });

  it('grow until the stated end of delivery, whatever day is given', () => {
    const ending = { ...dated, end: year(2028) };
    const grown = ['1 GW 2026-01-01…2026-12-31 stated', '3 GW 2027-01-01…2028-12-31 assumed'];
    expect(pieces(ending)).to.deep.equal(grown);
    expect(pieces(ending, { assumeBy: day('2040-12-31') })).to.deep.equal(grown);
  });

  it('come at once on the last day where nothing is left to grow over', () => {
    expect(pieces(dated, { assumeBy: day('2026-06-30') })[1]).to.equal(
      '3 GW 2026-06-30…2026-06-30 assumed',
    );
    const plan = deal('plan', { gw: 2, announced: null });
    expect(pieces(plan, { assumeBy: day('2029-12-31') })).to.deep.equal([
      '2 GW 2029-12-31…2029-12-31 assumed',
    ]);
  });

  it('stay undated where the end of delivery has no last day', () => {
    expect(pieces({ ...amd, end: from(2029) })[1]).to.equal('5 GW … undated');
  });
});

describe('tranches that are delayed', () => {
  const delay = { months: 12, days: 0 };
  const today = day('2026-11-21');
  const staged = deal('staged', {
    gw: 10,
    milestones: [
      milestone(year(2025), 1),
      milestone(year(2026), 2),
      milestone(year(2027), 3),
      milestone(from(2028), 4),
    ],
  });

  it('leave the past, move the end of what runs today, and both ends of what is to come', () => {
    expect(pieces(staged, { delay, today })).to.deep.equal([
      '1 GW 2025-01-01…2025-12-31 stated',
      '1 GW 2026-01-01…2027-12-31 stated',
      '1 GW 2028-01-01…2028-12-31 stated',
      '1 GW 2029-01-01… stated',
      '6 GW … undated',
    ]);
  });

  it('leave today itself and move tomorrow', () => {
    const near = deal('near', { gw: 1, milestones: [milestone(on('2026-11-21'), 1)] });
    expect(pieces(near, { delay, today })).to.deep.equal(['1 GW 2026-11-21…2026-11-21 stated']);
    expect(pieces(near, { delay, today: today - 1 })).to.deep.equal([
      '1 GW 2027-11-21…2027-11-21 stated',
    ]);
  });

  it('move what is assumed likewise', () => {
    const oracle = deal('oracle', { gw: 4.5, announced: on('2025-07-22'), end: by(2029) });
    expect(pieces(oracle, { delay, today })).to.deep.equal([
      '4.5 GW 2025-07-22…2030-12-31 assumed',
    ]);
  });

  it('keep whole months whole and a day a day', () => {
    const month = { months: 1, days: 0 };
    const june = { ...year(2027), first: day('2027-06-01'), last: day('2027-06-30') };
    const one = deal('one', { gw: 1, milestones: [milestone(june, 1)] });
    expect(pieces(one, { delay: month, today })).to.deep.equal([
      '1 GW 2027-07-01…2027-07-31 stated',
    ]);
    const exact = deal('exact', { gw: 1, milestones: [milestone(on('2027-06-30'), 1)] });
    expect(pieces(exact, { delay: month, today })).to.deep.equal([
      '1 GW 2027-07-30…2027-07-30 stated',
    ]);
  });

  it('do not end before they begin where a month is too short', () => {
    const ends = { ...year(2027), first: day('2027-01-29'), last: day('2027-01-30') };
    const short = deal('short', { gw: 1, milestones: [milestone(ends, 1)] });
    expect(pieces(short, { delay: { months: 1, days: 0 }, today })).to.deep.equal([
      '1 GW 2027-02-28…2027-02-28 stated',
    ]);
  });

  it('move everything where there is no today', () => {
    expect(pieces(staged, { delay })[0]).to.equal('1 GW 2026-01-01…2026-12-31 stated');
  });
});

/** Deals with milestones in years from 2024 on, in order, some of them open. */
const anyDeal: fc.Arbitrary<Deal> = fc
  .record({
    steps: fc.array(fc.tuple(fc.nat(2), fc.nat(30), fc.constantFrom(year, from, by)), {
      maxLength: 5,
    }),
    rest: fc.nat(30),
    slack: fc.nat(20),
    end: fc.option(fc.integer({ min: 2024, max: 2040 })),
    start: fc.option(fc.integer({ min: 2020, max: 2030 })),
  })
  .map(({ steps, rest, slack, end, start }) => {
    let at = 2024;
    let tenths = 0;
    const milestones = steps.map(([years, more, form]) => {
      at += years;
      tenths += more;
      return milestone(form(at) as Span, tenths / 10);
    });
    return deal('any', {
      gw: [(tenths + rest) / 10, (tenths + rest + slack) / 10],
      milestones,
      end: end === null ? null : by(end),
      start: start === null ? null : from(start),
    });
  });

/** Days that every year has, and the day after too. */
const anyDay = fc
  .tuple(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.nat(26))
  .map(([number, month, before]) => day(`${number}-${month}-${before + 1}`));

const anyOptions = fc.record({ assumeBy: fc.option(anyDay), today: anyDay });

describe('tranches of any deal', () => {
  it('sum to its size, at the least and at the most', () => {
    fc.assert(
      fc.property(anyDeal, anyOptions, (one, options) => {
        const all = tranches(one, options);
        const sum = (end: 'floor' | 'ceiling'): number =>
          all.reduce((gw, each) => gw + each[end], 0);
        expect(sum('floor')).to.be.closeTo(one.gw!.floor, 1e-9);
        expect(sum('ceiling')).to.be.closeTo(one.gw!.ceiling, 1e-9);
      }),
    );
  });

  it('are in order of time, what is stated before the rest, and none ends before it begins', () => {
    fc.assert(
      fc.property(anyDeal, anyOptions, (one, options) => {
        const all = tranches(one, options);
        const stated = all.filter(({ claim }) => claim === 'stated');
        expect(all.slice(0, stated.length)).to.deep.equal(stated);
        all.forEach(({ first, last }, place) => {
          if (first !== null && last !== null) expect(first).to.be.at.most(last);
          const next = stated[place + 1];
          if (next && last !== null && next.last !== null) expect(last).to.be.at.most(next.last);
          if (next && first !== null && next.first !== null)
            expect(first).to.be.at.most(next.first);
        });
      }),
    );
  });

  it('delayed by a year come a year later where they lie after today', () => {
    const later = (at: number): number => {
      const date = new Date(at * 86_400_000);
      return day(`${date.getUTCFullYear() + 1}-${date.getUTCMonth() + 1}-${date.getUTCDate()}`);
    };
    fc.assert(
      fc.property(anyDeal, anyOptions, (one, options) => {
        const stays = (at: number | null): boolean => at === null || at <= options.today;
        const before = tranches(one, options);
        const after = tranches(one, { ...options, delay: { months: 12, days: 0 } });
        expect(after).to.deep.equal(
          before.map((each) => ({
            ...each,
            first: stays(each.first) ? each.first : later(each.first!),
            last: stays(each.last)
              ? each.last
              : later(each.last! + (each.first === each.last ? 0 : 1)) -
                (each.first === each.last ? 0 : 1),
          })),
        );
      }),
    );
  });
});
