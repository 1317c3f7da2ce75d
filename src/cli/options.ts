/** The options of `render` and `total`, and for what each of them is. */
import { ELEMENTS, FORMATS } from '../node.js';
import { UsageError } from './usage-error.js';

/** What `render` can write. */
export const ALL_FORMATS = [...FORMATS, 'png'] as const;
/** One of {@link ALL_FORMATS}. */
export type AnyFormat = (typeof ALL_FORMATS)[number];

/** Attributes that say which deals count. */
export const FILTERS = ['layers', 'parties', 'statuses', 'as-of'] as const;
const SHARED_ATTRIBUTES = [...FILTERS, 'from', 'to', 'today', 'heading', 'description'] as const;
const OWN_ATTRIBUTES: Readonly<Record<(typeof ELEMENTS)[number], readonly string[]>> = {
  'compute-timeline': ['lanes', 'layout'],
  'gw-ramp': ['stack-by', 'mode', 'period', 'curve', 'assume-by', 'delay', 'unit'],
};
/** Attributes with a value. */
export const TEXT_ATTRIBUTES = [
  ...SHARED_ATTRIBUTES,
  ...Object.values(OWN_ATTRIBUTES).flat(),
  'src',
];
/** Attributes that are there or not. */
export const BOOLEAN_ATTRIBUTES = [
  'without-heading',
  'without-table',
  'without-sources',
  'with-controls',
] as const;

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

/** What is not for this element or this format would change nothing, and nobody would know. */
export function refuseOptions(
  values: Readonly<Record<string, unknown>>,
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
