/**
 * Writes what editors complete tags, attributes, values, parts and custom properties from, out of
 * `custom-elements.json`: custom data for VS Code (`dist/vscode.html-custom-data.json`,
 * `dist/vscode.css-custom-data.json`) and web-types for JetBrains' (`dist/web-types.json`).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { readElements } from './elements.js';
import { PROJECT } from './generated.js';

/** @typedef {import('./elements.js').Element} Element */

const elements = await readElements();
/** @type {{ name: string, version: string }} */
const { name, version } = JSON.parse(await readFile(`${PROJECT}/package.json`, 'utf8'));

/**
 * @param {string} value
 * @returns {{ kind: 'markdown', value: string }}
 */
const markdown = (value) => ({ kind: 'markdown', value });

/**
 * @param {Element} element
 * @returns {string} what it is, with what is read nowhere else while one writes HTML
 */
function wordsOf({ description, events, slots }) {
  /** @type {(title: string, named: Element['events']) => string} */
  const list = (title, named) =>
    [
      `**${title}**`,
      ...named.map((one) => `- ${one.name ? `\`${one.name}\`` : '(default)'}: ${one.description}`),
    ].join('\n');
  return [description, list('Events', events), list('Slots', slots)].join('\n\n');
}

/**
 * @template {{ name: string }} T
 * @param {(element: Element) => readonly T[]} offers
 * @returns {T[]} what the elements offer, each name once
 */
function offered(offers) {
  return [
    ...new Map(elements.flatMap((one) => offers(one).map((offer) => [offer.name, offer]))).values(),
  ];
}

const cssProperties = offered((element) => element.cssProperties).map(
  ({ name: property, description, initial }) => ({
    name: property,
    description: `${description} Default: \`${initial}\`.`,
  }),
);

const html = {
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: markdown(wordsOf(element)),
    attributes: element.attributes.map(({ name: attribute, description, words, isBoolean }) => ({
      name: attribute,
      description: markdown(description),
      ...(isBoolean ? { valueSet: 'v' } : {}),
      ...(words.length > 0 ? { values: words.map((word) => ({ name: word })) } : {}),
    })),
  })),
};

const css = {
  version: 1.1,
  properties: cssProperties.map((one) => ({ ...one, description: markdown(one.description) })),
};

const webTypes = {
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: element.description,
        attributes: element.attributes.map(
          ({ name: attribute, description, type, words, isBoolean }) => ({
            name: attribute,
            description,
            value: isBoolean
              ? { type: 'boolean', required: false }
              : { type: words.length > 0 ? withoutNull(type) : 'string' },
          }),
        ),
        slots: element.slots.map(({ name: slot, description }) => ({ name: slot, description })),
        js: {
          properties: element.attributes.map(({ property, description, type }) => ({
            name: property,
            description,
            type,
          })),
          events: element.events,
        },
      })),
    },
    css: {
      properties: cssProperties,
      'pseudo-elements': offered((element) => element.parts).map(({ name: part, description }) => ({
        name: `part(${part})`,
        description,
      })),
    },
  },
};

/**
 * @param {string} type
 * @returns {string}
 */
function withoutNull(type) {
  return type.replace(/\s*\|\s*null$/, '');
}

const files = {
  'vscode.html-custom-data.json': html,
  'vscode.css-custom-data.json': css,
  'web-types.json': webTypes,
};
for (const [file, content] of Object.entries(files)) {
  await writeFile(`${PROJECT}/dist/${file}`, `${JSON.stringify(content, null, 2)}\n`);
}
console.log(`${Object.keys(files).join(', ')} were written`);
