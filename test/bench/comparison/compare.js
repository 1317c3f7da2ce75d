/**
 * Compares a list of libraries: every one draws every size, in rounds that go through all of them, so
 * that a slower minute of the machine falls on all. What hangs or fails is told, and not asked again.
 *
 * @typedef {import('./list.js').ChartKind} ChartKind
 * @typedef {import('./list.js').Peer} Peer
 * @typedef {import('./measure.js').Browser} Browser
 *
 * @typedef {object} ComparedSize
 * @property {string} label
 * @property {readonly number[]} of events, or deals and milestones of each
 * @property {number} count of charts on the page
 * @property {number} rounds at most
 *
 * @typedef {object} Spread
 * @property {number} median
 * @property {number} low a quarter of all are lower
 * @property {number} high a quarter of all are higher
 * @property {number} count
 *
 * @typedef {Record<string, Spread | string>} Facts spreads by name; `failure` says why it went no further
 *
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} version
 * @property {string} remark
 * @property {import('./weight.js').Weight} bytes
 * @property {Spread | null} evaluation ms
 * @property {Record<string, Facts>} sizes by label
 */
import { spread } from '../statistics.js';
import { visit } from './measure.js';
import { versionOf, weigh } from './weight.js';

/** One size of one library is measured again as long as it has taken less. ms */
const LONG = 10_000;

/**
 * @param {ChartKind} kind
 * @param {readonly number[]} of
 * @param {number} rounds
 * @param {number} [count]
 * @returns {ComparedSize}
 */
export function comparedSize(kind, of, rounds, count = 1) {
  const words = of.map((number) => number.toLocaleString('en')).join(' × ');
  const one = kind === 'timeline' ? `${words} events` : words;
  return { label: count > 1 ? `${count} charts of ${one}` : one, of, count, rounds };
}

/** @type {Readonly<Record<ChartKind, readonly ComparedSize[]>>} */
export const SIZES = {
  timeline: [
    comparedSize('timeline', [30], 5),
    comparedSize('timeline', [10_000], 3),
    comparedSize('timeline', [100_000], 2),
    comparedSize('timeline', [30], 2, 100),
  ],
  ramp: [
    comparedSize('ramp', [12, 132], 5),
    comparedSize('ramp', [1_000, 132], 2),
    comparedSize('ramp', [20, 50_000], 2),
    comparedSize('ramp', [12, 132], 2, 100),
  ],
};

/** @typedef {{ numbers: Record<string, number[]>, failure?: string, spent: number }} Collected */

/** @param {Collected} collected @returns {Facts} */
function factsOf({ numbers, failure }) {
  return {
    ...Object.fromEntries(Object.entries(numbers).map(([name, all]) => [name, spread(all)])),
    ...(failure === undefined ? {} : { failure }),
  };
}

/**
 * @param {Browser} browser
 * @param {ChartKind} kind
 * @param {readonly Peer[]} peers ours among them
 * @param {readonly ComparedSize[]} sizes
 * @param {{ limit: number, say: (line: string) => void }} options ms for each act
 * @returns {Promise<Subject[]>}
 */
export async function compare(browser, kind, peers, sizes, { limit, say }) {
  const tasks = sizes.flatMap(({ label, of: size, count, rounds }) =>
    peers.map((peer) => {
      /** @type {Collected} */
      const found = { numbers: {}, spent: 0 };
      return { label, rounds, found, of: { peer, kind, size, count, limit } };
    }),
  );
  const most = Math.max(...sizes.map(({ rounds }) => rounds));
  for (let round = 0; round < most; round++) {
    for (const { label, rounds, found, of } of tasks) {
      if (round >= rounds || found.failure !== undefined || found.spent > LONG) continue;
      const start = performance.now();
      const { numbers, failure } = await visit(browser, of);
      found.spent += performance.now() - start;
      for (const [name, all] of Object.entries(numbers)) (found.numbers[name] ??= []).push(...all);
      if (failure !== undefined) found.failure = failure;
      say(`round ${round + 1}, ${label}, ${of.peer.name}${failure ? `: ${failure}` : ''}`);
    }
  }
  return Promise.all(
    peers.map(async (peer) => {
      const own = tasks.filter(({ of }) => of.peer === peer);
      const evaluations = own.flatMap(({ found }) => found.numbers['evaluation'] ?? []);
      return {
        name: peer.name,
        version: await versionOf(peer),
        remark: peer.remark ?? '',
        bytes: await weigh(peer),
        evaluation: evaluations.length > 0 ? spread(evaluations) : null,
        sizes: Object.fromEntries(own.map(({ label, found }) => [label, factsOf(found)])),
      };
    }),
  );
}
