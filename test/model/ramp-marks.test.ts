import { expect } from '@open-wc/testing';

import type { Reference } from '../../src/data/deal.js';
import type { RampScene } from '../../src/model/ramp.js';
import type { RampPanel } from '../../src/model/ramp-panel.js';
import { rampWords } from '../../src/model/ramp-words.js';
import { readRampOptions } from '../../src/model/options.js';
import { by, deal, milestone, on, since, year } from './deals.js';
import { NOW, datasetOf, rampOf, stage } from './figures.js';

function reference(gw: number, label = 'a city', source: string | null = null): Reference {
  return { gw, label, source };
}

const six = deal('six', { gw: 6, milestones: [milestone(on('2026-06-30'), 6)] });

function drawn(...references: Reference[]): RampScene {
  return rampOf(datasetOf([six], [], { references }), { from: '2025', to: '2029' });
}

describe('references', () => {
  it('lie at their size on the scale of a panel, and raise it by half at the most', () => {
    const linesAt = (gw: number): unknown[] => {
      const scene = drawn(reference(gw));
      const [panel] = scene.panels as [RampPanel];
      const shares = panel.references.map(
        ({ y }) => Math.round((1000 * (panel.bottom - y)) / (panel.bottom - panel.top)) / 1000,
      );
      return [shares, scene.toldReferences];
    };
    expect(linesAt(3)).to.deep.equal([[0.5], []]);
    // With room for its label above it.
    expect(linesAt(9)).to.deep.equal([[0.935], []]);
    expect(linesAt(10)).to.deep.equal([[], ['10 GW: a city']]);
  });

  it('stand with the lower label below its line where the upper line would cross it', () => {
    const [panel] = drawn(reference(3), reference(3.1, 'a town')).panels as [RampPanel];
    const [upper, lower] = panel.references;
    expect(upper!.label.y).to.be.below(upper!.y);
    expect(lower!.label.y).to.be.above(lower!.y + 8);
  });

  it('say their size and name above the line, moved apart where they are close', () => {
    const [panel] = drawn(reference(3), reference(3.05, 'a town')).panels as [RampPanel];
    const [upper, lower] = panel.references;
    expect([upper!.label.text, lower!.label.text]).to.deep.equal([
      '3.05 GW: a town',
      '3 GW: a city',
    ]);
    expect(lower!.y - upper!.y).to.be.below(5);
    expect(lower!.label.y - upper!.label.y).to.be.at.least(14);
  });

  it('never cross the label of another, however many are close', () => {
    for (const sizes of [
      [3, 3.1, 3.2],
      [3, 3.05, 3.1, 3.15],
      [5.8, 5.9, 6],
      [8.8, 8.9, 9],
    ]) {
      const [panel] = drawn(...sizes.map((gw) => reference(gw))).panels as [RampPanel];
      const labels = panel.references.map(({ label }) => label);
      expect(labels.length).to.equal(sizes.length);
      for (const [index, { y, text }] of labels.entries()) {
        // Letters reach from 9 px above the baseline to 3 px below it.
        for (const line of panel.references) {
          expect(line.y < y - 9 || line.y > y + 3, `${text}, line at ${line.y}`).to.equal(true);
        }
        expect(y - (labels[index - 1]?.y ?? -Infinity)).to.be.at.least(14);
      }
    }
  });

  it('are told under the figure where they lie far above it, with their source', () => {
    const dataset = datasetOf([six], [], {
      references: [reference(11, "New York City's summer peak", 'A grid report')],
    });
    const { options } = readRampOptions({}, NOW);
    const scene = rampOf(dataset);
    const { notes, sources } = rampWords(dataset, scene, options, stage(960).locale);
    expect(notes).to.include("To compare: 11 GW: New York City's summer peak.");
    expect(sources.slice().map(({ text }) => text)).to.deep.equal(['A grid report']);
  });
});

