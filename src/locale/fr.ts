/** French: no-break spaces stand before `:` and units and within « », narrow ones before `;` and `?`. */

import type { Strings } from './en.js';
import { amounts, countIn } from './plural.js';

const count = countIn('fr');
const ORDINALS = ['premier', 'deuxième', 'troisième', 'quatrième'];
const SEASONS = ['printemps', 'été', 'automne', 'hiver'];

const isDay = (date: string): boolean => /^\d\d?(er)? /.test(date);

/** "de 2026", "d’août 2026", "du 1er août 2026", "du premier trimestre 2026". */
function of(date: string): string {
  if (isDay(date) || /mestre|^pri/.test(date)) return `du ${date}`;
  return /^[aoéh]/.test(date) ? `d’${date}` : `de ${date}`;
}

const quoted = (title: string): string => `«\u00a0${title}\u00a0»`;

const dates: Strings['dates'] = {
  day: (written) => written.replace(/^1 /, '1er '),
  year: (year) => year,
  half: (half, year) => `${half === 1 ? 'premier' : 'second'} semestre ${year}`,
  quarter: (quarter, year) => `${ORDINALS[quarter - 1]} trimestre ${year}`,
  season: (season, year, nextYear) =>
    `${SEASONS[season - 1]} ${season === 4 ? `${year}-${nextYear}` : year}`,
  between: (from, to) => `${of(from)} ${isDay(to) ? 'au' : 'à'} ${to}`,
  from: (date) => `à partir ${of(date)}, fin non précisée`,
  by: (day) => `d’ici au ${day}`,
  byEndOf: (period) => `d’ici fin ${period}`,
  about: (date) => `${date} environ`,
  uncertain: (date) => `${date} (incertain)`,
};

