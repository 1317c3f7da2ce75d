import { nothing, svg, type SVGTemplateResult } from 'lit';

import { groupBy } from '../model/group.js';
import { idsText } from '../model/ids.js';
import type { RampScene } from '../model/ramp.js';
import { CAPTION_HEIGHT, TICK_SIZE } from '../model/ramp-geometry.js';
import type { BlockPiece } from '../model/ramp-block.js';
import { type RampPanel, TITLE_SIZE } from '../model/ramp-panel.js';
import {
  INDENT,
  LINE_SIZE,
  NAME_HEIGHT,
  NAME_SIZE,
  SWATCH,
  type SeriesLabel,
} from '../model/ramp-label.js';
import type { ReferenceLine } from '../model/reference-lines.js';
import type { StepLabel } from '../model/step-labels.js';
import type { Knot } from '../model/knots.js';
import type { Area, AreaKind } from '../model/stack.js';
import { hatchPattern, risingGradient } from './hatch.js';
import { markedText } from './marked.js';
import { paint, px } from './paint.js';

/** Lines of a hatch stand closer where more is known of what it fills. */
const HATCH = { ceiling: 6, assumed: 8, undated: 9 } as const;

/** How strong a fade becomes: what may have come, what has a first day but no last, what is late. */
const FADE = { soft: 0.22, fade: 0.27, stretch: 0.75 } as const;

/**
 * How strongly a series is filled: so pale that the edge of a series stands out from all series
 * beside it, by 3 to 1. Second tones are stronger themselves.
 */
export function firmOf(tone: string): number {
  return /^series-(9|1\d)$/.test(tone) ? 0.2 : 0.32;
}

function fillId(
  prefix: string,
  series: number,
  kind: keyof typeof HATCH | keyof typeof FADE,
): string {
  return `${prefix}-${kind}-${series}`;
}

function isFade(kind: AreaKind): kind is keyof typeof FADE {
  return kind in FADE;
}

/** A fade that is cut off has a gradient of its own, all others of a series share one. */
function fadeId(prefix: string, { kind, series, isCut }: Area, index: number): string {
  return isFade(kind) && !isCut ? fillId(prefix, series, kind) : `${prefix}-s${index}`;
}

/** The patterns and gradients that a panel uses. */
function fills({ areas, block, series }: RampPanel, prefix: string): readonly SVGTemplateResult[] {
  const used = new Map<string, SVGTemplateResult>();
  const toneOf = (index: number): string => series[index]?.tone ?? 'other';
  const addHatch = (index: number, kind: keyof typeof HATCH): void => {
    const id = fillId(prefix, index, kind);
    if (!used.has(id)) used.set(id, hatchPattern(id, toneOf(index), HATCH[kind]));
  };
  for (const [index, area] of areas.entries()) {
    const { kind, x0, x1, isCut } = area;
    if (kind === 'ceiling' || kind === 'assumed') addHatch(area.series, kind);
    if (!isFade(kind)) continue;
    const id = fadeId(prefix, area, index);
    if (used.has(id)) continue;
    used.set(id, risingGradient(id, toneOf(area.series), FADE[kind], isCut ? [x0, x1] : null));
  }
  for (const { kind, series: index } of block) if (kind === 'undated') addHatch(index, 'undated');
  return [...used.values()];
}

/** The ids behind series, and how many series they are where those are more than one. */
function idsOf(
  { series, off }: RampPanel,
  indexes: readonly number[],
): readonly [string, number | symbol] {
  const own = indexes.flatMap((index) => series[index] ?? off[index - series.length] ?? []);
  const count = own.reduce((sum, each) => sum + each.count, 0);
  return [idsText(own.flatMap(({ ids }) => ids)), count > 1 ? count : nothing];
}

