import { codeBlock, foldedCode } from './code-block.js';
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
 * @param {string} kind what sort of code it is
 * @param {string} subject what it is the code of
 * @param {Language} language
 */
function codeWords(kind, subject, language) {
  const { copy, copied, copyFailed } = texts[language];
  const name = subject === '' ? kind : `${kind}, ${subject.replaceAll('`', '')}`;
  return { kind, name, copy, copied, copyFailed };
}

/** The place of a figure. */
function emptyFigure() {
  return Object.assign(document.createElement('div'), { className: 'figure' });
}

/**
 * Fills a place with a figure that is drawn when it comes near, as the page has many.
 *
 * @param {HTMLElement} place
 * @param {string} html
 */
function fillFigure(place, html) {
  place.innerHTML = html;
  place.firstElementChild?.setAttribute('loading', 'lazy');
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
  whole.id = example.name;
  const figure = emptyFigure();
  fillFigure(figure, html);
  whole.append(figure, foldedCode(html, codeWords(texts[language].html, title, language)));
  return whole;
}

/**
 * @param {Example} example
 * @param {Language} language
 */
function contentsEntry({ name, title }, language) {
  const link = Object.assign(document.createElement('a'), {
    href: `#${name}`,
    textContent: title?.[language] ?? '',
  });
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

/** @param {Language} language */
function showGallery(language) {
  document
    .getElementById('contents')
    ?.replaceChildren(...gallery.map((example) => contentsEntry(example, language)));
  document
    .getElementById('examples')
    ?.replaceChildren(...gallery.map((example) => galleryArticle(example, language)));
}

/**
 * @typedef {object} Folded one of several figures, of which one is open
 * @property {string} name
 * @property {string} heading
 * @property {string} note empty if there is none
 * @property {string} html
 * @property {'h3' | 'h4'} level of the heading
 */

/**
 * Shows one figure, with the HTML that makes it, and folds the others.
 *
 * @param {HTMLElement} place
 * @param {readonly Folded[]} list
 * @param {Language} language
 */
function showFolded(place, list, language) {
  const [first] = list;
  const open = place.querySelector('details[open]')?.id ?? first?.name;
  const all = list.map(({ name, heading, note, html, level }) => {
    const details = document.createElement('details');
    Object.assign(details, { id: name, name: `of-${first?.name}`, open: name === open });
    const summary = document.createElement('summary');
    summary.append(textElement(level, heading));
    const body = document.createElement('div');
    if (note !== '') body.append(textElement('p', note));
    const figure = emptyFigure();
    body.append(figure, codeBlock(html, codeWords(texts[language].html, heading, language)));
    // A page with all of them at once would be slow to begin.
    const draw = () => fillFigure(figure, html);
    if (name === open) draw();
    else details.addEventListener('toggle', draw, { once: true });
    details.append(summary, body);
    return details;
  });
  place.replaceChildren(...all);
}

/** @param {Language} language */
function showAttributes(language) {
  for (const place of each('[data-examples]')) {
    const shown = others.filter(({ element }) => element === place.dataset['examples']);
    const list = shown.map((example) => {
      const attributes = { ...example.attributes, 'without-heading': '' };
      return {
        name: example.name,
        heading: example.subject?.[language] ?? '',
        note: example.note[language],
        html: htmlOf({ ...example, attributes }),
        level: /** @type {const} */ ('h4'),
      };
    });
    showFolded(place, list, language);
  }
}

/** @param {Language} language */
function showSamples(language) {
  const words = /** @type {Record<string, string>} */ (texts[language]);
  for (const place of each('[data-samples]')) {
    const list = (samples[place.dataset['samples'] ?? ''] ?? []).map(({ name, html }) => ({
      name,
      heading: words[name] ?? '',
      note: words[`${name}Note`] ?? '',
      html: html[language].trim(),
      level: /** @type {const} */ ('h3'),
    }));
    showFolded(place, list, language);
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
    place.replaceChildren(codeBlock(code.trim(), codeWords(isPage ? html : shell, '', language)));
  }
}

/**
 * The figures speak more languages than the page.
 *
 * @param {string} lang
 * @param {Language} language of the page
 */
function tellFigures(lang, language) {
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

/** @param {string} lang */
async function showLanguage(lang) {
  const language = /** @type {Language} */ (lang in texts ? lang : 'en');
  showTexts(language);
  tellFigures(lang, language);
  for (const show of [showGallery, showAttributes, showSamples]) {
    // One after the other, so that a reader's first click does not wait for all.
    await new Promise((resolve) => setTimeout(resolve));
    if (lang !== shown) return;
    show(language);
    tellFigures(lang, language);
  }
}

const form = document.querySelector('form');
if (form) {
  followSettings(form, ({ lang, theme, width }) => {
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    root.dataset['width'] = width;
    if (lang === shown) return;
    shown = lang;
    void showLanguage(lang);
  });
}
