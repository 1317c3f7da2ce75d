/** Highcharts: a series of ranges. Its boost module, which draws on a canvas, knows no ranges. */
import { changedEvent, COLORS } from '../comparison/content.js';
import { chartOptions, SHARED } from './highcharts.js';

export { create, destroy, zoom } from './highcharts.js';

/** @param {import('../comparison/content.js').PlacedEvent} event @param {import('../comparison/content.js').TimelineContent['lanes']} lanes */
function pointOf({ id, title, lane, row, from, to }, lanes) {
  return {
    id,
    name: title,
    x: from,
    x2: to,
    y: row,
    color: COLORS[lanes.findIndex(({ name }) => name === lane)],
  };
}

/** @param {import('../comparison/content.js').TimelineContent} content */
export function prepare({ events, lanes, rows, hasLabels, domain }) {
  return {
    ...SHARED,
    chart: chartOptions({ type: 'xrange' }),
    legend: { enabled: false },
    xAxis: { type: 'datetime', min: domain[0], max: domain[1] },
    yAxis: {
      title: { text: undefined },
      reversed: true,
      // The last tick ends the axis.
      tickPositions: [...lanes.map(({ first }) => first), rows],
      labels: {
        formatter() {
          return lanes.find(({ first }) => first === this.value)?.name ?? '';
        },
      },
    },
    series: [
      {
        animation: false,
        turboThreshold: 0,
        pointWidth: 10,
        minPointLength: 4,
        dataLabels: { enabled: hasLabels, format: '{point.name}', align: 'left', inside: false },
        data: events.map((event) => pointOf(event, lanes)),
      },
    ],
  };
}

export async function update(chart, content, step) {
  const event = changedEvent(content, step);
  chart.get(event.id).update(pointOf(event, content.lanes), true, false);
}
