/**
 * Runs commands, even if one fails, and closes with what failed and one line that counts the tests of
 * all. A command that fails without a failed test counts as one. Some run side by side: what each of
 * them prints stays together all the same.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import { PROJECT } from './generated.js';

/** A day ahead of UTC's for most of it, so that a date read in the reader's zone shows. */
const TIME_ZONE = 'Pacific/Apia';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * @typedef {object} Step
 * @property {string} command as one would type it
 * @property {Readonly<Record<string, string>>} [environment] beside what there is
 * @property {(output: string) => Counts | null} [count] reads what the step says of its tests; `null`
 *   if it says nothing, which is a failure
 * @property {(output: string) => Step | null} [again] what is run once more, of which the step's counts
 *   hold nothing; `null` if that would not help
 */

/**
 * @typedef {object} Outcome
 * @property {boolean} succeeded
 * @property {Counts | null} counts
 * @property {readonly string[]} faults what failed, as the step says it
 */

/** @typedef {Step | readonly Step[]} Row a step, or some that are run one after the other */

/** @typedef {(stream: NodeJS.WritableStream, text: string) => void} Show takes what a step prints */

/** @type {Counts} */
const NONE = { passed: 0, failed: 0, skipped: 0 };

let isInterrupted = false;

/**
 * @param {Counts} first
 * @param {Counts} second
 * @returns {Counts}
 */
function sum(first, second) {
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed,
    skipped: first.skipped + second.skipped,
  };
}

/**
 * @param {RegExp} line with three numbers: passed, failed, skipped
 * @returns {(output: string) => Counts | null} reads the last such line
 */
function countsIn(line) {
  return (output) => {
    const found = [...output.matchAll(line)].at(-1);
    if (!found) return null;
    const [passed = 0, failed = 0, skipped = 0] = found.slice(1).map(Number);
    return { passed, failed, skipped };
  };
}

/**
 * @param {Counts | null} counts
 * @returns {Counts | null} `null` if no test has come to its end
 */
function orNone(counts) {
  return counts && counts.passed + counts.failed > 0 ? counts : null;
}

const browserLine = countsIn(/^browser tests: (\d+) passed, (\d+) failed, (\d+) skipped$/gm);

/**
 * Counts of the tests in a browser.
 *
 * @param {string} output
 * @returns {Counts | null}
 */
function browserCounts(output) {
  return orNone(browserLine(output));
}

/** How the reporter of browser tests begins to tell of a file of which no test was run. */
export const NOT_RUN = 'could not be run: ';

const notRun = new RegExp(`^failed: ${NOT_RUN}(\\S+): `, 'gm');

/**
 * Tests in a browser. Files that could not be run, as when the browser was gone, are run once more.
 *
 * @param {object} [which]
 * @param {string} [which.files] patterns in quotes; all files else
 * @param {Readonly<Record<string, string>>} [which.environment]
 * @returns {Step}
 */
export function browserStep({ files, environment = {} } = {}) {
  /** @type {(files?: string) => Step} */
  const step = (some) => ({
    command: `npx wtr --config test/web-test-runner.config.js${some ? ` --files ${some}` : ''}`,
    environment,
    count: browserCounts,
  });
  return {
    ...step(files),
    again(output) {
      const missing = [...output.matchAll(notRun)].map(([, file]) => `'${file}'`);
      return missing.length > 0 ? step(missing.join(' ')) : null;
    },
  };
}

/** Counts of a command that closes as {@link runSteps} does. */
export const closingCounts = countsIn(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm);

/**
 * Counts of Node's own test runner.
 *
 * @param {string} output
 * @returns {Counts | null}
 */
export function nodeCounts(output) {
  /** @type {(word: string) => number} */
  const told = (word) => Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return orNone({
    passed: told('pass'),
    failed: told('fail') + told('cancelled'),
    skipped: told('skipped') + told('todo'),
  });
}

/**
 * @param {Step} step
 * @returns {string} what one would type to run it by itself
 */
function titleOf({ command, environment = {} }) {
  const settings = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  return [...settings, command].join(' ');
}

/**
 * @param {Step} step
 * @param {Show} show
 * @returns {Promise<{ succeeded: boolean, output: string }>} what it printed, which is shown as well
 */
