import { nothing, svg, type SVGTemplateResult } from 'lit';

import type { Status } from '../data/deal.js';
import type { Band } from '../model/band.js';
import { DOT_RADIUS, HEADING_SIZE } from '../model/packed-lane.js';
import { LABEL_SIZE } from '../model/timeline-label.js';
import { type TimelineMark, type TimelineScene, BAR_HEIGHT, TICK_SIZE } from '../model/timeline.js';
import { fadeGradient, hatchPattern } from './hatch.js';
import { paint, px } from './paint.js';

/** How a status looks apart from its colour: the tint of its bar, and the dashes of its outline. */
const LOOKS: Readonly<Record<Status, readonly [tint: number, dashes: string | null]>> = {
  announced: [0.2, null],
  'letter-of-intent': [0.1, '5 3'],
  contracted: [0.2, 'none'],
  'under-construction': [0.2, 'none'],
  operational: [0.36, 'none'],
  paused: [0, '1.5 3'],
  cancelled: [0, '5 3'],
  transferred: [0, 'none'],
  superseded: [0, '9 3 2 3'],
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
  return svg`${definition}<rect x=${px(band.x0)} y=${px(y)} width=${px(band.x1 - band.x0)} height=${px(height)} rx=${radius || nothing} fill=${fill} fill-opacity=${definition === nothing && opacity < 1 ? px(opacity) : nothing}></rect>`;
}

function outline({ band, tone, y }: TimelineMark, dashes: string, id: string): SVGTemplateResult {
  const { fill, definition } = fillOf(band, tone, 0.9, id);
  const height = BAR_HEIGHT - 1;
  return svg`${definition}<rect x=${px(band.x0 + 0.5)} y=${px(y - height / 2)} width=${px(Math.max(0, band.x1 - band.x0 - 1))} height=${px(height)} rx="3" fill="none" stroke=${fill} stroke-dasharray=${dashes}></rect>`;
}

