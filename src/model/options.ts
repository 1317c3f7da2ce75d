import { type Duration, calendarOf, dayOf, readDate, readDuration } from '../data/dates.js';
import { type Day, LAYERS, type Problem, STATUSES } from '../data/deal.js';
import type { CapacityUnit } from '../locale/locale.js';
import { CURVES } from './capacity.js';
import { LANE_RULES } from './lane.js';
import { MODES, PERIODS } from './ramp-bars.js';
import { type RampOptions, STACK_RULES } from './ramp-series.js';
import type { Filter } from './selection.js';
import type { TimelineOptions } from './timeline.js';

/** How a timeline arranges its items: by its own width, on an axis, or as a list. */
export const LAYOUTS = ['auto', 'wide', 'list'] as const;
/** One of {@link LAYOUTS}. */
export type Layout = (typeof LAYOUTS)[number];

/** When an element begins: at once, or when it comes near the viewport. */
const LOADINGS = ['eager', 'lazy'] as const;
/** One of `LOADINGS`. */
export type Loading = (typeof LOADINGS)[number];

/** Whether the attribute `loading` lets an element wait. */
export function isLazy(loading: string | null): boolean {
  return loading?.trim() === 'lazy';
}

/** Attributes as the author wrote them, by name; `null` or absent where there is none. */
export type Attributes = Readonly<Record<string, string | null | undefined>>;

/** Options of a timeline, with its layout. */
export interface TimelineSettings extends TimelineOptions {
  readonly layout: Layout;
}

/** In `auto` a container narrower than this gets a list. px. */
const LIST_BELOW = 520;

/** Whether a timeline is told as a list in a container of a width in px. */
export function isList({ layout }: TimelineSettings, width: number): boolean {
  return layout === 'list' || (layout === 'auto' && width < LIST_BELOW);
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

  /** What `read` makes of an attribute, `null` where there is none or it cannot be read. */
  #read<Value extends object>(
    name: string,
    read: (text: string) => Value | { readonly expected: string },
  ): Value | null {
    const text = this.text(name);
    if (text === '') return null;
    const reading = read(text);
    if (!('expected' in reading)) return reading;
    this.#refuse(name, text, reading.expected);
    return null;
  }

  list(name: string): readonly string[] | undefined {
    return this.text(name).match(/\S+/g) ?? undefined;
  }

  words<Word extends string>(name: string, words: readonly Word[]): readonly Word[] | undefined {
    const found = this.list(name)?.flatMap((each) => {
      const word = words.find((known) => known === each);
      if (!word) this.#refuse(name, each, `words out of ${words.join(', ')}`);
      return word ?? [];
    });
    return found?.length ? found : undefined;
  }

  word<Word extends string>(name: string, words: readonly Word[], fallback: Word): Word {
    const text = this.text(name);
    const word = words.find((each) => each === text);
    if (!word && text !== '') this.#refuse(name, text, `one of ${words.join(', ')}`);
    return word ?? fallback;
  }

  /** The first or the last day of a date. */
  day(name: string, end: 'first' | 'last'): Day | null {
    const span = this.#read(name, readDate)?.span;
    if (span && span[end] === null) this.#refuse(name, span.written, `a date with a ${end} day`);
    return span?.[end] ?? null;
  }

  /** A length of time; one of nothing is none. */
  duration(name: string): Duration | null {
    const duration = this.#read(name, readDuration)?.duration;
    return duration?.months || duration?.days ? duration : null;
  }

  today(now: Day): Day | null {
    const text = this.text('today');
    if (text === 'none') return null;
    return text === 'auto' ? now : (this.day('today', 'first') ?? now);
  }

  /** Only says what is wrong with it: the element has read it before it drew. */
  checkLoading(): void {
    this.word('loading', LOADINGS, 'eager');
  }

  filter(): Filter {
    return {
      layers: this.words('layers', LAYERS),
      parties: this.list('parties'),
      statuses: this.words('statuses', STATUSES),
      asOf: this.day('as-of', 'last'),
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
  reader.checkLoading();
  const to = reader.day('to', 'last') ?? LAST_DAY;
  const fallback = Math.min(FIRST_DAY, dayOf(calendarOf(to).year, 1, 1));
  const options: TimelineSettings = {
    ...reader.filter(),
    from: reader.range(reader.day('from', 'first'), to, fallback) ?? fallback,
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
  reader.checkLoading();
  const to = reader.day('to', 'last') ?? LAST_DAY;
  const today = reader.today(now);
  const options: RampOptions = {
    ...reader.filter(),
    from: reader.range(reader.day('from', 'first'), to, null),
    to,
    today,
    now: today ?? now,
    stackBy: reader.word('stack-by', STACK_RULES, 'deal'),
    mode: reader.word('mode', MODES, 'cumulative'),
    period: reader.word('period', PERIODS, 'year'),
    curve: reader.word('curve', CURVES, 'step'),
    assumeBy: reader.day('assume-by', 'last'),
    delay: reader.duration('delay'),
    unit: reader.word('unit', UNITS, 'auto'),
  };
  return { options, problems: reader.problems };
}
