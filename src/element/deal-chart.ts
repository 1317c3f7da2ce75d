import {
  type CSSResultGroup,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
  html,
  nothing,
  render,
} from 'lit';

import { utcDay } from '../data/dates.js';
import type { Dataset, Deal, HistoricEvent, Problem } from '../data/deal.js';
import { type Locale, localeFor } from '../locale/locale.js';
import { type FigureWords, inWords, problemWords } from '../model/figure.js';
import { localeAmong } from '../model/foreign.js';
import { idsText } from '../model/ids.js';
import type { Loading } from '../model/options.js';
import { type DayRange, type DrawnAxis, around, isSame } from '../model/range.js';
import type { DrawingRequest } from '../view/drawn-figure.js';
import { type FigureFrame, figureView, problemsView } from '../view/figure-view.js';
import { heardView } from '../view/heard-view.js';
import { styles } from '../view/styles.js';
import { Box } from './box.js';
import { type DataRequest, DealSource, isPresent } from './deal-source.js';
import { deferred } from './deferred.js';
import { type Listen, dealSelectEvent, outcomeEvent } from './events.js';
import { type Exportable, pageSvg, pngOf } from './export-figure.js';
import { turnTextsBack } from './direction.js';
import { Language } from './language.js';
import { FirstDrawing } from './first-drawing.js';
import { FontMeasure } from './font-measure.js';
import { Lazy } from './lazy.js';
import { type Act, Link, type Shared, tellFollowers } from './link.js';
import { ReaderRange } from './reader-range.js';
import { TimeZoom } from './time-zoom.js';
import { showSelection } from './selection.js';
import { TablePages } from './table-pages.js';
import { TakeOver } from './take-over.js';
import { Tools } from './tools.js';
import { writtenAttributes } from './written-attributes.js';

/** A drawing with its words, and what was wrong with the attributes. */
export interface ChartFigure extends Exportable {
  /** Not asked for while a figure is only laid out. */
  readonly drawing: () => TemplateResult;
  readonly words: FigureWords;
  readonly problems: readonly Problem[];
  /** Absent or `null` where time does not run along an axis. */
  readonly axis?: DrawnAxis | null;
  /** What the reader's last act has come to, to be read out. */
  readonly outcome?: string;
}

/** A drawing has texts of these. px */
const FONT_SIZES = [12, 13];
/** Nothing is laid out in less: a drawing in a narrower place is made smaller as it is. px */
const LEAST_WIDTH = 240;
let charts = 0;

/**
 * What both elements are: a file of deals, a place to draw it, and the words around the drawing.
 */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- HTMLElement has the methods
export abstract class DealChart extends LitElement {
  static override styles: CSSResultGroup = styles;

  static override properties: PropertyDeclarations = {
    data: {},
    for: { reflect: true, useDefault: true },
    src: { reflect: true, useDefault: true },
    from: { reflect: true, useDefault: true },
    to: { reflect: true, useDefault: true },
    heading: { reflect: true, useDefault: true },
    description: { reflect: true, useDefault: true },
    layers: { reflect: true, useDefault: true },
    parties: { reflect: true, useDefault: true },
    statuses: { reflect: true, useDefault: true },
    asOf: { attribute: 'as-of', reflect: true, useDefault: true },
    today: { reflect: true, useDefault: true },
    loading: { reflect: true, useDefault: true },
    withoutHeading: {
      attribute: 'without-heading',
      type: Boolean,
      reflect: true,
      useDefault: true,
    },
    withoutTable: { attribute: 'without-table', type: Boolean, reflect: true, useDefault: true },
    withoutSources: {
      attribute: 'without-sources',
      type: Boolean,
      reflect: true,
      useDefault: true,
    },
    withControls: { attribute: 'with-controls', type: Boolean, reflect: true, useDefault: true },
  };

  /** The deals as text of JSON or CSV; the property also takes an object. It goes before `src`. */
  declare data: unknown;

  /**
   * Id of another `<compute-timeline>` or `<gw-ramp>` whose data this element shows, with which it
   * shares what the reader chooses and zooms to; or of a `<table>` with the data. Both stand in the
   * same document or shadow tree. It goes before `src`.
   */
  declare for: string | null;

  /** Address of a file of deals, JSON or CSV: fetched without cookies, at most 15 s and 20 MB. */
  declare src: string | null;

  /**
   * Where the axis begins: a date such as `2019` or `2024-07`. Where absent, a timeline begins in
   * 2019 and a ramp in the first year in which capacity with a date may come.
   */
  declare from: string | null;

  /** Where the axis ends: the last day of this date; 2029 where absent. */
  declare to: string | null;

  /**
   * Heading of the figure. Where absent, a timeline takes the data's title, a ramp says how much of
   * the capacity has a date. The slot of the same name takes HTML.
   */
  declare heading: string | null;

