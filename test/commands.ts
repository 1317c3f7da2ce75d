/** What a test may ask of the runner, beyond the commands that the runner has itself. */
import { executeServerCommand, setViewport } from '@web/test-runner-commands';

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

declare global {
  interface Window {
    /** The run of the tests in this page. */
    readonly __WTR_MOCHA_RUNNER__?: { readonly currentRunnable?: Mocha.Runnable };
  }
}

const isChromium = 'chrome' in window;

/** Skips the test that runs, or those for which a `before` prepares, as the driver cannot do something. */
function skip(): void {
  const { __WTR_MOCHA_RUNNER__: run } = window;
  run?.currentRunnable?.skip();
}

/** Skips the test in other engines. */
export function onlyInChromium(): void {
  if (!isChromium) skip();
}

/** Gives the page a size in px; the test is skipped where no window can be as narrow. */
export async function viewport(width: number, height: number): Promise<void> {
  const before = { width: innerWidth, height: innerHeight };
  await setViewport({ width, height });
  if (innerWidth === width) return;
  await setViewport(before);
  skip();
}

/** A place of the viewport, px. */
export type Place = readonly [x: number, y: number];

type Action = readonly [type: 'pointerMove' | 'pointerDown' | 'pointerUp', place: Place];

async function point(
  pointerType: 'pen' | 'touch',
  ...pointers: readonly (readonly Action[])[]
): Promise<void> {
  const payload = {
    pointerType,
    pointers: pointers.map((actions) => actions.map(([type, [x, y]]) => ({ type, x, y }))),
  };
  if (!(await executeServerCommand('pointers', payload))) skip();
}

/** What a pointer does that is put down, moved and lifted. */
function stroke([begin, ...way]: readonly Place[]): Action[] {
  if (!begin) return [];
  return [
    ['pointerMove', begin],
    ['pointerDown', begin],
    ...way.map((place): Action => ['pointerMove', place]),
    ['pointerUp', way.at(-1) ?? begin],
  ];
}

/**
 * Puts fingers down, moves and lifts them: one way for each finger, all of equal length. In WebKit
 * the test is skipped.
 */
export function touch(...ways: readonly (readonly Place[])[]): Promise<void> {
  return point('touch', ...ways.map(stroke));
}

/** Holds a pen over a place, without touching it. In Firefox the test is skipped. */
export function hoverWithPen(place: Place): Promise<void> {
  return point('pen', [['pointerMove', place]]);
}

/** Puts a pen down, moves and lifts it, once for each way. In Firefox the test is skipped. */
export function drawWithPen(...ways: readonly (readonly Place[])[]): Promise<void> {
  return point('pen', ways.flatMap(stroke));
}

/** Sends commands of Chromium's DevTools protocol to this page; in other engines the test is skipped. */
export async function devtools(
  ...calls: [method: string, parameters?: object][]
): Promise<unknown[]> {
  onlyInChromium();
  return executeServerCommand('devtools', calls);
}

/**
 * Lets the page believe in media features, such as `{ 'forced-colors': 'active' }`, or in a medium;
 * without an argument it sees again what is so. The next file of tests starts afresh. In engines
 * other than Chromium the test is skipped.
 */
export async function emulate(
  features: Record<string, string> = {},
  medium: 'screen' | 'print' | '' = '',
): Promise<void> {
  const media = Object.entries(features).map(([name, value]) => ({ name, value }));
  if (!isChromium && media.length === 0 && medium === '') return;
  await devtools(['Emulation.setEmulatedMedia', { media: medium, features: media }]);
}
