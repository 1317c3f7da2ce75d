/** A library that draws as many boxes as there are rows. */
export function prepare({ rows }) {
  return rows;
}

export async function create(box, rows) {
  box.append(...Array.from({ length: rows }, () => document.createElement('p')));
  return box;
}

export async function update(box) {
  box.append('changed');
}

export async function zoom(box) {
  box.append('zoomed');
}

export function destroy(box) {
  box.replaceChildren();
}
