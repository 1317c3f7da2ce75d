import {
  DIRECTIONS,
  ELEMENTS,
  MissingPackageError,
  type PngRendering,
  type RenderOptions,
  type Rendering,
  THEMES,
  renderFigure,
  renderPng,
  styleHash,
} from '../node.js';
import { numberOf, oneOf, optionsOf, parse } from './arguments.js';
import { readInput, writeOut } from './files.js';
import { ALL_FORMATS, BOOLEAN_ATTRIBUTES, TEXT_ATTRIBUTES, refuseOptions } from './options.js';
import { refuse, report } from './problems.js';
import { UsageError } from './usage-error.js';

const TEXTS = ['element', 'format', 'width', 'lang', 'dir', 'theme', 'out', 'scale', 'image'];

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

/** Carries a call out; an option that is wrong, or a package that it lacks, is the caller's. */
async function asked<Result>(call: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof MissingPackageError) throw new UsageError(error.message);
    throw error instanceof RangeError ? new UsageError(`--${error.message}`) : error;
  }
}

/** Draws the figure of a file. */
export async function render(args: readonly string[]): Promise<number> {
  const { values, file, fonts } = parse(args, {
    ...optionsOf([...TEXTS, ...TEXT_ATTRIBUTES]),
    ...optionsOf([...BOOLEAN_ATTRIBUTES, 'csp'], 'boolean'),
    font: { type: 'string', multiple: true },
  });
  const textOf = (name: string): string | undefined =>
    values[name] === undefined ? undefined : String(values[name]);
  const element = oneOf('element', ELEMENTS, textOf('element') ?? 'compute-timeline');
  const format = oneOf('format', ALL_FORMATS, textOf('format') ?? 'svg');
  refuseOptions(values, element, format);
  const { text: data, type } = readInput(file);
  const dir = textOf('dir');
  // Only what the element knows, as the ids of a drawing come from it and not from where it goes.
  const names = [...TEXT_ATTRIBUTES, ...BOOLEAN_ATTRIBUTES];
  const options: Omit<RenderOptions, 'format'> = {
    element,
    type,
    width: numberOf('width', textOf('width') ?? '960'),
    lang: textOf('lang') ?? 'en',
    dir: dir === undefined ? dir : oneOf('dir', DIRECTIONS, dir),
    theme: oneOf('theme', THEMES, textOf('theme') ?? 'light'),
    attributes: Object.fromEntries(names.map((name) => [name, values[name]])),
  };
  const drawn = await asked<Rendering | PngRendering>(() =>
    format === 'png'
      ? renderPng(data, { ...options, scale: numberOf('scale', textOf('scale') ?? '2'), fonts })
      : renderFigure(data, { ...options, format, image: textOf('image') }),
  );
  const { problems, accepted } = drawn;
  refuse(problems.filter(({ code }) => code === 'attribute'));
  if (accepted === 0) return report(problems) || 1;
  writeOut('png' in drawn ? drawn.png : drawn.text, textOf('out'));
  if ('png' in drawn) warnOfMissing(drawn.missing);
  if (values['csp']) process.stderr.write(`style-src ${await styleHash()}\n`);
  return report(problems);
}
