/**
 * A Chromium for the tests. Taken is the first that is there: the one that `CHROME_PATH` names, an
 * installed Chrome, Chromium or Edge, one that playwright has downloaded, and on Linux x64 at last
 * one that comes as an npm package and is fetched once.
 *
 * `node scripts/browser.js` prints its path.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PACKAGED = '@sparticuz/chromium';
const PACKAGED_VERSION = '153.0.0';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];
/** Where the program lies in a folder of playwright's, by its own name or by its platform's. */
const PLAYWRIGHT_PROGRAM =
  /^chrome-[a-z0-9-]+[\\/](?:chrome|chrome\.exe|[^\\/]+\.app[\\/]Contents[\\/]MacOS[\\/](?:Chromium|Google Chrome for Testing))$/;

/**
 * @param {string} path
 * @returns {boolean}
 */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string[]} where an installed browser would be on this platform */
function installedPaths() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return MAC_APPLICATIONS.flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
      folder ? WINDOWS_PROGRAMS.map((program) => join(folder, ...program)) : [],
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @returns {string[]} what playwright has downloaded, newest first */
function playwrightPaths() {
  const { env, platform } = process;
  const caches = {
    darwin: join(homedir(), 'Library', 'Caches'),
    win32: env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'),
  };
  const cache =
    platform === 'darwin' || platform === 'win32'
      ? caches[platform]
      : (env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'));
  const folder = env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(cache, 'ms-playwright');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) =>
      readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
        .filter((path) => PLAYWRIGHT_PROGRAM.test(path))
        .map((path) => join(folder, name, path)),
    );
}

/** @returns {Promise<string>} the browser out of the package, which is fetched if need be */
async function packagedPath() {
  const folder = fileURLToPath(
    new URL(`../node_modules/.cache/chromium-${PACKAGED_VERSION}`, import.meta.url),
  );
  const root = join(folder, 'node_modules', ...PACKAGED.split('/'));
  if (!existsSync(root)) {
    console.log(`No browser found: fetching ${PACKAGED}@${PACKAGED_VERSION} (67 MB, once).`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    execFileSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--loglevel=error', `${PACKAGED}@${PACKAGED_VERSION}`],
      { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] },
    );
  }
  // The package unpacks into the folder for temporary files and takes whatever lies there already.
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const packaged = await import(pathToFileURL(join(root, 'build', 'index.js')).href);
    // The libraries that a bare Debian lacks (nss, nspr, expat) come in the same package.
    await packaged.inflate(join(root, 'bin', 'al2023.tar.br'));
    packaged.setupLambdaEnvironment(join(folder, 'al2023', 'lib'));
    return await packaged.default.executablePath();
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
}

/**
 * @returns {Promise<string>} the path of a Chromium that can be started
 * @throws {Error} in one line that says what to do, if there is none
 */
export async function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (runs(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which cannot be run.`);
  }
  const found = [...installedPaths(), ...playwrightPaths()].find(runs);
  if (found !== undefined) return found;
  const advice =
    'No browser to test with: install Chrome or Chromium, or run "npx playwright install --with-deps chromium", or set CHROME_PATH.';
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(advice);
  try {
    return await packagedPath();
  } catch (error) {
    throw new Error(advice, { cause: error });
  }
}

/**
 * Arguments that make a browser quiet and repeatable. As root, and on most machines that run tests
 * for others, Chromium's sandbox on Linux cannot start.
 */
export const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  ...(process.platform === 'linux' && (process.getuid?.() === 0 || process.env['CI'])
    ? ['--no-sandbox']
    : []),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findBrowser());
