import { expect } from '@open-wc/testing';
import { html, render } from 'lit';

import { STATUSES } from '../../src/data/deal.js';
import { markup } from '../../src/export/markup.js';
import type { MarkLooks } from '../../src/model/timeline-key.js';
import { markShape } from '../../src/view/mark-view.js';

type Shape = MarkLooks['shape'];

const SHAPES: readonly (readonly [shape: Shape, x1: number])[] = [
  ['bar', 60],
  ['dot', 10],
  ['span', 40],
];

function looks(shape: Shape, x1: number, rest: Partial<MarkLooks> = {}): MarkLooks {
  const band = { x0: 0, full0: 0, full1: x1, x1 };
  const start = { x0: 0, full0: 0, full1: 3, x1: 3 };
  return { shape, band, start, deliveries: [], y: 10, tone: 'chips', status: null, ...rest };
}

/** What is drawn, without colours and without how strong they are. */
function colourless(mark: MarkLooks): string {
  return markup(markShape(mark, 'm')).replace(/ (fill|stroke|stop|[a-z]+-opacity)="[^"]*"/g, '');
}

describe('a mark', () => {
  for (const [shape, x1] of SHAPES) {
    it(`that is a ${shape} tells any two statuses apart without colour or strength`, () => {
      const drawings = STATUSES.map((status) => colourless(looks(shape, x1, { status })));
      expect(new Set(drawings).size).to.equal(STATUSES.length);
    });

    it(`that is a ${shape} stays within its place, whatever its status`, () => {
      for (const status of STATUSES) {
        const place = document.createElement('div');
        document.body.append(place);
        const view = markShape(looks(shape, x1, { status }), 'm');
        render(html`<svg width="80" height="20">${view}</svg>`, place);
        const [left, right, top, bottom] = shape === 'bar' ? [0, x1, 0, 20] : [0, x1, 5, 15];
        for (const drawn of place.querySelectorAll<SVGGraphicsElement>(
          ':is(rect, path):not(defs *, pattern *)',
        )) {
          const { x, y, width, height } = drawn.getBBox();
          expect(x, status).to.be.at.least(left!);
          expect(x + width, status).to.be.at.most(right!);
          expect(y, status).to.be.at.least(top!);
          expect(y + height, status).to.be.at.most(bottom!);
        }
        place.remove();
      }
    });
  }

  it('of an event looks like one of a deal that has been announced and no more', () => {
    const event = markup(markShape(looks('dot', 10), 'm'));
    expect(event).to.equal(markup(markShape(looks('dot', 10, { status: 'announced' }), 'm')));
  });

  it('has ids of its own for what fades', () => {
    const band = { x0: 0, full0: 10, full1: 20, x1: 60 };
    const bar = looks('bar', 60, { band, status: 'transferred', deliveries: [band] });
    const ids = [...markup(markShape(bar, 'm')).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).to.have.length(3);
    expect(new Set(ids).size).to.equal(3);
  });
});
