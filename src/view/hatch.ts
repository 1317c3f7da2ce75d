import { type SVGTemplateResult, nothing, svg } from 'lit';

import type { Band } from '../model/band.js';
import { paint, px } from './paint.js';

/** A pattern of diagonal lines in a colour; wider apart where what it fills is less sure. */
export function hatchPattern(id: string, tone: string, spacing: number): SVGTemplateResult {
  const color = paint(tone);
  return svg`<pattern id=${id} width=${px(spacing)} height=${px(spacing)} patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width=${px(spacing)} height=${px(spacing)} fill=${color} fill-opacity="0.08"></rect><line x1="0" y1="0" x2="0" y2=${px(spacing)} stroke=${color} stroke-width="2" stroke-opacity="0.75"></line></pattern>`;
}

/**
 * A colour that grows from nothing to an opacity.
 * @param stretch from where to where, in px; `null` from one side to the other of what it fills.
 */
export function risingGradient(
  id: string,
  tone: string,
  opacity: number,
  stretch: readonly [x0: number, x1: number] | null,
): SVGTemplateResult {
  const color = paint(tone);
  const [units, x0, x1] = stretch
    ? ['userSpaceOnUse', ...stretch.map(px)]
    : [nothing, nothing, nothing];
  return svg`<linearGradient id=${id} gradientUnits=${units} x1=${x0} x2=${x1}><stop offset="0" stop-color=${color} stop-opacity="0"></stop><stop offset="1" stop-color=${color} stop-opacity=${opacity}></stop></linearGradient>`;
}

/** The colour of a band, that is full between its middle places and fades towards its soft ends. */
export function bandGradient(
  id: string,
  tone: string,
  opacity: number,
  { x0, full0, full1, x1 }: Band,
): SVGTemplateResult {
  const color = paint(tone);
  const length = x1 - x0 || 1;
  const [begin, end] = [full0, full1].map((x) => px((x - x0) / length));
  return svg`<linearGradient id=${id} gradientUnits="userSpaceOnUse" x1=${px(x0)} x2=${px(x1)}><stop offset="0" stop-color=${color} stop-opacity=${full0 > x0 ? 0 : px(opacity)}></stop><stop offset=${begin} stop-color=${color} stop-opacity=${px(opacity)}></stop><stop offset=${end} stop-color=${color} stop-opacity=${px(opacity)}></stop><stop offset="1" stop-color=${color} stop-opacity=${full1 < x1 ? 0 : px(opacity)}></stop></linearGradient>`;
}
