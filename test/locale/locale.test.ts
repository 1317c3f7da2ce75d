import { expect } from '@open-wc/testing';

import { dayOf } from '../../src/data/dates.js';
import { LAYERS, PROBLEM_CODES, type Quantity, STATUSES } from '../../src/data/deal.js';
import { ar } from '../../src/locale/ar.js';
import { de } from '../../src/locale/de.js';
import { en } from '../../src/locale/en.js';
import { es } from '../../src/locale/es.js';
import { fr } from '../../src/locale/fr.js';
import { ja } from '../../src/locale/ja.js';
import { localeFor } from '../../src/locale/locale.js';
import { zh } from '../../src/locale/zh.js';
import { spanOf } from '../data/span-of.js';

const english = localeFor('en');
const chinese = localeFor('zh');

const exactly = (value: number): Quantity => ({
  floor: value,
  ceiling: value,
  bound: 'exact',
  basis: null,
});
const upTo = (ceiling: number, floor = 0): Quantity => ({
  floor,
  ceiling,
  bound: 'up-to',
  basis: null,
});

describe('Locale.day, year and tick', () => {
  it('write a day, and the digits of a year', () => {
    expect(english.day(dayOf(2026, 11, 21))).to.equal('21 November 2026');
    expect(chinese.day(dayOf(2026, 11, 21))).to.equal('2026年11月21日');
    expect([english.year(2026), chinese.year(2026)]).to.deep.equal(['2026', '2026']);
  });

  it('label the year, quarter, month or day that holds a day', () => {
    const day = dayOf(2026, 8, 5);
    expect(english.tick(day, 'year')).to.equal('2026');
    expect(english.tick(day, 'quarter')).to.equal('Q3 2026');
    expect(english.tick(day, 'month')).to.equal('Aug 2026');
    expect(english.tick(day, 'day')).to.equal('5 Aug 2026');
    expect(english.tick(day, 'month', true)).to.equal('Aug');
    expect(english.tick(day, 'day', true)).to.equal('5');
    expect(chinese.tick(day, 'year')).to.equal('2026');
    expect(chinese.tick(day, 'quarter')).to.equal('2026年三季度');
    expect(chinese.tick(day, 'month')).to.equal('2026年8月');
    expect(chinese.tick(day, 'day')).to.equal('2026年8月5日');
    expect(chinese.tick(day, 'month', true)).to.equal('8月');
    expect(chinese.tick(day, 'day', true)).to.equal('5日');
  });
});

describe('Locale.number', () => {
  it('groups digits and leaves out the noise of binary fractions', () => {
    expect(english.number(12345)).to.equal('12,345');
    expect(english.number(0.1 + 0.2)).to.equal('0.3');
    expect(english.number(4.35 * 100)).to.equal('435');
    expect(english.number(0)).to.equal('0');
  });

  it('keeps three decimals, and three digits of what is smaller', () => {
    expect(english.number(10 / 3)).to.equal('3.333');
    expect(english.number(0.000421)).to.equal('0.000421');
  });
});

describe('Locale.gw', () => {
  const sizes: readonly (readonly [Quantity, string, string])[] = [
    [exactly(4.5), '4.5 GW', '4.5吉瓦'],
    [exactly(0.1 + 0.2 + 1), '1.3 GW', '1.3吉瓦'],
    [{ ...exactly(6), bound: 'about' }, 'about 6 GW', '约6吉瓦'],
    [{ ...exactly(10), bound: 'at-least' }, 'at least 10 GW', '至少10吉瓦'],
    [upTo(10), 'up to 10 GW', '最多10吉瓦'],
    [upTo(2, 1.6), '1.6 to 2 GW', '1.6至2吉瓦'],
    [upTo(6, 6), '6 GW', '6吉瓦'],
    [exactly(0.75), '750 MW', '750兆瓦'],
    [exactly(0.3), '300 MW', '300兆瓦'],
    [upTo(0.75), 'up to 750 MW', '最多750兆瓦'],
    [upTo(2, 0.75), '0.75 to 2 GW', '0.75至2吉瓦'],
    [exactly(1), '1 GW', '1吉瓦'],
    [exactly(0), '0 GW', '0吉瓦'],
  ];

  it('writes a size with its bound, below 1 GW in MW', () => {
    for (const [quantity, inEnglish, inChinese] of sizes) {
      expect(english.gw(quantity)).to.equal(inEnglish);
      expect(chinese.gw(quantity)).to.equal(inChinese);
    }
  });

  it('keeps to a unit that is asked for', () => {
    expect(english.gw(exactly(0.75), 'GW')).to.equal('0.75 GW');
    expect(english.gw(exactly(4.5), 'MW')).to.equal('4,500 MW');
    expect(chinese.gw(upTo(2, 1.6), 'MW')).to.equal('1,600至2,000兆瓦');
  });
});

