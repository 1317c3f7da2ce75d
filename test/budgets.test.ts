import { expect } from '@open-wc/testing';

import { examples } from '../demo/examples.js';
import { tableWidth } from '../src/model/text.js';
import { generatedDeals, generatedFile } from './bench/generate.js';
import { compareGolden, onlyInChromium } from './commands.js';
import { type Chart, type Making, type Name, all, drawn } from './element/chart.js';

const WIDTHS = [320, 960];
/** A line for today stands everywhere, on the same day each time. */
const TODAY = { today: '2026-11-22' };
/** Of the upper and the lower edge: a step, and what another one comes to half a px further on. */
const MOST_POINTS_OF_A_COLUMN = 6;

/** All nodes of the shadow tree, also those that templates need. */
function nodesOf(chart: Chart): number {
  const walker = document.createTreeWalker(chart.shadowRoot!);
  let nodes = 0;
  while (walker.nextNode()) nodes++;
  return nodes;
}

/** The commands of a path that draw. */
function pointsOf(path: Element): readonly string[] {
  return path.getAttribute('d')!.match(/[a-y][^a-z]*/gi) ?? [];
}

/** The most points of a path that fall into one column of pixels. */
function mostInColumn(path: Element): number {
  const columns = new Map<number, number>();
  for (const point of pointsOf(path)) {
    const x = Math.floor(Number.parseFloat(point.slice(1)));
    columns.set(x, (columns.get(x) ?? 0) + 1);
  }
  return Math.max(...columns.values());
}

interface Row {
  readonly name: string;
  readonly element: Name;
  readonly making: Making;
}

const fromExamples = examples.map(({ name, element, attributes, data }): Row => {
  return {
    name,
    element,
    making: { attributes: { ...TODAY, ...attributes, src: `/demo/${data}` } },
  };
});
const fromGenerator = [
  ...[30, 10_000, 100_000].map((count): Row => {
    const making = { attributes: TODAY, properties: { data: generatedFile(count) } };
    return { name: `events-${count}`, element: 'compute-timeline', making };
  }),
  ...(
    [
      [12, 132],
      [1000, 132],
      [20, 50_000],
    ] as const
  ).map(([count, length]): Row => {
    const making = { attributes: TODAY, properties: { data: generatedDeals(count, length) } };
    return { name: `deals-${count}-by-${length}`, element: 'gw-ramp', making };
  }),
];

describe('what a figure is made of', () => {
  const { prototype } = CanvasRenderingContext2D;
  const measured = Object.getOwnPropertyDescriptor(prototype, 'measureText')!;
  const lines = ['example                       width   nodes  path points'];

  before(() => {
    // Counts are those of the templates: one engine is enough.
    onlyInChromium();
    // The fonts of a machine decide where a label has room, and with it how many there are.
    prototype.measureText = function (this: CanvasRenderingContext2D, text): TextMetrics {
      const size = Number.parseFloat(/[\d.]+(?=px)/.exec(this.font)?.[0] ?? '');
      return { width: tableWidth(text, size, /^(?:bold|700)/.test(this.font)) } as TextMetrics;
    };
  });

  after(() => Object.defineProperty(prototype, 'measureText', measured));

  for (const { name, element, making } of [...fromExamples, ...fromGenerator]) {
    for (const width of WIDTHS) {
      it(`is counted for ${name} at ${width} px, and bounded by its columns of pixels`, async () => {
        const chart = await drawn(element, { ...making, width });
        const paths = all(chart, 'path');
        const points = paths.reduce((sum, path) => sum + pointsOf(path).length, 0);
        const cells = [name.padEnd(28), width, nodesOf(chart), points];
        lines.push(cells.map((cell) => String(cell).padStart(7)).join(' '));
        const most = Math.max(0, ...all(chart, '[part=area] path').map(mostInColumn));
        expect(most).to.be.at.most(MOST_POINTS_OF_A_COLUMN);
      }).timeout(60_000);
    }
  }

  it('is bounded by pixels: 100,000 events take no more nodes than 10,000', () => {
    for (const width of WIDTHS) {
      const [some = 0, many] = [10_000, 100_000].map((count) => {
        const row = lines.find(
          (line) => line.startsWith(`events-${count} `) && line.includes(` ${width} `),
        );
        return Number(row?.trim().split(/ +/)[2]);
      });
      expect(many).to.be.within(1_000, some);
    }
  });

  it('is what was found good', async () => {
    const { equal, difference } = await compareGolden('budgets.txt', `${lines.join('\n')}\n`);
    expect(equal, difference).to.equal(true);
  });
});
