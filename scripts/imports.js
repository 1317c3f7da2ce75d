/**
 * Checks the structure of `src/`: who imports whom, and that the pure folders never ask what day it
 * is or where the reader lives. The rules stand in the tables below; what breaks them is listed,
 * and the exit code is 1.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/**
 * What the files of a folder may import besides each other: folders, files of these, packages,
 * `node:*`. After `types:` only types may be imported. A file right in `src/` is an entry, and
 * `entries` are all of them.
 *
 * @type {Record<string, readonly string[]>}
 */
const FOLDERS = {
  data: ['valibot', 'd3-dsv'],
  locale: ['types:data', 'data/dates'],
  model: ['data', 'types:locale', 'd3-scale', 'd3-shape'],
  view: ['types:data', 'model', 'locale', 'lit'],
  export: ['data', 'model', 'view', 'locale', 'lit'],
  element: ['data', 'model', 'view', 'locale', 'export', 'lit'],
  node: ['data', 'model', 'view', 'locale', 'export', 'lit', 'node:*', '@resvg/resvg-js'],
  cli: ['entries', 'data/dates', 'node:*'],
};

/** @type {Record<string, readonly string[]>} */
const ENTRIES = {
  'index.ts': ['entries', 'types:data', 'types:model', 'types:element', 'element'],
  'embed.ts': ['entries', 'element'],
  'compute-timeline.ts': ['data', 'model', 'view', 'locale', 'export', 'element', 'lit'],
  'gw-ramp.ts': ['data', 'model', 'view', 'locale', 'export', 'element', 'lit'],
  'model.ts': ['data', 'model', 'locale'],
  'node.ts': ['data', 'model', 'view', 'locale', 'export', 'node'],
  'cli.ts': ['cli'],
};

/** Packages that weigh much, and the only file that may import them. */
const SOLE_IMPORTERS = {
  'd3-scale': 'src/model/scale.ts',
  'd3-shape': 'src/model/ramp-bars.ts',
};

const PURE = ['data', 'locale', 'model'];

/** What a date tells in the reader's time zone. */
const LOCAL_DATE =
  /^[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/;

/**
 * @typedef {object} Import
 * @property {string} from what is imported, as written
 * @property {boolean} typeOnly
 * @property {number} position
 */

/**
 * @param {ts.NamedImportBindings | ts.NamedExportBindings | undefined} bindings
 * @returns {boolean} whether each name is marked as a type
 */
function namesOnlyTypes(bindings) {
  return (
    bindings !== undefined &&
    (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

/**
 * @param {ts.Node} node
 * @returns {Import | null}
 */
function importOf(node) {
  const position = node.getStart();
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause;
    const typeOnly =
      clause !== undefined &&
      (clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (clause.name === undefined && namesOnlyTypes(clause.namedBindings)));
    return { from: node.moduleSpecifier.text, typeOnly, position };
  }
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier !== undefined &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    const typeOnly = node.isTypeOnly || namesOnlyTypes(node.exportClause);
    return { from: node.moduleSpecifier.text, typeOnly, position };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const { literal } = node.argument;
    return ts.isStringLiteral(literal) ? { from: literal.text, typeOnly: true, position } : null;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    const from = argument && ts.isStringLiteralLike(argument) ? argument.text : '(computed)';
    return { from, typeOnly: false, position };
  }
  return null;
}

/**
 * @param {ts.Node} node
 * @returns {string | null} what the node asks of the clock, chance or the reader's place
 */
function circumstanceOf(node) {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
    return node.arguments?.length ? null : 'new Date()';
  }
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    if (text === 'Date.now' || text === 'Math.random') return text;
    if (LOCAL_DATE.test(node.name.text)) return node.name.text;
  }
  return null;
}

/**
 * @param {string} file its path in the project
 * @param {Import} found
 * @param {Record<string, string>} dependencies
 * @returns {string | null} what is wrong with it
 */
