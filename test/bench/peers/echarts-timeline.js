/**
 * ECharts: a custom series, as its example of a schedule has it. `large` is for bars and scatter only;
 * a custom series of more than 3,000 items is drawn in portions, by default.
 */
import { changedEvent, COLORS, zoomed } from '../comparison/content.js';
import { createWith, finished, zoomTo } from './echarts.js';

export { destroy } from './echarts.js';

const BAR = 10;

/** @param {import('../comparison/content.js').PlacedEvent} event @param {import('../comparison/content.js').TimelineContent['lanes']} lanes */
function valueOf({ id, title, lane, row, from, to }, lanes) {
  return {
    id,
    name: title,
    value: [from, to, row],
    itemStyle: { color: COLORS[lanes.findIndex(({ name }) => name === lane)] },
  };
}

/** @param {import('../comparison/content.js').TimelineContent} content */
export function prepare({ events, lanes, rows, hasLabels, domain }) {
  const data = events.map((event) => valueOf(event, lanes));
  const renderItem = (params, api) => {
    const [x, y] = api.coord([api.value(0), api.value(2)]);
    const [end] = api.coord([api.value(1), api.value(2)]);
    const shape = { x, y: y - BAR / 2, width: Math.max(4, end - x), height: BAR, r: 2 };
    const bar = { type: 'rect', shape, style: { fill: api.visual('color') } };
    if (!hasLabels) return bar;
    const text = data[params.dataIndex]?.name;
    return { ...bar, textContent: { style: { text } }, textConfig: { position: 'right' } };
  };
  return {
    data,
    option: {
      animation: false,
      grid: { left: 100, right: 20, top: 10, bottom: 30 },
      xAxis: { type: 'time', min: domain[0], max: domain[1] },
      yAxis: {
        type: 'value',
        inverse: true,
        min: -1,
        max: rows,
        axisLabel: {
          customValues: lanes.map(({ first }) => first),
          formatter: (row) => lanes.find(({ first }) => first === row)?.name ?? '',
        },
        axisTick: { show: false },
        splitLine: { show: false },
      },
      dataZoom: [
        { type: 'inside', xAxisIndex: 0, filterMode: 'weakFilter', zoomOnMouseWheel: 'ctrl' },
      ],
      series: [
        {
          type: 'custom',
          renderItem,
          clip: true,
          encode: { x: [0, 1], y: 2 },
          labelLayout: { hideOverlap: true },
          data,
        },
      ],
    },
  };
}

export async function create(box, { option, data }) {
  return Object.assign(await createWith(box, option), { benchmarked: data });
}

export function update(chart, content, step) {
  const event = changedEvent(content, step);
  const data = chart.benchmarked;
  data[data.findIndex(({ id }) => id === event.id)] = valueOf(event, content.lanes);
  return finished(chart, () => chart.setOption({ series: [{ data }] }));
}

export function zoom(chart, { domain }, step) {
  return zoomTo(chart, zoomed(domain, step));
}
