import { isoDay } from '../data/dates.js';
import type { Dataset, Deal } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import { type Capacity, finalCapacity } from './capacity.js';
import { type FigureWords, type TableWords, sourceWords, sourcesOf } from './figure.js';
import { OTHER } from './item.js';
import { type RampOptions, type RampPanel, type RampScene, commitmentsOf } from './ramp.js';
import { selectDeals } from './selection.js';
import { isOut, statusOn } from './status.js';
import { total } from './total.js';
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
  const sum = (share: (capacity: Capacity) => number): number =>
    Math.round(series.reduce((all, each) => all + share(each), 0) * 1e9) / 1e9;
  const due = sum((each) => finalCapacity(each).stated);
  const assumed = sum((each) => finalCapacity(each).assumed);
  const started = sum((each) => finalCapacity(each).from);
  const undated = sum((each) => finalCapacity(each).undated);
  const all = Math.round((due + assumed + started + undated) * 1e9) / 1e9;
  return { all, due, started, assumed, undated };
}

function panelSentence(panel: RampPanel, options: RampOptions, locale: Locale): string {
  const shares = dateShares(panel.series.map(({ capacity }) => capacity));
  const unit = options.unit === 'auto' && shares.all >= 1 ? 'GW' : options.unit;
  const words = (gw: number): string => locale.range({ low: gw, high: gw }, unit);
  const parts = [
    ...(shares.due > 0 ? [locale.strings.figure.shareDue(words(shares.due))] : []),
    ...(shares.started > 0 ? [locale.strings.figure.shareStarted(words(shares.started))] : []),
    ...(shares.assumed > 0 ? [locale.strings.figure.shareAssumed(words(shares.assumed))] : []),
    ...(shares.undated > 0
      ? [locale.strings.figure.shareUndated(words(shares.undated), shares.undated === shares.all)]
      : []),
  ];
  return locale.strings.figure.shares(
    panel.layer,
    words(shares.all),
    parts.join(locale.strings.figure.comma),
  );
}

type Groups = ReadonlyMap<Deal, readonly Deal[]>;

function groupBy(pairs: readonly (readonly [Deal, Deal])[]): Groups {
  const groups = new Map<Deal, readonly Deal[]>();
  for (const [one, other] of pairs) groups.set(one, [...(groups.get(one) ?? []), other]);
  return groups;
}

/** Counted deals that may be the same capacity, told from the side on which they are fewer. */
function overlapsOf(counted: ReadonlySet<string>, deals: readonly Deal[]): Groups {
  const byId = new Map(deals.filter(({ id }) => counted.has(id)).map((deal) => [deal.id, deal]));
  const pairs = [...byId.values()].flatMap((deal) =>
    deal.overlaps.flatMap(({ id }): (readonly [Deal, Deal])[] => {
      const other = byId.get(id);
      return other ? [[deal, other]] : [];
    }),
  );
  const forward = groupBy(pairs);
  const backward = groupBy(pairs.map(([one, other]) => [other, one]));
  return backward.size < forward.size ? backward : forward;
}

/** The honest range over all layers, with its reason; empty where there is only one panel. */
export function rangeWords(dataset: Dataset, options: RampOptions, locale: Locale): string {
  const sum = total(dataset.deals, options);
  if (Object.keys(sum.byLayer).length < 2) return '';
  const range = locale.range(sum.gw, options.unit);
  const overlaps = overlapsOf(new Set(sum.counted), dataset.deals);
  const reasons = [...overlaps].map(([deal, others]) =>
    locale.strings.figure.mayOverlap(
      locale.text(deal.title),
      locale.list(others.map(({ title }) => locale.text(title))),
    ),
  );
  const { low, high } = sum.gw;
  return low === high || reasons.length === 0
    ? locale.strings.figure.together(range)
    : locale.strings.figure.togetherBecause(range, reasons.join(locale.strings.figure.semicolon));
}

function tableOf(dataset: Dataset, options: RampOptions, locale: Locale): TableWords {
  const { columns, claims, noSource } = locale.strings;
  const rows = commitmentsOf(dataset, options).flatMap(({ deal, tranches }) =>
    tranches.map(({ floor, ceiling, bound, first, last, claim, source }) => {
      const ids = source ? [source] : deal.sources;
      return [
        locale.text(deal.title),
        locale.layerName(deal.layer ?? OTHER),
        locale.statusName(statusOn(deal, null)),
        locale.gw({ floor, ceiling, bound, basis: null }, options.unit),
        first === null ? '' : isoDay(first),
        last === null ? '' : isoDay(last),
        claims[claim],
        ids.length === 0
          ? noSource
          : ids
              .map((id) => sourceWords(id, dataset, locale).text)
              .join(locale.strings.figure.semicolon),
      ];
    }),
  );
  const headings = [
    columns.title,
    columns.layer,
    columns.status,
    columns.gw,
    columns.from,
    columns.to,
    columns.claim,
    columns.source,
  ];
  return { headings, rows };
}

function notesOf(dataset: Dataset, options: RampOptions, locale: Locale): readonly string[] {
  const { figure } = locale.strings;
  const { delay } = options;
  const { selected } = selectDeals(dataset.deals, options);
  const names = (deals: readonly Deal[]): string =>
    locale.list(deals.map(({ title }) => locale.text(title)));
  const unsized = selected.filter((deal) => sizeOf(deal) === null);
  const out = selected.filter((deal) => sizeOf(deal) !== null && isOut(statusOn(deal, null)));
  const assumed = commitmentsOf(dataset, options)
    .filter(({ tranches }) => tranches.some(({ claim }) => claim === 'assumed'))
    .map(({ deal }) => deal);
  const range = rangeWords(dataset, options, locale);
  return [
    ...(range === '' ? [] : [range]),
    figure.rampNote,
    ...(options.curve === 'linear' ? [figure.linearNote] : []),
    ...(assumed.length > 0 ? [figure.assumedNote(names(assumed))] : []),
    ...(delay
      ? [figure.delayNote(Math.floor(delay.months / 12), delay.months % 12, delay.days)]
      : []),
    ...(out.length > 0 ? [figure.outNote(names(out))] : []),
    ...(unsized.length > 0 ? [figure.unsized(names(unsized))] : []),
    ...(options.asOf ? [figure.asOfNote(locale.day(options.asOf))] : []),
  ];
}

/** All that is said about a ramp in words. */
export function rampWords(
  dataset: Dataset,
  scene: RampScene,
  options: RampOptions,
  locale: Locale,
): FigureWords {
  const { figure } = locale.strings;
  const panels = scene.panels.map((panel) => panelSentence(panel, options, locale));
  const sentences = panels.length > 0 ? panels : [figure.nothingSized];
  const records = commitmentsOf(dataset, options).map(({ deal }) => deal);
  return {
    heading: sentences[0] ?? '',
    description: locale.text(dataset.description),
    summary: [
      ...sentences.map((sentence) => sentence + figure.fullStop),
      rangeWords(dataset, options, locale),
    ]
      .join(' ')
      .trim(),
    notes: notesOf(dataset, options, locale),
    table: tableOf(dataset, options, locale),
    sources: sourcesOf(records, dataset, locale),
  };
}
