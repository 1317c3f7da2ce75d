import { type CSSResult, css, unsafeCSS } from 'lit';

import { SHADES } from './paint.js';

/** On paper these are what they are on a light page, even where the page has its own dark ones. */
const paperShades = ['text', 'muted', 'grid', 'background']
  .map((name) => `--_${name}: ${SHADES[name]?.[0]};`)
  .join('\n');

/** Paper is white, cannot be scrolled, and nothing on it can be opened. */
export const printStyles: CSSResult = css`
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
    /* In a sheet's width nine columns would leave prose a word to a line: the last two go below. */
    tr:has(> :nth-child(9)) {
      display: flex;
      flex-wrap: wrap;
      border-block-end: 1px solid var(--_grid);
    }
    tr:has(> :nth-child(9)) > * {
      flex: 1 0 10%;
      min-inline-size: 0;
      border: 0;
    }
    tr > :nth-child(n + 8):nth-last-child(-n + 2) {
      flex-basis: 45%;
    }
    summary,
    .entry button {
      border: 0;
      text-decoration: none;
    }
    /* No break is avoided behind what stands in a line. */
    summary {
      display: block;
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
