/**
 * Makes the run of browser tests strict, and ends it with one line that counts. An error that no
 * test caught fails the run even if it comes after the last test, or before the first; so does a
 * file without a test.
 */

/** @typedef {import('@web/test-runner').TestSession} TestSession */
/** @typedef {import('@web/test-runner').TestSuiteResult} TestSuiteResult */

/**
 * @param {TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

/** What pages threw that nobody caught, by the id of their session. */
export class UncaughtErrors {
  /** @type {Map<string, Set<string>>} */
  #bySession = new Map();

  /**
   * Listens to a page of the browser for as long as it lives.
   *
   * @param {import('puppeteer-core').Page} page
   */
  watch(page) {
    page.on('pageerror', (error) => {
      const session = new URL(page.url()).searchParams.get('wtr-session-id') ?? '';
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#bySession.set(session, new Set(this.of(session)).add(text));
    });
  }

  /**
   * @param {string} session
   * @returns {readonly string[]}
   */
  of(session) {
    return [...(this.#bySession.get(session) ?? [])];
  }

  clear() {
    this.#bySession.clear();
  }
}

/**
 * @param {UncaughtErrors} uncaught
 * @returns {import('@web/test-runner').Reporter}
 */
export function strictReporter(uncaught) {
  let failedBeyondTests = 0;
  // The runner decides by its tests alone, so its exit code is corrected as it leaves.
  process.on('exit', () => {
    if (failedBeyondTests > 0) process.exitCode = 1;
  });

  /**
   * @param {TestSession} session
   * @returns {string[]}
   */
  function faults(session) {
    const found = [...uncaught.of(session.id)];
    if (session.errors.length > 0) found.push('could not be run, see above');
    else if (testsOf(session.testResults).length === 0) found.push('holds no test');
    return found.map((fault) => `${session.testFile}: ${fault}`);
  }

  return {
    onTestRunFinished({ sessions }) {
      const tests = sessions.flatMap((session) => testsOf(session.testResults));
      const all = sessions.flatMap(faults);
      failedBeyondTests = all.length;
      for (const fault of all) console.error(`Not caught by a test: ${fault}`);
      const skipped = tests.filter((test) => test.skipped).length;
      const passed = tests.filter((test) => test.passed && !test.skipped).length;
      const failed = tests.length - passed - skipped + failedBeyondTests;
      console.log(`\nbrowser tests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      uncaught.clear();
    },
  };
}
