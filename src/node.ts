import type { Dataset, Day, Problem } from './data/deal.js';
import { rampCsv, timelineCsv } from './export/csv.js';
import { figureMarkdown } from './export/markdown.js';
import { prefixOf } from './export/prefix.js';
import { standaloneSvg } from './export/svg.js';
import { localeFor } from './locale/locale.js';
import { type Attributes, readRampOptions, readTimelineOptions } from './model/options.js';
import { tableWidth } from './model/text.js';
import { rampFigure, timelineFigure } from './view/drawn-figure.js';

/** The elements that can be drawn without a browser. */
export const ELEMENTS = ['compute-timeline', 'gw-ramp'] as const;
/** One of {@link ELEMENTS}. */
export type ElementName = (typeof ELEMENTS)[number];

/** What a figure can be written as. */
export const FORMATS = ['svg', 'csv', 'md'] as const;
/** One of {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];

/** How a figure is drawn without a browser. */
export interface RenderOptions {
  readonly element: ElementName;
  readonly format: Format;
  /** px; of CSV and Markdown nothing depends on it. */
  readonly width: number;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly theme: 'light' | 'dark';
  /** The attributes of the element, by name. */
  readonly attributes: Attributes;
  /** Today. */
  readonly now: Day;
}

/** A figure as text, and what was wrong with the attributes. */
export interface Rendering {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Draws a timeline or a ramp where there is no page, as the element would draw it. */
export function renderFigure(dataset: Dataset, render: RenderOptions): Rendering {
  const { element, format, width, lang, theme, attributes, now } = render;
  const isRamp = element === 'gw-ramp';
  const locale = localeFor(lang);
  const stage = { width, locale, measure: tableWidth };
  const prefix = prefixOf(
    element,
    lang,
    String(width),
    JSON.stringify([attributes, dataset.title]),
  );
  const figure = (isRamp ? rampFigure : timelineFigure)({
    dataset,
    stage,
    attributes,
    now,
    prefix,
  });
  const write = {
    svg: () => standaloneSvg(figure, { locale, measure: tableWidth, theme }),
    md: () => figureMarkdown(figure.words, locale),
    csv: () =>
      isRamp
        ? rampCsv(dataset, readRampOptions(attributes, now).options, locale)
        : timelineCsv(dataset, readTimelineOptions(attributes, now).options, locale),
  };
  return { text: write[format](), problems: figure.problems };
}
