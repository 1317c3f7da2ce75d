import { aTimeout } from '@open-wc/testing';

import type { Chart } from './element/chart.js';

/** An example page in a frame of its own. */
export interface OpenPage {
  readonly frame: HTMLIFrameElement;
  readonly page: Document;
  /** Its figures, in their order, all drawn. */
  readonly charts: readonly Chart[];
}

/** Both elements in a document, through all shadow roots. */
function chartsIn(root: ParentNode): Chart[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (element.matches('compute-timeline, gw-ramp')) return element as Chart;
    return element.shadowRoot ? chartsIn(element.shadowRoot) : [];
  });
}

/**
 * Opens a page of `demo/embed` with two figures.
 * @param width of the frame, px.
 */
export async function openPage(name: string, width = 900): Promise<OpenPage> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { src: `/demo/embed/${name}`, width, height: 700, title: name });
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentDocument!;
  while (chartsIn(page).filter(({ ready }) => ready).length < 2) await aTimeout(20);
  const charts = chartsIn(page);
  await Promise.all(charts.map(({ ready }) => ready));
  return { frame, page, charts };
}
