import { type CSSResult, unsafeCSS } from 'lit';

import { controlsStyles } from './controls-styles.js';
import { drawingStyles } from './drawing-styles.js';
import { figureStyles } from './figure-styles.js';
import { listStyles } from './list-styles.js';
import { panelStyles } from './panel-styles.js';
import { printStyles } from './print-styles.js';

/** The styles of both elements, as one sheet; of two rules that say the same, the later one holds. */
export const styles: CSSResult = unsafeCSS(
  `${figureStyles}${drawingStyles}${controlsStyles}${listStyles}${panelStyles}${printStyles}`,
);
