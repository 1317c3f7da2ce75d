import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { engines } from './runner/browsers.js';
import { devtoolsPlugin } from './runner/devtools.js';
import { freePort } from './runner/free-port.js';
import { goldenPlugin } from './runner/golden.js';
import { pointersPlugin } from './runner/pointers.js';
import { strictReporter, UncaughtErrors } from './runner/strict-reporter.js';

const name = process.env['BROWSER'] || 'chromium';
const engine = engines[name];
if (!engine) throw new Error(`BROWSER: expected ${Object.keys(engines).join(', ')}, got ${name}`);
const program = await engine.find();
if (program === undefined) throw new Error(`No ${name} is installed here: ${engine.advice}.`);

const uncaught = new UncaughtErrors();

/** @type {import('@web/test-runner').TestRunnerConfig} */
const config = {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  // Engines are tested side by side, and the runner would have them start at the same port.
  port: await freePort(),
  // Those that take longest come first: at the end two pages share what is left.
  files: [
    'test/*.test.ts',
    'test/{access,element,view,data,model,locale,export,demo}/**/*.test.ts',
  ],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      json: false,
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
    a11ySnapshotPlugin(),
    devtoolsPlugin(),
    goldenPlugin(),
    pointersPlugin(),
  ],
  browsers: [engine.launch(program, (page) => uncaught.watch(page))],
  // Only in Chromium does a window that lies behind another one still get frames.
  concurrency: name === 'chromium' ? 2 : 1,
  testRunnerHtml: (framework) =>
    `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Tests</title></head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  staticLogging: Boolean(process.env['CI']) || !process.stdout.isTTY,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: 30_000 } },
  reporters: [defaultReporter(), strictReporter(uncaught)],
};

export default config;
