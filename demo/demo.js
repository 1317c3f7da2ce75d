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

/** The two figures at the top have no attributes; the gallery has what attributes change. */
const gallery = examples.filter(({ attributes }) => Object.keys(attributes).length > 0);

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
 */
function htmlOf({ element, attributes, data }) {
  const parts = Object.entries(attributes).map(([name, value]) =>
    value === '' ? name : `${name}="${value}"`,
  );
  return `<${element} src="${data}"\n  ${parts.join(' ')}></${element}>`;
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
 */
function article(heading, note, html, language) {
  const whole = document.createElement('article');
  const figure = document.createElement('div');
  figure.className = 'figure';
  figure.innerHTML = html;
  whole.append(textElement('h3', heading));
  if (note !== '') whole.append(textElement('p', note));
  whole.append(figure, codeOf(html, texts[language].html, heading, language));
  return whole;
}

/** @param {Language} language */
function showExamples(language) {
  const articles = gallery.map((example) => {
    const attributes = { ...example.attributes, 'without-heading': '' };
    return article(example.note[language], '', htmlOf({ ...example, attributes }), language);
  });
  document.getElementById('examples')?.replaceChildren(...articles);
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
