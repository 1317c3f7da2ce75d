import { ComputeTimeline, GwRamp } from '../../src/index.ts';
import { readDeals } from '../../src/data/parse.ts';
import { localeFor } from '../../src/locale/locale.ts';
import { readRampOptions, readTimelineOptions } from '../../src/model/options.ts';
import { ATTRIBUTES, makeControls, showControls } from './attribute-controls.js';
import { makeForm } from './deal-form.js';
import { takeInput } from './input.js';
import { byId, copy, say } from './page.js';
import { showProblems } from './problem-list.js';
import { Store } from './store.js';
import { SCRIPT, makeDownloads, showSnippet } from './take-away.js';
import { texts } from './texts.js';
import { showWidth, takeWidth } from './width-handle.js';

/**
 * @typedef {import('./state.js').State} State
 * @typedef {import('./texts.js').Language} Language
 * @typedef {import('../../src/element/deal-chart.ts').DealChart} DealChart
 */

const TAGS = { en: 'en', zh: 'zh-Hans' };
/** While an author types, the figures wait so long. ms */
const PAUSE = 250;
/** Some frames of the browser. ms */
const FRAMES = 50;

const elements = {
  timeline: byId('timeline', ComputeTimeline),
  ramp: byId('ramp', GwRamp),
};
const field = byId('text', HTMLTextAreaElement);

/** What is shown now, so that only what differs is set. @type {State | null} */
let shown = null;
let dataset = readDeals('');
/** @type {ReturnType<typeof setTimeout> | undefined} */
let drawing;

const names = {
  timeline: ATTRIBUTES.timeline.map(({ name }) => name),
  ramp: ATTRIBUTES.ramp.map(({ name }) => name),
};
const store = new Store(names, show);

/** The page speaks fewer languages than the figures. @returns {Language} */
function language() {
  return store.state.lang === 'zh' ? 'zh' : 'en';
}

function words() {
  return texts[language()];
}

const input = takeInput(store, words);

function showTexts() {
  const said = /** @type {Record<string, string>} */ (words());
  document.documentElement.lang = TAGS[language()];
  document.title = words().documentTitle;
  /** @type {NodeListOf<HTMLElement>} */
  const places = document.querySelectorAll('[data-text]');
  for (const place of places) place.textContent = said[place.dataset['text'] ?? ''] ?? '';
  /** @type {NodeListOf<HTMLElement>} */
  const labelled = document.querySelectorAll('[data-label]');
  for (const place of labelled) place.ariaLabel = said[place.dataset['label'] ?? ''] ?? '';
  input.showWords();
  makeControls(store, words());
  makeForm(store, () => dataset, words());
  makeDownloads(elements, () => dataset, words());
}

/**
 * @param {'timeline' | 'ramp'} subject
 * @param {State} state
 */
