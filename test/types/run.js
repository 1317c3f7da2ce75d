/**
 * `npm run test:types`: the package as frameworks meet it. Installs the frameworks, packs what is
 * built, puts it beside them, runs the tests of this folder and closes with one line that counts.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const HERE = import.meta.dirname;
const PROJECT = join(HERE, '..', '..');
const MODULES = join(HERE, 'node_modules');

/** @param {string} command @param {string} [folder] */
function npm(command, folder = PROJECT) {
  const words = command.split(' ');
  const program = process.env['npm_execpath'];
  const options = { cwd: folder, encoding: /** @type {const} */ ('utf8') };
  return program
    ? execFileSync(process.execPath, [program, ...words], options)
    : execFileSync('npm', words, { ...options, shell: process.platform === 'win32' });
}

/** @param {string} path @returns {number} */
function changedAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function installFrameworks() {
  const installed = changedAt(join(MODULES, '.package-lock.json'));
  if (installed >= changedAt(join(HERE, 'package-lock.json'))) return;
  console.log('Installing the frameworks.');
  npm('ci --no-audit --no-fund --loglevel=error', HERE);
}

/** Puts the package where an author's `npm install` would. */
function installPackage() {
  if (!existsSync(join(PROJECT, 'dist', 'frameworks'))) npm('run build');
  const target = join(MODULES, 'compute-timeline');
  const packed = join(HERE, 'built', 'packed');
  for (const folder of [target, packed]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  npm('pack --ignore-scripts --silent --pack-destination test/types/built/packed');
  const [archive = ''] = readdirSync(packed);
  execFileSync('tar', ['-xzf', archive, '-C', target, '--strip-components=1'], { cwd: packed });
}

installFrameworks();
installPackage();

const counts = { passed: 0, failed: 0, skipped: 0 };
const files = readdirSync(HERE)
  .filter((name) => name.endsWith('.test.js'))
  .map((name) => join(HERE, name));
const tests = run({ files, concurrency: 1 });
/** @typedef {{ details: { type?: string }, skip?: string | boolean }} Told */
/** @param {Told} test @param {'passed' | 'failed'} outcome */
const count = ({ details, skip }, outcome) => {
  if (details.type !== 'suite') counts[skip === undefined ? outcome : 'skipped'] += 1;
};
tests.on('test:pass', (test) => count(test, 'passed'));
tests.on('test:fail', (test) => count(test, 'failed'));
const output = tests.compose(new spec());
output.pipe(process.stdout);
output.on('end', () => {
  // No test at all is a failure too.
  if (counts.passed + counts.failed === 0) counts.failed = 1;
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
});
