import { expect } from '@open-wc/testing';

import { dayOf } from '../../src/data/dates.js';
import type { Quantity } from '../../src/data/deal.js';
import { en } from '../../src/locale/en.js';
import { type Locale, localeFor } from '../../src/locale/locale.js';
import { formOf } from '../../src/locale/plural.js';
import { spanOf } from '../data/span-of.js';

const TAGS = ['ja', 'de', 'fr', 'es', 'ar'] as const;

function quantity(ceiling: number, bound: Quantity['bound'] = 'exact', floor = ceiling): Quantity {
  return { floor, ceiling, bound, basis: null };
}

/** No-break spaces, wide and narrow, as signs that can be seen. */
const seen = (text: string): string => text.replaceAll('\u00a0', '␣').replaceAll('\u202f', '⍽');

/** A date in a sentence, and short where that differs. */
type Dates = Readonly<Record<string, readonly [long: string, short?: string]>>;

const DATES: Readonly<Record<(typeof TAGS)[number], Dates>> = {
  ja: {
    '2026': ['2026年'],
    '2026-07': ['2026年7月'],
    '2026-08-01': ['2026年8月1日'],
    '2026-H1': ['2026年前半'],
    '2026-H2': ['2026年後半'],
    '2026-Q1': ['2026年1〜3月期'],
    '2026-Q2': ['2026年4〜6月期'],
    '2026-Q3': ['2026年7〜9月期'],
    '2026-Q4': ['2026年10〜12月期'],
    '2025-21': ['2025年春'],
    '2025-22': ['2025年夏'],
    '2025-23': ['2025年秋'],
    '2019-24': ['2019〜20年冬'],
    '2026/2029': ['2026〜2029年'],
    '2026-H2/2029': ['2026年7月〜2029年12月'],
    '2026-07-22/2026-08-03': ['2026年7月22日〜2026年8月3日'],
    '2026/..': ['2026年以降（終了時期の記載なし）', '2026年以降'],
    '2026-08/..': ['2026年8月以降（終了時期の記載なし）', '2026年8月以降'],
    '2026-07-22/..': ['2026年7月22日以降（終了時期の記載なし）', '2026年7月22日以降'],
    '../2029': ['2029年末まで'],
    '../2026-H1': ['2026年6月末まで'],
    '../2026-03-15': ['2026年3月15日まで'],
    '2026~': ['2026年ごろ'],
    '2026?': ['2026年（不確か）', '2026年（？）'],
    '2026%': ['2026年ごろ（不確か）', '2026年ごろ（？）'],
    '2026~/..': ['2026年ごろ以降（終了時期の記載なし）', '2026年ごろ以降'],
    '../2029~': ['2029年末ごろまで'],
  },
  de: {
    '2026': ['2026'],
    '2026-07': ['Juli 2026'],
    '2026-08-01': ['1. August 2026', '1. Aug. 2026'],
    '2026-H1': ['erstes Halbjahr 2026', '1.␣Hj. 2026'],
    '2026-H2': ['zweites Halbjahr 2026', '2.␣Hj. 2026'],
    '2026-Q1': ['erstes Quartal 2026', 'Q1 2026'],
    '2026-Q2': ['zweites Quartal 2026', 'Q2 2026'],
    '2026-Q3': ['drittes Quartal 2026', 'Q3 2026'],
    '2026-Q4': ['viertes Quartal 2026', 'Q4 2026'],
    '2025-21': ['Frühjahr 2025'],
    '2025-22': ['Sommer 2025'],
    '2025-23': ['Herbst 2025'],
    '2019-24': ['Winter 2019/20'],
    '2026/2029': ['2026 bis 2029', '2026–2029'],
    '2026-H2/2029': ['Juli 2026 bis Dezember 2029', 'Juli 2026 – Dez. 2029'],
    '2026-07-22/2026-08-03': ['22. Juli 2026 bis 3. August 2026', '22. Juli 2026 – 3. Aug. 2026'],
    '2026/..': ['ab 2026, Ende nicht genannt', 'ab 2026'],
    '2026-08/..': ['ab August 2026, Ende nicht genannt', 'ab Aug. 2026'],
    '2026-07-22/..': ['ab 22. Juli 2026, Ende nicht genannt', 'ab 22. Juli 2026'],
    '../2029': ['bis Ende 2029'],
    '../2026-H1': ['bis Ende Juni 2026'],
    '../2026-03-15': ['bis zum 15. März 2026'],
    '2026~': ['etwa 2026', 'ca. 2026'],
    '2026?': ['2026 (unsicher)', '2026?'],
    '2026%': ['etwa 2026 (unsicher)', 'ca. 2026?'],
    '2026~/..': ['ab etwa 2026, Ende nicht genannt', 'ab ca. 2026'],
    '../2029~': ['bis etwa Ende 2029', 'bis ca. Ende 2029'],
  },
  fr: {
    '2026': ['2026'],
    '2026-07': ['juillet 2026', 'juil. 2026'],
    '2026-08-01': ['1er août 2026'],
    '2026-H1': ['premier semestre 2026', 'S1 2026'],
    '2026-H2': ['second semestre 2026', 'S2 2026'],
    '2026-Q1': ['premier trimestre 2026', 'T1 2026'],
    '2026-Q2': ['deuxième trimestre 2026', 'T2 2026'],
    '2026-Q3': ['troisième trimestre 2026', 'T3 2026'],
    '2026-Q4': ['quatrième trimestre 2026', 'T4 2026'],
    '2025-21': ['printemps 2025'],
    '2025-22': ['été 2025'],
    '2025-23': ['automne 2025'],
    '2019-24': ['hiver 2019-2020'],
    '2026/2029': ['de 2026 à 2029', '2026-2029'],
    '2026-08/2029': ['d’août 2026 à décembre 2029', 'août 2026 – déc. 2029'],
    '2026-07-22/2026-08-01': [
      'du 22 juillet 2026 au 1er août 2026',
      '22 juil. 2026 – 1er août 2026',
    ],
    '2026/..': ['à partir de 2026, fin non précisée', 'dès 2026'],
    '2026-08/..': ['à partir d’août 2026, fin non précisée', 'dès août 2026'],
    '2026-07-22/..': ['à partir du 22 juillet 2026, fin non précisée', 'dès le 22 juil. 2026'],
    '../2029': ['d’ici fin 2029'],
    '../2026-H1': ['d’ici fin juin 2026'],
    '../2026-03-15': ['d’ici au 15 mars 2026'],
    '2026~': ['2026 environ', '2026 env.'],
    '2026?': ['2026 (incertain)', '2026⍽?'],
    '2026%': ['2026 environ (incertain)', '2026 env.⍽?'],
    '2026~/..': ['à partir de 2026 environ, fin non précisée', 'dès 2026 env.'],
    '../2029~': ['d’ici fin 2029 environ', 'd’ici fin 2029 env.'],
  },
  es: {
    '2026': ['2026'],
    '2026-07': ['julio de 2026', 'jul 2026'],
    '2026-08-01': ['1 de agosto de 2026', '1 ago 2026'],
    '2026-H1': ['primer semestre de 2026', '1S 2026'],
    '2026-H2': ['segundo semestre de 2026', '2S 2026'],
    '2026-Q1': ['primer trimestre de 2026', '1T 2026'],
    '2026-Q2': ['segundo trimestre de 2026', '2T 2026'],
    '2026-Q3': ['tercer trimestre de 2026', '3T 2026'],
    '2026-Q4': ['cuarto trimestre de 2026', '4T 2026'],
    '2025-21': ['primavera de 2025', 'primavera 2025'],
    '2025-22': ['verano de 2025', 'verano 2025'],
    '2025-23': ['otoño de 2025', 'otoño 2025'],
    '2019-24': ['invierno de 2019-2020', 'invierno 2019-20'],
    '2026/2029': ['de 2026 a 2029', '2026-2029'],
    '2026-H2/2029': ['de julio de 2026 a diciembre de 2029', 'jul 2026 – dic 2029'],
    '2026-07-22/2026-08-03': [
      'del 22 de julio de 2026 al 3 de agosto de 2026',
      '22 jul 2026 – 3 ago 2026',
    ],
    '2026/..': ['desde 2026, sin final indicado', 'desde 2026'],
    '2026-08/..': ['desde agosto de 2026, sin final indicado', 'desde ago 2026'],
    '2026-07-22/..': ['desde el 22 de julio de 2026, sin final indicado', 'desde 22 jul 2026'],
    '../2029': ['a más tardar a finales de 2029', 'hasta fin de 2029'],
    '../2026-H1': ['a más tardar a finales de junio de 2026', 'hasta fin de jun 2026'],
    '../2026-03-15': ['a más tardar el 15 de marzo de 2026', 'hasta el 15 mar 2026'],
    '2026~': ['2026 aproximadamente', '2026 aprox.'],
    '2026?': ['2026 (incierto)', '2026 (?)'],
    '2026%': ['2026 aproximadamente (incierto)', '2026 aprox. (?)'],
    '2026~/..': ['desde 2026 aproximadamente, sin final indicado', 'desde 2026 aprox.'],
    '../2029~': ['a más tardar a finales de 2029 aproximadamente', 'hasta fin de 2029 aprox.'],
  },
  ar: {
    '2026': ['2026'],
    '2026-07': ['يوليو 2026'],
    '2026-08-01': ['1 أغسطس 2026'],
    '2026-H1': ['النصف الأول من 2026'],
    '2026-H2': ['النصف الثاني من 2026'],
    '2026-Q1': ['الربع الأول من 2026'],
    '2026-Q2': ['الربع الثاني من 2026'],
    '2026-Q3': ['الربع الثالث من 2026'],
    '2026-Q4': ['الربع الرابع من 2026'],
    '2025-21': ['ربيع 2025'],
    '2025-22': ['صيف 2025'],
    '2025-23': ['خريف 2025'],
    '2019-24': ['شتاء 2019–2020'],
    '2026/2029': ['من 2026 إلى 2029', '2026–2029'],
    '2026-H2/2029': ['من يوليو 2026 إلى ديسمبر 2029', 'يوليو 2026 – ديسمبر 2029'],
    '2026-07-22/2026-08-03': ['من 22 يوليو 2026 إلى 3 أغسطس 2026', '22 يوليو 2026 – 3 أغسطس 2026'],
    '2026/..': ['ابتداءً من 2026 بلا نهاية مذكورة', 'من 2026'],
    '2026-08/..': ['ابتداءً من أغسطس 2026 بلا نهاية مذكورة', 'من أغسطس 2026'],
    '2026-07-22/..': ['ابتداءً من 22 يوليو 2026 بلا نهاية مذكورة', 'من 22 يوليو 2026'],
    '../2029': ['بحلول نهاية 2029'],
    '../2026-H1': ['بحلول نهاية يونيو 2026'],
    '../2026-03-15': ['بحلول 15 مارس 2026'],
    '2026~': ['2026 تقريبًا'],
    '2026?': ['2026 (غير مؤكد)', '2026 (؟)'],
    '2026%': ['2026 تقريبًا (غير مؤكد)', '2026 تقريبًا (؟)'],
    '2026~/..': ['ابتداءً من 2026 تقريبًا بلا نهاية مذكورة', 'من 2026 تقريبًا'],
    '../2029~': ['بحلول نهاية 2029 تقريبًا'],
  },
};

