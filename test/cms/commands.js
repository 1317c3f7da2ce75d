/** Programs of the system and of this package. */
import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const execute = promisify(execFile);

/**
 * @param {string} command
 * @param {string[]} parameters that make it tell its version
 * @returns {string | null} the version; `null` if the program is not there
 */
export function versionOf(command, ...parameters) {
  try {
    const said = execFileSync(command, parameters, { encoding: 'utf8', stdio: 'pipe' });
    return /\d+\.\d+(?:\.\d+)?/.exec(said)?.[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * @param {string} folder where to run it
 * @param {string} command
 * @param {string[]} parameters
 * @returns {Promise<string>} what it printed
 * @throws {Error} with all that it printed, if it failed
 */
export async function run(folder, command, ...parameters) {
  try {
    const options = {
      cwd: folder,
      maxBuffer: 1e8,
      env: { ...process.env, NODE_ENV: 'production' },
    };
    const { stdout } = await execute(command, parameters, options);
    return stdout;
  } catch (error) {
    const {
      stdout = '',
      stderr = '',
      message,
    } = /** @type {Error & Record<string, string>} */ (error);
    throw new Error(`${command} ${parameters.join(' ')}: ${message}\n${stdout}\n${stderr}`, {
      cause: error,
    });
  }
}

/**
 * @param {string} name of a program of an npm package
 * @returns {string} its path
 */
export function binary(name) {
  return `${HERE}node_modules/.bin/${name}`;
}

/**
 * @param {string} name of an npm package
 * @returns {string | null} the version installed here
 */
export function packageVersion(name) {
  return versionOf('node', '-p', `require('${HERE}node_modules/${name}/package.json').version`);
}
