/** The command as it is built: what it prints, and how it ends. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const ARTICLES = fileURLToPath(new URL('../../demo/data/openai-2025.json', import.meta.url));
const ELEMENTS = ['compute-timeline', 'gw-ramp'];

/** Two deals, of which one cannot be read, with a field that nobody knows. */
const SPOILT = {
  deals: [
    { id: 'a', title: 'A', announced: '2025', gw: 4, colour: 'red' },
    { id: 'b', title: 'B', announced: 'soon' },
  ],
};

/**
 * @param {readonly string[]} args
 * @param {string} [input] what standard input holds
 */
function run(args, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** @param {readonly string[]} args */
function rowsOf(args) {
  const { status, stdout, stderr } = run(['render', ARTICLES, '--format', 'csv', ...args]);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return stdout.trimEnd().split('\n');
}

/**
 * That every element is closed by its own name, every attribute quoted and every sign escaped.
 *
 * @param {string} text
 */
function assertWellFormed(text) {
  /** @type {string[]} */
  const open = [];
  const rest = text.replace(
    /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, closes, name, _attributes, isEmpty) => {
      if (closes) assert.equal(open.pop(), name);
      else if (!isEmpty) open.push(name);
      return '';
    },
  );
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest, /[<>]/);
  assert.doesNotMatch(text, /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i);
}

/** @param {ReturnType<typeof run>} result */
function assertRefused({ status, stdout, stderr }) {
  assert.equal(status, 2, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, /^compute-timeline: [^\n]+\n$/);
}

