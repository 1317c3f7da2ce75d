import { expect } from '@open-wc/testing';

import type { Course } from '../../src/model/course.js';
import type { Plot } from '../../src/model/plot.js';
import { lastIn, rowAfter, rowsOf } from '../../src/model/stack-rows.js';

/** A hundred days of so many px. */
function plotOf(pixelsPerDay: number): Plot {
  return { first: 0, last: 99, x: (day) => day * pixelsPerDay, y: (gw) => gw };
}

function onDays(...days: number[]): Course {
  const heights = Float64Array.from(days, (_, index) => index);
  return { days: Float64Array.from(days), before: heights, after: heights.map((gw) => gw + 1) };
}

/** Rows as text: `-` before a day, `+` from it on. */
function told(courses: readonly Course[], plot: Plot): string {
  return rowsOf(courses, plot)
    .map(({ day, side }) => `${day}${side === 'before' ? '-' : '+'}`)
    .join(' ');
}

describe('rowsOf', () => {
  it('has what is there before each day on which something changes, and from it on', () => {
    const courses = [onDays(10, 40), onDays(40, 70)];
    expect(told(courses, plotOf(2))).to.equal('0- 0+ 10- 10+ 40- 40+ 70- 70+ 100- 100+');
  });

  it('leaves out days before the axis and after it', () => {
    expect(told([onDays(-5, 30, 200)], plotOf(2))).to.equal('0- 0+ 30- 30+ 100- 100+');
  });

  it('has one day for each half of a pixel, and only what it comes to where one follows at once', () => {
    const days = Array.from({ length: 40 }, (_, index) => 10 + index);
    const rows = rowsOf([onDays(...days)], plotOf(0.05));
    // Forty days are two px: four halves.
    expect(rows.length).to.be.at.most(2 + 5 + 2 + 1);
    expect(rows.filter(({ side }) => side === 'before').length).to.be.at.most(3);
    expect(rows.some(({ day }) => day === 49)).to.equal(true);
  });
});

describe('rowAfter', () => {
  it('finds what is there from a day on, or from the next one that is drawn', () => {
    const rows = rowsOf([onDays(10, 40)], plotOf(2));
    const at = (day: number): unknown => rows[rowAfter(rows, day)];
    expect(at(10)).to.deep.equal({ day: 10, side: 'after' });
    expect(at(11)).to.deep.equal({ day: 40, side: 'after' });
    expect(at(101)).to.equal(undefined);
  });
});

describe('lastIn', () => {
  it('finds the end of a run of any length', () => {
    const days = Float64Array.from({ length: 1000 }, (_, index) => index);
    for (const last of [0, 1, 2, 3, 7, 8, 500, 998, 999]) {
      expect(lastIn(days, 0, 1000, (day) => day <= last)).to.equal(last);
    }
    expect(
      lastIn(days, 0, 100, () => true),
      'but not beyond an end',
    ).to.equal(99);
  });
});
