/** Arabic, with the digits of data and titles. A deal is feminine, a gigawatt keeps its form. */

import type { Strings } from './en.js';
import { amounts, countIn } from './plural.js';

const count = countIn('ar-u-nu-latn');
const ORDINALS = ['الأول', 'الثاني', 'الثالث', 'الرابع'];
const SEASONS = ['ربيع', 'صيف', 'خريف', 'شتاء'];

const deals = (all: number): string =>
  count(all, '# صفقة', 'صفقة واحدة', 'صفقتان', '# صفقات', '', 'لا صفقات');
const events = (all: number): string =>
  count(all, '# حدث', 'حدث واحد', 'حدثان', '# أحداث', '# حدثًا', 'لا أحداث');

const dates: Strings['dates'] = {
  day: (written) => written,
  year: (year) => year,
  half: (half, year) => `النصف ${ORDINALS[half - 1]} من ${year}`,
  quarter: (quarter, year) => `الربع ${ORDINALS[quarter - 1]} من ${year}`,
  season: (season, year, nextYear) =>
    `${SEASONS[season - 1]} ${season === 4 ? `${year}–${nextYear}` : year}`,
  between: (from, to) => `من ${from} إلى ${to}`,
  from: (date) => `ابتداءً من ${date} بلا نهاية مذكورة`,
  by: (day) => `بحلول ${day}`,
  byEndOf: (period) => `بحلول نهاية ${period}`,
  about: (date) => `${date} تقريبًا`,
  uncertain: (date) => `${date} (غير مؤكد)`,
};

