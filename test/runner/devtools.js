/**
 * Lets a test speak to the browser in Chromium's DevTools protocol: forced colours, contrast, print,
 * the heap. The command `devtools` takes a list of `[method, parameters]` and gives their results.
 */

/** @typedef {import('puppeteer-core').CDPSession} Connection */
/** @typedef {import('puppeteer-core').Page} Page */

/**
 * @param {Page} page
 * @param {WeakMap<Page, Connection>} connections
 * @returns {Promise<Connection>}
 */
async function connect(page, connections) {
  const open = connections.get(page);
  if (open) return open;
  const connection = await page.createCDPSession();
  connections.set(page, connection);
  // The page is used again for the next file of tests, which shall not inherit what was emulated.
  page.once('framenavigated', () => {
    connections.delete(page);
    void connection.detach();
  });
  return connection;
}

/** @returns {import('@web/test-runner').TestRunnerPlugin<[string, object?][]>} */
export function devtoolsPlugin() {
  /** @type {WeakMap<Page, Connection>} */
  const connections = new WeakMap();
  return {
    name: 'devtools',
    async executeCommand({ command, payload, session }) {
      if (command !== 'devtools') return undefined;
      const { browser } = session;
      if (!('getPage' in browser) || typeof browser.getPage !== 'function') {
        throw new TypeError(`${browser.name} cannot be reached by the DevTools protocol`);
      }
      const connection = await connect(browser.getPage(session.id), connections);
      const results = [];
      for (const [method, parameters] of payload ?? []) {
        results.push(await connection.send(/** @type {any} */ (method), parameters));
      }
      return results;
    },
  };
}
