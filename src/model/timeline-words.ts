import type { Dataset, Deal } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import {
  type FigureWords,
  type TableWords,
  briefly,
  inWords,
  partyNames,
  sourceIds,
  sourceLine,
  sourcesOf,
  stated,
} from './figure.js';
import { type Item, isDeal } from './item.js';
import { timelineContent } from './timeline-content.js';
import { timelineKey } from './timeline-key.js';
import { remember } from './remember.js';
import type { TimelineOptions, TimelineScene } from './timeline.js';

/** What a deal states about its delivery: its start, its milestones, its end. */
export function deliveryWords(record: Item['record'], locale: Locale): readonly string[] {
  if (!isDeal(record)) return [];
  const { figure } = locale.strings;
  const { start, milestones, end } = record;
  return [
    ...stated(start && locale.labelled(figure.starts, locale.date(start))),
    ...milestones.map(({ at, gw }) => locale.gw(gw) + figure.comma + locale.date(at)),
    ...stated(end && locale.labelled(figure.ends, locale.date(end))),
  ];
}

type Columns<Value> = Partial<Record<keyof Locale['strings']['columns'], Value>>;

/** What of deals makes a column stand in the table, and what of any record; others always do. */
const FILLED_BY_DEALS: Columns<(deal: Deal) => unknown> = {
  gw: ({ gw }) => gw,
  usd: ({ usd }) => usd,
  delivery: ({ start, end, milestones }) => start ?? end ?? milestones[0],
  status: () => true,
};
const FILLED: Columns<(record: Item['record']) => unknown> = {
  parties: ({ parties }) => parties[0],
  note: ({ note }) => note,
};

/** The columns in which nothing stands. */
function emptyIn<Filler extends Item['record']>(
  records: readonly Filler[],
  columns: Columns<(record: Filler) => unknown>,
): readonly string[] {
  return Object.entries(columns).flatMap(([name, isFilled]) =>
    records.some(isFilled) ? [] : name,
  );
}

/** What there is in items; the same items are shown with each step of a zoom. */
const contentsOf = remember((items: readonly Item[]) => {
  const records = items.map(({ record }) => record);
  const deals = records.filter(isDeal);
  return {
    deals: deals.length,
    empty: new Set([...emptyIn(deals, FILLED_BY_DEALS), ...emptyIn(records, FILLED)]),
    sources: sourceIds(records),
  };
});

/** The items of a timeline as a table; columns in which nothing stands are left out. */
function tableOf(items: readonly Item[], dataset: Dataset, locale: Locale): TableWords {
  const { columns, figure } = locale.strings;
  const write: Columns<(item: Item, deal: Deal | null) => string> = {
    title: ({ title }) => title,
    date: ({ at }) => locale.date(at),
    layer: ({ group }, deal) => (deal ? locale.layerName(group) : locale.kindName(group)),
    gw: (_, deal) => (deal?.gw ? locale.gw(deal.gw) : ''),
    usd: (_, deal) => (deal?.usd ? locale.usd(deal.usd) : ''),
    delivery: ({ record }) => deliveryWords(record, locale).join(figure.semicolon),
    status: ({ status }) => (status ? locale.statusName(status) : ''),
    parties: ({ record }) => partyNames(record.parties, dataset, locale),
    source: ({ record }) => sourceLine(record, dataset, locale),
    note: ({ record }) => locale.text(record.note),
  };
  const { empty } = contentsOf(items);
  const kept = Object.entries(write).filter(([name]) => !empty.has(name));
  return {
    headings: kept.map(([name]) => columns[name as keyof typeof columns]),
    rows: inWords(items, (item) => {
      const deal = isDeal(item.record) ? item.record : null;
      return kept.map(([, cell]) => cell(item, deal));
    }),
  };
}

/** What a drawing on an axis does not say by itself. */
function drawingNotes(
  { undated, outside, marks }: TimelineScene,
  locale: Locale,
): readonly string[] {
  const { figure } = locale.strings;
  const titles = (items: readonly Item[]): string =>
    locale.list(briefly(items, ({ title }) => title, locale));
  return stated(
    undated.length > 0 && locale.note(locale.heading(locale.date(null)), titles(undated)),
    outside.length > 0 && locale.note(figure.outsideItems, titles(outside)),
    marks.some(({ shape }) => shape === 'cluster') && figure.countedNote,
  );
}

/**
 * All that is said about a timeline in words.
 * @param scene the drawing on an axis; `null` for a list, which says everything itself.
 */
export function timelineWords(
  dataset: Dataset,
  scene: TimelineScene | null,
  options: TimelineOptions,
  locale: Locale,
): FigureWords {
  const { asOf } = options;
  const { items, byId } = timelineContent(dataset, options, locale);
  const { deals, sources } = contentsOf(items);
  const years = locale.days(options.from, options.to);
  return {
    heading: locale.text(dataset.title),
    description: locale.text(dataset.description),
    summary: locale.strings.figure.timelineSummary(years, deals, items.length - deals),
    notes: stated(
      ...(scene ? drawingNotes(scene, locale) : []),
      typeof asOf === 'number' && locale.strings.figure.asOfNote(locale.day(asOf)),
    ),
    key: scene ? timelineKey(scene.marks, byId, locale) : [],
    table: tableOf(items, dataset, locale),
    sources: sourcesOf(sources, dataset, locale),
  };
}
