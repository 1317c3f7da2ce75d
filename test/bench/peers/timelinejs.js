/**
 * TimelineJS: a strip of dates over which the reader moves, and a slide of text for each event. It has
 * no way to change an event; taken out and put in again is what its documentation offers.
 */
import { changedEvent, SIZE } from '../comparison/content.js';

const DAY = 86_400_000;

/** @param {number} time */
function dateOf(time) {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** @param {import('../comparison/content.js').PlacedEvent} event */
function slideOf({ id, title, lane, from, to }) {
  return {
    unique_id: id,
    group: lane,
    start_date: dateOf(from),
    ...(to - from > DAY ? { end_date: dateOf(to - DAY) } : {}),
    text: { headline: title },
  };
}

/** @param {import('../comparison/content.js').TimelineContent} content */
export function prepare({ events }) {
  return { events: events.map(slideOf) };
}

export function create(box, data) {
  Object.assign(box.style, { width: `${SIZE.width}px`, height: `${SIZE.height}px` });
  return new Promise((resolve) => {
    const options = { font: null, duration: 0, script_path: `${location.origin}/` };
    const timeline = new globalThis.TL.Timeline(box, data, options);
    timeline.on('loaded', () => resolve({ timeline, box }));
  });
}

export async function update({ timeline }, content, step) {
  const event = changedEvent(content, step);
  timeline.removeId(event.id);
  timeline.add(slideOf(event));
}

export async function zoom({ timeline }) {
  timeline.zoomIn();
}

export function destroy({ box }) {
  box.replaceChildren();
}
