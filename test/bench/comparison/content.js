/**
 * What all of a comparison draw: the generated file for our own, and the same in numbers for the
 * peers, whose adapters put it into the form that each of them wants. That is done before the clock
 * starts; ours reads the file while it runs.
 *
 * @typedef {object} PlacedEvent
 * @property {string} id
 * @property {string} title
 * @property {string} lane
 * @property {number} row of the picture, from the top
 * @property {number} from ms since 1970 in UTC
 * @property {number} to when its last day ends
 *
 * @typedef {object} TimelineContent
 * @property {ReturnType<typeof generatedFile>} file
 * @property {readonly PlacedEvent[]} events in order of their dates
 * @property {readonly { name: string, first: number }[]} lanes each with its first row
 * @property {number} rows
 * @property {boolean} hasLabels whether there is any room for them
 * @property {readonly [number, number]} domain
 *
 * @typedef {object} Series
 * @property {string} id
 * @property {string} title
 * @property {Float64Array} gw at each of the dates
 *
 * @typedef {object} RampContent
 * @property {ReturnType<typeof generatedDeals>} file
 * @property {readonly number[]} dates ms since 1970 in UTC, the same for all series
 * @property {readonly Series[]} series
 * @property {readonly [number, number]} domain
 */
import { generatedDeals, generatedFile } from '../generate.js';

/** px. Ours is as wide and takes the height that it needs. */
export const SIZE = { width: 960, height: 480 };

/** A hue each, as the four lanes and the series of a stack have in ours. */
export const COLORS = ['#3b6fb6', '#c2703d', '#4b8b5a', '#8a5aa8', '#b04a5a', '#6b7f2a'];

/** Labels of more events than these lie on each other, however small. */
const MOST_LABELS = 1_000;
const MOST_ROWS_PER_LANE = 12;
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2019, 0);
const LAST_DAY = Date.UTC(2030, 0);
const MS_PER_PIXEL = (LAST_DAY - FIRST_DAY) / 800;
/** px, of the peers' usual text. */
const LETTER = 6;
/** px between bars. */
const GAP = 4;

/** @param {string} date as `generate.js` writes them @returns {readonly [number, number]} ms */
function interval(date) {
  const [first = '', last = first] = date.split('/');
  const [year = 0, second = '01', day] = first.split('-').map((part, at) => (at ? part : +part));
  const quarter = /^Q(\d)$/.exec(String(second))?.[1];
  if (quarter !== undefined) {
    const month = (Number(quarter) - 1) * 3;
    return [Date.UTC(Number(year), month), Date.UTC(Number(year), month + 3)];
  }
  const from = Date.UTC(Number(year), Number(second) - 1, Number(day ?? 1));
  if (day !== undefined) return [from, from + DAY];
  const [lastYear = 0, lastMonth = 1] = last.split('-').map(Number);
  return [from, Date.UTC(lastYear, lastMonth)];
}

/**
 * @param {PlacedEvent} event
 * @param {boolean} hasLabels
 * @returns {number} ms up to which its row is taken
 */
function takenUntil({ title, to }, hasLabels) {
  return to + (hasLabels ? title.length * LETTER : GAP) * MS_PER_PIXEL;
}

/**
 * Gives each event the first row of its lane that is free. Where no row is added any more, it is the
 * one that is free soonest.
 *
 * @param {readonly PlacedEvent[]} events of one lane in order of their dates; their rows are set
 * @param {boolean} hasLabels
 * @returns {number} how many rows there are
 */
function placeInRows(events, hasLabels) {
  /** @type {number[]} */
  const freeFrom = [];
  const most = hasLabels ? events.length : MOST_ROWS_PER_LANE;
  for (const event of events) {
    const free = freeFrom.findIndex((time) => time <= event.from);
    if (free >= 0) event.row = free;
    else
      event.row =
        freeFrom.length < most ? freeFrom.length : freeFrom.indexOf(Math.min(...freeFrom));
    freeFrom[event.row] = takenUntil(event, hasLabels);
  }
  return freeFrom.length;
}

/** @param {number} count @returns {TimelineContent} */
export function timelineContent(count) {
  const file = generatedFile(count);
  const hasLabels = count <= MOST_LABELS;
  const events = file.events
    .map(({ id, title, at, kind }) => {
      const [from, to] = interval(at);
      return { id, title, lane: kind, row: 0, from, to };
    })
    .toSorted((one, other) => one.from - other.from);
  let rows = 0;
  const lanes = [...new Set(events.map(({ lane }) => lane))].toSorted().map((name) => {
    const own = events.filter(({ lane }) => lane === name);
    const first = rows;
    rows += placeInRows(own, hasLabels);
    for (const event of own) event.row += first;
    return { name, first };
  });
  return { file, events, lanes, rows, hasLabels, domain: [FIRST_DAY, LAST_DAY] };
}

/** @param {string} date a month or a day @returns {number} its end, when a milestone is there for sure */
function endOf(date) {
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  return day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1);
}

/** @param {number} deals @param {number} milestones of each @returns {RampContent} */
export function rampContent(deals, milestones) {
  const file = generatedDeals(deals, milestones);
  const dates = file.deals[0]?.milestones.map(({ at }) => endOf(at)) ?? [];
  return {
    file,
    dates,
    series: file.deals.map(({ id, title, milestones: steps }) => ({
      id,
      title,
      gw: Float64Array.from(steps, ({ gw }) => gw),
    })),
    domain: [dates[0] ?? 0, dates.at(-1) ?? 1],
  };
}

/**
 * @param {readonly [number, number]} domain
 * @param {number} step from 1 on
 * @returns {[number, number]} a tenth less of it with each step, around its middle
 */
export function zoomed([from, to], step) {
  const middle = (from + to) / 2;
  const half = ((to - from) / 2) * 0.9 ** step;
  return [middle - half, middle + half];
}

/**
 * The event that is changed: it comes a month later with each step, under another title.
 *
 * @param {TimelineContent} content
 * @param {number} step from 1 on
 * @returns {PlacedEvent}
 */
export function changedEvent({ events }, step) {
  const event = events[Math.floor(events.length / 2)];
  if (!event) throw new Error('there is no event to change');
  const later = step * 30 * DAY;
  const title = `${event.title}, changed ${step}`;
  return { ...event, title, from: event.from + later, to: event.to + later };
}

/**
 * The value that is changed: the last one of a series in the middle of the stack grows by a tenth of
 * a GW with each step.
 *
 * @param {RampContent} content
 * @param {number} step from 1 on
 */
export function changedValue({ series, dates }, step) {
  const index = Math.floor(series.length / 2);
  const point = dates.length - 1;
  return { index, point, gw: (series[index]?.gw[point] ?? 0) + step / 10 };
}
