import { compareSpans, readDateOf } from './dates.js';
import type { Milestone, Quantity, Span } from './deal.js';
import { type PlainMilestones, numberAt } from './milestones.js';
import type { Findings } from './problems.js';
import { readSize } from './quantities.js';
import type { DealInput, MilestoneInput } from './schema.js';

/** A milestone with its place in the file. */
interface Step {
  readonly milestone: Milestone;
  readonly path: string;
  readonly written: unknown;
}

/**
 * Reads the size of a deal and its milestones, which bound each other: a size is no less than what
 * the milestones state, and where a file states milestones alone, the last of them is the size.
 */
export function readCapacity(
  input: Pick<DealInput, 'gw' | 'milestones'>,
  path: string,
  findings: Findings,
): { gw: Quantity | null; milestones: readonly Milestone[] | PlainMilestones } {
  const stated = readSize(input.gw, 'gw', `${path}/gw`, findings);
  const plain = findings.milestones.get(input.milestones);
  if (plain && plain.length > 0) {
    const last = exactly(numberAt(plain.ceiling, plain.length - 1));
    if (!stated || isWithin(stated, last.ceiling)) {
      return { gw: stated ? reaching(stated, last) : last, milestones: plain };
    }
  }
  const steps = (input.milestones ?? []).flatMap(
    (milestone, index) => readStep(milestone, `${path}/milestones/${index}`, findings) ?? [],
  );
  // What is in place only grows. A date that is open may be any later one, so sizes order them.
  steps.sort(
    ({ milestone: one }, { milestone: other }) =>
      one.gw.ceiling - other.gw.ceiling || compareSpans(one.at, other.at),
  );
  checkSteps(steps, stated, findings);
  let least = 0;
  const milestones = steps.map(({ milestone }) => {
    // "Up to" states no least, which is then what was in place before.
    least = Math.max(least, milestone.gw.floor);
    return { ...milestone, gw: { ...milestone.gw, floor: least } };
  });
  const last = milestones.at(-1)?.gw;
  return { gw: stated && last ? reaching(stated, last) : (stated ?? last ?? null), milestones };
}

function readStep(input: MilestoneInput, path: string, findings: Findings): Step | null {
  const at = readDateOf(input.at, `${path}/at`, findings);
  const gw = readSize(input.gw, 'gw', `${path}/gw`, findings);
  if (!at || !gw) return null;
  const milestone = { at, gw, source: input.source ?? null };
  return { milestone, path: `${path}/gw`, written: input.gw };
}

/** Reports milestones beyond the size of the deal, and those that come after a larger one. */
function checkSteps(steps: readonly Step[], stated: Quantity | null, findings: Findings): void {
  let latest: Step | undefined;
  for (const step of steps) {
    const { at, gw } = step.milestone;
    if (stated && !isWithin(stated, gw.ceiling)) {
      const most = `at most the ${stated.ceiling} GW of the deal`;
      findings.problem('quantity', step.path, most, step.written);
    }
    if (latest && at.last !== null && at.last < soonest(latest.milestone.at)) {
      const least = `at least the ${gw.ceiling} GW of the milestone before (${at.written})`;
      findings.problem('quantity', latest.path, least, latest.written);
    }
    if (!latest || soonest(at) >= soonest(latest.milestone.at)) latest = step;
  }
}

/** A size stated as "at least" has nothing above it that a milestone could not reach. */
function isWithin(stated: Quantity, gw: number): boolean {
  return stated.bound === 'at-least' || gw <= stated.ceiling;
}

function exactly(gw: number): Quantity {
  return { floor: Math.max(0, gw), ceiling: gw, bound: 'exact', basis: null };
}

/** The day before which nothing that is larger may be in place. */
function soonest({ first, last }: Span): number {
  return last ?? first ?? -Infinity;
}

function reaching(stated: Quantity, last: Quantity): Quantity {
  const floor = Math.max(stated.floor, last.floor);
  return { ...stated, floor, ceiling: Math.max(stated.ceiling, last.ceiling) };
}
