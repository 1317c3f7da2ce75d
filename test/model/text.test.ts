import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';

import { shorten, tableWidth, wrap } from '../../src/model/text.js';

/** Ten px for every UTF-16 unit, so that widths can be counted. */
const ten = (text: string): number => text.length * 10;

describe('tableWidth', () => {
  it('knows Latin letters, and takes those of Chinese as wide as they are high', () => {
    // "il" are two of 222 thousandths, "M" is one of 833.
    expect(tableWidth('il', 10)).to.be.closeTo(4.44, 1e-9);
    expect(tableWidth('M', 10)).to.be.closeTo(8.33, 1e-9);
    expect(tableWidth('英伟达', 10)).to.equal(30);
    expect(tableWidth('（，', 10)).to.equal(20);
  });

  it('is wider in bold, grows with the size and is nothing for nothing', () => {
    expect(tableWidth('GW', 10, true)).to.be.above(tableWidth('GW', 10));
    expect(tableWidth('GW', 20)).to.be.closeTo(2 * tableWidth('GW', 10), 1e-9);
    expect(tableWidth('', 10)).to.equal(0);
  });

  it('takes signs of direction for nothing', () => {
    expect(tableWidth('\u2068GW\u2069', 10)).to.equal(tableWidth('GW', 10));
  });

  it('takes marks above letters as part of them', () => {
    expect(tableWidth('e\u0301', 10)).to.equal(tableWidth('e', 10));
  });
});

describe('shorten', () => {
  it('leaves a text that fits as it is', () => {
    expect(shorten('abcde', 50, ten, 10)).to.equal('abcde');
  });

  it('ends a text that does not fit with an ellipsis', () => {
    expect(shorten('abcdef', 50, ten, 10)).to.equal('abcd…');
    expect(shorten('ab cdef', 40, ten, 10)).to.equal('ab…');
    expect(shorten('英伟达集群', 30, ten, 10)).to.equal('英伟…');
  });

  it('is empty where not even one letter fits', () => {
    expect(shorten('abc', 15, ten, 10)).to.equal('');
    expect(shorten('', 0, ten, 10)).to.equal('');
    expect(shorten('abc', -5, ten, 10)).to.equal('');
  });

  it('never cuts through what is one sign to a reader', () => {
    const family = '👨‍👩‍👧';
    expect(shorten(`${family}bcd`, 100, ten, 10)).to.equal(`${family}b…`);
    expect(shorten(`${family}bcd`, 60, ten, 10)).to.equal('');
    expect(shorten('e\u0301e\u0301e\u0301', 30, ten, 10)).to.equal('e\u0301…');
  });

  it('is never wider than asked, and the beginning of the text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 300 }), (whole, width) => {
        const shortened = shorten(whole, width, tableWidth, 13);
        expect(tableWidth(shortened, 13)).to.be.at.most(width);
        const kept = shortened === whole ? whole : shortened.replace(/…$/, '');
        expect(whole.startsWith(kept)).to.equal(true);
      }),
    );
  });
});

describe('wrap', () => {
  it('breaks between words', () => {
    expect(wrap('Own chips with Broadcom', 100, ten, 10)).to.deep.equal([
      'Own chips',
      'with',
      'Broadcom',
    ]);
  });

  it('breaks Chinese between words, without a comma or a bracket at the wrong end', () => {
    // A line of five characters.
    const lines = wrap('规划芯片，只有（十）吉瓦。', 50, ten, 10);
    expect(lines.join('')).to.equal('规划芯片，只有（十）吉瓦。');
    for (const line of lines) {
      expect(line.length).to.be.at.most(5);
      expect(line)
        .to.not.match(/^[，。）]/)
        .and.not.match(/（$/);
    }
  });

  it('breaks Arabic between words', () => {
    expect(wrap('خط زمني للصفقات', 90, ten, 10)).to.deep.equal(['خط زمني', 'للصفقات']);
  });

  it('does not end a line at the stop inside an address, whatever the browser takes for a word', () => {
    expect(wrap('see x.org/a/b', 60, ten, 10)).to.deep.equal(['see', 'x.org/', 'a/b']);
    expect(wrap('1. a', 20, ten, 10)).to.deep.equal(['1.', 'a']);
  });

  it('keeps a sign of money and a unit with their number', () => {
    expect(wrap('about $250 billion', 70, ten, 10)[1]).to.match(/^\$250/);
    expect(wrap('芯片10吉瓦', 50, ten, 10)).to.deep.equal(['芯片', '10吉瓦']);
    expect(wrap('2027年7月至2029年6月', 120, ten, 10)).to.deep.equal(['2027年7月至', '2029年6月']);
  });

  it('shortens a word that is wider than a line', () => {
    expect(wrap('a internationalisation b', 60, ten, 10)).to.deep.equal(['a', 'inter…', 'b']);
  });

  it('has no line for an empty text', () => {
    expect(wrap('', 100, ten, 10)).to.deep.equal([]);
    expect(wrap('  ', 100, ten, 10)).to.deep.equal([]);
  });

  it('keeps numbers with their units, and signs with the words that they close', () => {
    expect(wrap('um 10\u00a0GW mehr', 60, ten, 10)).to.deep.equal(['um', '10\u00a0GW', 'mehr']);
    expect(wrap('oui\u202f; non', 50, ten, 10)).to.deep.equal(['oui\u202f;', 'non']);
    expect(wrap('von „Stargate“ und', 110, ten, 10)).to.deep.equal(['von', '„Stargate“', 'und']);
    expect(wrap('نعم، لا', 40, ten, 10)).to.deep.equal(['نعم،', 'لا']);
  });

  it('closes what runs the other way at the end of a line, and opens it in the next', () => {
    const counted = (text: string): number => text.replace(/[\u2068\u2069]/g, '').length * 10;
    expect(wrap('من \u2068AMD Instinct\u2069 إلى', 80, counted, 10)).to.deep.equal([
      'من \u2068AMD\u2069',
      '\u2068Instinct\u2069',
      'إلى',
    ]);
    expect(shorten('من \u2068AMD Instinct\u2069', 80, counted, 10)).to.equal('من \u2068AMD…\u2069');
  });

  it('loses no word and has no line wider than asked, in any script', () => {
    const word = fc.constantFrom(
      'GW',
      'NVIDIA',
      '英伟达',
      '数据中心',
      'جيجاواط',
      '🚀',
      '10',
      '$4',
      '(x)',
      '、',
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 20 }),
        fc.integer({ min: 70, max: 400 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = wrap(text, width, tableWidth, 13);
          for (const line of lines) expect(tableWidth(line, 13)).to.be.at.most(width);
          const letters = (all: string): string => all.replaceAll(' ', '');
          if (!lines.some((line) => line.includes('…'))) {
            expect(letters(lines.join(''))).to.equal(letters(text));
          }
        },
      ),
    );
  });
});
