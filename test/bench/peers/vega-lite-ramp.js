/** Vega-Lite: stacked areas. */
import { changedValue, COLORS, SIZE } from '../comparison/content.js';
import { axisOf, replace } from './vega-lite.js';

export { create, destroy, zoom } from './vega-lite.js';

/** @param {import('../comparison/content.js').RampContent} content */
export function prepare({ dates, series, domain }) {
  const { params, scale } = axisOf(domain);
  const names = series.map(({ title }) => title);
  return {
    ...SIZE,
    autosize: { type: 'fit', contains: 'padding' },
    params,
    data: {
      name: 'source',
      values: series.flatMap(({ title, gw }) =>
        dates.map((date, index) => ({ title, date, gw: gw[index] })),
      ),
    },
    mark: { type: 'area', interpolate: 'step-after', clip: true },
    encoding: {
      x: { field: 'date', type: 'temporal', scale, axis: { title: null } },
      y: { field: 'gw', type: 'quantitative', stack: 'zero', axis: { title: null } },
      color: {
        field: 'title',
        type: 'nominal',
        legend: series.length <= 20 ? { title: null } : null,
        scale: {
          domain: names,
          range: names.map((_, index) => COLORS[index % COLORS.length]),
        },
      },
    },
  };
}

export function update(view, content, step) {
  const { index, point, gw } = changedValue(content, step);
  const { title } = content.series[index];
  const date = content.dates[point];
  const isOld = (row) => row.title === title && row.date === date;
  return replace(view, isOld, { title, date, gw });
}