/** 4.5, about 6, at least 10, up to 10, 1.6 to 2, 0.75 GW, and a sum of 26 to 30.5 GW or more. */
const SIZES: Readonly<Record<(typeof TAGS)[number], readonly string[]>> = {
  ja: ['4.5GW', '約6GW', '10GW以上', '最大10GW', '1.6〜2GW', '750MW', '26〜30.5GW以上'],
  de: [
    '4,5␣GW',
    'rund 6␣GW',
    'mindestens 10␣GW',
    'bis zu 10␣GW',
    '1,6 bis 2␣GW',
    '750␣MW',
    '26 bis 30,5␣GW oder mehr',
  ],
  fr: [
    '4,5␣GW',
    'environ 6␣GW',
    'au moins 10␣GW',
    'jusqu’à 10␣GW',
    '1,6 à 2␣GW',
    '750␣MW',
    '26 à 30,5␣GW ou plus',
  ],
  es: [
    '4,5␣GW',
    'alrededor de 6␣GW',
    'al menos 10␣GW',
    'hasta 10␣GW',
    '1,6 a 2␣GW',
    '750␣MW',
    '26 a 30,5␣GW o más',
  ],
  ar: [
    '4.5␣غيغاواط',
    'نحو 6␣غيغاواط',
    '10␣غيغاواط على الأقل',
    'حتى 10␣غيغاواط',
    '1.6 إلى 2␣غيغاواط',
    '750␣ميغاواط',
    '26 إلى 30.5␣غيغاواط أو أكثر',
  ],
};

