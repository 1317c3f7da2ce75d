/**
 * Writes `dist/frameworks/`: types of both elements for templates. `jsx.d.ts` comes out of
 * `custom-elements.json`; the file of each framework builds on it and stands in `src/frameworks/`.
 * Importing one also defines the elements, as one line is easier to remember than two.
 */
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { readElements } from './elements.js';
import { PROJECT } from './generated.js';

/** @typedef {import('./elements.js').Named} Named */
/** @typedef {import('./elements.js').Element} Element */

const SOURCE = `${PROJECT}/src/frameworks`;
const TARGET = `${PROJECT}/dist/frameworks`;

const elements = await readElements();

/**
 * @param {Named} one
 * @param {string} mark `?` where it may be missing
 * @returns {string} a member of an interface with its comment
 */
function member({ name, type, description }, mark) {
  const key = /^[a-z]\w*$/i.test(name) ? name : `'${name}'`;
  const optional = mark === '?' ? ' | undefined' : '';
  return `  /** ${description.replaceAll('*/', '* /')} */\n  ${key}${mark}: ${type}${optional};`;
}

/**
 * @param {string} name
 * @param {string} description
 * @param {readonly string[]} members
 * @returns {string}
 */
function interfaceText(name, description, members) {
  return `/** ${description} */\nexport interface ${name} {\n${members.join('\n')}\n}\n`;
}

/**
 * @param {Element} element
 * @returns {string}
 */
function interfacesOf({ tagName, className, attributes, events }) {
  return [
    interfaceText(
      `${className}Attributes`,
      `Attributes of \`<${tagName}>\` as HTML writes them.`,
      attributes.map((one) => member(one, '?')),
    ),
    interfaceText(
      `${className}Properties`,
      `The same as properties of the element.`,
      attributes.map((one) => member({ ...one, name: one.property }, '?')),
    ),
    interfaceText(
      `${className}Events`,
      `Events of \`<${tagName}>\` by name.`,
      events.map((one) => member(one, '')),
    ),
  ].join('\n');
}

/**
 * @param {Element} element
 * @returns {string}
 */
function entryOf({ tagName, className }) {
  const parts = ['attributes', 'properties', 'events'].map(
    (part) => `    ${part}: ${className}${part.charAt(0).toUpperCase()}${part.slice(1)};`,
  );
  return [`  '${tagName}': {`, `    element: ${className};`, ...parts, '  };'].join('\n');
}

const eventTypes = elements.flatMap(({ events }) => events.map(({ type }) => type));
const imported = [...new Set([...elements.map(({ className }) => className), ...eventTypes])];

const jsx = `/** What a template may say of the elements: for JSX of any kind and for types of your own. */
import type { ${imported.join(', ')} } from '../index.js';

${elements.map(interfacesOf).join('\n')}
/** Both elements by their tags. */
export interface Elements {
${elements.map(entryOf).join('\n')}
}

/**
 * Attributes with another name than their property. Those that are there or not are never bound to a
 * condition: some frameworks would write \`false\` into them, which HTML takes for true.
 */
export type Present<Element extends { attributes: object; properties: object }> = {
  [Name in keyof Omit<Element['attributes'], keyof Element['properties']>]?:
    | (boolean extends Element['attributes'][Name] ? true | '' : Element['attributes'][Name])
    | undefined;
};

/** Properties that take listeners, such as \`ondeal-select\` where \`Prefix\` is \`on\`. */
export type Handlers<Events, Prefix extends string> = {
  [Name in keyof Events & string as \`\${Prefix}\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
};
`;

await mkdir(TARGET, { recursive: true });
await writeFile(`${TARGET}/jsx.d.ts`, jsx);
await writeFile(`${TARGET}/jsx.js`, 'export {};\n');
for (const file of await readdir(SOURCE)) {
  await copyFile(`${SOURCE}/${file}`, `${TARGET}/${file}`);
  await writeFile(`${TARGET}/${file.replace(/\.d\.ts$/, '.js')}`, "import '../index.js';\n");
}
console.log('dist/frameworks was written');