  /** What stands under the heading; the data's where absent. The slot of this name takes HTML. */
  declare description: string | null;

  /** Only deals of these layers: words out of `chips site cloud money programme`; events stay. */
  declare layers: string | null;

  /** Only deals and events in which one of these parties takes part: ids with spaces between. */
  declare parties: string | null;

  /** Only deals with one of these as their latest status: `announced contracted`; events stay. */
  declare statuses: string | null;

  /** Only what had been announced by the last day of this date, with the status it then had. */
  declare asOf: string | null;

  /** Where the line for today stands: a date, `none`, or `auto`, the default: this day in UTC. */
  declare today: string | null;

  /**
   * `lazy`: nothing is fetched or drawn before the element comes near the viewport, or another one
   * needs its data; printing draws it. `eager`, the default: at once.
   */
  declare loading: Loading | null;

  /** Leaves out heading and description. */
  declare withoutHeading: boolean;

  /** Leaves out the table. */
  declare withoutTable: boolean;

  /** Leaves out the sources. */
  declare withoutSources: boolean;

  /** Puts buttons above the drawing: table, download, code to embed it, and zooming. */
  declare withControls: boolean;

  readonly #source = new DealSource(this, () => {
    this.#isNew = true;
    this.#pages.reset();
    this.#renewReady();
    tellFollowers(this);
  });
  readonly #box = new Box(this);
  readonly #pages = new TablePages(this);
  readonly #takeOver = new TakeOver(this);
  readonly #language = new Language(this);
  readonly #measure = new FontMeasure(this);
  readonly #range = new ReaderRange(
    this,
    () => {
      const { dataset } = this.#firstDrawing;
      return dataset && { dataset, axis: this.#figure?.axis ?? null };
    },
    (range) => this.#pass({ ...this.#act, range }),
  );
  readonly #link = new Link(this);
  readonly #lazy = new Lazy(this, () => this.#drawNow());
  readonly #firstDrawing = new FirstDrawing(this.constructor, {
    measure: () => this.#warmUp(),
    rehearse: (part) => this.#rehearse(part),
    layOut: (dataset) => this.#compose(dataset),
    draw: () => this.#update(),
  });
  readonly #tools = new Tools(this, () => {
    const { dataset } = this.#firstDrawing;
    const heading = this.#figure?.words.heading;
    return dataset && heading !== undefined ? { dataset, heading, locale: this.#locale() } : null;
  });
  #act: Act = { selected: null, range: null };
  /** What is selected was chosen here. */
  #hasChosen = false;
  /** What has changed so far, while no more is done than taking it. */
  #taken: PropertyValues | null = null;
  readonly #prefix = `ct${++charts}`;
  readonly #internals = this.attachInternals();
  #ready = deferred<Problem>();
  #isSettled = false;
  /** What the source was last asked for. */
  #asked: (DataRequest & { readonly for?: string | null }) | null = null;
  #isNew = false;
  #figure: ChartFigure | null = null;
  /** What the figure was drawn from. */
  #request: DrawingRequest | null = null;

  constructor() {
    super();
    this.for = null;
    this.src = null;
    this.from = null;
    this.to = null;
    this.heading = null;
    this.description = null;
    this.layers = null;
    this.parties = null;
    this.statuses = null;
    this.asOf = null;
    this.today = null;
    this.loading = null;
    this.withoutHeading = false;
    this.withoutTable = false;
    this.withoutSources = false;
    this.withControls = false;
    this.addController(new TimeZoom(this, this.#range));
  }

  /**
   * Fulfilled when the current data has been drawn for the first time; rejected with a problem
   * (`{code, message, path, value}`) when nothing of it can be.
   */
  get ready(): Promise<void> {
    // Data that was set a moment ago is read in the next update.
    const { data, for: id, src } = this.#asked ?? this;
    if (this.data !== data || this.for !== id || this.src !== src) this.#renewReady();
    return this.#ready.promise;
  }

  /**
   * The figure as a file of SVG that stands alone: what is in view, at its width, in the language,
   * the colours and the font of the page, with heading, notes and sources. A list is drawn on an axis,
   * 640 px wide or more.
   *
   * Throws an `Error` while nothing is drawn (wait for `ready`), and while the element is off the page.
   */
  toSVG(): string {
    const { figure, request } = this.#drawn();
    if (!this.isConnected) throw new Error('the element has no colours and no font off the page');
    return pageSvg(this, figure, request);
  }

  /**
   * What `toSVG()` gives, as a picture with `scale` dots for each px; 2 where absent. It is drawn in a
   * font of the reader's system, as no picture can use one that the page has loaded.
   *
   * Rejected with an `Error` where `toSVG()` throws one, where the browser cannot draw it, as in too
   * large a scale, and with one named `NotAllowedError` where the page's content security policy does
   * not allow images from `blob:` (it needs `img-src blob:`).
   */
  async toPNG(options: { scale?: number } = {}): Promise<Blob> {
    return pngOf(this.toSVG(), Math.max(0, options.scale ?? 2));
  }

  /**
   * The data of the figure as CSV. Of a timeline a row for each deal and event in view, of a ramp a
   * row for each piece of capacity, with what is assumed marked as such.
   *
   * Throws an `Error` while nothing is drawn: wait for `ready`.
   */
  toCSV(): string {
    return this.#drawn().figure.csv();
  }

  #drawn(): { readonly figure: ChartFigure; readonly request: DrawingRequest } {
    const figure = this.#figure;
    const request = this.#request;
    if (figure && request) return { figure, request };
    throw new Error('nothing is drawn yet: wait for the promise `ready` of this element');
  }

  /**
   * What elements that follow this one share with it.
   * @internal
   */
  get shared(): Shared {
    return { ...this.#act, dataset: this.#source.dataset };
  }

  /**
   * Takes over what was done here or in a linked element, and passes it on; nobody is told by events.
   * @internal
   */
  share(act: Act): void {
    const { range, selected } = this.#act;
    if (selected !== act.selected) this.#hasChosen = false;
    if (!isSame(range, act.range)) this.#range.adopt(act.range);
    this.#pass(act);
  }

  /**
   * Reads the data for an element that follows this one, even if this one waits to be seen.
   * @internal
   */
  lend(): void {
    this.#lazy.lend();
  }

  /** Lets linked elements know what was done. */
  #pass(act: Act): void {
    const { selected, range } = this.#act;
    if (isSame(range, act.range) && selected === act.selected) return;
    this.#act = act;
    this.requestUpdate();
    this.#link.leader?.share(act);
    tellFollowers(this);
  }

  /**
   * The reader has chosen a deal or an event, or has put away what was chosen.
   * @param id also as it stands in a drawing; `null` where it was put away.
   */
  protected choose(id: string | null): void {
    // What was chosen in a linked element is put away there.
    if (id === null && !this.#hasChosen) return;
    const { selected } = this.#act;
    const { deals = [], events = [] } = this.#firstDrawing.dataset ?? {};
    const isChosen = (record: Deal | HistoricEvent): boolean =>
      id !== null && idsText([record.id]) === idsText([id]);
    const record = deals.find(isChosen) ?? events.find(isChosen);
    const chosen = record?.id ?? id;
    this.#pass({ ...this.#act, selected: chosen });
    this.#hasChosen = id !== null;
    if (record && chosen !== selected) this.dispatchEvent(dealSelectEvent(record));
  }

  /** Draws the data: the one thing in which the elements differ. */
  protected abstract draw(request: DrawingRequest): ChartFigure;

  /** The reader's hand moves the axis. */
  protected get isMoving(): boolean {
    return this.#range.moving !== null;
  }

  /** Shows some days at the reader's wish. */
  protected zoomTo(days: DayRange): void {
    const { axis } = this.#range;
    if (!axis) return;
    this.#range.show(around(days, this.#range.limits(axis)));
    this.#range.finish();
  }

  override connectedCallback(): void {
    if (!this.hasUpdated) this.#takeEarly();
    super.connectedCallback();
  }

  /**
   * Takes what the page has set before the element was defined. lit would do so in the first update,
   * and put it over what was set since: that update is begun now, and asked for again.
   */
  #takeEarly(): void {
    const taken: PropertyValues = new Map();
    this.#taken = taken;
    this.performUpdate();
    this.#taken = null;
    this.requestUpdate();
    for (const [name, before] of taken) this.requestUpdate(name, before);
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    for (const [name, before] of changed) this.#taken?.set(name, before);
    return !this.#taken;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#link.follow(changed);
    this.#lazy.follow();
    if (this.#lazy.mayRead) this.#read(changed);
    this.#range.follow(changed);
    if (this.#lazy.mayDraw) this.#firstDrawing.follow(this.#source.dataset, this.#figure !== null);
    const isExpected = this.#source.isBusy || this.#asked?.linked === null;
    if (this.#lazy.mayDraw && isExpected) void this.#firstDrawing.expect();
    const { dataset, stage } = this.#request ?? {};
    this.#figure = this.#lazy.mayDraw ? this.#compose(this.#firstDrawing.dataset) : null;
    const { dataset: next, stage: place } = this.#request ?? {};
    if (next !== dataset || place?.width !== stage?.width) this.#range.release();
    if (this.#figure) this.#takeOver.finish();
  }

  /** Asks for the width, and for fonts, which are there for all elements of the page then. */
  #warmUp(): void {
    if (this.#box.width === 0) return;
    const measure = this.#measure.in(this.#locale().tag);
    for (const size of FONT_SIZES) for (const isBold of [false, true]) measure('0', size, isBold);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#firstDrawing.due;
    return super.getUpdateComplete();
  }

  #rehearse(part: Dataset): void {
    const figure = this.#compose(part);
    if (!figure) return;
    render(this.#figureView(figure, [], this.#locale()), document.createDocumentFragment());
  }

  #drawNow(): void {
    this.#firstDrawing.hurry(() => this.#update());
  }

  #update(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  #read(changed: PropertyValues<this>): void {
    const isLinked = !isPresent(this.data);
    if (isLinked) this.#link.leader?.lend();
    const linked = isLinked ? this.#link.dataset : undefined;
    const isAsked = changed.has('data') || changed.has('for') || changed.has('src');
    // Where one of two has been moved, both are as they were.
    const isKnown = linked === this.#asked?.linked || linked === this.#source.dataset;
    if (this.#asked && !isAsked && isKnown) return;
    this.#asked = { data: this.data, for: this.for, linked, src: this.src };
    // Where the other element has gone, what is drawn stays, and is ready as it was.
    if (linked !== null) this.#renewReady();
    this.#source.read(this.#asked);
  }

  protected override render(): TemplateResult {
    const { dataset } = this.#firstDrawing;
    const locale = this.#locale();
    const { problems = [], outcome = '' } = this.#figure ?? {};
    const found = inWords([...(dataset?.problems ?? []), ...problems], (problem) =>
      problemWords(problem, locale),
    );
    const { told } = this.#range;
    const heard = {
      problems: found.length > 0 ? locale.strings.figure.problemsHeading(found.length) : '',
      range: told ? locale.days(told.from, told.to) : '',
      outcome,
    };
    return html`${this.#content(found, locale)}${heardView(heard)}`;
  }

  #content(problems: FigureFrame['problems'], locale: Locale): TemplateResult {
    const { dataset } = this.#firstDrawing;
    if (!this.#figure || !dataset) {
      const children = this.#takeOver.isStatic ? nothing : html`<slot></slot>`;
      return html`${children}${problemsView({ problems, pages: this.#pages.of, locale })}`;
    }
    return this.#figureView(this.#figure, problems, locale);
  }

  #figureView(
    { drawing, words, axis }: ChartFigure,
    problems: FigureFrame['problems'],
    locale: Locale,
  ): TemplateResult {
    return figureView({
      words,
      drawing: drawing(),
      problems,
      pages: this.#pages.of,
      locale,
      withHeading: !this.withoutHeading,
      withTable: !this.withoutTable,
      withSources: !this.withoutSources,
      withControls: this.withControls,
      isZoomable: Boolean(axis),
      isAway: this.#range.isAway,
      tools: this.#tools.state,
    });
  }

  protected override updated(): void {
    showSelection(this.renderRoot, this.#act.selected);
    turnTextsBack(this);
    this.#source.settle(this.#figure !== null);
    const { dataset } = this.#firstDrawing;
    const isBehind = dataset !== this.#source.dataset;
    this.#internals.ariaBusy = String(this.#source.isBusy || isBehind);
    if (!this.#isNew || !dataset || isBehind) return;
    const failure = dataset.accepted === 0 ? dataset.problems[0] : undefined;
    if (!failure && !this.#figure) return;
    this.#isNew = false;
    this.#isSettled = true;
    this.#internals.states.add('settled');
    const problems = [...dataset.problems, ...(this.#figure?.problems ?? [])];
    if (failure) this.#ready.reject(failure);
    else this.#ready.resolve();
    this.dispatchEvent(outcomeEvent(dataset, problems));
  }

  #renewReady(): void {
    if (!this.#isSettled) return;
    this.#ready = deferred<Problem>();
    this.#isSettled = false;
  }

  #locale(): Locale {
    const locale = localeFor(this.#language.tag);
    const { dataset } = this.#source;
    return dataset ? localeAmong(dataset, locale) : locale;
  }

  #compose(dataset: Dataset | null): ChartFigure | null {
    if (!dataset || dataset.accepted === 0) return null;
    const { width } = this.#box;
    if (width === 0) return null;
    const locale = this.#locale();
    this.#request = {
      dataset,
      stage: { width: Math.max(width, LEAST_WIDTH), locale, measure: this.#measure.in(locale.tag) },
      attributes: writtenAttributes(this),
      now: utcDay(Date.now()),
      range: this.#range.moving,
      words: this.#range.moving && this.#figure?.words,
      prefix: this.#prefix,
    };
    return this.draw(this.#request);
  }
}

/** Listeners know their events by name. */
export interface DealChart {
  addEventListener: Listen<DealChart, AddEventListenerOptions>;
  removeEventListener: Listen<DealChart, EventListenerOptions>;
}
