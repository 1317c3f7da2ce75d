/**
 * Writes what was measured as Markdown.
 *
 * @typedef {Record<string, number[]>} Measured numbers of all rounds by what they tell
 * @typedef {ReadonlyMap<string, Measured>} Found by the label of a size
 * @typedef {(measured: Measured) => string} Cell
 */
import { comparisonIntro, comparisonReport } from './comparison/report.js';
import { quantile, short } from './statistics.js';

/** @param {Found} found @param {Record<string, Cell>} lines */
function table(found, lines) {
  /** @type {(cells: readonly string[]) => string} */
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...found.keys()]),
    row(['---', ...[...found.keys()].map(() => '--:')]),
    ...Object.entries(lines).map(([name, cell]) => row([name, ...[...found.values()].map(cell)])),
  ].join('\n');
}

/** @param {string} name @returns {Cell} median, and in brackets the middle half of all */
function time(name) {
  return (measured) => {
    const values = measured[name] ?? [];
    const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => short(quantile(values, share)));
    return `${middle} (${low}–${high})`;
  };
}

/** @param {string} name @param {string} limit @returns {Cell} */
function ratio(name, limit) {
  return (measured) =>
    short(quantile(measured[name] ?? [], 0.5) / quantile(measured[limit] ?? [], 0.5));
}

/** @param {string} name @returns {Cell} */
function number(name) {
  return (measured) => short(quantile(measured[name] ?? [], 0.5));
}

const FIRST = {
  'first on its page': time('first painted'),
  '… scripts alone': time('first script'),
  'limit, first on its page': time('first figure painted'),
  '**ratio, first**': ratio('first painted', 'first figure painted'),
};
const AGAIN = {
  'once more on the same page': time('again painted'),
  '… scripts alone ': time('again script'),
  'limit, on the same page': time('figure painted'),
  '**ratio, once more**': ratio('again painted', 'figure painted'),
};
const COUNTED = {
  'nodes of the shadow tree': number('nodes'),
  'MiB of JS heap taken': number('heap'),
};

/** @param {Found} found */
function timelineReport(found) {
  return `### \`<compute-timeline>\`

Generated events, days and longer dates in four lanes.

#### Setting \`data\` on a fresh element

${table(found, { ...FIRST, ...AGAIN, ...COUNTED })}

#### Zooming and moving

${table(found, {
  'step of a zoom by wheel': time('zoom painted'),
  '… scripts alone': time('zoom script'),
  'frame of a drag': time('pan painted'),
  '… scripts alone ': time('pan script'),
  limit: time('picture painted'),
  '**ratio, step**': ratio('zoom painted', 'picture painted'),
  '**ratio, frame**': ratio('pan painted', 'picture painted'),
  'other `from` and `to`': time('range painted'),
  'nodes when zoomed': number('zoomed nodes'),
})}
`;
}

/** @param {Found} found */
function rampReport(found) {
  return `### \`<gw-ramp>\`

Generated deals of one layer times the milestones of each: months of eleven years, or days of 137. The
second limit is a bare canvas that draws the areas of the element's series, a point for each column of
pixels: once with sums that were made before, once from the same file as the element, which it reads in the
shortest way, trusting all it says.

#### Setting \`data\` on a fresh element

${table(found, {
  ...FIRST,
  ...AGAIN,
  'canvas, on the same page': time('canvas painted'),
  '**ratio to the canvas, once more**': ratio('again painted', 'canvas painted'),
  'canvas that reads the file': time('reading canvas painted'),
  '**ratio to the canvas that reads**': ratio('again painted', 'reading canvas painted'),
  ...COUNTED,
  'series that are drawn': number('series'),
  'points of an area, both edges, in a column of pixels': number('points'),
})}

#### Zooming

${table(found, {
  'step of a zoom by wheel': time('zoom painted'),
  '… scripts alone': time('zoom script'),
  limit: time('picture painted'),
  '**ratio, step**': ratio('zoom painted', 'picture painted'),
  '**ratio to the canvas, step**': ratio('zoom painted', 'canvas painted'),
  'other `from` and `to`': time('range painted'),
  'nodes when zoomed': number('zoomed nodes'),
})}
`;
}

const LIMITS_INTRO = `## The limits

All is 960 px wide. Times in ms: the median of all rounds, in brackets what the middle half of them lies
between. "Painted" lasts from the act to the task after the next frame; frames come as soon as they are
done, not 60 times a second. The limit is the same picture as ready-made markup, set with \`innerHTML\`
in the same round.
`;

const REPORTS = /** @type {Record<string, (found: Found) => string>} */ ({
  timeline: timelineReport,
  ramp: rampReport,
});

/**
 * @typedef {object} Machine
 * @property {string} date
 * @property {string} browser
 * @property {string} processor
 * @property {number} cores
 */

/** @typedef {import('./comparison/list.js').ChartKind} ChartKind */

/**
 * @param {Machine} machine
 * @param {ReadonlyMap<string, Found>} limits by the name of what was measured
 * @param {Partial<Record<ChartKind, import('./comparison/compare.js').Subject[]>>} peers
 * @param {number} limit ms that a library had for each act
 */
export function report({ date, browser, processor, cores }, limits, peers, limit) {
  const intro = `# Results of the benchmark

Written by \`npm run bench\` on ${date}: ${browser}, ${processor}, ${cores} cores.
Other machines have other times; ratios travel better.
`;
  const compared = Object.entries(peers).map(([kind, subjects]) =>
    comparisonReport(/** @type {ChartKind} */ (kind), subjects),
  );
  const limited = [...limits].map(([name, sizes]) => REPORTS[name]?.(sizes) ?? '');
  return [
    intro,
    ...(compared.length > 0 ? [comparisonIntro(limit), ...compared] : []),
    ...(limited.length > 0 ? [LIMITS_INTRO, ...limited] : []),
  ].join('\n');
}
