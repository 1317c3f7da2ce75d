import type { Dataset } from '../data/deal.js';
import { turn } from './turn.js';

/** What an element does before it draws. */
interface Preparation {
  /** Asks for width, fonts and formats, which are there for all elements of the page then. */
  readonly measure: () => void;
  /** Lays a file out; the update that draws it finds it laid out. */
  readonly layOut: (dataset: Dataset) => void;
  /** Asks for that update. */
  readonly draw: () => void;
}

const FEW = 5;
/** What has taken longer than this goes on in another task. ms */
const LONG = 10;
/** Kinds of elements of which one has laid out something. */
const hasLaidOut = new Set<unknown>();

/**
 * Which file an element draws, and when: the first time in several tasks, so that a slow machine answers
 * between them; where something is drawn already, at once.
 */
export class FirstDrawing {
  readonly #kind: unknown;
  readonly #preparation: Preparation;
  #dataset: Dataset | null = null;
  /** What will be drawn next. */
  #next: Dataset | null = null;
  #due: Promise<void> | null = null;
  #isUrgent = false;

  /** @param kind whose code has run where an element of the same kind has drawn. */
  constructor(kind: unknown, preparation: Preparation) {
    this.#kind = kind;
    this.#preparation = preparation;
  }

  /** What is drawn: what was last followed, perhaps some tasks later. */
  get dataset(): Dataset | null {
    return this.#dataset;
  }

  /** Settled when the drawing that has begun is asked for. */
  get due(): Promise<void> | null {
    return this.#due;
  }

  /** To be called before each update, with what was read. */
  follow(dataset: Dataset | null, isDrawn: boolean): void {
    if (this.#isUrgent || isDrawn || !dataset) this.#next = this.#dataset = dataset;
    if (!dataset || dataset === this.#next) return;
    this.#next = dataset;
    this.#due = this.#prepare(dataset);
  }

  /** Updates without other tasks between: a printer does not wait. */
  hurry(update: () => void): void {
    this.#isUrgent = true;
    update();
    this.#isUrgent = false;
  }

  async #prepare(dataset: Dataset): Promise<void> {
    const isPast = (): boolean => dataset !== this.#next || dataset === this.#dataset;
    await turn();
    if (isPast()) return;
    this.#preparation.measure();
    // By then all elements that came together have measured, for which the page was laid out once.
    await turn();
    let since = performance.now();
    for (const step of [this.#layOutFew, this.#preparation.layOut, this.#draw]) {
      if (performance.now() - since > LONG) {
        await turn();
        since = performance.now();
      }
      if (isPast()) return;
      step(dataset);
    }
  }

  /** Code that runs for the first time takes longest: it does so with a few deals and events. */
  readonly #layOutFew = (dataset: Dataset): void => {
    if (hasLaidOut.has(this.#kind)) return;
    hasLaidOut.add(this.#kind);
    const [deals, events] = [dataset.deals.slice(0, FEW), dataset.events.slice(0, FEW)];
    this.#preparation.layOut({ ...dataset, deals, events });
  };

  readonly #draw = (dataset: Dataset): void => {
    this.#dataset = dataset;
    this.#preparation.draw();
  };
}
