import { expect } from '@open-wc/testing';

import {
  type Attributes,
  type Reading,
  isList,
  readRampOptions,
  readTimelineOptions,
} from '../../src/model/options.js';
import { day } from './deals.js';

const NOW = day('2026-11-22');

function timeline(attributes: Attributes = {}): ReturnType<typeof readTimelineOptions> {
  return readTimelineOptions(attributes, NOW);
}

function ramp(attributes: Attributes = {}): ReturnType<typeof readRampOptions> {
  return readRampOptions(attributes, NOW);
}

function faults({ problems }: Reading<unknown>): unknown[] {
  return problems.map(({ code, path, value, message }) => [code, path, value, message]);
}

describe('isList', () => {
  const told = (layout: string, width: number): boolean =>
    isList(timeline({ layout }).options, width);

  it('tells a timeline as a list below 520 px, unless its author says otherwise', () => {
    expect([told('auto', 519), told('auto', 520)]).to.deep.equal([true, false]);
    expect([told('wide', 320), told('list', 1200)]).to.deep.equal([false, true]);
  });
});

describe('readTimelineOptions', () => {
  it('has the years 2019 to 2029 by layer, all of it, with a line for today', () => {
    expect(timeline()).to.deep.equal({
      options: {
        layers: undefined,
        parties: undefined,
        statuses: undefined,
        asOf: null,
        from: day('2019-01-01'),
        to: day('2029-12-31'),
        today: NOW,
        lanes: 'layer',
        layout: 'auto',
      },
      problems: [],
    });
  });

  it('takes an empty attribute as none', () => {
    const names = [
      'from',
      'to',
      'layers',
      'parties',
      'statuses',
      'as-of',
      'today',
      'lanes',
      'layout',
    ];
    const empty = Object.fromEntries(names.map((name) => [name, ' ']));
    expect(timeline(empty)).to.deep.equal(timeline());
    const none = Object.fromEntries(names.map((name) => [name, null]));
    expect(timeline(none)).to.deep.equal(timeline());
  });

  it('runs from the first day of `from` to the last day of `to`', () => {
    const { from, to } = timeline({ from: '2024-Q2', to: '2027-02' }).options;
    expect([from, to]).to.deep.equal([day('2024-04-01'), day('2027-02-28')]);
  });

  it('begins with the year of `to` where that lies before 2019', () => {
    const { from, to } = timeline({ to: '2015-06' }).options;
    expect([from, to]).to.deep.equal([day('2015-01-01'), day('2015-06-30')]);
  });

  it('reads lists of words, whatever stands between them', () => {
    const { options, problems } = timeline({
      layers: ' chips\n site',
      parties: 'openai amd',
      statuses: 'letter-of-intent under-construction',
    });
    expect(problems).to.deep.equal([]);
    expect(options.layers).to.deep.equal(['chips', 'site']);
    expect(options.parties).to.deep.equal(['openai', 'amd']);
    expect(options.statuses).to.deep.equal(['letter-of-intent', 'under-construction']);
  });

  it('takes the last day of `as-of`, and the first of `today`', () => {
    const { asOf, today } = timeline({ 'as-of': '2025-09', today: '2025-10' }).options;
    expect([asOf, today]).to.deep.equal([day('2025-09-30'), day('2025-10-01')]);
  });

  it('has no line for today with `none`, and one where it is with `auto`', () => {
    expect(timeline({ today: 'none' }).options.today).to.equal(null);
    expect(timeline({ today: 'auto' }).options.today).to.equal(NOW);
  });

  it('takes every rule of lanes and layouts', () => {
    for (const lanes of ['layer', 'party', 'status', 'none']) {
      expect(timeline({ lanes }).options.lanes).to.equal(lanes);
    }
    for (const layout of ['auto', 'wide', 'list']) {
      expect(timeline({ layout }).options.layout).to.equal(layout);
    }
  });

  it('reports each value that it cannot read, and uses the default', () => {
    const reading = timeline({
      from: 'soon',
      to: '2026-13',
      layers: 'ships chips',
      statuses: 'done',
      'as-of': '31.12.2025',
      today: 'tomorrow',
      lanes: 'Layer',
      layout: 'narrow',
    });
    expect(reading.options).to.deep.equal({ ...timeline().options, layers: ['chips'] });
    const problems = reading.problems.map(({ code, path, value }) => [code, path, value]);
    expect(problems.toSorted()).to.deep.equal(
      [
        ['attribute', 'from', 'soon'],
        ['attribute', 'to', '2026-13'],
        ['attribute', 'layers', 'ships'],
        ['attribute', 'statuses', 'done'],
        ['attribute', 'as-of', '31.12.2025'],
        ['attribute', 'today', 'tomorrow'],
        ['attribute', 'lanes', 'Layer'],
        ['attribute', 'layout', 'narrow'],
      ].toSorted(),
    );
  });

  it('says what it expected', () => {
    expect(faults(timeline({ lanes: 'rows' }))).to.deep.equal([
      [
        'attribute',
        'lanes',
        'rows',
        'attribute lanes: expected one of layer, party, status, none, got "rows"',
      ],
    ]);
  });

  it('reports a beginning behind the end, and uses the default', () => {
    const reading = timeline({ from: '2031', to: '2027' });
    expect(faults(reading).map((fault) => (fault as unknown[]).slice(0, 3))).to.deep.equal([
      ['attribute', 'from', '2031'],
    ]);
    expect(reading.options.from).to.equal(day('2019-01-01'));
    const { options, problems } = timeline({ from: '2031' });
    expect(problems).to.have.length(1);
    expect([options.from, options.to]).to.deep.equal([day('2019-01-01'), day('2029-12-31')]);
  });

  it('reports a date that leaves open which day is meant', () => {
    const reading = timeline({
      from: '../2020',
      to: '2025/..',
      today: '../2026',
      'as-of': '2025/..',
    });
    const named = reading.problems.map(({ path, value }) => [path, value]);
    expect(named.toSorted()).to.deep.equal(
      [
        ['from', '../2020'],
        ['to', '2025/..'],
        ['today', '../2026'],
        ['as-of', '2025/..'],
      ].toSorted(),
    );
    expect(reading.options).to.deep.equal(timeline().options);
  });
});

