/** Which words a type of the source stands for: read from the source, so that they are said once. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { PROJECT } from './generated.js';

/** @type {Map<string, ts.SourceFile>} */
const files = new Map();

/**
 * @param {string} path in the project
 * @returns {ts.SourceFile}
 */
function fileAt(path) {
  const known = files.get(path);
  if (known) return known;
  const text = readFileSync(`${PROJECT}/${path}`, 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  files.set(path, file);
  return file;
}

/**
 * @param {ts.Statement} statement
 * @param {string} name
 * @returns {string | null} the file from which it imports the name
 */
function importedFrom(statement, name) {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) {
    return null;
  }
  const named = statement.importClause?.namedBindings;
  const has =
    named && ts.isNamedImports(named) && named.elements.some((one) => one.name.text === name);
  return has ? statement.moduleSpecifier.text.replace(/\.js$/, '.ts') : null;
}

/**
 * @param {ts.Statement} statement
 * @param {string} name
 * @returns {ts.TypeNode | ts.Expression | undefined} what it says the name is
 */
function meaningIn(statement, name) {
  if (ts.isTypeAliasDeclaration(statement) && statement.name.text === name) return statement.type;
  if (!ts.isVariableStatement(statement)) return undefined;
  return statement.declarationList.declarations.find(
    (one) => ts.isIdentifier(one.name) && one.name.text === name,
  )?.initializer;
}

/**
 * @param {string} name of a type or a constant
 * @param {string} path of a file that declares or imports it
 * @returns {readonly string[] | null} the words out of which a value of it is one
 */
function wordsOf(name, path) {
  for (const statement of fileAt(path).statements) {
    const from = importedFrom(statement, name);
    if (from?.startsWith('.')) return wordsOf(name, posix.join(posix.dirname(path), from));
    const meaning = meaningIn(statement, name);
    if (meaning) return wordsIn(meaning, path);
  }
  return null;
}

/**
 * @param {ts.TypeNode | ts.Expression} node a union of words, a list of them, or a member of such a list
 * @param {string} path
 * @returns {readonly string[] | null}
 */
function wordsIn(node, path) {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isLiteralTypeNode(node))
    return ts.isStringLiteral(node.literal) ? [node.literal.text] : null;
  if (ts.isParenthesizedTypeNode(node)) return wordsIn(node.type, path);
  if (ts.isAsExpression(node)) return wordsIn(node.expression, path);
  if (ts.isIndexedAccessTypeNode(node)) return wordsIn(node.objectType, path);
  if (ts.isTypeQueryNode(node) && ts.isIdentifier(node.exprName)) {
    return wordsOf(node.exprName.text, path);
  }
  const parts = ts.isUnionTypeNode(node)
    ? node.types
    : ts.isArrayLiteralExpression(node)
      ? node.elements
      : [];
  const words = parts.map((part) => wordsIn(part, path));
  return words.length > 0 && words.every((one) => one !== null) ? words.flat() : null;
}

/**
 * @param {string} type as the source writes it: `LaneRule | null`
 * @param {string} path of the file in which it stands
 * @returns {string} the same with the words for which a name stands: `'layer' | 'party' | null`
 */
export function spelledOut(type, path) {
  return type.replaceAll(/\b[A-Z]\w*\b(?![<'])/g, (name) => {
    const words = wordsOf(name, path);
    return words ? words.map((word) => `'${word}'`).join(' | ') : name;
  });
}
