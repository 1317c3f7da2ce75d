import type { Day } from '../data/deal.js';
import { toGigawatts, toWatts } from './gigawatts.js';

/** A value at the beginning of a day: what it was until then and what it is from then on. */
export interface Point {
  readonly day: Day;
  readonly before: number;
  readonly after: number;
}

/**
 * A quantity over time: straight between its points, zero before the first, constant after the
 * last. Points are in order of time, one a day at the most.
 */
export type Course = readonly Point[];

/** A rise by an amount: at once where `begin` is `end`, else evenly between the two. */
export interface Rise {
  readonly begin: Day;
  readonly end: Day;
  readonly amount: number;
}

/** The value just before the beginning of a day, and just after. */
export function valueAt(course: Course, day: Day): { before: number; after: number } {
  let low = 0;
  let high = course.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((course[middle]?.day ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  const previous = course[low - 1];
  const next = course[low];
  if (previous?.day === day) return previous;
  const from = previous?.after ?? 0;
  const value =
    previous && next
      ? from + ((next.before - from) * (day - previous.day)) / (next.day - previous.day)
      : from;
  return { before: value, after: value };
}

/** All days on which one of several courses has a point, in order. */
export function unionOfDays(courses: readonly Course[]): readonly Day[] {
  const days = courses.flatMap((course) => course.map(({ day }) => day));
  return [...new Set(days)].sort((one, other) => one - other);
}

/** A sum in GW without the noise of binary fractions. */
export function sumBy<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return roundGw(items.reduce((sum, item) => sum + amount(item), 0));
}

function roundGw(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** Joins courses day by day: the values of each side go through `join`. */
export function combine(
  courses: readonly Course[],
  join: (values: readonly number[]) => number,
): Course {
  return unionOfDays(courses).map((day) => {
    const values = courses.map((course) => valueAt(course, day));
    return {
      day,
      before: roundGw(join(values.map((each) => each.before))),
      after: roundGw(join(values.map((each) => each.after))),
    };
  });
}

/** What changes on a day: by how much at once, and by how much a day from then on. W. */
type Change = readonly [day: Day, jump: number, slope: number];

/** The course of all changes together: one pass, as a deal may have 50,000 of them. */
function sweep(changes: Change[]): Course {
  changes.sort(([one], [other]) => one - other);
  const points: { day: Day; before: number; after: number }[] = [];
  let [value, slope] = [0, 0];
  let point = { day: -Infinity, before: 0, after: 0 };
  for (const [day, jump, turn] of changes) {
    if (day > point.day) {
      if (slope !== 0) value += slope * (day - point.day);
      point = { day, before: toGigawatts(Math.round(value)), after: 0 };
      points.push(point);
    }
    value += jump;
    slope += turn;
    point.after = toGigawatts(Math.round(value));
  }
  return points;
}

/** The sum of courses, in watts, so that many steps sum exactly. */
export function sumOf(courses: readonly Course[]): Course {
  const changes: Change[] = [];
  for (const course of courses) {
    let previous: Point | undefined;
    for (const point of course) {
      changes.push([point.day, toWatts(point.after) - toWatts(point.before), 0]);
      if (previous && previous.after !== point.before) {
        changes.push(...slopeOf(previous.day, point.day, point.before - previous.after));
      }
      previous = point;
    }
  }
  return sweep(changes);
}

function slopeOf(begin: Day, end: Day, amount: number): readonly [Change, Change] {
  const slope = toWatts(amount) / (end - begin);
  return [
    [begin, 0, slope],
    [end, 0, -slope],
  ];
}

/** The course of several rises together. */
export function courseOf(rises: readonly Rise[]): Course {
  return sweep(
    rises.flatMap(({ begin, end, amount }): readonly Change[] =>
      begin >= end ? [[end, toWatts(amount), 0]] : slopeOf(begin, end, amount),
    ),
  );
}

/** The part of a course that lies in a stretch of days; outside of it the course is zero. */
export function during(course: Course, begin: Day, end: Day): Course {
  const points = course.filter(({ day }) => day > begin && day < end);
  if (begin > -Infinity)
    points.unshift({ day: begin, before: 0, after: valueAt(course, begin).after });
  if (end < Infinity) points.push({ day: end, before: valueAt(course, end).before, after: 0 });
  return points;
}

/** The largest of many numbers, at least 0: a call cannot have 100,000 arguments. */
export function largestOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** The value after the last point. */
export function finalValue(course: Course): number {
  return course.at(-1)?.after ?? 0;
}
