import { isoDay } from '../data/dates.js';
import type { Dataset, Deal } from '../data/deal.js';
import type { CapacityUnit, Locale } from '../locale/locale.js';
import { type Capacity, finalCapacity } from './capacity.js';
import { sumBy } from './course.js';
import {
  type FigureWords,
  type TableWords,
  briefly,
  inWords,
  oneAfterOther,
  sourceIds,
  sourceLine,
  sourcesOf,
  stated,
} from './figure.js';
import { roundedSum } from './gigawatts.js';
import { groupBy } from './group.js';
import { OTHER } from './item.js';
import type { RampScene } from './ramp.js';
import type { RampPanel } from './ramp-panel.js';
import { type RampOptions, commitmentsOf, toldSum } from './ramp-series.js';
import { selectDeals } from './selection.js';
import { isOut, statusOn } from './status.js';
import { knownTotal } from './total.js';
import { sizeOf } from './tranches.js';

/** What of a panel has which kind of date. GW. */
export interface DateShares {
  readonly all: number;
  /** With a day by which it is due. */
  readonly due: number;
  /** With a first day and no last one. */
  readonly started: number;
  /** Growing by assumption. */
  readonly assumed: number;
  /** With neither. */
  readonly undated: number;
}

/** How much of a panel has a date by which it is due, a start alone, or neither. */
export function dateShares(series: readonly Capacity[]): DateShares {
  const finals = series.map(finalCapacity);
  const due = sumBy(finals, (each) => each.stated);
  const started = sumBy(finals, ({ from }) => from);
  const assumed = sumBy(finals, (each) => each.assumed);
  const undated = sumBy(finals, (each) => each.undated);
  const all = sumBy([due, started, assumed, undated], (share) => share);
  return { all, due, started, assumed, undated };
}

function panelSentence(panel: RampPanel, unit: CapacityUnit, locale: Locale): string {
  const { figure } = locale.strings;
  const { all, due, started, assumed, undated } = dateShares(
    panel.series.map(({ capacity }) => capacity),
  );
  if (all === 0) return '';
  const isOpen = panel.series.some(({ capacity }) =>
    capacity.tranches.some(({ isExact }) => !isExact),
  );
  const words = (gw: number): string => {
    // What is told is the ceiling of a range where there is one, and as the title of the panel has it.
    const { high } = toldSum({ low: isOpen ? 0 : gw, high: gw }, panel.series);
    return locale.range({ low: high, high }, unit);
  };
  /** A share in words: "10 GW has a start"; of one that is the whole: "all has a start". */
  const part = (gw: number, write: (gw: string, isAll: boolean) => string): string =>
    gw > 0 ? write(gw === all ? figure.shareAll : words(gw), gw === all) : '';
  const parts = stated(
    part(due, figure.shareDue),
    part(started, figure.shareStarted),
    part(assumed, figure.shareAssumed),
    part(undated, figure.shareUndated),
  );
  const layers: Readonly<Record<string, string>> = figure.sharedLayers;
  const layer = layers[panel.layer] ?? figure.sharedLayers.other;
  return figure.shares(layer, words(all), parts.join(figure.comma));
}

type Pair = readonly [deal: Deal, other: Deal];

function titlesOf(deals: readonly Deal[], locale: Locale): string {
  return locale.list(briefly(deals, ({ title }) => locale.text(title), locale));
}

/** Counted deals that may be the same capacity, told from the side on which they are fewer. */
function overlapsOf(ids: readonly string[], deals: readonly Deal[]): ReadonlyMap<Deal, Pair[]> {
  const counted = new Set(ids);
  const byId = new Map(deals.filter(({ id }) => counted.has(id)).map((deal) => [deal.id, deal]));
  const pairs = [...byId.values()].flatMap((deal) =>
    deal.overlaps.flatMap(({ id }): Pair[] => {
      const other = byId.get(id);
      return other ? [[deal, other]] : [];
    }),
  );
  const forward = groupBy(pairs, ([deal]) => deal);
  const swapped = pairs.map(([deal, other]): Pair => [other, deal]);
  const backward = groupBy(swapped, ([deal]) => deal);
  return backward.size < forward.size ? backward : forward;
}

/** The honest range over all layers, with its reason; empty where there is only one panel. */
export function rangeWords(dataset: Dataset, options: RampOptions, locale: Locale): string {
  const { figure } = locale.strings;
  const { gw, byLayer, counted } = knownTotal(dataset.deals, options);
  if (Object.keys(byLayer).length < 2) return '';
  const range = locale.range(roundedSum(gw), options.unit);
  const reasonOf = ([deal, pairs]: [Deal, Pair[]]): string => {
    const others = pairs.map(([, other]) => other);
    return figure.mayOverlap(locale.isolated(locale.text(deal.title)), titlesOf(others, locale));
  };
  const reasons = briefly([...overlapsOf(counted, dataset.deals)], reasonOf, locale);
  const together = locale.note(figure.together, range);
  return gw.low === gw.high || reasons.length === 0
    ? together
    : together + figure.gap + figure.notAdded(reasons.join(figure.semicolon));
}

const COLUMNS = ['title', 'layer', 'status', 'gw', 'from', 'to', 'claim', 'source'] as const;

