import type { SVGTemplateResult } from 'lit';

import type { Dataset, Day, Problem } from '../data/deal.js';
import type { FigureWords } from '../model/figure.js';
import { type Attributes, readRampOptions, readTimelineOptions } from '../model/options.js';
import { rampWords } from '../model/ramp-words.js';
import { rampScene } from '../model/ramp.js';
import { timelineWords } from '../model/timeline-words.js';
import { type Stage, timelineScene } from '../model/timeline.js';
import { rampView } from './ramp-view.js';
import { timelineView } from './timeline-view.js';

/** What a figure is drawn from, on a page and without one. */
export interface DrawingRequest {
  readonly dataset: Dataset;
  readonly stage: Stage;
  readonly attributes: Attributes;
  /** Today. */
  readonly now: Day;
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

/** Draws a timeline on an axis. */
export function timelineFigure(request: DrawingRequest): DrawnFigure {
  const { dataset, stage, attributes, now, prefix } = request;
  const { options, problems } = readTimelineOptions(attributes, now);
  const scene = timelineScene(dataset, options, stage);
  const words = timelineWords(dataset, scene, options, stage.locale);
  return {
    view: timelineView(scene, prefix),
    width: scene.width,
    height: scene.height,
    words: withAttributes(words, attributes),
    prefix,
    problems,
  };
}

/** Draws a ramp. */
export function rampFigure(request: DrawingRequest): DrawnFigure {
  const { dataset, stage, attributes, now, prefix } = request;
  const { options, problems } = readRampOptions(attributes, now);
  const scene = rampScene(dataset, options, stage);
  const words = rampWords(dataset, scene, options, stage.locale);
  return {
    view: rampView(scene, prefix),
    width: scene.width,
    height: scene.height,
    words: withAttributes(words, attributes),
    prefix,
    problems,
  };
}
