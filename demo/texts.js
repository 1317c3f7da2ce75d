/**
 * Every text of the page. Between backticks stands code.
 *
 * @typedef {'en' | 'zh'} Language
 */

const en = {
  documentTitle: 'compute-timeline: AI compute deals as a timeline and a ramp',
  skip: 'Skip to the figures',
  title: 'What was promised, when, and how many gigawatts',
  lead: '`<compute-timeline>` puts deals and events on an axis of time. `<gw-ramp>` stacks the gigawatts that the deals promise. Both read the same file, and draw no more than it states.',

  site: 'Site',
  workbenchShort: 'Workbench',
  documentation: 'Documentation',
  workbench: 'Make your own figure in the workbench',

  settings: 'How the page is shown',
  language: 'Language',
  colours: 'Colours',
  auto: 'Auto',
  light: 'Light',
  dark: 'Dark',
  width: 'Figure width',
  full: 'Full',

  both: 'Two figures, one file',
  bothNote:
    'One script and a line for each figure. Language, font, colours and width come from the page around them. The second follows the first by `for`: click a deal, drag or pinch the years, and both show it.',

  gallery: 'Gallery',
  galleryNote:
    'Another file: 60 deals of OpenAI, Anthropic, xAI, Meta and Microsoft, from public pages. Under each figure all of its HTML can be copied or opened. Where sources are left out here, they are in the table and with each deal.',

  attributes: 'Each attribute by itself',
  attributesNote:
    'The files of the articles and of made-up deals, asked in other ways: open one to see it. Headings are left out with `without-heading`.',
  attributesTimeline: 'The timeline',
  attributesRamp: 'The ramp',

  ways: 'Ways to give data',
  waysNote:
    '`data` goes before `src`, and `src` before what stands inside. Except in the first example, the deals here are made up.',
  waySrc: 'A file: `src`',
  waySrcNote: 'The address of a JSON or CSV file.',
  wayData: 'An attribute: `data`',
  wayDataNote:
    'The deals as JSON, in the element itself. From a script, the property `data` takes an object.',
  wayJson: 'A JSON script inside',
  wayJsonNote: 'A text may be given in several languages.',
  wayCsv: 'A CSV script inside',
  wayCsvNote: 'Columns may stand in any order. Sizes are written as people write them.',
  wayTable: 'A table inside',
  wayTableNote: 'Where scripts do not run, readers see the table itself.',
  wayOtherTable: 'A table in Chinese',
  wayOtherTableNote: 'Headings and units may be Chinese too. `lang` can stand on the element.',

  mistakes: 'What happens with mistakes',
  mistakesNote:
    'What is right is drawn. What is wrong is named under the figure: where it stands, what was found, what was expected. `compute-timeline check` says the same at the command line.',
  mistakesSample: 'One good deal, two bad ones',
  mistakesSampleNote: 'One has a date that no calendar knows, the other a size without a number.',

  drawing: 'How it draws',
  drawingDates:
    'A date is as long as it is exact: a day is a dot, a quarter is a short bar, and what has no stated end fades.',
  drawingSteps:
    'The ramp has a step only where a deal states a date; the rest waits in a block beside the axis.',
  drawingLayers:
    'Chips, sites and cloud capacity are never added up, because the same gigawatt may appear in each.',
  drawingBounds: '“Up to” is hatched above what is certain, and “at least” is said as “or more”.',
  drawingPlain:
    'Nothing depends on colour alone, and the same content stands in a table under every figure.',
  drawingSample: 'Four dates',
  drawingSampleNote: 'A day, a quarter, a span of two years, and a beginning without an end.',

  commands: 'At the command line',
  commandsNote: 'The same figures and sums without a browser. Add `--help` for all options.',

  pages: 'Plain pages to copy:',
  pagePlain: 'both figures',
  pageTable: 'tables only',
  pagePasted: 'as editors leave it',
  pageLazy: 'figures that wait',
  pageDark: 'a dark page',
  pageNewspaper: 'a newspaper',
  pageDashboard: 'a dashboard',
  pagePrint: 'black and white',
  pageHostile: 'unfriendly styles',
  pageRtl: 'from right to left',
  pageShadowRoot: 'in a shadow root',
  pageHolder: 'in frames',
  pageStrict: 'a strict policy',
  pageCopies: 'two copies',
  pageHundred: 'a hundred figures',
  licence: 'compute-timeline is free software under the MIT licence.',

  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Selected, now copy',
  html: 'HTML',
  shell: 'Commands',
};

