import { type CSSResult, css } from 'lit';

/** The buttons above a drawing, and what they open. */
export const controlsStyles: CSSResult = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 0.25rem;
    margin-block-start: 0.5rem;
  }
  .controls button {
    display: grid;
    place-items: center;
    inline-size: 1.75rem;
    block-size: 1.75rem;
    padding: 0;
    border: 1px solid var(--_grid);
    border-radius: 4px;
    background: none;
    color: inherit;
  }
  .controls button:disabled {
    opacity: 0.5;
  }
  .controls .named {
    inline-size: auto;
    margin-inline-end: 0.5rem;
    border: 0;
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .named:hover,
  .named[aria-expanded='true'] {
    color: var(--_text);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .named + :not(.named) {
    margin-inline-start: auto;
  }
  .home {
    display: block;
    margin-inline-start: auto;
    font-size: 0.8125rem;
  }
  .tools ul {
    margin-block-start: 0.5rem;
  }
  .said:not(:empty) {
    margin-inline-start: 0.5rem;
  }
  textarea {
    box-sizing: border-box;
    inline-size: 20rem;
    max-inline-size: 100%;
    margin-block: 0.5rem;
    border: 1px solid var(--_muted);
    background: none;
    color: inherit;
    font: 0.75rem / 1.4 monospace;
    overflow-wrap: anywhere;
    resize: vertical;
  }
`;
