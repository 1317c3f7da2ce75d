import type { Dataset, Party, Source } from '../data/deal.js';
import { escapeMarkup } from './markup.js';

/** What the HTML of an embedded figure is made of. */
export interface SnippetParts {
  /** Absolute address of `embed.js`. */
  readonly script: string;
  /** Its hash for the browser to check; empty where none is known. */
  readonly integrity: string;
  /** Name of the element. */
  readonly element: string;
  /** Names and values, without those that say where the data are. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** px that the figure takes. */
  readonly height: number;
  /** Absolute address of the file of deals; `null` where the page itself holds them. */
  readonly src: string | null;
  readonly dataset: Dataset;
}

/** HTML to paste into a page. */
export interface Snippet {
  readonly code: string;
  /** There is too much data to stand in it: a file has to be put where its `src` says. */
  readonly needsFile: boolean;
}

/** Editors and servers take an attribute of so many characters. */
export const MOST_DATA = 20_000;
/** Stands for a file that is not there yet. */
export const FILE = 'deals.json';

/** A file of deals as JSON that gives the same dataset when it is read. */
export function datasetJson(dataset: Dataset): string {
  const { title, description, asOf, parties, sources, deals, events, references } = dataset;
  const partyOf = ({ name, color }: Party): object => ({ name, color: color ?? undefined });
  const sourceOf = ({ title: name, publisher, url, date }: Source): object => ({
    title: name,
    publisher: publisher ?? undefined,
    url: url ?? undefined,
    date: date?.written,
  });
  const byId = <Item>(items: ReadonlyMap<string, Item>, write: (item: Item) => object): object =>
    Object.fromEntries(Array.from(items, ([id, item]) => [id, write(item)]));
  return JSON.stringify({
    title: title ?? undefined,
    description: description ?? undefined,
    asOf: asOf?.written,
    parties: byId(parties, partyOf),
    sources: byId(sources, sourceOf),
    deals: deals.map(({ written }) => written),
    events: events.map(({ written }) => written),
    references,
  });
}

/** An attribute as HTML; its name alone where the value is empty. */
export function attribute(name: string, value: string): string {
  return value === '' ? name : `${name}="${escapeMarkup(value)}"`;
}

/** JSON is full of double quotes: it stays readable between single ones. */
export function dataAttribute(json: string): string {
  const text = escapeMarkup(json).replaceAll('&quot;', '"').replaceAll("'", '&#39;');
  return `data='${text}'`;
}

/** What a page needs for a kind of figure: the script, and room for what is not defined yet. */
export function pageTags({
  script,
  integrity,
  height,
  element,
}: Pick<SnippetParts, 'script' | 'integrity' | 'height' | 'element'>): readonly string[] {
  const check = integrity && ` ${attribute('integrity', integrity)}`;
  return [
    `<script type="module" ${attribute('src', script)}${check} crossorigin></script>`,
    `<style>${element}{display:block;min-height:${Math.round(height)}px}</style>`,
  ];
}

/** The HTML that shows a figure on any page: script, room for the figure, element. */
export function embedSnippet(parts: SnippetParts): Snippet {
  const { element, attributes, src, dataset } = parts;
  const json = src === null ? datasetJson(dataset) : '';
  const needsFile = json.length > MOST_DATA;
  const source = json && !needsFile ? dataAttribute(json) : attribute('src', src ?? FILE);
  const words = attributes.map(([name, value]) => attribute(name, value));
  const tag = `<${[element, ...words, source].join(' ')}></${element}>`;
  return { code: [...pageTags(parts), tag].join('\n'), needsFile };
}
