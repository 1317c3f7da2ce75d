import { check, warnOfUnknown } from './check.js';
import { readCsv } from './csv.js';
import { readDateOf } from './dates.js';
import type { Basis, Dataset, Deal, HistoricEvent, Layer, Party, Problem, Source } from './deal.js';
import { withSoundLinks } from './links.js';
import { Findings, pointer } from './problems.js';
import { isRecord } from './record.js';
import { readDeal, readEvent, readParty, readReference, readSource } from './records.js';
import { FileSchema, InputSchema } from './schema.js';
import { readTable } from './table.js';

/** How a text is to be read. */
export interface ReadOptions {
  /** The language of a text; guessed where absent: JSON begins with a brace or bracket. */
  readonly type?: 'json' | 'csv' | undefined;
}

/** A record that was taken, and where it stands in the file. */
interface Placed<Item> {
  readonly item: Item;
  readonly path: string;
}

/** Reads a record; `null` where it is not taken. */
type RecordReader<Item> = (
  record: unknown,
  path: string,
  findings: Findings,
  key: string,
) => Item | null;

/**
 * Reads a file of deals. Every deal and event is checked alone: what is wrong with one costs that
 * one, and is told with its code, place and value. Never throws.
 *
 * @param input - A file or a list of deals as an object, or text of JSON or CSV.
 * @param options - How a text is to be read.
 */
export function readDeals(input: unknown, options: ReadOptions = {}): Dataset {
  try {
    const findings = new Findings();
    return readFile(
      typeof input === 'string' ? readText(input, options, findings) : input,
      findings,
    );
  } catch {
    // Only an object whose members throw when they are read comes here: a getter, a proxy.
    const message = 'expected plain data';
    return failedDataset({ code: 'schema', message, path: '', value: input });
  }
}

/**
 * Reads the rows of a table, whose first row names the fields. Never throws.
 *
 * @param rows - The text of every cell.
 */
export function readRows(rows: readonly (readonly string[])[]): Dataset {
  const findings = new Findings();
  return readFile(readTable(rows, findings), findings);
}

/** What is left of a file that could not be read at all. */
export function failedDataset(problem: Problem): Dataset {
  const findings = new Findings();
  findings.problems.push(problem);
  return readFile({}, findings);
}

/** The file that a text holds: one without records where it cannot be read. */
function readText(input: string, { type }: ReadOptions, findings: Findings): unknown {
  const text = input.replace(/^\ufeff/, '');
  const begin = text.trimStart().slice(0, 200);
  if (begin === '') return {};
  const isCsv = type ? type === 'csv' : !/^[{[]/.test(begin);
  if (!isCsv || begin.startsWith('<')) {
    try {
      return JSON.parse(text);
    } catch (error) {
      findings.problem('parse', '', `JSON (${String(error)})`, begin);
      return {};
    }
  }
  // One that is not closed would take what follows for its own.
  const isClosed = text.split('"').length % 2 === 1;
  if (!isClosed) findings.problem('parse', '', 'quotation marks in pairs', begin);
  return readTable(readCsv(text), findings);
}

/** Reads a file, or a bare list of deals, each part alone. */
function readFile(input: unknown, findings: Findings): Dataset {
  const file: Readonly<Record<string, unknown>> = isRecord(input) ? input : { deals: input };
  warnOfUnknown(InputSchema, input, '', findings);
  const spoilt = new Set(findings.problems.map(({ path }) => path.split('/', 3).join('/')));
  const ids = new Set<string>();

  function head<Name extends 'title' | 'description' | 'asOf'>(name: Name) {
    return check(FileSchema.entries[name], file[name], `/${name}`, findings) ?? null;
  }

  /** Reads what a list holds, or an object by ids, each alone. */
  function members<Item>(
    name: 'deals' | 'events' | 'references' | 'parties' | 'sources',
    read: RecordReader<Item>,
    at = `/${name}`,
  ): Placed<Item>[] {
    const isById = name === 'parties' || name === 'sources';
    const records = file[name] ?? (isById ? {} : []);
    if (isById ? !isRecord(records) : !Array.isArray(records)) {
      findings.problem('schema', at, isById ? 'object' : 'array', records);
      return [];
    }
    const placed: Placed<Item>[] = [];
    const take = (record: unknown, path: string, key = ''): void => {
      const item = spoilt.size > 0 && spoilt.has(path) ? null : read(record, path, findings, key);
      if (item) placed.push({ item, path });
    };
    if (Array.isArray(records)) records.forEach((each, index) => take(each, `${at}/${index}`));
    else for (const [key, each] of Object.entries(records)) take(each, pointer(at, key), key);
    return placed;
  }

  /** Deals and events share one space of ids: the first that bears an id keeps it. */
  function hasOwnId({ item: { id }, path }: Placed<Deal | HistoricEvent>): boolean {
    if (ids.has(id)) findings.problem('duplicate-id', `${path}/id`, 'an id of its own', id);
    return ids.size < ids.add(id).size;
  }

  const title = head('title');
  const description = head('description');
  const asOf = readDateOf(head('asOf'), '/asOf', findings);
  const parties = byId(members('parties', readParty));
  const sources = byId(members('sources', readSource));
  const references = members('references', readReference).map(({ item }) => item);
  const placed = members('deals', readDeal, file === input ? '/deals' : '').filter(hasOwnId);
  const events = members('events', readEvent).filter(hasOwnId);
  const deals = withSoundLinks(placed, findings);
  warnOfMixedBasis(placed, findings);
  const count = [file['deals'], file['events']].filter(Array.isArray).flat().length;
  if (count === 0 && findings.problems.length === 0) {
    findings.problem('empty', '', 'deals or events', undefined);
  }
  const accepted = deals.length + events.length;
  return {
    title,
    description,
    asOf,
    parties,
    sources,
    deals,
    events: events.map(({ item }) => item),
    references,
    accepted,
    rejected: count - accepted,
    problems: findings.problems,
    warnings: findings.warnings,
  };
}

function byId<Item extends Party | Source>(placed: readonly Placed<Item>[]): Map<string, Item> {
  return new Map(placed.map(({ item }) => [item.id, item]));
}

/** Warns where sizes that stand in one stack measure different things. */
function warnOfMixedBasis(placed: readonly Placed<Deal>[], findings: Findings): void {
  const bases = new Map<Layer | null, Basis>();
  for (const { item, path } of placed) {
    const basis = item.gw?.basis;
    const before = bases.get(item.layer);
    if (basis && before && basis !== before) {
      const message = `"${basis}" beside "${before}" in one layer`;
      findings.warn('quantity', `${path}/gw/basis`, message, basis);
    }
    if (basis) bases.set(item.layer, basis);
  }
}
