/**
 * Figures where there is no browser: as SVG, HTML, PNG, CSV or Markdown, as the elements would draw
 * them.
 */
import { utcDay } from './data/dates.js';
import type { Dataset, Day, Problem } from './data/deal.js';
import { readDeals } from './data/parse.js';
import { rampCsv, timelineCsv } from './export/csv.js';
import { figureMarkdown } from './export/markdown.js';
import { prefixOf } from './export/prefix.js';
import type { Direction } from './export/right-to-left.js';
import { standaloneSvg } from './export/svg.js';
import { localeFor } from './locale/locale.js';
import type { FigureWords } from './model/figure.js';
import { localeAmong } from './model/foreign.js';
import { type Attributes, readRampOptions, readTimelineOptions } from './model/options.js';
import { tableWidth } from './model/text.js';
import { directionOf } from './node/direction.js';
import { imageHtml } from './node/image-html.js';
import { STYLE, shadowHtml } from './node/shadow-html.js';
import { type DrawingRequest, rampFigure, timelineFigure } from './view/drawn-figure.js';

export { MissingPackageError } from './node/missing-package.js';

/** The elements that can be drawn without a browser. */
export const ELEMENTS = ['compute-timeline', 'gw-ramp'] as const;
/** One of {@link ELEMENTS}. */
export type ElementName = (typeof ELEMENTS)[number];

/** What {@link renderFigure} can write. */
export const FORMATS = ['svg', 'html', 'csv', 'md'] as const;
/** One of {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];

/** The colours that a picture can have. */
export const THEMES = ['light', 'dark'] as const;
/** One of {@link THEMES}. */
export type Theme = (typeof THEMES)[number];

/** The ways in which time and lines of text can run. */
export const DIRECTIONS = ['ltr', 'rtl'] as const satisfies readonly Direction[];

/** Attributes by the names that they have in HTML: `{ 'stack-by': 'party', 'without-table': true }`. */
export type FigureAttributes = Readonly<
  Record<string, string | number | boolean | null | undefined>
>;

/** How a figure is drawn without a browser. */
export interface RenderOptions {
  readonly element: ElementName;
  /** `svg` where absent. */
  readonly format?: Format | undefined;
  /** px, 240 to 10,000; 960 where absent. Nothing in CSV and Markdown depends on it. */
  readonly width?: number | undefined;
  /** BCP 47 tag; `en` where absent. */
  readonly lang?: string | undefined;
  /**
   * The way in which time and lines of text run; that of the language where absent. Static HTML
   * without it follows the page where its language runs from left to right.
   */
  readonly dir?: Direction | undefined;
  /** Of SVG and PNG; `light` where absent. HTML follows the page's `color-scheme`. */
  readonly theme?: Theme | undefined;
  /** The attributes of the element. HTML has them, too: also `id`, `class`, or a `src` of its own. */
  readonly attributes?: FigureAttributes | undefined;
  /** How a text is to be read; guessed where absent. */
  readonly type?: 'json' | 'csv' | undefined;
  /** Of HTML: the address of a picture, for an `<img>` with words instead of the element. */
  readonly image?: string | undefined;
  /** Today as days since 1970-01-01, all in UTC; the clock's where absent. */
  readonly now?: Day | undefined;
}

/** What has become of the data. */
export interface RenderReport {
  /** The figure in one or two sentences, as an alternative text. */
  readonly summary: string;
  /** How many deals and events were taken; nothing is drawn of none. */
  readonly accepted: number;
  readonly rejected: number;
  /** What is wrong with the data, and with attributes: those have the code `attribute`. */
  readonly problems: readonly Problem[];
  /** What was passed over. */
  readonly warnings: readonly Problem[];
}

/** A figure as text. */
export interface Rendering extends RenderReport {
  readonly text: string;
}

/** How a figure becomes a picture of pixels. */
export interface PngRenderOptions extends Omit<RenderOptions, 'format' | 'image'> {
  /** Pixels for each px, more than 0 and up to 10; 2 where absent. */
  readonly scale?: number | undefined;
  /** Files of fonts (TrueType, OpenType) to use instead of those of the system. */
  readonly fonts?: readonly string[] | undefined;
}

/** A figure as a picture of pixels. */
export interface PngRendering extends RenderReport {
  readonly png: Uint8Array;
  /** Characters that none of the fonts has: boxes stand in their place. */
  readonly missing: readonly string[];
}

function within(name: string, value: number, least: number, most: number, unit: string): number {
  if (value >= least && value <= most) return value;
  throw new RangeError(`${name}: expected ${least} to ${most}${unit}, got "${value}"`);
}

function oneOf<Word extends string>(name: string, words: readonly Word[], word: Word): Word {
  if (words.includes(word)) return word;
  throw new RangeError(`${name}: expected one of ${words.join(', ')}, got "${word}"`);
}

