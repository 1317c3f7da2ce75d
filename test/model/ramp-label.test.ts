import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';

import { capacities } from '../../src/model/capacity.js';
import {
  type LabelledSeries,
  INDENT,
  LINE_SIZE,
  NAME_HEIGHT,
  NAME_SIZE,
  columnHeight,
  placeLabels,
} from '../../src/model/ramp-label.js';
import { tableWidth } from '../../src/model/text.js';
import { trancheList } from '../../src/model/tranches.js';
import { by, deal, from, milestone, year } from './deals.js';
import { stage, titles } from './figures.js';

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
    // The baseline lies so that the middle of the name is at the height of the band.
    expect(labels[0]!.y).to.equal(80 + 4);
    expect(labels[0]!.leader[0]).to.deep.equal([500, 80]);
    expect(labels[0]!.leader.at(-1)![0]).to.be.below(column.x);
    expect(labels[0]!.leader.map(([, y]) => y)).to.deep.equal([80, 80, 80]);
  });

  /** What the first label says beside a panel, or below it. */
  function saidBy(count: number, place = column, name = 'Series'): unknown[] {
    const series = Array.from({ length: count }, (_, index) =>
      labelled(index, `${name} ${index}`, 50 + index),
    );
    const { labels } = placeLabels(series, place, stage(960), 'GW');
    const [first] = labels;
    return [
      labels.length,
      first!.lines.map(({ x, text }) => [x > column.x + INDENT ? 'behind' : 'under', text]),
      labels.at(-1)!.name[0],
    ];
  }

  it('say less where there is less room, and count those that have none at all', () => {
    const dates = [
      '1 GW · 2026 to 2027',
      '1 GW · 2027',
      '1 GW · by the end of 2028',
      '2 to 3 GW · no date stated',
    ].map((text) => ['under', text]);
    // In full a label is 17 + 4 · 15 + 10 px high, with a line under its name 42, by itself 27. The
    // panel is 280 px high, and 14 more are free under it: they hold 3, 7 or 10; a column holds 12.
    expect(saidBy(3)).to.deep.equal([3, dates, 'Series 2']);
    expect(saidBy(7)).to.deep.equal([7, [['under', '5 to 6 GW · in 4 parts']], 'Series 6']);
    expect(saidBy(10)).to.deep.equal([10, [['behind', '5 to 6 GW · in 4 parts']], 'Series 9']);
    expect(saidBy(12)).to.deep.equal([12, [['behind', '5 to 6 GW']], 'Series 11']);
    expect(saidBy(48)).to.deep.equal([12, [['behind', '5 to 6 GW']], '+37 more']);
  });

  it('leave their sizes out only where they would reach far below the panel', () => {
    const low = { ...column, bottom: 60 };
    const name = 'A series with a long name';
    // With a line under a name of one line they are 42 px high: 200 hold four of them.
    expect(saidBy(4, low, name)).to.deep.equal([4, [['under', '5 to 6 GW']], `${name} 3`]);
    expect(saidBy(5, low, name)).to.deep.equal([5, [], `${name} 4`]);
  });

  it('stand in one line each below a panel where they are many', () => {
    expect((saidBy(3, below)[1] as unknown[]).length).to.equal(4);
    expect(saidBy(4, below)).to.deep.equal([4, [['behind', '5 to 6 GW · in 4 parts']], 'Series 3']);
  });

  it('write a date as in tight places before they break a line', () => {
    const late = deal('l', { gw: 10, milestones: [milestone(by(2028), 10)] });
    const commitments = [{ deal: late, tranches: trancheList(late) }];
    const [capacity] = capacities(commitments, new Map([['l', late]]), 'step');
    const one = { ...labelled(0, 'A', 80), capacity: capacity! };
    const lineAt = (width: number): readonly string[] =>
      placeLabels([one], { ...column, width }, stage(960), 'GW').labels[0]!.lines.map(
        ({ text }) => text,
      );
    expect(lineAt(220)).to.deep.equal(['10 GW · by the end of 2028']);
    expect(lineAt(150)).to.deep.equal(['10 GW · by end of 2028']);
    expect(lineAt(110)).to.have.length(2);
  });

  it('tell before they are placed how high they would be in full', () => {
    expect(
      columnHeight([labelled(0, 'A', 0), labelled(1, 'B', 0)], 220, stage(960), 'GW'),
    ).to.equal(2 * (17 + 4 * 15 + 10));
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
          for (const { x, y, name, lines, height } of labels) {
            expect(y - NAME_SIZE).to.be.at.least(end - 1e-6);
            const nameEnd = y + (name.length - 1) * NAME_HEIGHT;
            end = Math.max(nameEnd, ...lines.map((line) => line.y));
            expect(end).to.be.at.most(y - NAME_SIZE + height + 1e-6);
            for (const line of name) {
              const right = x + INDENT + tableWidth(line, NAME_SIZE, true);
              expect(right).to.be.at.most(column.x + width);
              for (const beside of lines) {
                if (beside.y <= nameEnd) expect(beside.x).to.be.above(right);
              }
            }
            for (const line of lines)
              expect(line.x + tableWidth(line.text, LINE_SIZE)).to.be.at.most(column.x + width);
          }
          expect(bottom).to.be.at.least(end);
        }),
        { includeErrorInReport: true },
      );
    }
  });
});
