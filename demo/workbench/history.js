/** Changes of one kind that follow each other so soon are one step. ms */
const ONE_STEP = 1000;
const MOST_STEPS = 200;

/**
 * The states of something, to go back and forth among.
 *
 * @template State
 */
export class History {
  /** @type {State[]} */
  #states;
  #at = 0;
  #kind = '';
  #time = 0;

  /** @param {State} first */
  constructor(first) {
    this.#states = [first];
  }

  /** @returns {State} */
  get state() {
    return /** @type {State} */ (this.#states[this.#at]);
  }

  get canUndo() {
    return this.#at > 0;
  }

  get canRedo() {
    return this.#at < this.#states.length - 1;
  }

  /**
   * @param {State} state
   * @param {string} kind what was changed: typing goes on in the step it has begun
   * @param {number} time ms
   */
  add(state, kind, time) {
    const goesOn = kind !== '' && kind === this.#kind && time - this.#time < ONE_STEP;
    this.#states.length = this.#at + 1;
    if (goesOn && this.#at > 0) this.#states[this.#at] = state;
    else this.#states.push(state);
    if (this.#states.length > MOST_STEPS) this.#states.shift();
    this.#at = this.#states.length - 1;
    this.#kind = kind;
    this.#time = time;
  }

  undo() {
    this.#kind = '';
    if (this.canUndo) this.#at--;
    return this.state;
  }

  redo() {
    this.#kind = '';
    if (this.canRedo) this.#at++;
    return this.state;
  }
}
