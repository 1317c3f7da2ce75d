/**
 * English: the words and word orders of everything that is said on a page. Its type is what every
 * other language has to fill in.
 */

import { countIn, type Forms } from './plural.js';

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** A winter runs into the next year: "winter 2019–20". */
const season = (season: number, year: string, nextYear: string): string =>
  `${SEASONS[season - 1]} ${season === 4 ? `${year}–${nextYear.slice(-2)}` : year}`;

const count = countIn('en');

/** Dates in a sentence. A year comes as its digits, a number of a quarter counts from 1. */
const dates = {
  /** A day as `Intl` writes it, where a language has more to say: in French the first of a month. */
  day: (written: string): string => written,
  year: (year: string): string => year,
  half: (half: number, year: string): string => `${ORDINALS[half - 1]} half of ${year}`,
  quarter: (quarter: number, year: string): string => `${ORDINALS[quarter - 1]} quarter of ${year}`,
  season,
  between: (from: string, to: string): string => `${from} to ${to}`,
  from: (date: string): string => `from ${date} on, end not stated`,
  by: (day: string): string => `by ${day}`,
  byEndOf: (period: string): string => `by the end of ${period}`,
  about: (date: string): string => `about ${/ (half|quarter) of /.test(date) ? 'the ' : ''}${date}`,
  uncertain: (date: string): string => `${date} (uncertain)`,
};

