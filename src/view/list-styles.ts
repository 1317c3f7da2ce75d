import { type CSSResult, css } from 'lit';

/** A timeline as a list. */
export const listStyles: CSSResult = css`
  .year {
    margin-block: 0.75rem 0.25rem;
    font-weight: 700;
  }
  .entries {
    display: grid;
    grid-template-columns: 6.75rem 1fr;
    gap: 0.6rem;
  }
  .entry {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    overflow-wrap: anywhere;
  }
  .date {
    margin-block-start: 0.15rem;
  }
  .entry svg {
    margin-block-start: 0.25rem;
  }
  .entry > button {
    grid-column: 2;
    justify-self: start;
  }
  .facts {
    display: block;
    font-size: 0.875rem;
  }
  .title {
    padding: 0;
    border: 0;
    text-align: inherit;
  }
  .title:hover,
  .title:focus-visible {
    text-decoration: underline;
  }
`;
