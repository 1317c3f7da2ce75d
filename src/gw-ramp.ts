import type { PropertyDeclarations } from 'lit';

import { type ChartFigure, DealChart } from './element/deal-chart.js';
import { RampReader } from './element/ramp-reader.js';
import { rememberFigure } from './element/remember-figure.js';
import { rampCsv } from './export/csv.js';
import type { CapacityUnit } from './locale/locale.js';
import type { Curve } from './model/capacity.js';
import type { Mode, PeriodName } from './model/ramp-bars.js';
import type { StackRule } from './model/ramp-series.js';
import { type DrawingRequest, rampFigure } from './view/drawn-figure.js';

/**
 * Announced capacity over time, stacked: no more than the deals state.
 *
 * A step stands at the last day that a stated date allows, with a soft edge over the days on which
 * it may come sooner. What has no date stands in a block of its own beside the axis. Each layer has
 * a panel; layers are never added.
 *
 * @element gw-ramp
 *
 * @slot - The data: a `<script type="application/json">` (or `text/csv`) or a `<table>`. It is what
 *   a reader sees where scripts do not run.
 * @slot heading - Heading of the figure as HTML.
 * @slot description - Description under the heading as HTML.
 *
 * @fires {LoadEvent} load - The data was read and at least one deal or event taken: `{accepted, rejected, problems}`. Does not bubble.
 * @fires {FailureEvent} error - Nothing could be drawn: `{code, message, path, value}`. Does not bubble.
 * @fires {RangeChangeEvent} range-change - The reader has zoomed or moved along the axis: `{from, to}`, days such as `2025-07-01`, both included. Bubbles; never for what the page sets.
 * @fires {DealSelectEvent} deal-select - The reader has chosen a deal: `{deal}`, the record as the author wrote it. Bubbles.
 *
 * @csspart figure - The whole figure.
 * @csspart heading - Its heading.
 * @csspart description - What stands under the heading.
 * @csspart axis - The axes of time and capacity with their lines.
 * @csspart lane - The panel of a layer.
 * @csspart area - A part of the stack or of the block beside it; `data-ids` has the ids of its deals,
 *   with no-break spaces for spaces inside of them.
 * @csspart label - The name of a series and what is promised when.
 * @csspart reference - A line to compare with, from the data's `references`.
 * @csspart today - The line for today.
 * @csspart controls - The buttons above the drawing, with `with-controls`.
 * @csspart notes - What the figure does not say by itself, in lines under it.
 * @csspart panel - What opens on a day or a button: the day's reading, downloads, code.
 * @csspart details - What can be opened: the table, and what follows the first 40 sources or problems.
 * @csspart table - The data as a table.
 * @csspart sources - The sources.
 *
 * @cssstate settled - The first data has been drawn, or it is known that nothing of it can be.
 *
 * @cssprop --ct-height - Height that `embed.css` keeps free, and at least the figure's from then on; a
 *   length. Where absent, that of a figure with about twenty deals and events.
 * @cssprop [--ct-font=inherit] - Font of the figure.
 * @cssprop [--ct-text=light-dark(#1d1d1f, #ececf0)] - Colour of text.
 * @cssprop [--ct-muted=light-dark(#5c6066, #a9afb7)] - Colour of quieter text.
 * @cssprop [--ct-grid=light-dark(#e2e4e8, #2f343a)] - Colour of the grid.
 * @cssprop [--ct-background=light-dark(#ffffff, #15171a)] - Colour of the page behind the figure.
 * @cssprop [--ct-chips=light-dark(#2f62c9, #8ab0ff)] - Colour of a layer; likewise `--ct-site`, `--ct-cloud`, `--ct-money`, `--ct-programme`.
 * @cssprop [--ct-series-1=light-dark(#9a600f, #e8b45c)] - Colour of the first series; likewise up to `--ct-series-16`, of which those from 9 on are used where a panel has more than eight series.
 * @cssprop [--ct-announced=light-dark(#2f62c9, #8ab0ff)] - Colour of a status with `stack-by="status"`; likewise for every other word of status.
 */
export class GwRamp extends DealChart {
  static override properties: PropertyDeclarations = {
    stackBy: { attribute: 'stack-by', reflect: true },
    mode: { reflect: true },
    period: { reflect: true },
    curve: { reflect: true },
    assumeBy: { attribute: 'assume-by', reflect: true },
    delay: { reflect: true },
    unit: { reflect: true },
  };

  /** What a series stands for: `deal`, `party` or `status`; `deal` where absent. */
  declare stackBy: StackRule | null;

  /**
   * `cumulative` draws what is in place as areas, `added` what each period adds as bars;
   * `cumulative` where absent.
   */
  declare mode: Mode | null;

  /** Of `mode="added"`: a bar is a `year`, `half`, `quarter` or `month`; `year` where absent. */
  declare period: PeriodName | null;

  /** How stated points are joined: `step` or `linear`; `step` where absent. */
  declare curve: Curve | null;

  /** A date: until then, what has no date grows evenly, hatched and named as assumed. */
  declare assumeBy: string | null;

  /** All that lies after today comes later by this: an ISO 8601 duration such as `P6M` or `P1Y`. */
  declare delay: string | null;

  /** Unit of capacity: `GW`, `MW` or `auto` (MW below 1 GW); `auto` where absent. */
  declare unit: CapacityUnit | null;

  readonly #reader = new RampReader(this, (id) => this.choose(id));
  readonly #figure = rememberFigure(rampFigure);

  constructor() {
    super();
    this.stackBy = null;
    this.mode = null;
    this.period = null;
    this.curve = null;
    this.assumeBy = null;
    this.delay = null;
    this.unit = null;
  }

  protected override draw(request: DrawingRequest): ChartFigure {
    const { dataset, stage } = request;
    const { locale } = stage;
    const off = this.#reader.off(dataset, this.stackBy);
    const figure = this.#figure(request, off);
    const { words, problems, axis, options } = figure;
    const drawing = this.#reader.view(figure, dataset, locale);
    return {
      drawing: () => drawing,
      words,
      problems,
      axis,
      outcome: this.#reader.outcome(figure, locale),
      picture: (prefix) => rampFigure({ ...request, prefix }, off),
      csv: () => rampCsv(dataset, options, locale),
    };
  }
}

if (!customElements.get('gw-ramp')) customElements.define('gw-ramp', GwRamp);

declare global {
  interface HTMLElementTagNameMap {
    'gw-ramp': GwRamp;
  }
}
