/** German. */

import type { Strings } from './en.js';
import { amounts, countIn } from './plural.js';

const count = countIn('de');
const ORDINALS = ['erstes', 'zweites', 'drittes', 'viertes'];
const SEASONS = ['Frühjahr', 'Sommer', 'Herbst', 'Winter'];

const dates: Strings['dates'] = {
  day: (written) => written,
  year: (year) => year,
  half: (half, year) => `${ORDINALS[half - 1]} Halbjahr ${year}`,
  quarter: (quarter, year) => `${ORDINALS[quarter - 1]} Quartal ${year}`,
  season: (season, year, nextYear) =>
    `${SEASONS[season - 1]} ${season === 4 ? `${year}/${nextYear.slice(-2)}` : year}`,
  between: (from, to) => `${from} bis ${to}`,
  from: (date) => `ab ${date}, Ende nicht genannt`,
  by: (day) => `bis zum ${day}`,
  byEndOf: (period) => `bis Ende ${period}`.replace('Ende etwa', 'etwa Ende'),
  about: (date) => `etwa ${date}`,
  uncertain: (date) => `${date} (unsicher)`,
};

/** The words of German. */
export const de: Strings = {
  tag: 'de',
  formats: 'de',

  dates,
  shortDates: {
    ...dates,
    half: (half, year) => `${half}.\u00a0Hj. ${year}`,
    quarter: (quarter, year) => `Q${quarter} ${year}`,
    between: (from, to) => ((from + to).includes(' ') ? `${from} – ${to}` : `${from}–${to}`),
    from: (date) => `ab ${date}`,
    byEndOf: (period) => `bis Ende ${period}`.replace('Ende ca.', 'ca. Ende'),
    about: (date) => `ca. ${date}`,
    uncertain: (date) => `${date}?`,
  },

  withUnit: (amount, unit) => `${amount}\u00a0${unit}`,

  quantities: {
    large: [
      [1e12, '\u00a0Bio.'],
      [1e9, '\u00a0Mrd.'],
      [1e6, '\u00a0Mio.'],
    ],
    usd: (amount) => `${amount}\u00a0$`,
    usdBetween: (low, high) => `${amounts(low, ' bis ', high)}\u00a0$`,
    between: (low, high) => `${low} bis ${high}`,
    about: (quantity) => `rund ${quantity}`,
    atLeast: (quantity) => `mindestens ${quantity}`,
    upTo: (quantity) => `bis zu ${quantity}`,
    orMore: (quantity) => `${quantity} oder mehr`,
  },

  layers: {
    chips: 'Chips',
    site: 'Standorte',
    cloud: 'Cloud-Verträge',
    money: 'Finanzierung',
    programme: 'Programme',
  },
  otherDeals: 'Weitere Vorhaben',

  statuses: {
    announced: 'angekündigt',
    'letter-of-intent': 'Absichtserklärung',
    contracted: 'vereinbart',
    'under-construction': 'im Bau',
    operational: 'in Betrieb',
    paused: 'ausgesetzt',
    cancelled: 'abgesagt',
    transferred: 'übertragen',
    superseded: 'ersetzt',
  },

  bases: {
    it: 'nur die Rechner',
    facility: 'die ganze Anlage',
    generation: 'ein Kraftwerk',
  },

  eventKinds: {
    organisation: 'Organisation',
    model: 'Modelle',
    platform: 'Plattformen',
    product: 'Produkte',
    revenue: 'Umsatz',
  },
  otherEvents: 'Weitere Ereignisse',

  claims: {
    stated: 'Termin genannt',
    assumed: 'angenommen',
    undated: 'kein Termin genannt',
  },

  problems: {
    network: 'Die Daten sind nicht erreichbar',
    http: 'Der Server hat einen Fehler gemeldet',
    timeout: 'Das Laden der Daten hat zu lange gedauert',
    'too-large': 'Die Datenmenge ist zu groß',
    parse: 'Die Daten sind nicht lesbar',
    schema: 'Ein Wert fehlt oder ist von der falschen Art',
    date: 'Das ist kein Datum',
    quantity: 'Diese Größenangabe ist ungültig',
    reference: 'Der Verweis führt ins Leere oder im Kreis',
    'duplicate-id': 'Diese Kennung kommt mehrfach vor',
    attribute: 'Kein gültiger Attributwert, es gilt der Standard',
    empty: 'Es gibt keine Daten zum Zeichnen',
  },
  problem: (kind, place) => `${kind}${place && ` (${place})`}: `,
  cell: (row, column) => `Zeile ${row}, Spalte ${column}`,

  today: (day) => `heute, ${day}`,
  actions: {
    table: 'Tabelle',
    download: 'Herunterladen',
    embed: 'Einbetten',
    'zoom-in': 'Vergrößern',
    'zoom-out': 'Verkleinern',
    'zoom-home': 'Alles zeigen',
  },
  tools: {
    svg: 'SVG, in jeder Größe scharf',
    png: 'PNG, ein Bild',
    csv: 'CSV, die Daten',
    failed: 'Das PNG ist misslungen, möglich ist ein SVG.',
    paste: 'Um diese Grafik auf einer eigenen Seite zu zeigen, fügen Sie dies in deren HTML ein.',
    needsFile:
      'Legen Sie die Datei mit den Vorhaben auf einen Server und setzen Sie ihre Adresse an die Stelle von deals.json.',
    copy: 'Kopieren',
    copied: 'Kopiert',
    select: 'Der Code ist markiert. Kopieren Sie ihn mit der Tastatur oder im Menü.',
  },
  dataTable: 'Daten als Tabelle',
  sources: 'Quellen',
  noSource: 'Keine Quelle genannt',
  noParty: 'Keine Beteiligten genannt',
  events: 'Ereignisse',
  otherLanes: (rest) => `${rest} weitere`,
  announcedSum: (layer, size) => (size === '' ? layer : `${layer}: ${size} angekündigt`),
  assumed: (date) => `angenommen ${date}`,
  smallSeries: (rest) => `${rest} kleine zusammen`,
  moreSeries: (rest) => `+ ${rest} weitere`,
  pieces: (pieces) => count(pieces, 'in # Teilen', 'in # Teil'),

  more: (rest) => `${rest} weitere`,
  rows: (first, last, all) => `Zeilen ${first} bis ${last} von ${all}`,
  notPrinted: (rest) => `${rest} weitere sind nicht gedruckt; die Exporte enthalten alle.`,
  previous: 'Zurück',
  next: 'Weiter',

  figure: {
    comma: ', ',
    semicolon: '; ',
    fullStop: '.',
    colon: ': ',
    gap: ' ',
    starts: 'Beginn',
    ends: 'Ende',
    timelineSummary: (years, deals, events) =>
      `Zeitleiste ${years} mit ${count(deals, '# Vorhaben')} und ${count(events, '# Ereignissen', '# Ereignis')}.`,
    countedNote: 'Eine Zahl steht für Einträge, die keinen Platz haben.',
    outsideItems: 'Außerhalb der gezeigten Jahre',
    asOfNote: (day) => `Kenntnisstand vom ${day}.`,
    /** Layers as the first half of a compound. */
    sharedLayers: {
      chips: 'Chip-',
      site: 'Standort-',
      cloud: 'Cloud-',
      programme: 'Programm-',
      other: '',
    },
    shares: (layer, all, parts) => `${all} ${layer}Leistung angekündigt: ${parts}`,
    shareAll: 'alles',
    shareDue: (gw) => `${gw} mit spätestem Termin`,
    shareStarted: (gw) => `${gw} nur mit Beginn`,
    shareAssumed: (gw) => `${gw} mit angenommenem Termin`,
    shareUndated: (gw, isAll) => `${gw} ohne${isAll ? ' genannten' : ''} Termin`,
    mayOverlap: (deal, others) => `${deal} ist womöglich dieselbe Leistung wie ${others}`,
    together: 'Alle Ebenen zusammen',
    notAdded: (reasons) => `${reasons}; deshalb werden Ebenen nicht addiert.`,
    rampNote: (isSoft: boolean): string =>
      `Eine Stufe steht am letzten Tag, den ihr Termin zulässt; ${isSoft ? 'der weiche Rand davor' : 'sie'} kann früher kommen.`,
    periods: {
      year: 'in einem Jahr',
      half: 'in einem Halbjahr',
      quarter: 'in einem Quartal',
      month: 'in einem Monat',
    },
    barNote: (period) => `Jeder Balken zeigt, was ${period} hinzukommt.`,
    lateNote:
      'Blasse Balken stehen bei ihrem letzten Tag; die auslaufende Linie zeigt, ab wann sie kommen können.',
    goneNote: 'Was später wieder wegfällt, steht unter der Nulllinie.',
    basesNote: (layer, bases) => `${layer}: Die Angaben messen nicht dasselbe (${bases}).`,
    referenceNote: 'Zum Vergleich',
    linearNote:
      'Zwischen genannten Terminen ist die Linie gerade; was dort liegt, nennt keine Quelle.',
    assumedNote: (titles) =>
      `Annahme ohne Quelle: gleichmäßiges Wachstum bis zum Termin daneben bei ${titles}.`,
    delayNote: (duration) => `Angenommen: Alles, was noch aussteht, verzögert sich um ${duration}.`,
    originalNote: 'Die dünne Linie zeigt den Stapel ohne diese Verzögerung.',
    outNote: (statuses) => `Nur umrissen und nicht gezählt (${statuses})`,
    offNote: 'Beim Lesen ausgeblendet',
    inAll: (layer, gw, assumed) =>
      `${layer}: insgesamt ${gw}${assumed && `, dazu ${assumed} angenommen`}`,
    mayBeThere: (gw) => `${gw} womöglich schon da`,
    notStacked: (gw) => `${gw}, kein Termin genannt: nicht im Stapel`,
    notCounted: (status) => `${status}, nicht gezählt`,
    nothingYet: 'bis dahin nichts',
    inPlace: (day) => `Vorhanden am ${day}`,
    reading: (day, series, facts, sum) => `${day}, ${series}: ${facts}; ${sum}.`,
    readByDate: 'Termine: links und rechts; Reihen: auf und ab',
    seriesSwitches: 'Reihen aus- und einblenden',
    moreInTable: (rest) => `${rest} weitere in der Tabelle`,
    nothingSized: 'Hier nennt kein Vorhaben eine Leistung',
    unsized: 'Keine Leistung genannt',
    problemsHeading: (problems) => count(problems, '# Fehler in den Daten'),
  },

  key: {
    heading: 'Legende',
    dot: 'ein Tag oder kurzer Zeitraum',
    span: 'längerer Zeitraum, maßstäblich',
    soft: 'weicher Rand: Termin ungenau',
    fade: 'verblassend: kein Ende genannt',
    fadeIn: 'allmählich einsetzend: kein Beginn genannt',
    delivery: 'Linie am unteren Rand: genannter Lieferzeitraum',
  },

  details: {
    announced: 'Angekündigt',
    kind: 'Art',
    links: 'Bezüge',
    bases: {
      it: 'Leistung der Rechner allein',
      facility: 'Leistung der ganzen Anlage',
      generation: 'erzeugte Leistung',
    },
    statusSince: (status, date, isOpen) => `${status} ${isOpen ? '' : 'seit '}${date}`,
    partOf: (deal) => `Teil von „${deal}“`,
    replaces: (deal) => `ersetzt „${deal}“`,
    overlaps: {
      certain: (deal) => `teilt Leistung mit „${deal}“`,
      likely: (deal) => `wahrscheinlich dieselbe Leistung wie „${deal}“`,
      possible: (deal) => `womöglich dieselbe Leistung wie „${deal}“`,
      disputed: (deal) => `umstritten, ob dieselbe Leistung wie „${deal}“`,
    },
    items: (items) => count(items, '# Einträge', '# Eintrag'),
    more: (rest) => `und ${rest} weitere`,
    marks: 'Vorhaben und Ereignisse. Pfeiltasten wechseln, Eingabe zeigt Einzelheiten.',
    close: 'Schließen',
    zoom: 'Auf diese Einträge zoomen',
  },

  columns: {
    title: 'Titel',
    date: 'Datum',
    layer: 'Ebene',
    gw: 'Leistung',
    usd: 'Betrag',
    delivery: 'Lieferung',
    parties: 'Beteiligte',
    status: 'Stand',
    note: 'Anmerkung',
    from: 'Von',
    to: 'Bis',
    claim: 'Grundlage',
    source: 'Quelle',
  },
};
