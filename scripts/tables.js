/**
 * Tables of the documentation in Markdown, from `custom-elements.json` and from the schema of the data.
 * Their names are those of `TABLES`, and `fields of KIND`, where KIND is a definition of the schema
 * such as `deal`.
 */
import { readFile } from 'node:fs/promises';
import { PROJECT } from './generated.js';

/** @typedef {import('custom-elements-manifest/schema.js').Package} Package */
/** @typedef {import('custom-elements-manifest/schema.js').CustomElement} Element */
/** @typedef {import('custom-elements-manifest/schema.js').ClassField} Field */
/** @typedef {import('custom-elements-manifest/schema.js').ClassMethod} Method */

/**
 * @typedef {object} Schema the part of JSON Schema that the data's schema uses
 * @property {string} [$ref]
 * @property {string | string[]} [type]
 * @property {string} [description]
 * @property {Record<string, Schema>} [properties]
 * @property {string[]} [required]
 * @property {Schema} [items]
 * @property {Schema} [additionalProperties]
 * @property {Schema[]} [anyOf]
 * @property {unknown[]} [enum]
 * @property {unknown} [const]
 * @property {unknown} [default]
 * @property {unknown[]} [examples]
 * @property {Record<string, Schema>} [$defs]
 */

/** @type {Package} */
const manifest = JSON.parse(await readFile(`${PROJECT}/custom-elements.json`, 'utf8'));
/** @type {Schema} */
const schema = JSON.parse(await readFile(`${PROJECT}/dist/deals.schema.json`, 'utf8'));

const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .flatMap((one) => ('tagName' in one && one.tagName ? [/** @type {Element} */ (one)] : []));

/**
 * @param {string} text
 * @returns {string} the text on one line, with bars that don't end the cell
 */
function cell(text) {
  return text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
}

/**
 * @param {string | undefined} text
 * @returns {string} the text as code, or nothing
 */
function code(text) {
  return text ? `\`${text}\`` : '';
}

/**
 * @param {readonly string[]} heading
 * @param {readonly (readonly string[])[]} rows
 * @returns {string} a table without the columns that are empty in every row; a word if it is empty
 */
function table(heading, rows) {
  if (rows.length === 0) return 'None.';
  const filled = heading.flatMap((_, at) => (rows.some((row) => row[at]) ? [at] : []));
  const lines = [heading, heading.map(() => '---'), ...rows].map(
    (row) => `| ${filled.map((at) => cell(row[at] ?? '')).join(' | ')} |`,
  );
  return lines.join('\n');
}

/**
 * One row for each name that an element offers; what both offer in the same words stands once.
 *
 * @template T
 * @param {(element: Element) => readonly T[]} offers
 * @param {(offer: T) => readonly string[]} cells the first is the name
 * @returns {string[][]} each row with the elements that offer it at the end, or '' if all do
 */
function offered(offers, cells) {
  /** @type {Map<string, { row: readonly string[], on: string[] }>} */
  const rows = new Map();
  for (const element of elements) {
    for (const offer of offers(element)) {
      const row = cells(offer);
      const key = row.join('\0');
      const known = rows.get(key) ?? { row, on: [] };
      known.on.push(code(element.tagName));
      rows.set(key, known);
    }
  }
  return [...rows.values()].map(({ row, on }) => [
    ...row,
    on.length === elements.length ? '' : on.join(', '),
  ]);
}

/**
 * @param {string | undefined} type
 * @returns {string} the type as code, without `undefined`, which says only that there is a default
 */
function typeCode(type) {
  return code(type?.replaceAll(/\s*\|\s*(?:undefined|null)\b/g, ''));
}

/**
 * @param {(element: Element) => readonly import('custom-elements-manifest/schema.js').Attribute[]} chosen
 * @returns {string[][]}
 */
function attributeRows(chosen) {
  return offered(chosen, (one) => [
    code(one.name),
    typeCode(one.type?.text),
    code(one.default === 'null' ? '' : one.default),
    one.description ?? '',
  ]);
}

/**
 * @param {string} tagName
 * @returns {string}
 */
function ownAttributes(tagName) {
  return table(
    ['Attribute', 'Type', 'Default', 'Meaning'],
    attributeRows((element) =>
      element.tagName === tagName
        ? (element.attributes ?? []).filter((one) => !one.inheritedFrom)
        : [],
    ).map((row) => row.slice(0, -1)),
  );
}

/**
 * @param {Method} method
 * @returns {string}
 */
function signature({ name, parameters = [], return: result }) {
  const list = parameters.map((one) => {
    const optional = one.optional || one.default !== undefined ? '?' : '';
    return `${one.name}${optional}: ${one.type?.text ?? 'unknown'}`;
  });
  return `${name}(${list.join(', ')}): ${result?.type?.text ?? 'void'}`;
}

