import { expect } from '@open-wc/testing';

import { readRampOptions } from '../../src/model/options.js';
import { rampWords } from '../../src/model/ramp-words.js';
import { deal, milestone, on, since, year } from './deals.js';
import { NOW, datasetOf, rampOf, stage } from './figures.js';

describe('the note on steps', () => {
  const notesOf = (...milestones: Parameters<typeof milestone>[0][]): readonly string[] => {
    const its = milestones.map((at, index) => milestone(at, (index + 1) / 10));
    const dataset = datasetOf([deal('d', { gw: its.length / 10, milestones: its })]);
    const { options } = readRampOptions({}, NOW);
    return rampWords(dataset, rampOf(dataset), options, stage(960).locale).notes;
  };
  const month = (index: number): ReturnType<typeof on> => {
    const first = Date.UTC(2026, index) / 86_400_000;
    const last = Date.UTC(2026, index + 1) / 86_400_000 - 1;
    return { first, last, approximate: false, uncertain: false, written: '' };
  };

  it('tells of soft edges where there are some', () => {
    expect(notesOf(year(2027))).to.include(
      'A step stands on the last day that its date allows; the soft edge before it may come sooner.',
    );
  });

  it('says that a step may come sooner where soft edges are too narrow to be drawn', () => {
    expect(notesOf({ ...month(0), first: month(0).last! - 5 })).to.include(
      'A step stands on the last day that its date allows; it may come sooner.',
    );
  });

  it('is left out where each step has a day', () => {
    expect(notesOf(on('2026-06-30')).join(' ')).to.not.contain('may come sooner');
  });
});

describe('what leaves', () => {
  it('is told in words where a bar hangs below zero', () => {
    const gone = deal('gone', {
      gw: 1,
      milestones: [milestone(on('2026-03-31'), 1)],
      status: [since('cancelled', on('2027-06-01'))],
    });
    const dataset = datasetOf([gone]);
    const { options } = readRampOptions({ mode: 'added', period: 'half' }, NOW);
    const scene = rampOf(dataset, { mode: 'added', period: 'half' });
    const { notes } = rampWords(dataset, scene, options, stage(960).locale);
    expect(notes).to.include.members([
      'Each bar is what a half-year adds.',
      'What leaves after it has come hangs below zero.',
    ]);
    expect(notes.join(' ')).to.not.contain('pale');
    const chinese = rampWords(dataset, scene, options, stage(960, 'zh').locale);
    expect(chinese.notes).to.include('每根柱表示半年内新增的容量。');
  });
});
