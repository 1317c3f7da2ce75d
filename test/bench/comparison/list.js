/**
 * What the elements are compared with: libraries that draw a timeline or a stacked ramp. Each is run
 * as a page without a build step would load it, by the minified files that its package publishes.
 * `parts` is the same for a page with a bundler: only what its adapter uses, and what it makes of it
 * is weighed, not run.
 *
 * @typedef {'timeline' | 'ramp'} ChartKind
 *
 * @typedef {object} Peer
 * @property {string} name as it stands in the tables
 * @property {string} adapter file of `peers` that draws with it
 * @property {string} [package] whose version is told
 * @property {readonly string[]} scripts files in order
 * @property {readonly string[]} [styles]
 * @property {string} parts a module that takes what is used from the package
 * @property {string} [remark] what its picture holds less, or more, than ours
 */

/** Beside the project's own, which `npm ci` installs. */
const PACKAGES = 'test/bench/node_modules';

const ECHARTS = {
  name: 'ECharts',
  package: 'echarts',
  scripts: [`${PACKAGES}/echarts/dist/echarts.min.js`],
};
const PLOT = {
  name: 'Observable Plot',
  package: '@observablehq/plot',
  scripts: [`${PACKAGES}/d3/dist/d3.min.js`, `${PACKAGES}/@observablehq/plot/dist/plot.umd.min.js`],
};
// Vega-Lite only translates; Vega draws. Neither parts with pieces of itself.
const VEGA_LITE = {
  name: 'Vega-Lite',
  package: 'vega-lite',
  scripts: [`${PACKAGES}/vega/build/vega.min.js`, `${PACKAGES}/vega-lite/build/vega-lite.min.js`],
  parts: `export { View, parse, changeset } from 'vega'; export { compile } from 'vega-lite';`,
};
// Highcharts is paid for in products; its licence lets it be tried and evaluated, as is done here. It is
// installed for this benchmark alone, and no part of it is published with the elements.
const HIGHCHARTS = { name: 'Highcharts', package: 'highcharts' };

/** Our own, among which the peers stand. */
export const OURS = /** @type {Readonly<Record<ChartKind, Peer>>} */ ({
  timeline: {
    name: '`<compute-timeline>`',
    adapter: 'our-timeline.js',
    scripts: ['dist/embed.js'],
    parts: `import '../../dist/compute-timeline.js';`,
    remark: 'labels where there is room, the others counted',
  },
  ramp: {
    name: '`<gw-ramp>`',
    adapter: 'our-ramp.js',
    scripts: ['dist/embed.js'],
    parts: `import '../../dist/gw-ramp.js';`,
    remark: 'what each step adds is labelled; of many thin series some are one',
  },
});

const NO_LABELS = 'no labels from 10,000 events on, bars over each other';
const ALL_SERIES = 'all series, however thin; no label of a step';

/** @type {Readonly<Record<ChartKind, readonly Peer[]>>} */
export const PEERS = {
  timeline: [
    {
      name: 'vis-timeline',
      package: 'vis-timeline',
      adapter: 'vis-timeline.js',
      scripts: [`${PACKAGES}/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js`],
      styles: [`${PACKAGES}/vis-timeline/styles/vis-timeline-graph2d.min.css`],
      parts: `export { DataSet, Timeline } from 'vis-timeline/standalone';`,
      remark: 'from 10,000 events on in clusters of its own; it scrolls',
    },
    {
      name: 'TimelineJS',
      package: '@knight-lab/timelinejs',
      adapter: 'timelinejs.js',
      scripts: [`${PACKAGES}/@knight-lab/timelinejs/dist/js/timeline.js`],
      styles: [`${PACKAGES}/@knight-lab/timelinejs/dist/css/timeline.css`],
      parts: `export { Timeline } from '@knight-lab/timelinejs';`,
      remark: 'a strip of the dates and a slide for each event',
    },
    {
      ...ECHARTS,
      adapter: 'echarts-timeline.js',
      parts: `import { init, use } from 'echarts/core';
        import { CustomChart } from 'echarts/charts';
        import { DataZoomComponent, GridComponent } from 'echarts/components';
        import { CanvasRenderer } from 'echarts/renderers';
        use([CustomChart, GridComponent, DataZoomComponent, CanvasRenderer]);
        export { init };`,
      remark: NO_LABELS,
    },
    {
      ...HIGHCHARTS,
      adapter: 'highcharts-timeline.js',
      scripts: [`${PACKAGES}/highcharts/highcharts.js`, `${PACKAGES}/highcharts/modules/xrange.js`],
      parts: `import Highcharts from 'highcharts/es-modules/masters/highcharts.src.js';
        import 'highcharts/es-modules/masters/modules/xrange.src.js';
        export { Highcharts };`,
      remark: NO_LABELS,
    },
    {
      ...PLOT,
      adapter: 'plot-timeline.js',
      parts: `export { axisX, barX, dot, plot, text } from '@observablehq/plot';`,
      remark: NO_LABELS,
    },
    { ...VEGA_LITE, adapter: 'vega-lite-timeline.js', remark: NO_LABELS },
  ],
  ramp: [
    {
      name: 'uPlot',
      package: 'uplot',
      adapter: 'uplot.js',
      scripts: [`${PACKAGES}/uplot/dist/uPlot.iife.min.js`],
      styles: [`${PACKAGES}/uplot/dist/uPlot.min.css`],
      parts: `import uPlot from 'uplot'; export { uPlot };`,
      remark: ALL_SERIES,
    },
    {
      ...ECHARTS,
      adapter: 'echarts-ramp.js',
      parts: `import { init, use } from 'echarts/core';
        import { LineChart } from 'echarts/charts';
        import { DataZoomComponent, GridComponent } from 'echarts/components';
        import { CanvasRenderer } from 'echarts/renderers';
        use([LineChart, GridComponent, DataZoomComponent, CanvasRenderer]);
        export { init };`,
      remark: ALL_SERIES,
    },
    {
      name: 'Chart.js',
      package: 'chart.js',
      adapter: 'chartjs.js',
      scripts: [
        `${PACKAGES}/chart.js/dist/chart.umd.min.js`,
        `${PACKAGES}/chartjs-adapter-date-fns/dist/chartjs-adapter-date-fns.bundle.min.js`,
      ],
      parts: `import { Chart, Filler, LinearScale, LineController, LineElement, PointElement, TimeScale }
          from 'chart.js';
        import 'chartjs-adapter-date-fns';
        Chart.register(Filler, LinearScale, LineController, LineElement, PointElement, TimeScale);
        export { Chart };`,
      remark: ALL_SERIES,
    },
    {
      ...HIGHCHARTS,
      adapter: 'highcharts-ramp.js',
      scripts: [`${PACKAGES}/highcharts/highcharts.js`],
      parts: `import Highcharts from 'highcharts/es-modules/masters/highcharts.src.js';
        export { Highcharts };`,
      remark: ALL_SERIES,
    },
    {
      ...PLOT,
      adapter: 'plot-ramp.js',
      parts: `export { areaY, plot } from '@observablehq/plot';`,
      remark: ALL_SERIES,
    },
    { ...VEGA_LITE, adapter: 'vega-lite-ramp.js', remark: ALL_SERIES },
  ],
};
