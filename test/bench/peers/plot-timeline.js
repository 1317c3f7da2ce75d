/** Observable Plot: bars and dots in rows. */
import { changedEvent, COLORS, SIZE, zoomed } from '../comparison/content.js';
import { createWith, redraw } from './plot.js';

export { destroy } from './plot.js';

const DAY = 86_400_000;

/** @param {import('../comparison/content.js').TimelineContent} content */
export function prepare({ events, lanes, rows, hasLabels, domain }) {
  return { events, lanes, rows, hasLabels, domain };
}

function draw({ events, lanes, rows, hasLabels, domain }) {
  const { Plot } = globalThis;
  return Plot.plot({
    ...SIZE,
    marginLeft: 100,
    x: { type: 'utc', domain },
    y: {
      type: 'band',
      label: null,
      domain: Array.from({ length: rows }, (_, index) => index),
      ticks: lanes.map(({ first }) => first),
      tickFormat: (row) => lanes.find(({ first }) => first === row)?.name ?? '',
    },
    color: { domain: lanes.map(({ name }) => name), range: COLORS.slice(0, lanes.length) },
    marks: [
      Plot.barX(events, {
        filter: ({ from, to }) => to - from > DAY,
        x1: 'from',
        x2: 'to',
        fill: 'lane',
        y: 'row',
        clip: true,
      }),
      Plot.dot(events, {
        filter: ({ from, to }) => to - from <= DAY,
        x: 'from',
        fill: 'lane',
        y: 'row',
        clip: true,
      }),
      ...(hasLabels
        ? [
            Plot.text(events, {
              x: 'to',
              text: 'title',
              textAnchor: 'start',
              dx: 6,
              y: 'row',
              clip: true,
            }),
          ]
        : []),
    ],
  });
}

export function create(box, data) {
  return createWith(box, data, draw);
}

export async function update(chart, content, step) {
  const event = changedEvent(content, step);
  const { events } = chart.data;
  const index = events.findIndex(({ id }) => id === event.id);
  chart.data = { ...chart.data, events: events.with(index, event) };
  redraw(chart);
}

export async function zoom(chart, { domain }, step) {
  chart.data = { ...chart.data, domain: zoomed(domain, step) };
  redraw(chart);
}
