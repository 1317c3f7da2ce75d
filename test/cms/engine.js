/** What all engines have in common: a folder, posts in it, a published site, and a reader. */
import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PROJECT } from '../../scripts/generated.js';
import { run } from './commands.js';
import { EXPECTATIONS, OUTCOMES, ROUTES } from './expectations.js';
import { openReader, outcomeOf } from './reader.js';
import { serve } from './server.js';
import { common, INTRODUCTION, postOf } from './snippets.js';

/** @typedef {import('./expectations.js').Route} Route */
/** @typedef {Map<string, string>} Posts what an author has written, by the name of the way */

/**
 * @typedef {object} Site
 * @property {(route: string) => string} address of a published post
 * @property {() => Promise<void>} [close] ends what was started
 */

/**
 * @typedef {object} Engine
 * @property {string} name as in the table of expectations
 * @property {string} [variant] as pages of the docs name it in snippets for it alone
 * @property {string | null} version of what is installed; `null` if nothing is
 * @property {string} install what to do if nothing is
 * @property {RegExp} [refusal] what it says of a post that stops the build
 * @property {(folder: string, posts: Posts) => Promise<Site>} publish in a folder that is empty
 */

/** The ids that a table without a column for them gives, and those that the file of deals states. */
const ROW_IDS = ['row-2', 'row-3'];
const STATED_IDS = ['lake', 'river'];
const WITH_STATED_IDS = ['src', 'script', 'compact-script', 'data', 'iframe', 'shortcode-src'];

/** @param {string} folder of a new site */
async function emptyFolder(folder) {
  const temporary = await mkdtemp(join(tmpdir(), `${folder}-`));
  // Engines of npm look for their packages upwards from the site.
  await symlink(
    fileURLToPath(new URL('node_modules', import.meta.url)),
    `${temporary}/node_modules`,
  );
  return temporary;
}

/**
 * @param {string} folder
 * @param {Iterable<readonly [string, string]>} files by path
 */
export async function writeFiles(folder, files) {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `${text}\n`);
  }
}

/**
 * @param {Posts} posts
 * @param {(route: string) => string} path
 * @param {(text: string) => string} [page] the whole of the file
 * @returns {(readonly [string, string])[]} their files
 */
export function postFiles(posts, path, page = (text) => text) {
  return Array.from(posts, ([route, text]) => [path(route), page(text)]);
}

/**
 * Puts the files that posts name where an author would put them: the script, the page for frames, the
 * deals, and the picture, which the command draws.
 *
 * @param {string} folder
 */
export async function writeAssets(folder) {
  await writeFiles(folder, common.files);
  for (const name of ['embed.js', 'frame.html', 'frame.js']) {
    await copyFile(`${PROJECT}/dist/${name}`, `${folder}/${name}`);
  }
  const command = `${PROJECT}/dist/cli.js`;
  await run(
    folder,
    'node',
    command,
    ...'render deals.json --from 2025 --out timeline.svg'.split(' '),
  );
}

/**
 * @param {string} folder with what an engine has built
 * @param {(route: string) => string} path of a post
 * @returns {Promise<Site>}
 */
export async function serveSite(folder, path) {
  const { origin, close } = await serve(folder);
  return { address: (route) => `${origin}/${path(route)}`, close };
}

/**
 * @param {Route} route
 * @returns {string[]} the ids of marks that are right for what the post states
 */
function idsOf(route) {
  return WITH_STATED_IDS.includes(route) ? STATED_IDS : ROW_IDS;
}

/**
 * One reader for all engines of a file of tests.
 *
 * @type {ReturnType<typeof openReader> | null}
 */
let reader = null;
after(async () => (await reader)?.close());

/**
 * Tests what the table of expectations says of an engine.
 *
 * @param {Engine} engine
 */
export function testEngine(engine) {
  const tested = EXPECTATIONS[engine.name];
  if (!tested) throw new Error(`Nothing is expected of ${engine.name}`);
  const routes = /** @type {Route[]} */ (Object.keys(tested.routes));
  const skip = engine.version === null ? `not installed: ${engine.install}` : false;

  /** @param {readonly Route[]} written */
  const postsOf = (written) =>
    new Map(written.map((route) => [route, postOf(tested.page, route, engine.variant)]));

  /**
   * @template Result
   * @param {readonly Route[]} written
   * @param {(site: Site) => Promise<Result>} use
   * @returns {Promise<Result>}
   */
  async function withSite(written, use) {
    const folder = await emptyFolder(tested?.page ?? '');
    try {
      const site = await engine.publish(folder, postsOf(written));
      try {
        return await use(site);
      } finally {
        await site.close?.();
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  describe(engine.name, () => {
    /** @type {Map<string, import('./reader.js').Seen>} */
    const seen = new Map();
    before(
      async () => {
        if (skip) return;
        const published = routes.filter((route) => tested.routes[route] !== 'error');
        const { see } = await (reader ??= openReader());
        await withSite(published, async ({ address }) => {
          for (const route of published) {
            seen.set(route, await see(address(route), tested.routes[route]));
          }
        });
      },
      { timeout: 300_000 },
    );

    for (const route of routes) {
      const outcome = tested.routes[route] ?? 'nothing';
      it(
        `In ${engine.name}, ${ROUTES[route].says} ${OUTCOMES[outcome].says}`,
        { skip },
        async () => {
          if (outcome === 'error') {
            await assert.rejects(
              withSite([route], async () => {}),
              engine.refusal ?? assert.AssertionError,
            );
            return;
          }
          const found = seen.get(route);
          assert.ok(found);
          assert.deepEqual(found.complaints, []);
          assert.ok(found.text.includes(INTRODUCTION));
          assert.equal(outcomeOf(found), outcome, JSON.stringify(found));
          if (outcome.startsWith('figure')) {
            assert.deepEqual(found.ids, idsOf(route));
            assert.deepEqual(found.names, ['Lake campus', 'River chips']);
          }
          if (outcome === 'table') assert.equal(found.rows, 2);
        },
      );
    }

    it(`${engine.name} is the version that the docs name`, { skip }, (test) => {
      if (engine.version !== tested.version) {
        test.diagnostic(`tested with ${engine.version}; the docs name ${tested.version}`);
      }
      assert.equal(engine.version?.split('.')[0], tested.version.split('.')[0]);
    });
  });
}
