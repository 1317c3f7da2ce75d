import { type PropertyDeclarations, type TemplateResult, html } from 'lit';

import { type ChartFigure, DealChart } from './element/deal-chart.js';
import { MarkReader, type Readable } from './element/mark-reader.js';
import { rememberFigure } from './element/remember-figure.js';
import { Motion, type Places } from './element/motion.js';
import { Roving } from './element/roving.js';
import { Unfolding } from './element/unfolding.js';
import { timelineCsv } from './export/csv.js';
import type { LaneRule } from './model/lane.js';
import { type Layout, isList, readTimelineOptions } from './model/options.js';
import { timelineContent } from './model/timeline-content.js';
import { timelineList } from './model/timeline-list.js';
import { timelineWords } from './model/timeline-words.js';
import type { TimelineMark } from './model/timeline-marks.js';
import {
  type DrawingRequest,
  laidTimeline,
  timelineFigure,
  withAttributes,
} from './view/drawn-figure.js';
import { drawingView } from './view/figure-view.js';
import { listView } from './view/list-view.js';
import { timelineView } from './view/timeline-view.js';

/** A list is exported as a picture of this width at the least. px */
const LIST_PICTURE = 640;

function placesOf(marks: readonly TimelineMark[]): Places {
  return new Map(marks.map(({ ids, band, y }) => [ids[0] ?? '', { x: band.x0, y }]));
}

/**
 * Deals and events on a time axis.
 *
 * A dot is a day; a longer date is as long as it is; what has no stated end fades. In a narrow
 * container the timeline becomes a list.
 *
 * @element compute-timeline
 *
 * @slot - The data: a `<script type="application/json">` (or `text/csv`) or a `<table>`. It is what
 *   a reader sees where scripts do not run.
 * @slot heading - Heading of the figure as HTML.
 * @slot description - Description under the heading as HTML.
 *
 * @fires {LoadEvent} load - The data was read and at least one deal or event taken: `{accepted, rejected, problems}`. Does not bubble.
 * @fires {FailureEvent} error - Nothing could be drawn: `{code, message, path, value}`. Does not bubble.
 * @fires {RangeChangeEvent} range-change - The reader has zoomed or moved along the axis: `{from, to}`, days such as `2025-07-01`, both included. Bubbles; never for what the page sets.
 * @fires {DealSelectEvent} deal-select - The reader has chosen a deal or an event: `{deal}`, the record as the author wrote it. Bubbles.
 *
 * @csspart figure - The whole figure.
 * @csspart heading - Its heading.
 * @csspart description - What stands under the heading.
 * @csspart axis - The axis of time with its lines.
 * @csspart lane - A lane with its heading; in the list a year.
 * @csspart mark - What stands for a deal or an event; `data-ids` has its id, with no-break spaces for
 *   spaces. In the list also what stands for more entries of a year: `data-count` says how many,
 *   `data-ids` has at most 1,000 ids.
 * @csspart label - The text beside or inside a mark.
 * @csspart today - The line for today.
 * @csspart controls - The buttons above the drawing, with `with-controls`.
 * @csspart key - What the forms of marks mean.
 * @csspart notes - What the figure does not say by itself, in lines under it.
 * @csspart panel - What opens on a mark or a button: details, downloads, code.
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
 * @cssprop [--ct-organisation=light-dark(#7447a8, #c49bf2)] - Colour of a kind of event; likewise `--ct-model`, `--ct-platform`, `--ct-product`, `--ct-revenue`, and `--ct-other` for all others.
 */
export class ComputeTimeline extends DealChart {
  static override properties: PropertyDeclarations = {
    lanes: { reflect: true, useDefault: true },
    layout: { reflect: true, useDefault: true },
  };

  /** What the lanes stand for: `layer`, `party`, `status` or `none`; `layer` where absent. */
  declare lanes: LaneRule | null;

  /** `wide` on an axis, `list` one item under the other; `auto`, the default: a list below 520 px. */
  declare layout: Layout | null;

  #readable: Readable | null = null;
  /** The marks stay as they are while a reader goes through them. */
  readonly #laid = rememberFigure(laidTimeline);
  readonly #reader = new MarkReader(
    this,
    () => this.#readable,
    (days) => this.zoomTo(days),
    (id) => this.choose(id),
  );
  readonly #unfolding = new Unfolding(this);

  constructor() {
    super();
    this.addController(new Roving(this, '.years button'));
    this.lanes = null;
    this.layout = null;
    const places = (): Places | null =>
      this.isMoving ? null : placesOf(this.#readable?.marks ?? []);
    this.addController(new Motion(this, places));
  }

  protected override draw(request: DrawingRequest): ChartFigure {
    const { dataset, stage, attributes, now, range } = request;
    const { locale, width } = stage;
    const { options, problems } = readTimelineOptions(attributes, now);
    const { byId: items, known } = timelineContent(dataset, options, locale);
    const readable = { dataset: known, locale, items };
    const inList = isList(options, width);
    const pictured = inList
      ? { ...request, stage: { ...stage, width: Math.max(width, LIST_PICTURE) } }
      : request;
    const exported = {
      picture: (prefix: string) => timelineFigure({ ...pictured, prefix }),
      csv: () => timelineCsv(dataset, { ...options, ...range }, locale),
    };
    if (inList) {
      this.#readable = { ...readable, marks: [] };
      const words = withAttributes(timelineWords(dataset, null, options, locale), attributes);
      const told = timelineList(dataset, options, locale, this.#unfolding.of(dataset));
      const list = listView(told, words.summary, locale, request.prefix);
      const drawing = html`${list}${this.#reader.panelView(readable)}`;
      return { ...exported, drawing: () => drawing, words, problems };
    }
    const laid = this.#laid(request);
    const { scene, words, axis } = laid;
    this.#readable = { ...readable, marks: scene.marks };
    const reading = this.#reader.reading(this.#readable);
    const panel = this.#reader.panelView(readable);
    const drawing = (): TemplateResult => {
      const view = timelineView(scene, request.prefix, reading);
      return html`${drawingView(view, width, scene.height, words.summary, 'group')}${panel}`;
    };
    return { ...exported, drawing, words, problems, axis };
  }
}

if (!customElements.get('compute-timeline')) {
  customElements.define('compute-timeline', ComputeTimeline);
}

declare global {
  interface HTMLElementTagNameMap {
    'compute-timeline': ComputeTimeline;
  }
}
