/**
 * ECharts: stacked lines with areas. Sampling by largest triangles takes points of the sums as they are,
 * one for a pixel or so, and is what its guide advises for long lines; `large` does not exist for lines.
 */
import { changedValue, COLORS, zoomed } from '../comparison/content.js';
import { createWith, finished, zoomTo } from './echarts.js';

export { destroy } from './echarts.js';

/** @param {import('../comparison/content.js').RampContent} content */
export function prepare({ dates, series, domain }) {
  const source = Object.fromEntries([
    ['date', dates],
    ...series.map(({ id, gw }) => [id, Float64Array.from(gw)]),
  ]);
  return {
    source,
    option: {
      animation: false,
      color: COLORS,
      grid: { left: 50, right: 20, top: series.length > 20 ? 10 : 70, bottom: 30 },
      legend: { show: series.length <= 20, top: 0 },
      xAxis: { type: 'time', min: domain[0], max: domain[1] },
      yAxis: { type: 'value' },
      dataZoom: [{ type: 'inside', xAxisIndex: 0, filterMode: 'none', zoomOnMouseWheel: 'ctrl' }],
      dataset: { source },
      series: series.map(({ id, title }) => ({
        id,
        name: title,
        type: 'line',
        step: 'end',
        stack: 'all',
        symbol: 'none',
        lineStyle: { width: 1 },
        areaStyle: {},
        sampling: 'lttb',
        encode: { x: 'date', y: id },
      })),
    },
  };
}

export async function create(box, { option, source }) {
  return Object.assign(await createWith(box, option), { benchmarked: source });
}

export function update(chart, content, step) {
  const { index, point, gw } = changedValue(content, step);
  const { id } = content.series[index];
  const source = { ...chart.benchmarked, [id]: chart.benchmarked[id].with(point, gw) };
  chart.benchmarked = source;
  return finished(chart, () => chart.setOption({ dataset: { source } }));
}

export function zoom(chart, { domain }, step) {
  return zoomTo(chart, zoomed(domain, step));
}
