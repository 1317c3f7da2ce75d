import * as v from 'valibot';
import { perhaps, pointer } from './problems.js';
import type { Findings } from './problems.js';

type Issue = v.BaseIssue<unknown>;

/** What a schema says about the fields of a value. */
interface Form {
  readonly entries?: Readonly<Record<string, Form>>;
  /** Of the members of a list. */
  readonly item?: Form;
  /** Of the members of an object whose keys are free. */
  readonly value?: Form;
  /** Of what may also be absent. */
  readonly wrapped?: Form;
  /** Forms of which one applies, or words. */
  readonly options?: readonly (Form | string)[];
  readonly type: string;
}

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
  const { issues } = v.safeParse(schema, value);
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
  check(schema, record, path, findings);
  const spoilt = findings.problems.slice(known).map((problem) => problem.path.slice(path.length));
  const names = new Set(spoilt.map((at) => at.split('/')[1]));
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.has(name))) as Partial<
    v.InferInput<Schema>
  >;
}

/** Whether a value is an object with fields, as every record must be. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Warns of the fields of a value, and of what is in it, that the schema does not know. */
export function warnOfUnknown(
  schema: Form,
  value: unknown,
  path: string,
  findings: Findings,
): void {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  const forms = formsOf(schema);
  const entries = new Map(
    isList ? [] : forms.flatMap((form) => Object.entries(form.entries ?? {})),
  );
  const member = forms.map((form) => (isList ? form.item : form.value)).find(Boolean);
  for (const [name, inner] of Object.entries(value)) {
    const at = pointer(path, name);
    const form = entries.get(name) ?? member;
    if (form) warnOfUnknown(form, inner, at, findings);
    else if (entries.size > 0) findings.unknownField(name, [...entries.keys()], at, inner);
  }
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
