import { changedValue } from '../comparison/content.js';
import { zoomByWheel } from './our-zoom.js';

/** The file as it is: reading it belongs to what is timed. @param {import('../comparison/content.js').RampContent} content */
export function prepare({ file }) {
  return file;
}

export async function create(box, file) {
  const element = document.createElement('gw-ramp');
  element.data = file;
  box.append(element);
  await element.ready;
  return element;
}

export async function update(element, content, step) {
  const { index, point, gw } = changedValue(content, step);
  const { file } = content;
  const deal = file.deals[index];
  const milestones = deal.milestones.with(point, { ...deal.milestones[point], gw });
  element.data = { ...file, deals: file.deals.with(index, { ...deal, gw, milestones }) };
  await element.ready;
}

export const zoom = zoomByWheel;

export function destroy(element) {
  element.remove();
}
