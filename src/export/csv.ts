import { writeCsv } from '../data/csv.js';
import { isoDay } from '../data/dates.js';
import type { Dataset, Day, Quantity } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import { type Item, beginOf, isDeal, itemsOf } from '../model/item.js';
import { type RampOptions, commitmentsOf } from '../model/ramp-series.js';
import { statusOn } from '../model/status.js';
import { type TimelineOptions, isShown } from '../model/timeline.js';

type Cell = string | number;

function dayCell(day: Day | null): string {
  return day === null ? '' : isoDay(day);
}

/** A size with its bound, in words that are read again; a number alone where it is exact. */
function sizeCell(size: Quantity | null | undefined): Cell {
  if (!size) return '';
  const { floor, ceiling, bound } = size;
  if (bound === 'about') return `~${ceiling}`;
  if (bound === 'at-least') return `at least ${ceiling}`;
  if (floor === ceiling) return ceiling;
  return floor > 0 ? `${floor} to ${ceiling}` : `up to ${ceiling}`;
}

const RAMP_COLUMNS = [
  'id',
  'title',
  'layer',
  'status',
  'from',
  'to',
  'gw',
  'bound',
  'claim',
  'source',
  'floor',
] as const;

/** Every piece of capacity of a ramp, a row each: the rows of a deal sum to its `gw`. */
export function rampCsv(dataset: Dataset, options: RampOptions, locale: Locale): string {
  const rows = commitmentsOf(dataset, options).flatMap(({ deal, tranches }) =>
    tranches
      .slice()
      .map(({ first, last, ceiling, floor, bound, claim, source }): readonly Cell[] => [
        deal.id,
        locale.text(deal.title),
        deal.layer ?? '',
        statusOn(deal, null),
        dayCell(first),
        dayCell(last),
        ceiling,
        bound,
        claim,
        source ?? deal.sources.join('; '),
        floor,
      ]),
  );
  return writeCsv(RAMP_COLUMNS, rows);
}

const TIMELINE_COLUMNS = [
  'id',
  'title',
  'lane',
  'from',
  'to',
  'approximate',
  'status',
  'gw',
  'usd',
  'parties',
  'source',
] as const;

/**
 * First and last day of an item as drawn: a deal that runs on has the day by which it was announced, if
 * no other is stated, and the last day of its course.
 */
function extentCells({ at, course }: Item): readonly [Cell, Cell] {
  if (!at) return ['', ''];
  if (!course) return [dayCell(at.first), dayCell(at.last)];
  return [dayCell(beginOf(at)), dayCell(course.end?.last ?? null)];
}

/**
 * Every deal and event of a timeline, a row each: what lies on its axis, and what has no date, which is
 * listed under it.
 */
export function timelineCsv(dataset: Dataset, options: TimelineOptions, locale: Locale): string {
  const isInView = (item: Item): boolean => item.at === null || isShown(item, options);
  const items = itemsOf(dataset, options, locale).filter(isInView);
  const rows = items.map((item): readonly Cell[] => {
    const { record, at } = item;
    const deal = isDeal(record) ? record : null;
    return [
      item.id,
      locale.text(record.title),
      item.group,
      ...extentCells(item),
      at && (at.approximate || at.uncertain) ? 'yes' : 'no',
      item.status ?? '',
      sizeCell(deal?.gw),
      sizeCell(deal?.usd),
      record.parties.join('; '),
      record.sources.join('; '),
    ];
  });
  return writeCsv(TIMELINE_COLUMNS, rows);
}
