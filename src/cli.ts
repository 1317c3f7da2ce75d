#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { dayAt } from './data/dates.js';
import {
  type Attributes,
  type Dataset,
  type Day,
  type Problem,
  readDeals,
  readTimelineOptions,
  total,
} from './model.js';
import {
  DIRECTIONS,
  ELEMENTS,
  FORMATS,
  MissingPackageError,
  type PngRendering,
  type RenderOptions,
  type Rendering,
  THEMES,
  renderFigure,
  renderPng,
  styleHash,
} from './node.js';

const USAGE = `Usage:
  compute-timeline check FILE [--json]
  compute-timeline total FILE [--layers "chips site"] [--parties "openai"] [--statuses "announced"] [--as-of DATE]
  compute-timeline render FILE [--element compute-timeline|gw-ramp] [--format svg|png|html|csv|md]
                   [--width PX] [--lang TAG] [--dir ltr|rtl] [--today DATE] [--ATTRIBUTE VALUE] [--out FILE]
    svg, png       [--theme light|dark]
    png            [--scale 2] [--font FILE]...
    html           [--image ADDRESS] [--csp]
FILE is JSON or CSV; - reads standard input.
`;

const FILTERS = ['layers', 'parties', 'statuses', 'as-of'] as const;
const SHARED_ATTRIBUTES = [...FILTERS, 'from', 'to', 'today', 'heading', 'description'] as const;
const OWN_ATTRIBUTES: Readonly<Record<(typeof ELEMENTS)[number], readonly string[]>> = {
  'compute-timeline': ['lanes', 'layout'],
  'gw-ramp': ['stack-by', 'mode', 'period', 'curve', 'assume-by', 'delay', 'unit'],
};
const BOOLEAN_ATTRIBUTES = [
  'without-heading',
  'without-table',
  'without-sources',
  'with-controls',
] as const;

const ALL_FORMATS = [...FORMATS, 'png'] as const;
type AnyFormat = (typeof ALL_FORMATS)[number];

/** What is not for every format, and for which it is; `img` is HTML with `--image`. */
const FORMATS_OF: Readonly<Record<string, readonly (AnyFormat | 'img')[]>> = {
  dir: ['svg', 'png', 'html', 'img'],
  theme: ['svg', 'png', 'img'],
  scale: ['png'],
  font: ['png'],
  image: ['img'],
  csp: ['html'],
  src: ['html'],
  layout: ['html'],
  'with-controls': ['html'],
  'without-heading': ['svg', 'png', 'html', 'img', 'md'],
  'without-table': ['html', 'md'],
  'without-sources': ['svg', 'png', 'html', 'img', 'md'],
};

const BOOLEAN = { type: 'boolean' } as const;

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

interface Input {
  readonly text: string;
  readonly type: 'csv' | 'json' | undefined;
}

/** How a file is to be read, as its name says. */
function typeOf(file: string): Input['type'] {
  if (/\.[ct]sv$/i.test(file)) return 'csv';
  return /\.json$/i.test(file) ? 'json' : undefined;
}

function readText(file: string | undefined): Input {
  if (file === undefined) throw new UsageError('expected a file, or - for standard input');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      readFileSync(file === '-' ? 0 : file),
    );
    return { text, type: typeOf(file) };
  } catch (error) {
    const reason = error instanceof TypeError ? 'its text is not UTF-8' : reasonOf(error);
    throw new UsageError(`cannot read ${file}: ${reason}`);
  }
}

function readInput(file: string | undefined): Dataset {
  const { text, type } = readText(file);
  return readDeals(text, { type });
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
  return dayAt(Date.now());
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
  return report(dataset.problems);
}

/** What goes without saying: that a range is exact, and has a ceiling. */
function leaveOutDefaults(key: string, value: unknown): unknown {
  const goesWithoutSaying = (key === 'exact' && value === true) || (key === 'orMore' && !value);
  return goesWithoutSaying ? undefined : value;
}

/** Says what is wrong with a file on standard error; what could be drawn has been. */
function report(problems: readonly Problem[]): number {
  for (const problem of problems) process.stderr.write(wordsOf(problem));
  return problems.length > 0 ? 1 : 0;
}