/** @type {Record<string, () => string>} */
const TABLES = {
  attributes: () =>
    table(
      ['Attribute', 'Type', 'Default', 'Meaning'],
      attributeRows((element) => (element.attributes ?? []).filter((one) => one.inheritedFrom)).map(
        (row) => row.slice(0, -1),
      ),
    ),
  'attributes of compute-timeline': () => ownAttributes('compute-timeline'),
  'attributes of gw-ramp': () => ownAttributes('gw-ramp'),
  properties: () =>
    table(
      ['Property', 'Type', 'Meaning', 'Of'],
      offered(
        (element) =>
          (element.members ?? []).flatMap((one) =>
            one.kind === 'field' && !one.static && !('attribute' in one)
              ? [/** @type {Field} */ (one)]
              : [],
          ),
        (one) => [code(one.name), typeCode(one.type?.text), one.description ?? ''],
      ),
    ),
  methods: () =>
    table(
      ['Method', 'Meaning', 'Of'],
      offered(
        (element) =>
          (element.members ?? []).flatMap((one) =>
            one.kind === 'method' && !one.static && one.description ? [one] : [],
          ),
        (one) => [code(signature(one)), one.description ?? ''],
      ),
    ),
  events: () =>
    table(
      ['Event', 'Type', 'When', 'Of'],
      offered(
        (element) => element.events ?? [],
        (one) => [code(one.name), typeCode(one.type?.text), one.description ?? ''],
      ),
    ),
  slots: () =>
    table(
      ['Slot', 'Meaning', 'Of'],
      offered(
        (element) => element.slots ?? [],
        (one) => [one.name ? code(one.name) : '(default)', one.description ?? ''],
      ),
    ),
  parts: () =>
    table(
      ['Part', 'Meaning', 'Of'],
      offered(
        (element) => element.cssParts ?? [],
        (one) => [code(one.name), one.description ?? ''],
      ),
    ),
  'custom properties': () =>
    table(
      ['Custom property', 'Default', 'Meaning', 'Of'],
      offered(
        (element) => element.cssProperties ?? [],
        (one) => [code(one.name), code(one.default), one.description ?? ''],
      ),
    ),
};

/**
 * @param {Schema} one
 * @returns {Schema} what a reference stands for, or the schema itself
 */
function resolved(one) {
  const name = one.$ref?.replace('#/$defs/', '');
  if (name === undefined) return one;
  const definition = schema.$defs?.[name];
  if (definition === undefined) throw new Error(`The schema defines no ${one.$ref}`);
  return resolved(definition);
}

/**
 * @param {Schema} one
 * @returns {string} what may stand there, in words
 */
function valueWords(one) {
  const name = one.$ref?.replace('#/$defs/', '').replace(/Schema$/, '');
  const target = resolved(one);
  if (name !== undefined && !target.enum) return name.charAt(0).toLowerCase() + name.slice(1);
  const { type, items, additionalProperties, anyOf } = target;
  if (target.const !== undefined) return code(String(target.const));
  if (target.enum) return target.enum.map((value) => code(String(value))).join(', ');
  if (anyOf) {
    const words = anyOf.filter((part) => part.type !== 'null').map(valueWords);
    return [...new Set(words)].join(' or ');
  }
  if (items) return `list of ${valueWords(items)}`;
  if (typeof additionalProperties === 'object' && !target.properties) {
    return `${valueWords(additionalProperties)} by key`;
  }
  return [type ?? 'anything'].flat().join(' or ');
}

/**
 * @param {unknown} value
 * @returns {string} it as code of JSON on one line, with spaces as people set them
 */
function jsonCode(value) {
  const text = JSON.stringify(value, null, 1) ?? '';
  return code(text.replaceAll(/\n */g, ' ').replaceAll(/(?<=\[) | (?=\])/g, ''));
}

/**
 * @param {string} kind
 * @returns {string}
 */
function fieldTable(kind) {
  const { properties, required = [] } = schema.$defs?.[kind] ?? {};
  if (properties === undefined) throw new Error(`The data have no records of the kind ${kind}`);
  return table(
    ['Field', 'Value', 'Required', 'If left out', 'Meaning', 'Example'],
    Object.entries(properties).map(([name, one]) => [
      code(name),
      valueWords(one),
      required.includes(name) ? 'yes' : '',
      jsonCode(one.default),
      one.description ?? resolved(one).description ?? '',
      jsonCode(one.examples?.[0]),
    ]),
  );
}

/** Names of all tables that there are. */
export const NAMES = [
  ...Object.keys(TABLES),
  ...Object.keys(schema.$defs ?? {})
    .filter((kind) => schema.$defs?.[kind]?.properties)
    .map((kind) => `fields of ${kind}`),
];

/**
 * @param {string} name
 * @returns {string}
 */
export function tableNamed(name) {
  const kind = /^fields of (\w+)$/.exec(name)?.[1];
  if (kind !== undefined) return fieldTable(kind);
  const make = TABLES[name];
  if (make === undefined) throw new Error(`The documentation asks for an unknown table: ${name}`);
  return make();
}
