import { type CSSResult, css } from 'lit';

/** The panel that tells of a mark, or of a day of a ramp. */
export const panelStyles: CSSResult = css`
  .panel {
    box-sizing: border-box;
    max-inline-size: min(22rem, 100vw);
    max-block-size: min(30rem, 100vh);
    padding: 0.75rem;
    overflow: auto;
    overflow-wrap: anywhere;
    border: 1px solid var(--_muted);
    border-radius: 0.25rem;
    box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 25%);
    background: var(--_background);
    color: var(--_text);
    font-size: 0.8125rem;
  }
  .panel-title {
    font-size: 0.9375rem;
    font-weight: 700;
  }
  .panel button {
    min-inline-size: 1.5rem;
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  .panel .close {
    float: inline-end;
    font-size: 1.25rem;
    line-height: 1;
    text-align: center;
    text-decoration: none;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.2rem 0.75rem;
    margin: 0.5rem 0;
  }
  dt {
    color: var(--_muted);
  }
  dd,
  p {
    margin: 0;
  }
  .members .date {
    display: inline-block;
    margin-inline-end: 0.5rem;
  }
  .reading dl {
    display: block;
    margin: 0;
  }
  .reading dt {
    color: inherit;
  }
  .reading .sum {
    margin-block-start: 0.5rem;
    font-weight: 700;
  }
  .reading .row {
    margin-block-start: 0.25rem;
    padding-inline-start: 0.4rem;
    border-inline-start: 3px solid transparent;
  }
  .reading .active {
    border-color: var(--_text);
  }
  .reading .row svg {
    display: inline-block;
    margin-inline-end: 0.4rem;
  }
  .reading .source,
  .reading p,
  [role='switch'][aria-checked='false'] {
    color: var(--_muted);
  }
  .panel [aria-checked='false'] {
    text-decoration: line-through;
  }
`;
