/** Counts what a chart does. */
import type { Chart } from './chart.js';

/** Counts how often an element is drawn from now on. */
export function updatesOf(chart: Chart): () => number {
  const updating = chart as unknown as { update: (changed: unknown) => void };
  const { update } = updating;
  let updates = 0;
  updating.update = (changed) => {
    updates++;
    update.call(chart, changed);
  };
  return () => updates;
}

/** Counts what changes in a shadow tree from now on. */
export function changesOf(chart: Chart): () => number {
  let changes = 0;
  const observer = new MutationObserver((records) => (changes += records.length));
  const every = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(chart.shadowRoot!, every);
  return () => changes + observer.takeRecords().length;
}
