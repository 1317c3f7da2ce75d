/** Frameworks write the elements on a server, where nothing is drawn. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createElement } from 'react';
import { renderToString as renderReact } from 'react-dom/server';
import { createServer } from 'vite';
import { createSSRApp } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';

const PROPS = { deals: { deals: [] }, canZoom: true, choose: () => undefined };

describe('a server', () => {
  /** @type {import('vite').ViteDevServer} */
  let vite;
  before(async () => {
    vite = await createServer({
      configFile: `${import.meta.dirname}/vite.config.js`,
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      appType: 'custom',
      optimizeDeps: { noDiscovery: true },
    });
  });
  after(() => vite.close());

  it('gets the tag with its attributes from React, without properties that are no text', async () => {
    const { Deals } = await vite.ssrLoadModule('/right/react.tsx');
    assert.equal(
      renderReact(createElement(Deals, PROPS)),
      '<compute-timeline lanes="party" with-controls=""></compute-timeline>',
    );
    const more = await vite.ssrLoadModule('/right/more.tsx');
    assert.match(
      renderReact(createElement(more.More)),
      /^<gw-ramp id="ramp" class="wide" src="deals.json" from="2025" stack-by="party" as-of="2026-11" with-controls="" /,
    );
  });

  it('gets data from React if they are text', () => {
    assert.equal(
      renderReact(createElement('gw-ramp', { data: JSON.stringify(PROPS.deals) })),
      '<gw-ramp data="{&quot;deals&quot;:[]}"></gw-ramp>',
    );
  });

  it('gets the tag with its attributes from Vue', async () => {
    const { default: more } = await vite.ssrLoadModule('/right/more.vue');
    assert.match(
      await renderVue(createSSRApp(more)),
      /<gw-ramp id="ramp" class="wide" src="deals.json" from="2025" stack-by="party" as-of="2026-11" with-controls /,
    );
  });

  it('gets the tag with its attributes from Svelte', async () => {
    const { default: more } = await vite.ssrLoadModule('/right/more.svelte');
    // Two copies of Svelte would not know each other.
    const { render } = await vite.ssrLoadModule('svelte/server');
    assert.match(
      render(more).body,
      /<gw-ramp id="ramp" class="wide" src="deals.json" from="2025" stack-by="party" as-of="2026-11" with-controls/,
    );
  });
});
