/**
 * Runs tests in the small browser that comes with WebKitGTK. Its driver speaks WebDriver over HTTP,
 * of which tests need little. It wants a screen, and gets one of its own that nobody sees.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.js';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {import('@web/test-runner').BrowserLauncher} BrowserLauncher */
/** @typedef {{ button?: keyof typeof BUTTONS }} Options */
/** @typedef {{ width: number, height: number }} Size px */

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const SCREEN_WIDTH = 1600;
const SCREEN_HEIGHT = 1200;
const WINDOW = { width: 1024, height: 768 };
/** After so long without an answer the window is taken as gone: less than the runner's own patience. ms */
const PATIENCE = 20_000;

/** Machines that run tests have no graphics card, and run them as root. */
const ENVIRONMENT = {
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
};

const MOUSE = { pointerType: 'mouse' };
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** What WebDriver calls the keys that write no sign. */
const KEYS = new Map([
  ['Backspace', '\uE003'],
  ['Tab', '\uE004'],
  ['Enter', '\uE007'],
  ['Shift', '\uE008'],
  ['Control', '\uE009'],
  ['Alt', '\uE00A'],
  ['Escape', '\uE00C'],
  ['Space', ' '],
  ['PageUp', '\uE00E'],
  ['PageDown', '\uE00F'],
  ['End', '\uE010'],
  ['Home', '\uE011'],
  ['ArrowLeft', '\uE012'],
  ['ArrowUp', '\uE013'],
  ['ArrowRight', '\uE014'],
  ['ArrowDown', '\uE015'],
  ['Insert', '\uE016'],
  ['Delete', '\uE017'],
  ['Meta', '\uE03D'],
]);

/** @returns {string | undefined} the program, if all that it needs is installed */
export function findWebKit() {
  if (!existsSync(DRIVER) || !existsSync(SCREEN)) return undefined;
  return readdirSync('/usr/lib')
    .filter((name) => name.endsWith('-linux-gnu'))
    .flatMap((name) => [
      `/usr/lib/${name}/webkitgtk-6.0/MiniBrowser`,
      `/usr/lib/${name}/webkit2gtk-4.1/MiniBrowser`,
    ])
    .find((path) => existsSync(path));
}

/**
 * @param {ChildProcess} screen a server of screens that was asked to say its number
 * @returns {Promise<string>} what `DISPLAY` has to be
 */
