/**
 * Writes the JSON Schema of a file of deals from the built schema: `dist/deals.schema.json`, draft
 * 2020-12. The conversion stops where the schema says something that JSON Schema cannot.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { FIELD_DESCRIPTIONS, KIND_DESCRIPTIONS } from '../dist/data/field-descriptions.js';
import { FIELD_DEFAULTS, FIELD_EXAMPLES } from '../dist/data/field-examples.js';
import * as schemas from '../dist/data/schema.js';

/** Definitions by name, each after those that it is made of. */
const definitions = {
  text: schemas.TextSchema,
  date: schemas.DateSchema,
  value: schemas.ValueSchema,
  range: schemas.RangeSchema,
  quantity: schemas.QuantitySchema,
  milestone: schemas.MilestoneSchema,
  statusChange: schemas.StatusChangeSchema,
  overlap: schemas.OverlapSchema,
  deal: schemas.DealSchema,
  event: schemas.EventSchema,
  party: schemas.PartySchema,
  source: schemas.SourceSchema,
  reference: schemas.ReferenceSchema,
  file: schemas.FileSchema,
};

/**
 * The schema with `$id`, titles and descriptions.
 *
 * @param {string} version - of the package, which the address of the schema names
 */
export function dealsSchema(version) {
  const {
    $schema,
    $defs = {},
    ...root
  } = toJsonSchema(schemas.InputSchema, {
    target: 'draft-2020-12',
    definitions,
  });
  for (const [kind, description] of Object.entries(KIND_DESCRIPTIONS)) {
    Object.assign(definition($defs, kind), { title: titleOf(kind), description });
  }
  annotate($defs, FIELD_DESCRIPTIONS, (description, title) => ({ title, description }));
  annotate($defs, FIELD_EXAMPLES, (example) => ({ examples: [example] }));
  annotate($defs, FIELD_DEFAULTS, (value) => ({ default: value }));
  return {
    $schema,
    $id: `https://unpkg.com/compute-timeline@${version}/dist/deals.schema.json`,
    title: 'Deals for compute-timeline and gw-ramp',
    description: 'A file of deals and events, or a list of deals alone.',
    ...root,
    $defs,
  };
}

/**
 * Adds to each field what a list says of it.
 *
 * @template T
 * @param {Record<string, import('@valibot/to-json-schema').JsonSchema | boolean>} definitions
 * @param {Readonly<Record<string, Readonly<Record<string, T>>>>} kinds
 * @param {(said: T, name: string) => object} keywords
 */
function annotate(definitions, kinds, keywords) {
  for (const [kind, fields] of Object.entries(kinds)) {
    const { properties = {} } = definition(definitions, kind);
    for (const [name, said] of Object.entries(fields)) {
      const property = properties[name];
      if (typeof property !== 'object') throw new Error(`no field ${kind}.${name} in the schema`);
      Object.assign(property, keywords(said, name));
    }
  }
}

/**
 * @param {Record<string, import('@valibot/to-json-schema').JsonSchema | boolean>} definitions
 * @param {string} kind
 */
function definition(definitions, kind) {
  const found = definitions[kind];
  if (typeof found !== 'object') throw new Error(`no definition ${kind} in the schema`);
  return found;
}

/** @param {string} kind */
function titleOf(kind) {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const text = `${JSON.stringify(dealsSchema(version), null, 2)}\n`;
writeFileSync(new URL('../dist/deals.schema.json', import.meta.url), text);
