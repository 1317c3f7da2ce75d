/** A site with the demo, as `vite build --mode demo` makes it. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { Site } from './site.js';

const CONFIGURATION = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));

/** Where it was built before, as for many files of tests that need it; each builds its own else. */
const BUILT = process.env['BUILT_DEMO'];

/** @param {string} folder */
async function buildDemo(folder) {
  if (BUILT) return cp(BUILT, folder, { recursive: true });
  await build({
    configFile: CONFIGURATION,
    mode: 'demo',
    logLevel: 'error',
    build: { outDir: folder },
  });
}

/**
 * @param {string} [place] the folder of the site in which the demo stands: its first where absent
 * @returns {Promise<{ site: Site, folder: string, close: () => Promise<void> }>} `folder` holds what was
 *   built, in its place; `close` takes it away, too
 */
export async function startDemo(place = '') {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'));
  await buildDemo(join(folder, place));
  const site = await Site.start(folder);
  return {
    site,
    folder,
    async close() {
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