function setAttributes(subject, state) {
  const element = elements[subject];
  for (const name of names[subject]) {
    const value = state[subject][name];
    if (shown && shown[subject][name] === value) continue;
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  // Where the figures wait to be seen, an author would see nothing.
  element.removeAttribute('loading');
}

function attributeProblems() {
  const { timeline, ramp } = store.state;
  return {
    timeline: readTimelineOptions(timeline, 0).problems,
    ramp: readRampOptions(ramp, 0).problems,
  };
}

function showList() {
  const { timeline, ramp } = attributeProblems();
  const of = (/** @type {typeof timeline} */ list) => list.map(({ path }) => path);
  showControls(store, { timeline: of(timeline), ramp: of(ramp) });
  const locale = localeFor(document.documentElement.lang);
  showProblems(
    {
      text: store.state.text,
      dataset,
      attributes: [...timeline, ...ramp],
      words: words(),
      locale,
      change: (text) => store.change({ text, src: '' }),
    },
    readDeals,
  );
}

/** Gives the data to both figures, lists what is wrong with them, and shows what to take away. */
async function draw() {
  const { state } = store;
  const isEmpty = state.text.trim() === '';
  if (shown?.text !== state.text || drawn.text !== state.text) {
    drawn.text = state.text;
    dataset = readDeals(state.text);
    for (const element of Object.values(elements)) element.data = isEmpty ? null : state.text;
  }
  showList();
  byId('stage', HTMLElement).hidden = isEmpty;
  byId('empty', HTMLElement).hidden = !isEmpty;
  const all = Object.values(elements);
  const settled = isEmpty ? [] : await Promise.allSettled(all.map(({ ready }) => ready));
  // A new width is taken in the next frame, and changes the height that the code states.
  await new Promise((resolve) => setTimeout(resolve, FRAMES));
  await Promise.all(all.map(({ updateComplete }) => updateComplete));
  if (state !== store.state) return;
  showWidth(store, words());
  const isDrawn = settled.length > 0 && settled.every(({ status }) => status === 'fulfilled');
  showSnippet(isDrawn ? all : [], state, dataset, words());
}

/** The text that the figures have. */
const drawn = { text: '' };

/** Shows a state: at once what is cheap, and the data when the author pauses. */
function show() {
  const { state } = store;
  const isNewLanguage = shown?.lang !== state.lang;
  if (isNewLanguage) showTexts();
  document.documentElement.dataset['theme'] = state.theme;
  byId('lang', HTMLSelectElement).value = state.lang;
  byId('theme', HTMLSelectElement).value = state.theme;
  byId('undo', HTMLButtonElement).disabled = !store.canUndo;
  byId('redo', HTMLButtonElement).disabled = !store.canRedo;
  share.disabled = store.isTooLong;
  share.textContent = store.isTooLong ? words().shareLong : words().share;
  if (field.value !== state.text) field.value = state.text;
  for (const name of /** @type {const} */ (['figures', 'route'])) {
    const radios = byId('take', HTMLFormElement).elements.namedItem(name);
    if (radios instanceof RadioNodeList) radios.value = state[name];
  }
  for (const subject of /** @type {const} */ (['timeline', 'ramp'])) {
    setAttributes(subject, state);
    elements[subject].lang = state.lang;
  }
  byId('stage', HTMLElement).dir = state.lang === 'ar' ? 'rtl' : 'ltr';
  showWidth(store, words());
  // Only the address has changed.
  if (shown === state) return;
  const isTyping = shown !== null && shown.text !== state.text;
  shown = state;
  clearTimeout(drawing);
  drawing = setTimeout(() => void draw(), isTyping ? PAUSE : 0);
}

/** @param {EventTarget | null} target */
function isTextField(target) {
  return target instanceof Element && target.closest('textarea, input[type=text], input[type=url]');
}

takeWidth(store);
byId('undo', HTMLButtonElement).addEventListener('click', () => store.undo());
byId('redo', HTMLButtonElement).addEventListener('click', () => store.redo());
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, shiftKey, target } = event;
  if (!(ctrlKey || metaKey) || isTextField(target)) return;
  const isUndo = key.toLowerCase() === 'z' && !shiftKey;
  const isRedo = key.toLowerCase() === 'y' || (key.toLowerCase() === 'z' && shiftKey);
  if (!isUndo && !isRedo) return;
  event.preventDefault();
  if (isUndo) store.undo();
  else store.redo();
});
const share = byId('share', HTMLButtonElement);
share.addEventListener('click', async () => {
  const said = (await copy(location.href)) ? words().copied : words().shareFailed;
  say(said);
  share.textContent = said;
  setTimeout(() => (share.textContent = words().share), 2000);
});
byId('lang', HTMLSelectElement).addEventListener('change', ({ target }) => {
  store.change({ lang: /** @type {HTMLSelectElement} */ (target).value });
});
byId('theme', HTMLSelectElement).addEventListener('change', ({ target }) => {
  store.change({ theme: /** @type {HTMLSelectElement} */ (target).value });
});
const script = byId('script', HTMLInputElement);
script.placeholder = SCRIPT;
script.addEventListener('input', () => void draw());
byId('take', HTMLFormElement).addEventListener('change', (event) => {
  const { target } = event;
  if (target instanceof HTMLInputElement && target.type === 'radio')
    store.change({ [target.name]: target.value });
});
byId('take', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
new ResizeObserver(() => showWidth(store, words())).observe(byId('scroller', HTMLElement));
void store.begin();
