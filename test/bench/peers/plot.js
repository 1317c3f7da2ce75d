/** Observable Plot has no chart that lives on: for each change another picture takes the place. */

/** @param {HTMLElement} box @param {object} data @param {(data: object) => Element} draw */
export async function createWith(box, data, draw) {
  const chart = { box, data, draw };
  redraw(chart);
  return chart;
}

export function redraw({ box, data, draw }) {
  box.replaceChildren(draw(data));
}

export function destroy({ box }) {
  box.replaceChildren();
}
