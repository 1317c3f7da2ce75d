import { expect } from '@open-wc/testing';

import { emulate } from '../commands.js';
import { NAMES, all, drawn, drawnArticles, fileOf, frames } from '../element/chart.js';

function onPage(scheme: string): void {
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = scheme === 'dark' ? '#15171a' : '#ffffff';
}

describe('a figure is accessible', () => {
  afterEach(async () => {
    await emulate();
    onPage('light');
  });

  for (const name of NAMES) {
    for (const width of [320, 960]) {
      for (const lang of ['en', 'zh']) {
        it(`<${name}> at ${width} px in ${lang}, light and dark`, async () => {
          for (const scheme of ['light', 'dark']) {
            await emulate({ 'prefers-color-scheme': scheme });
            onPage('light dark');
            document.body.style.background = scheme === 'dark' ? '#15171a' : '#ffffff';
            const chart = await drawnArticles(name, { width, lang });
            all<HTMLDetailsElement>(chart, 'details')[0]!.open = true;
            await expect(chart).to.be.accessible();
            chart.remove();
          }
        });
      }
    }

    it(`<${name}> with problems, and with slots`, async () => {
      const data = { deals: [...fileOf('a').deals, { id: 'b', title: 'B', announced: 'soon' }] };
      const children = '<h2 slot="heading">Own</h2><p slot="description">Text</p>';
      const chart = await drawn(name, { properties: { data }, children });
      await expect(chart).to.be.accessible();
    });

    it(`<${name}> where there is nothing to draw of what was read`, async () => {
      const data = { events: [{ id: 'e', title: 'E', at: null }] };
      const chart = await drawn(name, { properties: { data } });
      await expect(chart).to.be.accessible();
    });
  }

  it('<compute-timeline> as a list of many, with a table of pages, light and dark', async () => {
    const events = Array.from({ length: 250 }, (_, index) => {
      return { id: `e${index}`, title: `Event ${index}`, at: '2025-03' };
    });
    for (const scheme of ['light', 'dark']) {
      onPage(scheme);
      const chart = await drawn('compute-timeline', {
        properties: { data: { events } },
        width: 320,
      });
      all<HTMLDetailsElement>(chart, 'details')[0]!.open = true;
      await frames();
      await chart.updateComplete;
      expect(all(chart, '.pages button, [data-action=more]')).to.have.length(3);
      await expect(chart).to.be.accessible();
      chart.remove();
    }
  });

  it('has colours of its own in forced colours', async () => {
    await emulate({ 'forced-colors': 'active' });
    const chart = await drawnArticles('gw-ramp', { width: 960 });
    const canvasText = getComputedStyle(chart).color;
    const fills = all(chart, 'text').map((text) => getComputedStyle(text).fill);
    expect([...new Set(fills)]).to.deep.equal([canvasText]);
  });
});
