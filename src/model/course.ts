import { numberAt } from '../data/milestones.js';
import type { Day } from '../data/deal.js';
import { toGigawatts, toWatts } from './gigawatts.js';
import { orderOf } from './order.js';

/** A value at the beginning of a day: what it was until then and what it is from then on. */
export interface Point {
  readonly day: Day;
  readonly before: number;
  readonly after: number;
}

/**
 * A quantity over time: straight between its points, zero before the first, constant after the
 * last. Points are in order of time, one a day at the most; they stand in columns, as a deal may
 * have 50,000 of them and a zoom asks for them with each step.
 */
export interface Course {
  readonly days: Float64Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** A rise by an amount: at once where `begin` is `end`, else evenly between the two. */
export interface Rise {
  readonly begin: Day;
  readonly end: Day;
  readonly amount: number;
}

/** Rises in columns. */
export interface Rises {
  readonly begin: Float64Array;
  readonly end: Float64Array;
  readonly amount: Float64Array;
}

/** The course of what is never there. */
export const NOTHING: Course = {
  days: new Float64Array(),
  before: new Float64Array(),
  after: new Float64Array(),
};

/** Rises as columns. */
export function risesOf(rises: readonly Rise[]): Rises {
  return {
    begin: Float64Array.from(rises, ({ begin }) => begin),
    end: Float64Array.from(rises, ({ end }) => end),
    amount: Float64Array.from(rises, ({ amount }) => amount),
  };
}

/** How many days in order come before another one, or on it. */
export function countUntil(days: Float64Array, day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(days, middle) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Just before the beginning of a day, or just after. */
export type Side = 'before' | 'after';

/** The value just before the beginning of a day, and just after. */
export function valueAt(course: Course, day: Day): { before: number; after: number } {
  const count = countUntil(course.days, day);
  return {
    before: sideOf(course, count, day, 'before'),
    after: sideOf(course, count, day, 'after'),
  };
}

/** @param count how many points come before the day, or on it. */
function sideOf({ days, before, after }: Course, count: number, day: Day, side: Side): number {
  const previous = count - 1;
  if (previous < 0) return 0;
  const begin = numberAt(days, previous);
  const from = numberAt(after, previous);
  if (begin === day) return side === 'after' ? from : numberAt(before, previous);
  if (count === days.length) return from;
  const to = numberAt(before, count);
  return from + ((to - from) * (day - begin)) / (numberAt(days, count) - begin);
}

/** Reads a course day after day, in order of time. */
export function alongCourse(course: Course): (day: Day, side: Side) => number {
  const { days } = course;
  let count = 0;
  return (day, side) => {
    // By steps that grow and shrink again: there may be thousands of points up to the next day.
    let step = 1;
    while (numberAt(days, count + step - 1) <= day) {
      count += step;
      step *= 2;
    }
    for (step /= 2; step >= 1; step /= 2) {
      if (numberAt(days, count + step - 1) <= day) count += step;
    }
    return sideOf(course, count, day, side);
  };
}

/** A sum in GW without the noise of binary fractions. */
export function sumBy<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return roundGw(items.reduce((sum, item) => sum + amount(item), 0));
}

/** A value in GW without the noise of binary fractions. */
export function roundGw(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** Amounts that come at once, each on its day: what is before a step is what was after the last one. */
function stepsOn(end: Float64Array, amount: Float64Array): Course {
  const days = new Float64Array(end.length);
  const heights = new Float64Array(end.length + 1);
  const order = orderOf(end);
  let [watts, length, last] = [0, 0, -Infinity];
  for (let place = 0; place < end.length; place++) {
    const index = order ? numberAt(order, place) : place;
    const day = numberAt(end, index);
    if (day > last) days[length++] = last = day;
    watts += toWatts(numberAt(amount, index));
    heights[length] = toGigawatts(watts);
  }
  return {
    days: days.subarray(0, length),
    before: heights.subarray(0, length),
    after: heights.subarray(1, length + 1),
  };
}

/** Makes one value out of those of two courses. */
type Join = (value: number, other: number) => number;

function join(one: Course, other: Course, by: Join): Course {
  const most = one.days.length + other.days.length;
  const days = new Float64Array(most);
  const before = new Float64Array(most);
  const after = new Float64Array(most);
  const joined = (left: number, right: number, day: Day, side: Side): number =>
    by(sideOf(one, left, day, side), sideOf(other, right, day, side));
  let [left, right, length] = [0, 0, 0];
  while (left < one.days.length || right < other.days.length) {
    const day = Math.min(one.days[left] ?? Infinity, other.days[right] ?? Infinity);
    if (one.days[left] === day) left++;
    if (other.days[right] === day) right++;
    days[length] = day;
    before[length] = joined(left, right, day, 'before');
    after[length] = joined(left, right, day, 'after');
    length++;
  }
  return {
    days: days.subarray(0, length),
    before: before.subarray(0, length),
    after: after.subarray(0, length),
  };
}

/** Joins two courses day by day: the values of each side go through `by`. GW. */
export function combine(one: Course, other: Course, by: Join): Course {
  return join(one, other, (value, more) => roundGw(by(value, more)));
}

const plus: Join = (value, more) => value + more;

/** Two by two: of a thousand courses with steps on the same days, few days are left soon. */
function addUp(courses: readonly Course[], by: Join): Course {
  const half = courses.length >> 1;
  if (half === 0) return courses[0] ?? NOTHING;
  return join(addUp(courses.slice(0, half), plus), addUp(courses.slice(half), plus), by);
}

/** The sum of courses. It is rounded once, so that the order of deals does not show. */
export function sumOf(courses: readonly Course[]): Course {
  return addUp(courses, (value, more) => roundGw(value + more));
}

/** The course of several rises together. Steps alone are those whose begins are their ends. */
export function courseOf({ begin, end, amount }: Rises): Course {
  if (begin === end) return stepsOn(end, amount);
  const each = Array.from(amount, (gw, index): Course => {
    const [from, to] = [numberAt(begin, index), numberAt(end, index)];
    if (from >= to) return stepsOn(Float64Array.of(to), Float64Array.of(gw));
    const heights = Float64Array.of(0, gw);
    return { days: Float64Array.of(from, to), before: heights, after: heights };
  });
  return sumOf(each);
}

/** The points of a course one by one. */
export function pointsOf({ days, before, after }: Course): readonly Point[] {
  return Array.from(days, (day, index) => ({
    day,
    before: numberAt(before, index),
    after: numberAt(after, index),
  }));
}

function courseThrough(points: readonly Point[]): Course {
  return {
    days: Float64Array.from(points, ({ day }) => day),
    before: Float64Array.from(points, ({ before }) => before),
    after: Float64Array.from(points, ({ after }) => after),
  };
}

/** The part of a course that lies in a stretch of days; outside of it the course is zero. */
export function during(course: Course, begin: Day, end: Day): Course {
  const points = pointsOf(course).filter(({ day }) => day > begin && day < end);
  if (begin > -Infinity)
    points.unshift({ day: begin, before: 0, after: valueAt(course, begin).after });
  if (end < Infinity) points.push({ day: end, before: valueAt(course, end).before, after: 0 });
  return courseThrough(points);
}

/** The largest of many numbers, at least 0: a call cannot have 100,000 arguments. */
export function largestOf(values: readonly number[] | Float64Array): number {
  let most = 0;
  for (let index = 0; index < values.length; index++) most = Math.max(most, values[index] ?? 0);
  return most;
}

/** The value after the last point. */
export function finalValue({ after }: Course): number {
  return after.at(-1) ?? 0;
}
