/** What both charts of Vega-Lite have in common: compiled on the page, drawn on a canvas. */
import { zoomed } from '../comparison/content.js';

/** The visible part of the axis, as two numbers that can be set. @param {readonly [number, number]} domain */
export function axisOf([from, to]) {
  return {
    params: [
      { name: 'from', value: from },
      { name: 'to', value: to },
    ],
    scale: { type: 'utc', domainMin: { expr: 'from' }, domainMax: { expr: 'to' } },
  };
}

export async function create(box, specification) {
  const { vega, vegaLite } = globalThis;
  const { spec } = vegaLite.compile(specification);
  const view = new vega.View(vega.parse(spec), { renderer: 'canvas', container: box, hover: true });
  await view.runAsync();
  return view;
}

/** @param {unknown} view @param {(row: object) => boolean} isOld @param {object} row in its place */
export async function replace(view, isOld, row) {
  view.change('source', globalThis.vega.changeset().remove(isOld).insert([row]));
  await view.runAsync();
}

export async function zoom(view, { domain }, step) {
  const [from, to] = zoomed(domain, step);
  await view.signal('from', from).signal('to', to).runAsync();
}

export function destroy(view) {
  view.finalize();
}
