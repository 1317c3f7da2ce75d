import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';

import type { Dataset } from '../../src/data/deal.js';
import { DOT_RADIUS, HEADING_SIZE } from '../../src/model/packed-lane.js';
import { LABEL_SIZE } from '../../src/model/timeline-label.js';
import type { TimelineScene } from '../../src/model/timeline.js';
import { spanOf } from '../data/span-of.js';
import { bounded, day, deal, milestone, on, since } from './deals.js';
import {
  type Box,
  articles,
  boxOf,
  datasetOf,
  event,
  files,
  overlapping,
  stage,
  timelineOf,
  titles,
} from './figures.js';

/** Two years on an axis of 731 px: a px is a day, and day 0 is at x0. */
const AXIS = { from: '2025', to: '2026', today: 'none', lanes: 'none' };
const PLACE = stage(732);

function sceneOf(dataset: Dataset, attributes = {}): TimelineScene {
  return timelineOf(dataset, { ...AXIS, ...attributes }, PLACE);
}

/** Px of the beginning of a day. */
function x(text: string): number {
  return 1 + day(text) - day('2025-01-01');
}

function roundedBand(scene: TimelineScene, index = 0): number[] {
  const { x0, full0, full1, x1 } = scene.marks[index]!.band;
  return [x0, full0, full1, x1].map((each) => Math.round(each * 10) / 10);
}

function textBoxes(scene: TimelineScene): Box[] {
  return [
    ...scene.marks.map(({ label: { title, size, x0, x1, y } }) => {
      return { text: title + size, x0, x1, y0: y - 0.8 * LABEL_SIZE, y1: y + 0.2 * LABEL_SIZE };
    }),
    ...scene.lanes.map((lane) => boxOf(lane.title, lane.x, lane.y, HEADING_SIZE, true)),
    ...(scene.today
      ? [boxOf(scene.today.label.text, scene.today.label.x, scene.today.label.y, 12)]
      : []),
  ];
}

/** How many items a scene tells of. */
function shownIn(scene: TimelineScene): number {
  const marks = scene.marks.reduce((sum, { ids }) => sum + ids.length, 0);
  return marks + scene.undated.length + scene.outside.length;
}

/** Marks with the words on them, words beside them, leaders, headings, and the line for today. */
function everything(scene: TimelineScene): Box[] {
  const marks = scene.marks.map(({ ids, band: { x0, x1 }, y }) => {
    return { text: `mark ${ids[0]}`, x0, x1, y0: y - 9, y1: y + 9 };
  });
  const labels = textBoxes({ ...scene, marks: scene.marks.filter(({ label }) => !label.isInside) });
  const leaders = scene.marks.flatMap(({ y, label: { leader, y: end } }) =>
    leader === null
      ? []
      : [{ text: 'leader', x0: leader - 0.5, x1: leader + 0.5, y0: y + 10, y1: end - LABEL_SIZE }],
  );
  const today = (scene.today?.segments ?? []).map(([y0, y1]) => {
    const { x } = scene.today!;
    return { text: 'today', x0: x - 0.5, x1: x + 0.5, y0, y1 };
  });
  return [...marks, ...labels, ...leaders, ...today];
}

