import { nothing, svg, type SVGTemplateResult } from 'lit';

import type { Status } from '../data/deal.js';
import type { Band } from '../model/band.js';
import { DOT_RADIUS } from '../model/packed-lane.js';
import type { MarkLooks } from '../model/timeline-key.js';
import { BAR_HEIGHT } from '../model/timeline-marks.js';
import { bandGradient, hatchPattern } from './hatch.js';
import { paint, px } from './paint.js';

/** How a status looks apart from its colour: a tint, and the dashes and the width of an outline. */
type Look = readonly [tint: number, dashes: string, width: number];

/** Bars have room for dashes; their tint stays pale, as words stand on it. */
const BARS: Readonly<Record<Status, Look>> = {
  announced: [0.2, '', 0],
  'letter-of-intent': [0.1, '5 3', 1],
  contracted: [0.2, 'none', 1],
  'under-construction': [0.2, 'none', 1],
  operational: [0.36, 'none', 2.5],
  paused: [0, '1.5 3', 1.5],
  cancelled: [0, '5 3', 1],
  transferred: [0, 'none', 1],
  superseded: [0, '9 3 2 3', 1],
};

/** Dots are too small for that: they are rings that differ by what is in them. */
const DOTS: Readonly<Record<Status, Look>> = {
  ...BARS,
  announced: [1, '', 0],
  'letter-of-intent': [0, '2.5 2', 1.5],
  contracted: [0, 'none', 1.5],
  'under-construction': [0, 'none', 1.5],
  operational: [0, 'none', 3.2],
  paused: [0, 'none', 1.2],
  cancelled: [0, 'none', 1.2],
  transferred: [0, 'none', 1.2],
  superseded: [0, 'none', 1.2],
};

/** A rectangle, ready to be written into a template, and what else is drawn of a mark. */
export interface Body {
  readonly x: string;
  readonly y: string;
  readonly width: string;
  readonly height: string;
  readonly radius: number | typeof nothing;
  readonly fill: string;
  readonly opacity: string | typeof nothing;
  readonly rest: SVGTemplateResult | typeof nothing;
}

type Fill = { readonly fill: string; readonly definition: SVGTemplateResult | typeof nothing };

/** A band is one colour where it is hard at both ends, else a gradient of its own. */
function fillOf(band: Band, tone: string, opacity: number, id: string): Fill {
  const isHard = band.full0 === band.x0 && band.full1 === band.x1;
  if (isHard) return { fill: paint(tone), definition: nothing };
  return { fill: `url(#${id})`, definition: bandGradient(id, tone, opacity, band) };
}

/** A band as a rectangle; the rest is its gradient. */
export function bandBody(
  band: Band,
  y: number,
  height: number,
  tone: string,
  opacity: number,
  id: string,
  radius = 0,
): Body {
  const { fill, definition } = fillOf(band, tone, opacity, id);
  return {
    x: px(band.x0),
    y: px(y),
    width: px(band.x1 - band.x0),
    height: px(height),
    radius: radius || nothing,
    fill: opacity > 0 ? fill : 'none',
    opacity: definition === nothing && opacity > 0 && opacity < 1 ? px(opacity) : nothing,
    rest: opacity > 0 ? definition : nothing,
  };
}

function bodyView({ x, y, width, height, radius, fill, opacity, rest }: Body): SVGTemplateResult {
  return svg`<rect x=${x} y=${y} width=${width} height=${height} rx=${radius} fill=${fill} fill-opacity=${opacity}></rect>${rest}`;
}

function bandRect(...of: Parameters<typeof bandBody>): SVGTemplateResult {
  return bodyView(bandBody(...of));
}

/** An outline whose middle lies `inset` px inside of a mark that is `height` px high. */
function outline(
  { band, tone, y }: MarkLooks,
  height: number,
  inset: number,
  [, dashes, width]: Look,
  radius: number,
  id: string,
): SVGTemplateResult {
  const { fill, definition } = fillOf(band, tone, 0.9, id);
  const inner = height - 2 * inset;
  return svg`${definition}<rect x=${px(band.x0 + inset)} y=${px(y - inner / 2)} width=${px(Math.max(0, band.x1 - band.x0 - 2 * inset))} height=${px(inner)} rx=${px(radius - inset)} fill="none" stroke=${fill} stroke-width=${width} stroke-dasharray=${dashes}></rect>`;
}

