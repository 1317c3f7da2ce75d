/** A library that never gives the page back, not even to close it. */
export { destroy, prepare, update, zoom } from './draws.js';

export async function create() {
  for (;;);
}
