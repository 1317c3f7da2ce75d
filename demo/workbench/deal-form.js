import { LAYERS, STATUSES } from '../../src/data/deal.ts';
import { readRows } from '../../src/data/parse.ts';
import { fieldName } from '../../src/data/table.ts';
import { isJson } from './document.js';
import { jsonPlaces } from './json-places.js';
import { idFrom } from './mends.js';
import { byId, make, say } from './page.js';
import { cellText, delimiterOf, tableCells } from './table-text.js';
import { filled } from './texts.js';

/**
 * @typedef {import('../../src/data/deal.ts').Dataset} Dataset
 * @typedef {import('./store.js').Store} Store
 * @typedef {(typeof import('./texts.js').texts)['en']} Words
 */

/** The fields of the form: name in the data, key of the words. */
const FIELDS = /** @type {const} */ ([
  ['title', 'fieldTitle'],
  ['id', 'fieldId'],
  ['layer', 'fieldLayer'],
  ['parties', 'fieldParties'],
  ['announced', 'fieldAnnounced'],
  ['gw', 'fieldGw'],
  ['usd', 'fieldUsd'],
  ['start', 'fieldStart'],
  ['end', 'fieldEnd'],
  ['milestones', 'fieldMilestones'],
  ['status', 'fieldStatus'],
  ['within', 'fieldWithin'],
  ['sources', 'fieldSources'],
  ['note', 'fieldNote'],
]);

const WORDS = { layer: LAYERS, status: STATUSES };

/**
 * A text of JSON with a record more in its list of deals; `null` where there is no such list.
 *
 * @param {string} text
 * @param {Readonly<Record<string, unknown>>} record
 */
export function withRecord(text, record) {
  const places = jsonPlaces(text);
  const written = JSON.stringify(record);
  const root = places.get('');
  const list = text[root?.start ?? 0] === '[' ? root : places.get('/deals');
  if (list) {
    const last = text.slice(0, list.end - 1).trimEnd();
    const rest = text.slice(last.length);
    return `${last}${list.isEmpty ? '' : ','}\n    ${written}${list.isEmpty ? '\n' : ''}${rest}`;
  }
  if (!root) return null;
  const inner = text.slice(0, root.end - 1).trimEnd();
  return `${inner}${root.isEmpty ? '' : ','}\n  "deals": [\n    ${written}\n  ]\n}`;
}

/**
 * A table in text with a row more; a column that it has not yet gets a heading.
 *
 * @param {string} text
 * @param {Readonly<Record<string, string>>} cells by the names of the fields
 */
export function withRow(text, cells) {
  const delimiter = delimiterOf(text);
  const [heads = []] = tableCells(text);
  const names = heads.map((cell) => fieldName(cell.text) ?? cell.text);
  // A table without ids goes on without them.
  const missing = Object.keys(cells).filter(
    (name) => cells[name] !== '' && name !== 'id' && !names.includes(name),
  );
  const row = [...names, ...missing].map((name) => cellText(cells[name] ?? '', delimiter));
  const end = heads.at(-1)?.end ?? 0;
  const heading = missing.map((name) => delimiter + name).join('');
  const body = text.slice(end).trimEnd();
  return `${text.slice(0, end)}${heading}${body}\n${row.join(delimiter)}\n`;
}

/**
 * @param {Words} words
 * @param {readonly [name: (typeof FIELDS)[number][0], key: (typeof FIELDS)[number][1]]} field
 */
function fieldElement(words, [name, key]) {
  const list = name in WORDS ? WORDS[/** @type {keyof typeof WORDS} */ (name)] : null;
  const example = `example${name[0]?.toUpperCase()}${name.slice(1)}`;
  const placeholder = /** @type {Record<string, string>} */ (words)[example] ?? '';
  const field = list
    ? make(
        'select',
        { name },
        make('option', { value: '', textContent: words.none }),
        ...list.map((word) => make('option', { value: word, textContent: word })),
      )
    : make('input', { name, type: 'text', autocomplete: 'off', placeholder });
  if (name === 'parties' || name === 'within') field.setAttribute('list', `known-${name}`);
  field.required = name === 'title';
  const fault = make('span', { className: 'fault', id: `fault-${name}` });
  field.setAttribute('aria-describedby', fault.id);
  return make(
    'label',
    { className: 'field' },
    make('span', { textContent: words[key] }),
    field,
    fault,
  );
}

/**
 * Names that the data have already.
 *
 * @param {readonly HTMLDataListElement[]} lists of parties, and of deals
 * @param {Dataset} dataset
 */
