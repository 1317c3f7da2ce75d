/** Installs what the elements are compared with, which is a package of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;

/** @param {string} path @returns {number} */
function changedAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** @returns {boolean} whether the packages are those of the lock file */
export function arePeersInstalled() {
  const installed = changedAt(join(HERE, 'node_modules', '.package-lock.json'));
  return installed > 0 && installed >= changedAt(join(HERE, 'package-lock.json'));
}

export function installPeers() {
  if (arePeersInstalled()) return;
  console.log('Installing the libraries to compare with.');
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const program = process.env['npm_execpath'];
  const options = { cwd: HERE, stdio: /** @type {const} */ ('inherit') };
  if (program) execFileSync(process.execPath, [program, ...words], options);
  else execFileSync('npm', words, { ...options, shell: process.platform === 'win32' });
}