/** $250 bn, $1.5 tn, $1 bn, $1.5 bn, $3 bn, $85 m, $12.34 bn, $85,000, up to $100 bn, $100 to 350 bn. */
const MONEY: Readonly<Record<(typeof TAGS)[number], readonly string[]>> = {
  ja: [
    '2500億ドル',
    '1.5兆ドル',
    '10億ドル',
    '15億ドル',
    '30億ドル',
    '8500万ドル',
    '123.4億ドル',
    '8.5万ドル',
    '最大1000億ドル',
    '1000〜3500億ドル',
  ],
  de: [
    '250␣Mrd.␣$',
    '1,5␣Bio.␣$',
    '1␣Mrd.␣$',
    '1,5␣Mrd.␣$',
    '3␣Mrd.␣$',
    '85␣Mio.␣$',
    '12,34␣Mrd.␣$',
    '85.000␣$',
    'bis zu 100␣Mrd.␣$',
    '100 bis 350␣Mrd.␣$',
  ],
  fr: [
    '250␣milliards de dollars',
    '1500␣milliards de dollars',
    '1␣milliard de dollars',
    '1,5␣milliard de dollars',
    '3␣milliards de dollars',
    '85␣millions de dollars',
    '12,34␣milliards de dollars',
    '85⍽000 dollars',
    'jusqu’à 100␣milliards de dollars',
    '100 à 350␣milliards de dollars',
  ],
  es: [
    '250.000␣millones de dólares',
    '1,5␣billones de dólares',
    '1000␣millones de dólares',
    '1500␣millones de dólares',
    '3000␣millones de dólares',
    '85␣millones de dólares',
    '12.340␣millones de dólares',
    '85.000 dólares',
    'hasta 100.000␣millones de dólares',
    '100.000 a 350.000␣millones de dólares',
  ],
  ar: [
    '250␣مليار دولار',
    '1.5␣تريليون دولار',
    '1␣مليار دولار',
    '1.5␣مليار دولار',
    '3␣مليارات دولار',
    '85␣مليون دولار',
    '12.34␣مليار دولار',
    '85,000 دولار',
    'حتى 100␣مليار دولار',
    '100 إلى 350␣مليار دولار',
  ],
};

