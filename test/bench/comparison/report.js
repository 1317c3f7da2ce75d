/**
 * Writes the comparison as Markdown.
 *
 * @typedef {import('./compare.js').Subject} Subject
 * @typedef {import('./compare.js').Spread} Spread
 * @typedef {import('./list.js').ChartKind} ChartKind
 */
import { short } from '../statistics.js';

/**
 * @param {readonly string[]} heading that of a column of words ends in a space
 * @param {readonly (readonly string[])[]} rows
 */
function table(heading, rows) {
  const sides = heading.map((text, index) => (index === 0 || text.endsWith(' ') ? '---' : '--:'));
  const lines = [heading, sides, ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {Spread | string | null | undefined} fact */
function time(fact) {
  if (typeof fact !== 'object' || fact === null) return '–';
  const { median, low, high, count } = fact;
  return count > 1 ? `${short(median)} (${short(low)}–${short(high)})` : short(median);
}

/** @param {Spread | string | undefined} fact */
function number(fact) {
  return typeof fact === 'object' ? short(fact.median) : '–';
}

/** @param {number | null} bytes */
function kilobytes(bytes) {
  return bytes === null ? '–' : short(bytes / 1000);
}

/**
 * @param {Record<string, Spread | string>} facts
 * @param {Record<string, (fact: Spread | string | undefined) => string>} columns
 * @returns {string[]} what was measured; where that ends, why
 */
function cells(facts, columns) {
  const names = Object.keys(columns);
  const first = names.findIndex((name) => facts[name] === undefined);
  return names.map((name, index) =>
    index === first && typeof facts['failure'] === 'string'
      ? facts['failure'].replaceAll('|', '\\|')
      : (columns[name]?.(facts[name]) ?? ''),
  );
}

/** @param {readonly Subject[]} subjects @param {string} label */
function sizeTable(subjects, label) {
  const columns = {
    first: time,
    again: time,
    update: time,
    zoom: time,
    nodes: number,
    heap: number,
  };
  return table(
    [
      label,
      'first picture',
      'once more',
      'one value changed',
      'zoomed by a tenth',
      'nodes',
      'MiB of heap',
    ],
    subjects.map(({ name, sizes }) => [name, ...cells(sizes[label] ?? {}, columns)]),
  );
}

/** @param {readonly Subject[]} subjects @param {string} label @param {string} one label of the same size */
function manyTable(subjects, label, one) {
  return table(
    [label, 'all painted', 'times the first picture of one'],
    subjects.map(({ name, sizes }) => {
      const { all } = sizes[label] ?? {};
      const { first } = sizes[one] ?? {};
      const ratio =
        typeof all === 'object' && typeof first === 'object'
          ? short(all.median / first.median)
          : '–';
      return [name, ...cells(sizes[label] ?? {}, { all: time }), ratio];
    }),
  );
}

/** @param {readonly Subject[]} subjects */
function loadTable(subjects) {
  return table(
    [
      'to load',
      'version',
      'kB, gzip',
      'kB, brotli',
      'kB, gzip, only the parts in use',
      'ms to evaluate',
      'its picture ',
    ],
    subjects.map(({ name, version, bytes, evaluation, remark }) => [
      name,
      version,
      kilobytes(bytes.gzip),
      kilobytes(bytes.brotli),
      kilobytes(bytes.parts),
      time(evaluation),
      remark,
    ]),
  );
}

const TITLES = {
  timeline: '`<compute-timeline>` and others',
  ramp: '`<gw-ramp>` and others',
};

/** @param {number} limit ms */
export function comparisonIntro(limit) {
  return `## What people would use instead

Each library has a page of its own and is loaded by the minified files that its package publishes for
pages without a build. "Only the parts in use" is what esbuild makes of the package for a page with one,
and was not run; a dash: esbuild alone cannot read it. All draw the same content, 960 px wide and 480 high
(ours is as high as it needs), without animation, in the fastest way that their documentation offers and
that keeps the content right. Their data are put into their own form before the clock starts, while ours
reads the file as it is within the time. Times in ms, up to the task after the frame in which the library
says that it has drawn: the median, and in brackets what the middle half lies between. The heap is that of
scripts, of the page's nodes and of buffers; the pixels of a canvas are in none of them.
What took longer than ${limit / 1000} s was stopped.
`;
}

/** @param {ChartKind} kind @param {readonly Subject[]} subjects */
export function comparisonReport(kind, subjects) {
  const labels = [...new Set(subjects.flatMap(({ sizes }) => Object.keys(sizes)))];
  const isMany = (/** @type {string} */ label) => / charts of /.test(label);
  const tables = labels.map((label) =>
    isMany(label)
      ? manyTable(subjects, label, label.replace(/^.* charts of /, ''))
      : sizeTable(subjects, label),
  );
  return [`### ${TITLES[kind]}`, loadTable(subjects), ...tables, ''].join('\n\n');
}
