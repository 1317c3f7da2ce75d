import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import * as v from 'valibot';

import { warnOfUnknown } from '../../src/data/check.js';
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
