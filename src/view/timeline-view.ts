import { nothing, svg, type SVGTemplateResult } from 'lit';

import { MOST_IDS } from '../model/cluster.js';
import { DOT_RADIUS, HEADING_SIZE, ROW_HEIGHT } from '../model/packed-lane.js';
import { LABEL_SIZE } from '../model/timeline-label.js';
import { type TimelineMark, type TimelineScene, BAR_HEIGHT, TICK_SIZE } from '../model/timeline.js';
import { markShape } from './mark-view.js';
import { markedText } from './marked.js';
import { paint, px } from './paint.js';

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
  return svg`${markShape(mark, id)}${line}<text part="label" x=${px(label.x)} y=${px(label.y)} text-anchor=${label.anchor} font-size=${LABEL_SIZE} fill=${paint('text')}>${markedText({ text: label.title, language: label.language })}<tspan fill=${paint(label.isInside ? 'text' : 'muted')}>${label.size}</tspan></text>`;
}

/** What a reader of the drawing has come to, and how marks are read out. */
export interface TimelineReading {
  /** What the list of marks is for. */
  readonly name: string;
  readonly active: TimelineMark | null;
  /** Details of the active mark stay open. */
  readonly isPinned: boolean;
  readonly nameOf: (mark: TimelineMark) => string;
}

/** Gradients of the mark have the id itself. */
function optionId(id: string): string {
  return `${id}-m`;
}

function markView(
  mark: TimelineMark,
  id: string,
  reading: TimelineReading | null,
): SVGTemplateResult {
  const { ids, band, label, y } = mark;
  const isCounted = mark.shape === 'cluster';
  const content = isCounted ? cluster(mark) : labelled(mark, id);
  const named = ids.slice(0, MOST_IDS).join(' ');
  const count = isCounted ? ids.length : nothing;
  if (!reading) return svg`<g part="mark" data-ids=${named} data-count=${count}>${content}</g>`;
  const isActive = reading.active === mark;
  // The room of a mark and its words, at least as high as a finger needs.
  const x0 = Math.min(band.x0, label.x0) - 2;
  const x1 = Math.max(band.x1, label.x1) + 2;
  const height = label.leader === null ? ROW_HEIGHT : 2 * ROW_HEIGHT;
  return svg`<g part="mark" data-ids=${named} data-count=${count} id=${optionId(id)} class=${isActive ? 'active' : nothing} role="option" aria-selected=${isActive && reading.isPinned} aria-label=${reading.nameOf(mark)}><rect class="target" x=${px(x0)} y=${px(y - ROW_HEIGHT / 2)} width=${px(x1 - x0)} height=${height} rx="4"></rect>${content}</g>`;
}

/** Marks in order of time are one stop for the keyboard; in a picture they just stand there. */
function marksView(
  { marks }: TimelineScene,
  prefix: string,
  reading: TimelineReading | null,
): SVGTemplateResult {
  const idOf = (index: number): string => `${prefix}-${index}`;
  const views = marks.map((mark, index) => markView(mark, idOf(index), reading));
  if (!reading || marks.length === 0) return svg`${views}`;
  const active = reading.active ? optionId(idOf(marks.indexOf(reading.active))) : nothing;
  return svg`<g class="marks" role="listbox" tabindex="0" aria-label=${reading.name} aria-activedescendant=${active}>${views}</g>`;
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
    ({ title, language, tone, x, y, bottom }) =>
      svg`<g part="lane"><line x1="0" x2=${px(width)} y1=${px(bottom)} y2=${px(bottom)} stroke=${paint('grid')}></line><text x=${px(x)} y=${px(y)} font-size=${HEADING_SIZE} font-weight="700" fill=${paint(tone)}>${markedText({ text: title, language })}</text></g>`,
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
 * @param reading `null` for a picture.
 */
export function timelineView(
  scene: TimelineScene,
  prefix: string,
  reading: TimelineReading | null = null,
): SVGTemplateResult {
  return svg`<g aria-hidden=${reading ? 'true' : nothing}>${axis(scene)}${lanes(scene)}${today(scene)}</g>${marksView(scene, prefix, reading)}`;
}
