import { nothing, svg, type SVGTemplateResult } from 'lit';

import { DOT_RADIUS, HEADING_SIZE } from '../model/packed-lane.js';
import { LABEL_SIZE } from '../model/timeline-label.js';
import { type TimelineMark, type TimelineScene, BAR_HEIGHT, TICK_SIZE } from '../model/timeline.js';
import { markShape } from './mark-view.js';
import { paint, px } from './paint.js';

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
  return svg`${markShape(mark, id)}${line}<text part="label" x=${px(label.x)} y=${px(label.y)} text-anchor=${label.anchor} font-size=${LABEL_SIZE} fill=${paint('text')}>${label.title}<tspan fill=${paint(label.isInside ? 'text' : 'muted')}>${label.size}</tspan></text>`;
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
    ${ticks.map(({ x, label }) => (label === '' ? nothing : svg`<text x=${px(x)} y=${top - 12} text-anchor="middle">${label}</text>`))}
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