/** Attributes as they stand in HTML: one that is true has an empty value. */
function written(attributes: FigureAttributes): Attributes {
  const entries = Object.entries(attributes).flatMap(([name, value]) => {
    if (!/^[a-z][\w-]*$/.test(name)) throw new RangeError(`attributes: "${name}" is no name`);
    const isSet = value !== undefined && value !== null && value !== false;
    return isSet ? [[name, value === true ? '' : String(value)] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** What the author wants left out of a figure has no words. */
function wordsLeft(words: FigureWords, attributes: Attributes): FigureWords {
  const isLeftOut = (part: string): boolean => attributes[`without-${part}`] !== undefined;
  const none = { length: 0, slice: () => [] };
  return {
    ...words,
    heading: isLeftOut('heading') ? '' : words.heading,
    description: isLeftOut('heading') ? '' : words.description,
    table: isLeftOut('table') ? { ...words.table, rows: none } : words.table,
    sources: isLeftOut('sources') ? none : words.sources,
  };
}

function isDataset(data: unknown): data is Dataset {
  return typeof data === 'object' && data !== null && 'accepted' in data && 'rejected' in data;
}

/**
 * Draws a timeline or a ramp where there is no page, as the element would draw it.
 *
 * ```js
 * const { text } = renderFigure(await readFile('deals.json', 'utf8'), { element: 'gw-ramp' });
 * ```
 *
 * @param data - A file of deals: an object, or text of JSON or CSV. Also what `readDeals` has made
 *   of one, but for HTML, which carries the file itself.
 * @param options - What is drawn, and how; only `element` has no default.
 * @returns The figure, empty where nothing can be drawn, and what was wrong.
 * @throws RangeError where an option is none of those that it can be. What is wrong with the data
 *   or the attributes throws nothing: it is told in `problems`.
 */
export function renderFigure(data: unknown, options: RenderOptions): Rendering {
  const { lang = 'en', now = utcDay(Date.now()), image } = options;
  const element = oneOf('element', ELEMENTS, options.element);
  const format = oneOf('format', FORMATS, options.format ?? 'svg');
  const theme = oneOf('theme', THEMES, options.theme ?? 'light');
  const direction = oneOf('dir', DIRECTIONS, options.dir ?? directionOf(lang));
  const width = within('width', options.width ?? 960, 240, 10_000, ' px');
  const attributes = written(options.attributes ?? {});
  if (isDataset(data) && format === 'html' && image === undefined)
    throw new RangeError('data: HTML carries the file, not what was read of it');
  const dataset = isDataset(data) ? data : readDeals(data, { type: options.type });

  const isRamp = element === 'gw-ramp';
  const plain = localeFor(lang);
  // Markdown has no way to say in which language a part of it is.
  const locale = format === 'md' ? plain : localeAmong(dataset, plain);
  const request: DrawingRequest = {
    dataset,
    stage: { width, locale, measure: tableWidth },
    attributes,
    now,
    prefix: prefixOf(element, lang, String(width), JSON.stringify([attributes, dataset.title])),
  };
  const drawn = (isRamp ? rampFigure : timelineFigure)(request);
  const words = wordsLeft(drawn.words, attributes);
  const figure = { ...drawn, words };
  const svg = (): string =>
    standaloneSvg(figure, { locale, measure: tableWidth, theme, direction });
  // What runs from left to right by itself follows a page that does not.
  const dir = options.dir || direction === 'rtl' ? { dir: direction } : {};
  const write: Readonly<Record<Format, () => string>> = {
    svg,
    html: () =>
      image === undefined
        ? shadowHtml({
            element,
            figure: drawn,
            request: { ...request, attributes: { ...attributes, lang, ...dir } },
            data,
          })
        : imageHtml({ address: image, svg: svg(), words, locale, dir: dir.dir }),
    md: () => figureMarkdown(words, locale),
    csv: () =>
      isRamp
        ? rampCsv(dataset, readRampOptions(attributes, now).options, locale)
        : timelineCsv(dataset, readTimelineOptions(attributes, now).options, locale),
  };
  const { accepted, rejected, warnings } = dataset;
  return {
    text: accepted > 0 ? write[format]() : '',
    summary: words.summary || words.heading,
    accepted,
    rejected,
    problems: [...dataset.problems, ...drawn.problems],
    warnings,
  };
}

/**
 * Draws a timeline or a ramp as a PNG. It needs the package `@resvg/resvg-js`, which does not come
 * along by itself.
 *
 * @param data - As for {@link renderFigure}.
 * @param options - As for {@link renderFigure}, with the size of a pixel and fonts.
 * @returns A promise of the picture. It is rejected with a `MissingPackageError` where the package
 *   is not installed, and with a RangeError where an option is wrong or a font cannot be read.
 */
export async function renderPng(data: unknown, options: PngRenderOptions): Promise<PngRendering> {
  const { fonts = [], lang = 'en' } = options;
  const scale = within('scale', options.scale ?? 2, 0.1, 10, '');
  const { text, ...report } = renderFigure(data, { ...options, format: 'svg', image: undefined });
  const { drawPng } = await import('./node/png.js');
  const drawn =
    text === ''
      ? { png: new Uint8Array(), missing: [] }
      : await drawPng(text, { scale, fonts, lang });
  return { ...drawn, ...report };
}

/**
 * What a strict style policy has to allow so that static HTML has its styles before the element
 * lives: a promise of `'sha256-…'`, for `style-src`. It is the same for all figures of a version.
 */
export async function styleHash(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
