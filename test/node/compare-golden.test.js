/** The comparison with golden pictures, as tests in Node and in the browser use it. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { compareGolden } from '../runner/golden.js';

describe('compareGolden', () => {
  let path = '';
  let folder = new URL('file:///');

  beforeEach(async () => {
    delete process.env['UPDATE_GOLDEN'];
    path = await mkdtemp(join(tmpdir(), 'golden-'));
    folder = pathToFileURL(`${path}/`);
  });

  afterEach(async () => {
    delete process.env['UPDATE_GOLDEN'];
    await rm(path, { recursive: true });
  });

  it('takes a text that equals the golden one, whatever its line ends', async () => {
    await writeFile(join(path, 'a.svg'), '<svg>\r\n</svg>');
    assert.deepEqual(await compareGolden('a.svg', '<svg>\n</svg>', folder), {
      equal: true,
      difference: '',
    });
    assert.deepEqual(await readdir(path), ['a.svg']);
  });

  it('writes a text that differs beside it, and says where it differs', async () => {
    await writeFile(join(path, 'a.svg'), 'one\ntwo\nthree\nfour');
    const { equal, difference } = await compareGolden('a.svg', 'one\ntwo\n3\nfour', folder);
    assert.equal(equal, false);
    assert.match(difference, /^line 3:\n {2}one\n {2}two\n- three\n- four\n\+ 3\n\+ four\n/);
    assert.equal(await readFile(join(path, 'a-changed.svg'), 'utf8'), 'one\ntwo\n3\nfour');
    assert.equal(await readFile(join(path, 'a.svg'), 'utf8'), 'one\ntwo\nthree\nfour');
  });

  it('does not take a text for which there is no golden one', async () => {
    const { equal, difference } = await compareGolden('a.svg', '', folder);
    assert.equal(equal, false);
    assert.match(difference, /^There is no golden a\.svg yet\./);
  });

  it('removes what it wrote as soon as the text is equal again', async () => {
    await writeFile(join(path, 'a.svg'), 'one');
    await compareGolden('a.svg', 'two', folder);
    await compareGolden('a.svg', 'one', folder);
    assert.deepEqual(await readdir(path), ['a.svg']);
  });

  it('makes the text the golden one with UPDATE_GOLDEN=1', async () => {
    process.env['UPDATE_GOLDEN'] = '1';
    assert.equal((await compareGolden('a.svg', 'new', folder)).equal, true);
    assert.equal(await readFile(join(path, 'a.svg'), 'utf8'), 'new');
  });

  it('refuses a name that leads out of the folder or is no picture', async () => {
    const names = [
      '../a.svg',
      'a/b.svg',
      'a\\b.svg',
      '/a.svg',
      '..svg',
      '',
      'a.js',
      'a-changed.svg',
    ];
    for (const name of names) {
      await assert.rejects(compareGolden(name, '', folder), TypeError, name);
    }
    assert.deepEqual(await readdir(path), []);
  });
});
