import { type CSSResult, css } from 'lit';

/** The drawing, and its marks as a reader comes to them. */
export const drawingStyles: CSSResult = css`
  .drawing {
    margin-block-start: 1rem;
  }
  svg {
    display: block;
    max-width: 100%;
    height: auto;
    direction: ltr;
    font-family: inherit;
    line-height: 1;
  }
  .drawing > svg {
    touch-action: pan-y;
    -webkit-user-select: none;
    user-select: none;
  }
  /* Where the page reads from right to left, so does time: a drawing is turned over, its texts back. */
  :host(:dir(rtl)) svg {
    transform: scaleX(-1);
  }
  :host(:dir(rtl)) text[transform] {
    text-anchor: end;
  }
  :host(:dir(rtl)) text[transform][text-anchor='middle'] {
    text-anchor: middle;
  }
  :host(:dir(rtl)) text[transform][text-anchor='end'] {
    text-anchor: start;
  }
  /* Where no script has turned them back. */
  :host(:dir(rtl)) text:not([transform]) {
    transform: scaleX(-1);
    transform-box: fill-box;
    transform-origin: center;
  }
  .target {
    fill: transparent;
  }
  .marks {
    outline: none;
  }
  [role='option'] {
    cursor: pointer;
  }
  .active .target {
    stroke: var(--_text);
  }
  [data-selected] .target {
    stroke: var(--_text);
    stroke-dasharray: 3 2;
  }
  [data-selection] [part~='area']:not([data-selected]) {
    opacity: 0.3;
  }
  .marks:focus-visible .active .target {
    stroke-width: 2;
  }
  .reader:focus-visible,
  .switch:focus-visible {
    outline: none;
    stroke: var(--_text);
    stroke-width: 2;
  }
  .switch {
    cursor: pointer;
  }
  .crosshair {
    pointer-events: none;
  }
`;