function run(step, show) {
  const { command, environment } = step;
  const title = titleOf(step);
  return new Promise((resolve) => {
    show(process.stdout, `\n> ${title}\n`);
    const begin = Date.now();
    let output = '';
    const child = spawn(command, {
      cwd: PROJECT,
      env: { ...process.env, TZ: TIME_ZONE, ...environment },
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      // In a group of its own, which can be ended as a whole.
      detached: process.platform !== 'win32',
    });
    /** @param {NodeJS.Signals} signal */
    const end = (signal) => {
      isInterrupted = true;
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    };
    process.on('SIGINT', end).on('SIGTERM', end);
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      show(process.stdout, text);
    });
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      show(process.stderr, text);
    });
    child.on('error', (error) => resolve({ succeeded: false, output: String(error) }));
    child.on('close', (code) => {
      process.off('SIGINT', end).off('SIGTERM', end);
      show(process.stdout, `< ${title}: ${Math.round((Date.now() - begin) / 1000)} s\n`);
      resolve({ succeeded: code === 0, output: stripVTControlCharacters(output) });
    });
  });
}

/**
 * What a step says of its failures: lines of its own that begin so, and those of Node's runner.
 *
 * @param {string} output
 * @returns {string[]}
 */
function faultsIn(output) {
  const found = output.matchAll(/^(?:failed: |\s*✖ (?!failing tests))(.+?)(?: \([\d.]+ms\))?$/gm);
  return [...new Set([...found].map(([, fault]) => String(fault)))];
}

/**
 * @param {Step} step
 * @param {Show} show
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(step, show) {
  const { succeeded, output } = await run(step, show);
  const counts = step.count ? step.count(output) : NONE;
  const first = { succeeded: succeeded && counts !== null, counts, faults: faultsIn(output) };
  const repeated = first.succeeded || isInterrupted ? null : (step.again?.(output) ?? null);
  if (!repeated || !counts) return first;
  const second = await outcomeOf(repeated, show);
  return {
    succeeded: second.succeeded && counts.failed === 0,
    counts: sum(counts, second.counts ?? NONE),
    faults: [...first.faults.filter((fault) => !fault.startsWith(NOT_RUN)), ...second.faults],
  };
}

/**
 * Keeps together what is printed side by side: that of the first one is shown as it comes, that of the
 * next one when those before it have ended.
 */
class Turns {
  #turn = 0;
  /** @type {Set<number>} */
  #ended = new Set();
  /** @type {Map<number, Parameters<Show>[]>} */
  #kept = new Map();

  /**
   * @param {number} index
   * @returns {Show} what the one of this number prints to
   */
  showOf(index) {
    /** @type {Parameters<Show>[]} */
    const kept = [];
    this.#kept.set(index, kept);
    return (stream, text) => {
      if (index === this.#turn) stream.write(text);
      else kept.push([stream, text]);
    };
  }

  /** @param {number} index of the one that has ended */
  end(index) {
    this.#ended.add(index);
    while (this.#ended.has(this.#turn)) {
      this.#turn++;
      for (const [stream, text] of this.#kept.get(this.#turn)?.splice(0) ?? []) stream.write(text);
    }
  }
}

/**
 * Runs as many rows of steps at the same time as there are processors, and begins with the first ones.
 *
 * @param {readonly Row[]} rows
 * @returns {Promise<{ step: Step, outcome: Outcome }[]>} of the steps that were begun, in their order
 */
async function runSideBySide(rows) {
  const turns = new Turns();
  const waiting = rows.entries();
  /** @type {{ step: Step, outcome: Outcome }[][]} */
  const done = rows.map(() => []);
  const work = async () => {
    // All take from one queue.
    for (const [index, row] of waiting) {
      const show = turns.showOf(index);
      for (const step of [row].flat()) {
        if (!isInterrupted) done[index]?.push({ step, outcome: await outcomeOf(step, show) });
      }
      turns.end(index);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return done.flat();
}

/**
 * Runs all steps, and sets the exit code.
 *
 * @param {readonly (Step | readonly Row[])[]} steps one after the other; the rows of a list side by side
 */
export async function runSteps(steps) {
  let total = NONE;
  /** @type {string[]} */
  const failures = [];
  for (const each of steps) {
    for (const { step, outcome } of await runSideBySide([each].flat())) {
      const { succeeded, counts, faults } = outcome;
      total = sum(total, counts ?? NONE);
      if (succeeded) continue;
      if (!counts?.failed) total = sum(total, { ...NONE, failed: 1 });
      const title = titleOf(step);
      failures.push(...faults, counts ? title : `${title} (no test was run)`);
    }
  }
  console.log('');
  for (const failure of new Set(failures)) console.log(`failed: ${failure}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 || isInterrupted ? 1 : 0;
}
