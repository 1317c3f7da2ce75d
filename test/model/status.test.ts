import { expect } from '@open-wc/testing';
import { absences, leavesOn, statusOn, withReplacements } from '../../src/model/status.js';
import { day, deal, from, on, since, year } from './deals.js';

describe('statusOn', () => {
  const built = deal('built', {
    status: [
      since('announced', on('2025-07-01')),
      since('contracted', on('2025-10-06')),
      since('operational', year(2027)),
    ],
  });

  it('gives the status that holds at the end of a day', () => {
    expect(statusOn(built, day('2025-10-05'))).to.equal('announced');
    expect(statusOn(built, day('2025-10-06'))).to.equal('contracted');
  });

  it('lets a status whose date is an interval hold from its last day on', () => {
    expect(statusOn(built, day('2027-12-30'))).to.equal('contracted');
    expect(statusOn(built, day('2027-12-31'))).to.equal('operational');
  });

  it('lets a status with an open end hold from its first day on', () => {
    const paused = deal('paused', { status: [since('contracted'), since('paused', from(2026))] });
    expect(statusOn(paused, day('2025-12-31'))).to.equal('contracted');
    expect(statusOn(paused, day('2026-01-01'))).to.equal('paused');
  });

  it('gives the last status that is stated where no day is given, even one to come', () => {
    expect(statusOn(built, null)).to.equal('operational');
  });

  it('lets a status without a date hold from the announcement', () => {
    const letter = deal('letter', { status: [since('letter-of-intent')] });
    expect(statusOn(letter, day('1990-01-01'))).to.equal('letter-of-intent');
  });

  it('calls a deal announced before the first dated status', () => {
    const signed = deal('signed', { status: [since('contracted', on('2026-03-01'))] });
    expect(statusOn(signed, day('2026-02-28'))).to.equal('announced');
  });
});

describe('absences', () => {
  it('are the days on which a deal is out, and end where it comes back', () => {
    const resumed = deal('resumed', {
      status: [
        since('contracted'),
        since('paused', on('2026-03-01')),
        since('under-construction', on('2026-09-01')),
        since('cancelled', on('2028-01-01')),
      ],
    });
    expect(absences(resumed)).to.deep.equal([
      { from: day('2026-03-01'), until: day('2026-09-01'), as: 'paused' },
      { from: day('2028-01-01'), until: null, as: 'cancelled' },
    ]);
    expect(leavesOn(resumed)).to.equal(day('2028-01-01'));
  });

  it('leave out a status that is replaced on its own day', () => {
    const corrected = deal('corrected', {
      status: [since('paused', on('2026-03-01')), since('operational', on('2026-03-01'))],
    });
    expect(absences(corrected)).to.deep.equal([]);
    expect(leavesOn(corrected)).to.equal(null);
  });
});

describe('leavesOn', () => {
  it('is the first day of the last absence, whatever words it goes through', () => {
    const ended = deal('ended', {
      status: [
        since('contracted'),
        since('paused', on('2026-03-01')),
        since('cancelled', on('2026-09-01')),
      ],
    });
    expect(leavesOn(ended)).to.equal(day('2026-03-01'));
  });

  it('is null for a deal that counts, and before all days for one that never did', () => {
    expect(leavesOn(deal('counted'))).to.equal(null);
    expect(leavesOn(deal('never', { status: [since('cancelled')] }))).to.equal(-Infinity);
  });
});

describe('withReplacements', () => {
  const letter = deal('letter', {
    status: [since('letter-of-intent'), since('operational', on('2027-01-01'))],
  });
  const contract = deal('contract', { announced: on('2026-02-01'), supersedes: 'letter' });

  it('supersedes a deal from the day on which the one that replaces it is announced', () => {
    const [replaced, kept] = withReplacements([letter, contract]);
    expect(statusOn(replaced!, day('2026-01-31'))).to.equal('letter-of-intent');
    expect(statusOn(replaced!, day('2026-02-01'))).to.equal('superseded');
    expect(leavesOn(replaced!)).to.equal(day('2026-02-01'));
    expect(kept).to.equal(contract);
  });

  it('is not undone by a later status of the replaced deal', () => {
    const [replaced] = withReplacements([letter, contract]);
    expect(statusOn(replaced!, null)).to.equal('superseded');
  });

  it('keeps an earlier date that the replaced deal itself states', () => {
    const earlier = { ...letter, status: [since('superseded', on('2026-01-15'))] };
    const [replaced] = withReplacements([earlier, contract]);
    expect(leavesOn(replaced!)).to.equal(day('2026-01-15'));
  });

  it('takes the earliest of several replacements, in any order', () => {
    const second = deal('second', { announced: on('2026-05-01'), supersedes: 'letter' });
    for (const deals of [
      [letter, contract, second],
      [letter, second, contract],
    ]) {
      expect(leavesOn(withReplacements(deals)[0]!)).to.equal(day('2026-02-01'));
    }
  });

  it('adds one change, however many deals replace it', () => {
    const first = day('2026-02-01');
    const many = Array.from({ length: 5 }, (_, index) => {
      const announced = { ...on('2026-02-01'), first: first + index, last: first + index };
      return deal(`d${index}`, { announced, supersedes: 'letter' });
    });
    expect(withReplacements([letter, ...many])[0]!.status.map(({ is }) => is)).to.deep.equal([
      'letter-of-intent',
      'superseded',
    ]);
  });

  it('supersedes since ever where the replacement has no date, and never by itself', () => {
    const undated = deal('undated', { announced: null, supersedes: 'letter' });
    expect(leavesOn(withReplacements([letter, undated])[0]!)).to.equal(-Infinity);
    const own = deal('own', { supersedes: 'own' });
    expect(withReplacements([own])).to.deep.equal([own]);
  });
});