function faultOf(file, { from, typeOnly }, dependencies) {
  const [, ...path] = file.split('/');
  const home = path.length > 1 ? String(path[0]) : null;
  const allowed = home === null ? ENTRIES[String(path[0])] : FOLDERS[home];
  if (allowed === undefined) return `no rule for ${home ?? file}: add it to scripts/imports.js`;

  if (from.startsWith('.')) {
    const target = posix.join(posix.dirname(file), from);
    const source = target.replace(/\.js$/, '.ts');
    if (!target.endsWith('.js') || !existsSync(`${PROJECT}/${source}`)) {
      return `'${from}' is no file of this project, or lacks the ending .js`;
    }
    const [root, ...rest] = source.split('/');
    if (root !== 'src') return `'${from}' lies outside of src/`;
    const place = rest.length > 1 ? String(rest[0]) : 'entries';
    if (place === home || allowed.includes(rest.join('/').replace(/\.ts$/, ''))) return null;
    return isAllowed(allowed, place, typeOnly);
  }

  if (from.startsWith('node:')) return isAllowed(allowed, 'node:*', typeOnly);
  const name = from.startsWith('@')
    ? from.split('/').slice(0, 2).join('/')
    : String(from.split('/')[0]);
  if (!(name in dependencies)) return `'${name}' is not among the dependencies`;
  if (name in SOLE_IMPORTERS && !typeOnly) {
    const sole = SOLE_IMPORTERS[/** @type {keyof typeof SOLE_IMPORTERS} */ (name)];
    if (file !== sole) return `only ${sole} imports '${name}'`;
  }
  return isAllowed(allowed, name, typeOnly);
}

/**
 * @param {readonly string[]} allowed
 * @param {string} place
 * @param {boolean} typeOnly
 * @returns {string | null} what is wrong, if it is not allowed
 */
function isAllowed(allowed, place, typeOnly) {
  if (allowed.includes(place)) return null;
  if (allowed.includes(`types:${place}`)) {
    return typeOnly ? null : `may import only types of ${place}`;
  }
  return `may not import ${place}`;
}

/**
 * @param {string} file
 * @param {Record<string, string>} dependencies
 * @param {Set<string>} used names of packages, added to
 * @returns {string[]} each fault with its place
 */
function faultsIn(file, dependencies, used) {
  const text = readFileSync(`${PROJECT}/${file}`, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const pure = PURE.some((folder) => file.startsWith(`src/${folder}/`));
  /** @type {string[]} */
  const faults = [];
  /** @type {(position: number, fault: string | null) => void} */
  const report = (position, fault) => {
    if (fault === null) return;
    const { line, character } = source.getLineAndCharacterOfPosition(position);
    faults.push(`${file}:${line + 1}:${character + 1} ${fault}`);
  };
  /** @type {(node: ts.Node) => void} */
  const visit = (node) => {
    const found = importOf(node);
    if (found !== null) {
      used.add(found.from);
      report(found.position, faultOf(file, found, dependencies));
    }
    const circumstance = pure ? circumstanceOf(node) : null;
    if (circumstance !== null) report(node.getStart(), `a pure folder may not use ${circumstance}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

/** @type {Record<'dependencies' | 'peerDependencies', Record<string, string>>} */
const manifest = JSON.parse(readFileSync(`${PROJECT}/package.json`, 'utf8'));
const dependencies = { ...manifest.dependencies, ...manifest.peerDependencies };
const files = readdirSync(`${PROJECT}/src`, { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .sort();
/** @type {Set<string>} */
const used = new Set();
const faults = files.flatMap((file) => faultsIn(file, dependencies, used));
for (const name of Object.keys(dependencies)) {
  if (![...used].some((from) => from === name || from.startsWith(`${name}/`))) {
    faults.push(`package.json: nothing in src/ imports the dependency '${name}'`);
  }
}
for (const fault of faults) console.error(fault);
console.log(`imports: ${files.length} files, ${faults.length} faults`);
if (files.length === 0 || faults.length > 0) process.exitCode = 1;
