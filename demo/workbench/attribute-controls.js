import { byId, make } from './page.js';
import { attributesOf } from './attributes.js';

/**
 * @typedef {import('./attributes.js').Attribute} Attribute
 * @typedef {import('./store.js').Store} Store
 * @typedef {(typeof import('./texts.js').texts)['en']} Words
 * @typedef {'timeline' | 'ramp'} Subject
 */

/** @type {Readonly<Record<Subject, readonly Attribute[]>>} */
export const ATTRIBUTES = {
  timeline: attributesOf('compute-timeline'),
  ramp: attributesOf('gw-ramp'),
};
/** What may be written, the same in all languages. @type {Readonly<Record<string, string>>} */
const EXAMPLES = {
  from: '2024-07',
  to: '2029',
  'as-of': '2026-03-31',
  today: '2026-11-22, none',
  'assume-by': '2030',
  delay: 'P6M',
  parties: 'openai amd',
};
const SUBJECTS = /** @type {const} */ (['timeline', 'ramp']);

/**
 * @param {Store} store
 * @param {Subject} subject
 * @param {string} name
 * @param {string | null} value
 */
function set(store, subject, name, value) {
  const { [name]: _, ...others } = store.state[subject];
  const changed = value === null ? others : { ...others, [name]: value };
  store.change({ [subject]: changed }, `${subject} ${name}`);
}

/**
 * @param {Attribute} attribute
 * @param {Words} words
 * @param {(value: string | null) => void} take `null` where there is none
 */
function control({ name, kind, words: list }, words, take) {
  const label = /** @type {Record<string, string>} */ (words)[name] ?? name;
  const code = make('code', { textContent: name, translate: false });
  if (kind === 'words') {
    const boxes = list.map((word) => make('input', { type: 'checkbox', value: word, name }));
    const listen = () => {
      const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      take(chosen.length > 0 ? chosen.join(' ') : null);
    };
    for (const box of boxes) box.addEventListener('change', listen);
    const choices = boxes.map((box) => make('label', {}, box, box.value));
    return make(
      'fieldset',
      { className: 'field words' },
      make('legend', {}, label, ' ', code),
      make('div', {}, ...choices),
    );
  }
  if (kind === 'switch') {
    const box = make('input', { type: 'checkbox', name });
    box.addEventListener('change', () => take(box.checked ? '' : null));
    return make('label', { className: 'field switch' }, box, make('span', {}, label, ' ', code));
  }
  const field =
    kind === 'word'
      ? make(
          'select',
          { name },
          make('option', { value: '', textContent: words.usual }),
          ...list.map((word) => make('option', { value: word, textContent: word })),
        )
      : make('input', {
          type: 'text',
          name,
          autocomplete: 'off',
          spellcheck: false,
          placeholder: EXAMPLES[name] ?? '',
        });
  field.addEventListener('input', () => take(field.value === '' ? null : field.value));
  return make('label', { className: 'field' }, make('span', {}, label, ' ', code), field);
}

/**
 * A control for each attribute of both elements.
 *
 * @param {Store} store
 * @param {Words} words
 */
export function makeControls(store, words) {
  const groups = SUBJECTS.map((subject) => {
    const legend = subject === 'timeline' ? words.ofTimeline : words.ofRamp;
    const controls = ATTRIBUTES[subject].map((attribute) =>
      control(attribute, words, (value) => set(store, subject, attribute.name, value)),
    );
    const before = document.querySelector(`details[data-subject=${subject}]`);
    const open = before instanceof HTMLDetailsElement ? before.open : subject === 'timeline';
    const heading = make('h3', { textContent: legend });
    const group = make('details', { className: 'group', open }, make('summary', {}, heading));
    group.dataset['subject'] = subject;
    group.append(make('div', { className: 'grid' }, ...controls));
    return group;
  });
  byId('attributes', HTMLElement).replaceChildren(...groups);
}

/**
 * Shows the values of the attributes in their controls.
 *
 * @param {Store} store
 * @param {Readonly<Record<Subject, readonly string[]>>} wrong names of attributes that cannot be read
 */
export function showControls({ state }, wrong) {
  for (const subject of SUBJECTS) {
    /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */
    const fields = document.querySelectorAll(`[data-subject=${subject}] :is(input, select)`);
    for (const field of fields) {
      const value = state[subject][field.name];
      if (field instanceof HTMLInputElement && field.type === 'checkbox') {
        const words = value?.split(/\s+/) ?? [];
        field.checked = field.value === 'on' ? value !== undefined : words.includes(field.value);
      } else if (field.value !== (value ?? '')) field.value = value ?? '';
      field.ariaInvalid = String(wrong[subject].includes(field.name));
    }
  }
}
