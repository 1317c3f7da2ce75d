import type { FIELD_DESCRIPTIONS } from './field-descriptions.js';
import type {
  DealInput,
  EventInput,
  FileInput,
  MilestoneInput,
  OverlapInput,
  PartyInput,
  RangeInput,
  ReferenceInput,
  SourceInput,
  StatusChangeInput,
  ValueInput,
} from './schema.js';

type Examples<Input> = { readonly [Name in keyof Required<Input>]: NonNullable<Input[Name]> };

/*
 * What editors offer as an example of a field, and the tables of the documentation show beside it. As
 * the descriptions do, it goes into the published JSON Schema and not onto a page; the types hold the
 * list complete, and each example possible.
 */

/** An example of every field of every kind of record. */
export const FIELD_EXAMPLES: {
  readonly file: Examples<Pick<FileInput, '$schema' | 'title' | 'description' | 'asOf'>>;
  readonly deal: Examples<DealInput>;
  readonly event: Examples<EventInput>;
  readonly party: Examples<PartyInput>;
  readonly source: Examples<SourceInput>;
  readonly reference: Examples<ReferenceInput>;
  readonly milestone: Examples<MilestoneInput>;
  readonly statusChange: Examples<StatusChangeInput>;
  readonly overlap: Examples<OverlapInput>;
  readonly value: Examples<ValueInput>;
  readonly range: Examples<RangeInput>;
} = {
  file: {
    $schema: 'deals.schema.json',
    title: { en: 'Two campuses', zh: '两座园区' },
    description: 'An invented example.',
    asOf: '2026-11-21',
  },
  deal: {
    id: 'lake',
    title: 'Lake campus',
    parties: ['northlab'],
    layer: 'site',
    announced: '2025-03-04',
    gw: 1.2,
    usd: '$30B',
    start: '2026-H2',
    end: '2028',
    milestones: [{ at: '2026-H2', gw: 0.4 }],
    status: 'contracted',
    within: 'programme',
    overlaps: ['river'],
    supersedes: 'old-lake',
    sources: ['northlab-march'],
    note: 'The source gives no date for the second hall.',
  },
  event: {
    id: 'model-3',
    title: 'Northlab 3 is released',
    at: '2026-02~',
    kind: 'model',
    parties: ['northlab'],
    sources: ['northlab-march'],
    note: 'The day differs by region.',
  },
  party: { name: { en: 'Northlab', zh: '北方实验室' }, color: '#7447a8' },
  source: {
    title: 'Northlab builds at the lake',
    publisher: 'Northlab',
    url: 'https://example.com/lake',
    date: '2025-03-04',
  },
  reference: { gw: 1, label: 'A nuclear reactor', source: 'northlab-march' },
  milestone: { at: '2026-H2', gw: 0.4, source: 'northlab-march' },
  statusChange: { is: 'contracted', at: '2025-Q4' },
  overlap: { id: 'river', certainty: 'likely', gw: 0.5 },
  value: { value: 10, bound: 'at-least', basis: 'facility' },
  range: { low: 1.6, high: 2, bound: 'up-to', basis: 'it' },
};

/** What a field means where it is left out, where that is not nothing. */
export const FIELD_DEFAULTS: {
  readonly [Kind in keyof typeof FIELD_DESCRIPTIONS]?: Partial<(typeof FIELD_EXAMPLES)[Kind]>;
} = {
  deal: { status: 'announced' },
  overlap: { certainty: 'possible' },
  value: { bound: 'exact' },
};
