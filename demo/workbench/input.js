import { fetchText } from '../../src/element/fetch-text.ts';
import { isJson } from './document.js';
import { tableRows, tabText } from './table-text.js';
import { byId, make } from './page.js';
import { filled } from './texts.js';

/**
 * @typedef {import('./store.js').Store} Store
 * @typedef {(typeof import('./texts.js').texts)['en']} Words
 */

const EXAMPLES = /** @type {const} */ ({
  exampleTable: '',
  exampleDeals: 'data/openai-2025.json',
  exampleOverlapping: 'data/overlapping-2026.json',
  exampleStatuses: 'data/statuses.json',
});

/** Made up, with a mistake to mend. */
const TABLE = `Title\tLayer\tParties\tDate\tGW\tMilestones\tStatus
Hilltop campus\tsite\tThe lab; Delta Power\t2026-04-09\tup to 2 GW\t2027-H2: 1\tunder-construction
Lakeside cloud\tcloud\tThe lab; Harbour Cloud\t22/07/2026\t750 MW\t2028: 0.75\tcontracted
Ridge accelerators\tchips\tThe lab; Ridge Silicon\t2026-09\tat least 3 GW\t2027-Q2: 1\tannounced`;

/**
 * The table of a piece of HTML as text with tabs; `null` where there is none.
 *
 * @param {string} html
 */
export function tableIn(html) {
  // A template is of a document without scripts, and asks for nothing.
  const template = document.createElement('template');
  template.innerHTML = html;
  const table = template.content.querySelector('table');
  return table && tabText(tableRows(table));
}

/**
 * What is pasted or dropped: a table, or else the plain text. Pages show code as a table too.
 *
 * @param {DataTransfer | null} data
 */
function textOf(data) {
  const plain = data?.getData('text/plain') ?? '';
  return isJson(plain) ? plain : (tableIn(data?.getData('text/html') ?? '') ?? plain);
}

/**
 * @param {string} text of a file
 */
function dataOf(text) {
  return (/^\s*</.test(text) ? tableIn(text) : null) ?? text;
}

/**
 * Takes data that are typed, pasted, dropped, opened or fetched.
 *
 * @param {Store} store
 * @param {() => Words} words
 */
export function takeInput(store, words) {
  const field = byId('text', HTMLTextAreaElement);
  const file = byId('file', HTMLInputElement);
  const fault = byId('fetch-fault', HTMLElement);
  let abort = new AbortController();

  /** @param {string} text @param {string} [src] */
  const take = (text, src = '') => {
    fault.replaceChildren();
    store.change({ text, src });
  };

  field.addEventListener('input', () => store.change({ text: field.value, src: '' }, 'text'));
  field.addEventListener('paste', (event) => {
    const text = textOf(event.clipboardData);
    if (text === (event.clipboardData?.getData('text/plain') ?? '')) return;
    event.preventDefault();
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    take(field.value);
  });
  document.addEventListener('paste', ({ target, clipboardData }) => {
    if (target instanceof Element && target.closest('input, textarea')) return;
    const text = textOf(clipboardData);
    if (text) take(text);
  });

  /** @param {File | null | undefined} one */
  const read = async (one) => {
    if (one) take(dataOf(await one.text()));
  };
  byId('open', HTMLButtonElement).addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    void read(file.files?.[0]);
    file.value = '';
  });
  const isOver = (/** @type {boolean} */ over) => document.body.classList.toggle('over', over);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    isOver(true);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => isOver(relatedTarget !== null));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    isOver(false);
    const { dataTransfer } = event;
    const [dropped] = dataTransfer?.files ?? [];
    if (dropped) void read(dropped);
    else {
      const text = textOf(dataTransfer);
      if (text) take(text);
    }
  });

  byId('clear', HTMLButtonElement).addEventListener('click', () => {
    take('');
    field.focus();
  });

  /** @param {string} address @param {boolean} isOwn whether it is an example */
  const load = async (address, isOwn) => {
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    const fetched = await fetchText(address, signal);
    if (signal.aborted) return;
    if ('text' in fetched) return take(dataOf(fetched.text), isOwn ? '' : address);
    const { code, message } = fetched.problem;
    const { fetchFailed, fetchRefused } = words();
    fault.textContent =
      filled(fetchFailed, message) + (code === 'network' ? ` ${fetchRefused}` : '');
  };
  byId('fetch', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    void load(byId('url', HTMLInputElement).value, false);
  });
  const example = byId('example', HTMLSelectElement);
  example.addEventListener('change', () => {
    const name = /** @type {keyof typeof EXAMPLES} */ (example.value);
    example.value = '';
    if (name === 'exampleTable') take(TABLE);
    else void load(new URL(EXAMPLES[name], document.baseURI).href, true);
  });
  return {
    /** Writes the words of the list of examples. */
    showWords() {
      const names = /** @type {(keyof typeof EXAMPLES)[]} */ (Object.keys(EXAMPLES));
      const first = make('option', { value: '', textContent: words().chooseExample });
      const options = names.map((name) =>
        make('option', { value: name, textContent: words()[name] }),
      );
      example.replaceChildren(first, ...options);
    },
  };
}
