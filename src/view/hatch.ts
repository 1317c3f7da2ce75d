import { type SVGTemplateResult, svg } from 'lit';

import { paint, px } from './paint.js';

/** A pattern of diagonal lines in a colour; wider apart where what it fills is less sure. */
export function hatchPattern(id: string, tone: string, spacing: number): SVGTemplateResult {
  const color = paint(tone);
  return svg`<pattern id=${id} width=${px(spacing)} height=${px(spacing)} patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width=${px(spacing)} height=${px(spacing)} fill=${color} fill-opacity="0.08"></rect><line x1="0" y1="0" x2="0" y2=${px(spacing)} stroke=${color} stroke-width="2" stroke-opacity="0.75"></line></pattern>`;
}

/** A colour that fades: opacities at places along the x axis, in px. */
export function fadeGradient(
  id: string,
  tone: string,
  stops: readonly (readonly [x: number, opacity: number])[],
): SVGTemplateResult {
  const begin = stops[0]?.[0] ?? 0;
  const end = stops.at(-1)?.[0] ?? 0;
  const length = end - begin || 1;
  const color = paint(tone);
  return svg`<linearGradient id=${id} gradientUnits="userSpaceOnUse" x1=${px(begin)} x2=${px(end)} y1="0" y2="0">${stops.map(
    ([x, opacity]) =>
      svg`<stop offset=${px((x - begin) / length)} stop-color=${color} stop-opacity=${px(opacity)}></stop>`,
  )}</linearGradient>`;
}
