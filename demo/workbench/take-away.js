import { codeBlock } from '../code-block.js';
import { readCsv } from '../../src/data/csv.ts';
import { datasetJson } from '../../src/export/snippet.ts';
import { VERSION } from '../../src/export/version.ts';
import { isJson } from './document.js';
import { byId, make, save, say } from './page.js';
import { snippetOf } from './snippets.js';

/**
 * @typedef {import('../../src/data/deal.ts').Dataset} Dataset
 * @typedef {import('../../src/element/deal-chart.ts').DealChart} DealChart
 * @typedef {import('./snippets.js').Figure} Figure
 * @typedef {import('./state.js').State} State
 * @typedef {(typeof import('./texts.js').texts)['en']} Words
 */

export const SCRIPT = `https://cdn.jsdelivr.net/npm/compute-timeline@${VERSION}/dist/embed.js`;

/**
 * @param {DealChart} element
 * @param {State} state
 * @returns {Figure}
 */
function figureOf(element, { text, lang, timeline, ramp }) {
  const isTimeline = element.localName === 'compute-timeline';
  /** @type {[string, string][]} */
  const attributes = [['lang', lang], ...Object.entries(isTimeline ? timeline : ramp)];
  return {
    element: isTimeline ? 'compute-timeline' : 'gw-ramp',
    attributes: lang === 'ar' ? [...attributes, ['dir', 'rtl']] : attributes,
    height: element.offsetHeight,
    rows: readCsv(isJson(text) ? element.toCSV() : text).filter((row) => row.join('') !== ''),
  };
}

/**
 * @param {readonly DealChart[]} elements
 * @param {State} state
 * @param {Dataset} dataset
 * @param {string} script
 */
function snippet(elements, state, dataset, script) {
  const chosen = elements.filter(
    ({ localName }) => state.figures === 'both' || state.figures === localName,
  );
  return snippetOf(state.route, {
    figures: chosen.map((element) => figureOf(element, state)),
    script,
    src: state.src,
    dataset,
    isShared: !isJson(state.text),
  });
}

/** What each route asks of the author. @type {Readonly<Record<string, keyof Words>>} */
const NOTES = {
  inline: 'inlineNote',
  file: 'fileNote',
  table: 'tableNote',
  frame: 'frameNote',
  large: 'largeNote',
};

/**
 * Shows the HTML for a page.
 *
 * @param {readonly DealChart[]} elements that are drawn; none where there is nothing
 * @param {State} state
 * @param {Dataset} dataset
 * @param {Words} words
 */
export function showSnippet(elements, state, dataset, words) {
  const { copy, copied, copyFailed, html } = words;
  const note = byId('route-note', HTMLElement);
  const place = byId('snippet', HTMLElement);
  byId('take', HTMLFormElement).hidden = elements.length === 0;
  byId('downloads', HTMLElement).hidden = elements.length === 0;
  if (elements.length === 0) {
    note.textContent = words.empty;
    return place.replaceChildren();
  }
  const script = byId('script', HTMLInputElement).value.trim() || SCRIPT;
  const { code, needs } = snippet(elements, state, dataset, script);
  const isOnWeb = state.route === 'file' && needs === '';
  note.textContent = isOnWeb ? words.fileWebNote : words[NOTES[needs || state.route] ?? 'fileNote'];
  if (place.dataset['code'] === code && place.dataset['copy'] === copy) return;
  place.dataset['code'] = code;
  place.dataset['copy'] = copy;
  const block = codeBlock(code, { kind: html, name: html, copy, copied, copyFailed });
  // Inline data are long: the code scrolls, also by keys.
  block.querySelector('pre')?.setAttribute('tabindex', '0');
  place.replaceChildren(block);
}

/**
 * @param {Dataset} dataset
 */
function prettyJson(dataset) {
  return `${JSON.stringify(JSON.parse(datasetJson(dataset)), null, 2)}\n`;
}

/**
 * @param {string} label
 * @param {() => void | Promise<void>} act
 * @param {string} name
 * @param {Words} words
 */
function saver(label, act, name, words) {
  const button = make('button', { type: 'button', textContent: label, ariaLabel: name });
  button.addEventListener('click', async () => {
    try {
      await act();
    } catch {
      say(words.downloadFailed);
    }
  });
  return button;
}

/**
 * Buttons that save the cleaned data and what is drawn.
 *
 * @param {Readonly<Record<'timeline' | 'ramp', DealChart>>} elements
 * @param {() => Dataset} dataset
 * @param {Words} words
 */
export function makeDownloads(elements, dataset, words) {
  const json = saver(
    'deals.json',
    () => save(prettyJson(dataset()), 'deals.json', 'application/json'),
    `${words.downloads}: deals.json`,
    words,
  );
  const groups = /** @type {const} */ (['timeline', 'ramp']).map((name) => {
    const element = elements[name];
    const formats = [
      saver(
        'SVG',
        () => save(element.toSVG(), `${name}.svg`, 'image/svg+xml'),
        `${words[name]}: SVG`,
        words,
      ),
      saver(
        'PNG',
        async () => save(await element.toPNG(), `${name}.png`, 'image/png'),
        `${words[name]}: PNG`,
        words,
      ),
      saver(
        'CSV',
        () => save(element.toCSV(), `${name}.csv`, 'text/csv'),
        `${words[name]}: CSV`,
        words,
      ),
    ];
    return make('p', {}, make('span', { textContent: words[name] }), ...formats);
  });
  byId('downloads', HTMLElement).replaceChildren(
    make('h3', { textContent: words.downloads }),
    make('p', {}, make('span', { textContent: 'JSON' }), json),
    ...groups,
  );
}
