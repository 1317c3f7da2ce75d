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

/** A figure on a page: its colours, what the page hands down, and all that stands around the drawing. */
export const figureStyles: CSSResult = css`
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
  /* Each text reads as its own language does; it stands at the side of the page's all the same. */
  :host(:dir(rtl)) :is(figure, .problems) {
    text-align: right;
  }
  figure :not(tspan),
  .problems * {
    unicode-bidi: plaintext;
  }
  .heading {
    font-size: 1.375rem;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  /* A Chinese heading breaks between clauses, not inside of a word or before a unit; Safari would then break
     none behind a comma, and anywhere else. */
  @supports (word-break: auto-phrase) {
    .heading:lang(zh) {
      word-break: keep-all;
      overflow-wrap: anywhere;
    }
  }
  .description {
    margin-block-start: 0.25rem;
  }
  .notes li {
    margin-block-start: 0.2rem;
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
  a {
    color: inherit;
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
  summary {
    display: inline-block;
    min-block-size: 1.5rem;
    cursor: pointer;
    text-decoration: underline;
  }
  .problems {
    padding: 0.5rem;
    border-inline-start: 3px solid var(--_cloud);
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
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin-block: 0.25rem;
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
