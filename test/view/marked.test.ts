import { expect, fixture, html } from '@open-wc/testing';

import { localeFor } from '../../src/locale/locale.js';
import { marked } from '../../src/view/marked.js';

describe('marked', () => {
  const german = localeFor('de').among([{ en: 'Campus, 6 GW' }, { ar: 'مركز بيانات' }]);

  async function shown(text: string): Promise<Element> {
    return fixture(
      html`<p>${marked(text, german, (part) => part.replace('6 GW', '6\u00a0GW'))}</p>`,
    );
  }

  it('is a text as it stands where that is in the language of the figure', async () => {
    const p = await shown('Standort, 6 GW');
    expect(p.textContent).to.equal('Standort, 6\u00a0GW');
    expect(p.children).to.have.length(0);
  });

  it('puts what is in another language into an element with lang and its own direction', async () => {
    const p = await shown(
      german.note(german.strings.figure.unsized, german.list(['مركز بيانات', 'Campus, 6 GW'])),
    );
    const parts = [...p.querySelectorAll('span')];
    expect(parts.map(({ lang, dir }) => [lang, dir])).to.deep.equal([
      ['ar', 'auto'],
      ['en', 'auto'],
    ]);
    expect(parts.map((part) => part.matches(':dir(rtl)'))).to.deep.equal([true, false]);
    expect(p.textContent).to.equal('Keine Leistung genannt: مركز بيانات; Campus, 6\u00a0GW.');
  });
});
