import { idsText } from '../model/ids.js';

/** Marks in a drawing what stands for a chosen item; `null` for none. */
export function showSelection(root: ParentNode, selected: string | null): void {
  const drawing = root.querySelector('.drawing');
  // What is marked says so on the drawing.
  if (selected === null && !drawing?.hasAttribute('data-selection')) return;
  let isFound = false;
  for (const mark of drawing?.querySelectorAll('[data-ids]') ?? []) {
    const ids = mark.getAttribute('data-ids')?.split(' ');
    const isSelected = selected !== null && Boolean(ids?.includes(idsText([selected])));
    mark.toggleAttribute('data-selected', isSelected);
    isFound ||= isSelected;
  }
  drawing?.toggleAttribute('data-selection', isFound);
}
