import type { Bound, Dataset, Day, Deal } from '../data/deal.js';
import { numberAt } from '../data/milestones.js';
import type { Locale } from '../locale/locale.js';
import { type Capacity, type Curve, type SoftEdges, capacities } from './capacity.js';
import { type Course, sumBy, valueAt } from './course.js';
import { briefly, sourceLine, stated } from './figure.js';
import { toGigawatts, toWatts } from './gigawatts.js';
import { curveOf, toldSum } from './ramp-series.js';
import type { RampScene } from './ramp.js';
import type { RampPanel } from './ramp-panel.js';
import type { RampOptions, RampSeries } from './ramp-series.js';
import { selectDeals } from './selection.js';
import { isOut, statusOn } from './status.js';
import { unionOf } from './union.js';

/** A series on a day. */
export interface ReadingRow {
  /** Of its deals. */
  readonly ids: readonly string[];
  readonly name: string;
  /** Name of its colour. */
  readonly tone: string;
  /** How much, and where that comes from; one line for each. */
  readonly facts: readonly string[];
  readonly source: string;
}

/** A panel on a day. */
export interface PanelReading {
  /** The layer with what it comes to. */
  readonly sum: string;
  /** From the top of the stack to its foot. */
  readonly rows: readonly ReadingRow[];
  /** What has no date; empty where all has one. */
  readonly undated: string;
}

/** The stack on a day, in words. */
export interface RampReading {
  readonly title: string;
  readonly panels: readonly PanelReading[];
}

/** The value at the end of a day. */
function onDay(course: Course, day: Day): number {
  return valueAt(course, day + 1).after;
}

/** The sources of what has come by a day, or else of what is promised. */
function sourcesOn({ deals, tranches }: Capacity, day: Day): readonly string[] {
  const latest = new Map(
    tranches.map((list) => {
      const index = list.last.findLastIndex((last) => last <= day);
      return [list.deal.id, list.length > 0 ? list.sourceOf(Math.max(0, index)) : null];
    }),
  );
  const ids = deals.flatMap(({ id, sources }) => latest.get(id) ?? sources);
  return [...new Set(ids)];
}

/** The weakest of what is said of the pieces that have come. */
function boundOn({ tranches }: Capacity, day: Day): Bound {
  let weakest: Bound = 'exact';
  for (const list of tranches) {
    for (const [index, last] of list.last.entries()) {
      if (last > day || last === Infinity) continue;
      const bound = list.boundOf(index);
      if (bound === 'at-least') return bound;
      if (bound === 'about') weakest = bound;
    }
  }
  return weakest;
}

/** What is read, and in which words. */
interface Matter {
  readonly scene: RampScene;
  readonly dataset: Dataset;
  readonly locale: Locale;
}

function sizeWords(
  { scene, locale }: Matter,
  series: readonly RampSeries[],
  least: number,
  most: number,
  bound: Bound = 'exact',
): string {
  const isRange = least < most;
  const sum = { low: least, high: most, orMore: bound === 'at-least' };
  const { low: floor, high: ceiling } = toldSum(sum, series);
  return locale.gw({ floor, ceiling, bound: isRange ? 'up-to' : bound, basis: null }, scene.unit);
}

/** What a series or a panel has without a date, in words; empty where it has none. */
function undatedWords(series: readonly RampSeries[], matter: Matter): string {
  const pieces = series
    .flatMap(({ capacity }) => capacity.waiting)
    .filter(({ kind }) => kind === 'undated');
  const ceiling = sumBy(pieces, (each) => each.ceiling);
  const floor = sumBy(pieces, (each) => each.floor);
  const { notStacked } = matter.locale.strings.figure;
  return ceiling > 0 ? notStacked(sizeWords(matter, series, floor, ceiling)) : '';
}

/** What may be there on a day. GW. */
function openOn({ begin, end, amount }: SoftEdges, day: Day): number {
  let open = 0;
  for (const [index, first] of begin.entries()) {
    if (first <= day && numberAt(end, index) > day + 1) open += numberAt(amount, index);
  }
  return open;
}