function bar(mark: TimelineMark, id: string): SVGTemplateResult {
  const { band, start, tone, y, status } = mark;
  const [tint, dashes] = LOOKS[status ?? 'announced'];
  const height = BAR_HEIGHT;
  const top = y - height / 2;
  const hatch = (): SVGTemplateResult =>
    svg`${hatchPattern(`${id}-h`, tone, 7)}<rect x=${px(band.x0)} y=${px(top)} width=${px(band.full1 - band.x0)} height=${px(height)} fill=${`url(#${id}-h)`}></rect>`;
  const strike = (): SVGTemplateResult =>
    svg`<line x1=${px(band.x0)} x2=${px(band.full1)} y1=${px(y)} y2=${px(y)} stroke=${paint(tone)}></line>`;
  return svg`${tint > 0 ? bandRect(band, top, height, tone, tint, id, 3) : nothing}
    ${status === 'under-construction' ? hatch() : nothing}
    ${dashes === null ? nothing : outline(mark, dashes, `${id}-o`)}
    ${mark.deliveries.map((each, index) => bandRect(each, top + height - 3, 3, tone, 0.85, `${id}-d${index}`))}
    ${bandRect(start, top, height, tone, 1, `${id}-s`)}
    ${status === 'cancelled' ? strike() : nothing}`;
}

function shape(mark: TimelineMark, id: string): SVGTemplateResult {
  const { band, tone, y } = mark;
  if (mark.shape === 'bar') return bar(mark, id);
  const height = 2 * DOT_RADIUS;
  const isOut = mark.status !== null && LOOKS[mark.status][0] === 0;
  if (!isOut) return bandRect(band, y - height / 2, height, tone, 1, id, DOT_RADIUS);
  const { x0, x1 } = band;
  return svg`<rect x=${px(x0 + 1)} y=${px(y - height / 2 + 1)} width=${px(x1 - x0 - 2)} height=${px(height - 2)} rx=${DOT_RADIUS - 1} fill="none" stroke=${paint(tone)} stroke-width="2"></rect>`;
}

/** A counted mark names at most so many ids. */
const MOST_IDS = 1000;

function cluster({ band, tone, y, label }: TimelineMark): SVGTemplateResult {
  const height = BAR_HEIGHT;
  return svg`<rect x=${px(band.x0)} y=${px(y - height / 2)} width=${px(band.x1 - band.x0)} height=${height} rx=${height / 2} fill=${paint(tone)} fill-opacity="0.16"></rect><text part="label" x=${px(label.x)} y=${px(label.y)} font-size=${TICK_SIZE} font-weight="700" fill=${paint('text')}>${label.title}</text>`;
}

function labelled(mark: TimelineMark, id: string): SVGTemplateResult {
  const { label, y, tone } = mark;
  const { leader } = label;
  const line =
    leader === null
      ? nothing
      : svg`<line x1=${px(leader)} x2=${px(leader)} y1=${px(y + (mark.shape === 'bar' ? BAR_HEIGHT / 2 : DOT_RADIUS))} y2=${px(label.y - LABEL_SIZE + 2)} stroke=${paint(tone)}></line>`;
  return svg`${shape(mark, id)}${line}<text part="label" x=${px(label.x)} y=${px(label.y)} text-anchor=${label.anchor} font-size=${LABEL_SIZE} fill=${paint('text')}>${label.title}<tspan fill=${paint(label.isInside ? 'text' : 'muted')}>${label.size}</tspan></text>`;
}

function markView(mark: TimelineMark, id: string): SVGTemplateResult {
  const { ids } = mark;
  const isCounted = mark.shape === 'cluster';
  return svg`<g part="mark" data-ids=${ids.slice(0, MOST_IDS).join(' ')} data-count=${isCounted ? ids.length : nothing}>${isCounted ? cluster(mark) : labelled(mark, id)}</g>`;
}

function axis({ ticks, top, bottom, x0, x1, width }: TimelineScene): SVGTemplateResult {
  const lines = [...ticks.map((tick) => tick.x0), x1];
  return svg`<g part="axis" font-size=${TICK_SIZE} fill=${paint('muted')} stroke-width="1">
    ${lines.map((x) => svg`<line x1=${px(x)} x2=${px(x)} y1=${top - 6} y2=${px(bottom)} stroke=${paint('grid')}></line>`)}
    <line x1=${px(Math.min(x0, 0))} x2=${px(width)} y1=${top} y2=${top} stroke=${paint('grid')}></line>
    ${ticks.map(({ x0: from, x1: to, label }) => (label === '' ? nothing : svg`<text x=${px((from + to) / 2)} y=${top - 12} text-anchor="middle">${label}</text>`))}
  </g>`;
}

function lanes({ lanes: all, width }: TimelineScene): SVGTemplateResult {
  return svg`${all.map(
    ({ title, tone, x, y, bottom }) =>
      svg`<g part="lane"><line x1="0" x2=${px(width)} y1=${px(bottom)} y2=${px(bottom)} stroke=${paint('grid')}></line><text x=${px(x)} y=${px(y)} font-size=${HEADING_SIZE} font-weight="700" fill=${paint(tone)}>${title}</text></g>`,
  )}`;
}

function today({ today: line }: TimelineScene): SVGTemplateResult | typeof nothing {
  if (!line) return nothing;
  return svg`<g part="today">${line.segments.map(
    ([y0, y1]) =>
      svg`<line x1=${px(line.x)} x2=${px(line.x)} y1=${px(y0)} y2=${px(y1)} stroke=${paint('muted')} stroke-dasharray="2 4"></line>`,
  )}<text x=${px(line.label.x)} y=${px(line.label.y)} text-anchor="middle" font-size=${TICK_SIZE} fill=${paint('muted')}>${line.label.text}</text></g>`;
}

/**
 * Draws a timeline.
 * @param prefix begins the ids of gradients, so that several drawings may share a document.
 */
export function timelineView(scene: TimelineScene, prefix: string): SVGTemplateResult {
  return svg`${axis(scene)}${lanes(scene)}${today(scene)}${scene.marks.map((mark, index) => markView(mark, `${prefix}-${index}`))}`;
}
