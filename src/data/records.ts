import { readCapacity } from './capacity.js';
import { checkRecord } from './check.js';
import { compareSpans, readDateOf } from './dates.js';
import type { Deal, HistoricEvent, Party, Reference, Source, StatusChange } from './deal.js';
import { withMilestones } from './milestones.js';
import type { Findings } from './problems.js';
import { readSize } from './quantities.js';
import type { DealInput, EventInput, StatusChangeInput } from './schema.js';
import { DealSchema, EventSchema, PartySchema, ReferenceSchema, SourceSchema } from './schema.js';

const SAFE_URL = /^(?:https?:\/\/|mailto:)\S+$/i;

/** Reads a deal; `null` where any of it is wrong, which is then reported. */
export function readDeal(record: unknown, path: string, findings: Findings): Deal | null {
  const known = findings.problems.length;
  const input = checkRecord(DealSchema, record, path, findings);
  const announced = readDateOf(input.announced, `${path}/announced`, findings);
  const { gw, milestones } = readCapacity(input, path, findings);
  const read = {
    announced,
    gw,
    usd: readSize(input.usd, 'usd', `${path}/usd`, findings),
    start: readDateOf(input.start, `${path}/start`, findings),
    end: readDateOf(input.end, `${path}/end`, findings),
    status: readStatus(input.status, `${path}/status`, findings),
  };
  if ((read.end?.last ?? Infinity) < (read.start?.first ?? -Infinity)) {
    const expected = `an end after the start (${input.start})`;
    findings.problem('date', `${path}/end`, expected, input.end);
  }
  const common = shared(input);
  if (findings.problems.length > known || !common) return null;
  const rest = Object.assign(common, read, {
    layer: input.layer ?? null,
    within: input.within ?? null,
    overlaps: (input.overlaps ?? []).map((overlap) => {
      const { id: other, certainty, gw } = typeof overlap === 'string' ? { id: overlap } : overlap;
      return { id: other, certainty: certainty ?? 'possible', gw: gw ?? null };
    }),
    supersedes: input.supersedes ?? null,
  });
  return withMilestones(rest, milestones);
}

/** Reads an event; `null` where any of it is wrong, which is then reported. */
export function readEvent(record: unknown, path: string, findings: Findings): HistoricEvent | null {
  const known = findings.problems.length;
  const input = checkRecord(EventSchema, record, path, findings);
  const at = readDateOf(input.at, `${path}/at`, findings);
  const common = shared(input);
  if (findings.problems.length > known || !common) return null;
  return Object.assign(common, { at, kind: input.kind ?? null });
}

/** Reads a party; `null` where it has no name. */
export function readParty(
  record: unknown,
  path: string,
  findings: Findings,
  id: string,
): Party | null {
  const { name, color } = checkRecord(PartySchema, record, path, findings);
  return name === undefined ? null : { id, name, color: color ?? null };
}

/** Reads a source. A link that a page must not follow costs the link, not the source. */
export function readSource(
  record: unknown,
  path: string,
  findings: Findings,
  id: string,
): Source | null {
  const input = checkRecord(SourceSchema, record, path, findings);
  const { title, publisher = null } = input;
  const date = readDateOf(input.date, `${path}/date`, findings);
  const written = input.url?.trim() || null;
  const url = written && SAFE_URL.test(written) ? written : null;
  if (url !== written) {
    findings.problem('schema', `${path}/url`, 'a link with http:, https: or mailto:', written);
  }
  return title === undefined ? null : { id, title, publisher, url, date };
}

/** Reads a line to compare with. */
export function readReference(record: unknown, path: string, findings: Findings): Reference | null {
  const { gw, label, source = null } = checkRecord(ReferenceSchema, record, path, findings);
  const size = readSize(gw, 'gw', `${path}/gw`, findings);
  return size && label !== undefined ? { gw: size.ceiling, label, source } : null;
}

/**
 * What deals and events have in common; `null` without an id or a title. The rest is assigned to it:
 * engines read an object slowly that was spread from others, and there may be 100,000.
 */
function shared(input: Partial<DealInput | EventInput>) {
  const { id, title } = input;
  if (id === undefined || title === undefined) return null;
  return {
    id,
    title,
    parties: unique(input.parties),
    sources: unique(input.sources),
    note: input.note ?? null,
    written: input,
  };
}

function unique(ids: readonly string[] | null | undefined): string[] {
  return ids?.length ? [...new Set(ids)] : [];
}

/** The statuses in order of time; what has no date holds since the announcement. */
function readStatus(status: DealInput['status'], path: string, findings: Findings): StatusChange[] {
  const changes: readonly StatusChangeInput[] =
    typeof status === 'string' ? [{ is: status }] : (status ?? []);
  const read = changes.map(({ is, at }, index) => ({
    is,
    at: readDateOf(at, `${path}/${index}/at`, findings),
  }));
  if (read.length === 0) return [{ is: 'announced', at: null }];
  return read.sort(({ at: one }, { at: other }) =>
    one && other ? compareSpans(one, other) : Number(!other) - Number(!one),
  );
}
