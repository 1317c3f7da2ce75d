import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from 'lit';

import type { Day } from '../data/deal.js';
import type { Locale } from '../locale/locale.js';
import type { CountedSeries } from '../model/counted-series.js';
import { SWATCH } from '../model/ramp-label.js';
import type { PanelReading, RampReading, ReadingRow } from '../model/ramp-reading.js';
import type { RampScene } from '../model/ramp.js';
import type { RampPanel } from '../model/ramp-panel.js';
import { marked } from './marked.js';
import { paint, px } from './paint.js';
import { panelView } from './panel-view.js';

/** Where a reader is in a ramp. */
export interface ReadingPlace {
  readonly day: Day;
  /** What is read out there. */
  readonly words: string;
  /** Where the crosshair stands, px; `null` while nothing is read. */
  readonly x: number | null;
  /** The switch of a series that the tab key comes to, counted over all panels. */
  readonly stop: number;
}

/** A label is easily hit: this much around its text belongs to it. px. */
const LABEL_PADDING = 4;
/** More rows than this are not taken in at a glance. */
const MOST_ROWS = 40;

function crosshair({ panels }: RampScene, at: number): SVGTemplateResult {
  const x = px(at);
  return svg`<g class="crosshair">${panels.map(
    ({ top, bottom }) =>
      svg`<line x1=${x} x2=${x} y1=${px(top)} y2=${px(bottom)} stroke=${paint('text')}></line>`,
  )}</g>`;
}

type SwitchView = (tabindex: 0 | -1) => SVGTemplateResult;

/** What lies over the labels of a panel: switches of series, and what opens those only counted. */
function switchesOf(
  panel: RampPanel,
  place: number,
  { width }: RampScene,
  locale: Locale,
): readonly SwitchView[] {
  const series = [...panel.series, ...panel.off];
  const labels = panel.labels.flatMap((label) => {
    const own = series[label.series];
    return own ? { label, own, rank: label.more.length > 0 ? -1 : own.rank } : [];
  });
  // In an order that does not change when one is switched, so that the focus stays where it is.
  labels.sort((one, other) => other.rank - one.rank);
  return labels.map(
    ({ label: { x, y, name, language, height, isOff, more }, own }) =>
      (tabindex) => {
        const isMore = more.length > 0;
        return svg`<rect class="switch" role=${isMore ? 'button' : 'switch'} aria-checked=${isMore ? nothing : String(!isOff)} aria-label=${isMore ? name.join(' ') : locale.text(own.name)} lang=${language ?? nothing} data-more=${isMore ? place : nothing} data-series=${isMore ? nothing : own.ids.join('\n')} tabindex=${tabindex} x=${px(x - LABEL_PADDING)} y=${px(y - SWATCH - LABEL_PADDING)} width=${px(width - x)} height=${px(height + 2 * LABEL_PADDING)} fill="transparent"></rect>`;
      },
  );
}

/** What lies over a ramp for its readers: the crosshair, and what keys and screen readers come to. */
export function readingControls(
  scene: RampScene,
  { day, words, x, stop }: ReadingPlace,
  locale: Locale,
): SVGTemplateResult {
  const { x0, x1, range, panels } = scene;
  const [top, bottom] = [panels[0]?.top ?? 0, panels.at(-1)?.bottom ?? 0];
  const { readByDate, seriesSwitches } = locale.strings.figure;
  const switches = panels.flatMap((panel, place) => switchesOf(panel, place, scene, locale));
  return svg`${x === null ? nothing : crosshair(scene, x)}
    <rect class="reader" role="slider" tabindex="0" aria-label=${readByDate} aria-valuemin=${range.from} aria-valuemax=${range.to} aria-valuenow=${day} aria-valuetext=${words} x=${px(x0)} y=${px(top)} width=${px(x1 - x0)} height=${px(bottom - top)} fill="none" pointer-events="none"></rect>
    <g role="group" aria-label=${seriesSwitches}>${switches.map((each, index) => each(index === Math.min(stop, switches.length - 1) ? 0 : -1))}</g>`;
}

function swatch(tone: string): TemplateResult {
  return html`<svg width="10" height="10" aria-hidden="true">
    <rect width="10" height="10" rx="2" fill=${paint(tone)}></rect>
  </svg>`;
}

function rowView(
  { name, tone, facts, source }: ReadingRow,
  isActive: boolean,
  locale: Locale,
): TemplateResult {
  return html`<div class=${isActive ? 'row active' : 'row'}>
    <dt>${swatch(tone)}${marked(name, locale)}</dt>
    ${facts.map((fact) => html`<dd>${fact}</dd>`)}
    <dd class="source">${marked(source, locale)}</dd>
  </div>`;
}

function layerView(
  { sum, rows, undated }: PanelReading,
  active: number,
  locale: Locale,
): TemplateResult {
  const begin = Math.max(0, Math.min(active - MOST_ROWS / 2, rows.length - MOST_ROWS));
  const shown = rows.slice(begin, begin + MOST_ROWS);
  const more = rows.length - shown.length;
  return html`<div class="sum">${sum}</div>
    <dl>${shown.map((row, index) => rowView(row, begin + index === active, locale))}</dl>
    ${more > 0 ? html`<p>${locale.strings.figure.moreInTable(more)}</p>` : nothing}
    ${undated === '' ? nothing : html`<p>${undated}</p>`}`;
}

/**
 * The stack on a day, for the panel.
 * @param active the row that keys have come to, counted over all panels; -1 for none.
 */
export function readingPanel(
  reading: RampReading,
  active: number,
  isPinned: boolean,
  locale: Locale,
): TemplateResult {
  let before = 0;
  const panels = reading.panels.map((panel) => {
    const place = active - before;
    before += panel.rows.length;
    return layerView(panel, place, locale);
  });
  const { title } = reading;
  return panelView({ title, content: panels, isPinned, isDialog: false }, locale);
}

/** The series that a panel only counts, for the panel: each can be switched off and on. */
export function countedPanel(counted: readonly CountedSeries[], locale: Locale): TemplateResult {
  const { figure } = locale.strings;
  const more = counted.length - MOST_ROWS;
  const rows = counted.slice(0, MOST_ROWS).map(
    ({ ids, name, tone, size, isOff }) =>
      html`<div class="row">
        <button role="switch" aria-checked=${String(!isOff)} data-series=${ids.join('\n')}>
          ${swatch(tone)}${marked(name, locale)}
        </button>
        ${size}
      </div>`,
  );
  const rest = more > 0 ? html`<p>${figure.moreInTable(more)}</p>` : nothing;
  const title = figure.seriesSwitches;
  return panelView({ title, content: [rows, rest], isPinned: true, isDialog: false }, locale);
}