/** The words of English. */
export const en = {
  /** BCP 47 tag of these words, for `lang` attributes. */
  tag: 'en',
  /** BCP 47 tag by which `Intl` writes dates, numbers and lists. */
  formats: 'en-GB',

  dates,

  /** Dates in tight places. */
  shortDates: {
    ...dates,
    half: (half: number, year: string): string => `H${half} ${year}`,
    quarter: (quarter: number, year: string): string => `Q${quarter} ${year}`,
    between: (from: string, to: string): string =>
      from.includes(' ') || to.includes(' ') ? `${from} – ${to}` : `${from}–${to}`,
    from: (date: string): string => `from ${date}`,
    byEndOf: (period: string): string => `by end of ${period}`,
    about: (date: string): string => `~${date}`,
    uncertain: (date: string): string => `${date}?`,
  },

  /** A written number of gigawatts or megawatts. */
  withUnit: (amount: string, unit: 'GW' | 'MW'): string => `${amount} ${unit}`,

  /** Sizes and money. Amounts come as written numbers. */
  quantities: {
    /** Words for large numbers of dollars, largest first: from which size, and its forms. */
    large: [
      [1e12, ' trillion'],
      [1e9, ' billion'],
      [1e6, ' million'],
    ] as readonly (readonly [size: number, ...forms: Forms])[],
    usd: (amount: string): string => `$${amount}`,
    usdBetween: (low: string, high: string): string => `$${low} to $${high}`,
    between: (low: string, high: string): string => `${low} to ${high}`,
    about: (quantity: string): string => `about ${quantity}`,
    atLeast: (quantity: string): string => `at least ${quantity}`,
    upTo: (quantity: string): string => `up to ${quantity}`,
    orMore: (quantity: string): string => `${quantity} or more`,
  },

  /** Names of the layers, as headings. */
  layers: {
    chips: 'Chips',
    site: 'Sites',
    cloud: 'Cloud contracts',
    money: 'Money',
    programme: 'Programmes',
  },
  /** Heading over the deals that state no layer. */
  otherDeals: 'Other deals',

  /** Words for how far a deal has come. */
  statuses: {
    announced: 'announced',
    'letter-of-intent': 'letter of intent',
    contracted: 'contracted',
    'under-construction': 'under construction',
    operational: 'operational',
    paused: 'paused',
    cancelled: 'cancelled',
    transferred: 'transferred',
    superseded: 'superseded',
  },

  /** What a size measures. */
  bases: {
    it: 'computers alone',
    facility: 'a whole facility',
    generation: 'a power plant',
  },

  /** Names of the kinds of events, as headings. Any other kind is shown as written. */
  eventKinds: {
    organisation: 'Organisation',
    model: 'Models',
    platform: 'Platforms',
    product: 'Products',
    revenue: 'Revenue',
  },
  /** Heading over the events that state no kind. */
  otherEvents: 'Other events',

  /** Where the date of a piece of capacity comes from. */
  claims: {
    stated: 'date stated',
    assumed: 'assumed',
    undated: 'no date stated',
  },

  /** What kind of mistake was found. */
  problems: {
    network: 'The data could not be reached',
    http: 'The server answered with an error',
    timeout: 'The data took too long to arrive',
    'too-large': 'The data is too large',
    parse: 'The data cannot be read',
    schema: 'A value is missing or of the wrong kind',
    date: 'This is not a date',
    quantity: 'This is not a size that fits',
    reference: 'This points to nothing, or in a circle',
    'duplicate-id': 'This id is used more than once',
    attribute: 'Not a value of this attribute, its default is used',
    empty: 'There is no data to draw',
  },
  /** A problem: its kind, and the place, which may be empty. What was found and expected follows. */
  problem: (kind: string, place: string): string => `${kind}${place && ` (${place})`}: `,
  /** The place of a problem in CSV or a table. */
  cell: (row: number, column: string): string => `row ${row}, column ${column}`,

  today: (day: string): string => `today, ${day}`,
  /** What the buttons above a drawing do. */
  actions: {
    table: 'Table',
    download: 'Download',
    embed: 'Embed',
    'zoom-in': 'Zoom in',
    'zoom-out': 'Zoom out',
    'zoom-home': 'Show all',
  },
  /** What these buttons open. */
  tools: {
    svg: 'SVG, sharp at any size',
    png: 'PNG, a picture',
    csv: 'CSV, the data',
    /** Where the page does not allow it, and where it is too large. */
    failed: 'No PNG could be drawn. SVG is possible.',
    paste: 'To show this figure on a page of your own, paste this into its HTML.',
    /** Where the data has no address, and is too long for the code. */
    needsFile: 'Put the file of deals on a server, and its address in place of deals.json.',
    copy: 'Copy',
    copied: 'Copied',
    /** Where a page may not write to the clipboard. */
    select: 'The code is selected. Copy it with your keyboard or menu.',
  },
  dataTable: 'Data as a table',
  sources: 'Sources',
  noSource: 'No source stated',
  noParty: 'No party stated',
  events: 'Events',
  /** Heading over the lanes for which there is no room. */
  otherLanes: (rest: number): string => `${rest} others`,
  /** The heading of a panel: `size` is a sum in words, or empty. */
  announcedSum: (layer: string, size: string): string =>
    size === '' ? layer : `${layer}: ${size} announced`,
  /** A date that nobody stated. */
  assumed: (date: string): string => `assumed ${date}`,
  /** The name of series too small to be told apart. */
  smallSeries: (rest: number): string => `${rest} small ones together`,
  /** How many series have no label of their own. */
  moreSeries: (rest: number): string => `+${rest} more`,
  /** How many pieces of capacity are told as one sum. */
  pieces: (pieces: number): string => count(pieces, 'in # parts', 'in # part'),

  /** Closes a list that is cut short: "a, b and 12 more". The number comes written. */
  more: (count: string): string => `${count} more`,
  /** Which part of a long list is shown. Numbers come written. */
  rows: (first: string, last: string, all: string): string => `Rows ${first} to ${last} of ${all}`,
  notPrinted: (count: string): string => `Not printed: ${count} more. Exports hold all of them.`,
  previous: 'Previous',
  next: 'Next',

  /** What is written in and around a figure. */
  figure: {
    comma: ', ',
    semicolon: '; ',
    fullStop: '.',
    colon: ': ',
    /** Between sentences. */
    gap: ' ',
    /** Labels stand before `colon`, those of notes begin a sentence. */
    starts: 'starts',
    ends: 'ends',
    timelineSummary: (years: string, deals: number, events: number): string =>
      `Timeline ${years} with ${count(deals, '# deals', '# deal')} and ${count(events, '# events', '# event')}.`,
    countedNote: 'A number counts items for which there is no room.',
    outsideItems: 'Outside the years shown',
    asOfNote: (day: string): string => `What was known on ${day}.`,
    /** Layers as `shares` names them: as the object of a sentence, or what else a language needs. */
    sharedLayers: {
      chips: 'chips',
      site: 'sites',
      cloud: 'cloud capacity',
      programme: 'programmes',
      other: 'capacity',
    },
    /** The capacity of a layer: `layer` is a word of `sharedLayers`. */
    shares: (layer: string, all: string, parts: string): string =>
      // Once is enough: "10 GW has a date by which it is due, 1 GW a start".
      `Of ${all} of announced ${layer}, ${parts.replace(/(, \S+ \S+) has/g, '$1')}`.replace(
        /^Of (.+), all /,
        'All $1 ',
      ),
    /** In place of the size of a share that is the whole. */
    shareAll: 'all',
    shareDue: (gw: string): string => `${gw} has a date by which it is due`,
    shareStarted: (gw: string): string => `${gw} has a start`,
    shareAssumed: (gw: string): string => `${gw} has an assumed date`,
    shareUndated: (gw: string, isAll: boolean): string =>
      isAll ? 'none has a stated date' : `${gw} has no date`,
    mayOverlap: (deal: string, others: string): string =>
      `${deal} may be the same capacity as ${others}`,
    together: 'All layers together',
    /** Follows `together` where deals may overlap. */
    notAdded: (reasons: string): string => `${reasons}, so layers are not added.`,
    /** `isSoft`: soft edges are drawn, and not too many or too narrow for it. */
    rampNote: (isSoft: boolean): string =>
      `A step stands on the last day that its date allows; ${isSoft ? 'the soft edge before it' : 'it'} may come sooner.`,
    /** Periods as `barNote` names them. */
    periods: {
      year: 'year',
      half: 'half-year',
      quarter: 'quarter',
      month: 'month',
    },
    barNote: (period: string): string => `Each bar is what a ${period} adds.`,
    lateNote: 'A pale bar stands at its last day; the fading line shows from when it may come.',
    goneNote: 'What leaves after it has come hangs below zero.',
    basesNote: (layer: string, bases: string): string =>
      `${layer}: sizes here do not measure the same thing (${bases}).`,
    referenceNote: 'To compare',
    linearNote: 'Between stated dates the line is straight; no source states what lies there.',
    assumedNote: (titles: string): string =>
      `Assumed, as no source states it: even growth of ${titles} until the date beside the name.`,
    delayNote: (duration: string): string =>
      `Assumed: all that lies ahead comes later by ${duration}.`,
    originalNote: 'The thin line is the stack without that delay.',
    /** With the words for their statuses. */
    outNote: (statuses: string): string => `Outlined and not counted (${statuses})`,
    offNote: 'Switched off by the reader',
    /** What a layer comes to on a day; `assumed` may be empty. */
    inAll: (layer: string, gw: string, assumed: string): string =>
      `${layer}: ${gw} in all${assumed && `, ${assumed} more assumed`}`,
    mayBeThere: (gw: string): string => `${gw} may already be there`,
    notStacked: (gw: string): string => `${gw}, no date stated: not in the stack`,
    notCounted: (status: string): string => `${status}, not counted`,
    nothingYet: 'nothing by then',
    /** What stands there on a day, where the drawing tells what is added. */
    inPlace: (day: string): string => `In place by the end of ${day}`,
    /** A series on a day, read out. */
    reading: (day: string, series: string, facts: string, sum: string): string =>
      `${day}, ${series}: ${facts}; ${sum}.`,
    readByDate: 'Dates: left and right; series: up and down',
    seriesSwitches: 'Series: off and on',
    moreInTable: (rest: number): string => `${rest} more in the table`,
    nothingSized: 'No deal here states a capacity',
    unsized: 'No capacity stated',
    problemsHeading: (problems: number): string =>
      count(problems, '# problems in the data', '# problem in the data'),
  },

  /** What the looks of a timeline mean. */
  key: {
    heading: 'Key',
    dot: 'a day, or too short to be drawn longer',
    span: 'a longer time, to scale',
    soft: 'soft edge: date not exact',
    fade: 'fading out: no end stated',
    fadeIn: 'fading in: no start stated',
    delivery: 'line along the foot: stated time of delivery',
  },

  /** What is said about one item, or about several that share a mark. */
  details: {
    announced: 'Announced',
    kind: 'Kind',
    links: 'Links',
    /** What a stated capacity measures. */
    bases: {
      it: 'power of the computers alone',
      facility: 'power of the whole facility',
      generation: 'power that is generated',
    },
    /** `isOpen`: the date itself begins with "from" or "by". */
    statusSince: (status: string, date: string, isOpen: boolean): string =>
      `${status} ${isOpen ? '' : 'from '}${date}`,
    partOf: (deal: string): string => `part of ${deal}`,
    replaces: (deal: string): string => `replaces ${deal}`,
    /** By how certain it is. */
    overlaps: {
      certain: (deal: string): string => `shares capacity with ${deal}`,
      likely: (deal: string): string => `is likely the same capacity as ${deal}`,
      possible: (deal: string): string => `may be the same capacity as ${deal}`,
      disputed: (deal: string): string => `disputed whether the same capacity as ${deal}`,
    },
    items: (items: number): string => count(items, '# items', '# item'),
    more: (rest: number): string => `and ${rest} more`,
    /** What the list of marks in a drawing is called. */
    marks: 'Deals and events. Arrow keys move, Enter shows details.',
    close: 'Close',
    zoom: 'Zoom to these',
  },

  /** Headings of the table's columns. */
  columns: {
    title: 'Title',
    date: 'Date',
    layer: 'Layer',
    gw: 'Capacity',
    usd: 'Money',
    delivery: 'Delivery',
    parties: 'Parties',
    status: 'Status',
    note: 'Note',
    from: 'From',
    to: 'To',
    claim: 'Claim',
    source: 'Source',
  },
};

/** What a language has to say: a missing text is a type error. */
export type Strings = typeof en;
