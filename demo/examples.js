/**
 * The examples of the gallery. The same list makes the pictures that the tests compare and the pages
 * that they check for accessibility.
 *
 * @typedef {object} Example
 * @property {string} name short and unique, in small letters and hyphens
 * @property {'compute-timeline' | 'gw-ramp'} element
 * @property {Readonly<Record<string, string>>} attributes attributes of the element, without `src`
 * @property {string} data path of the file of deals, from the folder `demo`
 * @property {Readonly<Record<'en' | 'zh', string>>} [title] what the figure tells; with it, the example
 *   stands in the gallery
 * @property {Readonly<Record<'en' | 'zh', string>>} [subject] of an example that shows one thing: its
 *   attribute, or what its file has; code between backticks
 * @property {Readonly<Record<'en' | 'zh', string>>} note what the example shows, in a sentence
 */

const ARTICLES = 'data/openai-2025.json';
const COMPANIES = 'data/compute-deals.json';
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
    name: 'sites-by-company',
    element: 'compute-timeline',
    attributes: { lanes: 'party', layers: 'site', from: '2024', to: '2029' },
    data: COMPANIES,
    title: {
      en: 'Who builds what: the sites of five companies',
      zh: '谁在建什么：五家公司的园区',
    },
    note: {
      en: 'A bar begins with the announcement and fades where no end is stated. OpenAI has given up Norway, paused the United Kingdom and dropped growth near Abilene.',
      zh: '横条从公布之日开始，未说明结束时间的渐隐。OpenAI 已退出挪威、暂停英国、放弃阿比林附近的扩建。',
    },
  },
  {
    name: 'sites-by-status',
    element: 'gw-ramp',
    attributes: { layers: 'site', 'stack-by': 'status', to: '2030', 'without-sources': '' },
    data: COMPANIES,
    title: {
      en: 'Two gigawatts of sites run, ten are being built',
      zh: '园区：两吉瓦已投运，十吉瓦建设中',
    },
    note: {
      en: 'A site that runs in part counts as under construction, with the whole of its size. What has left stands as an outline and is not counted.',
      zh: '部分投运的园区按整体容量计入建设中；已退出的只画轮廓，不计入合计。',
    },
  },
  {
    name: 'sites-by-year',
    element: 'gw-ramp',
    attributes: {
      layers: 'site',
      'stack-by': 'party',
      mode: 'added',
      from: '2024',
      to: '2029',
      'without-sources': '',
    },
    data: COMPANIES,
    title: {
      en: 'Most of what has a date is due in 2028',
      zh: '有期限的园区多半在 2028 年到期',
    },
    note: {
      en: 'What each year adds, by company. The sizes and dates of OpenAI’s sites in the United States are those of Epoch AI, from satellites and permits.',
      zh: '各公司每年新增的容量。OpenAI 美国园区的容量和日期出自 Epoch AI，依据卫星图像和许可文件。',
    },
  },
  {
    name: 'chips-before',
    element: 'gw-ramp',
    attributes: {
      layers: 'chips',
      'as-of': '2025-12',
      today: '2025-12-31',
      from: '2025',
      to: '2030',
    },
    data: COMPANIES,
    title: {
      en: 'At the end of 2025: 27 GW of chips, 10 of them a letter of intent',
      zh: '2025 年底：27 吉瓦芯片，其中 10 吉瓦只是意向书',
    },
    note: {
      en: 'What had been announced by then, with the status that it had.',
      zh: '截至当时已公布的交易及其当时的状态。',
    },
  },
  {
    name: 'chips-after',
    element: 'gw-ramp',
    attributes: {
      layers: 'chips',
      'as-of': '2026-02',
      today: '2026-02-28',
      from: '2025',
      to: '2030',
    },
    data: COMPANIES,
    title: {
      en: 'Two months later: NVIDIA’s letter is gone, Meta’s deal has come',
      zh: '两个月后：英伟达的意向书作废，Meta 的交易加入',
    },
    note: {
      en: 'The same figure as of the end of February 2026. NVIDIA takes a stake instead; that is money, and is not turned into gigawatts.',
      zh: '同一张图，时点为 2026 年 2 月底。英伟达改为入股：那是资金，不折算成吉瓦。',
    },
  },
  {
    name: 'promises-by-status',
    element: 'compute-timeline',
    attributes: {
      parties: 'openai',
      layers: 'site chips',
      lanes: 'status',
      from: '2025',
      to: '2029',
      'without-sources': '',
    },
    data: COMPANIES,
    title: {
      en: 'What became of OpenAI’s promises',
      zh: 'OpenAI 的承诺后来怎样',
    },
    note: {
      en: 'One lane for each status. Four changed their course within nine months: Norway, the United Kingdom, growth near Abilene and NVIDIA’s letter.',
      zh: '每种状态一行。四项在九个月内改变了走向：挪威、英国、阿比林附近扩建，以及英伟达的意向书。',
    },
  },
  {
    name: 'sellers-as-investors',
    element: 'compute-timeline',
    attributes: {
      parties: 'amazon google nvidia',
      layers: 'chips cloud money',
      from: '2023',
      to: '2029',
    },
    data: COMPANIES,
    title: {
      en: 'Those who sell computing power invest in its buyers',
      zh: '出售算力的公司，也投资买家',
    },
    note: {
      en: 'Deals of Amazon, Google and NVIDIA with OpenAI and Anthropic. For the buyers contracts are money that goes out and stakes are money that comes in: the two are never added.',
      zh: '亚马逊、谷歌、英伟达与 OpenAI、Anthropic 的交易。对买家来说，合同是流出的资金，入股是流入的资金，两者从不相加。',
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
    subject: { en: '`lanes="party"`', zh: '`lanes="party"`' },
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
    subject: { en: '`layout="list"`', zh: '`layout="list"`' },
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
    subject: { en: 'Nine statuses', zh: '九种状态' },
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
    subject: { en: 'Dates as exact as they are', zh: '日期有多精确就画多精确' },
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
    subject: { en: 'Hundreds of events', zh: '数百个事件' },
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
    subject: { en: '`lanes="status"`', zh: '`lanes="status"`' },
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
    subject: { en: '`as-of`', zh: '`as-of`' },
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
    subject: { en: '`with-controls`', zh: '`with-controls`' },
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
    title: {
      en: 'A smooth curve is an assumption, and is drawn as one',
      zh: '平滑曲线只是假设，也照假设来画',
    },
    note: {
      en: 'OpenAI’s chips as two articles of 2025 have them. What has no date grows evenly until 2029: hatched, and named as assumed.',
      zh: '依据 2025 年的两篇文章绘制的 OpenAI 芯片交易。未说明日期的部分匀速增长至2029年：以斜线标出，并注明为假设。',
    },
  },
  {
    name: 'ramp-delayed',
    element: 'gw-ramp',
    attributes: { layers: 'chips', delay: 'P1Y', to: '2030' },
    data: ARTICLES,
    subject: { en: '`delay`', zh: '`delay`' },
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
    subject: { en: '`stack-by="party"`, `unit`', zh: '`stack-by="party"`、`unit`' },
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
    subject: { en: '`mode="added"`', zh: '`mode="added"`' },
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
    subject: { en: '`period="quarter"`', zh: '`period="quarter"`' },
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
    subject: { en: 'Lines to compare with', zh: '比较线' },
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
    subject: { en: '`curve="linear"`', zh: '`curve="linear"`' },
    note: {
      en: 'Stated dates joined by straight lines, in megawatts. The deals are made up.',
      zh: '以直线连接所述日期，单位为兆瓦。交易为虚构。',
    },
  },
];
