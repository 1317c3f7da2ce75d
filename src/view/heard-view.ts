import { type TemplateResult, html } from 'lit';

/** What is read out once it changes; empty where there is nothing to say. */
export interface Heard {
  /** How many problems there are in the data. */
  readonly problems: string;
  /** The days to which the reader has zoomed or moved. */
  readonly range: string;
  /** What another act of the reader has come to. */
  readonly outcome: string;
}

/**
 * Messages for readers who do not see what has changed. They stand there, empty, before there is
 * something to say: a screen reader hears only what changes in an element that it knows.
 */
export function heardView({ problems, range, outcome }: Heard): TemplateResult {
  return html`<p class="heard" role="status">${problems}</p>
    <p class="heard" role="status">${range}</p>
    <p class="heard" role="status">${outcome}</p>`;
}