async function render(args: readonly string[]): Promise<number> {
  const { values, positionals, fonts } = parse(args, {
    ...strings([...SHARED_ATTRIBUTES, ...Object.values(OWN_ATTRIBUTES).flat()]),
    ...strings([
      'element',
      'format',
      'width',
      'lang',
      'dir',
      'theme',
      'out',
      'scale',
      'image',
      'src',
    ]),
    ...Object.fromEntries([...BOOLEAN_ATTRIBUTES, 'csp'].map((name) => [name, BOOLEAN])),
    font: { type: 'string', multiple: true },
  });
  const text = (name: string, fallback: string): string => String(values[name] ?? fallback);
  const number = (name: string, fallback: string): number => {
    const written = text(name, fallback);
    const value = written.trim() === '' ? NaN : Number(written);
    if (!Number.isNaN(value)) return value;
    throw new UsageError(`--${name}: expected a number, got "${written}"`);
  };
  const element = oneOf('element', ELEMENTS, text('element', 'compute-timeline'));
  const format = oneOf('format', ALL_FORMATS, text('format', 'svg'));
  refuseOptions(values, element, format);
  const { text: data, type } = readText(positionals[0]);
  const options: Omit<RenderOptions, 'format'> = {
    element,
    type,
    width: number('width', '960'),
    lang: text('lang', 'en'),
    ...('dir' in values && { dir: oneOf('dir', DIRECTIONS, text('dir', '')) }),
    theme: oneOf('theme', THEMES, text('theme', 'light')),
    attributes: attributesOf(values),
  };
  const drawn = await asked<Rendering | PngRendering>(() =>
    format === 'png'
      ? renderPng(data, { ...options, scale: number('scale', '2'), fonts })
      : renderFigure(data, { ...options, format, image: values['image'] as string | undefined }),
  );
  const { problems, accepted } = drawn;
  refuse(problems.filter(({ code }) => code === 'attribute'));
  if (accepted === 0) return report(problems) || 1;
  const content = 'png' in drawn ? drawn.png : drawn.text;
  if (values['out'] === undefined) process.stdout.write(content);
  else writeOut(text('out', ''), content);
  if ('png' in drawn) warnOfMissing(drawn.missing);
  if (values['csp']) process.stderr.write(`style-src ${await styleHash()}\n`);
  return report(problems);
}

/** What is not for this element or this format would change nothing, and nobody would know. */
function refuseOptions(
  values: ParsedArguments['values'],
  element: (typeof ELEMENTS)[number],
  format: AnyFormat,
): void {
  for (const other of ELEMENTS.filter((each) => each !== element)) {
    const alien = OWN_ATTRIBUTES[other].find((name) => name in values);
    if (alien)
      throw new UsageError(`--${alien}: <${element}> has no such attribute, <${other}> has`);
  }
  const kind = format === 'html' && 'image' in values ? 'img' : format;
  for (const [name, formats] of Object.entries(FORMATS_OF)) {
    if (!(name in values) || formats.includes(kind)) continue;
    const words = formats.map((each) => (each === 'img' ? 'html with --image' : each));
    throw new UsageError(`--${name}: only for ${[...new Set(words)].join(', ')}`);
  }
}

/** Carries a call out; an option that is wrong, or a package that it lacks, is the caller's. */
async function asked<Result>(call: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof MissingPackageError) throw new UsageError(error.message);
    throw error instanceof RangeError ? new UsageError(`--${error.message}`) : error;
  }
}

/** So many characters that no font has are named. */
const MOST_NAMED = 10;

function warnOfMissing(missing: readonly string[]): void {
  if (missing.length === 0) return;
  const named = missing.slice(0, MOST_NAMED).join(' ');
  const more = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : '';
  process.stderr.write(
    `warning: no font has ${named}${more}: install one, such as fonts-noto-cjk for Chinese, or name its file by --font\n`,
  );
}

/** Only what the element knows, as the ids of a drawing come from it and not from where it goes. */
function attributesOf(values: ParsedArguments['values']): RenderOptions['attributes'] {
  const own = Object.values(OWN_ATTRIBUTES).flat();
  const names = [...SHARED_ATTRIBUTES, ...own, ...BOOLEAN_ATTRIBUTES, 'src'];
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

function writeOut(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${reasonOf(error)}`);
  }
}

interface ParsedArguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  readonly fonts: readonly string[];
}

function parse(
  args: readonly string[],
  options: Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>,
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
    return {
      values: values as ParsedArguments['values'],
      positionals,
      fonts: (values['font'] ?? []) as readonly string[],
    };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(reasonOf(error));
  }
}

async function run([command = 'nothing', ...args]: readonly string[]): Promise<number> {
  const isQuestion = [command, ...args].some((word) => word === '--help' || word === '-h');
  if (isQuestion || command === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (command === 'check') return check(args);
  if (command === 'total') return sum(args);
  if (command === 'render') return render(args);
  throw new UsageError(`expected check, total or render, got ${command}; see --help`);
}

// Who reads the first lines alone, as `head` does, closes the pipe before all is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`compute-timeline: ${reasonOf(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
