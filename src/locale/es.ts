/** Spanish, in words that both Spain and the Americas use. */

import type { Strings } from './en.js';
import { amounts, countIn } from './plural.js';

const count = countIn('es');
const ORDINALS = ['primer', 'segundo', 'tercer', 'cuarto'];
const SEASONS = ['primavera', 'verano', 'otoño', 'invierno'];

/** A day has an article, a month and a year have none. */
const isDay = (date: string): boolean => /^\d\d? de/.test(date);

/** What leads over to the date from which something holds. */
const since = (date: string): string =>
  isDay(date) || /mestre/.test(date) ? ' desde el ' : ' desde ';

const dates: Strings['dates'] = {
  day: (written) => written,
  year: (year) => year,
  half: (half, year) => `${ORDINALS[half - 1]} semestre de ${year}`,
  quarter: (quarter, year) => `${ORDINALS[quarter - 1]} trimestre de ${year}`,
  season: (season, year, nextYear) =>
    `${SEASONS[season - 1]} de ${season === 4 ? `${year}-${nextYear}` : year}`,
  between: (from, to) => `de${isDay(from) ? 'l' : ''} ${from} a${isDay(to) ? 'l' : ''} ${to}`,
  from: (date) => `desde ${isDay(date) ? 'el ' : ''}${date}, sin final indicado`,
  by: (day) => `a más tardar el ${day}`,
  byEndOf: (period) => `a más tardar a finales de ${period}`,
  about: (date) => `${date} aproximadamente`,
  uncertain: (date) => `${date} (incierto)`,
};

