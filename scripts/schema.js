/**
 * Writes the JSON Schema of a file of deals from the built schema: `dist/deals.schema.json`, draft
 * 2020-12. The conversion stops where the schema says something that JSON Schema cannot.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { FIELD_DESCRIPTIONS, KIND_DESCRIPTIONS } from '../dist/data/field-descriptions.js';
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
  for (const [kind, fields] of Object.entries(FIELD_DESCRIPTIONS)) {
    const { properties = {} } = definition($defs, kind);
    for (const [name, description] of Object.entries(fields)) {
      const property = properties[name];
      if (typeof property !== 'object') throw new Error(`no field ${kind}.${name} in the schema`);
      Object.assign(property, { title: name, description });
    }
  }
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
