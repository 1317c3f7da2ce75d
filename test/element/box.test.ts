import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, html as template, type TemplateResult } from 'lit';

import { Box } from '../../src/element/box.js';
import { all, drawnArticles, frames, place, put, fileOf } from './chart.js';

class BoxHost extends LitElement {
  readonly box = new Box(this);
  updates = 0;
  protected override render(): TemplateResult {
    this.updates++;
    return template`<div style="height: ${this.box.width}px"></div>`;
  }
}
customElements.define('box-host', BoxHost);

async function hostIn(box: HTMLElement): Promise<BoxHost> {
  const host = new BoxHost();
  host.style.display = 'block';
  box.append(host);
  await host.updateComplete;
  return host;
}

describe('Box', () => {
  it('knows the width when it is connected, in whole px', async () => {
    const host = await hostIn(await place(400.7));
    expect(host.box.width).to.equal(400);
    expect(host.updates).to.equal(1);
  });

  it('leaves out padding and border, and whatever scales the page', async () => {
    const box = await place(400);
    for (const style of [
      'padding: 0 20px; border: 5px solid',
      'padding: 0 20px; border: 5px solid; box-sizing: border-box',
      'transform: scale(0.5); width: 350.7px',
    ]) {
      const host = new BoxHost();
      host.style.cssText = `display: block; ${style}`;
      box.append(host);
      await host.updateComplete;
      expect(host.box.width).to.equal(350);
      await frames(3);
      expect(host.updates).to.equal(1);
    }
  });

  it('follows the width', async () => {
    const box = await place(400);
    const host = await hostIn(box);
    box.style.width = '250px';
    await frames(3);
    await host.updateComplete;
    expect(host.box.width).to.equal(250);
    expect(host.updates).to.equal(2);
  });

  it('asks for no update where the width stays the same', async () => {
    const box = await place(400);
    const host = await hostIn(box);
    box.style.height = '1000px';
    box.style.width = '400.4px';
    await frames(3);
    await host.updateComplete;
    expect(host.updates).to.equal(1);
  });

  it('keeps the last width while the element is not laid out', async () => {
    const box = await place(400);
    const host = await hostIn(box);
    box.style.display = 'none';
    await frames(3);
    expect(host.box.width).to.equal(400);
  });

  it('measures anew where the element is moved', async () => {
    const host = await hostIn(await place(400));
    (await place(300)).append(host);
    await host.updateComplete;
    expect(host.box.width).to.equal(300);
  });
});

describe('the width of a figure', () => {
  it('follows the container', async () => {
    for (const name of ['compute-timeline', 'gw-ramp'] as const) {
      const chart = await drawnArticles(name, { width: 560 });
      expect(all(chart, '.drawing svg[role]')[0]!.getBoundingClientRect().width).to.equal(560);
      chart.parentElement!.style.width = '960px';
      await frames(3);
      await chart.updateComplete;
      expect(all(chart, '.drawing svg[role]')[0]!.getBoundingClientRect().width).to.equal(960);
      chart.parentElement!.style.width = '540px';
      await frames(3);
      await chart.updateComplete;
      expect(all(chart, '.drawing svg[role]')[0]!.getBoundingClientRect().width).to.equal(540);
      expect(chart.scrollWidth).to.equal(540);
    }
  });

  it('decides between list and axis, unless layout does', async () => {
    const chart = await drawnArticles('compute-timeline', { width: 320 });
    const isList = (): boolean => all(chart, 'ol.years').length > 0;
    expect(isList()).to.equal(true);
    chart.parentElement!.style.width = '960px';
    await frames(3);
    await chart.updateComplete;
    expect(isList()).to.equal(false);
    chart.setAttribute('layout', 'list');
    await chart.updateComplete;
    expect(isList()).to.equal(true);
    chart.setAttribute('layout', 'wide');
    chart.parentElement!.style.width = '320px';
    await frames(3);
    await chart.updateComplete;
    expect(isList()).to.equal(false);
  });

  it('is waited for where the element is hidden at first', async () => {
    const box = await place(600);
    box.hidden = true;
    const chart = document.createElement('gw-ramp');
    chart.data = fileOf('a');
    box.append(chart);
    await chart.updateComplete;
    expect(all(chart, 'figure')).to.deep.equal([]);
    box.hidden = false;
    await chart.ready;
    expect(all(chart, '.drawing svg')[0]!.getAttribute('width')).to.equal('600');
  });

  it('is the one that a flex or grid container gives', async () => {
    for (const display of ['flex', 'inline-grid', 'grid']) {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.style.cssText = `display: ${display}; width: 600px`;
      const chart = document.createElement('gw-ramp');
      chart.style.flex = '1';
      chart.data = fileOf('a');
      box.append(chart);
      await chart.ready;
      expect(all(chart, '.drawing svg')[0]!.getAttribute('width'), display).to.equal('600');
    }
  });

  it('never makes the page scroll sideways', async () => {
    for (const name of ['compute-timeline', 'gw-ramp'] as const) {
      const word = 'x'.repeat(300);
      const chart = await put(name, {
        properties: { data: fileOf('a', { title: word, sources: [word] }) },
        attributes: { heading: word, description: word, 'assume-by': '2029', from: word },
        width: 320,
      });
      await chart.ready;
      (all(chart, 'details')[0] as HTMLDetailsElement).open = true;
      expect(chart.scrollWidth, name).to.equal(320);
    }
  });
});
