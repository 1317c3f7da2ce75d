/** A WordPress of its own: a database, PHP's server and two writers, in a folder for temporary files. */
import { execFileSync, spawn } from 'node:child_process';
import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../../scripts/generated.js';
import { run } from './commands.js';
import { writeAssets, writeFiles } from './engine.js';
import { readSnippets } from './snippets.js';

/** Where Debian puts it. */
const PACKAGED = '/usr/share/wordpress';
const PLUGIN = 'wp-content/plugins/compute-timeline';

/** @typedef {'admin' | 'author'} Writer */

/**
 * @typedef {object} WordPress
 * @property {(writer: Writer, content: string) => Promise<string>} post the address of the new post
 * @property {(code: string) => Promise<void>} extendPlugin adds lines to the plugin of the docs
 * @property {() => Promise<void>} close
 */

/** @returns {string | null} the version; `null` unless WordPress, PHP and MariaDB are installed */
export function wordpressVersion() {
  try {
    const code = `require '${PACKAGED}/wp-includes/version.php'; echo $wp_version;`;
    const version = execFileSync('php', ['-r', code], { encoding: 'utf8', stdio: 'pipe' });
    execFileSync('mariadbd', ['--version'], { stdio: 'pipe' });
    return version;
  } catch {
    return null;
  }
}

/** @returns {Promise<number>} a port that nothing listens on */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * @param {() => Promise<unknown>} attempt is repeated until it succeeds
 * @param {number} [end] when to give up
 */
async function eventually(attempt, end = Date.now() + 60_000) {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * @param {string} folder where it runs
 * @param {string} command
 * @param {...string} parameters
 * @returns {() => Promise<void>} ends it
 */
function start(folder, command, ...parameters) {
  const child = spawn(command, parameters, { cwd: folder, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const kill = () => child.kill();
  process.once('exit', kill);
  return async () => {
    process.off('exit', kill);
    kill();
    await ended;
  };
}

/**
 * @param {string} socket of the database
 * @param {string} origin
 */
const configuration = (socket, origin) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${origin}');
define('WP_SITEURL', '${origin}');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ENVIRONMENT_TYPE', 'local'); // allows passwords of applications without TLS
define('DISABLE_WP_CRON', true);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';`;

/** Makes the tables and the writers, activates the plugin, and prints the writers' passwords. */
const INSTALLATION = `<?php
define('WP_INSTALLING', true);
require __DIR__ . '/site/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Notes', 'admin', 'admin@example.org', true, '', 'secret');
wp_insert_user(['user_login' => 'author', 'user_pass' => 'secret', 'role' => 'author']);
update_option('active_plugins', ['compute-timeline/compute-timeline.php']);
$passwords = [];
foreach (['admin', 'author'] as $writer) {
    $user = get_user_by('login', $writer);
    $passwords[$writer] = WP_Application_Passwords::create_new_application_password($user->ID, ['name' => 'test'])[0];
}
echo "\\n", json_encode($passwords);`;

/**
 * @param {string} origin
 * @param {string} password
 * @param {Writer} writer
 * @param {string} content
 * @returns {Promise<string>}
 */
async function writePost(origin, password, writer, content) {
  const response = await fetch(`${origin}/?rest_route=/wp/v2/posts`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${btoa(`${writer}:${password}`)}`,
    },
    body: JSON.stringify({ title: 'Notes', status: 'publish', content }),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`WordPress answered ${response.status}: ${answer}`);
  return `${origin}/?p=${JSON.parse(answer).id}`;
}

/** @returns {Promise<WordPress>} */
export async function startWordPress() {
  const folder = await mkdtemp(join(tmpdir(), 'wordpress-'));
  const socket = `${folder}/mariadb.sock`;
  const origin = `http://127.0.0.1:${await freePort()}`;
  const { files } = readSnippets('wordpress');

  await cp(PACKAGED, `${folder}/site`, { recursive: true, dereference: true });
  await writeFiles(folder, [['install.php', INSTALLATION]]);
  await writeFiles(`${folder}/site`, [...files, ['wp-config.php', configuration(socket, origin)]]);
  await writeAssets(`${folder}/site`);
  await copyFile(`${PROJECT}/dist/embed.js`, `${folder}/site/${PLUGIN}/embed.js`);

  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const data = [`--datadir=${folder}/data`, ...user];
  const access = '--auth-root-authentication-method=normal';
  await run(folder, 'mariadb-install-db', '--no-defaults', ...data, access);
  const listening = ['--skip-networking', `--socket=${socket}`];
  const stopDatabase = start(folder, 'mariadbd', '--no-defaults', ...data, ...listening);
  const create = 'create database wordpress character set utf8mb4';
  await eventually(() =>
    run(folder, 'mariadb', '--no-defaults', '-u', 'root', `--socket=${socket}`, '-e', create),
  );
  const installed = await run(folder, 'php', 'install.php');
  const passwords = JSON.parse(installed.trim().split('\n').at(-1) ?? '');
  // A cache of compiled code would miss that the plugin changes.
  const php = ['-d', 'opcache.enable=0', '-S', origin.slice('http://'.length), '-t', 'site'];
  const stopServer = start(folder, 'php', ...php);
  await eventually(() => fetch(origin));

  return {
    post: (writer, content) => writePost(origin, passwords[writer], writer, content),
    async extendPlugin(code) {
      const path = `${PLUGIN}/compute-timeline.php`;
      await writeFiles(`${folder}/site`, [[path, `${files.get(path)}\n\n${code}`]]);
    },
    async close() {
      await stopServer();
      await stopDatabase();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
