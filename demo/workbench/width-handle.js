import { byId } from './page.js';
import { LEAST_WIDTH, MOST_WIDTH } from './state.js';
import { filled } from './texts.js';

/**
 * @typedef {import('./store.js').Store} Store
 * @typedef {(typeof import('./texts.js').texts)['en']} Words
 */

/** @param {number} px */
function within(px) {
  return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, Math.round(px / 10) * 10));
}

/**
 * The width of the figures: by a slider, by dragging their edge, or as there is room.
 *
 * @param {Store} store
 */
export function takeWidth(store) {
  const stage = byId('stage', HTMLElement);
  const handle = byId('handle', HTMLElement);
  const range = byId('width', HTMLInputElement);
  range.addEventListener('input', () => store.change({ width: Number(range.value) }, 'width'));
  byId('fit', HTMLButtonElement).addEventListener('click', () => store.change({ width: 0 }));
  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  handle.addEventListener('pointermove', ({ pointerId, clientX }) => {
    if (!handle.hasPointerCapture(pointerId)) return;
    const width = within(clientX - stage.getBoundingClientRect().left);
    if (width !== store.state.width) store.change({ width }, 'width');
  });
}

/**
 * @param {Store} store
 * @param {Words} words
 */
export function showWidth({ state }, words) {
  const stage = byId('stage', HTMLElement);
  stage.style.inlineSize = state.width === 0 ? '' : `${state.width}px`;
  const px = Math.round(stage.clientWidth);
  byId('width', HTMLInputElement).value = String(px);
  byId('px', HTMLOutputElement).textContent = filled(words.px, px);
}
