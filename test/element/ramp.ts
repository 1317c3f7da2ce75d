/** What tests of reading a ramp share: three small deals, what is operated, and the panel. */
import { sendKeys, sendMouse } from '@web/test-runner-commands';

import { type Chart, all, drawn, textOf } from './chart.js';

/** Two deals of chips and one of sites. */
export const FILE = {
  deals: [
    {
      id: 'a',
      title: 'A',
      layer: 'chips',
      announced: '2025-01',
      gw: 2,
      milestones: [{ at: '2026', gw: 2 }],
    },
    {
      id: 'b',
      title: 'B',
      layer: 'chips',
      announced: '2025-01',
      gw: 4,
      milestones: [{ at: '2028', gw: 1 }],
    },
    {
      id: 's',
      title: 'S',
      layer: 'site',
      announced: '2025-01',
      gw: 3,
      milestones: [{ at: '2027-06-30', gw: 3 }],
    },
  ],
};
/** Those that {@link read} sets. */
export const ATTRIBUTES = { today: 'none', from: '2026', to: '2029' };

/** A ramp of {@link FILE}, or of other data. */
export async function read(data: object = FILE, making: object = {}): Promise<Chart> {
  return drawn('gw-ramp', { properties: { data }, attributes: ATTRIBUTES, ...making });
}

/** What is read by keys. */
export function slider(chart: Chart): SVGElement {
  return all<SVGElement>(chart, '[role=slider]')[0]!;
}

/** The panel if it is open. */
export function panel(chart: Chart): HTMLElement | undefined {
  return all<HTMLElement>(chart, '.panel:popover-open')[0];
}

/** The date and the rows of the panel; empty where it is not open. */
export function shown(chart: Chart): string {
  return panel(chart) ? textOf(chart, '.panel .panel-title') : '';
}

/** Of the series, in the order of the stack from its top. */
export function switches(chart: Chart): SVGElement[] {
  return all<SVGElement>(chart, '[role=switch]');
}

/** Presses keys one after the other. */
export async function press(chart: Chart, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await chart.updateComplete;
}

/** Clicks at a point of the viewport, px. */
export async function click(chart: Chart, position: [number, number]): Promise<void> {
  await sendMouse({ type: 'click', position });
  await chart.updateComplete;
}
