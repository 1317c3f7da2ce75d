import { expect, fixture, html } from '@open-wc/testing';

import { pageMeasure } from '../../src/element/page-measure.js';

describe('pageMeasure', () => {
  const texts = ['NVIDIA clusters · 10 GW', '英伟达集群 · 10吉瓦', 'جيجاواط', 'fi AV To', ''];

  for (const font of ['DejaVu Serif, serif', 'monospace', 'Noto Sans CJK SC, sans-serif']) {
    it(`measures what the page draws in ${font}`, async () => {
      const box = await fixture<HTMLElement>(html`<div><span></span></div>`);
      box.style.cssText = `font-family: ${font}; white-space: pre`;
      const measure = pageMeasure(box, 'en');
      const span = box.querySelector('span')!;
      for (const text of texts) {
        for (const [size, bold] of [
          [13, false],
          [12, true],
        ] as const) {
          span.style.cssText = `font-size: ${size}px; font-weight: ${bold ? 700 : 400}`;
          span.textContent = text;
          const width = span.getBoundingClientRect().width;
          expect(measure(text, size, bold), text).to.be.closeTo(width, 0.75);
        }
      }
    });
  }

  it('measures in the font that the page gives to figures, where it gives one', async () => {
    const [own, given] = await Promise.all([
      fixture<HTMLElement>(html`<div style="font-family: monospace"></div>`),
      fixture<HTMLElement>(html`<div style="--ct-font: monospace"></div>`),
    ]);
    expect(pageMeasure(given, 'en')('four', 20)).to.equal(pageMeasure(own, 'en')('four', 20));
  });

  it('takes letters as the figure draws them, which the page cannot set apart', async () => {
    const box = await fixture<HTMLElement>(html`<div style="letter-spacing: 3px"></div>`);
    const plain = await fixture<HTMLElement>(html`<div></div>`);
    expect(pageMeasure(box, 'en')('four', 13)).to.equal(pageMeasure(plain, 'en')('four', 13));
  });

  it('takes the font that the language has for letters of any script', async () => {
    const box = await fixture<HTMLElement>(html`<div><span>OpenAI-CFO</span></div>`);
    const span = box.querySelector('span')!;
    span.style.cssText = 'font: 13px serif';
    for (const lang of ['en', 'zh-Hans', 'en']) {
      span.lang = lang;
      const measure = pageMeasure(span, lang);
      expect(measure('OpenAI-CFO', 13), lang).to.be.closeTo(
        span.getBoundingClientRect().width,
        0.75,
      );
    }
  });
});