/** Each area is one template with nothing to be put inside, as areas are many. */
function areaView(area: Area, panel: RampPanel, prefix: string, index: number): SVGTemplateResult {
  const { kind, path } = area;
  const tone = panel.series[area.series]?.tone ?? 'other';
  const color = paint(tone);
  const [ids, count] = idsOf(panel, [area.series]);
  if (isFade(kind)) {
    return svg`<g part="area" data-ids=${ids} data-count=${count}><path d=${path} fill=${`url(#${fadeId(prefix, area, index)})`}></path></g>`;
  }
  if (kind === 'outline' || kind === 'gone') {
    return svg`<g part="area" data-ids=${ids} data-count=${count}><path d=${path} fill="none" stroke=${color} stroke-dasharray="5 3"></path></g>`;
  }
  const isFloor = kind === 'floor';
  const [fill, opacity] =
    isFloor || kind === 'late'
      ? [color, isFloor ? firmOf(tone) : 0.16]
      : [`url(#${fillId(prefix, area.series, kind)})`, nothing];
  return svg`<g part="area" data-ids=${ids} data-count=${count}><path d=${path} fill=${fill} fill-opacity=${opacity}></path><path d=${area.edge} fill="none" stroke=${color} stroke-width="1.5" stroke-dasharray=${isFloor ? nothing : '5 3'}></path></g>`;
}

/** Leaders of what lies before it pass behind it. */
function blockView(piece: BlockPiece, panel: RampPanel, prefix: string): SVGTemplateResult {
  const { x, width, top, bottom, firm, kind, series } = piece;
  const tone = panel.series[series]?.tone ?? 'other';
  const color = paint(tone);
  const rect = (from: number, to: number, fill: string, opacity: number): SVGTemplateResult =>
    svg`<rect x=${px(x)} y=${px(from)} width=${px(width)} height=${px(Math.max(0, to - from))} fill=${fill} fill-opacity=${opacity < 1 ? px(opacity) : nothing}></rect>`;
  const fill =
    kind === 'from'
      ? rect(top, bottom, color, 0.27)
      : kind === 'undated'
        ? svg`${rect(top, bottom, `url(#${fillId(prefix, series, 'undated')})`, 1)}${rect(firm, bottom, color, 0.12)}`
        : nothing;
  const [ids, count] = idsOf(panel, [series]);
  return svg`<g part="area" data-ids=${ids} data-count=${count}><rect x=${px(x + 0.5)} y=${px(top)} width=${px(width - 1)} height=${px(bottom - top)} fill=${paint('background')} stroke=${color} stroke-dasharray="5 3"></rect>${fill}</g>`;
}

function labelView(label: SeriesLabel, panel: RampPanel): SVGTemplateResult {
  const { series, more, isOff } = label;
  const tone = isOff ? 'muted' : more.length === 0 && panel.series[series]?.tone;
  const color = paint(tone || 'other');
  const [ids, count] = idsOf(panel, more.length > 0 ? more : [series]);
  const x = px(label.x + INDENT);
  const [start, ...turns] = label.leader;
  const leader = start
    ? svg`<polyline points=${[start, ...turns].map(([at, y]) => `${px(at)},${px(y)}`).join(' ')} fill="none" stroke=${color} stroke-width="1"></polyline>`
    : nothing;
  // A line through or under texts has the colour of the group that asks for it.
  return svg`<g part="label" data-ids=${ids} data-count=${count} fill=${paint(isOff ? 'muted' : 'text')} text-decoration=${isOff ? 'line-through' : more.length > 0 ? 'underline' : nothing}>${leader}<rect x=${px(label.x)} y=${px(label.y - SWATCH + 1)} width=${SWATCH} height=${SWATCH} rx="2" fill=${color}></rect>
    ${label.name.map((line, index) => svg`<text x=${x} y=${px(label.y + index * NAME_HEIGHT)} font-size=${NAME_SIZE} font-weight="700">${markedText({ text: line, language: label.language })}</text>`)}
    ${label.lines.map((line) => svg`<text x=${px(line.x)} y=${px(line.y)} font-size=${LINE_SIZE} fill=${paint('muted')} .textContent=${line.text}></text>`)}</g>`;
}

function panelGrid(panel: RampPanel, { x0, x1, ticks }: RampScene): SVGTemplateResult {
  const { top, bottom, lines, tickY, caption } = panel;
  const foot = px(bottom + (tickY === null ? 0 : 6));
  const across = lines.map(({ y }) => `M${px(x0)} ${px(y)}H${px(x1)}`);
  const down = ticks.map((tick) => `M${px(tick.x0)} ${px(top)}V${foot}`);
  const labels = tickY === null ? [] : ticks.filter(({ label }) => label !== '');
  return svg`<g part="axis" font-size=${TICK_SIZE} fill=${paint('muted')}><path d=${[...across, ...down].join('')} stroke=${paint('grid')}></path>
    ${lines.map(({ y, label }) => svg`<text x=${px(x0 - 8)} y=${px(y + 4)} text-anchor="end" .textContent=${label}></text>`)}
    ${labels.map(({ x, label }) => svg`<text x=${px(x)} y=${px(tickY ?? 0)} text-anchor="middle" .textContent=${label}></text>`)}
    ${caption.lines.map((line, index) => svg`<text x=${px(caption.x)} y=${px(caption.y + index * CAPTION_HEIGHT)} text-anchor="middle" .textContent=${line}></text>`)}
  </g>`;
}

function referencesView(lines: readonly ReferenceLine[], { x0, x1 }: RampScene): SVGTemplateResult {
  const muted = paint('muted');
  return svg`${lines.map(({ y }) => svg`<line part="reference" x1=${px(x0)} x2=${px(x1)} y1=${px(y)} y2=${px(y)} stroke=${muted} stroke-dasharray="8 4"></line>`)}${lines.map(({ label }) => svg`<g part="reference">${noteView(label, label.parts.map(markedText), muted)}</g>`)}`;
}

/** A text that stays legible on whatever lies under it. */
function noteView(
  { x, y }: Pick<StepLabel, 'x' | 'y'>,
  text: unknown,
  color: string,
): SVGTemplateResult {
  return svg`<text x=${px(x)} y=${px(y)} font-size=${TICK_SIZE} fill=${color} stroke=${paint('background')} stroke-width="3" stroke-linejoin="round" paint-order="stroke">${text}</text>`;
}

/** Radius of the inner edge of a knot, px. */
const KNOT = 3;
/** Half of a line of twice its width lies outside of that edge, the other under the filling. */
const KNOT_LINE = 4;

/** All knots of a series at once, as they may be a thousand: rings, which melt where they meet. */
function knotsView({ knots, series }: RampPanel): readonly SVGTemplateResult[] {
  const half = `a${KNOT} ${KNOT} 0 0 0`;
  const ring = ({ x, y }: Knot): string =>
    `M${px(x - KNOT)} ${px(y)}${half} ${2 * KNOT} 0${half} ${-2 * KNOT} 0`;
  return [...groupBy(knots, (knot) => knot.series)].map(
    ([index, own]) =>
      svg`<path d=${own.map(ring).join('')} fill=${paint('background')} stroke=${paint(series[index]?.tone ?? 'other')} stroke-width=${KNOT_LINE} paint-order="stroke"></path>`,
  );
}

function panelView(panel: RampPanel, scene: RampScene, prefix: string): SVGTemplateResult {
  return svg`<g part="lane">${fills(panel, prefix)}
    <text x="0" y=${px(panel.titleY)} font-size=${TITLE_SIZE} font-weight="700" fill=${paint(panel.tone)} .textContent=${panel.title}></text>
    ${panelGrid(panel, scene)}
    ${panel.areas.map((area, index) => areaView(area, panel, prefix, index))}
    ${panel.original === '' ? nothing : svg`<path d=${panel.original} fill="none" stroke=${paint('text')}></path>`}
    ${knotsView(panel)}
    ${panel.labels.map((label) => labelView(label, panel))}
    ${panel.block.map((piece) => blockView(piece, panel, prefix))}
    ${todayLine(panel, scene)}${referencesView(panel.references, scene)}
    ${panel.steps.map((step) => svg`<g part="label" data-ids=${step.series === null ? nothing : idsOf(panel, [step.series])[0]}>${noteView(step, step.text, paint('text'))}</g>`)}</g>`;
}

/** The line for today, under the words of a panel. */
function todayLine(
  { top, bottom }: RampPanel,
  { today }: RampScene,
): SVGTemplateResult | typeof nothing {
  if (!today) return nothing;
  const x = px(today.x);
  return svg`<g part="today"><line x1=${x} x2=${x} y1=${px(top)} y2=${px(bottom)} stroke=${paint('muted')} stroke-dasharray="2 4"></line></g>`;
}

function todayLabel({ today }: RampScene): SVGTemplateResult | typeof nothing {
  if (!today) return nothing;
  const { x, y, text } = today.label;
  return svg`<g part="today"><text x=${px(x)} y=${px(y)} text-anchor="middle" font-size=${TICK_SIZE} fill=${paint('muted')} .textContent=${text}></text></g>`;
}

/**
 * Draws a ramp.
 * @param prefix begins the ids of patterns, so that several drawings may share a document.
 */
export function rampView(scene: RampScene, prefix: string): SVGTemplateResult {
  return svg`${scene.panels.map((panel, index) => panelView(panel, scene, `${prefix}-${index}`))}${todayLabel(scene)}`;
}
