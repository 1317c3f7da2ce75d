#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import {
  type Attributes,
  type Dataset,
  type Day,
  type Problem,
  readDeals,
  readTimelineOptions,
  total,
} from './model.js';
import { ELEMENTS, FORMATS, renderFigure } from './node.js';

const USAGE = `Usage:
  compute-timeline check FILE [--json]
  compute-timeline total FILE [--layers "chips site"] [--parties "openai"] [--statuses "announced"] [--as-of DATE]
  compute-timeline render FILE [--element compute-timeline|gw-ramp] [--format svg|csv|md]
                   [--width PX] [--lang TAG] [--theme light|dark] [--today DATE] [--ATTRIBUTE VALUE] [--out FILE]
FILE is JSON or CSV; - reads standard input.
`;

const FILTERS = ['layers', 'parties', 'statuses', 'as-of'] as const;
const SHARED_ATTRIBUTES = [...FILTERS, 'from', 'to', 'today', 'heading', 'description'] as const;
const OWN_ATTRIBUTES: Readonly<Record<(typeof ELEMENTS)[number], readonly string[]>> = {
  'compute-timeline': ['lanes'],
  'gw-ramp': ['stack-by', 'mode', 'period', 'curve', 'assume-by', 'delay', 'unit'],
};

/** A call that cannot be carried out: one line, and exit 2. */
class UsageError extends Error {}

function strings<Name extends string>(names: readonly Name[]): Record<Name, { type: 'string' }> {
  return Object.fromEntries(names.map((name) => [name, { type: 'string' }])) as Record<
    Name,
    { type: 'string' }
  >;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

function readInput(file: string | undefined): Dataset {
  if (file === undefined) throw new UsageError('expected a file, or - for standard input');
  try {
    const text = readFileSync(file === '-' ? 0 : file, 'utf8');
    return readDeals(text, { type: /\.[ct]sv$/i.test(file) ? 'csv' : undefined });
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${reasonOf(error)}`);
  }
}

function oneOf<Word extends string>(name: string, words: readonly Word[], text: string): Word {
  const word = words.find((each) => each === text);
  if (!word) throw new UsageError(`--${name}: expected one of ${words.join(', ')}, got "${text}"`);
  return word;
}

function wordsOf({ code, message, path, row, column }: Problem): string {
  const place = row === undefined ? path : `row ${row}${column === undefined ? '' : `, ${column}`}`;
  return `${code} ${place === '' ? '' : `${place}: `}${message}\n`;
}

/** Attributes that cannot be read end the call, as nobody would see them on a figure. */
function refuse(problems: readonly Problem[]): void {
  const [problem] = problems;
  if (problem) throw new UsageError(problem.message.replace(/^attribute /, '--'));
}

function today(): Day {
  return Math.floor(Date.now() / 86_400_000);
}

function check(args: readonly string[]): number {
  const { values, positionals } = parse(args, { json: { type: 'boolean' } });
  const { accepted, rejected, problems, warnings } = readInput(positionals[0]);
  if (values['json']) {
    process.stdout.write(
      `${JSON.stringify({ accepted, rejected, problems, warnings }, null, 2)}\n`,
    );
  } else {
    for (const problem of problems) process.stdout.write(wordsOf(problem));
    for (const warning of warnings) process.stdout.write(`warning: ${wordsOf(warning)}`);
    process.stdout.write(`${accepted} accepted, ${rejected} rejected\n`);
  }
  return problems.length > 0 ? 1 : 0;
}

function sum(args: readonly string[]): number {
  const { values, positionals } = parse(args, strings(FILTERS));
  const { options, problems } = readTimelineOptions(values as Attributes, today());
  refuse(problems);
  const dataset = readInput(positionals[0]);
  const { layers, parties, statuses, asOf } = options;
  const found = total(dataset.deals, { layers, parties, statuses, asOf });
  process.stdout.write(`${JSON.stringify(found, leaveOutDefaults, 2)}\n`);
  return report(dataset);
}

/** What goes without saying: that a range is exact, and has a ceiling. */
function leaveOutDefaults(key: string, value: unknown): unknown {
  const goesWithoutSaying = (key === 'exact' && value === true) || (key === 'orMore' && !value);
  return goesWithoutSaying ? undefined : value;
}

/** Says what is wrong with a file on standard error; what could be drawn has been. */
function report({ problems }: Dataset): number {
  for (const problem of problems) process.stderr.write(wordsOf(problem));
  return problems.length > 0 ? 1 : 0;
}

function render(args: readonly string[]): number {
  const { values, positionals } = parse(args, {
    ...strings([...SHARED_ATTRIBUTES, ...Object.values(OWN_ATTRIBUTES).flat()]),
    ...strings(['element', 'format', 'width', 'lang', 'theme', 'out']),
  });
  const text = (name: string, fallback: string): string => String(values[name] ?? fallback);
  const width = Number(text('width', '960'));
  if (!(width >= 240 && width <= 10_000)) {
    throw new UsageError(`--width: expected 240 to 10000 px, got "${text('width', '')}"`);
  }
  const element = oneOf('element', ELEMENTS, text('element', 'compute-timeline'));
  for (const other of ELEMENTS.filter((each) => each !== element)) {
    const alien = OWN_ATTRIBUTES[other].find((name) => name in values);
    if (alien)
      throw new UsageError(`--${alien}: <${element}> has no such attribute, <${other}> has`);
  }
  const dataset = readInput(positionals[0]);
  const { text: drawn, problems } = renderFigure(dataset, {
    element,
    format: oneOf('format', FORMATS, text('format', 'svg')),
    width,
    lang: text('lang', 'en'),
    theme: oneOf('theme', ['light', 'dark'], text('theme', 'light')),
    attributes: attributesOf(values),
    now: today(),
  });
  refuse(problems);
  if (dataset.accepted === 0) return report(dataset) || 1;
  if (values['out'] === undefined) process.stdout.write(drawn);
  else writeOut(text('out', ''), drawn);
  return report(dataset);
}

/** Only what the element knows, as the ids of a drawing come from it and not from where it goes. */
function attributesOf(values: ParsedArguments['values']): Attributes {
  const names = [...SHARED_ATTRIBUTES, ...Object.values(OWN_ATTRIBUTES).flat()];
  return Object.fromEntries(names.map((name) => [name, values[name] as string | undefined]));
}

function writeOut(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${reasonOf(error)}`);
  }
}

interface ParsedArguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

function parse(
  args: readonly string[],
  options: Record<string, { type: 'string' | 'boolean' }>,
): ParsedArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length > 1)
      throw new UsageError(`expected one file, got ${positionals.length}`);
    return { values: values as ParsedArguments['values'], positionals };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(reasonOf(error));
  }
}

function run([command, ...args]: readonly string[]): number {
  if (command === 'check') return check(args);
  if (command === 'total') return sum(args);
  if (command === 'render') return render(args);
  if (command === 'help' || command === '--help' || command === '-h') {
    process.stdout.write(USAGE);
    return 0;
  }
  throw new UsageError(`expected check, total or render, got ${command ?? 'nothing'}; see --help`);
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`compute-timeline: ${reasonOf(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
