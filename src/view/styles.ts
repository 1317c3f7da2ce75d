import { type CSSResult, css, unsafeCSS } from 'lit';

import { SHADES } from './paint.js';

/** Each colour is the page's custom property, or else follows the page's `color-scheme`. */
const shades = Object.entries(SHADES)
  .map(([name, [light, dark]]) => `--_${name}: var(--ct-${name}, light-dark(${light}, ${dark}));`)
  .join('\n');

/** In forced colours everything is drawn with the system's; shapes and patterns tell things apart. */
const SYSTEM: Readonly<Record<string, string>> = { background: 'Canvas', grid: 'GrayText' };
const forcedShades = Object.keys(SHADES)
  .map((name) => `--_${name}: ${SYSTEM[name] ?? 'CanvasText'};`)
  .join('\n');

/** On paper these are what they are on a light page, even where the page has its own dark ones. */
const paperShades = ['text', 'muted', 'grid', 'background']
  .map((name) => `--_${name}: ${SHADES[name]?.[0]};`)
  .join('\n');

/** The styles of both elements. */
export const styles: CSSResult = css`
  :host {
    ${unsafeCSS(shades)}
    display: block;
    min-inline-size: min(100%, 20rem);
    writing-mode: horizontal-tb;
  }
  /* Where a cell of a table, say, is as wide as what is in it, this much is. */
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(0, 60rem);
  }
  :host([hidden]) {
    display: none !important;
  }
  /* Of all that pages hand down, only this reaches the figure: texts are as wide as they were measured. */
  figure,
  .problems {
    all: initial;
    display: block;
    text-align: left;
    visibility: inherit;
    color: var(--_text);
    color-scheme: inherit;
    font-family: var(--ct-font, inherit);
    font-size: inherit;
    line-height: 1.4;
    -webkit-font-smoothing: inherit;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    overflow-wrap: break-word;
  }
  @media (forced-colors: active) {
    :host {
      ${unsafeCSS(forcedShades)}
    }
    svg {
      forced-color-adjust: none;
    }
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .heading {
    font-size: 1.375rem;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .description,
  .key,
  .notes,
  .sources,
  summary,
  .date,
  .facts {
    color: var(--_muted);
  }
  .key,
  .notes,
  .sources,
  .problems,
  details,
  .date {
    margin-block-start: 0.5rem;
    font-size: 0.8125rem;
  }
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
  /* Each text reads as its own language does; it stands at the side of the page's all the same. */
  :host(:dir(rtl)) :is(figure, .problems) {
    text-align: right;
  }
  figure :not(tspan),
  .problems * {
    unicode-bidi: plaintext;
  }
  .drawing > svg {
    touch-action: pan-y;
    -webkit-user-select: none;
    user-select: none;
  }
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
  .problems {
    padding: 0.5rem;
    border-inline-start: 3px solid var(--_cloud);
  }
  summary {
    display: inline-block;
    min-block-size: 1.5rem;
    cursor: pointer;
    text-decoration: underline;
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: max-content;
    border-collapse: collapse;
  }
  th,
  td {
    max-inline-size: 22em;
    padding-block: 0.3rem;
    padding-inline: 0 0.75rem;
    border-block-end: 1px solid var(--_grid);
    text-align: inherit;
    vertical-align: top;
  }
  tbody th {
    font-weight: inherit;
  }
  a {
    color: inherit;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
  }
  .key li {
    display: flex;
    gap: 0.4rem;
  }
  .key svg {
    flex: none;
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
  .year {
    margin-block: 0.75rem 0.25rem;
    font-weight: 700;
  }
  button {
    min-inline-size: 1.5rem;
    min-block-size: 1.5rem;
    border: 1px solid var(--_muted);
    border-radius: 3px;
    background: none;
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  [aria-disabled] {
    opacity: 0.5;
    cursor: default;
  }
  .home {
    display: block;
    margin-inline-start: auto;
    font-size: 0.8125rem;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin-block: 0.25rem;
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
  /* Paper is white, cannot be scrolled, and nothing on it can be opened. */
  @media print {
    figure,
    .problems {
      ${unsafeCSS(paperShades)}
      color-scheme: light;
      background: var(--_background);
    }
    .controls,
    .home,
    .tools,
    .panel,
    .pages,
    .heard,
    .crosshair {
      display: none;
    }
    details::details-content {
      content-visibility: visible;
    }
    .scroll {
      overflow: visible;
    }
    table {
      inline-size: 100%;
      font-size: 0.6875rem;
    }
    th,
    td {
      max-inline-size: none;
      padding-block: 0.2rem;
      padding-inline: 0 0.4rem;
    }
    summary,
    .entry button {
      border: 0;
      text-decoration: none;
    }
    .sources a::after {
      content: ' <' attr(href) '>';
      overflow-wrap: anywhere;
      unicode-bidi: plaintext;
    }
    .drawing > svg {
      max-block-size: 95vh;
    }
    figcaption,
    .drawing > svg,
    .entry,
    li,
    tr {
      break-inside: avoid;
    }
    figcaption,
    summary,
    .year {
      break-after: avoid;
    }
  }
`;
