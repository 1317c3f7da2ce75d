/** What a test may ask of the runner, beyond the commands that the runner has itself. */
import { executeServerCommand } from '@web/test-runner-commands';

/** What came of comparing a text with its golden picture. */
export interface Comparison {
  equal: boolean;
  /** Where the two part, in words and lines; empty if equal. */
  difference: string;
}

/**
 * Compares a text with `test/golden/NAME`. If they differ, the text is written beside it as
 * `NAME-changed.svg`; with `UPDATE_GOLDEN=1` in the environment it takes its place.
 */
export function compareGolden(name: string, text: string): Promise<Comparison> {
  return executeServerCommand('golden', { name, text });
}

/** Sends commands of Chromium's DevTools protocol to this page and gives their results. */
export function devtools(...calls: [method: string, parameters?: object][]): Promise<unknown[]> {
  return executeServerCommand('devtools', calls);
}

/**
 * Lets the page believe in media features, such as `{ 'forced-colors': 'active' }`, or in a medium;
 * without an argument it sees again what is so. The next file of tests starts afresh.
 */
export async function emulate(
  features: Record<string, string> = {},
  medium: 'screen' | 'print' | '' = '',
): Promise<void> {
  await devtools([
    'Emulation.setEmulatedMedia',
    {
      media: medium,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    },
  ]);
}
