import type { Dataset } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import {
  type FigureWords,
  type TableWords,
  partyNames,
  sourceLine,
  sourcesOf,
  stated,
} from './figure.js';
import { type Item, isDeal } from './item.js';
import { timelineContent } from './timeline-content.js';
import { timelineKey } from './timeline-key.js';
import type { TimelineOptions, TimelineScene } from './timeline.js';

/** What a deal states about its delivery: its start, its milestones, its end. */
export function deliveryWords(record: Item['record'], locale: Locale): readonly string[] {
  if (!isDeal(record)) return [];
  const { figure } = locale.strings;
  return stated(
    record.start && figure.starts(locale.date(record.start)),
    ...record.milestones.map(({ at, gw }) => locale.gw(gw) + figure.comma + locale.date(at)),
    record.end && figure.ends(locale.date(record.end)),
  );
}

const COLUMNS = [
  'title',
  'date',
  'layer',
  'gw',
  'usd',
  'delivery',
  'status',
  'parties',
  'source',
  'note',
] as const;

/** The items of a timeline as a table; columns in which nothing stands are left out. */
function tableOf(items: readonly Item[], dataset: Dataset, locale: Locale): TableWords {
  const { columns, figure, noDateStated } = locale.strings;
  const rows = items.map(({ record, at, group, status }) => {
    const deal = isDeal(record) ? record : null;
    return [
      locale.text(record.title),
      at ? locale.date(at) : noDateStated,
      deal ? locale.layerName(group) : locale.kindName(group),
      deal?.gw ? locale.gw(deal.gw) : '',
      deal?.usd ? locale.usd(deal.usd) : '',
      deliveryWords(record, locale).join(figure.semicolon),
      status ? locale.statusName(status) : '',
      partyNames(record.parties, dataset, locale),
      sourceLine(record, dataset, locale),
      locale.text(record.note),
    ];
  });
  const keep = (cells: readonly string[]): readonly string[] =>
    cells.filter((_, index) => rows.some((row) => row[index]));
  return { headings: keep(COLUMNS.map((name) => columns[name])), rows: rows.map(keep) };
}

/** What a drawing on an axis does not say by itself. */
function drawingNotes(scene: TimelineScene, locale: Locale): readonly string[] {
  const { figure } = locale.strings;
  const titles = (items: readonly Item[]): string => locale.list(items.map(({ title }) => title));
  return stated(
    scene.undated.length > 0 && figure.undatedItems(titles(scene.undated)),
    scene.outside.length > 0 && figure.outsideItems(titles(scene.outside)),
    scene.marks.some(({ shape }) => shape === 'cluster') && figure.countedNote,
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
  const deals = items.filter(({ record }) => isDeal(record)).length;
  const years = locale.date({
    first: options.from,
    last: options.to,
    approximate: false,
    uncertain: false,
    written: '',
  });
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
    sources: sourcesOf(
      items.map(({ record }) => record),
      dataset,
      locale,
    ),
  };
}