describe('Locale.range', () => {
  it('writes a sum as one number, as a range, or as open to more', () => {
    expect(english.range({ low: 26, high: 30.5 })).to.equal('26 to 30.5 GW');
    expect(english.range({ low: 26, high: 26 })).to.equal('26 GW');
    expect(english.range({ low: 26, high: 26, orMore: true })).to.equal('26 GW or more');
    expect(english.range({ low: 26, high: 30.5, orMore: true })).to.equal('26 to 30.5 GW or more');
    expect(chinese.range({ low: 26, high: 30.5 })).to.equal('26至30.5吉瓦');
    expect(chinese.range({ low: 26, high: 26 })).to.equal('26吉瓦');
    expect(chinese.range({ low: 26, high: 26, orMore: true })).to.equal('26吉瓦或更多');
  });

  it('takes for one number what differs by the noise of binary fractions', () => {
    expect(english.range({ low: 1.3, high: 0.1 + 0.2 + 1 })).to.equal('1.3 GW');
  });

  it('keeps to a unit that is asked for', () => {
    expect(english.range({ low: 0.5, high: 0.75 })).to.equal('500 to 750 MW');
    expect(english.range({ low: 0.5, high: 0.75 }, 'GW')).to.equal('0.5 to 0.75 GW');
  });
});

describe('Locale.usd', () => {
  it('writes money with the large numbers of the language', () => {
    const sums: readonly (readonly [Quantity, string, string])[] = [
      [exactly(250e9), '$250 billion', '2500亿美元'],
      [exactly(1.5e12), '$1.5 trillion', '1.5万亿美元'],
      [exactly(85e6), '$85 million', '8500万美元'],
      [exactly(12.34e9), '$12.34 billion', '123.4亿美元'],
      [upTo(100e9), 'up to $100 billion', '最多1000亿美元'],
      [upTo(350e9, 100e9), '$100 billion to $350 billion', '1000亿至3500亿美元'],
      [{ ...exactly(10e9), bound: 'about' }, 'about $10 billion', '约100亿美元'],
      [{ ...exactly(500e9), bound: 'at-least' }, 'at least $500 billion', '至少5000亿美元'],
    ];
    for (const [quantity, inEnglish, inChinese] of sums) {
      expect(english.usd(quantity)).to.equal(inEnglish);
      expect(chinese.usd(quantity)).to.equal(inChinese);
    }
  });
});

describe('Locale.list', () => {
  it('joins items as the language does', () => {
    expect(english.list(['OpenAI', 'AMD', 'Oracle'])).to.equal('OpenAI, AMD and Oracle');
    expect(chinese.list(['英伟达', '甲骨文', '博通'])).to.equal('英伟达、甲骨文和博通');
    expect(english.list([])).to.equal('');
    expect(english.list(['Stargate UK', 'Lordstown, Ohio', 'Texas and New York'])).to.equal(
      'Stargate UK; Lordstown, Ohio; Texas and New York',
    );
    expect(chinese.list(['俄州，洛兹敦', '得州'])).to.equal('俄州，洛兹敦；得州');
    expect(english.list(['Lordstown, Ohio'])).to.equal('Lordstown, Ohio');
  });
});

describe('Locale.text', () => {
  it('take a text as it is where it names no language', () => {
    expect(english.text('NVIDIA')).to.equal('NVIDIA');
    expect(english.text(null)).to.equal('');
  });

  it('choose the exact tag, then its language, then another region, then English, then the first', () => {
    const choices: readonly (readonly [wanted: string, tags: readonly string[], chosen: string])[] =
      [
        ['zh-TW', ['en', 'zh', 'zh-TW'], 'zh-TW'],
        ['zh-tw', ['en', 'zh', 'zh-TW'], 'zh-TW'],
        ['zh-CN', ['en', 'zh'], 'zh'],
        ['zh', ['en', 'zh-Hans'], 'zh-Hans'],
        ['zh-CN', ['de', 'en'], 'en'],
        ['fr', ['de', 'en-US'], 'en-US'],
        ['fr', ['de', 'zh'], 'de'],
        ['de-AT', ['en', 'de'], 'de'],
      ];
    for (const [wanted, tags, chosen] of choices) {
      const text = Object.fromEntries(tags.map((tag) => [tag, `in ${tag}`]));
      expect(localeFor(wanted).text(text), wanted).to.equal(`in ${chosen}`);
    }
  });

  it('pass over a language in which nothing is written yet', () => {
    expect(english.text({ en: '', zh: '星际之门' })).to.equal('星际之门');
    expect(localeFor('zh-CN').text({ 'zh-CN': '', zh: '甲', en: 'A' })).to.equal('甲');
  });

  it('have nothing for a text in no language', () => {
    expect(english.text({})).to.equal('');
    expect(english.text({ en: '' })).to.equal('');
  });
});

