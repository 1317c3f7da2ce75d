import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { warnOfUnknown } from '../../src/data/check.js';
import { calendarOf, dayOf, isoDay, plainDay } from '../../src/data/dates.js';
import type { Deal } from '../../src/data/deal.js';
import { milestonesOf, withChanges } from '../../src/data/milestones.js';
import { readDeals } from '../../src/data/parse.js';
import { isPlain } from '../../src/data/plain.js';
import { Findings } from '../../src/data/problems.js';
import { DealSchema, EventSchema, MilestoneSchema } from '../../src/data/schema.js';

const text = fc.constantFrom(
  'a',
  '',
  '\n',
  '2026',
  '2026-07-22',
  5,
  null,
  { en: 'A' },
  {},
  { e: 'A' },
);
const SIZES: readonly unknown[] = JSON.parse(`[
  0, 2, -1, "2 GW", "", null, [], { "value": 1 }, { "low": 1, "high": 2 },
  { "value": 1, "low": 1 }, { "value": 1, "bound": "about" }, { "value": 1, "bound": "exactly" }
]`);
const size = fc.constantFrom(...SIZES, -0, NaN, Infinity);
const at = fc.constantFrom<unknown>('2026-07-22', '2026-H2', 2026, 'soon', NaN, null, undefined);
const milestone = fc.oneof(
  fc.record({ at, gw: size, source: text }, { requiredKeys: [] }),
  fc.constantFrom(null, 7, [], { at: '2026', gw: 1, sourc: 's' }),
);
const event = fc.record(
  {
    id: text,
    title: text,
    at,
    kind: text,
    parties: fc.array(text),
    note: text,
    what: fc.constant(1),
  },
  { requiredKeys: ['id', 'title'] },
);

/** Whether the thorough check finds a value right, and knows all of its fields. */
function isSound(schema: v.GenericSchema, value: unknown): boolean {
  const findings = new Findings();
  warnOfUnknown(schema as unknown as Parameters<typeof warnOfUnknown>[0], value, '', findings);
  return v.is(schema, value) && findings.warnings.length === 0;
}

describe('isPlain', () => {
  it('says yes only to what the thorough check finds right', () => {
    const never = (schema: v.GenericSchema, value: unknown): boolean =>
      isPlain(schema as unknown as Parameters<typeof isPlain>[0], value, new Findings()) &&
      !isSound(schema, value);
    fc.assert(fc.property(event, (value) => !never(EventSchema, value)));
    fc.assert(fc.property(milestone, (value) => !never(MilestoneSchema, value)));
    const deal = fc.record({
      id: text,
      title: text,
      announced: at,
      gw: size,
      milestones: fc.array(milestone),
    });
    fc.assert(fc.property(deal, (value) => !never(DealSchema, value)));
  });

  it('says yes to records as they mostly are', () => {
    const plain = {
      id: 'e',
      title: { en: 'E', zh: '事' },
      at: '2026-07',
      kind: 'model',
      parties: ['p'],
    };
    expect(isPlain(EventSchema, plain, new Findings())).to.equal(true);
    const milestones = [
      { at: '2026-07-22', gw: 1 },
      { at: '2027', gw: 2, source: 's' },
    ];
    const deal = { id: 'd', title: 'D', announced: null, gw: '2 GW', milestones };
    expect(isPlain(DealSchema, deal, new Findings())).to.equal(true);
  });
});

describe('plainDay', () => {
  it('is the day of every date of the calendar, and of no other text', () => {
    const day = fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9999, 12, 31) });
    fc.assert(fc.property(day, (each) => plainDay(isoDay(each)) === each));
    for (const other of ['2026-02-29', '2026-13-01', '2026-00-01', '2026-01-00', '2026-01-32']) {
      expect(plainDay(other), other).to.be.NaN;
    }
    for (const other of [
      '2026-1-001',
      '2026/01/01',
      '2O26-01-01',
      '2026-01-1 ',
      '٢٠٢٦-٠١-٠١',
      '2026',
    ]) {
      expect(plainDay(other), other).to.be.NaN;
    }
    expect(calendarOf(plainDay('2000-02-29'))).to.deep.equal({ year: 2000, month: 2, day: 29 });
    expect(plainDay('1900-02-29')).to.be.NaN;
  });
});

/** Milestones in their order: how many there are, and what is odd about one of them. */
const ordered = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 5000 })), {
    maxLength: 140,
  })
  .map((steps) => {
    let [day, megawatts] = [dayOf(2024, 1, 1), 0];
    return steps.map(([days, more], index) => {
      const written = isoDay((day += days % 40));
      const short = index % 7 === 3 ? 7 : 10;
      megawatts += more;
      return {
        at: written.slice(0, short),
        gw: megawatts / 1000,
        source: index % 5 ? null : `s${days % 3}`,
      };
    });
  });

function dealOf(milestones: readonly unknown[], rest: object = {}): Deal | undefined {
  return readDeals([{ id: 'd', title: 'D', announced: '2023', milestones, ...rest }]).deals[0];
}

describe('milestones read as columns', () => {
  it('are those that are read with care', () => {
    fc.assert(
      fc.property(ordered, (milestones) => {
        // A size in an object is read one by one.
        const careful = milestones.map(({ gw, ...rest }) => ({ ...rest, gw: { value: gw } }));
        const [one, other] = [dealOf(milestones), dealOf(careful)];
        if (!one || !other) {
          expect(one).to.equal(other);
          return;
        }
        expect(one.gw).to.deep.equal(other.gw);
        const columns = milestonesOf(one);
        const expected = milestonesOf(other);
        expect([...columns.last]).to.deep.equal([...expected.last]);
        expect([...columns.ceiling]).to.deep.equal([...expected.ceiling]);
        expect(columns.sources).to.have.members([...expected.sources]);
        expect(one.milestones).to.deep.equal(other.milestones);
      }),
    );
  });

  it('are a list that can be copied, compared and taken over into a changed deal', () => {
    const milestones = Array.from({ length: 200 }, (_, index) => ({
      at: isoDay(dayOf(2026, 1, 1) + index),
      gw: index / 1000,
    }));
    const deal = dealOf(milestones)!;
    const changed = withChanges(deal, { within: 'other' });
    expect(milestonesOf(changed)).to.equal(milestonesOf(deal));
    expect(changed.milestones).to.deep.equal(deal.milestones);
    expect(structuredClone(deal).milestones).to.have.length(200);
    expect({ ...deal, milestones: [] }.milestones).to.deep.equal([]);
    expect(milestonesOf({ ...deal, milestones: deal.milestones.slice(0, 3) })).to.have.length(3);
    expect(deal.milestones[199]).to.deep.include({
      gw: { floor: 0.199, ceiling: 0.199, bound: 'exact', basis: null },
    });
  });

  it('do not follow what the page does to its own list later', () => {
    const milestones = Array.from({ length: 200 }, () => ({ at: '2026-07', gw: 1, source: 's' }));
    const deal = dealOf(milestones)!;
    milestones.length = 0;
    expect(deal.milestones).to.have.length(200);
    expect(deal.milestones[7]).to.deep.include({ source: 's' });
  });
});
