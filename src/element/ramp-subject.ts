import type { TemplateResult, nothing } from 'lit';

import type { Dataset, Day } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import type { RampPanel } from '../model/ramp-panel.js';
import {
  type PanelReading,
  type RampReading,
  type ReadingRow,
  rampReader,
  readingSentence,
} from '../model/ramp-reading.js';
import { type ReadingDay, readingDays } from '../model/reading-days.js';
import type { RampFigure } from '../view/drawn-figure.js';
import { type ReadingPlace, readingPanel } from '../view/reading-view.js';

/** A drawn ramp, and what is found out about it when somebody begins to read. */
export interface RampSubject {
  readonly figure: RampFigure;
  readonly locale: Locale;
  /** Those of which something is on. */
  readonly panels: readonly RampPanel[];
  readonly opened: () => Opened;
}

interface Opened {
  readonly days: readonly ReadingDay[];
  readonly read: (day: Day) => RampReading;
}

/** Where a reader is, and the panel that tells of it. */
export interface Reading {
  readonly at: Omit<ReadingPlace, 'stop'>;
  readonly panel: TemplateResult | typeof nothing;
}

/** A row of a day, the panel in which it is, and the place of that among all panels. */
interface PlacedRow {
  readonly row: ReadingRow;
  readonly panel: PanelReading;
  readonly beside: number;
}

/** What there is to read of a figure. */
export function rampSubject(figure: RampFigure, dataset: Dataset, locale: Locale): RampSubject {
  const { scene, options } = figure;
  let opened: Opened | null = null;
  return {
    figure,
    locale,
    panels: scene.panels.filter(({ series }) => series.length > 0),
    opened: () =>
      (opened ??= {
        days: readingDays(scene, options),
        read: rampReader(scene, dataset, options, locale),
      }),
  };
}

/** The index of the day that is nearest. */
function nearest(days: readonly ReadingDay[], distance: (day: ReadingDay) => number): number {
  const distances = days.map((each) => Math.abs(distance(each)));
  return distances.indexOf(Math.min(...distances));
}

/** The index of the day next to one, among those on which something changes. */
export function dayNextTo(day: Day, { opened }: RampSubject): number {
  return nearest(opened().days, (each) => each.day - day);
}

/** The day next to a place across the drawing, px. */
export function dayAt(x: number, { opened }: RampSubject): Day | undefined {
  const { days } = opened();
  return days[nearest(days, (each) => each.x - x)]?.day;
}

/** All rows of a day, panel by panel. */
export function rowsOf({ panels }: RampReading): readonly PlacedRow[] {
  return panels.flatMap((panel, beside) => panel.rows.map((row) => ({ row, panel, beside })));
}

/**
 * Reads the day next to one.
 * @param row that the reader has come to, counted over all panels; -1 for none.
 */
export function readDay(subject: RampSubject, day: Day, row: number, isPinned: boolean): Reading {
  const { opened, locale } = subject;
  const { days, read } = opened();
  const spot = days[dayNextTo(day, subject)] ?? { day, x: null };
  const reading = read(spot.day);
  const rows = rowsOf(reading);
  // Rows may have gone since: with a series that was switched off, or a layer that is left out.
  const last = Math.min(row, rows.length - 1);
  const active = rows[Math.max(0, last)];
  const words = active
    ? readingSentence(reading, active.panel, active.row, locale)
    : locale.day(spot.day);
  return { at: { ...spot, words }, panel: readingPanel(reading, last, isPinned, locale) };
}
