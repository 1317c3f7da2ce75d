import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { browserArguments, findBrowser } from '../scripts/browser.js';
import { devtoolsPlugin } from './runner/devtools.js';
import { goldenPlugin } from './runner/golden.js';
import { strictReporter, UncaughtErrors } from './runner/strict-reporter.js';

/** A day ahead of UTC's for most of it, so that a date read in the reader's zone shows. */
const TIME_ZONE = 'Pacific/Apia';

const uncaught = new UncaughtErrors();

/** @type {import('@web/test-runner').TestRunnerConfig} */
const config = {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: ['test/{data,model,locale,view,export,element}/**/*.test.ts', 'test/*.test.ts'],
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
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await findBrowser(), args: browserArguments },
      async createPage({ context }) {
        // Pages are tested side by side, and one that lies behind another gets no frames.
        const page = await context.newPage({ type: 'window' });
        await page.emulateTimezone(TIME_ZONE);
        uncaught.watch(page);
        return page;
      },
    }),
  ],
  concurrency: 2,
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
