import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browserStep } from '../../scripts/steps.js';

/**
 * @param {string} script
 * @param {readonly string[]} parameters
 */
function run(script, ...parameters) {
  const path = fileURLToPath(new URL(`../../scripts/${script}.js`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...parameters], {
    encoding: 'utf8',
  });
  return { status, last: stdout.trim().split('\n').at(-1), stdout, stderr };
}

test('the last line of a run over several commands is the sum of theirs', () => {
  const { status, last } = run(
    'all',
    'echo "1 passed, 0 failed, 2 skipped"',
    'echo "before"; echo "30 passed, 0 failed, 4 skipped"',
    'echo "0 passed, 0 failed, 0 skipped"',
  );
  assert.deepEqual([status, last], [0, '31 passed, 0 failed, 6 skipped']);
});

test('a command that fails, or does not count, is a failure, and the next ones run', () => {
  const { status, last, stdout } = run(
    'all',
    'echo "5 passed, 2 failed, 0 skipped"; exit 1',
    'echo "5 passed, 0 failed, 0 skipped"; exit 1',
    'echo nothing',
    'echo "1 passed, 0 failed, 0 skipped"',
  );
  assert.deepEqual([status, last], [1, '11 passed, 4 failed, 0 skipped']);
  assert.match(stdout, /^failed: echo nothing \(no test was run\)$/m);
});

test('the end of a run names what failed in commands of commands', () => {
  const { stdout } = run(
    'all',
    'echo "failed: test/a.test.ts: adds up"; echo "2 passed, 1 failed, 0 skipped"; exit 1',
    'echo "  ✖ reads a page (12.5ms)"; echo "✖ failing tests:"; echo "0 passed, 1 failed, 0 skipped"; exit 1',
    'echo "failed: of no interest"; echo "1 passed, 0 failed, 0 skipped"',
  );
  const end = stdout.slice(stdout.lastIndexOf('\n\n')).trim().split('\n');
  assert.deepEqual(
    end.filter((line) => !line.includes('echo')),
    ['failed: test/a.test.ts: adds up', 'failed: reads a page', '3 passed, 2 failed, 0 skipped'],
  );
});

/** @param {string} output of a runner of browser tests */
const repeated = (output) => browserStep({ environment: { BROWSER: 'webkit' } }).again?.(output);

test('files of which no test was run are run once more, in the same browser', () => {
  const step = repeated(
    'failed: could not be run: test/a.test.ts: Browser tests did not start after 60000ms\n' +
      'failed: test/b.test.ts: adds up\n' +
      'failed: could not be run: test/c.test.ts: Timed out\n',
  );
  assert.match(String(step?.command), / --files 'test\/a\.test\.ts' 'test\/c\.test\.ts'$/);
  assert.deepEqual(step?.environment, { BROWSER: 'webkit' });
  assert.equal(step?.again, undefined, 'a third time');
});

test('tests that failed are not run again', () => {
  assert.equal(repeated('failed: test/b.test.ts: adds up\n'), null);
});

/**
 * @param {string} first what a command prints
 * @param {string} second what the one prints that is run again
 */
function runAgain(first, second) {
  const code = `
    import { closingCounts, runSteps } from ${JSON.stringify(new URL('../../scripts/steps.js', import.meta.url))};
    const step = (command) => ({ command, count: closingCounts });
    await runSteps([{ ...step(${JSON.stringify(first)}), again: () => step(${JSON.stringify(second)}) }]);`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  return { status, last: stdout.trim().split('\n').at(-1) };
}

test('what is run again counts, and mends no failure of before', () => {
  const missing = 'echo "5 passed, 0 failed, 0 skipped"; exit 1';
  const failing = 'echo "5 passed, 1 failed, 0 skipped"; exit 1';
  const passing = 'echo "3 passed, 0 failed, 1 skipped"';
  assert.deepEqual(runAgain(missing, passing), {
    status: 0,
    last: '8 passed, 0 failed, 1 skipped',
  });
  assert.deepEqual(runAgain(failing, passing), {
    status: 1,
    last: '8 passed, 1 failed, 1 skipped',
  });
  assert.deepEqual(runAgain(missing, missing), {
    status: 1,
    last: '10 passed, 1 failed, 0 skipped',
  });
});

test('an engine that is not known is an error that names those that are', () => {
  const { status, stderr } = run('browsers', 'firefox', 'gecko');
  assert.equal(status, 1);
  assert.match(stderr, /Expected names of engines \(chromium, firefox, webkit\), got gecko/);
});

/**
 * @param {string} steps as code
 * @returns {string} what is printed where they are run
 */
function printed(steps) {
  const code = `
    import { runSteps } from ${JSON.stringify(new URL('../../scripts/steps.js', import.meta.url))};
    await runSteps(${steps});`;
  const parameters = ['--input-type=module', '--eval', code];
  return spawnSync(process.execPath, parameters, { encoding: 'utf8' }).stdout;
}

test('what is run side by side is told one after the other, and waits for its row', () => {
  const told = printed(`[
    { command: 'echo before' },
    [
      [{ command: 'sleep 0.3; echo one' }, { command: 'echo two' }],
      { command: 'echo three; sleep 0.1; echo four' },
      { command: 'echo five' },
    ],
    { command: 'echo behind' },
  ]`);
  assert.deepEqual(
    told.split('\n').filter((line) => /^\w+$/.test(line)),
    ['before', 'one', 'two', 'three', 'four', 'five', 'behind'],
  );
});
