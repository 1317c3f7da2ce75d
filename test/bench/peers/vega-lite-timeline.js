/** Vega-Lite: bars and dots in rows. */
import { changedEvent, COLORS, SIZE } from '../comparison/content.js';
import { axisOf, replace } from './vega-lite.js';

export { create, destroy, zoom } from './vega-lite.js';

const DAY = 86_400_000;

/** @param {import('../comparison/content.js').TimelineContent} content */
export function prepare({ events, lanes, rows, hasLabels, domain }) {
  const { params, scale } = axisOf(domain);
  const x = { field: 'from', type: 'temporal', scale, axis: { title: null } };
  const isLong = `datum.to - datum.from > ${DAY}`;
  const names = JSON.stringify(Object.fromEntries(lanes.map(({ name, first }) => [first, name])));
  return {
    ...SIZE,
    autosize: { type: 'fit', contains: 'padding' },
    params,
    data: { name: 'source', values: events.map((event) => ({ ...event })) },
    encoding: {
      y: {
        field: 'row',
        type: 'quantitative',
        scale: { domain: [-1, rows], reverse: true, nice: false },
        axis: {
          title: null,
          values: lanes.map(({ first }) => first),
          labelExpr: `${names}[datum.value]`,
        },
      },
      color: {
        field: 'lane',
        type: 'nominal',
        legend: null,
        scale: { domain: lanes.map(({ name }) => name), range: COLORS.slice(0, lanes.length) },
      },
    },
    layer: [
      {
        transform: [{ filter: isLong }],
        mark: { type: 'rule', strokeWidth: 8, clip: true },
        encoding: { x, x2: { field: 'to' } },
      },
      {
        transform: [{ filter: `!(${isLong})` }],
        mark: { type: 'circle', size: 50, clip: true },
        encoding: { x },
      },
      ...(hasLabels
        ? [
            {
              mark: { type: 'text', align: 'left', dx: 6, clip: true },
              encoding: { x: { ...x, field: 'to' }, text: { field: 'title' } },
            },
          ]
        : []),
    ],
  };
}

export function update(view, content, step) {
  const event = changedEvent(content, step);
  return replace(view, ({ id }) => id === event.id, event);
}
