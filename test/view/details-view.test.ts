import { expect } from '@open-wc/testing';
import { type TemplateResult, render } from 'lit';

import { localeFor } from '../../src/locale/locale.js';
import { itemDetails, membersDetails } from '../../src/model/details.js';
import { itemsOf } from '../../src/model/item.js';
import { detailsView, membersView } from '../../src/view/details-view.js';
import { styles } from '../../src/view/styles.js';
import { emulate } from '../commands.js';
import { deal, on, year } from '../model/deals.js';
import { articles, datasetOf, event } from '../model/figures.js';

const english = localeFor('en');

/** A panel with its styles, in a shadow tree as on a page. */
function panelOf(content: TemplateResult): HTMLElement {
  const place = document.createElement('div');
  const root = place.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styles.styleSheet!];
  render(content, root);
  document.body.append(place);
  const panel = root.querySelector<HTMLElement>('.panel')!;
  panel.showPopover();
  return panel;
}

function buttons(panel: HTMLElement): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>('button')];
}

function words(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

async function articlePanel(id: string, lang = 'en'): Promise<HTMLElement> {
  const dataset = await articles();
  const locale = localeFor(lang);
  const item = itemsOf(dataset, {}, locale).find((each) => each.id === id)!;
  return panelOf(detailsView(itemDetails(item, dataset, locale), locale));
}

function membersPanel(count: number): HTMLElement {
  const events = Array.from({ length: count }, (_, index) =>
    event(`e${index}`, year(2000 + index)),
  );
  const items = itemsOf(datasetOf([], events), {}, english);
  return panelOf(membersView(membersDetails(items, english), english));
}

describe('a panel', () => {
  afterEach(async () => {
    await emulate();
    for (const place of document.body.querySelectorAll(':scope > div')) place.remove();
  });

  it('tells title, facts, note and sources of an item', async () => {
    const panel = await articlePanel('backup-servers');
    expect(words(panel.querySelector('.panel-title'))).to.equal('Backup servers');
    expect([...panel.querySelectorAll('dt')].map(words)).to.deep.equal([
      'Announced',
      'Layer',
      'Money',
      'Delivery',
      'Parties',
      'Status',
      'Links',
    ]);
    expect(words(panel.querySelector('dd'))).to.equal('19 September 2025');
    expect(words(panel.querySelector('p'))).to.contain('On top of the rental plan');
    const link = panel.querySelector('a')!;
    expect(link.protocol).to.equal('https:');
    expect(link.target).to.equal('');
  });

  it('has no note where none is stated, and says that no source is', () => {
    const dataset = datasetOf([deal('d', { announced: on('2025-01-01') })]);
    const [item] = itemsOf(dataset, {}, english);
    const panel = panelOf(detailsView(itemDetails(item!, dataset, english), english));
    expect([...panel.querySelectorAll('p')].map(({ className }) => className)).to.deep.equal([
      'sources',
    ]);
    expect(words(panel)).to.contain('Sources: No source stated');
  });

  it('has a button to close it, named in the reader’s language', async () => {
    const panel = await articlePanel('openai-amd', 'zh');
    const [close, ...others] = buttons(panel);
    expect(close!.dataset['action']).to.equal('close');
    expect(close!.getAttribute('aria-label')).to.equal('关闭');
    expect(others).to.deep.equal([]);
  });

  it('names each of several items as a button with its id, and counts the rest', () => {
    const panel = membersPanel(52);
    expect(words(panel.querySelector('.panel-title'))).to.equal('52 items');
    expect(words(panel.querySelector('.date'))).to.equal('2000 to 2051');
    const actions = buttons(panel).map(({ dataset }) => dataset['action']);
    expect(actions.slice(0, 3)).to.deep.equal(['close', 'zoom', 'show']);
    const shown = buttons(panel).filter(({ dataset }) => dataset['action'] === 'show');
    expect(shown).to.have.length(50);
    expect(shown[1]!.dataset['id']).to.equal('e1');
    expect(words(shown[1]!)).to.equal('2001e1');
    expect(words(panel.querySelector('li:last-child'))).to.equal('and 2 more');
  });

  it('counts more only where there are more', () => {
    const panel = membersPanel(2);
    expect(panel.querySelectorAll('li')).to.have.length(2);
  });

  it('is no wider than 22 rem, has targets of 24 px, and scrolls when it is high', async () => {
    const few = await articlePanel('openai-amd');
    expect(few.getBoundingClientRect().width).to.be.at.most(22 * 16);
    for (const panel of [few, membersPanel(60)]) {
      for (const button of buttons(panel)) {
        const { width, height } = button.getBoundingClientRect();
        expect(width).to.be.at.least(24);
        expect(height).to.be.at.least(24);
      }
      expect(panel.scrollWidth).to.equal(panel.clientWidth);
      expect(panel.clientHeight).to.be.at.most(Math.min(480, innerHeight));
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      await emulate({ 'prefers-color-scheme': scheme });
      await expect(await articlePanel('openai-amd')).to.be.accessible();
      await expect(membersPanel(60)).to.be.accessible();
      document.documentElement.style.colorScheme = '';
    });
  }

  it('is drawn in the system’s colours where those are forced', async () => {
    await emulate({ 'forced-colors': 'active' });
    const panel = await articlePanel('openai-amd');
    const { color, borderTopStyle } = getComputedStyle(panel);
    expect(borderTopStyle).to.equal('solid');
    expect(getComputedStyle(panel.querySelector('.close')!).color).to.equal(color);
  });
});
