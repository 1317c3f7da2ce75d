/**
 * The browsers in which tests run: Chromium, and those of the other two engines where they are
 * installed. `BROWSER` in the environment says which.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserArguments, findBrowser } from '../../scripts/browser.js';
import { WebKitLauncher, findWebKit } from './webkit.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('@web/test-runner').BrowserLauncher} BrowserLauncher */

/** A day ahead of UTC's for most of it, so that a date read in the reader's zone shows. */
const TIME_ZONE = 'Pacific/Apia';

/** A machine that has other things to do may take longer than puppeteer waits. ms */
const PATIENCE = 60_000;

/** Where Firefox is installed; `FIREFOX_PATH` names another place. */
const FIREFOX_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** @returns {string | undefined} the program of an installed Firefox */
function findFirefox() {
  return [process.env['FIREFOX_PATH'] ?? '', ...FIREFOX_PATHS].find((path) => existsSync(path));
}

/**
 * @param {string} name
 * @param {string} program
 * @returns {string} the name with the version, which programs on Windows do not tell
 */
function withVersion(name, program) {
  if (process.platform === 'win32') return name;
  const stdio = /** @type {const} */ (['ignore', 'pipe', 'ignore']);
  const told = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: [...stdio] });
  return `${name} ${/\d[\w.]+/.exec(told)?.[0] ?? ''}`.trim();
}

/**
 * @typedef {object} Engine
 * @property {() => string | undefined | Promise<string>} find the program of an installed browser
 * @property {string} advice how one gets it where it is missing
 * @property {(program: string, watch: (page: Page) => void) => BrowserLauncher} launch
 */

/**
 * A browser that puppeteer drives.
 *
 * @param {string} name of the browser
 * @param {string} executablePath
 * @param {import('puppeteer-core').LaunchOptions} options
 * @param {(page: Page) => unknown} prepare is done with each page before anything is opened in it
 * @returns {BrowserLauncher}
 */
function driven(name, executablePath, options, prepare) {
  const launcher = chromeLauncher({
    launchOptions: { ...options, executablePath, timeout: PATIENCE },
    async createPage({ context }) {
      // Pages are tested side by side, and one that lies behind another gets no frames.
      const page = await context.newPage({ type: 'window' });
      page.setDefaultNavigationTimeout(PATIENCE);
      await prepare(page);
      return page;
    },
  });
  return Object.assign(launcher, { name: withVersion(name, executablePath) });
}

/** @type {Readonly<Record<string, Engine>>} */
export const engines = {
  chromium: {
    find: findBrowser,
    advice: 'npx playwright install --with-deps chromium',
    launch: (program, watch) =>
      driven('Chromium', program, { args: browserArguments }, async (page) => {
        await page.emulateTimezone(TIME_ZONE);
        watch(page);
      }),
  },
  // Both others take the zone from `TZ` of the process.
  firefox: {
    find: findFirefox,
    advice: 'apt-get install firefox-esr, or FIREFOX_PATH',
    launch: (program, watch) =>
      driven('Firefox', program, { browser: 'firefox', headless: true }, watch),
  },
  webkit: {
    find: findWebKit,
    advice: 'apt-get install webkit2gtk-driver xvfb',
    launch: (program) => new WebKitLauncher(program),
  },
};
