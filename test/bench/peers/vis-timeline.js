/** vis-timeline: boxes in groups that it stacks itself; the page scrolls in what is higher than the box. */
import { changedEvent, SIZE, zoomed } from '../comparison/content.js';

const DAY = 86_400_000;

/** @param {import('../comparison/content.js').PlacedEvent} event */
function itemOf({ id, title, lane, from, to }) {
  const start = new Date(from);
  return to - from > DAY
    ? { id, content: title, group: lane, type: 'range', start, end: new Date(to) }
    : { id, content: title, group: lane, type: 'point', start };
}

/** @param {import('../comparison/content.js').TimelineContent} content */
export function prepare({ events, lanes, hasLabels }) {
  return {
    items: events.map(itemOf),
    groups: lanes.map(({ name }) => ({ id: name, content: name })),
    options: {
      width: `${SIZE.width}px`,
      height: `${SIZE.height}px`,
      verticalScroll: true,
      showCurrentTime: false,
      // Ten thousand boxes over each other are no picture: its own way out is to count them.
      ...(hasLabels ? {} : { cluster: { maxItems: 1, showStipes: false } }),
    },
  };
}

export function create(box, { items, groups, options }) {
  const { DataSet, Timeline } = globalThis.vis;
  const data = new DataSet(items);
  // With a start and an end it stays hidden until its watch of sizes comes round, a second later. Without,
  // it fits the events, and would draw what now fits at that time: it is asked to do so at once.
  return new Promise((resolve) => {
    const timeline = new Timeline(box, data, new DataSet(groups), {
      ...options,
      async onInitialDrawComplete() {
        await changed(timeline, () => timeline.redraw());
        resolve({ timeline, data });
      },
    });
  });
}

function changed(timeline, act) {
  return new Promise((resolve) => {
    const done = () => {
      timeline.off('changed', done);
      resolve();
    };
    timeline.on('changed', done);
    act();
  });
}

export function update({ timeline, data }, content, step) {
  const item = itemOf(changedEvent(content, step));
  return changed(timeline, () => data.update(item));
}

export function zoom({ timeline }, { domain }, step) {
  const [from, to] = zoomed(domain, step);
  return changed(timeline, () => timeline.setWindow(from, to, { animation: false }));
}

export function destroy({ timeline }) {
  timeline.destroy();
}
