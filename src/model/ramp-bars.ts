import { stack, stackOffsetDiverging } from 'd3-shape';

import { calendarOf, dayOf } from '../data/dates.js';
import type { Day } from '../data/deal.js';
import { numberAt } from '../data/milestones.js';
import type { Capacity } from './capacity.js';
import { type Course, largestOf, sumBy, valueAt } from './course.js';
import type { RampSeries } from './ramp-series.js';
import { type Plot, type XY, pathOf } from './plot.js';
import { MOST_SOFT_EDGES } from './soft-layers.js';
import type { Area, AreaKind } from './stack.js';

/** What a ramp draws: what is in place on each day, or what each period adds. */
export const MODES = ['cumulative', 'added'] as const;
/** One of {@link MODES}. */
export type Mode = (typeof MODES)[number];

/** Lengths of the periods whose additions are drawn as bars. */
export const PERIODS = ['year', 'half', 'quarter', 'month'] as const;
/** One of {@link PERIODS}. */
export type PeriodName = (typeof PERIODS)[number];

const MONTHS: Readonly<Record<PeriodName, number>> = { year: 12, half: 6, quarter: 3, month: 1 };
/** A narrower bar is not told from the next one. px. */
const LEAST_BAR = 3;

/** A period with a bar: its first day, and the day after its last one. */
export interface Period {
  readonly begin: Day;
  readonly end: Day;
}

/** The calendar periods that an axis touches. */
export function periodsOf(first: Day, last: Day, name: PeriodName): readonly Period[] {
  const months = MONTHS[name];
  const { year, month } = calendarOf(first);
  const index = Math.floor((year * 12 + month - 1) / months);
  const beginOf = (place: number): Day => dayOf(0, place * months + 1, 1);
  const periods: Period[] = [];
  for (let at = index; beginOf(at) <= last; at++) {
    periods.push({ begin: beginOf(at), end: beginOf(at + 1) });
  }
  return periods;
}

/** The period that was asked for, or the longest shorter one whose bars can be told apart. */
export function drawnPeriod(first: Day, last: Day, wanted: PeriodName, width: number): PeriodName {
  const fits = (name: PeriodName): boolean =>
    (width * MONTHS[name] * 30) / (last + 1 - first) >= LEAST_BAR;
  return PERIODS.slice(0, PERIODS.indexOf(wanted) + 1).findLast(fits) ?? 'year';
}

/** A piece of a bar, in GW from its foot. What leaves lies below zero. */
export interface BarPiece {
  readonly kind: AreaKind;
  readonly series: number;
  readonly period: Period;
  readonly low: number;
  readonly high: number;
  /** The first day on which it may come, where that lies in an earlier period. */
  readonly since: Day | null;
}

/** What a period adds of one deal, by the kind of the claim. GW. */
type Amounts = Partial<Record<AreaKind, number>> & { since?: Day };

/**
 * What one deal adds in a period. What may come in an earlier period as well is `late`: it is in no
 * period for sure, and counts where its last day lies, as a step does. What leaves is taken off only
 * where it had come before.
 */
function amountsOf(part: Capacity, lateIn: readonly Late[], { begin, end }: Period): Amounts {
  const gain = (course: Course): number =>
    sumBy([valueAt(course, end).after, -valueAt(course, begin).after], (value) => value);
  const ceiling = gain(part.ceiling);
  const assumed = gain(part.assumed);
  const due = Math.max(0, ceiling);
  const late = Math.min(
    due,
    sumBy(lateIn, (each) => each.ceiling),
  );
  const open = sumBy(lateIn, (each) => each.floor);
  const floor = Math.min(due - late, Math.max(0, gain(part.floor) - open));
  return {
    floor,
    ceiling: due - late - floor,
    assumed: Math.max(0, assumed),
    late,
    outline: Math.max(0, gain(part.outline) + Math.min(0, ceiling) + Math.min(0, assumed)),
    gone: Math.max(0, -ceiling) + Math.max(0, -assumed),
    since: Math.min(...lateIn.map(({ since }) => since)),
  };
}

/** Capacity with a last day in one period and a first day in an earlier one. */
interface Late {
  readonly since: Day;
  readonly floor: number;
  readonly ceiling: number;
}

/** What of a deal is late, by the period in which it counts. */
function latePieces(
  { tranches: [pieces] }: Capacity,
  periods: readonly Period[],
): ReadonlyMap<Period, readonly Late[]> {
  const found = new Map<Period, Late[]>();
  if (!pieces) return found;
  const announced = pieces.deal.announced?.first ?? -Infinity;
  for (let index = 0; index < pieces.stated; index++) {
    const first = numberAt(pieces.first, index);
    const last = numberAt(pieces.last, index);
    const since = first > -Infinity ? first : announced;
    if (last === Infinity || since === last) continue;
    const period = periods.find(({ begin, end }) => last >= begin && last < end);
    if (!period || since >= period.begin) continue;
    const floor = numberAt(pieces.floor, index);
    const late = { since, floor, ceiling: numberAt(pieces.ceiling, index) };
    const others = found.get(period);
    if (others) others.push(late);
    else found.set(period, [late]);
  }
  return found;
}

