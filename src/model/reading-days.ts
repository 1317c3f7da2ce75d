import type { Day } from '../data/deal.js';
import type { Curve } from './capacity.js';
import { periodsOf } from './ramp-bars.js';
import type { RampOptions, RampSeries } from './ramp-series.js';
import type { RampScene } from './ramp.js';
import { timeScale } from './scale.js';
import { absences } from './status.js';

/** A day at which a ramp can be read: as things stand at its end. */
export interface ReadingDay {
  readonly day: Day;
  /** Where the crosshair stands, px. */
  readonly x: number;
}

/** Tells the days on which pieces of a series may come, or it joins or leaves the stack. */
function tellBegins(
  { capacity: { tranches, soft, deals } }: RampSeries,
  curve: Curve,
  tell: (day: Day | null) => void,
): void {
  for (const { begin } of soft) for (const day of begin) tell(day);
  for (const { first } of tranches) for (const day of first) tell(day);
  for (const deal of deals) {
    for (const { from, until } of absences(deal)) {
      tell(from);
      tell(until);
    }
    if (curve === 'linear') tell(deal.start?.first ?? deal.announced?.first ?? null);
  }
}

/**
 * The days in view on which something changes, in order: one for each pixel at the most, and on
 * that the day by which something is due before one on which something begins. With bars, the last
 * days of their periods.
 */
export function readingDays(scene: RampScene, options: RampOptions): readonly ReadingDay[] {
  const { range, x0, x1, panels, period } = scene;
  const { from, to } = range;
  const x = timeScale(from, to, x0, x1);
  const byPixel = new Map<number, Day>();
  const tell = (day: Day | null): void => {
    if (day !== null && day >= from && day <= to) byPixel.set(Math.round(x(day + 1)), day);
  };
  if (period) for (const { end } of periodsOf(from, to, period)) tell(Math.min(to, end - 1));
  else {
    for (const day of [from, to, options.today]) tell(day);
    const all = panels.flatMap(({ series }) => series);
    for (const series of all) tellBegins(series, options.curve, tell);
    for (const { capacity } of all) {
      for (const { last } of capacity.tranches) for (const day of last) tell(day);
    }
  }
  return [...new Set(byPixel.values())]
    .sort((one, other) => one - other)
    .map((day) => ({ day, x: x(day + 1) }));
}
