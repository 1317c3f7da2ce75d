import manifest from '../../custom-elements.json' with { type: 'json' };
import { LAYERS, STATUSES } from '../../src/data/deal.ts';

/**
 * An attribute of an element, and how it is asked for.
 *
 * @typedef {object} Attribute
 * @property {string} name
 * @property {'word' | 'words' | 'switch' | 'text'} kind one word, several, on or off, free text
 * @property {readonly string[]} words out of which the value is chosen
 * @property {boolean} isOwn whether only this element has it
 */

/** Lists of words that the type of an attribute does not tell. @type {Record<string, readonly string[]>} */
const LISTS = { layers: LAYERS, statuses: STATUSES };
/** Where the data come from is asked elsewhere. */
const SOURCES = ['data', 'for', 'src'];

/**
 * What the manifest says of an attribute.
 *
 * @typedef {object} Stated
 * @property {string} name
 * @property {{ text: string }} [type]
 * @property {object} [inheritedFrom]
 */

/**
 * @param {Stated} one
 * @returns {Attribute}
 */
function attributeOf({ name, type, inheritedFrom }) {
  const text = type?.text ?? '';
  const list = LISTS[name];
  const words = list ?? [...text.matchAll(/'(.+?)'/g)].map(([, word = '']) => word);
  const kind = list ? 'words' : words.length > 0 ? 'word' : text === 'boolean' ? 'switch' : 'text';
  return { name, kind, words, isOwn: !inheritedFrom };
}

/** @type {readonly { tagName?: string, attributes?: readonly Stated[] }[]} */
const declarations = manifest.modules.flatMap((module) => [...module.declarations]);

/**
 * The attributes of an element: its own first, then those of both.
 *
 * @param {string} element
 * @returns {readonly Attribute[]}
 */
export function attributesOf(element) {
  const { attributes = [] } = declarations.find(({ tagName }) => tagName === element) ?? {};
  return attributes.filter(({ name }) => !SOURCES.includes(name)).map(attributeOf);
}
