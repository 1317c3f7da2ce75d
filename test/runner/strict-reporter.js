/**
 * Makes the run of browser tests strict, and ends it with what failed and one line that counts. An
 * error that no test caught fails the run even if it comes after the last test, or before the first;
 * so does a file without a test. A file of which no test was run is told, and counted as none.
 */
import { relative } from 'node:path';
import { NOT_RUN } from '../../scripts/steps.js';
import { PROJECT } from '../../scripts/generated.js';

/** @typedef {import('@web/test-runner').TestSession} TestSession */
/** @typedef {import('@web/test-runner').TestSuiteResult} TestSuiteResult */

/**
 * @param {TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

/**
 * @param {string} text
 * @returns {string}
 */
function firstLine(text) {
  return text.split('\n', 1)[0] ?? '';
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
 * @param {TestSession} session
 * @param {readonly string[]} thrown what nobody caught
 * @returns {string[]} what is wrong although no test says so
 */
function beyondTests(session, thrown) {
  const [error] = session.errors;
  if (error) return [...thrown, `reported an error: ${firstLine(error.message)}`];
  return testsOf(session.testResults).length > 0 ? [...thrown] : [...thrown, 'holds no test'];
}

/**
 * @param {UncaughtErrors} uncaught
 * @returns {import('@web/test-runner').Reporter}
 */
export function strictReporter(uncaught) {
  let hasFailed = false;
  // The runner decides by its tests alone, so its exit code is corrected as it leaves.
  process.on('exit', () => {
    if (hasFailed) process.exitCode = 1;
  });

  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const file = relative(PROJECT, session.testFile);
        const tests = testsOf(session.testResults);
        const [error] = session.errors;
        if (error && tests.length === 0) {
          hasFailed = true;
          console.log(`failed: ${NOT_RUN}${file}: ${firstLine(error.message)}`);
          continue;
        }
        const thrown = uncaught.of(session.id);
        for (const each of thrown) console.error(`Not caught by a test: ${file}: ${each}`);
        const failed = tests.filter((test) => !test.passed && !test.skipped);
        const faults = [...failed.map(({ name }) => name), ...beyondTests(session, thrown)];
        for (const fault of faults) console.log(`failed: ${file}: ${firstLine(fault)}`);
        counts.skipped += tests.filter((test) => test.skipped).length;
        counts.passed += tests.filter((test) => test.passed && !test.skipped).length;
        counts.failed += faults.length;
      }
      hasFailed ||= counts.failed > 0;
      const { passed, failed, skipped } = counts;
      console.log(`\nbrowser tests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      uncaught.clear();
    },
  };
}
