/** What is in the package, as somebody meets it who installs it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import ts from 'typescript';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = `${PROJECT}/dist`;
const FRAMEWORKS = ['react', 'preact', 'solid', 'vue', 'svelte'];
const ENTRIES = ['index', 'embed', 'compute-timeline', 'gw-ramp', 'model', 'node', 'cli'];
/** Bytes, minified and gzipped, of the model with the libraries that it needs. */
const MODEL_LIMIT = 67_000;

const manifest = JSON.parse(await readFile(`${PROJECT}/package.json`, 'utf8'));
const built = (await readdir(DIST, { recursive: true })).map((path) => path.replaceAll('\\', '/'));

/** Each `import … from` and `export … from`, however it is written. */
const importsIn = (text) => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);

const packageName = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const packedPaths = () => {
  const npm = process.env['npm_execpath'];
  const list = ['pack', '--dry-run', '--ignore-scripts', '--json'];
  const output = npm
    ? execFileSync(process.execPath, [npm, ...list], { cwd: PROJECT, encoding: 'utf8' })
    : execFileSync('npm', list, { cwd: PROJECT, encoding: 'utf8' });
  return JSON.parse(output)[0].files.map(({ path }) => path);
};

describe('the package', () => {
  it('has a file for every path in its exports', async () => {
    const paths = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    paths.push(manifest.types, manifest.unpkg, manifest.jsdelivr, manifest.customElements);
    paths.push(manifest['web-types']);
    paths.push(...Object.values(manifest.bin));
    for (const path of paths) await access(`${PROJECT}/${path}`);
    for (const path of Object.keys(manifest.exports)) {
      const specifier = `${manifest.name}${path.slice(1)}`;
      await access(fileURLToPath(import.meta.resolve(specifier)));
    }
  });

  it('has a module and its types for every entry', async () => {
    for (const entry of ENTRIES) {
      await access(`${DIST}/${entry}.js`);
      await access(`${DIST}/${entry}.d.ts`);
    }
    const sources = (await readdir(`${PROJECT}/src`)).filter((name) => name.endsWith('.ts'));
    assert.deepEqual(sources.sort(), ENTRIES.map((entry) => `${entry}.ts`).sort());
  });

  it('has one version', async () => {
    const { VERSION } = await import(`${DIST}/export/version.js`);
    assert.equal(VERSION, manifest.version);
  });

  it('can be imported where there is no browser', async () => {
    const paths = [
      '/compute-timeline.js',
      '/gw-ramp.js',
      '/model',
      '/model.js',
      '/node',
      '/node.js',
    ];
    for (const path of ['', ...paths]) {
      const module = await import(`${manifest.name}${path}`);
      assert.ok(Object.keys(module).length > 0, `compute-timeline${path} exports something`);
    }
    for (const path of ['/jsx', ...FRAMEWORKS.map((name) => `/${name}`)]) {
      await import(`${manifest.name}${path}`);
    }
    assert.equal(globalThis.document, undefined);
  });

  it('draws a figure in a program with nothing said but what is drawn', async () => {
    const { renderFigure } = await import(`${manifest.name}/node`);
    const deals = [{ id: 'a', title: 'A', layer: 'chips', announced: '2025', gw: 1 }];
    for (const element of ['compute-timeline', 'gw-ramp']) {
      const { text, summary, accepted, problems } = renderFigure({ deals }, { element });
      assert.match(text, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="992"/);
      assert.ok(summary.length > 10);
      assert.deepEqual([accepted, problems], [1, []]);
      const { text: html } = renderFigure(JSON.stringify({ deals }), { element, format: 'html' });
      assert.match(html, new RegExp(`^<${element} lang="en">`));
    }
  });

  it('takes a year that is a number for an attribute', async () => {
    const { renderFigure } = await import(`${manifest.name}/node`);
    const deals = [{ id: 'a', title: 'A', layer: 'chips', announced: '2025', gw: 1 }];
    const [asNumber, asText] = [2024, '2024'].map((from) =>
      renderFigure({ deals }, { element: 'gw-ramp', attributes: { from } }),
    );
    assert.deepEqual(asNumber, asText);
  });

  it('tells a program of wrong data and attributes, and throws for wrong options', async () => {
    const { renderFigure } = await import(`${manifest.name}/node`);
    const { text, accepted, problems } = renderFigure('{', { element: 'gw-ramp' });
    assert.deepEqual([text, accepted, problems[0]?.code], ['', 0, 'parse']);
    const deals = [{ id: 'a', title: 'A', announced: '2025' }];
    const attributes = { curve: 'wavy' };
    const wrong = renderFigure({ deals }, { element: 'gw-ramp', attributes });
    assert.deepEqual(
      wrong.problems.map(({ code, path }) => [code, path]),
      [['attribute', 'curve']],
    );
    for (const options of [
      { element: 'gw-map' },
      { element: 'gw-ramp', format: 'png' },
      { element: 'gw-ramp', theme: 'grey' },
      { element: 'gw-ramp', width: 100 },
      { element: 'gw-ramp', attributes: { 'a b': 'c' } },
    ]) {
      assert.throws(() => renderFigure({ deals }, options), RangeError);
    }
  });

  it('names as side effects the modules that define elements and the style, and no others', async () => {
    const defining = [];
    for (const path of built.filter((name) => name.endsWith('.js'))) {
      const text = await readFile(`${DIST}/${path}`, 'utf8');
      if (text.includes('customElements.define(')) defining.push(`./dist/${path}`);
    }
    // Whoever imports the types of a framework gets the elements too.
    defining.push(...FRAMEWORKS.map((name) => `./dist/frameworks/${name}.js`));
    const expected = [...defining, './dist/index.js', './dist/embed.css'];
    assert.deepEqual(expected.sort(), manifest.sideEffects.toSorted());
  });

  it('keeps the attributes of templates in embed.js apart from the value before', async () => {
    const text = await readFile(`${DIST}/embed.js`, 'utf8');
    assert.match(text, /\}\nheight=\$\{/);
    assert.doesNotMatch(text, /\}[\w?@.:-]+=(\$\{|")/);
  });

  it('defines both elements in embed.js, which imports nothing', async () => {
    const text = await readFile(`${DIST}/embed.js`, 'utf8');
    for (const name of ['compute-timeline', 'gw-ramp']) {
      assert.match(text, new RegExp(`customElements\\.define\\([\`"']${name}[\`"']`));
    }
    const { metafile } = await build({
      entryPoints: [`${DIST}/embed.js`],
      bundle: true,
      external: ['*'],
      write: false,
      metafile: true,
      format: 'esm',
      logLevel: 'silent',
    });
    assert.deepEqual(Object.values(metafile.outputs)[0]?.imports, []);
  });

  it('says in embed.js which version it is and under which licence, and nothing of where it was built', async () => {
    const text = await readFile(`${DIST}/embed.js`, 'utf8');
    const [banner, hint] = text.split('\n');
    assert.equal(banner, `/*! compute-timeline ${manifest.version} | MIT | embed.licenses.md */`);
    // Only where it stands before all code.
    assert.equal(hint, '//# allFunctionsCalledOnLoad');
    const map = await readFile(`${DIST}/embed.js.map`, 'utf8');
    for (const source of JSON.parse(map).sources) {
      assert.match(source, /^\.\.\/(?:src|node_modules)\//);
    }
    assert.ok(!text.includes(PROJECT) && !map.includes(PROJECT), 'no path of this machine');
  });

  it('states in sri.json and in the README the hash of what is built', async () => {
    const hashOf = async (name) => {
      const bytes = await readFile(`${DIST}/${name}`);
      return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    };
    assert.deepEqual(JSON.parse(await readFile(`${DIST}/sri.json`, 'utf8')), {
      version: manifest.version,
      'embed.js': await hashOf('embed.js'),
      'embed.css': await hashOf('embed.css'),
    });
    const readme = await readFile(`${PROJECT}/README.md`, 'utf8');
    const [, stated] = /integrity="(.+?)"/.exec(readme) ?? [];
    assert.equal(stated, await hashOf('embed.js'));
  });

  it('has types that need no types of other packages than those it depends on', async () => {
    const foreign = new Set();
    // The types for a framework are read only where it is installed.
    const own = built.filter((name) => name.endsWith('.d.ts') && !name.startsWith('frameworks/'));
    for (const path of own) {
      const text = await readFile(`${DIST}/${path}`, 'utf8');
      for (const specifier of importsIn(text)) {
        if (!specifier.startsWith('.') && !specifier.startsWith('node:')) {
          foreign.add(packageName(specifier));
        }
      }
    }
    for (const name of foreign) {
      assert.ok(name in manifest.dependencies, `${name} is a dependency`);
      assert.ok(!(`@types/${name}` in manifest.devDependencies), `${name} brings its own types`);
    }
  });

  it('completes tags, attributes and their words in editors', async () => {
    const read = async (name) => JSON.parse(await readFile(`${DIST}/${name}`, 'utf8'));
    const html = await read('vscode.html-custom-data.json');
    const ramp = html.tags.find(({ name }) => name === 'gw-ramp').attributes;
    const mode = ramp.find(({ name }) => name === 'mode');
    assert.deepEqual(mode.values, [{ name: 'cumulative' }, { name: 'added' }]);
    assert.equal(ramp.find(({ name }) => name === 'with-controls').valueSet, 'v');
    const css = await read('vscode.css-custom-data.json');
    assert.ok(css.properties.some(({ name }) => name === '--ct-series-1'));
    const { contributions, version } = await read('web-types.json');
    assert.equal(version, manifest.version);
    const timeline = contributions.html.elements.find(({ name }) => name === 'compute-timeline');
    const layout = timeline.attributes.find(({ name }) => name === 'layout');
    assert.equal(layout.value.type, "'auto' | 'wide' | 'list'");
    const events = timeline.js.events.map(({ name }) => name);
    assert.deepEqual(events, ['load', 'error', 'range-change', 'deal-select']);
  });

  it('has a model that weighs little and brings no element', async () => {
    const { metafile, outputFiles } = await build({
      entryPoints: [`${DIST}/model.js`],
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      format: 'esm',
    });
    const inputs = Object.keys(metafile.inputs);
    assert.deepEqual(
      inputs.filter((path) => /node_modules\/(?:lit|@lit)|dist\/(?:view|element)\//.test(path)),
      [],
    );
    const bytes = gzipSync(outputFiles[0]?.contents ?? '').length;
    assert.ok(bytes <= MODEL_LIMIT, `${bytes} bytes are no more than ${MODEL_LIMIT}`);
  });

  it('has a command that can be started', async () => {
    const command = `${PROJECT}/${manifest.bin['compute-timeline']}`;
    assert.match(await readFile(command, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    if (process.platform !== 'win32') {
      assert.ok((await stat(command)).mode & constants.S_IXUSR, 'its owner may execute it');
    }
  });

  it('is packed with what is built and its papers, without sources and tests', () => {
    const packed = packedPaths();
    const expected = [
      ...built.filter((path) => /\.\w+$/.test(path)).map((path) => `dist/${path}`),
      'LICENSE',
      'README.md',
      'custom-elements.json',
      'package.json',
    ];
    assert.deepEqual(packed.sort(), expected.sort());
    assert.deepEqual(
      packed.filter((path) => /(?:^|\/)(?:src|test|demo|scripts)\/|\.test\./.test(path)),
      [],
    );
  });
});
