/** Figures as PNG: what is in the picture, and what is said where a font or the package is missing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { renderFigure, renderPng } from 'compute-timeline/node';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(PROJECT, 'dist', 'cli.js');
const ARTICLES = join(PROJECT, 'demo', 'data', 'openai-2025.json');
/** A file that is no font: with it alone, there is none. */
const NO_FONT = join(PROJECT, 'package.json');
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const DEAL = { id: 'a', title: 'A', layer: 'chips', announced: '2025', gw: 1 };

/**
 * A small ramp under a heading.
 *
 * @param {string} heading
 * @param {Partial<import('../../dist/node.js').PngRenderOptions>} [options]
 */
function picture(heading, options = {}) {
  const attributes = { heading, today: 'none' };
  return renderPng([DEAL], { element: 'gw-ramp', width: 320, scale: 1, ...options, attributes });
}

/** @param {Uint8Array} png */
function sizeOf(png) {
  const bytes = Buffer.from(png);
  assert.deepEqual(bytes.subarray(0, 8), SIGNATURE);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** @param {readonly string[]} args */
function run(args, cli = CLI) {
  return spawnSync(process.execPath, [cli, 'render', ARTICLES, '--format', 'png', ...args], {
    maxBuffer: 2 ** 26,
  });
}

describe('a figure as PNG', () => {
  it('has two pixels for each px of the SVG, or as many as scale says', async () => {
    const { text } = renderFigure([DEAL], { element: 'gw-ramp', width: 320 });
    const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? [];
    const expected = [2 * Number(width), Math.round(2 * Number(height))];
    const { png, accepted, problems } = await renderPng([DEAL], { element: 'gw-ramp', width: 320 });
    assert.deepEqual([accepted, problems], [1, []]);
    const size = sizeOf(png);
    assert.equal(size[0], expected[0]);
    assert.ok(Math.abs(Number(size[1]) - Number(expected[1])) <= 1);
    const { png: small } = await picture('A', { scale: 0.5, fonts: [NO_FONT] });
    assert.equal(sizeOf(small)[0], 176);
  });

  it('shows Chinese characters, each as itself, where a font has them', async (test) => {
    const [first, ...others] = await Promise.all(
      ['中', '国', '一'].map((heading) => picture(heading, { lang: 'zh' })),
    );
    if (first?.missing.includes('中')) return test.skip('no font here has Chinese');
    for (const { missing } of [first, ...others]) assert.deepEqual(missing, []);
    const pictures = [first, ...others].map((each) => Buffer.from(each?.png ?? []));
    assert.equal(new Set(pictures.map((each) => each.toString('base64'))).size, 3);
  });

  it('names the characters that no font has', async () => {
    const fonts = [NO_FONT];
    const [one, other] = await Promise.all([picture('中', { fonts }), picture('国', { fonts })]);
    // What was shown above differs, what cannot be shown is the same.
    assert.deepEqual(Buffer.from(one.png), Buffer.from(other.png));
    assert.ok(one.missing.includes('中'));
    assert.ok(!one.missing.includes('国'));
    assert.ok(other.missing.includes('国'));
  });

  it('is turned over where time runs from right to left', () => {
    const data = JSON.parse(readFileSync(ARTICLES, 'utf8'));
    const options = { element: 'gw-ramp', width: 640, now: 20_779 };
    // Without fonts there is nothing but the shapes.
    const [straight, turned] = ['ltr', 'rtl'].map((dir) => {
      const { text } = renderFigure(data, { ...options, dir });
      return new Resvg(text, { font: { loadSystemFonts: false } }).render();
    });
    const { width, height, pixels } = straight;
    const mirrored = turned.pixels;
    let drawn = 0;
    let astray = 0;
    for (let index = 0; index < width * height; index++) {
      const at = index % width;
      const other = index - at + (width - 1 - at);
      const levels = [0, 1, 2].map((channel) => pixels[4 * index + channel]);
      if (Math.min(...levels) < 250) drawn++;
      const differences = levels.map((level, channel) =>
        Math.abs(level - mirrored[4 * other + channel]),
      );
      if (Math.max(...differences) > 60) astray++;
    }
    assert.ok(drawn > 20_000, `${drawn} pixels are drawn`);
    // Edges fall a little otherwise on the pixels.
    assert.ok(astray < drawn / 100, `${astray} of ${drawn} pixels are elsewhere`);
  });

  it('is empty where there is nothing to draw', async () => {
    const { png, accepted, problems } = await renderPng([], { element: 'gw-ramp' });
    assert.deepEqual([png.length, accepted, problems[0]?.code], [0, 0, 'empty']);
  });

  it('refuses a scale that is none and a font that is not there', async () => {
    for (const scale of [0, Number.NaN, 11]) {
      await assert.rejects(picture('A', { scale }), RangeError);
    }
    await assert.rejects(picture('A', { fonts: ['/no/such/font.ttf'] }), {
      name: 'RangeError',
      message: 'font: cannot read /no/such/font.ttf',
    });
  });
});

describe('compute-timeline render --format png', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'compute-timeline-png-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('writes to standard output or a file, and warns of what no font has', () => {
    const args = ['--width', '400', '--scale', '1.5', '--font', NO_FONT, '--lang', 'zh'];
    const { status, stdout, stderr } = run(args);
    assert.equal(status, 0);
    assert.equal(sizeOf(stdout)[0], 648);
    assert.match(String(stderr), /^warning: no font has . . [^\n]* and \d+ more: [^\n]+--font\n$/);
    const out = join(folder, 'figure.png');
    assert.equal(run([...args, '--out', out]).stdout.length, 0);
    assert.deepEqual(readFileSync(out), stdout);
  });

  it('says in one line what to install where the package is missing', () => {
    const lonely = join(folder, 'compute-timeline');
    cpSync(join(PROJECT, 'dist'), join(lonely, 'dist'), { recursive: true });
    cpSync(join(PROJECT, 'package.json'), join(lonely, 'package.json'));
    const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) {
      const link = join(lonely, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(PROJECT, 'node_modules', name), link, 'junction');
    }
    const cli = join(lonely, 'dist', 'cli.js');
    const { status, stdout, stderr } = run([], cli);
    assert.equal(
      String(stderr),
      'compute-timeline: a PNG needs the package @resvg/resvg-js: npm install @resvg/resvg-js\n',
    );
    assert.deepEqual([status, stdout.length], [2, 0]);
    assert.equal(run(['--format', 'svg'], cli).status, 0);
  });
});
