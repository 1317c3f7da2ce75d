import { readdirSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import remapping, { type SourceMapInput } from '@jridgewell/remapping';
import { MagicString } from 'magic-string';
import { minify } from 'terser';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';

import manifest from './package.json' with { type: 'json' };
import { languagesAsLists } from './scripts/languages-as-lists.js';
import { minifiedStyles } from './scripts/minified-styles.js';
import { builtDocumentation, servedDocumentation } from './scripts/site/plugin.js';
import { writtenTexts } from './scripts/site/written-texts.js';
import { withoutUnusedParts } from './scripts/unused-parts.js';

const BANNER = `/*! ${manifest.name} ${manifest.version} | ${manifest.license} | embed.licenses.md */`;

/**
 * Asks Chromium to compile all functions while the file is loaded, beside the page's own work, as the
 * first figure calls most of them: else each is compiled as it is called. It is a comment to others.
 */
const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad';

/**
 * A copy that comes when both elements are there has nothing to do. It must not even begin: under
 * Trusted Types lit asks for a policy of its name, which a page may refuse to give twice.
 */
const WHERE_DEFINED =
  "if(['compute-timeline','gw-ramp'].every((name)=>customElements.get(name)))return;";

/** Sends whoever follows the printed address to the demo. */
const demoFirst: Plugin = {
  name: 'demo-first',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url !== '/') return next();
      response.writeHead(302, { Location: '/demo/' }).end();
    });
  },
};

/** Puts the files of deals beside the built demo: elements name them by `src`, which vite leaves alone. */
const demoData: Plugin = {
  name: 'demo-data',
  async generateBundle() {
    for (const name of await readdir('demo/data')) {
      const source = await readFile(`demo/data/${name}`);
      this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
    }
  },
};

/** The built file beside the example pages, for the one that has two copies. */
const demoCopy: Plugin = {
  name: 'demo-copy',
  configureServer({ middlewares }) {
    middlewares.use('/demo/embed/embed.js', (_, response, next) => {
      builtEmbed().then((code) => {
        response.setHeader('Content-Type', 'text/javascript').end(code);
      }, next);
    });
  },
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'embed/embed.js', source: await builtEmbed() });
  },
};

async function builtEmbed(): Promise<string> {
  const config = { configFile: 'vite.config.ts', mode: 'embed', logLevel: 'error' } as const;
  const built = await build({ ...config, root: import.meta.dirname, build: { write: false } });
  const [script] = 'output' in built ? built.output : [];
  if (script?.type !== 'chunk') throw new Error('expected one script');
  return script.code;
}

/** Keeps what registers the elements: package.json names the built modules that do, not those in src. */
const registering: Plugin = {
  name: 'registering',
  transform: (_, id) => (id.includes('/src/') ? { moduleSideEffects: true } : null),
};

/** Likewise for `dist/embed.js`, which is made of nothing else: what its list of imports names. */
const imported: Plugin = {
  name: 'imported',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!importer?.endsWith('/src/embed.ts')) return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved && { ...resolved, moduleSideEffects: true };
  },
};

/**
 * Takes the indentation out of templates and style sheets: nothing else has lines in minified code.
 * A line break stays where an attribute begins: without it, the value before would run into it.
 */
function withoutIndentation(code: string): MagicString {
  return new MagicString(code).replace(
    /([>;{},]?)\n {2,}( *[\w?@.:-]+=)?/g,
    (_all, end: string, attribute = '') =>
      end && !attribute ? end : `${end}\n${attribute.trimStart()}`,
  );
}

/** What the packages of lit call by name among themselves, and nobody else does. */
const LITS_OWN = /^_\$/;

/**
 * Goes over what vite has minified: terser puts what is used once where it is used (2.3 kB), but
 * makes a larger file if it is the only one to minify.
 */
const minifiedTwice: Plugin = {
  name: 'minified-twice',
  async generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const shorter = withoutIndentation(file.code);
      const { code = '', map } = await minify(shorter.toString(), {
        ecma: 2020,
        // No function expression here is called by `new`, and no getter for what it does.
        compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
        mangle: { properties: { regex: LITS_OWN } },
        format: { comments: /^[!#]/ },
        sourceMap: { asObject: true },
      });
      const written = bundle[`${file.fileName}.map`];
      if (written?.type === 'asset' && map && typeof map !== 'string') {
        const before = [shorter.generateMap({ hires: true }).toString(), String(written.source)];
        written.source = remapping([map as SourceMapInput, ...before], () => null).toString();
      }
      file.code = code;
    }
  },
};

/** Each page in `demo/embed`. */
const examplePages = readdirSync('demo/embed')
  .filter((name) => name.endsWith('.html'))
  .map((name) => `embed/${name}`);

const hasScreen =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** Serves the demo. */
const server: UserConfig = {
  plugins: [demoFirst, demoCopy, servedDocumentation(), writtenTexts()],
  server: { open: hasScreen && !process.env['CI'] ? '/demo/' : false },
};

const modes: Readonly<Record<string, UserConfig>> = {
  /** `dist/embed.js`: one minified script, or module, with everything that the elements need. */
  embed: {
    plugins: [imported, languagesAsLists(), minifiedStyles(), withoutUnusedParts(), minifiedTwice],
    build: {
      target: 'es2022',
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      sourcemap: true,
      license: { fileName: 'embed.licenses.md' },
      rolldownOptions: {
        input: 'src/embed.ts',
        output: {
          format: 'iife',
          entryFileNames: 'embed.js',
          codeSplitting: false,
          postBanner: `${BANNER}\n${COMPILED_AT_ONCE}`,
          intro: WHERE_DEFINED,
        },
      },
    },
  },
  /** `dist/demo`: the demo as plain files for any folder of any server. */
  demo: {
    root: 'demo',
    base: './',
    plugins: [demoData, demoCopy, builtDocumentation(), writtenTexts(), registering],
    build: {
      target: 'es2022',
      outDir: '../dist/demo',
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: ['index.html', 'workbench.html', ...examplePages].map((name) => `demo/${name}`),
      },
    },
  },
};

export default defineConfig(({ mode }) => modes[mode] ?? server);
