/** Observable Plot: stacked areas, from columns, which is the form that it reads fastest. */
import { changedValue, COLORS, SIZE, zoomed } from '../comparison/content.js';
import { createWith, redraw } from './plot.js';

export { destroy } from './plot.js';

/** @param {import('../comparison/content.js').RampContent} content */
export function prepare({ dates, series, domain }) {
  return {
    x: series.flatMap(() => dates),
    y: series.flatMap(({ gw }) => [...gw]),
    title: series.flatMap(({ title, gw }) => Array.from(gw, () => title)),
    names: series.map(({ title }) => title),
    domain,
  };
}

function draw({ x, y, title, names, domain }) {
  const { Plot } = globalThis;
  return Plot.plot({
    ...SIZE,
    x: { type: 'utc', domain },
    color: {
      legend: names.length <= 20,
      domain: names,
      range: names.map((_, index) => COLORS[index % COLORS.length]),
    },
    marks: [
      Plot.areaY({ length: x.length }, { x, y, fill: title, curve: 'step-after', clip: true }),
    ],
  });
}

export function create(box, data) {
  return createWith(box, data, draw);
}

export async function update(chart, content, step) {
  const { index, point, gw } = changedValue(content, step);
  const y = chart.data.y.with(index * content.dates.length + point, gw);
  chart.data = { ...chart.data, y };
  redraw(chart);
}

export async function zoom(chart, { domain }, step) {
  chart.data = { ...chart.data, domain: zoomed(domain, step) };
  redraw(chart);
}
