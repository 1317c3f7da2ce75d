import { problemWords } from '../../src/model/figure.ts';
import { lineAt, reachOf } from './document.js';
import { mendOf } from './mends.js';
import { byId, make, say } from './page.js';
import { filled } from './texts.js';

/**
 * @typedef {import('../../src/data/deal.ts').Dataset} Dataset
 * @typedef {import('../../src/data/deal.ts').Problem} Problem
 * @typedef {import('../../src/locale/locale.ts').Locale} Locale
 * @typedef {(typeof import('./texts.js').texts)['en']} Words
 *
 * @typedef {object} Shown
 * @property {string} text
 * @property {Dataset} dataset of the text
 * @property {readonly Problem[]} attributes what is wrong with the attributes
 * @property {Words} words
 * @property {Locale} locale
 * @property {(text: string) => void} change takes a mended text
 */

const MOST_SHOWN = 50;
const MOST_MENDED = 500;
/** What the list was made of. */
let listed = '';

/** @param {Dataset} dataset */
function idsOf({ deals, events }) {
  return new Set([...deals, ...events].map(({ id }) => id));
}

/**
 * @param {string} text
 * @param {Problem} problem
 */
function goTo(text, problem) {
  const reach = reachOf(text, problem);
  const field = byId('text', HTMLTextAreaElement);
  field.focus();
  if (!reach) return;
  field.setSelectionRange(reach.start, reach.end);
  const lines = text.split('\n').length;
  const { line } = lineAt(text, reach.start);
  field.scrollTop = ((line - 4) / lines) * field.scrollHeight;
}

/**
 * @param {Shown} shown
 * @param {Problem} problem
 * @param {boolean} isWarning
 */
function entry({ text, dataset, words, locale, change }, problem, isWarning) {
  const isOfText = problem.code !== 'attribute';
  const reach = isOfText ? reachOf(text, problem) : null;
  const item = make('li', { className: isWarning ? 'warning' : '' });
  if (reach) {
    const { line, column } = lineAt(text, reach.start);
    const place = make('button', {
      type: 'button',
      className: 'place',
      textContent: filled(words.line, line, column),
    });
    place.addEventListener('click', () => goTo(text, problem));
    item.append(place, ' ');
  }
  const said = isWarning
    ? `${words.warning}: ${problem.path}: `
    : problemWords(problem, locale).text;
  const message = make('span', { textContent: problem.message, lang: 'en', dir: 'auto' });
  item.append(said, message);
  const mend = isOfText ? mendOf(text, problem, idsOf(dataset)) : null;
  if (mend) {
    const label = mend.found
      ? filled(words.mend, `“${mend.found}”`, `“${mend.written.replace(/^"(.*)"$/, '$1')}”`)
      : mend.written
        ? filled(words.mendAdd, mend.written)
        : words.mendJson;
    const button = make('button', { type: 'button', className: 'mend', textContent: label });
    button.addEventListener('click', () => {
      change(mend.text);
      say(words.mended);
      // The button is gone with the problem.
      byId('text', HTMLTextAreaElement).focus();
    });
    item.append(' ', button);
  }
  return item;
}

/**
 * @param {string} text
 * @param {Dataset} dataset
 * @returns {string | null} the text with the first mend that there is
 */
function firstMend(text, dataset) {
  const ids = idsOf(dataset);
  for (const problem of [...dataset.problems, ...dataset.warnings]) {
    const mend = mendOf(text, problem, ids);
    if (mend && mend.text !== text) return mend.text;
  }
  return null;
}

/**
 * All mends, one after the other: each is worked out anew from what the one before has left.
 *
 * @param {string} text
 * @param {(text: string) => Dataset} read
 */
export function mendAll(text, read) {
  let mended = text;
  for (let step = 0; step < MOST_MENDED; step++) {
    const dataset = read(mended);
    const next = firstMend(mended, dataset);
    if (next === null) break;
    mended = next;
  }
  return mended;
}

/**
 * Lists what is wrong and what is odd, with what would mend it.
 *
 * @param {Shown} shown
 * @param {(text: string) => Dataset} read
 */
export function showProblems(shown, read) {
  const { text, dataset, attributes, words, change } = shown;
  const place = byId('problems', HTMLElement);
  // Who stands in the list keeps the place while it says the same.
  const content = JSON.stringify([text, words.line, attributes]);
  if (content === listed) return;
  listed = content;
  if (text.trim() === '') return place.replaceChildren();
  const problems = [...dataset.problems, ...attributes];
  const all = [...problems, ...dataset.warnings];
  const items = all
    .slice(0, MOST_SHOWN)
    .map((problem, index) => entry(shown, problem, index >= problems.length));
  const count = problems.length;
  const heading =
    count === 0
      ? filled(words.noProblems, dataset.accepted)
      : count === 1
        ? words.oneProblem
        : filled(words.problems, count);
  const title = make('h3', { textContent: heading, className: count === 0 ? 'good' : 'bad' });
  const list = make('ol', {}, ...items);
  const rest = all.length - MOST_SHOWN;
  const button = make('button', { type: 'button', textContent: words.mendAll });
  button.addEventListener('click', () => {
    change(mendAll(text, read));
    say(words.mended);
    byId('text', HTMLTextAreaElement).focus();
  });
  const mends = items.filter((item) => item.querySelector('.mend')).length;
  place.replaceChildren(title, ...(items.length > 0 ? [list] : []));
  if (rest > 0) place.append(make('p', { textContent: filled(words.more, rest) }));
  if (mends > 1) place.append(button);
  const before = place.dataset['said'];
  if (before !== heading) say(heading);
  place.dataset['said'] = heading;
}
