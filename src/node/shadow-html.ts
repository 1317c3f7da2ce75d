import { html, type TemplateResult } from 'lit';

import { escapeMarkup, markup } from '../export/markup.js';
import { type FigureWords, inWords, problemWords } from '../model/figure.js';
import { isList, readTimelineOptions } from '../model/options.js';
import { timelineList } from '../model/timeline-list.js';
import { timelineWords } from '../model/timeline-words.js';
import { type DrawingRequest, type DrawnFigure, withAttributes } from '../view/drawn-figure.js';
import { drawingView, figureView } from '../view/figure-view.js';
import { type ListControls, listView } from '../view/list-view.js';
import { marked } from '../view/marked.js';
import { styles } from '../view/styles.js';

/** Keeps the room of what an element adds once it lives, so that nothing on the page moves then. */
const ROOM = `
  :host { max-height: none !important; overflow: visible !important; }
  span.title { display: inline-block; box-sizing: border-box; min-block-size: 1.5rem; }
  .entry > .title { grid-column: 2; padding: 1px 6px; border: 1px solid transparent; }
  @media (scripting: enabled) {
    :host([with-controls]) .drawing { margin-block-start: 3.25rem; }
  }`;

/** The style sheet of a figure that stands without scripts: the same for all of a version. */
export const STYLE = `${styles.cssText}${ROOM}`.replace(/\s+/g, ' ').trim();

/** In a list that nobody answers for, words stand where buttons would. */
const wordsAlone: ListControls = {
  title: ({ title }, locale) => html`<span class="title">${marked(title, locale)}</span>`,
  more: (_, words) => html`<span class="title">${words}</span>`,
};

/** What stands in the element. */
export interface ShadowFigure {
  readonly element: string;
  readonly figure: DrawnFigure;
  readonly request: DrawingRequest;
  /** The file: an object, or text of JSON or CSV. */
  readonly data: unknown;
}

interface Drawing {
  readonly drawing: TemplateResult;
  readonly words: FigureWords;
}

/** A timeline in a narrow column is told as a list, as on a page. */
function listDrawing({ dataset, stage, attributes, now, prefix }: DrawingRequest): Drawing | null {
  const { locale, width } = stage;
  const { options } = readTimelineOptions(attributes, now);
  if (!isList(options, width)) return null;
  const words = withAttributes(timelineWords(dataset, null, options, locale), attributes);
  const told = timelineList(dataset, options, locale);
  return { drawing: listView(told, words.summary, locale, prefix, wordsAlone), words };
}

function pictureDrawing({ view, width, height, words }: DrawnFigure): Drawing {
  return { drawing: drawingView(view, width, height, words.summary), words };
}

/** The whole file as JSON that no parser of HTML can end early; `null` where it is none. */
function jsonOf(data: unknown): string | null {
  try {
    const value: unknown =
      typeof data === 'string' ? JSON.parse(data.replace(/^\ufeff/, '')) : data;
    return JSON.stringify(value).replaceAll('<', '\\u003c');
  } catch {
    return null;
  }
}

function attributeText([name, value]: readonly [string, string | null | undefined]): string {
  return value ? ` ${name}="${escapeMarkup(value).replace(/\r?\n/g, '&#10;')}"` : ` ${name}`;
}

/**
 * An element with its figure as declarative shadow DOM: it shows where scripts don't run, and the
 * live element takes it over where they do. It carries its data, unless `src` says where they are.
 * Each tag of the element stands in a line of its own and no line is empty, as Markdown wants HTML.
 */
export function shadowHtml({ element, figure, request, data }: ShadowFigure): string {
  const { attributes, dataset, stage } = request;
  const isLeftOut = (part: string): boolean => attributes[`without-${part}`] !== undefined;
  const list = element === 'compute-timeline' ? listDrawing(request) : null;
  const { drawing, words } = list ?? pictureDrawing(figure);
  const view = figureView({
    words,
    drawing,
    problems: inWords([...dataset.problems, ...figure.problems], (problem) =>
      problemWords(problem, stage.locale),
    ),
    pages: () => ({ isOpen: false, isPrinted: false, isWhole: true, page: 0 }),
    locale: stage.locale,
    isZoomable: false,
    isAway: false,
    withHeading: !isLeftOut('heading'),
    withTable: !isLeftOut('table'),
    withSources: !isLeftOut('sources'),
    withControls: false,
    tools: { opened: null, code: '', needsFile: false, said: '' },
  });
  const json = attributes['src'] ? '' : jsonOf(data);
  // Text of CSV may hold what would end a script; an attribute takes any text.
  const host = json === null ? { ...attributes, data: String(data) } : attributes;
  const script = json ? `<script type="application/json">${json}</script>\n` : '';
  const content = markup(view).replace(/\s*\n\s*/g, ' ');
  const opening = `<${element}${Object.entries(host).map(attributeText).join('')}>`;
  const template = `<template shadowrootmode="open"><style>${STYLE}</style>${content}</template>`;
  return `${opening}\n${template}\n${script}</${element}>\n`;
}
