import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

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

test('an engine that is not known is an error that names those that are', () => {
  const { status, stderr } = run('browsers', 'firefox', 'gecko');
  assert.equal(status, 1);
  assert.match(stderr, /Expected names of engines \(chromium, firefox, webkit\), got gecko/);
});
