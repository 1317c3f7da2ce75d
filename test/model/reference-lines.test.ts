import { expect } from '@open-wc/testing';

import type { Reference } from '../../src/data/deal.js';
import { readRampOptions } from '../../src/model/options.js';
import type { RampPanel } from '../../src/model/ramp-panel.js';
import { rampWords } from '../../src/model/ramp-words.js';
import type { RampScene } from '../../src/model/ramp.js';
import { deal, milestone, on } from './deals.js';
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
