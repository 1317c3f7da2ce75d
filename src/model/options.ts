import { type Duration, calendarOf, dayOf, readDate, readDuration } from '../data/dates.js';
import { type Day, LAYERS, type Problem, STATUSES, type Span } from '../data/deal.js';
import type { CapacityUnit } from '../locale/locale.js';
import { CURVES } from './capacity.js';
import { LANE_RULES } from './lane.js';
import { type RampOptions, STACK_RULES } from './ramp.js';
import type { Filter } from './selection.js';
import type { TimelineOptions } from './timeline.js';

/** How a timeline arranges its items: by its own width, on an axis, or as a list. */
export const LAYOUTS = ['auto', 'wide', 'list'] as const;
/** One of {@link LAYOUTS}. */
export type Layout = (typeof LAYOUTS)[number];

/** Attributes as the author wrote them, by name; `null` or absent where there is none. */
export type Attributes = Readonly<Record<string, string | null | undefined>>;

/** Options of a timeline, with its layout. */
export interface TimelineSettings extends TimelineOptions {
  readonly layout: Layout;
}

/** Options, and what was wrong with the attributes they come from. */
export interface Reading<Options> {
  readonly options: Options;
  readonly problems: readonly Problem[];
}

/** Reads attributes one by one; what cannot be read is reported, and its default is used. */
class AttributeReader {
  readonly problems: Problem[] = [];
  readonly #attributes: Attributes;

  constructor(attributes: Attributes) {
    this.#attributes = attributes;
  }

  #refuse(name: string, value: string, expected: string): void {
    this.problems.push({
      code: 'attribute',
      message: `attribute ${name}: expected ${expected}, got "${value}"`,
      path: name,
      value,
    });
  }

  text(name: string): string {
    return (this.#attributes[name] ?? '').trim();
  }

  word<Word extends string>(name: string, words: readonly Word[], fallback: Word): Word {
    const text = this.text(name);
    if (text === '') return fallback;
    const word = words.find((each) => each === text);
    if (!word) this.#refuse(name, text, `one of ${words.join(', ')}`);
    return word ?? fallback;
  }

  list(name: string): readonly string[] | undefined {
    const text = this.text(name);
    return text === '' ? undefined : text.split(/\s+/);
  }

  words<Word extends string>(name: string, words: readonly Word[]): readonly Word[] | undefined {
    const found = this.list(name)?.flatMap((each) => {
      const word = words.find((known) => known === each);
      if (!word) this.#refuse(name, each, `words out of ${words.join(', ')}`);
      return word ?? [];
    });
    return found && found.length > 0 ? found : undefined;
  }

  date(name: string): Span | null {
    const text = this.text(name);
    if (text === '') return null;
    const reading = readDate(text);
    if ('span' in reading) return reading.span;
    this.#refuse(name, text, reading.expected);
    return null;
  }

  first(name: string): Day | null {
    return this.#end(name, 'first');
  }

  last(name: string): Day | null {
    return this.#end(name, 'last');
  }

  #end(name: string, end: 'first' | 'last'): Day | null {
    const span = this.date(name);
    if (span && span[end] === null) this.#refuse(name, span.written, `a date with a ${end} day`);
    return span?.[end] ?? null;
  }

  duration(name: string): Duration | null {
    const text = this.text(name);
    if (text === '') return null;
    const reading = readDuration(text);
    if ('duration' in reading) return reading.duration;
    this.#refuse(name, text, reading.expected);
    return null;
  }

  today(now: Day): Day | null {
    const text = this.text('today');
    if (text === '' || text === 'auto') return now;
    return text === 'none' ? null : (this.first('today') ?? now);
  }

  filter(): Filter {
    return {
      layers: this.words('layers', LAYERS),
      parties: this.list('parties'),
      statuses: this.words('statuses', STATUSES),
      asOf: this.last('as-of'),
    };
  }

  /** A first day that does not lie after the last one. */
  range(from: Day | null, to: Day, fallback: Day | null): Day | null {
    if (from === null || from <= to) return from;
    this.#refuse('from', this.text('from'), `a date before "to" (${this.text('to') || '2029'})`);
    return fallback;
  }
}

const UNITS: readonly CapacityUnit[] = ['GW', 'MW', 'auto'];
const FIRST_DAY = dayOf(2019, 1, 1);
const LAST_DAY = dayOf(2029, 12, 31);

/**
 * What an author asks of a `<compute-timeline>`, from its attributes.
 * @param now today; a line stands there unless `today` says otherwise.
 */
export function readTimelineOptions(attributes: Attributes, now: Day): Reading<TimelineSettings> {
  const reader = new AttributeReader(attributes);
  const to = reader.last('to') ?? LAST_DAY;
  const fallback = Math.min(FIRST_DAY, dayOf(calendarOf(to).year, 1, 1));
  const options: TimelineSettings = {
    ...reader.filter(),
    from: reader.range(reader.first('from'), to, fallback) ?? fallback,
    to,
    today: reader.today(now),
    lanes: reader.word('lanes', LANE_RULES, 'layer'),
    layout: reader.word('layout', LAYOUTS, 'auto'),
  };
  return { options, problems: reader.problems };
}

/**
 * What an author asks of a `<gw-ramp>`, from its attributes.
 * @param now today; a line stands there unless `today` says otherwise, and `delay` counts from it.
 */
export function readRampOptions(attributes: Attributes, now: Day): Reading<RampOptions> {
  const reader = new AttributeReader(attributes);
  const to = reader.last('to') ?? LAST_DAY;
  const today = reader.today(now);
  const options: RampOptions = {
    ...reader.filter(),
    from: reader.range(reader.first('from'), to, null),
    to,
    today,
    now: today ?? now,
    stackBy: reader.word('stack-by', STACK_RULES, 'deal'),
    curve: reader.word('curve', CURVES, 'step'),
    assumeBy: reader.last('assume-by'),
    delay: reader.duration('delay'),
    unit: reader.word('unit', UNITS, 'auto'),
  };
  return { options, problems: reader.problems };
}
