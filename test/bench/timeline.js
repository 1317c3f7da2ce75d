/** What the benchmark does on its page with `<compute-timeline>`. */
import { chartOf, drawing, placeAt, prepareChart, repeated, timedInFrame } from './chart.js';
import { generatedFile } from './generate.js';

export * from './chart.js';

// Events made by a script have no pointer that could be captured.
SVGElement.prototype.setPointerCapture = () => undefined;

/** @param {{ events: number, steps: number }} size */
export function prepare({ events, steps }) {
  return prepareChart('compute-timeline', generatedFile(events), steps);
}

/** Moves of a pointer that drags the axis by 12 px each; the drawing is zoomed already. */
export async function panFrames() {
  /** @param {string} type @param {number} share */
  const send = (type, share) => {
    const init = { pointerId: 1, isPrimary: true, buttons: 1, bubbles: true, composed: true };
    drawing().dispatchEvent(new PointerEvent(type, { ...init, ...placeAt(share) }));
  };
  send('pointerdown', 0.8);
  const timings = await repeated((index) =>
    timedInFrame(() => send('pointermove', 0.8 - (index + 1) / 80), chartOf()),
  );
  send('pointerup', 0.8 - timings.length / 80);
  await chartOf().updateComplete;
  return timings;
}
