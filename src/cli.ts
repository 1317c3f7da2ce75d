#!/usr/bin/env node
import { check } from './cli/check.js';
import { render } from './cli/render.js';
import { printTotal } from './cli/total.js';
import { UsageError, reasonOf } from './cli/usage-error.js';

const USAGE = `Usage:
  compute-timeline check FILE [--json]
  compute-timeline total FILE [--layers "chips site"] [--parties "openai"] [--statuses "announced"] [--as-of DATE]
  compute-timeline render FILE [--element compute-timeline|gw-ramp] [--format svg|png|html|csv|md]
                   [--width PX] [--lang TAG] [--dir ltr|rtl] [--today DATE] [--ATTRIBUTE VALUE] [--out FILE]
    svg, png       [--theme light|dark]
    png            [--scale 2] [--font FILE]...
    html           [--image ADDRESS] [--csp]
FILE is JSON or CSV; - reads standard input.
`;

async function run([command = 'nothing', ...args]: readonly string[]): Promise<number> {
  const isQuestion = [command, ...args].some((word) => word === '--help' || word === '-h');
  if (isQuestion || command === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (command === 'check') return check(args);
  if (command === 'total') return printTotal(args);
  if (command === 'render') return render(args);
  throw new UsageError(`expected check, total or render, got ${command}; see --help`);
}

// Who reads the first lines alone, as `head` does, closes the pipe before all is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`compute-timeline: ${reasonOf(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
