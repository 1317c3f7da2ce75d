/**
 * The examples of the gallery. The same list makes the pictures that the tests compare and the pages
 * that they check for accessibility.
 *
 * @typedef {object} Example
 * @property {string} name short and unique, in small letters and hyphens
 * @property {'compute-timeline' | 'gw-ramp'} element
 * @property {Readonly<Record<string, string>>} attributes attributes of the element, without `src`
 * @property {string} data path of the file of deals, from the folder `demo`
 * @property {Readonly<Record<'en' | 'zh', string>>} note what the example shows, in a sentence
 */

const ARTICLES = 'data/openai-2025.json';
const OVERLAPPING = 'data/overlapping-2026.json';

/** @type {readonly Example[]} */
export const examples = [
  {
    name: 'timeline',
    element: 'compute-timeline',
    attributes: {},
    data: ARTICLES,
    note: {
      en: 'Deals and events by layer. A dot is a day, a longer date is as long as it is, and what has no stated end fades.',
      zh: '按类别排列的交易与事件。圆点表示某一天，较长的日期按其长度绘制，未说明结束时间的渐隐。',
    },
  },
  {
    name: 'ramp',
    element: 'gw-ramp',
    attributes: {},
    data: ARTICLES,
    note: {
      en: 'Capacity over time. A step stands only where a deal states a date; the rest waits beside the axis.',
      zh: '容量随时间的变化。只有交易写明日期处才有台阶，其余容量列于坐标轴旁。',
    },
  },
  {
    name: 'timeline-by-party',
    element: 'compute-timeline',
    attributes: {
      lanes: 'party',
      from: '2025',
      to: '2029',
      parties: 'nvidia amd broadcom oracle microsoft',
    },
    data: ARTICLES,
    note: {
      en: 'A lane for each supplier, from 2025 on.',
      zh: '2025年起，每个供应商一行。',
    },
  },
  {
    name: 'timeline-as-list',
    element: 'compute-timeline',
    attributes: { layout: 'list', parties: 'nvidia amd broadcom oracle microsoft', from: '2025' },
    data: ARTICLES,
    note: {
      en: 'The list that narrow columns get, asked for by an attribute.',
      zh: '窄栏中使用的列表，可用属性指定。',
    },
  },
  {
    name: 'timeline-of-statuses',
    element: 'compute-timeline',
    attributes: { from: '2025', to: '2029' },
    data: 'data/statuses.json',
    note: {
      en: 'Each status looks different without colour, as a bar and as a dot; the key lists those that occur.',
      zh: '每种状态不靠颜色也能分辨，横条和圆点皆然；图例只列出现的状态。',
    },
  },
  {
    name: 'timeline-of-dates',
    element: 'compute-timeline',
    attributes: { lanes: 'none', from: '2025', to: '2027' },
    data: 'data/precision.json',
    note: {
      en: 'Every precision of a date: a day, a quarter, half a year, about, and open ends.',
      zh: '日期的各种精度：某日、某季度、半年、约某年，以及未说明的起止。',
    },
  },
  {
    name: 'timeline-crowded',
    element: 'compute-timeline',
    attributes: { 'with-controls': '' },
    data: 'data/three-hundred-events.csv',
    note: {
      en: 'Three hundred made-up events from a CSV file. What has no room is counted: click a number, or zoom.',
      zh: '来自CSV文件的三百个虚构事件。放不下的合并计数：点击数字或放大查看。',
    },
  },
  {
    name: 'timeline-by-status',
    element: 'compute-timeline',
    attributes: { lanes: 'status', from: '2025', statuses: 'announced contracted' },
    data: ARTICLES,
    note: {
      en: 'A lane for each status.',
      zh: '每种状态一行。',
    },
  },
  {
    name: 'timeline-as-of',
    element: 'compute-timeline',
    attributes: { 'as-of': '2025-09-30', today: '2025-09-30', from: '2024', to: '2029' },
    data: ARTICLES,
    note: {
      en: 'What was known at the end of September 2025.',
      zh: '截至2025年9月底所知的情况。',
    },
  },
  {
    name: 'timeline-with-controls',
    element: 'compute-timeline',
    attributes: { from: '2025-07', to: '2026-12', 'with-controls': '' },
    data: ARTICLES,
    note: {
      en: 'A year and a half, to be zoomed and moved: by the buttons, by dragging, by two fingers, or by the wheel with Ctrl. Above it, the table, downloads, and HTML to embed it.',
      zh: '一年半的范围，可用按钮、拖动、双指或Ctrl加滚轮来缩放和移动。上方可打开数据表、下载文件或获取嵌入代码。',
    },
  },
  {
    name: 'ramp-assumed',
    element: 'gw-ramp',
    attributes: { layers: 'chips', 'assume-by': '2029' },
    data: ARTICLES,
    note: {
      en: 'What has no date grows evenly until 2029: hatched, and named as assumed.',
      zh: '未说明日期的部分匀速增长至2029年：以斜线标出，并注明为假设。',
    },
  },
  {
    name: 'ramp-delayed',
    element: 'gw-ramp',
    attributes: { layers: 'chips', delay: 'P1Y', to: '2030' },
    data: ARTICLES,
    note: {
      en: 'All that lies ahead comes a year later.',
      zh: '尚未到来的部分全部推迟一年。',
    },
  },
  {
    name: 'ramp-by-party',
    element: 'gw-ramp',
    attributes: { 'stack-by': 'party', unit: 'MW', layers: 'chips' },
    data: ARTICLES,
    note: {
      en: 'Stacked by supplier, in megawatts.',
      zh: '按供应商堆叠，以兆瓦为单位。',
    },
  },
  {
    name: 'ramp-added',
    element: 'gw-ramp',
    attributes: { mode: 'added', layers: 'chips' },
    data: ARTICLES,
    note: {
      en: 'What each year adds. A date that reaches over several years is pale, and fades in since its first day.',
      zh: '每年新增的容量。跨越多年的日期颜色较浅，并自其第一天起渐显。',
    },
  },
  {
    name: 'ramp-added-by-quarter',
    element: 'gw-ramp',
    attributes: { mode: 'added', period: 'quarter', 'assume-by': '2029' },
    data: OVERLAPPING,
    note: {
      en: 'What each quarter adds, with what is assumed split by days; what leaves hangs below zero. The deals are made up.',
      zh: '每季度新增的容量，假设部分按天数分摊；退出的部分画在零线以下。交易为虚构。',
    },
  },
  {
    name: 'ramp-references',
    element: 'gw-ramp',
    attributes: {},
    data: OVERLAPPING,
    note: {
      en: 'Three layers that may be the same capacity, with lines to compare with from the data. The deals are made up.',
      zh: '三类可能重叠的容量，并有数据中给出的比较线。交易为虚构。',
    },
  },
  {
    name: 'ramp-linear',
    element: 'gw-ramp',
    attributes: { curve: 'linear', unit: 'MW', layers: 'chips cloud' },
    data: OVERLAPPING,
    note: {
      en: 'Stated dates joined by straight lines, in megawatts. The deals are made up.',
      zh: '以直线连接所述日期，单位为兆瓦。交易为虚构。',
    },
  },
];
