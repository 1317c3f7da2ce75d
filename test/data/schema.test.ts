import { toJsonSchema } from '@valibot/to-json-schema';
import { expect } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import * as v from 'valibot';
import { FIELD_DESCRIPTIONS, KIND_DESCRIPTIONS } from '../../src/data/field-descriptions.js';
import type { DealInput, FileInput, QuantityInput } from '../../src/data/schema.js';
import * as schemas from '../../src/data/schema.js';

/** What types, check and JSON Schema all have to take. */
const everything: FileInput = {
  $schema: 'https://example.org/deals.schema.json',
  title: { en: 'Deals', 'zh-Hans': '协议' },
  asOf: 2025,
  parties: { a: { name: 'A', color: 'red' } },
  sources: { s: { title: 'S', url: 'https://example.org', date: '2025', publisher: null } },
  deals: [
    {
      id: 'a',
      title: 'A',
      parties: ['a'],
      layer: 'chips',
      announced: null,
      gw: { low: 1.6, high: 2, basis: 'it' },
      usd: '$250B',
      milestones: [{ at: '2026', gw: { value: 1, bound: 'about' }, source: 's' }],
      status: [{ is: 'announced', at: null }],
      overlaps: ['b', { id: 'c', certainty: 'likely', gw: 1 }],
      supersedes: null,
    },
    { id: 'b', title: 'B', announced: '2025', status: 'paused', gw: 6 },
  ],
  events: [{ id: 'e', title: 'E', at: '2019-11', kind: 'organisation' }],
  references: [{ gw: 11, label: 'Peak' }],
};

describe('the schema of a file of deals', () => {
  it('takes everything that an author may write', () => {
    expect(v.is(schemas.InputSchema, everything)).to.equal(true);
    expect(v.is(schemas.InputSchema, everything.deals)).to.equal(true);
  });

  it('takes fields that it does not know', () => {
    expect(v.is(schemas.InputSchema, { ...everything, mine: 1 })).to.equal(true);
  });

  it('transforms nothing: what is checked is what was written', () => {
    expect(v.parse(schemas.FileSchema, everything)).to.deep.equal(everything);
  });

  it('gives types that hold an author to its words', () => {
    // @ts-expect-error a layer that is none
    const wrongLayer: DealInput = { id: 'a', title: 'A', announced: null, layer: 'chip' };
    // @ts-expect-error half a range
    const wrongSize: QuantityInput = { low: 1 };
    expect(v.is(schemas.DealSchema, wrongLayer)).to.equal(false);
    expect(v.is(schemas.QuantitySchema, wrongSize)).to.equal(false);
  });

  it('can be said in JSON Schema, where only id, title and the date are required', () => {
    const deal = toJsonSchema(schemas.DealSchema, { target: 'draft-2020-12' });
    expect(deal.required).to.deep.equal(['id', 'title', 'announced']);
    expect(toJsonSchema(schemas.EventSchema).required).to.deep.equal(['id', 'title', 'at']);
    expect(toJsonSchema(schemas.InputSchema).anyOf).to.have.length(2);
  });

  it('has a description for every field of every kind', () => {
    const entries = {
      file: schemas.FileSchema.entries,
      deal: schemas.DealSchema.entries,
      event: schemas.EventSchema.entries,
      party: schemas.PartySchema.entries,
      source: schemas.SourceSchema.entries,
      reference: schemas.ReferenceSchema.entries,
      milestone: schemas.MilestoneSchema.entries,
      statusChange: schemas.StatusChangeSchema.entries,
      overlap: schemas.OverlapSchema.entries,
      value: schemas.ValueSchema.entries,
      range: schemas.RangeSchema.entries,
    };
    for (const [kind, fields] of Object.entries(FIELD_DESCRIPTIONS)) {
      const names = Object.keys(entries[kind as keyof typeof entries]);
      expect(Object.keys(fields).sort()).to.deep.equal(names.sort());
      expect(KIND_DESCRIPTIONS).to.have.property(kind);
      for (const text of Object.values(fields)) expect(text).to.match(/^\S.*\.$/);
    }
  });

  it('takes the data set of the demo', async () => {
    const text = await readFile({ path: '../../demo/data/openai-2025.json' });
    expect(v.safeParse(schemas.FileSchema, JSON.parse(text ?? '')).issues).to.equal(undefined);
  });
});