function factsOf(series: RampSeries, day: Day, matter: Matter): readonly string[] {
  const { figure, claims } = matter.locale.strings;
  const { capacity } = series;
  const size = onDay(capacity.ceiling, day);
  const growth = onDay(capacity.assumed, day);
  const maybe = sumBy(capacity.soft, (edges) => openOn(edges, day));
  const out = new Set(capacity.deals.map((deal) => statusOn(deal, day)).filter(isOut));
  const facts = stated(
    size > 0 &&
      sizeWords(matter, [series], onDay(capacity.floor, day), size, boundOn(capacity, day)) +
        figure.comma +
        claims.stated,
    growth > 0 && sizeWords(matter, [series], growth, growth) + figure.comma + claims.assumed,
    maybe > 0 && figure.mayBeThere(sizeWords(matter, [series], 0, maybe)),
    undatedWords([series], matter),
    ...[...out].map((status) => figure.notCounted(matter.locale.statusName(status))),
  );
  return facts.length > 0 ? facts : [figure.nothingYet];
}

function rowOf(series: RampSeries, day: Day, matter: Matter): readonly ReadingRow[] {
  const { name, tone, capacity } = series;
  const [deal] = capacity.deals;
  if (!deal) return [];
  const { dataset, locale } = matter;
  const ids = sourcesOn(capacity, day);
  const source = briefly(
    ids.length > 0 ? ids.map((id) => [id]) : [[]],
    (each) => sourceLine(deal, dataset, locale, each),
    locale,
  ).join(locale.strings.figure.semicolon);
  return [
    { ids: series.ids, name: locale.text(name), tone, facts: factsOf(series, day, matter), source },
  ];
}

/**
 * Each deal of a panel by itself: what it shares with others is taken off when they are summed.
 * @param outers ids of the deals that have parts, of which a series shows only what is left.
 */
function wholeDeals(
  { series }: RampPanel,
  outers: ReadonlySet<string | null>,
  curve: Curve,
): readonly Capacity[] {
  return series.flatMap(({ parts }) =>
    parts.flatMap((part) => {
      const { deals, tranches: lists } = part;
      const [deal] = deals;
      const [tranches] = lists;
      return deal && tranches && outers.has(deal.id)
        ? capacities([{ deal, tranches }], new Map(), curve)
        : part;
    }),
  );
}

function sumOn(
  panel: RampPanel,
  deals: readonly Capacity[],
  known: readonly Deal[],
  day: Day,
  matter: Matter,
): string {
  const sized = deals.flatMap(({ deals: [deal], floor, ceiling }) =>
    deal ? { deal, floor: toWatts(onDay(floor, day)), ceiling: toWatts(onDay(ceiling, day)) } : [],
  );
  const { low, high } = unionOf(sized, known);
  const range = {
    low: toGigawatts(low),
    high: toGigawatts(high),
    orMore: deals.some((each) => onDay(each.ceiling, day) > 0 && boundOn(each, day) === 'at-least'),
  };
  const growth = sumBy(panel.series, ({ capacity }) => onDay(capacity.assumed, day));
  const { locale, scene } = matter;
  return locale.strings.figure.inAll(
    locale.layerName(panel.layer),
    locale.range(toldSum(range, panel.series), scene.unit),
    growth > 0 ? sizeWords(matter, panel.series, growth, growth) : '',
  );
}

/**
 * Reads a ramp day by day: what its stack comes to at the end of a day, in words, from the values
 * that are drawn. The sum of a panel counts nothing twice, as the one in its title.
 */
export function rampReader(
  scene: RampScene,
  dataset: Dataset,
  options: RampOptions,
  locale: Locale,
): (day: Day) => RampReading {
  const matter = { scene, dataset, locale };
  const { known } = selectDeals(dataset.deals, options);
  const outers = new Set(known.map(({ within }) => within));
  const panels = scene.panels
    .filter(({ series }) => series.length > 0)
    .map((panel) => ({ panel, deals: wholeDeals(panel, outers, curveOf(options)) }));
  return (day) => ({
    title: scene.period ? locale.strings.figure.inPlace(locale.day(day)) : locale.day(day),
    panels: panels.map(({ panel, deals }) => ({
      sum: sumOn(panel, deals, known, day, matter),
      rows: panel.series.toReversed().flatMap((each) => rowOf(each, day, matter)),
      undated: undatedWords(panel.series, matter),
    })),
  });
}

/** A series on a day in one sentence, for those who hear it. */
export function readingSentence(
  { title }: RampReading,
  { sum }: PanelReading,
  { name, facts }: ReadingRow,
  locale: Locale,
): string {
  const { figure } = locale.strings;
  return figure.reading(title, locale.isolated(name), facts.join(figure.comma), sum);
}
