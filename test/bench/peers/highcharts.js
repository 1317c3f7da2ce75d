/**
 * What both charts of Highcharts have in common. Its licence asks to be bought for products; it is run
 * here to evaluate it, and nothing of it goes into what is published.
 */
import { SIZE, zoomed } from '../comparison/content.js';

export const SHARED = {
  credits: { enabled: false },
  title: { text: undefined },
  // Its descriptions for screen readers are a module of their own, which is not loaded here.
  accessibility: { enabled: false },
};

/** @param {object} [more] */
export function chartOptions(more) {
  return { ...SIZE, animation: false, ...more };
}

export async function create(box, options) {
  return globalThis.Highcharts.chart(box, options);
}

export async function zoom(chart, { domain }, step) {
  const [from, to] = zoomed(domain, step);
  chart.xAxis[0].setExtremes(from, to, true, false);
}

export function destroy(chart) {
  chart.destroy();
}
