/** What both elements offer to a page, out of `custom-elements.json`, for what is written from it. */
import { readFile } from 'node:fs/promises';
import { PROJECT } from './generated.js';

/** @typedef {import('custom-elements-manifest/schema.js').Package} Package */
/** @typedef {import('custom-elements-manifest/schema.js').CustomElement} CustomElement */
/** @typedef {import('custom-elements-manifest/schema.js').CssCustomProperty} CssProperty */

/**
 * @typedef {object} Attribute
 * @property {string} name as it is written in HTML
 * @property {string} property
 * @property {string} type of the property, in TypeScript
 * @property {readonly string[]} words which it may be; none where it is free or boolean
 * @property {boolean} isBoolean
 * @property {string} description in Markdown, on one line
 */

/**
 * @typedef {object} Named
 * @property {string} name
 * @property {string} type
 * @property {string} description
 */

/**
 * @typedef {object} Element
 * @property {string} tagName
 * @property {string} className
 * @property {string} description
 * @property {readonly Attribute[]} attributes
 * @property {readonly Named[]} events
 * @property {readonly Named[]} slots
 * @property {readonly Named[]} parts
 * @property {readonly (Named & { initial: string })[]} cssProperties
 */

/**
 * @param {string | undefined} text
 * @returns {string} the text without the line breaks that its source has by chance
 */
function unwrapped(text = '') {
  return text.replaceAll(/(?<!\n)\n(?!\n)\s*/g, ' ').trim();
}

/**
 * @param {{ name?: string, type?: { text: string }, description?: string }} offer
 * @returns {Named}
 */
function named({ name = '', type, description }) {
  return { name, type: type?.text ?? 'unknown', description: unwrapped(description) };
}

/**
 * @param {import('custom-elements-manifest/schema.js').Attribute} one
 * @returns {Attribute}
 */
function attribute(one) {
  const { name, type, description } = named(one);
  return {
    name,
    property: one.fieldName ?? name,
    type,
    words: [...type.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? ''),
    isBoolean: type === 'boolean',
    description,
  };
}

/**
 * @param {CustomElement} one
 * @returns {Element}
 */
function element(one) {
  return {
    tagName: one.tagName ?? '',
    className: one.name,
    description: unwrapped(one.description),
    attributes: (one.attributes ?? []).map(attribute),
    events: (one.events ?? []).map(named),
    slots: (one.slots ?? []).map(named),
    parts: (one.cssParts ?? []).map(named),
    cssProperties: (one.cssProperties ?? []).map((property) => ({
      ...named(property),
      initial: property.default ?? '',
    })),
  };
}

/** @returns {Promise<Element[]>} */
export async function readElements() {
  /** @type {Package} */
  const manifest = JSON.parse(await readFile(`${PROJECT}/custom-elements.json`, 'utf8'));
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap((one) => ('tagName' in one && one.tagName ? [element(one)] : []));
}
