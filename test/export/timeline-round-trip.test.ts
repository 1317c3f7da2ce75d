import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';

import { LAYERS, STATUSES } from '../../src/data/deal.js';
import { readDeals } from '../../src/data/parse.js';
import { timelineCsv } from '../../src/export/csv.js';
import { localeFor } from '../../src/locale/locale.js';
import { isoDay } from '../../src/data/dates.js';
import { type Item, beginOf, isDeal, itemsOf } from '../../src/model/item.js';
import { readTimelineOptions } from '../../src/model/options.js';
import { NOW } from '../model/figures.js';

const ENGLISH = localeFor('en');
const { options } = readTimelineOptions({ from: '1990', to: '2070' }, NOW);

const sizes = fc.constantFrom(6, 4.5, { low: 1.6, high: 2 }, 'up to 10', 'at least 2', '~6');
// An end that makes a period of the days of a deal without a size cannot be told from its announcement.
const later = fc.constantFrom('2027', '2026-H2', '2026-03-05', '2027-03', '2027~', '../2029');
const whole = fc.constantFrom('2025', '2025-Q3', '2025-H2', '2025-24', '2025-07', '2025~');
const days = fc.constantFrom('2025-01-01', '2025-07-22', '2025-10-06', '2025-05-31~');

const deals = fc.record(
  {
    announced: fc.oneof(days, whole, fc.constantFrom('../2025', null)),
    layer: fc.constantFrom(...LAYERS),
    gw: sizes,
    usd: sizes,
    start: fc.oneof(later, fc.constant('2026/..')),
    end: later.map((date) => date.replace('2026-03-05', '2029-03-05')),
    status: fc.constantFrom(...STATUSES),
    parties: fc.uniqueArray(fc.constantFrom('a', 'b c', '=d'), { maxLength: 3 }),
    sources: fc.uniqueArray(fc.constantFrom('s', 't u'), { maxLength: 2 }),
  },
  { requiredKeys: ['announced'] },
);
const events = fc.record({
  at: fc.oneof(days, whole, fc.constantFrom('../2025', '2026/..', null)),
  kind: fc.constantFrom('model', 'my own kind', null),
});

/** What the columns of the export can say of an item. */
function meaningOf({ id, record, group, title, status, at, course }: Item): unknown {
  const day = (each: number | null | undefined): string | null =>
    typeof each === 'number' ? isoDay(each) : null;
  const size = (name: 'gw' | 'usd'): unknown => {
    const { floor, ceiling, bound } = (isDeal(record) && record[name]) || {};
    return [floor, ceiling, bound];
  };
  return {
    words: [id, group, title, status, record.parties, record.sources],
    begin: day(beginOf(at)),
    // Of what runs on the row has no other day of the announcement.
    last: course ? null : day(at?.last),
    approximate: at !== null && (at.approximate || at.uncertain),
    runs: at !== null && course !== null,
    end: at && day(course?.end?.last),
    sizes: [size('gw'), size('usd')],
  };
}

describe('the CSV of a timeline, read again', () => {
  it('means the same, whatever dates, sizes and words there are', () => {
    fc.assert(
      fc.property(fc.array(deals, { maxLength: 5 }), fc.array(events), (some, others) => {
        const title = 'T';
        const dataset = readDeals({
          deals: some.map((each, index) => ({ id: `d${index}`, title, ...each })),
          events: others.map((each, index) => ({ id: `e${index}`, title, ...each })),
        });
        const again = readDeals(timelineCsv(dataset, options, ENGLISH), { type: 'csv' });
        expect(again.problems).to.deep.equal(
          dataset.accepted > 0 ? [] : again.problems.filter(({ code }) => code === 'empty'),
        );
        const meanings = (of: typeof dataset): unknown =>
          itemsOf(of, options, ENGLISH).map(meaningOf);
        expect(meanings(again)).to.deep.equal(meanings(dataset));
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('does not take a deal of which only a start is stated for one announced from then on', () => {
    const deal = { id: 'a', title: 'A', layer: 'site', announced: '2025-10-06', start: '2026-H2' };
    const csv = timelineCsv(readDeals({ deals: [deal] }), options, ENGLISH);
    const [again] = readDeals(csv, { type: 'csv' }).deals;
    expect(again!.announced!.written).to.equal('2025-10-06');
    expect(again!.start!.written).to.equal('2025-10-06/..');
  });
});
