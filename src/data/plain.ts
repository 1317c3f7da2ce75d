import { plainMilestones } from './milestones.js';
import type { Findings } from './problems.js';
import { isRecord } from './record.js';
import { MilestonesSchema } from './schema.js';

/** What a schema says about a value: as much of it as our schemas use. */
export interface Form {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Form>>;
  /** Of the members of a list. */
  readonly item?: Form;
  /** Of the keys of an object whose keys are free, and of its members. */
  readonly key?: Form;
  readonly value?: Form;
  /** Of what may also be absent. */
  readonly wrapped?: Form;
  /** Forms of which one applies, or words. */
  readonly options?: readonly (Form | string)[];
  /** The form itself and a rule beyond it. */
  readonly pipe?: readonly unknown[];
}

/** What a value has to come up to beyond its type. */
interface Rule {
  readonly type: string;
  readonly requirement: unknown;
}

type Test = (value: unknown, findings: Findings) => boolean;

/** Each schema is put into functions once. Lists of milestones are read as they are looked at. */
const tests = new Map<Form, Test>([[MilestonesSchema, milestonesTest]]);

/**
 * A quick look whether a value is right and has no fields but those that its schema knows, as nearly
 * all have. Where it says no, only a thorough check can tell whether and where something is wrong.
 */
export function isPlain(schema: Form, value: unknown, findings: Findings): boolean {
  return testFor(schema)(value, findings);
}

function testFor(form: Form): Test {
  const known = tests.get(form);
  if (known) return known;
  const made = testOf(form);
  tests.set(form, made);
  return made;
}

function testOf(form: Form): Test {
  const isOfType = typeTest(form);
  const [, rule] = form.pipe ?? [];
  if (!rule) return isOfType;
  const keepsRule = ruleTest(rule as Rule);
  return (value, findings) => isOfType(value, findings) && keepsRule(value, findings);
}

function typeTest({ type, entries, item, key, value: member, wrapped, options }: Form): Test {
  if (type === 'string') return (value) => typeof value === 'string';
  if (type === 'number') return (value) => typeof value === 'number' && !Number.isNaN(value);
  if (type === 'picklist') return (value) => options?.includes(value as string) ?? false;
  if (wrapped) {
    const isRight = testFor(wrapped);
    const isOptional = type === 'nullish';
    return (value, findings) =>
      value === null || (isOptional && value === undefined) || isRight(value, findings);
  }
  if (options) return unionTest(options.map((option) => testFor(option as Form)));
  if (item) return listTest(testFor(item));
  if (key && member) return membersTest(testFor(key), testFor(member));
  return recordTest(Object.entries(entries ?? {}));
}

function ruleTest({ type, requirement }: Rule): Test {
  if (requirement instanceof RegExp) return (value) => requirement.test(value as string);
  const least = Number(requirement);
  if (type === 'min_value') return (value) => (value as number) >= least;
  return (value) => Object.keys(value as object).length >= least;
}

function unionTest(forms: readonly Test[]): Test {
  return (value, findings) => {
    for (const isRight of forms) if (isRight(value, findings)) return true;
    return false;
  };
}

function listTest(isRight: Test): Test {
  return (value, findings) => {
    if (!Array.isArray(value)) return false;
    for (const member of value as unknown[]) if (!isRight(member, findings)) return false;
    return true;
  };
}

function membersTest(isKey: Test, isRight: Test): Test {
  return (value, findings) => {
    if (!isRecord(value)) return false;
    for (const name in value) {
      if (!isKey(name, findings) || !isRight(value[name], findings)) return false;
    }
    return true;
  };
}

function recordTest(entries: readonly (readonly [name: string, form: Form])[]): Test {
  const fields = new Map(
    entries.map(([name, form]) => [
      name,
      { isRight: testFor(form), isRequired: form.type !== 'nullish' },
    ]),
  );
  const required = [...fields.values()].filter(({ isRequired }) => isRequired).length;
  return (value, findings) => {
    if (!isRecord(value)) return false;
    let missing = required;
    for (const name in value) {
      const field = fields.get(name);
      if (!field?.isRight(value[name], findings)) return false;
      if (field.isRequired) missing--;
    }
    return missing === 0;
  };
}

function milestonesTest(value: unknown, findings: Findings): boolean {
  if (!Array.isArray(value)) return false;
  const known = findings.milestones.get(value);
  if (known !== undefined) return known !== null;
  const read = plainMilestones(value, findings);
  findings.milestones.set(value, read);
  return read !== null;
}
