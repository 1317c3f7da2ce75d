/** What tests of figures share: files made of deals, the data set, and scenes of both. */
import { readFile } from '@web/test-runner-commands';
import * as fc from 'fast-check';

import {
  type Dataset,
  type Deal,
  type HistoricEvent,
  LAYERS,
  STATUSES,
} from '../../src/data/deal.js';
import { readDeals } from '../../src/data/parse.js';
import { localeFor } from '../../src/locale/locale.js';
import { type Attributes, readRampOptions, readTimelineOptions } from '../../src/model/options.js';
import { type RampScene, rampScene } from '../../src/model/ramp.js';
import type { Stage } from '../../src/model/stage.js';
import { tableWidth } from '../../src/model/text.js';
import { type TimelineScene, timelineScene } from '../../src/model/timeline.js';
import { day } from './deals.js';

/** The day on which scenes are drawn. */
export const NOW = day('2026-11-22');

/** A file that holds these deals and events. */
export function datasetOf(
  deals: readonly Deal[],
  events: readonly HistoricEvent[] = [],
  head: Partial<Dataset> = {},
): Dataset {
  return {
    title: null,
    description: null,
    asOf: null,
    parties: new Map(),
    sources: new Map(),
    deals,
    events,
    references: [],
    accepted: deals.length + events.length,
    rejected: 0,
    problems: [],
    warnings: [],
    ...head,
  };
}

/** An event of which nothing but a date is stated. */
export function event(
  id: string,
  at: HistoricEvent['at'],
  rest: Partial<HistoricEvent> = {},
): HistoricEvent {
  const empty = { kind: null, parties: [], sources: [], note: null, written: {} };
  return { id, title: id, at, ...empty, ...rest };
}

/** The data set of the two articles. */
export async function articles(): Promise<Dataset> {
  return readDeals(await readFile({ path: '../../demo/data/openai-2025.json' }));
}

/** A place to draw, where texts are as wide as the table says. */
export function stage(width: number, lang = 'en'): Stage {
  return { width, locale: localeFor(lang), measure: tableWidth };
}

/** A timeline as its attributes ask for it. */
export function timelineOf(
  dataset: Dataset,
  attributes: Attributes = {},
  place: Stage = stage(960),
): TimelineScene {
  return timelineScene(dataset, readTimelineOptions(attributes, NOW).options, place);
}

/** A ramp as its attributes ask for it. */
export function rampOf(
  dataset: Dataset,
  attributes: Attributes = {},
  place: Stage = stage(960),
): RampScene {
  return rampScene(dataset, readRampOptions(attributes, NOW).options, place);
}

/** A stretch of the drawing that a text takes up, px. */
export interface Box {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** The box of a line of text about its baseline. */
export function boxOf(text: string, x0: number, y: number, size: number, bold = false): Box {
  const width = tableWidth(text, size, bold);
  return { text, x0, x1: x0 + width, y0: y - 0.8 * size, y1: y + 0.2 * size };
}

/** Whether two boxes lie on one another by more than so many px. */
export function overlaps(one: Box, other: Box, slack = 0.01): boolean {
  return (
    one.x0 < other.x1 - slack &&
    other.x0 < one.x1 - slack &&
    one.y0 < other.y1 - slack &&
    other.y0 < one.y1 - slack
  );
}

/** Each pair of texts that do so. Found row by row, so that many are soon done. */
export function overlapping(boxes: readonly Box[], slack = 0.01): string[] {
  const sorted = boxes
    .filter(({ text }) => text !== '')
    .toSorted((one, other) => one.y0 - other.y0);
  return sorted.flatMap((one, index) => {
    const pairs: string[] = [];
    for (let at = index + 1; at < sorted.length && sorted[at]!.y0 < one.y1 - slack; at++) {
      const other = sorted[at]!;
      if (overlaps(one, other, slack)) pairs.push(`“${one.text}” and “${other.text}”`);
    }
    return pairs;
  });
}

const WORDS = [
  'NVIDIA',
  'clusters',
  '英伟达集群',
  '数据中心',
  'مركز بيانات',
  'ギガワット',
  'x',
  '—',
  '🚀',
];

/** Titles from empty to very long, in several scripts. */
export const titles: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(' '));

const PARTIES = [
  'openai',
  'a',
  'b',
  '一家名字很长很长的公司',
  'A company with a name that is far too long for any lane',
];

/** Dates as an author writes them, dense about some quarters. */
const written = fc.oneof(
  fc.constantFrom('2025-Q3', '2025-Q4', '2025-07-22', '2025-10', '2026', '2026-H2~', '2025-23'),
  fc
    .tuple(fc.integer({ min: 2016, max: 2032 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  fc.constantFrom(
    '2018/2030',
    '2019/2029',
    '2024/..',
    '../2026',
    '2029-12-31',
    '2019-01-01',
    '2010/2040',
  ),
);

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

const size = fc.oneof(
  fc.integer({ min: 1, max: 20 }),
  fc.constantFrom('up to 10 GW', '250 MW', '1.5 to 4 GW', '~3', 'at least 2 GW'),
);

const dealRecord = fc.record({
  title: titles,
  layer: optional(fc.constantFrom(...LAYERS)),
  announced: fc.option(written),
  parties: fc.subarray(PARTIES),
  gw: optional(size),
  usd: optional(fc.constantFrom(1e9, '$250B')),
  start: optional(written),
  end: optional(fc.constantFrom('2027', '../2029', '2030~', '2026-06', '2040')),
  milestones: optional(
    fc.constant([
      { at: '2026/..', gw: 0.1 },
      { at: '2028', gw: 0.2 },
    ]),
  ),
  status: fc.constantFrom(...STATUSES),
});

const eventRecord = fc.record({
  title: titles,
  at: fc.option(written),
  kind: optional(
    fc.constantFrom('model', 'revenue', 'a kind of the author’s own, long as it may be'),
  ),
  parties: fc.subarray(PARTIES),
});

function numbered<Item extends object>(items: readonly Item[], letter: string): object[] {
  return items.map((item, index) => ({ id: `${letter}${index}`, ...item }));
}

/** Files of 1 to 200 deals and some events, as authors write them. */
export const files: fc.Arbitrary<Dataset> = fc
  .tuple(
    fc.array(dealRecord, { minLength: 1, maxLength: 200, size: 'max' }),
    fc.array(eventRecord, { maxLength: 40 }),
  )
  .map(([deals, events]) =>
    readDeals({ deals: numbered(deals, 'd'), events: numbered(events, 'e') }),
  );
