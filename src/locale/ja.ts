/** Japanese. */

import type { Strings } from './en.js';
import { amounts } from './plural.js';

const SEASONS = ['春', '夏', '秋', '冬'];
const MONTHS = ['1〜3', '4〜6', '7〜9', '10〜12'];

const dates: Strings['dates'] = {
  day: (written) => written,
  year: (year) => `${year}年`,
  half: (half, year) => `${year}年${half === 1 ? '前' : '後'}半`,
  quarter: (quarter, year) => `${year}年${MONTHS[quarter - 1]}月期`,
  season: (season, year, nextYear) =>
    `${season === 4 ? `${year}〜${nextYear.slice(-2)}` : year}年${SEASONS[season - 1]}`,
  between: (from, to) => `${to.endsWith('年') ? from.replace('年', '') : from}〜${to}`,
  from: (date) => `${date}以降（終了時期の記載なし）`,
  by: (day) => `${day}まで`,
  byEndOf: (period) => `${period.replace(/(ごろ)?$/, '末$1')}まで`,
  about: (date) => `${date}ごろ`,
  uncertain: (date) => `${date}（不確か）`,
};

/** The words of Japanese. */
export const ja: Strings = {
  tag: 'ja',
  formats: 'ja',

  dates,
  shortDates: {
    ...dates,
    from: (date) => `${date}以降`,
    uncertain: (date) => `${date}（？）`,
  },

  withUnit: (amount, unit) => amount + unit,

  quantities: {
    large: [
      [1e12, '兆'],
      [1e8, '億'],
      [1e4, '万'],
    ],
    usd: (amount) => `${amount}ドル`,
    usdBetween: (low, high) => `${amounts(low, '〜', high)}ドル`,
    between: (low, high) => `${low}〜${high}`,
    about: (quantity) => `約${quantity}`,
    atLeast: (quantity) => `${quantity}以上`,
    upTo: (quantity) => `最大${quantity}`,
    orMore: (quantity) => `${quantity}以上`,
  },

  layers: {
    chips: '半導体',
    site: 'データセンター',
    cloud: 'クラウド契約',
    money: '資金',
    programme: '全体計画',
  },
  otherDeals: 'その他の案件',

  statuses: {
    announced: '発表済み',
    'letter-of-intent': '意向表明',
    contracted: '契約済み',
    'under-construction': '建設中',
    operational: '稼働中',
    paused: '中断',
    cancelled: '中止',
    transferred: '譲渡',
    superseded: '後継に移行',
  },

  bases: {
    it: '計算機のみ',
    facility: '施設全体',
    generation: '発電所',
  },

  eventKinds: {
    organisation: '組織',
    model: 'モデル',
    platform: 'プラットフォーム',
    product: '製品',
    revenue: '売上高',
  },
  otherEvents: 'その他の出来事',

  claims: {
    stated: '時期の記載あり',
    assumed: '仮定',
    undated: '時期の記載なし',
  },

  problems: {
    network: 'データを取得できません',
    http: 'サーバーがエラーを返しました',
    timeout: 'データの取得に時間がかかりすぎました',
    'too-large': 'データが大きすぎます',
    parse: 'データを読み取れません',
    schema: '値がないか、種類が違います',
    date: '日付ではありません',
    quantity: '数量として扱えません',
    reference: '参照先がないか、循環しています',
    'duplicate-id': 'IDが重複しています',
    attribute: '属性の値が無効なため、既定値を使います',
    empty: '描画するデータがありません',
  },
  problem: (kind, place) => `${kind}${place && `（${place}）`}：`,
  cell: (row, column) => `${row}行目「${column}」列`,

  today: (day) => `今日、${day}`,
  actions: {
    table: '表',
    download: 'ダウンロード',
    embed: '埋め込み',
    'zoom-in': '拡大',
    'zoom-out': '縮小',
    'zoom-home': '全体を表示',
  },
  tools: {
    svg: 'SVG（どの大きさでも鮮明）',
    png: 'PNG（画像）',
    csv: 'CSV（データ）',
    failed: 'PNGを作成できません。SVGは可能です。',
    paste: 'この図を自分のページに表示するには、次のコードをHTMLに貼り付けてください。',
    needsFile: '案件のファイルをサーバーに置き、そのアドレスをdeals.jsonの代わりに書いてください。',
    copy: 'コピー',
    copied: 'コピーしました',
    select: 'コードを選択しました。キーボードまたはメニューでコピーしてください。',
  },
  dataTable: 'データの表',
  sources: '出典',
  noSource: '出典の記載なし',
  noParty: '当事者の記載なし',
  events: '出来事',
  otherLanes: (rest) => `その他${rest}件`,
  announcedSum: (layer, size) => (size === '' ? layer : `${layer}：発表済み${size}`),
  assumed: (date) => `仮定：${date}`,
  smallSeries: (rest) => `小規模な${rest}件の合計`,
  moreSeries: (rest) => `ほか${rest}件`,
  pieces: (pieces) => `内訳${pieces}件`,

  more: (rest) => `ほか${rest}件`,
  rows: (first, last, all) => `全${all}行中${first}〜${last}行`,
  notPrinted: (rest) => `ほか${rest}件は印刷していません。書き出したファイルにはすべて含まれます。`,
  previous: '前へ',
  next: '次へ',

  figure: {
    comma: '、',
    semicolon: '／',
    fullStop: '。',
    colon: '：',
    gap: '',
    starts: '開始',
    ends: '終了',
    timelineSummary: (years, deals, events) =>
      `${years}の年表。案件${deals}件、出来事${events}件。`,
    countedNote: '数字は、場所が足りずまとめた項目の数。',
    outsideItems: '表示期間の外',
    asOfNote: (day) => `${day}時点の情報。`,
    /** Layers as what capacity is announced for. */
    sharedLayers: {
      chips: '半導体で',
      site: 'データセンターで',
      cloud: 'クラウドで',
      programme: '計画全体で',
      other: '',
    },
    shares: (layer, all, parts) => `${layer}発表された容量は${all}（${parts}）`,
    shareAll: '',
    shareDue: (gw) => `期限あり${gw}`,
    shareStarted: (gw) => `開始時期のみ${gw}`,
    shareAssumed: (gw) => `仮定による増加${gw}`,
    shareUndated: (gw) => `時期の記載なし${gw}`,
    mayOverlap: (deal, others) => `${deal}は${others}と同じ容量の可能性がある`,
    together: '全区分の合計',
    notAdded: (reasons) => `${reasons}ため、区分をまたいで足し合わせていない。`,
    rampNote: (isSoft: boolean): string =>
      `段差は、示された時期の最終日に置いた。${isSoft ? '手前のぼかしは、それより早まりうる期間' : 'それより早まりうる'}。`,
    periods: {
      year: '1年間',
      half: '半年間',
      quarter: '四半期',
      month: '1カ月間',
    },
    barNote: (period) => `棒は${period}の増加分。`,
    lateNote: '淡い棒は最終日の属する期間に置いた。濃くなる線は、いつから加わりうるかを示す。',
    goneNote: '加わった後に外れた分は、ゼロより下に示した。',
    basesNote: (layer, bases) => `${layer}：容量の測り方が異なる（${bases}）。`,
    referenceNote: '比較',
    linearNote: '示された時期の間は直線で結んだ。その間の推移を示す出典はない。',
    assumedNote: (titles) =>
      `仮定（出典なし）：${titles}は、横に記した時期まで一定の速さで増える。`,
    delayNote: (duration) =>
      `仮定：今後の分はすべて${duration.replaceAll(' ', '').replace('か月', 'カ月')}遅れる。`,
    originalNote: '細い線は、遅れがない場合。',
    outNote: (statuses) => `輪郭のみで合計に含めない（${statuses}）`,
    offNote: '閲覧中に非表示にした項目',
    inAll: (layer, gw, assumed) => `${layer}：合計${gw}${assumed && `、ほかに仮定${assumed}`}`,
    mayBeThere: (gw) => `${gw}はすでに加わった可能性`,
    notStacked: (gw) => `${gw}は時期の記載がなく、積み上げに含めない`,
    notCounted: (status) => `${status}のため合計に含めない`,
    nothingYet: 'この時点ではなし',
    inPlace: (day) => `${day}時点の累計`,
    reading: (day, series, facts, sum) => `${day}、${series}：${facts}。${sum}。`,
    readByDate: '左右キーで時期、上下キーで系列を選択',
    seriesSwitches: '系列の表示切り替え',
    moreInTable: (rest) => `ほか${rest}件は表に記載`,
    nothingSized: '容量を示した案件はない',
    unsized: '容量の記載なし',
    problemsHeading: (problems) => `データに${problems}件の問題`,
  },

  key: {
    heading: '凡例',
    dot: '1日、または短すぎて長さを描けない期間',
    span: 'それより長い期間（縮尺どおり）',
    soft: '端のぼかし：時期が不正確',
    fade: '右へ薄れる：終了時期の記載なし',
    fadeIn: '左から現れる：開始時期の記載なし',
    delivery: '下端の線：示された引き渡し時期',
  },

  details: {
    announced: '発表',
    kind: '種類',
    links: '関連',
    bases: {
      it: '計算機のみの電力',
      facility: '施設全体の電力',
      generation: '発電能力',
    },
    statusSince: (status, date, isOpen) => `${status}（${date}${isOpen ? '' : 'から'}）`,
    partOf: (deal) => `「${deal}」の一部`,
    replaces: (deal) => `「${deal}」の後継`,
    overlaps: {
      certain: (deal) => `「${deal}」と容量を共有`,
      likely: (deal) => `「${deal}」と同じ容量の可能性が高い`,
      possible: (deal) => `「${deal}」と同じ容量の可能性`,
      disputed: (deal) => `「${deal}」と同じ容量かは見方が分かれる`,
    },
    items: (items) => `${items}件`,
    more: (rest) => `ほか${rest}件`,
    marks: '案件と出来事。矢印キーで移動、Enterキーで詳細を表示。',
    close: '閉じる',
    zoom: 'この範囲に拡大',
  },

  columns: {
    title: '件名',
    date: '時期',
    layer: '区分',
    gw: '容量',
    usd: '金額',
    delivery: '引き渡し',
    parties: '当事者',
    status: '状況',
    note: '備考',
    from: '開始',
    to: '終了',
    claim: '根拠',
    source: '出典',
  },
};
