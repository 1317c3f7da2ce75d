import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement, html as template, type TemplateResult } from 'lit';

import { Language } from '../../src/element/language.js';
import { all, drawnArticles, place, textOf } from './chart.js';

class LanguageHost extends LitElement {
  readonly language = new Language(this);
  protected override render(): TemplateResult {
    return template`${this.language.tag}`;
  }
  get said(): string {
    return this.renderRoot.textContent!.trim();
  }
}
customElements.define('language-host', LanguageHost);

async function hostIn(parent: ParentNode & Node): Promise<LanguageHost> {
  const host = new LanguageHost();
  parent.appendChild(host);
  await host.updateComplete;
  return host;
}

async function settled(host: LitElement): Promise<void> {
  await aTimeout(0);
  await host.updateComplete;
}

describe('Language', () => {
  it('is that of the nearest ancestor with lang, the element itself first', async () => {
    const page = await fixture(
      html`<div lang="fr">
        <p lang="zh-Hans"><b></b></p>
      </div>`,
    );
    const host = await hostIn(page.querySelector('b')!);
    expect(host.said).to.equal('zh-Hans');
    host.lang = 'ar';
    await settled(host);
    expect(host.said).to.equal('ar');
  });

  it('follows lang of any ancestor as it changes, comes and goes', async () => {
    const page = await fixture(
      html`<div lang="fr">
        <p><b></b></p>
      </div>`,
    );
    const host = await hostIn(page.querySelector('b')!);
    page.setAttribute('lang', 'de');
    await settled(host);
    expect(host.said).to.equal('de');
    page.querySelector('p')!.lang = 'zh';
    await settled(host);
    expect(host.said).to.equal('zh');
    page.querySelector('p')!.removeAttribute('lang');
    await settled(host);
    expect(host.said).to.equal('de');
  });

  it('follows the language of the page', async () => {
    const host = await hostIn(await fixture(html`<div></div>`));
    expect(host.said).to.equal('en');
    document.documentElement.lang = 'zh-CN';
    await settled(host);
    expect(host.said).to.equal('zh-CN');
    document.documentElement.lang = 'en';
    await settled(host);
    expect(host.said).to.equal('en');
  });

  it('is found across shadow roots, and followed there', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="ja"><span></span></div>`);
    const root = outer.querySelector('span')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<section></section>';
    const host = await hostIn(root.querySelector('section')!);
    expect(host.said).to.equal('ja');
    outer.lang = 'es';
    await settled(host);
    expect(host.said).to.equal('es');
    root.querySelector('section')!.lang = 'zh';
    await settled(host);
    expect(host.said).to.equal('zh');
  });

  it('asks for no update where the language stays the same', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
    const host = await hostIn(page);
    page.lang = 'fr';
    await aTimeout(0);
    expect(host.isUpdatePending).to.equal(false);
  });
});

describe('the words of a figure', () => {
  it('follow the language of the page, and back', async () => {
    const chart = await drawnArticles('gw-ramp', { lang: 'en' });
    const english = textOf(chart, '.drawing');
    expect(textOf(chart, '[part~=heading]')).to.contain('Of 26 GW of announced chips');
    expect(all(chart, 'figure')[0]!.getAttribute('lang')).to.equal('en');
    chart.parentElement!.lang = 'zh-CN';
    await settled(chart);
    expect(textOf(chart, '[part~=heading]')).to.contain('26吉瓦');
    expect(textOf(chart, '.drawing')).to.contain('英伟达集群');
    expect(all(chart, 'figure')[0]!.getAttribute('lang')).to.equal('zh-Hans');
    expect(all(chart, 'th')[0]!.textContent).to.equal('标题');
    chart.parentElement!.lang = 'en';
    await settled(chart);
    expect(textOf(chart, '.drawing')).to.equal(english);
  });

  it('are in English where there are none in the language of the page', async () => {
    const chart = await drawnArticles('compute-timeline', { lang: 'fi' });
    expect(all(chart, 'figure')[0]!.getAttribute('lang')).to.equal('en');
    expect(textOf(chart, '[part~=lane] text')).to.equal('Organisation');
  });

  it('follow the place to which an element is moved', async () => {
    const chart = await drawnArticles('compute-timeline', { lang: 'en' });
    (await place(800, 'zh')).append(chart);
    await settled(chart);
    expect(textOf(chart, '[part~=lane] text')).to.equal('组织');
  });
});