describe('timelineScene', () => {
  it('draws a day as a dot about that day', () => {
    const scene = sceneOf(datasetOf([], [event('e', on('2025-07-22'))]));
    const [mark] = scene.marks;
    expect(mark).to.deep.include({ ids: ['e'], shape: 'dot', status: null });
    // 202 days before it, its middle half a day later; 10 px wide.
    expect(roundedBand(scene)).to.deep.equal([198.5, 198.5, 208.5, 208.5]);
    expect(scene.x1 - scene.x0).to.equal(730);
  });

  it('draws a longer date as long as it is', () => {
    const scene = sceneOf(datasetOf([], [event('e', spanOf('2025-Q3'))]));
    expect(scene.marks[0]!.shape).to.equal('span');
    expect(roundedBand(scene)).to.deep.equal([
      x('2025-07-01'),
      x('2025-07-01'),
      x('2025-10-01'),
      x('2025-10-01'),
    ]);
  });

  it('draws a deal that ends before its announcement begins where it was announced', () => {
    const odd = deal('a', { announced: spanOf('2025-07/..'), gw: 1, end: spanOf('2025-03') });
    const [mark] = sceneOf(datasetOf([odd])).marks;
    expect(mark!.band.x1).to.be.at.least(mark!.band.x0);
  });

  it('draws an approximate or uncertain date with soft ends', () => {
    for (const written of ['2025-Q3~', '2025-Q3?', '2025-Q3%']) {
      const scene = sceneOf(datasetOf([], [event('e', spanOf(written))]));
      expect(roundedBand(scene)).to.deep.equal([182, 196, 260, 274]);
    }
  });

  it('fades a date without a last day from its first one on, and one without a first day into its last', () => {
    const open = sceneOf(datasetOf([], [event('e', spanOf('2026/..'))]));
    const [x0, full0, full1, x1] = roundedBand(open);
    expect([x0, full0, x1]).to.deep.equal([366, 366, 731]);
    expect(full1).to.be.above(366).and.below(731);
    const [begin, full, end, last] = roundedBand(
      sceneOf(datasetOf([], [event('e', spanOf('../2025'))])),
    );
    expect([begin, end, last]).to.deep.equal([1, 366, 366]);
    expect(full).to.be.above(1).and.below(366);
  });

  it('draws a deal that runs on as a bar from its announcement to its stated end', () => {
    const running = deal('d', { announced: on('2025-07-22'), gw: 4, end: spanOf('2026-H1') });
    const scene = sceneOf(datasetOf([running]));
    const [mark] = scene.marks;
    expect(mark!.shape).to.equal('bar');
    // It may be over at any time of the half, so the bar fades over that.
    expect(roundedBand(scene)).to.deep.equal([203, 203, 366, 547]);
    expect(mark!.start.x0).to.be.closeTo(202, 1);
    expect(mark!.start.x1).to.be.closeTo(205, 1);
  });

  it('fades the bar of a deal without a stated end', () => {
    const scene = sceneOf(datasetOf([deal('d', { announced: on('2025-07-22'), gw: 4 })]));
    const [x0, , full1, x1] = roundedBand(scene);
    expect([x0, x1]).to.deep.equal([203, 731]);
    expect(full1).to.be.below(731);
  });

  it('fades over the last 160 px at the most, however far the reader has zoomed in', () => {
    const open = datasetOf([deal('d', { announced: on('2025-02-01'), gw: 4 })]);
    const fades = ['2029', '2026', '2025-06'].map((to) => {
      const [, , full1, x1] = roundedBand(sceneOf(open, { to }));
      return [full1, x1];
    });
    expect(fades).to.deep.equal([
      [571, 731],
      [571, 731],
      [571, 731],
    ]);
  });

  it('takes the last milestone as the end where it states the whole', () => {
    const whole = deal('d', { gw: 4, milestones: [milestone(spanOf('2026-03'), 4)] });
    expect(roundedBand(sceneOf(datasetOf([whole]))).at(-1)).to.equal(x('2026-04-01'));
    const part = deal('d', { gw: 5, milestones: [milestone(spanOf('2026-03'), 4)] });
    expect(roundedBand(sceneOf(datasetOf([part]))).at(-1)).to.equal(731);
  });

  it('marks along a bar when something is delivered', () => {
    const deals = [
      deal('d', {
        announced: on('2025-02-01'),
        gw: 4,
        start: spanOf('2025-Q2'),
        milestones: [milestone(spanOf('2025-12'), 1)],
      }),
    ];
    const deliveries = sceneOf(datasetOf(deals)).marks[0]!.deliveries;
    expect(deliveries.map(({ x0, x1 }) => [x0, x1])).to.deep.equal([
      [x('2025-04-01'), x('2025-07-01')],
      [x('2025-12-01'), x('2026-01-01')],
    ]);
  });

  it('draws money and bare deals as dots', () => {
    const dataset = datasetOf([
      deal('valuation', {
        layer: 'money',
        usd: { floor: 5e11, ceiling: 5e11, bound: 'exact', basis: null },
      }),
      deal('bare'),
    ]);
    expect(sceneOf(dataset).marks.map(({ shape }) => shape)).to.deep.equal(['dot', 'dot']);
  });

  it('keeps status with the mark, also of a deal that another one replaces', () => {
    const dataset = datasetOf([
      deal('old'),
      deal('new', { supersedes: 'old', status: [since('contracted')] }),
    ]);
    const statuses = sceneOf(dataset).marks.map(({ ids: [id], status }) => [id, status]);
    expect(statuses).to.deep.equal([
      ['old', 'superseded'],
      ['new', 'contracted'],
    ]);
  });

  it('shows a deal without a stated end that was announced before the axis begins', () => {
    const scene = sceneOf(datasetOf([deal('early', { announced: on('2023-05-01'), gw: 2 })]));
    const [mark] = scene.marks;
    expect([mark!.band.x0, mark!.band.x1]).to.deep.equal([scene.x0, scene.x1]);
    expect(mark!.start.x1 - mark!.start.x0, 'the announcement lies outside').to.equal(0);
    expect(scene.outside).to.deep.equal([]);
  });

  it('cuts at the ends of the axis what is longer, and lists what lies outside', () => {
    const dataset = datasetOf(
      [],
      [
        event('longer', spanOf('2020/2030')),
        event('before', on('2024-12-31')),
        event('after', on('2027-01-01')),
        event('last', on('2026-12-31')),
        event('none', null),
      ],
    );
    const scene = sceneOf(dataset);
    expect(scene.marks.flatMap(({ ids }) => ids)).to.deep.equal(['longer', 'last']);
    expect(roundedBand(scene)).to.deep.equal([1, 1, 731, 731]);
    expect(scene.outside.map(({ id }) => id)).to.deep.equal(['before', 'after']);
    expect(scene.undated.map(({ id }) => id)).to.deep.equal(['none']);
  });

  it('draws a line for today where the axis holds it', () => {
    const dataset = datasetOf([], [event('e', on('2025-07-22'))]);
    expect(sceneOf(dataset).today).to.equal(null);
    expect(sceneOf(dataset, { today: '2027-01-01' }).today).to.equal(null);
    const today = sceneOf(dataset, { today: '2026-07-01' }).today!;
    expect(today.x).to.equal(x('2026-07-01') + 0.5);
    expect(today.label.text).to.equal('today, 1 July 2026');
    expect(today.segments).to.deep.equal([[30, 30 + 8 + 24 + 8]]);
  });

  it('leaves out of the line for today what it would run through', () => {
    const dataset = datasetOf([], [event('e', on('2025-07-22'))]);
    const { segments } = sceneOf(dataset, { today: '2025-07-22' }).today!;
    expect(segments).to.deep.equal([
      [30, 40],
      [60, 70],
    ]);
  });

  it('leaves the leader of a label out of the line for today', () => {
    const usd = { floor: 1e9, ceiling: 1e9, bound: 'exact', basis: null } as const;
    const fields = { title: 'NVIDIA NVIDIA NVIDIA NVIDIA', usd, announced: spanOf('2026-11') };
    const dataset = datasetOf([deal('d', fields)]);
    const at = (today: string): TimelineScene =>
      timelineOf(dataset, { lanes: 'none', today }, stage(320));
    const [mark] = at('none').marks;
    expect(mark!.label.leader).to.be.a('number');
    const near = at('2027-01-01');
    expect(Math.abs(near.today!.x - near.marks[0]!.label.leader!)).to.be.lessThan(3);
    expect(overlapping(everything(near))).to.deep.equal([]);
  });

  it('draws the data set: each item once, 30 with a place and 6 without a date', async () => {
    const scene = timelineOf(await articles());
    expect(scene.marks).to.have.length(30);
    expect(new Set(scene.marks.flatMap(({ ids }) => ids)).size).to.equal(30);
    expect(scene.undated.map(({ id }) => id)).to.deep.equal([
      'capped-profit-company',
      'dall-e-and-sora-limits',
      'altman-removed',
      'paying-users',
      'luxshare-hardware',
      'joint-sign-in',
    ]);
    expect(scene.outside).to.deep.equal([]);
    const bars = scene.marks.filter(({ shape }) => shape === 'bar').flatMap(({ ids }) => ids);
    expect(bars).to.include.members(['stargate', 'openai-amd', 'server-rental']);
    expect(bars).to.not.include('openai-valuation');
  });

  it('packs marks and labels so that nothing overlaps, for any file at any width', () => {
    const widths = fc.constantFrom(320, 400, 640, 719, 720, 960, 1200);
    const rules = fc.constantFrom('layer', 'party', 'status', 'none');
    fc.assert(
      fc.property(
        files,
        widths,
        rules,
        fc.constantFrom('en', 'zh'),
        (dataset, width, lanes, lang) => {
          const scene = timelineOf(dataset, { lanes, layout: 'wide' }, stage(width, lang));
          const boxes = textBoxes(scene);
          expect(overlapping(scene.today ? boxes.slice(0, -1) : boxes)).to.deep.equal([]);
          for (const { text, x0, x1, y0, y1 } of boxes.slice(0, -1)) {
            expect(x0, text).to.be.at.least(-0.5);
            expect(x1, text).to.be.at.most(width + 0.5);
            expect(y0, text).to.be.at.least(0);
            expect(y1, text).to.be.at.most(scene.height);
          }
          const slack = DOT_RADIUS + 0.01;
          for (const { band, start } of scene.marks) {
            expect(band.x0).to.be.at.least(scene.x0 - slack);
            expect(band.x1).to.be.at.most(scene.x1 + slack);
            expect(band.x0 <= band.full0 && band.full0 <= band.full1 + 1e-9).to.equal(true);
            expect(band.full1).to.be.at.most(band.x1 + 1e-9);
            expect(start.x0).to.be.at.most(start.x1);
          }
          expect(shownIn(scene)).to.equal(dataset.accepted);
          expect(overlapping(everything(scene))).to.deep.equal([]);
        },
      ),
      { numRuns: 100, includeErrorInReport: true },
    );
  });

  it('packs up to 2,000 items likewise, and counts those that have no room', () => {
    const dense = fc
      .tuple(
        fc.integer({ min: 1, max: 2000 }),
        fc.array(titles, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('2025-Q3', '2019/2029', '2025-07-22'),
        fc.integer({ min: 1, max: 30 }),
      )
      .map(([count, names, often, kinds]) => {
        const events = Array.from({ length: count }, (_, index) => {
          const month = String((index % 12) + 1).padStart(2, '0');
          const at = index % 3 === 0 ? often : `${2018 + (index % 13)}-${month}-22`;
          const name = names[index % names.length]!;
          return event(`e${index}`, spanOf(at), { title: name, kind: `kind ${index % kinds}` });
        });
        return datasetOf([], events);
      });
    fc.assert(
      fc.property(dense, fc.constantFrom(320, 719, 960), (dataset, width) => {
        const scene = timelineOf(dataset, { layout: 'wide' }, stage(width));
        expect(overlapping(everything(scene))).to.deep.equal([]);
        expect(shownIn(scene)).to.equal(dataset.accepted);
        expect(scene.height).to.be.below(1600);
        expect(scene.marks.length).to.be.below(1500);
      }),
      { numRuns: 30, includeErrorInReport: true },
    );
  });

  it('counts what has no room in a row of its own, by columns of time', () => {
    const crowd = Array.from({ length: 300 }, (_, index) =>
      event(`e${index}`, on(index < 200 ? '2025-03-01' : '2026-11-01')),
    );
    const scene = sceneOf(datasetOf([], crowd));
    const clusters = scene.marks.filter(({ shape }) => shape === 'cluster');
    const labelled = scene.marks.filter(({ shape }) => shape === 'dot');
    // 47 rows of marks; each holds one of March, and one of November.
    expect(labelled).to.have.length(94);
    expect(clusters.map(({ ids, label }) => [ids.length, label.title])).to.deep.equal([
      [153, '153'],
      [53, '53'],
    ]);
    expect(clusters.map(({ y }) => y > labelled.at(-1)!.y)).to.deep.equal([true, true]);
    const [march] = clusters;
    expect((march!.band.x0 + march!.band.x1) / 2).to.be.closeTo(x('2025-03-01'), 20);
    expect(march!.ids).to.include('e199').and.not.include('e200');
  });

  it('gives the room of a crowded lane to its heaviest deals', () => {
    const crowd = Array.from({ length: 90 }, (_, index) =>
      deal(`d${index}`, {
        announced: on('2025-03-01'),
        ...(index % 2
          ? { gw: (index * 37) % 90 }
          : { gw: null, usd: bounded('exact', ((index * 37) % 90) * 1e9) }),
      }),
    );
    const { marks } = sceneOf(datasetOf(crowd));
    const weightOf = (id: string): number => (Number(id.slice(1)) * 37) % 90;
    const shown = marks.filter(({ shape }) => shape !== 'cluster').flatMap(({ ids }) => ids);
    const counted = marks.filter(({ shape }) => shape === 'cluster').flatMap(({ ids }) => ids);
    expect([shown.length, counted.length]).to.deep.equal([47, 43]);
    expect(Math.min(...shown.map(weightOf))).to.be.at.least(Math.max(...counted.map(weightOf)) - 1);
  });

  it('lets a crowded lane have the rows that the others do not need', () => {
    const crowd = Array.from({ length: 100 }, (_, index) =>
      event(`e${index}`, on('2025-03-01'), { kind: 'model' }),
    );
    const alone = event('alone', on('2025-03-01'), { kind: 'product' });
    const scene = sceneOf(datasetOf([], [...crowd, alone]), { lanes: 'layer' });
    const [models, products] = scene.lanes;
    // 48 rows in all and 8 px above and below; one of them is the product's, one counts.
    expect(models!.bottom - models!.top).to.equal(47 * 24 + 16);
    expect(products!.bottom - products!.top).to.equal(24 + 16);
    expect(scene.marks.filter(({ shape }) => shape === 'cluster')[0]!.ids).to.have.length(54);
  });

  it('shows the smallest of more than 16 lanes together', () => {
    const kinds = Array.from({ length: 20 }, (_, index) => `kind ${index}`);
    const events = kinds.flatMap((kind, index) =>
      Array.from({ length: index < 15 ? 2 : 1 }, (_, each) =>
        event(`${kind} ${each}`, on('2025-03-01'), { kind }),
      ),
    );
    const { lanes } = sceneOf(datasetOf([], events), { lanes: 'layer' });
    expect(lanes.map(({ title }) => title)).to.deep.equal([...kinds.slice(0, 15), '5 others']);
  });

  it('moves a label under its mark where it would be cut beside it, with a leader between', () => {
    const title = 'A bar that is hatched all over, so that no words can stand on it';
    const full = deal('d', {
      title,
      announced: on('2024-01-01'),
      gw: 4,
      status: [since('under-construction')],
    });
    const [mark] = sceneOf(datasetOf([full])).marks;
    expect(mark!.label).to.include({ title, isInside: false, y: mark!.y + 24 + 4.5 });
    expect(mark!.label.leader).to.be.within(mark!.label.x0, mark!.label.x1);
    const [short] = sceneOf(datasetOf([], [event('e', on('2025-03-01'), { title })])).marks;
    expect(short!.label.leader).to.equal(null);
  });

  it('fills the left half of a lane before it adds rows', () => {
    const late = ['2026-06-01', '2026-07-01'].map((at) => event('x'.repeat(10), on(at)));
    const { marks } = sceneOf(datasetOf([], late));
    // Both share the first row: one is named to its left, one to its right.
    expect(marks.map(({ label }) => label.anchor)).to.deep.equal(['end', 'start']);
    expect(marks[0]!.y).to.equal(marks[1]!.y);
    const [alone] = sceneOf(datasetOf([], late.slice(0, 1))).marks;
    expect(alone!.label.anchor, 'to the right where nothing asks for the room').to.equal('start');
  });

  it('is the same whatever the order of the records of one day', () => {
    const records = ['a', 'b', 'c'].map((id, index) =>
      deal(id, { announced: on(`2025-0${index + 1}-01`) }),
    );
    const forward = sceneOf(datasetOf(records));
    const backward = sceneOf(datasetOf(records.toReversed()));
    expect(backward).to.deep.equal(forward);
  });
});