/** The words of Spanish. */
export const es: Strings = {
  tag: 'es',
  formats: 'es',

  dates,
  shortDates: {
    ...dates,
    half: (half, year) => `${half}S ${year}`,
    quarter: (quarter, year) => `${quarter}T ${year}`,
    season: (season, year, nextYear) =>
      `${SEASONS[season - 1]} ${season === 4 ? `${year}-${nextYear.slice(-2)}` : year}`,
    between: (from, to) => ((from + to).includes(' ') ? `${from} – ${to}` : `${from}-${to}`),
    from: (date) => `desde ${date}`,
    by: (day) => `hasta el ${day}`,
    byEndOf: (period) => `hasta fin de ${period}`,
    about: (date) => `${date} aprox.`,
    uncertain: (date) => `${date} (?)`,
  },

  withUnit: (amount, unit) => `${amount}\u00a0${unit}`,

  quantities: {
    large: [
      [1e12, '\u00a0billones', '\u00a0billón'],
      [1e6, '\u00a0millones', '\u00a0millón'],
    ],
    usd: (amount) => `${amount}${/\d$/.test(amount) ? '' : ' de'} dólares`,
    usdBetween: (low, high) => `${amounts(low, ' a ', high)} de dólares`,
    between: (low, high) => `${low} a ${high}`,
    about: (quantity) => `alrededor de ${quantity}`,
    atLeast: (quantity) => `al menos ${quantity}`,
    upTo: (quantity) => `hasta ${quantity}`,
    orMore: (quantity) => `${quantity} o más`,
  },

  layers: {
    chips: 'Chips',
    site: 'Centros de datos',
    cloud: 'Contratos de nube',
    money: 'Financiación',
    programme: 'Programas',
  },
  otherDeals: 'Otros acuerdos',

  statuses: {
    announced: 'anunciado',
    'letter-of-intent': 'carta de intención',
    contracted: 'contratado',
    'under-construction': 'en construcción',
    operational: 'en servicio',
    paused: 'suspendido',
    cancelled: 'cancelado',
    transferred: 'traspasado',
    superseded: 'sustituido',
  },

  bases: {
    it: 'solo los equipos',
    facility: 'toda la instalación',
    generation: 'una central eléctrica',
  },

  eventKinds: {
    organisation: 'Organización',
    model: 'Modelos',
    platform: 'Plataformas',
    product: 'Productos',
    revenue: 'Ingresos',
  },
  otherEvents: 'Otros acontecimientos',

  claims: {
    stated: 'fecha indicada',
    assumed: 'supuesto',
    undated: 'sin fecha indicada',
  },

  problems: {
    network: 'No se pudo acceder a los datos',
    http: 'El servidor respondió con un error',
    timeout: 'Los datos tardaron demasiado en llegar',
    'too-large': 'Hay demasiados datos',
    parse: 'Los datos no se pueden leer',
    schema: 'Falta un valor o no es del tipo debido',
    date: 'Esto no es una fecha',
    quantity: 'Esta cantidad no es válida',
    reference: 'La referencia no lleva a nada o forma un círculo',
    'duplicate-id': 'Este identificador se repite',
    attribute: 'Valor de atributo no válido; se usa el predeterminado',
    empty: 'No hay datos que dibujar',
  },
  problem: (kind, place) => `${kind}${place && ` (${place})`}: `,
  cell: (row, column) => `fila ${row}, columna ${column}`,

  today: (day) => `hoy, ${day}`,
  actions: {
    table: 'Tabla',
    download: 'Descargar',
    embed: 'Insertar',
    'zoom-in': 'Acercar',
    'zoom-out': 'Alejar',
    'zoom-home': 'Mostrar todo',
  },
  tools: {
    svg: 'SVG, nítido a cualquier tamaño',
    png: 'PNG, una imagen',
    csv: 'CSV, los datos',
    failed: 'No se pudo crear el PNG; el SVG sí es posible.',
    paste: 'Para mostrar esta figura en su propia página, pegue esto en el HTML.',
    needsFile: 'Ponga el archivo de acuerdos en un servidor y su dirección en lugar de deals.json.',
    copy: 'Copiar',
    copied: 'Copiado',
    select: 'El código está seleccionado. Cópielo con el teclado o desde el menú.',
  },
  dataTable: 'Datos en una tabla',
  sources: 'Fuentes',
  noSource: 'Sin fuente indicada',
  noParty: 'Sin participantes indicados',
  events: 'Acontecimientos',
  otherLanes: (rest) => `${rest} más`,
  announcedSum: (layer, size) =>
    (size && `${layer}: ${size} anunciado${/^1\s\S+$/.test(size) ? '' : 's'}`) || layer,
  assumed: (date) => `supuesto: ${date}`,
  smallSeries: (rest) => `${rest} pequeños juntos`,
  moreSeries: (rest) => `+ ${rest} más`,
  pieces: (pieces) => count(pieces, 'en # partes', 'en # parte'),

  more: (rest) => `${rest} más`,
  rows: (first, last, all) => `Filas ${first} a ${last} de ${all}`,
  notPrinted: (rest) =>
    `Hay ${rest} más que no se imprimen; las exportaciones los contienen todos.`,
  previous: 'Anterior',
  next: 'Siguiente',

  figure: {
    comma: ', ',
    semicolon: '; ',
    fullStop: '.',
    colon: ': ',
    gap: ' ',
    starts: 'inicio',
    ends: 'final',
    timelineSummary: (years, deals, events) =>
      `Cronología (${years}): ${count(deals, '# acuerdos', '# acuerdo')} y ${count(events, '# acontecimientos', '# acontecimiento')}.`,
    countedNote: 'Un número cuenta los elementos que no caben.',
    outsideItems: 'Fuera de los años mostrados',
    asOfNote: (day) => `Lo que se sabía el ${day}.`,
    /** Layers as what capacity is announced in. */
    sharedLayers: {
      chips: ' en chips',
      site: ' en centros de datos',
      cloud: ' en la nube',
      programme: ' en programas',
      other: '',
    },
    shares: (layer, all, parts) => `Anunciado${layer}: ${all} (${parts})`,
    shareAll: 'todo',
    shareDue: (gw) => `${gw} con fecha límite`,
    shareStarted: (gw) => `${gw} solo con inicio`,
    shareAssumed: (gw) => `${gw} por hipótesis`,
    shareUndated: (gw, isAll) => `${gw} sin fecha${isAll ? ' indicada' : ''}`,
    mayOverlap: (deal, others) => `${deal} quizá sea la misma capacidad que ${others}`,
    together: 'Todas las categorías juntas',
    notAdded: (reasons) => `${reasons}; por eso las categorías no se suman.`,
    rampNote: (isSoft: boolean): string =>
      `Cada escalón está en el último día que permite su fecha; ${isSoft ? 'el borde difuso anterior ' : ''}puede llegar antes.`,
    periods: {
      year: 'un año',
      half: 'un semestre',
      quarter: 'un trimestre',
      month: 'un mes',
    },
    barNote: (period) => `Cada barra muestra lo que añade ${period}.`,
    lateNote:
      'Las barras pálidas están en su último día; la línea en degradado muestra desde cuándo pueden llegar.',
    goneNote: 'Lo que se retira después de llegar aparece bajo cero.',
    basesNote: (layer, bases) => `${layer}: las cifras no miden lo mismo (${bases}).`,
    referenceNote: 'Para comparar',
    linearNote:
      'Entre las fechas indicadas la línea es recta; ninguna fuente dice qué hay en medio.',
    assumedNote: (titles) =>
      `Supuesto que ninguna fuente indica: crecimiento uniforme hasta la fecha que figura al lado (${titles}).`,
    delayNote: (duration) => `Supuesto: todo lo que está por venir se retrasa ${duration}.`,
    originalNote: 'La línea fina es la pila sin ese retraso.',
    outNote: (statuses) => `En contorno y sin contar (${statuses})`,
    offNote: 'Ocultados por el lector',
    inAll: (layer, gw, assumed) =>
      `${layer}: ${gw} en total${assumed && `, más ${assumed} por hipótesis`}`,
    mayBeThere: (gw) => `${gw} quizá ya en marcha`,
    notStacked: (gw) => `${gw}, sin fecha indicada: fuera de la pila`,
    notCounted: (status) => `${status}, no se cuenta`,
    nothingYet: 'nada para entonces',
    inPlace: (day) => `Disponible al final del ${day}`,
    reading: (day, series, facts, sum) => `${day}, ${series}: ${facts}; ${sum}.`,
    readByDate: 'Fechas: izquierda y derecha; series: arriba y abajo',
    seriesSwitches: 'Series: ocultar y mostrar',
    moreInTable: (rest) => `${rest} más en la tabla`,
    nothingSized: 'Aquí ningún acuerdo indica capacidad',
    unsized: 'Sin capacidad indicada',
    problemsHeading: (problems) =>
      count(problems, '# problemas en los datos', '# problema en los datos'),
  },

  key: {
    heading: 'Leyenda',
    dot: 'un día, o un tiempo muy corto',
    span: 'tiempo más largo, a escala',
    soft: 'borde difuso: fecha inexacta',
    fade: 'se desvanece: sin final indicado',
    fadeIn: 'aparece poco a poco: sin inicio indicado',
    delivery: 'línea al pie: entrega indicada',
  },

  details: {
    announced: 'Anuncio',
    kind: 'Tipo',
    links: 'Vínculos',
    bases: {
      it: 'potencia solo de los equipos',
      facility: 'potencia de toda la instalación',
      generation: 'potencia generada',
    },
    statusSince: (status, date, isOpen) => `${status}${isOpen ? ', ' : since(date)}${date}`,
    partOf: (deal) => `parte de «${deal}»`,
    replaces: (deal) => `sustituye a «${deal}»`,
    overlaps: {
      certain: (deal) => `comparte capacidad con «${deal}»`,
      likely: (deal) => `probablemente la misma capacidad que «${deal}»`,
      possible: (deal) => `quizá la misma capacidad que «${deal}»`,
      disputed: (deal) => `se discute si es la misma capacidad que «${deal}»`,
    },
    items: (items) => count(items, '# elementos', '# elemento'),
    more: (rest) => `y ${rest} más`,
    marks: 'Acuerdos y acontecimientos. Las flechas los recorren, Intro muestra los detalles.',
    close: 'Cerrar',
    zoom: 'Ampliar estos elementos',
  },

  columns: {
    title: 'Título',
    date: 'Fecha',
    layer: 'Categoría',
    gw: 'Capacidad',
    usd: 'Importe',
    delivery: 'Entrega',
    parties: 'Participantes',
    status: 'Estado',
    note: 'Nota',
    from: 'Desde',
    to: 'Hasta',
    claim: 'Base',
    source: 'Fuente',
  },
};
