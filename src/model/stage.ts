import type { Locale } from '../locale/locale.js';
import type { Measure } from './text.js';

/** What a scene needs to know about the place where it will be drawn. */
export interface Stage {
  /** px. */
  readonly width: number;
  readonly locale: Locale;
  readonly measure: Measure;
}
