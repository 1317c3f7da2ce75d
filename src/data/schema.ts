import * as v from 'valibot';
import { BASES, BOUNDS, CERTAINTIES, LAYERS, STATUSES } from './deal.js';

/*
 * A file of deals as its author writes it. The types of the input, the check at run time and the
 * published JSON Schema all come from here, so nothing is transformed: what a date or "4.5 GW"
 * means is read afterwards. Objects take fields that are not named here.
 */

const RequiredText = v.pipe(v.string(), v.regex(/\S/, 'text'));
const Amount = v.pipe(v.number(), v.minValue(0, 'a number of 0 or more'));
const LanguageTag = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a language such as "en"'),
);

/** A text, or the same text in several languages by their BCP 47 tags. */
export const TextSchema = v.union([
  RequiredText,
  v.pipe(v.record(LanguageTag, v.string()), v.minEntries(1, 'text')),
]);

/** A date in EDTF, or a year as a number. */
export const DateSchema = v.union([v.string(), v.number()]);

/** One value and how it bounds the true one. */
export const ValueSchema = v.object({
  value: Amount,
  bound: v.nullish(v.picklist(BOUNDS)),
  basis: v.nullish(v.picklist(BASES)),
});

/** A range between two values. */
export const RangeSchema = v.object({
  low: Amount,
  high: Amount,
  bound: v.nullish(v.picklist(['exact', 'up-to'])),
  basis: v.nullish(v.picklist(BASES)),
});

/** A number, a text as people write it, a bounded value or a range. */
export const QuantitySchema = v.union([Amount, v.string(), ValueSchema, RangeSchema]);

/** How much is in place by a date. */
export const MilestoneSchema = v.object({
  at: DateSchema,
  gw: QuantitySchema,
  source: v.nullish(RequiredText),
});

/** The milestones of a deal. */
export const MilestonesSchema = v.array(MilestoneSchema);

/** A status and the date from which it holds. */
export const StatusChangeSchema = v.object({
  is: v.picklist(STATUSES),
  at: v.nullish(DateSchema),
});

/** A link to another deal that may share capacity with this one. */
export const OverlapSchema = v.object({
  id: RequiredText,
  certainty: v.nullish(v.picklist(CERTAINTIES)),
  gw: v.nullish(Amount),
});

/** A deal. */
export const DealSchema = v.object({
  id: RequiredText,
  title: TextSchema,
  parties: v.nullish(v.array(RequiredText)),
  layer: v.nullish(v.picklist(LAYERS)),
  announced: v.nullable(DateSchema),
  gw: v.nullish(QuantitySchema),
  usd: v.nullish(QuantitySchema),
  start: v.nullish(DateSchema),
  end: v.nullish(DateSchema),
  milestones: v.nullish(MilestonesSchema),
  status: v.nullish(v.union([v.picklist(STATUSES), v.array(StatusChangeSchema)])),
  within: v.nullish(RequiredText),
  overlaps: v.nullish(v.array(v.union([RequiredText, OverlapSchema]))),
  supersedes: v.nullish(RequiredText),
  sources: v.nullish(v.array(RequiredText)),
  note: v.nullish(TextSchema),
});

/** Something that happened around the deals. */
export const EventSchema = v.object({
  id: RequiredText,
  title: TextSchema,
  at: v.nullable(DateSchema),
  kind: v.nullish(RequiredText),
  parties: v.nullish(v.array(RequiredText)),
  sources: v.nullish(v.array(RequiredText)),
  note: v.nullish(TextSchema),
});

/** A colour and nothing else: with `url()` the data could make a page ask for an address. */
const COLOR = /^(?![uU][rR][lL])#?\w+(\([\w\s.,%/+-]+\))?$/;

/** Who takes part in a deal. */
export const PartySchema = v.object({
  name: TextSchema,
  color: v.nullish(v.pipe(v.string(), v.regex(COLOR, 'a colour such as #76b900'))),
});

/** Where a statement comes from. */
export const SourceSchema = v.object({
  title: TextSchema,
  publisher: v.nullish(TextSchema),
  url: v.nullish(v.string()),
  date: v.nullish(DateSchema),
});

/** A quantity to compare with. */
export const ReferenceSchema = v.object({
  gw: Amount,
  label: TextSchema,
  source: v.nullish(RequiredText),
});

/** A file with everything in it. */
export const FileSchema = v.object({
  $schema: v.nullish(v.string()),
  title: v.nullish(TextSchema),
  description: v.nullish(TextSchema),
  asOf: v.nullish(DateSchema),
  parties: v.nullish(v.record(v.string(), PartySchema)),
  sources: v.nullish(v.record(v.string(), SourceSchema)),
  deals: v.nullish(v.array(DealSchema)),
  events: v.nullish(v.array(EventSchema)),
  references: v.nullish(v.array(ReferenceSchema)),
});

/** What may be handed in: a file, or its deals alone. */
export const InputSchema = v.union([FileSchema, v.array(DealSchema)]);

/** A text as written. */
export type TextInput = v.InferInput<typeof TextSchema>;
/** A date as written. */
export type DateInput = v.InferInput<typeof DateSchema>;
/** A quantity as written. */
export type QuantityInput = v.InferInput<typeof QuantitySchema>;
/** A bounded value as written. */
export type ValueInput = v.InferInput<typeof ValueSchema>;
/** A range as written. */
export type RangeInput = v.InferInput<typeof RangeSchema>;
/** A milestone as written. */
export type MilestoneInput = v.InferInput<typeof MilestoneSchema>;
/** A change of status as written. */
export type StatusChangeInput = v.InferInput<typeof StatusChangeSchema>;
/** A link between deals as written. */
export type OverlapInput = v.InferInput<typeof OverlapSchema>;
/** A deal as written. */
export type DealInput = v.InferInput<typeof DealSchema>;
/** An event as written. */
export type EventInput = v.InferInput<typeof EventSchema>;
/** A party as written. */
export type PartyInput = v.InferInput<typeof PartySchema>;
/** A source as written. */
export type SourceInput = v.InferInput<typeof SourceSchema>;
/** A line to compare with, as written. */
export type ReferenceInput = v.InferInput<typeof ReferenceSchema>;
/** A file of deals as written. */
export type FileInput = v.InferInput<typeof FileSchema>;