describe('readRampOptions', () => {
  it('finds its beginning in the data, and ends with 2029', () => {
    expect(ramp()).to.deep.equal({
      options: {
        layers: undefined,
        parties: undefined,
        statuses: undefined,
        asOf: null,
        from: null,
        to: day('2029-12-31'),
        today: NOW,
        now: NOW,
        stackBy: 'deal',
        mode: 'cumulative',
        period: 'year',
        curve: 'step',
        assumeBy: null,
        delay: null,
        unit: 'auto',
      },
      problems: [],
    });
  });

  it('reads its own attributes', () => {
    const { options, problems } = ramp({
      'stack-by': 'party',
      curve: 'linear',
      'assume-by': '2029-H1',
      delay: 'P1Y6M',
      unit: 'MW',
      from: '2025',
    });
    expect(problems).to.deep.equal([]);
    expect(options).to.include({
      stackBy: 'party',
      curve: 'linear',
      assumeBy: day('2029-06-30'),
      unit: 'MW',
      from: day('2025-01-01'),
    });
    expect(options.delay).to.deep.equal({ months: 18, days: 0 });
  });

  it('takes a delay of nothing for none', () => {
    for (const delay of ['P0D', 'P0Y0M', 'P0W']) {
      const { options, problems } = readRampOptions({ delay }, NOW);
      expect([options.delay, problems], delay).to.deep.equal([null, []]);
    }
  });

  it('counts a delay from the day that `today` names, also where no line is drawn', () => {
    expect(ramp({ today: '2025-10-01' }).options.now).to.equal(day('2025-10-01'));
    expect(ramp({ today: 'none' }).options).to.include({ today: null, now: NOW });
  });

  it('reports each value that it cannot read, and uses the default', () => {
    const reading = ramp({
      'stack-by': 'layer',
      mode: 'bars',
      period: 'week',
      curve: 'smooth',
      'assume-by': 'never',
      delay: '6 months',
      unit: 'TW',
    });
    expect(reading.options).to.deep.equal(ramp().options);
    expect(reading.problems.map(({ path, value }) => [path, value]).toSorted()).to.deep.equal(
      [
        ['stack-by', 'layer'],
        ['mode', 'bars'],
        ['period', 'week'],
        ['curve', 'smooth'],
        ['assume-by', 'never'],
        ['delay', '6 months'],
        ['unit', 'TW'],
      ].toSorted(),
    );
  });
});
