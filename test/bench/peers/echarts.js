/** What both charts of ECharts have in common: a canvas that says when all of it is drawn. */
import { SIZE } from '../comparison/content.js';

export function finished(chart, act) {
  return new Promise((resolve) => {
    const done = () => {
      chart.off('finished', done);
      resolve();
    };
    chart.on('finished', done);
    act();
  });
}

export async function createWith(box, option) {
  const chart = globalThis.echarts.init(box, null, { renderer: 'canvas', ...SIZE });
  await finished(chart, () => chart.setOption(option));
  return chart;
}

export function zoomTo(chart, [startValue, endValue]) {
  return finished(chart, () => chart.dispatchAction({ type: 'dataZoom', startValue, endValue }));
}

export function destroy(chart) {
  chart.dispose();
}
