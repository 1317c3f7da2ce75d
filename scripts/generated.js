/** Files that are generated and committed all the same, so that they can be read without a build. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** The top of the project. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Writes a generated file, or with `--check` among the arguments only compares: a file that is out
 * of date ends the process with 1.
 *
 * @param {string} name its path in the project
 * @param {string} text
 * @param {string} [command] that writes it
 */
export async function keepGenerated(name, text, command = 'npm run build') {
  const path = `${PROJECT}/${name}`;
  const fresh = await format(text, { ...(await resolveConfig(path)), filepath: path });
  const found = await readFile(path, 'utf8').catch(() => '');
  if (found.replaceAll('\r\n', '\n') === fresh) {
    console.log(`${name} is up to date`);
  } else if (process.argv.includes('--check')) {
    console.error(`${name} is out of date: run "${command}" and commit it`);
    process.exitCode = 1;
  } else {
    await writeFile(path, fresh);
    console.log(`${name} was written`);
  }
}