/** @type {Record<Language, typeof en>} */
export const texts = {
  en,
  zh: {
    documentTitle: 'compute-timeline：用时间线和容量图呈现 AI 算力交易',
    skip: '跳到图表',
    title: '承诺了什么、何时兑现、多少吉瓦',
    lead: '`<compute-timeline>` 把交易和事件放在时间轴上，`<gw-ramp>` 把交易承诺的吉瓦数逐层叠加。两者读取同一份文件，只画文件中写明的内容。',

    site: '网站',
    workbenchShort: '工作台',
    documentation: '文档（英文）',
    workbench: '在工作台中制作自己的图表',

    settings: '页面显示方式',
    language: '语言',
    colours: '配色',
    auto: '自动',
    light: '浅色',
    dark: '深色',
    width: '图宽',
    full: '全宽',

    both: '一份文件，两张图',
    bothNote:
      '一行脚本，每张图再加一行。语言、字体、配色和宽度都随所在页面而定。第二张图用 `for` 跟随第一张：点击一笔交易，或拖动、缩放年份，两张图同时响应。',

    gallery: '示例',
    galleryNote:
      '另一份文件：OpenAI、Anthropic、xAI、Meta 和微软的 60 笔交易，依据公开网页整理。每张图下可复制或展开它的全部 HTML。此处略去的来源，可在数据表和各笔交易中查到。',

    attributes: '逐一认识属性',
    attributesNote:
      '两篇文章的数据和虚构的交易，换几种画法，展开即可查看。这些图用 `without-heading` 省去了标题。',
    attributesTimeline: '时间线',
    attributesRamp: '容量图',

    ways: '提供数据的方式',
    waysNote:
      '若同时给出几种，`data` 优先于 `src`，`src` 优先于内嵌的数据。除第一例外，以下交易均为虚构。',
    waySrc: '文件：`src`',
    waySrcNote: 'JSON 或 CSV 文件的网址。',
    wayData: '属性：`data`',
    wayDataNote: '把 JSON 直接写在元素上。在脚本中，同名的 JavaScript 属性也接受对象。',
    wayJson: '内嵌 JSON 脚本',
    wayJsonNote: '同一段文字可以给出多种语言。',
    wayCsv: '内嵌 CSV 脚本',
    wayCsvNote: '列的顺序不限，容量按日常写法即可。',
    wayTable: '内嵌表格',
    wayTableNote: '表头和单位都可以用中文。脚本不运行时，读者看到的就是这张表格。',
    wayOtherTable: '英文表格',
    wayOtherTableNote: '表头也可以用英文。`lang` 可以直接写在元素上。',

    mistakes: '数据有误时',
    mistakesNote:
      '正确的照画，有误的在图下逐条列出：在哪里、写了什么、应当写什么。在命令行运行 `compute-timeline check` 会得到同样的结果。',
    mistakesSample: '一项正确，两项有误',
    mistakesSampleNote: '一项的日期在日历上并不存在，另一项的容量没有数字。',

    drawing: '绘图规则',
    drawingDates: '日期有多精确就画多长：一天是圆点，一个季度是短条，没有写明结束时间的逐渐淡出。',
    drawingSteps: '只有交易写明日期，容量图上才有台阶；其余容量列在坐标轴旁。',
    drawingLayers: '芯片、数据中心和云容量从不相加，因为同一吉瓦可能在几处都算过。',
    drawingBounds: '“最多”中尚不确定的部分画斜线，“至少”在文字中写作“或更多”。',
    drawingPlain: '任何信息都不单靠颜色表达，每张图下都有内容相同的表格。',
    drawingSample: '四种日期',
    drawingSampleNote: '一天、一个季度、跨两年的一段时间，以及只有开始、没有结束的时间。',

    commands: '命令行',
    commandsNote: '不用浏览器也能得到同样的图和合计。加上 `--help` 可查看全部选项。',

    pages: '可供复制的简单页面：',
    pagePlain: '两张图',
    pageTable: '只用表格',
    pagePasted: '编辑器改动过的代码',
    pageLazy: '滚动到附近才加载',
    pageDark: '深色页面',
    pageNewspaper: '报纸风格',
    pageDashboard: '深色看板',
    pagePrint: '黑白印刷',
    pageHostile: '样式不友好的页面',
    pageRtl: '从右到左的页面',
    pageShadowRoot: '影子根内',
    pageHolder: '内嵌框架',
    pageStrict: '严格的安全策略',
    pageCopies: '同页两份脚本',
    pageHundred: '一百张图',
    licence: 'compute-timeline 是自由软件，采用 MIT 许可证。',

    copy: '复制',
    copied: '已复制',
    copyFailed: '已选中，请复制',
    html: 'HTML',
    shell: '命令',
  },
};
