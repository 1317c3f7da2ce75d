import { calendarOf, dayOf } from '../data/dates.js';
import type { Dataset, Day, Reference } from '../data/deal.js';
import { numberAt } from '../data/milestones.js';
import type { CapacityUnit, Locale } from '../locale/locale.js';
import { type Capacity, type Commitment, join } from './capacity.js';
import { NOTHING, largestOf, sumBy } from './course.js';
import {
  type Period,
  type PeriodName,
  barsOf,
  drawnPeriod,
  periodsOf,
  reachOf,
} from './ramp-bars.js';
import { blockWordsOf } from './ramp-block.js';
import { LABEL_GAP, geometryOf, heightFor, labelWidthFor } from './ramp-geometry.js';
import { columnHeight } from './ramp-label.js';
import {
  type Plain,
  type RampPanel,
  type RampToday,
  type Setting,
  type SizedDraft,
  TITLE_BASELINE,
  TITLE_SIZE,
  TODAY_HEIGHT,
  panelHeight,
  panelOf,
  ticksOf,
  titleOf,
} from './ramp-panel.js';
import {
  type PanelDraft,
  type RampOptions,
  commitmentsOf,
  draftsOf,
  withoutHidden,
} from './ramp-series.js';
import type { DayRange } from './range.js';
import { REFERENCE_HEIGHT, fits, referenceWords } from './reference-lines.js';
import { remember } from './remember.js';
import { type TimeTick, timeScale, timeTicks } from './scale.js';
import type { Stage } from './stage.js';
import { joinSmall } from './small-series.js';
import { todayLabel } from './today-line.js';
import { type Range, knownTotal } from './total.js';

/** A ramp, ready to draw: px and final texts. */
export interface RampScene {
  readonly width: number;
  readonly height: number;
  readonly x0: number;
  readonly x1: number;
  /** First and last day of the axis. */
  readonly range: DayRange;
  /** One for the whole figure, so that sizes can be compared. */
  readonly unit: CapacityUnit;
  readonly panels: readonly RampPanel[];
  readonly ticks: readonly TimeTick[];
  readonly today: RampToday | null;
  /** What a bar stands for: what was asked for, or longer where that is too narrow; else `null`. */
  readonly period: PeriodName | null;
  /** In words, the references that lie too far above the panels to be drawn, or nowhere have room for words. */
  readonly toldReferences: readonly string[];
}

/* Sizes in px. */
const PANEL_GAP = 14;
/** Room for what is written above a bar or a line to compare with. */
const HEADROOM = 1.07;

function beginOf(commitments: readonly Commitment[], to: Day): Day {
  let first = Infinity;
  for (const { deal, tranches } of commitments) {
    const { length, stated, rest } = tranches;
    const announced = deal.announced?.first;
    for (let index = 0; index < (rest === 'undated' ? stated : length); index++) {
      const begin = numberAt(tranches.first, index);
      const end = numberAt(tranches.last, index);
      first = Math.min(
        first,
        begin > -Infinity ? begin : (announced ?? (end < Infinity ? end : to)),
      );
    }
  }
  const day = first < Infinity ? Math.min(to, first) : to - 5 * 365;
  return dayOf(calendarOf(day).year, 1, 1);
}

function sizeOfAll({ series }: PanelDraft): number {
  return sumBy(series, ({ size }) => size);
}

/** How far a panel reaches: its stack with its block, or bars beside their block; references. */
function sizedDraft(
  draft: PanelDraft,
  periods: readonly Period[] | null,
  references: readonly Reference[],
): SizedDraft {
  const { series } = draft;
  const bars = periods && barsOf(series, periods);
  const [below, highest] = bars ? reachOf(bars) : [0, 0];
  const waiting = series.flatMap(({ capacity }) => capacity.waiting);
  const size = bars
    ? Math.max(
        highest * HEADROOM,
        sumBy(waiting, (piece) => piece.ceiling),
      )
    : sizeOfAll(draft);
  const lines = references.filter((each) => fits(each, size));
  return {
    ...draft,
    bars,
    references: lines,
    below,
    above: largestOf([size, ...lines.map(({ gw }) => gw * HEADROOM)]),
  };
}

/** All that a layer has in place; soft edges and outlines apart. */
const wholeOf = remember(({ series }: PanelDraft): Capacity => {
  const whole = join(series.map(({ capacity }) => capacity));
  return { ...whole, soft: [], outline: NOTHING };
});

/** Each layer without the delay, where areas are drawn with one. */
function originalsOf(
  dataset: Dataset,
  options: RampOptions,
  locale: Locale,
): ReadonlyMap<string, Capacity> {
  if (!options.delay || options.mode === 'added') return new Map();
  const undelayed = { ...options, delay: null };
  const drafts = draftsOf(commitmentsOf(dataset, undelayed), dataset, undelayed, locale);
  return new Map(drafts.map((draft) => [draft.layer, wholeOf(draft)]));
}