function stroke(tone: string, path: string): SVGTemplateResult {
  return svg`<path d=${path} stroke=${paint(tone)} stroke-width="1.5"></path>`;
}

function strike({ band, tone, y }: MarkLooks): SVGTemplateResult {
  return stroke(tone, `M${px(band.full0)} ${px(y)}H${px(band.full1)}`);
}

function bar(mark: MarkLooks, id: string): Body {
  const { band, start, tone, y, status } = mark;
  const look = BARS[status ?? 'announced'];
  const [tint, dashes, width] = look;
  const height = BAR_HEIGHT;
  const top = y - height / 2;
  const hatch = (): SVGTemplateResult =>
    svg`${hatchPattern(`${id}-h`, tone, 7)}<rect x=${px(band.x0)} y=${px(top)} width=${px(band.full1 - band.x0)} height=${px(height)} fill=${`url(#${id}-h)`}></rect>`;
  const body = bandBody(band, top, height, tone, tint, id, 3);
  const rest = svg`${body.rest}
    ${status === 'under-construction' ? hatch() : nothing}
    ${dashes ? outline(mark, height, width / 2, look, 3, `${id}-o`) : nothing}
    ${status === 'transferred' ? outline(mark, height, 2.5, look, 3, `${id}-i`) : nothing}
    ${mark.deliveries.map((each, index) => bandRect(each, top + height - 3, 3, tone, 0.85, `${id}-d${index}`))}
    ${bandRect(start, top, height, tone, 1, `${id}-s`)}
    ${status === 'cancelled' ? strike(mark) : nothing}`;
  return { ...body, rest };
}

function inset({ x0, full0, full1, x1 }: Band, by: number): Band {
  const begin = x0 + by;
  const end = x1 - by;
  return { x0: begin, full0: Math.max(full0, begin), full1: Math.min(full1, end), x1: end };
}

/** What stands inside the ring of a status. */
function core(mark: MarkLooks, id: string): SVGTemplateResult | typeof nothing {
  const { band, tone, y, status } = mark;
  const x = (band.x0 + band.x1) / 2;
  const part = (by: number, from: number, to: number, radius: number): SVGTemplateResult =>
    bandRect(inset(band, by), y + from, to - from, tone, 1, `${id}-c`, radius);
  if (status === 'contracted') return part(3, -2, 2, 2);
  if (status === 'under-construction') return part(1, 0, 3.5, 0);
  if (status === 'paused') return stroke(tone, `M${px(x - 1.5)} ${px(y - 2.5)}v5m3-5v5`);
  if (status === 'superseded') return stroke(tone, `M${px(x - 3)} ${px(y + 3)}l6-6`);
  return status === 'cancelled' ? strike(mark) : nothing;
}

function dot(mark: MarkLooks, id: string): Body {
  const { band, tone, y, status } = mark;
  const look = DOTS[status ?? 'announced'];
  const [tint, dashes, width] = look;
  const body = bandBody(band, y - DOT_RADIUS, 2 * DOT_RADIUS, tone, tint, id, DOT_RADIUS);
  // Most dots are no more than that: each template more takes its time.
  if (!dashes) return body;
  const ring = outline(mark, 2 * DOT_RADIUS, width / 2, look, DOT_RADIUS, `${id}-o`);
  return { ...body, rest: svg`${body.rest}${ring}${core(mark, id)}` };
}

/**
 * What a mark is drawn with, but for its words. Statuses differ by more than colour and strength.
 * @param id begins ids inside the drawing.
 */
export function markBody(mark: MarkLooks, id: string): Body {
  return mark.shape === 'bar' ? bar(mark, id) : dot(mark, id);
}

/** Draws a mark without its words: see {@link markBody}. */
export function markShape(mark: MarkLooks, id: string): SVGTemplateResult {
  return bodyView(markBody(mark, id));
}
