import type { SVGTemplateResult } from 'lit';

import type { Dataset, Day, Problem } from '../data/deal.js';
import type { FigureWords } from '../model/figure.js';
import { type Attributes, readRampOptions, readTimelineOptions } from '../model/options.js';
import type { DayRange, DrawnAxis } from '../model/range.js';
import { rampWords } from '../model/ramp-words.js';
import { type RampScene, rampScene } from '../model/ramp.js';
import type { RampOptions } from '../model/ramp-series.js';
import { timelineWords } from '../model/timeline-words.js';
import type { Stage } from '../model/stage.js';
import { type TimelineScene, timelineScene } from '../model/timeline.js';
import { rampView } from './ramp-view.js';
import { timelineView } from './timeline-view.js';

/** What a figure is drawn from, on a page and without one. */
export interface DrawingRequest {
  readonly dataset: Dataset;
  readonly stage: Stage;
  readonly attributes: Attributes;
  /** Today. */
  readonly now: Day;
  /** Days that a reader sees instead of the author's. */
  readonly range?: DayRange | null;
  /** Said already: while a reader's hand moves, only the drawing follows it. */
  readonly words?: FigureWords | null;
  /** Begins ids inside the drawing, so that several drawings may share a document. */
  readonly prefix: string;
}

/** A drawing with its words, and what was wrong with the attributes. */
export interface DrawnFigure {
  readonly view: SVGTemplateResult;
  /** px. */
  readonly width: number;
  readonly height: number;
  readonly words: FigureWords;
  /** Begins ids inside the drawing. */
  readonly prefix: string;
  readonly problems: readonly Problem[];
  /** `null` where there is nothing to see on it. */
  readonly axis: DrawnAxis | null;
}

/** Words in which what the author says goes before what the data says. */
export function withAttributes(
  words: FigureWords,
  { heading, description }: Attributes,
): FigureWords {
  return {
    ...words,
    heading: heading ?? words.heading,
    description: description ?? words.description,
  };
}

/** A timeline that is laid out and said in words, but not drawn yet. */
export interface LaidTimeline {
  readonly scene: TimelineScene;
  readonly words: FigureWords;
  readonly problems: readonly Problem[];
  readonly axis: DrawnAxis;
}

/** Lays a timeline out on an axis. */
export function laidTimeline(request: DrawingRequest): LaidTimeline {
  const { dataset, stage, attributes, now, range } = request;
  const { options, problems } = readTimelineOptions(attributes, now);
  const { from, to } = range ?? options;
  const scene = timelineScene(dataset, { ...options, from, to }, stage);
  const words = (): FigureWords => timelineWords(dataset, scene, options, stage.locale);
  return {
    scene,
    words: request.words ?? withAttributes(words(), attributes),
    problems,
    axis: { x0: scene.x0, x1: scene.x1, from, to },
  };
}

/** Draws a timeline on an axis. */
export function timelineFigure(request: DrawingRequest): DrawnFigure {
  const { scene, ...laid } = laidTimeline(request);
  const { prefix } = request;
  const { width, height } = scene;
  return { view: timelineView(scene, prefix), width, height, prefix, ...laid };
}

/** A drawn ramp with what it was drawn from, to be read. */
export interface RampFigure extends DrawnFigure {
  readonly scene: RampScene;
  readonly options: RampOptions;
}

/**
 * Draws a ramp.
 * @param hidden ids of deals that the reader has switched off.
 */
export function rampFigure(request: DrawingRequest, hidden: readonly string[] = []): RampFigure {
  const { dataset, stage, attributes, now, range, prefix } = request;
  const reading = readRampOptions(attributes, now);
  const { problems } = reading;
  const options = { ...reading.options, ...range, hidden };
  const scene = rampScene(dataset, options, stage);
  const words = (): FigureWords => rampWords(dataset, scene, options, stage.locale);
  return {
    view: rampView(scene, prefix),
    width: scene.width,
    height: scene.height,
    prefix,
    words: request.words ?? withAttributes(words(), attributes),
    problems,
    axis: scene.panels.length > 0 ? { x0: scene.x0, x1: scene.x1, ...scene.range } : null,
    scene,
    options,
  };
}
