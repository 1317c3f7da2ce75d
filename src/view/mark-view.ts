import { nothing, svg, type SVGTemplateResult } from 'lit';

import type { Status } from '../data/deal.js';
import type { Band } from '../model/band.js';
import { DOT_RADIUS } from '../model/packed-lane.js';
import type { MarkLooks } from '../model/timeline-key.js';
import { BAR_HEIGHT } from '../model/timeline.js';
import { fadeGradient, hatchPattern } from './hatch.js';
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

type Fill = { readonly fill: string; readonly definition: SVGTemplateResult | typeof nothing };

/** A band is one colour where it is hard at both ends, else a gradient of its own. */
function fillOf(band: Band, tone: string, opacity: number, id: string): Fill {
  const isHard = band.full0 === band.x0 && band.full1 === band.x1;
  if (isHard) return { fill: paint(tone), definition: nothing };
  const stops = [
    [band.x0, band.full0 > band.x0 ? 0 : opacity],
    [band.full0, opacity],
    [band.full1, opacity],
    [band.x1, band.full1 < band.x1 ? 0 : opacity],
  ] as const;
  return { fill: `url(#${id})`, definition: fadeGradient(id, tone, stops) };
}

function bandRect(
  band: Band,
  y: number,
  height: number,
  tone: string,
  opacity: number,
  id: string,
  radius = 0,
): SVGTemplateResult {
  const { fill, definition } = fillOf(band, tone, opacity, id);
  const isPlain = definition === nothing;
  const rect = svg`<rect x=${px(band.x0)} y=${px(y)} width=${px(band.x1 - band.x0)} height=${px(height)} rx=${radius || nothing} fill=${fill} fill-opacity=${isPlain && opacity < 1 ? px(opacity) : nothing}></rect>`;
  return isPlain ? rect : svg`${definition}${rect}`;
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

function bar(mark: MarkLooks, id: string): SVGTemplateResult {
  const { band, start, tone, y, status } = mark;
  const look = BARS[status ?? 'announced'];
  const [tint, dashes, width] = look;
  const height = BAR_HEIGHT;
  const top = y - height / 2;
  const hatch = (): SVGTemplateResult =>
    svg`${hatchPattern(`${id}-h`, tone, 7)}<rect x=${px(band.x0)} y=${px(top)} width=${px(band.full1 - band.x0)} height=${px(height)} fill=${`url(#${id}-h)`}></rect>`;
  return svg`${tint > 0 ? bandRect(band, top, height, tone, tint, id, 3) : nothing}
    ${status === 'under-construction' ? hatch() : nothing}
    ${dashes ? outline(mark, height, width / 2, look, 3, `${id}-o`) : nothing}
    ${status === 'transferred' ? outline(mark, height, 2.5, look, 3, `${id}-i`) : nothing}
    ${mark.deliveries.map((each, index) => bandRect(each, top + height - 3, 3, tone, 0.85, `${id}-d${index}`))}
    ${bandRect(start, top, height, tone, 1, `${id}-s`)}
    ${status === 'cancelled' ? strike(mark) : nothing}`;
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

function dot(mark: MarkLooks, id: string): SVGTemplateResult {
  const { band, tone, y, status } = mark;
  const look = DOTS[status ?? 'announced'];
  const [tint, dashes, width] = look;
  const height = 2 * DOT_RADIUS;
  const disc = tint > 0 ? bandRect(band, y - DOT_RADIUS, height, tone, tint, id, DOT_RADIUS) : null;
  // Most dots are no more than that: each template around another one takes its time.
  if (disc && !dashes) return disc;
  return svg`${disc ?? nothing}
    ${dashes ? outline(mark, height, width / 2, look, DOT_RADIUS, `${id}-o`) : nothing}
    ${core(mark, id)}`;
}

/**
 * Draws a mark without its words. Statuses differ by more than colour and strength.
 * @param id begins ids inside the drawing.
 */
export function markShape(mark: MarkLooks, id: string): SVGTemplateResult {
  return mark.shape === 'bar' ? bar(mark, id) : dot(mark, id);
}
