import * as v from 'valibot';
import { type Form, isPlain } from './plain.js';
import { perhaps, pointer } from './problems.js';
import type { Findings } from './problems.js';
import { isRecord } from './record.js';

type Issue = v.BaseIssue<unknown>;

/**
 * Checks a value against the schema and reports every fault.
 *
 * @returns the value as written, or `undefined` where something is wrong with it
 */
export function check<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  path: string,
  findings: Findings,
): v.InferInput<Schema> | undefined {
  const issues = isPlain(schema, value, findings) ? undefined : v.safeParse(schema, value).issues;
  if (!issues) return value as v.InferInput<Schema>;
  for (const issue of issues.flatMap(faultsOf)) {
    const isSize = issue.type === 'min_value' || Number.isNaN(issue.input);
    const code = isSize ? 'quantity' : 'schema';
    findings.problem(code, path + pointerOf(issue), expectation(issue), issue.input);
  }
  return undefined;
}

/**
 * Checks a record against the schema and reports every fault.
 *
 * @returns the fields that are sound, so that what they say can be checked as well
 */
export function checkRecord<Schema extends v.GenericSchema>(
  schema: Schema,
  record: unknown,
  path: string,
  findings: Findings,
): Partial<v.InferInput<Schema>> {
  if (!isRecord(record)) {
    findings.problem('schema', path, 'object', record);
    return {};
  }
  const known = findings.problems.length;
  if (check(schema, record, path, findings)) return { ...record } as v.InferInput<Schema>;
  const spoilt = findings.problems.slice(known).map((problem) => problem.path.slice(path.length));
  const names = new Set(spoilt.map((at) => at.split('/')[1]));
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.has(name))) as Partial<
    v.InferInput<Schema>
  >;
}

/** Warns of the fields of a value, and of what is in it, that the schema does not know. */
export function warnOfUnknown(
  schema: Form,
  value: unknown,
  path: string,
  findings: Findings,
): void {
  if (typeof value !== 'object' || value === null || isPlain(schema, value, findings)) return;
  const { fields, item, member } = knownOf(schema);
  if (Array.isArray(value)) {
    if (!item) return;
    for (const [index, inner] of value.entries()) {
      warnOfUnknown(item, inner, `${path}/${index}`, findings);
    }
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    const form = fields.get(name) ?? member;
    // The place of a plain value is told only where nobody knows it.
    if (form && typeof inner !== 'object') continue;
    const at = pointer(path, name);
    if (form) warnOfUnknown(form, inner, at, findings);
    else if (fields.size > 0) findings.unknownField(name, [...fields.keys()], at, inner);
  }
}

/** What a schema knows of the fields of a value, of the members of a list and of an object. */
interface Known {
  readonly fields: ReadonlyMap<string, Form>;
  readonly item: Form | undefined;
  readonly member: Form | undefined;
}

/** A schema is asked again with every record. */
const known = new WeakMap<Form, Known>();

function knownOf(schema: Form): Known {
  const found = known.get(schema);
  if (found) return found;
  const forms = formsOf(schema);
  const made = {
    fields: new Map(forms.flatMap((form) => Object.entries(form.entries ?? {}))),
    item: forms.map((form) => form.item).find(Boolean),
    member: forms.map((form) => form.value).find(Boolean),
  };
  known.set(schema, made);
  return made;
}

function formsOf(schema: Form | string): Form[] {
  if (typeof schema === 'string') return [];
  const inner = schema.wrapped ? [schema.wrapped] : schema.options;
  return inner ? inner.flatMap(formsOf) : [schema];
}

function pointerOf({ path }: Issue): string {
  return (path ?? []).reduce((outer, { key }) => pointer(outer, String(key)), '');
}

/** What is wrong where a value may have several forms: the faults of the form that was meant. */
function faultsOf(issue: Issue): Issue[] {
  const { input, issues = [], path = [] } = issue;
  const isRange = isRecord(input) && ('low' in input || 'high' in input);
  const ofOtherForm = isRange ? ['/value'] : ['/low', '/high'];
  const faults = new Map<string, Issue>();
  for (const fault of issues) {
    const at = pointerOf(fault);
    if (at === '' || ofOtherForm.includes(at) || faults.has(at)) continue;
    faults.set(at, { ...fault, path: [...path, ...(fault.path ?? [])] as Issue['path'] });
  }
  return faults.size > 0 ? [...faults.values()].flatMap(faultsOf) : [issue];
}

/** What a rule of the schema asks for, in words. */
function expectation({ kind, message, expected, input }: Issue): string {
  if (kind === 'validation' || !expected) return message;
  const words = [...expected.matchAll(/"(.+?)"/g)].map(([, word = '']) => word);
  const list = expected.replace(/[()]/g, '').replace(/ \| /g, ' or ').toLowerCase();
  return list + (typeof input === 'string' ? perhaps(input, words) : '');
}
