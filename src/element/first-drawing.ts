import type { Dataset } from '../data/deal.js';
import { readDeals } from '../data/parse.js';
import { localeFor } from '../locale/locale.js';
import { spent, turn } from './turn.js';

/** What an element does before it draws. */
interface Preparation {
  /** Asks for width and fonts, which are there for all elements of the page then. */
  readonly measure: () => void;
  /** Draws a file where nobody sees it. */
  readonly rehearse: (dataset: Dataset) => void;
  /** Lays a file out, for whichever draws it next. */
  readonly layOut: (dataset: Dataset) => void;
  /** Draws what was followed. */
  readonly draw: () => void;
}

/** A file with a little of all that is drawn: code that runs for the first time takes longest. */
const SAMPLE = {
  sources: { s: { title: 'S' } },
  deals: [
    {
      id: 'a',
      title: 'A',
      layer: 'chips',
      announced: '2025-09-22',
      parties: ['p'],
      gw: 3,
      start: '2026-H2',
      milestones: [{ at: '2026-H2', gw: 1 }],
      sources: ['s'],
    },
    { id: 'b', title: 'B', layer: 'site', announced: '2026', gw: 2, overlaps: [{ id: 'a' }] },
  ],
  events: [{ id: 'e', title: 'E', at: '2026-Q1' }],
};

/** When drawing has taken longer than this, it goes on in another task. ms */
const LONG = 10;
/** Kinds of elements of which one has begun to draw. */
const known = new Set<unknown>();

let hasFormats = false;

/** Writes a number: for the first one a browser reads what it knows of languages, which takes long. */
function writeFirst(): void {
  if (!hasFormats) localeFor('en').number(0);
  hasFormats = true;
}

/** Does so in a task of its own, while data may be on their way. */
export async function readFormats(): Promise<void> {
  await turn();
  spent();
  writeFirst();
}

/**
 * Which file an element draws, and when: the first time in several tasks where it takes long, so that
 * a slow machine answers between them; where something is drawn already, at once. A task more than is
 * needed would show a frame without the figure.
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

  /** To be called while a file is on its way: there is nothing else to do. */
  async expect(): Promise<void> {
    if (known.has(this.#kind)) return;
    for (const step of [writeFirst, this.#preparation.measure, ...this.#rehearsal()]) {
      await turn();
      if (!this.#next) step();
    }
  }

  async #prepare(dataset: Dataset): Promise<void> {
    const { measure, layOut, draw } = this.#preparation;
    // What comes first may have come in the task in which the page has begun to run all this.
    if (!known.has(this.#kind)) await turn();
    await this.#take([writeFirst, measure], dataset);
    // By now all that came together have measured, for which the page was laid out once.
    const show = (): void => {
      this.#dataset = dataset;
      draw();
    };
    await this.#take([...this.#rehearsal(dataset), () => layOut(dataset), show], dataset);
  }

  /** Takes steps for a file while it is the latest. */
  async #take(steps: readonly (() => void)[], dataset: Dataset): Promise<void> {
    for (const step of steps) {
      while (spent() > LONG) await turn();
      if (dataset !== this.#next || dataset === this.#dataset) return;
      step();
    }
  }

  /** @param dataset what of the sample is not in it is not tried. */
  #rehearsal(dataset?: Dataset): readonly (() => void)[] {
    if (known.has(this.#kind)) return [];
    known.add(this.#kind);
    const { layOut, rehearse } = this.#preparation;
    let sample: Dataset;
    const read = (): void => {
      const whole = readDeals(SAMPLE);
      const deals = dataset?.deals.length === 0 ? [] : whole.deals;
      const events = dataset?.events.length === 0 ? [] : whole.events;
      sample = { ...whole, deals, events };
    };
    return [read, () => layOut(sample), () => rehearse(sample)];
  }
}
