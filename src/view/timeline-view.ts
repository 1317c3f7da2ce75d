import { nothing, svg, type SVGTemplateResult } from 'lit';

import { MOST_IDS } from '../model/cluster.js';
import { idsText } from '../model/ids.js';
import { DOT_RADIUS, HEADING_SIZE, ROW_HEIGHT } from '../model/packed-lane.js';
import { LABEL_SIZE } from '../model/timeline-label.js';
import { type TimelineMark, BAR_HEIGHT, COUNT_SIZE } from '../model/timeline-marks.js';
import { type TimelineScene, TICK_SIZE } from '../model/timeline.js';
import { type Body, bandBody, markBody } from './mark-view.js';
import { markedText } from './marked.js';
import { paint, px } from './paint.js';

function cluster({ band, tone, y }: TimelineMark, id: string): Body {
  const height = BAR_HEIGHT;
  const hard = { ...band, full0: band.x0, full1: band.x1 };
  return bandBody(hard, y - height / 2, height, tone, 0.16, id, height / 2);
}

/** From a mark to its words, where they had to move. */
function leaderOf({ label, y, tone, shape }: TimelineMark): SVGTemplateResult | typeof nothing {
  const { leader } = label;
  if (leader === null) return nothing;
  const begin = y + (shape === 'bar' ? BAR_HEIGHT / 2 : DOT_RADIUS);
  return svg`<line x1=${px(leader)} x2=${px(leader)} y1=${px(begin)} y2=${px(label.y - LABEL_SIZE + 2)} stroke=${paint(tone)}></line>`;
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

/** Two contents for one place: most marks have one of them or none, and each place takes its time. */
function together(one: unknown, other: unknown): unknown {
  return one === nothing ? other : other === nothing ? one : [one, other];
}

/** Each mark is one template with as little as possible inside of it, as marks are many. */
function markView(
  mark: TimelineMark,
  id: string,
  reading: TimelineReading | null,
): SVGTemplateResult {
  const { ids, band, label, y } = mark;
  const isCounted = mark.shape === 'cluster';
  const body = isCounted ? cluster(mark, id) : markBody(mark, id);
  const rest = together(body.rest, leaderOf(mark));
  const named = idsText(ids.slice(0, MOST_IDS));
  const [count, font, weight] = isCounted
    ? [ids.length, COUNT_SIZE, 700]
    : [nothing, nothing, nothing];
  const [x, baseline] = [px(label.x), px(label.y)];
  const size =
    label.size === ''
      ? nothing
      : svg`<tspan fill=${paint(label.isInside ? 'text' : 'muted')}>${label.size}</tspan>`;
  const words = together(markedText({ text: label.title, language: label.language }), size);
  if (!reading) {
    return svg`<g part="mark" data-ids=${named} data-count=${count}><rect x=${body.x} y=${body.y} width=${body.width} height=${body.height} rx=${body.radius} fill=${body.fill} fill-opacity=${body.opacity}></rect>${rest}<text part="label" x=${x} y=${baseline} text-anchor=${label.anchor} font-size=${font} font-weight=${weight}>${words}</text></g>`;
  }
  const isActive = reading.active === mark;
  // The room of a mark and its words, at least as high as a finger needs.
  const x0 = Math.min(band.x0, label.x0) - 2;
  const x1 = Math.max(band.x1, label.x1) + 2;
  const height = label.leader === null ? ROW_HEIGHT : 2 * ROW_HEIGHT;
  return svg`<g part="mark" data-ids=${named} data-count=${count} id=${optionId(id)} class=${isActive ? 'active' : nothing} role="option" aria-selected=${isActive && reading.isPinned} aria-label=${reading.nameOf(mark)}><rect class="target" x=${px(x0)} y=${px(y - ROW_HEIGHT / 2)} width=${px(x1 - x0)} height=${height} rx="4"></rect><rect x=${body.x} y=${body.y} width=${body.width} height=${body.height} rx=${body.radius} fill=${body.fill} fill-opacity=${body.opacity}></rect>${rest}<text part="label" x=${x} y=${baseline} text-anchor=${label.anchor} font-size=${font} font-weight=${weight}>${words}</text></g>`;
}

/** Marks in order of time are one stop for the keyboard; in a picture they just stand there. */
function marksView(
  { marks }: TimelineScene,
  prefix: string,
  reading: TimelineReading | null,
): SVGTemplateResult {
  const idOf = (index: number): string => `${prefix}-${index}`;
  const views = marks.map((mark, index) => markView(mark, idOf(index), reading));
  const [size, fill] = [LABEL_SIZE, paint('text')];
  if (!reading || marks.length === 0) return svg`<g font-size=${size} fill=${fill}>${views}</g>`;
  const active = reading.active ? optionId(idOf(marks.indexOf(reading.active))) : nothing;
  return svg`<g class="marks" role="listbox" tabindex="0" aria-label=${reading.name} aria-activedescendant=${active} font-size=${size} fill=${fill}>${views}</g>`;
}

function axis({ ticks, top, bottom, x0, x1, width }: TimelineScene): SVGTemplateResult {
  const lines = [...ticks.map((tick) => tick.x0), x1];
  const path = lines.map((x) => `M${px(x)} ${top - 6}V${px(bottom)}`).join('');
  const labels = ticks.filter(({ label }) => label !== '');
  return svg`<g part="axis" font-size=${TICK_SIZE} fill=${paint('muted')}><path d=${path} stroke=${paint('grid')}></path><line x1=${px(Math.min(x0, 0))} x2=${px(width)} y1=${top} y2=${top} stroke=${paint('grid')}></line>${labels.map(
    ({ x, label }) =>
      svg`<text x=${px(x)} y=${top - 12} text-anchor="middle" .textContent=${label}></text>`,
  )}</g>`;
}

function lanes({ lanes: all, width }: TimelineScene): SVGTemplateResult {
  return svg`${all.map(
    ({ title, language, tone, x, y, bottom }) =>
      svg`<g part="lane"><line x1="0" x2=${px(width)} y1=${px(bottom)} y2=${px(bottom)} stroke=${paint('grid')}></line><text x=${px(x)} y=${px(y)} font-size=${HEADING_SIZE} font-weight="700" fill=${paint(tone)}>${markedText({ text: title, language })}</text></g>`,
  )}`;
}

function today({ today: line }: TimelineScene): SVGTemplateResult | typeof nothing {
  if (!line) return nothing;
  const x = px(line.x);
  const path = line.segments.map(([y0, y1]) => `M${x} ${px(y0)}V${px(y1)}`).join('');
  return svg`<g part="today"><path d=${path} stroke=${paint('muted')} stroke-dasharray="2 4"></path><text x=${px(line.label.x)} y=${px(line.label.y)} text-anchor="middle" font-size=${TICK_SIZE} fill=${paint('muted')} .textContent=${line.label.text}></text></g>`;
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
