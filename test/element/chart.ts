/** What tests of the elements share: small data, a place of a given width, and what was drawn. */
import { fixture, html } from '@open-wc/testing';

import '../../src/index.js';
import type { ComputeTimeline, GwRamp } from '../../src/index.js';

/** Address of the data set. */
export const ARTICLES = '/demo/data/openai-2025.json';

/** The elements by name. */
export const NAMES = ['compute-timeline', 'gw-ramp'] as const;
/** One of {@link NAMES}. */
export type Name = (typeof NAMES)[number];
/** Either element. */
export type Chart = ComputeTimeline | GwRamp;

/** A file with one deal. */
export function fileOf(id: string, fields: object = {}): { deals: readonly object[] } {
  const deal = { id, title: `Title of ${id}`, layer: 'chips', announced: '2025-07', gw: 4 };
  return { deals: [{ ...deal, ...fields }] };
}

/** A box of a width, in px, and of a language. */
export function place(width: number, lang = 'en'): Promise<HTMLElement> {
  const box = document.createElement('div');
  box.lang = lang;
  box.style.width = `${width}px`;
  return fixture(html`${box}`);
}

/** How an element is made. */
export interface Making {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: object;
  /** Markup of the children. */
  readonly children?: string;
  readonly width?: number;
  readonly lang?: string;
}

/** An element on the page; nothing is awaited of it. */
export async function put(name: Name, making: Making = {}): Promise<Chart> {
  const { attributes = {}, properties = {}, children = '', width = 800, lang } = making;
  const box = await place(width, lang);
  const chart = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) chart.setAttribute(key, value);
  Object.assign(chart, properties);
  chart.innerHTML = children;
  box.append(chart);
  return chart;
}

/** An element that has drawn. */
export async function drawn(name: Name, making: Making = {}): Promise<Chart> {
  const chart = await put(name, making);
  await chart.ready;
  return chart;
}

/** An element that has drawn the data set. */
export async function drawnArticles(name: Name, making: Making = {}): Promise<Chart> {
  return drawn(name, { ...making, attributes: { src: ARTICLES, ...making.attributes } });
}

/** What stands in the shadow tree under a selector. */
export function all<Found extends Element = Element>(chart: Chart, selector: string): Found[] {
  return [...chart.shadowRoot!.querySelectorAll<Found>(selector)];
}

/** The text of the first element under a selector, without what a template puts around it. */
export function textOf(chart: Chart, selector: string): string {
  return (all(chart, selector)[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The ids of all that is drawn, each once. */
export function ids(chart: Chart): string[] {
  const found = all(chart, '[data-ids]').flatMap((mark) =>
    mark.getAttribute('data-ids')!.split(' '),
  );
  return [...new Set(found)];
}

/** Whether the children of the element are to be seen. */
export function showsChildren(chart: Chart): boolean {
  return all(chart, 'slot:not([name])').length > 0;
}

/** The next event of a kind. */
export function next<Detail>(chart: Chart, type: string): Promise<CustomEvent<Detail>> {
  return new Promise((resolve) => {
    const listen = (event: Event): void => resolve(event as CustomEvent<Detail>);
    chart.addEventListener(type, listen, { once: true });
  });
}

/** What a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
}

/** After the next frame has been laid out, and what follows from it has been drawn. */
export async function frames(count = 2): Promise<void> {
  for (let index = 0; index < count; index++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
