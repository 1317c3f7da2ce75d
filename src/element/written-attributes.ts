import type { LitElement } from 'lit';

import type { Attributes } from '../model/options.js';

/** What the author of a page has written on an element, by the names of its attributes, but the data. */
export function writtenAttributes(element: LitElement): Attributes {
  const { elementProperties } = element.constructor as typeof LitElement;
  const written: Record<string, string | null> = {};
  for (const [name, { attribute }] of elementProperties) {
    if (name === 'data') continue;
    const value: unknown = element[name as keyof LitElement];
    const key = typeof attribute === 'string' ? attribute : String(name).toLowerCase();
    // A framework may set a number, as in `from={2025}`.
    const isText = typeof value === 'string' || typeof value === 'number';
    written[key] = isText ? String(value) : null;
  }
  return written;
}