describe('compute-timeline', () => {
  let folder = '';
  /** @param {string} name */
  const path = (name) => join(folder, name);

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'compute-timeline-'));
    writeFileSync(path('spoilt.json'), JSON.stringify(SPOILT));
    writeFileSync(path('deals.csv'), 'id,title,Date,GW\na,A,2025,4.5 GW\nb,B,soon,1\n');
    writeFileSync(path('broken.json'), '{"deals": [');
    writeFileSync(path('empty.json'), '{"deals": []}');
  });

  after(() => rmSync(folder, { recursive: true }));

  describe('check', () => {
    it('ends with 0 where nothing is wrong', () => {
      const { status, stdout, stderr } = run(['check', ARTICLES]);
      assert.deepEqual([status, stdout, stderr], [0, '36 accepted, 0 rejected\n', '']);
    });

    it('prints problems and warnings with their place and ends with 1', () => {
      const { status, stdout } = run(['check', path('spoilt.json')]);
      assert.equal(status, 1);
      const lines = stdout.trimEnd().split('\n');
      assert.equal(lines.length, 3);
      assert.match(lines[0] ?? '', /^date \/deals\/1\/announced: .*"soon"/);
      assert.match(lines[1] ?? '', /^warning: schema \/deals\/0\/colour: /);
      assert.equal(lines[2], '1 accepted, 1 rejected');
    });

    it('ends with 0 where there are warnings alone', () => {
      const text = JSON.stringify({ deals: SPOILT.deals.slice(0, 1) });
      const { status, stdout } = run(['check', '-'], text);
      assert.equal(status, 0);
      assert.match(stdout, /^warning: /);
    });

    it('prints JSON of a fixed shape with --json', () => {
      const { status, stdout } = run(['check', path('spoilt.json'), '--json']);
      assert.equal(status, 1);
      const found = JSON.parse(stdout);
      assert.deepEqual(Object.keys(found), ['accepted', 'rejected', 'problems', 'warnings']);
      assert.deepEqual([found.accepted, found.rejected], [1, 1]);
      const [problem] = found.problems;
      assert.deepEqual(Object.keys(problem).sort(), ['code', 'message', 'path', 'value']);
      assert.deepEqual(
        [problem.code, problem.path, problem.value],
        ['date', '/deals/1/announced', 'soon'],
      );
      assert.equal(found.warnings[0].path, '/deals/0/colour');
    });

    it('names row and column of CSV beside the pointer', () => {
      const { status, stdout } = run(['check', path('deals.csv'), '--json']);
      assert.equal(status, 1);
      const { code, path: at, row, column, value } = JSON.parse(stdout).problems[0];
      assert.deepEqual(
        [code, at, row, column, value],
        ['date', '/deals/1/announced', 3, 'Date', 'soon'],
      );
      assert.match(run(['check', path('deals.csv')]).stdout, /^date row 3, Date: /);
    });

    it('takes a file for what its name says, so that a comment in JSON is no heading', () => {
      const folder = mkdtempSync(join(tmpdir(), 'deals-'));
      const file = join(folder, 'deals.json');
      writeFileSync(file, '// deals\n[]');
      const { stdout } = run(['check', file]);
      rmSync(folder, { recursive: true });
      assert.match(stdout, /^parse expected JSON \(/);
    });

    it('ends with 1 where nothing can be read', () => {
      for (const [name, code] of [
        ['broken.json', 'parse'],
        ['empty.json', 'empty'],
      ]) {
        const { status, stdout } = run(['check', path(String(name)), '--json']);
        assert.equal(status, 1);
        assert.deepEqual(
          JSON.parse(stdout).problems.map((/** @type {{ code: string }} */ each) => each.code),
          [code],
        );
      }
    });
  });

  describe('total', () => {
    it('prints the honest range of the data set, 26 to 30.5 GW', () => {
      const { status, stdout, stderr } = run(['total', ARTICLES]);
      assert.deepEqual([status, stderr], [0, '']);
      const { gw, byLayer, undated, counted, leftOut } = JSON.parse(stdout);
      assert.deepEqual(gw, { low: 26, high: 30.5 });
      assert.deepEqual(byLayer, { chips: { low: 26, high: 26 }, site: { low: 4.5, high: 4.5 } });
      assert.deepEqual(undated, { chips: { low: 15, high: 15 }, site: { low: 4.5, high: 4.5 } });
      assert.deepEqual(counted, [
        'openai-oracle',
        'openai-nvidia',
        'openai-amd',
        'openai-broadcom',
      ]);
      assert.equal(leftOut.length, 7);
      for (const { reason } of leftOut) assert.equal(reason, 'no-capacity');
    });

    it('takes layers, parties and a day', () => {
      /** @param {readonly string[]} args */
      const gw = (...args) => JSON.parse(run(['total', ARTICLES, ...args]).stdout).gw;
      assert.deepEqual(gw('--layers', 'site'), { low: 4.5, high: 4.5 });
      assert.deepEqual(gw('--layers', 'chips', '--parties', 'amd broadcom'), { low: 16, high: 16 });
      assert.deepEqual(gw('--as-of', '2025-09-30', '--layers', 'chips'), { low: 10, high: 10 });
      assert.deepEqual(gw('--statuses', 'contracted'), { low: 0, high: 0 });
    });
  });

  describe('render', () => {
    it('writes the ramp as CSV: AMD’s 1 GW from 2026 and 5 undated, Broadcom’s 10 by the end of 2028, NVIDIA’s 10 undated', () => {
      assert.deepEqual(rowsOf(['--element', 'gw-ramp']), [
        'id,title,layer,status,from,to,gw,bound,claim,source,floor',
        'openai-oracle,Oracle data centres,site,announced,,,4.5,exact,undated,donews,4.5',
        'openai-nvidia,NVIDIA clusters,chips,announced,,,10,exact,undated,donews,10',
        'openai-amd,AMD Instinct chips,chips,announced,2026-01-01,,1,exact,stated,donews,1',
        'openai-amd,AMD Instinct chips,chips,announced,,,5,exact,undated,donews,5',
        'openai-broadcom,Own chips with Broadcom,chips,announced,,2028-12-31,10,exact,stated,donews,10',
      ]);
    });

    it('writes the timeline as CSV, a row for each deal and event', () => {
      const rows = rowsOf(['--element', 'compute-timeline']);
      assert.equal(rows.length, 37);
      assert.equal(rows[0], 'id,title,lane,from,to,approximate,status,gw,usd,parties,source');
    });

    it('writes a standalone SVG without script, style or anything from outside', () => {
      for (const element of ELEMENTS) {
        for (const lang of ['en', 'zh']) {
          const { status, stdout } = run([
            'render',
            ARTICLES,
            '--element',
            element,
            '--lang',
            lang,
          ]);
          assert.equal(status, 0);
          assertWellFormed(stdout);
          assert.match(stdout, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="992"/);
          assert.doesNotMatch(
            stdout,
            /<(?:script|style|image|use|foreignObject)\b|@import|\sstyle=/,
          );
          assert.doesNotMatch(stdout, /\s(?:href|src|xlink:href|on\w+)=|url\((?!#)/);
          assert.doesNotMatch(stdout, /var\(|NaN|undefined|<!--/);
          assert.match(stdout, lang === 'en' ? />DoNews|DoNews,/ : /来源/);
        }
      }
    });

    it('takes width, theme and attributes of the element', () => {
      const options = [
        '--element',
        'gw-ramp',
        '--width',
        '640',
        '--theme',
        'dark',
        '--heading',
        'A & B',
      ];
      const { status, stdout } = run([
        'render',
        ARTICLES,
        ...options,
        '--unit',
        'MW',
        '--layers',
        'chips',
      ]);
      assert.equal(status, 0);
      assert.match(stdout, /width="672"/);
      assert.match(stdout, />A &amp; B</);
      assert.match(stdout, /26,000 MW/);
      assert.doesNotMatch(stdout, /fill="#ffffff"/);
    });

    it('writes Markdown with table and sources', () => {
      const { status, stdout } = run([
        'render',
        ARTICLES,
        '--element',
        'gw-ramp',
        '--format',
        'md',
      ]);
      assert.equal(status, 0);
      assert.match(stdout, /^## Of 26 GW of announced chips, 10 GW has a date/);
      assert.match(stdout, /^\| Own chips with Broadcom \| Chips \| announced \| 10 GW \|/m);
      assert.match(stdout, /^\*\*Sources\*\*$/m);
    });

    it('writes HTML that shows without scripts, and says what a strict policy has to allow', () => {
      const args = ['--element', 'gw-ramp', '--format', 'html', '--layers', 'chips', '--csp'];
      const { status, stdout, stderr } = run(['render', ARTICLES, ...args, '--without-table']);
      assert.equal(status, 0);
      assert.match(stdout, /^<gw-ramp layers="chips" without-table lang="en">\n<template /);
      assert.doesNotMatch(stdout, /<table/);
      assert.match(stderr, /^style-src 'sha256-[\w+/]{43}='\n$/);
      const linked = run(['render', ARTICLES, ...args.slice(0, 4), '--src', 'deals.json']).stdout;
      assert.match(linked, /^<gw-ramp src="deals.json" lang="en">\n/);
      assert.doesNotMatch(linked, /<script/);
    });

    it('writes an <img> with the figure in words for --image', () => {
      const options = ['--format', 'html', '--image', 'a.png', '--without-sources'];
      const { status, stdout } = run(['render', ARTICLES, ...options]);
      assert.equal(status, 0);
      assert.match(
        stdout,
        /^<figure lang="en"><img src="a\.png" alt="Timeline 2019 to 2029 [^"]+" width="992" height="\d+" \/><\/figure>\n$/,
      );
    });

    it('runs as its language does, or as --dir says, in every format that shows it', () => {
      const first = (...options) => run(['render', ARTICLES, ...options]).stdout.slice(0, 3000);
      const turned = / scale\(-1 1\)"/;
      assert.match(first('--lang', 'ar'), turned);
      assert.match(first('--dir', 'rtl'), turned);
      assert.doesNotMatch(first('--lang', 'ar', '--dir', 'ltr'), turned);
      assert.doesNotMatch(first(), turned);
      const html = ['--format', 'html'];
      assert.match(first(...html, '--lang', 'ar'), /^<compute-timeline lang="ar" dir="rtl">\n/);
      assert.match(first(...html, '--dir', 'ltr'), /^<compute-timeline lang="en" dir="ltr">\n/);
      const image = [...html, '--image', 'a.png', '--lang', 'ar'];
      assert.match(first(...image), /^<figure lang="ar" dir="rtl"><img /);
      for (const options of [
        ['--dir', 'auto'],
        ['--dir', 'rtl', '--format', 'md'],
      ]) {
        const { status, stderr } = run(['render', ARTICLES, ...options]);
        assert.equal(status, 2);
        assert.match(stderr, /--dir: (?:expected one of ltr, rtl|only for svg, png, html)/);
      }
    });

    it('leaves out what without-heading, without-table and without-sources name', () => {
      const options = ['--without-heading', '--without-sources', '--heading', 'My own words'];
      const full = run(['render', ARTICLES, '--heading', 'My own words']).stdout;
      assert.match(full, />My own words</);
      assert.match(full, /DoNews/);
      const bare = run(['render', ARTICLES, ...options]).stdout;
      assert.doesNotMatch(bare, />My own words<|DoNews/);
      const markdown = run([
        'render',
        ARTICLES,
        '--format',
        'md',
        ...options,
        '--without-table',
      ]).stdout;
      assert.doesNotMatch(markdown, /^[#|]|DoNews/m);
      assert.match(markdown, /^Timeline 2019 to 2029/);
    });

    it('writes into the file that --out names, and nothing else', () => {
      const out = path('ramp.svg');
      const { status, stdout, stderr } = run([
        'render',
        ARTICLES,
        '--element',
        'gw-ramp',
        '--out',
        out,
      ]);
      assert.deepEqual([status, stdout, stderr], [0, '', '']);
      assert.equal(
        readFileSync(out, 'utf8'),
        run(['render', ARTICLES, '--element', 'gw-ramp']).stdout,
      );
    });

    it('reads standard input, JSON or CSV, where the file is -', () => {
      const options = ['render', '-', '--element', 'gw-ramp', '--format', 'csv'];
      const json = run(options, readFileSync(ARTICLES, 'utf8'));
      assert.equal(json.status, 0);
      assert.equal(json.stdout, run(['render', ARTICLES, ...options.slice(2)]).stdout);
      const csv = run(options, 'id,title,layer,announced,gw\na,A,chips,2025,750 MW\n');
      assert.equal(csv.stdout.split('\n')[1], 'a,A,chips,announced,,,0.75,exact,undated,,0.75');
    });

    it('draws what is valid, says on standard error what is not, and ends with 1', () => {
      const { status, stdout, stderr } = run(['render', path('spoilt.json'), '--format', 'csv']);
      assert.equal(status, 1);
      assert.equal(stdout.trimEnd().split('\n').length, 2);
      assert.match(stderr, /^date \/deals\/1\/announced: [^\n]+\n$/);
    });

    it('writes nothing where nothing can be drawn', () => {
      const { status, stdout, stderr } = run(['render', path('broken.json')]);
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, /^parse /);
    });

    it('is the same whatever the zone of the machine', () => {
      const options = { encoding: /** @type {const} */ ('utf8') };
      const args = [CLI, 'render', ARTICLES, '--today', '2026-11-22'];
      const [one, other] = ['Pacific/Apia', 'Pacific/Pago_Pago'].map(
        (TZ) =>
          spawnSync(process.execPath, args, { ...options, env: { ...process.env, TZ } }).stdout,
      );
      assert.equal(one, other);
    });
  });

  describe('refuses in one line with exit 2', () => {
    /** @type {Readonly<Record<string, readonly string[]>>} */
    const calls = {
      'no command': [],
      'an unknown command': ['draw', ARTICLES],
      'no file': ['check'],
      'two files': ['check', ARTICLES, ARTICLES],
      'an unknown option': ['check', ARTICLES, '--colour'],
      'an option without its value': ['render', ARTICLES, '--lang'],
      'a file that is not there': ['check', '/no/such/file.json'],
      'a folder': ['total', tmpdir()],
      'an unknown element': ['render', ARTICLES, '--element', 'gw-map'],
      'an unknown format': ['render', ARTICLES, '--format', 'gif'],
      'an unknown theme': ['render', ARTICLES, '--theme', 'grey'],
      'a width that is no number': ['render', ARTICLES, '--width', 'wide'],
      'a width of nothing': ['render', ARTICLES, '--width', '0'],
      'an attribute of the other element': ['render', ARTICLES, '--curve', 'linear'],
      'a scale of SVG': ['render', ARTICLES, '--scale', '2'],
      'a font of SVG': ['render', ARTICLES, '--font', ARTICLES],
      'a scale of nothing': ['render', ARTICLES, '--format', 'png', '--scale', '0'],
      'a font that is not there': ['render', ARTICLES, '--format', 'png', '--font', '/no/a.ttf'],
      'a theme of HTML': ['render', ARTICLES, '--format', 'html', '--theme', 'dark'],
      'an image of Markdown': ['render', ARTICLES, '--format', 'md', '--image', 'a.png'],
      'a hash of SVG': ['render', ARTICLES, '--csp'],
      'a hash of an image': ['render', ARTICLES, '--format', 'html', '--image', 'a.png', '--csp'],
      'a table left out of SVG': ['render', ARTICLES, '--without-table'],
      'a src of SVG': ['render', ARTICLES, '--src', 'deals.json'],
      'a layout of SVG': ['render', ARTICLES, '--layout', 'list'],
      'buttons of SVG': ['render', ARTICLES, '--with-controls'],
      'a value that an attribute cannot have': ['render', ARTICLES, '--lanes', 'rows'],
      'a layer that there is none': ['total', ARTICLES, '--layers', 'ships'],
      'a place where nothing can be written': [
        'render',
        ARTICLES,
        '--out',
        '/no/such/folder/a.svg',
      ],
    };
    for (const [name, args] of Object.entries(calls)) {
      it(name, () => assertRefused(run(args)));
    }

    it('a file in another encoding than UTF-8, whose letters would be lost', () => {
      const chinese = Buffer.from('aWQsdGl0bGUsZGF0ZQphLNDHvMrWrsPFLDIwMjU=', 'base64');
      const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', '-'], {
        input: chinese,
        encoding: 'utf8',
      });
      assertRefused({ status, stdout, stderr });
      assert.match(stderr, /cannot read -: its text is not UTF-8/);
    });

    it('with the text that is no number', () => {
      const { stderr } = run(['render', ARTICLES, '--width', 'wide']);
      assert.equal(stderr, 'compute-timeline: --width: expected a number, got "wide"\n');
    });
  });

  it('prints its usage', () => {
    for (const words of [['help'], ['--help'], ['-h'], ['render', '--help'], ['check', '-h']]) {
      const { status, stdout } = run(words);
      assert.equal(status, 0);
      assert.match(stdout, /^Usage:\n.*check FILE/);
    }
  });

  it('ends quietly where nobody reads on', () => {
    const { stderr } = spawnSync(
      // More than a pipe holds, or else all of it is written before anybody stops reading.
      `"${process.execPath}" "${CLI}" render "${ARTICLES}" --format html | head -c 10`,
      {
        shell: true,
        encoding: 'utf8',
      },
    );
    assert.equal(stderr, '');
  });
});

describe('the package in Node', () => {
  it('can be imported by path, though there is no browser', async () => {
    const names = ['index', 'compute-timeline', 'gw-ramp', 'model', 'node'];
    for (const name of names) {
      const module = await import(new URL(`../../dist/${name}.js`, import.meta.url).href);
      assert.ok(Object.keys(module).length > 0, name);
    }
  });
});
