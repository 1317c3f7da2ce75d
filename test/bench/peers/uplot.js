/** uPlot: lines with bands between them. It does not stack: the page sums up, here within what is timed. */
import { changedValue, COLORS, SIZE, zoomed } from '../comparison/content.js';

/** @param {readonly number[]} dates @param {readonly Float64Array[]} columns */
function stacked(dates, columns) {
  /** @type {Float64Array | null} */
  let below = null;
  const sums = columns.map((column) => {
    const under = below;
    const sum = under ? column.map((value, index) => value + (under[index] ?? 0)) : column;
    below = sum;
    return sum;
  });
  return [dates, ...sums];
}

/** @param {import('../comparison/content.js').RampContent} content */
export function prepare({ dates, series }) {
  return { dates, names: series.map(({ title }) => title), columns: series.map(({ gw }) => gw) };
}

export async function create(box, { dates, names, columns }) {
  const { uPlot } = globalThis;
  const paths = uPlot.paths.stepped({ align: 1 });
  const options = {
    ...SIZE,
    // Milliseconds, not seconds.
    ms: 1,
    legend: { show: names.length <= 20 },
    scales: { x: { time: true } },
    series: [
      {},
      ...names.map((label, index) => {
        const color = COLORS[index % COLORS.length];
        return { label, stroke: color, fill: `${color}80`, paths, points: { show: false } };
      }),
    ],
    bands: names.slice(1).map((_, index) => ({ series: [index + 2, index + 1] })),
  };
  const plot = new uPlot(options, stacked(dates, columns), box);
  return { plot, columns: [...columns] };
}

export async function update({ plot, columns }, content, step) {
  const { index, point, gw } = changedValue(content, step);
  columns[index] = columns[index].with(point, gw);
  plot.setData(stacked(content.dates, columns), false);
  plot.redraw();
}

export async function zoom({ plot }, { domain }, step) {
  const [min, max] = zoomed(domain, step);
  plot.setScale('x', { min, max });
}

export function destroy({ plot }) {
  plot.destroy();
}