function tableOf(dataset: Dataset, options: RampOptions, locale: Locale): TableWords {
  const { columns, claims } = locale.strings;
  const pieces = oneAfterOther(
    commitmentsOf(dataset, options).map(({ deal, tranches }) => ({
      length: tranches.length,
      slice: (from, to) => tranches.slice(from, to).map((tranche) => ({ ...tranche, deal })),
    })),
  );
  return {
    headings: COLUMNS.map((name) => columns[name]),
    rows: inWords(pieces, ({ deal, floor, ceiling, bound, first, last, claim, source }) => [
      locale.text(deal.title),
      locale.layerName(deal.layer ?? OTHER),
      locale.statusName(statusOn(deal, null)),
      locale.gw({ floor, ceiling, bound, basis: null }, options.unit),
      first === null ? '' : isoDay(first),
      last === null ? '' : isoDay(last),
      claims[claim],
      sourceLine(deal, dataset, locale, source ? [source] : deal.sources),
    ]),
  };
}

/** Layers in which sizes stand in one stack that do not measure the same. */
function mixedBases({ panels }: RampScene, locale: Locale): readonly string[] {
  const { figure, bases } = locale.strings;
  return panels.flatMap(({ layer, series }) => {
    const deals = series.flatMap(({ capacity }) => capacity.deals);
    const found = new Set(deals.flatMap(({ gw }) => gw?.basis ?? []));
    const names = [...found].map((basis) => bases[basis]);
    return names.length > 1 ? figure.basesNote(locale.layerName(layer), locale.list(names)) : [];
  });
}

function notesOf(
  dataset: Dataset,
  scene: RampScene,
  options: RampOptions,
  locale: Locale,
): readonly string[] {
  const { figure } = locale.strings;
  const { delay } = options;
  const drawn = new Set(scene.panels.flatMap(({ areas }) => areas.map(({ kind }) => kind)));
  const { selected } = selectDeals(dataset.deals, options);
  const among = (test: (deal: Deal) => boolean, words: (names: string) => string): string => {
    const deals = selected.filter(test);
    return deals.length > 0 ? words(titlesOf(deals, locale)) : '';
  };
  const grows = new Set(
    commitmentsOf(dataset, options)
      .filter(({ tranches }) => tranches.rest === 'assumed')
      .map(({ deal }) => deal.id),
  );
  const left = selected.filter((deal) => sizeOf(deal) !== null && isOut(statusOn(deal, null)));
  const off = dataset.deals.flatMap((deal) => {
    const size = options.hidden?.includes(deal.id) && sizeOf(deal);
    return size ? { deal, size } : [];
  });
  const offWords = ({ deal, size }: (typeof off)[number]): string =>
    `${locale.isolated(locale.text(deal.title))} ${locale.gw(size, options.unit)}`;
  const series = scene.panels.flatMap((panel) => panel.series);
  const isOpen = series.some(({ capacity }) => capacity.soft.some(({ longest }) => longest > 1));
  return stated(
    off.length > 0 && locale.note(figure.offNote, locale.list(briefly(off, offWords, locale))),
    rangeWords(dataset, options, locale),
    scene.period
      ? figure.barNote(figure.periods[scene.period])
      : isOpen && figure.rampNote(drawn.has('soft')),
    drawn.has('late') && figure.lateNote,
    drawn.has('gone') && figure.goneNote,
    !scene.period && options.curve === 'linear' && figure.linearNote,
    ...mixedBases(scene, locale),
    scene.toldReferences.length > 0 &&
      locale.note(figure.referenceNote, scene.toldReferences.join(figure.semicolon)),
    among(({ id }) => grows.has(id), figure.assumedNote),
    delay && figure.delayNote(locale.duration(delay.months, delay.days)),
    scene.panels.some(({ original }) => original !== '') && figure.originalNote,
    left.length > 0 &&
      locale.note(
        figure.outNote(
          locale.list([...new Set(left.map((deal) => locale.statusName(statusOn(deal, null))))]),
        ),
        titlesOf(left, locale),
      ),
    among(
      (deal) => sizeOf(deal) === null,
      (titles) => locale.note(figure.unsized, titles),
    ),
    typeof options.asOf === 'number' && figure.asOfNote(locale.day(options.asOf)),
  );
}

/** All that is said about a ramp in words. */
export function rampWords(
  dataset: Dataset,
  scene: RampScene,
  asked: RampOptions,
  locale: Locale,
): FigureWords {
  const { figure } = locale.strings;
  const { unit } = scene;
  const options = { ...asked, unit };
  const panels = stated(...scene.panels.map((panel) => panelSentence(panel, unit, locale)));
  const sentences = panels.length > 0 ? panels : [figure.nothingSized];
  const records = commitmentsOf(dataset, options).map(({ deal }) => deal);
  const references = dataset.references.map(({ source }) => ({ sources: source ? [source] : [] }));
  return {
    heading: sentences[0] ?? '',
    description: locale.text(dataset.description),
    summary: stated(
      ...sentences.map((sentence) => sentence + figure.fullStop),
      rangeWords(dataset, options, locale),
    ).join(figure.gap),
    notes: notesOf(dataset, scene, options, locale),
    table: tableOf(dataset, options, locale),
    sources: sourcesOf(sourceIds([...records, ...references]), dataset, locale),
  };
}
