import { expect, fixture } from '@open-wc/testing';

import type { Direction } from '../../src/export/right-to-left.js';
import { directionOf } from '../../src/node/direction.js';
import { ELEMENTS, renderFigure } from '../../src/node.js';
import { NOW, articles } from '../model/figures.js';

interface Seen {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
}

/** A picture as the browser shows it: where its texts are, from left to right. */
async function seen(svg: string): Promise<{ texts: Seen[]; width: number }> {
  const holder = await fixture<HTMLElement>(document.createElement('div'));
  holder.innerHTML = svg;
  const picture = holder.querySelector('svg')!;
  const { left, width } = picture.getBoundingClientRect();
  const texts = [...picture.querySelectorAll('text')].map((element) => {
    const box = element.getBoundingClientRect();
    return { text: element.textContent, x0: box.left - left, x1: box.right - left };
  });
  return { texts, width };
}

async function picture(
  element: (typeof ELEMENTS)[number],
  lang: string,
  dir?: Direction,
): Promise<string> {
  return renderFigure(await articles(), { element, lang, dir, now: NOW }).text;
}

describe('a picture from right to left', () => {
  for (const element of ELEMENTS) {
    for (const lang of ['ar', 'en']) {
      it(`has each text of <${element}> in ${lang} where a mirror shows it, to be read as before`, async () => {
        const straight = await seen(await picture(element, lang, 'ltr'));
        const turned = await seen(await picture(element, lang, 'rtl'));
        expect(straight.texts).to.have.length.above(20);
        expect(turned.texts.map(({ text }) => text)).to.deep.equal(
          straight.texts.map(({ text }) => text),
        );
        for (const [index, { text, x0, x1 }] of turned.texts.entries()) {
          expect(x0, text).to.be.closeTo(turned.width - straight.texts[index]!.x1, 1.5);
          expect(x1, text).to.be.closeTo(turned.width - straight.texts[index]!.x0, 1.5);
        }
      });
    }
  }

  it('is what a language written so gets, where nothing else is asked for', async () => {
    for (const lang of ['ar', 'ar-EG', 'he', 'fa_IR', 'ur', 'az-Arab'])
      expect(directionOf(lang), lang).to.equal('rtl');
    for (const lang of ['en', 'zh', 'az', 'ar-Latn', '', 'no language'])
      expect(directionOf(lang), lang).to.equal('ltr');
    expect(await picture('gw-ramp', 'ar')).to.equal(await picture('gw-ramp', 'ar', 'rtl'));
    expect(await picture('gw-ramp', 'en')).to.equal(await picture('gw-ramp', 'en', 'ltr'));
  });

  it('lets each text run as its first letter does, without help from style sheets', async () => {
    const data = [
      { id: 'a', title: 'حرم (v1.0)', announced: '2025' },
      { id: 'b', title: 'Quarry (حرم)', announced: '2026' },
    ];
    const { text } = renderFigure(data, { element: 'compute-timeline', now: NOW });
    const holder = await fixture<HTMLElement>(document.createElement('div'));
    holder.innerHTML = text;
    const xOf = (part: string, letter: string): number => {
      const all = [...holder.querySelectorAll('text')];
      const { firstChild } = all.find(({ textContent }) => textContent.includes(part))!;
      const range = document.createRange();
      const index = firstChild!.textContent!.indexOf(letter);
      range.setStart(firstChild!, index);
      range.setEnd(firstChild!, index + 1);
      return range.getBoundingClientRect().left;
    };
    // The Arabic word comes first, which is at the right; the English one at the left.
    expect(xOf('v1.0', 'ح')).to.be.above(xOf('v1.0', '1'));
    expect(xOf('v1.0', '(')).to.be.above(xOf('v1.0', 'v'));
    expect(xOf('Quarry', 'Q')).to.be.below(xOf('Quarry', 'ح'));
  });
});
