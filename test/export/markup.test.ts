import { expect } from '@open-wc/testing';
import { html, nothing, render, svg } from 'lit';

import { markup } from '../../src/export/markup.js';

describe('markup', () => {
  it('writes texts, lists and nested templates', () => {
    const items = ['a', 'b'].map((item) => html`<b>${item}</b>`);
    expect(markup(html`<i>${items}${1}</i>`)).to.equal('<i><b>a</b><b>b</b>1</i>');
  });

  it('quotes attributes and leaves out those without a value', () => {
    expect(markup(svg`<rect x=${1} rx=${nothing} fill=${'#fff'}></rect>`)).to.equal(
      '<rect x="1" fill="#fff"></rect>',
    );
  });

  it('writes boolean attributes by their truth', () => {
    expect(markup(html`<details ?open=${true} ?hidden=${false}></details>`)).to.equal(
      '<details open></details>',
    );
  });

  it('writes the text of an element, which lit sets quicker than a text in a template', () => {
    const cells = ['a', '<b>'].map((cell) => html`<td .textContent=${cell}></td>`);
    expect(
      markup(
        html`<tr class=${'x'}>
          ${cells}
        </tr>`,
      ),
    ).to.equal('<tr class="x"><td>a</td><td>&lt;b&gt;</td></tr>');
    expect(markup(html`<p .textContent=${''}></p>`)).to.equal('<p></p>');
  });

  it('leaves out listeners and properties', () => {
    const template = html`<a @click=${() => 0} .data=${{}} href=${'#'}>x</a>`;
    expect(markup(template)).to.equal('<a href="#">x</a>');
  });

  it('never lets text become markup', () => {
    const text = '"><script>alert(1)</script>&';
    const made = markup(html`<p title=${text}>${text}</p>`);
    const page = new DOMParser().parseFromString(made, 'text/html');
    expect(page.querySelector('script')).to.equal(null);
    expect(page.querySelector('p')!.title).to.equal(text);
    expect(page.querySelector('p')!.textContent).to.equal(text);
  });

  it('takes out characters that XML does not allow', () => {
    const made = markup(svg`<text>${'a\u0000b\ud800c'}</text>`);
    expect(made).to.equal('<text>abc</text>');
  });

  it('writes what lit renders', () => {
    const template = html`<p class=${'x'} ?hidden=${true}>${['a', html`<b>${nothing}c</b>`]} d</p>`;
    const host = document.createElement('div');
    render(template, host);
    const rendered = host.innerHTML.replace(/<!--.*?-->/g, '').replace('hidden=""', 'hidden');
    expect(markup(template)).to.equal(rendered);
  });
});
