/** A library that draws, and cannot zoom. */
export { create, destroy, prepare, update } from './draws.js';

export async function zoom() {
  throw new RangeError('too deep');
}
