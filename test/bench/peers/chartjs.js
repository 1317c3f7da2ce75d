/**
 * Chart.js: stacked lines that are filled down to the next. Its advice for speed is followed (no
 * animation, no parsing, sorted data, no points); its decimation is not, as it takes other dates of each
 * series, and stacks of other dates are wrong.
 */
import { changedValue, COLORS, SIZE, zoomed } from '../comparison/content.js';

/** @param {import('../comparison/content.js').RampContent} content */
export function prepare({ dates, series, domain }) {
  return {
    type: 'line',
    data: {
      datasets: series.map(({ title, gw }, index) => ({
        label: title,
        data: dates.map((x, point) => ({ x, y: gw[point] })),
        stepped: true,
        fill: index === 0 ? 'origin' : '-1',
        borderWidth: 1,
        borderColor: COLORS[index % COLORS.length],
        backgroundColor: `${COLORS[index % COLORS.length]}80`,
        pointRadius: 0,
      })),
    },
    options: {
      animation: false,
      responsive: false,
      parsing: false,
      normalized: true,
      plugins: { legend: { display: series.length <= 20 } },
      scales: {
        x: { type: 'time', min: domain[0], max: domain[1] },
        y: { stacked: true },
      },
    },
  };
}

export async function create(box, configuration) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, SIZE);
  box.append(canvas);
  return new globalThis.Chart(canvas, configuration);
}

export async function update(chart, content, step) {
  const { index, point, gw } = changedValue(content, step);
  const { data } = chart.data.datasets[index];
  data[point] = { x: content.dates[point], y: gw };
  chart.update('none');
}

export async function zoom(chart, { domain }, step) {
  const [min, max] = zoomed(domain, step);
  Object.assign(chart.options.scales.x, { min, max });
  chart.update('none');
}

export function destroy(chart) {
  chart.destroy();
}
