/**
 * Leaves out of the page file what every language says again after English: the names of its words.
 * `{ previous: 'Précédent', next: 'Suivant' }` in `src/locale` becomes a list in the order of `en.ts`,
 * whose names it gets back while the file is loaded.
 */
import { readFile } from 'node:fs/promises';
import { MagicString } from 'magic-string';
import ts from 'typescript';

const ENGLISH = new URL('../src/locale/en.ts', import.meta.url);
const LANGUAGE = /\/src\/locale\/[a-z]{2}\.ts$/;
/** The types of what a language holds: that of `en`, or of `dates` beside it. */
const TYPE = /^Strings(?:\['(\w+)'\])?$/;

/** Stands at the end of `en.ts`: gives a list, and the lists in it, the names that `english` has. */
const NAMED = `
export function named(english, words) {
  const all = {};
  let place = 0;
  for (const name in english) {
    const word = words[place++];
    const own = english[name];
    all[name] = Array.isArray(word) && !Array.isArray(own) ? named(own, word) : word;
  }
  return all;
}`;

/** @returns {import('vite').Plugin} */
export function languagesAsLists() {
  return {
    name: 'languages-as-lists',
    enforce: 'pre',
    async transform(code, id) {
      if (!LANGUAGE.test(id)) return null;
      const words = new MagicString(code);
      if (id.endsWith('/en.ts')) words.append(NAMED);
      else listWords(words, objectsOf(await readFile(ENGLISH, 'utf8')));
      return { code: words.toString(), map: words.generateMap({ hires: true }) };
    },
  };
}

/**
 * @param {MagicString} words of a language
 * @param {readonly NamedObject[]} english
 */
function listWords(words, english) {
  words.prepend(`import { en, named } from './en.js';\n`);
  for (const { type, object } of objectsOf(words.original)) {
    const like = TYPE.exec(type);
    const model = like && english.find(({ name }) => name === (like[1] ?? 'en'));
    if (!model || !writeList(words, object, model.object)) continue;
    words.appendLeft(object.getStart(), `named(${type.replace('Strings', 'en')}, `);
    words.appendRight(object.end, ')');
  }
}

/** @typedef {{ name: string, type: string, object: ts.ObjectLiteralExpression }} NamedObject */

/**
 * @param {string} code
 * @returns {NamedObject[]} the objects that it gives names to at its top; a type that is not stated is
 *   empty
 */
function objectsOf(code) {
  const file = ts.createSourceFile('words.ts', code, ts.ScriptTarget.Latest, true);
  return file.statements
    .flatMap((each) => (ts.isVariableStatement(each) ? each.declarationList.declarations : []))
    .flatMap(({ name, type, initializer: object }) =>
      object && ts.isObjectLiteralExpression(object)
        ? { name: name.getText(), type: type?.getText() ?? '', object }
        : [],
    );
}

/**
 * @param {ts.ObjectLiteralExpression} object
 * @returns {string[]} as written: the names of its values, or what else it holds
 */
function namesOf({ properties }) {
  return properties.map((each) => (each.name ?? each).getText());
}

/**
 * Makes lists of an object and those in it. One that is in another order than the English one, or takes
 * values from elsewhere, stays as it is, which costs bytes alone.
 *
 * @param {MagicString} lists
 * @param {ts.ObjectLiteralExpression} object
 * @param {ts.ObjectLiteralExpression} model the same in English
 * @returns {boolean} whether it is a list now
 */
function writeList(lists, object, model) {
  const isPlain = object.properties.every(
    (each) => ts.isPropertyAssignment(each) || ts.isShorthandPropertyAssignment(each),
  );
  if (!isPlain || String(namesOf(object)) !== String(namesOf(model))) return false;
  lists.overwrite(object.getStart(), object.getStart() + 1, '[');
  lists.overwrite(object.end - 1, object.end, ']');
  for (const [place, property] of object.properties.entries()) {
    if (!ts.isPropertyAssignment(property)) continue;
    const { initializer: words } = property;
    lists.remove(property.getStart(), words.getStart());
    const same = model.properties[place];
    if (!ts.isObjectLiteralExpression(words) || !same || !ts.isPropertyAssignment(same)) continue;
    if (ts.isObjectLiteralExpression(same.initializer)) writeList(lists, words, same.initializer);
  }
  return true;
}
