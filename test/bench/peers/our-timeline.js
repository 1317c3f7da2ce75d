import { changedEvent } from '../comparison/content.js';
import { zoomByWheel } from './our-zoom.js';

const DAY = 86_400_000;

/** @param {number} time @returns {string} */
function day(time) {
  return new Date(time).toISOString().slice(0, 10);
}

/** The file as it is: reading it belongs to what is timed. @param {import('../comparison/content.js').TimelineContent} content */
export function prepare({ file }) {
  return file;
}

export async function create(box, file) {
  const element = document.createElement('compute-timeline');
  element.data = file;
  box.append(element);
  await element.ready;
  return element;
}

export async function update(element, content, step) {
  const { id, title, from, to } = changedEvent(content, step);
  const { file } = content;
  const events = file.events.map((event) =>
    event.id === id ? { ...event, title, at: `${day(from)}/${day(to - DAY)}` } : event,
  );
  element.data = { ...file, events };
  await element.ready;
}

export const zoom = zoomByWheel;

export function destroy(element) {
  element.remove();
}
