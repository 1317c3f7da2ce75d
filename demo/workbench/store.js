import { History } from './history.js';
import { MOST_ADDRESS, MOST_TEXT, START, hashOf, readHash, soundState } from './state.js';

/** @typedef {import('./state.js').State} State */

/** So long after the last change it is put into the address. ms */
const SETTLED = 300;

/** What an author has made, with all that it has been; the address of the page follows it. */
export class Store {
  /** The address holds all of it. */
  isKept = true;
  /** The address would be too long to hold it. */
  isTooLong = false;
  /** @type {History<State>} */
  #history = new History(START);
  #names;
  #show;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;

  /**
   * @param {Readonly<Record<'timeline' | 'ramp', readonly string[]>>} names of the attributes
   * @param {() => void} show is called after each change
   */
  constructor(names, show) {
    this.#names = names;
    this.#show = show;
    addEventListener('hashchange', () => void this.#open());
    addEventListener('beforeunload', (event) => {
      if (!this.isKept && this.state.text !== '') event.preventDefault();
    });
  }

  get state() {
    return this.#history.state;
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  /** Begins with what the address says. */
  async begin() {
    const found = await readHash(location.hash.slice(1));
    if (found !== null) this.#history = new History(soundState(found, this.#names));
    this.#show();
  }

  /** Another address of this page was opened in its place. */
  async #open() {
    const found = await readHash(location.hash.slice(1));
    if (found !== null) this.change(soundState(found, this.#names));
  }

  /**
   * @param {Partial<State>} change
   * @param {string} [kind] what is changed: changes of one kind in a row are one step
   */
  change(change, kind = '') {
    this.#history.add({ ...this.state, ...change }, kind, performance.now());
    this.#changed();
  }

  undo() {
    this.#history.undo();
    this.#changed();
  }

  redo() {
    this.#history.redo();
    this.#changed();
  }

  #changed() {
    this.isKept = false;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => void this.#keep(), SETTLED);
    this.#show();
  }

  async #keep() {
    const { state } = this;
    const hash = state.text.length > MOST_TEXT ? null : await hashOf(state);
    if (state !== this.state) return;
    const address = new URL(location.href);
    address.hash = hash ?? '';
    this.isTooLong = hash === null || address.href.length > MOST_ADDRESS;
    this.isKept = !this.isTooLong;
    // An address of something else would be worse than none.
    if (this.isTooLong) address.hash = '';
    history.replaceState(null, '', address);
    this.#show();
  }
}