function todayOf(firstTitle: string, setting: Plain): RampToday | null {
  const { options, scale, x0, x1, stage } = setting;
  const { today } = options;
  if (today === null) return null;
  const x = scale(today + 0.5);
  if (x < x0 || x > x1) return null;
  const { width, measure } = stage;
  const label = todayLabel(today, x, TITLE_BASELINE, [0, width], stage);
  const isBesideTitle = label.x0 > measure(firstTitle, TITLE_SIZE, true) + LABEL_GAP;
  const y = label.y + (isBesideTitle ? 0 : TODAY_HEIGHT);
  return { x, label: { ...label, y }, isBesideTitle };
}

/** How high the largest panel is: as high as its labels, if that is not too high. px. */
function heightOf(
  drafts: readonly SizedDraft[],
  most: number,
  unit: CapacityUnit,
  stage: Stage,
): number {
  const { width, locale } = stage;
  const room = labelWidthFor(width);
  const least = heightFor(width, 0);
  const largest = drafts.find(({ below, above }) => below + above === most);
  if (room === 0 || !largest) return least;
  const { series, off } = joinSmall(largest, least / most, locale);
  return heightFor(width, columnHeight([...series, ...off], room, stage, unit));
}

/** Lays a ramp out: a panel for each layer, all on one scale, one under the other. */
export function rampScene(dataset: Dataset, options: RampOptions, stage: Stage): RampScene {
  const { width, locale, measure } = stage;
  const isWhole = !options.hidden?.length;
  const all = isWhole ? options : { ...options, hidden: [] };
  const commitments = commitmentsOf(dataset, all);
  const first = options.from ?? beginOf(commitments, options.to);
  const last = Math.max(options.to, first);
  const period = options.mode === 'added' ? drawnPeriod(first, last, options.period, width) : null;
  const periods = period && periodsOf(first, last, period);
  const sized = draftsOf(commitments, dataset, options, locale).map((draft) =>
    sizedDraft(draft, periods, dataset.references),
  );
  const most = largestOf(sized.map(({ below, above }) => below + above));
  // Each bar may be below 1 GW where all of them together are above it.
  const isLarge = [most, ...sized.map(sizeOfAll)].some((gw) => gw >= 1);
  const unit = options.unit === 'auto' && isLarge ? 'GW' : options.unit;
  const pixelsPerGw = heightOf(sized, most, unit, stage) / (most || 1);
  const whole = sized.map((draft) => {
    const places = Math.floor(panelHeight(draft, pixelsPerGw) / REFERENCE_HEIGHT);
    return { ...draft, references: draft.references.slice(0, places) };
  });
  const drafts = isWhole
    ? whole
    : withoutHidden(whole, draftsOf(commitmentsOf(dataset, options), dataset, options, locale));
  const values = whole.flatMap((draft) => ticksOf(draft, pixelsPerGw, unit, locale));
  const geometry = geometryOf(whole, values, stage);
  const scale = timeScale(first, last, geometry.x0, geometry.x1);
  const sums = new Map<string, Range>(Object.entries(knownTotal(dataset.deals, options).byLayer));
  const plain = {
    ...geometry,
    stage,
    options,
    first,
    last,
    scale,
    periods,
    unit,
    pixelsPerGw,
    sums,
  };
  const today = drafts[0] ? todayOf(titleOf(drafts[0], plain), plain) : null;
  const setting: Setting = { ...plain, today, originals: originalsOf(dataset, options, locale) };
  const blockWords = whole.map(({ series }) => blockWordsOf(series, locale));
  const panels: RampPanel[] = [];
  let height = 0;
  for (const [index, draft] of drafts.entries()) {
    const words = blockWords[index] ?? '';
    // In a narrow figure labels stand between panels, so that each block needs words of its own.
    const isBelow =
      geometry.labels.isBeside && blockWords.slice(index + 1).find((each) => each) === words;
    const { panel, end } = panelOf(draft, index > 0 ? height + PANEL_GAP : 0, setting, {
      isLast: index === drafts.length - 1,
      blockWords: isBelow ? '' : words,
    });
    panels.push(panel);
    height = end;
  }
  const lines = panels.flatMap(({ references }) => references);
  return {
    width,
    height,
    x0: geometry.x0,
    x1: geometry.x1,
    range: { from: first, to: last },
    unit,
    panels,
    ticks: timeTicks(scale, first, last, locale, measure),
    today,
    period,
    toldReferences: dataset.references
      .filter((each) => lines.every(({ reference, isBare }) => isBare || reference !== each))
      .map((each) => referenceWords(each, stage, unit)),
  };
}
