/** Simplified Chinese. */

import type { Strings } from './en.js';

const NUMERALS = ['一', '二', '三', '四'];
const SEASONS = ['春', '夏', '秋', '冬'];
const HALVES = ['上', '下'];

const dates: Strings['dates'] = {
  day: (written) => written,
  year: (year) => `${year}年`,
  half: (half, year) => `${year}年${HALVES[half - 1]}半年`,
  quarter: (quarter, year) => `${year}年第${NUMERALS[quarter - 1]}季度`,
  season: (season, year, nextYear) =>
    `${season === 4 ? `${year}至${nextYear}` : year}年${SEASONS[season - 1]}季`,
  between: (from, to) => `${from}至${to}`,
  from: (date) => `${date}起，未说明结束时间`,
  by: (day) => `最迟${day}`,
  byEndOf: (period) => `${period}底前`,
  about: (date) => `约${date}`,
  uncertain: (date) => `${date}（不确定）`,
};

/** The words of Simplified Chinese. */
export const zh: Strings = {
  tag: 'zh-Hans',
  formats: 'zh-CN',

  dates,
  shortDates: {
    ...dates,
    quarter: (quarter, year) => `${year}年${NUMERALS[quarter - 1]}季度`,
    season: (season, year, nextYear) =>
      `${season === 4 ? `${year}–${nextYear.slice(-2)}` : year}${SEASONS[season - 1]}季`,
    from: (date) => `${date}起`,
    uncertain: (date) => `${date}（？）`,
  },

  withUnit: (amount, unit) => `${amount}${unit === 'GW' ? '吉瓦' : '兆瓦'}`,

  quantities: {
    large: [
      [1e12, '万亿'],
      [1e8, '亿'],
      [1e4, '万'],
    ],
    usd: (amount) => `${amount}美元`,
    usdBetween: (low, high) => `${low}至${high}美元`,
    between: (low, high) => `${low}至${high}`,
    about: (quantity) => `约${quantity}`,
    atLeast: (quantity) => `至少${quantity}`,
    upTo: (quantity) => `最多${quantity}`,
    orMore: (quantity) => `${quantity}或更多`,
  },

  layers: {
    chips: '芯片',
    site: '数据中心',
    cloud: '云服务合同',
    money: '资金',
    programme: '总体计划',
  },
  otherDeals: '其他交易',

  statuses: {
    announced: '已宣布',
    'letter-of-intent': '意向书',
    contracted: '已签约',
    'under-construction': '建设中',
    operational: '已投运',
    paused: '已暂停',
    cancelled: '已取消',
    transferred: '已转让',
    superseded: '已被取代',
  },

  bases: {
    it: '仅计算设备',
    facility: '整个设施',
    generation: '发电厂',
  },

  eventKinds: {
    organisation: '组织',
    model: '模型',
    platform: '平台',
    product: '产品',
    revenue: '收入',
  },
  otherEvents: '其他事件',

  claims: {
    stated: '已说明日期',
    assumed: '假设',
    undated: '未说明日期',
  },

  problems: {
    network: '无法获取数据',
    http: '服务器返回了错误，而不是数据',
    timeout: '数据加载超时',
    'too-large': '数据过大',
    parse: '数据无法解析',
    schema: '缺少数值或类型不符',
    date: '日期无效',
    quantity: '数量不合要求',
    reference: '所指内容不存在，或构成循环',
    'duplicate-id': '编号重复',
    attribute: '属性值无效，已改用默认值',
    empty: '没有可绘制的数据',
  },
  problem: (kind, place) => `${kind}${place && `（${place}）`}：`,
  cell: (row, column) => `第${row}行“${column}”列`,

  today: (day) => `今天，${day}`,
  actions: {
    table: '表格',
    download: '下载',
    embed: '嵌入',
    'zoom-in': '放大',
    'zoom-out': '缩小',
    'zoom-home': '显示全部',
  },
  tools: {
    svg: 'SVG，任意放大仍清晰',
    png: 'PNG，图片',
    csv: 'CSV，数据',
    failed: '无法生成PNG，可改用SVG。',
    paste: '要在自己的网页上显示此图，请将以下代码粘贴到网页的HTML中。',
    needsFile: '请将交易数据文件放到服务器上，并用其网址替换deals.json。',
    copy: '复制',
    copied: '已复制',
    select: '代码已选中，请用键盘或菜单复制。',
  },
  dataTable: '数据表',
  sources: '来源',
  noSource: '未注明来源',
  noParty: '未说明参与方',
  events: '事件',
  otherLanes: (count) => `其他${count}项`,
  announcedSum: (layer, size) => (size === '' ? layer : `${layer}：已宣布${size}`),
  assumed: (date) => `假设${date}`,
  smallSeries: (count) => `${count}项较小的合并`,
  moreSeries: (count) => `另有${count}项`,
  pieces: (count) => `分${count}部分`,

  more: (count) => `另外${count}项`,
  rows: (first, last, all) => `第${first}至${last}行，共${all}行`,
  notPrinted: (count) => `另外${count}项未打印，导出的文件中有全部内容。`,
  previous: '上一页',
  next: '下一页',

  figure: {
    comma: '，',
    semicolon: '；',
    fullStop: '。',
    colon: '：',
    gap: '',
    starts: '开始',
    ends: '结束',
    timelineSummary: (years, deals, events) =>
      `${years}时间线，含${deals}项交易和${events}个事件。`,
    countedNote: '数字表示因版面不足而合并显示的条目数。',
    outsideItems: '不在所示年份内',
    asOfNote: (day) => `截至${day}所知情况。`,
    /** Layers as the object of a sentence. */
    sharedLayers: {
      chips: '芯片',
      site: '数据中心',
      cloud: '云容量',
      programme: '计划容量',
      other: '容量',
    },
    shares: (layer, all, parts) => `已宣布的${all}${layer}中，${parts}`.replace('中，全', '全'),
    shareAll: '全部',
    shareDue: (gw) => `${gw}有最晚交付日期`,
    shareStarted: (gw) => `${gw}只有开始时间`,
    shareAssumed: (gw) => `${gw}日期为假设`,
    shareUndated: (gw, isAll) => `${gw}${isAll ? '未说明' : '没有'}日期`,
    mayOverlap: (deal, others) => `“${deal}”与${others}可能是同一批容量`,
    together: '各类合计',
    notAdded: (reasons) => `${reasons}，因此各类不相加。`,
    rampNote: (isSoft: boolean): string =>
      `台阶位于所述日期允许的最后一天；${isSoft ? '其前的渐变部分' : ''}可能提前到位。`,
    periods: {
      year: '一年',
      half: '半年',
      quarter: '一个季度',
      month: '一个月',
    },
    barNote: (period) => `每根柱表示${period}内新增的容量。`,
    lateNote: '浅色柱画在最后一天所在的时段；渐显的线表示最早何时可能到位。',
    goneNote: '到位后又退出的部分画在零线以下。',
    basesNote: (layer, bases) => `${layer}：各项容量的口径不同（${bases}）。`,
    referenceNote: '供比较',
    linearNote: '所述日期之间以直线相连；没有来源说明其间的情况。',
    assumedNote: (titles) => `假设（没有来源说明）：${titles}匀速增长至旁边所标日期。`,
    delayNote: (duration) => `假设：尚未到来的部分全部推迟${duration}。`,
    originalNote: '细线为未推迟时的情况。',
    outNote: (statuses) => `仅画轮廓、不计入合计（${statuses}）`,
    offNote: '读者已隐藏',
    inAll: (layer, gw, assumed) => `${layer}：合计${gw}${assumed && `，另有假设${assumed}`}`,
    mayBeThere: (gw) => `${gw}可能已到位`,
    notStacked: (gw) => `${gw}未说明日期，不计入堆叠`,
    notCounted: (status) => `${status}，不计入`,
    nothingYet: '届时尚无',
    inPlace: (day) => `截至${day}`,
    reading: (day, series, facts, sum) => `${day}，${series}：${facts}；${sum}。`,
    readByDate: '左右键选日期，上下键选系列',
    seriesSwitches: '系列开关',
    moreInTable: (count) => `另有${count}项见数据表`,
    nothingSized: '没有交易说明容量',
    unsized: '未说明容量',
    problemsHeading: (count) => `数据中有${count}处问题`,
  },

  key: {
    heading: '图例',
    dot: '某一天，或短到无法画得更长的时段',
    span: '较长的时段，按比例绘制',
    soft: '边缘渐变：日期不精确',
    fade: '渐隐：未说明结束时间',
    fadeIn: '渐显：未说明开始时间',
    delivery: '底部的线：已说明的交付时间',
  },

  details: {
    announced: '公布日期',
    kind: '类型',
    links: '关联',
    bases: {
      it: '仅计算设备的功率',
      facility: '整个设施的功率',
      generation: '发电功率',
    },
    statusSince: (status, date, isOpen) => `${status}（${date}${isOpen ? '' : '起'}）`,
    partOf: (deal) => `属于“${deal}”`,
    replaces: (deal) => `取代“${deal}”`,
    overlaps: {
      certain: (deal) => `与“${deal}”共用容量`,
      likely: (deal) => `很可能与“${deal}”是同一批容量`,
      possible: (deal) => `可能与“${deal}”是同一批容量`,
      disputed: (deal) => `与“${deal}”是否为同一批容量尚有争议`,
    },
    items: (count) => `${count}项`,
    more: (count) => `另有${count}项`,
    marks: '交易与事件。方向键移动，回车键查看详情。',
    close: '关闭',
    zoom: '放大到这些项目',
  },

  columns: {
    title: '标题',
    date: '日期',
    layer: '类别',
    gw: '容量',
    usd: '金额',
    delivery: '交付',
    parties: '参与方',
    status: '状态',
    note: '备注',
    from: '开始',
    to: '结束',
    claim: '依据',
    source: '来源',
  },
};