/** A delay of a year and six months, a list, a tick of a quarter and a short one of a day. */
const REST: Readonly<Record<(typeof TAGS)[number], readonly string[]>> = {
  ja: ['仮定：今後の分はすべて1年6カ月遅れる。', 'OpenAI、AMD、Oracle', '2026年7〜9月期', '5日'],
  de: [
    'Angenommen: Alles, was noch aussteht, verzögert sich um 1 Jahr, 6 Monate.',
    'OpenAI, AMD und Oracle',
    'Q3 2026',
    '5',
  ],
  fr: [
    'Hypothèse␣: tout ce qui est à venir est retardé de 1␣an 6␣mois.',
    'OpenAI, AMD et Oracle',
    'T3 2026',
    '5',
  ],
  es: [
    'Supuesto: todo lo que está por venir se retrasa 1 año 6 meses.',
    'OpenAI, AMD y Oracle',
    '3T 2026',
    '5',
  ],
  ar: [
    'افتراض: يتأخر كل ما لم يأت بعد، ومدة التأخير سنة و6 أشهر.',
    '⁨OpenAI⁩ و⁨AMD⁩ و⁨Oracle⁩',
    'الربع الثالث من 2026',
    '5',
  ],
};

for (const tag of TAGS) {
  describe(`Locale in ${tag}`, () => {
    const locale = localeFor(tag);

    it('says every form of a date, in a sentence and short', () => {
      for (const [written, [long, short = long]] of Object.entries(DATES[tag])) {
        const span = spanOf(written);
        const said = [locale.date(span), locale.shortDate(span)].map(seen);
        expect(said, written).to.deep.equal([long, short]);
      }
    });

    it('writes sizes with their bounds and their unit', () => {
      const sizes = [
        quantity(4.5),
        quantity(6, 'about'),
        quantity(10, 'at-least'),
        quantity(10, 'up-to', 0),
        quantity(2, 'up-to', 1.6),
        quantity(0.75),
      ].map((each) => locale.gw(each));
      const sum = locale.range({ low: 26, high: 30.5, orMore: true });
      expect([...sizes, sum].map(seen)).to.deep.equal(SIZES[tag]);
    });

    it('writes money with the large numbers of the language', () => {
      const sums = [250e9, 1.5e12, 1e9, 1.5e9, 3e9, 85e6, 12.34e9, 85e3].map((each) =>
        quantity(each),
      );
      sums.push(quantity(100e9, 'up-to', 0), quantity(350e9, 'up-to', 100e9));
      expect(sums.map((each) => seen(locale.usd(each)))).to.deep.equal(MONEY[tag]);
    });

    it('writes lengths of time, lists and ticks', () => {
      const day = dayOf(2026, 8, 5);
      const said = [
        locale.strings.figure.delayNote(locale.duration(18, 0)),
        locale.list(['OpenAI', 'AMD', 'Oracle']),
        locale.tick(day, 'quarter'),
        locale.tick(day, 'day', true),
      ];
      expect(said.map(seen)).to.deep.equal(REST[tag]);
    });
  });
}