/** The words of Arabic. */
export const ar: Strings = {
  tag: 'ar',
  formats: 'ar',

  dates,
  shortDates: {
    ...dates,
    between: (from, to) => ((from + to).includes(' ') ? `${from} – ${to}` : `${from}–${to}`),
    from: (date) => `من ${date}`,
    uncertain: (date) => `${date} (؟)`,
  },

  withUnit: (amount, unit) => `${amount}\u00a0${unit === 'GW' ? 'غيغاواط' : 'ميغاواط'}`,

  quantities: {
    large: [
      [1e12, '\u00a0تريليون', '', '', '\u00a0تريليونات'],
      [1e9, '\u00a0مليار', '', '', '\u00a0مليارات'],
      [1e6, '\u00a0مليون', '', '', '\u00a0ملايين'],
    ],
    usd: (amount) => `${amount} دولار`,
    usdBetween: (low, high) => `${amounts(low, ' إلى ', high)} دولار`,
    between: (low, high) => `${low} إلى ${high}`,
    about: (quantity) => `نحو ${quantity}`,
    atLeast: (quantity) => `${quantity} على الأقل`,
    upTo: (quantity) => `حتى ${quantity}`,
    orMore: (quantity) => `${quantity} أو أكثر`,
  },

  layers: {
    chips: 'الرقائق',
    site: 'مراكز البيانات',
    cloud: 'عقود السحابة',
    money: 'التمويل',
    programme: 'البرامج',
  },
  otherDeals: 'صفقات أخرى',

  statuses: {
    announced: 'معلنة',
    'letter-of-intent': 'خطاب نوايا',
    contracted: 'متعاقد عليها',
    'under-construction': 'قيد الإنشاء',
    operational: 'قيد التشغيل',
    paused: 'معلّقة',
    cancelled: 'ملغاة',
    transferred: 'منقولة إلى غيرها',
    superseded: 'مستبدلة',
  },

  bases: {
    it: 'الحواسيب وحدها',
    facility: 'المنشأة كلها',
    generation: 'محطة كهرباء',
  },

  eventKinds: {
    organisation: 'المؤسسة',
    model: 'النماذج',
    platform: 'المنصات',
    product: 'المنتجات',
    revenue: 'الإيرادات',
  },
  otherEvents: 'أحداث أخرى',

  claims: {
    stated: 'التاريخ مذكور',
    assumed: 'افتراض',
    undated: 'التاريخ غير مذكور',
  },

  problems: {
    network: 'تعذّر الوصول إلى البيانات',
    http: 'أجاب الخادم بخطأ',
    timeout: 'تأخر وصول البيانات أكثر مما ينبغي',
    'too-large': 'حجم البيانات أكبر مما ينبغي',
    parse: 'تعذّرت قراءة البيانات',
    schema: 'قيمة ناقصة أو من نوع غير صحيح',
    date: 'هذا ليس تاريخًا',
    quantity: 'هذا المقدار غير مناسب',
    reference: 'إحالة لا تصل إلى شيء أو تدور في حلقة',
    'duplicate-id': 'هذا المعرّف مكرر',
    attribute: 'قيمة غير صالحة للخاصية، وتُستخدم القيمة الافتراضية',
    empty: 'لا توجد بيانات للرسم',
  },
  problem: (kind, place) => `${kind}${place && ` (${place})`}: `,
  cell: (row, column) => `الصف ${row}، العمود ${column}`,

  today: (day) => `اليوم، ${day}`,
  actions: {
    table: 'جدول',
    download: 'تنزيل',
    embed: 'تضمين',
    'zoom-in': 'تكبير',
    'zoom-out': 'تصغير',
    'zoom-home': 'عرض الكل',
  },
  tools: {
    svg: 'SVG، واضح بأي حجم',
    png: 'PNG، صورة',
    csv: 'CSV، البيانات',
    failed: 'تعذّر إنشاء صورة PNG، ويمكن تنزيل SVG.',
    paste: 'لعرض هذا الشكل في صفحتك، الصق ما يلي في شيفرة HTML الخاصة بها.',
    needsFile: 'ضع ملف الصفقات على خادم، واكتب عنوانه مكان deals.json.',
    copy: 'نسخ',
    copied: 'تم النسخ',
    select: 'تم تحديد الشيفرة. انسخها بلوحة المفاتيح أو من القائمة.',
  },
  dataTable: 'البيانات في جدول',
  sources: 'المصادر',
  noSource: 'المصدر غير مذكور',
  noParty: 'الأطراف غير مذكورة',
  events: 'الأحداث',
  otherLanes: (rest) => `أخرى (${rest})`,
  announcedSum: (layer, size) => (size === '' ? layer : `${layer}: أُعلن عن ${size}`),
  assumed: (date) => `افتراض: ${date}`,
  smallSeries: (rest) => `مجموع الصغيرة (${rest})`,
  moreSeries: (rest) => `أخرى (${rest})`,
  pieces: (pieces) =>
    count(pieces, 'في # جزء', 'في جزء واحد', 'في جزأين', 'في # أجزاء', 'في # جزءًا'),

  more: (rest) => `${rest} غيرها`,
  rows: (first, last, all) => `الصفوف من ${first} إلى ${last} من أصل ${all}`,
  notPrinted: (rest) => `لم يُطبع ${rest} من العناصر الأخرى، وتتضمنها كلها الملفات المصدَّرة.`,
  previous: 'السابق',
  next: 'التالي',

  figure: {
    comma: '، ',
    semicolon: '؛ ',
    fullStop: '.',
    colon: ': ',
    gap: ' ',
    starts: 'البداية',
    ends: 'النهاية',
    timelineSummary: (years, all, others) => `خط زمني ${years}: ${deals(all)} و${events(others)}.`,
    countedNote: 'يدل الرقم على عدد العناصر التي لا يتسع لها المكان.',
    outsideItems: 'خارج السنوات المعروضة',
    asOfNote: (day) => `ما كان معروفًا في ${day}.`,
    /** Layers as what capacity is announced for. */
    sharedLayers: {
      chips: ' للرقائق',
      site: ' لمراكز البيانات',
      cloud: ' للسحابة',
      programme: ' للبرامج',
      other: '',
    },
    shares: (layer, all, parts) => `القدرة المعلنة${layer}: ${all} (${parts})`,
    shareAll: 'كلها',
    shareDue: (gw) => `${gw} لها موعد أقصى`,
    shareStarted: (gw) => `${gw} لها بداية فقط`,
    shareAssumed: (gw) => `${gw} تنمو بالافتراض`,
    shareUndated: (gw) => `${gw} بلا تاريخ مذكور`,
    mayOverlap: (deal, others) => `قد تكون قدرة ${deal} هي نفسها قدرة ${others}`,
    together: 'مجموع الفئات',
    notAdded: (reasons) => `${reasons}، ولذلك لا تُجمع الفئات معًا.`,
    rampNote: (isSoft: boolean): string =>
      `تقع الدرجة في آخر يوم يسمح به تاريخها، وقد ${isSoft ? 'يأتي ما في الحافة المتدرجة قبلها' : 'تأتي'} أبكر من ذلك.`,
    periods: {
      year: 'كل سنة',
      half: 'كل نصف سنة',
      quarter: 'كل ربع سنة',
      month: 'كل شهر',
    },
    barNote: (period) => `يبيّن كل عمود ما يضاف ${period}.`,
    lateNote: 'تقع الأعمدة الباهتة عند آخر يوم لها، ويبيّن الخط المتدرج منذ متى قد تأتي.',
    goneNote: 'ما يخرج بعد دخوله يظهر تحت الصفر.',
    basesNote: (layer, bases) => `${layer}: الأرقام هنا لا تقيس الشيء نفسه (${bases}).`,
    referenceNote: 'للمقارنة',
    linearNote: 'الخط مستقيم بين التواريخ المذكورة، ولا يذكر أي مصدر ما يقع بينها.',
    assumedNote: (titles) =>
      `افتراض لا يذكره أي مصدر: نمو منتظم حتى التاريخ المكتوب بجانب كل من ${titles}.`,
    delayNote: (duration) => `افتراض: يتأخر كل ما لم يأت بعد، ومدة التأخير ${duration}.`,
    originalNote: 'يبيّن الخط الرفيع الحال من دون هذا التأخير.',
    outNote: (statuses) => `مرسومة بحدودها فقط ولا تُحسب (${statuses})`,
    offNote: 'أخفاها القارئ',
    inAll: (layer, gw, assumed) =>
      `${layer}: المجموع ${gw}${assumed && `، إضافة إلى ${assumed} بالافتراض`}`,
    mayBeThere: (gw) => `${gw} ربما توفرت بالفعل`,
    notStacked: (gw) => `${gw} بلا تاريخ مذكور، خارج التراكم`,
    notCounted: (status) => `${status}، لا تُحسب`,
    nothingYet: 'لا شيء حتى ذلك الحين',
    inPlace: (day) => `المتوفر في نهاية ${day}`,
    reading: (day, series, facts, sum) => `${day}، ${series}: ${facts}؛ ${sum}.`,
    readByDate: 'التواريخ: يمينًا ويسارًا؛ السلاسل: أعلى وأسفل',
    seriesSwitches: 'السلاسل: إخفاء وإظهار',
    moreInTable: (rest) => `${rest} غيرها في الجدول`,
    nothingSized: 'لا تذكر أي صفقة هنا قدرة',
    unsized: 'القدرة غير مذكورة',
    problemsHeading: (problems) =>
      count(
        problems,
        '# مشكلة في البيانات',
        'مشكلة واحدة في البيانات',
        'مشكلتان في البيانات',
        '# مشكلات في البيانات',
      ),
  },

  key: {
    heading: 'دليل الرموز',
    dot: 'يوم، أو مدة أقصر من أن تُرسم',
    span: 'مدة أطول، بمقياس الرسم',
    soft: 'حافة متدرجة: تاريخ غير دقيق',
    fade: 'تلاشٍ: النهاية غير مذكورة',
    fadeIn: 'ظهور تدريجي: البداية غير مذكورة',
    delivery: 'خط في الأسفل: موعد التسليم المذكور',
  },

  details: {
    announced: 'الإعلان',
    kind: 'النوع',
    links: 'الروابط',
    bases: {
      it: 'قدرة الحواسيب وحدها',
      facility: 'قدرة المنشأة كلها',
      generation: 'القدرة المولّدة',
    },
    statusSince: (status, date, isOpen) => `${status} ${isOpen ? '' : 'منذ '}${date}`,
    partOf: (deal) => `جزء من ${deal}`,
    replaces: (deal) => `تحل محل ${deal}`,
    overlaps: {
      certain: (deal) => `تشترك في القدرة مع ${deal}`,
      likely: (deal) => `الأرجح أنها القدرة نفسها في ${deal}`,
      possible: (deal) => `قد تكون القدرة نفسها في ${deal}`,
      disputed: (deal) => `خلاف على كونها القدرة نفسها في ${deal}`,
    },
    // With digits also for one and two: a mark shows them, and has to be called by what it shows.
    items: (items) => count(items, '# عنصر', '# عنصر', '# عنصر', '# عناصر', '# عنصرًا'),
    more: (rest) => `و${rest} غيرها`,
    marks: 'صفقات وأحداث. أسهم لوحة المفاتيح للتنقل، ومفتاح Enter لعرض التفاصيل.',
    close: 'إغلاق',
    zoom: 'تكبير هذه العناصر',
  },

  columns: {
    title: 'العنوان',
    date: 'التاريخ',
    layer: 'الفئة',
    gw: 'القدرة',
    usd: 'المبلغ',
    delivery: 'التسليم',
    parties: 'الأطراف',
    status: 'الحالة',
    note: 'ملاحظة',
    from: 'من',
    to: 'إلى',
    claim: 'الأساس',
    source: 'المصدر',
  },
};