describe('labels of references', () => {
  const long = reference(3, 'what a large city needs on a winter evening');
  const early = deal('early', { gw: 6, milestones: [milestone(on('2026-06-30'), 6)] });
  const told = (deals: Parameters<typeof datasetOf>[0], width: number): unknown[] => {
    const file = datasetOf(deals, [], { references: [long, reference(2, 'a town')] });
    const { panels, toldReferences } = rampOf(file, { from: '2025', to: '2029' }, stage(width));
    return [panels[0]!.references.map(({ label }) => label.text), toldReferences];
  };

  it('say the size alone where words would be cut, and words are told under the figure', () => {
    const undated = [deal('undated', { gw: 6 })];
    const words = '3 GW: what a large city needs on a winter evening';
    expect(told(undated, 1200)).to.deep.equal([[words, '2 GW: a town'], []]);
    expect(told(undated, 320)).to.deep.equal([['3 GW', '2 GW: a town'], [words]]);
  });

  it('do not hide what is drawn', () => {
    const soon = deal('soon', { gw: 6, milestones: [milestone(on('2025-12-31'), 6)] });
    const words = '3 GW: what a large city needs on a winter evening';
    // The step stands 180 px from the axis or more, and 100 px.
    expect(told([early], 960)).to.deep.equal([['3 GW', '2 GW: a town'], [words]]);
    expect(told([soon], 640)).to.deep.equal([
      ['3 GW', '2 GW'],
      [words, '2 GW: a town'],
    ]);
  });
});

describe('knots', () => {
  const monthly = (months: number, most: number): Parameters<typeof deal>[1] & object => ({
    gw: most,
    milestones: Array.from({ length: months }, (_, index) =>
      milestone(
        on(`${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-15`),
        (most * (index + 1)) / months,
      ),
    ),
  });

  it('show each step, where a panel has room for them', () => {
    const [panel] = rampOf(datasetOf([deal('d', monthly(30, 6))])).panels;
    expect(panel!.knots).to.have.length(30);
  });

  it('are drawn at steps with a label alone where they would hide the stack', () => {
    const large = deal('large', { gw: 9, milestones: [milestone(on('2029-06-30'), 9)] });
    const deals = [...['a', 'b', 'c'].map((id) => deal(id, monthly(48, 6))), large];
    const [panel] = rampOf(datasetOf(deals), { from: '2024', to: '2029', today: 'none' }).panels;
    expect(panel!.steps.map(({ text }) => text)).to.deep.equal(['9 GW, 30 Jun 2029']);
    expect(panel!.knots.map((knot) => knot.piece?.().deal)).to.deep.equal(['large']);
  });
});

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

describe('labels of steps', () => {
  const textsOf = (...deals: Parameters<typeof datasetOf>[0]): string[] =>
    rampOf(datasetOf(deals), { from: '2024', to: '2029', today: 'none' }).panels[0]!.steps.map(
      ({ text }) => text,
    );

  it('say what a step adds and when, above everything that is drawn', () => {
    const steps = deal('steps', {
      gw: 6,
      milestones: [
        milestone({ ...year(2026), first: on('2026-07-01').first }, 1),
        milestone(year(2028), 6),
      ],
    });
    expect(textsOf(steps)).to.deep.equal(['1 GW, H2 2026', '5 GW, 2028']);
  });

  it('are left out where a step is too low to be seen', () => {
    const low = deal('low', {
      gw: 6,
      milestones: [milestone(year(2026), 0.01), milestone(year(2028), 6)],
    });
    expect(textsOf(low)).to.deep.equal(['5.99 GW, 2028']);
  });

  it('are left out where another series lies over the step', () => {
    const below = deal('below', { gw: 1, milestones: [milestone(on('2027-06-30'), 1)] });
    const above = deal('above', { gw: 3, milestones: [milestone(by(2028), 3)] });
    // From its announcement on, the soft edge of what comes by 2028 lies above the other step.
    expect(textsOf(below)).to.deep.equal(['1 GW, 30 Jun 2027']);
    expect(textsOf(below, above)).to.deep.equal(['3 GW, by end of 2028']);
  });

  it('lie within the axis', () => {
    const early = deal('early', { gw: 1, milestones: [milestone(on('2024-01-05'), 1)] });
    const scene = rampOf(datasetOf([early]), { from: '2024', to: '2029' });
    for (const { x } of scene.panels[0]!.steps) expect(x).to.be.at.least(scene.x0);
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