/** A text, or what makes one, with its place among the words of a language. */
type Leaf = readonly [path: string, words: unknown];

function leavesOf(words: object, path = ''): readonly Leaf[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): readonly Leaf[] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leavesOf(value, `${path}${key}.`)
      : [[path + key, value]],
  );
}

/** What is put into texts that want more than any word: a number, a key, a year. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  half: [2, '3026'],
  quarter: [2, '3026'],
  season: [4, '3026', '3027'],
  timelineSummary: ['⟨0⟩', 17, 18],
  shareUndated: ['⟨0⟩', false],
  statusSince: ['⟨0⟩', '⟨1⟩', false],
  cell: [17, '⟨1⟩'],
  usdBetween: ['3025', '3026'],
  withUnit: ['⟨0⟩', 'GW'],
  otherLanes: [17],
  smallSeries: [17],
  moreSeries: [17],
  pieces: [17],
  moreInTable: [17],
  problemsHeading: [17],
  items: [17],
  'details.more': [17],
  'figure.rampNote': [true],
};

function argumentsOf(path: string, count: number): readonly unknown[] {
  const known = ARGUMENTS[path] ?? ARGUMENTS[path.split('.').at(-1) ?? ''];
  return known ?? Array.from({ length: count }, (_, index) => `⟨${index}⟩`);
}

function said([path, words]: Leaf): string {
  if (Array.isArray(words)) return words.map(([, ...forms]) => forms.join('')).join('');
  if (typeof words !== 'function') return String(words);
  return String(words(...argumentsOf(path, words.length)));
}

/** Where a language says the same as English, because it has the same words or signs. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  ja: [],
  de: ['layers.chips', 'eventKinds.organisation', 'shortDates.quarter'],
  fr: [
    'layers.site',
    'layers.programme',
    'eventKinds.organisation',
    'sources',
    'columns.date',
    'columns.source',
  ],
  es: ['layers.chips'],
  ar: [],
};
/** Signs, numbers and words of the author's alone. */
const NO_WORDS =
  /^(formats|(dates|shortDates)\.(day|year|about|between|uncertain)|withUnit|problem|announcedSum|figure\.(comma|semicolon|fullStop|colon|gap|reading))$/;