function propose([parties, deals], dataset) {
  const names = new Set(dataset.deals.flatMap((deal) => deal.parties));
  parties?.replaceChildren(...Array.from(names, (value) => make('option', { value })));
  deals?.replaceChildren(...dataset.deals.map(({ id }) => make('option', { value: id })));
}

/**
 * A form that adds a deal to the data: its fields take what cells of a table take.
 *
 * @param {Store} store
 * @param {() => Dataset} dataset
 * @param {Words} words
 */
export function makeForm(store, dataset, words) {
  const before = byId('deal', HTMLFormElement);
  const form = make('form', { id: 'deal', noValidate: true });
  const grid = make(
    'div',
    { className: 'grid' },
    ...FIELDS.map((field) => fieldElement(words, field)),
  );
  const button = make('button', { className: 'main', textContent: words.addButton });
  const lists = ['parties', 'within'].map((name) => make('datalist', { id: `known-${name}` }));
  const told = make('p', { className: 'fault', id: 'deal-fault' });
  form.addEventListener('focusin', () => propose(lists, dataset()));
  const input = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  form.replaceChildren(grid, make('p', {}, button), told, ...lists);
  // What was typed in the other language stays.
  for (const [name, value] of new FormData(before)) input(name).value = String(value);
  before.replaceWith(form);
  const ids = () => new Set([...dataset().deals, ...dataset().events].map(({ id }) => id));

  form.addEventListener('input', ({ target }) => {
    if (target === input('id')) input('id').dataset['own'] = input('id').value && 'true';
    if (target === input('title') && !input('id').dataset['own'])
      input('id').value = input('title').value ? idFrom(input('title').value, ids()) : '';
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const cells = Object.fromEntries(FIELDS.map(([name]) => [name, input(name).value.trim()]));
    const faults = faultsOf(cells, dataset());
    for (const [name] of FIELDS) {
      const fault = faults.get(name) ?? '';
      byId(`fault-${name}`, HTMLElement).textContent = fault;
      input(name).ariaInvalid = String(fault !== '');
    }
    const [first] = faults.keys();
    if (first !== undefined) return input(first).focus();
    const text = withDeal(store.state.text, cells);
    told.textContent = text === null ? words.addUnreadable : '';
    if (text === null) return;
    store.change({ text, src: '' });
    say(filled(words.added, cells['title'] ?? ''));
    form.reset();
    delete input('id').dataset['own'];
    input('title').focus();
  });
}

/**
 * What is wrong with a filled in form, by the names of its fields.
 *
 * @param {Readonly<Record<string, string>>} cells
 * @param {Dataset} dataset
 * @returns {Map<string, string>}
 */
export function faultsOf(cells, { deals, events }) {
  const filledIn = Object.entries(cells).filter(([name, cell]) => cell !== '' && name !== 'within');
  const names = ['id', 'title', 'announced', ...filledIn.map(([name]) => name)];
  const columns = [...new Set(names)];
  const { problems } = readRows([columns, columns.map((name) => cells[name] ?? '')]);
  const faults = new Map(
    problems.map(({ path, message }) => [path.split('/')[3] ?? 'title', message]),
  );
  const ids = new Set([...deals, ...events].map(({ id }) => id));
  if (ids.has(cells['id'] ?? ''))
    faults.set('id', `expected an id of its own, found "${cells['id']}"`);
  const within = cells['within'] ?? '';
  if (within !== '' && !deals.some(({ id }) => id === within))
    faults.set('within', `expected the id of a deal in this file, found "${within}"`);
  return faults;
}

/**
 * The data with a deal more; `null` where they cannot be read.
 *
 * @param {string} text
 * @param {Readonly<Record<string, string>>} cells
 */
function withDeal(text, cells) {
  if (text.trim() !== '' && !isJson(text)) return withRow(text, cells);
  const columns = Object.keys(cells).filter(
    (name) => name === 'announced' || (cells[name] ?? '') !== '',
  );
  // Its link is checked already, and leads out of this one row.
  const { within, ...read } = cells;
  const inRow = columns.filter((name) => name !== 'within');
  const [deal] = readRows([inRow, inRow.map((name) => read[name] ?? '')]).deals;
  if (!deal) return null;
  const record = within ? { ...deal.written, within } : deal.written;
  if (text.trim() === '') return JSON.stringify({ deals: [record] }, null, 2);
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  return withRecord(text, record);
}
