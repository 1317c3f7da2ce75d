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

type Descriptions<Input> = { readonly [Name in keyof Required<Input>]: string };

/*
 * What editors show beside a field. The published JSON Schema takes these in; what runs on a page
 * does not, to save its bytes. The types hold this list complete.
 */

const basis =
  'What a GW measures: it (the computers alone), facility (the whole site) or generation (a power plant).';
const parties = 'Who takes part: ids of parties, or names.';
const sources = 'Where it is stated: ids of sources, or names.';
const note = 'What else is to be said, shown with the details.';

/** Every field of every kind of record, by the name of its definition in the JSON Schema. */
export const FIELD_DESCRIPTIONS: {
  readonly file: Descriptions<FileInput>;
  readonly deal: Descriptions<DealInput>;
  readonly event: Descriptions<EventInput>;
  readonly party: Descriptions<PartyInput>;
  readonly source: Descriptions<SourceInput>;
  readonly reference: Descriptions<ReferenceInput>;
  readonly milestone: Descriptions<MilestoneInput>;
  readonly statusChange: Descriptions<StatusChangeInput>;
  readonly overlap: Descriptions<OverlapInput>;
  readonly value: Descriptions<ValueInput>;
  readonly range: Descriptions<RangeInput>;
} = {
  file: {
    $schema: 'Address of this schema, for completion in editors.',
    title: 'Heading of the figure.',
    description: 'What the figure shows, in a sentence or two.',
    asOf: 'The day up to which the file is complete.',
    parties: 'Who takes part, by id.',
    sources: 'Where the statements come from, by id.',
    deals: 'Promises of capacity, of money, or of a frame for both.',
    events: 'What happened around the deals.',
    references: 'Quantities to compare with, drawn as lines across the ramp.',
  },
  deal: {
    id: 'A short name of its own without spaces. Deals and events share one space of ids.',
    title: 'What the deal is called on the figure: a few words.',
    parties,
    layer:
      'chips (accelerators by power), site (a place with power), cloud (rented capacity), money (investment, valuation) or programme (an envelope over others). Layers are never added.',
    announced: 'When it was made public; null where no date is stated.',
    gw: 'Capacity in GW. Leave it out where none is stated.',
    usd: 'Money in US dollars. It is never converted to capacity.',
    start: 'When delivery begins.',
    end: 'When delivery is complete.',
    milestones: 'How much is in place by which date: cumulative, never what is added.',
    status: 'How far the deal has come: one word, or each word with the date from which it holds.',
    within: 'Id of the deal of which this one is a part.',
    overlaps: 'Other deals that may be about the same capacity.',
    supersedes: 'Id of the deal that this one replaces.',
    sources,
    note,
  },
  event: {
    id: 'A short name of its own without spaces. Deals and events share one space of ids.',
    title: 'What the event is called on the figure: a few words.',
    at: 'When it happened; null where no date is stated.',
    kind: 'organisation, model, platform, product, revenue, or a word of your own.',
    parties,
    sources,
    note,
  },
  party: {
    name: 'What the party is called.',
    color: 'A CSS colour.',
  },
  source: {
    title: 'What the source is called.',
    publisher: 'Who published it.',
    url: 'A link with http:, https: or mailto:.',
    date: 'When it was published.',
  },
  reference: {
    gw: 'The quantity in GW.',
    label: 'What it is.',
    source: 'Where it is stated: the id of a source, or a name.',
  },
  milestone: {
    at: 'By when. 2026 rises at the end of the year, 2026/.. has no end stated.',
    gw: 'How many GW are in place by then, with all that came before.',
    source: 'Where it is stated: the id of a source, or a name.',
  },
  statusChange: {
    is: 'The status.',
    at: 'From when; null for since the announcement.',
  },
  overlap: {
    id: 'Id of the other deal.',
    certainty: 'How sure it is that the two overlap; possible where it is left out.',
    gw: 'How many GW the two share at the most, where a source states it.',
  },
  value: {
    value: 'The number, in GW or in US dollars.',
    bound:
      'How it bounds the true one: exact (where it is left out), about, at-least (no most is stated) or up-to (no least is stated).',
    basis,
  },
  range: {
    low: 'At the least, in GW or in US dollars.',
    high: 'At the most, in GW or in US dollars.',
    bound: 'A range is bounded by its own ends; this may be left out.',
    basis,
  },
};

/** The definitions of the JSON Schema themselves. */
export const KIND_DESCRIPTIONS: Readonly<
  Record<keyof typeof FIELD_DESCRIPTIONS | 'text' | 'date' | 'quantity', string>
> = {
  file: 'Deals of the build-out of AI compute, with the events around them.',
  deal: 'A deal: somebody promises capacity, money or a frame for both.',
  event: 'Something that happened around the deals.',
  party: 'Who takes part in a deal.',
  source: 'Where a statement comes from.',
  reference: 'A quantity to compare with.',
  milestone: 'How much of a deal is in place by a date.',
  statusChange: 'A status and the date from which it holds.',
  overlap: 'Another deal with which this one may share capacity.',
  value: 'One value and how it bounds the true one.',
  range: 'A range between two values.',
  text: 'A text, or the same text in several languages by their tags: { "en": "…", "zh": "…" }.',
  date: 'A date in EDTF (ISO 8601-2): 2026, 2026-07, 2026-07-22, 2026-Q3, 2026-H2, 2026~ (about), 2026? (uncertain), 2026/2029, 2026/.. (no end stated), ../2029 (by then).',
  quantity:
    'A number, a text as people write it ("750 MW", "$250B", "up to 10 GW"), one bounded value or a range.',
};