const english = new Map(leavesOf(en).map((leaf) => [leaf[0], said(leaf)]));

for (const tag of TAGS) {
  describe(`The words in ${tag}`, () => {
    const leaves = leavesOf(localeFor(tag).strings);

    it('have every text, and none of it is English', () => {
      expect(leaves.map(([path]) => path)).to.have.members([...english.keys()]);
      const same = leaves
        .filter(([path]) => !NO_WORDS.test(path))
        .filter((leaf) => said(leaf) === english.get(leaf[0]))
        .map(([path]) => path);
      expect(same).to.have.members([...(SAME[tag] ?? [])]);
      for (const leaf of leaves) {
        expect(said(leaf), leaf[0]).to.not.match(/\b(the|and|of|with|stated|more)\b/);
      }
    });

    it('use all that is put into them', () => {
      for (const leaf of leaves) {
        const [path, words] = leaf;
        if (typeof words !== 'function') continue;
        const text = said(leaf);
        for (const given of argumentsOf(path, words.length)) {
          const isWord = typeof given === 'string' && /^(⟨|302)/.test(given);
          const isCount = typeof given === 'number' && given > 10;
          const isCut = given === '3027' && text.includes('27');
          if (!isCut && (isWord || isCount)) expect(text, path).to.include(String(given));
        }
        expect(text, path).to.not.match(/undefined|null|NaN|#|\[object/);
      }
    });

    it('keep to the signs of the language', () => {
      for (const leaf of leaves) {
        const [path] = leaf;
        const text = said(leaf);
        if (tag === 'fr') {
          expect(text, path).to.not.match(/[^\u00a0][:»]|[^\u202f][;?]|«[^\u00a0]|'/);
        }
        if (tag === 'ja') expect(text, path).to.not.match(/[,:;()]|[ぁ-ヿ一-龥] | [ぁ-ヿ一-龥]/);
        if (tag === 'ar') expect(text, path).to.not.match(/[,;?٠-٩]/);
        if (tag === 'de') expect(text, path).to.not.match(/["”]/);
      }
    });
  });
}

describe('Plural forms', () => {
  it('are six in Arabic', () => {
    const { details, figure } = localeFor('ar').strings;
    expect([0, 1, 2, 3, 11, 100].map((count) => details.items(count))).to.deep.equal([
      '0 عنصر',
      '1 عنصر',
      '2 عنصر',
      '3 عناصر',
      '11 عنصرًا',
      '100 عنصر',
    ]);
    const summaries = [0, 1, 2, 3, 11, 100].map((count) =>
      figure.timelineSummary('2026', count, count),
    );
    expect(summaries).to.deep.equal([
      'خط زمني 2026: لا صفقات ولا أحداث.',
      'خط زمني 2026: صفقة واحدة وحدث واحد.',
      'خط زمني 2026: صفقتان وحدثان.',
      'خط زمني 2026: 3 صفقات و3 أحداث.',
      'خط زمني 2026: 11 صفقة و11 حدثًا.',
      'خط زمني 2026: 100 صفقة و100 حدث.',
    ]);
  });

  it('are one for 0 in French, another in German and Spanish', () => {
    const items = (tag: string): readonly string[] =>
      [0, 1, 2].map((count) => localeFor(tag).strings.details.items(count));
    expect(items('fr')).to.deep.equal(['0 élément', '1 élément', '2 éléments']);
    expect(items('de')).to.deep.equal(['0 Einträge', '1 Eintrag', '2 Einträge']);
    expect(items('es')).to.deep.equal(['0 elementos', '1 elemento', '2 elementos']);
  });

  it('group the digits of large numbers', () => {
    expect(localeFor('en').strings.details.items(12345)).to.equal('12,345 items');
    expect(localeFor('de').strings.details.items(12345)).to.equal('12.345 Einträge');
  });

  it('fall back to the first where a language needs no more', () => {
    const rules = new Intl.PluralRules('ar');
    const forms = ['other', 'one'];
    expect([1, 2, 3].map((count) => formOf(rules, count, forms))).to.deep.equal([
      'one',
      'other',
      'other',
    ]);
    expect(formOf(rules, 3, ['many', '', '', ''])).to.equal('many');
    expect(formOf(rules, 3, [])).to.equal('');
  });
});

describe('Locale.isolated', () => {
  it('sets off a title of the author in a language that runs from right to left', () => {
    expect(localeFor('ar').isolated('AMD, 6 GW')).to.equal('\u2068AMD, 6 GW\u2069');
    expect(localeFor('ar-EG').isolated('')).to.equal('');
    expect(localeFor('fr').isolated('AMD, 6 GW')).to.equal('AMD, 6 GW');
  });
});

describe('a status', () => {
  const since = (lang: string, text: string): string => {
    const locale = localeFor(lang);
    return locale.strings.details.statusSince('…', locale.date(spanOf(text)), false);
  };

  it('holds since a date with its article, in French', () => {
    const dates = ['2025-10-06', '2025-08', '2025', '2026-Q1', '2026-H2', '2025-22', '2025-21'];
    expect(dates.map((date) => since('fr', date))).to.deep.equal([
      '… à partir du 6 octobre 2025',
      '… à partir d’août 2025',
      '… à partir de 2025',
      '… à partir du premier trimestre 2026',
      '… à partir du second semestre 2026',
      '… à partir d’été 2025',
      '… à partir du printemps 2025',
    ]);
  });

  it('holds since a date with its article, in Spanish', () => {
    const dates = ['2025-10-06', '2025-08', '2025', '2026-Q1'];
    expect(dates.map((date) => since('es', date))).to.deep.equal([
      '… desde el 6 de octubre de 2025',
      '… desde agosto de 2025',
      '… desde 2025',
      '… desde el primer trimestre de 2026',
    ]);
  });
});

describe('Locale.among', () => {
  const languages = (wanted: string, ...texts: Parameters<Locale['among']>[0]): object =>
    Object.fromEntries(localeFor(wanted).among(texts).languages);

  it('knows which texts of a file are not in the language of the page', () => {
    const both = { en: 'Chips', de: 'Rechenchips' };
    expect(languages('de', both, { en: 'Campus' }, null)).to.deep.equal({ Campus: 'en' });
    expect(languages('de-AT', both, { de: 'Gelände' })).to.deep.equal({});
    expect(languages('fr', both)).to.deep.equal({ Chips: 'en' });
  });

  it('says nothing of a text without a language, or with none that is one', () => {
    expect(languages('de', 'Campus', { 'x-y': 'Klingon' }, { en: '' })).to.deep.equal({});
  });

  it('takes Chinese in another script for another language', () => {
    const text = { 'zh-Hant': '園區' };
    expect(languages('zh-CN', text)).to.deep.equal({ 園區: 'zh-Hant' });
    expect(languages('zh', { 'zh-CN': '园区' })).to.deep.equal({});
  });

  it('takes words that are the same in both languages for those of the page', () => {
    expect(languages('de', { en: 'Campus' }, { de: 'Campus' })).to.deep.equal({});
    expect(languages('de', { de: 'Campus' }, { en: 'Campus' })).to.deep.equal({});
  });

  it('asks for the language of the words, where the page has one that there are none in', () => {
    const text = { fi: 'Sopimus', en: 'Deal' };
    expect(languages('fi', text)).to.deep.equal({ Sopimus: 'fi' });
  });
});

describe('Locale.parts', () => {
  const german = localeFor('de').among([{ en: 'Campus in Abilene' }, { ja: '電力の公表' }]);

  it('tell the language of a whole text, also where it is cut', () => {
    expect(german.parts('Campus in Abilene')).to.deep.equal([
      { text: 'Campus in Abilene', language: 'en' },
    ]);
    expect(german.parts('Campus…', 'Campus in Abilene')).to.deep.equal([
      { text: 'Campus…', language: 'en' },
    ]);
    expect(german.parts('Stargate')).to.deep.equal([{ text: 'Stargate' }]);
  });

  it('tell that of texts in a sentence, line by line where it is broken', () => {
    const names = german.list(['Stargate', '電力の公表', 'Campus in Abilene']);
    const sentence = german.note(german.strings.figure.unsized, names);
    expect(german.parts(sentence)).to.deep.equal([
      { text: 'Keine Leistung genannt: Stargate, ' },
      { text: '電力の公表', language: 'ja' },
      { text: ' und ' },
      { text: 'Campus in Abilene', language: 'en' },
      { text: '.' },
    ]);
    expect(german.parts('\u2068in Abilene\u2069.', sentence)).to.deep.equal([
      { text: '' },
      { text: 'in Abilene', language: 'en' },
      { text: '.' },
    ]);
  });

  it('know a text that is part of another one from that, and one with an ellipsis of its own', () => {
    const page = localeFor('zh').among([
      { fr: 'NVIDIA et AMD' },
      { en: 'AMD' },
      { ja: '電力…の公表' },
    ]);
    expect(
      page.parts('\u2068NVIDIA et AMD\u2069、\u2068AMD\u2069、\u2068電力…の公表\u2069'),
    ).to.deep.equal([
      { text: '' },
      { text: 'NVIDIA et AMD', language: 'fr' },
      { text: '、' },
      { text: 'AMD', language: 'en' },
      { text: '、' },
      { text: '電力…の公表', language: 'ja' },
      { text: '' },
    ]);
  });

  it('leave marks of direction where a text is in the language of the page', () => {
    const arabic = localeFor('ar').among([{ en: 'Campus in Abilene' }]);
    const sentence = arabic.list(['مركز', 'Campus in Abilene']);
    expect(arabic.parts(sentence).map(({ text }) => text)).to.deep.equal([
      '',
      '\u2068مركز\u2069',
      ' و',
      'Campus in Abilene',
      '',
    ]);
  });
});

describe('Locale.unsaid', () => {
  const write = (each: ReturnType<typeof localeFor>): string => each.gw(quantity(4.5));

  it('is silent where the title says a size, in the language of the page or in English', () => {
    const german = localeFor('de');
    expect(german.unsaid('AMD', write)).to.equal('4,5\u00a0GW');
    expect(german.unsaid('AMD, 4,5 GW', write)).to.equal('');
    expect(german.unsaid('AMD, 4.5 GW', write)).to.equal('');
    expect(localeFor('ar').unsaid('AMD', write)).to.equal('\u20684.5\u00a0غيغاواط\u2069');
  });
});
