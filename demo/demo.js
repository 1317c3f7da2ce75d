import { codeBlock } from './code-block.js';
import { examples } from './examples.js';
import { codes, samples } from './samples.js';
import { followSettings } from './settings.js';
import { texts } from './texts.js';

/**
 * @typedef {import('./examples.js').Example} Example
 * @typedef {import('./samples.js').Sample} Sample
 * @typedef {import('./texts.js').Language} Language
 */

const TAGS = { en: 'en', zh: 'zh-Hans' };

const gallery = examples.filter(({ title }) => title);

/** The two figures at the top have neither title nor subject. */
const others = examples.filter(({ subject }) => subject);

/** @param {string} selector */
function each(selector) {
  return /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector));
}

/**
 * Puts a text into an element: what stands between backticks as code.
 *
 * @param {Element} element
 * @param {string} text
 */
function fill(element, text) {
  const parts = text.split('`').map((part, index) => {
    if (index % 2 === 0) return part;
    return Object.assign(document.createElement('code'), { textContent: part });
  });
  element.replaceChildren(...parts);
}

/**
 * @param {string} name of the element
 * @param {string} text
 */
function textElement(name, text) {
  const element = document.createElement(name);
  fill(element, text);
  return element;
}

/**
 * The HTML of an example.
 *
 * @param {Example} example
 * @param {string} inside what stands inside the element
 */
function htmlOf({ element, attributes, data }, inside = '') {
  const parts = Object.entries(attributes).map(([name, value]) =>
    value === '' ? name : `${name}="${value}"`,
  );
  const list = parts.length > 0 ? `\n  ${parts.join(' ')}` : '';
  return `<${element} src="${data}"${list}>${inside}</${element}>`;
}

/**
 * @param {string} code
 * @param {string} kind what sort of code it is
 * @param {string} subject what it is the code of
 * @param {Language} language
 */
function codeOf(code, kind, subject, language) {
  const { copy, copied, copyFailed } = texts[language];
  const name = subject === '' ? kind : `${kind}, ${subject.replaceAll('`', '')}`;
  return codeBlock(code, { kind, name, copy, copied, copyFailed });
}

/**
 * A live figure with its heading, a note and the HTML that makes it.
 *
 * @param {string} heading
 * @param {string} note empty if there is none
 * @param {string} html
 * @param {Language} language
 * @param {'h3' | 'h4'} level
 */
function article(heading, note, html, language, level = 'h3') {
  const whole = document.createElement('article');
  const figure = document.createElement('div');
  figure.className = 'figure';
  figure.innerHTML = html;
  whole.append(textElement(level, heading));
  if (note !== '') whole.append(textElement('p', note));
  whole.append(figure, codeOf(html, texts[language].html, heading, language));
  return whole;
}

/**
 * An example of the gallery: its words stand in the figure itself, as headings of the page.
 *
 * @param {Example} example
 * @param {Language} language
 */
function galleryArticle(example, language) {
  const title = example.title?.[language] ?? '';
  const note = example.note[language];
  const html = htmlOf(
    example,
    `\n  <h3 slot="heading">${title}</h3>\n  <p slot="description">${note}</p>\n`,
  );
  const whole = document.createElement('article');
  const figure = document.createElement('div');
  figure.className = 'figure';
  figure.innerHTML = html;
  whole.append(figure, codeOf(html, texts[language].html, title, language));
  return whole;
}

/** @param {Language} language */
function showExamples(language) {
  document
    .getElementById('examples')
    ?.replaceChildren(...gallery.map((example) => galleryArticle(example, language)));
  for (const place of each('[data-examples]')) {
    const shown = others.filter(({ element }) => element === place.dataset['examples']);
    const articles = shown.map((example) => {
      const attributes = { ...example.attributes, 'without-heading': '' };
      const html = htmlOf({ ...example, attributes });
      const subject = example.subject?.[language] ?? '';
      return article(subject, example.note[language], html, language, 'h4');
    });
    place.replaceChildren(...articles);
  }
}

/** @param {Language} language */
function showSamples(language) {
  const words = /** @type {Record<string, string>} */ (texts[language]);
  for (const place of each('[data-samples]')) {
    const articles = (samples[place.dataset['samples'] ?? ''] ?? []).map(({ name, html }) =>
      article(words[name] ?? '', words[`${name}Note`] ?? '', html[language].trim(), language),
    );
    place.replaceChildren(...articles);
  }
}

/** @param {Language} language */
function showTexts(language) {
  const words = /** @type {Record<string, string>} */ (texts[language]);
  const { html, shell } = texts[language];
  document.documentElement.lang = TAGS[language];
  document.title = texts[language].documentTitle;
  for (const element of each('[data-text]'))
    fill(element, words[element.dataset['text'] ?? ''] ?? '');
  for (const element of each('[data-label]')) {
    element.setAttribute('aria-label', words[element.dataset['label'] ?? ''] ?? '');
  }
  for (const place of each('[data-code]')) {
    const isPage = place.dataset['code'] === 'page';
    const code = isPage ? codes.page : codes.commands;
    place.replaceChildren(codeOf(code.trim(), isPage ? html : shell, '', language));
  }
}

/**
 * The figures speak more languages than the page.
 *
 * @param {string} lang
 */
function showLanguage(lang) {
  const language = /** @type {Language} */ (lang in texts ? lang : 'en');
  showTexts(language);
  showExamples(language);
  showSamples(language);
  for (const figure of each('.figure')) {
    if (lang === language) figure.removeAttribute('lang');
    else figure.lang = lang;
    figure.dir = lang === 'ar' ? 'rtl' : 'ltr';
    for (const words of figure.querySelectorAll('[slot]')) {
      words.setAttribute('lang', TAGS[language]);
      words.setAttribute('dir', 'auto');
    }
  }
}

/** @type {string | null} */
let shown = null;

const form = document.querySelector('form');
if (form) {
  followSettings(form, ({ lang, theme, width }) => {
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    root.dataset['width'] = width;
    if (lang === shown) return;
    shown = lang;
    showLanguage(lang);
  });
}
