/** Highcharts: stacked areas. Its boost module, which draws on a canvas, does not stack. */
import { changedValue, COLORS } from '../comparison/content.js';
import { chartOptions, SHARED } from './highcharts.js';

export { create, destroy, zoom } from './highcharts.js';

/** @param {import('../comparison/content.js').RampContent} content */
export function prepare({ dates, series, domain }) {
  return {
    ...SHARED,
    colors: COLORS,
    chart: chartOptions({ type: 'area' }),
    legend: { enabled: series.length <= 20 },
    xAxis: { type: 'datetime', min: domain[0], max: domain[1] },
    yAxis: { title: { text: undefined } },
    plotOptions: {
      area: {
        animation: false,
        stacking: 'normal',
        step: 'left',
        lineWidth: 1,
        marker: { enabled: false },
        // Plain pairs of numbers are its fast form; it has to be told that all are.
        turboThreshold: 1,
      },
    },
    series: series.map(({ id, title, gw }) => ({
      id,
      name: title,
      data: dates.map((date, index) => [date, gw[index]]),
    })),
  };
}

export async function update(chart, content, step) {
  const { index, point, gw } = changedValue(content, step);
  const series = chart.series[index];
  // Only points near the view are objects of their own.
  if (series.points?.[point]) series.points[point].update(gw, true, false);
  else {
    const { dates, series: all } = content;
    const data = dates.map((date, at) => [date, at === point ? gw : all[index].gw[at]]);
    series.setData(data, true, false, true);
  }
}
