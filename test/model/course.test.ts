import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import {
  type Course,
  type Rise,
  alongCourse,
  combine,
  courseOf,
  during,
  pointsOf,
  risesOf,
  sumOf,
  valueAt,
} from '../../src/model/course.js';

const step = (day: number, amount: number) => ({ begin: day, end: day, amount });
const of = (rises: readonly Rise[]): Course => courseOf(risesOf(rises));

describe('courseOf', () => {
  it('steps at the day of each rise and keeps the sum', () => {
    expect(pointsOf(of([step(20, 2), step(10, 1)]))).to.deep.equal([
      { day: 10, before: 0, after: 1 },
      { day: 20, before: 1, after: 3 },
    ]);
  });

  it('joins rises of one day', () => {
    expect(pointsOf(of([step(10, 1), step(10, 2)]))).to.deep.equal([
      { day: 10, before: 0, after: 3 },
    ]);
  });

  it('slopes where a rise takes its time, and still steps at the other dates', () => {
    // 10 GW evenly over days 0 to 100, and 1 GW at once on day 50.
    const course = of([{ begin: 0, end: 100, amount: 10 }, step(50, 1)]);
    expect(pointsOf(course)).to.deep.equal([
      { day: 0, before: 0, after: 0 },
      { day: 50, before: 5, after: 6 },
      { day: 100, before: 11, after: 11 },
    ]);
  });

  it('does not let binary fractions show', () => {
    const course = of([step(1, 0.1), step(2, 0.2)]);
    expect(course.after.at(-1)).to.equal(0.3);
  });
});

describe('valueAt', () => {
  const course = of([{ begin: 0, end: 10, amount: 10 }, step(20, 5)]);

  it('is zero before the first point and constant after the last', () => {
    expect(valueAt(course, -1)).to.deep.equal({ before: 0, after: 0 });
    expect(valueAt(course, 99)).to.deep.equal({ before: 15, after: 15 });
  });

  it('lies on the line between two points', () => {
    expect(valueAt(course, 4)).to.deep.equal({ before: 4, after: 4 });
    expect(valueAt(course, 15)).to.deep.equal({ before: 10, after: 10 });
  });

  it('tells the value before a step from the value after it', () => {
    expect(valueAt(course, 20)).to.include({ before: 10, after: 15 });
  });
});

describe('sumOf', () => {
  it('adds courses with unequal days at the union of their days', () => {
    const one = of([step(10, 1), step(30, 1)]);
    const other = of([step(20, 4)]);
    const sum = sumOf([one, other]);
    expect([...sum.days]).to.deep.equal([10, 20, 30]);
    expect([...sum.after]).to.deep.equal([1, 5, 6]);
  });

  it('has each of many courses in it, however many, wherever their steps stand', () => {
    const days = fc.array(fc.tuple(fc.nat(30), fc.nat(1000)), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(days, { maxLength: 9 }), (stepsOfAll) => {
        const sum = sumOf(
          stepsOfAll.map((steps) => of(steps.map(([day, mw]) => step(day, mw / 1000)))),
        );
        for (let day = 0; day <= 30; day++) {
          const until = stepsOfAll.flat().filter(([at]) => at <= day);
          const megawatts = until.reduce((total, [, mw]) => total + mw, 0);
          expect(valueAt(sum, day).after).to.equal(megawatts / 1000);
        }
        expect([...sum.days]).to.deep.equal([...new Set(sum.days)].sort((a, b) => a - b));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('alongCourse', () => {
  it('finds the same values as a look at each day, near or far from the last one', () => {
    const course = of(Array.from({ length: 200 }, (_, index) => step(index, 1)));
    const days = fc.array(fc.integer({ min: -5, max: 205 }), { maxLength: 30 });
    fc.assert(
      fc.property(days, (wanted) => {
        const read = alongCourse(course);
        for (const day of wanted.sort((a, b) => a - b)) {
          const { before, after } = valueAt(course, day);
          expect([read(day, 'before'), read(day, 'after')]).to.deep.equal([before, after]);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('combine', () => {
  it('takes one course off another without falling below zero', () => {
    // Outer 4 then 10, inner 6: the rest is 4, then 0 while the inner is larger, then 4.
    const outer = of([step(10, 4), step(30, 6)]);
    const inner = of([step(20, 6)]);
    const rest = combine(outer, inner, (whole, part) => Math.max(0, whole - part));
    expect([...rest.after]).to.deep.equal([4, 0, 4]);
  });
});

describe('during', () => {
  it('keeps the part of a course between two days', () => {
    const course = of([step(10, 4), step(30, 6)]);
    expect(pointsOf(during(course, 20, 40))).to.deep.equal([
      { day: 20, before: 0, after: 4 },
      { day: 30, before: 4, after: 10 },
      { day: 40, before: 10, after: 0 },
    ]);
  });

  it('keeps everything until an end when no beginning is given', () => {
    const course = of([step(10, 4)]);
    expect(pointsOf(during(course, -Infinity, 15))).to.deep.equal([
      { day: 10, before: 0, after: 4 },
      { day: 15, before: 4, after: 0 },
    ]);
  });
});
