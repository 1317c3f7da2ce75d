import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';

import { localeFor } from '../../src/locale/locale.js';
import { capacities } from '../../src/model/capacity.js';
import {
  type LabelledSeries,
  LINE_HEIGHT,
  NAME_HEIGHT,
  NAME_SIZE,
  SWATCH,
  placeLabels,
  seriesLines,
  trancheWords,
} from '../../src/model/ramp-label.js';
import { tableWidth } from '../../src/model/text.js';
import { trancheList, tranches } from '../../src/model/tranches.js';
import { by, day, deal, from, milestone, on, year } from './deals.js';
import { stage, titles } from './figures.js';

const english = localeFor('en');
const chinese = localeFor('zh');

const stated = deal('d', {
  gw: [5, 6],
  milestones: [milestone(from(2026), 1), milestone(year(2027), 2), milestone(by(2028), 3)],
});

function labelled(index: number, name: string, y: number): LabelledSeries {
  const commitment = { deal: stated, tranches: trancheList(stated) };
  const [capacity] = capacities([commitment], new Map([['d', stated]]), 'step');
  return {
    index,
    name,
    capacity: capacity!,
    anchor: [500, y],
    isTied: true,
    count: 1,
    size: 6,
    rank: 0,
  };
}

describe('trancheWords', () => {
  it('say how much comes when, as it is stated', () => {
    expect(tranches(stated).map((each) => trancheWords(each, english, 'auto'))).to.deep.equal([
      // Not later than the milestone that follows.
      '1 GW · 2026 to 2027',
      '1 GW · 2027',
      '1 GW · by the end of 2028',
      '2 to 3 GW · no date stated',
    ]);
    expect(trancheWords(tranches(stated)[2]!, chinese, 'MW')).to.equal('1,000兆瓦 · 2028年底前');
  });

  it('say what is assumed', () => {
    const [, , , rest] = tranches(stated, { assumeBy: day('2029-12-31') });
    expect(trancheWords(rest!, english, 'GW')).to.equal('2 to 3 GW · assumed 2029');
  });
});

describe('seriesLines', () => {
  it('are a line for each piece, or one for all where they are many', () => {
    const capacityOf = (count: number): LabelledSeries['capacity'] => {
      const milestones = Array.from({ length: count }, (_, index) =>
        milestone(on(`202${index}-12-31`), index + 1),
      );
      const many = deal('m', { gw: count, milestones });
      return capacities(
        [{ deal: many, tranches: trancheList(many) }],
        new Map([['m', many]]),
        'step',
      )[0]!;
    };
    expect(seriesLines(capacityOf(4), english, 'GW')).to.have.length(4);
    expect(seriesLines(capacityOf(5), english, 'GW')).to.deep.equal(['5 GW · 5 pieces']);
    expect(seriesLines(capacityOf(5), chinese, 'GW')).to.deep.equal(['5吉瓦 · 共5笔']);
  });
});

describe('labels of series', () => {
  const column = { x: 700, width: 220, gap: 18, isBeside: true, top: 20, bottom: 300 };
  const below = { ...column, isBeside: false, bottom: Infinity };

  it('stand at the height of their bands where there is room, tied to them', () => {
    const { labels } = placeLabels(
      [labelled(0, 'Below', 250), labelled(1, 'Above', 80)],
      column,
      stage(960),
      'GW',
    );
    expect(labels.map(({ series, name }) => [series, name])).to.deep.equal([
      [1, ['Above']],
      [0, ['Below']],
    ]);
    // A name and four lines are 17 + 4 · 15 px high; the first baseline lies 13 px below their top.
    expect(labels[0]!.y).to.equal(80 - 77 / 2 + 13);
    expect(labels[0]!.leader[0]).to.deep.equal([500, 80]);
    expect(labels[0]!.leader.at(-1)![0]).to.be.below(column.x);
  });

  it('say less where there is less room, and count those that have none at all', () => {
    const linesFor = (count: number): unknown[] => {
      const series = Array.from({ length: count }, (_, index) =>
        labelled(index, `Series ${index}`, 50 + index),
      );
      const { labels } = placeLabels(series, column, stage(960), 'GW');
      return [labels.length, labels[0]!.lines.length, labels.at(-1)!.name[0]];
    };
    // In full a label is 17 + 4 · 15 + 10 px high, in short 42, a name 27: 330 px hold 3, 7 or 12.
    expect(linesFor(3)).to.deep.equal([3, 4, 'Series 2']);
    expect(linesFor(7)).to.deep.equal([7, 1, 'Series 6']);
    expect(linesFor(12)).to.deep.equal([12, 0, 'Series 11']);
    expect(linesFor(48)).to.deep.equal([12, 0, '+37 more']);
  });

  it('lie apart and within the column, however many and long they are', () => {
    const series = fc.array(fc.tuple(titles, fc.integer({ min: 0, max: 400 })), {
      minLength: 1,
      maxLength: 40,
    });
    for (const place of [column, below]) {
      const isBelow = !place.isBeside;
      fc.assert(
        fc.property(series, fc.integer({ min: 180, max: 400 }), (all, width) => {
          const named = all.map(([name, y], index) => labelled(index, name, y));
          const { labels, bottom } = placeLabels(named, { ...place, width }, stage(960), 'GW');
          // Each series has a label, or is counted in the last one.
          const told = labels.flatMap(({ series: index, more }) =>
            more.length > 0 ? more : [index],
          );
          expect(told.toSorted((one, other) => one - other)).to.deep.equal([...all.keys()]);
          expect(bottom - column.top).to.be.at.most(isBelow ? 640 : 330);
          let end = column.top;
          for (const { x, y, name, lines } of labels) {
            expect(y - NAME_SIZE).to.be.at.least(end - 1e-6);
            end = y + (name.length - 1) * NAME_HEIGHT + lines.length * LINE_HEIGHT;
            for (const line of name) {
              expect(x + SWATCH + 6 + tableWidth(line, NAME_SIZE, true)).to.be.at.most(
                column.x + width,
              );
            }
          }
          expect(bottom).to.be.at.least(end);
        }),
        { includeErrorInReport: true },
      );
    }
  });
});
