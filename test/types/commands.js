/** Starts the commands of the packages that are installed here. */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/**
 * @param {string} command as one would type it after `npx`
 * @param {string} [folder]
 * @returns {Promise<{ code: number | null, output: string }>} all that it printed
 */
export function start(command, folder = import.meta.dirname) {
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['--no-install', ...command.split(' ')], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (/** @type {Buffer} */ part) => {
      output += part;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: stripVTControlCharacters(output) }));
  });
}