/** The words of French. */
export const fr: Strings = {
  tag: 'fr',
  formats: 'fr',

  dates,
  shortDates: {
    ...dates,
    half: (half, year) => `S${half} ${year}`,
    quarter: (quarter, year) => `T${quarter} ${year}`,
    between: (from, to) => ((from + to).includes(' ') ? `${from} – ${to}` : `${from}-${to}`),
    from: (date) => `dès ${isDay(date) ? 'le ' : ''}${date}`,
    about: (date) => `${date} env.`,
    uncertain: (date) => `${date}\u202f?`,
  },

  withUnit: (amount, unit) => `${amount}\u00a0${unit}`,

  quantities: {
    large: [
      [1e9, '\u00a0milliards', '\u00a0milliard'],
      [1e6, '\u00a0millions', '\u00a0million'],
    ],
    usd: (amount) => `${amount}${/\d$/.test(amount) ? '' : ' de'} dollars`,
    usdBetween: (low, high) => `${amounts(low, ' à ', high)} de dollars`,
    between: (low, high) => `${low} à ${high}`,
    about: (quantity) => `environ ${quantity}`,
    atLeast: (quantity) => `au moins ${quantity}`,
    upTo: (quantity) => `jusqu’à ${quantity}`,
    orMore: (quantity) => `${quantity} ou plus`,
  },

  layers: {
    chips: 'Puces',
    site: 'Sites',
    cloud: 'Contrats cloud',
    money: 'Financements',
    programme: 'Programmes',
  },
  otherDeals: 'Autres accords',

  statuses: {
    announced: 'annoncé',
    'letter-of-intent': 'lettre d’intention',
    contracted: 'signé',
    'under-construction': 'en construction',
    operational: 'en service',
    paused: 'suspendu',
    cancelled: 'annulé',
    transferred: 'cédé',
    superseded: 'remplacé',
  },

  bases: {
    it: 'ordinateurs seuls',
    facility: 'site entier',
    generation: 'centrale électrique',
  },

  eventKinds: {
    organisation: 'Organisation',
    model: 'Modèles',
    platform: 'Plateformes',
    product: 'Produits',
    revenue: 'Chiffre d’affaires',
  },
  otherEvents: 'Autres événements',

  claims: {
    stated: 'date précisée',
    assumed: 'hypothèse',
    undated: 'date non précisée',
  },

  problems: {
    network: 'Les données sont inaccessibles',
    http: 'Le serveur a répondu par une erreur',
    timeout: 'Les données ont mis trop de temps à arriver',
    'too-large': 'Les données sont trop volumineuses',
    parse: 'Les données sont illisibles',
    schema: 'Une valeur manque ou n’est pas du bon type',
    date: 'Ce n’est pas une date',
    quantity: 'Cette quantité ne convient pas',
    reference: 'Ce renvoi ne mène à rien, ou tourne en rond',
    'duplicate-id': 'Cet identifiant sert plusieurs fois',
    attribute: 'Valeur d’attribut inconnue, celle par défaut est utilisée',
    empty: 'Il n’y a aucune donnée à tracer',
  },
  problem: (kind, place) => `${kind}${place && ` (${place})`}\u00a0: `,
  cell: (row, column) => `ligne ${row}, colonne ${column}`,

  today: (day) => `aujourd’hui, ${day}`,
  actions: {
    table: 'Tableau',
    download: 'Télécharger',
    embed: 'Intégrer',
    'zoom-in': 'Agrandir',
    'zoom-out': 'Réduire',
    'zoom-home': 'Tout afficher',
  },
  tools: {
    svg: 'SVG, net à toute taille',
    png: 'PNG, une image',
    csv: 'CSV, les données',
    failed: 'Le PNG a échoué\u202f; le SVG reste possible.',
    paste: 'Pour afficher cette figure sur votre page, collez ceci dans son code HTML.',
    needsFile:
      'Placez le fichier des accords sur un serveur et mettez son adresse à la place de deals.json.',
    copy: 'Copier',
    copied: 'Copié',
    select: 'Le code est sélectionné. Copiez-le au clavier ou par le menu.',
  },
  dataTable: 'Données en tableau',
  sources: 'Sources',
  noSource: 'Source non précisée',
  noParty: 'Acteurs non précisés',
  events: 'Événements',
  otherLanes: (rest) => `${rest} autres`,
  announcedSum: (layer, size) =>
    (size && `${layer}\u00a0: ${size} annoncé${/^[01](,\d+)?\s\S+$/.test(size) ? '' : 's'}`) ||
    layer,
  assumed: (date) => `hypothèse\u00a0: ${date}`,
  smallSeries: (rest) => `${rest} petits réunis`,
  moreSeries: (rest) => count(rest, '+ # autres', '+ # autre'),
  pieces: (pieces) => count(pieces, 'en # parties', 'en # partie'),

  more: (rest) => `${rest} autre${rest === '1' ? '' : 's'}`,
  rows: (first, last, all) => `Lignes ${first} à ${last} sur ${all}`,
  notPrinted: (rest) => `Non imprimés\u00a0: ${rest}\u202f; les exports contiennent tout.`,
  previous: 'Précédent',
  next: 'Suivant',

  figure: {
    comma: ', ',
    semicolon: '\u202f; ',
    fullStop: '.',
    colon: '\u00a0: ',
    gap: ' ',
    starts: 'début',
    ends: 'fin',
    timelineSummary: (years, deals, events) =>
      `Chronologie (${years})\u00a0: ${count(deals, '# accords', '# accord')} et ${count(events, '# événements', '# événement')}.`,
    countedNote: 'Un nombre compte les éléments qui n’ont pas de place.',
    outsideItems: 'Hors des années affichées',
    asOfNote: (day) => `État des connaissances au ${day}.`,
    /** Layers as what capacity is announced for. */
    sharedLayers: {
      chips: ' pour les puces',
      site: ' pour les sites',
      cloud: ' pour le cloud',
      programme: ' pour les programmes',
      other: '',
    },
    shares: (layer, all, parts) => `Annoncé${layer}\u00a0: ${all} (${parts})`,
    shareAll: 'le tout',
    shareDue: (gw) => `${gw} avec échéance`,
    shareStarted: (gw) => `${gw} avec début seul`,
    shareAssumed: (gw) => `${gw} par hypothèse`,
    shareUndated: (gw, isAll) => `${gw} sans date${isAll ? ' précisée' : ''}`,
    mayOverlap: (deal, others) => `${deal} est peut-être la même capacité que ${others}`,
    together: 'Toutes catégories confondues',
    notAdded: (reasons) => `${reasons}\u202f; les catégories ne sont donc pas additionnées.`,
    rampNote: (isSoft: boolean): string =>
      `Une marche se place au dernier jour que permet sa date\u202f; ${isSoft ? 'le bord flou qui la précède' : 'elle'} peut arriver plus tôt.`,
    periods: {
      year: 'une année',
      half: 'un semestre',
      quarter: 'un trimestre',
      month: 'un mois',
    },
    barNote: (period) => `Chaque barre montre ce qu’ajoute ${period}.`,
    lateNote:
      'Les barres pâles se placent à leur dernier jour\u202f; la ligne en dégradé montre dès quand elles peuvent arriver.',
    goneNote: 'Ce qui est retiré après sa mise en place figure sous zéro.',
    basesNote: (layer, bases) =>
      `${layer}\u00a0: les puissances ne mesurent pas la même chose (${bases}).`,
    referenceNote: 'À titre de comparaison',
    linearNote:
      'Entre les dates précisées, la ligne est droite\u202f; aucune source ne dit ce qui s’y passe.',
    assumedNote: (titles) =>
      `Hypothèse, sans source\u00a0: croissance régulière jusqu’à la date indiquée à côté (${titles}).`,
    delayNote: (duration) => `Hypothèse\u00a0: tout ce qui est à venir est retardé de ${duration}.`,
    originalNote: 'La ligne fine montre l’empilement sans ce retard.',
    outNote: (statuses) => `En contour et non comptés (${statuses})`,
    offNote: 'Masqués par le lecteur',
    inAll: (layer, gw, assumed) =>
      `${layer}\u00a0: ${gw} au total${assumed && `, plus ${assumed} par hypothèse`}`,
    mayBeThere: (gw) => `${gw} peut-être déjà en place`,
    notStacked: (gw) => `${gw}, date non précisée\u00a0: hors de l’empilement`,
    notCounted: (status) => `${status}, non compté`,
    nothingYet: 'rien à cette date',
    inPlace: (day) => `En place à la fin du ${day}`,
    reading: (day, series, facts, sum) => `${day}, ${series}\u00a0: ${facts}\u202f; ${sum}.`,
    readByDate: 'Dates\u00a0: gauche et droite\u202f; séries\u00a0: haut et bas',
    seriesSwitches: 'Séries\u00a0: masquer, afficher',
    moreInTable: (rest) => `${count(rest, '# autres', '# autre')} dans le tableau`,
    nothingSized: 'Aucun accord ne précise ici de capacité',
    unsized: 'Capacité non précisée',
    problemsHeading: (problems) =>
      count(problems, '# problèmes dans les données', '# problème dans les données'),
  },

  key: {
    heading: 'Légende',
    dot: 'un jour, ou trop court pour être tracé',
    span: 'durée plus longue, à l’échelle',
    soft: 'bord flou\u00a0: date imprécise',
    fade: 's’estompe\u00a0: fin non précisée',
    fadeIn: 'apparaît\u00a0: début non précisé',
    delivery: 'ligne au pied\u00a0: livraison annoncée',
  },

  details: {
    announced: 'Annonce',
    kind: 'Type',
    links: 'Liens',
    bases: {
      it: 'puissance des ordinateurs seuls',
      facility: 'puissance du site entier',
      generation: 'puissance produite',
    },
    statusSince: (status, date, isOpen) =>
      `${status}${isOpen ? `, ${date}` : ` à partir ${of(date)}`}`,
    partOf: (deal) => `fait partie de ${quoted(deal)}`,
    replaces: (deal) => `remplace ${quoted(deal)}`,
    overlaps: {
      certain: (deal) => `partage sa capacité avec ${quoted(deal)}`,
      likely: (deal) => `sans doute la même capacité que ${quoted(deal)}`,
      possible: (deal) => `peut-être la même capacité que ${quoted(deal)}`,
      disputed: (deal) => `même capacité que ${quoted(deal)}\u202f? Point contesté`,
    },
    items: (items) => count(items, '# éléments', '# élément'),
    more: (rest) => count(rest, 'et # autres', 'et # autre'),
    marks: 'Accords et événements. Les flèches les parcourent, Entrée affiche le détail.',
    close: 'Fermer',
    zoom: 'Zoomer sur ces éléments',
  },

  columns: {
    title: 'Titre',
    date: 'Date',
    layer: 'Catégorie',
    gw: 'Capacité',
    usd: 'Montant',
    delivery: 'Livraison',
    parties: 'Acteurs',
    status: 'État',
    note: 'Remarque',
    from: 'Du',
    to: 'Au',
    claim: 'Fondement',
    source: 'Source',
  },
};