/** What lies upon what: what is sure to come in the period at the foot, as in the stack of areas. */
const PILE: readonly (readonly AreaKind[])[] = [
  ['floor', 'ceiling', 'assumed'],
  ['late'],
  ['outline', 'gone'],
];

/** Claims of one kind and one series. */
interface Layer {
  readonly series: number;
  readonly kind: AreaKind;
}

/** What each deal of each series adds in a period. */
interface Added {
  readonly period: Period;
  readonly bySeries: readonly (readonly Amounts[])[];
}

/** The bars of a panel, piece by piece from the foot. */
export function barsOf(
  series: readonly RampSeries[],
  periods: readonly Period[],
): readonly BarPiece[] {
  const late = new Map(
    series.flatMap(({ parts }) => parts.map((part) => [part, latePieces(part, periods)])),
  );
  const added = periods.map((period): Added => {
    const amounts = (part: Capacity): Amounts =>
      amountsOf(part, late.get(part)?.get(period) ?? [], period);
    return { period, bySeries: series.map(({ parts }) => parts.map(amounts)) };
  });
  const layers = PILE.flatMap((kinds) =>
    series.flatMap((_, index) => kinds.map((kind): Layer => ({ series: index, kind }))),
  );
  const sizeOf = ({ bySeries }: Added, layer: Layer): number => {
    const size = sumBy(bySeries[layer.series] ?? [], (amounts) => amounts[layer.kind] ?? 0);
    return layer.kind === 'gone' ? -size : size;
  };
  const piled = stack<unknown, Added, Layer>()
    .keys(layers)
    .value(sizeOf)
    .offset(stackOffsetDiverging)(added);
  return added.flatMap(({ period, bySeries }, index) =>
    piled.flatMap((layer): readonly BarPiece[] => {
      const [low, high] = layer[index] ?? [0, 0];
      if (low === high) return [];
      const { series: place, kind } = layer.key;
      const firsts = (bySeries[place] ?? []).map(({ since = Infinity }) => since);
      const since = kind === 'late' ? Math.min(...firsts) : null;
      return [{ kind, series: place, period, low, high, since }];
    }),
  );
}

/** How far bars reach below zero and above it. GW. */
export function reachOf(bars: readonly BarPiece[]): readonly [below: number, above: number] {
  return [largestOf(bars.map(({ low }) => -low)), largestOf(bars.map(({ high }) => high))];
}

/** What stays free on either side of a bar: a share of its width, and the most of it. px. */
const BAR_GAP = [0.1, 6] as const;

/** Where a piece stands, px: from the day on which it may come, and as a bar. */
export function stretchOf(
  { period, since }: BarPiece,
  { first, last, x }: Plot,
): readonly [from: number, x0: number, x1: number] {
  const [begin, end] = [x(Math.max(first, period.begin)), x(Math.min(last + 1, period.end))];
  const gap = Math.min((end - begin) * BAR_GAP[0], BAR_GAP[1]);
  return [since === null ? begin + gap : x(Math.max(first, since)), begin + gap, end - gap];
}

/** As high as a bar it would look like one, also through the bars that it passes. px. */
export const STRETCH_HEIGHT = 5;

/** Bars as areas: one for each kind of a series, and one for each stretch before what is late. */
export function barAreas(bars: readonly BarPiece[], plot: Plot): readonly Area[] {
  const soft: Area[] = [];
  const found = new Map<string, Area>();
  for (const bar of bars) {
    const { kind, series, low, high } = bar;
    const [from, x0, x1] = stretchOf(bar, plot);
    const [top, foot] = [plot.y(high), plot.y(low)];
    const lineOf = (...points: readonly XY[]): string => pathOf(points);
    const middle = (top + foot) / 2;
    const half = Math.min(STRETCH_HEIGHT, foot - top) / 2;
    const boxOf = (begin: number, end: number, y1 = top, y0 = foot): string =>
      `${lineOf([begin, y0], [begin, y1], [end, y1], [end, y0])}Z`;
    const edge = lineOf([x0, top], [x1, top]);
    const key = `${kind} ${series}`;
    const before = found.get(key);
    const [least, most] = before?.final ?? [0, 0];
    found.set(key, {
      kind,
      series,
      path: (before?.path ?? '') + boxOf(x0, x1),
      edge: (before?.edge ?? '') + edge,
      x0: before?.x0 ?? x0,
      x1,
      isCut: false,
      final: high - low > most - least ? [low, high] : [least, most],
    });
    if (from < x0 && soft.length < MOST_SOFT_EDGES) {
      const path = boxOf(from, x0, middle - half, middle + half);
      soft.push({
        kind: 'stretch',
        series,
        path,
        edge,
        x0: from,
        x1: x0,
        isCut: false,
        final: [0, 0],
      });
    }
  }
  return [...soft, ...found.values()];
}