function displayOf(screen) {
  return new Promise((resolve, reject) => {
    screen.on('error', reject);
    screen.on('exit', () => reject(new Error(`${SCREEN} could not be started`)));
    screen.stdout?.once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

/**
 * @param {number} x px of the viewport
 * @param {number} y
 */
function moveTo(x, y) {
  return { type: 'pointerMove', duration: 0, x, y };
}

/**
 * @param {'pointerDown' | 'pointerUp'} type
 * @param {keyof typeof BUTTONS} [button]
 */
function turned(type, button = 'left') {
  return { type, button: BUTTONS[button] };
}

/**
 * One window, in which one file of tests runs after the other; where it no longer answers, the next file
 * gets another one. To the test runner's commands for keys, mouse and viewport it looks like a page of
 * playwright.
 *
 * @implements {BrowserLauncher}
 */
export class WebKitLauncher {
  name = 'WebKit';
  type = 'playwright';
  concurrency = 1;
  /** @type {ChildProcess[]} */
  #processes = [];
  #program;
  #driver = '';
  /** The window's path of the driver; empty where there is none. */
  #session = '';
  /** @type {Map<string, string>} */
  #urls = new Map();

  /** @param {string} program the one of {@link findWebKit} */
  constructor(program) {
    this.#program = program;
  }

  async initialize() {
    // Whatever ends the tests ends what they have started.
    process.once('exit', () => this.#end());
    for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
    await this.#open();
  }

  /** Starts a screen, the driver and the window, in place of those that there are. */
  async #open() {
    this.#session = '';
    this.#end();
    const size = `${SCREEN_WIDTH}x${SCREEN_HEIGHT}x24`;
    const screen = this.#start(
      SCREEN,
      // It finds a number that is free, and writes it out.
      ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp'],
      {},
      'pipe',
    );
    const environment = { ...ENVIRONMENT, DISPLAY: await displayOf(screen) };
    await this.#startDriver(environment);
    await this.#openWindow();
  }

  async stop() {
    if (this.#session) await this.#ask('DELETE', '').catch(() => undefined);
    this.#session = '';
    this.#end();
  }

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    this.#urls.set(id, url);
    try {
      await this.#load(url);
    } catch {
      await this.#open();
      await this.#load(url);
    }
  }

  /** @param {string} id */
  isActive(id) {
    return this.#urls.has(id);
  }

  /** @param {string} id */
  getBrowserUrl(id) {
    return this.#urls.get(id);
  }

  /** @param {string} id */
  async stopSession(id) {
    this.#urls.delete(id);
    try {
      await this.#ask('DELETE', '/actions');
      await this.#ask('POST', '/url', { url: 'about:blank' });
    } catch {
      // What has been tested is told by now, and the next file will not find this window.
      this.#session = '';
    }
    return {};
  }

  async startDebugSession() {
    throw new Error('WebKit has no window that could be looked at');
  }

  /** What commands ask a page for: some of playwright's, and `performActions`. */
  getPage() {
    /** @param {readonly object[]} actions */
    const point = (...actions) =>
      this.#perform([{ type: 'pointer', id: 'mouse', parameters: MOUSE, actions }]);
    return {
      keyboard: {
        down: (/** @type {string} */ key) => this.#keys(['keyDown'], [key]),
        up: (/** @type {string} */ key) => this.#keys(['keyUp'], [key]),
        press: (/** @type {string} */ key) => this.#keys(['keyDown', 'keyUp'], [key]),
        type: (/** @type {string} */ text) => this.#keys(['keyDown', 'keyUp'], [...text]),
      },
      mouse: {
        /** @type {(x: number, y: number) => Promise<void>} */
        move: (x, y) => point(moveTo(x, y)),
        /** @type {(options: Options) => Promise<void>} */
        down: ({ button }) => point(turned('pointerDown', button)),
        /** @type {(options: Options) => Promise<void>} */
        up: ({ button }) => point(turned('pointerUp', button)),
        /** @type {(x: number, y: number, options: Options) => Promise<void>} */
        click: (x, y, { button }) =>
          point(moveTo(x, y), turned('pointerDown', button), turned('pointerUp', button)),
      },
      /** @type {(size: Size) => Promise<void>} */
      setViewportSize: (size) => this.#resize(size),
      /** @type {(sources: readonly object[]) => Promise<void>} */
      performActions: (sources) => this.#perform(sources),
    };
  }

  /** @param {string} url */
  async #load(url) {
    if (!this.#session) throw new Error('There is no window');
    await this.#place(WINDOW);
    await this.#ask('POST', '/url', { url });
  }

  /** @param {readonly object[]} actions WebDriver's, by their sources */
  async #perform(actions) {
    await this.#ask('POST', '/actions', { actions });
  }

  /**
   * @param {readonly ('keyDown' | 'keyUp')[]} types what is done with each key
   * @param {readonly string[]} keys
   */
  async #keys(types, keys) {
    const actions = keys.flatMap((key) =>
      types.map((type) => ({ type, value: KEYS.get(key) ?? key })),
    );
    await this.#perform([{ type: 'key', id: 'keys', actions }]);
  }

  /**
   * Gives the page a size; the bar of the window takes some height, and no window is narrower than it.
   *
   * @param {Size} size
   */
  async #resize({ width, height }) {
    const [, inner, outer] = await this.#sizes();
    await this.#place({ width, height: height + outer - inner });
    for (let attempt = 0; attempt < 20; attempt++) {
      if ((await this.#sizes())[1] === height) return;
      await sleep(50);
    }
  }

  /**
   * @param {string} program
   * @param {readonly string[]} parameters
   * @param {Readonly<Record<string, string>>} environment
   * @param {'pipe' | 'ignore'} [output] what becomes of what it writes
   */
  #start(program, parameters, environment, output = 'ignore') {
    // In a group of its own, so that what it starts ends with it.
    const child = spawn(program, parameters, {
      detached: true,
      env: { ...process.env, ...environment },
      stdio: ['ignore', output, 'ignore'],
    });
    this.#processes.push(child);
    return child;
  }

  #end() {
    for (const { pid, exitCode } of this.#processes.splice(0).toReversed()) {
      if (pid === undefined || exitCode !== null) continue;
      try {
        process.kill(-pid);
      } catch {
        // It has ended by itself.
      }
    }
  }

  /**
   * Starts the driver, and waits until it answers. It ends where another program has taken its port in
   * the meantime, and gets another one.
   *
   * @param {Readonly<Record<string, string>>} environment
   */
  async #startDriver(environment) {
    const until = Date.now() + PATIENCE;
    /** @type {ChildProcess | undefined} */
    let driver;
    do {
      if (Date.now() > until) throw new Error(`${DRIVER} does not answer`);
      if (driver?.exitCode !== null) {
        const port = await freePort();
        this.#driver = `http://127.0.0.1:${port}`;
        driver = this.#start(DRIVER, ['--host=127.0.0.1', `--port=${port}`], environment);
      }
      await sleep(100);
    } while (!(await fetch(`${this.#driver}/status`).catch(() => null))?.ok);
  }

  async #openWindow() {
    const capabilities = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: this.#program, args: ['--automation'] },
    };
    const opened = await this.#ask('POST', '', { capabilities: { alwaysMatch: capabilities } });
    this.#session = `/${opened.sessionId}`;
    this.name = `WebKit ${opened.capabilities.browserVersion}`;
  }

  /**
   * Puts the window into the middle of the screen: there the screen's own pointer rests, and without a
   * manager of windows the one below it has the focus.
   *
   * @param {Size} size
   */
  async #place({ width, height }) {
    const x = Math.round((SCREEN_WIDTH - width) / 2);
    const y = Math.round((SCREEN_HEIGHT - height) / 2);
    await this.#ask('POST', '/window/rect', { x, y, width, height });
  }

  /** @returns {Promise<[width: number, height: number, outerHeight: number]>} of the page, and of its window */
  #sizes() {
    const script = 'return [innerWidth, innerHeight, outerHeight]';
    return this.#ask('POST', '/execute/sync', { script, args: [] });
  }

  /**
   * @param {'POST' | 'DELETE'} method
   * @param {string} path after that of the session
   * @param {object} [body]
   * @returns {Promise<any>} what the driver answers
   */
  async #ask(method, path, body) {
    const response = await fetch(`${this.#driver}/session${this.#session}${path}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}, ${value.message}`);
    return value;
  }
}
