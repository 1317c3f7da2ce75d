/**
 * Small figures that are shown together with the HTML they are made of.
 *
 * @typedef {object} Sample
 * @property {string} name key of its heading in the texts; its note is `${name}Note`
 * @property {Readonly<Record<'en' | 'zh', string>>} html what an author pastes
 */

const ENGLISH_TABLE = `
<compute-timeline lang="en" from="2026" to="2029">
  <table>
    <tr>
      <th>Title</th> <th>Layer</th> <th>Date</th>
      <th>GW</th> <th>Start</th> <th>End</th>
    </tr>
    <tr>
      <td>Hilltop</td> <td>site</td> <td>2026-04-09</td>
      <td>up to 2 GW</td> <td>2027</td> <td>2028-H2</td>
    </tr>
    <tr>
      <td>Lakeside</td> <td>site</td> <td>2026-09</td>
      <td>750 MW</td> <td>2028-Q1</td> <td></td>
    </tr>
  </table>
</compute-timeline>`;

const CHINESE_TABLE = `
<gw-ramp lang="zh-Hans" to="2029">
  <table>
    <tr>
      <th>标题</th> <th>类别</th> <th>日期</th>
      <th>容量</th> <th>里程碑</th>
    </tr>
    <tr>
      <td>山前园区</td> <td>数据中心</td> <td>2026-04-09</td>
      <td>最多2吉瓦</td> <td>2027: 0.5; 2028-H2: 1.2</td>
    </tr>
    <tr>
      <td>湖畔园区</td> <td>数据中心</td> <td>2026-09</td>
      <td>750兆瓦</td> <td>2028-Q1: 0.75</td>
    </tr>
  </table>
</gw-ramp>`;

/** @type {Readonly<Record<string, readonly Sample[]>>} */
export const samples = {
  ways: [
    {
      name: 'waySrc',
      html: {
        en: `
<compute-timeline src="data/openai-2025.json"
  heading="With AMD and Broadcom" description=""
  parties="amd broadcom" from="2025" to="2029"
></compute-timeline>`,
        zh: `
<compute-timeline src="data/openai-2025.json"
  heading="与 AMD 和博通的合作" description=""
  parties="amd broadcom" from="2025" to="2029"
></compute-timeline>`,
      },
    },
    {
      name: 'wayData',
      html: {
        en: `
<gw-ramp to="2029" data='[
  {"id": "a", "title": "Hilltop", "layer": "site",
    "announced": "2026-04-09", "gw": 2,
    "milestones": [{"at": "2027-H1", "gw": 0.5},
      {"at": "2028", "gw": 2}]},
  {"id": "b", "title": "Lakeside", "layer": "site",
    "announced": "2026-09", "gw": 1}
]'></gw-ramp>`,
        zh: `
<gw-ramp to="2029" data='[
  {"id": "a", "title": "山前园区", "layer": "site",
    "announced": "2026-04-09", "gw": 2,
    "milestones": [{"at": "2027-H1", "gw": 0.5},
      {"at": "2028", "gw": 2}]},
  {"id": "b", "title": "湖畔园区", "layer": "site",
    "announced": "2026-09", "gw": 1}
]'></gw-ramp>`,
      },
    },
    {
      name: 'wayJson',
      html: bothLanguages(`
<compute-timeline from="2026" to="2028">
  <script type="application/json">
    {
      "title": {"en": "A site and its opening day",
        "zh": "一座园区及其启用"},
      "deals": [{"id": "a", "layer": "site",
        "title": {"en": "Hilltop", "zh": "山前园区"},
        "announced": "2026-04-09", "gw": 2,
        "start": "2027", "end": "2028-H1"}],
      "events": [{"id": "b", "kind": "organisation",
        "title": {"en": "Opening day", "zh": "启用仪式"},
        "at": "2027-05-20"}]
    }
  </script>
</compute-timeline>`),
    },
    {
      name: 'wayCsv',
      html: {
        en: `
<gw-ramp to="2029">
  <script type="text/csv">
    title,layer,announced,gw,milestones
    Hilltop,chips,2026-04-09,at least 3 GW,2027-Q2: 1
    Lakeside,chips,2026-09,~750 MW,
  </script>
</gw-ramp>`,
        zh: `
<gw-ramp to="2029">
  <script type="text/csv">
    标题,类别,公布日期,容量,里程碑
    山前芯片,芯片,2026-04-09,至少3吉瓦,2027-Q2: 1
    湖畔芯片,芯片,2026-09,约750兆瓦,
  </script>
</gw-ramp>`,
      },
    },
    { name: 'wayTable', html: { en: ENGLISH_TABLE, zh: CHINESE_TABLE } },
    { name: 'wayOtherTable', html: { en: CHINESE_TABLE, zh: ENGLISH_TABLE } },
  ],
  mistakes: [
    {
      name: 'mistakesSample',
      html: {
        en: `
<gw-ramp from="2026" to="2029">
  <script type="text/csv">
    title,layer,announced,gw,milestones
    Hilltop,site,2026-04-09,2 GW,2027-H2: 2
    Lakeside,site,2026-02-30,1 GW,
    Riverbend,site,2026-09,quite a lot,
  </script>
</gw-ramp>`,
        zh: `
<gw-ramp from="2026" to="2029">
  <script type="text/csv">
    标题,类别,日期,容量,里程碑
    山前园区,数据中心,2026-04-09,2吉瓦,2027-H2: 2
    湖畔园区,数据中心,2026-02-30,1吉瓦,
    河湾园区,数据中心,2026-09,相当多,
  </script>
</gw-ramp>`,
      },
    },
  ],
  drawing: [
    {
      name: 'drawingSample',
      html: bothLanguages(`
<compute-timeline lanes="none" from="2026" to="2029">
  <script type="application/json">
    {"events": [
      {"id": "a", "at": "2026-05-12",
        "title": {"en": "A day", "zh": "一天"}},
      {"id": "b", "at": "2026-Q4",
        "title": {"en": "A quarter", "zh": "一个季度"}},
      {"id": "c", "at": "2027/2028",
        "title": {"en": "Two years", "zh": "两年"}},
      {"id": "d", "at": "2028-H2/..",
        "title": {"en": "No stated end", "zh": "未写明结束"}}
    ]}
  </script>
</compute-timeline>`),
    },
  ],
};

/** Code that is the same in both languages. */
export const codes = {
  page: `
<script type="module" src="embed.js"></script>

<compute-timeline id="deals" src="deals.json"
  with-controls></compute-timeline>
<gw-ramp for="deals"></gw-ramp>`,
  commands: `
npx compute-timeline check deals.json
npx compute-timeline total deals.json --layers "chips site"
npx compute-timeline render deals.json --element gw-ramp --out ramp.svg`,
};

/** @param {string} html */
function bothLanguages(html) {
  return { en: html, zh: html };
}