describe('Locale names', () => {
  it('name every layer, and all else as other deals', () => {
    expect(LAYERS.map((layer) => english.layerName(layer))).to.deep.equal([
      'Chips',
      'Sites',
      'Cloud contracts',
      'Money',
      'Programmes',
    ]);
    expect(english.layerName('other')).to.equal('Other deals');
    expect(chinese.layerName('chips')).to.equal('芯片');
    expect(chinese.layerName('constructor')).to.equal('其他交易');
  });

  it('name every status, and write an unknown one as it is', () => {
    expect(english.statusName('letter-of-intent')).to.equal('letter of intent');
    expect(chinese.statusName('under-construction')).to.equal('建设中');
    expect(english.statusName('toString')).to.equal('toString');
  });

  it("name the kinds of events, and write an author's own kind as it is", () => {
    expect(english.kindName('organisation')).to.equal('Organisation');
    expect(chinese.kindName('model')).to.equal('模型');
    expect(english.kindName('Court case')).to.equal('Court case');
    expect(english.kindName('other')).to.equal('Other events');
    expect(chinese.kindName('other')).to.equal('其他事件');
  });
});

describe('localeFor', () => {
  it('takes the words of the language, whatever the region or script', () => {
    for (const lang of ['zh', 'zh-CN', 'zh-Hans', 'zh-Hans-SG', 'ZH', 'zh_CN', ' zh ']) {
      expect(localeFor(lang).strings, lang).to.equal(zh);
    }
    for (const lang of ['en', 'en-US', 'EN-gb']) expect(localeFor(lang).strings).to.equal(en);
  });

  it('takes English where there is no language or no words in it', () => {
    for (const lang of [null, undefined, '', '  ', 'tlh', 'not a tag', 'constructor', '*']) {
      expect(localeFor(lang).strings).to.equal(en);
    }
    expect(localeFor('nl').wanted).to.equal('nl');
  });

  it('writes dates and numbers as the region does that the page names', () => {
    const day = dayOf(2026, 7, 22);
    expect(localeFor('en').day(day)).to.equal('22 July 2026');
    expect(localeFor('en-US').day(day)).to.equal('July 22, 2026');
    expect(localeFor('de_AT').shortDate(spanOf('2026-01-22'))).to.equal('22. Jän. 2026');
    expect(localeFor('de').gw(exactly(12345.5))).to.equal('12.345,5\u00a0GW');
    expect(localeFor('es').gw(exactly(4.5))).to.equal('4,5\u00a0GW');
    expect(localeFor('es-MX').gw(exactly(4.5))).to.equal('4.5\u00a0GW');
  });

  it('keeps to one script, one calendar and one kind of digits', () => {
    const span = spanOf('2026-07-22');
    expect(localeFor('zh-TW').date(span)).to.equal('2026年7月22日');
    expect(localeFor('ja-JP-u-ca-japanese').date(span)).to.equal('2026年7月22日');
    expect(localeFor('ar-EG').date(span)).to.equal('22 يوليو 2026');
    expect(localeFor('ar-SA').date(span)).to.equal('22 يوليو 2026');
    expect(localeFor('nl-NL').date(span)).to.equal('22 July 2026');
  });

  it('says which language the words have', () => {
    expect(english.tag).to.equal('en');
    expect(chinese.tag).to.equal('zh-Hans');
    expect(localeFor('nl').tag).to.equal('en');
  });
});

describe('the words of every language', () => {
  for (const strings of [en, zh, ja, de, fr, es, ar]) {
    it(`name each layer, status and kind of problem in ${strings.tag}`, () => {
      expect(Object.keys(strings.layers)).to.have.members([...LAYERS]);
      expect(Object.keys(strings.statuses)).to.have.members([...STATUSES]);
      expect(Object.keys(strings.problems)).to.have.members([...PROBLEM_CODES]);
    });
  }

  it('tell a problem with its place', () => {
    const { problem, problems, cell } = en;
    expect(problem(problems.date, cell(3, 'Date'))).to.equal(
      'This is not a date (row 3, column Date): ',
    );
    expect(zh.problem(zh.problems.date, zh.cell(3, '日期'))).to.equal(
      '日期无效（第3行“日期”列）：',
    );
    expect(problem(problems.empty, '')).to.equal('There is no data to draw: ');
  });
});
